"""The reasons of a claim, in the order in which a person asks: what, when, where, who, how."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from hudna.gazetteer import Gazetteer
from hudna.reading.discourse.sentence import Told
from hudna.reading.explain import acts, as_kept, incidents, tallies, voices
from hudna.reading.explain.rules import explain_rule
from hudna.reading.explain.trace import Trace, trace_of, traced
from hudna.reading.grammar.acts import ActRule
from hudna.record import Claim, Document
from hudna.record.said import say

Pairs: TypeAlias = list[tuple[str, str]]
CHANGED: Final = say(
    "the grammar has changed since this was read and does not read it so any more; "
    "add the document again to see what it reads now"
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence or two about one side of a claim; what is printed stands in “ ”."""

    about: str
    text: str


def explain(
    document: Document, gazetteer: Gazetteer, claims: Sequence[Claim]
) -> list[list[Reason]]:
    """Tell why claims of this document say what they say, one list of reasons for each.

    The document is read again, once. Where the present grammar does not make a claim any more, that
    is said, with what the claim itself holds.
    """
    account, traces = traced(document, gazetteer)
    read_now, made = defaultdict(list), defaultdict(list)
    for one in account.claims:
        read_now[one.span].append(one)
    for trace in traces:
        made[trace.claim.span].append(trace)
    return [reasons(one, read_now[one.span], made[one.span]) for one in claims]


def reasons(claim: Claim, read_now: Sequence[Claim], traces: Sequence[Trace]) -> list[Reason]:
    """Tell why a claim says what it says, from what is read now on its span, and the traces."""
    trace = trace_of(claim, traces)
    pairs: Pairs = []
    if trace is None:
        pairs += [("note", CHANGED), *as_kept.held(claim)]
    else:
        now = _now(claim, read_now)
        pairs += [*_source(trace, now), *voices.spoken(trace, now)]
    pairs.append(("rule", say("{rule} of grammar {grammar}: {does}", rule=claim.rule,
                              grammar=claim.grammar, does=_does(claim.rule))))  # fmt: skip
    return [Reason(about, text) for about, text in pairs if text]


def _now(claim: Claim, read_now: Sequence[Claim]) -> Claim:
    """The claim as it is read now: with its last window and voice."""
    same = (one for one in read_now if one.kind == claim.kind and one.span == claim.span
            and one.body == claim.body and one.place == claim.place)  # fmt: skip
    return next(same, claim)


def _source(trace: Trace, now: Claim) -> Pairs:
    if isinstance(trace.source, Told):
        return tallies.told(trace, trace.source, now)
    if isinstance(trace.source, ActRule):
        return acts.told(trace, trace.source, now)
    return incidents.told(trace, trace.source)


def _does(rule: str) -> str:
    try:
        return say(explain_rule(rule))
    except KeyError:
        return say("a rule of an older grammar")
