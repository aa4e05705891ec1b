"""Incidents in what is kept: linked when they are asked for, with what people said of them.

Whoever asks for some days gets the incidents of those days, linked with the days around, by the
parameters that go with hudna: nothing has to be learned first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from hudna.desk import DeskError, packs
from hudna.desk.ask import placed
from hudna.desk.explain import kept_sentences
from hudna.desk.incidents import judging
from hudna.desk.incidents.gathering import gathered
from hudna.desk.incidents.judging import Act
from hudna.desk.prefixes import SHORTEST, begun, the_one
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile.incidents import (
    NOT_TOLD,
    Difference,
    LinkageError,
    Model,
    Occurrence,
    Report,
    incidents,
    packaged,
)
from hudna.reconcile.incidents.blocks import REACH
from hudna.record import Held, Name
from hudna.record.said import say

__all__ = [
    "NOT_TOLD", "Act", "Asked", "Difference", "Held", "Occurrence", "Report", "Shown", "listed",
    "merge", "one", "place_name", "recent", "shown", "split",
]  # fmt: skip

_AROUND: Final = timedelta(days=2 * REACH + 1)
_WEEK: Final = 7


@dataclass(frozen=True)
class Asked:
    """Which incidents: of these days (inclusive), in a place by id or by name in any language."""

    from_on: date | None = None
    to_on: date | None = None
    place: str | None = None


@dataclass(frozen=True)
class Shown:
    """An incident with sentences by claim id, languages by document digest, and what was judged."""

    incident: Occurrence
    sentences: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    history: tuple[Act, ...] = ()


def listed(ledger: Ledger, asked: Asked, model: Model | None = None) -> list[Occurrence]:
    """The incidents that are asked for, by day; DeskError where nothing can be linked here."""
    first = asked.from_on and _days_on(asked.from_on, -_AROUND)
    last = asked.to_on and _days_on(asked.to_on, _AROUND)
    told = gathered(ledger, first, last)
    try:
        said = judging.judged(judging.acts(ledger))
        found = incidents(told, model or packaged(), said)
    except LinkageError as error:
        raise DeskError(str(error)) from error
    places = _places(asked.place)
    return [one for one in found if _is_asked(one, asked) and (places is None or _in(one, places))]


def _days_on(day: date, by: timedelta) -> date:
    """So much later or earlier, as far as there are days."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


def recent(ledger: Ledger, until: date, days: int = _WEEK) -> list[Occurrence]:
    """The incidents of the days up to `until`, that day included."""
    return listed(ledger, Asked(until - timedelta(days=days - 1), until))


def one(ledger: Ledger, prefix: str) -> Occurrence:
    """The incident whose id begins so, or did before claims joined it; DeskError for none."""
    sought = begun(prefix)
    return _the_one(listed(ledger, Asked()), sought)


def shown(ledger: Ledger, prefix: str) -> Shown:
    """The incident with the languages of its documents and what was judged of its claims."""
    found = one(ledger, prefix)
    ids = {report.id for report in found.reports}
    digests = {report.digest for report in found.reports}
    documents = {digest: queries.document(ledger, digest) for digest in digests}
    languages = {digest: kept.language or "" for digest, kept in documents.items() if kept}
    history = tuple(act for act in judging.acts(ledger) if act.claims() & ids)
    words = kept_sentences(ledger, (report.held for report in found.reports))
    return Shown(found, words, languages, history)


def merge(ledger: Ledger, prefixes: Sequence[str], reason: str) -> Occurrence:
    """Make one incident of those whose ids begin so, and return it; DeskError if it cannot be."""
    sought = [begun(prefix) for prefix in prefixes]
    known = listed(ledger, Asked())
    found = [_the_one(known, one) for one in sought]
    judging.merge(ledger, found, reason)
    return one(ledger, found[0].id)


def split(ledger: Ledger, prefix: str, claims: Sequence[str], reason: str) -> list[Occurrence]:
    """Take claims out of an incident as one of their own; both, that of the claims last."""
    found = one(ledger, prefix)
    chosen = [_claim(found, wanted) for wanted in claims]
    judging.split(ledger, found, chosen, reason)
    known = listed(ledger, Asked())
    rest = [report.id for report in found.reports if report.id not in chosen]
    return [next(one for one in known if id in {report.id for report in one.reports})
            for id in (rest[0], chosen[0])]  # fmt: skip


def place_name(incident: Occurrence, language: str = "en") -> str:
    """Where it was, by the names that the register shows; else as the first claim prints it."""
    register = packs.register()
    known = [register.display(id, language) for id in incident.places if not id.startswith("~")]
    told = known or [_shown(one, language) for one in incident.printed_places]
    governorate = incident.governorate
    return ", ".join(told) or (register.display(governorate, language) if governorate else "")


def _shown(printed: Name, language: str) -> str:
    """A printed place by the names of the register, as it is printed where it has none."""
    register, ids = packs.register(), (printed.id or "").split("+")
    is_known = all(register.place(id) for id in ids)
    return ", ".join(register.display(id, language) for id in ids) if is_known else printed.text


def _the_one(known: Sequence[Occurrence], sought: str) -> Occurrence:
    return the_one(known, sought, lambda one: one.ids, "incident", "incidents")


def _claim(incident: Occurrence, wanted: str) -> str:
    sought = wanted.strip().lower()
    found = [one.id for one in incident.reports
             if one.id.startswith(sought) or one.held.claim.id.startswith(sought)]  # fmt: skip
    if len(sought) < SHORTEST or len(found) != 1:
        raise DeskError(
            say(
                "{wanted} names no single claim of the incident: hudna incidents show "
                "{id} lists them",
                wanted=repr(wanted),
                id=incident.id[:10],
            )
        )
    return found[0]


def _is_asked(one: Occurrence, asked: Asked) -> bool:
    return (asked.from_on is None or one.last_on >= asked.from_on) and (
        asked.to_on is None or one.last_on <= asked.to_on
    )


def _places(place: str | None) -> frozenset[str] | None:
    if place is None:
        return None
    found = frozenset((place, *placed(Wanted(place=place)).place_ids))
    if found == {place} and packs.register().place(place) is None:
        raise DeskError(
            say(
                "no place is called {quoted}; see hudna place find {place}",
                quoted=repr(place),
                place=place,
            )
        )
    return found


def _in(one: Occurrence, places: frozenset[str]) -> bool:
    lies = {id for report in one.reports for id in (*report.places, *report.around)}
    return bool(places & {*lies, one.governorate})
