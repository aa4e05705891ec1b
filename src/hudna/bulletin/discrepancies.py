"""What does not add up: stated beside its sources, with no opinion on who is right."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from hudna.bulletin.publication import Figure, Line, Pieces
from hudna.bulletin.slots import Filled, Slot, by_speaker, fill_slots, tally_of
from hudna.bulletin.writer import Writer, joined
from hudna.record import Claim, Unread
from hudna.record.claim import Number

# One number for the whole theatre and period: two of them in a speaker's mouth do not fit.
# (Of the dead, or of tonnes, one text may give several numbers for several events.)
SINGLE = ("violations", "violations_confirmed", "violations_unconfirmed", "localities_total",
          "groups_total")  # fmt: skip


def discrepancy_lines(
    writer: Writer,
    claims: Sequence[Claim],
    previous: Sequence[Claim],
    unread: Sequence[Unread] = (),
) -> list[Line]:
    """Write every disagreement found among the tallies of the day and with the day before.

    Forecasts contradict nothing. No sum is called wrong where one of the `unread` numbers stands
    in a sentence of its figures: it may be what lacks.
    """
    tallies = [claim for claim in claims if _is_stated(claim)]
    before = [claim for claim in previous if _is_stated(claim)]
    earlier = by_speaker(before, writer.documents)
    lines: list[Line] = []
    for key, said in by_speaker(tallies, writer.documents).items():
        lines += _sums(writer, said, unread)
        lines += _totals(writer, said)
        lines += _changes(writer, said, earlier.get(key, []))
    lines += _between_speakers(writer, tallies)
    return lines


def _is_stated(claim: Claim) -> bool:
    return claim.kind == "tally" and claim.hedge != "forecast"


def _sums(writer: Writer, claims: Sequence[Claim], unread: Sequence[Unread]) -> Iterable[Line]:
    """Breakdowns whose sum is not the total that the same text gives."""
    for document in dict.fromkeys(claim.document for claim in claims):
        here = fill_slots((one for one in claims if one.document == document), writer.on)
        for filled in here.values():
            if not filled.slot.place:
                parts = _parts(writer, filled.slot, here.values())
                if not _has_gap([filled, *parts], unread):
                    yield from _sum(writer, filled, parts)


def _has_gap(figures: Iterable[Filled], unread: Sequence[Unread]) -> bool:
    """Whether a number that was not read stands in a sentence of the figures."""
    return any(
        number.document == claim.document and number.sentence.overlaps(claim.span)
        for filled in figures for claim in filled.claims for number in unread
    )  # fmt: skip


def _parts(writer: Writer, slot: Slot, others: Iterable[Filled]) -> list[Filled]:
    """The figures by place that belong to a total; a place within another one is left out."""
    placed = [one for one in others if one.slot.place and _same_but_place(one.slot, slot)]
    named = {id for one in placed for id in one.slot.place}
    return [one for one in placed if not _within(writer, one, named)]


def _same_but_place(one: Slot, other: Slot) -> bool:
    return (one.indicator, one.window, one.stage, one.hedge, one.against) == (
        other.indicator, other.window, other.stage, other.hedge, other.against)  # fmt: skip


def _within(writer: Writer, part: Filled, named: set[str]) -> bool:
    return any(
        around in named and around not in part.slot.place
        for around in map(writer.gazetteer.governorate_of, part.slot.place)
    )


def _sum(writer: Writer, total: Filled, parts: Sequence[Filled]) -> Iterable[Line]:
    totals = [_exact(claim) for claim in total.claims]
    numbers = [_exact(part.first) for part in parts if len(part.by_bounds) == 1]
    known = [number for number in numbers if number is not None]
    if len(parts) < 2 or len(known) < len(parts) or None in totals or sum(known) in totals:
        return
    sides = [claim for part in parts for claim in part.claims]
    yield Line(writer.fill(
        "sum", speaker=writer.speaker(total.first), total=_either(writer, total),
        document=writer.document_name(total.first.document),
        sum=Figure(writer.wording.number(sum(known)), writer.cite(sides)),
    ))  # fmt: skip


def _exact(claim: Claim) -> Number | None:
    quantity = tally_of(claim).quantity
    return quantity.low if quantity.low == quantity.high else None


def _totals(writer: Writer, claims: Sequence[Claim]) -> Iterable[Line]:
    """One speaker with several figures for the same thing, and with several changes of it."""
    for filled in fill_slots(claims, writer.on).values():
        texts = {claim.document for claim in filled.claims}
        single = not filled.slot.place and filled.slot.indicator in SINGLE
        if len(filled.by_bounds) > 1 and (single or _texts_differ(filled, texts)):
            yield Line(writer.fill("totals", speaker=writer.speaker(filled.first),
                                   body=_in_documents(writer, filled)))  # fmt: skip
        if len({tally_of(claim).change for claim in filled.claims} - {None}) > 1:
            yield Line(writer.fill("change_words", speaker=writer.speaker(filled.first),
                                   body=_said_changes(writer, filled)))  # fmt: skip


def _texts_differ(filled: Filled, texts: set[str]) -> bool:
    """Whether the texts give different figures, and none gives several of its own."""
    told = [{claim.document for claim in claims} for claims in filled.by_bounds.values()]
    return sum(map(len, told)) == len(texts) > 1


def _in_documents(writer: Writer, filled: Filled) -> Pieces:
    parts = []
    for claims in filled.by_bounds.values():
        for document in dict.fromkeys(claim.document for claim in claims):
            here = [claim for claim in claims if claim.document == document]
            figure = writer.figure(tally_of(here[0]).quantity, filled.slot.indicator, here)
            parts.append(writer.fill("total_in", figure=figure,
                                     document=writer.document_name(document)))  # fmt: skip
    return joined(parts, writer.wording.semicolon)


def _said_changes(writer: Writer, filled: Filled) -> Pieces:
    parts = []
    for claim in filled.claims:
        tally = tally_of(claim)
        if tally.change:
            words = (writer.figure(tally.quantity, filled.slot.indicator, [claim]),
                     f"{writer.wording.comma}{writer.wording.changes[tally.change]}")  # fmt: skip
            parts.append(writer.fill("change_in", words=words,
                                     document=writer.document_name(claim.document)))  # fmt: skip
    return joined(parts, writer.wording.semicolon)


def _changes(writer: Writer, claims: Sequence[Claim], before: Sequence[Claim]) -> Iterable[Line]:
    """A rise, fall or standstill that the speaker's own earlier figure contradicts."""
    earlier = fill_slots(before, writer.on - timedelta(days=1))
    for slot, filled in fill_slots(claims, writer.on).items():
        known = earlier.get(slot)
        for claim in filled.claims:
            change = tally_of(claim).change
            if change and known and not any(_fits(change, one, claim) for one in known.claims):
                yield Line(writer.fill(
                    f"change_{change}", speaker=writer.speaker(claim),
                    figure=writer.figure(tally_of(claim).quantity, slot.indicator, [claim]),
                    earlier=_either(writer, known),
                ))  # fmt: skip


