"""What speakers said beside each other: series, comparisons, discrepancies, incidents."""

from typing import Annotated

from pydantic import BaseModel, Field

from hudna.console.api.shapes.claims import Number
from hudna.console.api.shapes.common import (
    Day,
    Indicator,
    KnownOn,
    Paged,
    PageOf,
    Shape,
    Sought,
    one_of,
)
from hudna.desk.compare import PARTS
from hudna.desk.discrepancies import KINDS, STATES


class Days(BaseModel):
    """Which days, inclusive, as known when."""

    from_on: Annotated[Day | None, Field(alias="from", description="The first day.")] = None
    to_on: Annotated[Day | None, Field(alias="to", description="The last day.")] = None
    known_on: KnownOn | None = None


class SeriesAsked(Days, Paged):
    """Which series."""

    indicator: Annotated[Indicator, Field(examples=["violations"])]
    place: Annotated[Sought | None, Field(
        description="A place by id or name. Without it: figures of the whole theatre.")
    ] = None  # fmt: skip
    speaker: Annotated[Sought | None, Field(
        description="A speaker by id, or part of the name.")] = None  # fmt: skip


class PointTold(Shape):
    """A figure that a speaker gave for a day, and the claims that print it."""

    day: Day | None
    indicator: Indicator
    low: Number | None
    high: Number | None
    value_text: str
    change: str | None
    window: str | None
    place: str | None
    place_ids: list[str]
    speaker: str | None
    speaker_id: str | None
    documents: list[str]
    claims: list[str]


class SeriesPage(PageOf):
    """Figures by day."""

    points: list[PointTold]


class CompareAsked(Days):
    """What to compare: at most 366 days; the newest 31 by default."""

    indicator: Annotated[Indicator, Field(examples=["violations"])]
    sides: Annotated[str, Field(
        min_length=3, max_length=400, description="Two to six speakers, parted by commas: ids, or "
        "parts of names.", examples=["joint_commission_ru,joint_commission_tr"])]  # fmt: skip
    place: Sought | None = None


class PrintedFigure(Shape):
    """A figure as it is printed, with the claims that say so."""

    figure: Number
    claims: list[str]
    documents: list[str]


class SideTold(Shape):
    """What one side gave for a day, which of its figures is taken, and why."""

    speaker: str
    figure: Number
    why: str
    printed: list[PrintedFigure]


class PartTold(Shape):
    """A part of a gap, in words, with the claims that it follows from."""

    part: one_of(PARTS)  # type: ignore[valid-type]
    size: float
    words: str
    claims: list[str]


class DayTold(Shape):
    """A day and place for which both sides gave a figure, and what the gap is made of."""

    day: Day
    indicator: str
    place: str | None
    window: str
    stage: str | None
    against: str | None
    sides: list[SideTold]
    difference: Number
    parts: dict[str, float]
    told: list[PartTold]


class PairTold(Shape):
    """Two sides, and the days on which both gave a figure."""

    first: str
    second: str
    agree: int
    mean: float | None
    mean_size: float | None
    median: float | None
    parts: dict[str, float]
    days: list[DayTold]


class Compared(Shape):
    """The sides, two by two. That figures differ says nothing of who is right."""

    first: Day | None
    last: Day | None
    speakers: list[str]
    pairs: list[PairTold]


class DiscrepanciesAsked(BaseModel):
    """Which discrepancies."""

    on: Annotated[Day | None, Field(description="The day; the newest one by default.")] = None
    state: Annotated[one_of(STATES) | None, Field(  # type: ignore[valid-type]
        description="Only those in this state.")] = None  # fmt: skip
    kind: Annotated[one_of(KINDS) | None, Field(  # type: ignore[valid-type]
        description="Only those of this kind.")] = None  # fmt: skip
    known_on: KnownOn | None = None


class DiscrepancySide(Shape):
    """A claim that a discrepancy is about."""

    claim: str
    document: str
    digest: str
    speaker: str
    quote: str


class Followed(Shape):
    """What was done about a discrepancy."""

    entry: int
    at: str
    by: str
    state: str
    owner: str
    reason: str


class DiscrepancyTold(Shape):
    """A stated disagreement, and where it stands."""

    id: str
    kind: str
    day: Day | None
    size: Number
    told: str
    explanation: str
    state: str
    owner: str | None
    sides: list[DiscrepancySide]
    history: list[Followed]


class Discrepancies(Shape):
    """The discrepancies of a day."""

    on: Day | None
    discrepancies: list[DiscrepancyTold]


class IncidentsAsked(BaseModel):
    """Which incidents: of at most 31 days; the newest seven by default."""

    from_on: Annotated[Day | None, Field(alias="from", description="The first day.")] = None
    to_on: Annotated[Day | None, Field(alias="to", description="The last day.")] = None
    place: Annotated[Sought | None, Field(description="A place by id or name.")] = None
    known_on: KnownOn | None = None


class IncidentReport(Shape):
    """What one claim says of an incident."""

    claim: str
    document: str
    digest: str
    day: Day | None
    speaker: str
    type: str
    weapons: list[str]
    attackers: list[str]
    times: Number | None
    killed: Number | None
    wounded: Number | None
    harm: list[str] = Field(description="The claims that the numbers of people stand on.")
    quote: str


class WayTold(Shape):
    """A way in which a thing is told, and the claims that do; null: not told."""

    told: str | None
    claims: list[str]


class DifferenceTold(Shape):
    """What the claims tell differently."""

    what: str
    ways: list[WayTold]


class IncidentTold(Shape):
    """An occurrence that claims are held to describe."""

    id: str
    first: Day | None
    last: Day | None
    place: str
    places: list[str]
    governorate: str | None
    claims: list[IncidentReport]
    differences: list[DifferenceTold]


class Incidents(Shape):
    """The incidents of some days."""

    first: Day | None
    last: Day | None
    incidents: list[IncidentTold]
