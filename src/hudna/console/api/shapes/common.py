"""What the shapes share: days, closed lists, pages."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from hudna.console.api.paging import LONGEST as CURSOR
from hudna.console.api.paging import MOST, USUAL
from hudna.record.vocabulary import INDICATORS, KINDS

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST: Final = 200
"""Characters of a name that is asked for."""


class Shape(BaseModel):
    """Exactly these members, no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def one_of(names: Sequence[str]) -> Any:
    """One of a closed list of names."""
    return Annotated[str, AfterValidator(_member(frozenset(names))),
                     Field(json_schema_extra={"enum": list(names)})]  # fmt: skip


def _member(names: frozenset[str]) -> Callable[[str], str]:
    def checked(given: str) -> str:
        if given not in names:
            raise ValueError("not of the list")
        return given

    return checked


def _day(given: Any) -> Any:
    if isinstance(given, str) and not _DAY.fullmatch(given):
        raise ValueError("write a day as 2016-03-24")
    return given


Day = Annotated[date, BeforeValidator(_day), Field(examples=["2016-03-24"])]
Sought = Annotated[str, Field(min_length=1, max_length=LONGEST)]
Kind = one_of(KINDS)
Indicator = one_of(INDICATORS)
Limit = Annotated[int, Field(ge=1, le=MOST, description="How many at most on a page.")]
Cursor = Annotated[str, Field(
    min_length=1, max_length=CURSOR,
    description="Where the page begins: as the page before gave it, in `next`.",
)]  # fmt: skip
KnownOn = Annotated[Day, Field(
    description="Answer as the ledger stood at the end of that day, before what was added or "
    "judged later.",
)]  # fmt: skip


class Paged(BaseModel):
    """Which page of a list."""

    cursor: Cursor | None = None
    limit: Limit = USUAL


class PageOf(Shape):
    """A page of a list. `next`: the address of the one after it; null at the last."""

    next: str | None = Field(description="The address of the next page; null at the last.")


class Told(Shape):
    """A name as printed, with its register id where it is known."""

    text: str
    id: str | None
