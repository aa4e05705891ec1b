"""How English writes its words: no clitics, short endings."""

import re
from collections.abc import Iterable

from hudna.reading.engine.lexicon import Habits


def _whole(word: str) -> Iterable[tuple[tuple[str, ...], str]]:
    return (((), word),)


HABITS = Habits(
    split=_whole, ending=re.compile(r"(?:s|es|ed|ing|er|ers)?"), longest=3, titles_echo=True
)
