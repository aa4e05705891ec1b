"""Lists by place in Arabic, in every printed form; and figures of the period before."""

from typing import Final

from hudna.reading.ar.shapes.singles import said
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.figures import Figure, made
from hudna.reading.grammar.names import Where
from hudna.reading.grammar.productions import before as against
from hudna.reading.measures.periods import Period

_COUNTED: Final = frozenset({"violations", "cases", "attacks", "explosions", "times"})
_DATED: Final = frozenset({"violations", "cases", "attacks", "explosions"})
_LISTED: Final = _COUNTED | {"localities", "groups", "agreements"}
_OPENERS: Final = frozenset("AND COMMA COLON SEMI STOP CONTRAST OPEN OF_WHICH WORD".split())
_NO_PLACES: Final = (("SY",), ("sy:hmeimim",))
_PORTIONS: Final = frozenset({"نصيب", "parcels"})
_RESTS: Final = frozenset("البقيه بقيه البقايا الباقي الباقيه باقي المتبقيه المتبقي".split())
_RANKS: Final = frozenset(
    "الاكثر الاعلي الاولي تصدرت المقدمه القايمه الصداره المرتبه المركز "
    "تلتها تليها تلتهما تلاها حلت استاثرت انفردت".split()
)


def before(match: Match) -> Mark | None:
    """ "6 the day before": the figure of another period, next to the present one."""
    window, noun = match["window"], match.get("noun")
    if not isinstance(window.value, Period) or not window.value.previous:
        return None
    return made(match, Figure(noun.value if noun else None, match["n"].value, noun_word=noun))


def from_before(match: Match) -> Made:
    """ "Fell from 6 the day before to two": both are told, each with its period."""
    window = match["window"]
    noun = match.get("noun") or next(
        (mark for mark in reversed(match.before(4)) if mark.type == "COUNTED"), None)  # fmt: skip
    if not isinstance(window.value, Period) or not window.value.previous:
        return None
    figure = Figure(noun.value if noun else None, match["low"].value, noun_word=noun)
    figure.windows = (window,)
    return (make("FIGURE", match.all("was"), figure), *match.marks[-2:])


def _share(match: Match, *, each: bool = False) -> Mark | None:
    number, noun = match["n"].value, match.get("noun")
    if number.times or number.kind != "cardinal" or number.value != int(number.value):
        return None
    return made(match, Figure(noun.value if noun else None, number, "share", match["place"].value,
                              each, noun_word=noun))  # fmt: skip


def split_places(match: Match) -> Made:
    """ "9 in Hama and Damascus four": the last place of a joint one has a number of its own."""
    parts, noun = match["place"].value.parts, match.get("noun")
    one, other, closes = match["n"].value, match["m"].value, match.after()
    ends = not closes or closes[0].type in ("COMMA", "AND", "STOP", "CLOSE", "SEMI")
    if len(parts) < 2 or one.times or other.times or not ends:
        return None
    first = Figure(noun.value if noun else None, one, "share", Where(parts[:-1]), noun_word=noun)
    last = Figure(None, other, "share", Where(parts[-1:]))
    name = "figure.ar-split"
    return (
        make("FIGURE", match.marks[:-2], first, name),
        make("FIGURE", match.marks[-1:], last, name),
    )


def recorded_in(match: Match) -> Mark | None:
    """ "3 more in Aleppo", "4 of them were recorded in Latakia"."""
    noun = match.get("noun")
    between = [mark for mark in match.marks if mark.type in ("MORE", "OF_WHICH", "RECORD", "ONLY")
               or (mark.type == "WORD" and said(mark, _RESTS))]  # fmt: skip
    if not between or (noun is not None and noun.value not in _LISTED - {"groups"}):
        return None
    opens = {mark.type for mark in match.before()} <= _OPENERS
    return _share(match) if opens else None


def _counts_times(mark: Mark) -> bool:
    told = mark.type == "FIGURE" and mark.value.noun in _COUNTED
    return bool(told or (mark.type == "COUNTED" and mark.value in _COUNTED | {"occasions"}))


