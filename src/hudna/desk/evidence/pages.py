"""Claims by the page, as a program or a person asks for them: by names in any language."""

from dataclasses import dataclass, replace
from datetime import date

from hudna.desk import DeskError, ask, packs, series
from hudna.desk.measure.standing import governorate
from hudna.desk.review.named import is_prefix
from hudna.desk.who import parties
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import STANDINGS
from hudna.ledger.queries.claim_pages import Page, Place, page
from hudna.ledger.store import Ledger
from hudna.record.held.told import publisher_voice
from hudna.record.said import say

__all__ = ["STANDINGS", "Asked", "Held", "Page", "Place", "claims", "wanted"]


@dataclass(frozen=True)
class Asked:
    """Which claims: of a document (its name, or the beginning of its digest), by a speaker, of a
    place or all places of a governorate (names in any language, or ids), read by a rule, of those
    days (inclusive), worth that now."""

    document: str | None = None
    kind: str | None = None
    indicator: str | None = None
    speaker: str | None = None
    place: str | None = None
    governorate: str | None = None
    from_on: date | None = None
    to_on: date | None = None
    standing: str | None = None
    rule: str | None = None


def claims(ledger: Ledger, asked: Wanted, after: Place | None, limit: int) -> Page:
    """A page of the claims that are asked for."""
    return page(ledger, asked, after, limit)


def wanted(ledger: Ledger, asked: Asked) -> Wanted | None:
    """The same in the ledger's terms; None if no claim can be meant.

    DeskError for a place that nobody knows, or a document that is not kept.
    """
    found = Wanted(
        kind=asked.kind, indicator=asked.indicator, rule=asked.rule, from_on=asked.from_on,
        to_on=asked.to_on, standing=(asked.standing,) if asked.standing else (),
        voices=_voices(asked.speaker) if asked.speaker else (),
    )  # fmt: skip
    if asked.document is not None:
        found = replace(found, digests=_digests(ledger, asked.document))
        if not found.digests:
            return None
    if asked.place is None and asked.governorate is None:
        return found
    return _placed(found, asked)


def _placed(found: Wanted, asked: Asked) -> Wanted | None:
    ids = _ids(asked.place) if asked.place else None
    if asked.governorate:
        within = _within(governorate(asked.governorate))
        ids = within if ids is None else ids & within
    return replace(found, place_ids=tuple(sorted(ids))) if ids else None


def _ids(place: str) -> set[str]:
    known = {*ask.placed(Wanted(place=place)).place_ids}
    if packs.register().place(place) is not None:
        known.add(place)
    if not known:
        raise DeskError(
            say("no place is called “{name}”; look for it in /api/v1/places?name=", name=place)
        )
    return known


def _within(governorate: str) -> set[str]:
    register = packs.whole()
    return {one for one in register.localities if register.governorate_of(one) == governorate}


def _voices(speaker: str) -> tuple[str, ...]:
    """The party that is meant as claims name it, and where it speaks as a publisher; else the
    printed name, as either."""
    party = parties.known(speaker)
    if party is None:
        printed = speaker.casefold()
        return printed, publisher_voice(printed)
    names = {name for names in party.names.values() for name in names}
    spoken = {publisher_voice(one) for one in names}
    return party.id, *sorted(one for one in spoken if series.keys().speaking(one) == party.id)


def _digests(ledger: Ledger, document: str) -> tuple[str, ...]:
    begun = document.lower() if is_prefix(document) else None
    return queries.digests_named(ledger, document, begun)
