"""How the words of a number became its value."""

from collections.abc import Sequence
from typing import Final

from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.marks import Mark
from hudna.reading.explain.trace import Trace
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.indicators import WEIGHED
from hudna.record.said import further, joined, listed, quoted, say, saying

_PARTS: Final = frozenset({"DIGITS", "NUMERAL", "SCALE", "HALF", "FREQUENCY"})
_BOUNDS: Final = {
    "more": say("a lower bound: so many or more"),
    "less": say("an upper bound: so many or fewer"),
    "about": say("a round figure: the value is kept as printed"),
}
_FORM: Final = saying("no number is printed: the form of the word {word} says {value}")


def number(trace: Trace, told: Told) -> str:
    """Tell which words the value comes from, and how they make it up."""
    amount = told.figure.amount
    mark = _number(trace, told)
    if mark is None:
        return _unprinted(trace, told)
    printed = trace.passage.words(mark.start, mark.stop)
    parts = [one for one in trace.step.scanned if one.type in _PARTS
             and mark.start <= one.start < mark.stop]  # fmt: skip
    weighed = told.indicator in WEIGHED
    text = _composed(trace, printed, parts, amount, weighed=weighed)
    return joined((text, _bound(trace, mark, amount, weighed=weighed)), further)


def _number(trace: Trace, told: Told) -> Mark | None:
    """The NUMBER mark of a figure: in its stretch, with its value."""
    return next((
        one for one in trace.step.named
        if one.type == "NUMBER" and told.mark.start <= one.start < told.mark.stop
        and one.value.value == told.figure.amount.value
    ), None)  # fmt: skip


def _unprinted(trace: Trace, told: Told) -> str:
    """A value without a number: none, a dual, a single thing."""
    amount, word = told.figure.amount, told.figure.noun_word
    printed = quoted(trace.passage.words(told.mark.start, told.mark.stop))
    if amount.value == 0:
        return say("no number is printed: {words} says that there were none, which is 0",
                   words=printed)  # fmt: skip
    if word is not None and word.count is not None:
        noun = quoted(trace.passage.words(word.start, word.stop))
        return say(_FORM, word=noun, value=amount.value)
    return say("{words} stands for {value}", words=printed, value=amount.value)


def _composed(
    trace: Trace, printed: str, parts: Sequence[Mark], amount: Amount, *, weighed: bool
) -> str:
    value, words = amount.measured if weighed else amount.value, quoted(printed)
    if not parts:
        return say(_FORM, word=words, value=value)
    if amount.bound == "range":
        return say("{words} is a range: from {low} to {high}", words=words, low=value,
                   high=amount.high)  # fmt: skip
    if len(parts) > 1:
        made = joined((_worth(trace, one) for one in parts), listed)
        return say("{words} is {value}, put together from {parts}", words=words, value=value,
                   parts=made)  # fmt: skip
    if weighed and amount.measured != amount.value:
        return say("{words} is {value}: in a weight its sign parts a decimal; of things that are "
                   "counted it would be {counted}", words=words, value=value,
                   counted=amount.value)  # fmt: skip
    often = say("it says how often") if amount.times else ""
    told = say("{words} is {value}", words=words, value=value)
    if printed == str(value):
        told = say("printed as {words}", words=words)
    return joined((told, often), further)


def _worth(trace: Trace, mark: Mark) -> str:
    words = quoted(trace.passage.words(mark.start, mark.stop))
    if mark.type == "SCALE":
        return say("{words} (× {value})", words=words, value=mark.value)
    return say("{words} ({value})", words=words, value=mark.value)


def _bound(trace: Trace, mark: Mark, amount: Amount, *, weighed: bool) -> str:
    said = _BOUNDS.get(amount.bound, "")
    doubtful = amount.doubtful and weighed and amount.bound == "exact"
    if doubtful:
        said = say("the sign may part thousands or decimals: both values are kept as bounds")
    words = [trace.passage.words(one.start, one.stop) for one in trace.step.scanned
             if one.type == "HEDGE" and mark.start <= one.start < mark.stop]  # fmt: skip
    if not said:
        return ""
    if words and not doubtful:
        return say("{words} makes it {bound}", words=quoted(words[0]), bound=said)
    return said
