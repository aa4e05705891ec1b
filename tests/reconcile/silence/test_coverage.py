"""Who was heard of what: documents and those whom they pass on, places, what is usual, rises."""

from collections.abc import Sequence
from datetime import date, timedelta

from hudna.reconcile.silence import (
    Came,
    Hearing,
    Kept,
    Presence,
    Rise,
    Spoken,
    Untold,
    Voiced,
    arrivals,
    governorates,
    localities,
    rises,
)
from hudna.reconcile.silence import untold as untold_in
from hudna.record.held.told import publisher_voice
from reconcile.said import keys, said

FIRST = date(2016, 3, 1)
DAYS = [FIRST + timedelta(days=at) for at in range(31)]


def untold(lines: Sequence[str]) -> list[Untold]:
    return list(untold_in(sorted(said(lines), key=lambda one: str(one.bulletin_on)), keys()))


def daily(source: str, days: Sequence[date], *figures: str) -> list[str]:
    return [f"{on} {source}-{on} {source}: {figure}" for on in days for figure in figures]


def test_a_document_is_its_publishers_and_passes_on_those_whose_figures_it_gives() -> None:
    on = date(2016, 3, 23)
    kept = Kept("d", "news.txt", "TASS", on + timedelta(days=1), date(2016, 4, 1))
    voiced = [
        Voiced("d", "russian_centre", "24h", on, 3),
        Voiced("d", "russian_centre", "previous", on - timedelta(days=1), 9),
    ]
    tass = keys().publishing(publisher_voice("TASS"))
    assert arrivals([kept], voiced, keys()) == [
        Came("russian_centre", "day", on, False, "news.txt", "d", date(2016, 4, 1)),
        Came(tass, "day", on, True, "news.txt", "d", date(2016, 4, 1)),
    ]


def test_a_document_without_figures_came_on_its_own_day() -> None:
    (found,) = arrivals([Kept("d", "n.txt", "TASS", FIRST)], [], keys())
    assert (found.sort, found.on, found.own) == ("other", FIRST, True)
    assert arrivals([Kept("d", "n.txt", None, FIRST)], [], keys()) == []


def test_a_weekly_report_is_of_another_sort_than_the_daily_one() -> None:
    kept = [Kept("d", "daily", "TASS", FIRST), Kept("w", "weekly", "TASS", FIRST)]
    voiced = [Voiced("d", "x", None, FIRST), Voiced("w", "x", "week", FIRST)]
    found = arrivals(kept, voiced, keys())
    assert [(one.document, one.sort) for one in found if one.own] == [
        ("daily", "day"), ("weekly", "week")
    ]  # fmt: skip


def test_what_is_usually_told_and_was_not_is_named_and_is_no_zero() -> None:
    lines = daily("russian_centre", DAYS[:10], "violations 5 24h", "violations 0 in SY06 24h",
                  "killed 0 24h")  # fmt: skip
    lines += daily("russian_centre", DAYS[10:11], "violations 5 24h", "killed 1 24h")
    (found,) = untold(lines)
    assert (found.indicator, found.place, found.on) == ("violations", "SY06", DAYS[10])
    assert (found.told, found.of, found.last.bulletin_on) == (10, 10, DAYS[9])


def test_a_day_without_the_source_is_no_day_on_which_it_did_not_tell() -> None:
    lines = daily("russian_centre", [*DAYS[:10], DAYS[12]], "violations 5 24h")
    assert untold(lines) == []


def test_what_is_told_now_and_then_is_not_expected() -> None:
    lines = daily("russian_centre", DAYS[:12], "violations 5 24h")
    lines += daily("russian_centre", DAYS[:12:2], "killed 1 24h")
    assert untold(lines) == []


def test_another_sources_figure_does_not_stand_for_it() -> None:
    lines = daily("russian_centre", DAYS[:8], "violations 5 24h", "killed 1 24h")
    lines += daily("russian_centre", DAYS[8:9], "violations 5 24h")
    lines += daily("snhr", DAYS[:9], "killed 3 24h")
    (found,) = untold(lines)
    assert (found.source, found.indicator) == ("russian_centre", "killed")


WEEK = DAYS[20:27]


def presence(**days: Sequence[date]) -> Presence:
    return Presence((source, on) for source, some in days.items() for on in some)


