"""A database as it was before there were entries: migrations 0001 and 0002."""

from collections.abc import Mapping
from datetime import UTC, datetime

from django.core.management import call_command
from django.db import connections

from hudna.desk.configuration import settings
from hudna.ledger.opening import _register
from hudna.record import Claim, Quantity, Span, Tally, Unread, digest
from hudna.record.claims_file import write_line

AT = datetime(2016, 3, 24, 12, 30, tzinfo=UTC)
DOCUMENTS = 30


def originals() -> list[bytes]:
    """The bytes that its documents were taken in as."""
    return [b"%d" % number for number in range(DOCUMENTS)]


def a_claim(number: int, grammar: str) -> Claim:
    """The claim of a document by its number, as that grammar read it."""
    tally = Tally("violations", Quantity(number, number, "x"))
    claim = Claim("d", "tally", Span(0, 1), "x", tally, "en.rule", grammar)
    return claim.identified(digest(b"%d" % number))


def fill_before(environ: Mapping[str, str]) -> str:
    """Fill the site's database with documents, each read by two grammars; the connection's name."""
    found = settings(environ)
    found.home.mkdir(parents=True, exist_ok=True)
    alias = _register(dict(found.database))
    call_command("migrate", "ledger", "0002", database=alias, verbosity=0)
    with connections[alias].cursor() as cursor:
        for number, content in enumerate(originals()):
            name = digest(content)
            cursor.execute(
                "INSERT INTO ledger_document (digest, name, media_type, text, text_digest, "
                "language, title, published_on, size, added_at) "
                "VALUES (%s, %s, 'text/plain', %s, %s, 'ar', NULL, '2016-03-23', %s, %s)",
                [name, f"d{number}", b"x \xed\xa0\x80 612", name, len(content), AT],
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
    return alias
