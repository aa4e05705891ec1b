"""Whether two printed names may mean the same: loose, as two careful annotators differ."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_FOLDS = str.maketrans(
    dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ё": "е", "-": " "}
    | dict.fromkeys("’'`‘ʼ", "")
)  # fmt: skip
_FILLING: Final = frozenset(
    """province governorate region the of in al as el ar provinces محافظة ريف محافظات ارياف ريفي
    مدينة провинция провинции провинциях область области город г""".split()
)
_STEM: Final = 4
_ARTICLE: Final = "ال"


@lru_cache(maxsize=10_000)
def plain_name(text: str | None) -> str:
    """A name without case, marks, article and words such as "province"; "" for None."""
    if not text:
        return ""
    bare = unicodedata.normalize("NFKC", _MARKS.sub("", text)).casefold().translate(_FOLDS)
    words = (_without_article(word) for word in re.findall(r"\w+", bare))
    return " ".join(word for word in words if word not in _FILLING)


def _without_article(word: str) -> str:
    return word[len(_ARTICLE) :] if word.startswith(_ARTICLE) and len(word) > _STEM else word


def alike(one: str | None, other: str | None) -> bool:
    """Whether two names are equal, contained in each other, or share a word's first letters.

    Two missing names are alike; a missing one and a printed one are not.
    """
    first, second = plain_name(one), plain_name(other)
    if not first or not second:
        return first == second
    if first in second or second in first:
        return True
    stems = {word[:_STEM] for word in first.split() if len(word) >= _STEM}
    return any(word[:_STEM] in stems for word in second.split() if len(word) >= _STEM)
