"""Where the text of a document stands on the pages of its original.

The text was taken out once, by another program than the one that draws pages; both see the same
words, not always in the same order (an Arabic line) and not always all of them. So words are
compared by their letters in any order, and pages follow each other from where the last one ended.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hudna.desk.originals.pdf_pages import HEAD, WORD, signature
from hudna.record import Span

Word = tuple[str, int, int, int, int]
_FOUND: Final = 0.75
"""So much of a claim's words must stand together on a page to be marked there."""


@dataclass(frozen=True)
class Box:
    """A stretch of a line on a page's picture, in pixels."""

    left: int
    top: int
    width: int
    height: int


@lru_cache(maxsize=4)
def _words(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of a text by their signatures, and where each begins."""
    found = [(signature(one[0]), one.start()) for one in WORD.finditer(text)]
    return tuple(one for one, _ in found), tuple(at for _, at in found)


def pages_in(text: str, outline: Sequence[tuple[int, Sequence[str]]]) -> list[Span]:
    """The stretch of a text that each page has; one without words has an empty one.

    `outline`: of each page how many words it has, and the first of them. A page ends at the end of
    a line, where about so many words are over and the next page's first words follow.
    """
    words, starts = _words(text)
    lines = _lines(text, starts)
    found: list[Span] = []
    at = 0
    for number, (count, _) in enumerate(outline):
        rest = outline[number + 1 :]
        following = next((head for many, head in rest if many), None)
        stop = _end(words, lines, at + count, following) if count else at
        stop = len(words) if following is None else max(stop, at)
        found.append(Span(_offset(text, starts, at), _offset(text, starts, stop)))
        at = stop
    return found


def _lines(text: str, starts: Sequence[int]) -> list[int]:
    """The number of the word with which each line begins."""
    found, begin = {0}, 0
    for line in text.splitlines(keepends=True):
        begin += len(line)
        found.add(bisect_left(starts, begin))
    return sorted(found)


def _end(words: Sequence[str], lines: Sequence[int], near: int, head: Sequence[str] | None) -> int:
    """The line's beginning at which a page ends that should end near that word."""
    reach = max(2 * HEAD, near // 10 if near < 10 * HEAD else 40)
    some = lines[bisect_left(lines, near - reach) : bisect_left(lines, near + reach + 1)]

    def strange(at: int) -> tuple[int, int]:
        same = sum((Counter(words[at : at + HEAD]) & Counter(head or ())).values())
        return HEAD - same + abs(at - near), abs(at - near)

    return min(some, key=strange, default=min(near, len(words)))


def _offset(text: str, starts: Sequence[int], at: int) -> int:
    return starts[at] if at < len(starts) else len(text)


def marked(text: str, page: Span, claim: Span, on_page: Sequence[Word]) -> list[Box]:
    """Where the words of a claim stand on a page, a box for each line; none where it is not known.

    Of several places with the same words the one is taken that comes where the claim does.
    """
    words, starts = _words(text)
    first, stop = (bisect_left(starts, one) for one in (claim.start, claim.stop))
    sought = Counter(words[first:stop])
    many = stop - first
    if not many or many > len(on_page) + many // 4:
        return []
    expected = first - bisect_left(starts, page.start)
    best = max(_windows([one[0] for one in on_page], sought, many), default=(0, 0),
               key=lambda one: (one[1], -abs(one[0] - expected)))  # fmt: skip
    if best[1] < _FOUND * many:
        return []
    return _by_line([one for one in on_page[best[0] : best[0] + many] if one[0] in sought])


def _windows(words: Sequence[str], sought: Counter[str], many: int) -> list[tuple[int, int]]:
    """For each stretch of so many words: where it begins, and how many of those sought it has."""
    inside: Counter[str] = Counter()
    found, same = [], 0
    for at, word in enumerate(words):
        same += inside[word] < sought[word]
        inside[word] += 1
        if at >= many:
            gone = words[at - many]
            inside[gone] -= 1
            same -= inside[gone] < sought[gone]
        if at >= many - 1 or at == len(words) - 1:
            found.append((max(at - many + 1, 0), same))
    return found


def _by_line(words: Sequence[Word]) -> list[Box]:
    """The boxes of words that stand on a line put together."""
    lines: list[list[Word]] = []
    for word in words:
        middle = (word[2] + word[4]) / 2
        if lines and min(one[2] for one in lines[-1]) <= middle <= max(one[4] for one in lines[-1]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_box(one) for one in lines]


def _box(words: Sequence[Word]) -> Box:
    left, top = min(one[1] for one in words), min(one[2] for one in words)
    right, bottom = max(one[3] for one in words), max(one[4] for one in words)
    return Box(left - 2, top - 3, right - left + 4, bottom - top + 6)
