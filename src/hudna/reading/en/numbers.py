"""Numbers of English: hyphens, names with numbers, bounds behind, ranges."""

from dataclasses import replace
from typing import Final

from hudna.reading import doors
from hudna.reading.doors import NumberReading
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import MEASURE, Amount, literal
from hudna.reading.measures.bounds import glued, ranged
from hudna.reading.measures.moments import clock

_SHORT_NAME: Final = 3
_QUARTER_NUMBER: Final = 3
_QUARTER: Final = 2
_TENS: Final = range(20, 100, 10)
_TEN: Final = 10
_MILLIONS: Final = frozenset({"people", "refugees", "displaced", "tonnes", "parcels", "subset"})


def name_mark(match: Match) -> Mark:
    """A number that is part of a name or a measure: it counts nothing."""
    return make("CLOCK_WORD", match.marks)


def measure_mark(match: Match) -> Mark:
    """A distance, an age, a share: it counts nothing, and is no name."""
    return make("CLOCK_WORD", match.marks, MEASURE)


def _hyphened(match: Match) -> Made:
    """ "twenty-four": one number; "two-thirds" and "four-five" are not."""
    tens, units = match["tens"], match["units"]
    fits = int(tens.value) in _TENS and 0 < int(units.value) < _TEN
    return (tens, units) if fits and glued(match.marks) else None


def _said_twice(match: Match) -> Mark | None:
    """ "15 (fifteen)": the same number twice."""
    digits = match["digits"].value
    words = sum(int(mark.value) for mark in match.all("words") if mark.type == "NUMERAL")
    return make("DIGITS", match.marks, digits) if digits == str(words) else None


def _unhyphened(match: Match) -> Made:
    """ "24-hour", "three-day": a number and its unit."""
    return (match["n"], match["unit"]) if glued(match.marks) else None


def _calibre(match: Match) -> Mark | None:
    return measure_mark(match) if match["unit"].value == MEASURE else None


def _millions(match: Match) -> Mark | None:
    """ "3.2m people": millions, where a letter that is glued to the digits counts people or aid."""
    letter = match["letter"]
    noun = next(mark for mark in match.after(2) if mark.type == "COUNTED")
    if not glued(match.marks) or letter.stop - letter.start != 1 or letter.value is not None:
        return None
    amount = literal(match["n"].value, "")
    if amount is None or noun.value not in _MILLIONS:
        return None
    value = round(amount.value * 1_000_000)
    return make("DIGITS", match.marks, str(value))


def _half_word(match: Match) -> Mark | None:
    return name_mark(match) if glued(match.marks) else None


def _quarter_behind(match: Match) -> Made:
    """ "The 1070 apartment block quarter"."""
    numbered = len(match["n"].value) >= _QUARTER_NUMBER and match["level"].value == "quarter"
    return [make("CLOCK_WORD", (match["n"],)), *match.marks[1:]] if numbered else None


def _which(match: Match) -> Mark | None:
    """ "A third breach" is no third of anything."""
    over, _, under = match["part"].value.partition("/")
    if over != "1" or int(under) <= _QUARTER:
        return None
    return make("ORDINAL", match.marks, under) if int(under) else None


def _designation(match: Match) -> Mark | None:
    """ "T-72", "M5", "Mi-8": a name of few letters with its number."""
    word = match.marks[0]
    if ":" in match.marks[-1].value:
        return None
    if not glued(match.marks) or word.stop - word.start > _SHORT_NAME:
        return None
    return make("CLOCK_WORD", match.marks)


def _short_month(match: Match) -> Mark:
    return make("MONTH", match.marks, match["month"].value)


def _quarter(match: Match) -> Mark | None:
    numbered = len(match["n"].value) >= _QUARTER_NUMBER and match["level"].value == "quarter"
    if not numbered or any(mark.type in ("COUNTED", "OF_WHICH") for mark in match.after()):
        return None
    return make("CLOCK_WORD", match.marks)


def _quoted(match: Match) -> Mark | None:
    numbered = len(match.marks[1].value) >= _QUARTER_NUMBER
    return make("CLOCK_WORD", match.marks) if numbered and glued(match.marks) else None


def _moved_from(match: Match) -> Made:
    """ "rose from 49 to 51": the first number is of the period before, no lower bound."""
    return [*match.marks[:-1], make("PREVIOUS", (match["origin"],))]


def _up_to(match: Match) -> Made:
    """ "From 17 up to 22", "the number is up to 148": no bound, but where it stands now."""
    hedge = match["hedge"]
    if hedge.value != "less" or hedge.stop - hedge.start != len("up to"):
        return None
    return [*match.marks[:-1], make("TO", (hedge,))]


def _meridiem(match: Match) -> Mark | None:
    """ "6 p.m.": the letters are words of one letter with their full stops."""
    hour, half, stop, letter = match.marks[:4]
    if not glued((half, stop, letter)) or letter.stop - half.start != len("p.m"):
        return None
    shown = hour.value if hour.type == "DIGITS" else str(int(float(hour.value)))
    found = clock(shown, "pm" if half.value == "p" else "am")
    return make("CLOCK_WORD", match.marks, found) if found else None


