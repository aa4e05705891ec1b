"""Places and parties by any spelling; who is in the truce; how it stands."""

from collections.abc import Iterable, Mapping
from datetime import date
from math import isfinite
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import Query

from hudna.console.access.visit import Visit
from hudna.console.api import paging, reckoned
from hudna.console.api.operations import answer, visiting
from hudna.console.api.problems import ProblemError
from hudna.console.api.shapes.common import Told
from hudna.console.api.shapes.registers import (
    AmountTold,
    Around,
    ClauseTold,
    FigureTold,
    HeardTold,
    MemberTold,
    Parties,
    PartiesAsked,
    PartyFound,
    PlaceFound,
    Places,
    PlacesAsked,
    ReckoningTold,
    RosterAsked,
    RosterTold,
    SaidTold,
    StandingAsked,
    Standings,
    StandingTold,
    StepTold,
)
from hudna.desk import ask
from hudna.desk import places as register
from hudna.desk.ask import Held
from hudna.desk.measure import standing
from hudna.desk.who import finding, joined, roster
from hudna.record import Name
from hudna.record.register import Names

_NONE: Final[Mapping[str, str]] = {}
_of_day: Final = reckoned.beside(joined.of_day)
_standings: Final = reckoned.beside(standing.standings_of)
_standing_on: Final = reckoned.beside(standing.standing_on)


def places(request: HttpRequest, asked: Query[PlacesAsked]) -> HttpResponse:
    """The places that a name may mean, the best first, with a score and why."""
    near = (asked.near,) if asked.near else ()
    found = register.find(asked.name, near=near, limit=asked.limit)
    return answer(Places(ambiguous=found.is_ambiguous, places=list(map(_place, found.candidates))))


def _place(one: register.Candidate) -> PlaceFound:
    sight = register.look(one.place.id)
    place = sight.place
    around = [Around(id=wider.id, name=_name(wider.names)) for wider in sight.inside]
    return PlaceFound(
        id=place.id, names=_names(place.names), level=place.level, pcode=place.pcode,
        inside=around, lat=place.lat, lon=place.lon, precision_km=place.precision_km,
        source=place.source, licence=sight.source.licence if sight.source else None,
        score=one.score, known_as=one.name, reasons=list(one.reasons),
    )  # fmt: skip


def _names(names: Names) -> dict[str, list[str]]:
    return {code: list(those) for code, those in names.items()}


def _name(names: Names) -> str:
    return next((those[0] for those in (names.get("en"), *names.values()) if those), "")


def parties(request: HttpRequest, asked: Query[PartiesAsked]) -> HttpResponse:
    """The parties that bear a name or one like it, the best first, and why."""
    found = finding.find(asked.name, asked.limit)
    return answer(Parties(parties=[
        PartyFound(id=one.party.id, names=_names(one.party.names), kind=one.party.kind,
                   side=one.party.side, parent=one.party.parent, score=one.score,
                   known_as=one.name, reason=one.reason) for one in found
    ]))  # fmt: skip


def members(request: HttpRequest, asked: Query[RosterAsked]) -> HttpResponse:
    """Each speaker's totals reckoned anew, and, by the page, who joined by name, on whose word.

    Totals are reckoned from what was said on the day and in the month before it, and stand on the
    first page.
    """
    if asked.truce is not None and asked.truce not in roster.truces():
        raise ProblemError("bad-parameter", more={"known": sorted(roster.truces())})
    visit = visiting(request)
    ledger, after = paging.begun(visit.known_on(asked.known_on), asked.cursor, _named)
    wanted = roster.Asked(asked.subject, asked.on, asked.truce, asked.speaker)
    day = None if after else _of_day(ledger, wanted)
    listed = joined.members(ledger, wanted, after, asked.limit)
    visit.note_shown(_stood_on(day, listed))
    more = paging.cursor(ledger, _written(listed.following)) if listed.following else None
    following = paging.following(request, more)
    page = RosterTold(
        next=following, subject=asked.subject, on=day.last_on if day else asked.on,
        since=day.since_on if day else None,
        reckonings=[_reckoning(one, day) for one in day.reckonings] if day else [],
        members=[MemberTold(name=_told(one.name), contested=one.contested, joined=_said(one.joined),
                            denied=_said(one.denied), withdrawn=_said(one.withdrawn))
                 for one in listed.members],
    )  # fmt: skip
    return paging.link(answer(page), following)


def _named(on: Any, name: Any) -> joined.Named:
    if not isinstance(name, str) or "\0" in name:
        raise ValueError(name)
    return joined.Named(date.fromisoformat(on), name)


