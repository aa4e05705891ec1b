"""A whole ledger as it is carried: its lines with their payloads, and its checkpoints."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

Pair = tuple[bytes, bytes | None]
"""The line of an entry, and its payload unless it has none or it was taken out."""


class CarryError(Exception):
    """A ledger that cannot be carried: says where, what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Given:
    """A checkpoint as it was given out, over the first `size` entries."""

    size: int
    text: str
    signed_at: datetime


@dataclass(frozen=True)
class Whole:
    """A whole ledger. `where`: how complaints name it; `pairs`: goes through it, once a call.

    `root`: what the hashes that are kept beside the entries give, where there are any.
    """

    where: str
    checkpoints: tuple[Given, ...]
    pairs: Callable[[], Iterator[Pair]]
    root: bytes | None = None


def paired(
    lines: Iterable[bytes], payloads: Iterator[tuple[int, bytes]], where: str
) -> Iterator[Pair]:
    """Lines with the payloads of their numbers; CarryError for a payload that meets no line."""
    waiting = next(payloads, None)
    for number, line in enumerate(lines):
        content = None
        if waiting is not None and waiting[0] == number:
            content = waiting[1]
            waiting = next(payloads, None)
        yield line, content
    if waiting is not None:
        raise CarryError(
            f"{where}: the payload of entry {waiting[0]} is out of order or without its entry"
        )
