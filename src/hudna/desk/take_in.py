"""From paths to documents: folders opened, standard input taken, the day and publisher set."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from hudna import intake
from hudna.desk import packs
from hudna.intake.kinds import DOCX, PDF
from hudna.intake.take import Extracting, extracted
from hudna.reading import dateline
from hudna.record import Document, Problem
from hudna.record.said import say, saying
from hudna.text import language_of

SUFFIXES = (".txt", ".html", ".htm", ".pdf", ".docx")
"""What is taken out of a folder; a file that is named itself may end in anything."""

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"

UNDATED = saying(
    "no date of publication found: read as of today, {day}; say --as-of if that is wrong"
)


MADE = saying("no date found in its text: read as of the day on which the file was made, {day}; "
              "say --as-of if that is wrong")  # fmt: skip

_MADE_BY_PROGRAMS = (PDF, DOCX)
"""Kinds of files whose own day a program set when it made them: it is no day of publication."""


@dataclass(frozen=True)
class Terms:
    """What the person says about the documents: against which day, from which publisher."""

    as_of: date | None = None
    publisher: str | None = None


@dataclass(frozen=True)
class Received:
    """A document, where its bytes came from, and what was wrong on the way.

    `guessed`: nothing tells the document's day; it is read as of today. `made_on`: the day of a
    file whose own day may be of no bulletin.
    """

    document: Document
    source: Path | bytes
    problems: tuple[Problem, ...] = ()
    guessed: bool = False
    made_on: date | None = None

    def content(self) -> bytes:
        """The original bytes; OSError if the file has gone since."""
        return self.source if isinstance(self.source, bytes) else self.source.read_bytes()


def sources(paths: Sequence[str]) -> Iterator[Path | Problem]:
    """Every file that `paths` name: files as given, folders with all below them, sorted."""
    seen: set[Path] = set()
    for given in paths:
        for found in _expand(Path(given)):
            if isinstance(found, Problem) or found not in seen:
                yield found
            if isinstance(found, Path):
                seen.add(found)


def _expand(path: Path) -> Iterator[Path | Problem]:
    if str(path) == STANDARD_INPUT or not path.is_dir():
        yield path
        return
    below = _files_below(path)
    yield from below
    if not below:
        endings = ", ".join(SUFFIXES)
        yield Problem(
            str(path), say("the folder holds no document (hudna takes {endings})", endings=endings)
        )


def _files_below(folder: Path) -> list[Path]:
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(root, name) for name in sorted(names) if _is_wanted(name)]
    return found


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$"))


def take_in(path: Path, terms: Terms) -> Received | Problem:
    """Take one file, or standard input for `-`, into custody."""
    if str(path) == STANDARD_INPUT:
        return receive(sys.stdin.buffer.read(), STANDARD_INPUT_NAME, terms)
    try:
        # What comes through a pipe can be read once only.
        source = path.read_bytes() if path.is_fifo() else path
    except OSError as error:
        return Problem(str(path), say("cannot be read: {strerror}", strerror=error.strerror))
    return receive(source, label(path), terms)


def receive(
    source: Path | bytes, name: str, terms: Terms, extract: Extracting = extracted
) -> Received | Problem:
    """Take a file, or bytes under a name, with the person's terms set on the document.

    `extract`: takes its text out, as intake does or somewhere else.
    """
    document = intake.take(source, name=name, extract=extract)
    if isinstance(document, Problem):
        where = str(source) if isinstance(source, Path) else name
        return replace(document, where=printable(where))
    made_on = document.published_on if document.media_type in _MADE_BY_PROGRAMS else None
    published_on = None if made_on else document.published_on
    document = replace(
        document,
        language=document.language or language_of(document.text),
        title=document.title.replace("\0", "") if document.title else None,
        publisher=terms.publisher or document.publisher,
        published_on=published_on,
        as_of=terms.as_of or document.as_of or published_on,
    )
    return Received(document, source, made_on=made_on)


def dated(received: Received) -> Received:
    """Set the day that a document without one is read against.

    The day in its own heading or dateline; else the one on which its file was made, or today, and
    then it is said so.
    """
    document, made_on = received.document, received.made_on
    if document.as_of is not None:
        return received
    own = dateline(document, packs.register())
    if own is not None:
        return replace(received, document=replace(document, as_of=own))
    day = made_on or datetime.now().astimezone().date()
    note = Problem(document.name, say(MADE if made_on else UNDATED, day=day))
    return replace(received, document=replace(document, as_of=day),
                   problems=(*received.problems, note), guessed=made_on is None)  # fmt: skip


def label(path: Path) -> str:
    """The name that a person knows the file by: its last part, in printable characters."""
    return printable(path.name)


def printable(name: str) -> str:
    """A path's bytes as text; what is no UTF-8 in them is shown as such."""
    return os.fsencode(name).decode("utf-8", "replace")
