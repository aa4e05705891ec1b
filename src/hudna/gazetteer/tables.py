"""From the tables of theatre packs to a checked register.

A pack is a folder with a `theatre.toml` and tables, any of which may be missing; the format is
written down in docs/theatres.md.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final, NoReturn, TypeVar

from hudna.gazetteer import rows
from hudna.gazetteer.header import theatre
from hudna.gazetteer.model import Gazetteer
from hudna.gazetteer.problem import GazetteerError
from hudna.record.register import (
    LEVELS,
    Definition,
    Locality,
    Party,
    Relation,
    Source,
    Standing,
    Theatre,
    Truce,
)

R = TypeVar("R", Locality, Party, Truce, Source)
T = TypeVar("T")
Refuse = Callable[[str, str], None]
"""Takes a row that is refused: where it stands (pack/file:line), what is wrong and what to do."""

PLACE_TABLES: Final = ("places.csv", "geonames.csv")


def stop_at(where: str, message: str) -> NoReturn:
    """Refuse the whole pack at its first bad row, with a GazetteerError."""
    raise GazetteerError(f"{where}: {message}")


@dataclass(frozen=True)
class Stands:
    """Where every place, party and truce stands (pack/file:line), by id."""

    places: Mapping[str, str]
    parties: Mapping[str, str]
    truces: Mapping[str, str]
    standings: tuple[str, ...]


def gather(packs: Iterable[Traversable]) -> Gazetteer:
    """Read every table of the packs; GazetteerError on the first malformed row."""
    return gathered(packs, stop_at)[0]


def gathered(packs: Iterable[Traversable], refuse: Refuse) -> tuple[Gazetteer, Stands]:
    """Read every table of the packs but for the rows that are refused, and where each stands."""
    found = _Tables(tuple(packs), refuse)
    sources, _ = found.register(("sources.csv",), rows.SOURCE_COLUMNS, rows.source)
    places, place_at = found.register(PLACE_TABLES, rows.PLACE_COLUMNS, rows.locality)
    parties, party_at = found.register(("parties.csv",), rows.PARTY_COLUMNS, rows.party)
    truces, truce_at = found.register(("truces.csv",), rows.TRUCE_COLUMNS, rows.truce)
    found.check_parents(places, place_at)
    found.check_parents(parties, party_at)
    for place in places.values():
        found.known(place_at[place.id], "source", place.source, sources)
    found.add_names(places, sources)
    found.add_pcodes(places, sources)
    words = [word for _, word in found.each("ordinary.csv", rows.ORDINARY_COLUMNS, rows.ordinary)]
    told = dict(one for _, one in found.each("told.csv", rows.TOLD_COLUMNS, rows.told))
    relations = list(found.relations(parties))
    standings = list(found.standings(parties, truces))
    widest_first = sorted(places.values(), key=lambda place: LEVELS.index(place.level))
    return Gazetteer(
        MappingProxyType({place.id: place for place in widest_first}),
        MappingProxyType(parties),
        MappingProxyType(truces),
        frozenset(words),
        MappingProxyType(sources),
        MappingProxyType(found.theatres()),
        MappingProxyType({name: where.partition("/")[0]
                          for register in (place_at, party_at, truce_at)
                          for name, where in register.items()}),
        tuple(relations),
        tuple(one for _, one in standings),
        definitions=tuple(found.definitions(parties)), told=told,
    ), Stands(place_at, party_at, truce_at, tuple(where for where, _ in standings))  # fmt: skip


@dataclass(frozen=True)
class _Tables:
    """The like-named tables of some packs, and what becomes of a bad row."""

    packs: tuple[Traversable, ...]
    refuse: Refuse

    def each(
        self, file: str, columns: tuple[str, ...], read: Callable[[rows.Row], T]
    ) -> Iterator[tuple[str, T]]:
        """Each good row of a table in every pack that has it, with where it stands."""
        for pack in self.packs:
            yield from read_table(pack, file, columns, read, self.refuse)

    def register(
        self, files: tuple[str, ...], columns: tuple[str, ...], read: Callable[[rows.Row], R]
    ) -> tuple[dict[str, R], dict[str, str]]:
        """Values by id, ids unique over all packs, and where each stands."""
        register: dict[str, R] = {}
        where_of: dict[str, str] = {}
        for file in files:
            for where, value in self.each(file, columns, read):
                if value.id in register:
                    self.refuse(where, f"id {value.id!r} stands at {where_of[value.id]} too: "
                                       "give one of them another id")  # fmt: skip
                else:
                    register[value.id], where_of[value.id] = value, where
        return register, where_of

    def theatres(self) -> dict[str, Theatre]:
        """The heads of the packs that are well written."""
        found = {}
        for pack in self.packs:
            try:
                found[pack.name] = theatre(pack)
            except GazetteerError as problem:
                where, _, message = str(problem).partition(": ")
                self.refuse(where, message)
        return found

    def check_parents(
        self, register: Mapping[str, Locality] | Mapping[str, Party], where_of: Mapping[str, str]
    ) -> None:
        """Refuse parents that are no rows, and circles of parents."""
        sound: set[str | None] = {None}
        for value in register.values():
            seen, step = {value.id}, value.parent
            while step not in sound:
                assert step is not None
                if step not in register or step in seen:
                    wrong = "is not the id of a row" if step not in register else "closes a circle"
                    self.refuse(where_of[value.id], f"parent {step!r} {wrong}: name the row that "
                                                    "it belongs to, or leave it empty")  # fmt: skip
                    break
                seen.add(step)
                step = register[step].parent
            else:
                sound |= seen

    def add_names(self, places: dict[str, Locality], sources: Mapping[str, Source]) -> None:
        """Give places the further names that a pack has for places of any pack."""
        for where, (known, language, name, source) in self.each(
            "names.csv", rows.FURTHER_COLUMNS, rows.further
        ):
            if self.known(where, "source", source, sources) and self.known(
                where, "id", known, places
            ):
                names = dict(places[known].names)
                names[language] = tuple(dict.fromkeys((*names.get(language, ()), name)))
                places[known] = replace(places[known], names=MappingProxyType(names))

    def add_pcodes(self, places: dict[str, Locality], sources: Mapping[str, Source]) -> None:
        """Give places without a code of OCHA's the one that a pack has for them."""
        for where, (known, pcode, source) in self.each(
            "pcodes.csv", rows.PCODE_COLUMNS, rows.pcode
        ):
            if self.known(where, "source", source, sources) and self.known(
                where, "id", known, places
            ):
                if places[known].pcode not in (None, pcode):
                    self.refuse(where, f"{known} has the pcode {places[known].pcode} already: "
                                       "leave this row out, or correct one of the two")  # fmt: skip
                else:
                    places[known] = replace(places[known], pcode=pcode)

    def relations(self, parties: Mapping[str, Party]) -> Iterator[Relation]:
        """What parties were to each other."""
        for where, one in self.each("relations.csv", rows.RELATION_COLUMNS, rows.relation):
            if self.known(where, "party", one.party, parties) and self.known(
                where, "other", one.other, parties
            ):
                yield one

    def standings(
        self, parties: Mapping[str, Party], truces: Mapping[str, Truce]
    ) -> Iterator[tuple[str, Standing]]:
        """Where parties stand towards truces."""
        for where, one in self.each("standings.csv", rows.STANDING_COLUMNS, rows.standing):
            if self.known(where, "party", one.party, parties) and self.known(
                where, "truce", one.truce, truces
            ):
                yield where, one

    def definitions(self, parties: Mapping[str, Party]) -> Iterator[Definition]:
        """What the figures of parties count; a question is answered once."""
        answered: dict[tuple[str, str, str], str] = {}
        for where, one in self.each("definitions.csv", rows.DEFINITION_COLUMNS, rows.definition):
            asked = (one.party, one.indicator, one.question)
            if asked in answered:
                self.refuse(where, f"{' '.join(asked)} is answered at {answered[asked]} too: keep "
                                   "one of the two")  # fmt: skip
            elif self.known(where, "party", one.party, parties):
                answered[asked] = where
                yield one

    def known(self, where: str, column: str, value: str, register: Mapping[str, object]) -> bool:
        """Whether a value is the id of a row; one that is not is refused."""
        if value not in register:
            self.refuse(where, f"{column} {value!r} is not the id of a row: correct it, or add "
                               "that row")  # fmt: skip
        return value in register


