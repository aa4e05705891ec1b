"""One document: its claims beside its gold. What agrees is counted, what does not is a miss.

A tally agrees with a gold figure when the indicator is the same, its low or high bound is the
value, and its span overlaps the quote; each is used once, and of several the one with the right
place and window. Incidents and assurances agree when the spans overlap. Only the indicators of
`SCORED` count: what gold calls "other" asks nothing and forbids nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from hudna.record import Claim, Incident, Name, Span, Tally, Unread
from hudna.scoring.gold import Gold, GoldAssurance, GoldFigure, GoldIncident
from hudna.scoring.names import alike

SCORED: Final = frozenset(
    """violations violations_heavy_weapons localities_total localities_new groups_total groups_new
    talks aid_tonnes aid_operations aid_people convoys killed wounded people_returned
    explosions""".split()
)
FREE: Final = "other"
NAMED_FIELDS: Final = ("attacker", "weapon", "governorate")
_CLOSE: Final = 1e-6
_G = TypeVar("_G", GoldFigure, GoldIncident, GoldAssurance)


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement: its `kind` in two words, and the claim's rule if there is a claim.

    `about`: the indicator, or incident, assurance; `wanted` and `given`: what gold and the claim
    say, empty for nothing.
    """

    kind: str
    document: str
    about: str
    wanted: str
    given: str
    quote: str
    rule: str = ""