def _fits(change: str, earlier: Claim, later: Claim) -> bool:
    old, new = _exact(earlier), _exact(later)
    if old is None or new is None:
        return True
    return {"rose": new > old, "fell": new < old, "unchanged": new == old}[change]


def _between_speakers(writer: Writer, claims: Sequence[Claim]) -> Iterable[Line]:
    """Figures for the same thing on which the speakers differ."""
    sides = [fill_slots(said, writer.on)
             for said in by_speaker(claims, writer.documents).values()]  # fmt: skip
    for slot in dict.fromkeys(slot for side in sides for slot in side):
        told = [side[slot] for side in sides if slot in side]
        values = {frozenset(one.by_bounds) for one in told}
        if len(told) > 1 and len(values) > 1 and _comparable(slot):
            yield Line(writer.fill("speakers", body=joined(
                [_side(writer, one) for one in told], writer.wording.semicolon)))  # fmt: skip


def _comparable(slot: Slot) -> bool:
    """Events without a place cannot be held against each other, running figures can."""
    return bool(slot.place) or slot.indicator in SINGLE


def _side(writer: Writer, filled: Filled) -> Pieces:
    place = filled.first.place if filled.slot.place else None
    where = writer.fill("at_place", place=writer.place(place, filled.first)) if place else ()
    words = writer.fill("place_figure", place=writer.speaker(filled.first),
                        figure=_either(writer, filled))  # fmt: skip
    return (*words, *where)


def _either(writer: Writer, filled: Filled) -> Pieces:
    figures = [
        (writer.figure(tally_of(claims[0]).quantity, filled.slot.indicator, claims),)
        for claims in filled.by_bounds.values()
    ]
    return joined(figures, writer.wording.phrases["either"])
