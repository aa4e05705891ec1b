"""SIGKILL at random moments of export, backup, import, restore and move: whole or not at all."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from desk.stores import new_database
from hudna.desk.backup.backing_up import back_up
from hudna.desk.backup.carrying import export_ledger, opened
from hudna.desk.backup.manifest import allowed, examine
from hudna.desk.configuration import open_desk
from hudna.ledger.store import Ledger, close_ledger
from ledger.carrying import sites

pytestmark = pytest.mark.usefixtures("toy_reader")
KILLS = 7  # of each command and store; five commands, two stores
# Forks from one warm process, so that a kill costs milliseconds and falls within the work.
WORK = """
import os, sys, time
from pathlib import Path
from hudna.desk.backup import backing_up, carrying, moving, restoring
from hudna.desk.configuration import open_desk
WAYS = {
    "export": lambda path, to: carrying.export_ledger(open_desk(), Path(to)),
    "backup": lambda path, to: backing_up.back_up(open_desk(), Path(to)),
    "import": lambda path, to: carrying.import_ledger(open_desk(), Path(path)),
    "restore": lambda path, to: restoring.restore(Path(path)),
    "move": lambda path, to: moving.move(open_desk(), to),
}
for line in sys.stdin:
    way, path, to, home, database, wait = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if child == 0:
        os.environ["HUDNA_HOME"] = home
        os.environ.pop("HUDNA_DATABASE_URL", None)
        if database:
            os.environ["HUDNA_DATABASE_URL"] = database
        try:
            WAYS[way](path, to)
        except BaseException as error:
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    if float(wait) >= 0:
        time.sleep(float(wait))
        os.kill(child, 9)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Worker:
    """A process that runs a way to its end, or kills it after a time."""

    def __init__(self) -> None:
        path = os.pathsep.join(one for one in sys.path if one)
        self._running = subprocess.Popen(
            [sys.executable, "-c", WORK], text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip

    def run(self, *parts: object, wait: float = -1) -> int:
        assert self._running.stdin is not None and self._running.stdout is not None
        print(*parts, wait, sep="\t", file=self._running.stdin, flush=True)
        return int(self._running.stdout.readline())

    def end(self) -> None:
        self._running.communicate(timeout=10)


def test_killed_at_any_moment(environ: Mapping[str, str], ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger, stop=25)
    export_ledger(ledger, tmp_path / "ledger.zip")
    back_up(ledger, tmp_path / "backup.zip")
    before, kept = sites.state(ledger), sites.originals(ledger)
    here = (environ["HUDNA_HOME"], environ.get("HUDNA_DATABASE_URL", ""))
    postgresql = bool(here[1])
    worker, rng, kills = Worker(), random.Random(7), 0
    for way in ("export", "backup", "import", "restore", "move"):
        source = tmp_path / ("backup.zip" if way == "restore" else "ledger.zip")
        home, database = (tmp_path / way, new_database() if postgresql else "")
        to = f"sqlite:///{tmp_path}/moved.sqlite3" if way == "move" else tmp_path / f"{way}.new"
        place = (home, database) if way in ("import", "restore") else here
        began = time.monotonic()
        assert worker.run(way, source, f"{to}.try", *(
            (tmp_path / f"{way}-try", new_database() if postgresql else "")
            if way in ("import", "restore") else here)) == 0  # fmt: skip
        lasts = time.monotonic() - began
        for _ in range(KILLS):
            ended = worker.run(way, source, to, *place, wait=rng.uniform(0, lasts))
            kills += ended == -9
            if way in ("export", "backup") and Path(to).exists():
                with opened(Path(to), allowed) as archive:
                    assert examine(archive)[0].root == before["root"].hex()
                Path(to).unlink()
        ended = worker.run(way, source, to, *place)
        if way in ("export", "backup"):
            assert ended == 0
            continue
        if way == "move":
            assert ended == 0
            place = (here[0], to)
        there = open_desk({"HUDNA_HOME": str(place[0]), "HUDNA_DATABASE_URL": str(place[1])})
        assert sites.state(there) == before
        assert sites.originals(there) == kept
        close_ledger(there)
    worker.end()
    assert sites.state(ledger) == before and sites.originals(ledger) == kept
    assert kills >= 25
    assert not [one.name for one in tmp_path.rglob("*.tmp") if "vault" not in one.parts]
