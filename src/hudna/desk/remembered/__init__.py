"""Answers that this process keeps while nothing is written: asked twice, reckoned once.

An answer is kept for the very question: of which ledger, how much is written in it, how much of
that is known, what is hidden from who asks, by which register. Whatever is written makes all of
them stale at once, whoever wrote it; who asks while another's answer is being reckoned waits for
that one. Nobody waits for what has not begun: who needs an answer that stands in the queue reckons
it, so that two who need each other's do not wait for ever.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as Unfinished
from functools import cache, update_wrapper
from threading import Lock
from typing import Any, Concatenate, Final, Generic, ParamSpec, TypeVar, cast

from django.db import connections

from hudna.desk import packs
from hudna.ledger import log
from hudna.ledger.store import Ledger

__all__ = ["MOST", "NotYetError", "Remembered", "forget"]

MOST: Final = 96
"""How many answers are kept; the one that was asked for longest ago goes first."""

P = ParamSpec("P")
R = TypeVar("R")

_lock: Final = Lock()


class _Place(Future[Any]):
    """Where an answer is or will be. `is_begun`: somebody has it, or reckons it."""

    is_begun = False

    def begin(self) -> bool:
        """Whether it is for who asks to reckon it: for one alone."""
        with _lock:
            is_first, self.is_begun = not self.is_begun, True
        return is_first


_answers: Final[OrderedDict[Hashable, _Place]] = OrderedDict()


class NotYetError(Exception):
    """The answer is still being reckoned: ask again in a moment."""


class Remembered(Generic[P, R]):
    """A question whose answers are kept: they must not be changed by who is given them.

    `queue`: in which it waits for its turn to be reckoned beside.
    """

    def __init__(
        self, question: Callable[Concatenate[Ledger, P], R], queue: str = "people"
    ) -> None:
        self.question, self.queue = question, queue
        update_wrapper(self, question)

    def __call__(self, ledger: Ledger, *asked: P.args, **named: P.kwargs) -> R:
        """The answer, as it is kept, else reckoned now."""
        key = self._key(ledger, asked, named)
        place, _ = _place(key)
        _reckon(key, place, lambda: self.question(ledger, *asked, **named))
        return cast(R, place.result())

    def within(self, seconds: float, ledger: Ledger, *asked: P.args, **named: P.kwargs) -> R:
        """The answer if it is there by then; NotYetError if it is still being reckoned, beside."""
        key = self._key(ledger, asked, named)
        place, is_new = _place(key)
        if is_new:
            work = lambda: self._unless_stale(key, ledger, asked, named)  # noqa: E731
            _beside(self.queue).submit(_reckon, key, place, work)
        try:
            return cast(R, place.result(seconds))
        except Unfinished as error:
            raise NotYetError from error

    def _key(self, ledger: Ledger, asked: Any, named: Any) -> tuple[Hashable, ...]:
        of = (ledger.alias, ledger.known, ledger.hidden, asked, tuple(sorted(named.items())))
        return (self.question, log.mark(ledger), packs.register(), of)

    def _unless_stale(self, key: tuple[Hashable, ...], ledger: Ledger, asked: Any, named: Any) -> R:
        """Reckon, in a thread beside, what was asked when this was still the newest."""
        try:
            if key[1] != log.mark(ledger):
                raise NotYetError
            return self.question(ledger, *asked, **named)
        finally:
            connections[ledger.alias].close()


def forget() -> None:
    """Let go of every answer."""
    with _lock:
        _answers.clear()


@cache
def _beside(queue: str) -> ThreadPoolExecutor:
    """Who reckons what nobody waits for: of a queue one at a time, the first asked first."""
    return ThreadPoolExecutor(1, f"hudna-{queue}")


def _place(key: Hashable) -> tuple[_Place, bool]:
    """Where the answer is or will be, and whether nobody asked for it before."""
    with _lock:
        found = _answers.get(key)
        if found is not None:
            _answers.move_to_end(key)
            return found, False
        made = _answers[key] = _Place()
        while len(_answers) > MOST:
            _answers.popitem(last=False)
        return made, True


def _reckon(key: Hashable, place: _Place, work: Callable[[], object]) -> None:
    if not place.begin():
        return
    try:
        place.set_result(work())
    except BaseException as error:
        with _lock:
            _answers.pop(key, None)  # whoever asks next tries again
        place.set_exception(error)
