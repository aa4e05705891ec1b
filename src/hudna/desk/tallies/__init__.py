"""Tables of published figures: each figure becomes a claim of its speaker, on its row.

Figures that somebody has already taken from pages come as a table, a row each, with the page's
address. The rows of one page are one document: its bytes are the rows as they stand in the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hudna import sample
from hudna.desk import DeskError, packs
from hudna.desk.configuration import now, person
from hudna.desk.tallies.pages import GRAMMAR, Page, account_of, document_of
from hudna.desk.tallies.rows import Row, rows_of
from hudna.ledger import queries
from hudna.ledger.keeping import keep
from hudna.ledger.outcome import Outcome, Submission, Wanted
from hudna.ledger.store import Ledger
from hudna.record import Problem

__all__ = ["SAMPLE", "Imported", "import_tallies"]

SAMPLE: Final = "the packaged table"


@dataclass(frozen=True)
class Imported:
    """What became of the rows of one page: how many were added, how many were kept already."""

    page: str
    added: int
    known: int


def import_tallies(ledger: Ledger, file: Path | None) -> Iterator[Imported | Problem]:
    """Enter a table, the packaged one for None, page by page; rows kept already add nothing.

    A row that cannot be entered is a problem, with its line, and the others follow. DeskError if
    the table cannot be read at all.
    """
    found: list[Row] = []
    for one in rows_of(_content(file), str(file or SAMPLE)):
        if isinstance(one, Problem):
            yield one
        else:
            found.append(one)
    for page in _pages(found):
        yield _enter(ledger, page)


def _content(file: Path | None) -> bytes:
    if file is None:
        return sample.tallies()
    try:
        return file.read_bytes()
    except OSError as error:
        raise DeskError(f"{file} cannot be read: {error.strerror}") from error


def _pages(rows: list[Row]) -> list[Page]:
    pages: dict[str, list[Row]] = {}
    for row in rows:
        pages.setdefault(row.source_url or f"(no page named) {row.on}", []).append(row)
    return [Page(address, tuple(rows)) for address, rows in pages.items()]


def _enter(ledger: Ledger, page: Page) -> Imported:
    kept = _kept(ledger, page)
    new = tuple(row for row in page.rows if row.text not in kept)
    if new:
        document = document_of(Page(page.address, new))
        account = account_of(document, new, packs.register())
        content = document.text.encode("utf-8")
        given = Submission(document, content, account, GRAMMAR, now(), person())
        if keep(ledger, given) is Outcome.KNOWN:
            new = ()
    return Imported(page.address, len(new), len(page.rows) - len(new))


def _kept(ledger: Ledger, page: Page) -> set[str]:
    """The rows of the page that documents of this ledger hold already."""
    wanted = Wanted(document=page.address, standing=queries.STANDINGS)
    return {held.claim.quote for held in queries.claims(ledger, wanted)
            if held.claim.document == page.address}  # fmt: skip
