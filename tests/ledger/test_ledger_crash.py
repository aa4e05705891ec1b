"""A process that dies while it keeps a document, and two that keep the same one at once."""

import os
import subprocess
import sys
from collections.abc import Mapping

import pytest

from hudna.desk.configuration import open_desk
from hudna.ledger import queries
from hudna.ledger.models import ClaimView, EntryRow, ReadingView
from hudna.ledger.store import Ledger, close_ledger

ADD = """
import os, sys
from hudna.desk import take_in
from hudna.desk.configuration import open_desk
from hudna.desk.keep import add_one
from hudna.ledger import keeping, writing
from hudna.ledger.views import Rows
from hudna.ledger.vault import Vault
from hudna import reading
from desk.stores import read_toy
reading.read, reading.GRAMMAR = read_toy, "toy-1"
ledger = open_desk()

def die(*_):
    os._exit(7)

owner, name = {
    "vault": (Vault, "put"), "entry_of": (writing, "entry_of"), "project": (writing, "project"),
    "flush": (Rows, "flush"),
}.get(sys.argv[1], (keeping, sys.argv[1]))
if name != "nowhere":
    setattr(owner, name, die)
terms = take_in.Terms(publisher="Centre")
received = take_in.receive(b"Centre: violations 5 24h 2016-03-23\\nhill 612\\n", "a.txt", terms)
print(add_one(ledger, received, terms).outcome.value)
"""
STEPS = ("vault", "document_payload", "reading_payload", "entry_of", "project", "flush")


def start(environ: Mapping[str, str], step: str) -> "subprocess.Popen[str]":
    path = os.pathsep.join(one for one in sys.path if one)
    return subprocess.Popen(
        [sys.executable, "-c", ADD, step], text=True, stdout=subprocess.PIPE,
        env={**os.environ, **environ, "PYTHONPATH": path},
    )  # fmt: skip


def test_a_crash_at_any_step_leaves_nothing_half_written(
    environ: Mapping[str, str], ledger: Ledger
) -> None:
    for step in STEPS:
        running = start(environ, step)
        running.communicate(timeout=30)
        assert running.returncode == 7
        assert queries.holdings(ledger) == [], step
        assert not ReadingView.objects.using(ledger.alias).exists()
        assert not EntryRow.objects.using(ledger.alias).exists()
        assert not ClaimView.objects.using(ledger.alias).exists()
    running = start(environ, "nowhere")
    assert running.communicate(timeout=30)[0] == "added\n"
    (holding,) = queries.holdings(ledger)
    assert (holding.claims, holding.unread) == (1, 1)


@pytest.mark.usefixtures("unblocked")
def test_three_at_once_on_a_new_site_keep_one(environ: Mapping[str, str]) -> None:
    started = [start(environ, "nowhere") for _ in range(3)]
    said = sorted(one.communicate(timeout=60)[0].strip() for one in started)
    assert said == ["added", "already kept", "already kept"]
    ledger = open_desk(environ)
    (holding,) = queries.holdings(ledger)
    assert (holding.claims, holding.unread) == (1, 1)
    assert ReadingView.objects.using(ledger.alias).count() == 1
    close_ledger(ledger)
