"""What one speaker said of one thing: every figure that was printed, which is taken, and why.

A speaker's figure of a day may be printed several times, and not always the same. All are kept;
which one is taken, and why, is said.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from hudna.reconcile.keys import Keys, window_sort
from hudna.record import Held
from hudna.record.canonical import plain_number

ADDED_UP: Final = "added up from the places of one document: no total is told"
ONLY: Final = "the only figure"
NEVER_ADDED: Final = frozenset({"duration_months", "fronts"})
"""What two places may share: their figures are not added up to a total of both."""


class Like(NamedTuple):
    """What figures must share to be compared. `place`: as `Told` has it, "" for the whole.

    `window`: the sort of window; `stage` and `against`: "" where none is told.
    """

    indicator: str
    on: date
    place: str
    window: str
    stage: str = ""
    against: str = ""


class Printed(NamedTuple):
    """A figure, and every claim that prints it so (the places' claims if it was added up).

    `high` is None where no upper bound is told; nothing is counted below 0.
    """

    low: float
    high: float | None
    held: tuple[Held, ...]

    @property
    def figure(self) -> float:
        """Its number, in the indicator's unit: the lower bound, where there are two."""
        return self.low

    @property
    def bounds(self) -> "Bounds":
        """Both bounds."""
        return self.low, self.high

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, not a range or a bound."""
        return self.low == self.high

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that print it, each once."""
        return tuple(dict.fromkeys(one.claim.document for one in self.held))

    @property
    def times(self) -> int:
        """In how many documents it is printed."""
        return len({one.digest for one in self.held})


class Cell(NamedTuple):
    """What one speaker said: each figure that was printed, the one taken first, and why it."""

    speaker: str
    printed: tuple[Printed, ...]
    why: str

    @property
    def taken(self) -> Printed:
        """The figure that comparisons use."""
        return self.printed[0]

    @property
    def figure(self) -> float:
        """Its number, in the indicator's unit."""
        return self.taken.figure

    @property
    def is_added_up(self) -> bool:
        """Whether it is no printed figure, but the sum of the places that one document tells."""
        return self.why == ADDED_UP


Bounds = tuple[float, float | None]
"""The lower and the upper bound of a figure; None: no upper one is told."""

Cells = dict[Like, dict[str, Cell]]
"""For each thing told, what each speaker said of it."""


def like_of(held: Held) -> Like | None:
    """What a tally can be compared by; None for one without a day, or another sort of claim."""
    told = held.told
    if told.indicator is None or held.bulletin_on is None:
        return None
    return Like(told.indicator, held.bulletin_on, told.place, window_sort(held),
                told.stage or "", (told.against or "").casefold())  # fmt: skip


def chosen(
    held: Iterable[Held], keys: Keys, like_of: Callable[[Held], Like | None] = like_of
) -> Cells:
    """What each speaker said of each thing; claims without a day or a speaker are left out."""
    groups: dict[Like, dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for one in held:
        like, speaker = like_of(one), keys.speaker(one)
        if like is not None and speaker:
            groups[like][speaker].append(one)
    return {
        like: {speaker: _cell(speaker, said, keys) for speaker, said in sorted(by_speaker.items())}
        for like, by_speaker in groups.items()
    }


def _cell(speaker: str, held: Sequence[Held], keys: Keys) -> Cell:
    """A total of its document, then the speaker's own document, one number, and most documents."""
    if len(held) == 1:
        return Cell(speaker, (printed(*bounds(held[0]), held),), ONLY)
    by_figure = _by_figure(sorted(held, key=place_in_text))
    if len(by_figure) == 1:
        return Cell(speaker, tuple(_printed(by_figure)), ONLY)
    by_name = sorted(held, key=_place_by_name)
    by_figure = _by_figure(by_name)
    own = {figure for figure, said in by_figure.items()
           if any(keys.is_own(one) for one in said)}  # fmt: skip
    totals = _totals(by_name)
    ordered = sorted(_printed(by_figure), key=lambda one: (
        one.bounds not in totals, one.bounds not in own, not one.is_exact, -one.times))  # fmt: skip
    return Cell(speaker, tuple(ordered), _why(ordered, own, totals))


def bounds(held: Held) -> Bounds:
    """The bounds of a tally: nothing is counted below 0, "up to 5" begins there."""
    return held.told.low or 0.0, held.told.high


def _by_figure(held: Iterable[Held]) -> Mapping[Bounds, Sequence[Held]]:
    found: dict[Bounds, list[Held]] = defaultdict(list)
    for one in held:
        found[bounds(one)].append(one)
    return found


def _printed(by_figure: Mapping[Bounds, Sequence[Held]]) -> Iterable[Printed]:
    return (printed(*figure, said) for figure, said in by_figure.items())


def printed(low: float, high: float | None, held: Iterable[Held]) -> Printed:
    """A figure with its claims; whole numbers are integers, as people write them."""
    lower = plain_number(low)
    upper = lower if high == low else None if high is None else plain_number(high)
    return Printed(lower, upper, tuple(held))


def _totals(ordered: Iterable[Held]) -> set[Bounds]:
    """Figures that are the sum of all others of their document: those are parts, by some sort."""
    documents: dict[str, set[float]] = defaultdict(set)
    for one in ordered:
        low, high = bounds(one)
        if low == high:
            documents[one.digest].add(low)
    found = {max(figures) for figures in documents.values()
             if len(figures) > 2 and sum(figures) == 2 * max(figures)}  # fmt: skip
    return {(one, one) for one in found}


def _why(ordered: Sequence[Printed], own: set[Bounds], totals: set[Bounds]) -> str:
    first, second = ordered[0], ordered[1]
    if first.bounds in totals:
        return "the sum of the others in its document"
    if first.bounds in own and len(own) == 1:
        return "printed in the speaker's own document"
    if first.is_exact and not any(one.is_exact for one in ordered[1:]):
        return "the only one that is a number: the others are bounds"
    if first.times > second.times:
        return f"printed in {first.times} documents, the others in fewer"
    return f"the first of {len(ordered)} in the order of documents: none is printed more often"


def place_in_text(one: Held) -> tuple[int, str, int, str]:
    """Where a claim stands, the speaker's own words first; no line is read for it."""
    return one.told.relays, one.digest, one.told.start, one.read_id


def _place_by_name(one: Held) -> tuple[str, int, str]:
    return one.document, one.told.start, one.read_id
