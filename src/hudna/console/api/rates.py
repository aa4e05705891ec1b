"""How much one token, or one person, may ask in how short a time: a bucket that fills again."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from hudna.desk.configuration import now

AT_ONCE: Final = 120
A_SECOND: Final = 5.0
"""Requests that may come at once, and how many more each second after."""

_FORGOTTEN: Final = 1_000


class _Bucket(NamedTuple):
    left: float
    at: datetime


class Rates:
    """The buckets of all who ask; a full one is forgotten."""

    def __init__(self, clock: Callable[[], datetime] = now) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._buckets: dict[str, _Bucket] = {}

    def wait(self, who: str) -> float:
        """Take one out of the bucket of that name: 0 if there was one, else how long to wait,
        in seconds."""
        with self._lock:
            at = self._clock()
            left = min(AT_ONCE, self._filled(who, at))
            if left < 1:
                return (1 - left) / A_SECOND
            if len(self._buckets) >= _FORGOTTEN:
                self._forget(at)
            self._buckets[who] = _Bucket(left - 1, at)
            return 0.0

    def _filled(self, who: str, at: datetime) -> float:
        bucket = self._buckets.get(who, _Bucket(AT_ONCE, at))
        return bucket.left + max(0.0, (at - bucket.at).total_seconds()) * A_SECOND

    def _forget(self, at: datetime) -> None:
        self._buckets = {who: bucket for who, bucket in self._buckets.items()
                         if self._filled(who, at) < AT_ONCE}  # fmt: skip

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._buckets.clear()


RATES: Final = Rates()
