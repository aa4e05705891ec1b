"""The command from outside: streams, pipes, exit codes, with the real reader."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

try:
    import pty
except ImportError:  # not on Windows
    pty = None  # type: ignore[assignment]

MAIN = [sys.executable, "-c", "from hudna.cli import main; main()"]
TEXT = "The Centre said on March 23 that 5 violations were registered in Latakia in 24 hours.\n"


def hudna(
    *arguments: object, stdin: bytes = b"", **environ: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run hudna to its end."""
    return subprocess.run(
        [*MAIN, *map(str, arguments)], input=stdin, capture_output=True, timeout=60, check=False,
        env={**os.environ, **environ},
    )  # fmt: skip


def test_utf_8_whatever_the_locale_says(tmp_path: Path) -> None:
    name = tmp_path / "تقرير.txt"
    name.write_text(TEXT + "تم رصد 5 خروقات في حمص.\n", encoding="utf-8")
    for odd in ({"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}):
        shown = hudna("read", tmp_path, "--as-of", "2016-03-24", "--unread", **odd)
        assert shown.returncode == 0, shown.stderr
        assert "تقرير.txt" in shown.stdout.decode("utf-8")


def test_standard_input_is_read() -> None:
    shown = hudna("read", "-", "--as-of", "2016-03-24", "--format", "jsonl", "--unread",
                  stdin=TEXT.encode())  # fmt: skip
    assert shown.returncode == 0
    found = [json.loads(line) for line in shown.stdout.splitlines()]
    assert found and {one["document"] for one in found} == {"stdin"}


def test_one_bad_file_gives_one_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    shown = hudna("read", tmp_path, "--as-of", "2016-03-24", "--unread")
    assert shown.returncode == 1
    assert b"good.txt" in shown.stdout and b"bad.pdf" in shown.stderr
    assert b"Traceback" not in shown.stderr


def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(TEXT * 3000)
    command = [*MAIN, "read", str(tmp_path), "--format", "jsonl", "--unread",
               "--as-of", "2016-03-24"]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait(60) == 0
    assert said == b""


def test_a_site_that_cannot_be_used_is_one_line_and_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    shown = hudna("documents", HUDNA_HOME=str(tmp_path / "file" / "x"))
    assert (shown.returncode, shown.stdout) == (1, b"")
    assert shown.stderr.count(b"\n") == 1 and b"HUDNA_HOME" in shown.stderr


def test_what_should_not_happen_shows_no_traceback(tmp_path: Path) -> None:
    broken = (
        "import hudna.cli.read as r\n"
        "def fail(*a): raise ZeroDivisionError('odd\\nthing')\n"
        "r.sources = fail\nfrom hudna.cli import main; main()\n"
    )
    shown = subprocess.run([sys.executable, "-c", broken, "read", "x"], capture_output=True,
                           timeout=60, check=False)  # fmt: skip
    assert shown.returncode == 1
    assert shown.stderr.count(b"\n") == 1 and b"ZeroDivisionError: odd" in shown.stderr


@pytest.mark.parametrize(
    ("reason", "said"),
    [("database disk image is malformed", b"restore a copy"),
     ("attempt to write a readonly database", b"permission")],
)  # fmt: skip
def test_a_database_that_fails_half_way_is_told_in_one_line(reason: str, said: bytes) -> None:
    broken = (
        "import sqlite3, hudna.cli.read as r\n"
        f"def fail(*a): raise sqlite3.DatabaseError({reason!r})\n"
        "r.sources = fail\nfrom hudna.cli import main; main()\n"
    )
    shown = subprocess.run([sys.executable, "-c", broken, "read", "x"], capture_output=True,
                           timeout=60, check=False)  # fmt: skip
    assert shown.returncode == 1 and shown.stderr.count(b"\n") == 1
    assert said in shown.stderr and b"should not happen" not in shown.stderr


def test_days_the_wrong_way_round_are_two() -> None:
    for command in (["claims"], ["series", "violations"]):
        shown = hudna(*command, "--from", "2016-03-24", "--to", "2016-03-20")
        assert shown.returncode == 2 and b"is after --to" in shown.stderr


def test_at_most_three_names_are_proposed() -> None:
    near = hudna("series", "violatons")
    assert near.returncode == 2 and b"did you mean violations" in near.stderr
    far = hudna("series", "qqq")
    assert far.returncode == 2 and far.stderr.count(b",") == 4


def test_wrong_usage_is_two() -> None:
    shown = hudna("read", "x", "--as-of", "24.03.2016")
    assert shown.returncode == 2
    assert shown.stderr.count(b"\n") == 1 and b"YYYY-MM-DD" in shown.stderr


def test_reading_loads_no_database() -> None:
    script = (
        "import sys, hudna.cli.read; sys.exit(any(m.startswith(('django', 'openpyxl'))"
        " for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["status", "--help"]])
def test_asking_about_hudna_is_well(arguments: list[str]) -> None:
    assert hudna(*arguments).returncode == 0


@pytest.mark.skipif(pty is None, reason="no pseudo-terminals here")
def test_a_bar_on_the_terminal_takes_nothing_from_standard_output(tmp_path: Path) -> None:
    assert pty is not None
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    watcher, terminal = pty.openpty()
    command = [*MAIN, "read", str(tmp_path), "--as-of", "2016-03-24", "--format", "jsonl",
               "--unread"]  # fmt: skip
    shown = subprocess.run(command, stdout=subprocess.PIPE, stderr=terminal, timeout=60,
                           check=True, env={**os.environ, "TERM": "xterm"})  # fmt: skip
    os.close(terminal)
    assert b"reading" in os.read(watcher, 100_000)
    os.close(watcher)
    assert {json.loads(line)["document"] for line in shown.stdout.splitlines()} == {
        "0.txt", "1.txt", "2.txt", "3.txt",
    }  # fmt: skip


def test_what_is_written_is_signed_and_who_only_reads_writes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (tmp_path / "a.txt").write_text(TEXT)
    site = {"HUDNA_HOME": str(home)}
    for reading in (("add", "--help"), ("gazetteer", "list")):
        assert hudna(*reading, **site).returncode == 0
        assert not home.exists()
    assert hudna("add", tmp_path / "a.txt", "--as-of", "2016-03-24", **site).returncode == 0
    verified = hudna("ledger", "verify", **site).stdout.decode()
    assert verified.startswith("4 entries, 1 checkpoint, 1 original: all as it was written.")
    assert "no checkpoint covers" not in verified
    for reading in (("claims",), ("review", "queue"), ("check",)):
        assert hudna(*reading, **site).returncode == 0
    assert hudna("ledger", "verify", **site).stdout.decode() == verified


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bulletin", "--on", "2016-03-23"], b"missing option '--lang'"),
        (["bulletin"], b"missing option '--on'"),
        (["claims", "--nothing"], b"no such option: --nothing"),
        (["ledger", "show", "x"], b"invalid value for 'N'"),
        (["review", "nothing"], b"no such command 'nothing'"),
        (["nothing"], b"no such command 'nothing'"),
    ],
)
def test_wrong_use_is_one_line_that_names_the_help(arguments: list[str], said: bytes) -> None:
    shown = hudna(*arguments)
    assert (shown.returncode, shown.stdout, shown.stderr.count(b"\n")) == (2, b"", 1)
    assert said in shown.stderr and b"--help shows the right use" in shown.stderr
