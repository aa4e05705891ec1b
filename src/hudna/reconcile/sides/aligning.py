"""Figures of several speakers for the same thing, laid like for like: a row for each day and place.

A speaker's figure of a day may be printed several times, and not always the same. All are kept;
which one is taken, and why, is said.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from hudna.reconcile.keys import Keys, exact, number, window_sort
from hudna.record import Held, Span
from hudna.record.held.told import PART

ADDED_UP: Final = "added up from the places of one document: no total is told"
_ONLY: Final = "the only figure"
_NEVER_ADDED: Final = frozenset({"duration_months", "fronts"})


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


@dataclass(frozen=True)
class Printed:
    """A figure, and every claim that prints it so (the places' claims if it was added up)."""

    figure: float
    held: tuple[Held, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that print it, each once."""
        return tuple(dict.fromkeys(one.claim.document for one in self.held))


@dataclass(frozen=True)
class Cell:
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


@dataclass(frozen=True)
class Row:
    """The figures of the speakers for the same thing, by speaker."""

    like: Like
    cells: Mapping[str, Cell]


def aligned(held: Iterable[Held], keys: Keys) -> list[Row]:
    """One row for each thing, day and place of which an exact figure is told, in that order.

    Left out: bounds and ranges, what is denied or forecast, claims without day or speaker.
    """
    groups: dict[Like, dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for one in held:
        like, speaker = like_of(one), keys.speaker(one)
        if like is not None and speaker and exact(one) is not None:
            groups[like][speaker].append(one)
    found = {
        like: {speaker: _cell(speaker, said, keys) for speaker, said in sorted(by_speaker.items())}
        for like, by_speaker in groups.items()
    }
    _add_up(found)
    return [Row(like, found[like]) for like in sorted(found)]


def like_of(held: Held) -> Like | None:
    """What a tally can be compared by; None for one without a day, or another sort of claim."""
    told = held.told
    if told.indicator is None or held.bulletin_on is None:
        return None
    return Like(told.indicator, held.bulletin_on, told.place, window_sort(held),
                told.stage or "", (told.against or "").casefold())  # fmt: skip


def _cell(speaker: str, held: Sequence[Held], keys: Keys) -> Cell:
    """The speaker's own document counts most, then how many documents print a figure."""
    figure = number(held[0])
    if len(held) == 1 or all(number(one) == figure for one in held):
        return Cell(speaker, (Printed(figure, tuple(sorted(held, key=_place_in_record))),), _ONLY)
    ordered = sorted(held, key=_place_by_name)
    by_figure: dict[float, list[Held]] = defaultdict(list)
    for one in ordered:
        by_figure[number(one)].append(one)
    own = {figure for figure, said in by_figure.items()
           if any(keys.is_own(one) for one in said)}  # fmt: skip
    totals = _totals(ordered)
    printed = sorted(
        (Printed(figure, tuple(said)) for figure, said in by_figure.items()),
        key=lambda one: (one.figure not in totals, one.figure not in own, -len(one.documents)),
    )
    return Cell(speaker, tuple(printed), _why(printed, own, totals))


def _totals(ordered: Iterable[Held]) -> set[float]:
    """Figures that are the sum of all others of their document: those are parts, by some sort."""
    documents: dict[str, set[float]] = defaultdict(set)
    for one in ordered:
        documents[one.digest].add(number(one))
    return {max(figures) for figures in documents.values()
            if len(figures) > 2 and sum(figures) == 2 * max(figures)}  # fmt: skip


def _why(printed: Sequence[Printed], own: set[float], totals: set[float]) -> str:
    first = printed[0]
    if first.figure in totals:
        return "the sum of the others in its document"
    if first.figure in own and len(own) == 1:
        return "printed in the speaker's own document"
    most, next_most = len(first.documents), len(printed[1].documents)
    if most > next_most:
        return f"printed in {most} documents, the others in fewer"
    return f"the first of {len(printed)} in the order of documents: none is printed more often"


def _add_up(found: dict[Like, dict[str, Cell]]) -> None:
    """Give a speaker who tells governorates and no total for a day the sum of one document's."""
    lists: dict[tuple[Like, str], dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for like, cells in found.items():
        if like.place and like.indicator not in _NEVER_ADDED:
            for speaker, cell in cells.items():
                for printed in cell.printed:
                    for one in printed.held:
                        lists[whole_of(like), speaker][one.digest].append(one)
    for (whole, speaker), documents in lists.items():
        longest = min(documents.values(), key=_longest_first)
        parts = sorted(longest, key=_place_in_record)
        if speaker not in found.get(whole, {}) and _is_list(parts):
            total = Printed(sum(number(one) for one in parts), tuple(parts))
            cell = Cell(speaker, (total,), ADDED_UP)
            found[whole] = dict(sorted({**found.get(whole, {}), speaker: cell}.items()))


def _longest_first(parts: Sequence[Held]) -> tuple[object, ...]:
    return -len(parts), min(map(_place_in_record, parts))


def _place_in_record(one: Held) -> tuple[int, str, int, str]:
    """The speaker's own words first; no line is read for it."""
    return one.told.relays, one.digest, one.told.start, one.read_id


def _place_by_name(one: Held) -> tuple[str, Span, str]:
    return one.claim.document, one.claim.span, one.claim.id


def whole_of(like: Like) -> Like:
    """The same thing of the same day, for the whole theatre."""
    return like._replace(place="")


def _is_list(parts: Sequence[Held]) -> bool:
    """Whether they are governorates, each once: then nothing is counted twice."""
    wide = all(one.told.place_level == "governorate" and one.told.extent == PART for one in parts)
    return wide and len({one.told.place for one in parts}) == len(parts)