DIGITS: Final = [
    Rule("en.meridiem", "[DIGITS NUMERAL] WORD STOP WORD STOP?", _meridiem, "6 p.m."),
    Rule("en.said-twice", "digits:DIGITS OPEN words:([NUMERAL SCALE DASH AND]+) CLOSE",
         _said_twice, "a number in digits and again in words"),
    Rule("en.hyphened", "tens:NUMERAL DASH units:NUMERAL", _hyphened, "tens and units"),
    Rule("en.short-month", "month:MONTH STOP(?=DIGITS)", _short_month, "Feb. 27"),
    Rule("en.number-sign", "[NO NAME_SIGN] STOP DIGITS", name_mark, "No. 7: a name"),
    Rule("en.numbered", "NAME_SIGN [QUOTE DASH]? DIGITS QUOTE?", name_mark,
         "a hill, a resolution, a page by number"),
    Rule("en.quoted", "QUOTE DIGITS QUOTE", _quoted, "a quarter by its number"),
    Rule("en.quarter", "level:LEVEL n:DIGITS", _quarter, "a quarter by number"),
    Rule("en.designation", "[WORD COUNTED TIME_UNIT WEAPON] DASH? DIGITS", _designation,
         "a weapon or a road by number"),
    Rule("en.calibre", "DIGITS DASH unit:CLOCK_WORD", _calibre, "a calibre: 12.7-mm"),
    Rule("en.millions", "n:DIGITS letter:WORD(?=QUALITY? COUNTED)", _millions, "3.2m people"),
    Rule("en.not-half", "HALF DASH WORD", _half_word, "half-hearted"),
    Rule("en.quarter-behind", "n:DIGITS [WORD COUNTED TARGET]{1,3} level:LEVEL", _quarter_behind,
         "a quarter named by a number"),
    Rule("en.which", "part:HALF(?=[COUNTED WORD HARM TARGET WEAPON CONVOY AID])", _which,
         "a third breach: which one, no share"),
    Rule("en.unhyphened", "n:[DIGITS NUMERAL HALF] DASH unit:[COUNTED TIME_UNIT QUALITY]",
         _unhyphened,
         "a number joined to its unit"),
    Rule("en.from-up-to", "FROM [DIGITS NUMERAL] hedge:HEDGE(?=[DIGITS NUMERAL])", _up_to,
         "from so many up to so many"),
    Rule("en.count-up-to", "COUNT [^STOP SEMI COMMA DIGITS NUMERAL]{1,8} hedge:HEDGE"
         "(?=[DIGITS NUMERAL])", _up_to, "a count that is up to so many"),
    Rule("en.moved-from", "[ROSE FELL] [WORD TOTAL QUALITY]? origin:FROM(?=HEDGE?[DIGITS NUMERAL])",
         _moved_from, "a total and the one before it"),
]  # fmt: skip


def _over(match: Match) -> Mark | None:
    """ "over three" is a bound, "over three days" a period."""
    if match["over"].value != "over":
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound="more"))


def _range(match: Match) -> Mark | None:
    low, high = match["low"], match["high"]
    moved = any(mark.type in ("ROSE", "FELL", "PREVIOUS", "DATE", "PLACE", "MONTH")
                for mark in match.before(2))  # fmt: skip
    dashed = match.marks[1].type == "DASH"
    amount: Amount = low.value
    if moved or amount.times or not amount.value < high.value.value:
        return None
    if dashed and not glued(match.marks):
        return None
    return ranged(match)


def _measured(match: Match) -> Mark:
    """ "19 years old" is a measure, "two days ago" a time."""
    unit, amount = match["unit"].value, match["n"].value
    if unit == "o'clock":
        return make("CLOCK_WORD", match.marks, clock(str(amount.value)))
    return make("CLOCK_WORD", match.marks, unit if unit == MEASURE else None)


def _more_times(match: Match) -> Mark:
    """ "Two more times": how often."""
    return make("NUMBER", match.marks, replace(match["n"].value, times=True))


def _more(match: Match) -> Made:
    """ "another two settlements": new ones."""
    return match["n"], match["more"]


NUMBERS: Final = [
    Rule("en.over", "over:DURING n:NUMBER(?![TIME_UNIT LAST CLOCK_WORD])", _over, "over so many"),
    Rule("en.range", "low:NUMBER [TO DASH] high:NUMBER"
         "(?=[COUNTED QUALITY WORD HARM TIME_UNIT PERCENT TIMES STOP]|$)",
         _range, "a range"),
    Rule("en.more-times", "n:NUMBER MORE TIMES", _more_times, "so many more times"),
    Rule("en.another", "more:MORE n:NUMBER", _more, "another so many"),
    Rule("en.measure", "n:NUMBER unit:CLOCK_WORD", _measured, "an age, a distance, a time ago"),
]  # fmt: skip


def read(text: str) -> tuple[NumberReading, ...]:
    """Return the numbers of English text: see `hudna.reading.doors.numbers`."""
    return doors.numbers(text, "en")
