"""The packaged sample: documents of our own in the genre, on published figures.

For trying hudna without reports at hand. `README.md` in this folder says what is
published in them and what is invented.
"""

import csv
from dataclasses import dataclass
from datetime import date
from importlib.resources import files


@dataclass(frozen=True)
class SampleDocument:
    """One document of the sample, as its file holds it.

    `name` is the file name, `content` the file's bytes (UTF-8 text or HTML), `publisher`
    the name that the manifest gives, `language` one of "ar", "ru", "en".
    """

    name: str
    content: bytes
    publisher: str
    issued_on: date
    language: str


def documents() -> list[SampleDocument]:
    """All documents of the sample in the order of the manifest: by date, then by name.

    Raises FileNotFoundError where the installed package lacks a listed file.
    """
    manifest = (files(__name__) / "manifest.csv").read_text(encoding="utf-8")
    return [_document(row) for row in csv.DictReader(manifest.splitlines())]


def _document(row: dict[str, str]) -> SampleDocument:
    """One line of the manifest with the bytes of its file."""
    path = files(__name__) / row["language"] / row["file"]
    return SampleDocument(
        name=row["file"],
        content=path.read_bytes(),
        publisher=row["publisher"],
        issued_on=date.fromisoformat(row["issued_on"]),
        language=row["language"],
    )


def tallies() -> bytes:
    """The packaged table of published figures (UTF-8, CSV), each with the page's address."""
    return (files(__name__) / "tallies.csv").read_bytes()
