"""What may be laid beside a document, and the claims of two documents in pairs."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from hudna.desk.keep import Added, add_one
from hudna.desk.relay.neighbours import Tie, neighbours, passages
from hudna.desk.take_in import Terms, receive
from hudna.ledger.store import Ledger
from hudna.reconcile.relay import Difference
from hudna.record import Problem

DAY = date(2016, 3, 24)
OWN = (
    "Centre: violations 4 in homs 24h 2016-03-24\n"
    "Centre: violations 9 in hama 24h 2016-03-24\n"
    "Centre: talks 5 24h 2016-03-24\n"
)
PASSED = OWN.replace("violations 9", "violations 7")
OTHERS = "Committee: violations 6 in homs 24h 2016-03-24\n"
ELSEWHERE = "Committee: violations 6 in homs 24h 2016-04-24\n"


def keep(ledger: Ledger, name: str, text: str, publisher: str) -> str:
    terms = Terms(as_of=DAY, publisher=publisher)
    received = receive(text.encode(), name, terms)
    assert not isinstance(received, Problem), received
    added = add_one(ledger, received, terms)
    assert isinstance(added, Added), added
    return added.document.digest


@pytest.fixture
def kept(ledger: Ledger, toy_reader: None) -> dict[str, str]:
    return {
        "own": keep(ledger, "own.txt", OWN, "Centre"),
        "relay": keep(ledger, "relay.txt", PASSED, "News"),
        "other": keep(ledger, "other.txt", OTHERS, "Committee"),
        "elsewhere": keep(ledger, "elsewhere.txt", ELSEWHERE, "Committee"),
    }


def test_sources_and_relays_come_before_others(ledger: Ledger, kept: dict[str, str]) -> None:
    def ties(name: str) -> list[tuple[Tie, str, int]]:
        found = neighbours(ledger, kept[name], 9)
        return [(one.tie, one.holding.name, one.shared) for one in found]

    assert ties("own") == [(Tie.RELAY, "relay.txt", 3), (Tie.SAME, "other.txt", 1)]
    assert ties("relay") == [(Tie.SOURCE, "own.txt", 3), (Tie.SAME, "other.txt", 1)]
    assert {one for _, one, _ in ties("other")} == {"own.txt", "relay.txt"}
    assert ties("elsewhere") == []


def test_what_is_hidden_is_no_neighbour(ledger: Ledger, kept: dict[str, str]) -> None:
    visited = replace(ledger, hidden=frozenset({kept["relay"]}))
    assert [one.holding.name for one in neighbours(visited, kept["own"], 9)] == ["other.txt"]
    assert neighbours(visited, kept["relay"], 9) == []
    assert {one.relayed for one in passages(visited, kept["own"], kept["relay"])} == {None}


def test_no_more_than_asked_for_and_no_question_for_each(
    ledger: Ledger, kept: dict[str, str]
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connections[ledger.alias]) as queries:
            assert neighbours(ledger, kept["own"], 1)[0].tie is Tie.RELAY
        return len(queries)

    few = asked()
    for number in range(5):
        keep(ledger, f"more{number}.txt", f"{OTHERS}{number}\n", "Committee")
    assert asked() == few
    assert len(neighbours(ledger, kept["own"], 4)) == 4


def test_claims_of_the_same_are_paired(ledger: Ledger, kept: dict[str, str]) -> None:
    found = passages(ledger, kept["own"], kept["relay"])
    assert [one.difference for one in found] == [
        Difference.KEPT, Difference.CHANGED, Difference.KEPT,
    ]  # fmt: skip
    pair = found[1]
    assert pair.original and pair.relayed
    assert (pair.original.told.low, pair.relayed.told.low) == (9, 7)
    alone = passages(ledger, kept["other"], kept["own"])
    assert [one.difference for one in alone] == [
        Difference.CHANGED, Difference.ADDED, Difference.ADDED,
    ]  # fmt: skip
