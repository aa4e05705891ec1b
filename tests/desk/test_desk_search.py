"""Kept documents found by their words, alike on SQLite and PostgreSQL."""

from datetime import date

import pytest

from hudna.desk import DeskError
from hudna.desk.keep import add_one
from hudna.desk.search import Range, search, search_words, sought
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.store import Ledger

TEXTS = {
    "ar.txt": "سُجِّلت خروقاتٌ للهدنة بحلب وإدلب. ووصلت قذائف إلى القرية.",
    "ru.txt": "Зафиксированы нарушения режима в населённом пункте. Обстрелы из миномётов в Хаме.",
    "en.txt": "Two violations were recorded near Aleppo; the villages were shelled at 19:30.",
    "odd.txt": "AND OR NOT \"quoted\" 'x' * ( ) 2,134.5 " + "ю" * 4000,
}
FOUND = [
    ("حلب", "ar.txt"),
    ("وبحلب", "ar.txt"),
    ("خرق", "ar.txt"),
    ("الخروقات والهدنة", "ar.txt"),
    ("قذيفة قرية", "ar.txt"),
    ("ادلب", "ar.txt"),
    ("нарушение", "ru.txt"),
    ("населенный пункт", "ru.txt"),
    ("МИНОМЕТ хама", "ru.txt"),
    ("violation villages", "en.txt"),
    ("Aleppo shelling", "en.txt"),
    ("19:30", "en.txt"),
    ("AND", "odd.txt"),
    ("\"quoted\" (not)", "odd.txt"),
    ("2134", None),
    ("Aleppo Homs", None),
    ("фронт", None),
    ("ю" * 4000, "odd.txt"),
]  # fmt: skip


@pytest.fixture
def filled(ledger: Ledger, toy_reader: None) -> Ledger:
    for number, (name, text) in enumerate(TEXTS.items(), 1):
        terms = Terms(as_of=date(2016, 3, number))
        received = receive(text.encode(), name, terms)
        assert isinstance(received, Received)
        add_one(ledger, received, terms)
    return ledger


def names(ledger: Ledger, query: str, asked: Range | None = None) -> list[str]:
    return [one.holding.name for one in search(ledger, query, asked or Range())[0]]


def test_words_are_found_in_every_form_a_person_expects(filled: Ledger) -> None:
    for query, name in FOUND:
        assert names(filled, query) == ([name] if name else []), query


def test_the_sentence_with_the_words_is_shown(filled: Ledger) -> None:
    (hit,), count = search(filled, "قذيفة", Range())
    assert count == 1
    assert [one.strip() for one in hit.sentences] == ["ووصلت قذائف إلى القرية."]


def test_days_and_limit(filled: Ledger) -> None:
    assert names(filled, "Aleppo", Range(from_on=date(2016, 3, 3))) == ["en.txt"]
    assert names(filled, "Aleppo", Range(to_on=date(2016, 3, 2))) == []
    hits, count = search(filled, "Aleppo", Range(limit=0))
    assert (hits, count) == ([], 1)


def test_no_word_is_refused(filled: Ledger) -> None:
    for query in ("", "  ", "—", "()"):
        with pytest.raises(DeskError, match="no word"):
            search(filled, query, Range())


def test_every_word_of_a_text_is_among_its_own_search_words() -> None:
    for text in TEXTS.values():
        kept = set(search_words(text).split())
        assert all(kept.intersection(group) for group in sought(text))
