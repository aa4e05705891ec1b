"""The rows of one page as a document, and what each row claims. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from hudna.desk.tallies.rows import COLUMNS, Row
from hudna.gazetteer import Gazetteer
from hudna.record import (
    Account,
    Claim,
    Document,
    Name,
    Place,
    Problem,
    Quantity,
    Span,
    Tally,
    Window,
    digest,
)
from hudna.record.vocabulary import LANGUAGES

GRAMMAR: Final = "tallies-1"
RULE: Final = "tallies.row"
MEDIA_TYPE: Final = "text/csv"
_DAYS: Final = {"24h": 1, "48h": 2, "3d": 3, "week": 7}


@dataclass(frozen=True)
class Page:
    """The rows that were taken from the page of that address."""

    address: str
    rows: tuple[Row, ...]


def document_of(page: Page) -> Document:
    """The document that a page's rows are: the columns' names, then the rows as they stand."""
    text = "\n".join((",".join(COLUMNS), *(row.text for row in page.rows))) + "\n"
    days = {row.on for row in page.rows}
    languages = {row.language for row in page.rows}
    return Document(
        name=page.address, digest=digest(text.encode("utf-8")), media_type=MEDIA_TYPE, text=text,
        language=languages.pop() if len(languages) == 1 else None,
        publisher=urlsplit(page.address).hostname, published_on=max(days), as_of=max(days),
    )  # fmt: skip


def account_of(document: Document, rows: tuple[Row, ...], register: Gazetteer) -> Account:
    """The claims of the rows, and what the register does not know of them."""
    spans = list(_spans(document.text))[1:]
    claims, problems = [], []
    for row, span in zip(rows, spans, strict=True):
        place = _place(row, register)
        claims.append(_claim(document, row, span, (place, _speaker(row, register))))
        if place is not None and not place.ids:
            told = "is in no register: the figure is kept without a place id"
            problems.append(Problem(f"{document.name}, {row.on}", told, place.text))
    return Account(tuple(claims), (), tuple(problems))


def _spans(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line.rstrip("\n")))
        start += len(line)


def _claim(document: Document, row: Row, span: Span, resolved: tuple[Place | None, Name]) -> Claim:
    place, speaker = resolved
    tally = Tally(row.indicator, Quantity(row.value, row.value, row.value_text))
    return Claim(
        document.name, "tally", span, span.of(document.text), tally, RULE, GRAMMAR,
        speaker=speaker, place=place, window=_window(row),
    ).identified(document.digest)  # fmt: skip


def _speaker(row: Row, register: Gazetteer) -> Name:
    """The speaker by the name that the register shows for the id in the row."""
    known = row.speaker in register.parties
    return Name(register.display(row.speaker, "en"), row.speaker) if known else Name(row.speaker)


def _place(row: Row, register: Gazetteer) -> Place | None:
    if row.place_id:
        known = register.place(row.place_id)
        shown = row.place or register.display(row.place_id, "en")
        return Place(shown, (row.place_id,) if known else (), known.level if known else None)
    if row.place is None:
        return None
    ids = _bearing(row.place, register)
    found = register.place(ids[0]) if len(ids) == 1 else None
    return Place(row.place, ids, found.level if found else None)


def _bearing(name: str, register: Gazetteer) -> tuple[str, ...]:
    """The ids of the places that bear the name: the widest of them, as registers list them."""
    sought = name.casefold()
    found = (
        ids
        for language in LANGUAGES
        for known, ids in register.place_names(language)
        if known.casefold() == sought
    )
    return next(found, ())[:1]


def _window(row: Row) -> Window | None:
    """The window as readings have it: it ends with the bulletin's day."""
    if row.window is None:
        return None
    back = _DAYS.get(row.window)
    start = row.on - timedelta(days=back) if back else row.on if row.window == "day" else None
    return Window(row.window, start, row.on, row.window)
