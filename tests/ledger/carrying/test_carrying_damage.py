"""Damaged, cut off, foreign and malicious files are refused and leave the ledger empty."""

import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from desk.stores import read_toy
from hudna import reading
from hudna.desk import DeskError
from hudna.desk.backup import files
from hudna.desk.backup.backing_up import back_up
from hudna.desk.backup.carrying import export_ledger, import_ledger, opened
from hudna.desk.backup.manifest import allowed, examine
from hudna.ledger.carrying.filling import size_of
from hudna.ledger.carrying.whole import CarryError
from hudna.ledger.checkpoint import Checkpoint, SiteKey, read_note, signed, write_note
from hudna.ledger.store import Ledger, close_ledger
from hudna.record import canonical_json
from ledger.carrying import sites

pytestmark = pytest.mark.usefixtures("toy_reader")
Members = dict[str, bytes]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An exported ledger of three documents, made once."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read", read_toy)
        patch.setattr(reading, "GRAMMAR", "toy-1")
        source = sites.another(folder / "source")
        sites.fill(source, stop=3)
        export_ledger(source, folder / "good.zip")
        close_ledger(source)
    return folder / "good.zip"


@pytest.fixture
def good(made: Path, tmp_path: Path) -> Path:
    """A copy of it, of this test's own."""
    return Path(shutil.copy(made, tmp_path))


def rewritten(good: Path, change: Callable[[Members], None]) -> Path:
    """The file with other members."""
    with zipfile.ZipFile(good) as found:
        members = {name: found.read(name) for name in found.namelist()}
    change(members)
    bad = good.with_name("bad.zip")
    with zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return bad


def swapped(name: str, old: bytes, new: bytes) -> Callable[[Members], None]:
    def change(members: Members) -> None:
        assert old in members[name]
        members[name] = members[name].replace(old, new, 1)

    return change


def cut_line(name: str, at: int) -> Callable[[Members], None]:
    def change(members: Members) -> None:
        found = members[name].splitlines(keepends=True)
        del found[at]
        members[name] = b"".join(found)

    return change


def resigned(members: Members, site: str, key: SiteKey) -> None:
    """Put another checkpoint over the same entries in the place of the one that is there."""
    found = canonical_json.read(members["checkpoints.jsonl"][:-1])
    of = read_note(found["text"]).checkpoint
    other = write_note(signed(Checkpoint(site or of.site, of.size, of.root), [key]))
    members["checkpoints.jsonl"] = canonical_json.write({**found, "text": other}) + b"\n"


CHANGES: dict[str, Callable[[Members], None]] = {
    "has version '2'": lambda members: members.update({"hudna-ledger": b"2\n"}),
    "first member": lambda members: members.update({"hudna-ledger": members.pop("hudna-ledger")}),
    "entries.jsonl: is missing": lambda members: members.pop("entries.jsonl") and None,
    "'\\.\\./\\.\\./evil': is no member": lambda members: members.update({"../../evil": b"x"}),
    "'/etc/x': is no member": lambda members: members.update({"/etc/x": b"x"}),
    "is no member": lambda members: members.update({"vault/ab/" + "cd" * 32: b"x"}),
    "no entry names it": lambda members: members.update({"vault/cd/" + "cd" * 32: b"x"}),
    "unpacks to": lambda members: members.update({"vault/cd/" + "cd" * 32: bytes(1 << 26)}),
    "entry 3: its line says": cut_line("entries.jsonl", 3),
    "entry 2: its payload is missing": cut_line("payloads.jsonl", 2),
    "payload of entry 7 is out of order": cut_line("entries.jsonl", -1),
    "entry 0: is of kind": swapped("entries.jsonl", b'"opened"', b'"source"'),
    "another root": swapped("entries.jsonl", b'"by":"', b'"by":"x'),
    "entry 1: not canonical": swapped("entries.jsonl", b'"number":1,', b'"number": 1,'),
    "entry 1: its payload is not the one": swapped("payloads.jsonl", b"0.txt", b"1.txt"),
    "is no number, tab": swapped("payloads.jsonl", b"1\t", b"01\t"),
    "is no checkpoint": swapped("checkpoints.jsonl", b'"size":8', b'"size":"8"'),
    "not signed by the key that": lambda members: resigned(members, "", SiteKey(bytes(32))),
    "is of elsewhere, and this is": lambda members: resigned(members, "elsewhere", sites.KEY),
    "its text says": swapped("checkpoints.jsonl", b'"size":8', b'"size":7'),
    "line 8 has no end": lambda members: members.update(
        {"entries.jsonl": members["entries.jsonl"][:-1]}),
}  # fmt: skip


