"""What documents have on some days that may need a person, and what was done with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from hudna.desk import packs
from hudna.desk.review import history, needs, numbers
from hudna.desk.review.needs import Need
from hudna.ledger import queries
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.outcome import Held, HeldProblem, HeldUnread, Wanted
from hudna.ledger.store import Ledger

_LOOKED_AT: Final = ("new", "upheld", "corrected", "set aside")
_KINDS: Final = ("review", "assignment")

Acts = Mapping[str, Sequence[Act]]
"""What was done, in order, by subject; with claims under their id in the reading that holds."""

Against = Mapping[str, tuple[str, ...]]
"""What does not fit a claim, by its id as read."""


@dataclass
class Part:
    """What one document has, each sort as it was added and stands in the text.

    `doubts`: why each claim may be read wrong.
    """

    claims: list[Held] = field(default_factory=list)
    doubts: list[tuple[str, ...]] = field(default_factory=list)
    problems: list[HeldProblem] = field(default_factory=list)
    unread: list[HeldUnread] = field(default_factory=list)
    acts: Acts = field(default_factory=dict)

    @property
    def standing(self) -> list[Held]:
        """The claims that nobody set aside."""
        return [one for one in self.claims if one.standing != "set aside"]

    @property
    def is_read_twice(self) -> bool:
        """Whether somebody was asked to read one of its claims a second time."""
        return any(act.told("task") == history.SECOND for done in self.acts.values()
                   for act in done)  # fmt: skip

    def has(self, claims: Set[str]) -> bool:
        """Whether one of those claims (ids as read) is in it."""
        return bool(claims) and any(one.read_id in claims for one in self.claims)

    def needs(self, digest: str, against: Against, person: str) -> Iterator[Need]:
        """What of it needs that person."""
        yield from self._claims(against, person)
        asked = history.assigned_to(self.acts.get(f"document:{digest}", ()))
        for number in self.unread:
            if found := _of_number(number, self.acts.get(numbers.subject(number), ())):
                yield replace(found, assigned=asked)
        for noted in self.problems:
            yield Need(needs.PROBLEM, (noted.problem.message,), digest, noted.problem.where,
                       noted.bulletin_on, assigned=asked)  # fmt: skip

    def _claims(self, against: Against, person: str) -> Iterator[Need]:
        for one, doubts in zip(self.claims, self.doubts, strict=True):
            done = self.acts.get(f"claim:{one.read_id}", ())
            fits_not = against.get(one.read_id, ())
            if doubts or fits_not or done:
                need, reasons = _need_of(one, done, person, (fits_not, doubts))
                if reasons:
                    asked = person if need == needs.SECOND else self._assigned(one, done)
                    yield Need(need, reasons, one.digest, one.document, one.bulletin_on, one,
                               assigned=asked)  # fmt: skip

    def _assigned(self, one: Held, done: Sequence[Act]) -> str | None:
        own = history.assigned_to(done)
        return own or history.assigned_to(self.acts.get(f"document:{one.digest}", ()))


def _need_of(
    one: Held, done: Sequence[Act], person: str, why: tuple[tuple[str, ...], tuple[str, ...]]
) -> tuple[str, tuple[str, ...]]:
    fits_not, doubts = why
    if history.asked_to_read_second(done, person):
        return needs.SECOND, ("you are asked to read it a second time",)
    if history.differ(history.opinions(done)):
        return needs.CONTESTED, (needs.DIFFER,)
    if one.standing != "new":
        return needs.DOUBTFUL, ()
    return (needs.CONTESTED if fits_not else needs.DOUBTFUL), (*fits_not, *doubts)


def _of_number(one: HeldUnread, done: Sequence[Act]) -> Need | None:
    """Why a number that was not read needs somebody; None if it was judged, by all alike."""
    said = history.opinions(done)
    if said and not history.differ(said):
        return None
    need, why = (needs.CONTESTED, needs.DIFFER) if said else (needs.UNREAD, one.unread.reason)
    return Need(need, (why,), one.digest, one.unread.document, one.bulletin_on, unread=one.unread)


def parts(
    ledger: Ledger, from_on: date | None, to_on: date | None, digests: tuple[str, ...] = ()
) -> dict[str, Part]:
    """What the documents have on those days (inclusive), by digest; only those of `digests`."""
    found: dict[str, Part] = defaultdict(Part)
    for noted in queries.held_problems(ledger, from_on, to_on, digests):
        found[noted.digest].problems.append(noted)
    wanted = Wanted(from_on=from_on, to_on=to_on, standing=_LOOKED_AT, digests=digests)
    for one in queries.claims(ledger, wanted):
        part = found[one.digest]
        messages = [noted.problem.message for noted in part.problems]
        part.claims.append(one)
        part.doubts.append(needs.doubts(one, _spellings, messages))
    for number in queries.unread(ledger, from_on, to_on, digests=digests):
        found[number.digest].unread.append(number)
    _add_acts(ledger, found)
    return dict(found)


def _spellings(place: str) -> frozenset[str]:
    known = packs.register().place(place)
    names: Iterable[str] = (name for one in known.names.values() for name in one) if known else ()
    return frozenset(name.casefold() for name in names)


def _add_acts(ledger: Ledger, found: Mapping[str, Part]) -> None:
    """Put what was done with each document, its claims and numbers beside it."""
    stands = asking.read_in(ledger, found)
    subjects = {f"claim:{claim}": digests for claim, digests in stands.items()}
    subjects |= {f"document:{digest}": {digest} for digest in found}
    subjects |= {numbers.subject(one): {digest} for digest, part in found.items()
                 for one in part.unread}  # fmt: skip
    for subject, acts in by_subject(ledger, asking.about(ledger, subjects, _KINDS)).items():
        for digest in subjects.get(subject, ()):
            found[digest].acts = {**found[digest].acts, subject: acts}


def every_act(ledger: Ledger) -> Acts:
    """All that was done."""
    return by_subject(ledger, asking.of_kinds(ledger, _KINDS))


def by_subject(ledger: Ledger, every: Iterable[Act]) -> Acts:
    """Acts by subject; an act about a number counts to it, not to its document."""
    every = list(every)
    now = asking.successors(ledger, {one for act in every for one in act.subjects("claim")})
    found: dict[str, list[Act]] = defaultdict(list)
    for act in every:
        unread = [one for one in act.entry.about if one.startswith("unread:")]
        for subject in unread or act.entry.about:
            sort, _, name = subject.partition(":")
            found[f"claim:{now.get(name, name)}" if sort == "claim" else subject].append(act)
    return found
