"""Blocks of a normal form: which lines are headings, list elements and paragraphs."""

import re
from dataclasses import dataclass
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
    lines = [found for found in _LINE.finditer(text) if not found.group().isspace()]
    elements = [_ELEMENT.match(line.group()) is not None for line in lines]
    short = [not element and _is_short(line.group())
             for line, element in zip(lines, elements, strict=True)]  # fmt: skip
    return [
        Block(line.start(), line.end(), _kind(element, heads))
        for line, element, heads in zip(lines, elements, _heads(short), strict=True)
    ]


def _kind(element: bool, heads: bool) -> str:
    return "element" if element else "heading" if heads else "paragraph"


def _heads(short: list[bool]) -> list[bool]:
    """Which lines are short with a long one below them."""
    return [one and short[at + 1 : at + 2] == [False] for at, one in enumerate(short)]


def _is_short(line: str) -> bool:
    return len(line.strip()) <= _LONGEST_HEADING and not _ENDED.search(line)
