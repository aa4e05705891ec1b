"""What speakers said beside each other: a series, a comparison, what does not add up."""

from collections.abc import Iterable
from typing import Final

from django.http import HttpRequest, HttpResponse
from ninja import Query

from hudna.console.api import paging, reckoned
from hudna.console.api.operations import answer, visiting
from hudna.console.api.shapes.sides import (
    CompareAsked,
    Compared,
    DayTold,
    Discrepancies,
    DiscrepanciesAsked,
    DiscrepancySide,
    DiscrepancyTold,
    Followed,
    PairTold,
    PartTold,
    PointTold,
    PrintedFigure,
    SeriesAsked,
    SeriesPage,
    SideTold,
)
from hudna.desk import ask, compare, discrepancies, series
from hudna.desk.ask import Held, Wanted
from hudna.desk.discrepancies import board, gaps
from hudna.record.entry import instant

MOST_DAYS: Final = 366
"""Days that are compared at once."""

_USUAL: Final = 31
_series: Final = reckoned.beside(series.series)
_side_by_side: Final = reckoned.beside(compare.side_by_side)
_found_on: Final = reckoned.beside(gaps.explained_on)


def points(request: HttpRequest, asked: Query[SeriesAsked]) -> HttpResponse:
    """How one indicator went from day to day: a point for each day, speaker and printed figure."""
    visit = visiting(request)
    ledger, start = paging.begun(visit.known_on(asked.known_on), asked.cursor, paging.whole)
    wanted = Wanted(indicator=asked.indicator, place=asked.place, speaker=asked.speaker,
                    from_on=asked.from_on, to_on=asked.to_on)  # fmt: skip
    found, first = _series(ledger, wanted), start or 0
    shown = found[first : first + asked.limit]
    visit.note_shown({held.digest for one in shown for held in one.held})
    stop = first + len(shown)
    more = paging.cursor(ledger, [stop]) if stop < len(found) else None
    following = paging.following(request, more)
    page = SeriesPage(next=following, points=list(map(_point, shown)))
    return paging.link(answer(page), following)


def _point(one: series.Point) -> PointTold:
    claim, figure = one.claim, one.tally.quantity
    return PointTold(
        day=one.bulletin_on, indicator=one.tally.indicator, low=figure.low, high=figure.high,
        value_text=figure.text, change=one.tally.change,
        window=claim.window.label if claim.window else None,
        place=claim.place.text if claim.place else None,
        place_ids=list(claim.place.ids) if claim.place else [],
        speaker=series.speaker_name(one.held[0]) or None,
        speaker_id=claim.speaker.id if claim.speaker else None,
        documents=list(one.documents), claims=_ids(one.held),
    )  # fmt: skip


def _ids(held: Iterable[Held]) -> list[str]:
    return [one.claim.id for one in held]


def beside(request: HttpRequest, asked: Query[CompareAsked]) -> HttpResponse:
    """Two or more sides, day by day: both figures, and what the gap is made of.

    A place that is not named is not a place where nothing was. That figures differ says nothing of
    who is right.
    """
    visit = visiting(request)
    sides = tuple(one.strip() for one in asked.sides.split(",") if one.strip())
    ledger = visit.known_on(asked.known_on)
    first, last = reckoned.days(ledger, (asked.from_on, asked.to_on), MOST_DAYS, _USUAL)
    found = _side_by_side(ledger, compare.Asked(asked.indicator, sides, asked.place, first, last))
    cells = [cell for pair in found.pairs for day in pair.days for cell in (day.first, day.second)]
    visit.note_shown({held.digest for cell in cells for one in cell.printed for held in one.held})
    return answer(Compared(first=first, last=last, speakers=list(found.speakers),
                           pairs=list(map(_pair, found.pairs))))  # fmt: skip


def _pair(one: compare.Comparison) -> PairTold:
    return PairTold(
        first=one.first, second=one.second, agree=len(one.agreeing), mean=one.mean,
        mean_size=one.mean_size, median=one.median,
        parts={name: float(size) for name, size in one.parts.items()},
        days=list(map(_day, one.days)),
    )  # fmt: skip


def _day(one: compare.Day) -> DayTold:
    like = one.like
    told = [PartTold(part=each.part, size=float(each.size), words=each.words,
                     claims=[id for cell in each.cells for id in _ids(cell.taken.held)])
            for each in one.gap.told]  # fmt: skip
    return DayTold(
        day=like.on, indicator=like.indicator, place=like.place or None, window=like.window,
        stage=like.stage or None, against=like.against or None,
        sides=[_side(one.first), _side(one.second)], difference=one.difference,
        parts={name: float(one.gap.part(name)) for name in compare.PARTS}, told=told,
    )  # fmt: skip


def _side(one: compare.Cell) -> SideTold:
    printed = [PrintedFigure(figure=each.figure, claims=_ids(each.held),
                             documents=list(each.documents)) for each in one.printed]  # fmt: skip
    return SideTold(speaker=one.speaker, figure=one.figure, why=one.why, printed=printed)


def disagreements(request: HttpRequest, asked: Query[DiscrepanciesAsked]) -> HttpResponse:
    """What does not add up on a day, where each stands, and what was done about it."""
    visit = visiting(request)
    ledger = visit.known_on(asked.known_on)
    on = asked.on or ask.last_day(ledger)
    sought = board.Sought(state=asked.state or "", kind=asked.kind or "")
    found = board.listed(ledger, _found_on(ledger, on), sought) if on else []
    visit.note_shown({side.digest for one in found for side in one.found.sides})
    return answer(Discrepancies(on=on, discrepancies=list(map(discrepancy, found))))


def discrepancy(one: discrepancies.Followed) -> DiscrepancyTold:
    """A discrepancy as programs are told of it."""
    sides = [DiscrepancySide(claim=side.claim.id, document=side.claim.document, digest=side.digest,
                             speaker=series.speaker_name(side), quote=side.claim.quote)
             for side in one.found.sides]  # fmt: skip
    history = [Followed(entry=done.number, at=instant(done.at), by=done.by, state=done.state,
                        owner=done.owner, reason=done.reason) for done in one.history]  # fmt: skip
    return DiscrepancyTold(
        id=one.id, kind=one.found.kind, day=one.found.on, size=one.found.size, told=one.found.told,
        explanation=one.found.explanation, state=one.state, owner=one.owner or None, sides=sides,
        history=history,
    )  # fmt: skip
