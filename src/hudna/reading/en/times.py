"""Times of English: periods of so many hours, years, and distances that look like them."""

from typing import Final

from hudna.reading.en.numbers import name_mark
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.times import Period

_YEARS: Final = range(1990, 2036)


def _window(match: Match) -> Mark | None:
    unit = match["unit"].value
    hours: float = match["n"].value.value * {"hour": 1, "day": 24}.get(unit, 0)
    known = {24: ("24h", 1), 48: ("48h", 2), 72: ("3d", 3)}.get(int(hours))
    return make("WINDOW", match.marks, Period(*known)) if known else None


def _in_year(match: Match) -> Mark | None:
    year = match["year"]
    if year.stop - year.start != len("2016") or year.value.value not in _YEARS:
        return None
    return make("CLOCK_WORD", match.marks)


def _opposed(match: Match) -> Mark | None:
    """ "Mortars against a town" compares nothing; "against nine" does."""
    return make("WORD", match.marks) if match["word"].value == "against" else None


TIMES: Final = [
    Rule("en.opposed", "word:PREVIOUS(?![NUMBER HEDGE ONLY])", _opposed, "against somebody"),
    Rule("en.last-few", "[DURING IN FOR]? LAST? WORD LAST? n:NUMBER unit:TIME_UNIT", _window,
         "in a period of so many hours"),
]  # fmt: skip


def _this_week(match: Match) -> Mark | None:
    week = match["unit"].value == "week"
    return make("WINDOW", match.marks, Period("other", 7)) if week else None


def _ordinal(match: Match) -> Mark | None:
    """ "49th": a number and its ending."""
    number, ending = match.marks
    return make("CLOCK_WORD", match.marks) if number.stop == ending.start else None


TIMES_LATE: Final = [
    Rule("en.this-week", "CURRENT unit:TIME_UNIT", _this_week, "this week"),
    Rule("en.ordinal", "NUMBER ORDINAL_END", _ordinal, "an ordinal"),
    Rule("en.in-year", "[IN OF FROM TO] year:NUMBER"
         "(?=[COMMA STOP CLOSE AND WORD IN TO OPEN CONTRAST PARTY NAMED]|$)", _in_year, "a year"),
    Rule("en.distance", "NUMBER COUNTED DIRECTION [OF FROM]?",
         lambda match: name_mark(match) if match.marks[1].value == "kilometres" else None,
         "a distance"),
    Rule("en.distance-from", "NUMBER COUNTED [WORD]? [FROM NEAR BY]",
         lambda match: name_mark(match) if match.marks[1].value == "kilometres" else None,
         "a distance"),
]  # fmt: skip
