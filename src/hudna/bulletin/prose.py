"""The lines of a bulletin that are no figures: incidents, meetings, assurances, statements."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from hudna.bulletin.publication import Figure, Line, Piece, Pieces
from hudna.bulletin.slots import by_speaker, place_key, speaker_key
from hudna.bulletin.tallies import stage_words
from hudna.bulletin.writer import Writer, joined
from hudna.record import Claim, Incident, Name, Particulars, Quantity

# Kinds whose words are the content; the others are told by their particulars.
QUOTED_KINDS = ("assurance", "assessment", "posture", "statement")
QUOTE_LENGTH = 240


def kind_lines(writer: Writer, kinds: Sequence[str], claims: Sequence[Claim]) -> list[Line]:
    """Write the claims of these kinds, one line for all texts that say the same."""
    lines = []
    for kind in kinds:
        chosen = [claim for claim in claims if claim.kind == kind]
        for same in _alike(chosen, lambda claim: _gist(writer, claim)):
            lines.append(Line(_kind_line(writer, same)))
    return lines


def incident_lines(writer: Writer, claims: Sequence[Claim]) -> list[Line]:
    """Write the incidents, each speaker's list apart from the others'."""
    incidents = [claim for claim in claims if isinstance(claim.body, Incident)]
    lines: list[Line] = []
    for told in by_speaker(incidents, writer.documents).values():
        lines.append(Line(writer.fill("incidents", speaker=writer.speaker(told[0]))))
        for same in _alike(told, _incident_gist):
            lines.append(Line(_incident_line(writer, same), 1))
    return lines


def _alike(claims: Iterable[Claim], gist: Callable[[Claim], Hashable]) -> Iterable[list[Claim]]:
    alike: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        alike.setdefault(gist(claim), []).append(claim)
    return alike.values()


def _known(name: Name | None) -> str:
    return (name.id or " ".join(name.text.casefold().split())) if name else ""


def _incident_gist(claim: Claim) -> Hashable:
    body = claim.body
    assert isinstance(body, Incident)
    places = tuple(sorted(map(_known, body.target_places)))
    return (body.type, places, _known(body.attacker), _known(body.weapon),
            _known(body.governorate), body.count, claim.hedge, place_key(claim.place))  # fmt: skip


def _gist(writer: Writer, claim: Claim) -> Hashable:
    who = speaker_key(claim, writer.documents)
    body = claim.body
    if claim.kind in QUOTED_KINDS or not isinstance(body, Particulars) or not _details(
        writer, claim, body
    ):  # fmt: skip
        return (who, claim.hedge, " ".join(claim.quote.casefold().split()))
    names = tuple(
        tuple(sorted(map(_known, some)))
        for some in (body.what, body.parties, body.with_whom, body.topics)
    )
    return (who, claim.hedge, names, body.stage, body.trend, body.on, place_key(claim.place))


def _incident_line(writer: Writer, same: Sequence[Claim]) -> Pieces:
    claim, wording = same[0], writer.wording
    body = claim.body
    assert isinstance(body, Incident)
    parts: list[Pieces] = [(wording.incident_types[body.type],)]
    if body.weapon:
        parts.append(writer.fill("weapon", name=writer.name_as_printed(body.weapon, claim)))
    if body.attacker:
        parts.append(writer.fill("attacker", name=writer.name_as_printed(body.attacker, claim)))
    else:
        parts.append(writer.fill("attacker_unnamed"))
    if body.count is not None and body.count > 1:
        times = Quantity.exactly(body.count, str(body.count))
        parts.append((writer.figure(times, "times", same),))
    told = (*joined(parts, wording.semicolon), *_hedge(writer, claim))
    if not isinstance(told[-1], Figure):
        told = (*told, writer.reference(same))
    places = _incident_places(writer, claim, body)
    if not places:
        return writer.fill("incident_bare", body=told)
    return writer.fill("incident", places=places, body=told)


def _incident_places(writer: Writer, claim: Claim, body: Incident) -> Pieces:
    places = writer.names(body.target_places, claim)
    around: Pieces = (writer.name(body.governorate, claim),) if body.governorate else ()
    if not places and claim.place is not None:
        places = writer.place(claim.place, claim)
    if not places or not around or around == places:
        return places or around
    return (*places, *writer.fill("aside", words=around))


def _kind_line(writer: Writer, same: Sequence[Claim]) -> Pieces:
    claim = same[0]
    body = claim.body
    parts = _details(writer, claim, body) if isinstance(body, Particulars) else []
    speaker, end = writer.speaker(claim), (*_hedge(writer, claim), writer.reference(same))
    if claim.kind in QUOTED_KINDS or not parts:
        told = (writer.quote(claim, shortened(claim.quote)), *end)
        return writer.fill("quoted_line", speaker=speaker, body=told)
    told = (*joined(parts, writer.wording.semicolon), *end)
    return writer.fill("kind_line", speaker=speaker, kind=writer.wording.kinds[claim.kind],
                       body=told)  # fmt: skip


def _details(writer: Writer, claim: Claim, body: Particulars) -> list[Pieces]:
    wording, parts = writer.wording, list[Pieces]()
    if body.stage:
        parts.append(stage_words(writer, body.stage, claim))
    for phrase in ("what", "parties", "with_whom", "topics"):
        if names := getattr(body, phrase):
            parts.append(writer.fill(phrase, names=writer.names(names, claim)))
    if claim.place is not None:
        parts.append(writer.fill("place", names=writer.place(claim.place, claim)))
    if body.trend:
        trend: Piece = wording.trends.get(body.trend) or writer.quote(claim, body.trend)
        parts.append(writer.fill("trend", words=trend))
    if body.on:
        parts.append(writer.fill("on_day", day=writer.day(body.on)))
    return parts


def _hedge(writer: Writer, claim: Claim) -> Pieces:
    # "We did not strike" is the assurance itself: "(denied)" after it would turn it round.
    if claim.hedge == "denied" and claim.kind in QUOTED_KINDS:
        return ()
    words = writer.wording.hedges.get(claim.hedge)
    return writer.fill("aside", words=words) if words else ()


def shortened(text: str) -> str:
    """Return the text on one line, cut at a word's edge with "…" if it is long.

    The full stop at its end is left to the sentence that quotes it.
    """
    flat = " ".join(text.split()).removesuffix(".")
    if len(flat) <= QUOTE_LENGTH:
        return flat
    return flat[:QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:،؛ ") + "…"
