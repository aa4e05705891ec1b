"""Why a figure counts what it counts, over which period, in which place."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.marks import Mark, code
from hudna.reading.explain.bearers import registered, without_id
from hudna.reading.explain.indicator_words import COUNTED, WINDOWS
from hudna.reading.explain.numbers import number
from hudna.reading.explain.trace import Step, Trace
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import BY_CUE, DIRECT
from hudna.reading.grammar.names import Part
from hudna.reading.grammar.times import SAME
from hudna.record import Claim, Window
from hudna.record.said import both, either, further, joined, listed, say, saying
from hudna.record.said import quoted as quote

Pairs: TypeAlias = list[tuple[str, str]]

_TOTALS: Final = frozenset({"TOTAL", "ROSE", "UNCHANGED", "COUNT", "FELL"})
_CHANGES: Final = {"rose": "ROSE", "fell": "FELL", "unchanged": "UNCHANGED"}
_CHANGED: Final = {
    "rose": saying("{words} says that it rose"),
    "fell": saying("{words} says that it fell"),
    "unchanged": saying("{words} says that it is unchanged"),
}
_NOT_TAKEN: Final = {
    "WINDOW": saying("the sentence also has the period {words}, but not for this figure"),
    "NAMED": saying("the sentence also has the place {words}, but not for this figure"),
}
_MANY: Final = 4
_NAMED: Final = code("NAMED")


def told(trace: Trace, source: Told, now: Claim) -> Pairs:
    """The reasons of a figure; `now`: the claim as the whole document left it."""
    return [
        ("number", number(trace, source)),
        ("counts", _counts(trace, source)),
        ("change", _change(trace, source)),
        ("window", _window(trace, source, now.window)),
        ("place", _place(trace, source)),
        ("besides", joined(_besides(trace, source), further)),
    ]


def quoted(trace: Trace, mark: Mark) -> str:
    """The printed words of a mark, in quotes."""
    return quote(trace.passage.words(mark.start, mark.stop))


def sentence(trace: Trace, step: Step) -> str:
    """A whole sentence, in quotes."""
    return quote(trace.passage.words(step.start, step.stop))


def where_from(trace: Trace, mark: Mark) -> str:
    """Where a mark stands: in the claim's own sentence, or in which one before it."""
    step = trace.passage.step_of(mark)
    if step is None or step is trace.step:
        return say("in the same sentence")
    return say("in the sentence {sentence}", sentence=sentence(trace, step))


def _counts(trace: Trace, source: Told) -> str:
    figure, plain = source.figure, COUNTED.get(source.indicator, source.indicator)
    named = say("{meaning} ({name})", meaning=plain, name=source.indicator)
    if figure.noun is None or figure.noun == "cases":
        return say("{why}: {meaning}", why=_inherited(trace, source), meaning=named)
    word = _harm(trace, source) or figure.noun_word
    if word is None:
        return say("no noun stands with it; its rule reads {words} as {meaning}",
                   words=quoted(trace, source.mark), meaning=named)  # fmt: skip
    noun = quoted(trace, word)
    if figure.noun in DIRECT:
        return say("{noun} means {meaning}", noun=noun, meaning=named)
    cue = _deciding(figure, source.indicator)
    words = [quoted(trace, one) for one in _cues(trace, source, cue)]
    if not words:
        return say("{noun} means {meaning}", noun=noun, meaning=named)
    return say("{noun} with {words} means {meaning}", noun=noun, words=words[0], meaning=named)


def _inherited(trace: Trace, source: Told) -> str:
    own = source.figure.noun_word
    start = say("the figure has no noun")
    if own:
        start = say("{noun} alone does not say of what", noun=quoted(trace, own))
    head = _head(trace, source)
    if head is None:
        return further(start, say("it goes on with what was counted before it"))
    return further(start, say("it goes on with {noun} {where}", noun=quoted(trace, head),
                              where=where_from(trace, head)))  # fmt: skip


def _head(trace: Trace, source: Told) -> Mark | None:
    """The noun that a figure without one goes on with: the last before it of its indicator."""
    traces = trace.passage.traces
    stop = bisect_right(traces, trace.at, key=lambda one: one.at)
    figures = (one.source.figure.noun_word for one in reversed(traces[:stop])
               if isinstance(one.source, Told)
               and one.source.indicator == source.indicator)  # fmt: skip
    loose = (
        mark for step in reversed(trace.passage.steps[: trace.at + 1])
        for mark in reversed(step.named)
        if mark.type == "COUNTED" and source.indicator in _may_mean(str(mark.value))
    )  # fmt: skip
    found = (next((mark for mark in marks if mark and mark.start < source.mark.start), None)
             for marks in (figures, loose))  # fmt: skip
    return max(filter(None, found), key=lambda mark: mark.start, default=None)


def _may_mean(noun: str) -> set[str]:
    """The indicators that a noun can come to, with whichever words beside it."""
    return {DIRECT.get(noun, ""), *(indicator for _, indicator in BY_CUE.get(noun, ()))}


def _harm(trace: Trace, source: Told) -> Mark | None:
    """The word that says killed or wounded, for a figure of harm."""
    kind = (source.figure.noun or "").removeprefix("harm_")
    found = [one for one in trace.step.named if one.type == "HARM" and one.value == kind]
    return next(iter(_nearest(found, source.mark)), None)


