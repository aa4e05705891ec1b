"""A printed name taken apart: the name itself, the level that a word says, the governorate.

"н.п. Кафр-Зита", "the town of Duma (Damascus province)", حي القابون, "Suran, Hama".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_WORDS: Final[Sequence[tuple[str, str]]] = (
    ("governorate", r"provinces?|governorates?|провинци[яиюе]й?|мухафаз\w*|محافظة|محافظه"),
    ("town", r"town|city|gorod|город\w?|г\.|городок|مدينة|مدينه|بلدة|بلده|مدن|بلدات"),
    ("village", r"village|settlement|hamlet|locality|inhabited (?:area|locality)|village of|"
     r"н\. ?п\.|нп|населенн\w+ пункт\w*|населённ\w+ пункт\w*|деревн\w+|дер\.|пос\.|пос[её]л\w+|"
     r"сел[оае]|с\.|قرية|قريه|قري|ضيعة|مزرعة"),
    ("quarter", r"quarter|district|neighbou?rhood|suburb|кв\.|квартал\w*|район\w*|р-н|пригород\w*|"
     r"حي|ضاحية|حارة|منطقة"),
    ("camp", r"camp|лагер\w*|مخيم"),
    ("base", r"air ?base|airbase|military airport|airport|авиабаз\w*|аэродром\w*|аэропорт\w*|"
     r"قاعدة|مطار"),
    ("crossing", r"crossing|border crossing|кпп|معبر"),
    ("area", r"area|mount|hill|height|mountains?|район|гора|высота|جبل"),
)  # fmt: skip
_BEFORE: Final = tuple(
    (level, re.compile(rf"^(?:the )?(?:{words})[\s:\"“«]+(?:of |at )?(?=\S\S)", re.IGNORECASE))
    for level, words in _WORDS
)
_BEHIND: Final = tuple(
    (level, re.compile(rf"(?<=\S\S)[\s\"”»-]+(?:{words})$", re.IGNORECASE))
    for level, words in _WORDS
)
_ALONE: Final = re.compile(rf"(?:the )?(?:{'|'.join(words for _, words in _WORDS)})", re.IGNORECASE)
_QUOTES: Final = "\"'“”«»„. \t\n"
_ASIDE: Final = re.compile(r"^(?P<name>[^(,،]+)(?:\((?P<in>[^)]*)\)?|[,،](?P<by>.*))$", re.DOTALL)
_KEPT: Final = frozenset({"area"})


@dataclass(frozen=True, slots=True)
class Printed:
    """A name without the words round it; `level`: what a word beside it says, `aside`: the words
    in brackets or behind a comma, often its governorate; `whole`: the name with that word."""

    name: str
    level: str | None = None
    aside: str = ""
    whole: str = ""


def parted(text: str) -> Printed:
    """Take a printed name apart; the name is the whole text where nothing is known round it."""
    text = " ".join(text.split()).strip(_QUOTES)
    match = _ASIDE.match(text)
    aside = ""
    if match and len(match["name"].strip()) > 1:
        text, aside = match["name"].strip(_QUOTES), (match["in"] or match["by"] or "")
    name, level = _levelled(text)
    return Printed(name.strip(_QUOTES), level, plain(aside), text)


def is_level(text: str) -> bool:
    """Whether a text is a word of level and names nothing: "village", بلدة."""
    word = text.strip(_QUOTES)
    return bool(_ALONE.fullmatch(word) or _ALONE.fullmatch(f"{word}."))


def plain(name: str) -> str:
    """A name without the word that says its level: of "Damascus province", Damascus."""
    return _levelled(" ".join(name.split()).strip(_QUOTES))[0].strip(_QUOTES)


def _levelled(text: str) -> tuple[str, str | None]:
    for patterns in (_BEFORE, _BEHIND):
        for level, pattern in patterns:
            if match := pattern.search(text):
                if level in _KEPT:
                    return text, level
                return text[: match.start()] + text[match.end() :], level
    return text, None
