"""Rows of a foreign table beside what is known: the same place, or a new one, or doubtful.

A row is a known place if it has its P-code, its GeoNames number or its id; else if it has its name,
kind and (nearly) its point. Of two such places none is chosen: the row becomes a place of its own,
and the report lists it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.gazetteer.distance import apart
from hudna.gazetteer.extents_table import within
from hudna.gazetteer.importing.identifying import Identifiers
from hudna.gazetteer.importing.known import FARTHEST_KM, Known, other_names, reach
from hudna.gazetteer.importing.offered import SETTLED, Log, Offered, pairs
from hudna.gazetteer.importing.placing import Placing
from hudna.record.register import LEVELS, Locality
from hudna.text import normalise

_FEWEST: Final = 3  # matches that tell of which country a table is
_NEARLY_ALL: Final = 0.95  # of the matches must lie in it


@dataclass(frozen=True, slots=True)
class Match:
    """A row that means a known place. `kilometres`: their distance, None where one has no point;
    `by`: "pcode", "id", "every word" or "name"."""

    row: Offered
    place: Locality
    by: str
    kilometres: float | None

    @property
    def odd(self) -> str:
        """Why a match by code is to be looked at, "" for no reason."""
        if self.by not in ("pcode", "id"):
            return ""
        limit = reach(self.place.level, FARTHEST_KM)
        far = self.kilometres is not None and self.kilometres > limit
        reasons = (other_names(self.row, self.place) and "another name",
                   far and f"{self.kilometres:.0f} km off")  # fmt: skip
        return ", ".join(one for one in reasons if one)


@dataclass(slots=True)
class Merged:
    """What became of a table's rows.

    `new`: (id, parent, row); `names`: (id, language, name) that known places gain; `pcodes`: (id,
    code) that they gain; `doubtful`: rows with the places that each may mean; `repeated`: rows that
    say what an earlier row says.
    """

    log: Log
    matches: list[Match] = field(default_factory=list)
    new: list[tuple[str, str | None, Offered]] = field(default_factory=list)
    names: list[tuple[str, str, str]] = field(default_factory=list)
    pcodes: list[tuple[str, str]] = field(default_factory=list)
    doubtful: list[tuple[Offered, list[tuple[Locality, float]]]] = field(default_factory=list)
    repeated: list[Offered] = field(default_factory=list)

    @property
    def lost(self) -> list[Offered]:
        """New places round which nothing is known, not even a country."""
        return [row for _, parent, row in self.new if parent is None and row.level != "country"]


def merged(
    offered: Iterable[Offered], log: Log, gazetteer: Gazetteer, pack: str, country: str | None
) -> Merged:
    """Lay the places of a table beside a gazetteer; new ones get ids of the pack's own.

    `country`: the id of the country around places whose row names no unit that is known; by
    default the one that nearly all known places lie in which rows of the table mean.
    """
    found, known = Merged(log), Known(gazetteer)
    rows = sorted(_once(offered, found), key=lambda row: LEVELS.index(row.level))
    new = _matched(rows, known, found)
    land = country or _country_of(found.matches, gazetteer)
    new = [row for row in new if not _misplaced(row, land, known, found.log)]
    identifiers = Identifiers(pack, {*gazetteer.localities})
    placing = Placing(known, land)
    for match in found.matches:
        placing.take(match.row, match.place.id, match.place)
    ids = [identifiers.of(row) for row in new]
    for row, identifier in zip(new, ids, strict=True):
        placing.take(row, identifier, None)
    for row, identifier in zip(new, ids, strict=True):
        parent = placing.parent_of(row, identifier)
        if row.level == "quarter" and row.city and not placing.is_town(parent):
            row.level = SETTLED  # what stands before its name was no town near by
        found.new.append((identifier, parent, row))
    _gained(found)
    return found


def _misplaced(row: Offered, land: str | None, known: Known, log: Log) -> bool:
    """Whether a row has a point where it cannot lie; such a row is refused."""
    lat, lon = row.lat, row.lon
    if lat is None or lon is None:
        return False
    at = f"the point {lat:g}, {lon:g}"
    if place := known.exchanged(row):
        there = f"{place.id} lies at {place.lat:g}, {place.lon:g}"
        log.refuse(row.where, f"{at} has latitude and longitude exchanged: {there}")
        return True
    country = next((one.mark for one in row.around if one.level == "country" and one.mark), land)
    if country is None or within(country, lat, lon):
        return False
    turned = within(country, lon, lat)
    how = "exchange latitude and longitude" if turned else "correct the point"
    log.refuse(row.where, f"{at} lies outside {country}: {how}")
    return True


def _country_of(matches: Sequence[Match], gazetteer: Gazetteer) -> str | None:
    found = Counter(gazetteer.country_of(match.place.id) for match in matches)
    country, count = found.most_common(1)[0] if found else (None, 0)
    return country if count >= max(_FEWEST, _NEARLY_ALL * len(matches)) else None


def _once(offered: Iterable[Offered], found: Merged) -> list[Offered]:
    """The rows but for those that repeat one: of the same code, or the same in every word.

    Two rows of one code that speak of different places are told apart by nobody: the second is
    refused.
    """
    first: dict[object, Offered] = {}
    coded: dict[str, Offered] = {}
    for row in offered:
        told = row.mark or (row.level, tuple(pairs(row.names)), row.lat, row.lon)
        there = first.get(told) or (coded.get(row.pcode) if row.pcode else None)
        if there is None:
            first[told] = row
            if row.pcode:
                coded[row.pcode] = row
        elif conflict := _conflict(row, there):
            found.log.refuse(row.where, conflict)
        else:
            found.repeated.append(row)
            _join(row, there)
    return list(first.values())


def _conflict(row: Offered, there: Offered) -> str:
    """Why a row cannot be the earlier one that has its code, "" if it can."""
    code = f"P-code {row.pcode}" if row.pcode and row.pcode == there.pcode else f"id {row.mark}"
    stands = f"{code} stands at {there.where} too"
    if row.mark and row.mark != there.mark:
        return f"{stands}, under the id {there.mark}: leave one of the two out"
    if row.pcode != there.pcode:
        return f"{stands}, with the P-code {there.pcode or 'left empty'}: give one another id"
    if other_names(row, there):
        return f"{stands}, for {there.name}: give {row.name} a code of its own"
    way = apart(row, there)
    if way is not None and way > reach(there.level, FARTHEST_KM):
        return f"{stands}, {way:.0f} km from here: correct a point, or give one another code"
    return ""


def _join(row: Offered, there: Offered) -> None:
    """Give an earlier row what one that repeats it says besides."""
    for language, name in pairs(row.names):
        if name not in there.names.setdefault(language, []):
            there.names[language].append(name)
    if there.lat is None:
        there.lat, there.lon = row.lat, row.lon


def _matched(rows: Sequence[Offered], known: Known, found: Merged) -> list[Offered]:
    """Take down which rows mean known places; return the others."""
    taken: dict[str, str] = {}
    waiting: dict[str, list[tuple[float, Offered, Locality]]] = defaultdict(list)
    new = []
    for row in rows:
        place, by = _by_code(row, known)
        if place is not None:
            found.matches.append(Match(row, place, by, apart(row, place)))
            taken.setdefault(place.id, row.pcode or "")
            continue
        if same := known.identical(row):
            found.matches.append(Match(row, same, "every word", apart(row, same)))
            continue
        candidates = known.same(row)
        if len(candidates) == 1:
            waiting[candidates[0][0].id].append((candidates[0][1], row, candidates[0][0]))
            continue
        if candidates:
            found.doubtful.append((row, candidates))
        new.append(row)
    for claimants in waiting.values():
        new += _settled(claimants, taken, found)
    return new


def _by_code(row: Offered, known: Known) -> tuple[Locality | None, str]:
    if row.pcode and (place := known.by_pcode.get(row.pcode)):
        return place, "pcode"
    there = known.gazetteer.localities
    found = there.get(row.known_as or "") or there.get(row.mark)
    return (found, "id") if found else (None, "")


def _settled(
    claimants: list[tuple[float, Offered, Locality]], taken: dict[str, str], found: Merged
) -> list[Offered]:
    """Of rows that mean one place the nearest has it; those with another code are new."""
    new = []
    for distance, row, place in sorted(claimants, key=lambda one: one[0]):
        code = taken.get(place.id)
        if code and row.pcode and row.pcode != code:
            new.append(row)
            continue
        taken[place.id] = code or row.pcode or ""
        found.matches.append(Match(row, place, "name", distance))
    return new


def _gained(found: Merged) -> None:
    """Take down the names and codes that known places gain from the rows that mean them."""
    told: set[tuple[str, str, str]] = set()
    coded: set[str] = set()
    for match in found.matches:
        place = match.place
        there = {normalise(name).text for names in place.names.values() for name in names}
        for language, name in pairs(match.row.names):
            one = (place.id, language, name)
            if normalise(name).text not in there and one not in told:
                told.add(one)
                found.names.append(one)
        if match.row.pcode and not place.pcode and place.id not in coded:
            coded.add(place.id)
            found.pcodes.append((place.id, match.row.pcode))
