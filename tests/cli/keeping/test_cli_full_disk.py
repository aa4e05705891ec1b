"""A disk that is full, played by a limit on the size of files: told in words, nothing by halves."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="no such limit on this system")

MAIN = "from hudna.cli import main; main()"
LIMITED = "import resource, sys; size = int(sys.argv.pop(1)); " \
          "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)); " + MAIN  # fmt: skip
DATED = ("--as-of", "2016-03-24")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("HUDNA_DATABASE_URL", raising=False)
    monkeypatch.setenv("HUDNA_HOME", str(tmp_path / "home"))
    for number in range(4):
        text = f"The Centre said on March 23 that {number} violations were registered in Latakia.\n"
        (tmp_path / f"{number}.txt").write_text(text * 200)
    return tmp_path


def hudna(*words: object, limit: int = 0) -> "subprocess.CompletedProcess[str]":
    code = [LIMITED, limit] if limit else [MAIN]
    return subprocess.run(
        [sys.executable, "-c", *map(str, [*code, *words])], capture_output=True, text=True,
        timeout=120, check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip


def test_a_new_ledger_is_there_whole_or_can_be_made_later(home: Path) -> None:
    ended = hudna("status", limit=50_000)
    assert ended.returncode == 1
    assert "disk I/O error" in ended.stderr and "is it full?" in ended.stderr
    ended = hudna("ledger", "verify")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_is_told_as_added_is_kept_and_the_rest_can_be_added_again(home: Path) -> None:
    assert hudna("status").returncode == 0
    size = max(one.stat().st_size for one in (home / "home").iterdir())
    ended = hudna("add", *home.glob("*.txt"), *DATED, limit=size + 60_000)
    told = ended.stdout.count(": added,")
    assert ended.returncode == 1 and told < 4
    assert "look whether the disk is full" in ended.stderr and "Traceback" not in ended.stderr
    assert hudna("ledger", "verify").returncode == 0
    ended = hudna("add", *home.glob("*.txt"), *DATED)
    assert f"{4 - told} added" in ended.stdout
    assert hudna("ledger", "verify").returncode == 0
