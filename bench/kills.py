"""Processes that are killed while they write: nothing acknowledged is lost, nothing is there twice.

Run by `make kills`. A process of its own adds documents, judges claims, makes views anew, keeps
originals, or takes an older database over, and prints what it has done after each step that is
done; it is killed (SIGKILL) at a moment that a seeded generator chooses. After each kill: every
entry that was told is there with the line that was told, numbers have no gap, the root is that of
the lines, each original is whole, and now and then the views are those that are made anew.
"""

import argparse
import os
import selectors
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter

from made_ledger import drafts
from store import Environ, stores

from hudna.desk.configuration import open_desk
from hudna.ledger import log, tree, views
from hudna.ledger.models import PayloadRow
from hudna.ledger.store import Ledger, close_ledger
from hudna.ledger.writing import writing

LONGEST = 0.6
"""Seconds after its start was told that a process lives at most."""

KILLS_A_LEDGER = 12
"""So often one ledger is killed at; then a new one begins, whose making is killed too."""

VIEWS_EVERY = 5


@dataclass
class Told:
    """What the processes of one ledger acknowledged: the digests of lines, and originals."""

    lines: dict[int, str] = field(default_factory=dict)
    originals: set[str] = field(default_factory=set)


def work(seed: int) -> None:
    """Write until somebody ends it; every acknowledged step is a line on the output."""
    print("start", flush=True)
    ledger, random = open_desk(), Random(seed)
    # Entry 0 is the ledger's own; every other one is the next that was made up.
    waiting = islice(drafts(100_000), max(log.size(ledger) - 1, 0), None)
    while True:
        content = b"original %d" % random.randrange(10**9)
        print("original", ledger.vault.put(content), flush=True)
        with writing(ledger, datetime.now(UTC)) as entries:
            number = random.randrange(1, 6)
            written = [entries.append(one) for one in islice(waiting, number)]
        for one in written:
            print("entry", one.number, sha256(one.line).hexdigest(), flush=True)
        if random.random() < 0.1:
            views.rebuild(ledger)


def kill_once(environ: Environ, random: Random, told: Told) -> None:
    """Start a process, kill it at some moment, and note what it told before."""
    command = [sys.executable, __file__, "--worker", str(random.randrange(10**9))]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | environ)
    assert started.stdout is not None
    said = started.stdout.readline()
    wait = random.uniform(0, LONGEST)
    chosen = selectors.DefaultSelector()
    os.set_blocking(started.stdout.fileno(), False)
    chosen.register(started.stdout, selectors.EVENT_READ)
    end = monotonic() + wait
    while (left := end - monotonic()) > 0:
        if chosen.select(left):
            said += started.stdout.read() or b""
    started.kill()
    started.wait()
    said += started.stdout.read() or b""
    for line in said.decode().splitlines(keepends=True):
        match line.split() if line.endswith("\n") else ():
            case ["entry", number, digest]:
                told.lines[int(number)] = digest
            case ["original", digest]:
                told.originals.add(digest)


def wrongs(ledger: Ledger, told: Told, *, all_views: bool) -> list[str]:
    """What is not as it should be."""
    lines = [one.line for one in log.entries(ledger)]
    found = [f"entry {n} was told and is lost" for n in told.lines if n >= len(lines)]
    found += [f"entry {number} is another one than was told" for number, digest in
              told.lines.items()
              if number < len(lines) and sha256(lines[number]).hexdigest() != digest]  # fmt: skip
    if [one.number for one in log.entries(ledger)] != list(range(len(lines))):
        found.append("the numbers have a gap")
    blobs: list[bytes] = []
    for number, line in enumerate(lines):
        blobs.append(tree.ended_by(tree.leaf_hash(line), number, tree.in_memory(blobs)))
    if tree.root(len(blobs), tree.in_memory(blobs)) != log.root(ledger):
        found.append("the root is not that of the lines")
    documents = [one.about for one in log.entries(ledger) if one.kind == "document"]
    if len(set(documents)) != len(documents):
        found.append("an entry is there twice")
    payloads = PayloadRow.objects.using(ledger.alias).count()
    if payloads != sum(one.payload is not None for one in log.entries(ledger)):
        found.append("an entry is without its payload")
    for digest in told.originals:
        ledger.vault.get(digest)
    if all_views:
        made = views.views_digest(ledger)
        views.rebuild(ledger)
        anew = views.views_digest(ledger)
        found += [
            f"{table} is not what is made anew" for table in made if made[table] != anew[table]
        ]
    return found


def kills(new: Callable[[], Environ], count: int, seed: int) -> list[str]:
    """Kill so often; what was found wrong, with the kill after which it was."""
    random, found = Random(seed), []
    environ, told = new(), Told()
    for number in range(count):
        if number % KILLS_A_LEDGER == 0:
            environ, told = new(), Told()
        kill_once(environ, random, told)
        ledger = open_desk(environ)
        wrong = wrongs(ledger, told, all_views=number % VIEWS_EVERY == 0)
        found += [f"kill {number} (seed {seed}): {one}" for one in wrong]
        close_ledger(ledger)
    return found


def main() -> int:
    """Kill on every store that is here; 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sqlite", type=int, default=1_000, help="kills over SQLite")
    parser.add_argument("--postgresql", type=int, default=300, help="kills over PostgreSQL")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--worker", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.worker is not None:
        work(chosen.worker)
    counts = {"sqlite": chosen.sqlite, "postgresql": chosen.postgresql}
    wrong: list[str] = []
    with TemporaryDirectory(prefix="hudna-kills-") as folder, stores(Path(folder)) as found:
        for name, new in found.items():
            if not counts[name]:
                continue
            start = perf_counter()
            here = kills(new, counts[name], chosen.seed)
            print(f"{name}: {counts[name]} kills, {len(here)} wrong "
                  f"({perf_counter() - start:.0f} s)", flush=True)  # fmt: skip
            wrong += here
    print(*wrong, sep="\n", end="" if not wrong else "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
