"""The nouns of reading: what a claim is made of. Frozen values, no behaviour beyond checks."""

from dataclasses import dataclass, field
from datetime import date

from hudna.record.canonical import Plain, plain_number
from hudna.record.identity import claim_id

Number = int | float


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets [start, stop) in code points of the original text."""

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            raise ValueError(f"not a span: [{self.start}, {self.stop})")

    def of(self, text: str) -> str:
        """Return the substring of `text` that the span covers."""
        return text[self.start : self.stop]

    def overlaps(self, other: "Span") -> bool:
        """Whether both spans share at least one code point."""
        return max(self.start, other.start) < min(self.stop, other.stop)


@dataclass(frozen=True, slots=True)
class Name:
    """A party, topic or thing as printed, with its register id where it is known."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed. Several ids: a joint place, or one that stays ambiguous."""

    text: str
    ids: tuple[str, ...] = ()
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The period that a figure covers: its label, its first and last day, its words."""

    label: str
    start: date | None = None
    stop: date | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A low and a high bound (None: open) and the words that gave them."""

    low: Number | None
    high: Number | None
    text: str

    def __post_init__(self) -> None:
        for name in ("low", "high"):
            bound = getattr(self, name)
            if bound is not None:
                object.__setattr__(self, name, plain_number(bound))

    @staticmethod
    def exactly(value: Number, text: str) -> "Quantity":
        """A quantity whose bounds are equal."""
        return Quantity(value, value, text)


@dataclass(frozen=True, slots=True)
class Tally:
    """One counted figure. `against`: whom it is counted against, if said."""

    indicator: str
    quantity: Quantity
    unit: str | None = None
    change: str | None = None
    stage: str | None = None
    against: Name | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """An occurrence as one sentence tells it. `count`: how often, if said ("twice" is 2)."""

    type: str
    weapon: Name | None = None
    attacker: Name | None = None
    governorate: Name | None = None
    target_places: tuple[Name, ...] = ()
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a sentence of another kind gives; empty fields were not said.

    `stage`: preliminary, signed, forming, under_way, delivered, ...; `what`: the things done or
    promised; `parties`: who acts or is bound; `with_whom`: the others at the table, or those to
    whom it is promised; `topics`: what was raised, or the conditions of a promise; `trend`: rose,
    fell, unchanged, holding; `on`: the day it is dated to.
    """

    stage: str | None = None
    what: tuple[Name, ...] = ()
    parties: tuple[Name, ...] = ()
    with_whom: tuple[Name, ...] = ()
    topics: tuple[Name, ...] = ()
    trend: str | None = None
    on: date | None = None


Body = Tally | Incident | Particulars


@dataclass(frozen=True, slots=True)
class Claim:
    """A resolved assertion by a speaker, on the span of text that it stands on."""

    document: str
    kind: str
    span: Span
    quote: str
    body: Body
    rule: str
    grammar: str
    hedge: str = "asserted"
    speaker: Name | None = None
    relay: tuple[Name, ...] = ()
    place: Place | None = None
    window: Window | None = None
    id: str = field(default="")

    def identified(self, document_digest: str) -> "Claim":
        """Return the claim with the content id that it has in the document of that digest.

        `document` is a label (a file name) and no part of the identity.
        """
        return Claim(
            self.document, self.kind, self.span, self.quote, self.body, self.rule, self.grammar,
            self.hedge, self.speaker, self.relay, self.place, self.window,
            claim_id(document_digest, self),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unread:
    """A number that no rule took: where it is, its sentence, and why it was left."""

    document: str
    span: Span
    quote: str
    sentence: Span
    reason: str


def plain(value: object) -> Plain:
    """Turn record values into plain ones: mappings, lists, strings, numbers, None."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Span):
        return [value.start, value.stop]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    names = getattr(type(value), "__dataclass_fields__", None)
    if names is None:
        raise TypeError(f"no plain form for {type(value).__name__}")
    return {name: plain(getattr(value, name)) for name in names}
