"""The board of discrepancies: found in the background, kept, by state, and acted on."""

from dataclasses import replace
from datetime import date
from time import sleep

import pytest

from console.conftest import keep
from hudna.desk import DeskError, discrepancies, kept
from hudna.desk.discrepancies import Asked, Doing, Followed, board, gaps
from hudna.desk.discrepancies.board import Board, Place, Sought
from hudna.ledger import log
from hudna.ledger.store import Ledger

DAY = date(2017, 1, 3)
LAST = date(2017, 1, 31)
SAID = "{}: violations {} in {} 24h {}\n"


@pytest.fixture
def filled(ledger: Ledger, toy_reader: None, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """Two sides that differ on two places and one day, and a list that gives another total."""
    monkeypatch.setattr(kept, "PATIENCE", 60.0)
    for number, (place, figures) in enumerate({"SY06": (4, 7), "SY08": (2, 9)}.items()):
        for side, figure in zip(("Russia", "Turkey"), figures, strict=True):
            keep(ledger, f"{number}-{side}.txt", SAID.format(side, figure, place, DAY), DAY)
    listed = ["Centre: violations 9 24h 2017-01-05", "Centre: violations 4 in SY06 24h 2017-01-05",
              "Centre: violations 2 in SY08 24h 2017-01-05"]  # fmt: skip
    keep(ledger, "list.txt", "\n".join(listed) + "\n", date(2017, 1, 5))
    return ledger


def shown(ledger: Ledger, **sought: str) -> Board:
    answer = board.board(ledger, DAY, LAST, Sought(**sought))
    assert answer.value is not None and answer.is_fresh
    return answer.value


def doing(what: str, reason: str = "why", by: str = "Amal", seen: int | None = None) -> Doing:
    return Doing(what, reason, by, seen=seen)


def again(ledger: Ledger, one: Followed) -> Followed:
    on = one.found.on
    assert on is not None
    found = board.one_of(ledger, on, one.id).value
    assert found is not None
    return found


def test_it_holds_what_the_command_lists(filled: Ledger) -> None:
    every = discrepancies.discrepancies(filled, Asked(kinds=discrepancies.KINDS))
    found = shown(filled)
    assert {one.id for one in found.listed} == {one.id for one in every}
    assert {one.found.kind for one in found.listed} >= {"sum"}
    assert [one.found.on for one in found.listed] == sorted(
        (one.found.on for one in every), key=str, reverse=True
    )


def test_what_is_sought_by_kind_place_and_speaker(filled: Ledger) -> None:
    every = shown(filled).every
    for name in ("kind", "place", "speaker"):
        values = {"kind": {one.found.kind for one in every},
                  "place": {place for one in every for place in one.places},
                  "speaker": {who for one in every for who in one.speakers}}[name]  # fmt: skip
        for value in values:
            found = shown(filled, **{name: value}).listed
            assert 0 < len(found) <= len(every)
    assert not shown(filled, kind="weekday").listed


def test_pages_follow_each_other_and_leave_none_out(filled: Ledger) -> None:
    found, seen, after = shown(filled), list[str](), None
    while True:
        rows, more = found.page("", after, 1)
        seen += [one.id for one in rows]
        if not more:
            break
        on = rows[-1].found.on
        assert on is not None
        after = Place(on, rows[-1].id)
    assert seen == [one.id for one in found.listed] and len(seen) == len(set(seen)) >= 2


def test_it_is_taken_asked_explained_closed_and_opened_again(filled: Ledger) -> None:
    one = shown(filled).listed[0]
    steps = [("take", "", "open"), ("ask", "called", "asked"), ("note", "no answer", "asked"),
             ("explain", "arrests", "explained"), ("close", "done", "closed"),
             ("reopen", "not done", "open")]  # fmt: skip
    for what, reason, state in steps:
        one = discrepancies.do(filled, again(filled, one), doing(what, reason))
        assert (one.state, one.owner) == (state, "Amal")
    assert [act.reason for act in again(filled, one).history] == [reason for _, reason, _ in steps]
    assert shown(filled).counts["open"] == len(shown(filled).listed)
    noted = discrepancies.do(filled, one, doing("note", "seen", by="Basel"))
    assert noted.owner == "Amal" and noted.history[-1].by == "Basel"


def test_what_cannot_be_is_said_and_nothing_is_written(filled: Ledger) -> None:
    one = discrepancies.do(filled, shown(filled).listed[0], doing("take", ""))
    size, last = log.size(filled), one.history[-1].number
    for wrong, said in [
        (doing("close", "  "), "give a reason"), (doing("take"), "already"),
        (doing("reopen"), "it is open"), (doing("close", seen=last - 1), "meanwhile"),
    ]:  # fmt: skip
        with pytest.raises(DeskError, match=said):
            discrepancies.do(filled, one, wrong)
    assert log.size(filled) == size
    assert discrepancies.do(filled, one, doing("close", seen=last)).state == "closed"


def test_what_is_said_of_hidden_claims_is_hidden(filled: Ledger) -> None:
    one = next(one for one in shown(filled).listed if len(one.found.sides) == 2)
    discrepancies.do(filled, one, doing("explain", "as the witness says"))
    closed = replace(filled, hidden=frozenset({one.found.sides[0].digest}))
    assert one.id not in {other.id for other in shown(closed).listed}
    assert not discrepancies.acts_about(closed, [one.id])
    assert discrepancies.acts_about(filled, [one.id])


def test_what_is_kept_is_made_anew_when_something_comes(filled: Ledger) -> None:
    before = {one.id for one in shown(filled).listed}
    keep(filled, "more.txt", "Centre: violations 9 24h 2017-01-07\n", date(2017, 1, 7))
    keep(filled, "other.txt", "Centre: violations 5 24h 2017-01-07\n", date(2017, 1, 7))
    assert before < {one.id for one in shown(filled).listed}


def test_nobody_waits_longer_than_patience_lasts(
    filled: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(ledger: Ledger, word: str) -> str:
        sleep(0.3)
        return word

    monkeypatch.setattr(kept, "PATIENCE", 0.01)
    keeper = kept.Keeper(slowly)
    first = keeper.ask(filled, "yes")
    assert (first.value, first.is_fresh) == (None, False)
    monkeypatch.setattr(kept, "PATIENCE", 60.0)
    assert keeper.ask(filled, "yes").value == "yes"
    monkeypatch.setattr(kept, "PATIENCE", 0.01)
    keep(filled, "later.txt", "nothing\n", DAY)
    stale = keeper.ask(filled, "yes")
    assert (stale.value, stale.is_fresh) == ("yes", False)


def test_what_cannot_be_answered_is_said_each_time(filled: Ledger) -> None:
    def refuses(ledger: Ledger) -> str:
        raise DeskError("one more package")

    keeper = kept.Keeper(refuses)
    for _ in range(2):
        with pytest.raises(DeskError, match="one more package"):
            keeper.ask(filled)


def test_a_gap_is_split_for_one_alone(filled: Ledger) -> None:
    for one in shown(filled, kind="sides").listed:
        split = gaps.split_of(filled, one.found).value
        assert split is not None and split.gap.size == one.found.size
    assert gaps.split_of(filled, shown(filled, kind="sum").listed[0].found).value is None
