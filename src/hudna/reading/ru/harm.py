"""Harm in Russian: nobody, so many, one person by the form of the word.

The tables stand apart because rules of other figures come between them; figures.py orders them.
"""

from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made
from hudna.reading.grammar.names import Where

ONE: Final = Amount(1, 1, worded=True)
_WHO: Final = "[DELIVER WORD QUALITY PARTY MILITANTS COUNTED IN NAMED OF_WHICH]{0,3}"


def _nobody(match: Match) -> Made:
    """Nobody was harmed: none killed, none wounded, as far as the word says."""
    harm = match["harm"].value
    if match.marks[-1].value == "unsaid":
        return None
    kinds = ("killed", "wounded") if harm == "both" else (harm,)
    where = _just_before(match)
    return [made(match, Figure(f"harm_{kind}", ZERO, "zero", where)) for kind in kinds]


def _neither(match: Match) -> Made:
    """ "ни погибших, ни раненых нет"."""
    said = {mark.value for mark in match.marks if mark.type == "HARM"}
    kinds = sorted(said - {"both"}) or ["killed", "wounded"]
    return [made(match, Figure(f"harm_{kind}", ZERO, "zero")) for kind in kinds]


def _just_before(match: Match) -> Where | None:
    """The place that the clause before has named."""
    for mark in reversed(match.before(8)):
        if mark.type in ("STOP", "SEMI", "FIGURE", "NUMBER"):
            return None
        if mark.type == "NAMED":
            where: Where = mark.value
            return where
    return None


def _harmed(match: Match) -> Mark:
    """So many killed or wounded; those who "suffered" and live are wounded."""
    harm = match["harm"].value
    kind = "wounded" if harm == "both" else harm
    return made(match, Figure(f"harm_{kind}", match["n"].value))


def _harmed_one(match: Match) -> Mark | None:
    """ "погиб солдат", "мужчина ранен": one, said by the form of the verb or of the noun."""
    harm, noun = match["harm"], match["noun"]
    said = _one_person(noun) or (harm.count and noun.value in ("people", "subset"))
    near = [mark.type for mark in match.before(3)]
    if not said or {"NUMBER", "NOT", "OF_WHICH"} & set(near):
        return None
    kind = "wounded" if harm.value == "both" else harm.value
    return made(match, Figure(f"harm_{kind}", ONE))


def _harmed_far(match: Match) -> Mark | None:
    """ "погиб от взрыва мины мальчик": the trade or the person may stand far behind its verb."""
    single = match["harm"].count and _one_person(match["noun"])
    return _harmed_one(match) if single else None


def _harmed_too(match: Match) -> Made:
    """ "погибли 24 солдата и 15 жителей": the second number is of the same harm."""
    first = match["first"]
    known = (first.value.noun or "").startswith("harm_") and first.value.shape != "zero"
    if not known or match["noun"].value not in ("people", "fighters"):
        return None
    mark = make("FIGURE", match.marks[2:], Figure(first.value.noun, match["n"].value))
    return [first, match.marks[1], mark]


def _one_person(noun: Mark) -> bool:
    """Whether a noun by its form is one person: a trade, "woman" but not "women"."""
    return noun.value == "person" or noun.count == 1


def _two(match: Match) -> Mark | None:
    """ "погибли мужчина и женщина": each of them is one."""
    both = _one_person(match["one"]) and _one_person(match["other"])
    refused = {mark.type for mark in match.before(2)} & {"NUMBER", "NOT"}
    if not both or match["harm"].count or refused:
        return None
    kind = "wounded" if match["harm"].value == "both" else match["harm"].value
    return made(match, Figure(f"harm_{kind}", Amount(2, 2, worded=True)))


def _another(match: Match) -> Mark | None:
    """ "второй ранен", "другая ранена": one more, behind others."""
    harm, which = match["harm"], match["which"].value
    later = isinstance(which, Amount) and which.kind == "ordinal" and which.value > 1
    if not harm.count or not (later or (match["which"].type == "MORE" and match["which"].count)):
        return None
    if {mark.type for mark in match.before()} & {"IN", "NOT", "NUMBER"}:
        return None
    noun = match.get("noun")
    if noun is not None and not (_one_person(noun) or noun.value in ("people", "subset")):
        return None
    kind = "wounded" if harm.value == "both" else harm.value
    return made(match, Figure(f"harm_{kind}", ONE))


def somebody(match: Match) -> Mark | None:
    """A woman, a man who came to no harm is not counted."""
    noun = match["noun"]
    single = noun.count == 1 and noun.value in ("people", "subset")
    return make("COUNTED", (noun,), noun.value) if single else None


