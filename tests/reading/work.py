"""Work counted, not timed: how many functions are called, ours and the interpreter's."""

import sys
from collections.abc import Callable
from typing import Final

TWICE: Final = 2.6
"""What twice the text may cost at most, in calls; where a sentence is cut shifts it a little."""


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while something works."""
    count = 0

    def note(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
