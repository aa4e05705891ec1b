"""What a claim holds by itself, where the present grammar does not read it so any more."""

from typing import TypeAlias

from hudna.reading.explain.indicator_words import COUNTED, HEDGES, INCIDENTS, WINDOWS
from hudna.record import Claim, Incident, Name, Tally
from hudna.record.said import further, joined, listed, passed_on, quoted, say

Pairs: TypeAlias = list[tuple[str, str]]


def held(claim: Claim) -> Pairs:
    """The claim's own fields, in the order of the reasons of one that is read now."""
    return [*_body(claim), ("window", _window(claim)), ("place", _place(claim)),
            ("speaker", _named(claim.speaker) if claim.speaker else say("nobody is named")),
            ("relayed by", joined(map(_named, claim.relay), passed_on)),
            ("how", say("{hedge}: {meaning}", hedge=claim.hedge,
                        meaning=HEDGES[claim.hedge]))]  # fmt: skip


def _body(claim: Claim) -> Pairs:
    body = claim.body
    if isinstance(body, Tally):
        plain = COUNTED.get(body.indicator, body.indicator)
        return [
            ("number", quoted(body.quantity.text)),
            ("counts", say("{meaning} ({name})", meaning=plain, name=body.indicator)),
        ]
    if not isinstance(body, Incident):
        return []
    named = (("attacker", body.attacker), ("weapon", body.weapon),
             ("governorate", body.governorate))  # fmt: skip
    meaning = INCIDENTS.get(body.type, body.type)
    return [("incident", say("{type}: {meaning}", type=body.type, meaning=meaning)),
            *((about, _named(name)) for about, name in named if name is not None),
            ("targets", joined(map(_named, body.target_places), further))]  # fmt: skip


def _window(claim: Claim) -> str:
    window = claim.window
    if window is None:
        return say("no period is printed; the figure counts to the day of the document")
    told: str = WINDOWS[window.label]
    if window.start and window.stop and window.start != window.stop:
        told = say("{period}: {first} to {last}", period=told, first=window.start, last=window.stop)
    elif day := window.start or window.stop:
        told = say("{period}: {day}", period=told, day=day)
    if not window.text:
        return told
    return say("{told}, from the words {words}", told=told, words=quoted(window.text))


def _place(claim: Claim) -> str:
    if claim.place is None:
        return ""
    ids = joined(claim.place.ids, listed) or say("kept without an id")
    return say("{words} ({known})", words=quoted(claim.place.text), known=ids)


def _named(name: Name) -> str:
    printed = quoted(name.text)
    return say("{words} ({known})", words=printed, known=name.id) if name.id else printed
