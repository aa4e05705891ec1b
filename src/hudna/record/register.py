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
    "countryside",
    "district",
    "subdistrict",
    "city",
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
    and None where no point stands for the place; `precision_km` is how far, in kilometres, the
    place may lie from that point, None if nobody said. `source` is the id of the source that gave
    them. `pcode` is OCHA's code of the place, None where it has none or nobody looked.
    """

    id: str
    level: str
    parent: str | None
    lat: float | None
    lon: float | None
    source: str
    names: Names
    precision_km: float | None = None
    pcode: str | None = None


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


RELATIONS = ("part_of", "split_from", "merged_into", "renamed_to", "allied_with")
"""What a party can be to another: its part, its breakaway, its former self, its ally."""

STANDINGS = ("guarantor", "bound", "joined", "outside", "withdrawn", "unknown")
"""Where a party can stand towards a truce: `bound` by its terms, `outside` by its terms, ..."""


@dataclass(frozen=True)
class Relation:
    """What a party was to another over some time; a day is None where it is not known."""

    party: str
    relation: str
    other: str
    start_on: date | None
    stop_on: date | None
    source: str


@dataclass(frozen=True)
class Standing:
    """Where a party stands towards a truce, and on whose word (`source`).

    It holds from `start_on` to `stop_on`, both included; None: from the truce's start, to its end.
    """

    truce: str
    party: str
    standing: str
    start_on: date | None
    stop_on: date | None
    source: str
    note: str


QUESTIONS = ("arrests", "own_side", "training", "air", "fighters", "unit", "left_out", "ends_at",
             "zone")  # fmt: skip
"""What a definition answers: whether arrests, fire by those of the speaker's own side, training
fire, flights, or fighters among the dead are counted (yes, no); one at a time of what is counted
(`UNITS`); what is left out, in words; when its day ends (19:30), on which clocks (an IANA zone)."""

UNITS = ("incidents", "shots", "trajectories", "people")
"""What one of a speaker's figure stands for: 75 shots may be one incident."""

UNKNOWN = "unknown"
"""The answer where nobody has said."""


@dataclass(frozen=True)
class Definition:
    """One answer to what a party's figures for an indicator count, and on whose word (`source`).

    `told_as`: the indicator under which the party tells how many of its figure are of this sort,
    "" where it does not.
    """

    party: str
    indicator: str
    question: str
    answer: str
    told_as: str
    source: str
    note: str


@dataclass(frozen=True)
class Source:
    """Where rows of a register come from, under which licence, and since when."""

    id: str
    title: str
    licence: str
    address: str
    as_of: date | None
    note: str


@dataclass(frozen=True)
class Theatre:
    """A part of the world with truces of its own, and how its calendars are written.

    `countries`: ids of its countries; `months_ar`: which Arabic month names its press writes
    (levantine: كانون الثاني, western: يناير, maghreb: جانفي); `weekend`: English names of days;
    `zone`: the IANA time zone of its clocks.
    """

    id: str
    countries: tuple[str, ...]
    months_ar: str
    weekend: tuple[str, ...]
    zone: str
    names: Names
