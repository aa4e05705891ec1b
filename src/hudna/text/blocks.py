"""Blocks of a normal form: which lines are headings, list elements and paragraphs."""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

_LINE = re.compile(r"[^\n]+")
_ELEMENT = re.compile(r"\s*(?:[-*•▪–]|\d{1,2}[.)])\s+\S")
_ENDED = re.compile(r"[.!?;:,…]['\")\]]*\s*$|[\d|]")
_LONGEST_HEADING: Final = 90


@dataclass(frozen=True, slots=True)
class Block:
    """A line [start, stop) of a normal form; `kind` is "heading", "element" or "paragraph"."""

    start: int
    stop: int
    kind: str


def blocks(text: str) -> list[Block]:
    """Return the lines that hold something, in order.

    A heading is a short line without a sentence's end, a number or a colon, with a sentence below
    it; a list element starts with a dash, a bullet or a small number. Short lines one below the
    other are paragraphs: they may be a list that nobody marked as one.
    """
    lines = [found for found in _LINE.finditer(text) if found.group().strip()]
    return [
        Block(line.start(), line.end(), _kind(line.group(), below.group() if below else ""))
        for line, below in zip_longest(lines, lines[1:])
    ]


def _kind(line: str, below: str) -> str:
    if _ELEMENT.match(line):
        return "element"
    heads = _is_short(line) and bool(below.strip()) and not _is_short(below)
    return "heading" if heads else "paragraph"


def _is_short(line: str) -> bool:
    short = len(line.strip()) <= _LONGEST_HEADING and not _ELEMENT.match(line)
    return short and not _ENDED.search(line)
