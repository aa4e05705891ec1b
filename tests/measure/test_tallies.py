"""Sums are right, say what they cover, and never add what must not be added."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.measure import BY, Tallied, serieses, tallies
from hudna.record import Held
from reconcile.said import keys, said

CENTRE = "russian_centre"
MARCH = "2016-03"


def tallied(*lines: str, by: str = "month", localities: bool = False) -> list[Tallied]:
    return tallies(serieses(said(lines), keys(), localities=localities), BY[by])


def whole(found: Sequence[Tallied]) -> list[tuple[str, str, float | None, float | None, str]]:
    return [(one.subject.speaker, str(one.period), one.low, one.high, one.coverage)
            for one in found if not one.subject.place]  # fmt: skip


def test_days_are_added_and_the_missing_ones_are_said() -> None:
    found = tallied(*(f"2016-03-{at:02} d{at} {CENTRE}: violations 2 24h" for at in range(1, 26)))
    assert whole(found) == [(CENTRE, MARCH, 50, 50, "sum of 25 of 31 days")]


def test_two_speakers_are_never_added() -> None:
    found = tallied(
        f"2016-03-21 a {CENTRE}: violations 5 24h", "2016-03-21 b snhr: violations 7 24h"
    )
    assert [(one[0], one[2]) for one in whole(found)] == [(CENTRE, 5), ("snhr", 7)]


def test_bounds_are_carried() -> None:
    found = tallied(f"2016-03-21 a {CENTRE}: violations 5 24h",
                    f"2016-03-22 b {CENTRE}: violations 2..4 24h")  # fmt: skip
    assert whole(found)[0][2:4] == (7, 9)
    found = tallied(f"2016-03-21 a {CENTRE}: violations 5 24h",
                    f"2016-03-22 b {CENTRE}: violations >=3 24h")  # fmt: skip
    assert whole(found)[0][2:4] == (8, None)


def test_a_number_is_taken_before_a_bound_and_the_own_document_before_both() -> None:
    (one,) = tallied(f"2016-03-21 a {CENTRE}(via tass): violations >=3 24h",
                     f"2016-03-21 b {CENTRE}(via tass): violations 5 24h")  # fmt: skip
    assert (one.low, one.high) == (5, 5)
    assert one.cells[0].why == "the only one that is a number: the others are bounds"
    (one,) = tallied(f"2016-03-21 a {CENTRE}: violations >=3 24h",
                     f"2016-03-21 b {CENTRE}(via tass): violations 5 24h")  # fmt: skip
    assert (one.low, one.high) == (3, None)
    assert one.cells[0].why == "printed in the speaker's own document"
    assert "1 figure printed differently" in one.notes


def test_several_days_fill_gaps_only() -> None:
    (one,) = tallied(f"2016-03-10 a {CENTRE}: violations 5 24h",
                     f"2016-03-13 b {CENTRE}: violations 9 3d",
                     f"2016-03-14 c {CENTRE}: violations 8 3d")  # fmt: skip
    assert (one.low, one.told) == (14, 4)
    assert one.notes == (
        "3 of the days by 1 figure for several days",
        "8 for 2016-03-12…2016-03-14 overlaps days that are counted: left out",
    )


def test_large_sums_are_written_out() -> None:
    (one,) = tallied(f"2016-03-10 a {CENTRE}: aid_people 1234567 9 days",
                     f"2016-03-12 b {CENTRE}: aid_people 2345678 24h")  # fmt: skip
    assert one.low == 3580245
    (_, late) = tallied(f"2016-03-05 a {CENTRE}: aid_people 1234567 9 days")
    assert late.notes[0].startswith("1234567 for 2016-02-26")


def test_a_figure_over_the_border_of_two_months_is_in_neither() -> None:
    found = tallied(f"2016-03-06 a {CENTRE}: violations 49 9 days")
    assert [(str(one.period), one.low, one.told) for one in found] == [
        ("2016-02", None, 0), (MARCH, None, 0)
    ]  # fmt: skip
    assert found[0].notes == ("49 for 2016-02-27…2016-03-06 reaches over the border: left out",)


def test_running_totals_are_subtracted_and_stand_apart_from_sums() -> None:
    found = tallied(f"2016-02-29 a {CENTRE}: violations 31 cumulative",
                    f"2016-03-10 b {CENTRE}: violations 45 cumulative",
                    f"2016-03-20 c {CENTRE}: violations 70 cumulative",
                    f"2016-03-20 c {CENTRE}: violations 4 24h")  # fmt: skip
    assert whole(found) == [(CENTRE, MARCH, 4, 4, "sum of 1 of 31 days"),
                            (CENTRE, MARCH, 39, 39, "difference of 20 of 31 days")]  # fmt: skip
    assert found[1].notes == ("from 31 on 2016-02-29 to 70 on 2016-03-20",)


def test_a_running_total_that_falls_gives_no_figure() -> None:
    (one,) = tallied(f"2016-03-10 b {CENTRE}: violations 45 cumulative",
                     f"2016-03-20 c {CENTRE}: violations 40 cumulative",
                     f"2016-03-30 d {CENTRE}: violations 90 cumulative")  # fmt: skip
    assert (one.low, one.high) == (None, None)
    assert one.notes == ("the running total falls on 2016-03-20: no difference is taken",)


def test_the_bounds_of_a_difference_are_as_wide_as_both() -> None:
    (one,) = tallied(f"2016-03-10 b {CENTRE}: violations 40..45 cumulative",
                     f"2016-03-20 c {CENTRE}: violations 50..60 cumulative")  # fmt: skip
    assert (one.low, one.high) == (5, 20)


def test_what_is_of_a_moment_is_not_added() -> None:
    found = tallied(f"2016-03-21 a {CENTRE}: localities_total 51 cumulative",
                    f"2016-03-23 b {CENTRE}: localities_total 53 cumulative")  # fmt: skip
    assert whole(found) == [(CENTRE, MARCH, 53, 53, "told on 2 of 31 days")]


def test_a_governorate_from_its_localities_only_if_asked_and_as_a_lower_bound() -> None:
    lines = (f"2016-03-21 a {CENTRE}: violations 2 in sy:atarib-district 24h",
             f"2016-03-21 a {CENTRE}: violations 3 in SY0202 24h",
             f"2016-03-22 b {CENTRE}: violations 9 in SY0202 24h",
             f"2016-03-22 b {CENTRE}: violations 4 in SY02 24h")  # fmt: skip
    assert [one.low for one in tallied(*lines) if one.subject.place == "SY02"] == [4]
    (one,) = (one for one in tallied(*lines, localities=True) if one.subject.place == "SY02")
    assert (one.low, one.high) == (9, None)
    assert "1 figure a lower bound from places in it" in one.notes


def test_a_place_that_lies_in_another_one_of_the_list_is_not_counted_twice() -> None:
    found = tallied(f"2016-03-21 a {CENTRE}: violations 7 in SY0202 24h",
                    f"2016-03-21 a {CENTRE}: violations 3 in SY020200 24h",
                    localities=True)  # fmt: skip
    assert [one.low for one in found if one.subject.place == "SY02"] == [7]


def test_what_is_denied_forecast_or_below_none_is_no_figure() -> None:
    assert not tallied(f"2016-03-21 a {CENTRE}: violations 2 24h denied",
                       f"2016-03-21 a {CENTRE}: violations 2 24h forecast",
                       f"2016-03-21 a {CENTRE}: violations -2 24h")  # fmt: skip


def test_stages_are_not_mixed() -> None:
    found = tallied(f"2016-03-21 a {CENTRE}: localities_new 2 signed 24h",
                    f"2016-03-22 b {CENTRE}: localities_new 3 preliminary 24h")  # fmt: skip
    assert [(one.subject.stage, one.low) for one in found] == [("preliminary", 3), ("signed", 2)]


days = st.dictionaries(
    st.dates(date(2016, 2, 1), date(2016, 4, 30)), st.integers(0, 40), min_size=1, max_size=30
)


def of_days(told: dict[date, int], speaker: str = CENTRE) -> list[Held]:
    return said(f"{on} d{on} {speaker}: violations {count} 24h" for on, count in told.items())


def sums(held: Sequence[Held], by: str) -> dict[tuple[str, str], tuple[float | None, int]]:
    return {(one.subject.speaker, str(one.period)): (one.low, one.told)
            for one in tallies(serieses(held, keys()), BY[by])}  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(days)
def test_the_sum_of_the_parts_is_the_sum(told: dict[date, int]) -> None:
    held = of_days(told)
    for by in BY:
        found = sums(held, by).values()
        assert sum(low or 0 for low, _ in found) == sum(told.values())
        assert sum(covered for _, covered in found) == len(told)


lines = st.lists(
    st.tuples(
        st.dates(date(2016, 3, 1), date(2016, 3, 20)), st.sampled_from("abcd"),
        st.sampled_from((CENTRE, f"{CENTRE}(via tass)", "snhr")),
        st.sampled_from(("5", "7", "2..4", ">=3", "0")),
        st.sampled_from((" in SY02", " in SY0202", " in SY01", "")),
        st.sampled_from((" 24h", " 3d", " 3 days", " week", " cumulative", " previous", "")),
    ).map(lambda t: f"{t[0]} {t[1]}{t[0]} {t[2]}: violations {t[3]}{t[4]}{t[5]}"),
    max_size=14,
)  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(lines, st.randoms(use_true_random=False))
def test_the_order_of_claims_is_no_matter(told: list[str], chance: object) -> None:
    held = said(told)
    mixed = list(held)
    chance.shuffle(mixed)
    for localities in (False, True):
        one, other = (tallies(serieses(some, keys(), localities=localities), BY["month"])
                      for some in (held, mixed))  # fmt: skip
        assert [(a.subject, a.period, a.low, a.high, a.told, a.notes) for a in one] == [
            (b.subject, b.period, b.low, b.high, b.told, b.notes) for b in other]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(days, st.integers(0, 40))
def test_a_further_day_changes_its_own_cells_only(told: dict[date, int], count: int) -> None:
    further = max(told) + timedelta(days=1)
    for by in BY:
        before = sums(of_days(told), by)
        after = sums(of_days({**told, further: count}), by)
        changed = {key for key in after if after[key] != before.get(key)}
        assert changed == {(CENTRE, str(BY[by](further)))}


@settings(deadline=None, max_examples=60)
@given(days)
def test_a_relay_that_copies_changes_nothing(told: dict[date, int]) -> None:
    held = of_days(told)
    copies = said(f"{on} r{on} {CENTRE}(via tass): violations {count} 24h"
                  for on, count in told.items())  # fmt: skip
    assert sums(held, "week") == sums([*copies, *held], "week")


def test_periods_are_written_as_short_as_they_can_be() -> None:
    on = date(2016, 2, 29)
    assert {by: str(BY[by](on)) for by in BY} == {
        "day": "2016-02-29", "week": "2016-02-29…2016-03-06", "month": "2016-02", "year": "2016",
    }  # fmt: skip


def test_periods_at_the_ends_of_the_calendar() -> None:
    for on in (date.min, date.max):
        assert all(BY[by](on).has(BY["day"](on)) for by in BY)
