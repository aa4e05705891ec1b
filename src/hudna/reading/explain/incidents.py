"""Why a sentence tells of an incident: the word of attack, who, with what, where."""

from collections.abc import Sequence
from typing import TypeAlias

from hudna.reading.engine.marks import Mark
from hudna.reading.explain.bearers import without_id
from hudna.reading.explain.indicator_words import INCIDENTS
from hudna.reading.explain.tallies import quoted
from hudna.reading.explain.trace import Trace
from hudna.reading.incidents import WEAPONS, Seen, Stretch
from hudna.record import Claim, Incident, Name

Pairs: TypeAlias = list[tuple[str, str]]


def told(trace: Trace, seen: Seen) -> Pairs:
    """The reasons of an incident."""
    return [
        ("incident", f"{seen.type}: {INCIDENTS.get(seen.type, seen.type)}; {_attack(trace, seen)}"),
        ("attacker", _stretch(trace, seen.attacker) or "nobody is named as attacking"),
        ("weapon", _stretch(trace, seen.weapon) or "none is named"),
        (
            "targets",
            "; ".join(_stretch(trace, one, seen.places) for one in seen.places) or "none is named",
        ),
        ("governorate", _stretch(trace, seen.governorate) or "none is named"),
        ("how often", _often(trace, seen)),
    ]


def _attack(trace: Trace, seen: Seen) -> str:
    """The word that tells the attack: the last one at or before what was struck."""
    words = [one for one in trace.step.named if one.type == "ATTACK"
             or (one.type == "COUNTED" and one.value in ("attacks", "shellings"))]  # fmt: skip
    if not words:
        return "the weapon and the place tell it, there is no word of attack"
    told = min(words, key=lambda one: _distance(one, seen))
    return f"the word is {quoted(trace, told)}"


def _distance(mark: Mark, seen: Seen) -> int:
    stretches = [one for one in (seen.attacker, seen.weapon, *seen.places) if one is not None]
    return min((abs(one.start - mark.start) for one in stretches), default=mark.start)


def _printed(trace: Trace, stretch: Stretch) -> str:
    if stretch.source:
        return f"“{stretch.source}”"
    return f"“{trace.passage.words(stretch[0], stretch[1])}”"


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
            return f"{printed} ({without_id(words, gazetteer)})"
    if not known:
        return f"{printed} (not in the register)"
    meant = trace.passage.meant(Name(trace.passage.words(stretch[0], stretch[1]), known)).id
    if meant is None:
        return f"{printed} (the register has the name; which place is meant is not clear)"
    names = (_display(trace, one) for one in meant.split("+"))
    why = trace.passage.chosen((known, meant), (meant,))
    return f"{printed} ({' and '.join(names)}, {meant}{why})"


def _told(claim: Claim) -> tuple[str | None, ...]:
    struck = claim.body.target_places if isinstance(claim.body, Incident) else ()
    return tuple(one.id for one in struck)


def _display(trace: Trace, known: str) -> str:
    weapon = WEAPONS.get(known)
    return weapon.name_en if weapon else trace.passage.gazetteer.display(known, "en")


def _often(trace: Trace, seen: Seen) -> str:
    if seen.count is None:
        return ""
    words = [quoted(trace, one) for one in trace.step.named
             if one.type == "NUMBER" and one.value.times]  # fmt: skip
    return f"{seen.count} times" + (f", from {words[0]}" if words else "")
