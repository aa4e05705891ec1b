"""Which text the bytes of a plain file are."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hudna.intake import take
from hudna.intake.charset import decode, legacy_of
from hudna.intake.extract import Refusal
from hudna.record import Document

RUSSIAN = (
    "За сутки зафиксировано 5 нарушений: в Латакии – 4, в Хомсе – 1.",
    "Хама – 2",
    "ПЕРЕМИРИЕ В ЦЕЛОМ СОБЛЮДАЕТСЯ",
    "Количество населённых пунктов увеличилось до 51.",
    "Оказано помощи: 2,475 тонны",
)
ARABIC = (
    "سجل المركز خمسة خروقات خلال الـ24 ساعة الماضية",
    "ريف حماة",
    "ارتفع عدد البلدات إلى 51، في اللاذقية وحمص",
    "لم تسجل أي خروقات في حلب؛ دمشق 2",
)
WESTERN = ("Le général a réuni à Genève les forces françaises", "“Five breaches” – Lattaquié")
LETTERS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1).filter(
    lambda text: not text.startswith("\ufeff")
)


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "cp866", "utf-8", "utf-16-le"])
@pytest.mark.parametrize("text", RUSSIAN)
def test_russian(text: str, encoding: str) -> None:
    content = text.replace("–", "-").encode(encoding)
    assert decode(content) == text.replace("–", "-")


@pytest.mark.parametrize("text", ["ПЕРЕМИРИЕ", "Хама", "мир", "нарушений нет", "Алеппо – 2"])
def test_russian_of_a_word_or_two(text: str) -> None:
    assert decode(text.encode("windows-1251")) == text


@pytest.mark.parametrize("text", ["هدنة", "حلب", "خرقين", "لا خروقات"])
def test_arabic_of_a_word_or_two(text: str) -> None:
    assert decode(text.encode("windows-1256")) == text


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8", "utf-16-be"])
@pytest.mark.parametrize("text", ARABIC)
def test_arabic(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", WESTERN)
def test_western(text: str) -> None:
    assert decode(text.encode("windows-1252")) == text


def test_latin_1_is_the_last_resort() -> None:
    assert legacy_of("el señor Muñoz y los niños\x81".encode("latin-1")) == "latin-1"


def test_the_letters_may_begin_late_in_a_long_file() -> None:
    text = "a line of ASCII\n" * 100_000 + RUSSIAN[0]
    assert decode(text.encode("windows-1251")) == text


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_one_byte_order_mark_is_stripped_and_only_one(bom: bytes, encoding: str) -> None:
    assert decode(bom + "هدنة".encode(encoding)) == "هدنة"
    assert decode(bom + "\ufeffهدنة".encode(encoding)) == "\ufeffهدنة"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [RUSSIAN[0], ARABIC[0], "Five breaches", "مع"])
def test_wide_text_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "content",
    [
        RUSSIAN[0].encode()[:-40] + b"\xff" + RUSSIAN[0].encode()[-41:],
        codecs.BOM_UTF16_LE + RUSSIAN[0].encode("utf-16-le")[:-1],
        codecs.BOM_UTF8 + RUSSIAN[0].encode("windows-1251"),
    ],
)
def test_damaged_unicode_is_said_not_guessed(content: bytes) -> None:
    found = decode(content)
    assert isinstance(found, Refusal)
    assert "damaged" in found.message
    assert "byte" in found.message


def test_mojibake_that_was_saved_as_such_is_kept() -> None:
    garbled = "перемирие".encode().decode("latin-1")
    assert decode(garbled.encode()) == garbled


def test_a_stray_control_character_is_no_reason_to_refuse() -> None:
    text = RUSSIAN[0] * 3 + "\x07"
    assert decode(text.encode()) == text


@given(LETTERS)
@example("\x85\u2028\xad\u202e")
def test_any_text_in_utf_8_comes_back_to_the_letter(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-8-sig")) == text


@given(LETTERS, st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_any_text_in_utf_16_and_32_with_a_mark_comes_back(text: str, encoding: str) -> None:
    assert decode(("\ufeff" + text).encode(encoding)) == text


@given(st.lists(st.text("ab жم.", max_size=9)), st.sampled_from(["\n", "\r\n", "\r"]))
def test_only_line_ends_change(lines: list[str], end: str) -> None:
    taken = take(("x" + end.join(lines)).encode(), name="a.txt")
    assert isinstance(taken, Document)
    assert taken.text == "x" + "\n".join(lines)
