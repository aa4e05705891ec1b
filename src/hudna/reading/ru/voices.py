"""Voices of Russian alone: persons behind their rank, sources that the register does not know."""

from typing import Final

from hudna.reading.attribution import UNREGISTERED
from hudna.reading.marks import Mark, code, make
from hudna.reading.rules import Made, Match, Rule


def _officer(match: Match) -> Mark:
    """ "руководитель Центра генерал-майор …": the person speaks, not the office."""
    person = match["person"]
    return Mark(person.code, person.start, person.stop, person.value)


def _named(match: Match) -> Made:
    """A rank and a name with capitals: someone whom the register does not know."""
    name = match.all("name")
    if not all(mark.value for mark in name if mark.type == "WORD"):
        return None
    return make("PARTY", name, UNREGISTERED)


def _after_saying(match: Match) -> Made:
    made = _named(match)
    return [match.marks[0], made] if isinstance(made, Mark) else None


def _capital(match: Match) -> Made:
    """ "Дамаск говорит": a capital that speaks is its government."""
    place = match["place"]
    party = _CAPITALS.get(place.value[0]) if place.value else None
    if party is None:
        return None
    return [Mark(code("PARTY"), place.start, place.stop, (party,)), *match.marks[1:]]


_CAPITALS: Final = {"SY01": "syrian_side"}
_PERSON = "(WORD{1,3})"
VOICES: Final = [
    Rule(
        "ru.officer",
        "PARTY(?:OPEN [PARTY WORD] CLOSE)? [WORD COMMA]{0,3} RANK{1,2} person:PARTY",
        _officer,
        "a person by office and rank",
    ),
    Rule(
        "ru.ranked",
        f"(?:PARTY(?:OPEN [PARTY WORD] CLOSE)?)? RANK{{1,2}} name:{_PERSON}"
        "(?=[COMMA STOP QUOTE DASH SAY COLON]|$)",
        _named,
        "a person by rank and name",
    ),
    Rule(
        "ru.said-by",
        f"SAY name:{_PERSON}(?=[COMMA STOP QUOTE DASH COLON]|$)",
        _after_saying,
        "a name behind the verb of saying",
    ),
    Rule(
        "ru.capital",
        "place:PLACE COMMA? [SAY CONFIRM DENY RECORD]",
        _capital,
        "a capital that speaks",
    ),
]
