"""A cell says a figure, that none was given, or that nobody came: never one for another."""

from datetime import date

from hudna.reconcile.silence import NO_SOURCE, NOT_REPORTED, Hearing, Presence, cell
from reconcile.said import keys, said

DAY = date(2016, 3, 23)


def test_none_reported_is_not_what_nobody_reported() -> None:
    (zero,) = said(["2016-03-23 d russian_centre: violations 0 24h"])
    found = cell([zero], came=True)
    assert (found.hearing, found.is_zero, str(found), found.held) == (
        Hearing.REPORTED, True, "0", (zero,)
    )  # fmt: skip
    assert cell([], came=True) is NOT_REPORTED
    assert cell([], came=False) is NO_SOURCE
    assert [NOT_REPORTED.is_zero, NO_SOURCE.is_zero] == [False, False]
    assert [str(NOT_REPORTED), str(NO_SOURCE)] == ["not reported", "no source"]


def test_what_is_denied_or_forecast_is_no_report() -> None:
    held = said(["2016-03-23 d russian_centre: violations 4 24h denied",
                 "2016-03-23 d russian_centre: violations 5 24h forecast"])  # fmt: skip
    assert cell(held, came=True) is NOT_REPORTED


def test_figures_that_differ_are_a_range_and_open_bounds_stay_open() -> None:
    held = said(["2016-03-23 d russian_centre: violations 4 24h",
                 "2016-03-23 e russian_centre: violations 2..3 24h"])  # fmt: skip
    found = cell(held, came=True)
    assert (found.low, found.high, str(found)) == (2, 4, "2–4")
    held += said(["2016-03-23 f russian_centre: violations >=1 24h"])
    found = cell(held, came=True)
    assert (found.low, found.high, str(found), len(found.held)) == (1, None, "≥1", 3)


def test_a_source_is_present_on_the_days_on_which_it_says_anything() -> None:
    held = said(["2016-03-22 c russian_centre: killed 1",
                 "2016-03-23 d russian_centre(via tass): violations 4 24h",
                 "2016-03-23 d snhr: killed 2"])  # fmt: skip
    found = Presence.of(held, keys())
    assert found.sources(DAY) == {"russian_centre", "snhr"}
    assert found.came("snhr", DAY)
    assert not found.came("snhr", date(2016, 3, 22))
    assert found.first_on("russian_centre") == date(2016, 3, 22)
    assert found.first_on("tass") is None
