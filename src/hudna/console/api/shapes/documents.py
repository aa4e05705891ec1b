"""Documents: as they are listed, as one is shown, and as one is taken in."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from hudna.console.api.shapes.claims import KeptClaim
from hudna.console.api.shapes.common import Day, Paged, PageOf, Shape, Sought

_TEXT: dict[str, Any] = {"examples": ["The centre recorded 4 breaches in Homs."]}


class Described(Shape):
    """What is known of a document."""

    digest: str
    name: str
    media_type: str
    language: str | None
    title: str | None
    publisher: str | None
    published_on: Day | None


class DocumentKept(Described):
    """A document as it is kept, with how much its newest reading found."""

    as_of: Day | None = Field(description="The day against which it was read.")
    grammar: str
    added_at: str
    claims: int
    unread: int
    problems: int


class DocumentPage(PageOf):
    """Documents, the newest first."""

    documents: list[DocumentKept]


class UnreadNumber(Shape):
    """A number that no rule took."""

    span: list[int]
    quote: str
    sentence: list[int]
    reason: str


class ProblemTold(Shape):
    """What a reading found wrong."""

    where: str
    message: str
    subject: str | None


class DocumentShown(Described):
    """A document with its text and all that was read in it; claims set aside too."""

    as_of: Day | None
    state: str
    text: str = Field(json_schema_extra=_TEXT)
    claims: list[KeptClaim]
    unread: list[UnreadNumber]
    problems: list[ProblemTold]


class TakenIn(Shape):
    """What taking a document in came to. `problems`: what was wrong on the way; it is kept."""

    digest: str
    name: str
    outcome: str = Field(examples=["added", "read again", "already kept"])
    language: str | None
    as_of: Day | None
    claims: int
    unread: int
    problems: list[ProblemTold]


class DocumentsAsked(Paged):
    """Which documents."""

    words: Annotated[Sought | None, Field(
        description="Words that the documents hold, in any form and language.")] = None  # fmt: skip


class Terms(BaseModel):
    """What is said of the document that is sent."""

    name: Annotated[str, Field(
        min_length=1, max_length=200, pattern=r"^[^/\\\x00-\x1f\x7f]+$",
        description="The name of the file, which tells its format by its ending.",
        examples=["bulletin-2016-03-24.txt"])]  # fmt: skip
    publisher: Annotated[Sought | None, Field(description="Who published it.")] = None
    as_of: Annotated[Day | None, Field(
        description="The day against which it is to be read.")] = None  # fmt: skip