def _one_and(match: Match) -> Mark | None:
    """ "ранены водитель и двое сопровождающих": one more than the number says."""
    number: Amount = match["n"].value
    if not _one_person(match["one"]) or match["harm"].count or number.times:
        return None
    kind = "wounded" if match["harm"].value == "both" else match["harm"].value
    amount = replace(number, value=number.value + 1, measured=number.value + 1)
    return made(match, Figure(f"harm_{kind}", amount))


def _unharmed(match: Match) -> Made:
    """ "мирные жители не пострадали"."""
    return _nobody(match) if match["noun"].value in ("people", "person", "subset") else None


UNHARMED: Final = [
    Rule("ru.two-harmed", "harm:HARM [WORD QUALITY]{0,2} one:COUNTED [WORD]{0,2} AND "
         "[WORD QUALITY]? other:COUNTED", _two, "one of these and one of those"),
    Rule("ru.two-harmed-behind", "one:COUNTED AND [WORD QUALITY]? other:COUNTED WORD? harm:HARM",
         _two, "one of these and one of those"),
    Rule("ru.so-many-and-one", "harm:HARM n:NUMBER [WORD QUALITY]{0,2} noun:COUNTED AND "
         "one:COUNTED", _one_and, "so many, and one person by the trade"),
    Rule("ru.another-harmed", "which:[WORD MORE] noun:COUNTED? [WORD DASH]? harm:HARM", _another,
         "a second was harmed"),
    Rule("ru.one-and-more", "harm:HARM one:COUNTED AND n:NUMBER [WORD COUNTED QUALITY]", _one_and,
         "one person by the trade, and so many more"),
    Rule("ru.one-and-more-behind", "one:COUNTED AND n:NUMBER [WORD COUNTED QUALITY] harm:HARM",
         _one_and, "one person by the trade, and so many more"),
    Rule("ru.nobody", "NOBODY [WORD HAVE NOT IN NAMED]{0,4} harm:HARM", _nobody,
         "nobody was harmed"),
    Rule("ru.unharmed", "noun:COUNTED [WORD IN NAMED]{0,2} NOT harm:HARM", _unharmed,
         "people who were not harmed"),
    Rule("ru.not-one-harmed", "NO QUALITY? noun:COUNTED [WORD IN NAMED]{0,2} NOT harm:HARM",
         _unharmed, "not one was harmed"),
]  # fmt: skip
NO_VICTIMS: Final = [
    Rule("ru.victims-none", "harm:HARM [WORD QUALITY PARTY COUNTED IN NAMED]{0,4} NO", _nobody,
         "there are no victims"),
    Rule("ru.victims-sign", "harm:HARM [COLON DASH]{1,2} NO", _nobody, "killed: none"),
    Rule("ru.neither-victims", "HARM COMMA? [WORD AND] HARM [WORD IN NAMED]{0,3} NO", _neither,
         "neither killed nor wounded"),
    Rule("ru.no-victims", "NO harm:HARM", _nobody, "there are no victims"),
]  # fmt: skip
HARMED: Final = [
    Rule("ru.harmed-behind", f"n:NUMBER {_WHO}(?:COMMA OF_WHICH [WORD QUALITY COUNTED AND "
         f"NUMBER]{{1,4}} COMMA|COMMA [CLOCK_WORD WORD VOICE QUALITY]{{1,4}} COMMA)? "
         "harm:HARM", _harmed, "so many killed or wounded"),
    Rule("ru.harmed-first", "harm:HARM [WORD FROM BY ONLY MORE TOTAL DASH COLON]{0,2} n:NUMBER "
         "QUALITY? COUNTED?", _harmed,
         "so many killed or wounded"),
    Rule("ru.harmed-count", "harm:HARM [WORD DASH COLON TOTAL ROSE UNCHANGED FELL WINDOW "
         "TO]{1,4} n:NUMBER",
         _harmed, "the number of killed or wounded, behind its verb"),
]  # fmt: skip
HARMED_ONE: Final = [
    Rule("ru.harmed-too", "first:FIGURE AND n:NUMBER QUALITY? noun:COUNTED(?!HARM)", _harmed_too,
         "so many of these, and so many of those, of one harm"),
    Rule("ru.harmed-one", "harm:HARM [WORD QUALITY PARTY]{0,2} noun:COUNTED", _harmed_one,
         "one person killed or wounded"),
    Rule("ru.harmed-far", "harm:HARM [WORD IN FROM BY WEAPON ATTACK NAMED LEVEL COUNTED]{1,7} "
         "noun:COUNTED", _harmed_far, "one person, behind what befell them"),
    Rule("ru.one-harmed", "noun:COUNTED [WORD COMMA QUALITY DELIVER]{0,2} harm:HARM", _harmed_one,
         "one person killed or wounded"),
]  # fmt: skip
