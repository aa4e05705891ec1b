"""Writers come one after the other, in the order in which they asked; nobody waits in vain."""

import fcntl
import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connections

from hudna.ledger import turns
from hudna.ledger.store import Ledger
from hudna.ledger.views import rebuild, views_digest
from hudna.ledger.views import rebuilding as made_anew
from hudna.ledger.writing import writing
from hudna.record.entry import Draft
from ledger.test_ledger_at_once import start

AT = datetime(2016, 3, 24, tzinfo=UTC)
IMPATIENT = """
import sys
from hudna.ledger import opening
opening._SQLITE_OPTIONS["timeout"] = 0.05
"""
WRITE = """
from datetime import UTC, datetime
from hudna.desk.configuration import open_desk
from hudna.ledger.writing import writing
from hudna.record.entry import Draft
ledger = open_desk()
print("asks", flush=True)
with writing(ledger, datetime.now(UTC)) as log:
    print(log.append(Draft("setting", "another", ("setting:x",), {"value": 1})).number, flush=True)
"""
HOLD = WRITE + "    import time; time.sleep(60)\n"


def write(ledger: Ledger) -> int:
    with writing(ledger, AT) as log:
        return log.append(Draft("setting", "me", ("setting:x",), {"value": 0})).number


def asking(environ: Mapping[str, str], code: str) -> "subprocess.Popen[str]":
    """A process that has come so far that it asks for its turn."""
    started = start(environ, code)
    assert started.stdout is not None
    assert started.stdout.readline() == "asks\n"
    return started


def said(started: "subprocess.Popen[str]") -> str:
    out, complaint = started.communicate(timeout=60)
    assert started.returncode == 0, complaint
    return out.strip()


@contextmanager
def files(ledger: Ledger) -> Iterator[tuple[Path, Path]]:
    """The door and the room of a ledger on SQLite; skips on the other store."""
    connection = connections[ledger.alias]
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has a queue of its own")
    file = str(connection.settings_dict["NAME"])
    yield Path(f"{file}-door"), Path(f"{file}-room")


def is_held(path: Path) -> bool:
    handle = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(handle)


def test_a_writer_waits_as_long_as_it_takes(ledger: Ledger, environ: Mapping[str, str]) -> None:
    with turns.alone(ledger.alias):
        waiting = asking(environ, IMPATIENT + WRITE)
        time.sleep(0.5)
        assert waiting.poll() is None
    assert said(waiting) == "1"


def test_who_comes_again_at_once_comes_behind_those_who_wait(
    ledger: Ledger, environ: Mapping[str, str]
) -> None:
    with files(ledger) as (door, _):
        with turns.alone(ledger.alias):
            waiting = asking(environ, WRITE)
            end = time.monotonic() + 30
            while not is_held(door) and time.monotonic() < end:
                time.sleep(0.01)
        assert (write(ledger), said(waiting)) == (2, "1")


def test_a_killed_writer_holds_nobody_up(ledger: Ledger, environ: Mapping[str, str]) -> None:
    holding = asking(environ, HOLD)
    assert holding.stdout is not None
    assert holding.stdout.readline() == "1\n"
    holding.kill()
    holding.communicate()
    assert write(ledger) == 1  # what was not acknowledged is not there


def test_where_nobody_can_queue_the_database_decides(ledger: Ledger) -> None:
    with files(ledger) as places:
        for place in places:
            place.unlink(missing_ok=True)
            place.mkdir()
        assert write(ledger) == 1


def test_views_are_made_anew_while_nobody_writes(
    ledger: Ledger, environ: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(ledger)
    found: list[subprocess.Popen[str]] = []
    remove_all = made_anew.search.remove_all

    def and_another_asks(rows: object) -> None:
        remove_all(rows)
        found.append(asking(environ, WRITE))
        time.sleep(0.5)
        assert found[0].poll() is None

    with monkeypatch.context() as patch:
        patch.setattr(made_anew.search, "remove_all", and_another_asks)
        rebuild(ledger)
    assert said(found[0]) == "2"
    made = views_digest(ledger)
    rebuild(ledger)
    assert views_digest(ledger) == made
