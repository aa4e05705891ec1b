"""The incidents of a whole passage: sentences that go on with an attack, and summaries of one.

"They fired mortars" adds a weapon to the attack before it. "Gunmen fired mortars" above "gunmen
fired mortars at A" is not another attack: who is told, in a title, a lead or a caption, as having
attacked no place in particular is left out where the text tells the same attacker's (or, where
nobody is named, the same weapon's) attack on places. What says how often says more and is kept.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.reading.incidents.attackers import ANYBODY
from hudna.reading.incidents.model import BREACH, GOES_ON
from hudna.reading.incidents.weapons import type_of
from hudna.record import Claim, Incident, Name, Span

_ANYBODY: Final = ANYBODY | {None}


def told_whole(claims: Sequence[Claim], text: str) -> list[Claim]:
    """The claims of a passage of `text`, each incident told once and whole."""
    if not any(claim.kind == "incident" for claim in claims):
        return list(claims)
    joined = _joined(claims, text)
    incidents = [(claim, claim.body) for claim in joined if isinstance(claim.body, Incident)]
    short = {
        id(claim) for at, (claim, body) in enumerate(incidents)
        if not body.target_places and body.count is None and any(
            _tells(other, body, later=place > at)
            for place, (_, other) in enumerate(incidents) if place != at
        )
    }  # fmt: skip
    return [claim for claim in joined if id(claim) not in short]


def _joined(claims: Sequence[Claim], text: str) -> list[Claim]:
    """Each sentence that goes on with an attack made one with it."""
    joined: list[Claim] = []
    last: int | None = None
    for claim in claims:
        if claim.kind != "incident":
            joined.append(claim)
            continue
        whole = _whole(joined[last], claim, text) if last is not None else None
        if claim.rule == GOES_ON and whole is not None and last is not None:
            joined[last] = whole
            continue
        last = len(joined)
        joined.append(replace(claim, rule=BREACH) if claim.rule == GOES_ON else claim)
    return joined


def _whole(first: Claim, more: Claim, text: str) -> Claim | None:
    """One claim of an attack and the sentence that goes on with it, if they stand together."""
    body, added = first.body, more.body
    if not isinstance(body, Incident) or not isinstance(added, Incident):
        return None
    weapon = body.weapon or added.weapon
    stop = more.span.stop if added.target_places and not body.target_places else first.span.stop
    span = Span(first.span.start, stop)
    return replace(
        first, span=span, quote=span.of(text),
        body=replace(
            body, weapon=weapon, type=type_of(body.type, weapon.id) if weapon else body.type,
            target_places=body.target_places or added.target_places,
            governorate=body.governorate or added.governorate,
        ),
    )  # fmt: skip


def _tells(full: Incident, short: Incident, *, later: bool) -> bool:
    """Whether one incident tells all that the other does, and a place or more besides."""
    if full.type != short.type or not (full.target_places or later):
        return False
    if not full.target_places and not (short.attacker and _same(full.attacker, short.attacker)):
        return False
    loose = short.attacker is None or short.attacker.id in _ANYBODY
    return (
        (loose or _same(full.attacker, short.attacker))
        and (short.weapon is None or _same(full.weapon, short.weapon))
        and (short.governorate is None or _same(full.governorate, short.governorate))
    )


def _same(one: Name | None, other: Name | None) -> bool:
    """Whether two names are of the same, as far as the register knows."""
    if one is None or other is None or one.id is None or other.id is None:
        return one is None and other is None
    return bool(set(one.id.split("+")) & set(other.id.split("+")))
