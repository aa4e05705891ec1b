"""One suite over every place, plain and sealed: kept once, whole, checked, taken away for good."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hudna.ledger.vault import MissingError, PlaceError, Vault, VaultError
from hudna.ledger.vault.folder import Folder
from hudna.ledger.vault.place import Place, path_within
from hudna.record import digest
from ledger.vault.places import a_key, flipped, key_file

Spoil = Callable[[str, bytes], None]
CONTENTS = [b"", b"a", b"hudna-sealed-1\n", b"\xff\x00bulletin" * 1000,
            *(b"%d" % number for number in range(20))]  # fmt: skip


def test_what_is_put_comes_back(vault: Vault) -> None:
    names = [vault.put(content) for content in CONTENTS]
    assert names == [digest(content) for content in CONTENTS]
    assert [vault.get(name) for name in names] == CONTENTS
    assert list(vault.names()) == sorted(names)
    assert {one.name for one in vault.kept()} == set(names)
    assert list(vault.problems()) == []


def test_a_second_time_writes_nothing(vault: Vault) -> None:
    name = vault.put(b"a")
    before = vault.place.read(name)
    assert vault.put(b"a") == name
    assert vault.place.read(name) == before
    assert list(vault.names()) == [name]


def test_sealed_bytes_tell_nothing_but_their_size(vault: Vault) -> None:
    content = b"words of a person" * 10
    raw = vault.place.read(vault.put(content))
    if vault.keys and vault.keys.held():
        assert b"words" not in raw and len(raw) == len(content) + 72
    else:
        assert raw == content


def test_a_removal_is_for_good_and_may_be_repeated(vault: Vault) -> None:
    kept, gone = vault.put(b"kept"), vault.put(b"gone")
    for _ in range(2):
        vault.remove(gone)
        with pytest.raises(MissingError, match=f"{gone[:10]} is not in"):
            vault.get(gone)
    assert list(vault.names()) == [kept]
    vault.remove(digest(b"never there"))
    assert vault.put(b"gone") == gone and vault.get(gone) == b"gone"


def test_removing_from_an_empty_vault(vault: Vault) -> None:
    vault.remove(digest(b"a"))
    assert list(vault.names()) == list(vault.problems()) == []


def test_a_name_that_is_no_digest(vault: Vault) -> None:
    for name in ("", "../../etc/passwd", digest(b"a").upper()):
        with pytest.raises(VaultError, match="names no original"):
            vault.get(name)
        problem = vault.check(name)
        assert problem and "names no original" in problem.message


def test_one_flipped_byte_anywhere_is_found_and_named(vault: Vault, spoil: Spoil) -> None:
    name = vault.put(b"five breaches")
    raw = vault.place.read(name)
    vault.put(b"another")
    for at in range(len(raw)):
        spoil(path_within(name), flipped(raw, at))
        (problem,) = vault.problems()
        assert problem.subject == name and problem.where == vault.place.where(name)
        assert "was changed" in problem.message or "is sealed with the key" in problem.message
    spoil(path_within(name), raw)
    assert list(vault.problems()) == []


def test_a_flipped_key_id_is_known_as_such(place: Place, spoil: Spoil, tmp_path: Path) -> None:
    vault = Vault(place, key_file(tmp_path, a_key()))
    name = vault.put(b"a")
    spoil(path_within(name), flipped(place.read(name), 20))
    with pytest.raises(VaultError, match="its head names another key than the one that opens it"):
        vault.get(name)


def test_every_shortening_is_found(vault: Vault, spoil: Spoil) -> None:
    name = vault.put(b"five")
    raw = vault.place.read(name)
    for size in range(len(raw)):
        spoil(path_within(name), raw[:size])
        assert vault.check(name)
        assert vault.place.head(name, 32) == raw[: min(size, 32)]


def test_two_swapped_originals_are_found(vault: Vault, spoil: Spoil) -> None:
    names = [vault.put(b"one"), vault.put(b"two")]
    raws = [vault.place.read(name) for name in names]
    spoil(path_within(names[0]), raws[1])
    spoil(path_within(names[1]), raws[0])
    assert {one.subject for one in vault.problems()} == set(names)


def test_what_is_no_original_is_told(vault: Vault, spoil: Spoil) -> None:
    name = vault.put(b"a")
    for path in ("notes.txt", f"00/{name[:20]}", f"{'11' if name[:2] != '11' else '22'}/{name}"):
        spoil(path, b"a")
    assert list(vault.names()) == [name]
    found = list(vault.problems())
    assert len(found) == 3
    assert all("no original by its name: move it" in one.message for one in found)


def test_a_backup_takes_bytes_as_they_lie(vault: Vault, tmp_path: Path) -> None:
    name = vault.put(b"a")
    raw = vault.raw(name)
    other = Vault(tmp_path / "other", vault.keys)
    other.put_raw(name, raw)
    assert other.raw(name) == raw and other.get(name) == b"a"
    with pytest.raises(VaultError, match="was changed"):
        other.put_raw(digest(b"b"), raw)
    assert list(other.names()) == [name]


def test_sealed_bytes_are_restored_without_their_key(vault: Vault, tmp_path: Path) -> None:
    name = vault.put(b"a")
    other = Vault(tmp_path / "other")
    other.put_raw(name, vault.raw(name))
    if vault.sealed_with(name) is None:
        assert other.get(name) == b"a"
        return
    with pytest.raises(VaultError, match=f"key {a_key().id}, which is not here"):
        other.get(name)
    with pytest.raises(VaultError, match="there is no key to seal more with"):
        other.put(b"b")


def test_tidying_leaves_originals(vault: Vault) -> None:
    name = vault.put(b"a")
    assert list(vault.tidy(datetime.now(UTC))) == []
    assert vault.get(name) == b"a"


def test_leftovers_of_killed_writers(tmp_path: Path) -> None:
    vault = Vault(Folder(tmp_path))
    name = vault.put(b"a")
    left = tmp_path / name[:2] / f".{name}.x1.tmp"
    left.write_bytes(b"half")
    (problem,) = vault.problems()
    assert problem.where == str(left) and "hudna vault tidy" in problem.message
    changed = datetime.fromtimestamp(left.stat().st_mtime, UTC)
    assert list(vault.tidy(changed)) == [] and left.exists()
    assert list(vault.tidy(datetime.now(UTC))) == [str(left)]
    assert list(vault.problems()) == []


def test_a_removal_takes_what_a_killed_writer_left_of_it(tmp_path: Path) -> None:
    vault = Vault(Folder(tmp_path))
    name = digest(b"a")
    left = tmp_path / name[:2] / f".{name}.x1.tmp"
    left.parent.mkdir()
    left.write_bytes(b"a")
    vault.remove(name)
    assert not left.exists()


def test_folders_of_others_are_left_alone(tmp_path: Path) -> None:
    vault = Vault(Folder(tmp_path))
    name = vault.put(b"a")
    (tmp_path / "lost+found" / "deep").mkdir(parents=True)
    assert list(vault.names()) == [name]
    assert [one.where for one in vault.problems()] == [str(tmp_path / "lost+found")]


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    vault = Vault(Folder(tmp_path / "file"))
    with pytest.raises(PlaceError, match="cannot be read: Not a directory"):
        list(vault.names())


def test_an_original_that_cannot_be_read(tmp_path: Path) -> None:
    vault = Vault(Folder(tmp_path))
    name = digest(b"a")
    vault.path_of(name).mkdir(parents=True)
    (problem,) = vault.problems()
    assert problem.subject == name and "cannot be read" in problem.message
