"""Why a sentence is an assurance, a contact, a delivery: the words that its rule asks for."""

from typing import Final, TypeAlias

from hudna.reading.engine.marks import Mark
from hudna.reading.explain.tallies import quoted
from hudna.reading.explain.trace import Trace
from hudna.reading.grammar.acts import ActRule
from hudna.record import Claim, Particulars
from hudna.record.said import both, further, joined, listed, say
from hudna.record.said import quoted as quote

Pairs: TypeAlias = list[tuple[str, str]]

_KINDS: Final = {
    "assurance": say("a promise or a denial by a party"),
    "contact": say("sides that spoke with each other"),
    "aid": say("help on its way or delivered"),
    "accession": say("localities or groups that join the truce"),
    "meeting": say("talks"),
    "posture": say("where forces stand and what they do"),
    "assessment": say("how somebody judges the situation"),
    "statement": say("an attributed sentence that hudna keeps as it is"),
}
_STAGES: Final = {
    "preliminary": say("preliminary"),
    "signed": say("signed"),
    "forming": say("being formed"),
    "under_way": say("under way"),
    "delivered": say("delivered"),
    "withdrawn": say("withdrawn"),
    "holding": say("holding"),
    "rose": say("more than before"),
    "fell": say("fewer than before"),
    "unchanged": say("as before"),
}


def told(trace: Trace, rule: ActRule, now: Claim) -> Pairs:
    """The reasons of a sentence that is kept whole."""
    return [
        ("kind", say("{kind}: {meaning}", kind=now.kind, meaning=_KINDS.get(now.kind, now.kind))),
        ("words", _words(trace, rule)),
        ("stage", _stage(now)),
        ("place", _place(now)),
        ("parties", _parties(now)),
        ("who", _who(now)),
    ]


def _words(trace: Trace, rule: ActRule) -> str:
    """For each thing that the rule asks for, the first words of the sentence that are it."""
    if not rule.wanted:
        return say(
            "none in particular: it has no figure and no known act, but it names who says it"
        )
    found: list[str] = []
    for wanted in rule.wanted:
        mark = next((one for one in _marks(trace) if _terms(one) & wanted), None)
        if mark is not None and (words := quoted(trace, mark)) not in found:
            found.append(words)
    if len(found) == 1:
        return say("{words} tells it", words=found[0])
    words = both(joined(found[:-1], listed), found[-1])
    return say("{words} stand in one sentence", words=words)


def _place(now: Claim) -> str:
    return say("{place} in the same sentence", place=quote(now.place.text)) if now.place else ""


def _marks(trace: Trace) -> list[Mark]:
    return [*trace.step.named, *trace.step.figures]


def _terms(mark: Mark) -> set[str]:
    kind = mark.type
    return {kind, f"{kind}:{mark.value}"} if isinstance(mark.value, str) else {kind}


def _stage(now: Claim) -> str:
    body = now.body
    if not isinstance(body, Particulars):
        return ""
    stage = _STAGES.get(body.stage or body.trend or "", "")
    return joined((stage, say("dated {day}", day=body.on) if body.on else ""), further)


def _parties(now: Claim) -> str:
    if not isinstance(now.body, Particulars):
        return ""
    return joined((quote(one.text) for one in now.body.parties), listed)


def _who(now: Claim) -> str:
    named = now.body.what if isinstance(now.body, Particulars) else ()
    return joined((quote(one.text) for one in named), listed) if now.kind == "accession" else ""
