"""Killed and wounded in Arabic: one by a noun alone, those before their verb, none, one more."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.reading.ar.shapes.singles import ONE
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made, no_harm

_PEOPLE: Final = frozenset({"people", "fighters", "families"})
_ONE: Final = Amount(1, 1, worded=True)
_PAIR: Final = 2
# No news of harm is no word that there was none.
_UNHEARD: Final = frozenset(
    "يكشف تكشف حجم حصيله يحدد تحدد يعلن تعلن يوضح توضح "
    "انباء معلومات تقارير بيانات ترد يرد يعرف تعرف تتوفر يتسن ذكر".split()
)
_DUAL: Final = ("تان", "تين")  # of women: no other form ends so
_SHORTEST: Final = 6  # letters of a dual
_REACH: Final = 14
_FIGURE: Final = "figure.ar-one-harmed"
_BOTH: Final = "figure.ar-harmed-both"


def one_harmed(match: Match) -> Made:
    """ "The killing of a civilian": a noun in the singular behind a word of harm is one."""
    harm, noun = match["harm"], match["noun"]
    if harm.value == "both" or noun.value != "people" or noun.rule != ONE:
        return None
    figure = Figure(f"harm_{harm.value}", _ONE, noun_word=noun)
    return made(match, figure)


def _rest(match: Match, told: Mark) -> Made:
    """The figure, the part of it that stood between it and its verb, and the verb."""
    rest = match.all("rest")
    if not any(mark.type == "NUMBER" for mark in rest):
        return (told, *rest, match["harm"])
    return (told, make("FIGURE", rest, Figure("subset", ZERO, "share")), match["harm"])


def harmed_later(match: Match) -> Made:
    """ "30 people, 8 children among them, were killed": the first number is the killed."""
    noun, harm = match.get("noun"), match["harm"]
    if harm.value == "both" or (noun is not None and noun.value not in _PEOPLE):
        return None
    number: Amount = match["n"].value
    if number.times:
        return None
    whole = (match["n"], noun) if noun else (match["n"],)
    told = make("FIGURE", whole, Figure(f"harm_{harm.value}", number, noun_word=noun),
                "figure.ar-harmed-later")  # fmt: skip
    return _rest(match, told)


def harmed_in_breaches(match: Match) -> Made:
    """ "Killed in those breaches were six civilians": the number behind the breaches."""
    noun = match["noun"]
    known = any(mark.value in ("violations", "attacks") for mark in match.marks)
    if not known or noun.value not in _PEOPLE:
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", match["n"].value, noun_word=noun))


def harmed_also(match: Match) -> Made:
    """ "12 civilians killed in Idlib and 3 civilians in Aleppo": the harm of the figure before."""
    head: Figure = match["head"].value
    noun = match["noun"]
    if head.noun is None or not head.noun.startswith("harm_") or noun.value not in _PEOPLE:
        return None
    where = match["place"].value if match.get("place") else None
    told = make("FIGURE", match.all("more"), Figure(head.noun, match["n"].value, where=where,
                noun_word=noun), "figure.ar-harmed-also")  # fmt: skip
    return (match["head"], *match.all("gap"), told)


def _unheard(marks: Sequence[Mark]) -> bool:
    """Whether words say that no news of harm has come."""
    return any(mark.value in _UNHEARD for mark in marks if mark.type == "WORD")


def nobody(match: Match) -> Made:
    """ "Nobody was hurt", "none of them was wounded"."""
    return no_harm(match) if any(mark.type == "HARM" for mark in match.marks) else None


def none_at_all(match: Match) -> Made:
    """ "No wounded": where the clause ends on it."""
    return None if _unheard(match.before(3)) else no_harm(match)


def _no_harm(match: Match) -> Made:
    """ "No killed or wounded", "no losses": none of either."""
    near = all(mark.type in ("NOT", "WORD", "RECORD", "ANY", "HARM") for mark in match.marks[:4])
    both = any(mark.value == "both" for mark in match.marks)
    if _unheard(match.marks):
        return None
    if not both and (not near or match.marks[1].type == "HARM"):
        return None
    return [match.marks[0], *no_harm(match)]


def _harmed(match: Match) -> Made:
    noun, number = match.get("noun"), match["n"]
    kinds = _PEOPLE | {"groups"} if match.all("of") else _PEOPLE
    if number.value.times or (noun is not None and noun.value not in kinds):
        return None
    shape = "total" if match.all("count") else "plain"
    place = next((mark.value for mark in match.marks if mark.type == "NAMED"), None)
    return made(match, Figure(f"harm_{match['harm'].value}", number.value, shape, place,
                                 noun_word=noun))  # fmt: skip


def _harmed_both(match: Match) -> Made:
    noun, harm = match["noun"], match["harm"].value
    if noun.value not in _PEOPLE:
        return None
    one = Figure(f"harm_{harm}", match["n"].value)
    other = Figure(f"harm_{harm}", match["m"].value, noun_word=noun)
    return (make("FIGURE", (match["harm"], match["n"]), one, _BOTH), *match.all("gap"),
            make("FIGURE", (match["m"], noun), other, _BOTH))  # fmt: skip


def number_harmed(match: Match) -> Made:
    """ "Toll of the attack in Hama: 4 killed and 11 wounded"."""
    number: Amount = match["n"].value
    if match["harm"].value == "both" or number.times or match["n"].start == match["harm"].start:
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", number))


def two_harmed(match: Match) -> Made:
    """ "A doctor and a nurse were killed": each of them is one; "and two guards" are two more."""
    harm, nouns = match["harm"], (match["noun"], match["other"])
    number = match.get("n")
    single = [noun.value == "people" and noun.rule == ONE for noun in nouns]
    counted = number is not None and nouns[1].value in _PEOPLE and not number.value.times
    if harm.value == "both" or not single[0] or not (single[1] or counted):
        return None
    amount = _ONE if number is None else number.value
    whole = replace(amount, value=amount.value + 1, measured=amount.value + 1, worded=True)
    return made(match, Figure(f"harm_{harm.value}", whole, noun_word=nouns[0]))


def so_many_and_one(match: Match) -> Made:
    """ "Two children and a woman were killed": one more than the number says."""
    harm, one, number = match["harm"], match["other"], match["n"].value
    single = one.value == "people" and one.rule == ONE
    if harm.value == "both" or not single or number.times or match["noun"].value not in _PEOPLE:
        return None
    whole = replace(number, value=number.value + 1, measured=number.value + 1)
    return made(match, Figure(f"harm_{harm.value}", whole, noun_word=match["noun"]))


def another_harmed(match: Match) -> Made:
    """ "And a third was wounded", "and another": one more, behind others that were harmed."""
    harm, which = match["harm"], match["which"]
    ordinal = isinstance(which.value, Amount) and which.value.kind == "ordinal"
    if which.type == "WORD" and not (ordinal and which.value.value > 1) and which.value != "ثان":
        return None
    count = 2 if which.count == _PAIR else 1
    if which.type == "MORE" and which.count is None:
        return None
    harmed = [mark for mark in match.before(_REACH) if mark.type in ("FIGURE", "HARM", "COUNTED")]
    if harm.value == "both" or not harmed:
        return None
    return made(match, Figure(f"harm_{harm.value}", Amount(count, count, worded=True)))


def two_women(match: Match) -> Made:
    """ "Two teachers were hurt": an unknown trade in the dual of women."""
    word, harm = match["word"], match["harm"]
    shown = word.value if isinstance(word.value, str) else ""
    if harm.value == "both" or len(shown) < _SHORTEST or not shown.endswith(_DUAL):
        return None
    return made(match, Figure(f"harm_{harm.value}", Amount(2, 2, worded=True)))


def single_harmed(match: Match) -> Made:
    """ "A person was killed": a noun in the singular before its verb."""
    noun, harm = match["noun"], match["harm"]
    refused = any(mark.type in ("NOT", "ANY", "NO") for mark in match.before(3))
    if harm.value not in ("killed", "wounded") or noun.rule != ONE or refused:
        return None
    return made(match, Figure(f"harm_{harm.value}", _ONE, noun_word=noun)) if (
        noun.value == "people") else None  # fmt: skip


def harmed_too(match: Match) -> Made:
    """ "The killed rose to 4 and the wounded to 11"."""
    head: Figure = match["head"].value
    if head.noun is None or not head.noun.startswith("harm_") or match["harm"].value == "both":
        return None
    told = Figure(f"harm_{match['harm'].value}", match["n"].value, "total")
    return (match["head"], match.marks[1],
            make("FIGURE", match.all("more"), told, "figure.ar-harmed-too"))  # fmt: skip


def fell_wounded(match: Match) -> Made:
    """ "There fell four wounded": the noun says what befell them."""
    first, harm = match["first"], match["harm"]
    if first.value == harm.value or harm.value == "both" or match["n"].value.times:
        return None
    told = Figure(f"harm_{harm.value}", match["n"].value)
    return make("FIGURE", match.marks, told)


def one_of_them(match: Match) -> Made:
    """ "One of the civilians was killed"."""
    refused = any(mark.type in ("NOT", "NO") for mark in match.before(3))
    if refused or match["noun"].value not in _PEOPLE or match["harm"].value == "both":
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", _ONE, noun_word=match["noun"]))


EARLY: Final = [
    Rule("figure.ar-fell-wounded", "first:HARM n:NUMBER QUALITY? harm:HARM(?! NOBODY)",
         fell_wounded, "so many fell wounded"),
    Rule("figure.ar-one-of-them", "harm:HARM NOBODY OF? noun:COUNTED", one_of_them,
         "one of the people was killed"),
    Rule("figure.ar-number-harmed",
         "(?<=[COLON OPEN STOP AND COMMA])n:NUMBER QUALITY? harm:HARM(?! [NUMBER NOBODY])",
         number_harmed, "so many killed"),
    Rule("figure.ar-single-harmed", "noun:COUNTED HAVE? harm:HARM(?! [NUMBER COUNTED NOBODY])",
         single_harmed, "a single one was killed"),
    Rule("figure.ar-harmed-later",
         "n:NUMBER QUALITY? noun:COUNTED? MORE? rest:(COMMA? OF_WHICH NUMBER [COUNTED QUALITY]{0,2}"
         "(?:COMMA? AND NUMBER [COUNTED QUALITY]{0,2}){0,2} COMMA?) HAVE? harm:HARM",
         harmed_later, "so many, some of them such, were killed"),
    Rule("figure.ar-more-harmed", "n:NUMBER MORE rest:(WORD?) harm:HARM", harmed_later,
         "so many others were wounded"),
    Rule("figure.ar-two-harmed", "harm:HARM noun:COUNTED AND n:NUMBER? other:COUNTED", two_harmed,
         "one of these and one of those"),
    Rule("figure.ar-so-many-and-one", "harm:HARM n:NUMBER noun:COUNTED AND other:COUNTED",
         so_many_and_one, "so many, and one person"),
    Rule(_FIGURE, "harm:HARM noun:COUNTED", one_harmed, "one killed or wounded"),
]  # fmt: skip

HARMED: Final = [
    Rule("figure.ar-harmed-in-breaches",
         "harm:HARM [IN WORD BY FROM TRUCE]{0,3} COUNTED [TO BY IN FOR]? n:NUMBER noun:COUNTED",
         harmed_in_breaches, "so many killed in those breaches"),
    Rule("figure.ar-not-harmed",
         "NOT [WORD ATTACK]? HARM? [OF_WHICH IN NAMED WORD]{0,2} NOBODY "
         "[FOR IN WORD OF NAMED]{0,3} "
         "HARM?", nobody, "nobody was harmed"),
    Rule("figure.ar-not-one-of", "NOT HARM ANY [OF COUNTED WORD MILITANTS]", no_harm,
         "none of them was harmed"),
    Rule("figure.ar-neither", "NOT WORD? HARM AND? [NOT NO] HARM(?! NUMBER)", no_harm,
         "neither killed nor wounded"),
    Rule("figure.ar-none-at-all", "[NOT NO] harm:HARM(?= [STOP COMMA IN SEMI QUOTE]|$)",
         none_at_all,
         "no wounded, no losses"),
    Rule("figure.ar-no-harm", "NOT [WORD RECORD ATTACK COUNTED]{0,4} ANY? HARM (?:[AND WORD] HARM)?"
         "(?! NUMBER)", _no_harm,
         "no killed or wounded"),
    Rule("figure.ar-harmed-both",
         "harm:HARM n:NUMBER "
         "gap:([OF WORD QUALITY PARTY MILITANTS COMMA NAMED AND COUNTED QUOTE]{0,9} AND) "
         "m:NUMBER noun:COUNTED", _harmed_both, "so many of one side and so many of another"),
    Rule("figure.ar-harmed-total",
         "count:[COUNT TOTAL] harm:HARM [COMMA TO ROSE DASH COLON WORD IN NAMED FOR UNCHANGED]{0,6}"
         "n:NUMBER noun:COUNTED?", _harmed, "the number of the killed rose to"),
    Rule("figure.ar-harmed",
         "harm:HARM [WORD DATE WINDOW IN NAMED LEVEL COMMA TRUCE]{0,5} n:NUMBER "
         "QUALITY? of:OF? noun:COUNTED?", _harmed, "so many killed or wounded"),
]  # fmt: skip

LATE: Final = [
    Rule("figure.ar-another-harmed", "harm:HARM which:[WORD MORE](?! [NUMBER COUNTED])",
         another_harmed, "a third was wounded, another was"),
    Rule("figure.ar-another-was", "(?<=AND)which:MORE HAVE? harm:HARM(?! [NUMBER COUNTED])",
         another_harmed, "another was wounded"),
    Rule("figure.ar-two-women", "harm:HARM word:WORD", two_women, "two women of an unknown trade"),
    Rule("figure.ar-harmed-too", "head:FIGURE AND more:(harm:HARM TO n:NUMBER)", harmed_too,
         "and the wounded to so many"),
    Rule("figure.ar-harmed-also",
         "head:FIGURE gap:([COMMA AND WORD QUALITY OF PARTY MILITANTS NAMED IN COUNTED]{0,5} AND) "
         "more:(n:NUMBER noun:COUNTED (?:IN LEVEL? place:NAMED)?)(?! [WORD HAVE]? HARM)",
         harmed_also, "and so many more of the same"),
]  # fmt: skip
