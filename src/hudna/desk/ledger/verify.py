"""Verifying the site's ledger, against itself and against a checkpoint that somebody kept."""

from collections.abc import Iterator
from pathlib import Path

from django.core.exceptions import ObjectDoesNotExist

from hudna.desk.ledger import checkpoints
from hudna.ledger import log
from hudna.ledger.store import Ledger
from hudna.ledger.verifying import Seen, Stage, stages
from hudna.record import Problem

__all__ = ["Seen", "Stage", "verify"]


def verify(
    ledger: Ledger, seen: Seen, *, quick: bool = False, against: Path | None = None
) -> Iterator[Stage]:
    """The parts of a verification; `quick` leaves out originals. `against`: a checkpoint's file."""
    yield from stages(ledger, seen, quick=quick)
    if against is not None:
        yield Stage("checkpoint", 1, iter([_against(ledger, against)]))


def _against(ledger: Ledger, file: Path) -> list[Problem]:
    kept = checkpoints.from_file(file).checkpoint
    size = log.size(ledger)
    if kept.size > size:
        message = f"it covers {kept.size} entries, and there are {size}: some are missing"
        return [Problem(str(file), message, None)]
    try:
        root = log.root(ledger, kept.size)
    except ObjectDoesNotExist:
        root = b""
    if root != kept.root:
        message = f"the first {kept.size} entries are not those that it covers"
        return [Problem(str(file), f"{message}: something in them was changed", None)]
    return []
