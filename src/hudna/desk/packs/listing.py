"""Where the places that this desk knows come from, and which theatres there are."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hudna import gazetteer
from hudna.desk.packs import broken, own
from hudna.gazetteer import Gazetteer, GazetteerError, rows
from hudna.gazetteer.tables import read_table
from hudna.record.register import Source, Theatre


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
