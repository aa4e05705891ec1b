"""Plural categories against CLDR (as Babel ships it), and the nouns of every indicator."""

import pytest
from babel import Locale
from babel.numbers import format_decimal

from hudna.bulletin.wording import WORDINGS, wording_for
from hudna.bulletin.wording.amounts import amount, bare_amount
from hudna.bulletin.wording.counting import category
from hudna.record import Quantity
from hudna.record.vocabulary import INDICATORS

LANGUAGES = ("ar", "ru", "en")
FRACTIONS = (0.5, 1.5, 2.475, 4.8, 11.1, 2.6, 100.01)
FORMS = {"ar": ("one", "two", "few", "many", "other"), "ru": ("one", "few", "many", "other"),
         "en": ("one", "other")}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_categories_are_those_of_cldr(language: str) -> None:
    rule = Locale(language).plural_form
    for number in (*range(1001), 10_003, 12_511, 129_852, *FRACTIONS):
        assert category(language, number) == rule(number), number


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_written_as_cldr_writes_them(language: str) -> None:
    for number in (0, 7, 51, 999, 1000, 12_500, 1_234_567, 2.475, 1234.5, 3598.8535):
        expected = format_decimal(
            number, format="#,##0.####", locale=language, numbering_system="latn"
        )
        assert wording_for(language).number(number) == expected.replace("\u200e", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_has_every_form(language: str) -> None:
    nouns = wording_for(language).nouns
    assert set(nouns) == {*INDICATORS, "times"}
    for noun in nouns.values():
        assert all(noun[form].strip() for form in FORMS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_up_to_a_thousand_can_be_counted(language: str) -> None:
    wording = wording_for(language)
    for number in range(1001):
        words = amount(wording, Quantity.exactly(number, str(number)), "violations")
        noun = wording.nouns["violations"]
        assert any(words.endswith(form) for form in noun.values())


def test_tables_have_the_same_keys() -> None:
    english = wording_for("en")
    for wording in WORDINGS.values():
        for name in ("nouns", "bounds", "headings", "families", "windows", "changes", "stages",
                     "trends", "hedges", "incident_types", "kinds", "phrases"):  # fmt: skip
            assert set(getattr(wording, name)) == set(getattr(english, name)), name
        assert len(wording.months) == 12


COUNTED = [
    ("en", 1, "violations", "1 breach of the truce"),
    ("en", 1234.5, "aid_tonnes", "1,234.5 tonnes of aid"),
    ("en", 0, "killed", "no people killed"),
    ("ru", 1, "violations", "1 нарушение перемирия"),
    ("ru", 3, "violations", "3 нарушения перемирия"),
    ("ru", 11, "violations", "11 нарушений перемирия"),
    ("ru", 21, "localities_total", "21 населённый пункт, принявший перемирие"),
    ("ru", 2.5, "aid_tonnes", "2,5 тонны помощи"),
    ("ru", 1234.5, "aid_tonnes", "1\N{NO-BREAK SPACE}234,5 тонны помощи"),
    ("ru", 0, "aid_tonnes", "ни одной тонны помощи"),
    ("ar", 0, "killed", "لا قتلى"),
    ("ar", 1, "violations", "خرق واحد للهدنة"),
    ("ar", 2, "violations", "خرقان للهدنة"),
    ("ar", 3, "violations", "3 خروقات للهدنة"),
    ("ar", 11, "violations", "11 خرقًا للهدنة"),
    ("ar", 100, "violations", "100 خرق للهدنة"),
    ("ar", 103, "violations", "103 خروقات للهدنة"),
    ("ar", 2.5, "aid_tonnes", "2.5 طن من المساعدات"),
]


@pytest.mark.parametrize(("language", "number", "noun", "words"), COUNTED)
def test_counted_nouns(language: str, number: float, noun: str, words: str) -> None:
    assert amount(wording_for(language), Quantity.exactly(number, str(number)), noun) == words


BOUNDED = [
    ("en", Quantity(3, None, "at least three"), "at least 3 people wounded"),
    ("en", Quantity(45, None, "more than 45"), "more than 45 people wounded"),
    ("en", Quantity(46, None, "more than 45"), "at least 46 people wounded"),
    ("en", Quantity(40, 50, "about 45"), "about 45 people wounded"),
    ("en", Quantity(3, 5, "3-5"), "from 3 to 5 people wounded"),
    ("en", Quantity(None, 9, "up to 9"), "at most 9 people wounded"),
    ("en", Quantity(None, None, "several"), "several"),
    ("ru", Quantity(21, None, "не менее 21"), "не менее 21 раненого"),
    ("ru", Quantity(3, 3, "около трёх"), "около 3 раненых"),
    ("ar", Quantity(2, None, "أكثر من 2"), "أكثر من جريحين"),
    ("ar", Quantity(2, None, "على الأقل"), "جريحان على الأقل"),
    ("ar", Quantity(3, 5, "3-5"), "من 3 إلى 5 جرحى"),
]


@pytest.mark.parametrize(("language", "quantity", "words"), BOUNDED)
def test_hedges_are_kept(language: str, quantity: Quantity, words: str) -> None:
    assert amount(wording_for(language), quantity, "wounded") == words


def test_a_bare_zero_is_a_digit() -> None:
    assert {bare_amount(wording_for(one), Quantity.exactly(0, "no")) for one in LANGUAGES} == {"0"}