def times_in(match: Match) -> Mark | None:
    """ "3 times in Damascus and 4 times in Aleppo": the first says of what, the others follow."""
    noun = match["noun"]
    if noun.value != "occasions":
        return None
    earlier = any(_counts_times(mark) for mark in match.before(20))
    figure = Figure(
        None if earlier else noun.value,
        match["n"].value,
        "share" if earlier else "plain",
        match["place"].value,
        noun_word=noun,
    )
    return made(match, figure)


def told_in(match: Match) -> Mark | None:
    """ "In Damascus three breaches, and in Aleppo four": the first is no head of the others."""
    noun, place = match["noun"], match["place"].value
    if noun.value not in _COUNTED or place.parts[0].ids in _NO_PLACES:
        return None
    return made(match, Figure(noun.value, match["n"].value, where=place, noun_word=noun))


def place_noun(match: Match) -> Mark | None:
    """ "Latakia saw four breaches, Aleppo three"."""
    noun, place = match.get("noun"), match["place"].value
    if (noun is not None and noun.value not in _COUNTED) or place.parts[0].ids in _NO_PLACES:
        return None
    return _share(match)


def ranked(match: Match) -> Mark | None:
    """ "Latakia headed the list with four, Aleppo came next with three"."""
    noun = match.get("noun")
    ranks = any(said(mark, _RANKS) for mark in match.marks if mark.type in ("WORD", "COUNTED"))
    if not ranks or (noun is not None and noun.value not in _LISTED):
        return None
    return _share(match)


def share_of(match: Match) -> Mark | None:
    """ "The share of Latakia was four"."""
    noun = match.get("noun")
    if not said(match["lead"], _PORTIONS) or (noun is not None and noun.value not in _LISTED):
        return None
    return _share(match)


def bracketed(match: Match) -> Mark | None:
    """ "4 (Latakia), 3 (Aleppo)"."""
    noun = match.get("noun")
    return None if noun is not None and noun.value not in _LISTED else _share(match)


def in_each(match: Match) -> Mark | None:
    """ "Aleppo and Idlib (2 each)"."""
    parts = tuple(part for mark in match.marks if mark.type == "NAMED" for part in mark.value.parts)
    noun = match.get("noun")
    return made(match, Figure(noun.value if noun else None, match["n"].value, "share",
                              Where(parts), each=True, noun_word=noun))  # fmt: skip


def equals(match: Match) -> Mark | None:
    """ "Latakia = 4"."""
    return _share(match) if match["sign"].value == "=" else None


def rest_in(match: Match) -> Mark | None:
    """ "And the rest (7) in Aleppo"."""
    return _share(match) if said(match["rest"], _RESTS) else None


def on_day(match: Match) -> Made:
    """ "131 breaches on Friday", "recorded 33 yesterday": a named day is a period of its own."""
    head, day = match["head"], match["day"].value
    told = head.value.noun in _DATED and not head.value.windows
    named = day.weekday is not None or day.day is not None or day.offset == -1
    around = {mark.type for mark in (*match.before(30), *match.after(30))}
    if not told or not named or "WINDOW" in around:
        return None
    window = make("WINDOW", match.all("day"), Period("other", on=day))
    head.value.windows = (window,)
    return match.marks


LATE: Final = [
    Rule("figure.ar-on-day",
         "head:FIGURE [TRUCE FOR QUALITY OF WORD BY PARTY COMMA]{0,4} day:DATE"
         "|[RECORD BREACHED HARM] [WORD PARTY]{0,2} day:DATE head:FIGURE"
         "|day:DATE DATE? ONLY [RECORD BREACHED HARM WORD] head:FIGURE", on_day,
         "so many on a named day"),
]  # fmt: skip

