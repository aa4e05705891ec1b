"""A database of before the entries (migrations 0001 and 0002) is taken over whole."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from django.db import connections

from hudna.desk.configuration import open_desk, settings
from hudna.ledger import log, queries
from hudna.ledger.opening import _register
from hudna.ledger.store import Ledger, close_ledger
from hudna.ledger.views import rebuild, views_digest
from hudna.record import Claim, Quantity, Span, Tally, Unread, digest
from hudna.record.claims_file import write_line

pytestmark = pytest.mark.usefixtures("unblocked")
AT = datetime(2016, 3, 24, 12, 30, tzinfo=UTC)
DOCUMENTS = 30
OPEN = "from hudna.desk.configuration import open_desk; open_desk()"


def a_claim(number: int, grammar: str) -> Claim:
    tally = Tally("violations", Quantity(number, number, "x"))
    claim = Claim("d", "tally", Span(0, 1), "x", tally, "en.rule", grammar)
    return claim.identified(digest(b"%d" % number))


@pytest.fixture
def before(environ: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """A site whose database stands at 0002 and holds documents, each read by two grammars."""
    found = settings(environ)
    found.home.mkdir(parents=True, exist_ok=True)
    alias = _register(dict(found.database))
    call_command("migrate", "ledger", "0002", database=alias, verbosity=0)
    with connections[alias].cursor() as cursor:
        for number in range(DOCUMENTS):
            name = digest(b"%d" % number)
            cursor.execute(
                "INSERT INTO ledger_document (digest, name, media_type, text, text_digest, "
                "language, title, published_on, size, added_at) "
                "VALUES (%s, %s, 'text/plain', %s, %s, 'ar', NULL, '2016-03-23', 1, %s)",
                [name, f"d{number}", b"x \xed\xa0\x80 612", name, AT],
            )
            for at, grammar in enumerate(("g1", "g2")):
                reading = 2 * number + at + 1
                cursor.execute(
                    "INSERT INTO ledger_reading (id, document_id, grammar, as_of, publisher, "
                    "bulletin_on, read_at) SELECT %s, id, %s, '2016-03-23', 'Daily', "
                    "'2016-03-23', %s FROM ledger_document WHERE digest = %s",
                    [reading, grammar, AT, name],
                )
                unread = Unread("d", Span(4, 7), "612", Span(0, 7), "why")
                claim = a_claim(number, grammar)
                cursor.execute(
                    "INSERT INTO ledger_claim (reading_id, ordinal, claim_id, line, kind, hedge) "
                    "VALUES (%s, 0, %s, %s, 'tally', 'asserted')",
                    [reading, claim.id, write_line(claim)],
                )
                cursor.execute(
                    "INSERT INTO ledger_unread (reading_id, ordinal, line) VALUES (%s, 0, %s)",
                    [reading, write_line(unread)],
                )
                cursor.execute(
                    'INSERT INTO ledger_problem (reading_id, ordinal, "where", message, subject) '
                    "VALUES (%s, 0, 'sum', '5 is not 4', NULL)",
                    [reading],
                )
    connections[alias].close()
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
