"""`hudna ledger`: checkpoints, proofs, verification and the log, on every kind of store."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application
from hudna.desk import DeskError

Run = Callable[..., Result]
TEXT = "The number of localities that joined the truce reached 40."


@pytest.fixture
def run(environ: dict[str, str], unblocked: None) -> Run:
    """Runs one command on an empty site of each kind of store."""
    runner = CliRunner(env={"COLUMNS": "200"})

    def command(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    return command


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> Run:
    """A site with two documents."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{TEXT}\n{name}\n", encoding="utf-8")
        shown = run("add", tmp_path / name, "--as-of", "2016-03-20")
        assert shown.exit_code == 0, shown.output
    return run


def key_file(environ: dict[str, str]) -> Path:
    return Path(environ["HUDNA_HOME"]) / "keys" / "site.key"


def out(shown: Result) -> str:
    assert shown.exit_code == 0, shown.output
    return shown.stdout


def test_a_ledger_is_verified(kept: Run, tmp_path: Path, environ: dict[str, str]) -> None:
    assert "all as it was written" in out(kept("ledger", "verify"))
    assert out(kept("ledger", "verify", "--format", "jsonl")) == ""
    original = next(Path(environ["HUDNA_HOME"]).glob("vault/*/*"))
    original.chmod(0o600)
    original.write_bytes(b"other")
    shown = kept("ledger", "verify", "--format", "jsonl")
    assert shown.exit_code == 1
    assert json.loads(shown.stdout.splitlines()[0])["where"] == f"vault {original.name}"
    assert "1 problem." in kept("ledger", "verify").stdout
    assert "originals left out: all as it was written" in out(kept("ledger", "verify", "--quick"))


def test_a_checkpoint_is_made_once_and_proves_what_came_after(
    kept: Run, tmp_path: Path, environ: dict[str, str]
) -> None:
    old, proof = tmp_path / "old.txt", tmp_path / "proof.json"
    out(kept("ledger", "checkpoint", "--save", old))
    assert out(kept("ledger", "checkpoint")) == old.read_text("utf-8")
    public = out(kept("ledger", "key")).strip()
    (tmp_path / "c.txt").write_text(f"{TEXT} Again.\n", encoding="utf-8")
    out(kept("add", tmp_path / "c.txt", "--as-of", "2016-03-21"))
    proof.write_text(out(kept("ledger", "consistency", old)), "utf-8")
    said = out(kept("ledger", "check-proof", proof, "--key", public))
    assert "begins with the 6 of the old checkpoint, unchanged" in said
    assert "all as it was written" in out(kept("ledger", "verify", "--checkpoint", old))
    for subject in ("a.txt", "1"):
        proof.write_text(out(kept("ledger", "prove", subject, "--size", 6)), "utf-8")
        said = out(kept("ledger", "check-proof", proof))
        assert "Entry 1 stands in the ledger" in said and "ask" in said and public in said
    bent = proof.read_text("utf-8").replace("reached 40", "reached 41")
    proof.write_text(bent, "utf-8")
    shown = kept("ledger", "check-proof", proof)
    assert isinstance(shown.exception, DeskError) and "proves nothing" in str(shown.exception)


def test_a_claim_is_proved_by_its_id(kept: Run, tmp_path: Path) -> None:
    claim = json.loads(
        out(kept("claims", "--document", "b.txt", "--format", "jsonl")).splitlines()[0]
    )
    found = json.loads(out(kept("ledger", "prove", claim["id"][:12])))
    assert json.loads(found["line"])["kind"] == "reading" and claim["id"] in found["payload"]


def test_a_checkpoint_of_another_ledger(kept: Run, tmp_path: Path) -> None:
    file = tmp_path / "other.txt"
    text = out(kept("ledger", "checkpoint"))
    lines = text.split("\n")
    lines[2] = lines[2][::-1].replace("=", "") + "="
    file.write_text("\n".join(lines), "utf-8")
    for command in (("consistency", file), ("verify", "--checkpoint", file)):
        shown = kept("ledger", *command)
        assert shown.exit_code == 1, command


