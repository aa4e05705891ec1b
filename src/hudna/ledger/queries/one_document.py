"""All that the newest reading of one document found: its claims, what was not read, problems."""

from django.db.models import QuerySet

from hudna.ledger import framework
from hudna.ledger.models import ClaimView, ProblemView, ReadingView, UnreadView
from hudna.ledger.outcome import Held
from hudna.ledger.queries import _HELD, _held, _newest, _valid
from hudna.ledger.store import Ledger
from hudna.record import Problem, Span, Unread
from hudna.record.claims_file import read_line

framework.make_ready()


def claims(ledger: Ledger, digest: str, within: Span | None = None) -> list[Held]:
    """Its claims, those that are set aside or retracted too, as they stand in the text.

    `within`: only those that begin there.
    """
    rows = _claims(ledger, digest)
    if within is not None:
        rows = rows.filter(start__gte=within.start, start__lt=within.stop)
    return [_held(row) for row in rows.order_by("start", "ordinal").values_list(*_HELD)]


def starts(ledger: Ledger, digest: str) -> list[int]:
    """Where its claims begin, in order."""
    return sorted(_claims(ledger, digest).values_list("start", flat=True))


def start_of(ledger: Ledger, digest: str, prefix: str) -> int | None:
    """Where the claim begins whose id begins so; None if it has none."""
    rows = _claims(ledger, digest).filter(claim_id__startswith=prefix)
    found: int | None = rows.values_list("start", flat=True).first()
    return found


def unread(ledger: Ledger, digest: str) -> list[Unread]:
    """The numbers in it that no rule took, as they stand in the text."""
    rows = UnreadView.objects.using(ledger.alias).filter(reading__in=_reading(ledger, digest))
    found = map(read_line, rows.order_by("ordinal").values_list("line", flat=True))
    return [one for one in found if isinstance(one, Unread)]


def problems(ledger: Ledger, digest: str) -> list[Problem]:
    """What its reading found wrong."""
    rows = ProblemView.objects.using(ledger.alias).filter(reading__in=_reading(ledger, digest))
    columns = ("where", "message", "subject")
    return [Problem(*row) for row in rows.order_by("ordinal").values_list(*columns)]


def _claims(ledger: Ledger, digest: str) -> "QuerySet[ClaimView]":
    found: QuerySet[ClaimView] = _valid(ledger, ClaimView).filter(
        reading__in=_reading(ledger, digest)
    )
    return found


def _reading(ledger: Ledger, digest: str) -> "QuerySet[ReadingView]":
    return _newest(ledger).filter(digest=digest)
