"""Places, parties, who is in the truce, and how it stands."""

from typing import Annotated

from pydantic import BaseModel, Field

from hudna.console.api.shapes.claims import Number
from hudna.console.api.shapes.common import (
    Day,
    KnownOn,
    Paged,
    PageOf,
    Shape,
    Sought,
    Told,
    one_of,
)
from hudna.desk.measure.standing import STANDINGS
from hudna.desk.who.roster import SUBJECTS
from hudna.record.register import LEVELS

Found = Annotated[int, Field(ge=1, le=50, description="How many at most.")]
Score = Annotated[float, Field(description="1: the very name; below 0.7 a guess.")]


class Around(Shape):
    """A place around another."""

    id: str
    name: str


class PlaceFound(Shape):
    """A place that may be meant. The point is never sharper than its source: `precision_km`."""

    id: str
    names: dict[str, list[str]]
    level: one_of(LEVELS)  # type: ignore[valid-type]
    pcode: str | None
    inside: list[Around]
    lat: float | None
    lon: float | None
    precision_km: float | None
    source: str
    licence: str | None
    score: Score
    known_as: str
    reasons: list[str]


class Places(Shape):
    """The places that a name may mean, the best first. `ambiguous`: several equally well."""

    ambiguous: bool
    places: list[PlaceFound]


class PlacesAsked(BaseModel):
    """Which places."""

    name: Annotated[Sought, Field(
        description="As printed or heard, in any spelling of three scripts.",
        examples=["harb nafsa"])]  # fmt: skip
    near: Annotated[Sought | None, Field(
        description="A governorate, or a place near it.")] = None  # fmt: skip
    limit: Found = 5


class PartyFound(Shape):
    """A party that may be meant."""

    id: str
    names: dict[str, list[str]]
    kind: str
    side: str
    parent: str | None
    score: Score
    known_as: str
    reason: str


class Parties(Shape):
    """The parties that a name may mean, the best first."""

    parties: list[PartyFound]


class PartiesAsked(BaseModel):
    """Which parties."""

    name: Annotated[Sought, Field(examples=["ahrar al sham"])]
    limit: Found = 10


class RosterAsked(Paged):
    """Whose roster, on which day; the members by the page."""

    subject: Annotated[one_of(SUBJECTS), Field(examples=["localities"])]  # type: ignore[valid-type]
    on: Annotated[Day | None, Field(
        description="The day; the newest one by default.")] = None  # fmt: skip
    truce: Annotated[Sought | None, Field(description="The id of a truce.")] = None
    speaker: Annotated[Sought | None, Field(
        description="A speaker by id, or part of the name.")] = None  # fmt: skip
    known_on: KnownOn | None = None


class SaidTold(Shape):
    """A claim that something stands on."""

    claim: str
    document: str
    day: Day | None
    speaker: Told | None
    hedge: str
    quote: str
    sentence: str | None


Bounds = Annotated[list[Number | None], Field(min_length=2, max_length=2,
                                           description="[low, high]; null: open.")]  # fmt: skip


class FigureTold(Shape):
    """A published total, with the claims that say so."""

    on: Day
    total: Bounds
    said: list[SaidTold]


class StepTold(Shape):
    """Who joined or left on a day, as told."""

    on: Day
    stage: str
    number: Bounds
    names: list[Told]
    said: list[SaidTold]


class ReckoningTold(Shape):
    """A speaker's total of a day, reckoned anew from the one before; what is not explained."""

    on: Day
    speaker: str
    published: FigureTold | None
    base: FigureTold | None
    steps: list[StepTold]
    recomputed: Bounds | None
    preliminary: Bounds
    rest: Bounds | None
    explained: bool
    told: str


class MemberTold(Shape):
    """Somebody of whom it is said by name that he joined, left, or did not."""

    name: Told
    contested: bool
    joined: list[SaidTold]
    withdrawn: list[SaidTold]
    denied: list[SaidTold]


class RosterTold(PageOf):
    """Who is in the truce, on whose word. `since`: from which day on claims were looked at for the
    totals, which stand on the first page alone."""

    subject: str
    on: Day | None
    since: Day | None
    reckonings: list[ReckoningTold]
    members: list[MemberTold]


class StandingAsked(BaseModel):
    """How it stands when and where."""

    on: Annotated[Day | None, Field(description="The day; the newest one by default.")] = None
    place: Annotated[Sought | None, Field(
        description="One governorate, by id or name, or a place in it.")] = None  # fmt: skip
    known_on: KnownOn | None = None


class ClauseTold(Shape):
    """A clause of the definition, who meets it, and whether it holds."""

    clause: str
    standing: str
    speakers: list[str]
    holds: bool


class AmountTold(Shape):
    """What one speaker told of one input; `times`: the rate beside the one before, null where
    there was none."""

    recent: Number
    told: int
    rate: float | None
    before: Number
    before_told: int
    rate_before: float | None
    times: float | None
    claims: list[str]


class HeardTold(Shape):
    """What one speaker told of a governorate."""

    speaker: str
    side: str
    inputs: dict[str, AmountTold]
    claims: list[str]
    together: list[str] = Field(description="Claims of several places together.")


class StandingTold(Shape):
    """How the truce stands in a governorate; `unseen`: nobody told anything, no sign of calm."""

    governorate: str
    name: str
    standing: one_of(STANDINGS)  # type: ignore[valid-type]
    clause: str | None
    on_the_word_of: list[str]
    claims: list[str]
    one_sided: bool
    met: list[ClauseTold]
    heard: list[HeardTold]


class Standings(Shape):
    """How the truce stands on a day, by a written definition, which is named."""

    on: Day | None
    definition: str | None
    standings: list[StandingTold]
