"""Numbers that no rule took, judged by people, on every kind of store."""

import pytest

from desk.review.kept import add, same_when_rebuilt
from hudna import reading
from hudna.desk import DeskError
from hudna.desk.review import numbers
from hudna.desk.review.assigning import assign
from hudna.desk.review.needs import CONTESTED, UNREAD, Need
from hudna.desk.review.numbers import LATER, NO_FIGURE, id_of
from hudna.desk.review.queue import Asked, queue
from hudna.ledger.store import Ledger
from hudna.record import digest

TEXT = "hill 612\nCentre: talks 3\nquarter 1070\n"
HILL = id_of(digest(TEXT.encode()), 0)
QUARTER = id_of(digest(TEXT.encode()), TEXT.index("quarter"))


@pytest.fixture(autouse=True)
def kept(ledger: Ledger, toy_reader: None) -> None:
    add(ledger, "هدنة.txt", TEXT)


def waiting(ledger: Ledger, person: str = "Ann") -> list[tuple[str, str]]:
    return [(one.need, one.unread.quote) for one in _needs(ledger, person) if one.unread]


def _needs(ledger: Ledger, person: str) -> list[Need]:
    return queue(ledger, Asked(person))[0]


def test_a_number_that_was_judged_waits_no_longer(ledger: Ledger) -> None:
    assert waiting(ledger) == [(UNREAD, "hill 612"), (UNREAD, "quarter 1070")]
    found, entry = numbers.judge(ledger, HILL, NO_FIGURE, ("Ann", "a name"))
    assert (found.unread.quote, entry.kind) == ("hill 612", "review")
    assert waiting(ledger) == [(UNREAD, "quarter 1070")]
    numbers.judge(ledger, QUARTER.upper(), LATER, ("Ann", "no rule yet"))
    assert waiting(ledger) == []
    assert [one.by for one in numbers.show(ledger, HILL).acts] == ["Ann"]
    assert same_when_rebuilt(ledger)


def test_a_reading_that_leaves_it_unread_again_brings_it_back_to_nobody(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers.judge(ledger, HILL, NO_FIGURE, ("Ann", "a name"))
    monkeypatch.setattr(reading, "GRAMMAR", "toy-2")
    add(ledger, "هدنة.txt", TEXT)
    assert waiting(ledger) == [(UNREAD, "quarter 1070")]


def test_who_differs_brings_it_back_until_they_agree_or_a_third_decides(ledger: Ledger) -> None:
    numbers.judge(ledger, HILL, NO_FIGURE, ("Ann", "a name"))
    numbers.judge(ledger, HILL, LATER, ("Bob", "it counts metres"))
    assert waiting(ledger)[0] == (CONTESTED, "hill 612")
    numbers.judge(ledger, HILL, NO_FIGURE, ("Cid", "a name, all the same"))
    assert waiting(ledger) == [(UNREAD, "quarter 1070")]
    numbers.judge(ledger, QUARTER, NO_FIGURE, ("Ann", "a name"))
    numbers.judge(ledger, QUARTER, LATER, ("رنا", "لا أعرف"))
    assert waiting(ledger) == [(CONTESTED, "quarter 1070")]
    numbers.judge(ledger, QUARTER, NO_FIGURE, ("رنا", "نعم"))
    assert waiting(ledger) == []


def test_who_was_asked_for_the_document_is_still_asked(ledger: Ledger) -> None:
    assign(ledger, "هدنة.txt", "Bob", "Ann")
    numbers.judge(ledger, HILL, NO_FIGURE, ("Bob", "a name"))
    (left,) = (one for one in _needs(ledger, "Ann") if one.unread)
    assert left.assigned == "Bob"


@pytest.mark.parametrize(
    ("wanted", "told", "said"),
    [
        (HILL, ("Ann", " "), "without a reason"),
        (HILL, ("", "so"), "name of a person"),
        ("612", ("Ann", "so"), "is no number that was left unread"),
        (f"{HILL}x", ("Ann", "so"), "is no number that was left unread"),
        (f"{HILL}5", ("Ann", "so"), "no number is unread at"),
        ("00000000:0", ("Ann", "so"), "no number is unread at"),
    ],
)
def test_what_is_refused(
    ledger: Ledger, wanted: str, told: tuple[str, str], said: str
) -> None:  # fmt: skip
    with pytest.raises(DeskError, match=said):
        numbers.judge(ledger, wanted, NO_FIGURE, told)
    assert len(waiting(ledger)) == 2


def test_the_same_person_says_it_once(ledger: Ledger) -> None:
    numbers.judge(ledger, HILL, NO_FIGURE, ("Ann", "a name"))
    with pytest.raises(DeskError, match="has said so already"):
        numbers.judge(ledger, HILL, NO_FIGURE, (" ann ", "a name"))
    numbers.judge(ledger, HILL, LATER, ("Ann", "no: it is one"))
    assert len(waiting(ledger)) == 1
