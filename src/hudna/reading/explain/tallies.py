"""Why a figure counts what it counts, over which period, in which place."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.marks import Mark, code
from hudna.reading.explain.bearers import without_id
from hudna.reading.explain.indicator_words import COUNTED, WINDOWS
from hudna.reading.explain.numbers import number
from hudna.reading.explain.trace import Step, Trace
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import BY_CUE, DIRECT
from hudna.reading.grammar.names import Part
from hudna.reading.grammar.times import SAME
from hudna.record import Claim, Window

Pairs: TypeAlias = list[tuple[str, str]]

_TOTALS: Final = frozenset({"TOTAL", "ROSE", "UNCHANGED", "COUNT", "FELL"})
_CHANGES: Final = {"rose": "ROSE", "fell": "FELL", "unchanged": "UNCHANGED"}
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
        ("besides", "; ".join(_besides(trace, source))),
    ]


def quoted(trace: Trace, mark: Mark) -> str:
    """The printed words of a mark, in quotes."""
    return f"“{trace.passage.words(mark.start, mark.stop)}”"


def sentence(trace: Trace, step: Step) -> str:
    """A whole sentence, in quotes."""
    return f"“{trace.passage.words(step.start, step.stop)}”"


def where_from(trace: Trace, mark: Mark) -> str:
    """Where a mark stands: in the claim's own sentence, or in which one before it."""
    step = trace.passage.step_of(mark)
    if step is None or step is trace.step:
        return "in the same sentence"
    return f"in the sentence {sentence(trace, step)}"


def _counts(trace: Trace, source: Told) -> str:
    figure, plain = source.figure, COUNTED.get(source.indicator, source.indicator)
    named = f"{plain} ({source.indicator})"
    if figure.noun is None or figure.noun == "cases":
        return f"{_inherited(trace, source)}: {named}"
    word = _harm(trace, source) or figure.noun_word
    if word is None:
        return f"no noun stands with it; its rule reads {quoted(trace, source.mark)} as {named}"
    noun = quoted(trace, word)
    if figure.noun in DIRECT:
        return f"{noun} means {named}"
    cue = _deciding(figure, source.indicator)
    words = [quoted(trace, one) for one in _cues(trace, source, cue)]
    with_ = f" with {words[0]}" if words else ""
    return f"{noun}{with_} means {named}"


def _inherited(trace: Trace, source: Told) -> str:
    own = source.figure.noun_word
    start = f"{quoted(trace, own)} alone does not say of what" if own else "the figure has no noun"
    head = _head(trace, source)
    if head is None:
        return f"{start}; it goes on with what was counted before it"
    return f"{start}; it goes on with {quoted(trace, head)} {where_from(trace, head)}"


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
    return f"{quoted(trace, found[0])} says that it {_verb(source.change)}" if found else ""


def _verb(change: str) -> str:
    return "is unchanged" if change == "unchanged" else change


def _window(trace: Trace, source: Told, now: Window | None) -> str:
    if now is None:
        return "no period is printed; the figure counts to the day of the document"
    days = _days(trace, now)
    if source.period is None:
        return ("neither its sentence nor one before it names a period that it could take; the "
                f"document gives its figures over {WINDOWS[now.label]}{days}")  # fmt: skip
    if source.window is None:
        words = [quoted(trace, one) for one in _cues(trace, source, "total")]
        why = f"{words[0]} makes it a running total" if words else "it is a running total"
        return f"{why}, over {WINDOWS[now.label]}{days}"
    step = trace.passage.step_of(source.window)
    said = quoted(trace, source.window)
    if step is trace.step:
        return f"{said} in the same sentence is {WINDOWS[now.label]}{days}"
    same = [quoted(trace, one) for one in trace.step.named
            if one.type == "WINDOW" and one.value.label == SAME]  # fmt: skip
    start = f"{same[0]} means" if same else "no period stands with it;"
    return (f"{start} the one named last: {said} {where_from(trace, source.window)}, which is "
            f"{WINDOWS[now.label]}{days}")  # fmt: skip


def _days(trace: Trace, now: Window) -> str:
    as_of = trace.passage.make.as_of
    if now.start and now.stop:
        text = f"{now.start} to {now.stop}" if now.start != now.stop else f"{now.start}"
        return f": {text}" + (f", as of {as_of}" if as_of else "")
    return f": up to {now.stop}" if now.stop else ""


def _place(trace: Trace, source: Told) -> str:
    if source.where is None:
        return "none is named with it: the figure is for the whole theatre"
    parts = source.where.parts
    if source.part is not None:
        whole = trace.passage.words(parts[0].start, parts[-1].stop)
        one = _part(trace, parts[source.part])
        return f"“{whole}” have the number each{_why_each(trace, source)}; this claim is for {one}"
    listed = " and ".join(_part(trace, one) for one in parts)
    first = Mark(_NAMED, parts[0].start, parts[-1].stop)
    how = _stands(trace, source, first)
    shared = "; they share the one figure" if len(parts) > 1 else ""
    return f"{listed}, {how}{shared}"


def _why_each(trace: Trace, source: Told) -> str:
    words = _nearest([one for one in trace.step.named if one.type == "EACH"], source.mark)
    if words and source.figure.each:
        return f" (“{trace.passage.words(words[0].start, words[0].stop)}”)"
    return " (only so do the elements of the list come to its total)"


def _part(trace: Trace, part: Part) -> str:
    printed = f"“{trace.passage.words(part.start, part.stop)}”"
    display = trace.passage.gazetteer.display
    told = trace.claim.place.ids if trace.claim.place else ()
    words = trace.passage.words(part.start, part.stop)
    tables = trace.passage.gazetteer.tabled(words)
    meant = trace.passage.leaning.kept(part.ids) or [one for one in tables if one in told]
    known = [f"{display(one, 'en')}, {one}" for one in meant]
    if not known and not part.ids:
        return f"{printed} ({without_id(words, trace.passage.gazetteer)})"
    return f"{printed} ({' or '.join(known)}{trace.passage.chosen(part.ids, meant)})"


def _stands(trace: Trace, source: Told, mark: Mark) -> str:
    if source.mark.start <= mark.start < source.mark.stop:
        return "in the figure's own words"
    return where_from(trace, mark)


def _besides(trace: Trace, source: Told) -> Iterator[str]:
    """What the sentence also has and the figure did not take."""
    taken = [one for one in trace.step.figures if one.type == "FIGURE"]
    taken += [source.mark, *([source.window] if source.window else [])]
    if source.where is not None:
        taken += [Mark(_NAMED, one.start, one.stop) for one in source.where.parts]
    for kind, name in (("WINDOW", "period"), ("NAMED", "place")):
        others = [one for one in trace.step.named if one.type == kind and not _is_same(one)]
        shown = [quoted(trace, one) for one in others if not any(_meet(one, it) for it in taken)]
        if shown:
            listed = ", ".join(dict.fromkeys(shown[:_MANY]))
            yield f"the sentence also has the {name} {listed}, but not for this figure"


def _is_same(mark: Mark) -> bool:
    return mark.type == "WINDOW" and mark.value.label == SAME


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.stop and other.start < one.stop
