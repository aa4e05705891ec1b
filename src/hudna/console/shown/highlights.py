"""A document cut into stretches, so that claims which nest or overlap can all be marked.

HTML has no overlapping elements: the text is cut wherever a mark begins or ends, and each stretch
names every mark that covers it. Paragraphs are those of the document.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hudna.record import Span


@dataclass(frozen=True)
class Mark:
    """Something to be marked: under which key, of which sort, where; its number, 0 for none."""

    key: str
    sort: str
    span: Span
    number: int = 0

    def shifted(self, start: int, length: int) -> "Mark":
        """The same in a stretch of the text that begins at `start`, as far as it lies in it."""
        first = min(max(self.span.start - start, 0), length)
        return replace(self, span=Span(first, min(max(self.span.stop - start, first), length)))


@dataclass(frozen=True)
class Stretch:
    """A piece of text with the marks over it, the widest first, and those that end with it."""

    text: str
    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]

    @property
    def keys(self) -> str:
        """The keys of its marks, parted by spaces."""
        return " ".join(mark.key for mark in self.marks)

    @property
    def sort(self) -> str:
        """The sort of its narrowest mark; nothing if it has none."""
        return self.marks[-1].sort if self.marks else ""

    @property
    def depth(self) -> int:
        """How many marks lie over each other here, three at most."""
        return min(len(self.marks), 3)


Paragraph = tuple[Stretch, ...]


def paragraphs(text: str, marks: Iterable[Mark]) -> list[Paragraph]:
    """The lines of the text that are not blank, each cut into its stretches."""
    ordered = sorted(marks, key=lambda one: (one.span.start, -one.span.stop, one.key))
    return [tuple(_stretches(text, line, ordered)) for line in _lines(text)]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line.rstrip()))
        start += len(line)


def _stretches(text: str, line: Span, ordered: Sequence[Mark]) -> Iterator[Stretch]:
    here = [one for one in ordered if one.span.overlaps(line)]
    last = len(text.rstrip())
    edges = {line.start, line.stop}
    for one in here:
        edges |= {max(one.span.start, line.start), min(one.span.stop, line.stop)}
    for start, stop in pairwise(sorted(edges)):
        over = tuple(one for one in here if one.span.start <= start and stop <= one.span.stop)
        ends = tuple(one for one in reversed(over) if min(one.span.stop, last) == stop)
        yield Stretch(text[start:stop], over, ends)
