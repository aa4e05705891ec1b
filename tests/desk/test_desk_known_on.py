"""The two clocks: of which day a claim speaks, and since when the ledger holds it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from hudna.desk import ask, keep
from hudna.desk.ask import Wanted
from hudna.desk.status.screen import screen
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger import log
from hudna.ledger.store import Ledger
from hudna.ledger.views import rebuild, views_digest
from hudna.record import Tally

FIRST = datetime(2016, 3, 22, 12, tzinfo=UTC)


def add(ledger: Ledger, text: str, terms: Terms) -> None:
    received = receive(text.encode(), "bulletin.txt", terms)
    assert isinstance(received, Received)
    keep.add_one(ledger, received, terms)


@pytest.fixture
def filled(ledger: Ledger, toy_reader: None, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """Two bulletins on two days; the first one read again on the third under another name."""
    steps = (
        ("Centre: localities_total 42 cumulative 2016-03-20\n", "Centre"),
        ("Centre: localities_total 51 cumulative 2016-03-21\n", "Centre"),
        ("Centre: localities_total 42 cumulative 2016-03-20\n", "Agency"),
    )
    for days, (text, publisher) in enumerate(steps):
        at = FIRST + timedelta(days=days)
        monkeypatch.setattr(keep, "now", lambda at=at: at)
        add(ledger, text, Terms(as_of=date(2016, 3, 22), publisher=publisher))
    return ledger


def figures(ledger: Ledger) -> list[tuple[float | None, str | None]]:
    return [
        (one.claim.body.quantity.low, one.publisher)
        for one in ask.claims(ledger, Wanted(indicator="localities_total"))
        if isinstance(one.claim.body, Tally)
    ]


def test_each_day_knew_what_was_written_by_then(filled: Ledger) -> None:
    known = [figures(ask.known_on(filled, date(2016, 3, day))) for day in (21, 22, 23, 24)]
    assert known[:3] == [[], [(42, "Centre")], [(42, "Centre"), (51, "Centre")]]
    assert known[3] == figures(filled) == [(42, "Agency"), (51, "Centre")]


def test_documents_search_and_status_too(filled: Ledger) -> None:
    earlier = ask.known_on(filled, date(2016, 3, 22))
    assert [one.publisher for one in ask.documents(earlier)] == ["Centre"]
    assert log.size(earlier) == 3
    then, now = screen(earlier), screen(filled)
    assert then is not None
    assert now is not None
    assert [one.last.claim.quote for one in then.totals] != []
    assert then.on == now.on == date(2016, 3, 22)
    assert ask.known_on(filled, None) is filled


def test_views_made_anew_are_the_same(filled: Ledger) -> None:
    made = views_digest(filled)
    assert rebuild(filled) == log.size(filled) == 6
    assert views_digest(filled) == made
