"""Writers and readers at once, each a process: one order, no gap, nothing half seen."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from hudna.desk.configuration import open_desk
from hudna.ledger import log, tree
from hudna.ledger.store import close_ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft

WRITE = """
import sys
from datetime import UTC, datetime
from hudna.desk.configuration import open_desk
from hudna.ledger.writing import writing
from hudna.record.entry import Draft
ledger = open_desk()
for number in range(int(sys.argv[1])):
    with writing(ledger, datetime.now(UTC)) as log:
        first = log.append(Draft("setting", sys.argv[2], ("setting:x",), {"value": number}))
        second = log.append(Draft("setting", sys.argv[2], ("setting:x",), {"value": -number}))
    print(first.number, second.number, flush=True)
"""
READ = """
import sys
from hudna.desk.configuration import open_desk
from hudna.ledger import log
from hudna.ledger.models import SubjectView
ledger = open_desk()
seen = 0
for _ in range(60):
    size = log.size(ledger)
    assert size >= seen, f"entries went: {seen}, then {size}"
    assert size % 2 == 1, f"half of a transaction was seen: {size}"
    assert SubjectView.objects.using(ledger.alias).filter(entry__lt=size).count() == size - 1
    seen = size
"""
WRITERS, TIMES = 4, 8


def start(environ: Mapping[str, str], *command: str) -> "subprocess.Popen[str]":
    path = os.pathsep.join(one for one in sys.path if one)
    return subprocess.Popen(
        [sys.executable, "-c", *command], text=True, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, **environ, "PYTHONPATH": path},
    )  # fmt: skip


@pytest.mark.usefixtures("unblocked")
def test_many_writers_and_readers_keep_one_order(environ: Mapping[str, str]) -> None:
    ledger = open_desk(environ)
    with writing(ledger, datetime(2016, 3, 24, tzinfo=UTC)) as entries:
        entries.append(Draft("opened", "hudna", payload={"site": "s", "hudna": "0"}))
    writers = [start(environ, WRITE, str(TIMES), f"writer {n}") for n in range(WRITERS)]
    readers = [start(environ, READ) for _ in range(2)]
    told = []
    for one in [*writers, *readers]:
        said, complaint = one.communicate(timeout=120)
        assert one.returncode == 0, complaint
        told += [tuple(map(int, line.split())) for line in said.splitlines()]
    kept = list(log.entries(ledger))
    assert [one.number for one in kept] == list(range(1 + 2 * WRITERS * TIMES))
    assert all(first.at <= second.at for first, second in pairwise(kept))
    assert sorted(number for pair in told for number in pair) == [one.number for one in kept[1:]]
    assert all(second == first + 1 for first, second in told)
    blobs: list[bytes] = []
    for one in kept:
        leaf = tree.leaf_hash(one.line)
        blobs.append(tree.ended_by(leaf, one.number, tree.in_memory(blobs)))
    assert tree.root(len(blobs), tree.in_memory(blobs)) == log.root(ledger)
    close_ledger(ledger)
