"""Originals: kept once, whole, and known again when they were changed."""

from pathlib import Path

import pytest

from hudna.ledger.vault import Vault, VaultError
from hudna.record import digest


def test_content_is_kept_under_its_digest(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    name = vault.put(b"\xff\x00bulletin")
    assert name == digest(b"\xff\x00bulletin")
    assert vault.path_of(name) == tmp_path / name[:2] / name
    assert vault.get(name) == b"\xff\x00bulletin"


def test_the_same_content_is_written_once(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    first = vault.path_of(vault.put(b"a")).stat()
    second = vault.path_of(vault.put(b"a")).stat()
    assert (first.st_ino, first.st_mtime_ns) == (second.st_ino, second.st_mtime_ns)
    assert len([one for one in tmp_path.rglob("*") if one.is_file()]) == 1


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space left"):
        Vault(tmp_path).put(b"a")
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def test_a_changed_or_missing_original_is_told(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    name = vault.put(b"a")
    vault.path_of(name).write_bytes(b"b")
    with pytest.raises(VaultError, match="was changed"):
        vault.get(name)
    vault.path_of(name).unlink()
    with pytest.raises(VaultError, match="is not in"):
        vault.get(name)
