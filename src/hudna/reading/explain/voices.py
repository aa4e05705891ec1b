"""Who says it, through whom, and how surely: where in the text each of these comes from."""

from typing import TypeAlias

from hudna.reading.discourse.attribution import attribute
from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.marks import Mark
from hudna.reading.explain.indicator_words import HEDGES, HEDGING
from hudna.reading.explain.tallies import quoted, sentence
from hudna.reading.explain.trace import Step, Trace
from hudna.record import Claim, Name

Pairs: TypeAlias = list[tuple[str, str]]


def spoken(trace: Trace, now: Claim) -> Pairs:
    """The reasons for speaker, relay and hedge."""
    return [("speaker", _speaker(trace, now)), ("relayed by", _relay(trace, now)),
            ("how", _hedge(trace, now))]  # fmt: skip


def _speaker(trace: Trace, now: Claim) -> str:
    if now.speaker is None:
        return "nobody is named, and the publisher is not known"
    named = _named(trace, now.speaker)
    if trace.voice.speaker is None:
        return f"{named}: {_of_the_document(trace, now.speaker)}"
    mark = _mark(trace)
    step = trace.passage.step_of(mark) if mark else None
    if mark is None or step is None:
        return named
    if step is trace.step:
        return f"{named}, named in the same sentence"
    return (f"{named}: the sentence names nobody who speaks; the last one named goes on, from the "
            f"sentence {sentence(trace, step)}")  # fmt: skip


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
        return "nobody is named as speaking, so the publisher speaks"
    step = _naming(trace, name)
    where = "" if step is None else f": {sentence(trace, step)}"
    if step is trace.step:
        where = ", in this sentence"
    return ("nobody is named as speaking here or before; the text has the voice of the one that "
            f"it names first as giving figures{where}")  # fmt: skip


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
    chain = " → ".join(_named(trace, one) for one in now.relay)
    steps = [step for one in now.relay if (step := _naming(trace, one)) is not None]
    elsewhere = dict.fromkeys(sentence(trace, one) for one in steps if one is not trace.step)
    where = f", named in {' and '.join(elsewhere)}" if elsewhere else ", named in the same sentence"
    return f"{chain} (outermost first){where}"


def _hedge(trace: Trace, now: Claim) -> str:
    said = f"{now.hedge}: {HEDGES[now.hedge]}"
    wanted = HEDGING.get(now.hedge)
    words = [quoted(trace, one) for one in trace.step.named if one.type == wanted]
    if words:
        return f"{said}; the word is {words[0]}"
    parties = trace.passage.gazetteer.parties
    if now.hedge == "attributed" and attribute(trace.step.named, parties):
        told = [quoted(trace, one) for one in trace.step.named if one.type in ("SAY", "ACCORDING")]
        return said + (f" ({told[0]})" if told else "")
    return said


def _named(trace: Trace, name: Name) -> str:
    if not name.id:
        return f"“{' '.join(name.text.split())}” (not in the register)"
    display = trace.passage.gazetteer.display(name.id, "en")
    return f"“{' '.join(name.text.split())}” ({display}, {name.id})"
