"""Sealing everything anew, on every place: resumable, nothing lost, old keys kept while needed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hudna.ledger.vault import KeyFile, PlaceError, Vault, VaultError
from hudna.ledger.vault.place import Place, path_within
from hudna.ledger.vault.rotation import encrypt, retire, rotate
from ledger.vault.places import a_key, flipped, key_file

CONTENTS = [b"%d" % number for number in range(12)]
Spoil = Callable[[str, bytes], None]


@pytest.fixture
def vault(place: Place, tmp_path: Path) -> Vault:
    """A vault of plain originals without a key."""
    found = Vault(place, key_file(tmp_path))
    for content in CONTENTS:
        found.put(content)
    return found


def sealed_by(vault: Vault) -> set[str | None]:
    return {vault.sealed_with(name) for name in vault.names()}


def whole(vault: Vault) -> bool:
    return sorted(vault.get(name) for name in vault.names()) == sorted(CONTENTS)


def stopped_after(count: int) -> Callable[[Iterable[str]], Iterator[str]]:
    """A progress that stops everything when so many originals were done."""

    def progress(names: Iterable[str]) -> Iterator[str]:
        for number, name in enumerate(names):
            if number == count:
                raise KeyboardInterrupt
            yield name

    return progress


def test_plain_then_sealed_then_rotated_then_retired(vault: Vault) -> None:
    assert sealed_by(vault) == {None}
    with pytest.raises(VaultError, match="hudna vault encrypt makes the first one"):
        rotate(vault, a_key())
    first = encrypt(vault, a_key())
    assert (first.key, first.sealed, first.already) == (a_key(), len(CONTENTS), 0)
    assert sealed_by(vault) == {a_key().id} and whole(vault)
    second = rotate(vault, a_key(2))
    assert (second.key, second.sealed) == (a_key(2), len(CONTENTS))
    assert sealed_by(vault) == {a_key(2).id} and whole(vault)
    assert retire(vault, a_key().id[:6]) == a_key()
    assert vault.keys and [one.id for one in vault.keys.held()] == [a_key(2).id]
    assert whole(vault) and list(vault.problems()) == []


def test_plain_and_sealed_originals_beside_each_other(vault: Vault) -> None:
    with pytest.raises(KeyboardInterrupt):
        encrypt(vault, a_key(), stopped_after(5))
    assert sealed_by(vault) == {None, a_key().id} and whole(vault)
    found = encrypt(vault, a_key(9))
    assert (found.key.id, found.sealed, found.already) == (a_key().id, len(CONTENTS) - 5, 5)


@pytest.mark.parametrize("count", range(0, len(CONTENTS) + 1, 4))
def test_a_rotation_that_was_stopped_goes_on_with_its_key(vault: Vault, count: int) -> None:
    encrypt(vault, a_key())
    with pytest.raises(KeyboardInterrupt):
        rotate(vault, a_key(2), stopped_after(count) if count < len(CONTENTS) else stopping_at_end)
    assert whole(vault)
    with pytest.raises(VaultError, match=r"the key \w+ seals"):
        retire(vault, a_key(2).id)
    if count < len(CONTENTS):
        with pytest.raises(VaultError, match=f"{len(CONTENTS) - count} originals need it"):
            retire(vault, a_key().id)
    found = rotate(vault, a_key(3))
    assert (found.key.id, found.sealed) == (a_key(2).id, len(CONTENTS) - count)
    assert rotate(vault, a_key(3)).key == a_key(3)
    assert whole(vault) and sealed_by(vault) == {a_key(3).id}


def stopping_at_end(names: Iterable[str]) -> Iterator[str]:
    yield from names
    raise KeyboardInterrupt


def test_new_originals_are_sealed_at_once_while_a_rotation_is_unfinished(vault: Vault) -> None:
    encrypt(vault, a_key())
    assert vault.keys is not None
    other = Vault(vault.place, KeyFile(vault.keys.path))
    other.put(CONTENTS[0])
    with pytest.raises(KeyboardInterrupt):
        rotate(vault, a_key(2), stopped_after(0))
    assert other.sealed_with(other.put(b"new")) == a_key(2).id


def test_a_damaged_original_stops_no_other_and_keeps_its_key(vault: Vault, spoil: Spoil) -> None:
    encrypt(vault, a_key())
    name = next(vault.names())
    raw = vault.place.read(name)
    spoil(path_within(name), flipped(raw, len(raw) - 1))
    found = rotate(vault, a_key(2))
    assert [one.subject for one in found.problems] == [name]
    assert found.sealed == len(CONTENTS) - 1
    with pytest.raises(VaultError, match="1 originals need it"):
        retire(vault, a_key().id)
    spoil(path_within(name), raw)
    assert rotate(vault, a_key(3)).key.id == a_key(2).id
    assert whole(vault)


def test_keys_that_are_gone(vault: Vault) -> None:
    encrypt(vault, a_key())
    assert vault.keys is not None
    kept = vault.keys.path.rename(vault.keys.path.with_name("away"))
    name = next(vault.names())
    with pytest.raises(VaultError, match=f"{a_key().id}, which is not here.*line back into"):
        vault.get(name)
    with pytest.raises(VaultError, match="no key to seal more with: put the keys back"):
        vault.put(b"new")
    with pytest.raises(VaultError, match=r"sealed with keys that are not in .*: put them back"):
        encrypt(vault, a_key(2))
    kept.rename(vault.keys.path)
    assert whole(vault)


def test_a_removal_wins_over_a_rotation(vault: Vault) -> None:
    names = list(vault.names())

    def removing(found: Iterable[str]) -> Iterator[str]:
        for name in list(found):
            if name == names[0]:
                vault.remove(names[0])
            yield name

    assert encrypt(vault, a_key(), removing).sealed == len(CONTENTS) - 1
    assert list(vault.names()) == names[1:]


def test_a_place_that_fails_ends_the_run(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> bool:
        raise PlaceError("the store is down")

    monkeypatch.setattr(type(vault.place), "replace", fails)
    with pytest.raises(PlaceError, match="is down"):
        encrypt(vault, a_key())


def test_which_key_is_meant(vault: Vault) -> None:
    encrypt(vault, a_key())
    rotate(vault, a_key(2))
    with pytest.raises(VaultError, match=f"'zz' is no key of .*; there are: {a_key().id}"):
        retire(vault, "zz")
    with pytest.raises(VaultError, match="is no key"):
        retire(vault, "")


def test_an_unfinished_key_is_noted(vault: Vault) -> None:
    with pytest.raises(KeyboardInterrupt):
        encrypt(vault, a_key(), stopped_after(1))
    assert vault.keys and vault.keys.held() == (replace(a_key(), unfinished=True),)
    encrypt(vault, a_key(2))
    assert vault.keys.held() == (a_key(),)
