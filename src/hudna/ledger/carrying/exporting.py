"""Writing a whole ledger as one ZIP file (docs/ledger.md, "The exported file").

The same ledger gives the same bytes: members in a fixed order, with one date.
"""

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Final, Self

from hudna.ledger.carrying.course import Course
from hudna.ledger.carrying.whole import Given, Whole
from hudna.record import canonical_json
from hudna.record.entry import instant

FORM: Final = "hudna-ledger"
ENTRIES, PAYLOADS, CHECKPOINTS = "entries.jsonl", "payloads.jsonl", "checkpoints.jsonl"
VERSION: Final = b"1\n"
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 4
_PRIVATE: Final = 0o600 << 16
_UNIX: Final = 3
_BLOCK: Final = 1 << 20


class Packing:
    """A ZIP file that is being written; `content`: one digest over all members so far.

    It is the SHA-256 over a line for each member: the SHA-256 of its bytes, two spaces, its name.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)
        self._content = hashlib.sha256()

    @property
    def content(self) -> str:
        """The digest over all members that are written."""
        return self._content.hexdigest()

    @contextmanager
    def member(self, name: str, *, stored: bool = False) -> Iterator[Callable[[bytes], None]]:
        """A member of that name; gives what writes to it."""
        about = zipfile.ZipInfo(name, _DATE)
        about.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        about.external_attr, about.create_system = _PRIVATE, _UNIX
        made = hashlib.sha256()
        with self._zip.open(about, "w", force_zip64=True) as target:

            def write(content: bytes) -> None:
                made.update(content)
                target.write(content)

            yield write
        self._content.update(content_line(made.hexdigest(), name))

    def put(self, name: str, content: bytes, *, stored: bool = False) -> None:
        """A member with this content."""
        with self.member(name, stored=stored) as write:
            write(content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Write the end of the file, unless something went wrong."""
        if error is None:
            self._zip.close()
        else:
            self._zip.fp = None  # it would go on writing to a stream that is of no use


def content_line(made: str, name: str) -> bytes:
    """What a member adds to the digest over all members."""
    return f"{made}  {name}\n".encode("utf-8", "surrogateescape")


@dataclass(frozen=True)
class Exported:
    """What was written: entries, root over them, how many originals; those that are missing."""

    size: int
    root: bytes
    originals: int = 0
    missing: tuple[str, ...] = ()


def write_ledger(packing: Packing, whole: Whole) -> Course:
    """Write entries, payloads and checkpoints; CarryError for a ledger that is damaged."""
    packing.put(FORM, VERSION)
    course = Course(whole)
    with packing.member(ENTRIES) as write:
        for step in course.follow():
            write(step.entry.line + b"\n")
    with packing.member(PAYLOADS) as write:
        for number, (_, content) in enumerate(whole.pairs()):
            if content is not None:
                write(b"%d\t%b\n" % (number, content))
    with packing.member(CHECKPOINTS) as write:
        for given in whole.checkpoints:
            write(checkpoint_line(given) + b"\n")
    return course


def checkpoint_line(given: Given) -> bytes:
    """The line of a checkpoint in the file."""
    return canonical_json.write(
        {"size": given.size, "text": given.text, "signed_at": instant(given.signed_at)}
    )


def original_path(name: str, folder: str = "vault") -> str:
    """Where in the file the original of that digest stands."""
    return f"{folder}/{name[:2]}/{name}"


def export(
    stream: IO[bytes], whole: Whole, original: Callable[[str], bytes | None] | None
) -> Exported:
    """Write the whole file; `original` gives bytes by digest (None: missing); None: leave them out.

    CarryError for a damaged ledger.
    """
    missing, written = [], 0
    with Packing(stream) as packing:
        course = write_ledger(packing, whole)
        for name in course.originals if original is not None else ():
            content = original(name) if original is not None else None
            if content is None:
                missing.append(name)
            else:
                packing.put(original_path(name), content)
                written += 1
    return Exported(course.growing.size, course.growing.root(), written, tuple(missing))
