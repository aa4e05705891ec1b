"""Harm in Russian: nobody, so many, one person by the form of the word."""

from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import Made, Match
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made
from hudna.reading.grammar.names import Where

ONE: Final = Amount(1, 1, worded=True)


def nobody(match: Match) -> Made:
    """Nobody was harmed: none killed, none wounded, as far as the word says."""
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


def harmed(match: Match) -> Mark:
    """So many killed or wounded; those who "suffered" and live are wounded."""
    harm = match["harm"].value
    kind = "wounded" if harm == "both" else harm
    return made(match, Figure(f"harm_{kind}", match["n"].value))


def harmed_one(match: Match) -> Mark | None:
    """ "погиб солдат", "мужчина ранен": one, said by the form of the verb or of the noun."""
    harm, noun = match["harm"], match["noun"]
    said = noun.value == "person" or (harm.count and noun.value in ("people", "subset"))
    near = [mark.type for mark in match.before(3)]
    if not said or {"NUMBER", "NOT", "OF_WHICH"} & set(near):
        return None
    kind = "wounded" if harm.value == "both" else harm.value
    return made(match, Figure(f"harm_{kind}", ONE))


def unharmed(match: Match) -> Made:
    """ "мирные жители не пострадали"."""
    return nobody(match) if match["noun"].value in ("people", "person", "subset") else None
