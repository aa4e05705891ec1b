"""A small ledger with one of everything, and how to damage it behind its back."""

from collections.abc import Sequence
from typing import Any

from django.db import connections
from nacl.signing import SigningKey

from hudna.ledger import log
from hudna.ledger.checkpoint import Checkpoint, signed, write_note
from hudna.ledger.checkpoint.site_key import public_text
from hudna.ledger.keeping import keep
from hudna.ledger.models import CheckpointRow
from hudna.ledger.store import Ledger
from hudna.ledger.verifying import Seen, derived, originals, raw, stages
from hudna.ledger.verifying.chain import chain
from hudna.ledger.writing import writing
from hudna.record import Problem, digest
from hudna.record.entry import Draft
from ledger.test_ledger_keeping import KEPT_AT, a_document, submission

KEYS = [SigningKey(bytes([one]) * 32) for one in (1, 2)]
GONE = b"words that have to go"


def append(ledger: Ledger, *drafts: Draft) -> None:
    """Write entries."""
    with writing(ledger, KEPT_AT) as end:
        for draft in drafts:
            end.append(draft)


def announce(ledger: Ledger, key: SigningKey) -> None:
    """Write the `key` entry of a key."""
    payload = {"public_key": public_text(key.verify_key), "name": "centre"}
    append(ledger, Draft("key", "hudna", (), payload))


def seal(ledger: Ledger, key: SigningKey) -> None:
    """Store a checkpoint over all entries."""
    site = log.payload(ledger, 0)["site"]
    of = Checkpoint(site, log.size(ledger), log.root(ledger))
    text = write_note(signed(of, [key]))
    CheckpointRow.objects.using(ledger.alias).create(size=of.size, text=text, signed_at=KEPT_AT)


def build(ledger: Ledger) -> None:
    """A dozen entries: documents, a review, an expunge, two keys, three checkpoints."""
    announce(ledger, KEYS[0])
    keep(ledger, submission(a_document()))
    seal(ledger, KEYS[0])
    gone = a_document(GONE, digest=digest(GONE), text="words", title=None)
    ledger.vault.put(GONE)
    payload = {"name": "gone.txt", "media_type": "text/plain", "text": "words", "size": len(GONE),
               "language": None, "title": None, "published_on": None}  # fmt: skip
    about = (f"document:{gone.digest}",)
    append(ledger, Draft("document", "Ада", about, payload))
    request = log.size(ledger)
    append(
        ledger,
        Draft("expunge_request", "reader", about, {"reason": "a name"}),
        Draft("approval", "one", (f"entry:{request}",), {"decision": "approve", "reason": "yes"}),
        Draft("approval", "two", (f"entry:{request}",), {"decision": "approve", "reason": "yes"}),
    )
    expunge(ledger, request - 1, request, gone.digest)
    announce(ledger, KEYS[1])
    seal(ledger, KEYS[1])
    append(ledger, Draft("setting", "one", ("setting:x",), {"value": 0.5, "reason": "-"}))
    seal(ledger, KEYS[1])


def expunge(ledger: Ledger, number: int, request: int, gone: str) -> None:
    """Take out a payload and an original."""
    payload = {"originals": [gone], "payloads": [number], "reason": "a name"}
    about = (f"document:{gone}", f"entry:{request}")
    append(ledger, Draft("expunge", "three", about, payload))
    last = log.size(ledger) - 1
    run(ledger, "INSERT INTO ledger_taken_out (number, expunge) VALUES (%s, %s)", [number, last])
    run(ledger, "DELETE FROM ledger_payload WHERE number = %s", [number])
    (ledger.vault.path_of(gone)).unlink()


def run(ledger: Ledger, sql: str, values: Sequence[Any] = ()) -> None:
    """Run a statement behind the ledger's back."""
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute(sql, values)


def ask(ledger: Ledger, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Rows as they stand."""
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def unguard(ledger: Ledger) -> None:
    """Take the triggers off that refuse changes."""
    tables = ("entry", "payload", "taken_out", "checkpoint")
    if log.vendor(ledger) == "postgresql":
        for table in tables:
            run(ledger, f"ALTER TABLE ledger_{table} DISABLE TRIGGER ALL")
        return
    run(ledger, "PRAGMA synchronous = OFF")
    for (name,) in ask(ledger, "SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        run(ledger, f"DROP TRIGGER {name}")


def written(ledger: Ledger) -> list[Problem]:
    """What is wrong with entries, payloads, tree, checkpoints and originals."""
    seen = Seen()
    with raw.one_moment(ledger.alias):
        steps = (*chain(ledger.alias, seen), *originals.originals(ledger.alias, ledger.vault, seen))
        return [problem for step in steps for problem in step]


def everything(ledger: Ledger, seen: Seen | None = None) -> list[Problem]:
    """What is wrong with the ledger."""
    found = stages(ledger, Seen() if seen is None else seen)
    return [problem for stage in found for step in stage.steps for problem in step]


def views(ledger: Ledger, other: Ledger) -> list[Problem]:
    """What is wrong with the views, against those of `other`."""
    with raw.one_moment(ledger.alias):
        steps = derived.compare(ledger, other, Seen())
        return [problem for step in steps for problem in step]
