"""What a person names by the beginning of its id, among what is derived anew each time."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from hudna.desk import DeskError
from hudna.record.said import say

SHORTEST: Final = 4
"""Characters of an id that must be given."""

Found = TypeVar("Found")


def begun(prefix: str) -> str:
    """The beginning of an id as it is compared; DeskError for one that is too short."""
    sought = prefix.strip().casefold()
    if len(sought) < SHORTEST:
        raise DeskError(
            say(
                "{prefix} is too short for an id: give at least {shortest} characters",
                prefix=repr(prefix),
                shortest=SHORTEST,
            )
        )
    return sought


def the_one(
    known: Iterable[Found], sought: str, ids: Callable[[Found], Iterable[str]],
    one: str, many: str,
) -> Found:  # fmt: skip
    """The single one of which an id begins so; DeskError for none, or for several.

    `one`, `many`: what it is called, once and oftener; the command of the latter name lists them.
    """
    found = [each for each in known if any(id.startswith(sought) for id in ids(each))]
    if not found:
        raise DeskError(
            say(
                "no {one} has an id that begins with {sought}: hudna {many} lists them",
                one=one,
                sought=sought,
                many=many,
            )
        )
    if len(found) > 1:
        raise DeskError(
            say(
                "{number} {many} have ids that begin with {sought}: give more of it",
                number=len(found),
                many=many,
                sought=sought,
            )
        )
    return found[0]
