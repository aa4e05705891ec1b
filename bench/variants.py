"""Texts that nobody has seen: corpus texts with other numbers, other places, other words.

A reader that remembers what it has read looks fast on a corpus that is read over and over. So each
variant of a text has every small number changed, its places exchanged for others, and in a
sentence that has neither, the letters of its longest word turned round. Nothing here is random:
the variant of a text with a given number is always the same.
"""

import re
from collections.abc import Iterator

from hudna import gazetteer
from hudna.text import normalise, sentences

# Digits that stand in a date, an hour or a decimal keep their value: it would be no date any more.
_NUMBER = re.compile(r"(?<![\d.,:/-])\d{1,3}(?![\d]|[.,:/-]\d)")
_WORD = re.compile(r"[^\W\d_]{5,}")
_SHIFT = 7


def variant(text: str, number: int, language: str) -> str:
    """The text with other numbers and places; `number` is 1 or more."""
    names = _names(language)
    places = {name: names[(at + number * _SHIFT) % len(names)] for at, name in enumerate(names)}
    changed = _NUMBER.sub(lambda found: _other(found.group(), number), text)
    changed = _WORD.sub(lambda found: places.get(found.group(), found.group()), changed)
    seen = set(_sentences(text))
    for sentence in _sentences(changed):
        if sentence in seen:
            changed = changed.replace(sentence, _turned(sentence, number))
    return changed


def repeats(texts: list[str]) -> float:
    """The share of sentences that an earlier text of the list has already had."""
    every = [sentence for text in texts for sentence in set(_sentences(text))]
    return 1 - len(set(every)) / len(every) if every else 0.0


def _sentences(text: str) -> Iterator[str]:
    normal = normalise(text)
    return (normal.span(*one).of(text) for one in sentences(normal.text))


def _names(language: str) -> list[str]:
    """Names of one word of towns and villages, long enough to be no word of the language."""
    known = gazetteer.load().place_names(language)
    return sorted({name for name, _ in known if _WORD.fullmatch(name)})


def _other(digits: str, number: int) -> str:
    """Another number with as many digits, none of them in front a zero."""
    least = 10 ** (len(digits) - 1)
    return str(least + (int(digits) - least + number) % (9 * least))


def _turned(sentence: str, number: int) -> str:
    """The sentence with its longest word turned round, as no other variant turns it."""
    words = _WORD.findall(sentence)
    if not words:
        return f"{sentence} {number}"
    word = max(words, key=len)
    cut = number % len(word)
    return sentence.replace(word, f"{word[cut:]}{word[:cut]}{'o' * (number // len(word))}")
