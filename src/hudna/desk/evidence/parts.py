"""A document by the part: so much of its text as is read at once, with what was read in it.

A report of two hundred pages has thousands of claims; whoever opens it waits for one part only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.queries import one_document
from hudna.ledger.store import Ledger
from hudna.record import Document, Problem, Span, Unread

LONGEST: Final = 8_000
"""Code points of a part; a line that would go beyond it begins the next."""

MOST_CLAIMS: Final = 50


@dataclass(frozen=True)
class Wanted:
    """Which part: by its number, counted from 1; else the one with the claim whose id begins so;
    else the one that an offset of the text lies in."""

    number: int | None = None
    claim: str = ""
    at: int | None = None


@dataclass(frozen=True)
class Part:
    """A stretch of a document with the claims and the unread numbers that begin in it.

    `number` of `of` parts; `claims_before`, `unread_before`: how many begin in earlier parts;
    `claims_in_all`, `unread_in_all`: of the whole document.
    """

    document: Document
    state: str
    span: Span
    number: int
    of: int
    claims: tuple[Held, ...]
    claims_before: int
    claims_in_all: int
    unread: tuple[Unread, ...]
    unread_before: int
    unread_in_all: int
    problems: tuple[Problem, ...]


def part(
    ledger: Ledger, digest: str, wanted: Wanted, cuts: Sequence[Span] | None = None
) -> Part | None:
    """A part of the document of that digest; None if it is not kept, or has no such part.

    `cuts`: where it is to be cut, as into the pages of its original; by length and claims else.
    """
    document = queries.document(ledger, digest)
    if document is None:
        return None
    starts = one_document.starts(ledger, digest)
    spans = cuts or cut(document.text, starts)
    at = _chosen(ledger, digest, wanted, spans)
    if not 0 <= at < len(spans):
        return None
    span = spans[at]
    unread = one_document.unread(ledger, digest)
    left = [one.span.start for one in unread]
    last = at == len(spans) - 1  # it has all that is left
    end = max(span.stop, *starts[-1:], *left[-1:]) + 1 if last else span.stop
    first, stop = bisect_left(left, span.start), bisect_left(left, end)
    claims = one_document.claims(ledger, digest, Span(span.start, end))
    return Part(
        document, queries.state_of(ledger, digest) or "", span, at + 1, len(spans), tuple(claims),
        bisect_left(starts, span.start), len(starts), tuple(unread[first:stop]), first, len(unread),
        tuple(one_document.problems(ledger, digest)),
    )  # fmt: skip


def _chosen(ledger: Ledger, digest: str, wanted: Wanted, spans: Sequence[Span]) -> int:
    """The place in `spans` of the part that is asked for; the first by default."""
    if wanted.number is not None:
        return wanted.number - 1
    at = one_document.start_of(ledger, digest, wanted.claim) if wanted.claim else wanted.at
    return max(bisect_right(spans, at, key=lambda one: one.start) - 1, 0) if at is not None else 0


def cut(text: str, starts: Sequence[int]) -> list[Span]:
    """A text cut into parts at ends of lines; `starts`: where its claims begin, in order."""
    found: list[Span] = []
    begin = last = 0
    for stop in _stops(text):
        claims = bisect_left(starts, stop) - bisect_left(starts, begin)
        if last > begin and (stop - begin > LONGEST or claims > MOST_CLAIMS):
            found.append(Span(begin, last))
            begin = last
        last = stop
    return [*found, Span(begin, len(text))]


def _stops(text: str) -> Iterator[int]:
    """Where a text may be cut: behind its lines; in one that is very long, at blanks."""
    start = 0
    for line in text.splitlines(keepends=True):
        stop = start + len(line)
        while stop - start > LONGEST:
            blank = text.rfind(" ", start + 1, start + LONGEST)
            start = blank + 1 if blank > 0 else start + LONGEST
            yield start
        start = stop
        yield stop
