"""How Russian writes its words: no clitics, endings of up to three letters, names that decline."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from hudna.reading.engine.lexicon import Habits

_ENDINGS: Final = (
    "а|я|о|е|и|ы|у|ю|ь|й|ой|ей|ем|ом|ам|ям|ах|ях|ами|ями|ов|ев|ий|ый|ия|ию|ии|ие|ая|яя|ое|ее|ые|"
    "ого|его|ому|ему|ым|им|ыми|ими|ых|их|ую|юю|ою|ею|ью|л|ла|ло|ли|ся|сь|ось|ась|ись|н|на|но|ны|ны|т|ть|в|ет|ют|ит|ят"
)
_WORD = re.compile(r"[^\W\d_]+")
_ADJECTIVE = re.compile(r"(?:[иы]й|[ая]я|[оеиы]е)$")
_INDECLINABLE: Final = frozenset(
    "по за из от для над под при или аль эль аш эш ан эн ас эс ат эт ад эд аз эз ар эр абу умм "
    "ибн бен бин дейр телль тель джебель".split()
)
_SHORTEST: Final = 4


def _whole(word: str) -> Iterable[tuple[tuple[str, ...], str]]:
    return (((), word),)


@cache
def stem(word: str) -> str:
    """Return the term for a word of a name in all its cases: "хама" gives "хам~"."""
    if len(word) < _SHORTEST or word in _INDECLINABLE:
        closed = len(word) == _SHORTEST - 1 and word[-1] not in "аеиоуыьэюяй"
        return word + "~" if closed and word not in _INDECLINABLE else word
    if len(word) > _SHORTEST + 1 and _ADJECTIVE.search(word):
        return word[:-2] + "~"
    last = word[-1]
    if last in "аяыьй" or (last == "и" and len(word) > _SHORTEST):
        return word[:-1] + "~"
    if word.endswith(("ово", "ево", "ино", "ство", "ние")):
        return word[:-1] + "~"
    return word if last in "оеиуюэё" else word + "~"


def _declined(found: re.Match[str]) -> str:
    return stem(found[0])


def name_forms(name: str) -> Iterable[str]:
    """Return the terms that match a gazetteer name, given in the nominative, in all its cases."""
    declined = stem(name) if name.isalpha() else _WORD.sub(_declined, name)
    return (name, declined) if declined != name else (name,)


def proper(name: str) -> bool:
    """Whether a name wants a capital: names of several words start with common adjectives."""
    return " " not in name and not name[0].islower()


# "This was reported by": who said what stands before.
_BACK: Final = re.compile(
    r"(?:об этом|это|эти|эту|такие|такую|таков[аы]?|такой|так\b|данные|сведения|цифры|за цифр)",
    re.IGNORECASE,
)

HABITS = Habits(
    points_back=_BACK,
    split=_whole, ending=re.compile(rf"(?:{_ENDINGS})?"), longest=3, name_forms=name_forms,
    proper=proper, loads_apart=True,
)  # fmt: skip
