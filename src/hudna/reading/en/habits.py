"""How English writes its words: no clitics, short endings."""

import re
from collections.abc import Iterable
from typing import Final

from hudna.reading.engine.lexicon import Habits


def _whole(word: str) -> Iterable[tuple[tuple[str, ...], str]]:
    return (((), word),)


# "This was reported by": who said what stands before.
_BACK: Final = re.compile(
    r"(?:this|that|these|those|such|so\b|the (?:figures?|numbers?|data|count|information))\b",
    re.IGNORECASE,
)

HABITS = Habits(
    points_back=_BACK,
    split=_whole,
    ending=re.compile(r"(?:s|es|ed|ing|er|ers)?"),
    longest=3,
    titles_echo=True,
)
