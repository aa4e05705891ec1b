"""What the roster is made of: who said what of joining, on which day, and what it adds up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from hudna.record import Claim, Held, Name
from hudna.record.claim import Number
from hudna.record.held.told import Told

SUBJECTS: Final = ("localities", "groups")
"""Of what a roster can be."""

SIGNED, PRELIMINARY, WITHDRAWN = "signed", "preliminary", "withdrawn"
LAPSED: Final = "lapsed"
"""Withdrawn from what was preliminary: no total had it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the day that it counts to and the key of its speaker.

    `own`: the speaker's own publication prints it; else somebody passes it on, perhaps a day late.
    """

    held: Held
    on: date
    speaker: str
    own: bool = False
    told: Told = field(init=False, repr=False, compare=False)
    """What the claim tells in columns; no line is read for it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "told", self.held.told)

    @property
    def claim(self) -> Claim:
        """The claim itself, with its words."""
        return self.held.claim


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both included; None: no bound is said."""

    low: Number | None
    high: Number | None

    def plus(self, other: Range) -> Range:
        """The sums of one of this and one of the other."""
        return Range(_add(self.low, other.low), _add(self.high, other.high))

    def minus(self, other: Range) -> Range:
        """The differences of one of this and one of the other."""
        return Range(_add(self.low, _turned(other.high)), _add(self.high, _turned(other.low)))

    def joined(self, other: Range) -> Range:
        """The smallest range that has both."""
        low = None if None in (self.low, other.low) else min(_of(self.low), _of(other.low))
        high = None if None in (self.high, other.high) else max(_of(self.high), _of(other.high))
        return Range(low, high)

    def holds(self, value: Number) -> bool:
        """Whether `value` lies in it."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    @property
    def exact(self) -> Number | None:
        """The number, if it is one."""
        return self.low if self.low == self.high else None


def exactly(value: Number) -> Range:
    """The range of one number."""
    return Range(value, value)


NONE: Final = Range(0, 0)


def _of(value: Number | None) -> Number:
    return 0 if value is None else value


def _add(one: Number | None, other: Number | None) -> Number | None:
    return None if one is None or other is None else one + other


def _turned(value: Number | None) -> Number | None:
    return None if value is None else -value


@dataclass(frozen=True, slots=True)
class Published:
    """A total that a speaker published for a day, and every claim that prints it."""

    on: date
    total: Range
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Those who joined or withdrew on a day, by one speaker: how many, and the names among them.

    `stage`: signed, preliminary, withdrawn or lapsed; `places`: where, as printed, each once;
    `fighters`: how many came with groups, if said; `repeats`: the day before has the same number
    for the same place, so it may be told again.
    """

    on: date
    stage: str
    number: Range
    names: tuple[Name, ...]
    places: tuple[str, ...]
    said: tuple[Said, ...]
    fighters: Range | None = None
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A speaker's total of a day against what it should be by what he said before.

    `published`: the total of that day, None if there is none. `base`: the last total of an earlier
    day, None if there is none; `steps`: what was said since then. `recomputed`: base, and who
    signed, without those who withdrew; None without a base. `preliminary`: how many more agreed in
    principle only. `rest`: published less recomputed, None where either lacks.
    """

    speaker: str
    on: date
    published: Published | None
    base: Published | None
    steps: tuple[Step, ...]
    recomputed: Range | None
    preliminary: Range
    rest: Range | None

    @property
    def explained(self) -> bool:
        """Whether nothing is left between the published total and the recomputed one."""
        return self.rest is None or self.rest.holds(0)


@dataclass(frozen=True, slots=True)
class Member:
    """One locality or group by name, and what was said of it; contradictions stay side by side.

    `joined`: the claims that it joined, signed or preliminary; `withdrawn`: that it left again;
    `denied`: that it did not join.
    """

    name: Name
    joined: tuple[Said, ...]
    withdrawn: tuple[Said, ...]
    denied: tuple[Said, ...]

    @property
    def contested(self) -> bool:
        """Whether one says that it joined and another denies it."""
        return bool(self.joined and self.denied)
