"""The kinds of work that are killed, each as a process of its own does it.

A kind that comes to an end by itself is run again after a kill, to its end, before the laws are
looked at: what was begun can be gone on with. The others go on until they are killed.
"""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random

from made_ledger import drafts

from hudna import cli
from hudna.desk.configuration import open_desk
from hudna.desk.vault import sealing
from hudna.ledger import log, views
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from kills.laws import is_first, taken_out, whole_files
from kills.sites import SAMPLE, Environ, Site

Tell = Callable[[str], None]
Act = Callable[[Site, Tell, Random], None]


@dataclass(frozen=True)
class Kind:
    """A kind of work: what the process does and from which site it starts.

    `share`: how many of 100 kills; `kept`: whether it goes on in the site in which it was killed;
    `ends`: whether it comes to its end by itself; `wrong`: what must hold besides the laws;
    `left`: the sites that the laws hold for; `done`: what it complains when it was done already.
    """

    name: str
    share: int
    act: Act
    start: str = "empty"
    kept: bool = False
    ends: bool = True
    wrong: Callable[[Site], list[str]] = lambda site: []
    left: Callable[[Site], list[Environ]] = lambda site: [site.environ]
    done: tuple[str, ...] = ()

    def says_done(self, said: str) -> bool:
        """Whether what a run complained of is that there is nothing left to do."""
        return any(one in said for one in self.done)


def command(*words: str) -> None:
    """Run a command as a person would; its exit code ends the process."""
    cli.main(list(words))


def written(ledger: Ledger, tell: Tell, random: Random) -> None:
    """One to five of the made-up entries that are next."""
    # Entry 0 is the ledger's own; every other one is the next that was made up.
    waiting = islice(drafts(100_000), max(log.size(ledger) - 1, 0), None)
    with writing(ledger, datetime.now(UTC)) as entries:
        found = [entries.append(one) for one in islice(waiting, random.randrange(1, 6))]
    for one in found:
        tell(f"entry {one.number} {sha256(one.line).hexdigest()}")


def kept_original(ledger: Ledger, tell: Tell, random: Random) -> None:
    """An original that is given to the vault."""
    tell(f"original {ledger.vault.put(b'original %d' % random.randrange(10**9))}")


def appends(site: Site, tell: Tell, random: Random) -> None:
    """Entries and originals, and now and then all views made anew."""
    ledger = open_desk()
    while True:
        kept_original(ledger, tell, random)
        written(ledger, tell, random)
        if random.random() < 0.1:
            views.rebuild(ledger)


def rebuilds(site: Site, tell: Tell, random: Random) -> None:
    """Views made anew again and again, and entries between."""
    ledger = open_desk()
    while True:
        views.rebuild(ledger)
        written(ledger, tell, random)


def seals(site: Site, tell: Tell, random: Random) -> None:
    """Originals under a first key, and under newer ones, each older one retired."""
    ledger = open_desk()
    sealing.encrypt(ledger.vault)
    while True:
        for _ in range(5):
            kept_original(ledger, tell, random)
        sealing.rotate(ledger.vault)
        for key in (ledger.vault.keys.held() if ledger.vault.keys else [])[:-1]:
            sealing.retire(ledger.vault, key.id)


def opens(site: Site, tell: Tell, random: Random) -> None:
    """A database that is new, or of before the entries, is brought up to date."""
    open_desk()


def adds(site: Site, tell: Tell, random: Random) -> None:
    """Documents are taken in."""
    command("add", *map(str, sorted((SAMPLE / "ru").glob("*.txt"))[:5]))


def backs_up(site: Site, tell: Tell, random: Random) -> None:
    """A backup over the one before it."""
    command("backup", site.file("site.zip"), "--with-keys", "--force")


def exports(site: Site, tell: Tell, random: Random) -> None:
    """An export over the one before it."""
    command("ledger", "export", site.file("ledger.zip"), "--force")


def restores(site: Site, tell: Tell, random: Random) -> None:
    """A backup comes back into an empty home."""
    command("restore", site.file("first.zip"))


def imports(site: Site, tell: Tell, random: Random) -> None:
    """An exported ledger comes into an empty one."""
    command("ledger", "import", site.file("first-ledger.zip"))


def moves(site: Site, tell: Tell, random: Random) -> None:
    """A ledger moves to another database."""
    command("ledger", "move", "--to", site.elsewhere)


def expunges(site: Site, tell: Tell, random: Random) -> None:
    """The words of a document are taken out, as two have approved."""
    command("expunge", "carry-out", Path(site.file("request")).read_text())


FULL = "entries, and only"
"""What is said where a ledger is not empty."""

KINDS = (
    Kind("appends and originals", 30, appends, kept=True, ends=False),
    Kind("views made anew", 6, rebuilds, kept=True, ends=False),
    Kind("sealing, new keys", 10, seals, kept=True, ends=False),
    Kind("a new database", 5, opens),
    Kind("a database of before", 8, opens, start="before"),
    Kind("hudna add", 12, adds),
    Kind("backup", 6, backs_up, start="sample", kept=True, wrong=whole_files),
    Kind("export", 4, exports, start="sample", kept=True, wrong=whole_files),
    Kind("restore", 6, restores, start="files", wrong=is_first, done=(FULL, "holds keys")),
    Kind("import", 4, imports, start="files", wrong=is_first, done=(FULL,)),
    Kind("move", 4, moves, start="sample", wrong=is_first,
         left=lambda site: [site.environ, site.moved]),
    Kind("expunge", 5, expunges, start="sample", wrong=taken_out),
)  # fmt: skip
SERVER = Kind("the server itself", 10, appends, kept=True, ends=False)
"""On PostgreSQL: the server is killed, and with it the work."""


def run(act: Act, site: Site, seed: int) -> None:
    """The whole of the process: what it acknowledges and complains of goes into files."""
    os.environ.update(site.environ)
    stream = os.open(site.file("../told"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    # Open to the very end: what breaks the process is told after this.
    said = Path(site.file("../said")).open("w", buffering=1)  # noqa: SIM115
    sys.stdout, sys.stderr = io.StringIO(), said
    act(site, lambda line: _told(stream, line), Random(seed))


def _told(stream: int, line: str) -> None:
    os.write(stream, f"{line}\n".encode())
