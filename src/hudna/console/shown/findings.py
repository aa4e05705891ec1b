"""What does not add up, in words; never who is right."""

from dataclasses import dataclass
from datetime import date

from hudna.console.shown import claims, names, words
from hudna.desk.ask import Held
from hudna.desk.check import Discrepancy


@dataclass(frozen=True)
class Told:
    """A finding in one sentence. `said`: the claims that it is about, by their speaker."""

    told: str
    on: date | None
    said: tuple[tuple[Held, ...], ...]


def told(one: Discrepancy) -> Told:
    """A finding as the page's language tells it: what it is about, and what does not fit."""
    what = claims.headline(one.sides[0].claim)
    why = words.word(words.FINDINGS, one.kind)
    said: dict[str, list[Held]] = {}
    for side in one.sides:
        said.setdefault(names.speaker(side), []).append(side)
    return Told(f"{what}: {why}", one.on, tuple(map(tuple, said.values())))
