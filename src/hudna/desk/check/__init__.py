"""What does not add up in what is kept: the checks of `hudna.reconcile`, with their sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hudna.desk import series
from hudna.desk.explain import kept_sentences, sentences_with
from hudna.ledger import queries
from hudna.ledger.outcome import HeldProblem, Wanted
from hudna.ledger.queries import days
from hudna.ledger.store import Ledger
from hudna.reconcile import Discrepancy
from hudna.reconcile.checks import KINDS, MAY_LACK, check, read_whole
from hudna.reconcile.checks.again import Checks
from hudna.reconcile.keys import days_of
from hudna.reconcile.phrases import Named, Phrase, Sum, Value, Weekday
from hudna.record import Held, WrongWeekday

__all__ = ["KINDS", "Asked", "Checked", "Discrepancy", "Held", "Named", "Phrase", "Sum", "Value",
           "Weekday", "checked"]  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """Which days (inclusive), and which kinds of check; all if none is named."""

    from_on: date | None = None
    to_on: date | None = None
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    """What was found, how many claims were looked at, and the sentences of the claims found.

    `named`: the sentences of words that are no claim's, by document digest and words.
    """

    found: tuple[Discrepancy, ...]
    claims: int
    sentences: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def sentence_of(self, one: Discrepancy) -> str:
        """The sentence of the words that a finding is about, "" if they are claims'; one line."""
        return " ".join(self.named.get((one.sides[0].digest, one.words), "").split())


def checked(ledger: Ledger, asked: Asked) -> Checked:
    """Everything that does not add up in the days asked for, against all that was said before."""
    counted = Counted(days.by_day(ledger, Wanted(to_on=asked.to_on)))
    every = check(counted, series.keys(), wrong_weekdays(ledger, to_on=asked.to_on))
    found = [one for one in every if _is_asked(one, asked)]
    whole = tuple(without_gaps(ledger, found))
    sides = {side.claim.id: side for one in whole for side in one.sides}
    words = [(one.sides[0].digest, one.words) for one in whole if one.words]
    return Checked(
        whole, counted.claims, kept_sentences(ledger, sides.values()),
        sentences_with(ledger, words),
    )  # fmt: skip


def checked_among(ledger: Ledger, held: Sequence[Held]) -> list[Discrepancy]:
    """What does not add up among these claims alone."""
    named = wrong_weekdays(ledger, *_first_and_last(held))
    return list(without_gaps(ledger, check(days_of(held), series.keys(), named)))


def checked_again(
    ledger: Ledger, checks: Checks, held: Sequence[Held], problems: Iterable[HeldProblem]
) -> Iterator[Discrepancy]:
    """The same, of claims that `checks` went through before; `problems`: of their documents."""
    first, last = _first_and_last(held)
    named = _wrong_weekdays(one for one in problems if first and last and one.bulletin_on
                            and first <= one.bulletin_on <= last)  # fmt: skip
    return without_gaps(ledger, checks.found(days_of(held), named))


def _first_and_last(held: Iterable[Held]) -> tuple[date | None, date | None]:
    days = {one.bulletin_on for one in held if one.bulletin_on is not None}
    return min(days, default=None), max(days, default=None)


def wrong_weekdays(
    ledger: Ledger, from_on: date | None = None, to_on: date | None = None
) -> dict[str, list[WrongWeekday]]:
    """The dates that readings noted as named with another weekday, by the document's digest."""
    return _wrong_weekdays(queries.held_problems(ledger, from_on, to_on))


def _wrong_weekdays(problems: Iterable[HeldProblem]) -> dict[str, list[WrongWeekday]]:
    found: dict[str, list[WrongWeekday]] = defaultdict(list)
    for one in problems:
        named = WrongWeekday.of(one.problem)
        if named is not None:
            found[one.digest].append(named)
    return found


def without_gaps(ledger: Ledger, found: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """The findings without those that a number which was not read may settle."""
    digests = {side.digest for one in found if one.kind in MAY_LACK for side in one.sides}
    return read_whole(found, days.unread_in(ledger, digests))


class Counted:
    """The days of claims as they go by, and how many claims they had."""

    def __init__(self, days: Iterable[Sequence[Held]]) -> None:
        self._days = days
        self.claims = 0

    def __iter__(self) -> Iterator[Sequence[Held]]:
        for day in self._days:
            self.claims += len(day)
            yield day


def _is_asked(one: Discrepancy, asked: Asked) -> bool:
    if asked.kinds and one.kind not in asked.kinds:
        return False
    if asked.from_on is None and asked.to_on is None:
        return True
    return one.on is not None and (asked.from_on or one.on) <= one.on <= (asked.to_on or one.on)
