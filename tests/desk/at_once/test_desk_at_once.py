"""Many claims judged in one act, and what was judged taken back: all of it, or none."""

from datetime import date

import pytest

from console.conftest import keep
from hudna.desk import DeskError
from hudna.desk.evidence import of_claim, of_document
from hudna.desk.review import history, judging
from hudna.desk.review.assigning import second
from hudna.desk.review.at_once import by_rule, undoing
from hudna.desk.review.judging import Verdict
from hudna.ledger import log
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.ledger.views import rebuild

DAY = date(2016, 3, 24)
RULE = "en.toy"


@pytest.fixture
def claims(ledger: Ledger, toy_reader: None) -> list[str]:
    """Five claims of one rule, of five documents, of five days."""
    found = []
    for number in range(5):
        on = date(2016, 3, 20 + number)
        digest = keep(ledger, f"{number}.txt", f"Centre: violations {number} 24h {on}\n", on)
        evidence = of_document(ledger, digest)
        assert evidence is not None
        found.append(evidence.claims[0].read_id)
    return found


def held(ledger: Ledger, id: str) -> Held:
    found = of_claim(ledger, id)
    assert found is not None
    return found


def standings(ledger: Ledger, ids: list[str]) -> set[str]:
    return {held(ledger, one).standing for one in ids}


def said(judgement: str, reason: str = "why", by: str = "Amal", *changed: str) -> Verdict:
    return Verdict(judgement, reason, by, changed)


def test_what_waits_of_a_rule_comes_by_the_page(ledger: Ledger, claims: list[str]) -> None:
    like, after, seen = held(ledger, claims[0]), None, list[str]()
    while True:
        found = by_rule.waiting(ledger, like, "Amal", after, 2)
        assert (found.rule, found.left, found.judged) == (like.claim.rule, 5, 0)
        seen += [one.read_id for one in found.claims]
        assert set(found.sentences) == {one.claim.id for one in found.claims}
        after = found.following
        if after is None:
            break
    assert seen == claims[::-1]
    judging.judge(ledger, claims[0], said("uphold"))
    left = by_rule.waiting(ledger, like, "Amal", None, 50)
    assert (left.left, left.judged) == (4, 1) and claims[0] not in {
        one.read_id for one in left.claims
    }


def test_each_gets_an_entry_of_its_own(ledger: Ledger, claims: list[str]) -> None:
    numbers = by_rule.judge(ledger, claims[:3], said("set_aside", "a table of another report"))
    assert len(numbers) == 3 and standings(ledger, claims[:3]) == {"set aside"}
    assert standings(ledger, claims[3:]) == {"new"}
    entries = [one for one in log.entries(ledger) if one.kind == "review"]
    assert [one.number for one in entries] == numbers
    assert {one.by for one in entries} == {"Amal"}


def test_all_or_none(ledger: Ledger, claims: list[str]) -> None:
    judging.judge(ledger, claims[4], said("uphold"))
    second(ledger, claims[3], "Amal", "Basel")
    size = log.size(ledger)
    for ids, verdict, words in [
        (claims, said("uphold"), "meanwhile"),
        ([*claims[:2], "0" * 64], said("uphold"), "meanwhile"),
        (claims[:2], said("uphold", " "), "reason"), ([], said("uphold"), "at least one"),
        (claims[:2], said("correct", "x", "Amal", "low=1"), "one by one"),
        ([str(one) for one in range(101)], said("uphold"), "not more than 100"),
        (claims[2:4], said("uphold"), "second reading"),
    ]:  # fmt: skip
        with pytest.raises(DeskError, match=words):
            by_rule.judge(ledger, ids, verdict)
    assert log.size(ledger) == size and standings(ledger, claims[:4]) == {"new"}
    waiting = by_rule.waiting(ledger, held(ledger, claims[0]), "Amal", None, 50)
    assert claims[3] not in {one.read_id for one in waiting.claims}


@pytest.mark.parametrize("verdict", [
    said("uphold"), said("set_aside"), said("correct", "x", "Amal", "low=2", "high=7"),
])  # fmt: skip
def test_what_is_taken_back_was_never_so(
    ledger: Ledger, claims: list[str], verdict: Verdict
) -> None:
    before = held(ledger, claims[1])
    number = judging.judge(ledger, claims[1], verdict).number
    (undone,) = undoing.undo(ledger, [number], "amal")
    assert (undone.undone, undone.judgement) == (number, verdict.judgement)
    now = held(ledger, claims[1])
    assert (now.standing, now.claim, now.told) == ("new", before.claim, before.told)
    assert history.opinions(history.of_claim(ledger, claims[1])) == []
    judging.judge(ledger, claims[1], said("uphold"))
    assert held(ledger, claims[1]).standing == "upheld"


def test_the_judgement_before_it_holds_again(ledger: Ledger, claims: list[str]) -> None:
    judging.judge(ledger, claims[0], said("correct", "x", "Amal", "low=1", "high=8"))
    number = judging.judge(ledger, claims[0], said("set_aside", by="Basel")).number
    undoing.undo(ledger, [number], "Basel")
    now = held(ledger, claims[0])
    assert (now.standing, now.told.high) == ("corrected", 8)
    rebuild(ledger)
    assert held(ledger, claims[0]) == now


def test_many_are_taken_back_or_none(ledger: Ledger, claims: list[str]) -> None:
    numbers = by_rule.judge(ledger, claims, said("uphold"))
    judging.judge(ledger, claims[4], said("set_aside", by="Basel"))
    size = log.size(ledger)
    with pytest.raises(DeskError, match="somebody judged the claim after it"):
        undoing.undo(ledger, numbers, "Amal")
    assert log.size(ledger) == size and standings(ledger, claims[:4]) == {"upheld"}
    assert len(undoing.undo(ledger, numbers[:4], "Amal")) == 4
    assert standings(ledger, claims[:4]) == {"new"}


def test_what_cannot_be_taken_back_is_said(ledger: Ledger, claims: list[str]) -> None:
    number = judging.judge(ledger, claims[0], said("uphold")).number
    for wanted, by, words in [
        ([number], "Basel", "Amal wrote"), ([0], "Amal", "no judgement"), ([], "Amal", "at least"),
        ([10**9], "Amal", "no judgement"), (range(101), "Amal", "not more"),
    ]:  # fmt: skip
        with pytest.raises(DeskError, match=words):
            undoing.undo(ledger, list(wanted), by)
    undoing.undo(ledger, [number], "Amal")
    with pytest.raises(DeskError, match="already"):
        undoing.undo(ledger, [number], "Amal")
    assert undoing.last_of(ledger, "Amal") is None


def test_a_blind_judgement_taken_back_is_owed_again(ledger: Ledger, claims: list[str]) -> None:
    judging.judge(ledger, claims[0], said("uphold"))
    second(ledger, claims[0], "Basel", "Amal")
    number = judging.judge(ledger, claims[0], said("set_aside", by="Basel")).number
    assert held(ledger, claims[0]).standing == "upheld"
    undoing.undo(ledger, [number], "Basel")
    acts = history.of_claim(ledger, claims[0])
    assert held(ledger, claims[0]).standing == "upheld"
    assert history.asked_to_read_second(acts, "Basel")
