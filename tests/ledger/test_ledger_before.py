"""A database of before the entries (migrations 0001 and 0002) is taken over whole."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from hudna.desk.configuration import open_desk
from hudna.ledger import log, queries
from hudna.ledger.store import Ledger, close_ledger
from hudna.ledger.views import rebuild, views_digest
from hudna.record import digest
from ledger.before import DOCUMENTS, a_claim, fill_before

pytestmark = [pytest.mark.usefixtures("unblocked"), pytest.mark.unmade]
YESTERDAY = "0010_tables_of_today"
OPEN = "from hudna.desk.configuration import open_desk; open_desk()"


@pytest.fixture
def before(environ: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """A site whose database stands at 0002 and holds documents, each read by two grammars."""
    alias = fill_before(environ)
    yield environ
    connections[alias].close()


def is_whole(ledger: Ledger) -> None:
    kinds = [one.kind for one in log.entries(ledger)]
    assert kinds == ["opened", *["document", "reading", "reading"] * DOCUMENTS]
    claims = {one.claim for one in queries.claims(ledger)}
    assert claims == {a_claim(number, "g2") for number in range(DOCUMENTS)}
    holdings = queries.holdings(ledger)
    assert len(holdings) == DOCUMENTS
    for one in holdings:
        assert (one.claims, one.unread, one.problems, one.grammar) == (1, 1, 1, "g2")
        assert (one.published_on, one.publisher) == (date(2016, 3, 23), "Daily")
    document = queries.document(ledger, digest(b"3"))
    assert document is not None and document.text == "x \ud800 612"
    made = views_digest(ledger)
    rebuild(ledger)
    assert views_digest(ledger) == made
    assert not any(one.startswith("ledger_document") for one in tables(ledger))


def tables(ledger: Ledger) -> list[str]:
    return list(connections[ledger.alias].introspection.table_names())


def test_a_database_of_before_is_taken_over_whole(before: Mapping[str, str]) -> None:
    ledger = open_desk(before)
    is_whole(ledger)
    close_ledger(ledger)
    again = open_desk(before)
    assert log.size(again) == 1 + 3 * DOCUMENTS
    close_ledger(again)


def test_an_empty_database_of_yesterday_is_brought_up_to_date(environ: Mapping[str, str]) -> None:
    ledger = open_desk(environ)
    recorder = MigrationRecorder(connections[ledger.alias])
    last = max(name for app, name in recorder.applied_migrations() if app == "ledger")
    MigrationExecutor(connections[ledger.alias]).migrate([("ledger", YESTERDAY)])
    close_ledger(ledger)
    again = open_desk(environ)
    assert ("ledger", last) in MigrationRecorder(connections[again.alias]).applied_migrations()
    assert log.size(again) == 0 and queries.is_empty(again)
    close_ledger(again)


def test_it_is_so_too_when_it_was_killed_in_the_middle(before: Mapping[str, str]) -> None:
    path = os.pathsep.join(one for one in sys.path if one)
    environ = {**os.environ, **before, "PYTHONPATH": path}
    for step in range(4):
        running = subprocess.Popen([sys.executable, "-c", OPEN], env=environ)
        time.sleep(0.4 + 0.15 * step)
        running.kill()
        running.wait()
    ledger = open_desk(before)
    is_whole(ledger)
    close_ledger(ledger)