def read_table(
    folder: Traversable, file: str, columns: tuple[str, ...], read: Callable[[rows.Row], T],
    refuse: Refuse = stop_at,
) -> Iterator[tuple[str, T]]:  # fmt: skip
    """Each good row of a table as (pack/file:line, value); a table that is not there has none."""
    table = folder / file
    if not table.is_file():
        return
    name = f"{folder.name}/{file}"
    try:
        text = table.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        refuse(f"{name}:1", f"{problem.reason} at byte {problem.start}: save it as UTF-8")
        return
    if text.partition("\n")[0].rstrip("\r") != ",".join(columns):
        refuse(f"{name}:1", f"the header differs: write {','.join(columns)}")
        return
    lines = csv.reader(text.splitlines(), strict=True)
    next(lines)
    while True:
        try:
            value = read(_row(next(lines), columns))
        except StopIteration:
            return
        except (rows.RowError, csv.Error) as problem:
            refuse(f"{name}:{lines.line_num}", str(problem))
        else:
            yield f"{name}:{lines.line_num}", value


def _row(cells: list[str], columns: tuple[str, ...]) -> rows.Row:
    if len(cells) != len(columns):
        raise rows.RowError(
            f"{len(cells)} columns instead of {len(columns)}: quote a name that has a comma"
        )
    return dict(zip(columns, cells, strict=True))
