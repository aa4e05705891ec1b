"""Where originals and keys are, from the environment; a vault that refuses, told at the desk."""

from pathlib import Path

import pytest

from hudna.desk import DeskError
from hudna.desk.configuration import open_desk
from hudna.desk.keep import add_one
from hudna.desk.take_in import Received, Terms, receive
from hudna.desk.vault import overview, sealing
from hudna.desk.vault.opening import open_vault, parse_address
from hudna.ledger.store import Ledger, close_ledger
from hudna.ledger.vault.folder import Folder
from hudna.ledger.vault.object_store import ObjectStore
from hudna.record import Problem


def test_originals_and_keys_lie_in_the_home_by_default(tmp_path: Path) -> None:
    found = open_vault({"HUDNA_HOME": str(tmp_path)})
    assert found.place == Folder(tmp_path / "vault")
    assert str(found.keys) == str(tmp_path / "keys" / "vault.keys")


def test_another_folder_and_other_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = open_vault({"HUDNA_VAULT": "originals", "HUDNA_VAULT_KEYS": "/media/keys"})
    assert found.place == Folder(tmp_path / "originals")
    assert str(found.keys) == "/media/keys"


def test_addresses_of_object_stores() -> None:
    found = parse_address("s3://bucket/a/b?endpoint=https://s3.example:9000&region=eu-1")
    assert isinstance(found, ObjectStore)
    assert (found.bucket, found.prefix, found.endpoint, found.region) == (
        "bucket", "a/b/", "https://s3.example:9000", "eu-1",
    )  # fmt: skip
    plain = parse_address("s3://bucket")
    assert isinstance(plain, ObjectStore)
    assert (plain.prefix, plain.endpoint, plain.region) == ("", None, None)
    assert str(plain) == "s3://bucket"


@pytest.mark.parametrize(
    "address",
    ["s3://", "s3:///prefix", "http://store/bucket", "s3://b?endpoint=host:9000", "s3://b?colour=1",
     "s3://b#c", "s3://b?endpoint", "ftp://b"],
)  # fmt: skip
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(DeskError, match="HUDNA_VAULT is not understood; write /path/to/folder or"):
        open_vault({"HUDNA_VAULT": address})


def received(name: str = "a.txt") -> Received:
    return receive(b"Centre: violations 5 24h 2016-03-23\n", name, Terms(publisher="Centre"))


@pytest.mark.usefixtures("toy_reader")
def test_a_document_goes_to_the_vault_that_is_named(
    environ: dict[str, str], tmp_path: Path, unblocked: None
) -> None:
    given = {**environ, "HUDNA_VAULT": str(tmp_path / "originals")}
    sealing.encrypt(open_vault(given))
    ledger = open_desk(given)
    add_one(ledger, received(), Terms(publisher="Centre"))
    (name,) = open_vault(given).names()
    assert ledger.vault.get(name).startswith(b"Centre: violations")
    (use,) = overview.overview(open_vault(given)).uses
    assert (use.state, use.originals) == ("seals", 1)
    close_ledger(ledger)


@pytest.mark.usefixtures("toy_reader")
def test_a_vault_that_refuses_is_a_problem_of_the_document(ledger: Ledger, tmp_path: Path) -> None:
    sealing.encrypt(open_vault())
    assert ledger.vault.keys is not None
    ledger.vault.keys.path.unlink()
    found = add_one(ledger, received(), Terms(publisher="Centre"))
    assert isinstance(found, Problem)
    assert "cannot be kept: the originals in " in found.message
    assert "put the keys back into" in found.message


def test_a_vault_that_may_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "vault").write_text("no folder", encoding="utf-8")
    vault = open_vault({"HUDNA_HOME": str(tmp_path)})
    with pytest.raises(DeskError, match=r"the vault cannot be used: .*vault"):
        sealing.encrypt(vault)
