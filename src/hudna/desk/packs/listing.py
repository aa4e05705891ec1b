"""Where the places that this desk knows come from, and which theatres there are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hudna import gazetteer
from hudna.desk import DeskError
from hudna.desk.packs import broken, own, register
from hudna.gazetteer import Gazetteer, GazetteerError, rows
from hudna.gazetteer.tables import read_table
from hudna.record.register import STANDINGS, Source, Theatre, Truce


@dataclass(frozen=True)
class Origin:
    """A source of a pack and what it gave: places, further names and P-codes of known places."""

    pack: str
    imported: bool
    source: Source
    places: int
    names: int = 0
    pcodes: int = 0


def origins() -> list[Origin]:
    """Each source of each pack, the packaged ones first; DeskError if a pack is malformed."""
    try:
        known = gazetteer.load()
        found = [*_packaged(known)]
        for pack in own():
            found += _of_pack(pack)
    except GazetteerError as problem:
        raise broken(problem) from problem
    return found


def _packaged(known: Gazetteer) -> Iterator[Origin]:
    counts = Counter((known.theatre_of[one.id], one.source) for one in known.localities.values())
    for (pack, source), count in sorted(counts.items()):
        yield Origin(pack, False, known.sources[source], count)


def _of_pack(pack: Path) -> Iterator[Origin]:
    places: Counter[str] = Counter()
    for file in ("places.csv", "geonames.csv"):
        found = read_table(pack, file, rows.PLACE_COLUMNS, rows.locality)
        places.update(place.source for _, place in found)
    further = read_table(pack, "names.csv", rows.FURTHER_COLUMNS, rows.further)
    names = Counter(one[3] for _, one in further)
    codes = read_table(pack, "pcodes.csv", rows.PCODE_COLUMNS, rows.pcode)
    pcodes = Counter(one[2] for _, one in codes)
    for _, source in read_table(pack, "sources.csv", rows.SOURCE_COLUMNS, rows.source):
        counts = places[source.id], names[source.id], pcodes[source.id]
        yield Origin(pack.name, gazetteer.is_table(pack), source, *counts)


@dataclass(frozen=True)
class Outline:
    """A theatre and how much its pack has."""

    theatre: Theatre
    packaged: bool
    places: int
    parties: int
    truces: int


def outlines() -> list[Outline]:
    """The packaged theatres and those of the data folder; DeskError if a pack is malformed."""
    headed = tuple(one for one in own() if not gazetteer.is_table(one))
    try:
        known = gazetteer.load(further=headed)
    except GazetteerError as problem:
        raise broken(problem) from problem
    packaged = gazetteer.theatres()
    places = Counter(known.theatre_of[one] for one in known.localities)
    parties = Counter(known.theatre_of[one] for one in known.parties)
    truces = Counter(known.theatre_of[one] for one in known.truces)
    return [
        Outline(known.theatres[one], one in packaged, places[one], parties[one], truces[one])
        for one in (*packaged, *(pack.name for pack in headed))
    ]


@dataclass(frozen=True)
class Told:
    """A truce with the theatre that has it, its English name, and ids and names of its parties by
    where they stand."""

    truce: Truce
    theatre: str
    name: str
    parties: Mapping[str, Sequence[tuple[str, str]]]


def truces_of(theatre: str | None = None) -> list[Told]:
    """The truces of a theatre, of all by default, by their first days.

    DeskError if there is no such theatre, or a pack is malformed.
    """
    known, packs = register(), [one.theatre.id for one in outlines()]
    if theatre is not None and theatre not in packs:
        raise DeskError(f"there is no theatre {theatre!r}: choose from {', '.join(packs)}")
    found = [_told(one, known) for one in known.truces.values()]
    kept = (one for one in found if theatre in (None, one.theatre))
    return sorted(kept, key=lambda one: (one.theatre, one.truce.start_on, one.truce.id))


def _told(truce: Truce, known: Gazetteer) -> Told:
    parties: dict[str, dict[str, str]] = {kind: {} for kind in STANDINGS}
    for one in known.standings:
        if one.truce == truce.id:
            parties[one.standing][one.party] = known.display(one.party, "en")
    standing = {kind: tuple(found.items()) for kind, found in parties.items() if found}
    return Told(truce, known.theatre_of[truce.id], known.display(truce.id, "en"), standing)
