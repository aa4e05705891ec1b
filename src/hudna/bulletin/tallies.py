"""The lines of a bulletin that give figures: each speaker's own, side by side."""

from collections.abc import Sequence
from datetime import timedelta

from hudna.bulletin.publication import Line, Piece, Pieces
from hudna.bulletin.slots import Filled, Slot, by_speaker, fill_slots, tally_of
from hudna.bulletin.writer import Writer, joined
from hudna.record import Claim, Window

# Indicators that are told in one sentence, in the order of the bulletin: section, family, names.
FAMILIES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("reconciliation", "localities", ("localities_new", "localities_total")),
    ("reconciliation", "groups", ("groups_new", "groups_total", "groups_negotiating",
                                  "members_joined")),
    ("reconciliation", "talks", ("talks", "agreements")),
    ("observance", "violations", ("violations", "violations_heavy_weapons",
                                  "violations_confirmed", "violations_unconfirmed",
                                  "violations_air")),
    ("observance", "fire", ("explosions", "projectiles", "bursts", "munitions_fired",
                            "airstrikes", "drone_flights", "movement_restrictions",
                            "heavy_weapons_seen")),
    ("harm", "harm", ("killed", "wounded", "detained")),
    ("aid", "aid", ("aid_operations", "aid_tonnes", "aid_people", "aid_parcels", "aid_trucks",
                    "convoys", "medical_patients")),
    ("aid", "people", ("people_returned", "people_displaced_returned", "people_evacuated")),
    ("other", "clearance", ("fighters_left", "fighters_settled", "weapons_surrendered",
                            "demined_hectares", "demined_buildings", "demined_roads_km",
                            "devices_cleared")),
    ("other", "forces", ("area_km2", "localities_taken", "observation_posts", "patrols",
                         "fronts", "duration_months")),
)  # fmt: skip


def family_lines(
    writer: Writer, family: str, claims: Sequence[Claim], previous: Sequence[Claim]
) -> list[Line]:
    """Write the figures of one family; `previous` are the claims of the day before."""
    names = next(names for _, key, names in FAMILIES if key == family)
    speakers = by_speaker(_of(names, claims), writer.documents)
    before = by_speaker(_of(names, previous), writer.documents)
    lines: list[Line] = []
    if len(speakers) > 1:
        lines.append(Line(writer.fill("each", label=writer.wording.families[family])))
    depth = 1 if len(speakers) > 1 else 0
    for key, said in speakers.items():
        earlier = fill_slots(before.get(key, []), writer.on - timedelta(days=1))
        expected = [one for one in said if one.hedge == "forecast"]
        stated = [one for one in said if one.hedge != "forecast"]
        # What is only expected stands in a line of its own, never among the figures.
        for group in filter(None, (stated, expected)):
            lines += _speaker_lines(writer, group, earlier, depth)
    return lines


def _of(names: Sequence[str], claims: Sequence[Claim]) -> list[Claim]:
    found = [one for one in claims if one.kind == "tally" and tally_of(one).indicator in names]
    return sorted(found, key=lambda claim: names.index(tally_of(claim).indicator))


def _speaker_lines(
    writer: Writer, claims: list[Claim], earlier: dict[Slot, Filled], depth: int
) -> list[Line]:
    slots = list(fill_slots(claims, writer.on).values())
    broken_down = _broken_down(slots)
    listed = [one for one in slots if one.slot.place and one.slot.indicator in broken_down]
    told = [one for one in slots if one not in listed]
    window = _common_window(writer, told)
    body = joined(
        [_told(writer, one, earlier, with_window=not window) for one in told],
        writer.wording.semicolon,
    )
    phrase = ("own" if depth else "according") + ("_in" if window else "")
    speaker = writer.speaker(claims[0])
    lines = [Line(writer.fill(phrase, speaker=speaker, window=window, body=body), depth)]
    for indicator in broken_down:
        parts = [one for one in listed if one.slot.indicator == indicator]
        total = next(one for one in told if one.slot.indicator == indicator)
        lines.append(Line(_by_place(writer, parts, total), depth + 1))
    return lines


def _broken_down(slots: Sequence[Filled]) -> list[str]:
    """The indicators of which a speaker gives both a total and figures by place."""
    whole = {one.slot.indicator for one in slots if not one.slot.place}
    placed = dict.fromkeys(one.slot.indicator for one in slots if one.slot.place)
    return [indicator for indicator in placed if indicator in whole]


