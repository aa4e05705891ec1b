"""Claims by the page, as a program or a person asks for them: by names in any language."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from hudna.desk import DeskError, packs, series
from hudna.desk.measure.standing import governorate
from hudna.desk.review.named import is_prefix
from hudna.desk.who import parties
from hudna.gazetteer import Gazetteer
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import STANDINGS
from hudna.ledger.queries.claim_pages import Page, Place, page
from hudna.ledger.store import Ledger
from hudna.record.held.told import publisher_voice
from hudna.record.said import say
from hudna.record.vocabulary import LANGUAGES

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
        within = _inside(packs.whole()).get(governorate(asked.governorate), set())
        ids = within if ids is None else ids & within
    return replace(found, place_ids=tuple(sorted(ids))) if ids else None


def _ids(place: str) -> set[str]:
    if packs.register().place(place) is not None:
        return {place}
    known = _named(packs.whole()).get(place.casefold())
    if not known:
        raise DeskError(
            say("no place is called “{name}”; look for it in /api/v1/places?name=", name=place)
        )
    return known


@cache
def _named(register: Gazetteer) -> Mapping[str, set[str]]:
    """The places that bear each name in some language, without case."""
    found: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        for name, ids in register.place_names(language):
            found[name.casefold()].update(ids)
    return found


@cache
def _inside(register: Gazetteer) -> Mapping[str, set[str]]:
    """The places of each governorate."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in register.localities:
        found[register.governorate_of(one) or ""].add(one)
    return found


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
