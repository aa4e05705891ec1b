"""Like beside like, the figure that is taken, and gaps whose parts always sum."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.reconcile import Keys
from hudna.reconcile.keys import days_of
from hudna.reconcile.sides import (
    Act,
    Row,
    aligned,
    compared,
    content_id,
    disagreements,
    followed,
)
from hudna.record.register import Definition
from reconcile.said import keys, said

RU, TR = "joint_commission_ru", "joint_commission_tr"


def by_day(*lines: str) -> list[list[Row]]:
    return [aligned(day, keys()) for day in days_of(said(lines))]


def rows(*lines: str) -> list[Row]:
    return aligned(said(lines), keys())


def defined(*answers: tuple[str, str, str, str]) -> Keys:
    """Keys by a register with these definitions (party, question, answer, told_as) alone."""
    found = tuple(Definition(party, "violations", question, answer, told_as, "test", "")
                  for party, question, answer, told_as in answers)  # fmt: skip
    return Keys(replace(keys().register, parties={}, definitions=found))


def test_only_like_figures_stand_in_one_row() -> None:
    found = rows(
        f"2017-01-06 a {RU}: violations 15 24h", f"2017-01-06 a {TR}: violations 21 24h",
        f"2017-01-06 a {TR}: violations 6 in SY01 24h", f"2017-01-07 b {RU}: violations 4 24h",
        f"2017-01-06 a {RU}: killed 15 24h", f"2017-01-06 a {TR}: violations 70 cumulative",
        f"2017-01-06 a {RU}: violations 2..3 24h", f"2017-01-06 a {RU}: violations 3 24h denied",
    )  # fmt: skip
    whole = [row for row in found if row.like.indicator == "violations" and not row.like.place
             and row.like.window == "day" and row.like.on == date(2017, 1, 6)]  # fmt: skip
    assert [{name: cell.figure for name, cell in row.cells.items()} for row in whole] == [
        {RU: 15, TR: 21}
    ]
    assert len(found) == 5


def test_every_figure_is_kept_and_the_choice_is_told() -> None:
    (row,) = rows("2017-01-06 a russian_centre(via tass): violations 5 24h",
                  "2017-01-06 b russian_centre(via tass): violations 5 24h",
                  "2017-01-06 c russian_centre: violations 4 24h")  # fmt: skip
    cell = row.cells["russian_centre"]
    assert [one.figure for one in cell.printed] == [4, 5]
    assert cell.why == "printed in the speaker's own document"
    (row,) = rows("2017-01-06 a x(via tass): violations 5 24h",
                  "2017-01-06 b x(via tass): violations 6 24h",
                  "2017-01-06 c x(via tass): violations 6 24h")  # fmt: skip
    assert [one.figure for one in row.cells["x"].printed] == [6, 5]
    assert row.cells["x"].why == "printed in 2 documents, the others in fewer"
    assert row.cells["x"].taken.documents == ("b", "c")


def test_a_total_told_with_its_parts_is_the_figure() -> None:
    (row,) = rows("2016-03-06 a snhr(via x): violations 9 24h",
                  "2016-03-06 a snhr(via x): violations 14 24h",
                  "2016-03-06 a snhr(via x): violations 23 24h")  # fmt: skip
    assert row.cells["snhr"].figure == 23
    assert row.cells["snhr"].why == "the sum of the others in its document"


def test_places_are_added_up_only_where_nothing_can_be_counted_twice() -> None:
    found = rows("2017-12-03 a x: violations 4 in SY01 24h",
                 "2017-12-03 a x: violations 3 in SY02 24h")  # fmt: skip
    assert found[0].cells["x"].figure == 7 and found[0].cells["x"].is_added_up
    joint = rows("2017-12-03 a x: violations 4 in SY01 24h",
                 "2017-12-03 a x: violations 3 in SY01+SY02 24h")  # fmt: skip
    assert all(row.like.place for row in joint)
    told = rows("2017-12-03 a x: violations 9 24h", "2017-12-03 a x: violations 4 in SY01 24h")
    assert told[0].cells["x"].figure == 9 and not told[0].cells["x"].is_added_up


def test_a_place_that_only_one_reports_on_is_coverage() -> None:
    told = (f"{RU}: violations 5", f"{RU}: violations 5 in SY06", f"{TR}: violations 7",
            f"{TR}: violations 4 in SY06", f"{TR}: violations 3 in SY12")  # fmt: skip
    lines = [f"2017-01-0{on} d{on} {line} 24h" for on in range(1, 5) for line in told]
    found = compared(rows(*lines), (RU, TR), keys())
    whole = [one for one in found.days if not one.like.place]
    assert [(one.gap.size, one.gap.coverage, one.gap.unexplained) for one in whole] == [
        (-2, -3, 1)
    ] * 4
    assert whole[0].gap.told[0].words.startswith("Daraa: only Turkish side")
    few = compared(rows(*lines[:10]), (RU, TR), keys())
    assert all(one.gap.coverage == 0 for one in few.days)


def test_what_only_one_counts_is_definition_where_a_figure_of_it_is_told() -> None:
    lines = ("2017-01-01 a snhr: violations 30 24h", "2017-01-01 a snhr: detained 9 24h",
             f"2017-01-01 b {RU}: violations 20 24h")  # fmt: skip
    by = defined(("snhr", "arrests", "yes", "detained"), (RU, "arrests", "no", ""))
    (day,) = compared(aligned(said(lines), by), ("snhr", RU), by).days
    assert (day.gap.size, day.gap.definition, day.gap.unexplained) == (10, 9, 1)
    (back,) = compared(aligned(said(lines), by), (RU, "snhr"), by).days
    assert (back.gap.size, back.gap.definition, back.gap.unexplained) == (-10, -9, -1)
    unknown = defined(("snhr", "arrests", "yes", "detained"), (RU, "arrests", "unknown", ""))
    (day,) = compared(aligned(said(lines), unknown), ("snhr", RU), unknown).days
    assert day.gap.definition == 0


def test_days_that_end_at_other_hours_take_a_share_of_the_next() -> None:
    lines = (f"2017-01-01 a {RU}: violations 10 24h", f"2017-01-01 a {TR}: violations 14 24h",
             f"2017-01-02 b {RU}: violations 22 24h")  # fmt: skip
    by = defined((RU, "ends_at", "12:00", ""), (RU, "zone", "Asia/Damascus", ""),
                 (TR, "ends_at", "18:00", ""), (TR, "zone", "Asia/Damascus", ""))  # fmt: skip
    (day,) = compared(aligned(said(lines), by), (RU, TR), by).days
    assert (day.gap.size, day.gap.timing, day.gap.unexplained) == (-4, -3, -1)
    (back,) = compared(aligned(said(lines), by), (TR, RU), by).days
    assert (back.gap.timing, back.gap.unexplained) == (3, 1)


FIGURE = st.one_of(st.integers(0, 60), st.sampled_from((0.1, 2.7, 38.5)))
CLAIM = st.tuples(
    st.integers(0, 5), st.sampled_from((RU, TR, "snhr")), FIGURE,
    st.sampled_from(("", " in SY01", " in SY06", " in SY12", " in SY01+SY06")),
    st.sampled_from(("violations", "detained", "aid_tonnes")),
)  # fmt: skip
ANSWER = st.tuples(
    st.sampled_from((RU, TR, "snhr")), st.sampled_from(("arrests", "training")),
    st.sampled_from(("yes", "no", "unknown")), st.sampled_from(("detained", "")),
)  # fmt: skip
ENDS = st.lists(st.sampled_from(("00:00", "12:00", "19:30", "unknown")), min_size=3, max_size=3)


@settings(max_examples=150, deadline=None)
@given(st.lists(CLAIM, max_size=40), st.lists(ANSWER, max_size=6), ENDS)
def test_the_parts_always_sum_to_the_gap_and_turn_with_the_sides(
    claims: Sequence[tuple[int, str, float, str, str]],
    answers: Sequence[tuple[str, str, str, str]], ends: Sequence[str],
) -> None:  # fmt: skip
    lines = [f"{date(2017, 1, 1) + timedelta(days=on)} d{on} {who}: {what} {figure}{where} 24h"
             for on, who, figure, where, what in claims]  # fmt: skip
    hours = [(who, "ends_at", end, "") for who, end in zip((RU, TR, "snhr"), ends, strict=True)]
    zones = [(who, "zone", "Europe/Kyiv", "") for who in (RU, TR, "snhr")]
    by = defined(*answers, *hours, *zones)
    found = aligned(said(lines), by)
    for pair in ((RU, TR), (TR, "snhr")):
        there, back = compared(found, pair, by), compared(found, pair[::-1], by)
        for day, turned in zip(there.days, back.days, strict=True):
            gap = day.gap
            assert gap.definition + gap.coverage + gap.timing + gap.unexplained == gap.size
            assert gap.size == Fraction(day.first.figure) - Fraction(day.second.figure)
            assert [-gap.part(name) for name in ("definition", "coverage", "timing")] == [
                turned.gap.part(name) for name in ("definition", "coverage", "timing")
            ]
        assert sum(there.parts.values()) == sum(day.gap.size for day in there.days)
        assert aligned(said(lines)[::-1], by) == found


def test_agreement_means_and_the_governorates_that_explain_it() -> None:
    found = compared(rows(
        f"2017-01-01 a {RU}: violations 5 24h", f"2017-01-01 a {TR}: violations 5 24h",
        f"2017-01-01 a {RU}: violations 5 in SY06 24h",
        f"2017-01-01 a {TR}: violations 5 in SY01 24h",
        f"2017-01-02 b {RU}: violations 9 24h", f"2017-01-02 b {TR}: violations 0 24h",
        f"2017-01-02 b {RU}: violations 9 in SY06 24h",
        f"2017-01-03 c {RU}: violations 4 24h", f"2017-01-03 c {TR}: violations 1 24h",
        f"2017-01-04 d {RU}: violations 4 24h",
    ), (RU, TR), keys())  # fmt: skip
    whole = [one for one in found.days if not one.like.place]
    assert (len(whole), len(found.agreeing)) == (3, 1)
    assert (found.mean, found.median, found.mean_size) == (4, 3, 4)
    assert [(one.place, one.difference, one.days) for one in found.shares] == [
        ("SY06", 14, 2), ("SY01", -5, 1),
    ]  # fmt: skip
    assert found.listed == (date(2017, 1, 1), date(2017, 1, 2))


def test_no_day_of_both_is_no_mean() -> None:
    found = compared(rows(f"2017-01-01 a {RU}: violations 5 24h"), (RU, TR), keys())
    assert (found.days, found.mean, found.median, found.mean_size) == ((), None, None, None)


def test_a_disagreement_is_between_sides_and_never_with_the_whole_of_them() -> None:
    lines = [f"2017-01-09 a {RU}: violations 14 24h", f"2017-01-09 a {TR}: violations 17 24h",
             "2017-01-09 b joint_commission: violations 31 24h"]  # fmt: skip
    (found,) = disagreements(by_day(*lines), keys())
    assert (found.kind, found.size, len(found.sides)) == ("sides", 3, 2)
    assert not list(
        disagreements(by_day(lines[0], "2017-01-09 b russian_centre: violations 9 24h"), keys())
    )
    assert not list(
        disagreements(by_day(lines[0], f"2017-01-09 b {TR}: violations 14 24h"), keys())
    )
    (three,) = disagreements(by_day(*lines[:2], "2017-01-09 b somebody: violations 31 24h"), keys())
    assert three.explanation.startswith("the figure of somebody is the sum of the others")


def test_an_id_stays_when_figures_are_corrected_and_others_speak() -> None:
    lines = [f"2017-01-09 a {RU}: violations 14 24h", f"2017-01-09 a {TR}: violations 17 24h"]
    (found,) = disagreements(by_day(*lines), keys())
    (mended,) = disagreements(by_day(lines[0], f"2017-01-09 a {TR}: violations 16 24h"), keys())
    (more,) = disagreements(by_day(*lines, "2017-01-09 b snhr: violations 40 24h"), keys())
    (other,) = disagreements(by_day(*(line.replace("01-09", "01-10") for line in lines)), keys())
    ids = [content_id(one, keys()) for one in (found, mended, more, other)]
    assert ids[0] == ids[1] == ids[2] != ids[3]


def test_the_last_act_that_is_not_taken_out_is_the_state() -> None:
    (found,) = disagreements(by_day(f"2017-01-09 a {RU}: violations 14 24h",
                                  f"2017-01-09 a {TR}: violations 17 24h"), keys())  # fmt: skip
    (fresh,) = followed([found], {}, keys())
    assert (fresh.state, fresh.days(date(2017, 1, 12))) == ("open", 3)
    at = datetime(2017, 1, 20, tzinfo=UTC)
    acts = [Act(5, at, "amal", "asked", "amal", "called"), Act(9, at, "amal", "", "", "")]
    (asked,) = followed([found], {fresh.id: acts}, keys())
    assert (asked.state, asked.owner, asked.days(date(2017, 1, 25)), len(asked.history)) == (
        "asked", "amal", 5, 2,
    )  # fmt: skip
