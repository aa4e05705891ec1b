"""Sentences of the desk in the page's language: by their patterns, with what stands in them.

The desk says a sentence in English and remembers its pattern (`hudna.record.said`); the catalogues
have the pattern in the other languages. What is not in them stays English, and is marked as such.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from hudna.console.shown import figures, names
from hudna.desk import packs
from hudna.desk.evidence.sayings import known_again
from hudna.record.said import Registered, Said

_FIELD: Final = re.compile(r"\{(\w+)\}")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_ISOLATE: Final = "\u2068"
_ISOLATED: Final = "\u2069"


def told(sentence: object) -> SafeString:
    """A sentence of the desk, or an error of it, for a page; what stands in it is isolated."""
    found = _sentence(sentence)
    if isinstance(found, Said):
        pieces = "".join(_pieces(found))
        return mark_safe(pieces)  # each piece is escaped
    return _foreign(found)


def plain(sentence: object) -> str:
    """The same as text, for attributes and messages."""
    found = _sentence(sentence)
    return _filled(found) if isinstance(found, Said) else str(found)


def of_pack(text: str) -> SafeString:
    """What a pack tells in its own English: in the page's language if the pack has it so."""
    own = packs.register().told.get(text, {}).get(figures.language())
    return escape(own) if own else _foreign(text)


def told_to_a_program(sentence: object) -> str:
    """The same as text, without the signs that isolate what stands in it."""
    return plain(sentence).replace(_ISOLATE, "").replace(_ISOLATED, "")


def _sentence(sentence: object) -> object:
    """What was said: by an error, in words that are kept, or as it is."""
    if isinstance(sentence, Exception):
        sentence = sentence.args[0] if sentence.args else ""
    if isinstance(sentence, Said) or not isinstance(sentence, str):
        return sentence
    again = known_again(sentence)
    return again if isinstance(again, Said) else Said(sentence, {})


def _pieces(found: Said) -> Iterator[str]:
    pattern = gettext(found.pattern) if found.pattern else ""
    if pattern == found.pattern and figures.language() != "en" and _WORD.search(pattern):
        yield _foreign(found)
        return
    if not found.values:
        yield escape(pattern)
        return
    for at, piece in enumerate(_FIELD.split(pattern)):
        yield _value(found.values[piece]) if at % 2 else escape(piece)


_WORD: Final = re.compile(r"[a-z]{2}(?![^{]*\})")


def _foreign(words: object) -> SafeString:
    """Words that are in no catalogue: English, whatever the page's language."""
    if figures.language() == "en" or not str(words):
        return escape(str(words))
    return format_html('<span lang="en" dir="ltr">{}</span>', str(words))


def _value(value: object) -> str:
    if isinstance(value, Said):
        return "".join(_pieces(value))
    return format_html("<bdi>{}</bdi>", _written(value))


def _filled(found: Said) -> str:
    pattern = gettext(found.pattern) if found.pattern else ""
    if not found.values:
        return pattern
    return _FIELD.sub(lambda field: _text(found.values[field[1]]), pattern)


def _text(value: object) -> str:
    if isinstance(value, Said):
        return _filled(value)
    return f"{_ISOLATE}{_written(value)}{_ISOLATED}"


def _written(value: object) -> str:
    """A name, a day or a figure as the page's language writes it; anything else as it is."""
    if isinstance(value, Registered):
        name = names.registered(value.id)
        return str(value) if name == value.id else name
    if isinstance(value, date):
        return figures.day(value)
    if isinstance(value, int | float):
        return figures.number(value)
    words = str(value)
    try:
        return figures.day(date.fromisoformat(words)) if _DAY.fullmatch(words) else words
    except ValueError:  # there is no such day: it is somebody's word
        return words
