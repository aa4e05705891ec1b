"""Why a sentence is an assurance, a contact, a delivery: the words that its rule asks for."""

from typing import Final, TypeAlias

from hudna.reading.engine.marks import Mark
from hudna.reading.explain.tallies import quoted
from hudna.reading.explain.trace import Trace
from hudna.reading.grammar.acts import ActRule
from hudna.record import Claim, Particulars

Pairs: TypeAlias = list[tuple[str, str]]

_KINDS: Final = {
    "assurance": "a promise or a denial by a party",
    "contact": "sides that spoke with each other",
    "aid": "help on its way or delivered",
    "accession": "localities or groups that join the truce",
    "meeting": "talks",
    "posture": "where forces stand and what they do",
    "assessment": "how somebody judges the situation",
    "statement": "an attributed sentence that hudna keeps as it is",
}


def told(trace: Trace, rule: ActRule, now: Claim) -> Pairs:
    """The reasons of a sentence that is kept whole."""
    return [
        ("kind", f"{now.kind}: {_KINDS.get(now.kind, now.kind)}"),
        ("words", _words(trace, rule)),
        ("stage", _stage(now)),
        ("place", f"{_quote(now.place.text)} in the same sentence" if now.place else ""),
        ("parties", _parties(now)),
        ("who", _who(now)),
    ]


def _words(trace: Trace, rule: ActRule) -> str:
    """For each thing that the rule asks for, the first words of the sentence that are it."""
    if not rule.wanted:
        return "none in particular: it has no figure and no known act, but it names who says it"
    found: list[str] = []
    for wanted in rule.wanted:
        mark = next((one for one in _marks(trace) if _terms(one) & wanted), None)
        if mark is not None and (words := quoted(trace, mark)) not in found:
            found.append(words)
    if len(found) == 1:
        return f"{found[0]} tells it"
    return f"{', '.join(found[:-1])} and {found[-1]} stand in one sentence"


def _marks(trace: Trace) -> list[Mark]:
    return [*trace.step.named, *trace.step.figures]


def _terms(mark: Mark) -> set[str]:
    kind = mark.type
    return {kind, f"{kind}:{mark.value}"} if isinstance(mark.value, str) else {kind}


def _stage(now: Claim) -> str:
    body = now.body
    if not isinstance(body, Particulars):
        return ""
    parts = (body.stage or body.trend, f"dated {body.on}" if body.on else "")
    return "; ".join(part for part in parts if part)


def _parties(now: Claim) -> str:
    if not isinstance(now.body, Particulars):
        return ""
    return ", ".join(_quote(one.text) for one in now.body.parties)


def _who(now: Claim) -> str:
    named = now.body.what if isinstance(now.body, Particulars) else ()
    return ", ".join(_quote(one.text) for one in named) if now.kind == "accession" else ""


def _quote(text: str) -> str:
    return f"“{' '.join(text.split())}”"
