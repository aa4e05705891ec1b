"""What does not add up, in words; never who is right."""

from dataclasses import dataclass
from datetime import date

from hudna.console.shown import claims, names, words
from hudna.desk.ask import Held
from hudna.desk.check import Discrepancy


@dataclass(frozen=True)
class Told:
    """A finding in one sentence, with the claims that it is about."""

    told: str
    on: date | None
    speaker: str
    sides: tuple[Held, ...]


def told(one: Discrepancy) -> Told:
    """A finding as the page's language tells it: what it is about, and what does not fit."""
    what = claims.headline(one.sides[0].claim)
    why = words.word(words.FINDINGS, one.kind)
    return Told(f"{what}: {why}", one.on, names.speaker(one.sides[0]), tuple(one.sides))
