"""Second readers on every kind of store: what they see, what their word does."""

import pytest

from desk.review.kept import add, held, same_when_rebuilt
from hudna.desk import DeskError
from hudna.desk.review.assigning import assign, second
from hudna.desk.review.judging import CORRECT, SET_ASIDE, UPHOLD, Verdict, judge
from hudna.desk.review.needs import CONTESTED, SECOND
from hudna.desk.review.queue import Asked, agreement, queue
from hudna.desk.review.showing import show
from hudna.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("toy_reader")


def test_a_second_reader_sees_nothing_of_the_first_until_he_judged(ledger: Ledger) -> None:
    (one,) = add(ledger, "a.txt", "Centre: violations 5\n")
    judge(ledger, one.claim.id, Verdict(CORRECT, "the first reason", "Ann", ("value=6",)))
    second(ledger, one.read_id, "Bob", "Ann", "please")
    sheet = show(ledger, one.read_id, "bob")
    assert sheet.hidden and sheet.standing is None and sheet.read is None
    assert sheet.claim == one.claim
    assert [act.entry.kind for act in sheet.acts] == ["assignment"]
    (need,), _ = queue(ledger, Asked("Bob"))
    assert (need.need, need.assigned) == (SECOND, "Bob")
    assert queue(ledger, Asked("Cid"))[1] == 0
    done = judge(ledger, one.read_id, Verdict(UPHOLD, "as printed", "Bob"))
    assert done.blind and done.held.standing == "corrected"
    sheet = show(ledger, one.read_id, "Bob")
    assert not sheet.hidden and sheet.read == one.claim and len(sheet.acts) == 3
    (need,), _ = queue(ledger, Asked("Cid"))
    assert (need.need, need.reasons) == (CONTESTED, ("reviewers differ",))
    assert same_when_rebuilt(ledger)


def test_a_blind_correction_is_of_the_claim_as_it_was_read(ledger: Ledger) -> None:
    (one,) = add(ledger, "a.txt", "Centre: violations 5\n")
    judge(ledger, one.claim.id, Verdict(CORRECT, "so", "Ann", ("value=6",)))
    second(ledger, one.read_id, "Bob", "Ann")
    judge(ledger, one.read_id, Verdict(CORRECT, "so", "Bob", ("hedge=alleged",)))
    (now,) = held(ledger)
    assert now.claim.hedge == "asserted"  # the first judgement stands until it is settled
    assert queue(ledger, Asked("Cid"))[0][0].need == CONTESTED


@pytest.mark.parametrize("settled_by", ["Cid", "Ann", "Bob"])
def test_a_third_person_or_one_who_gives_way_settles_it(ledger: Ledger, settled_by: str) -> None:
    (one,) = add(ledger, "a.txt", "Centre: violations 5\n")
    judge(ledger, one.claim.id, Verdict(UPHOLD, "so", "Ann"))
    second(ledger, one.claim.id, "Bob", "Ann")
    judge(ledger, one.claim.id, Verdict(SET_ASIDE, "no", "Bob"))
    assert queue(ledger, Asked("Cid"))[0][0].need == CONTESTED
    given_way = {"Ann": SET_ASIDE, "Bob": UPHOLD, "Cid": SET_ASIDE}[settled_by]
    judge(ledger, one.claim.id, Verdict(given_way, "after a look", settled_by))
    assert queue(ledger, Asked("Cid"))[1] == 0


def test_who_may_not_read_second_is_told(ledger: Ledger) -> None:
    (one,) = add(ledger, "a.txt", "Centre: violations 5\n")
    judge(ledger, one.claim.id, Verdict(UPHOLD, "so", "Ann"))
    with pytest.raises(DeskError, match="has judged the claim"):
        second(ledger, one.claim.id, " ANN", "Bob")
    with pytest.raises(DeskError, match="asked by another person"):
        second(ledger, one.claim.id, "Bob", "bob")
    with pytest.raises(DeskError, match="--to needs the name"):
        second(ledger, one.claim.id, " ", "Ann")
    second(ledger, one.claim.id, "Bob", "Ann")
    with pytest.raises(DeskError, match="asked already"):
        second(ledger, one.claim.id, "Bob", "Ann")


def test_agreement_counts_blind_judgements_only(ledger: Ledger) -> None:
    text = "".join(f"Centre: violations {n} in SY0{n}\n" for n in range(1, 6))
    for at, one in enumerate(add(ledger, "a.txt", text)):
        judge(ledger, one.claim.id, Verdict(UPHOLD if at else SET_ASIDE, "so", "Ann"))
        if at < 4:
            second(ledger, one.claim.id, "Bob", "Ann")
        judge(ledger, one.claim.id, Verdict(UPHOLD if at > 1 else SET_ASIDE, "so", "Bob"))
    pair, every = agreement(ledger)
    assert (pair.readers, pair.claims, pair.observed) == (("Ann", "Bob"), 4, 0.75)
    assert every.readers == () and every.kappa == pair.kappa == pytest.approx(0.5)


def test_assignments_are_of_claims_and_documents(ledger: Ledger) -> None:
    first, _ = add(ledger, "a.txt", "Centre: violations 5\nCentre: violations 6\nhill 612\n")
    assign(ledger, "a.txt", "Rana", "Ann")
    found, _ = queue(ledger, Asked("Ann", assignee="rana"))
    assert [one.need for one in found] == ["contested", "contested", "unread"]
    assign(ledger, first.claim.id[:10], "Oleg", "Ann")
    assert [one.held for one in queue(ledger, Asked("Ann", assignee="Oleg"))[0]] == [first]
    judge(ledger, first.claim.id, Verdict(UPHOLD, "so", "Oleg"))
    assert queue(ledger, Asked("Ann", assignee="Oleg"))[1] == 0
    for wanted, said in (("b.txt", "no document"), ("ffffffff", "no document"), (" ", "name a")):
        with pytest.raises(DeskError, match=said):
            assign(ledger, wanted, "Rana", "Ann")
