"""Canonical JSON: one text for a value, and no other bytes are read."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hudna.record import canonical_json
from hudna.record.canonical_json import CanonicalError

scalars = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=8)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["\x85", "\u2028 \u2029", "\ud800", "\x7f\x00"])
    | st.sampled_from(["\"\\\b\f\n\r\t", "\U0001f54a"])
)  # fmt: skip
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@given(values)
@example({"b": [1.0, -0.0, 1e22], "a": {"\ufffd": 1, "\U00010000": 2}})
def test_what_was_written_is_read_as_it_was(value: Any) -> None:
    content = canonical_json.write(value)
    found = canonical_json.read(content)
    assert found == value
    assert canonical_json.write(found) == content
    assert json.loads(content) == value


@given(values, st.binary(min_size=1, max_size=3), st.integers(0, 400))
def test_other_bytes_are_refused_or_have_another_value(
    value: Any, change: bytes, place: int
) -> None:
    content = canonical_json.write(value)
    at = place % len(content)
    changed = content[:at] + change + content[at + len(change) :]
    try:
        found = canonical_json.read(changed)
    except CanonicalError:
        return
    assert canonical_json.write(found) == changed


@pytest.mark.parametrize(
    "content",
    [
        b"", b" 1", b"1 ", b'{"a": 1}', b'{"b":1,"a":2}', b'{"a":1,"a":1}', b"[1,]", b"1.0",
        b"1e5", b"1E-7", b"1.50", b"-0", b"01", b"NaN", b"Infinity", b"-Infinity", b"1e999",
        b'"\\u0041"', b'"\\/"', b'"\\u000a"', b'"\\u001F"', b'"\xc2\x85"', b'"\xe2\x80\xa8"',
        b'"\xed\xa0\x80"', b'"\\ud83d\\udd4a"', b"\xef\xbb\xbf1", b'"\xff"', b"1\n", b"tru",
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_text_that_is_not_the_one_is_refused(content: bytes) -> None:
    with pytest.raises(CanonicalError):
        canonical_json.read(content)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"), (-0.0, "0"), (1e22, "1" + "0" * 22), (1e-7, "1e-07"), (0.1, "0.1"),
        ((1, [2]), "[1,[2]]"), ({"b": 1, "a": 2}, '{"a":2,"b":1}'), ("ع", '"ع"'),
        ("\x85\u2028\ud800\x1f\n", '"\\u0085\\u2028\\ud800\\u001f\\n"'), (True, "true"),
    ],
)  # fmt: skip
def test_forms(value: Any, text: str) -> None:
    assert canonical_json.write(value).decode() == text


@pytest.mark.parametrize("value", [{1: 2}, {None: 1}, b"x", {1, 2}, object()])
def test_what_has_no_form_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical_json.write(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")]])
def test_numbers_without_end_are_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical_json.write(value)
