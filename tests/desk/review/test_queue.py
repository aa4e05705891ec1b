"""What needs a person, on every kind of store: which needs, in which order, filtered how."""

from dataclasses import replace
from datetime import date

import pytest

from desk.review.kept import DAY, add
from hudna.desk.review.judging import UPHOLD, Verdict, judge
from hudna.desk.review.needs import CONTESTED, DOUBTFUL, UNREAD, doubts, in_order, is_ambiguous
from hudna.desk.review.queue import Asked, queue
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.record import Claim, Name, Place, Quantity, Span, Tally

pytestmark = pytest.mark.usefixtures("toy_reader")


def needs(ledger: Ledger, **wanted: object) -> list[tuple[str, str]]:
    found, _ = queue(ledger, replace(Asked("Ann"), **wanted))
    return [
        (one.need, one.held.claim.quote if one.held else one.unread.quote if one.unread else "")
        for one in found
    ]


def test_what_disagrees_comes_before_what_is_unread(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Centre: violations 5\nhill 612\nCentre: talks 3\n")
    add(ledger, "b.txt", "Centre: violations 6\n")
    assert sorted(needs(ledger)[:2]) == [
        (CONTESTED, "Centre: violations 5"), (CONTESTED, "Centre: violations 6"),
    ]  # fmt: skip
    assert needs(ledger)[2:] == [(UNREAD, "hill 612")]
    assert needs(ledger, needs=(UNREAD,)) == [(UNREAD, "hill 612")]
    assert needs(ledger, limit=0) == [] and len(needs(ledger, limit=1)) == 1
    assert needs(ledger, document="b.txt") == [(CONTESTED, "Centre: violations 6")]
    assert needs(ledger, speaker="Other") == []
    assert len(needs(ledger, speaker="cent")) == 2


def test_a_claim_that_was_judged_needs_nobody(ledger: Ledger) -> None:
    five, *_ = add(ledger, "a.txt", "Centre: violations 5\nCentre: violations 6\n")
    assert len(needs(ledger)) == 2
    judge(ledger, five.claim.id, Verdict(UPHOLD, "so", "Ann"))
    assert needs(ledger) == [(CONTESTED, "Centre: violations 6")]


def test_days_are_the_last_thirty_unless_others_are_named(ledger: Ledger) -> None:
    add(ledger, "old.txt", "hill 1\n", date(2015, 1, 1))
    add(ledger, "new.txt", "hill 2\n", DAY)
    assert needs(ledger) == [(UNREAD, "hill 2")]
    assert needs(ledger, to_on=date(2015, 12, 31)) == [(UNREAD, "hill 1")]
    assert needs(ledger, document="old") == [(UNREAD, "hill 1")]
    assert [one for _, one in needs(ledger, from_on=date(2015, 1, 1))] == ["hill 2", "hill 1"]


def test_nothing_is_needed_of_an_empty_ledger(ledger: Ledger) -> None:
    assert queue(ledger, Asked("Ann")) == ([], 0)


def a_claim(body: Tally, **changes: object) -> Held:
    claim = Claim("d", "tally", Span(0, 7), "five so", body, "r", "g", speaker=Name("Centre"))
    return Held(replace(claim, **changes), "a" * 64, DAY, DAY, None)


def test_why_a_claim_may_be_read_wrong() -> None:
    exact = Tally("violations", Quantity(5, 5, "five"))
    names = {"x": frozenset({"taiba"}), "y": frozenset({"taiba", "et-taibe"}), "z": frozenset()}
    assert doubts(a_claim(exact), names.__getitem__) == ()
    some = a_claim(Tally("violations", Quantity(3, None, "at least 3")), hedge="alleged",
                   place=Place("Taiba", ("x", "y")), speaker=None)  # fmt: skip
    assert doubts(some, names.__getitem__, ["“five so”: another weekday", "“six”: no"]) == (
        "the figure is a range", "alleged", "Taiba may be x or y", "nobody is named who says it",
        "“five so”: another weekday",
    )  # fmt: skip
    assert not is_ambiguous(Place("x and z", ("x", "z")), names.__getitem__)
    assert doubts(replace(some, publisher="Centre"), names.__getitem__)[-1] == "Taiba may be x or y"


def test_more_reasons_weigh_more_and_newer_days_come_first(ledger: Ledger) -> None:
    add(ledger, "a.txt", "hill 1\n", date(2016, 3, 20))
    add(ledger, "b.txt", "hill 2\n", date(2016, 3, 22))
    found, _ = queue(ledger, Asked("Ann"))
    assert [one.document for one in found] == ["b.txt", "a.txt"]
    more = replace(found[1], reasons=("one", "two"))
    assert in_order([found[0], more])[0] is more
    assert more.weight > replace(more, need=DOUBTFUL).weight
