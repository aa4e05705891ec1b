"""Who says it, through whom, and how surely: where in the text each of these comes from."""

from typing import TypeAlias

from hudna.reading.discourse.attribution import attribute
from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.marks import Mark
from hudna.reading.explain.bearers import registered
from hudna.reading.explain.indicator_words import HEDGES, HEDGING
from hudna.reading.explain.tallies import quoted, sentence
from hudna.reading.explain.trace import Step, Trace
from hudna.record import Claim, Name
from hudna.record.said import both, further, joined, passed_on, say
from hudna.record.said import quoted as quote

Pairs: TypeAlias = list[tuple[str, str]]


def spoken(trace: Trace, now: Claim) -> Pairs:
    """The reasons for speaker, relay and hedge."""
    return [("speaker", _speaker(trace, now)), ("relayed by", _relay(trace, now)),
            ("how", _hedge(trace, now))]  # fmt: skip


def _speaker(trace: Trace, now: Claim) -> str:
    if now.speaker is None:
        return say("nobody is named, and the publisher is not known")
    named = _named(trace, now.speaker)
    if trace.voice.speaker is None:
        return say("{name}: {why}", name=named, why=_of_the_document(trace, now.speaker))
    mark = _mark(trace)
    step = trace.passage.step_of(mark) if mark else None
    if mark is None or step is None:
        return named
    if step is trace.step:
        return say("{name}, named in the same sentence", name=named)
    return say("{name}: the sentence names nobody who speaks; the last one named goes on, from the "
               "sentence {sentence}", name=named, sentence=sentence(trace, step))  # fmt: skip


def _mark(trace: Trace) -> Mark | None:
    """Where the speaker's name stands."""
    if isinstance(trace.source, Told):
        return trace.source.speaker
    return _first(trace, trace.voice.speaker)


def _first(trace: Trace, name: Name | None) -> Mark | None:
    """The last place at or before the claim's sentence where a name is printed as a party."""
    if name is None:
        return None
    for step in reversed(trace.passage.steps[: trace.at + 1]):
        for mark in step.named:
            if _names(trace, mark, name):
                return mark
    return None


def _of_the_document(trace: Trace, name: Name) -> str:
    """Whose voice a sentence has that names nobody, with nobody named before it."""
    if name.text == trace.passage.make.document.publisher:
        return say("nobody is named as speaking, so the publisher speaks")
    voice = say("nobody is named as speaking here or before; the text has the voice of the one "
                "that it names first as giving figures")  # fmt: skip
    step = _naming(trace, name)
    if step is None:
        return voice
    if step is trace.step:
        return say("{voice}, in this sentence", voice=voice)
    return say("{voice}: {sentence}", voice=voice, sentence=sentence(trace, step))


def _naming(trace: Trace, name: Name) -> Step | None:
    return next((
        step for step in trace.passage.steps for mark in step.named
        if _names(trace, mark, name)
    ), None)  # fmt: skip


def _names(trace: Trace, mark: Mark, name: Name) -> bool:
    """Whether a mark is this name: a party, or the bulletin that speaks for one."""
    if mark.type == "PARTY":
        return trace.passage.party(mark) == name
    span = trace.passage.span(mark.start, mark.stop)
    return mark.type == "BULLETIN" and span.of(trace.passage.make.document.text) == name.text


def _relay(trace: Trace, now: Claim) -> str:
    if not now.relay:
        return ""
    chain = joined((_named(trace, one) for one in now.relay), passed_on)
    steps = [step for one in now.relay if (step := _naming(trace, one)) is not None]
    elsewhere = dict.fromkeys(sentence(trace, one) for one in steps if one is not trace.step)
    if elsewhere:
        return say("{chain} (outermost first), named in {sentences}", chain=chain,
                   sentences=joined(elsewhere, both))  # fmt: skip
    return say("{chain} (outermost first), named in the same sentence", chain=chain)


def _hedge(trace: Trace, now: Claim) -> str:
    said = say("{hedge}: {meaning}", hedge=now.hedge, meaning=HEDGES[now.hedge])
    wanted = HEDGING.get(now.hedge)
    words = [quoted(trace, one) for one in trace.step.named if one.type == wanted]
    if words:
        return further(said, say("the word is {word}", word=words[0]))
    parties = trace.passage.gazetteer.parties
    if now.hedge == "attributed" and attribute(trace.step.named, parties):
        told = [quoted(trace, one) for one in trace.step.named if one.type in ("SAY", "ACCORDING")]
        return say("{meaning} ({words})", meaning=said, words=told[0]) if told else said
    return said


def _named(trace: Trace, name: Name) -> str:
    if not name.id:
        return say("{words} (not in the register)", words=quote(name.text))
    known = say("{name}, {id}", name=registered(trace.passage.gazetteer, name.id), id=name.id)
    return say("{words} ({known})", words=quote(name.text), known=known)
