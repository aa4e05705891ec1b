"""The check of packs: rows that are refused, and warnings on what is only odd."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from hudna.gazetteer.checking.places import check_names, check_places
from hudna.gazetteer.model import Gazetteer
from hudna.gazetteer.tables import Stands, gathered
from hudna.record.register import Locality, Party, Standing, Truce


@dataclass(frozen=True)
class Remark:
    """What is wrong (`wrong`), or looks wrong, with a row: where it stands and what to do."""

    where: str
    message: str
    wrong: bool


Everyday = Callable[[str, str], bool]
"""Whether a name of a language (language, name) is an everyday word of the reports."""


def check(
    packs: Sequence[Traversable], beside: Sequence[Traversable], everyday: Everyday
) -> list[Remark]:
    """Everything that is to say on packs, read with others beside them; in the order of the files.

    What is wrong with the others is left to those who keep them.
    """
    found = _Check(frozenset(pack.name for pack in packs))
    gazetteer, stands = gathered([*beside, *packs], found.refuse)
    places = [one for one in gazetteer.localities.values()
              if gazetteer.theatre_of[one.id] in found.names]  # fmt: skip
    check_places(places, gazetteer, stands.places, found.warn)
    check_names(_bearers(gazetteer, stands), found.warn)
    _check_words(places, gazetteer, stands, everyday, found)
    for where, one in zip(stands.standings, gazetteer.standings, strict=True):
        _check_standing(where, one, gazetteer.truces[one.truce], found)
    return sorted(dict.fromkeys(found.remarks), key=_place_of)


@dataclass(frozen=True)
class _Check:
    """Collects remarks on the packs of these names."""

    names: frozenset[str]
    remarks: list[Remark] = field(default_factory=list)

    def refuse(self, where: str, message: str) -> None:
        self._remark(where, message, True)

    def warn(self, where: str, message: str) -> None:
        self._remark(where, message, False)

    def _remark(self, where: str, message: str, wrong: bool) -> None:
        if where.partition("/")[0] in self.names:
            self.remarks.append(Remark(where, message, wrong))


def _place_of(one: Remark) -> tuple[str, int, bool]:
    file, _, line = one.where.rpartition(":")
    return (file, int(line), not one.wrong) if line.isdecimal() else (one.where, 0, not one.wrong)


def _bearers(gazetteer: Gazetteer, stands: Stands) -> Iterator[tuple[str, str, set[str]]]:
    registers: tuple[tuple[Mapping[str, Locality | Party | Truce], Mapping[str, str]], ...] = (
        (gazetteer.localities, stands.places), (gazetteer.parties, stands.parties),
        (gazetteer.truces, stands.truces),
    )  # fmt: skip
    for register, where in registers:
        for one in register.values():
            yield where[one.id], one.id, set(one.names)


def _check_words(
    places: Sequence[Locality], gazetteer: Gazetteer, stands: Stands, everyday: Everyday,
    found: _Check,
) -> None:  # fmt: skip
    for place in places:
        for language, names in place.names.items():
            for name in names:
                known = (language, name) in gazetteer.ordinary_words
                if not known and everyday(language, name):
                    row = f"{language},{name}"
                    words = f"{name} is an everyday word too: add {row} to ordinary.csv"
                    found.warn(stands.places[place.id], words)


def _check_standing(where: str, one: Standing, truce: Truce, found: _Check) -> None:
    first, last = one.start_on or truce.start_on, one.stop_on or truce.stop_on
    late = truce.stop_on is not None and max(first, last or first) > truce.stop_on
    if first < truce.start_on or late:
        days = f"{truce.start_on} to {truce.stop_on or 'now'}"
        found.warn(where, f"the standing of {one.party} lies outside the days of {truce.id} "
                          f"({days}): correct its days, or leave them empty")  # fmt: skip
