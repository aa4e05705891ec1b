"""A relay beside the document that it passes on: what it dropped, added, changed or sharpened."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import Final

from hudna.reconcile.keys import Keys, window_sort
from hudna.record import Claim, Held, Incident, Name, Particulars, Span, Tally


class Difference(StrEnum):
    """How a relay's claim stands to the original's."""

    KEPT = "kept"
    CHANGED = "changed"
    SHARPENED = "sharpened"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True)
class Passage:
    """One thing that was said, in the original and in the relay; one of them may lack it.

    `told`: what is different, in words; "" where nothing is.
    """

    difference: Difference
    original: Held | None
    relayed: Held | None
    told: str = ""


@dataclass(frozen=True)
class Pair:
    """A document and one that passes it on, with how many of its figures come back in it."""

    original: str
    relay: str
    shared: int


Sides = tuple[Held | None, Held | None]

_CERTAIN: Final = {"denied": 0, "forecast": 0, "conditional": 1, "alleged": 1, "attributed": 2,
                   "asserted": 2}  # fmt: skip
"""How firmly a claim is said. A relay attributes what its source asserts: that is no change."""

_STAGES: Final = {"preliminary": 0, "signed": 1}


def compare(original: Sequence[Held], relayed: Sequence[Held], keys: Keys) -> list[Passage]:
    """Every claim of both documents, those of the same subject beside each other.

    Places are the same if they lie in the same governorates: a relay writes "rural Hama" for
    "Hama". What is left then is paired if it says the same of another place. In the order of the
    original, then what the relay alone has, in its order.
    """
    left, right = _by_subject(original, keys), _by_subject(relayed, keys)
    found = [
        pair
        for subject in dict.fromkeys((*left, *right))
        for pair in _matched(left.get(subject, []), right.get(subject, []))
    ]
    passages = [_passage(*pair) for pair in _rejoined(found)]
    return sorted(passages, key=_order)


def _order(one: Passage) -> tuple[bool, Span]:
    held = one.original or one.relayed
    assert held is not None
    return one.original is None, held.claim.span


def _by_subject(held: Iterable[Held], keys: Keys) -> dict[tuple[object, ...], list[Held]]:
    """Claims by what they speak of; headline and body that say the same are one."""
    found: dict[tuple[object, ...], dict[object, Held]] = defaultdict(dict)
    for one in sorted(held, key=lambda one: one.claim.span):
        found[_subject(one, keys)].setdefault(_content(one.claim), one)
    return {subject: list(claims.values()) for subject, claims in found.items()}


def _subject(held: Held, keys: Keys) -> tuple[object, ...]:
    told, place = held.told, keys.where(held)
    if told.indicator is not None:
        against = (told.against or "").casefold()
        return told.kind, told.indicator, place, window_sort(held), against
    claim = held.claim
    if isinstance(claim.body, Incident):
        governorate = claim.body.governorate.id if claim.body.governorate else None
        return claim.kind, claim.body.type, governorate or place
    sort = claim.rule.rsplit(".", 1)[-1]
    return claim.kind, sort.removesuffix("-preliminary"), place  # its stage may have changed


def _rejoined(found: Sequence[Sides]) -> Iterator[Sides]:
    """Those of which one side lacks, put together if they say the same in other places."""
    waiting: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    for one, other in found:
        if one is None and other is not None:
            waiting[_sort(other.claim)].append(other)
    taken: set[int] = set()
    for one, other in found:
        if one is not None and other is None and (rest := waiting[_sort(one.claim)]):
            other = rest.pop(0)
            taken.add(id(other))
            yield one, other
        elif one is not None:
            yield one, other
    yield from ((None, two) for one, two in found if one is None and id(two) not in taken)


def _sort(claim: Claim) -> tuple[object, ...]:
    named = getattr(claim.body, "indicator", None) or getattr(claim.body, "type", None)
    return claim.kind, named, _content(claim)


def _content(claim: Claim) -> object:
    body = claim.body
    if isinstance(body, Tally):
        return body.quantity.low, body.quantity.high
    if isinstance(body, Incident):
        return body.weapon, body.attacker, body.count, body.target_places
    return body.stage, body.trend


def _matched(claims: Sequence[Held], others: Sequence[Held]) -> Iterator[Sides]:
    """Pairs of the same subject: first those that say the same, then in their order."""
    left, right = list(claims), list(others)
    for one in claims:
        same = next((two for two in right if _content(two.claim) == _content(one.claim)), None)
        if same is not None:
            left.remove(one)
            right.remove(same)
            yield one, same
    yield from zip_longest(left, right)


def _passage(one: Held | None, other: Held | None) -> Passage:
    if one is None or other is None:
        return Passage(Difference.ADDED if one is None else Difference.DROPPED, one, other)
    sharpened = list(_sharpened(one.claim, other.claim))
    changed = list(_changed(one.claim, other.claim))
    if changed:
        return Passage(Difference.CHANGED, one, other, "; ".join((*changed, *sharpened)))
    if sharpened:
        return Passage(Difference.SHARPENED, one, other, "; ".join(sharpened))
    return Passage(Difference.KEPT, one, other)


def _changed(one: Claim, other: Claim) -> Iterator[str]:
    first, second = one.body, other.body
    if bool(one.place) != bool(other.place):
        yield f"{_place(one)} became {_place(other)}"
    if isinstance(first, Tally) and isinstance(second, Tally):
        if not _agree(first, second):
            yield f"{first.quantity.text} became {second.quantity.text}"
        if second.change is not None and first.change != second.change:
            yield f"{first.change or 'no word of a change'} became {second.change}"
    elif isinstance(first, Incident) and isinstance(second, Incident):
        yield from _renamed("weapon", first.weapon, second.weapon)
        yield from _renamed("attacker", first.attacker, second.attacker)
    elif isinstance(first, Particulars) and isinstance(second, Particulars):
        yield from _turned(first.trend, second.trend)
    if one.hedge != other.hedge and "denied" in (one.hedge, other.hedge):
        yield f"{one.hedge} became {other.hedge}"


def _place(claim: Claim) -> str:
    return claim.place.text if claim.place else "no place"


def _turned(one: str | None, other: str | None) -> Iterator[str]:
    if one and other and one != other:
        yield f"{one} became {other}"


def _renamed(what: str, one: Name | None, other: Name | None) -> Iterator[str]:
    if one and other and (one.id or one.text) != (other.id or other.text):
        yield f"{what} {one.text} became {other.text}"


def _agree(one: Tally, other: Tally) -> bool:
    """Whether the bounds are equal, or the later figure lies within what was said roughly."""
    low, high = one.quantity.low, one.quantity.high
    inside = other.quantity.low == other.quantity.high is not None and low != high and (
        (low is None or low <= (other.quantity.low or 0))
        and (high is None or (other.quantity.low or 0) <= high)
    )  # fmt: skip
    return (low, high) == (other.quantity.low, other.quantity.high) or inside


def _sharpened(one: Claim, other: Claim) -> Iterator[str]:
    """What was said with reserve and is passed on without."""
    first, second = one.body, other.body
    if "denied" not in (one.hedge, other.hedge) and _CERTAIN[other.hedge] > _CERTAIN[one.hedge]:
        yield f"{one.hedge} became {other.hedge}"
    if isinstance(first, Tally) and isinstance(second, Tally):
        rough = first.quantity.low != first.quantity.high
        if rough and second.quantity.low == second.quantity.high and _agree(first, second):
            yield f"{first.quantity.text} became {second.quantity.text}"
    stages = getattr(first, "stage", None), getattr(second, "stage", None)
    if stages[0] in _STAGES and _STAGES.get(stages[1] or "", -1) > _STAGES[stages[0]]:
        yield f"{stages[0]} became {stages[1]}"


def pairs(days: Iterable[Sequence[Held]], keys: Keys) -> list[Pair]:
    """Documents that pass another one on: it is by the speaker they quote, and of the same days.

    A relay belongs to the original with which it shares most figures, at least two or all of a
    smaller one; the languages may differ. By original, then by relay. `days`: the claims of each
    day together.
    """
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    told: Counter[str] = Counter()
    for day in days:
        own: dict[tuple[object, ...], set[str]] = defaultdict(set)
        quoted: dict[str, set[tuple[object, ...]]] = defaultdict(set)
        for one in day:
            speaker = keys.speaker(one)
            if one.told.indicator is None or not speaker:
                continue
            figure = (speaker, one.told.low, one.told.high, *_subject(one, keys))
            if keys.publisher(one) == speaker:
                own[figure].add(one.digest)
                told[one.digest] += 1
            else:
                quoted[one.digest].add(figure)
        for relay, figures in quoted.items():
            for figure in figures:
                shared[relay].update(own.get(figure, ()))
    found = (_best(relay, with_whom, told) for relay, with_whom in shared.items() if with_whom)
    return sorted((one for one in found if one), key=lambda one: (one.original, one.relay))


def _best(relay: str, shared: Mapping[str, int], told: Mapping[str, int]) -> Pair | None:
    """Of the originals that it shares figures with the one with most; `told`: how many each has."""
    most = max(shared, key=lambda one: (shared[one], one))
    enough = shared[most] >= min(2, told[most])
    return Pair(most, relay, shared[most]) if enough else None
