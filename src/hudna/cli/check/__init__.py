"""`hudna check`: what does not add up."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import SHORT_ID, figure
from hudna.cli.listings import From, KnownOn, To, open_known
from hudna.cli.output import AsForm, Form
from hudna.desk.check import KINDS, Asked, Checked, Discrepancy, Held, checked
from hudna.desk.series import speaker_name
from hudna.record import Claim, Tally
from hudna.record.claim import plain

EXAMPLES: Final = {
    "check": """Examples:

\b
  hudna check
  hudna check --on 2016-03-23
  hudna check --from 2016-03-01 --kind sum --format jsonl
"""
}


def check(
    *,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="One day (YYYY-MM-DD).")
    ] = None,
    from_on: From = None,
    to_on: To = None,
    kind: Annotated[
        list[str] | None, typer.Option(help=f"One of {', '.join(KINDS)}; may be given again.")
    ] = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Show what does not add up: sums, running totals, changes, figures that differ.

    Each finding has the sum, the sentences that it stands on, and what it most likely comes from.
    hudna says what disagrees, never who is right.
    """
    first, last = output.days(from_on, to_on)
    day = output.day("--on", on)
    if day and (first or last):
        raise output.wrong("--on names one day: leave out --from and --to, or --on")
    kinds = tuple(str(output.one_of("--kind", one, KINDS)) for one in kind or ())
    found = checked(open_known(known_on), Asked(day or first, day or last, kinds))
    if written_as is Form.JSONL:
        for one in found.found:
            output.line(json.dumps(_mapping(one, found), ensure_ascii=False))
        return
    _show(found)


def _show(found: Checked) -> None:
    for one in found.found:
        output.show(Text(f"{one.on or 'no day'}  {one.kind}: {_subject(one.sides[0])}", "bold"))
        output.paragraph(one.told, 2)
        if one.explanation:
            output.paragraph(f"likeliest: {one.explanation}", 2)
        if sentence := found.sentence_of(one):
            output.paragraph(sentence, 4)
        _show_sides(one.sides, found)
        output.line()
    count = len(found.found)
    what = "Everything adds up" if not count else f"{count} finding{'s' if count > 1 else ''}"
    output.line(f"{what} in {found.claims} claims.")


def _show_sides(sides: Iterable[Held], found: Checked) -> None:
    """Each sentence once, under it the claims that stand in it."""
    standing: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for one in sides:
        standing[one.claim.document, _sentence(one, found)].append(one)
    headed = ""
    for (document, words), held in standing.items():
        head = f"{document}, {held[0].bulletin_on or 'no day'}:"
        if head != headed:
            output.paragraph(head, 2)
        headed = head
        output.paragraph(words, 4)
        for one in held:
            output.paragraph("  ".join(_cells(one.claim)), 4)


def _cells(claim: Claim) -> Iterator[str]:
    yield claim.id[:SHORT_ID]
    yield figure(claim)
    if claim.place:
        yield output.isolated(claim.place.text)


def _subject(held: Held) -> str:
    tally = held.claim.body
    what = tally.indicator if isinstance(tally, Tally) else held.claim.kind
    return ", ".join(filter(None, (what, speaker_name(held))))


def _sentence(held: Held, found: Checked) -> str:
    return " ".join(found.sentences.get(held.claim.id, held.claim.quote).split())


def _mapping(one: Discrepancy, found: Checked) -> dict[str, object]:
    return {
        "kind": one.kind, "day": plain(one.on), "size": one.size, "told": one.told,
        "explanation": one.explanation, "sentence": found.sentence_of(one) or None,
        "sides": [_side(side, found) for side in one.sides],
    }  # fmt: skip


def _side(held: Held, found: Checked) -> dict[str, object]:
    claim = held.claim
    return {
        "claim": claim.id, "document": claim.document, "day": plain(held.bulletin_on),
        "speaker": speaker_name(held), "place": plain(claim.place), "figure": figure(claim),
        "sentence": found.sentences.get(claim.id),
    }  # fmt: skip
