"""Figures for charts: as the whole measure has them, asked for narrowly, on every kind of store."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connections

from desk.review.kept import add
from hudna.desk import ask
from hudna.desk.charting import Asked, Spot, spans, speakers, spots, summed, version
from hudna.desk.measure import figures
from hudna.desk.review import judging
from hudna.desk.review.judging import Verdict
from hudna.ledger.queries.statements import answers
from hudna.ledger.store import Ledger
from hudna.measure import Tallied
from hudna.measure.nouns import Period

FIRST = date(2016, 3, 1)
PERIOD = Period(FIRST, FIRST + timedelta(days=9))
BREACHES = Asked("violations", PERIOD)


def on(at: int) -> date:
    return FIRST + timedelta(days=at)


@pytest.fixture
def told(ledger: Ledger, toy_reader: None) -> Ledger:
    """Ten days: one side gives totals, another governorates only; a silence, a relay that differs,
    a running total, and a village that hinders adding up."""
    for at in range(10):
        if at == 4:
            continue
        text = (
            f"Centre: violations {at + 1} 24h {on(at)}\n"
            f"Centre: violations 1 in SY04 24h {on(at)}\n"
            f"Turkey: violations 2 in SY04 24h {on(at)}\n"
            f"Turkey: violations 3 in SY06 24h {on(at)}\n"
            f"Centre: localities_new {10 + 2 * at} cumulative {on(at)}\n"
        )
        add(ledger, f"bulletin-{at}.txt", text, on(at))
    add(ledger, "relay.txt", f"Centre: violations 40 24h {on(2)}\n", on(2))
    add(ledger, "again.txt", f"Centre: violations 3 24h {on(2)}\n", on(2))
    return ledger


def asked_of(told: Ledger, asked: Asked) -> Asked:
    return replace(asked, speakers=tuple(one.speaker for one in speakers(told, asked)))


def in_full(told: Ledger, asked: Asked) -> list[Tallied]:
    wanted = figures.Asked(asked.indicator, place=asked.place or None, from_on=asked.period.first,
                           to_on=asked.period.last)  # fmt: skip
    return figures.tallied(told, wanted, asked.by)


@pytest.mark.parametrize("by", ["day", "week", "month"])
@pytest.mark.parametrize("place", ["", "SY04"])
@pytest.mark.parametrize("indicator", ["violations", "localities_new"])
def test_narrow_questions_give_what_the_whole_gives(
    told: Ledger, indicator: str, place: str, by: str
) -> None:
    for period in (PERIOD, Period(on(2), on(6)), Period(on(4), on(4))):
        asked = asked_of(told, Asked(indicator, period, place, by=by))
        found = [one.tallied for one in spots(told, asked)]
        assert found == in_full(told, asked)
    assert indicator != "violations" or in_full(told, asked_of(told, BREACHES))


def test_a_day_of_silence_has_no_spot(told: Ledger) -> None:
    days = {one.tallied.period.first for one in spots(told, asked_of(told, BREACHES))}
    assert on(4) not in days and len(days) == 9


def test_every_print_of_a_figure_is_at_hand(told: Ledger) -> None:
    spot = _spot(told, "centre", on(2))
    assert (spot.tallied.low, spot.printed, spot.documents) == (3, (3, 40), 3)
    assert {one.claim.document for one in spot.claims} == {"bulletin-2.txt", "relay.txt",
                                                           "again.txt"}  # fmt: skip


def test_a_correction_shows(told: Ledger) -> None:
    claim = _spot(told, "centre", on(1)).claims[0]
    changes = ("low=7", "high=7")
    judging.judge(told, claim.read_id, Verdict("correct", "misread", "Rana", changes))
    spot = _spot(told, "centre", on(1))
    assert (spot.tallied.low, spot.corrected) == (7, 1)


def _spot(told: Ledger, speaker: str, day: date) -> Spot:
    asked = replace(BREACHES, speakers=(speaker,))
    (found,) = (one for one in spots(told, asked) if one.tallied.period.first == day)
    return found


def test_who_gave_figures_by_days(told: Ledger) -> None:
    assert [(one.speaker, one.days, one.last_on) for one in speakers(told, BREACHES)] == [
        ("centre", 9, on(9)), ("turkey", 9, on(9)),
    ]  # fmt: skip
    elsewhere = replace(BREACHES, place="SY06")
    assert [one.speaker for one in speakers(told, elsewhere)] == ["turkey"]


def test_what_is_hidden_or_not_yet_known_is_not_told(told: Ledger) -> None:
    relay = next(one for one in ask.documents(told) if one.name == "relay.txt").digest
    unseen = replace(told, hidden=frozenset({relay}))
    assert _spot(unseen, "centre", on(2)).printed is None
    assert len({version(one) for one in (told, unseen, replace(told, known=3))}) == 3
    assert spots(replace(told, known=0), replace(BREACHES, speakers=("centre",))) == []


@pytest.mark.parametrize("by", ["day", "week", "month"])
def test_stretches_hold_each_day_once_and_whole_periods(by: str) -> None:
    asked = Asked("violations", Period(date(2015, 12, 3), date(2016, 7, 15)), by=by)
    found = list(spans(asked))
    days = [day for one in reversed(found) for day in one.days()]
    assert days == list(asked.period.days())
    assert len(found) > 1
    assert all(one.first.day == 1 for one in found[:-1]) or by != "month"
    assert all(one.first.weekday() == 0 for one in found[:-1]) or by != "week"


def test_the_ends_of_time_are_no_hindrance() -> None:
    for period in (Period(date.min, date(1, 3, 1)), Period(date(9999, 11, 1), date.max)):
        assert sum(one.length for one in spans(replace(BREACHES, period=period))) == period.length


def test_a_summary_of_the_period_beside_the_one_before(told: Ledger) -> None:
    centre, turkey = summed(told, asked_of(told, replace(BREACHES, period=Period(on(5), on(9)))))
    assert (centre.sums[0].low, centre.sums[0].told) == (40, 5)
    assert centre.trend is not None and centre.trend.before.counts.days == 4
    assert turkey.changes is not None and turkey.changes.told == 5
    with pytest.raises(ValueError, match="more than"):
        summed(told, replace(BREACHES, period=Period(date(2015, 1, 1), on(0))))


def test_who_speaks_and_what_is_left_out_is_told_by_the_index_alone(told: Ledger) -> None:
    connection, seen = connections[told.alias], list[tuple[str, object]]()
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by what a table holds")

    def note(execute: Any, sql: str, values: object, *more: Any) -> Any:
        seen.append((sql, values))
        return execute(sql, values, *more)

    with connection.execute_wrapper(note):
        spots(told, asked_of(told, BREACHES))
    plans = ["".join(str(row) for row in answers(told, f"EXPLAIN QUERY PLAN {sql}", values))
             for sql, values in seen if "c.line" not in sql and "view_claim" in sql]  # fmt: skip
    assert len(plans) == 2 and all("COVERING INDEX claim_by_figure" in one for one in plans)