def test_a_new_key_is_announced_and_the_old_one_speaks_for_it(kept: Run) -> None:
    first = out(kept("ledger", "key")).strip()
    out(kept("ledger", "checkpoint"))
    second = out(kept("ledger", "key", "--new")).strip()
    assert first != second
    assert out(kept("ledger", "checkpoint")).count("—") == 2
    listed = out(kept("ledger", "log", "--kind", "key", "--format", "jsonl"))
    rows = [json.loads(one) for one in listed.splitlines()]
    assert len(rows) == 2 and rows[0]["by"] == "hudna"
    assert "all as it was written" in out(kept("ledger", "verify"))


def test_a_key_that_is_lost_damaged_or_open(kept: Run, environ: dict[str, str]) -> None:
    out(kept("ledger", "checkpoint"))
    file = key_file(environ)
    text = file.read_text("ascii")
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
        file.chmod(0o644)
        assert "chmod 600" in kept("ledger", "key").stderr
        file.chmod(0o600)
    file.write_text(text.replace("public ", "public A"), "ascii")
    assert "is damaged" in str(kept("ledger", "checkpoint").exception)
    file.unlink()
    shown = kept("ledger", "checkpoint")
    assert "copy it there" in str(shown.exception) and not file.exists()
    shown = kept("ledger", "key", "--new")
    assert shown.exit_code == 0 and "cannot speak for the new one" in shown.stderr
    assert "all as it was written" in out(kept("ledger", "verify"))


def test_the_log_and_an_entry(kept: Run) -> None:
    assert len(out(kept("ledger", "log", "--format", "jsonl")).splitlines()) == 5
    shown = out(kept("ledger", "log", "--kind", "document", "--from", 2))
    assert len(shown.splitlines()) == 2 and "document:" in shown
    line = json.loads(out(kept("ledger", "log", "--from", 3, "--format", "jsonl")).splitlines()[0])
    about = line["about"][0]
    assert len(out(kept("ledger", "log", "--about", about[:20])).splitlines()) == 3
    assert TEXT in out(kept("ledger", "show", 1))
    assert json.loads(out(kept("ledger", "show", 1, "--format", "jsonl")))["line"]["number"] == 1
    assert "no such entry" in out(kept("ledger", "log", "--kind", "bulletin"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("show", 99), "there is no entry 99"), (("log", "--kind", "reviews"), "did you mean review")],
)  # fmt: skip
def test_wrong_use_is_one_line_and_two(kept: Run, arguments: tuple[str, ...], words: str) -> None:
    shown = kept("ledger", *arguments)
    assert shown.exit_code == 2 and words in shown.stderr


def test_an_empty_site(run: Run) -> None:
    assert "0 entries" in out(run("ledger", "verify"))
    shown = run("ledger", "checkpoint")
    assert shown.exit_code == 1 and "hudna add PATH" in shown.stderr


def test_the_verifier_is_written_out(run: Run) -> None:
    assert out(run("ledger", "verifier")).startswith('"""Check an exported ledger')


def test_an_empty_ledger_is_told_as_such(run: Run) -> None:
    for command in (("claims",), ("series", "violations"), ("search", "truce"), ("status",),
                    ("documents",), ("review", "queue")):  # fmt: skip
        assert out(run(*command)).startswith("Nothing is kept yet: hudna add PATH"), command
    assert "There is no entry yet" in out(run("ledger", "log"))


def test_a_checkpoint_is_no_proof_and_says_what_it_is_for(kept: Run, tmp_path: Path) -> None:
    old, file = tmp_path / "old.txt", tmp_path / "ledger.zip"
    out(kept("ledger", "checkpoint", "--save", old))
    out(kept("ledger", "export", file))
    said = str(kept("ledger", "check-proof", old).exception)
    assert "is a checkpoint over 6 entries" in said and "hudna ledger consistency" in said
    assert "hudna ledger verifier" in str(kept("ledger", "check-proof", file).exception)
