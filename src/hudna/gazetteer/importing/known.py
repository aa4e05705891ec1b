"""What the packs know, found by code, by name and by distance."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.gazetteer.distance import apart
from hudna.gazetteer.finding.distance import similarity
from hudna.gazetteer.finding.names import bones, heard
from hudna.gazetteer.importing.offered import Offered, Spellings
from hudna.gazetteer.keys import key
from hudna.record.register import Locality, Names

NEAR_KM: Final = 5.0
"""How near two points must be for one name to mean one place."""

FARTHEST_KM: Final = 15.0
"""How near, at most, where the known place has a point that is only good to so much."""

UNIT_KM: Final = {"governorate": 120.0, "district": 60.0, "subdistrict": 35.0}
"""How near the points of two units must be: tables put them at the seat or in the middle."""

_ALIKE: Final = 0.75  # of the letters of two Arabic keys, where only the Latin names agree
_BY_CHANCE: Final = 50.0  # kilometres: so near one of several namesakes may lie by chance
_SOUNDS_ALIKE: Final = 0.7
_SHORTEST: Final = 3  # consonants of a Latin name that say enough
_SETTLED: Final = frozenset({"city", "town", "village", "quarter", "camp"})


def one_kind(level: str, other: str) -> bool:
    """Whether two levels can be those of one place: a town may be a village to another table."""
    return level == other or {level, other} <= _SETTLED


class Known:
    """The places of a gazetteer by P-code and by the keys of their names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.by_pcode: dict[str, Locality] = {}
        self._by_key: dict[str, list[Locality]] = defaultdict(list)
        for place in gazetteer.localities.values():
            if place.pcode:
                self.by_pcode.setdefault(place.pcode, place)
            for found in set(keys_of_unit(place.level, place.names)):
                self._by_key[found].append(place)

    def named(self, names: Spellings, level: str = "") -> list[Locality]:
        """The places that share a name: an Arabic or Russian one, or a Latin one.

        Where only the Latin names agree, the Arabic ones, if both have them, must be alike.
        """
        found: dict[str, Locality] = {}
        arabic = _arabic(level, names)
        for one in keys_of_unit(level, names):
            for place in self._by_key.get(one, ()):
                if place.id not in found and (one[:2] != "en" or _alike(arabic, place)):
                    found[place.id] = place
        return list(found.values())

    def same(self, offered: Offered) -> list[tuple[Locality, float]]:
        """The places that a row may mean, by name, kind and distance, with the kilometres."""
        found = []
        for place in self.named(offered.names, offered.level):
            if one_kind(offered.level, place.level) and not _other_code(offered, place):
                distance = apart(offered, place)
                if distance is not None and distance <= reach(place.level, place.precision_km):
                    found.append((place, distance))
        return sorted(found, key=lambda one: one[1])

    def exchanged(self, offered: Offered) -> Locality | None:
        """The place of its name at which a row would lie, were its degrees exchanged."""
        turned = replace(offered, lat=offered.lon, lon=offered.lat)
        named = [one for one in self.named(offered.names, offered.level)
                 if one_kind(offered.level, one.level)]  # fmt: skip
        if len(named) > 1 and (apart(offered, turned) or 0.0) < _BY_CHANCE:
            return None
        return next((place for place in named if _is_near(turned, place)
                     and not _is_near(offered, place)), None)  # fmt: skip

    def identical(self, offered: Offered) -> Locality | None:
        """The one place that says all that a row says: its names, its point, its units."""
        found = [place for place in self.named(offered.names, offered.level)
                 if one_kind(offered.level, place.level) and not _other_code(offered, place)
                 and self._says_all(offered, place)]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def _says_all(self, offered: Offered, place: Locality) -> bool:
        told = {one for names in place.names.values() for one in names}
        if not all(one in told for names in offered.names.values() for one in names):
            return False
        if (offered.lat, offered.lon) != (place.lat, place.lon):
            return False
        if offered.lat is not None:
            return True
        around = list(self.gazetteer.around(place))
        keys = {one for unit in around for one in keys_of_unit(unit.level, unit.names)}
        codes = {code for unit in around for code in (unit.id, unit.pcode)}
        units = [unit for unit in offered.around if unit.level != "country"]
        return all(unit.mark in codes or not keys.isdisjoint(keys_of_unit(unit.level, unit.names))
                   for unit in units)  # fmt: skip


def _is_near(offered: Offered, place: Locality) -> bool:
    way = apart(offered, place)
    return way is not None and way <= reach(place.level, place.precision_km)


def _other_code(offered: Offered, place: Locality) -> bool:
    return bool(offered.pcode and place.pcode and offered.pcode != place.pcode)


_UNIT_WORD: Final = re.compile(
    r"^(?:مركز|منطقة|ناحية|قضاء|محافظة|مدينة|мухафаза|провинция|район|область)\s+"
    r"|^(?:muhafazat|mintaqat|nahiyat|nahiyah|markaz|caza (?:de|of)|qada'?)\s+"
    r"|^(?:governorate of|district of|city of|town of|город)\s+"
    r"|\s+(?:city|governorate|muhafaza|province|district|sub-?district|nahiyah?|oblast|raion|rayon)$"
    r"|\s+(?:область|район)$",
    re.IGNORECASE,
)


def bare(names: Names | Spellings) -> Spellings:
    """The names of a unit with and without the words that say what it is: "Hama Governorate"."""
    return {language: list(dict.fromkeys(one for name in found for one in _barer(name)))
            for language, found in names.items()}  # fmt: skip


def _barer(name: str) -> Iterator[str]:
    yield name
    while (less := _UNIT_WORD.sub("", name)) not in (name, ""):
        name = less
        yield name


def keys_of_unit(level: str, names: Names | Spellings) -> Iterator[str]:
    """The keys of a place, those of a unit or a city without its word of level too."""
    return keys_of(_named(level, names))


def _named(level: str, names: Names | Spellings) -> Names | Spellings:
    return bare(names) if level in UNIT_KM or level == "city" else names


def other_names(row: Offered, place: Offered | Locality) -> bool:
    """Whether two have names in one language, and none of these looks or sounds alike."""
    both = row.names.keys() & place.names.keys()
    mine, theirs = _named(row.level, row.names), _named(place.level, place.names)
    if not both or not set(keys_of(mine)).isdisjoint(keys_of(theirs)):
        return False
    pairs = ((one, other) for code in both for one in mine[code] for other in theirs[code])
    return all(similarity(heard(one), heard(other)) < _SOUNDS_ALIKE for one, other in pairs)


def reach(level: str, precision_km: float | None = None) -> float:
    """How far apart, in kilometres, points of one place may be in two tables."""
    return UNIT_KM.get(level, max(NEAR_KM, min(precision_km or 0.0, FARTHEST_KM)))


def keys_of(names: Names | Spellings) -> Iterator[str]:
    """The keys under which a place is found, each with its language before it."""
    for language, found in names.items():
        for name in found:
            if len(exact := key(language, name)) > 1:
                yield f"{language}={exact}"
            if language == "en" and len(sound := bones(name)) >= _SHORTEST:
                yield f"en~{sound}"


def _arabic(level: str, names: Names | Spellings) -> set[str]:
    return {key("ar", name) for name in _named(level, names).get("ar", ())}


def _alike(arabic: Iterable[str], place: Locality) -> bool:
    pairs = [(one, other) for one in arabic for other in _arabic(place.level, place.names)]
    return not pairs or any(SequenceMatcher(None, *pair).ratio() >= _ALIKE for pair in pairs)
