"""Claims: the claims file, a claim a mapping, and how each is kept."""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, Field

from hudna.console.api.shapes.common import (
    Day,
    Indicator,
    Kind,
    KnownOn,
    Paged,
    PageOf,
    Shape,
    Sought,
    Told,
    one_of,
)
from hudna.desk.evidence.pages import STANDINGS
from hudna.desk.review.judging import JUDGEMENTS
from hudna.record.vocabulary import CHANGES, HEDGES, INCIDENT_TYPES, WINDOW_LABELS

Number = int | float
Standing = one_of(STANDINGS)
_NO_NUL: Final = r"^[^\x00]*$"
"""Of a text that every store takes."""

EXAMPLE: dict[str, Any] = {
    "document": "bulletin-2016-03-24.txt",
    "id": "9f2c4d1be0a7c3f5d6a8b9c0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4",
    "kind": "tally", "span": [812, 871],
    "quote": "4 breaches of the truce were recorded in Homs over 24 hours",
    "speaker": {"text": "the centre", "id": "russian_centre"}, "relay": [], "hedge": "asserted",
    "place": {"text": "Homs", "ids": ["SY04"], "level": "governorate"},
    "window": {"label": "24h", "start": "2016-03-23", "stop": "2016-03-24",
               "text": "over 24 hours"},
    "rule": "en.tally.recorded", "grammar": "2016.1",
    "indicator": "violations", "low": 4, "high": 4, "value_text": "4", "unit": None,
    "change": None, "stage": None, "against": None,
}  # fmt: skip


class PlaceTold(Shape):
    """A place as printed. Several ids: a joint place, or one that stays ambiguous."""

    text: str
    ids: list[str]
    level: str | None


class WindowTold(Shape):
    """The period that a figure covers: its label, its first and last day, its words."""

    label: one_of(WINDOW_LABELS)  # type: ignore[valid-type]
    start: Day | None
    stop: Day | None
    text: str | None


class _Head(Shape):
    document: str = Field(description="The name of the document, as a label.")
    id: str = Field(description="The content id of the claim as it stands.")
    span: Annotated[list[int], Field(
        min_length=2, max_length=2,
        description="[start, stop) in code points of the original text.",
    )]  # fmt: skip
    quote: str = Field(description="Exactly the words that the span covers.")
    speaker: Told | None
    relay: list[Told] = Field(description="Who passed it on, outermost first.")
    hedge: one_of(HEDGES)  # type: ignore[valid-type]
    place: PlaceTold | None
    window: WindowTold | None
    rule: str
    grammar: str


class TallyClaim(_Head):
    """A counted figure."""

    kind: Literal["tally"]
    indicator: Indicator
    low: Number | None
    high: Number | None
    value_text: str
    unit: str | None
    change: one_of(CHANGES) | None  # type: ignore[valid-type]
    stage: str | None
    against: Told | None


class IncidentClaim(_Head):
    """An occurrence as one sentence tells it."""

    kind: Literal["incident"]
    type: one_of(INCIDENT_TYPES)  # type: ignore[valid-type]
    weapon: Told | None
    attacker: Told | None
    governorate: Told | None
    target_places: list[Told]
    count: int | None


class OtherClaim(_Head):
    """What a sentence of another kind gives."""

    kind: Literal["accession", "meeting", "aid", "assurance", "contact", "posture", "assessment",
                  "statement"]  # fmt: skip
    stage: str | None
    what: list[Told]
    parties: list[Told]
    with_whom: list[Told]
    topics: list[Told]
    trend: str | None
    on: Day | None


AnyClaim = Annotated[TallyClaim | IncidentClaim | OtherClaim, Field(discriminator="kind")]


class KeptClaim(Shape):
    """A claim as it is kept. `claim`: its mapping of the claims file; `digest`: of its document;
    `day`: to which it counts; `read_id`: its id as it was read, which a corrected one keeps."""

    claim: AnyClaim = Field(examples=[EXAMPLE])
    digest: str
    day: Day | None
    standing: Standing  # type: ignore[valid-type]
    read_id: str


class ClaimPage(PageOf):
    """Claims by day, then as they were added and stand in the text; without a day first."""

    claims: list[KeptClaim]


class Done(Shape):
    """What a person did with a claim: the entry of the ledger that says so."""

    entry: int
    kind: str
    at: str
    by: str
    judgement: str | None
    reason: str | None


class ClaimShown(KeptClaim):
    """A claim with the sentence that it stands in, and what was done with it."""

    sentence: str
    history: list[Done]


class ClaimsAsked(Paged):
    """Which claims."""

    document: Annotated[Sought | None, Field(
        description="The name of a document, or the beginning of its digest.")] = None  # fmt: skip
    kind: Kind | None = None
    indicator: Indicator | None = None
    speaker: Annotated[Sought | None, Field(
        description="A party by id or name in any language, or the name as printed.",
        examples=["russian_centre"])] = None  # fmt: skip
    place: Annotated[Sought | None, Field(
        description="A place by id, or by name in any language.",
        examples=["Homs"])] = None  # fmt: skip
    governorate: Annotated[Sought | None, Field(
        description="A governorate, and all places in it.", examples=["SY04"])] = None  # fmt: skip
    from_on: Annotated[Day | None, Field(
        alias="from", description="The first day that claims count to.")] = None  # fmt: skip
    to_on: Annotated[Day | None, Field(alias="to", description="The last day.")] = None
    known_on: KnownOn | None = None
    standing: Annotated[Standing | None, Field(  # type: ignore[valid-type]
        description="What a claim is worth now. Without it all but those that are set aside or "
        "retracted.")] = None  # fmt: skip
    rule: Annotated[Sought | None, Field(description="The rule that read it.")] = None


class KnownAsked(BaseModel):
    """As of when."""

    known_on: KnownOn | None = None


class JudgementSent(Shape):
    """What a person makes of a claim. `changes`: of a correction, FIELD=VALUE for each field."""

    claim: Annotated[str, Field(min_length=4, max_length=64, pattern="^[0-9a-f]+$",
                                description="The id of the claim, or its beginning.")]  # fmt: skip
    judgement: one_of(JUDGEMENTS)  # type: ignore[valid-type]
    reason: Annotated[str, Field(min_length=1, max_length=2_000, pattern=_NO_NUL)]
    changes: Annotated[list[Annotated[str, Field(max_length=1_000, pattern=_NO_NUL)]], Field(
        max_length=20, examples=[["high=6", "place=Homs"]])] = []  # noqa: RUF012  # fmt: skip


class Judged(Shape):
    """The claim as it stands after the judgement; `blind`: given without seeing others'."""

    entry: int
    blind: bool
    kept: KeptClaim
