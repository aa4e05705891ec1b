"""The normal form leads back to the original for every string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.text import normalise

ARABIC = st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF))
ODD = st.text(st.sampled_from("aب\u0640\u064b\u0301\u0308еиأةـ٢۵\u200f\u202b½ﷲﻻ\ufb01İßЙё «»\n٫"))


@given(st.one_of(st.text(), ARABIC, ODD))
def test_every_span_of_the_normal_form_is_a_span_of_the_original(text: str) -> None:
    normal = normalise(text)
    last = 0
    for at in range(len(normal.text)):
        span = normal.span(at, at + 1)
        assert 0 <= span.start < span.stop <= len(text)
        assert span.start >= last or normal.places
        last = span.start
        assert normal.text[at] in normalise(span.of(text)).text
    whole = normal.span(0, len(normal.text))
    assert normalise(whole.of(text)).text == normal.text


@given(st.one_of(st.text(), ARABIC, ODD))
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("خلال الـ٢٤ ساعة", "خلال ال24 ساعه"),
        ("خرقًا", "خرقا"),
        ("إدلب وحماة", "ادلب وحماه"),
        ("ﻻ", "لا"),
        ("2٫5 — «Ёлка»", '2.5 - "елка"'),
        ("и\u0306", "й"),
        ("ﬁre ½", "fire  1/2 "),
        ("a\u202eb\u200fc", "abc"),
    ],
)
def test_known_forms(text: str, normal: str) -> None:
    assert normalise(text).text == normal


def test_a_quote_keeps_the_marks_of_its_last_letter() -> None:
    text = "28 شخصاً هنا"
    normal = normalise(text)
    at = normal.text.index("شخصا")
    assert normal.span(at, at + 4).of(text) == "شخصاً"
