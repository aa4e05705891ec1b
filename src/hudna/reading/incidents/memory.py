"""What attacks told so far lend to the sentences behind them.

Who acted last ("they", "the group"), the governorate that heads a section, the governorates that
places were told to lie in, and whether the last attack still lacks its weapon or its places. All of
it is words, cut loose from the sentence that they stood in.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from hudna.reading.incidents.model import Stretch
from hudna.text import Normal

_KNOWN: Final = 8  # places that are remembered, the latest


@dataclass(frozen=True, slots=True)
class Memory:
    """`lent`: the attacker that a count of breaches names for the sentences right behind it.
    `around`: the one governorate that such a count names, until another one is named.

    `known`: pairs of a place's id and the governorate told for it; `lacks`: "weapon", "places" or
    both, of the last attack of this line; empty if it lacks nothing or there is none.
    """

    actor: Stretch | None = None
    lent: Stretch | None = None
    section: Stretch | None = None
    around: Stretch | None = None
    known: tuple[tuple[str, Stretch], ...] = ()
    lacks: frozenset[str] = frozenset()

    def line(self) -> "Memory":
        """What is left at the start of a new line."""
        if not (self.lent or self.lacks or self.around):
            return self
        return replace(self, lent=None, lacks=frozenset(), around=None)

    def with_places(self, told: Mapping[str, Stretch]) -> "Memory":
        """With the governorates of places that a sentence told."""
        if not told:
            return self
        known = {**dict(self.known), **told}
        return replace(self, known=tuple(known.items())[-_KNOWN:])

    def carried(self, normal: Normal) -> "Memory":
        """As the next sentence finds it: words of earlier sentences only."""
        return Memory(
            _behind(self.actor, normal), _behind(self.lent, normal), _behind(self.section, normal),
            _behind(self.around, normal),
            tuple([(place, _loose(one, normal)) for place, one in self.known]), self.lacks,
        )  # fmt: skip

    def telling(self) -> Hashable:
        """All that a later sentence finds in it; equal where reading goes on alike."""
        return (
            *(_told(one) for one in (self.actor, self.lent, self.section, self.around)),
            tuple([(place, _told(one)) for place, one in self.known]), self.lacks,
        )  # fmt: skip


NOTHING: Final = Memory()


def _behind(one: Stretch | None, normal: Normal) -> Stretch | None:
    return _loose(one, normal) if one else None


def _loose(one: Stretch, normal: Normal) -> Stretch:
    if one.source:
        return one
    words = normal.span(one.start, one.stop).of(normal.original)
    return Stretch(0, 0, one.id, words)


def _told(one: Stretch | None) -> Hashable:
    return one and (one.id, one.source)