@pytest.mark.parametrize("said", CHANGES)
def test_a_file_that_was_changed_is_refused(said: str, good: Path, tmp_path: Path) -> None:
    bad = rewritten(good, CHANGES[said])
    copy = sites.another(tmp_path / "copy")
    with pytest.raises(DeskError, match=said):
        import_ledger(copy, bad)
    assert size_of(copy) == 0 and sites.originals(copy) == {}
    close_ledger(copy)


def test_any_flipped_byte_is_refused_or_changes_nothing(good: Path, ledger: Ledger) -> None:
    whole, rng = good.read_bytes(), random.Random(5)
    bad = good.with_name("bad.zip")
    refused = 0
    spots = sorted(rng.sample(range(len(whole)), 120))
    with opened(good) as archive:
        right = examine(archive)[0]
    for at in spots:
        bad.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << rng.randrange(8)]) + whole[at + 1 :])
        try:
            with opened(bad) as archive:
                assert examine(archive)[0] == right, at
        except (CarryError, DeskError):
            refused += 1
    assert refused > 50
    for part in range(0, len(whole), len(whole) // 10):
        bad.write_bytes(whole[:part])
        with pytest.raises(DeskError, match=r"bad\.zip"):
            import_ledger(ledger, bad)
    assert size_of(ledger) == 0


def test_every_member_of_a_backup_is_under_its_digest(ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger, stop=2)
    back_up(ledger, tmp_path / "good.zip", passphrase="x")
    with zipfile.ZipFile(tmp_path / "good.zip") as found:
        names = found.namelist()
    for name in names:
        bad = rewritten(
            tmp_path / "good.zip",
            lambda members, name=name: members.update({name: members[name][:-1] + b"~"}),
        )
        with pytest.raises((CarryError, DeskError)), opened(bad, allowed) as archive:
            examine(archive)


def test_a_full_disk_leaves_nothing(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites.fill(ledger, stop=2)
    before = set(tmp_path.iterdir())
    real = files.os.fdopen

    def full(handle: int, mode: str) -> IO[bytes]:
        stream: IO[bytes] = real(handle, mode)
        return Full(stream)  # type: ignore[return-value]

    monkeypatch.setattr(files.os, "fdopen", full)
    for write in (export_ledger, back_up):
        with pytest.raises(DeskError, match="No space left"):
            write(ledger, tmp_path / "out.zip")
    assert set(tmp_path.iterdir()) == before


class Full:
    """A file on a disk with room for 500 bytes more."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._left = stream, 500

    def write(self, content: bytes) -> int:
        self._left -= len(content)
        if self._left < 0:
            raise OSError(28, "No space left on device")
        return self._stream.write(content)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def __enter__(self) -> "Full":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()


def test_where_nobody_may_write_it_says_so(ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger, stop=1)
    with pytest.raises(DeskError, match="is not there: make it"):
        export_ledger(ledger, tmp_path / "nowhere" / "out.zip")
    with pytest.raises(DeskError, match="is a folder"):
        export_ledger(ledger, tmp_path)
    with pytest.raises(DeskError, match="cannot be written"):
        export_ledger(ledger, Path("/proc/out.zip"))
    with pytest.raises(DeskError, match="cannot be read"):
        import_ledger(ledger, tmp_path / "no.zip")
