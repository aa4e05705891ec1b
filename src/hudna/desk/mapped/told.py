"""Who told what of which places: one narrow question for all that a map shows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from hudna.desk import packs, series
from hudna.desk.mapped.asked import Asked
from hudna.desk.mapped.whereabouts import in_governorates, theatres
from hudna.ledger import queries
from hudna.ledger.queries.drawn import placed
from hudna.ledger.queries.drawn.placed import Telling
from hudna.ledger.store import Ledger
from hudna.record import Held


@dataclass(frozen=True)
class Told:
    """The claims of a map's days by who tells them.

    `counted`: those that the measure counts; `further`: those that are shown as places beside.
    """

    ledger: Ledger
    asked: Asked
    counted: Sequence[Telling]
    further: Sequence[Telling]

    @cached_property
    def by_speaker(self) -> dict[str, set[str]]:
        """Of which governorates each speaker told within the days, alone or within them."""
        places: dict[str, set[str]] = defaultdict(set)
        for one in self.within:
            places[one.voice].update(one.places if one.alone else ())
        found: dict[str, set[str]] = defaultdict(set)
        for voice, of in places.items():
            if speaker := series.keys().speaking(voice):
                found[speaker] |= in_governorates(of)
        return dict(found)

    @cached_property
    def within(self) -> list[Telling]:
        """Those counted that are of the days themselves."""
        return [one for one in self.counted if one.on >= self.asked.period.first]

    @cached_property
    def who(self) -> tuple[str, ...]:
        """Those who are asked for; whoever told of most if nobody is."""
        return self.asked.who or tuple(speaker for speaker, _ in self.speakers[:1])

    @cached_property
    def held_of_who(self) -> list[Held]:
        """The claims of theirs that are counted."""
        return self.held(self.by(self.who, self.counted))

    def by(self, who: Sequence[str], told: Iterable[Telling]) -> list[Telling]:
        """Those among them that these speakers tell."""
        speaking = cache(series.keys().speaking)
        return [one for one in told if speaking(one.voice) in who]

    def held(self, told: Iterable[Telling]) -> list[Held]:
        """Their claims."""
        return queries.by_key(self.ledger, [one.key for one in told])

    @property
    def speakers(self) -> tuple[tuple[str, int], ...]:
        """Who told anything, of how many governorates alone, whoever told of most first."""
        counts = ((speaker, len(of)) for speaker, of in self.by_speaker.items())
        return tuple(sorted(counts, key=lambda one: (-one[1], one[0])))

    def theatre(self) -> str:
        """The theatre that is told of most, else that of whoever speaks."""
        told = (place for of in self.by_speaker.values() for place in of)
        return theatre_of(told) or theatre_of((*self.by_speaker, *self.asked.who)) or best_known()


def told_of(ledger: Ledger, asked: Asked) -> Told:
    """What is told for a map: two statements, however much is kept."""
    period = asked.period
    if asked.is_of_incidents:
        return Told(ledger, asked, placed.of_kind(ledger, "incident", *period), ())
    counted = placed.figures(ledger, asked.measure, asked.before, asked.on)
    return Told(ledger, asked, counted, placed.of_kind(ledger, asked.kind, *period))


def theatre_of(ids: Iterable[str]) -> str | None:
    """The theatre, of those that have governorates, whose places or parties most of them are."""
    home = packs.register().theatre_of
    counts = Counter(home.get(one) for one in ids)
    return max((one for one in theatres() if counts[one]), key=counts.__getitem__, default=None)


def best_known() -> str:
    """The theatre of which the register has most places."""
    return theatre_of(packs.register().localities) or ""


def around(one: Telling) -> set[str]:
    """The governorates in which its places lie."""
    return in_governorates(one.places)
