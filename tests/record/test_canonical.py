"""Canonical bytes: equal contents, and only those, have equal bytes; ids that may never change."""

import math
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hudna.record import canonical_bytes, content_id, digest
from hudna.record.claim import Claim, Name, Particulars, Quantity, Span, Tally, plain

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=6)
    | st.binary(max_size=6)
)
plains = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)


def alike(one: Any, other: Any) -> bool:
    """Whether two plain values are the same content: 1 is 1.0, True is not 1, order matters."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if {type(one), type(other)} == {int, float}:
        return bool(one == other)
    return type(one) is type(other) and bool(one == other)


@given(plains, plains)
@example(["ab", "c"], ["a", "bc"])
@example([["a"], "b"], ["a", ["b"]])
@example({"a": "b"}, [["a", "b"]])
@example({"a": {"b": None}}, {"a": ["b", None]})
@example("1", 1)
@example(b"a", "a")
@example(True, 1)
@example(False, None)
@example(0.0, -0.0)
@example(1e16, 10**16)
@example(10**400, 10**401)
@example("\ud800", "?")
def test_equal_bytes_mean_equal_contents(one: Any, other: Any) -> None:
    assert (canonical_bytes(one) == canonical_bytes(other)) is alike(one, other)


@given(st.lists(plains, max_size=4))
def test_a_tuple_is_written_as_a_list(values: list[Any]) -> None:
    assert canonical_bytes(values) == canonical_bytes(tuple(values))


@given(st.dictionaries(st.text(max_size=4), scalars))
def test_the_order_of_a_mapping_does_not_count(mapping: dict[str, Any]) -> None:
    turned = dict(reversed(list(mapping.items())))
    assert canonical_bytes(mapping) == canonical_bytes(turned)


@pytest.mark.parametrize("value", [object(), {1, 2}, date(2016, 3, 24), {1: "a"}, math.nan,
                                   math.inf, [-math.inf]])  # fmt: skip
def test_what_has_no_plain_form_is_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical_bytes(value)


def test_bytes_are_as_they_always_were() -> None:
    value = {"b": [1, 2.5, None, True], "a": "هدنة"}
    expected = "m40:s1:as8:هدنةs1:bl17:d1:1d3:2.5n0:b1:1"
    assert canonical_bytes(value) == expected.encode()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "5e2cc5130f232a437c79d1363dbf012379ee5d000cf6842e5036af99fd1eafc8"),
        ("", "fb912574cecad54c6a0bc75b46172350b6374929d602d5fbcb4ca0ec831fd532"),
        (5, "faeaf2312c3be8045c1756b22d1109a1f8d4c24f4c6acdb69f56d25e8b25dacc"),
        (
            ["هدنة", "перемирие", "truce", {"low": 0, "high": None}],
            "9fc18a2bed3e6d4070e7e3f3147f407a554dd59ea4d0f879f171a8de70b5b3de",
        ),
    ],
)
def test_content_ids_never_change(value: Any, expected: str) -> None:
    assert content_id(value) == expected


def claim(document: str = "a.txt", low: float = 5, rule: str = "count.noun") -> Claim:
    tally = Tally("violations", Quantity(low, 5, "5"))
    return Claim(document, "tally", Span(0, 1), "5", tally, rule, "1", speaker=Name("centre"))


def test_a_claim_id_never_changes() -> None:
    assert (
        claim().identified(digest(b"5")).id
        == "96e6174cd2088446740b161f73aabdbce163ec1cff813d75b7bfc0b25420ccf4"
    )


def test_a_claim_id_is_of_contents_and_not_of_the_file_name() -> None:
    one = claim().identified("d")
    assert one.id == claim(document="b.txt").identified("d").id
    assert one.id == claim(low=5.0).identified("d").id
    assert one.id == one.identified("d").id
    others = {claim().identified("e").id, claim(low=4).identified("d").id,
              claim(rule="x").identified("d").id}  # fmt: skip
    assert len(others | {one.id}) == 4


def test_plain_forms() -> None:
    found = plain(Particulars(what=(Name("aid", None),), on=date(2016, 3, 24)))
    assert found == {"stage": None, "what": [{"text": "aid", "id": None}], "parties": [],
                     "with_whom": [], "topics": [], "trend": None, "on": "2016-03-24"}  # fmt: skip
    with pytest.raises(TypeError):
        plain(object())
