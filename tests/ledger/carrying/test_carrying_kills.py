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
from hudna.ledger import log
from hudna.ledger.store import Ledger, close_ledger
from ledger.carrying import sites

pytestmark = pytest.mark.usefixtures("toy_reader")
TAKING = ("import", "restore")
KILLS = 3  # of each command on each store
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


class Round:
    """A way that is run again and again: from where, to where, and in which site."""

    def __init__(self, way: str, folder: Path, here: tuple[str, str]) -> None:
        self.way, self._folder, self._here, self._number = way, folder, here, 0
        self.source = folder / ("backup.zip" if way == "restore" else "ledger.zip")
        self.anew()

    def anew(self) -> None:
        """Take new places: the last run came to its end there."""
        self._number += 1
        postgresql, name = bool(self._here[1]), f"{self.way}{self._number}"
        self.place, self.to = self._here, str(self._folder / f"{name}.new")
        if self.way == "move":
            self.to = f"sqlite:///{self.to}" if postgresql else new_database()
        elif self.way in ("import", "restore"):
            self.place = (str(self._folder / name), new_database() if postgresql else "")

    def run(self, worker: Worker, wait: float = -1) -> int:
        return worker.run(self.way, self.source, self.to, *self.place, wait=wait)

    def made(self) -> dict[str, str]:
        """The site that a whole run made or left."""
        home, database = self.place
        found = {"HUDNA_HOME": home, "HUDNA_DATABASE_URL": database}
        return {**found, "HUDNA_DATABASE_URL": self.to} if self.way == "move" else found


def root(turn: Round) -> bytes:
    """The root of the site that a run left."""
    there = open_desk(turn.made())
    found = log.root(there)
    close_ledger(there)
    return found


@pytest.mark.parametrize("way", ["export", "backup", "import", "restore", "move"])
def test_killed_at_any_moment(
    way: str, environ: Mapping[str, str], ledger: Ledger, tmp_path: Path
) -> None:
    sites.fill(ledger, stop=12)
    export_ledger(ledger, tmp_path / "ledger.zip")
    back_up(ledger, tmp_path / "backup.zip")
    before, kept = sites.state(ledger), sites.originals(ledger)
    here = (environ["HUDNA_HOME"], environ.get("HUDNA_DATABASE_URL", ""))
    worker, rng, kills = Worker(), random.Random(way), 0
    turn = Round(way, tmp_path, here)
    began = time.monotonic()
    assert turn.run(worker) == 0
    lasts = time.monotonic() - began
    turn.anew()
    for _ in range(6 * KILLS):
        ended = turn.run(worker, wait=rng.uniform(0, lasts))
        # Killed after its end was for good, a ledger is there whole, and says so when run again.
        assert ended in (0, -9) or (ended == 1 and way in TAKING and root(turn) == before["root"])
        kills += ended == -9
        if Path(turn.to).exists():
            with opened(Path(turn.to), allowed) as archive:
                assert examine(archive)[0].root == before["root"].hex()
        if ended == 0:
            lasts *= 0.8  # the first run was slower than those after it
        if ended != -9 or Path(turn.to).exists():
            turn.anew()
        if kills == KILLS:
            break
    # A run that was killed after its end was for good says so; all the others are gone on with.
    assert turn.run(worker) == 0 or way in TAKING
    worker.end()
    there = open_desk(turn.made())
    assert sites.state(there) == before == sites.state(ledger)
    assert sites.originals(there) == kept
    close_ledger(there)
