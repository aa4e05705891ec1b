"""Kept documents found by their words, alike on SQLite and PostgreSQL."""

from datetime import date

import pytest
from django.db import connections

from hudna.desk import DeskError
from hudna.desk.keep import add_one
from hudna.desk.search import Range, search, search_words, sought
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.store import Ledger
from hudna.ledger.views import Rows
from hudna.ledger.views import search as index

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


ALIKE = [
    ("سجل المركز خرقين", "خروقات"), ("وبالخروقات", "خرق"), ("للخروقات", "خرق"),
    ("وبقذائف", "قذيفة"), ("القريتان", "قرية"), ("قريتين", "القرى"), ("بإدلب", "ادلب"),
    ("أدلب", "إدلب"), ("حماه", "حماة"), ("خَرْقٌ", "خرق"), ("خـــرق", "خرق"), ("هدنتين", "الهدنة"),
    ("بالهدنة", "هدنه"), ("٢٤ ساعة", "24"), ("24 ساعة", "٢٤"), ("۲۴", "24"), ("الــ24", "24"),
    ("5مرات", "مرات"), ("بسوريا45", "سوريا"), ("سوريا45", "45"), ("سورية", "سوريا"),
    ("المستشفيات", "مستشفى"), ("مدارسهم", "مدرسة"), ("مسؤول", "مسئول"), ("هيئة", "هيأة"),
    ("شؤون", "شئون"), ("الطايرات", "طائرة"), ("باللاذقية", "لاذقية"), ("بلدتي", "بلدة"),
    ("محافظات", "محافظة"), ("محافظتي", "محافظة"), ("معابر", "المعبر"), ("حواجز", "حاجز"),
    ("كتائب", "كتيبة"), ("ألوية", "لواء"), ("ضحايا", "ضحية"), ("سيارات", "سيارة"),
    ("انفجارات", "انفجار"), ("عمليات", "عملية"), ("مسلحي", "مسلحين"), ("نازحون", "نازح"),
    ("إطلاق", "اطلاق"), ("حي Tishreen", "tishreen"), ("حي Tishreen", "أحياء"),
    ("населённых пунктов", "населенный пункт"), ("Латакии", "Латакия"), ("7 дней", "день"),
    ("людей", "человек"), ("боевиков", "боевик"), ("ещё", "еще"), ("погибших", "погибший"),
    ("cities", "city"), ("the shelling", "shelled"), ("IEDs", "IED"), ("children", "child"),
    ("a cease-fire", "ceasefire"), ("the ceasefire", "cease-fire"), ("people's", "people"),
]  # fmt: skip
"""What a text says, and what a person searches it by."""

APART = [
    ("واقف", "وقف"), ("حلب", "حمص"), ("قتيل", "قتال"), ("خندق", "خرق"), ("12", "2"), ("بلد", "ولد"),
    ("Хама", "Холм"), ("towns", "townships"), ("IEDs", "I"), ("نار", "نهار"),
]  # fmt: skip


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


def test_words_that_are_alike_are_found_by_both_stores(ledger: Ledger) -> None:
    rows = Rows(connections[ledger.alias])
    for number, (text, _) in enumerate([*ALIKE, *APART]):
        index.put_in(rows, number, search_words(text))
    rows.flush()
    for number, (text, query) in enumerate([*ALIKE, *APART]):
        found = index.find(ledger, sought(query))
        assert (number in found) == ((text, query) in ALIKE), (text, query)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"وقف إطلاق النار"', ["phrase.txt"]),
        ("«وقف اطلاق نار»", ["phrase.txt"]),
        ("“بوقف إطلاق النار” اليوم", ["phrase.txt"]),
        ("وقف إطلاق النار", ["apart.txt", "phrase.txt"]),
        ('"النار إطلاق وقف"', []),
        ('"النار', ["apart.txt", "phrase.txt"]),
    ],
)
def test_words_in_quotation_marks_follow_one_another(
    ledger: Ledger, toy_reader: None, query: str, found: list[str]
) -> None:
    for name, text in (("phrase.txt", "التزم الجميع بوقف إطلاق النار اليوم."),
                       ("apart.txt", "أطلقت النار، ولا إطلاق سراح ولا وقف")):  # fmt: skip
        received = receive(text.encode(), name, Terms(as_of=date(2016, 3, 23)))
        assert isinstance(received, Received)
        add_one(ledger, received, Terms(as_of=date(2016, 3, 23)))
    assert sorted(names(ledger, query)) == found


def test_no_word_is_refused(filled: Ledger) -> None:
    for query in ("", "  ", "—", "()"):
        with pytest.raises(DeskError, match="no word"):
            search(filled, query, Range())


def test_every_word_of_a_text_is_among_its_own_search_words() -> None:
    for text in TEXTS.values():
        kept = set(search_words(text).split())
        assert all(kept.intersection(group) for group in sought(text))
