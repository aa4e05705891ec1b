"""Reading a ZIP file of the exported form, as strictly as what comes from strangers deserves."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self

from hudna.ledger.carrying.exporting import (
    CHECKPOINTS,
    ENTRIES,
    FORM,
    PAYLOADS,
    VERSION,
    original_path,
)
from hudna.ledger.carrying.whole import CarryError, Given, Pair, Whole, paired
from hudna.record import canonical_json
from hudna.record.canonical_json import CanonicalError
from hudna.record.entry import instant

REQUIRED: Final = (FORM, ENTRIES, PAYLOADS, CHECKPOINTS)
LONGEST: Final = 1 << 28
"""Most bytes of a line or of a member that is read at once."""

MOST_TIMES: Final = 500
"""How many times its packed size a large member may unpack to; deflate's own most is 1,032."""

_ORIGINAL: Final = re.compile("vault/[0-9a-f]{2}/([0-9a-f]{64})")
_PAYLOAD: Final = re.compile(rb"(0|[1-9][0-9]{0,17})\t(.*)", re.DOTALL)
_INSTANT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"
_SMALL: Final = 1 << 24
_BUFFER: Final = 1 << 18
_ENCRYPTED: Final = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
           OverflowError)  # fmt: skip
AGAIN: Final = "the file is damaged; get or make it anew"


class Archive:
    """A file of the exported form, looked through; `allowed`: further members that it may have.

    `where`: how complaints name it, if not by its path. CarryError, which says what is wrong, for
    any other file; OSError if it cannot be read.
    """

    def __init__(
        self, path: Path, allowed: Callable[[str], bool] = lambda _: False, where: str = ""
    ) -> None:
        self.where = where or str(path)
        self._stream: IO[bytes] = path.open("rb")
        try:
            with self._telling("its list of members"):
                self._zip = zipfile.ZipFile(self._stream)
                self._members = self._zip.infolist()
            self._look_through(allowed)
        except BaseException:
            self._stream.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._stream.close()

    @property
    def names(self) -> Iterator[str]:
        """The names of all members, in order."""
        return (one.filename for one in self._members)

    @property
    def originals(self) -> Iterator[str]:
        """The digests of the originals in the file, in order."""
        return (found[1] for name in self.names if (found := _ORIGINAL.fullmatch(name)))

    @property
    def size(self) -> int:
        """How many bytes all members have when they are unpacked."""
        return sum(one.file_size for one in self._members)

    def size_of(self, name: str) -> int:
        """How many bytes a member has."""
        return self._zip.getinfo(name).file_size

    def read(self, name: str, most: int = LONGEST) -> bytes:
        """The bytes of a member."""
        if self.size_of(name) > most:
            raise self.refusal(name, f"is longer than {most} bytes")
        return b"".join(self.blocks(name))

    def original(self, name: str) -> bytes:
        """The bytes of an original."""
        return self.read(original_path(name), 1 << 62)

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, by blocks."""
        with self._opened(name) as stream:
            while block := stream.read(_BUFFER):
                yield block

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a member without their ends."""
        with self._opened(name) as stream:
            number = 0
            while line := stream.readline(LONGEST):
                number += 1
                if not line.endswith(b"\n"):
                    problem = "is too long" if len(line) == LONGEST else "has no end"
                    raise self.refusal(name, f"line {number} {problem}")
                yield line[:-1]

    def whole(self) -> Whole:
        """The ledger in the file."""
        return Whole(self.where, tuple(self._checkpoints()), self._pairs)

    def refusal(self, name: str, problem: str) -> CarryError:
        """The complaint about a member."""
        return CarryError(f"{self.where}: {name}: {problem}: {AGAIN}")

    def _pairs(self) -> Iterator[Pair]:
        return paired(self.lines(ENTRIES), self._payloads(), self.where)

    def _payloads(self) -> Iterator[tuple[int, bytes]]:
        for at, line in enumerate(self.lines(PAYLOADS), start=1):
            found = _PAYLOAD.fullmatch(line)
            if found is None:
                raise self.refusal(PAYLOADS, f"line {at} is no number, tab and payload")
            yield int(found[1]), found[2]

    def _checkpoints(self) -> Iterator[Given]:
        for at, line in enumerate(self.lines(CHECKPOINTS), start=1):
            try:
                yield _given(canonical_json.read(line))
            except (CanonicalError, KeyError, TypeError, ValueError) as error:
                raise self.refusal(CHECKPOINTS, f"line {at} is no checkpoint ({error})") from error

    @contextmanager
    def _opened(self, name: str) -> Iterator[io.BufferedReader]:
        with self._telling(name), self._zip.open(name) as member:
            yield io.BufferedReader(member, _BUFFER)  # type: ignore[arg-type]

    @contextmanager
    def _telling(self, name: str) -> Iterator[None]:
        try:
            yield
        except CarryError:
            raise
        except _BROKEN as error:
            raise CarryError(
                f"{self.where}: {name} cannot be read ({error}): no file of hudna's, or cut off "
                "or damaged; get or make it anew"
            ) from error

    def _look_through(self, allowed: Callable[[str], bool]) -> None:
        names = list(self.names)
        if not names or names[0] != FORM or self._members[0].header_offset != 0:
            raise CarryError(f"{self.where} is no exported ledger: its first member should be "
                             f"{FORM}")  # fmt: skip
        if (version := self.read(FORM, 64)) != VERSION:
            shown = version.decode("ascii", "replace").strip()
            raise CarryError(f"{self.where} has version {shown!r} of the form, and this hudna "
                             "reads 1: use the hudna that wrote it, or a newer one")  # fmt: skip
        if len(set(names)) != len(names):
            twice = next(one for at, one in enumerate(names) if one in names[:at])
            raise self.refusal(twice, "is there twice")
        for name in REQUIRED:
            if name not in names:
                raise self.refusal(name, "is missing")
        for one in self._members:
            self._check_member(one, allowed)

    def _check_member(self, one: zipfile.ZipInfo, allowed: Callable[[str], bool]) -> None:
        name = one.filename
        if not (name in REQUIRED or _is_original(name) or allowed(name)):
            raise self.refusal(repr(name), "is no member of this form")
        if b"PK" in one.extra + one.comment:
            raise self.refusal(name, "hides another member behind it")
        if one.flag_bits & _ENCRYPTED:
            raise self.refusal(name, "is encrypted")
        if one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.refusal(name, "is packed in a way that this form does not have")
        if one.file_size > _SMALL and one.file_size > MOST_TIMES * one.compress_size:
            raise self.refusal(name, f"unpacks to {one.file_size} bytes out of {one.compress_size}")


def _is_original(name: str) -> bool:
    found = _ORIGINAL.fullmatch(name)
    return found is not None and name == original_path(found[1])


def _given(found: Any) -> Given:
    if set(found) != {"size", "text", "signed_at"}:
        raise ValueError("other fields than size, text, signed_at")
    size, text = found["size"], found["text"]
    if type(size) is not int or not 0 <= size < 1 << 62 or not isinstance(text, str):
        raise ValueError("size or text is not as it should be")
    at = datetime.strptime(found["signed_at"], _INSTANT).replace(tzinfo=UTC)
    if instant(at) != found["signed_at"]:
        raise ValueError("signed_at is no instant")
    return Given(size, text, at)
