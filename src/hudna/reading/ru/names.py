"""Names of Russian: places behind an abbreviation, and voices.

A voice is a person behind a rank, a capital that speaks, a source that the register does not know.
"""

from typing import Final

from hudna.reading.discourse.attribution import UNREGISTERED
from hudna.reading.engine.marks import Mark, code, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.names import Part, Where

_CAPITALS: Final = {"SY01": "syrian_side", "moscow": "russia", "ankara": "turkey"}
_OPENING: Final = frozenset({"COMMA", "QUOTE", "STOP", "CONTRAST", "DASH", "WORD", "SEMI", "OPEN"})
_ADJECTIVE: Final = "adj "
_CLOSING: Final = frozenset({"COMMA", "STOP", "SEMI", "QUOTE", "CLOSE", "AND"})
_PERSON: Final = "(WORD(?:DASH? WORD){0,3})"


def _named(match: Match) -> Made:
    """A rank and a name with capitals: someone whom the register does not know."""
    name = match.all("name")
    if not all(mark.value is True for mark in name if mark.type == "WORD"):
        return None
    return make("PARTY", name, UNREGISTERED)


def _after_saying(match: Match) -> Made:
    made = _named(match)
    return [match.marks[0], made] if isinstance(made, Mark) else None


def _capital(match: Match) -> Made:
    """ "Дамаск говорит": a capital that speaks is its government."""
    place = match["place"]
    party = _CAPITALS.get(place.value[0]) if place.value else None
    before = match.before()
    if party is None or (before and before[0].type not in _OPENING):
        return None
    return [Mark(code("PARTY"), place.start, place.stop, (party,)), *match.marks[1:]]


def _by_capital(match: Match) -> Made:
    place = match["place"]
    party = _CAPITALS.get(place.value[0]) if place.value else None
    if party is None:
        return None
    return [match.marks[0], Mark(code("PARTY"), place.start, place.stop, (party,))]


def _in_list(match: Match) -> bool:
    """Whether a dash or a number stands right behind an adjective, or a number's dash before it."""
    before, after = [mark.type for mark in match.before(2)], [mark.type for mark in match.after(3)]
    if after[:1] in (["DASH"], ["COLON"], ["NUMBER"]):
        return True
    closed = not after or after[0] in _CLOSING
    told = after[:1] in (["SAY"], ["RECORD"]) and "NUMBER" in after
    return told or (closed and before in (["NUMBER", "DASH"], ["COUNTED", "DASH"]))


def _elliptic(match: Match) -> Made:
    """ "российская сторона - 12, турецкая - 4": the adjective alone is the side in a list only."""
    side = match["side"]
    if not side.value.startswith(_ADJECTIVE):
        return None
    party = side.value.removeprefix(_ADJECTIVE)
    if not _in_list(match):
        return Mark(code("WORD"), side.start, side.stop)
    return make("PARTY", (side,), (party,))


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


_VOICES: Final = [
    Rule("ru.by-capital", "ACCORDING place:PLACE", _by_capital, "a capital's account"),
    Rule("ru.elliptic", "side:SIDE", _elliptic, "a side by its adjective in a list"),
    Rule(
        "ru.ranked",
        f"(?:[PARTY SIDE](?:OPEN [PARTY SIDE WORD] CLOSE)?)? VOICE{{1,2}} name:{_PERSON}"
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
        "place:PLACE COMMA?(?:[WORD SAY]{1,3} COMMA|WINDOW)? [SAY CONFIRM DENY RECORD]",
        _capital,
        "a capital that speaks",
    ),
]  # fmt: skip
NAMES: Final = [
    *_VOICES,
    Rule("ru.commission", "party:PARTY [FOR WORD COUNTED]{1,4} COMMA WORD WITH "
         "[WORD COUNTED TRUCE]{1,5} COMMA(?=[RECORD DURING WINDOW])", _commission,
         "a side of the commission by its long name"),
    Rule("ru.city", "YEAR_WORD place:PLACE", _city, "a town by an abbreviation"),
    Rule("ru.settlement", "noun:COUNTED QUOTE? place:PLACE QUOTE?", _settlement,
         "a settlement with its name"),
]  # fmt: skip
