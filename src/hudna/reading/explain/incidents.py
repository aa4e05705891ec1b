"""Why a sentence tells of an incident: the word of attack, who, with what, where."""

from collections.abc import Sequence
from typing import TypeAlias

from hudna.reading.engine.marks import Mark
from hudna.reading.explain.bearers import registered, without_id
from hudna.reading.explain.indicator_words import INCIDENTS
from hudna.reading.explain.tallies import quoted
from hudna.reading.explain.trace import Trace
from hudna.reading.incidents import WEAPONS, Seen, Stretch
from hudna.record import Claim, Incident, Name
from hudna.record.said import Registered, both, further, joined, say
from hudna.record.said import quoted as quote

Pairs: TypeAlias = list[tuple[str, str]]


def told(trace: Trace, seen: Seen) -> Pairs:
    """The reasons of an incident."""
    return [
        (
            "incident",
            say(
                "{type}: {meaning}; {words}",
                type=seen.type,
                meaning=INCIDENTS.get(seen.type, seen.type),
                words=_attack(trace, seen),
            ),
        ),
        ("attacker", _stretch(trace, seen.attacker) or say("nobody is named as attacking")),
        ("weapon", _stretch(trace, seen.weapon) or say("none is named")),
        (
            "targets",
            joined((_stretch(trace, one, seen.places) for one in seen.places), further)
            or say("none is named"),
        ),
        ("governorate", _stretch(trace, seen.governorate) or say("none is named")),
        ("how often", _often(trace, seen)),
    ]


def _attack(trace: Trace, seen: Seen) -> str:
    """The word that tells the attack: the last one at or before what was struck."""
    words = [one for one in trace.step.named if one.type == "ATTACK"
             or (one.type == "COUNTED" and one.value in ("attacks", "shellings"))]  # fmt: skip
    if not words:
        return say("the weapon and the place tell it, there is no word of attack")
    told = min(words, key=lambda one: _distance(one, seen))
    return say("the word is {word}", word=quoted(trace, told))


def _distance(mark: Mark, seen: Seen) -> int:
    stretches = [one for one in (seen.attacker, seen.weapon, *seen.places) if one is not None]
    return min((abs(one.start - mark.start) for one in stretches), default=mark.start)


def _printed(trace: Trace, stretch: Stretch) -> str:
    return quote(stretch.source or trace.passage.words(stretch[0], stretch[1]))


def _stretch(trace: Trace, stretch: Stretch | None, struck: Sequence[Stretch] = ()) -> str:
    """A stretch with what the register has for it; `struck`: the places that were struck."""
    if stretch is None:
        return ""
    known, printed = stretch[2], _printed(trace, stretch)
    if known is not None and stretch in struck:
        words, gazetteer = trace.passage.words(stretch[0], stretch[1]), trace.passage.gazetteer
        tables = gazetteer.tabled(words)
        known = next((one for one in tables if one in _told(trace.claim)), known)
        if known in ("", *tables) and known not in _told(trace.claim):
            return say("{words} ({known})", words=printed, known=without_id(words, gazetteer))
    if not known:
        return say("{words} (not in the register)", words=printed)
    meant = trace.passage.meant(Name(trace.passage.words(stretch[0], stretch[1]), known)).id
    if meant is None:
        return say("{words} (the register has the name; which place is meant is not clear)",
                   words=printed)  # fmt: skip
    names = joined((_display(trace, one) for one in meant.split("+")), both)
    told = say("{name}, {id}", name=names, id=meant)
    why = trace.passage.chosen((known, meant), (meant,))
    return say("{words} ({known})", words=printed, known=joined((told, why), further))


def _told(claim: Claim) -> tuple[str | None, ...]:
    struck = claim.body.target_places if isinstance(claim.body, Incident) else ()
    return tuple(one.id for one in struck)


def _display(trace: Trace, known: str) -> str:
    weapon = WEAPONS.get(known)
    if weapon is None:
        return registered(trace.passage.gazetteer, known)
    return Registered(weapon.name_en, known)


def _often(trace: Trace, seen: Seen) -> str:
    if seen.count is None:
        return ""
    words = [quoted(trace, one) for one in trace.step.named
             if one.type == "NUMBER" and one.value.times]  # fmt: skip
    if not words:
        return say("{number} times", number=seen.count)
    return say("{number} times, from {words}", number=seen.count, words=words[0])
