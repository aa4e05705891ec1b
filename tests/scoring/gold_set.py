"""The project's gold set, read once for all tests that want it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from hudna import gazetteer
from hudna.desk.read import Read, read_one
from hudna.desk.score import Scored, gold_in, score_of
from hudna.desk.take_in import Received, Terms, take_in
from hudna.reading import dateline
from hudna.record import Claim, Unread
from hudna.scoring import Gold

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ru", "ar")
CORPUS = ROOT / "corpus"
SOME_DAY = date(2016, 3, 24)
"""What a document without a day of its own is read against, so that figures do not change."""


def folders(root: Path = CORPUS) -> list[Path]:
    """The folder of each language."""
    return [root / language for language in LANGUAGES]


@cache
def reads_of(folder: Path) -> tuple[Read, ...]:
    """Every document of a folder as `hudna read` reads it."""
    return tuple(_read(path) for path in sorted(folder.glob("*.txt")))


def _read(path: Path) -> Read:
    received = take_in(path, Terms())
    assert isinstance(received, Received), received
    day = dateline(received.document, gazetteer.load()) or SOME_DAY
    found = read_one(replace(received, document=replace(received.document, as_of=day)))
    assert isinstance(found, Read), found
    return found


def lines_of(folder: Path) -> list[Claim | Unread]:
    """All lines of a folder's claims file, the unread numbers too."""
    return [line for one in reads_of(folder) for line in (*one.account.claims, *one.account.unread)]


def claims_of(folder: Path) -> list[Claim]:
    """All claims of a folder."""
    return [claim for one in reads_of(folder) for claim in one.account.claims]


@cache
def gold_of(folder: Path) -> tuple[Gold, ...]:
    """The gold of a folder; every quote of it stands in its text."""
    golds, problems = gold_in(folder)
    assert not problems, problems
    return tuple(golds)


@cache
def scored(folder: Path, wanted: str = "") -> Scored:
    """A folder's measures, or those of its documents whose name matches a regular expression."""
    golds = [one for one in gold_of(folder) if re.match(wanted, one.name)]
    names = {one.name for one in golds}
    return score_of(golds, [one for one in lines_of(folder) if one.document in names])


def documents() -> Iterator[Read]:
    """Every document of the set."""
    for folder in folders():
        yield from reads_of(folder)
