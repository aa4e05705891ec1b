"""Several places bear one name: which of them a sentence means, by what else it names."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.gazetteer.finding.choice import meant
from hudna.reading.discourse.sentence import words_of
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.names import KEPT_LEVELS, Part, Where
from hudna.reading.places.tabled import placed
from hudna.text import Normal

_WIDE: Final = "governorate"
_FAR: Final = 5
_BETWEEN: Final = frozenset({"IN", "OF", "OPEN", "COMMA", "LEVEL", "DIRECTION", "QUOTE", "DASH"})


def told_apart(marks: list[Mark], gazetteer: Gazetteer, normal: Normal) -> list[Mark]:
    """The marks of a sentence, with names that several places bear cut down to those meant.

    Where a governorate stands right behind a name and only a table of places has it there, the
    table's is meant. `normal`: the text of which the marks are.
    """
    if gazetteer.further:
        marks = _placed(marks, gazetteer, normal)
    parts = [part for mark in marks if mark.type == "NAMED" for part in mark.value.parts]
    if all(len(part.ids) < 2 for part in parts):
        return marks
    chosen = {id(part): _settled(part, parts, gazetteer) for part in parts if len(part.ids) > 1}
    return [_with(mark, chosen) if mark.type == "NAMED" else mark for mark in marks]


def _placed(marks: list[Mark], gazetteer: Gazetteer, normal: Normal) -> list[Mark]:
    """The marks with names of packs that a governorate behind them says to be a table's."""
    chosen: dict[int, Part] = {}
    for at, mark in enumerate(marks):
        part = mark.value.parts[-1] if mark.type == "NAMED" else None
        if part is None or not part.ids or part.level in KEPT_LEVELS:
            continue
        wide = _right_behind(marks, at)
        if wide is not None and wide.ids and _is_wide(wide, gazetteer):
            words = words_of(normal, part.start, part.stop, part.source)
            ids = placed(part.ids, words, gazetteer, wide.ids)
            if ids != part.ids:
                chosen[id(part)] = replace(part, ids=ids)
    return [_with(mark, chosen) if mark.type == "NAMED" else mark for mark in marks]


def _right_behind(marks: Sequence[Mark], at: int) -> Part | None:
    """The place that is named behind another with no word between that tells anything."""
    for mark in marks[at + 1 : at + 1 + _FAR]:
        if mark.type == "NAMED":
            return mark.value.parts[0]  # type: ignore[no-any-return]
        if mark.type not in _BETWEEN:
            return None
    return None


def _settled(part: Part, parts: Sequence[Part], gazetteer: Gazetteer) -> Part:
    """A name with the ids that its sentence means."""
    others = [one for one in parts if one is not part and one.ids]
    wide = [one for one in others if _is_wide(one, gazetteer)]
    wide.sort(key=lambda one: _apart(part, one))
    sure = {one.ids[0] for one in others if len(one.ids) == 1 and one not in wide}
    ids: list[str] = []
    for alike in _by_theatre(part.ids, gazetteer):
        ids += meant(alike, gazetteer, level=part.level,
                     governorates=[one.ids[0] for one in wide], places=sure)  # fmt: skip
    return replace(part, ids=tuple(ids))


def _by_theatre(ids: Sequence[str], gazetteer: Gazetteer) -> list[tuple[str, ...]]:
    """The ids of each theatre: which theatre is meant the whole document tells, no sentence."""
    found: dict[str | None, list[str]] = {}
    for one in ids:
        found.setdefault(gazetteer.theatre_of.get(one), []).append(one)
    return [tuple(alike) for alike in found.values()]


def _is_wide(part: Part, gazetteer: Gazetteer) -> bool:
    known = gazetteer.localities.get(part.ids[0])
    return known is not None and known.level == _WIDE


def _apart(part: Part, wide: Part) -> tuple[bool, int]:
    """How near a governorate stands: those behind a name come first, the next one of them."""
    return wide.start < part.start, abs(wide.start - part.start)


def _with(mark: Mark, chosen: dict[int, Part]) -> Mark:
    where = Where(tuple(chosen.get(id(part), part) for part in mark.value.parts))
    return Mark(mark.code, mark.start, mark.stop, where, count=mark.count, rule=mark.rule,
                source=mark.source)  # fmt: skip
