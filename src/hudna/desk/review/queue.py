"""What needs a person, the most pressing first: asked of the ledger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hudna.desk import ask, packs
from hudna.desk.check import checked_among
from hudna.desk.custody import settings
from hudna.desk.review import folded, history, is_same, named, needs, numbers
from hudna.desk.review.agreement import Agreement, agreements
from hudna.desk.review.needs import Need
from hudna.ledger import queries
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.store import Ledger

_LOOKED_AT: Final = ("new", "upheld", "corrected", "set aside")
Acts = Mapping[str, Sequence[Act]]


@dataclass(frozen=True)
class Asked:
    """What is asked for, by whom. `needs`: all if none is named; `assignee`: only what that person
    was asked; days are inclusive."""

    person: str
    needs: tuple[str, ...] = ()
    from_on: date | None = None
    to_on: date | None = None
    document: str | None = None
    speaker: str | None = None
    assignee: str | None = None
    limit: int = 50


def queue(ledger: Ledger, asked: Asked) -> tuple[list[Need], int]:
    """What needs a person, the most pressing first (at most `limit`), and how much there is.

    A claim that `person` is to read a second time is shown as such, without what others judged.
    """
    asked = _with_days(ledger, asked)
    documents = [one.digest for one in named.documents(ledger, asked.document)] \
        if asked.document else None  # fmt: skip
    acts = _acts(ledger)
    found = [
        one for one in (*_claims(ledger, asked, acts), *_others(ledger, asked, acts))
        if (documents is None or one.digest in documents) and _is_wanted(one, asked)
    ]  # fmt: skip
    return needs.in_order(found)[: max(asked.limit, 0)], len(found)


def agreement(ledger: Ledger) -> list[Agreement]:
    """How far second readers agreed with first ones: by two readers, then over all."""
    return agreements(history.opinions(one) for one in _acts(ledger).values())


def _with_days(ledger: Ledger, asked: Asked) -> Asked:
    if asked.from_on or asked.to_on or asked.document:
        return asked
    last, days = queries.last_day(ledger), settings.settings(ledger)[settings.QUEUE_DAYS]
    return replace(asked, from_on=last - timedelta(days=days - 1)) if last else asked


def _is_wanted(one: Need, asked: Asked) -> bool:
    if asked.needs and one.need not in asked.needs:
        return False
    return asked.assignee is None or is_same(one.assigned or "", asked.assignee)


def _acts(ledger: Ledger) -> dict[str, list[Act]]:
    """What was done by subject; for a claim that was read again, under the id that holds now."""
    every = asking.of_kinds(ledger, ("review", "assignment"))
    now = asking.successors(ledger, {one for act in every for one in act.subjects("claim")})
    found: dict[str, list[Act]] = defaultdict(list)
    for act in every:
        unread = [one for one in act.entry.about if one.startswith("unread:")]
        for subject in unread or act.entry.about:
            sort, _, name = subject.partition(":")
            found[f"claim:{now.get(name, name)}" if sort == "claim" else subject].append(act)
    return found


def _claims(ledger: Ledger, asked: Asked, acts: Acts) -> Iterator[Need]:
    days = Wanted(from_on=asked.from_on, to_on=asked.to_on, standing=_LOOKED_AT)
    every = list(ask.claims(ledger, days))
    standing = [one for one in every if one.standing != "set aside"]
    against = needs.contested(checked_among(ledger, standing))
    noted = _notes(ledger, asked)
    for one in every:
        if asked.speaker is None or _speaks(one, asked.speaker):
            done = acts.get(f"claim:{one.read_id}", ())
            need, reasons = _need_of(one, done, asked.person, against, noted)
            if reasons:
                assigned = _assigned(one, done, acts)
                if need == needs.SECOND:
                    assigned = asked.person
                yield Need(need, reasons, one.digest, one.claim.document, one.bulletin_on, one,
                           assigned=assigned)  # fmt: skip


def _need_of(
    one: Held, done: Sequence[Act], person: str, against: Mapping[str, tuple[str, ...]],
    noted: Mapping[str, Sequence[str]],
) -> tuple[str, tuple[str, ...]]:  # fmt: skip
    if history.asked_to_read_second(done, person):
        return needs.SECOND, ("you are asked to read it a second time",)
    if history.differ(history.opinions(done)):
        return needs.CONTESTED, (needs.DIFFER,)
    if one.standing != "new":
        return needs.DOUBTFUL, ()
    doubts = needs.doubts(one, _spellings, noted.get(one.digest, ()))
    found = against.get(one.read_id, ())
    return (needs.CONTESTED if found else needs.DOUBTFUL), (*found, *doubts)


def _assigned(one: Held, done: Sequence[Act], acts: Acts) -> str | None:
    own = history.assigned_to(done)
    return own or history.assigned_to(acts.get(f"document:{one.digest}", ()))


def _speaks(one: Held, speaker: str) -> bool:
    named_as = one.claim.speaker
    if named_as is None:
        return False
    return named_as.id == speaker or folded(speaker) in folded(named_as.text)


def _spellings(place: str) -> frozenset[str]:
    known = packs.register().place(place)
    names: Iterable[str] = (name for one in known.names.values() for name in one) if known else ()
    return frozenset(name.casefold() for name in names)


def _notes(ledger: Ledger, asked: Asked) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in queries.held_problems(ledger, asked.from_on, asked.to_on):
        found[one.digest].append(one.problem.message)
    return found


def _others(ledger: Ledger, asked: Asked, acts: Acts) -> Iterator[Need]:
    """Numbers that were not read, and problems: nobody says them, so none is a speaker's."""
    if asked.speaker is not None:
        return
    for number in queries.unread(ledger, asked.from_on, asked.to_on):
        said = history.opinions(acts.get(numbers.subject(number), ()))
        if said and not history.differ(said):
            continue
        need, why = (
            (needs.CONTESTED, needs.DIFFER) if said else (needs.UNREAD, number.unread.reason)
        )
        assigned = history.assigned_to(acts.get(f"document:{number.digest}", ()))
        yield Need(need, (why,), number.digest, number.unread.document,
                   number.bulletin_on, unread=number.unread, assigned=assigned)  # fmt: skip
    for one in queries.held_problems(ledger, asked.from_on, asked.to_on):
        assigned = history.assigned_to(acts.get(f"document:{one.digest}", ()))
        yield Need(needs.PROBLEM, (one.problem.message,), one.digest, one.problem.where,
                   one.bulletin_on, assigned=assigned)  # fmt: skip
