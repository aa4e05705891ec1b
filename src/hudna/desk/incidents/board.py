"""Incidents of some days, linked in the background and kept (`hudna.desk.kept`), for pages.

An incident is named by a claim that tells of it: the claim's day says which days are linked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from hudna.desk import DeskError
from hudna.desk.incidents import Held, Occurrence, judging
from hudna.desk.incidents.gathering import gathered
from hudna.desk.kept import Answer, Keeper
from hudna.ledger.outcome import Wanted
from hudna.ledger.queries.claim_pages import newest
from hudna.ledger.store import Ledger
from hudna.reconcile.incidents import Judged, LinkageError, links, packaged
from hudna.reconcile.incidents.blocks import REACH
from hudna.reconcile.incidents.clusters import clusters
from hudna.reconcile.incidents.linking import Link
from hudna.reconcile.incidents.occurrence import occurrences
from hudna.reconcile.sides import shifted

__all__ = ["MOST_DAYS", "Linked", "Place", "Sought", "chosen", "linked", "merge", "one_of", "split",
           "unlinked"]  # fmt: skip

MOST_DAYS: Final = 14
"""The longest period that is linked at once, in days."""
_AROUND: Final = timedelta(days=2 * REACH + 1)


class Place(NamedTuple):
    """Where a page of the list ends: the last day of its last incident, and that one's id."""

    on: date
    id: str


@dataclass(frozen=True)
class Sought:
    """Which of them: of a type, in a governorate, by a speaker (ids); "" for any.

    `told`: "several" for those of which several claims tell.
    """

    type: str = ""
    place: str = ""
    speaker: str = ""
    told: str = ""


@dataclass(frozen=True)
class Linked:
    """An incident, and how sure it is that its claims tell of one.

    `sure`: the probability of its weakest tie, None where one claim alone tells of it; `judged`:
    people said that some of them are one.
    """

    incident: Occurrence
    sure: float | None
    judged: bool = False

    @property
    def claim(self) -> str:
        """The claim that names it: its earliest, by its id as read."""
        return self.incident.reports[0].id

    def tells(self, held: Held) -> bool:
        """Whether that claim tells of it."""
        return any(report.id == held.read_id for report in self.incident.reports)

    def is_sought(self, sought: Sought) -> bool:
        """Whether it is one of those."""
        reports = self.incident.reports
        return ((not sought.type or any(one.type == sought.type for one in reports))
                and (not sought.place or self.incident.governorate == sought.place)
                and (not sought.speaker or sought.speaker in self.incident.speakers)
                and (sought.told != "several" or len(reports) > 1))  # fmt: skip


def linked(ledger: Ledger, first: date, last: date) -> Answer[tuple[Linked, ...]]:
    """The incidents of those days, the newest first, as far as they are linked yet.

    DeskError where nothing can be linked here.
    """
    return _KEPT.ask(ledger, first, last)


def chosen(
    found: Sequence[Linked], sought: Sought, after: Place | None, limit: int
) -> tuple[list[Linked], bool]:
    """Those that are sought and come after that place, and whether there are more."""
    left = [one for one in found if one.is_sought(sought)]
    if after is not None:
        left = [one for one in left if _order(one) > (-after.on.toordinal(), after.id)]
    return left[:limit], len(left) > limit


def one_of(ledger: Ledger, told: Held) -> Answer[tuple[Linked, tuple[Linked, ...]]]:
    """The incident of which a claim tells, and those near it, as far as they are linked yet."""
    on = told.bulletin_on or date.min
    answer = linked(ledger, shifted(on, -_AROUND), shifted(on, _AROUND))
    found = next((one for one in answer.value or () if one.tells(told)), None)
    if found is None:
        return Answer(None, answer.is_fresh)
    near = tuple(one for one in answer.value or () if one is not found and _is_near(one, found))
    return Answer((found, near), answer.is_fresh)


def unlinked(ledger: Ledger, first: date, last: date, limit: int) -> list[Held]:
    """Claims of incidents of those days, each by itself, the newest first."""
    return newest(ledger, Wanted(kind="incident", from_on=first, to_on=last), limit)


def merge(ledger: Ledger, found: Sequence[Linked], reason: str, by: str) -> None:
    """Write down that these incidents are one; DeskError as `judging.merge`."""
    judging.merge(ledger, [one.incident for one in found], reason, by)


def split(ledger: Ledger, found: Linked, claims: Sequence[str], reason: str, by: str) -> None:
    """Write down that those claims (ids as read) tell of another; DeskError as `judging.split`."""
    judging.split(ledger, found.incident, claims, reason, by)


def _is_near(one: Linked, other: Linked) -> bool:
    """Whether two could be one: in one governorate, days not far apart."""
    apart = abs((one.incident.last_on - other.incident.last_on).days)
    places = {one.incident.governorate, other.incident.governorate} - {""}
    return apart <= REACH and len(places) < 2


def _linked(ledger: Ledger, first: date, last: date) -> tuple[Linked, ...]:
    told = gathered(ledger, shifted(first, -_AROUND), shifted(last, _AROUND))
    try:
        model, said = packaged(), judging.judged(judging.acts(ledger))
        ties = links(told, model)
        found = occurrences(clusters(told, ties, model.threshold, said))
    except LinkageError as error:
        raise DeskError(str(error)) from error
    near: dict[str, list[Link]] = {}
    for tie in ties:
        near.setdefault(tie.one, []).append(tie)
        near.setdefault(tie.other, []).append(tie)
    of_days = (one for one in found if first <= one.last_on <= last)
    return tuple(sorted((_with_ties(one, near, said) for one in of_days), key=_order))


def _with_ties(one: Occurrence, near: dict[str, list[Link]], said: Judged) -> Linked:
    ids = {report.id for report in one.reports}
    if len(ids) < 2:
        return Linked(one, None)
    best = (max((tie.probability for tie in near.get(id, ()) if {tie.one, tie.other} <= ids),
                default=0.0) for id in ids)  # fmt: skip
    judged = any(set(pair) <= ids for pair in said.together)
    return Linked(one, min(best), judged)


def _order(one: Linked) -> tuple[int, str]:
    return -one.incident.last_on.toordinal(), one.incident.id


_KEPT: Final = Keeper(_linked)
