"""Compose a day's bulletin from claims: pure, with no clock and no opinion of its own."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from hudna.bulletin.discrepancies import discrepancy_lines
from hudna.bulletin.prose import incident_lines, kind_lines
from hudna.bulletin.publication import Bulletin, Line, Pieces, Printed, Section
from hudna.bulletin.slots import belongs_to, counts_to, tally_of
from hudna.bulletin.tallies import FAMILIES, family_lines
from hudna.bulletin.writer import Writer, joined
from hudna.gazetteer import Gazetteer
from hudna.record import Claim, Document, Unread

# Which kinds of claims a section tells after its figures.
SECTION_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("reconciliation", ("accession",)),
    ("observance", ("assessment",)),
    ("harm", ()),
    ("assurances", ("assurance",)),
    ("aid", ("aid",)),
    ("contacts", ("contact", "meeting")),
    ("other", ("posture", "statement")),
)
# Families of which a reader expects a figure, so that its absence is said.
EXPECTED = ("localities", "groups", "violations", "harm", "aid")


def compose(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    *,
    on: date,
    language: str,
    gazetteer: Gazetteer,
    previous: Sequence[Claim] = (),
    unread: Sequence[Unread] = (),
) -> Bulletin:
    """Return the bulletin of the day `on` in `language` (ar, ru, en; ValueError for others).

    `claims` of other days may be among them: those of the day before, like `previous`, serve for
    comparison and the rest is left out. `unread` are the numbers of the day's documents that no
    rule took. `documents` are found by `Claim.document`.
    """
    writer = Writer(language, on, documents, gazetteer)
    before = on - timedelta(days=1)
    previous = [one for one in (*claims, *previous) if counts_to(one, before, documents)]
    claims = [one for one in claims if belongs_to(one, on, documents)]
    wording = writer.wording
    title = writer.fill("title", day=writer.day(on))
    preface: tuple[Line, ...] = (Line(writer.fill("preface")),)
    if not claims and not unread:
        preface = (Line(writer.fill("empty")),)
        return Bulletin(title, on, language, preface, (), ())
    parts = [
        (key, _section_lines(writer, key, kinds, claims, previous)) for key, kinds in SECTION_KINDS
    ]
    parts.append(("discrepancies", _discrepancies(writer, claims, previous, unread)))
    parts.append(("remarks", _remarks(writer, claims, unread)))
    sections = tuple(Section(key, wording.headings[key], tuple(lines))
                     for key, lines in parts if lines)  # fmt: skip
    return Bulletin(title, on, language, preface, sections, writer.notes)


def _section_lines(
    writer: Writer,
    key: str,
    kinds: Sequence[str],
    claims: Sequence[Claim],
    previous: Sequence[Claim],
) -> list[Line]:
    lines: list[Line] = []
    for section, family, _ in FAMILIES:
        if section == key:
            lines += family_lines(writer, family, claims, previous)
    lines += kind_lines(writer, kinds, claims)
    if key == "observance":
        lines += incident_lines(writer, claims)
    return lines


def _discrepancies(
    writer: Writer,
    claims: Sequence[Claim],
    previous: Sequence[Claim],
    unread: Sequence[Unread],
) -> list[Line]:
    lines = discrepancy_lines(writer, claims, previous, unread)
    if lines or not any(claim.kind == "tally" for claim in claims):
        return lines
    return [Line(writer.fill("all_adds_up"))]


def _remarks(writer: Writer, claims: Sequence[Claim], unread: Sequence[Unread]) -> list[Line]:
    """Say what was not said, and which numbers were not read."""
    lines = []
    given = {tally_of(claim).indicator for claim in claims if claim.kind == "tally"}
    missing = [family for _, family, names in FAMILIES
               if family in EXPECTED and not given.intersection(names)]  # fmt: skip
    if missing:
        families = [writer.wording.families[one] for one in missing]
        said = [_after_none(writer, one) for one in families]
        names = writer.wording.semicolon.join(one[0].lower() + one[1:] for one in said)
        lines.append(Line(writer.fill("none_given", names=names)))
    if unread:
        lines.append(Line(writer.fill("unread")))
    for document in dict.fromkeys(one.document for one in unread):
        here = [_unread(writer, one) for one in unread if one.document == document]
        body = joined(here, writer.wording.comma)
        named = writer.document_name(document)
        lines.append(Line(writer.fill("own", speaker=named, body=body), 1))
    return lines


def _after_none(writer: Writer, family: str) -> str:
    """The family as it stands after "no figure of": Arabic plurals in -ūn turn to -īn there."""
    if writer.wording.language != "ar":
        return family
    return " ".join(re.sub("ون$", "ين", word) for word in family.split(" "))


def _unread(writer: Writer, number: Unread) -> Pieces:
    printed = Printed(number.quote, writer.language_of(number))
    return (printed, writer.unread_reference(number))
