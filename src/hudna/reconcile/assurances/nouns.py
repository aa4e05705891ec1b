"""What a promise is, and what may touch it. Nothing here says that a promise was broken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.record import Held
from hudna.roster import Member

BOUND, SAME_SIDE, UNKNOWN, UNNAMED = "bound by it", "of the same side", "not known", "not named"
"""Who is told to have done it, beside those who are bound by the promise."""

PLACE_JOINED, GROUP_JOINED, IN_PLACE = "place joined", "group joined", "in the place"
"""Why the promise may be meant for whom it befell."""

YES, IN_PRINCIPLE, CONTESTED, NOT_KNOWN = "yes", "in principle only", "contested", "not known"
"""Whether a condition of the promise is known to be met."""


@dataclass(frozen=True)
class Assurance:
    """A promise that stands, by one speaker: what is not done, to whom, on which conditions.

    `bound`: register ids of those who promise to hold back, of the speaker's side where no claim
    names them; `what`: of `PROMISES`; `conditions`: what must be so of those to whom it is
    promised; `places`: where, if it is for a place; `said`: every claim that gives or repeats it,
    by day; `truce`: that under which it is given, "" where none is known; `until_on`: the last day
    of that truce, None while it has none.
    """

    id: str
    speaker: str
    what: str
    bound: tuple[str, ...]
    conditions: tuple[str, ...]
    places: tuple[str, ...]
    said: tuple[Held, ...]
    truce: str = ""
    until_on: date | None = None

    @property
    def since_on(self) -> date:
        """The day on which it was first given."""
        return self.days[0]

    @property
    def last_on(self) -> date:
        """The day on which it was last repeated."""
        return self.days[-1]

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which it was given, each once."""
        return tuple(dict.fromkeys(one.bulletin_on for one in self.said if one.bulletin_on))

    def in_force(self, on: date) -> bool:
        """Whether it was given by that day and its truce had not ended."""
        return self.since_on <= on and (self.until_on is None or on <= self.until_on)

    def by(self, on: date) -> Held:
        """The claim that gave it last, up to that day."""
        return [one for one in self.said if one.bulletin_on and one.bulletin_on <= on][-1]


@dataclass(frozen=True)
class Touch:
    """What may touch a promise: told by whom, how near it comes, and what is said beside it.

    `told`: the claims that tell it, of one day, place and attacker; `attacker` and `target`: how
    near; `whom`: the register id or the words of the place or group; `member`: what is said of
    its joining; `met`: each condition with whether it is known to be met; `promise`: the promise
    as it stood; `denied`: claims that deny it; `repeated`: the promise as given that day or soon
    after.
    """

    on: date
    told: tuple[Held, ...]
    attacker: str
    target: str
    whom: str
    promise: Held
    met: Mapping[str, str]
    member: Member | None = None
    denied: tuple[Held, ...] = ()
    repeated: Held | None = None

    @property
    def in_words(self) -> str:
        """What is matched, in one line."""
        conditions = "".join(f"; {_CONDITIONS.get(name, name)}: {met}"
                             for name, met in self.met.items())  # fmt: skip
        return f"the promise may be touched: the attacker is {_ATTACKERS[self.attacker]}; " \
               f"{_TARGETS[self.target]}{conditions}"  # fmt: skip


_ATTACKERS: Final = {
    BOUND: "named and bound by it", SAME_SIDE: "named and of the same side",
    UNKNOWN: "named by a name that no register has", UNNAMED: "not named",
}  # fmt: skip
_TARGETS: Final = {
    PLACE_JOINED: "the place had joined", GROUP_JOINED: "a group that had joined is named",
    IN_PLACE: "it is where the promise is for",
}  # fmt: skip
_CONDITIONS: Final = {"declared": "declared", "told_location": "told where they are"}


@dataclass(frozen=True)
class Promised:
    """What a promise covers: types of incident, and indicators of tallies."""

    types: tuple[str, ...]
    indicators: tuple[str, ...]


PROMISES: Final[Mapping[str, Promised]] = {
    "strikes": Promised(("airstrike",), ("airstrikes", "violations_air")),
    "fire": Promised(("airstrike", "shelling", "small_arms"),
                     ("airstrikes", "violations_heavy_weapons", "projectiles", "bursts")),
    "detention": Promised(("detention",), ("detained",)),
}  # fmt: skip
"""What is promised not to be done, by the id that the reader gives it."""

HARM: Final = ("killed", "wounded", "violations")
"""Figures that touch any promise if they are counted against one who is bound by it."""

COUNTED: Final = frozenset().union(*(one.indicators for one in PROMISES.values()))
"""Figures that may touch a promise whether or not they are counted against somebody."""

ANY_ATTACK: Final = ("airstrike", "shelling", "small_arms", "ied", "other")
"""Of one who is bound and named, more is listed than what was promised by name."""
