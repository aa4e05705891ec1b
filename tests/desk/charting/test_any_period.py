"""Laws of narrow questions: what is asked for of some days is the whole, cut to those days."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.review.kept import add
from desk.stores import read_toy
from hudna import reading
from hudna.desk import compare
from hudna.desk.charting import Asked, spots
from hudna.desk.charting.lines import laid_out
from hudna.desk.compare.two import two
from hudna.desk.measure import figures
from hudna.ledger.store import Ledger
from hudna.measure import Series
from hudna.measure.nouns import Period
from hudna.record import Account, Claim, Document, Name, Quantity, Tally

FIRST, DAYS = date(2016, 3, 1), 12
SPEAKERS = ("centre", "turkey", "daily")
PLACES = ("", "SY04", "SY06", "SY04+SY06", "far" * 60)
WINDOWS = ("24h", "previous", "cumulative", None)


def on(at: int) -> date:
    return FIRST + timedelta(days=at)


def read_varied(document: Document, gazetteer: object = None, **_: Any) -> Account:
    """As `read_toy`, with stages, opponents, bounds, levels and hedges that change by line."""
    found = read_toy(document)
    return replace(found, claims=tuple(map(_varied, found.claims)))


def _varied(claim: Claim) -> Claim:
    chance, body = Random(f"{claim.document} {claim.quote}"), claim.body
    assert isinstance(body, Tally) and body.quantity.low is not None
    some = lambda *of: chance.choices(of, [8, *[1] * (len(of) - 1)])[0]  # noqa: E731
    number = body.quantity.low
    low, high = some((number, number), (number, None), (None, number), (number, number + 3))
    body = replace(body, quantity=Quantity(low, high, body.quantity.text),
                   stage=some(None, "signed"), against=some(None, Name("signed")))  # fmt: skip
    place = claim.place and replace(claim.place, level=some("governorate", "town"))
    return replace(claim, body=body, place=place, hedge=some("asserted", "denied", "attributed"),
                   speaker=some(claim.speaker, None), id="")  # fmt: skip


def _lines(chance: Random) -> Iterable[str]:
    for speaker in ("Centre", "Turkey"):
        for place in chance.sample(PLACES, 3):
            what, at = chance.choice(("violations", "killed")), chance.randrange(DAYS)
            window = chance.choice(WINDOWS)
            where = f" in {place}" if place else ""
            when = f" {window} {on(at)}" if window else ""
            yield f"{speaker}: {what} {chance.randrange(-1, 6)}{where}{when}\n"


@pytest.fixture
def told(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """Fifty documents of two speakers and a publisher, of all sorts of figures and windows."""
    monkeypatch.setattr(reading, "read", read_varied)
    monkeypatch.setattr(reading, "GRAMMAR", "toy-1")
    chance = Random(4)
    for number in range(50):
        text = "".join(_lines(chance))
        add(ledger, f"told-{number}.txt", text, on(chance.randrange(DAYS)))
    return ledger


periods = st.tuples(st.integers(-2, DAYS), st.integers(0, DAYS)).map(
    lambda one: Period(on(one[0]), on(one[0] + one[1]))
)
whose = st.lists(st.sampled_from(SPEAKERS), min_size=1, unique=True).map(tuple)
asked = st.builds(Asked, st.sampled_from(("violations", "killed")), periods,
                  st.sampled_from(PLACES), whose,
                  st.sampled_from(("day", "week", "month")))  # fmt: skip
few = settings(max_examples=30, deadline=None)


def _within(series: Iterable[Series], asked: Asked) -> list[tuple[Any, ...]]:
    """What series tell of the days of the period, and of stretches that end there."""
    first, last = asked.period
    return [
        (one.subject, sort, at, cell)
        for one in series if one.subject.speaker in asked.speakers
        for sort, at, cell in _cells(one) if first <= at <= last
    ]  # fmt: skip


def _cells(series: Series) -> Iterable[tuple[str, date, Any]]:
    yield from sorted(("day", at, cell) for at, cell in series.by_day.items())
    yield from sorted(("undated", at, cell) for at, cell in series.undated.items())
    yield from sorted(("stretch", one.period.last, one) for one in series.stretches)
    for since, run in sorted(series.running.items()):
        yield from sorted((f"since {since}", at, cell) for at, cell in run.items())


def test_a_narrow_series_is_the_whole_series_cut_to_the_period(told: Ledger) -> None:
    @few
    @given(asked)
    def holds(asked: Asked) -> None:
        whole = figures.Asked(asked.indicator, place=asked.place or None)
        narrow = laid_out(told, asked, reaching_back=0)
        assert _within(narrow, asked) == _within(figures.asked_series(told, whole), asked)

    holds()


def test_narrow_sums_are_those_of_all_claims_of_the_period(told: Ledger) -> None:
    @few
    @given(asked)
    def holds(asked: Asked) -> None:
        wanted = figures.Asked(asked.indicator, place=asked.place or None,
                               from_on=asked.period.first, to_on=asked.period.last)  # fmt: skip
        every = figures.tallied(told, wanted, asked.by)
        assert [one.tallied for one in spots(told, asked)] == [
            one for one in every if one.subject.speaker in asked.speakers
        ]

    holds()


def test_two_sides_are_those_of_the_whole_comparison(told: Ledger) -> None:
    @few
    @given(periods, st.sampled_from(PLACES))
    def holds(period: Period, place: str) -> None:
        found = two(told, Asked("violations", period, place, ("centre", "turkey")))
        whole = compare.side_by_side(told, compare.Asked(
            "violations", ("centre", "turkey"), place or None, period.first, period.last,
        ))  # fmt: skip
        assert (found.comparison, found.rows) == (whole.pairs[0], whole.rows)

    holds()
