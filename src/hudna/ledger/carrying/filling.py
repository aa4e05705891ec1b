"""Taking a whole ledger into an empty store: all of it in one transaction, or none."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connections
from django.db.models import Max

from hudna.ledger import framework
from hudna.ledger.carrying.course import Course
from hudna.ledger.carrying.whole import CarryError, Whole
from hudna.ledger.store import Ledger
from hudna.ledger.turns import alone

framework.make_ready()

from hudna.ledger.models import (  # noqa: E402
    CheckpointRow,
    EntryRow,
    PayloadRow,
    TakenOutRow,
)
from hudna.ledger.views import Rows, rebuild  # noqa: E402

_AT_ONCE = 500
Told = Callable[[int], None]
"""Is called with the number of entries done."""


@dataclass(frozen=True)
class Filled:
    """What was taken in: entries, the root over them, checkpoints."""

    size: int
    root: bytes
    checkpoints: int


def size_of(ledger: Ledger) -> int:
    """How many entries there are, as the store says at this moment."""
    last = EntryRow.objects.using(ledger.alias).aggregate(last=Max("number"))["last"]
    return 0 if last is None else int(last) + 1


def fill(
    ledger: Ledger,
    whole: Whole,
    *,
    before_views: Callable[[Course], None] = lambda course: None,
    before_end: Callable[[], None] = lambda: None,
    told: Told = lambda done: None,
) -> Filled:
    """Take `whole` into an empty ledger, views and all.

    `before_views` is called when all entries are found to be right, `before_end` when the views are
    made too; nothing is for good then yet, and an exception of theirs leaves nothing behind.
    CarryError for a ledger that is not empty, and for a whole that is none; nothing stays then.
    """
    with alone(ledger.alias):
        if there := size_of(ledger):
            raise CarryError(f"the ledger here has {there} entries, and only an empty one can "
                             "take in another")  # fmt: skip
        course = Course(whole)
        _put_entries(ledger, course, told)
        before_views(course)
        _make_views(ledger, whole.where)
        before_end()
        return Filled(course.growing.size, course.growing.root(), len(whole.checkpoints))


def _put_entries(ledger: Ledger, course: Course, told: Told) -> None:
    rows = Rows(connections[ledger.alias])
    for step in course.follow():
        entry = step.entry
        rows.add(EntryRow, (entry.number, entry.kind, entry.at, entry.line, step.nodes))
        if step.content is not None:
            rows.add(PayloadRow, (entry.number, step.content))
        if entry.number % _AT_ONCE == 0:
            rows.flush()  # payloads may be long: not thousands of them at once
            told(entry.number)
    for number, expunge in sorted(course.taken_out.items()):
        rows.add(TakenOutRow, (number, expunge))
    rows.flush()
    CheckpointRow.objects.using(ledger.alias).bulk_create(
        [CheckpointRow(size=one.size, text=one.text, signed_at=one.signed_at)
         for one in course.whole.checkpoints]
    )  # fmt: skip


def _make_views(ledger: Ledger, where: str) -> None:
    try:
        rebuild(ledger)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise CarryError(
            f"{where}: a payload does not say what its kind of entry must say ({reason}): no "
            "ledger of hudna's, or one of a newer version"
        ) from error
