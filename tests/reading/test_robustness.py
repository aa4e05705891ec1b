"""Whatever the text: valid claims on exact spans, every number accounted for, linear work."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna import gazetteer
from hudna.reading import GRAMMAR, read
from hudna.reading.en import dates
from hudna.reading.explain import explain_rule
from hudna.reading.reader import listener
from hudna.record import Account, Document, Tally
from hudna.record.claims_file import read_line, write_line
from hudna.text import normalise
from reading.accounting import lost
from reading.hostile_corpus import DISGUISED, FLOODS, REPEATED
from reading.work import TWICE
from reading.work import calls as work_of
from scoring.gold_set import CORPUS

PLACES = gazetteer.load()
LONG = 4_000
"""Characters: the longest sentence, so that twice as much is two of them."""

EVERY = st.text(st.characters(exclude_categories=()))
WORDS = st.sampled_from(
    '5 7, 12 (3) ( ) [ ] : - — . , « » " 2,134 27 446 one two both twenty violations breaches '
    "Aleppo Hama Homs and in of the truce was broken times total remained unchanged settlements "
    "tons twice 5% km hours March 2016 No. said Centre Turkey killed wounded each groups joined "
    "خرقا خروقات خرقين في ريف حلب وحماة إدلب بلدتين 24 ساعة الماضية خلال الـ24 ٢٤ طن ألف و600 "
    "كل من مرتين قال المركز انضمت آذار نصف "
    "нарушений Алеппо Хама по два за сутки населенных пунктов тонны увеличилось до один раз "
    "дважды 5-го марта тыс. сообщил Центр погибли "
    "1070 \u200f \u202e \u0640 \u200d \ud800 \n".split(" ")
)


def document(text: str) -> Document:
    return Document("made.txt", "0" * 64, "text/plain", text)


def check(text: str) -> Account:
    """Read a text and hold the reader to its promise."""
    made = document(text)
    account = read(made, PLACES)
    for claim in account.claims:
        assert claim.quote == claim.span.of(text) and claim.quote
        assert claim.grammar.endswith(GRAMMAR) and explain_rule(claim.rule)
        assert read_line(write_line(claim)) == claim
    for unread in account.unread:
        assert unread.quote == unread.span.of(text) and unread.reason
        assert unread.sentence.start <= unread.span.start < unread.span.stop <= unread.sentence.stop
        assert read_line(write_line(unread)) == unread
    assert lost(made, account) == []
    return account


def calls(work: Callable[[], object]) -> int:
    """The work of reading sentences as if none of them had been heard before."""
    listener.cache_clear()
    return work_of(work)


def repeated(name: str, length: int) -> str:
    head, unit, tail = REPEATED[name]
    return head + unit * max(1, length // len(unit)) + tail


@settings(max_examples=150, deadline=None)
@given(EVERY)
def test_any_text_is_read(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_jumble_of_the_words_of_bulletins_is_read(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS | EVERY, max_size=30).map("".join))
def test_any_jumble_without_spaces_is_read(text: str) -> None:
    check(text)


@pytest.mark.parametrize("name", REPEATED)
def test_a_hostile_text_is_read(name: str) -> None:
    check(repeated(name, LONG))


@pytest.mark.parametrize("name", REPEATED)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    once, twice = document(repeated(name, LONG)), document(repeated(name, 2 * LONG))
    read(document(repeated(name, 1)), PLACES)  # words that are new cost more the first time
    first, second = (calls(lambda: read(one, PLACES)) for one in (once, twice))  # noqa: B023
    assert second <= TWICE * first + 1_000


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_of_letters_is_read(name: str) -> None:
    """Where scanning cost the square of the length, this would take minutes."""
    text = repeated(name, 300_000)
    account = read(document(text), PLACES)
    assert all(one.quote == one.span.of(text) for one in (*account.claims, *account.unread))


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_twice_the_documents_are_twice_the_work(language: str) -> None:
    paths = sorted((CORPUS / language).glob("g0*.txt"))
    text = "\n\n".join(path.read_text("utf-8") for path in paths)
    read(document(text), PLACES)
    first = calls(lambda: read(document(text), PLACES))
    second = calls(lambda: read(document(f"{text}\n\n{text}"), PLACES))
    assert second <= 2.05 * first


def test_work_that_is_not_linear_is_caught() -> None:
    first, second = (calls(lambda: [[abs(0) for _ in range(n)] for _ in range(n)])  # noqa: B023
                     for n in (100, 200))  # fmt: skip
    assert second > TWICE * first + 1_000


def test_ten_thousand_numbers_in_a_line_are_each_accounted_for() -> None:
    account = check("Violations: " + "7 " * 10_000)
    told = [one for one in account.claims if isinstance(one.body, Tally)]
    assert len(told) + len(account.unread) == 10_000


@pytest.mark.parametrize("name", ["en/g02", "ru/g02", "ar/g02"])
def test_every_prefix_of_a_document_is_read(name: str) -> None:
    text = (CORPUS / f"{name}.txt").read_text("utf-8")[:400]
    for stop in range(len(text)):
        check(text[:stop])


@pytest.mark.parametrize(
    ("plain", "hidden"), [(plain, one) for plain, all_ in DISGUISED.items() for one in all_]
)
def test_a_disguised_text_is_read_as_the_plain_one(plain: str, hidden: str) -> None:
    wanted, found = (
        [(one.body.indicator, one.body.quantity.low, one.place and one.place.ids)
         for one in check(text).claims if isinstance(one.body, Tally)]
        for text in (plain, hidden)
    )  # fmt: skip
    assert wanted and found == wanted


def test_a_flood_of_marks_on_one_letter_is_cut_into_bearable_pieces() -> None:
    text = "е\u0308" + "\u0301\u0323" * 50_000 + " 5"
    normal = normalise(text)
    assert normal.text == "е 5"
    assert normal.span(0, 1).of(text) == text[:-2]


def test_a_claim_is_the_same_whenever_it_is_read() -> None:
    text = "Over the past day 7 violations were recorded (Aleppo – 5, Homs – 2)."
    assert read(document(text), PLACES) == read(document(text), PLACES)


def test_a_row_of_numbers_is_no_long_number() -> None:
    text = f"The Centre registered {' '.join(map(str, range(95, 1000)))} violations in Aleppo."
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    told = [one.body.quantity.low for one in account.claims if isinstance(one.body, Tally)]
    assert told == [999]
    assert len(account.unread) == 999 - 95


@pytest.mark.parametrize("days", [1_000_000, 10**12])
def test_a_day_too_far_for_the_calendar_is_no_exception(days: int) -> None:
    (found,) = dates.read(f"{days} days ago", as_of=date(2025, 11, 12))
    assert found.start is None