EARLY: Final = [
    Rule("figure.ar-against", "window:WINDOW n:NUMBER(?! QUALITY? [COUNTED HARM OF_WHICH IN])",
         against, "against so many in the period before"),
    Rule("figure.ar-before", "n:NUMBER noun:COUNTED? IN? window:WINDOW(?! NUMBER)", before,
         "so many in the period before"),
    Rule("figure.ar-from-before",
         "was:(OF low:NUMBER noun:COUNTED? IN? window:WINDOW) TO NUMBER", from_before,
         "from so many in the period before, to"),
]  # fmt: skip

PLACED: Final = [
    Rule("figure.ar-split",
         "n:NUMBER OF_WHICH? noun:COUNTED? IN place:NAMED m:NUMBER(?! QUALITY? COUNTED)",
         split_places,
         "so many in one place, and another place with its own number"),
    Rule("figure.ar-recorded-in",
         "n:NUMBER noun:COUNTED? [MORE OF_WHICH ONLY QUALITY WORD]{0,2} RECORD? MORE? "
         "IN place:NAMED",
         recorded_in, "so many of them, or more, recorded in a place"),
    Rule("figure.ar-occasions-in", "n:NUMBER noun:COUNTED IN place:NAMED", times_in,
         "so many times in a place"),
    Rule("figure.ar-in-occasions", "IN place:NAMED n:NUMBER noun:COUNTED", times_in,
         "in a place so many times"),
    Rule("figure.ar-opens-in",
         "(?<![NUMBER COUNTED])IN place:NAMED [COMMA WINDOW]{0,2} n:NUMBER QUALITY? noun:COUNTED"
         "(?! QUALITY? [IN OPEN])", told_in, "in a place, so many breaches"),
    Rule("figure.ar-recorded-there",
         "(?<=[AND COMMA STOP CONTRAST COLON SEMI])IN place:NAMED RECORD n:NUMBER QUALITY? "
         "noun:COUNTED(?! QUALITY? [IN OPEN])", told_in, "in a place were recorded so many"),
    Rule("figure.ar-place-noun",
         "(?<=[AND COMMA STOP CONTRAST COLON SEMI OPEN RECORD WORD ATTACK])place:NAMED "
         "(?:[OF_WHICH ONLY]|RECORD WINDOW?)? (?:WORD? FOR)? n:NUMBER "
         "QUALITY? noun:COUNTED(?! QUALITY? MORE? IN)", place_noun, "a place, so many breaches"),
    Rule("figure.ar-place-of-which",
         "place:NAMED (?:OF_WHICH n:NUMBER|RECORD n:NUMBER OF_WHICH)", place_noun,
         "a place, so many of them"),
    Rule("figure.ar-ranked",
         "lead:WORD? place:NAMED [WORD IN QUALITY COUNTED]{0,3} IN n:NUMBER noun:COUNTED?",
         ranked, "a place at the head of a list, with so many"),
    Rule("figure.ar-for-share", "lead:[WORD COUNTED] place:NAMED n:NUMBER noun:COUNTED?", share_of,
         "the share of a place: so many"),
    Rule("figure.ar-place-in-bracket", "n:NUMBER noun:COUNTED? OPEN place:NAMED CLOSE", bracketed,
         "a number and its place in brackets"),
    Rule("figure.ar-bracket-each",
         "NAMED(?: [COMMA AND]{1,2} NAMED){0,4} OPEN n:NUMBER noun:COUNTED? EACH CLOSE",
         in_each,
         "places, the same number for each of them in brackets"),
    Rule("figure.ar-place-equals", "place:NAMED sign:SIGN n:NUMBER", equals,
         "a place = a number"),
    Rule("figure.ar-in-each-of",
         "IN? each:EACH IN? place:NAMED [COMMA WINDOW]{0,2} n:NUMBER noun:COUNTED?", in_each,
         "in each of several places so many"),
    Rule("figure.ar-rest",
         "rest:[WORD MORE] [OPEN DASH COMMA]? [WORD PRONOUN]? n:NUMBER [CLOSE DASH COMMA]? "
         "IN place:NAMED", rest_in,
         "the rest, so many, in a place"),
]  # fmt: skip