def _deciding(figure: Figure, indicator: str) -> str:
    return next((cue for cue, one in BY_CUE.get(figure.noun or "", ()) if one == indicator), "")


def _cues(trace: Trace, source: Told, cue: str) -> list[Mark]:
    """The words of a cue, the nearest to the figure first."""
    wanted = _TOTALS if cue == "total" else {"JOIN"} if cue == "have" else {cue}
    found = [one for one in trace.step.named if one.type in wanted]
    return _nearest(found, source.mark)


def _nearest(marks: Sequence[Mark], to: Mark) -> list[Mark]:
    return sorted(marks, key=lambda one: max(one.start - to.stop, to.start - one.stop))


def _change(trace: Trace, source: Told) -> str:
    if source.change is None:
        return ""
    found = _nearest([one for one in trace.step.named if one.type == _CHANGES[source.change]],
                     source.mark)  # fmt: skip
    return say(_CHANGED[source.change], words=quoted(trace, found[0])) if found else ""


def _window(trace: Trace, source: Told, now: Window | None) -> str:
    if now is None:
        return say("no period is printed; the figure counts to the day of the document")
    period = _period(trace, now)
    if source.period is None:
        return say("neither its sentence nor one before it names a period that it could take; the "
                   "document gives its figures over {period}", period=period)  # fmt: skip
    if source.window is None:
        words = [quoted(trace, one) for one in _cues(trace, source, "total")]
        if not words:
            return say("it is a running total, over {period}", period=period)
        return say("{words} makes it a running total, over {period}", words=words[0], period=period)
    step = trace.passage.step_of(source.window)
    said = quoted(trace, source.window)
    if step is trace.step:
        return say("{words} in the same sentence is {period}", words=said, period=period)
    same = [quoted(trace, one) for one in trace.step.named
            if one.type == "WINDOW" and one.value.label == SAME]  # fmt: skip
    where = where_from(trace, source.window)
    if not same:
        return say("no period stands with it; the one named last: {words} {where}, which is "
                   "{period}", words=said, where=where, period=period)  # fmt: skip
    return say("{same} means the one named last: {words} {where}, which is {period}",
               same=same[0], words=said, where=where, period=period)  # fmt: skip


def _period(trace: Trace, now: Window) -> str:
    """What a window is called, with its days."""
    label, as_of = WINDOWS[now.label], trace.passage.make.as_of
    if not now.stop:
        return label
    if not now.start:
        return say("{period}: up to {day}", period=label, day=now.stop)
    told = say("{period}: {day}", period=label, day=now.stop)
    if now.start != now.stop:
        told = say("{period}: {first} to {last}", period=label, first=now.start, last=now.stop)
    return say("{period}, as of {day}", period=told, day=as_of) if as_of else told


def _place(trace: Trace, source: Told) -> str:
    if source.where is None:
        return say("none is named with it: the figure is for the whole theatre")
    parts = source.where.parts
    if source.part is not None:
        whole = quote(trace.passage.words(parts[0].start, parts[-1].stop))
        one = say("this claim is for {place}", place=_part(trace, parts[source.part]))
        each = say("{places} have the number each ({why})", places=whole,
                   why=_why_each(trace, source))  # fmt: skip
        return further(each, one)
    places = joined((_part(trace, one) for one in parts), both)
    first = Mark(_NAMED, parts[0].start, parts[-1].stop)
    how = _stands(trace, source, first)
    shared = say("they share the one figure") if len(parts) > 1 else ""
    return joined((say("{places}, {where}", places=places, where=how), shared), further)


def _why_each(trace: Trace, source: Told) -> str:
    words = _nearest([one for one in trace.step.named if one.type == "EACH"], source.mark)
    if words and source.figure.each:
        return quoted(trace, words[0])
    return say("only so do the elements of the list come to its total")


def _part(trace: Trace, part: Part) -> str:
    gazetteer = trace.passage.gazetteer
    told = trace.claim.place.ids if trace.claim.place else ()
    words = trace.passage.words(part.start, part.stop)
    tables = gazetteer.tabled(words)
    meant = trace.passage.leaning.kept(part.ids) or [one for one in tables if one in told]
    why = without_id(words, gazetteer)
    if meant or part.ids:
        names = (say("{name}, {id}", name=registered(gazetteer, one), id=one) for one in meant)
        why = joined((joined(names, either), trace.passage.chosen(part.ids, meant)), further)
    return say("{words} ({known})", words=quote(words), known=why)


def _stands(trace: Trace, source: Told, mark: Mark) -> str:
    if source.mark.start <= mark.start < source.mark.stop:
        return say("in the figure's own words")
    return where_from(trace, mark)


def _besides(trace: Trace, source: Told) -> Iterator[str]:
    """What the sentence also has and the figure did not take."""
    taken = [one for one in trace.step.figures if one.type == "FIGURE"]
    taken += [source.mark, *([source.window] if source.window else [])]
    if source.where is not None:
        taken += [Mark(_NAMED, one.start, one.stop) for one in source.where.parts]
    for kind, told in _NOT_TAKEN.items():
        others = [one for one in trace.step.named if one.type == kind and not _is_same(one)]
        shown = [quoted(trace, one) for one in others if not any(_meet(one, it) for it in taken)]
        if shown:
            yield say(told, words=joined(dict.fromkeys(shown[:_MANY]), listed))


def _is_same(mark: Mark) -> bool:
    return mark.type == "WINDOW" and mark.value.label == SAME


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.stop and other.start < one.stop
