"""A web page or a Word document by its lines, each with its place in the text taken out of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hudna.intake.docx import rows_of
from hudna.intake.html import lines_of_page
from hudna.record import Span


@dataclass(frozen=True)
class Line:
    """A line that the original shows. `span`: where the text has it; None: it was left out.

    `table`, `row`: in which table and row of the original it stands, counted from 1; 0 for none.
    """

    words: str
    span: Span | None
    table: int = 0
    row: int = 0


def lines(content: bytes, media_type: str, text: str, within: Span) -> list[Line]:
    """The lines of an original that stand in a stretch of its text, and those between them.

    The first part has what comes before the text too, the last what comes behind it.
    """
    found = list(_placed(_shown(content, media_type), text))
    begins = within.start == 0
    first = next((at for at, one in enumerate(found) if _is_in(one, within)), len(found))
    last = next((at for at in range(len(found) - 1, -1, -1) if _is_in(found[at], within)), -1)
    stop = len(found) if within.stop >= len(text) else last + 1
    return found[0 if begins else first : stop]


def _is_in(line: Line, within: Span) -> bool:
    return line.span is not None and line.span.overlaps(within)


@lru_cache(maxsize=2)
def _shown(content: bytes, media_type: str) -> tuple[tuple[str, int, int], ...]:
    """What an original shows: words, and of a table the table's number and the row's."""
    if media_type == "text/html":
        return tuple((one, 0, 0) for one in lines_of_page(content))
    return tuple(rows_of(content))


def _placed(shown: tuple[tuple[str, int, int], ...], text: str) -> Iterator[Line]:
    """Each line with its place in the text, which has them in the same order."""
    at = 0
    for words, table, row in shown:
        while at < len(text) and text[at].isspace():
            at += 1
        if text.startswith(words, at):
            yield Line(words, Span(at, at + len(words)), table, row)
            at += len(words)
        else:
            yield Line(words, None, table, row)
