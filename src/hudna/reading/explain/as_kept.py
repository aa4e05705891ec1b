"""What a claim holds by itself, where the present grammar does not read it so any more."""

from typing import TypeAlias

from hudna.reading.explain.indicator_words import COUNTED, HEDGES, INCIDENTS, WINDOWS
from hudna.record import Claim, Incident, Name, Tally

Pairs: TypeAlias = list[tuple[str, str]]


def held(claim: Claim) -> Pairs:
    """The claim's own fields, in the order of the reasons of one that is read now."""
    return [*_body(claim), ("window", _window(claim)), ("place", _place(claim)),
            ("speaker", _named(claim.speaker) if claim.speaker else "nobody is named"),
            ("relayed by", " → ".join(map(_named, claim.relay))),
            ("how", f"{claim.hedge}: {HEDGES[claim.hedge]}")]  # fmt: skip


def _body(claim: Claim) -> Pairs:
    body = claim.body
    if isinstance(body, Tally):
        plain = COUNTED.get(body.indicator, body.indicator)
        return [("number", _quote(body.quantity.text)),
                ("counts", f"{plain} ({body.indicator})")]  # fmt: skip
    if not isinstance(body, Incident):
        return []
    named = (("attacker", body.attacker), ("weapon", body.weapon),
             ("governorate", body.governorate))  # fmt: skip
    return [("incident", f"{body.type}: {INCIDENTS.get(body.type, body.type)}"),
            *((about, _named(name)) for about, name in named if name is not None),
            ("targets", "; ".join(map(_named, body.target_places)))]  # fmt: skip


def _window(claim: Claim) -> str:
    window = claim.window
    if window is None:
        return "no period is printed; the figure counts to the day of the document"
    days = " to ".join(dict.fromkeys(str(one) for one in (window.start, window.stop) if one))
    words = f", from the words {_quote(window.text)}" if window.text else ""
    return WINDOWS[window.label] + (f": {days}" if days else "") + words


def _place(claim: Claim) -> str:
    if claim.place is None:
        return ""
    return f"{_quote(claim.place.text)} ({', '.join(claim.place.ids) or 'kept without an id'})"


def _named(name: Name) -> str:
    return f"{_quote(name.text)} ({name.id})" if name.id else _quote(name.text)


def _quote(text: str) -> str:
    return f"“{' '.join(text.split())}”"
