"""Small sites to carry about: how they are filled, and what must be the same of two of them."""

from pathlib import Path
from typing import Any

from desk.stores import make_home
from hudna.desk import take_in
from hudna.desk.configuration import now, open_desk
from hudna.desk.keep import add_one
from hudna.desk.ledger import checkpoints
from hudna.ledger import log
from hudna.ledger.checkpoint import SiteKey
from hudna.ledger.models import CheckpointRow, EntryRow, PayloadRow
from hudna.ledger.store import Ledger
from hudna.ledger.views import views_digest

KEY = SiteKey(bytes(range(32)))
TERMS = take_in.Terms(publisher="Centre")


def fill(ledger: Ledger, first: int = 0, stop: int = 6) -> None:
    """Add documents with numbers [first, stop), and a checkpoint over what is there then."""
    for number in range(first, stop):
        words = f"Centre: violations {number} in sy-homs 24h 2016-03-23\nhill {600 + number}\n"
        received = take_in.receive(words.encode(), f"{number}.txt", TERMS)
        assert isinstance(received, take_in.Received)
        add_one(ledger, received, TERMS)
    give(ledger)


def give(ledger: Ledger) -> None:
    """Give out a checkpoint, signed with a key that is announced before the first."""
    checkpoints.checkpoint(ledger, KEY, now())


def state(ledger: Ledger) -> dict[str, Any]:
    """All that must be the same of a ledger and its copy, originals left out."""
    alias = ledger.alias
    return {
        "root": log.root(ledger),
        "lines": [bytes(one) for one in EntryRow.objects.using(alias).order_by("number")
                  .values_list("line", flat=True)],
        "nodes": [bytes(one) for one in EntryRow.objects.using(alias).order_by("number")
                  .values_list("nodes", flat=True)],
        "payloads": [(number, bytes(one)) for number, one in PayloadRow.objects.using(alias)
                     .order_by("number").values_list("number", "content")],
        "checkpoints": list(CheckpointRow.objects.using(alias).order_by("id")
                            .values_list("size", "text", "signed_at")),
        "views": views_digest(ledger),
    }  # fmt: skip


def originals(ledger: Ledger) -> dict[str, bytes]:
    """The originals in the vault."""
    return {name: ledger.vault.get(name) for name in ledger.vault.names()}


def another(home: Path) -> Ledger:
    """An empty ledger in a folder of its own."""
    make_home(home)
    return open_desk({"HUDNA_HOME": str(home)})
