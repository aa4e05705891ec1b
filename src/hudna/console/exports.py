"""What is streamed to be taken along: some at once, so that others who ask are served beside."""

import threading
import weakref
from collections.abc import Iterable
from typing import Any, Final

from django.http import StreamingHttpResponse

AT_ONCE: Final = 3
AGAIN: Final = 30
"""Seconds after which it is worth asking again where too many are under way."""

_ROOM: Final = threading.BoundedSemaphore(AT_ONCE)


class TooManyError(Exception):
    """As many exports as may be written at once are being written."""


class Export(StreamingHttpResponse):
    """An export: where it ends, also in the middle, the next one may begin."""

    def __init__(self, lines: Iterable[str], **terms: Any) -> None:
        if not _ROOM.acquire(blocking=False):
            raise TooManyError
        self._let_go = weakref.finalize(self, _ROOM.release)
        super().__init__(lines, **terms)

    def close(self) -> None:
        """Let go."""
        super().close()
        self._let_go()
