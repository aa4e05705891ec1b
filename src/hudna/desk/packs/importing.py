"""Taking a table of places of another house into the data folder, and taking it out again."""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from hudna import gazetteer
from hudna.desk import DeskError
from hudna.desk.packs import FOLDER, forget, home, own
from hudna.gazetteer import Gazetteer, GazetteerError
from hudna.gazetteer.importing import geonames, pack, table
from hudna.gazetteer.importing.merging import Merged, merged
from hudna.gazetteer.importing.offered import Log, Offered, TableError
from hudna.record import digest
from hudna.record.register import Source

FORMS: Final = ("geonames", "ocha", "csv")
TERMS: Final = {
    "geonames": ("GeoNames", "CC BY 4.0", "https://www.geonames.org/"),
    "ocha": ("OCHA: common operational dataset", "CC BY 3.0 IGO", "https://data.humdata.org/"),
    "csv": ("", "not stated", ""),
}
"""Title, licence and address of a source, unless the person gives others."""

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]*")
_OCHA: Final = re.compile(r"adm(?:in)?_?\d_?p?code", re.IGNORECASE)


@dataclass(frozen=True)
class Order:
    """A table to import. `form`, `name` None: found out from the file; `strict`: refuse it all for
    one bad row; `dry`: only see what would become of it."""

    file: Path
    form: str | None = None
    name: str | None = None
    alternate: Path | None = None
    country: str | None = None
    title: str | None = None
    licence: str | None = None
    address: str | None = None
    as_of: date | None = None
    strict: bool = False
    dry: bool = False


@dataclass(frozen=True)
class Imported:
    """What became of a table. `alternates`: names that the file of alternate names added."""

    name: str
    form: str
    source: Source
    merged: Merged
    kept: bool
    alternates: int = 0


def import_table(order: Order) -> Imported:
    """Merge a table with what is known and keep it as a pack; DeskError if that cannot be."""
    name, others = _name(order), tuple(one for one in own() if one.name != _name(order))
    log = Log()
    try:
        form = order.form or _form(order.file)
        offered, alternates = _offered(order, form, log)
        known = gazetteer.load(further=others)
    except OSError as error:
        raise DeskError(f"{order.file} cannot be read: {error.strerror or error}") from error
    except (TableError, GazetteerError) as error:
        raise DeskError(str(error)) from error
    country = _country(order.country, known, offered)
    found = merged(offered, log, known, name, country)
    if not (found.new or found.matches or found.doubtful):
        raise DeskError(_nothing(order.file, log))
    source = _source(order, form, name)
    keep = not order.dry and not (order.strict and log.refused)
    if keep:
        _keep(name, found, source, others)
    return Imported(name, form, source, found, keep, alternates)


def _nothing(file: Path, log: Log) -> str:
    """Why a table gave no place: whatever was kept under its name before stays."""
    if not log.refused:
        return f"{file}: no row names a place; nothing was kept"
    where, problem = log.refused[0]
    return (f"{file}: no row can be used ({len(log.refused)} refused; the first: {where}: "
            f"{problem}); nothing was kept")  # fmt: skip


def _name(order: Order) -> str:
    if order.name == "":
        raise DeskError("--name is empty: write a name in small letters, or leave --name out")
    name = order.name or re.sub(r"[^a-z0-9]+", "-", order.file.stem.casefold()).strip("-")
    if not name:
        raise DeskError(f"{order.file.name} has no letter or digit that a pack could be named "
                        "after: give --name, such as --name villages")  # fmt: skip
    if not _NAME.fullmatch(name):
        raise DeskError(f"{name!r} is no name for a pack: give --name in small letters, digits, -")
    if name in (gazetteer.COMMON, *gazetteer.theatres()):
        raise DeskError(f"{name} is a packaged theatre: give the table another --name")
    return name


def _form(file: Path) -> str:
    if file.suffix.casefold() in (".xlsx", ".xlsm"):
        return "ocha"
    if geonames.looks_like(file):
        return "geonames"
    with file.open(encoding="utf-8-sig", errors="replace") as stream:
        return "ocha" if _OCHA.search(stream.readline(100_000)) else "csv"


def _offered(order: Order, form: str, log: Log) -> tuple[list[Offered], int]:
    if form != "geonames":
        if order.alternate is not None:
            raise DeskError("--alternate goes with --format geonames only: leave it out")
        return list(table.read(order.file, log, order.country)), 0
    found = list(geonames.read(order.file, log, order.country))
    if order.alternate is None:
        return found, 0
    try:
        return found, geonames.add_alternates(order.alternate, found, log)
    except OSError as error:
        raise DeskError(f"{order.alternate} cannot be read: {error.strerror}") from error


def _country(given: str | None, known: Gazetteer, offered: Sequence[Offered]) -> str | None:
    """The id of the country that was given, None for one that the table itself brings."""
    if given is None:
        return None
    countries = sorted(one.id for one in known.localities.values() if one.level == "country")
    if given in countries:
        return given
    if any(one.level == "country" and given in (one.mark, one.pcode) for one in offered):
        return None
    raise DeskError(f"--country {given}: no pack and no row of the table has such a country; the "
                    f"packs have {', '.join(countries)}")  # fmt: skip


def _source(order: Order, form: str, name: str) -> Source:
    title, licence, address = TERMS[form]
    with order.file.open("rb") as stream:
        content = digest(stream.read())
    note = (
        f"From {order.file.name} (SHA-256 {content}), read as {form}. Changes: cells with "
        "several names split; rows of known places only add their spellings and P-codes."
    )
    return Source(
        pack.source_id(name), order.title or title or order.file.name, order.licence or licence,
        order.address or address, order.as_of, note,
    )  # fmt: skip


def _keep(name: str, found: Merged, source: Source, others: Iterable[Path]) -> None:
    folder = home() / FOLDER / name
    with _changing(folder):
        pack.write(folder, found, source, tuple(others))


def remove(name: str) -> None:
    """Take a pack out of the data folder; DeskError if there is none or another leans on it."""
    there = {one.name: one for one in own()}
    if name not in there:
        known = ", ".join(there) or "none"
        raise DeskError(f"there is no imported pack {name!r}; there are: {known}")
    rest = tuple(one for one in there.values() if one.name != name)
    try:
        gazetteer.load(further=rest)
    except GazetteerError as problem:
        if _is_sound(tuple(there.values())):
            leaning = str(problem).partition("/")[0]
            raise DeskError(f"{leaning} leans on {name}: remove {leaning} first") from problem
    gone = there[name].with_name(f".{name}.gone")
    with _changing(there[name]):
        pack.clean(gone.parent)
        there[name].rename(gone)
        shutil.rmtree(gone)


def _is_sound(packs: tuple[Path, ...]) -> bool:
    try:
        gazetteer.load(further=packs)
    except GazetteerError:
        return False
    return True


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DeskError(f"{folder} cannot be written: {error.strerror or error}") from error
    except GazetteerError as error:
        raise DeskError(f"{error}; nothing was kept") from error
    finally:
        forget()
