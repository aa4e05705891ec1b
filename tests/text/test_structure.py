"""Languages, passages, sentences, blocks and tokens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.text import blocks, language_of, normalise, passages, sentences, tokens


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5 خروقات للهدنة", "ar"),
        ("5 нарушений перемирия, Reuters", "ru"),
        ("5 violations", "en"),
        ("", None),
        ("12 345,6 — …", None),
    ],
)
def test_a_language_is_told_by_its_letters(text: str, language: str | None) -> None:
    assert language_of(text) == language


@given(st.text())
def test_passages_cover_the_whole_text_in_order(text: str) -> None:
    found = passages(text)
    assert "".join(text[start:stop] for start, stop, _ in found) == text
    assert all(start < stop for start, stop, _ in found)


def test_a_mixed_document_is_cut_by_lines() -> None:
    text = (
        "The monitors recorded seven violations in the past day.\n"
        "سجل المراقبون سبعة خروقات خلال الساعات الأربع والعشرين الماضية.\n"
        "За минувшие сутки наблюдатели зафиксировали семь нарушений.\n"
    )
    assert [language for _, _, language in passages(text)] == ["en", "ar", "ru"]


@given(st.text())
def test_sentences_stand_in_order_and_lose_no_letter(text: str) -> None:
    normal = normalise(text).text
    found = sentences(normal)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    kept = "".join(normal[start:stop] for start, stop in found)
    assert "".join(kept.split()) == "".join(normal.split())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("it fell to 8.5 tons. the rest came later.", 2),
        ("no. 1 and gen. smith met at 5 p.m. on monday.", 1),
        ("в г. алеппо роздано 3,5 т. хлеба 500 чел. в деревне.", 1),
        ("سجل المركز 5 خروقات. واضاف البيان.", 2),
        ("one\ntwo\n\nthree", 3),
    ],
)
def test_full_stops_that_end_nothing_cut_nothing(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(st.text())
def test_tokens_leave_out_nothing_but_spaces(text: str) -> None:
    found = tokens(text)
    assert all(text[at : at + len(token)] == token for at, token in found)
    assert "".join(token for _, token in found) == text.replace(" ", "")


def test_digits_and_letters_are_apart_and_numerals_whole() -> None:
    shown = [token for _, token in tokens("درعا1 homs(2,134.5) at 19:30 8ر4 dara'a")]
    assert shown == ["درعا", "1", "homs", "(", "2,134.5", ")", "at", "19:30", "8ر4", "dara'a"]


def test_headings_and_elements_are_told_from_paragraphs() -> None:
    text = (
        "observance\nthe monitors recorded 5 violations in the past day, most of them at night.\n"
        "- latakia: 4\n- homs: 1\naid\none convoy went to the town.\nlatakia\nhoms\n"
    )
    assert [block.kind for block in blocks(text)] == [
        "heading", "paragraph", "element", "element", "heading", "paragraph", "paragraph",
        "paragraph",
    ]  # fmt: skip
