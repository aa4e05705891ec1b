"""The claims file: what is written is read back the same, and what is no claim is refused."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.record import content_id, vocabulary
from hudna.record.claim import (
    Claim,
    Incident,
    Name,
    Particulars,
    Place,
    Quantity,
    Span,
    Tally,
    Unread,
    Window,
    plain,
)
from hudna.record.claims_file import (
    ClaimsFileError,
    from_mapping,
    read_line,
    read_lines,
    to_mapping,
    write_line,
)

words = st.text(max_size=12)
maybe = st.none() | words
numbers = st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
days = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
names = st.builds(Name, words, maybe)
many = st.lists(names, max_size=3).map(tuple)
places = st.builds(Place, words, st.lists(words, max_size=3).map(tuple), maybe)
windows = st.builds(Window, st.sampled_from(vocabulary.WINDOW_LABELS), days, days, maybe)
tallies = st.builds(
    Tally,
    st.sampled_from(vocabulary.INDICATORS),
    st.builds(Quantity, numbers, numbers, words),
    maybe,
    st.none() | st.sampled_from(vocabulary.CHANGES),
    maybe,
    st.none() | names,
)
incidents = st.builds(
    Incident,
    st.sampled_from(vocabulary.INCIDENT_TYPES),
    st.none() | names,
    st.none() | names,
    st.none() | names,
    many,
    st.none() | st.integers(0, 99),
)
particulars = st.builds(Particulars, maybe, many, many, many, many, maybe, days)
BODIES = {"tally": tallies, "incident": incidents}


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    kind = draw(st.sampled_from(vocabulary.KINDS))
    quote, start = draw(words), draw(st.integers(0, 10**6))
    return Claim(
        document=draw(words), kind=kind, span=Span(start, start + len(quote)), quote=quote,
        body=draw(BODIES.get(kind, particulars)), rule=draw(words), grammar=draw(words),
        hedge=draw(st.sampled_from(vocabulary.HEDGES)), speaker=draw(st.none() | names),
        relay=draw(many), place=draw(st.none() | places), window=draw(st.none() | windows),
    ).identified(draw(words))  # fmt: skip


@st.composite
def unread(draw: st.DrawFn) -> Unread:
    quote, start = draw(words), draw(st.integers(0, 10**6))
    sentence = Span(start, start + draw(st.integers(0, 99)))
    return Unread(draw(words), Span(start, start + len(quote)), quote, sentence, draw(words))


def a_claim() -> Claim:
    window = Window("24h", date(2016, 3, 23), date(2016, 3, 24), "in the last 24 hours")
    claim = Claim(
        "a.txt", "tally", Span(4, 14), "5 breaches", Tally("violations", Quantity.exactly(5, "5")),
        "count.noun", "1", speaker=Name("centre", "RU-CRW"), window=window,
    )  # fmt: skip
    return claim.identified("00")


@given(claims(), words)
def test_an_id_is_that_of_the_canonical_bytes_of_all_that_is_said(claim: Claim, of: str) -> None:
    said = _without_nothing(plain(claim))
    del said["document"]
    said.pop("id", None)
    assert claim.identified(of).id == content_id([of, said])


def _without_nothing(value: Any) -> Any:
    """A plain value without the fields that say nothing; a span by its names."""
    if not isinstance(value, dict):
        return [_without_nothing(one) for one in value] if isinstance(value, list) else value
    said = {name: _without_nothing(one) for name, one in value.items() if one not in (None, [])}
    if "span" in said:
        said["span"] = dict(zip(("start", "stop"), said["span"], strict=True))
    return said


@given(claims() | unread())
def test_from_mapping_undoes_to_mapping(value: Claim | Unread) -> None:
    assert from_mapping(to_mapping(value)) == value


@given(claims() | unread())
def test_a_line_is_one_line_and_is_read_back(value: Claim | Unread) -> None:
    line = write_line(value)
    assert "\n" not in line
    assert read_line(line) == value
    assert write_line(read_line(line)) == line


@given(st.lists(claims() | unread(), max_size=4))
def test_a_file_is_read_back(values: list[Claim | Unread]) -> None:
    text = "".join(f"{write_line(value)}\n" for value in values)
    assert list(read_lines(text.split("\n"))) == values
    assert list(read_lines(text.splitlines(keepends=True))) == values


def broken(**change: Any) -> str:
    return json.dumps(to_mapping(a_claim()) | change)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "strike"}, "kind is 'strike'; write one of tally"),
        ({"indicator": "targets"}, "indicator is 'targets'"),
        ({"hedge": "sure"}, "hedge is 'sure'"),
        ({"hedge": ["asserted"]}, "hedge is"),
        ({"low": "5"}, "low is '5'; write a number or null"),
        ({"low": True}, "low is True"),
        ({"low": float("nan")}, "low is nan"),
        ({"high": float("inf")}, "high is inf"),
        ({"span": [4, 3]}, "span"),
        ({"span": [-1, 9]}, "span"),
        ({"span": [4.0, 14]}, "span is"),
        ({"span": "4-14"}, "span is"),
        ({"quote": "5 breach"}, "the quote has 8 code points, its span 10"),
        ({"speaker": "centre"}, "write a name"),
        ({"speaker": {"text": "centre"}}, "without id"),
        ({"relay": {"text": "a", "id": None}}, "no list of names"),
        ({"relay": [None]}, "write a name"),
        ({"place": {"text": "Homs", "ids": "SY04", "level": None}}, "ids is 'SY04'"),
        ({"place": {"text": "Homs", "ids": [4], "level": None}}, "ids is"),
        ({"place": "Homs"}, "place is 'Homs'"),
        ({"window": "24h"}, "window is '24h'"),
        ({"window": {"label": "1y", "start": None, "stop": None, "text": None}}, "window label"),
        ({"window": {"label": "24h", "start": "soon", "stop": None, "text": None}}, "'soon'"),
        ({"window": {"label": "24h", "start": 5, "stop": None, "text": None}}, "write a day"),
        ({"window": {"label": "24h", "start": "20160323", "stop": None, "text": None}}, "a day"),
        ({"rule": None}, "rule is None; write a string"),
        ({"target": "x"}, "unknown field target"),
        ({"count": 1}, "unknown field count"),
    ],
)
def test_what_is_wrong_is_said(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ClaimsFileError) as caught:
        read_line(broken(**change), 7)
    assert str(caught.value).startswith("line 7: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("field", list(to_mapping(a_claim())))
def test_no_field_may_be_missing(field: str) -> None:
    found = to_mapping(a_claim())
    del found[field]
    with pytest.raises(ClaimsFileError, match=field):
        read_line(json.dumps(found))


@pytest.mark.parametrize("line", ["{", "[]", "5", "null", '"tally"', "{}", '{"kind": 5}'])
def test_what_is_no_mapping_of_a_claim_is_refused(line: str) -> None:
    with pytest.raises(ClaimsFileError, match=r"^line 1: "):
        read_line(line)


@pytest.mark.parametrize("text", ["a\u2028b", "a\u0085b", "\ud800", "a\nb\r\x1c"])
def test_a_line_stays_one_line_of_utf8(text: str) -> None:
    claim = Claim("a", "posture", Span(0, len(text)), text, Particulars(), "r", "1")
    line = write_line(claim)
    assert line.encode("utf-8").decode("utf-8").splitlines() == [line]
    assert read_line(line) == claim


@pytest.mark.parametrize("low", ["9" * 5000, "1e999", "[" * 9999])
def test_a_number_out_of_bounds_is_refused(low: str) -> None:
    with pytest.raises(ClaimsFileError):
        read_line(broken(low=0).replace('"low": 0', f'"low": {low}'))


def test_a_field_given_twice_is_refused() -> None:
    line = write_line(a_claim())
    with pytest.raises(ClaimsFileError, match="rule is given twice"):
        read_line(line[:-1] + ', "rule": "other"}')


def test_an_incident_count_is_a_whole_number() -> None:
    incident = Claim("a", "incident", Span(0, 0), "", Incident("other"), "r", "1").identified("")
    with pytest.raises(ClaimsFileError, match="count is True"):
        read_line(json.dumps(to_mapping(incident) | {"count": True}))


def test_the_field_order_is_the_contract() -> None:
    assert (
        list(to_mapping(a_claim()))
        == (
            "document id kind span quote speaker relay hedge place window rule grammar "
            "indicator low high value_text unit change stage against"
        ).split()
    )


def test_a_bad_line_is_found_by_its_number() -> None:
    lines = [write_line(a_claim()), "", broken(hedge="sure")]
    with pytest.raises(ClaimsFileError, match=r"^line 3: "):
        list(read_lines(lines))


@given(st.integers(0, 400))
def test_days_are_iso(offset: int) -> None:
    day = date(2016, 2, 27) + timedelta(offset)
    window = Window("day", day, day)
    claim = Claim("a", "posture", Span(0, 0), "", Particulars(on=day), "r", "1", window=window)
    assert to_mapping(claim)["on"] == day.isoformat()
    assert from_mapping(to_mapping(claim)) == claim
