"""A long document by the part: nothing is lost between two, and a claim is found in its own."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.conftest import keep
from hudna.desk.evidence import of_document
from hudna.desk.evidence.parts import LONGEST, MOST_CLAIMS, Wanted, cut, part
from hudna.ledger.store import Ledger

LINES = "".join(
    f"Centre: violations {n} in homs 24h 2016-03-24\n{n} of something\n" for n in range(400)
)


@pytest.fixture
def digest(ledger: Ledger, toy_reader: None) -> str:
    return keep(ledger, "long.txt", LINES, date(2016, 3, 24))


def test_all_parts_together_are_the_document(ledger: Ledger, digest: str) -> None:
    whole = of_document(ledger, digest)
    first = part(ledger, digest, Wanted())
    assert whole and first and first.of > 5
    parts = [part(ledger, digest, Wanted(number)) for number in range(1, first.of + 1)]
    found = [one for one in parts if one]
    assert "".join(one.span.of(LINES) for one in found) == LINES
    assert tuple(claim for one in found for claim in one.claims) == whole.claims
    assert tuple(left for one in found for left in one.unread) == whole.unread
    assert all(
        len(one.claims) <= MOST_CLAIMS and one.span.stop - one.span.start <= LONGEST
        for one in found
    )
    counted = 0
    for one in found:
        assert one.claims_before == counted and one.claims_in_all == 400
        counted += len(one.claims)


def test_the_part_of_a_claim_and_of_an_offset(ledger: Ledger, digest: str) -> None:
    whole = of_document(ledger, digest)
    assert whole
    for at in (0, 49, 50, 399):
        held = whole.claims[at]
        for wanted in (Wanted(claim=held.read_id[:12]), Wanted(at=held.claim.span.start)):
            found = part(ledger, digest, wanted)
            assert found and held in found.claims


def test_a_part_that_there_is_not(ledger: Ledger, digest: str) -> None:
    assert part(ledger, digest, Wanted(99)) is None and part(ledger, digest, Wanted(0)) is None
    assert part(ledger, "0" * 64, Wanted()) is None
    unknown = part(ledger, digest, Wanted(claim="ffffffffffff"))
    beyond = part(ledger, digest, Wanted(at=10**8))
    assert unknown and beyond and (unknown.number, beyond.number) == (1, beyond.of)


@given(st.text(alphabet="ab \n", max_size=60), st.lists(st.integers(0, 60), max_size=8))
def test_cuts_lose_no_letter(text: str, starts: list[int]) -> None:
    long = text * 300
    spans = cut(long, sorted(starts))
    assert "".join(one.of(long) for one in spans) == long
    assert all(one.stop - one.start <= LONGEST for one in spans)
