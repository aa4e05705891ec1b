"""The register of a watch: the places, the parties and the truces that claims point to.

These are names for things in the world, not claims about them. They carry the identifiers that a
claim's place, speaker or attacker resolves to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

LEVELS = (
    "country",
    "region",
    "governorate",
    "district",
    "town",
    "village",
    "quarter",
    "camp",
    "base",
    "area",
    "zone",
    "crossing",
)
"""What a locality can be, the widest first."""

PARTY_KINDS = (
    "state",
    "state_force",
    "group",
    "coalition",
    "centre",
    "commission_side",
    "ministry",
    "agency",
    "monitor",
    "un_body",
    "company_office",
    "person",
)
"""What a party can be."""

Names = Mapping[str, tuple[str, ...]]
"""Names by language code (ar, ru, en); the first of each language is the one to display."""


@dataclass(frozen=True)
class Locality:
    """A named place, nested in larger ones.

    `parent` is the id of the place around it, None at the top. `lat` and `lon` are WGS84 degrees
    and None where no point stands for the place; `source` says who gave them.
    """

    id: str
    level: str
    parent: str | None
    lat: float | None
    lon: float | None
    source: str
    names: Names


@dataclass(frozen=True)
class Party:
    """A side, group, institution or person that speaks, acts or is spoken of.

    `side` is the camp it is counted with when claims are compared, "" where it is with none.
    `parent` is the party that it belongs to, so that a spokesman leads to his ministry.
    """

    id: str
    kind: str
    side: str
    parent: str | None
    names: Names


@dataclass(frozen=True)
class Truce:
    """An arrangement under watch. `stop_on` is None while none has announced its end."""

    id: str
    start_on: date
    stop_on: date | None
    note: str
    names: Names
