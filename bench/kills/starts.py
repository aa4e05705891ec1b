"""The sites that kinds of work start from."""

from contextlib import suppress
from pathlib import Path
from random import Random

from hudna.desk.configuration import open_desk
from hudna.desk.custody import expunging
from hudna.desk.review.approving import APPROVE, decide
from hudna.desk.vault import sealing
from hudna.desk.vault.opening import open_vault
from kills.sites import SAMPLE, TAKEN_OUT, Site
from kills.works import Act, Tell, command
from ledger.before import fill_before, originals


def sample(site: Site, tell: Tell, random: Random) -> None:
    """Make a site with documents under a key, a request to take one out, and its two files."""
    with suppress(SystemExit):
        command("add", str(SAMPLE / "ar"))
    ledger = open_desk()
    sealing.encrypt(ledger.vault)
    request = expunging.ask_for(ledger, TAKEN_OUT, "Amal", "it names a witness")
    for by in ("Rana", "Oleg"):
        decide(ledger, request.entry.number, APPROVE, by, "seen")
    Path(site.file("request")).write_text(str(request.entry.number))
    for words in (("backup", site.file("first.zip"), "--with-keys"),
                  ("ledger", "export", site.file("first-ledger.zip"))):  # fmt: skip
        with suppress(SystemExit):
            command(*words)


def before(site: Site, tell: Tell, random: Random) -> None:
    """Make a database as it was before there were entries."""
    fill_before(site.environ)
    for content in originals():
        open_vault(site.environ).put(content)


STARTS: dict[str, Act] = {"sample": sample, "before": before}
