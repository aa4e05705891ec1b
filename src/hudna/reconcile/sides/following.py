"""Where a discrepancy stands: asked, explained, closed; by whom, since when, with all its history.

It is derived from the claims, and its state from entries of the ledger. So it has an id of its
own, the digest of what disagrees on what: not of the figures, which a correction may change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hudna.reconcile.choosing import like_of
from hudna.reconcile.keys import Keys
from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.sides.disagreeing import KIND
from hudna.record import canonical_json
from hudna.record.canonical import digest

OPEN: Final = "open"
STATES: Final = (OPEN, "asked", "explained", "closed")
"""Nobody did anything yet; a side was asked; a reason was found; the desk is done with it."""


@dataclass(frozen=True)
class Act:
    """What somebody did about a discrepancy: entry `number` of the ledger.

    `state` is "" where its words were taken out of the record.
    """

    number: int
    at: datetime
    by: str
    state: str
    owner: str
    reason: str


@dataclass(frozen=True)
class Followed:
    """A discrepancy with its state. `since`: the instant of the last act, None while open."""

    id: str
    found: Discrepancy
    state: str
    owner: str
    since: datetime | None
    history: tuple[Act, ...]

    def days(self, on: date) -> int | None:
        """How many days it has stood so on `on`: since the last act, or the day that it is of."""
        start = self.since.date() if self.since else self.found.on
        return None if start is None else max(0, (on - start).days)


def followed(
    found: Iterable[Discrepancy], acts: Mapping[str, Sequence[Act]], keys: Keys
) -> list[Followed]:
    """Each discrepancy with what was done about it; `acts` by id, oldest first."""
    return [with_acts(one, content_id(one, keys), acts) for one in found]


def with_acts(found: Discrepancy, id: str, acts: Mapping[str, Sequence[Act]]) -> Followed:
    """The discrepancy of that id with what was done about it."""
    history = tuple(acts.get(id, ()))
    said = [one for one in history if one.state]
    if not said:
        return Followed(id, found, OPEN, "", None, history)
    return Followed(id, found, said[-1].state, said[-1].owner, said[-1].at, history)


def content_id(found: Discrepancy, keys: Keys) -> str:
    """The digest of kind and of what the figures are for (64 hexadecimal digits).

    Sides that disagree: thing, day, place, window; so it stays when one more speaks. Any other
    kind: also who spoke, in which documents, and the sum itself.
    """
    first = found.sides[0]
    like = like_of(first)
    what: list[object] = [first.claim.kind, first.claim.id]
    if like is not None:
        what = [like.indicator, like.on.isoformat(), like.place, like.window, like.stage,
                like.against]  # fmt: skip
    if found.kind != KIND:
        documents = sorted({one.digest for one in found.sides})
        what += [keys.speaker(first), documents, found.told]
    return digest(canonical_json.write({"kind": found.kind, "what": what}))