def test_a_governorate_is_reported_not_reported_or_without_a_source() -> None:
    spoken = [Spoken("SY06", WEEK[0], "centre", 7), Spoken("SY06", WEEK[1], "snhr", 8)]
    came = presence(centre=[WEEK[0], WEEK[1], WEEK[2]], snhr=[WEEK[1]], others=[WEEK[4]])
    (found,) = governorates(spoken, came, WEEK, keys().register)
    assert found.days == (
        Hearing.REPORTED, Hearing.REPORTED, Hearing.NOT_REPORTED, *[Hearing.NO_SOURCE] * 4
    )  # fmt: skip
    assert found.spoke[:2] == (("centre",), ("snhr",))
    assert (found.used_to, found.is_unseen) == (("centre", "snhr"), False)
    assert found.last == Spoken("SY06", WEEK[1], "snhr", 8)


def test_a_town_speaks_for_its_governorate_and_what_is_later_does_not_count() -> None:
    spoken = [Spoken("sy:hama-countryside", WEEK[0] - timedelta(days=40), "centre"),
              Spoken("sy:hama-countryside", WEEK[-1] + timedelta(days=1), "centre")]  # fmt: skip
    (found,) = governorates(spoken, presence(), WEEK, keys().register)
    register = keys().register
    assert found.place == register.governorate_of("sy:hama-countryside")
    assert found.is_unseen
    assert found.used_to == ()
    assert found.last is not None
    assert found.last.on == WEEK[0] - timedelta(days=40)


def test_a_locality_of_which_nobody_ever_spoke_is_listed() -> None:
    spoken = [Spoken("sy:hama-countryside", WEEK[3], "centre")]
    found = localities(spoken, presence(centre=WEEK), WEEK, ["sy:hama-countryside", "babbila"])
    assert [(one.place, one.is_unseen) for one in found] == [
        ("babbila", True),
        ("sy:hama-countryside", False),
    ]
    assert found[0].last is None


def risen(*lines: str) -> list[Rise]:
    return rises(said(lines), DAYS[13], 7, keys())


def test_a_rise_in_the_figures_of_the_same_sources_is_not_marked() -> None:
    (found,) = risen(*daily("a", DAYS[:7], "violations 2 24h"),
                     *daily("a", DAYS[7:14], "violations 5 24h"))  # fmt: skip
    assert (found.before, found.now, found.from_figures, found.mark) == (14, 35, 21, "")


def test_a_rise_beside_a_new_source_is_marked() -> None:
    (found,) = risen(*daily("a", DAYS[:14], "violations 2 24h"),
                     *daily("b", DAYS[7:14], "violations 9 24h"))  # fmt: skip
    assert (found.from_new, found.from_figures, found.mark, found.new) == (
        63, 0, "new source", ("b",)
    )  # fmt: skip
    assert len(found.held) == 14


def test_a_rise_beside_more_bulletins_is_marked() -> None:
    (found,) = risen(*daily("a", DAYS[:2], "violations 3 24h"),
                     *daily("a", DAYS[7:14], "violations 3 24h"))  # fmt: skip
    assert (found.from_days, found.from_figures, found.mark) == (15, 0, "more bulletins")


def test_a_source_that_came_and_had_not_told_it_is_no_new_one() -> None:
    (found,) = risen(*daily("a", DAYS[:14], "killed 1 24h"),
                     *daily("a", DAYS[7:14], "violations 3 24h"))  # fmt: skip
    assert (found.indicator, found.mark, found.new) == ("violations", "not told before", ())


def test_the_parts_of_a_rise_sum_to_it_and_totals_are_no_rise() -> None:
    found = risen(
        *daily("a", DAYS[:4], "violations 2 24h", "localities_total 40"),
        *daily("a", DAYS[7:14], "violations 4 24h", "localities_total 90"),
        *daily("b", DAYS[8:9], "violations 5 24h"), *daily("c", DAYS[3:4], "violations 1 24h"),
    )  # fmt: skip
    (one,) = found
    assert one.now - one.before == one.from_new + one.from_untold + one.from_days + one.from_figures
    assert (one.before, one.now) == (9, 33)


def test_a_fall_is_no_rise_nor_is_a_small_one() -> None:
    assert risen(*daily("a", DAYS[:7], "violations 5 24h"),
                 *daily("a", DAYS[7:14], "violations 4 24h")) == []  # fmt: skip
    assert risen(*daily("a", DAYS[12:14], "violations 1 24h")) == []