@dataclass(slots=True)
class Tallied:
    """Counts of agreements and misses, by name and by indicator, and the misses themselves."""

    counts: Counter[str] = field(default_factory=Counter)
    indicators: dict[str, Counter[str]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def add(self, other: "Tallied") -> None:
        """Take in the counts of another document."""
        self.counts.update(other.counts)
        for name, counts in other.indicators.items():
            self.indicators.setdefault(name, Counter()).update(counts)
        self.misses.extend(other.misses)

    def count(self, name: str, times: int = 1) -> None:
        """Count something."""
        self.counts[name] += times

    def figure(self, indicator: str, name: str) -> None:
        """Count a figure: right, missed or extra."""
        self.counts[f"figure {name}"] += 1
        self.indicators.setdefault(indicator, Counter())[name] += 1


def compare(gold: Gold, found: Iterable[Claim | Unread]) -> Tallied:
    """Lay a document's claims beside its gold."""
    lines = list(found)
    claims = [one for one in lines if isinstance(one, Claim)]
    tallied = Tallied()
    tallied.count("documents")
    for line in lines:
        if line.span.of(gold.text) != line.quote:
            tallied.count("broken spans")
            tallied.misses.append(Miss("broken span", gold.name, _about(line),
                                       line.span.of(gold.text), line.quote, line.quote,
                                       line.rule if isinstance(line, Claim) else ""))  # fmt: skip
    _figures(gold, lines, tallied)
    if not tallied.counts["figure missed"] and not tallied.counts["figure extra"]:
        tallied.count("documents exact")
    _incidents(gold, claims, tallied)
    _assurances(gold, claims, tallied)
    return tallied


def _about(line: Claim | Unread) -> str:
    if isinstance(line, Unread):
        return "unread"
    return line.body.indicator if isinstance(line.body, Tally) else line.kind


def _figures(gold: Gold, lines: Sequence[Claim | Unread], tallied: Tallied) -> None:
    told = [one for one in lines if isinstance(one, Claim) and isinstance(one.body, Tally)]
    scored = [one for one in told if _about(one) in SCORED]
    wanted = [one for one in gold.figures if one.indicator != FREE]
    pairs, extra = _paired(gold, wanted, scored, _is_figure, _fit)
    for figure, claim in pairs:
        if claim is None:
            tallied.figure(figure.indicator, "missed")
            tallied.misses.append(Miss("figure missed", gold.name, figure.indicator,
                                       _shown(figure), became(gold, figure, lines),
                                       figure.quote))  # fmt: skip
        else:
            _figure(gold, figure, claim, tallied)
    free = [one for one in gold.figures if one.indicator == FREE]
    for claim in extra:
        if not any(_overlaps(gold, one.quote, claim) and _is_value(one, claim) for one in free):
            tallied.figure(_about(claim), "extra")
            tallied.misses.append(Miss("figure extra", gold.name, _about(claim), "",
                                       _told(claim), claim.quote, claim.rule))  # fmt: skip


def _figure(gold: Gold, figure: GoldFigure, claim: Claim, tallied: Tallied) -> None:
    """Count a figure that was found, and what is right about it."""
    place, window = _fit(figure, claim)
    speaker = not figure.by or any(alike(figure.by, one) for one in _texts(claim.speaker))
    tallied.figure(figure.indicator, "right")
    tallied.count("full right", place and window)
    label = claim.window.label if claim.window else None
    for name, right, wanted, given in (
        ("place", place, figure.place, claim.place and claim.place.text),
        ("window", window, figure.window, label),
        ("speaker", speaker, figure.by, claim.speaker and claim.speaker.text),
    ):
        tallied.count(f"{name} right", right)
        if not right:
            sides = wanted or "", given or ""
            tallied.misses.append(
                Miss(f"{name} wrong", gold.name, figure.indicator, *sides, claim.quote, claim.rule)
            )


def became(gold: Gold, figure: GoldFigure, lines: Iterable[Claim | Unread]) -> str:
    """What a missed figure was taken for: another indicator or value, unread with the reason."""
    there = [one for one in lines if _overlaps(gold, figure.quote, one)]
    told = [one for one in there if isinstance(one, Claim) and isinstance(one.body, Tally)]
    for claim in told:
        if _is_value(figure, claim):
            other = _about(claim) != figure.indicator
            return f"read as {_about(claim)}" if other else "its claim goes with a figure beside it"
    for line in there:
        if isinstance(line, Unread):
            return f"unread: {line.reason}"
    if told:
        return "its quote has a claim of another value"
    return "no number is read there"


def _incidents(gold: Gold, claims: Sequence[Claim], tallied: Tallied) -> None:
    told = [one for one in claims if one.kind == "incident"]
    pairs, extra = _paired(gold, gold.incidents, told, lambda one, claim: True, _same_type)
    for wanted, claim in pairs:
        if claim is not None:
            tallied.count("incident right")
            _incident(gold, wanted, claim, tallied)
    _missed_and_extra(gold, "incident", pairs, extra, tallied)


def _incident(gold: Gold, wanted: GoldIncident, claim: Claim, tallied: Tallied) -> None:
    """Count what is right about an incident that was found."""
    body = claim.body
    assert isinstance(body, Incident)
    checks = [("type", body.type == wanted.type, wanted.type, body.type)]
    for name in NAMED_FIELDS:
        asked, given = getattr(wanted, name), getattr(body, name)
        texts = _texts(given)
        right = any(alike(asked, one) for one in texts) if asked else not texts
        checks.append((name, right, asked or "", given.text if given else ""))
    for name, right, asked, printed in checks:
        tallied.count(f"{name} right", right)
        if not right:
            tallied.misses.append(Miss(f"{name} wrong", gold.name, "incident", asked, printed,
                                       claim.quote, claim.rule))  # fmt: skip
    have = [text for name in body.target_places for text in _texts(name)]
    absent = [one for one in wanted.target_places if not any(alike(one, it) for it in have)]
    tallied.count("targets wanted", len(wanted.target_places))
    tallied.count("targets right", len(wanted.target_places) - len(absent))
    tallied.misses.extend(
        Miss("target missed", gold.name, "incident", one, ", ".join(have), claim.quote, claim.rule)
        for one in absent
    )


def _assurances(gold: Gold, claims: Sequence[Claim], tallied: Tallied) -> None:
    told = [one for one in claims if one.kind == "assurance"]
    pairs, extra = _paired(gold, gold.assurances, told, lambda one, claim: True)
    tallied.count("assurance right", sum(claim is not None for _, claim in pairs))
    _missed_and_extra(gold, "assurance", pairs, extra, tallied)


def _missed_and_extra(
    gold: Gold, kind: str, pairs: Sequence[tuple[GoldIncident | GoldAssurance, Claim | None]],
    extra: Sequence[Claim], tallied: Tallied,
) -> None:  # fmt: skip
    missed = [wanted.quote for wanted, claim in pairs if claim is None]
    tallied.count(f"{kind} missed", len(missed))
    tallied.count(f"{kind} extra", len(extra))
    tallied.misses.extend(
        Miss(f"{kind} missed", gold.name, kind, quote, "", quote) for quote in missed
    )
    tallied.misses.extend(
        Miss(f"{kind} extra", gold.name, kind, "", one.quote, one.quote, one.rule) for one in extra
    )


def _paired(
    gold: Gold, wanted: Sequence[_G], claims: Sequence[Claim],
    agrees: Callable[[_G, Claim], bool],
    fit: Callable[[_G, Claim], tuple[bool, ...]] = lambda one, claim: (),
) -> tuple[list[tuple[_G, Claim | None]], list[Claim]]:  # fmt: skip
    """Give each gold element the best claim that agrees and overlaps; and the claims left over."""
    left = list(claims)
    pairs: list[tuple[_G, Claim | None]] = []
    for one in wanted:
        found = [it for it in left if agrees(one, it) and _overlaps(gold, one.quote, it)]
        best = max(found, key=lambda it: fit(one, it), default=None)
        if best is not None:
            del left[next(at for at, it in enumerate(left) if it is best)]
        pairs.append((one, best))
    return pairs, left


def _overlaps(gold: Gold, quote: str, line: Claim | Unread) -> bool:
    return any(_touch(line.span, one) for one in gold.spans(quote))


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop


def _is_figure(figure: GoldFigure, claim: Claim) -> bool:
    return _about(claim) == figure.indicator and _is_value(figure, claim)


def _is_value(figure: GoldFigure, claim: Claim) -> bool:
    assert isinstance(claim.body, Tally)
    bounds = (claim.body.quantity.low, claim.body.quantity.high)
    return any(one is not None and abs(float(one) - float(figure.value)) < _CLOSE for one in bounds)


def _fit(figure: GoldFigure, claim: Claim) -> tuple[bool, bool]:
    place = alike(figure.place, claim.place.text if claim.place else None)
    return place, (claim.window.label if claim.window else None) == figure.window


def _same_type(incident: GoldIncident, claim: Claim) -> tuple[bool]:
    return (isinstance(claim.body, Incident) and claim.body.type == incident.type,)


def _texts(name: Name | None) -> list[str]:
    """The printed name and its register id, whichever there are."""
    return [one for one in (name.text, name.id) if one] if name else []


def _shown(figure: GoldFigure) -> str:
    return f"{figure.indicator} {figure.value}" + (f" in {figure.place}" if figure.place else "")


def _told(claim: Claim) -> str:
    assert isinstance(claim.body, Tally)
    low, high = claim.body.quantity.low, claim.body.quantity.high
    value = low if low == high else f"{'' if low is None else low}…{'' if high is None else high}"
    return f"{claim.body.indicator} {value}" + (f" in {claim.place.text}" if claim.place else "")
