"""Answers that take longer than a page may: made in the background and kept while nothing changes.

Who asks waits a moment and gets what is there: the answer, the one from before the ledger last
changed, or none yet. One is made at a time: who reckons does not keep those who read waiting.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final, Generic, TypeVar

from django.db import connections

from hudna.desk import DeskError
from hudna.ledger import log
from hudna.ledger.store import Ledger

PATIENCE = 0.05
"""How many seconds are waited for an answer that is not there yet."""
MOST: Final = 48
"""How many answers are kept; the one that nobody asked for longest goes first."""

T = TypeVar("T")


@dataclass(frozen=True)
class Answer(Generic[T]):
    """`value`: None while there is none; `is_fresh`: whether it holds for the ledger as it is."""

    value: T | None
    is_fresh: bool


@dataclass
class _Kept:
    """`size`: of the ledger that `value` was made for, -1 for none; `making`: what is under way."""

    size: int = -1
    value: Any = None
    refusal: DeskError | None = None
    making: "Future[None] | None" = field(default=None, repr=False)


class Keeper:
    """Keeps the answers of one sort of question; `make` says the answer to one."""

    def __init__(self, make: Callable[..., T]) -> None:
        self._make = make
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._lock = Lock()

    def ask(self, ledger: Ledger, *question: Hashable) -> Answer[Any]:
        """The answer of `make(ledger, *question)`, as far as it is there.

        DeskError if the answer is one; any other exception of `make` is raised here too.
        """
        size, key = log.size(ledger), (ledger.alias, ledger.known, ledger.hidden, question)
        with self._lock:
            kept = self._kept.setdefault(key, _Kept())
            self._kept.move_to_end(key)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
            if kept.size != size and (kept.making is None or kept.making.done()):
                kept.making = _WORKER.submit(self._fill, kept, ledger, question, size)
            making = kept.making
        if making is not None and kept.size != size:
            wait([making], PATIENCE)
        if making is not None and making.done():
            making.result()
        if kept.refusal is not None:
            raise kept.refusal
        return Answer(kept.value, kept.size == size)

    def _fill(self, kept: _Kept, ledger: Ledger, question: tuple[Any, ...], size: int) -> None:
        try:
            kept.value, kept.refusal = self._make(ledger, *question), None
        except DeskError as error:
            kept.refusal = error
        finally:
            connections[ledger.alias].close()
        kept.size = size


_WORKER: Final = ThreadPoolExecutor(1, thread_name_prefix="hudna-kept")
