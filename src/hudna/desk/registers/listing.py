"""A register in the order of its names in a language, a page at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from hudna.gazetteer import Gazetteer
from hudna.record.register import Locality, Party

One = TypeVar("One", Locality, Party)
Row = TypeVar("Row")


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """Some rows in order, how many there are of all pages, and after which id the next begins."""

    rows: tuple[Row, ...]
    total: int
    following: str = ""


def ordered(every: Iterable[One], register: Gazetteer, language: str) -> tuple[One, ...]:
    """All of them by name, as that language has it; those of one name by id."""

    def key(one: One) -> tuple[str, str]:
        return register.display(one.id, language).casefold(), one.id

    return tuple(sorted(every, key=key))


def page(every: Sequence[One], after: str, limit: int) -> tuple[Sequence[One], str]:
    """Those that come after the one with that id, and the id that the next page comes after.

    All from the first on for an id that is not among them; "" where no page follows.
    """
    ids = [one.id for one in every]
    start = ids.index(after) + 1 if after in ids else 0
    here = every[start : start + limit]
    more = len(every) > start + limit
    return here, here[-1].id if more and here else ""
