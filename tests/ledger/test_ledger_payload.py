"""A payload written with its claims' texts is canonical JSON, and gives the same when read."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hudna.ledger import payload
from hudna.record import canonical_json
from hudna.record.canonical_json import CanonicalError

words = st.text(max_size=6) | st.sampled_from(["\x85", "\u2028", "\ud800", '"]}{[,:\\', "claims"])
values = st.recursive(
    st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
payloads = st.dictionaries(st.sampled_from(("claims", "unread", "as_of", "zeal")) | words, values)


@given(payloads)
@example({"claims": [], "unread": ["]", {"claims": [1.0]}], "a": "}"})
@example({})
def test_it_is_written_as_any_value_and_read_as_it_was(told: dict[str, Any]) -> None:
    written = payload.written(told)
    assert written.content == canonical_json.write(told)
    for found in (payload.read(written.content), payload.cut(written.content)):
        assert found.told == told
        assert found.lines == written.lines
    for name, lines in written.lines.items():
        assert [canonical_json.read(one.encode()) for one in lines] == list(told[name])


@given(payloads, st.binary(min_size=1, max_size=3), st.integers(0, 400))
def test_other_bytes_are_refused_or_say_something_else(
    told: dict[str, Any], change: bytes, place: int
) -> None:
    content = payload.written(told).content
    at = place % len(content)
    changed = content[:at] + change + content[at + len(change) :]
    try:
        found = payload.read(changed)
    except CanonicalError:
        return
    assert canonical_json.write(found.told) == changed


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"1", b'{"a" :1}', b'{"a":1} ', b'{"a":1,}', b'{"a":1 "b":2}',
     b'{"claims":[1,2,]}', b'{"claims":[1;2]}', b'{"claims":[1', b'{"claims":[],"claims":[]}',
     b'{"b":1,"a":2}', b"{1:2}", b'{"a":1}{', b'{"a":\xff}'],
)  # fmt: skip
def test_bytes_that_are_no_payload_are_refused(content: bytes) -> None:
    with pytest.raises(CanonicalError):
        payload.read(content)
