"""Four eyes on every kind of store: findings and issued bulletins."""

import base64

import pytest

from desk.review.kept import DAY, add, same_when_rebuilt
from hudna.desk import DeskError
from hudna.desk.bulletin import render
from hudna.desk.custody.releases import Issue, issue
from hudna.desk.review import approving
from hudna.desk.review.approving import APPROVE, REFUSE, decide, matters
from hudna.desk.review.findings import Conclusion, write
from hudna.ledger import log as ledger_log
from hudna.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("toy_reader")
FOUND = Conclusion("Told twice", "Both describe one hour.", "same street")


def states(ledger: Ledger) -> list[str]:
    return [one.state for one in matters(ledger)]


def test_a_finding_stands_when_another_person_approved_it(ledger: Ledger) -> None:
    one, other = add(ledger, "a.txt", "Centre: violations 5\nCentre: talks 6\n")
    entry = write(ledger, [one.claim.id[:10], other.claim.id, one.claim.id], FOUND, "Ann")
    assert entry.about == (f"claim:{one.claim.id}", f"claim:{other.claim.id}")
    assert states(ledger) == ["waiting"]
    for by in ("Ann", "ann ", "ANN"):
        with pytest.raises(DeskError, match="another person must decide"):
            decide(ledger, entry.number, APPROVE, by, "so")
    assert decide(ledger, entry.number, APPROVE, "Bob", "checked").state == "approved"
    with pytest.raises(DeskError, match="said so already"):
        decide(ledger, entry.number, APPROVE, "bob", "checked")
    assert decide(ledger, entry.number, REFUSE, "Cid", "no").state == "refused"
    assert decide(ledger, entry.number, APPROVE, "Cid", "yes after all").state == "approved"
    assert same_when_rebuilt(ledger)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Conclusion(" ", "c", "r"), "title and a conclusion"),
        (Conclusion("t", "", "r"), "title and a conclusion"),
        (Conclusion("t", "c", " "), "without a reason"),
    ],
)
def test_a_finding_that_says_too_little_is_refused(
    ledger: Ledger, found: Conclusion, said: str
) -> None:
    (one,) = add(ledger, "a.txt", "Centre: violations 5\n")
    with pytest.raises(DeskError, match=said):
        write(ledger, [one.claim.id], found, "Ann")
    with pytest.raises(DeskError, match="rests on claims"):
        write(ledger, [], FOUND, "Ann")


def test_what_needs_no_approval_gets_none(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Centre: violations 5\n")
    with pytest.raises(DeskError, match="is of the kind opened"):
        decide(ledger, 0, APPROVE, "Bob", "so")
    with pytest.raises(DeskError, match="there is no entry 99"):
        decide(ledger, 99, APPROVE, "Bob", "so")
    with pytest.raises(DeskError, match="without a reason"):
        decide(ledger, 1, APPROVE, "Bob", "")


def test_an_issued_bulletin_is_pinned_to_what_it_was_made_from(ledger: Ledger) -> None:
    (held,) = add(ledger, "a.txt", "Centre: violations 5 24h 2016-03-23\n")
    size, root = ledger_log.size(ledger), ledger_log.root(ledger)
    found = issue(ledger, Issue(DAY, "en", "md"), "Ann")
    told = ledger_log.payload(ledger, found.entry.number)
    assert found.text == render(ledger, on=DAY, language="en", form="md")
    assert ledger.vault.get(told["digest"]) == found.text.encode()
    assert (told["number"], told["entries"], told["size"]) == (1, size, len(found.text.encode()))
    assert base64.b64decode(told["root"]) == root == ledger_log.root(ledger, size)
    assert told["claims"] == [held.claim.id] and told["on"] == "2016-03-23"
    assert found.entry.about == ("bulletin:1", f"document:{held.digest}")
    assert states(ledger) == ["waiting"]
    with pytest.raises(DeskError, match="another person"):
        decide(ledger, found.entry.number, APPROVE, "Ann", "so")
    assert decide(ledger, found.entry.number, APPROVE, "Bob", "read").state == "approved"
    assert issue(ledger, Issue(DAY, "ru", "html"), "Ann").number == 2


def test_nothing_is_issued_for_a_day_of_which_nothing_is_kept(ledger: Ledger) -> None:
    with pytest.raises(DeskError, match="nothing is kept"):
        issue(ledger, Issue(DAY, "en", "md"), "Ann")
    assert approving.matters(ledger) == [] and ledger_log.size(ledger) == 0
