"""A short run of `make kills`: processes that are killed while they write."""

import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from hudna.desk.configuration import open_desk
from hudna.ledger.store import close_ledger

BENCH = Path(__file__).resolve().parents[2] / "bench"
KILLS = 3


@pytest.mark.usefixtures("unblocked")
def test_what_was_told_is_there_after_a_kill(
    environ: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    monkeypatch.setenv("PYTHONPATH", ":".join(one for one in sys.path if one))
    import kills  # noqa: PLC0415 - a script beside the sources

    random, told = Random(5), kills.Told()
    for number in range(KILLS):
        kills.kill_once(dict(environ), random, told)
        ledger = open_desk(environ)
        assert kills.wrongs(ledger, told, all_views=number == KILLS - 1) == []
        close_ledger(ledger)
