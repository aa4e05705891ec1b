"""The words of a text as a person searches for them, in Arabic, Russian and English.

A word is found in any of its forms: stems are Snowball's (M. F. Porter; the Arabic one by
A. Chelli), over the normal form that reading uses. Arabic joins "and", "in", "for" and "the" to a
word, and has plurals that no ending shows: words are stemmed with and without what is joined to
them, and the plurals that bulletins use stand in a table.
"""

import re
from functools import lru_cache
from typing import Final

import snowballstemmer  # type: ignore[import-untyped]

from hudna.text import folded

_WORD: Final = re.compile(r"[^\W_]+")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_JOINED: Final = re.compile("(?:[وف]?(?:[بك]?ال|لل|[بكل])|[وف])(?=...)")
_REMEMBERED: Final = 100_000

_PLURALS: Final = """
خروقات خرق
قذائف قذيفة
قذيفات قذيفة
قرى قرية
هجمات هجوم
انتهاكات انتهاك
فصائل فصيل
مجموعات مجموعة
مواقع موقع
قتلى قتيل
جرحى جريح
شهداء شهيد
مدن مدينة
بلدات بلدة
قوافل قافلة
شاحنات شاحنة
مشافي مشفى
مستشفيات مستشفى
مدارس مدرسة
اطفال طفل
نساء امراة
رجال رجل
مدنيين مدني
مراكز مركز
اتفاقات اتفاق
اتفاقيات اتفاقية
الغام لغم
صواريخ صاروخ
غارات غارة
مناطق منطقة
احياء حي
جبهات جبهة
قوات قوة
طائرات طائرة
عبوات عبوة
مساعدات مساعدة
مصابين مصاب
اسلحة سلاح
دبابات دبابة
محاور محور
"""


def search_words(text: str) -> str:
    """The words by which `text` is found, each once, parted by spaces."""
    met = {word for one in set(_WORD.findall(folded(text))) for word in _forms(one)}
    return " ".join(sorted(met))


def sought(query: str) -> list[tuple[str, ...]]:
    """For each word of a query, the words one of which must be there."""
    return [_forms(word) for word in dict.fromkeys(_WORD.findall(folded(query)))]


def is_match(word: str, groups: list[tuple[str, ...]]) -> bool:
    """Whether a word of a text is one of those that are sought."""
    forms = {form for one in _WORD.findall(folded(word)) for form in _forms(one)}
    return any(forms.intersection(group) for group in groups)


@lru_cache(maxsize=_REMEMBERED)
def _forms(word: str) -> tuple[str, ...]:
    """What a word in normal form is indexed under: its stem; in Arabic, that of all readings."""
    if not _ARABIC.search(word):
        return (_stem(word, "russian" if _CYRILLIC.search(word) else "english"),)
    joined = _JOINED.match(word)
    bare = [word[joined.end() :], word] if joined else [word]
    whole = [*bare, *(_SINGULAR[one] for one in bare if one in _SINGULAR)]
    return tuple(dict.fromkeys(_stem(one, "arabic") for one in whole))


@lru_cache(maxsize=8)
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(language)


def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word)) or word


_SINGULAR: Final = {
    folded(plural): folded(singular)
    for plural, singular in (line.split() for line in _PLURALS.strip().splitlines())
}
