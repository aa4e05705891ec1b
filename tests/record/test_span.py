"""Spans: half-open, never backwards, and what they cover is what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.record import Document, Quantity, Span, digest

ends = st.integers(0, 40)
spans = st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))


@given(spans, st.text(min_size=40))
def test_a_span_covers_as_many_code_points_as_it_is_long(span: Span, text: str) -> None:
    assert len(span.of(text)) == span.stop - span.start
    assert text[: span.start] + span.of(text) + text[span.stop :] == text


@given(spans, spans)
def test_spans_overlap_where_they_share_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.stop)) & set(range(other.start, other.stop))
    assert one.overlaps(other) is bool(shared)
    assert one.overlaps(other) is other.overlaps(one)


@given(spans, spans)
def test_spans_are_ordered_by_start_then_stop(one: Span, other: Span) -> None:
    assert (one < other) is ((one.start, one.stop) < (other.start, other.stop))


@pytest.mark.parametrize("pair", [(-1, 0), (2, 1), (-2, -1)])
def test_no_span_runs_backwards(pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(*pair)


@given(st.integers(-(10**9), 10**9))
def test_an_integral_bound_is_an_integer(value: int) -> None:
    quantity = Quantity(float(value), float(value), "")
    assert type(quantity.low) is int
    assert quantity == Quantity.exactly(value, "")


def test_the_digest_of_a_text_is_of_its_utf8() -> None:
    document = Document("a.txt", "0", "text/plain", "هدنة \ud800")
    assert document.text_digest == digest("هدنة \ud800".encode("utf-8", "surrogatepass"))
