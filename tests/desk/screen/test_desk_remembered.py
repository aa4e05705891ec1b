"""Answers that are kept: reckoned once while nothing is written, each for who may see so much."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from threading import Barrier, Event, Thread

import pytest

from desk.stores import add
from hudna.desk import ask
from hudna.desk.ask import Ledger, Wanted
from hudna.desk.remembered import MOST, NotYetError, Remembered, forget

pytestmark = pytest.mark.usefixtures("toy_reader")
asked: list[str] = []


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    forget()
    asked.clear()
    yield
    forget()


@Remembered
def documents(ledger: Ledger, begun: str = "") -> tuple[str, ...]:
    asked.append(begun)
    return tuple(sorted({one.claim.document for one in ask.claims(ledger, Wanted())
                         if one.claim.document.startswith(begun)}))  # fmt: skip


def test_an_answer_is_reckoned_once_while_nothing_is_written(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Centre: violations 5")
    assert documents(ledger) == documents(ledger) == ("a.txt",)
    assert documents(ledger, "b") == ()
    assert asked == ["", "b"]


def test_whatever_is_written_makes_it_anew(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Centre: violations 5")
    before = documents(ledger)
    add(ledger, "b.txt", "Centre: violations 6")
    assert (before, documents(ledger)) == (("a.txt",), ("a.txt", "b.txt"))


def test_what_is_hidden_or_not_known_is_in_nobodys_answer_but_ones_own(ledger: Ledger) -> None:
    first = add(ledger, "a.txt", "Centre: violations 5").document.digest
    size = ask.known_on(ledger, date.max).known
    add(ledger, "b.txt", "Centre: violations 6")
    hidden = replace(ledger, hidden=frozenset({first}))
    earlier = replace(ledger, known=size)
    for _ in range(2):
        assert documents(ledger) == ("a.txt", "b.txt")
        assert documents(hidden) == ("b.txt",)
        assert documents(earlier) == ("a.txt",)
    assert len(asked) == 3


def test_what_fails_is_tried_again(ledger: Ledger) -> None:
    @Remembered
    def once_broken(ledger: Ledger) -> str:
        asked.append("")
        if len(asked) == 1:
            raise ValueError("broken")
        return "mended"

    with pytest.raises(ValueError, match="broken"):
        once_broken(ledger)
    assert once_broken(ledger) == "mended"


def test_who_asks_meanwhile_waits_for_the_same_answer(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hudna.ledger.log.mark", lambda ledger: (0, b""))
    both = Barrier(2)

    @Remembered
    def slow(ledger: Ledger) -> object:
        asked.append("")
        both.wait(5)
        return object()

    found: list[object] = []
    threads = [Thread(target=lambda: found.append(slow(ledger))) for _ in range(4)]
    for one in threads:
        one.start()
    both.wait(5)
    for one in threads:
        one.join(5)
    assert len(found) == 4
    assert len(set(found)) == len(asked) == 1


def test_no_more_than_so_many_are_kept(ledger: Ledger) -> None:
    for number in range(MOST + 1):
        documents(ledger, str(number))
    documents(ledger, str(MOST))
    documents(ledger, "0")
    assert len(asked) == MOST + 2


def test_what_takes_long_is_reckoned_beside_and_given_later(ledger: Ledger) -> None:
    may_go_on = Event()

    @Remembered
    def slow(ledger: Ledger) -> tuple[str, ...]:
        asked.append("")
        may_go_on.wait(5)
        return documents(ledger)

    add(ledger, "a.txt", "Centre: violations 5")
    with pytest.raises(NotYetError):
        slow.within(0, ledger)
    may_go_on.set()
    assert slow.within(5, ledger) == slow(ledger) == ("a.txt",)
    assert asked == ["", ""]


def test_people_do_not_wait_for_what_a_program_asked_for(ledger: Ledger) -> None:
    may_go_on = Event()
    slow = Remembered(lambda _: may_go_on.wait(60), "programs")
    add(ledger, "a.txt", "Centre: violations 5")
    with pytest.raises(NotYetError):
        slow.within(0, ledger)
    assert Remembered(documents.question).within(60, ledger) == ("a.txt",)
    may_go_on.set()
    assert slow.within(60, ledger)


def test_what_is_stale_when_its_turn_comes_is_not_reckoned(ledger: Ledger) -> None:
    may_go_on = Event()

    @Remembered
    def first(ledger: Ledger) -> None:
        may_go_on.wait(5)

    add(ledger, "a.txt", "Centre: violations 5")
    with pytest.raises(NotYetError):
        first.within(0, ledger)
    with pytest.raises(NotYetError):
        documents.within(0, ledger)
    add(ledger, "b.txt", "Centre: violations 6")
    may_go_on.set()
    assert documents.within(5, ledger) == ("a.txt", "b.txt")
    assert len(asked) == 1


def test_nobody_waits_for_what_has_not_begun(ledger: Ledger) -> None:
    may_go_on = Event()

    @Remembered
    def first(ledger: Ledger) -> None:
        may_go_on.wait(60)

    add(ledger, "a.txt", "Centre: violations 5")
    for one in (first, documents):
        with pytest.raises(NotYetError):
            one.within(0, ledger)
    assert documents(ledger) == ("a.txt",)  # whoever is before it in the queue may wait for us
    may_go_on.set()
    first(ledger)
    assert documents.within(5, ledger) == ("a.txt",)
    assert len(asked) == 1
