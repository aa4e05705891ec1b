"""What the tables of before the entries held (migrations 0001 and 0002), as entries.

Run once, between the migrations that make the new tables and the one that drops the old ones.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, Final

from django.db import connections

from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft

BY: Final = "hudna"
_READINGS: Final = """
SELECT r.id, r.document_id, r.grammar, r.as_of, r.publisher, r.read_at, d.digest, d.name,
       d.media_type, d.size, d.text, d.language, d.title, d.published_on
FROM ledger_reading r JOIN ledger_document d ON d.id = r.document_id ORDER BY r.id
"""
_EPOCH: Final = datetime.fromtimestamp(0, UTC)


def take_over(ledger: Ledger) -> int:
    """Write an entry for every document and reading of the older tables; how many readings.

    One transaction. A ledger that has entries already was taken over before: nothing is done.
    """
    done, met = 0, set()
    with writing(ledger, _EPOCH) as log:
        if log.size:
            return 0
        for row in list(_rows(ledger.alias, _READINGS)):
            about = (f"document:{row['digest']}",)
            log.at = max(log.at, _instant(row["read_at"]))
            if row["document_id"] not in met:
                met.add(row["document_id"])
                log.append(Draft("document", BY, about, _document(row)))
            log.append(Draft("reading", BY, about, _reading(ledger.alias, row)))
            done += 1
    return done


def _document(row: dict[str, Any]) -> dict[str, Any]:
    same = ("name", "media_type", "size", "language", "title")
    text = bytes(row["text"]).decode("utf-8", "surrogatepass")
    return {name: row[name] for name in same} | {
        "text": text, "published_on": _day(row["published_on"]),
    }  # fmt: skip


def _reading(alias: str, row: dict[str, Any]) -> dict[str, Any]:
    return {
        "grammar": row["grammar"], "publisher": row["publisher"], "as_of": _day(row["as_of"]),
        "published_on": _day(row["published_on"]),
        "claims": _lines(alias, "claim", row["id"]), "unread": _lines(alias, "unread", row["id"]),
        "problems": [
            {name: one[name] for name in ("where", "message", "subject")}
            for one in _rows(
                alias,
                'SELECT "where", message, subject FROM ledger_problem '
                "WHERE reading_id = %s ORDER BY ordinal",
                row["id"],
            )
        ],
    }  # fmt: skip


def _lines(alias: str, table: str, reading: int) -> list[Any]:
    sql = f"SELECT line FROM ledger_{table} WHERE reading_id = %s ORDER BY ordinal"
    return [json.loads(one["line"]) for one in _rows(alias, sql, reading)]


def _rows(alias: str, sql: str, *values: Any) -> Iterator[dict[str, Any]]:
    with connections[alias].cursor() as cursor:
        cursor.execute(sql, values)
        names = [column[0] for column in cursor.description]
        for row in cursor.fetchall():
            yield dict(zip(names, row, strict=True))


def _day(value: date | str | None) -> str | None:
    return None if value is None else str(value)


def _instant(value: datetime | str) -> datetime:
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found.tzinfo else found.replace(tzinfo=UTC)
