"""Which digits figures are written in: 123 or ١٢٣, as the visitor chose."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

COOKIE: Final = "hudna_digits"
LATIN, EASTERN = CHOICES = ("latin", "eastern")
ALL_EASTERN: Final = "٠١٢٣٤٥٦٧٨٩"
_EASTERN: Final = str.maketrans("0123456789", ALL_EASTERN)
_chosen: ContextVar[str] = ContextVar("digits", default=LATIN)


@contextmanager
def of(choice: str | None) -> Iterator[None]:
    """Write figures so for a while."""
    token = _chosen.set(choice if choice in CHOICES else LATIN)
    try:
        yield
    finally:
        _chosen.reset(token)


def chosen() -> str:
    """The digits that figures are written in now."""
    return _chosen.get()


def written(text: str, language: str) -> str:
    """`text` with its digits as they were chosen; eastern ones are written in Arabic only."""
    return text.translate(_EASTERN) if language == "ar" and chosen() == EASTERN else text
