"""Answers that may take longer than a program is kept waiting: reckoned beside, then kept."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Concatenate, Final, ParamSpec, TypeVar

from hudna.console.api.problems import ProblemError
from hudna.desk import ask
from hudna.desk.ask import Ledger
from hudna.desk.remembered import Remembered

PATIENCE = 0.1
"""How many seconds an answer is waited for before a program is asked to come again (503)."""

P = ParamSpec("P")
R = TypeVar("R")

Days = tuple[date | None, date | None]
_A_DAY: Final = timedelta(days=1)


def beside(question: Callable[Concatenate[Ledger, P], R]) -> Callable[Concatenate[Ledger, P], R]:
    """The question, whose answer is kept; `NotYetError` as long as it is being reckoned.

    One that is remembered already shares its answers with whoever else asks it. Programs have a
    queue of their own: people do not wait for what a program asked for.
    """
    kept = question if isinstance(question, Remembered) else Remembered(question, "programs")

    def answer(ledger: Ledger, /, *asked: P.args, **named: P.kwargs) -> R:
        return kept.within(PATIENCE, ledger, *asked, **named)

    return answer


def days(ledger: Ledger, asked: Days, most: int, usual: int) -> Days:
    """The days that are meant, inclusive: the `usual` newest ones by default, None in an empty
    ledger. ProblemError for more than `most`."""
    first, last = asked
    if first is None:
        last = last or ask.last_day(ledger)
        first = last and _later(last, 1 - usual)
    elif last is None:
        last = _later(first, most - 1)
    if first and last and last - first >= most * _A_DAY:
        raise ProblemError("bad-parameter", more={"errors": [{"where": "to", "code": "too_far"}]})
    return first, last


def _later(day: date, by: int) -> date:
    """So many days later, as far as there are days."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
