"""`hudna vault`, from outside: what it holds, what is wrong, sealing, keys."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application, main
from hudna.desk.vault.opening import open_vault
from hudna.ledger.vault import Vault
from ledger.vault import s3_server

Run = Callable[..., Result]


@pytest.fixture(params=["folder", "object store"])
def vault(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Vault]:
    """The vault of a site of its own with five originals, on each place."""
    monkeypatch.setenv("HUDNA_HOME", str(tmp_path / "home"))
    if request.param == "folder":
        yield filled()
        return
    pytest.importorskip("boto3", reason="boto3 is not installed")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", s3_server.ACCESS)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", s3_server.SECRET)
    with s3_server.serving() as store:
        monkeypatch.setenv("HUDNA_VAULT", f"s3://originals/our?endpoint={store.endpoint}")
        yield filled()


def filled() -> Vault:
    found = open_vault()
    for number in range(5):
        found.put(b"%d" % number)
    return found


@pytest.fixture
def run(vault: Vault) -> Run:
    """Runs one command on that site."""
    runner = CliRunner(env={"COLUMNS": "160"})
    return lambda *arguments: runner.invoke(application(["vault"]), ["vault", *arguments])


def uses(run: Run) -> dict[str, int]:
    """State of keys → originals."""
    lines = run("status", "--format", "jsonl").stdout.splitlines()
    return {one["state"]: one["originals"] for one in map(json.loads, lines)}


def test_from_plain_to_a_second_key(run: Run, vault: Vault) -> None:
    assert uses(run) == {"plain": 5}
    shown = run("encrypt")
    assert shown.exit_code == 0 and "seals: 5 originals sealed, 0 were." in shown.stdout
    assert "Keep a copy of the file of keys apart" in shown.stdout
    assert uses(run) == {"seals": 5}
    assert "seals: 0 originals sealed, 5 were." in run("encrypt").stdout
    assert run("rotate").exit_code == 0
    assert uses(run) == {"opens": 0, "seals": 5}
    assert vault.keys is not None
    old, new = vault.keys.held()
    assert str(run("retire", new.id).exception).endswith("rotate makes a newer one")
    assert f"Key {old.id} is no longer in {vault.keys}." in run("retire", old.id[:5]).stdout
    assert uses(run) == {"seals": 5}
    assert "5 originals are whole, none wrong, no warnings." in run("check").stdout


def test_status_in_words(run: Run, vault: Vault) -> None:
    shown = run("status").stdout
    assert f"Vault      {vault}" in shown and "Originals  5 in 5 bytes" in shown
    run("encrypt")
    shown = run("status").stdout
    assert vault.keys is not None and vault.keys.held()[0].id in shown
    assert "Originals  5 in 365 bytes" in shown


def test_check_names_what_is_damaged(run: Run, vault: Vault) -> None:
    name = next(vault.names())
    vault.place.replace(name, lambda raw: raw + b"!")
    shown = run("check")
    assert shown.exit_code == 1
    assert f"{vault.place.where(name)}: the original {name[:10]} was changed" in shown.stdout
    assert "4 originals are whole, 1 wrong, no warnings." in shown.stdout
    (line,) = run("check", "--format", "jsonl").stdout.splitlines()
    assert (json.loads(line)["kind"], json.loads(line)["original"]) == ("wrong", name)
    sealed = run("encrypt")
    assert sealed.exit_code == 1 and name[:10] in sealed.stderr
    assert "1 original could not be sealed: mend them and run this again" in sealed.stderr


def test_leftovers_are_warnings_until_they_are_tidied(run: Run, vault: Vault) -> None:
    folder = getattr(vault.place, "path", None)
    if folder is None:
        pytest.skip("a store leaves nothing half written")
    (folder / ".x.tmp").write_bytes(b"half")
    shown = run("check")
    assert shown.exit_code == 0 and "warning: a temporary file" in shown.stdout
    assert run("tidy").stdout == "No temporary files removed.\n"
    assert "1 temporary files removed." in run("tidy", "--hours", "0").stdout
    assert "no warnings" in run("check").stdout


def test_keys_that_are_missing(run: Run, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "hudna vault encrypt makes the first one" in str(run("rotate").exception)
    run("encrypt")
    monkeypatch.setenv("HUDNA_VAULT_KEYS", "/nowhere/keys")
    assert uses(run) == {"missing": 5, "plain": 0}
    shown = run("check")
    assert shown.exit_code == 1
    assert shown.stdout.count("put that key's line back into /nowhere/keys") == 5


def test_no_traceback_reaches_anybody(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in (("HUDNA_VAULT", "s3:/x://"), ("HUDNA_VAULT_KEYS", "/dev/null/x")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            with pytest.raises(SystemExit) as end:
                main(["vault", "encrypt"])
        assert end.value.code == 1
        told = capsys.readouterr().err.splitlines()
        assert len(told) == 1 and told[0].startswith("hudna: ") and "report it" not in told[0]