def _written(place: joined.Named) -> list[str]:
    return [place.on.isoformat(), place.name]


def _stood_on(day: joined.Day | None, listed: joined.Listed) -> set[str]:
    """The documents of all claims that are shown."""
    said = [one for reckoning in (day.reckonings if day else ())
            for one in roster.stands_on(reckoning)]  # fmt: skip
    said += [one for each in listed.members
             for one in (*each.joined, *each.withdrawn, *each.denied)]  # fmt: skip
    return {one.held.digest for one in said}


def _reckoning(one: roster.Reckoning, day: joined.Day) -> ReckoningTold:
    sentences = day.sentences
    steps = [StepTold(on=step.on, stage=step.stage, number=_bounds(step.number),
                      names=list(map(_told, step.names)), said=_said(step.said, sentences))
             for step in one.steps]  # fmt: skip
    return ReckoningTold(
        on=one.on, speaker=one.speaker, published=_figure(one.published, sentences),
        base=_figure(one.base, sentences), steps=steps,
        recomputed=_bounds(one.recomputed) if one.recomputed else None,
        preliminary=_bounds(one.preliminary), rest=_bounds(one.rest) if one.rest else None,
        explained=one.explained, told=roster.told(one, day.subject),
    )  # fmt: skip


def _figure(given: roster.Published | None, sentences: Mapping[str, str]) -> FigureTold | None:
    if given is None:
        return None
    return FigureTold(on=given.on, total=_bounds(given.total), said=_said(given.said, sentences))


def _bounds(number: roster.Range) -> list[int | float | None]:
    return [number.low, number.high]


def _told(name: Name) -> Told:
    return Told(text=name.text, id=name.id)


def _said(given: Iterable[roster.Said], sentences: Mapping[str, str] = _NONE) -> list[SaidTold]:
    return [
        SaidTold(claim=one.claim.id, document=one.claim.document, day=one.on,
                 speaker=_told(one.claim.speaker) if one.claim.speaker else None,
                 hedge=one.claim.hedge, quote=one.claim.quote,
                 sentence=sentences.get(one.claim.id)) for one in given
    ]  # fmt: skip


def stands(request: HttpRequest, asked: Query[StandingAsked]) -> HttpResponse:
    """How the truce stands in each governorate, by a written definition, on whose word."""
    visit = visiting(request)
    ledger = visit.known_on(asked.known_on)
    if asked.place is not None:
        one = _standing_on(ledger, standing.governorate(asked.place), asked.on)
        found = standing.Standings(one.on, one.definition, (one,)) if one else None
    else:
        on = asked.on or ask.last_day(ledger)
        found = _standings(ledger, on) if on else None
    if found is None:
        return answer(Standings(on=None, definition=None, standings=[]))
    _note(visit, found)
    return answer(Standings(on=found.on, definition=str(found.definition),
                            standings=list(map(_standing, found.found))))  # fmt: skip


def _note(visit: Visit, found: standing.Standings) -> None:
    heard = [each for one in found.found for each in one.heard]
    visit.note_shown({held.digest for one in heard for held in (*one.held, *one.together)})


def _standing(one: standing.TruceStanding) -> StandingTold:
    decided = one.decided
    met = [
        ClauseTold(clause=each.clause.name, standing=each.clause.standing,
                   speakers=list(each.speakers), holds=each.holds) for each in one.met
    ]  # fmt: skip
    return StandingTold(
        governorate=one.governorate, name=standing.display(one.governorate),
        standing=one.standing, clause=decided.clause.name if decided else None,
        on_the_word_of=list(decided.speakers) if decided else [],
        claims=_ids(decided.held) if decided else [], one_sided=one.is_one_sided, met=met,
        heard=list(map(_heard, one.heard)),
    )  # fmt: skip


def _ids(held: Iterable[Held]) -> list[str]:
    return [one.claim.id for one in held]


def _heard(one: standing.Heard) -> HeardTold:
    inputs = {name: _amount(each) for name, each in one.amounts.items()}
    return HeardTold(speaker=one.speaker, side=one.camp, inputs=inputs, claims=_ids(one.held),
                     together=_ids(one.together))  # fmt: skip


def _amount(one: standing.Amount) -> AmountTold:
    times = one.times
    return AmountTold(
        recent=one.recent, told=one.told, rate=one.rate, before=one.before,
        before_told=one.before_told, rate_before=one.rate_before,
        times=times if times is None or isfinite(times) else None, claims=_ids(one.held),
    )  # fmt: skip
