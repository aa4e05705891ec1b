"""The words of a text as a person searches for them, in Arabic, Russian and English.

A word is found in any of its forms: stems are Snowball's (M. F. Porter; the Arabic one by
A. Chelli), over the normal form that reading uses. Arabic joins "and", "in", "for" and "the" to a
word, writes one hamza on several letters, and has duals and plurals that Snowball leaves as they
are: a word is indexed under every form that it may be one of. Letters and digits that are written
together ("5مرات") are found together and apart.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import snowballstemmer  # type: ignore[import-untyped]

from hudna.desk.search.alike import PLURALS
from hudna.text import folded

_WORD: Final = re.compile(r"[^\W_]+")
_PART: Final = re.compile(r"[^\W\d_]+|\d+")
_QUOTED: Final = re.compile('"([^"]*)"|“([^”]*)”|«([^»]*)»')
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_JOINED: Final = re.compile("(?:[وف]?(?:[بك]?ال|لل|[بكل])|[وف])(?=...)")
_HAMZA: Final = re.compile(r"(?<=\w)[\u0624\u0626\u0623]")
_CEASEFIRE: Final = re.compile(r"\bcease[- \u2010\u2011](?=fire)", re.IGNORECASE)
_ENDINGS: Final = (
    (re.compile("(?<=...)ات$"), ("", "ة")), (re.compile("(?<=..)(?:تين|تان|تي|تا)$"), ("ة",)),
    (re.compile("(?<=...)(?:ين|ان)$"), ("",)),
)  # fmt: skip
"""Plurals and duals, joined to the next word too, with what may stand in their place."""

_SHORT: Final = 4
_REMEMBERED: Final = 100_000
Groups = Sequence[tuple[str, ...]]


def search_words(text: str) -> str:
    """The words by which `text` is found, each once, parted by spaces."""
    met = {form for word in dict.fromkeys(_tokens(text)) for form in _indexed(*word)}
    return " ".join(sorted(met))


def sought(query: str) -> list[tuple[str, ...]]:
    """For each word of a query, the words one of which must be there."""
    return list(dict.fromkeys(_asked(query)))


def phrases(query: str) -> list[list[tuple[str, ...]]]:
    """The same for each quoted part of a query: its words have to follow one another."""
    found = (next(filter(None, one), "") for one in _QUOTED.findall(query))
    return [groups for one in found if len(groups := list(_asked(one))) > 1]


def has_phrase(text: str, groups: Groups) -> bool:
    """Whether words that match follow one another somewhere in a text."""
    words = [_indexed(*one) for one in _tokens(text)]
    return any(
        all(
            not group.isdisjoint(words[at + further])
            for further, group in enumerate(map(set, groups))
        )
        for at in range(len(words) - len(groups) + 1)
    )


def is_match(word: str, groups: Groups) -> bool:
    """Whether a word of a text is one of those that are sought."""
    forms = {form for one in _tokens(word) for form in _indexed(*one)}
    return any(forms.intersection(group) for group in groups)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Each word in normal form, as it is written and with one letter for every hamza inside."""
    plain = _CEASEFIRE.sub("cease", text)
    written = _WORD.findall(folded(plain))
    alike = _WORD.findall(folded(_HAMZA.sub("ء", plain)))
    return zip(written, alike, strict=True)


def _asked(query: str) -> Iterator[tuple[str, ...]]:
    for word, alike in _tokens(query):
        parts = _PART.findall(word) if _ARABIC.search(word) else [word]
        if len(parts) > 1:
            yield from map(_forms, parts)
        else:
            yield tuple(dict.fromkeys((*_forms(word), *_forms(alike))))


@lru_cache(maxsize=_REMEMBERED)
def _indexed(word: str, alike: str) -> frozenset[str]:
    """What a word is found under: its forms, and those of the letters and digits in it."""
    parts = _PART.findall(word)
    further = parts if len(parts) > 1 else ()
    return frozenset(form for one in (word, alike, *further) for form in _forms(one))


@lru_cache(maxsize=_REMEMBERED)
def _forms(word: str) -> tuple[str, ...]:
    """What a word in normal form is indexed under: its stem; in Arabic, those of all readings."""
    if _ARABIC.search(word):
        return tuple(dict.fromkeys(_arabic(word)))
    if _CYRILLIC.search(word):
        return (_stem(_SINGULAR.get(word, word), "russian"),)
    stem = _stem(_SINGULAR.get(word, word), "english")
    if len(word) > _SHORT:
        return (stem,)
    # Of the shortest words the stemmer leaves too little: "IEDs" would be found by "I".
    short = word.removesuffix("s") or word
    return (short,) if short == stem or len(stem) < _SHORT - 1 else (stem, short)


def _arabic(word: str) -> Iterator[str]:
    joined = _JOINED.match(word)
    bare = [word[joined.end() :], word] if joined else [word]
    whole = [*bare, *(other for one in bare for other in _without_ending(one))]
    for one in whole:
        stem = _stem(_SINGULAR.get(one, one), "arabic")
        yield stem
        yield _stem(one, "arabic")
        if stem in _SINGULAR_STEMS:
            yield _SINGULAR_STEMS[stem]


def _without_ending(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if ending.search(word):
            yield from (ending.sub(folded(one), word) for one in instead)


@lru_cache(maxsize=8)
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(language)


def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word)) or word


def _pairs() -> Iterator[tuple[str, str]]:
    for line in PLURALS.strip().splitlines():
        for form in (folded, lambda word: folded(_HAMZA.sub("ء", word))):
            plural, singular = map(form, line.split())
            yield plural, singular


_SINGULAR: Final = dict(_pairs())
_SINGULAR_STEMS: Final = {
    _stem(plural, "arabic"): _stem(singular, "arabic")
    for plural, singular in _SINGULAR.items() if _ARABIC.search(plural)
}  # fmt: skip
