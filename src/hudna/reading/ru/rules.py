"""Rules of Russian alone: its abbreviations, day ranges, lists without dashes, zeros, totals."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hudna.reading.amounts import Amount
from hudna.reading.figures import ZERO, Figure, made
from hudna.reading.language import Own
from hudna.reading.marks import Mark, code, make
from hudna.reading.names import Part, Where
from hudna.reading.rules import Made, Match, Rule
from hudna.reading.times import Day, Period

_LONGEST_SHORT: Final = 4
_HALF: Final = 0.5
_BREACHES: Final = frozenset({"violations", "cases", "attacks"})
_JOINING: Final = frozenset({"localities", "groups", "agreements", "deals"})
_NEIGHBOURS: Final = frozenset({"LB", "JO", "TR", "IQ"})
_CLOCK: Final = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")


def _glued(marks: Sequence[Mark]) -> bool:
    return all(one.stop == other.start for one, other in pairwise(marks))


def _name_mark(match: Match) -> Mark:
    return make("CLOCK_WORD", match.marks)


def _glued_name(match: Match) -> Mark | None:
    return make("CLOCK_WORD", match.marks) if _glued(match.marks) else None


def _short(match: Match) -> Mark | None:
    """An abbreviation takes its full stop: "тыс.", "чел.", "г."."""
    short, stop = match.marks
    if not _glued(match.marks) or short.stop - short.start > _LONGEST_SHORT:
        return None
    return Mark(short.code, short.start, stop.stop, short.value, count=short.count)


def _ordinal(match: Match) -> Mark | None:
    """ "27-го" is a day before a month, and no count anywhere else."""
    if not _glued(match.marks):
        return None
    day = match["n"]
    if any(mark.type == "MONTH" for mark in match.after()):
        return Mark(day.code, day.start, match.marks[-1].stop, day.value)
    return make("CLOCK_WORD", match.marks)


def _clock(match: Match) -> Mark | None:
    return make("CLOCK_WORD", match.marks) if _CLOCK.fullmatch(match["n"].value) else None


DIGITS: Final = [
    Rule("ru.short", "[COUNTED LEVEL YEAR_WORD SCALE TIME_UNIT MONTH] STOP", _short,
         "an abbreviation with its full stop"),
    Rule("ru.ordinal", "n:DIGITS DASH ORDINAL_END", _ordinal, "an ordinal in digits"),
    Rule("ru.name-number", "WORD DASH DIGITS(?:WORD DIGITS?)?", _glued_name,
         "a number in the name of a weapon"),
    Rule("ru.number-name", "DIGITS DASH [WORD WEAPON COUNTED QUALITY]", _glued_name,
         "a number in a word: a calibre"),
    Rule("ru.numbered", "NAME_SIGN QUOTE? DIGITS QUOTE?", _name_mark, "a hill or a flat by number"),
    Rule("ru.numbered-quarter", "LEVEL QUOTE DIGITS QUOTE", _name_mark, "a quarter by number"),
    Rule("ru.clock", "n:DIGITS(?=[DIGITS FOR WITH IN TO])", _clock, "a time of day with a point"),
]  # fmt: skip


def _up_to(match: Match) -> Mark | None:
    """ "до 550" is an upper bound; "до 1269 увеличилось" is where a total came to."""
    if any(mark.type in ("ROSE", "FELL") for mark in (*match.before(2), *match.after(2))):
        return None
    if match.before() and match.before()[0].type in ("NUMBER", "DATE", "MONTH"):
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound="less"))


def _and_half(match: Match) -> Mark | None:
    """ "пять с половиной": a number and its half."""
    whole, half = match["n"].value, match["half"].value
    if half.value != _HALF:
        return None
    value = whole.value + _HALF
    return make("NUMBER", match.marks, replace(whole, value=value, measured=value))


def _from_to(match: Match) -> Mark | None:
    """ "с 234 до 235": where a count that rose or fell came to."""
    if not any(mark.type in ("ROSE", "FELL", "COUNT") for mark in match.before(8)):
        return None
    return make("NUMBER", match.marks, match["n"].value)


NUMBERS: Final = [
    Rule("ru.from-to", "WITH NUMBER TO n:NUMBER", _from_to,
         "a count that moved from one to another"),
    Rule("ru.half", "n:NUMBER half:NUMBER", _and_half, "so many and a half"),
    Rule("ru.up-to", "TO n:NUMBER", _up_to, "a bound: up to"),
]  # fmt: skip


def _previous(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("other", previous=True))


def _stretch(match: Match) -> Mark | None:
    """ "с 5 по 6 февраля": a day and a night are 24 hours, more is another period."""
    start, stop = match["start"].value, match["stop"].value
    if not isinstance(stop, Day) or not stop.day:
        return None
    first = start.day if isinstance(start, Day) else start.value
    if not first or first != int(first):
        return None
    one = stop.day - first == 1 and not any(m.type == "TIME_UNIT" for m in match.before(2))
    return make("WINDOW", match.marks, Period("24h" if one else "other", on=stop if one else None))


def _since(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("cumulative", since=match["date"].value))


def _since_month(match: Match) -> Mark | None:
    month = int(match["month"].value)
    return make("WINDOW", match.marks, Period("cumulative", since=Day(month=month)))


def _bare_day(match: Match) -> Mark | None:
    """ "сутки" alone: the day that is spoken of."""
    numbered = any(mark.type == "NUMBER" for mark in match.before())
    if match["unit"].count is None or numbered:
        return None
    return make("WINDOW", match.marks, Period("24h", 1))


TIMES_LATE: Final = [
    Rule("ru.bare-day", "unit:TIME_UNIT", _bare_day, "a day and a night"),
    Rule("ru.stretch", "WITH CLOCK_WORD? start:[NUMBER DATE] [FOR IN TO] CLOCK_WORD? stop:DATE",
         _stretch, "from one day to another"),
    Rule("ru.since", "WITH CLOCK_WORD? date:DATE", _since, "since a day"),
    Rule("ru.since-month", "WITH month:MONTH", _since_month, "since a month"),
]  # fmt: skip
TIMES: Final = [
    Rule("ru.previous", "DURING? PREVIOUS NUMBER? TIME_UNIT", _previous, "the period before"),
]  # fmt: skip


def _city(match: Match) -> Mark:
    """ "г. Алеппо": the letter that elsewhere is a year is a town before a name."""
    place = match["place"]
    part = Part(place.start, place.stop, place.value, "city")
    return make("NAMED", match.marks, Where((part,)))


def _settlement(match: Match) -> Mark | None:
    place = match["place"]
    counted = any(mark.type in ("NUMBER", "COUNT", "TOTAL", "JOIN") for mark in match.before(2))
    if match["noun"].value != "localities" or counted or "SY" in place.value:
        return None
    part = Part(place.start, place.stop, place.value, "village")
    return make("NAMED", match.marks, Where((part,)))


def _commission(match: Match) -> Mark:
    """The long name of the commission ends in what it deals with: no breaches are told there."""
    party = match["party"]
    return Mark(party.code, party.start, party.stop, party.value)


NAMES: Final = [
    Rule("ru.commission", "party:PARTY [FOR WORD COUNTED]{1,4} COMMA WORD WITH "
         "[WORD COUNTED TRUCE]{1,5} COMMA(?=[RECORD DURING WINDOW])", _commission,
         "a side of the commission by its long name"),
    Rule("ru.city", "YEAR_WORD place:PLACE", _city, "a town by an abbreviation"),
    Rule("ru.settlement", "noun:COUNTED QUOTE? place:PLACE QUOTE?", _settlement,
         "a settlement with its name"),
]  # fmt: skip




def _breach(match: Match) -> str | None:
    """The class of the counted noun of a share; "no" where it is nothing that a list shares."""
    noun = match.get("noun")
    return noun.value if noun else None


def _share(match: Match, *, each: bool = False) -> Mark | None:
    number: Amount = match["n"].value
    if number.times:
        return None
    return made(match, Figure(_breach(match), number, "share", match["place"].value, each,
                                 noun_word=match.get("noun")))  # fmt: skip


def _each(match: Match) -> Mark | None:
    return _share(match, each=True)


def _each_here(match: Match) -> Mark | None:
    noun = match.get("noun")
    return _each(match) if noun is None or noun.value in _BREACHES else None


def _dash_in(match: Match) -> Made:
    share = _share(match)
    if share is None:
        return None
    share.start = match["n"].start
    return [match.marks[0], share]


def _fell_to(match: Match) -> Mark | None:
    noun = match.get("noun")
    if noun is not None and noun.value not in _BREACHES:
        return None
    return _share(match)


def _number_first(match: Match) -> Mark | None:
    where: Where = match["place"].value
    return _share(match) if len(where.parts) == 1 else None


def _home(match: Match) -> Mark | None:
    """People who came from a neighbouring country came home."""
    where: Where = match["place"].value
    if not set(where.parts[0].ids) & _NEIGHBOURS:
        return None
    return made(match, Figure("refugees", match["n"].value, "share", where))


def _nobody(match: Match) -> Made:
    harm = match["harm"].value
    kinds = ("killed", "wounded") if harm == "both" else (harm,)
    where = _just_before(match)
    return [made(match, Figure(f"harm_{kind}", ZERO, "zero", where)) for kind in kinds]


def _just_before(match: Match) -> Where | None:
    """The place that the clause before has named."""
    for mark in reversed(match.before(8)):
        if mark.type in ("STOP", "SEMI", "FIGURE", "NUMBER"):
            return None
        if mark.type == "NAMED":
            where: Where = mark.value
            return where
    return None


def _harmed(match: Match) -> Made:
    harm = match["harm"].value
    return made(match, Figure(f"harm_{harm}", match["n"].value)) if harm != "both" else None


def _none(match: Match) -> Mark | None:
    counted = any(mark.type in ("NUMBER", "OF_WHICH") for mark in match.before(2))
    if counted or match.marks[-1].value == "without":
        return None
    return made(match, Figure(match["noun"].value, ZERO, "zero", noun_word=match["noun"]))


def _heavy(match: Match) -> Mark | None:
    noun = match.get("noun")
    if match["weapon"].value != "heavy" or (noun and noun.value not in _BREACHES):
        return None
    return made(match, Figure("violations_heavy", match["n"].value, noun_word=noun))


def _came_to(match: Match) -> Mark:
    return made(match, Figure(match["noun"].value, match["n"].value, "total",
                                 noun_word=match["noun"]))  # fmt: skip


def _so_far(match: Match) -> Mark | None:
    return _came_to(match) if match["noun"].value in _JOINING else None


def _taking_part(match: Match) -> Made:
    """ "участвуют": those who are in the truce by now, all of them."""
    if match["how"].value != "have" or match["noun"].value not in _JOINING:
        return None
    pairs = [(match["n"], match["noun"])]
    if (more := match.get("more")) is not None:
        pairs.append((more, match["other"]))
    return [Mark(code("FIGURE"), number.start, noun.stop,
                 Figure(noun.value, number.value, "total", noun_word=noun))
            for number, noun in pairs]  # fmt: skip


def _held(match: Match) -> Mark:
    return made(match, Figure(match["noun"].value, match["n"].value, noun_word=match["noun"]))


def _sided(match: Match) -> Mark | None:
    if match["n"].value.times:
        return None
    return made(match, Figure(None, match["n"].value, "side", party=match["party"]))


def _again(match: Match) -> Mark:
    return made(match, Figure(None, match["n"].value))


def _then(match: Match) -> Mark | None:
    for mark in reversed(match.before(3)):
        if mark.type in ("COMMA", "SEMI", "CONTRAST"):
            break
        if mark.type == "COUNTED":
            return None
    return made(match, Figure(None, match["n"].value))


def _sided_none(match: Match) -> Mark:
    return made(match, Figure(None, ZERO, "side", party=match["party"]))


def _share_none(match: Match) -> Mark:
    return made(match, Figure(None, ZERO, "share", match["place"].value))


def _militants(match: Match) -> Mark:
    return made(match, Figure("fighters", match["n"].value))


_CLAUSE = "[^NUMBER FIGURE STOP SEMI COLON COMMA]"
_ENDS = "(?=[COMMA STOP SEMI AND CLOSE QUOTE]|$)"
_WHO = "[WORD QUALITY PARTY MILITANTS COUNTED IN NAMED OF_WHICH]{0,3}"

FIGURES: Final = [
    Rule("ru.nobody", "NOBODY [WORD HAVE NOT IN NAMED]{0,4} harm:HARM", _nobody,
         "nobody was harmed"),
    Rule("ru.victims-none", "harm:HARM [WORD QUALITY PARTY COUNTED IN NAMED]{0,4} NO", _nobody,
         "there are no victims"),
    Rule("ru.no-victims", "NO harm:HARM", _nobody, "there are no victims"),
    Rule("ru.share-each", "place:NAMED [DASH COLON COMMA RECORD HAVE]* FOR n:NUMBER noun:COUNTED?",
         _each, "places that have the same number each"),
    Rule("ru.each-share", "FOR n:NUMBER noun:COUNTED? IN place:NAMED(?!OPEN NUMBER)", _each_here,
         "the same number in each of several places"),
    Rule("ru.dash-in", "DASH n:NUMBER noun:COUNTED? IN place:NAMED(?!OPEN NUMBER)", _dash_in,
         "a number that the words behind it place"),
    Rule("ru.came-home", "n:NUMBER COUNTED? QUALITY? FROM place:NAMED", _home,
         "people who came home from a country"),
    Rule("ru.fell-to", "IN place:NAMED [HAVE RECORD WORD DASH]{0,2} n:NUMBER noun:COUNTED?" + _ENDS,
         _fell_to, "so many fell to a place"),
    Rule("ru.heavy", "n:NUMBER OF_WHICH? noun:COUNTED? [WORD IN WITH]{0,4} weapon:WEAPON", _heavy,
         "breaches with heavy weapons"),
    Rule("ru.harmed-behind", f"n:NUMBER {_WHO} harm:HARM", _harmed, "so many killed or wounded"),
    Rule("ru.harmed-first", "harm:HARM [WORD BY ONLY]{0,2} n:NUMBER QUALITY? COUNTED?", _harmed,
         "so many killed or wounded"),
    Rule("ru.none", f"noun:COUNTED {_CLAUSE}{{0,6}}(?:COMMA {_CLAUSE}{{1,4}} COMMA)? RECORD? NO",
         _none, "a noun, then none"),
    Rule("ru.came-to", "TO? n:NUMBER WORD? [ROSE UNCHANGED FELL] COUNT? [WORD QUALITY]{0,3} "
         "noun:COUNTED", _came_to, "a total before its verb"),
    Rule("ru.taking-part", "how:JOIN n:NUMBER QUALITY? noun:COUNTED"
         "(?:AND more:NUMBER QUALITY? other:COUNTED)?", _taking_part, "so many take part"),
    Rule("ru.so-far", "ONLY [^NUMBER FIGURE STOP SEMI WINDOW DATE]{0,6} n:NUMBER QUALITY? "
         "noun:COUNTED", _so_far, "so many in all have joined"),
    Rule("ru.noun-only", "noun:COUNTED [WORD TRUCE RECORD IN NAMED BY PARTY WINDOW]{0,6} ONLY "
         "[DASH COLON]? n:NUMBER", _held, "what is counted, then only so many"),
    Rule("ru.noun-about", "noun:COUNTED [OF_WHICH RECORD WORD DURING LAST WINDOW]{0,3} n:NUMBER"
         + _ENDS, _held, "what is counted, then its number"),
    Rule("ru.noun-holder", "noun:COUNTED HAVE PARTY [DASH COLON]? n:NUMBER", _held,
         "what someone has, then its number"),
]  # fmt: skip
FIGURES_LATE: Final = [
    Rule("ru.share-bare", "place:NAMED n:NUMBER noun:COUNTED?" + _ENDS, _fell_to,
         "a place and its number, the dash lost"),
    Rule("ru.number-place", "(?:MORE|OTHER)? n:NUMBER noun:COUNTED? DASH IN? place:NAMED",
         _number_first, "a number, a dash and its place"),
    Rule("ru.number-all", "n:NUMBER noun:COUNTED? [COMMA DASH COLON] ALL? [DASH COLON IN]* "
         "place:NAMED" + _ENDS, _number_first, "a number whose whole is in one place"),
    Rule("ru.number-in", "n:NUMBER OF_WHICH? [WORD DELIVER AID RECORD HAVE]{1,2} IN place:NAMED",
         _share, "a number that happened in a place"),
    Rule("ru.number-side", "n:NUMBER [DASH HAVE RECORD] party:PARTY", _sided,
         "a number and its side"),
    Rule("ru.number-by-side", "n:NUMBER COMMA? ACCORDING party:PARTY", _sided,
         "a number by a side's account"),
    Rule("ru.side-none", "party:PARTY [DASH COLON]+ NO" + _ENDS, _sided_none, "a side and none"),
    Rule("ru.share-none", "place:NAMED [DASH COLON]+ NO" + _ENDS, _share_none, "a place and none"),
    Rule("ru.all", "ALL n:NUMBER(?![COUNTED WORD QUALITY])", _again, "all of them, said again"),
    Rule("ru.then", "window:WINDOW [DASH COLON]+ n:NUMBER(?!COUNTED)", _then,
         "the same thing in another period"),
    Rule("ru.militants", "n:NUMBER QUALITY? MILITANTS", _militants, "so many fighters"),
]  # fmt: skip

OWN: Final = Own(digits=DIGITS, numbers=NUMBERS, times=TIMES, times_late=TIMES_LATE,
                 names=NAMES, figures=FIGURES, shares_late=FIGURES_LATE)  # fmt: skip