def _by_place(writer: Writer, parts: Sequence[Filled], total: Filled) -> Pieces:
    noun = None if total.slot.indicator in _PRIMARY else total.slot.indicator
    shown = []
    for part in parts:
        place = part.first.place
        assert place is not None
        same = part.slot.window == total.slot.window
        words = _asides(writer, part, with_window=not same)
        shown.append(writer.fill("place_figure", place=writer.place(place, part.first),
                                 figure=(*_figures(writer, part, noun), *words)))  # fmt: skip
    return writer.fill("by_place", body=joined(shown, writer.wording.semicolon))


# The subject of the sentence before a breakdown, so that its parts need no noun.
_PRIMARY = (*(names[0] for _, _, names in FAMILIES), "localities_total", "groups_total")


def _common_window(writer: Writer, told: Sequence[Filled]) -> Pieces:
    """The period to be said once before several figures; empty where they differ in it."""
    same = len({one.slot.window for one in told}) == 1
    words = window_words(writer, told[0].first) if same and len(told) > 1 else ()
    return () if told[0].slot.window[0] in ("cumulative", "other") else words


def _told(
    writer: Writer, filled: Filled, earlier: dict[Slot, Filled], *, with_window: bool
) -> Pieces:
    first, slot = filled.first, filled.slot
    pieces: list[Piece] = list(_figures(writer, filled, slot.indicator))
    if slot.place and first.place is not None:
        pieces += writer.fill("at_place", place=writer.place(first.place, first))
    pieces += _asides(writer, filled, with_window=with_window)
    before = earlier.get(slot)
    if before is not None and before.slot.window[0] != "previous":
        words = writer.fill("day_before", figures=_figures(writer, before, None))
        pieces += writer.fill("aside", words=words)
    return tuple(pieces)


def _figures(writer: Writer, filled: Filled, noun: str | None) -> Pieces:
    """The figure of a slot with all of its footnotes; several, if the texts differ."""
    pieces: list[Piece] = []
    seen: set[str] = set()
    for claims in filled.by_bounds.values():
        documents = {claim.document for claim in claims}
        if pieces:
            phrase = "same_text" if documents <= seen else "other_text"
            pieces.append(writer.wording.phrases[phrase])
        pieces.append(writer.figure(tally_of(claims[0]).quantity, noun, claims))
        seen |= documents
    return tuple(pieces)


def _asides(writer: Writer, filled: Filled, *, with_window: bool) -> Pieces:
    """Period, stage, change, hedge and side, as far as the claims give them."""
    wording, slot = writer.wording, filled.slot
    parts: list[Pieces] = []
    if slot.stage:
        parts.append(stage_words(writer, slot.stage, filled.first))
    if change := agreed_change(filled.claims):
        parts.append((wording.changes[change],))
    if slot.hedge in wording.hedges:
        parts.append((wording.hedges[slot.hedge],))
    against = tally_of(filled.first).against
    if against is not None:
        parts.append(writer.fill("against", name=writer.name_as_printed(against, filled.first)))
    words = writer.fill("aside", words=joined(parts, wording.comma)) if parts else ()
    return (*(window_words(writer, filled.first) if with_window else ()), *words)


def stage_words(writer: Writer, stage: str, claim: Claim) -> Pieces:
    """A stage in our words if we have them, else as it was read."""
    known = writer.wording.stages.get(stage)
    return (known,) if known else writer.fill("stage_words", words=writer.quote(claim, stage))


def agreed_change(claims: Sequence[Claim]) -> str | None:
    """The change that the claims name, None if none does or they disagree."""
    said = {tally_of(claim).change for claim in claims} - {None}
    return said.pop() if len(said) == 1 else None


def window_words(writer: Writer, claim: Claim) -> Pieces:
    """The period of a figure, with a space before it; empty where there is nothing to say."""
    window = claim.window
    if window is None or _goes_without_saying(claim, window):
        return _until(writer, window)
    if words := writer.wording.windows[window.label]:
        return (f" {words}", *_until(writer, window))
    if window.start and window.stop and window.start != window.stop:
        span = writer.fill("from_to", start=writer.day(window.start), stop=writer.day(window.stop))
        return (" ", *span)
    if window.start or window.stop:
        return _until(writer, window)
    if window.text:
        words_of = writer.fill("window_words", words=writer.quote(claim, window.text))
        return writer.fill("aside", words=words_of)
    return ()


def _goes_without_saying(claim: Claim, window: Window) -> bool:
    return window.label == "cumulative" and tally_of(claim).indicator.endswith("_total")


def _until(writer: Writer, window: Window | None) -> Pieces:
    if window is None or window.stop is None or window.stop == writer.on:
        return ()
    return writer.fill("aside", words=writer.fill("until", day=writer.day(window.stop)))
