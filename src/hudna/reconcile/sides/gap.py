"""What a gap between two speakers' figures is made of. The parts always sum to the gap.

- definition: what by the register one of them counts and the other does not, as far as the one who
  counts it tells a figure of it;
- coverage: places that only one of the two told figures of within `REACH` of the day, where the
  other told figures of places on at least `ENOUGH` days of that time: few days prove nothing;
- timing: windows that are known to end at other hours: the one that ends later holds hours of what
  the other counts to the next day. That share of the change to the next day's figure is the part,
  never more than what is left, and never against it (an estimate: as if spread evenly over a day);
- unexplained: all else.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from hudna.reconcile.choosing import Cell, Like
from hudna.reconcile.keys import Keys
from hudna.reconcile.phrases import Named, phrase
from hudna.reconcile.sides.aligning import Row, whole_of
from hudna.record.register import Definition

PARTS: Final = ("definition", "coverage", "timing", "unexplained")
REACH: Final = timedelta(days=90)
"""A place is one that a speaker reports on if he told a figure of it, if only none, this near."""
ENOUGH: Final = 3

_COUNTED: Final = ("arrests", "own_side", "training", "air", "fighters")
_COUNTS: Final = {one: f"{{one}} counts {one}, {{other}} does not" for one in _COUNTED}
_DAY: Final = 24 * 3600


@dataclass(frozen=True)
class Told:
    """Why a part is what it is: of which part, how much, in words, and the cells it stands on."""

    part: str
    size: Fraction
    words: str
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Gap:
    """The first speaker's figure less the second's, and its parts, exact."""

    size: Fraction
    definition: Fraction
    coverage: Fraction
    timing: Fraction
    unexplained: Fraction
    told: tuple[Told, ...] = ()

    def part(self, name: str) -> Fraction:
        """One of `PARTS`."""
        found: Fraction = getattr(self, name)
        return found


class Heard(NamedTuple):
    """That a speaker told a figure of a place on a day."""

    indicator: str
    place: str
    speaker: str
    on: date


class Gaps:
    """Splits gaps between speakers, by the rows that all of them were aligned to."""

    def __init__(self, rows: Iterable[Row], keys: Keys) -> None:
        self._display = keys.register.display
        self._rows: dict[Like, Mapping[str, Cell]] = {}
        self._answers: dict[tuple[str, str], dict[str, Definition]] = defaultdict(dict)
        for one in keys.register.definitions:
            self._answers[one.party, one.indicator][one.question] = one
        self._days: dict[tuple[str, str, str], list[date]] = defaultdict(list)
        self._places: dict[Like, list[Row]] = defaultdict(list)
        self._listing: dict[tuple[str, str], list[date]] = defaultdict(list)
        self.add(sorted(rows, key=lambda one: one.like))

    def add(self, rows: Iterable[Row]) -> None:
        """Know these rows too; of one thing they come by day, behind those that are known."""
        for row in rows:
            indicator, on, place = row.like[:3]
            self._rows[row.like] = row.cells
            self._places[whole_of(row.like)].append(row)
            for speaker in row.cells:
                self._days[indicator, place, speaker].append(on)
                listing = self._listing[indicator, speaker]
                if place and (not listing or listing[-1] != on):
                    listing.append(on)

    def hear(self, told: Iterable[Heard]) -> None:
        """Know that these were told, on days whose rows are not at hand."""
        for one in set(told):
            insort(self._days[one.indicator, one.place, one.speaker], one.on)
            listing = self._listing[one.indicator, one.speaker]
            at = bisect_left(listing, one.on)
            if listing[at : at + 1] != [one.on]:
                listing.insert(at, one.on)

    def forget(self, rows: Iterable[Row]) -> None:
        """Keep only on which days these rows were: their own gaps are not asked for any more."""
        for row in rows:
            del self._rows[row.like]
            self._places.pop(whole_of(row.like), None)

    def gap(self, row: Row, first: str, second: str) -> Gap:
        """Split what the first speaker told in `row` more than the second."""
        cells = row.cells
        size = Fraction(cells[first].figure) - Fraction(cells[second].figure)
        told = [*self._by_definition(row.like, first, second),
                *self._by_coverage(row.like, first, second)]  # fmt: skip
        left = size - sum(one.size for one in told)
        told += self._by_timing(row, (first, second), left)
        sums = {name: sum((one.size for one in told if one.part == name), Fraction())
                for name in PARTS[:3]}  # fmt: skip
        return Gap(size, sums["definition"], sums["coverage"], sums["timing"],
                   size - sum(sums.values()), tuple(told))  # fmt: skip

    def places(self, like: Like) -> Sequence[Row]:
        """The rows of the same thing and day, the whole's own among them."""
        return self._places[whole_of(like)]

    def _by_definition(self, like: Like, first: str, second: str) -> Iterator[Told]:
        for counts, other, sign in ((first, second, 1), (second, first, -1)):
            told_as = dict(self._counted_only(like.indicator, counts, other))
            for indicator, question in told_as.items():
                cell = self._rows.get(like._replace(indicator=indicator), {}).get(counts)
                if cell is not None:
                    words = phrase(_COUNTS[question], one=self._named(counts),
                                   other=self._named(other))  # fmt: skip
                    yield Told("definition", sign * Fraction(cell.figure), words, (cell,))

    def _counted_only(self, indicator: str, counts: str, other: str) -> Iterator[tuple[str, str]]:
        """(indicator under which it is told, question) of what only the first of the two counts."""
        for question in _COUNTED:
            said = self._answer(counts, indicator, question)
            against = self._answer(other, indicator, question)
            if said and against and (said.answer, against.answer) == ("yes", "no") and said.told_as:
                yield said.told_as, question

    def _named(self, id: str) -> Named:
        return Named(id, self._display(id, "en"))

    def _answer(self, party: str, indicator: str, question: str) -> Definition | None:
        return self._answers.get((party, indicator), {}).get(question)

    def _by_coverage(self, like: Like, first: str, second: str) -> Iterator[Told]:
        if like.place:
            return
        for row in self.places(like):
            if not row.like.place or "+" in row.like.place:
                continue
            for tells, other, sign in ((first, second, 1), (second, first, -1)):
                cell = row.cells.get(tells)
                if cell is None or not cell.figure or self._may_report(other, row.like):
                    continue
                words = phrase(
                    "{place}: only {one} reports on it",
                    place=self._named(row.like.place),
                    one=self._named(tells),
                )
                yield Told("coverage", sign * Fraction(cell.figure), words, (cell,))

    def _may_report(self, speaker: str, like: Like) -> bool:
        """Whether the speaker tells of the place, or of too few places to say that he does not."""
        if _near(self._listing.get((like.indicator, speaker), ()), like.on) < ENOUGH:
            return True
        return bool(_near(self._days.get((like.indicator, like.place, speaker), ()), like.on))

    def _by_timing(self, row: Row, sides: tuple[str, str], left: Fraction) -> Iterator[Told]:
        ends = [self._end(one, row.like) for one in sides]
        if row.like.window != "day" or None in ends or ends[0] == ends[1] or not left:
            return
        (early, late) = sorted(zip(ends, sides, strict=True), key=lambda one: str(one[0]))
        assert early[0] is not None and late[0] is not None
        following = row.like._replace(on=shifted(row.like.on, timedelta(days=1)))
        after = self._rows.get(following, {}).get(early[1])
        if after is None:
            return
        share = Fraction(int((late[0] - early[0]).total_seconds()), _DAY)
        cell = row.cells[early[1]]
        shift = share * (Fraction(after.figure) - Fraction(cell.figure))
        part = _within(shift if late[1] == sides[0] else -shift, left)
        if part:
            words = phrase(
                "the day of {one} ends later: {share} of the change to the next day's figure",
                one=self._named(late[1]),
                share=f"{float(share):.2f}",
            )
            yield Told("timing", part, words, (cell, after))

    def _end(self, party: str, like: Like) -> datetime | None:
        hour = self._answer(party, like.indicator, "ends_at")
        zone = self._answer(party, like.indicator, "zone")
        if hour is None or zone is None or "unknown" in (hour.answer, zone.answer):
            return None
        ends = datetime.combine(like.on, time.fromisoformat(hour.answer), ZoneInfo(zone.answer))
        return ends.astimezone(ZoneInfo("UTC"))


def _near(days: Sequence[date], on: date) -> int:
    """How many of the days, which are in order, lie within reach of one."""
    return bisect_right(days, shifted(on, REACH)) - bisect_left(days, shifted(on, -REACH))


def _within(part: Fraction, left: Fraction) -> Fraction:
    """The part as far as it goes towards what is left, and no further."""
    low, high = sorted((Fraction(), left))
    return min(max(part, low), high)


def shifted(on: date, by: timedelta) -> date:
    """The day that far off, or the first or last that there is."""
    try:
        return on + by
    except OverflowError:
        return date.min if by < timedelta() else date.max


def summed(gaps: Iterable[Gap]) -> Mapping[str, Fraction]:
    """The parts of many gaps together, by name."""
    listed = list(gaps)
    return {name: sum((one.part(name) for one in listed), Fraction()) for name in PARTS}
