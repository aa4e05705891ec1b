"""A reckoning in plain English: what was published, what it should be, and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hudna.record.claim import Number
from hudna.roster.model import (
    LAPSED,
    NONE,
    PRELIMINARY,
    SIGNED,
    WITHDRAWN,
    Range,
    Reckoning,
    Step,
)

_ONE: Final = {"localities": "locality", "groups": "group"}


def told(one: Reckoning, subject: str) -> str:
    """The reckoning in sentences; numbers as its claims have them, names as they print them."""
    return " ".join((*_published(one, subject), *_since(one, subject), *_rest(one, subject)))


def written(number: Range) -> str:
    """A range in figures: 5, 3 to 5, at least 3, at most 5."""
    if number.low is None or number.high is None:
        if number.low is None and number.high is None:
            return "an unknown number"
        return f"at most {number.high}" if number.low is None else f"at least {number.low}"
    return f"{number.low}" if number.low == number.high else f"{number.low} to {number.high}"


def what(number: Range, subject: str) -> str:
    """A range with its noun: 1 locality, 3 to 5 groups."""
    return f"{written(number)} {_ONE[subject] if number.exact == 1 else subject}"


def _published(one: Reckoning, subject: str) -> Iterator[str]:
    if one.published is None:
        yield "No total was published on this day."
    else:
        yield f"{what(one.published.total, subject)} published on this day."
    if one.base is None:
        yield "No earlier total is kept, so there is nothing to reckon from."
    else:
        yield f"The last total before it is {written(one.base.total)}, of {one.base.on}."


def _since(one: Reckoning, subject: str) -> Iterator[str]:
    if one.base is None and one.published is not None:
        return
    for step in one.steps:
        yield f"{step.on}: {step_told(step, subject)}."
    if one.base is not None and not one.steps:
        yield "Since then nobody is said to have joined or left."
    if one.recomputed is not None:
        yield f"That makes {written(one.recomputed)}{_apart(one)}."


def _apart(one: Reckoning) -> str:
    if one.preliminary == NONE:
        return ""
    return f", with {written(one.preliminary)} more in preliminary form, which are counted apart"


def step_told(step: Step, subject: str) -> str:
    """What happened on a day: 2 localities agreed in preliminary form (Hama)."""
    number = what(step.number, subject)
    verb = {SIGNED: "joined", PRELIMINARY: "agreed in preliminary form", WITHDRAWN: "left",
            LAPSED: "left what was preliminary"}[step.stage]  # fmt: skip
    names = ", ".join(name.text for name in step.names)
    places = "" if names else ", ".join(step.places)
    parts = [f"{number} {verb}", f" with {written(step.fighters)} fighters" if step.fighters
             else "", f": {names}" if names else "", f" ({places})" if places else "",
             _unnamed(step), ", as on the day before: perhaps the same ones" if step.repeats
             else ""]  # fmt: skip
    return "".join(parts)


def _unnamed(step: Step) -> str:
    left = None if step.number.low is None else step.number.low - len(step.names)
    return f" and {left} without a name" if step.names and left and left > 0 else ""


def _rest(one: Reckoning, subject: str) -> Iterator[str]:
    if one.rest is None or one.published is None or one.recomputed is None:
        return
    if one.rest == NONE:
        yield "That is the published total: nothing is left to explain."
    elif one.rest.holds(0):
        yield "The published total lies within it: nothing need be left to explain."
    else:
        yield _left(one, subject)
        yield from _with_preliminary(one)
        yield from _told_again(one)


def _left(one: Reckoning, subject: str) -> str:
    assert one.rest is not None
    low, high = one.rest.low, one.rest.high
    if low is not None and low > 0:
        are = "is" if one.rest.exact == 1 else "are"
        return f"Of the published total {what(one.rest, subject)} {are} not explained."
    missing = Range(_turned(high), _turned(low))
    return f"The published total has {what(missing, subject)} fewer than that; nobody says why."


def _turned(value: Number | None) -> Number | None:
    return None if value is None else -value


def _with_preliminary(one: Reckoning) -> Iterator[str]:
    if one.rest is None or one.preliminary == NONE or (one.rest.low or 0) < 0:
        return
    left = one.rest.minus(one.preliminary)
    early = f"{written(one.preliminary)} in preliminary form{_names(one, PRELIMINARY)}"
    if left.holds(0):
        yield f"The {early} would explain it; no claim says they are counted."
    elif (left.low or 0) < 0:
        yield f"Some of the {early} would explain it; no claim says which."
    else:
        yield f"With the {early} counted, {written(left)} would be left."


def _names(one: Reckoning, stage: str) -> str:
    found = dict.fromkeys(name.text for step in one.steps if step.stage == stage
                          for name in step.names)  # fmt: skip
    return f" ({', '.join(found)})" if found else ""


def _told_again(one: Reckoning) -> Iterator[str]:
    if any(step.repeats for step in one.steps if step.stage == SIGNED):
        yield "What is told as on the day before may have been counted twice here."
