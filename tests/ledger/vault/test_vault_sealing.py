"""The form of a sealed original and of the file of keys."""

import base64
import hashlib
import os
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt

from hudna.ledger.vault import Key, KeyFile, LockedError, VaultError
from hudna.ledger.vault.keys import parsed, written
from hudna.ledger.vault.sealing import HEAD, MAGIC, open_, seal, sealed_with
from hudna.record import digest
from ledger.vault.places import MADE_AT, a_key, flipped, key_file

secrets = st.binary(min_size=32, max_size=32)
keys = st.builds(Key, secrets, st.just(MADE_AT), st.booleans())
SEALED = seal(b"original", digest(b"original"), a_key())


@given(st.binary(), keys, st.lists(keys, max_size=3))
def test_what_is_sealed_opens_with_its_key(content: bytes, key: Key, others: list[Key]) -> None:
    name = digest(content)
    raw = seal(content, name, key)
    assert sealed_with(raw[:HEAD]) == key.id
    assert open_(raw, name, [*others, key]) == content
    assert raw != seal(content, name, key)  # another nonce each time
    if key.id not in {one.id for one in others}:
        with pytest.raises(LockedError, match=key.id):
            open_(raw, name, others)


@given(st.binary(), st.binary(), keys)
def test_under_another_name_it_does_not_open(content: bytes, other: bytes, key: Key) -> None:
    if content != other:
        with pytest.raises(VaultError, match="was changed"):
            open_(seal(content, digest(content), key), digest(other), [key])


@given(st.data())
def test_no_other_bytes_open(drawn: st.DataObject) -> None:
    at = drawn.draw(st.integers(0, len(SEALED) - 1))
    change = drawn.draw(st.sampled_from([
        flipped(SEALED, at), SEALED[:at], SEALED + b"x", SEALED[:at] + SEALED[at + 1 :],
        SEALED[:at] + b"x" + SEALED[at:], SEALED[at:], bytes(len(SEALED)),
    ]))  # fmt: skip
    if change != SEALED:
        with pytest.raises(VaultError):
            open_(change, digest(b"original"), [a_key(), a_key(2)])


@given(st.binary(), keys)
def test_plain_bytes_that_look_sealed_are_read_as_they_are(tail: bytes, key: Key) -> None:
    for content in (MAGIC + tail, seal(tail, digest(tail), key)):
        assert open_(content, digest(content), [key]) == content
        assert open_(seal(content, digest(content), key), digest(content), [key]) == content


def test_the_form_is_the_one_that_is_documented() -> None:
    key, name = a_key(), digest(b"original")
    magic, id_, rest = SEALED.split(b"\n", 2)
    assert magic == b"hudna-sealed-1"
    assert id_.decode() == hashlib.sha256(b"hudna vault key\n" + key.secret).hexdigest()[:16]
    beside = magic + b"\n" + id_ + b"\n" + name.encode()
    assert decrypt(rest[24:], beside, rest[:24], key.secret) == b"original"


@given(st.lists(keys, unique_by=lambda one: one.secret))
def test_keys_are_written_and_parsed(some: list[Key]) -> None:
    assert parsed(written(some), "vault.keys") == tuple(some)


def test_one_flipped_bit_in_a_key_is_found() -> None:
    content = written([a_key()])
    start = content.index(a_key().id.encode())
    for at in [*range(start, start + 16), *range(content.index(b"done") + 5, len(content) - 2)]:
        with pytest.raises(VaultError, match=r"^vault.keys:\d is no key: restore a copy"):
            parsed(flipped(content, at), "vault.keys")


@pytest.mark.parametrize(
    "line", ["x", f"{a_key().id} 2026-03-24T12:30:00Z done", f"{a_key().id} today done x", "é"]
)
def test_a_malformed_line_is_named(line: str) -> None:
    with pytest.raises(VaultError, match="k:4 is no key"):
        parsed(written([a_key()]) + line.encode() + b"\n", "k")


def test_a_key_twice_is_refused() -> None:
    with pytest.raises(VaultError, match="is no key"):
        parsed(written([a_key(), a_key()]), "k")


def test_a_secret_is_never_shown() -> None:
    shown = repr(a_key())
    assert repr(a_key().secret) not in shown
    assert base64.b64encode(a_key().secret).decode() not in shown


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    file = key_file(tmp_path, a_key())
    assert file.path.stat().st_mode & 0o777 == 0o600
    file.path.chmod(0o640)
    with pytest.raises(VaultError, match=f"others: chmod 600 {file}"):
        file.held()


def test_what_a_killed_writer_left_of_the_keys_goes(tmp_path: Path) -> None:
    file = key_file(tmp_path, a_key())
    left = file.path.with_name(f".{file.path.name}.x.tmp")
    left.write_bytes(written([a_key(2)]))
    file.begin(a_key(3), renew=True)
    assert not left.exists()
    assert [one.id for one in file.held()] == [a_key().id, a_key(3).id]


def test_a_new_key_does_not_wait_for_ever_on_many_writers(tmp_path: Path) -> None:
    file, ended = key_file(tmp_path, a_key()), Event()

    def use() -> None:
        own = KeyFile(file.path)
        while not ended.is_set():
            with own.in_use():
                time.sleep(0.005)

    writers = [Thread(target=use) for _ in range(6)]
    for one in writers:
        one.start()
    started = time.monotonic()
    for number in range(2, 7):
        file.begin(a_key(number), renew=True)
        file.finish(a_key(number))
    ended.set()
    for one in writers:
        one.join()
    assert file.held()[-1] == a_key(6)
    assert time.monotonic() - started < 10


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "keys", required=True)
    with pytest.raises(VaultError, match="put the file back, or make a first key"), file.in_use():
        pass
    assert file.begin(a_key(), renew=False) == a_key()
    with file.in_use() as key:
        assert key is not None and key.id == a_key().id
