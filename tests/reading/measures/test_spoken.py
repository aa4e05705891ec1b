"""Numbers and times by themselves, phrase by phrase in three languages: corpora in LANGUAGE/*.txt.

A phrase fails by name: nothing was read, a part of it was, or more than one (Duckling's three).
"""

import doctest
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import pytest

from guards.tree import ROOT
from reading.measures.spoken import (
    Phrase,
    corpus,
    same_number,
    same_words,
    shown_number,
    shown_time,
)

LANGUAGES = ("en", "ru", "ar")
NAMES = ("numbers", "dates")
PHRASES_AT_LEAST = 300
NEVER_AT_LEAST = 40
ACCURACY = 0.98
BOTH = [(code, name) for code in LANGUAGES for name in NAMES]


def read(code: str, name: str, phrase: Phrase) -> Sequence[Any]:
    """What the public function of a language reads in a phrase."""
    door = import_module(f"hudna.reading.{code}.{name}")
    found = door.read(phrase.text) if name == "numbers" else door.read(phrase.text, phrase.as_of)
    return list(found)


def failure(code: str, name: str, phrase: Phrase) -> str | None:
    """Which of the failures a phrase is, or None."""
    found = read(code, name, phrase)
    wanted = [] if phrase.wanted == "-" else phrase.wanted.split(" ; ")
    if not wanted:
        return f"spoke: {[one.words for one in found]}" if found else None
    if not found:
        return "nothing"
    shown = [(shown_number if name == "numbers" else shown_time)(one) for one in found]
    if len(found) > len(wanted):
        return f"ambiguous: {shown}"
    if len(found) < len(wanted) or not same_words(code, [it.words for it in found], phrase.words):
        return f"partial: {[one.words for one in found]}"
    same = all(
        same_number(one, value) if name == "numbers" else shown_time(one) == value
        for one, value in zip(found, wanted, strict=True)
    )
    return None if same else f"other: {shown}"


@pytest.mark.parametrize(("code", "name"), BOTH)
def test_phrases_give_their_values(code: str, name: str) -> None:
    phrases = [one for one in corpus(code, name) if one.wanted != "-"]
    failed = {f"{one.where} {one.text}": trouble for one in phrases
              if (trouble := failure(code, name, one))}  # fmt: skip
    assert len({one.text for one in phrases}) >= PHRASES_AT_LEAST
    assert 1 - len(failed) / len(phrases) >= ACCURACY, failed


@pytest.mark.parametrize(("code", "name"), BOTH)
def test_silence_is_kept(code: str, name: str) -> None:
    phrases = [one for one in corpus(code, name) if one.wanted == "-"]
    assert len({one.text for one in phrases}) >= NEVER_AT_LEAST
    assert {one.text: trouble for one in phrases if (trouble := failure(code, name, one))} == {}


@pytest.mark.parametrize(("code", "name"), BOTH)
def test_no_phrase_stands_twice_with_two_values(code: str, name: str) -> None:
    values: dict[Any, set[str]] = {}
    for one in corpus(code, name):
        values.setdefault((one.text, one.as_of), set()).add(one.wanted)
    assert {text: wanted for text, wanted in values.items() if len(wanted) > 1} == {}


@pytest.mark.parametrize(("code", "name"), BOTH)
def test_spans_are_exact(code: str, name: str) -> None:
    for phrase in corpus(code, name):
        for one in read(code, name, phrase):
            assert one.span.of(phrase.text) == one.words != ""


def test_the_failures_have_their_names() -> None:
    def of(wanted: str, text: str, *words: str) -> str:
        return (failure("en", "numbers", Phrase(wanted, text, words, None, "")) or "").split(":")[0]

    troubles = [of("3", "nowhere", "nowhere"), of("3", "three", "three shells"),
                of("3", "three or 9 and 5", "three"), of("-", "three"), of("3", "four", "four"),
                of("3", "three", "three")]  # fmt: skip
    assert troubles == ["nothing", "partial", "ambiguous", "spoke", "other", ""]
    assert Counter(troubles).most_common(1)[0][1] == 1


def test_the_page_shows_what_is_read() -> None:
    page = ROOT / "docs/reading.md"
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert (failed, tried > 5) == (0, True)
