"""The index of a table of places: names and places found without reading the table.

A text of sorted lines, which is searched where it lies: `n⇥language⇥key⇥id` for each name, and
`p⇥id⇥…` for each place. So a table of any size costs a reader nothing until it meets a name that
it does not know. The first line says from which state of the tables the index was made.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Final

from hudna.gazetteer import rows
from hudna.gazetteer.header import FILE as HEAD
from hudna.gazetteer.keys import key
from hudna.gazetteer.tables import PLACE_TABLES, read_table
from hudna.record.register import Locality

FILE: Final = "index.tsv"
_FORM: Final = "!hudna index 1"
Content = bytes | mmap.mmap


class Index:
    """Names and places of one table, found by binary search in its sorted lines."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def named(self, language: str, name_key: str) -> tuple[str, ...]:
        """The ids of the places that bear a name with this key (see `keys.key`)."""
        lines = self._lines(f"n\t{language}\t{name_key}\t")
        return tuple(dict.fromkeys(line.rpartition("\t")[2] for line in lines))

    def place(self, identifier: str) -> Locality | None:
        """A place of the table by its id, None if it has none of that id."""
        line = next(self._lines(f"p\t{identifier}\t"), None)
        return _place(line.split("\t")[1:]) if line else None

    def _lines(self, prefix: str) -> Iterator[str]:
        wanted, content = prefix.encode(), self._content
        at = self._first(wanted)
        while content[at : at + len(wanted)] == wanted:
            stop = content.find(b"\n", at)
            yield content[at:stop].decode()
            at = stop + 1

    def _first(self, wanted: bytes) -> int:
        """Where the first line starts that does not come before the wanted one."""
        content, low, high = self._content, 0, len(self._content)
        while low < high:
            start = content.rfind(b"\n", low, (low + high) // 2) + 1 or low
            stop = content.find(b"\n", start) + 1 or high
            if content[start : start + len(wanted)] < wanted:
                low = stop
            else:
                high = start
        return low


def opened(pack: Path) -> Index:
    """The index of a pack, made anew if its tables have changed; GazetteerError if they are bad.

    Where the folder may not be written to, the index is made in memory.
    """
    file, head = pack / FILE, _head(pack)
    try:
        with file.open("rb") as stream:
            if stream.read(len(head)) == head:
                return Index(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except OSError:
        pass
    content = head + _body(pack)
    try:
        beside = file.with_name(f"{FILE}.new")
        beside.write_bytes(content)
        beside.replace(file)
    except OSError:
        pass
    return Index(content)


def stamp(pack: Traversable) -> tuple[tuple[str, int, int], ...]:
    """What changes whenever a table of a pack is written: its tables, their sizes and times."""
    if not isinstance(pack, Path):
        return ()
    there = [(one.name, one.stat()) for one in sorted((*pack.glob("*.csv"), *pack.glob(HEAD)))]
    return tuple((name, found.st_size, found.st_mtime_ns) for name, found in there)


def _head(pack: Path) -> bytes:
    states = (f"{name} {size} {time}" for name, size, time in stamp(pack))
    return f"{_FORM}; {'; '.join(states)}\n".encode()


def _body(pack: Path) -> bytes:
    lines = set(_name_lines(pack))
    for file in PLACE_TABLES:
        for _, place in read_table(pack, file, rows.PLACE_COLUMNS, rows.locality):
            lines.add(_line("p", *_cells(place)))
            lines.update(_lines_of(place.id, place.names.items()))
    return b"\n".join(sorted(lines)) + b"\n"


def _name_lines(pack: Path) -> Iterator[bytes]:
    found = read_table(pack, "names.csv", rows.FURTHER_COLUMNS, rows.further)
    for _, (known, language, name, _) in found:
        yield from _lines_of(known, [(language, (name,))])


def _lines_of(identifier: str, names: Iterable[tuple[str, Sequence[str]]]) -> Iterator[bytes]:
    for language, spellings in names:
        for name in spellings:
            if found := key(language, name):
                yield _line("n", language, found, identifier)


def _line(*cells: str) -> bytes:
    return "\t".join(" ".join(cell.split()) for cell in cells).encode()


def _cells(place: Locality) -> tuple[str, ...]:
    numbers = (place.lat, place.lon, place.precision_km)
    names = ("|".join(place.names.get(code, ())) for code in rows.LANGUAGES)
    return (place.id, place.level, place.parent or "", place.pcode or "", place.source,
            *("" if one is None else repr(one) for one in numbers), *names)  # fmt: skip


def _place(cells: Sequence[str]) -> Locality:
    identifier, level, parent, pcode, source, *rest = cells
    lat, lon, precision = (float(one) if one else None for one in rest[:3])
    names = {code: tuple(one.split("|"))
             for code, one in zip(rows.LANGUAGES, rest[3:], strict=True) if one}  # fmt: skip
    return Locality(identifier, level, parent or None, lat, lon, source, MappingProxyType(names),
                    precision, pcode or None)  # fmt: skip
