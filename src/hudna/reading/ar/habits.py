"""How Arabic writes its words: clitics in front, endings behind.

و ف ("and"), ب ("in, with"), ل ("to, for") and ال ("the") are written with the word that follows,
in this order; ل and ال join to لل.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from hudna.reading.engine.lexicon import Habits

_MARKS: Final = {"و": "AND", "ف": "AND", "ب": "IN", "ل": "FOR", "ك": ""}
_SHORTEST: Final = 2


# One mark for each letter that is cut off, "" where it says nothing.
def split(word: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Return the ways to cut clitics off a word, the whole word first: (prefix marks, rest)."""
    yield (), word
    for cut in _cuts(word):
        rest = word[len(cut) :]
        if len(rest) >= _SHORTEST:
            yield tuple(cut), rest
            if cut[-2:] == ("FOR", ""):
                yield tuple(cut), "ال" + rest


def _cuts(word: str) -> Iterable[tuple[str, ...]]:
    """The clitics that a word may start with, one mark a letter, the shortest first."""
    joins = ((), (_MARKS[word[0]],)) if word[:1] in ("و", "ف") else ((),)
    for join in joins:
        rest = word[len(join) :]
        if join:
            yield join
        if rest[:1] in ("ب", "ل"):
            yield (*join, _MARKS[rest[0]])
        if rest.startswith("ال"):
            yield (*join, "", "")
        elif rest.startswith("لل"):
            yield (*join, "FOR", "")
        elif rest[:1] in ("ب", "ك") and rest[1:3] == "ال":
            yield (*join, _MARKS[rest[0]], "", "")


def name_forms(name: str) -> Iterator[str]:
    """A name and, if it has the article, what remains of it behind ل: ال + ل gives لل."""
    yield name
    if name.startswith("الل"):
        yield name[2:]
    elif name.startswith("ال"):
        yield name[1:]


# "This was reported by": who said what stands before.
_BACK: Final = re.compile(
    r"و?(?:جاء ذلك|ورد ذلك|جاء هذا|هذا ما|ذلك ما|هذه ال[اأ]رقام|هذه الحصيل[هة]|هذه المعطيات)\b"
)

HABITS = Habits(
    points_back=_BACK,
    split=split,
    ending=re.compile(r"(?:ا|ات|ان|ين|ون|ه|ها|هم|هما|ت|وا|ته|تها|ي|يه)?"),
    longest=3,
    name_forms=name_forms,
    cased=False,
    period_holds=False,
    titles_echo=True,
)
