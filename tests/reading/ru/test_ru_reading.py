"""Russian, phrase by phrase: numerals, bounds, dates, windows, figures, and silence."""

from functools import cache
from typing import Any

import pytest
import russian_corpus as corpus

from hudna import gazetteer
from hudna.reading import read
from hudna.reading.engine.lexicon import scan
from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import reduce
from hudna.reading.reader import language
from hudna.reading.ru.habits import name_forms
from hudna.reading.ru.words import TERMS
from hudna.record import Claim, Document, Tally
from hudna.text import normalise

PLACES = gazetteer.load()
WATCHED = {
    "violations", "violations_heavy_weapons", "localities_total", "localities_new", "groups_total",
    "groups_new", "talks", "aid_tonnes", "aid_operations", "aid_people", "convoys", "killed",
    "wounded", "people_returned", "explosions",
}  # fmt: skip


def marks(text: str) -> list[Mark]:
    """The marks of a phrase after numbers and times."""
    grammar = language("ru", PLACES)
    normal = normalise(text)
    found = scan(normal.text, 0, len(normal.text), grammar.lexicon,
                 lambda at: not normal.original[normal.offset(at)].islower())  # fmt: skip
    return reduce(reduce(found, grammar.numbers), grammar.times)


def claims(text: str) -> tuple[Claim, ...]:
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    return tuple(one for one in account.claims
                 if isinstance(one.body, Tally) and one.body.indicator in WATCHED)  # fmt: skip


def cases(table: dict[Any, str]) -> list[tuple[Any, str]]:
    return [(value, one.strip()) for value, listed in table.items() for one in listed.split("|")]


@pytest.mark.parametrize(("value", "phrase"), cases(corpus.NUMERALS))
def test_a_numeral_is_one_number(value: float, phrase: str) -> None:
    found = [mark for mark in marks(phrase + " нарушений") if mark.type == "NUMBER"]
    assert [mark.value.value for mark in found] == [value]


@pytest.mark.parametrize(("bounds", "phrase"), cases(corpus.BOUNDS))
def test_a_hedge_is_a_bound(bounds: tuple[float | None, float | None], phrase: str) -> None:
    found = [mark for mark in marks(phrase + " нарушений") if mark.type == "NUMBER"]
    assert [mark.value.bounds(weighed=False) for mark in found] == [bounds]


@pytest.mark.parametrize(("day", "phrase"), cases(corpus.DATES))
def test_a_date_is_a_day(day: tuple[int | None, int | None, int | None], phrase: str) -> None:
    found = [mark.value for mark in marks(phrase) if mark.type == "DATE"]
    assert [(one.year, one.month, one.day) for one in found] == [day]


@pytest.mark.parametrize(("label", "phrase"), cases(corpus.WINDOWS))
def test_a_window_has_its_label(label: str, phrase: str) -> None:
    found = [mark.value.label for mark in marks(phrase + " отмечено") if mark.type == "WINDOW"]
    assert found == [label]


@cache
def _figures() -> list[tuple[str, str]]:
    return [(wanted, text) for wanted, texts in corpus.FIGURES.items() for text in texts]


@pytest.mark.parametrize(("wanted", "text"), _figures())
def test_a_sentence_gives_its_figures(wanted: str, text: str) -> None:
    found = [_shown(one, wanted) for one in claims(text)]
    assert sorted(found) == sorted(wanted.split("; "))


def _shown(claim: Claim, wanted: str) -> str:
    """A claim as the corpus writes it; a window that the corpus leaves open is not compared."""
    assert isinstance(claim.body, Tally)
    value = claim.body.quantity.low if claim.body.quantity.low is not None else (
        claim.body.quantity.high)  # fmt: skip
    place = claim.place.ids[0] if claim.place and claim.place.ids else "-"
    window = claim.window.label if claim.window and not wanted.endswith(" -") else "-"
    return f"{claim.body.indicator} {value:g} {place} {window}"


@pytest.mark.parametrize("text", corpus.NEVER)
def test_silence_is_kept(text: str) -> None:
    assert [one.quote for one in claims(text)] == []


def _terms() -> list[tuple[str, str, str]]:
    return [
        (kind, value, term.strip())
        for table in TERMS for kind, by_value in table.items()
        for value, listed in by_value.items() for term in listed.split("|")
    ]  # fmt: skip


def test_every_term_is_its_own_normal_form() -> None:
    assert [term for _, _, term in _terms() if normalise(term).text != term] == []
    assert [term for _, _, term in _terms() if not term] == []


# Terms that two tables hold; the later one is meant to win where it can be told apart.
SHARED = frozenset[str]()


def test_no_term_stands_under_two_types_unnoticed() -> None:
    seen: dict[str, tuple[str, str]] = {}
    twice = set()
    for kind, value, term in _terms():
        if seen.setdefault(term, (kind, value)) != (kind, value):
            twice.add(term)
    assert twice == SHARED


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Латакия", "Латакия Латакии Латакию Латакией"), ("Хама", "Хама Хаме Хамы Хаму Хамой"),
        ("Хомс", "Хомс Хомсе Хомса Хомсом"), ("Идлиб", "Идлиб Идлибе Идлиба"),
        ("Дейр-эз-Зор", "Дейр-эз-Зор Дейр-эз-Зоре Дейр-эз-Зора"), ("Алеппо", "Алеппо"),
        ("Дамаск", "Дамаск Дамаске Дамаском"), ("Ракка", "Ракка Ракке"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_all_its_cases(name: str, written: str) -> None:
    wanted = next(ids for one, ids in PLACES.place_names("ru") if one == name)
    for form in written.split():
        assert [mark.value for mark in marks(form) if mark.type == "PLACE"] == [wanted], form
    assert [mark for mark in marks(written.lower()) if mark.type == "PLACE"] == []


def test_a_name_that_does_not_decline_is_one_term() -> None:
    assert list(name_forms("алеппо")) == ["алеппо"]
