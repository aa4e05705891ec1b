"""How the words of a number became its value."""

from collections.abc import Sequence
from typing import Final

from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.marks import Mark
from hudna.reading.explain.trace import Trace
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.indicators import WEIGHED

_PARTS: Final = frozenset({"DIGITS", "NUMERAL", "SCALE", "HALF", "FREQUENCY"})
_BOUNDS: Final = {
    "more": "a lower bound: so many or more",
    "less": "an upper bound: so many or fewer",
    "about": "a round figure: the value is kept as printed",
}


def number(trace: Trace, told: Told) -> str:
    """Tell which words the value comes from, and how they make it up."""
    amount = told.figure.amount
    mark = _number(trace, told)
    if mark is None:
        return _unprinted(trace, told)
    printed = trace.passage.words(mark.start, mark.stop)
    parts = [one for one in trace.step.scanned if one.type in _PARTS
             and mark.start <= one.start < mark.stop]  # fmt: skip
    text = _composed(trace, printed, parts, amount, weighed=told.indicator in WEIGHED)
    return text + _bound(trace, mark, amount, weighed=told.indicator in WEIGHED)


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
    printed = trace.passage.words(told.mark.start, told.mark.stop)
    if amount.value == 0:
        return f"no number is printed: “{printed}” says that there were none, which is 0"
    if word is not None and word.count is not None:
        noun = trace.passage.words(word.start, word.stop)
        return f"no number is printed: the form of the word “{noun}” says {amount.value}"
    return f"“{printed}” stands for {amount.value}"


def _composed(
    trace: Trace, printed: str, parts: Sequence[Mark], amount: Amount, *, weighed: bool
) -> str:
    value = amount.measured if weighed else amount.value
    if not parts:
        return f"no number is printed: the form of the word “{printed}” says {value}"
    if amount.bound == "range":
        return f"“{printed}” is a range: from {value} to {amount.high}"
    if len(parts) > 1:
        listed = ", ".join(f"“{_printed(trace, one)}” {_worth(one)}" for one in parts)
        return f"“{printed}” is {value}, put together from {listed}"
    if weighed and amount.measured != amount.value:
        return (f"“{printed}” is {value}: in a weight its sign parts a decimal; of things that are "
                f"counted it would be {amount.value}")  # fmt: skip
    often = "; it says how often" if amount.times else ""
    if printed == str(value):
        return f"printed as “{printed}”{often}"
    return f"“{printed}” is {value}{often}"


def _printed(trace: Trace, mark: Mark) -> str:
    return trace.passage.words(mark.start, mark.stop)


def _worth(mark: Mark) -> str:
    return f"(× {mark.value})" if mark.type == "SCALE" else f"({mark.value})"


def _bound(trace: Trace, mark: Mark, amount: Amount, *, weighed: bool) -> str:
    said = _BOUNDS.get(amount.bound, "")
    doubtful = amount.doubtful and weighed and amount.bound == "exact"
    if doubtful:
        said = "the sign may part thousands or decimals: both values are kept as bounds"
    words = [trace.passage.words(one.start, one.stop) for one in trace.step.scanned
             if one.type == "HEDGE" and mark.start <= one.start < mark.stop]  # fmt: skip
    if not said:
        return ""
    return f"; “{words[0]}” makes it {said}" if words and not doubtful else f"; {said}"
