"""Forms in which names are compared: letters folded, articles, joints and case endings left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from hudna.text import normalise

_LETTERS: Final = {
    "ar": re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "ru": re.compile("[\u0400-\u04ff]"), "en": re.compile("[A-Za-z\u00c0-\u024f]"),
}  # fmt: skip
_REMEMBERED: Final = 50_000
_GLUE: Final = re.compile(r"[\s\"'().,:/-]+")
_AR_ARTICLE: Final = re.compile(r"\bال(?=\w{2})")
_EN_ARTICLE: Final = re.compile(
    r"\b(?:al|el|ul|a[dnrstz]|e[dnrstz]|ash|esh|adh|ath|eth|et|at)[\s'-]+(?=\w)"
)
_RU_ARTICLE: Final = re.compile(r"\b(?:[аэ](?:ль|л|[дзнрст]|ш|т))[\s'-]+(?=\w)")
_RU_ENDING: Final = re.compile(
    r"(?<=\w{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ом|ем|ам|ям|ах|ях|ов|ев|ый|ий|ая|яя|ое|ее"
    r"|ую|юю|[аяоеиыуюйь])\b"
)
_CLITICS: Final = re.compile(r"^(?:[وف]?(?:لل|[بلك]?ال|[بل])|[وف])(?=\w{3})")


@lru_cache(maxsize=_REMEMBERED)
def key(language: str, name: str) -> str:
    """The form of a name of a language in which two spellings of it are one; "" for no letters."""
    text = normalise(name).text
    if language == "ar":
        text = _AR_ARTICLE.sub("", text)
    elif language == "ru":
        text = _RU_ENDING.sub("", _RU_ARTICLE.sub("", text))
    else:
        text = _EN_ARTICLE.sub("", _plain(text).removesuffix("'s"))
    return _GLUE.sub("", text)


def keys_as_written(language: str, words: str) -> Iterator[str]:
    """The keys that the words of a text may stand for: with what is joined to them, and without."""
    yield key(language, words)
    if language == "ar":
        text = normalise(words).text
        while cut := _CLITICS.match(text):
            text = text[cut.end() :]
            yield key(language, text)


def _plain(text: str) -> str:
    """Latin letters without their marks."""
    split = unicodedata.normalize("NFD", text)
    return "".join(one for one in split if not unicodedata.combining(one))


def language_of(name: str, said: str = "") -> str:
    """The language of a name: the one that is said, if its letters can be that; else by letters.

    "" for a name without letters of the three scripts.
    """
    if said and _LETTERS[said].search(name):
        return said
    return next((code for code, letters in _LETTERS.items() if letters.search(name)), "")
