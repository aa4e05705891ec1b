"""Which period of its sentence a figure covers."""

from collections.abc import Mapping, Sequence
from typing import Final

from hudna.reading.discourse.cues import Clause
from hudna.reading.discourse.sentence import Floor, Sentence, Timed, Told
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.indicators import family_of
from hudna.reading.grammar.times import SAME
from hudna.reading.measures.periods import Period

_DAILY_REPORTERS: Final = frozenset({"osce_smm"})
_AHEAD: Final = frozenset({"AHEAD", "EXPECT", "PROMISE"})
_BLOWS: Final = frozenset({"ATTACK", "STRIKE"})
_WIDE: Final = frozenset({"governorate", "region"})


def previous_windows(marks: Sequence[Mark]) -> tuple[int, ...]:
    """Where a sentence names the period before."""
    return tuple(at for at, mark in enumerate(marks)
                 if mark.type == "WINDOW" and mark.value.previous)  # fmt: skip


def is_previous(sentence: Sentence, at: int) -> bool:
    """Whether a figure belongs to the period before: it follows such words, or closes on them."""
    if not sentence.previous:
        return False
    if any(place < at and not _shut(sentence.marks[place:at]) for place in sentence.previous):
        return True
    figures = sentence.clause.places
    behind = any(place > at for place in sentence.previous)
    return behind and at == figures[-1] and len(figures) > 1


def _shut(marks: Sequence[Mark]) -> bool:
    """Whether a bracket that was open at the first of some marks is closed within them."""
    types = [mark.type for mark in marks]
    return types.count("CLOSE") > types.count("OPEN")


def reported_daily(one: Told, floor: Floor, levels: Mapping[str, str]) -> bool:
    """Whether a figure is what a mission that reports by the day saw in a whole region.

    The mission is the figure's speaker or, while nobody speaks, named before it.
    """
    if one.where is None:
        return False
    voices = [one.speaker] if one.speaker else [mark for _, mark in floor.named]
    ids = {each for part in one.where.parts for each in part.ids}
    wide = any(part.level in _WIDE for part in one.where.parts)
    wide = wide or any(levels.get(each) in _WIDE for each in ids)
    observed = one.indicator in ("violations", "explosions")
    return (
        observed
        and wide
        and any(mark.value and mark.value[0] in _DAILY_REPORTERS for mark in voices)
    )


def nearest_window(sentence: Sentence, at: int) -> tuple[Mark, Period] | None:
    """The period in a figure's own words, else the one named nearest to it in the sentence."""
    if sentence.clause.places and sentence.marks[at].value.windows:
        own: Mark = sentence.marks[at].value.windows[0]
        return own, own.value
    found = [
        ((_crossed(sentence.clause, at, place), abs(place - at) + (place > at)), mark)
        for place, mark in enumerate(sentence.marks)
        if mark.type == "WINDOW"
        and not mark.value.previous
        and not _of_another(sentence.clause, at, place)
    ]
    if not found:
        return None
    mark = min(found, key=lambda one: one[0])[1]
    return mark, mark.value


def opening_window(sentence: Sentence) -> tuple[Mark, Period] | None:
    """The period that a sentence without figures sets for what follows.

    Not one that is still to come ("talks will be held within ten days"), nor the day of an attack.
    """
    if sentence.clause.places:
        return None
    near = nearest_window(sentence, 0)
    if near is None or near[1].label in ("cumulative", SAME):
        return None
    types = {mark.type for mark in sentence.marks}
    if types & _AHEAD or (near[1].on and types & _BLOWS):
        return None
    return near


def frames(period: Period, indicator: str, *, total: bool, holds: bool) -> bool:
    """Whether the period of a figure is that of the figures behind it, too.

    Not where only its end is named, nor the day on which some were harmed; `holds`: the document
    is a bulletin, in which a running total frames nothing.
    """
    if period.until or period.previous or (period.on and family_of(indicator) == "harm"):
        return False
    return not (period.label == "cumulative" and (total or holds))


def of_breaches(sentence: Sentence, at: int) -> bool:
    """Whether breaches stand before a harm that they caused: its period is theirs.

    "The shelling left two dead" as well, where it names no place or day of its own.
    """
    before = sentence.marks[:at]
    told = any(mark.value in ("violations", "explosions") or mark.type == "BREACHED" or (
        mark.type == "FIGURE" and mark.value.noun in ("violations", "cases", "explosions")
    ) for mark in before)  # fmt: skip
    types = {mark.type for mark in before}
    return told or ("ATTACK" in types and not types & {"NAMED", "DATE", "PARTY"})


def added_up(sentence: Sentence, indicator: str) -> bool:
    """ "So that the breaches of two days add up to 49": a running total, whatever its days."""
    return indicator == "violations" and {"ROSE", "TOTAL"} <= {m.type for m in sentence.marks}


def named_period(timed: Timed) -> tuple[Mark, Period] | None:
    """A period with its words, or None where either is missing."""
    mark, period = timed
    return (mark, period) if mark and period else None


def told_before(sentence: Sentence, at: int, window: Mark | None) -> bool:
    """Whether another figure stands between a total and the period named before it.

    Or before that period, if the total is counted up ("nine in a day take the tally to 294").
    """
    if window is None:
        return False
    start = next((place for place, mark in enumerate(sentence.marks) if mark is window), at)
    before = [place for place in sentence.clause.heads() if place < at]
    if any(start < place for place in before):
        return True
    counted = "COUNT" in sentence.marks[at].value.inside and start < at
    amounts = sum(sentence.marks[place].value.amount.value for place in before)
    return bool(counted and before and amounts != sentence.marks[at].value.amount.value)


def _crossed(clause: Clause, at: int, window: int) -> bool:
    """Whether a part with a period of its own stands between a figure and a window behind it."""
    return any(at < place < window and "OF_WHICH" in clause.marks[place].value.inside
               for place in clause.places)  # fmt: skip


def _of_another(clause: Clause, at: int, window: int) -> bool:
    """Whether a window stands right between "rose" and a later figure: it is that figure's."""
    behind = [place for place in clause.heads() if place > window]
    if window < at or not behind:
        return False
    if any(mark.type in ("ROSE", "TOTAL") for mark in clause.marks[at + 1 : window]):
        return behind[0] < window + 8
    return False
