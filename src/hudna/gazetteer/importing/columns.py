"""What the columns of a foreign table mean, by their headings.

OCHA's tables have had several families of headings: `admin1Pcode`, `admin3Name_ar`, `ADM1_EN`,
`adm1_pcode`, `adm1_name`, `adm1_name1`, `ADM2ALT1AR`. Other tables name theirs in many ways.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

LANGUAGES: Final = {"en": "en", "ar": "ar", "ru": "ru", "english": "en", "arabic": "ar",
                    "russian": "ru", "eng": "en", "ara": "ar", "rus": "ru"}  # fmt: skip
_LANGUAGE: Final = "|".join(sorted(LANGUAGES, key=len, reverse=True))
_UNIT: Final = re.compile(r"adm(?:in)?_?(?:level_?)?(\d)_?(.*)")
_UNIT_NAME: Final = re.compile(
    rf"(?:(?:ref|alt)?_?(?:name)?_?(?:alt|alias)?\d?_?(?:name)?\d?)_?({_LANGUAGE})?"
)
_PLACE: Final = r"(?:place|ppl|loc|location|community|settlement|feature|village|town|locality)"
_NAME: Final = re.compile(rf"(?:{_PLACE}_?)?(?:name)?_?({_LANGUAGE})|({_LANGUAGE})_name|"
                          rf"(?:{_PLACE}_?)?name\d?|{_PLACE}")  # fmt: skip
_ALIASES: Final = re.compile(
    rf"(?:alias(?:es)?|alt(?:ernate|ernative)?_?names?|other_?names?)_?({_LANGUAGE})?"
)
_PCODE: Final = re.compile(rf"(?:{_PLACE}_?)?p_?code|(?:{_PLACE})_?code")
_PLAIN: Final = {
    "lat": "lat latitude latitude_y lat_dd lat_y y y_coord ycoord point_y center_lat centre_lat",
    "lon": "lon long lng longitude longitude_x lon_dd lon_x long_x x x_coord xcoord point_x "
    "center_lon centre_lon",
    "id": "id", "level": "level", "parent": "parent", "population": "population pop",
    "precision_km": "precision_km", "country": "country iso2 country_code countrycode",
}  # fmt: skip
_MEANT: Final = {heading: what for what, listed in _PLAIN.items() for heading in listed.split()}


@dataclass(slots=True)
class Columns:
    """Where a table has what: positions of its columns.

    `units`: by number of the administrative level, positions of codes and of (language, position)
    of names, the language "" where the heading does not say it.
    """

    count: int
    plain: dict[str, int] = field(default_factory=dict)
    pcode: int | None = None
    names: list[tuple[str, int]] = field(default_factory=list)
    aliases: list[tuple[str, int]] = field(default_factory=list)
    unit_codes: dict[int, int] = field(default_factory=dict)
    unit_names: dict[int, list[tuple[str, int]]] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        """Whether the table names places."""
        return bool(self.names or any(self.unit_names.values()))


def recognised(headings: Sequence[str]) -> Columns:
    """What the columns under these headings mean; those that mean nothing to us are left out."""
    found = Columns(len(headings))
    for at, heading in enumerate(headings):
        _place(found, re.sub(r"[\s.-]+", "_", heading.strip().casefold()), at)
    return found


def _place(found: Columns, heading: str, at: int) -> None:
    if unit := _UNIT.fullmatch(heading):
        _unit(found, int(unit[1]), unit[2], at)
    elif heading in _MEANT:
        found.plain.setdefault(_MEANT[heading], at)
    elif _PCODE.fullmatch(heading):
        found.pcode = at if found.pcode is None else found.pcode
    elif name := _NAME.fullmatch(heading):
        found.names.append((LANGUAGES.get(name[1] or name[2] or "", ""), at))
    elif alias := _ALIASES.fullmatch(heading):
        found.aliases.append((LANGUAGES.get(alias[1] or "", ""), at))


def _unit(found: Columns, depth: int, rest: str, at: int) -> None:
    if rest in ("pcode", "p_code", "code", "pcod", "id"):
        found.unit_codes.setdefault(depth, at)
    elif name := _UNIT_NAME.fullmatch(rest):
        found.unit_names.setdefault(depth, []).append((LANGUAGES.get(name[1] or "", ""), at))
