"""Arabic and Russian, phrase by phrase: numerals, bounds, dates, windows, figures, silence."""

from typing import Any

import pytest

from hudna.reading.ar import words as arabic
from hudna.reading.ru import words as russian
from hudna.text import normalise
from reading.ar import arabic_corpus
from reading.phrases import claims, marks, shown, terms
from reading.ru import russian_corpus

CORPORA = {"ar": arabic_corpus, "ru": russian_corpus}
TABLES = {"ar": arabic.TERMS, "ru": russian.TERMS}
# What stands behind a numeral and a window, so that they stand in a sentence.
COUNTED = {"ar": " خروقات", "ru": " нарушений"}
RECORDED = {"ar": " رصدت", "ru": " отмечено"}
# Terms that two tables of a language hold; the later one wins where it can be told apart.
SHARED = {"ar": frozenset[str](), "ru": frozenset[str]()}


def cases(name: str) -> list[Any]:
    """Every (language, value, phrase) of the tables of that name."""
    return [
        pytest.param(code, value, phrase.strip(), id=f"{code}-{phrase.strip()}")
        for code, corpus in CORPORA.items()
        for value, listed in getattr(corpus, name).items()
        for phrase in (listed.split("|") if isinstance(listed, str) else listed)
    ]


@pytest.mark.parametrize(("code", "value", "phrase"), cases("NUMERALS"))
def test_a_numeral_is_one_number(code: str, value: float, phrase: str) -> None:
    found = [mark for mark in marks(code, phrase + COUNTED[code]) if mark.type == "NUMBER"]
    assert [mark.value.value for mark in found] == [value]


@pytest.mark.parametrize(("code", "bounds", "phrase"), cases("BOUNDS"))
def test_a_hedge_is_a_bound(
    code: str, bounds: tuple[float | None, float | None], phrase: str
) -> None:
    found = [mark for mark in marks(code, phrase + COUNTED[code]) if mark.type == "NUMBER"]
    assert [mark.value.bounds(weighed=False) for mark in found] == [bounds]


@pytest.mark.parametrize(("code", "day", "phrase"), cases("DATES"))
def test_a_date_is_a_day(
    code: str, day: tuple[int | None, int | None, int | None], phrase: str
) -> None:
    found = [mark.value for mark in marks(code, phrase) if mark.type == "DATE"]
    assert [(one.year, one.month, one.day) for one in found] == [day]


@pytest.mark.parametrize(("code", "label", "phrase"), cases("WINDOWS"))
def test_a_window_has_its_label(code: str, label: str, phrase: str) -> None:
    found = [mark for mark in marks(code, phrase + RECORDED[code]) if mark.type == "WINDOW"]
    assert [mark.value.label for mark in found] == [label]


@pytest.mark.parametrize(("code", "wanted", "text"), cases("FIGURES"))
def test_a_sentence_gives_its_figures(code: str, wanted: str, text: str) -> None:
    found = [shown(one, wanted) for one in claims(text)]
    assert sorted(found) == sorted(wanted.split("; "))


@pytest.mark.parametrize("text", [one for corpus in CORPORA.values() for one in corpus.NEVER])
def test_silence_is_kept(text: str) -> None:
    assert [one.quote for one in claims(text)] == []


@pytest.mark.parametrize("code", TABLES)
def test_every_term_is_its_own_normal_form(code: str) -> None:
    assert [term for _, _, term in terms(TABLES[code]) if normalise(term).text != term] == []
    assert [term for _, _, term in terms(TABLES[code]) if not term] == []


@pytest.mark.parametrize("code", TABLES)
def test_no_term_stands_under_two_types_unnoticed(code: str) -> None:
    seen: dict[str, tuple[str, str]] = {}
    twice = set()
    for kind, value, term in terms(TABLES[code]):
        if seen.setdefault(term, (kind, value)) != (kind, value):
            twice.add(term)
    assert twice == SHARED[code]
