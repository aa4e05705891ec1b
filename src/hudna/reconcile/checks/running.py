"""Totals of localities and groups against the last one before, and who joined or left since."""

from collections.abc import Iterable, Iterator
from typing import Final

from hudna import roster
from hudna.reconcile.keys import Keys
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held
from hudna.roster import SUBJECTS, Range, Reckoning, Said

KIND: Final = "running total"


def running(held: Iterable[Held], keys: Keys) -> Iterator[Discrepancy]:
    """Totals that who joined since the last one, by what the speaker said, does not give.

    Where nobody was said to have joined or left, a total may differ: nothing contradicts it.
    """
    known = {one.claim.id: one for one in held if one.bulletin_on is not None}
    said = [_said(one, keys) for one in known.values()]
    for subject in SUBJECTS:
        for one in roster.every_day(said, subject, keys.register):
            if one.steps and not one.explained and not _is_between(one):
                yield _told(one, subject, known)


def _said(one: Held, keys: Keys) -> Said:
    assert one.bulletin_on is not None
    return Said(one.claim, one.bulletin_on, keys.speaker(one), keys.is_own(one))


def _is_between(one: Reckoning) -> bool:
    """Whether those who agreed in principle make up what is left."""
    rest, preliminary = one.rest, one.preliminary
    if rest is None or rest.low is None or rest.high is None:
        return True
    return rest.low >= 0 and (preliminary.high is None or rest.high <= preliminary.high)


def _told(one: Reckoning, subject: str, known: dict[str, Held]) -> Discrepancy:
    totals = [figure for figure in (one.published, one.base) if figure is not None]
    claims = [said.claim.id for figure in totals for said in figure.said[:1]]
    claims += [said.claim.id for step in one.steps for said in step.said]
    sides = tuple(known[id] for id in dict.fromkeys(claims) if id in known)
    return Discrepancy(KIND, one.on, sides, _size(one.rest), _sum(one), _cause(one))


def _size(rest: Range | None) -> float:
    return 0 if rest is None else float(min(abs(rest.low or 0), abs(rest.high or 0)))


def _sum(one: Reckoning) -> str:
    assert one.base and one.published and one.recomputed
    agreed = one.preliminary
    more = "" if agreed.holds(0) else f", and {roster.written(agreed)} more agreed in principle"
    return (
        f"{roster.written(one.base.total)} on {one.base.on} and who joined since give "
        f"{roster.written(one.recomputed)}{more}; published: {roster.written(one.published.total)}"
    )


def _cause(one: Reckoning) -> str:
    rest = one.rest
    if rest is None or rest.low is None:
        return ""
    if rest.low > 0:
        return "some joined without being told of, or joined before the earlier total was told"
    return "some left without being told of, or were counted before they signed"
