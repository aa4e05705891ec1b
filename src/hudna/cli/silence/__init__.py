"""`hudna silence`: what was not heard."""

import json
from collections.abc import Iterator, Sequence
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import SHORT_ID
from hudna.cli.listings import From, KnownOn, To, open_known
from hudna.cli.output import AsForm, Form
from hudna.desk.silence import (
    Absence,
    Coverage,
    Hearing,
    Late,
    Rise,
    Silences,
    Untold,
    displayed,
    silences,
)
from hudna.record.claim import plain

EXAMPLES: Final = {
    "silence": """Examples:

\b
  hudna silence
  hudna silence --on 2016-03-24
  hudna silence --from 2016-03-01 --to 2016-03-31 --format jsonl
  hudna silence --on 2016-03-24 --known-on 2016-03-25
"""
}
_CELLS: Final = {Hearing.NOT_REPORTED: "–", Hearing.NO_SOURCE: "·"}


def silence(
    *,
    on: Annotated[str | None, typer.Option(
        "--on", metavar="DATE", help="One day (YYYY-MM-DD); the newest by default.")] = None,
    from_on: From = None,
    to_on: To = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """Show what was not heard: bulletins, places, figures that usually come and did not.

    A source's rhythm is learned from its documents, or told by hudna source set. Silence is
    nobody's guilt and no sign of calm: it says only that nothing came.
    """
    first, last = output.days(from_on, to_on)
    day = output.day("--on", on)
    if day and (first or last):
        raise output.wrong("--on names one day: leave out --from and --to, or --on")
    found = silences(open_known(known_on), day or first, day or last)
    if found is None:
        output.line("Nothing is kept yet: hudna add PATH..., or hudna demo to try it.")
    elif written_as is Form.JSONL:
        for one in _lines(found):
            output.line(json.dumps(one, ensure_ascii=False))
    else:
        _show(found)


def _show(found: Silences) -> None:
    days = str(found.to_on) if found.from_on == found.to_on else f"{found.from_on} to {found.to_on}"
    output.show(Text(f"What was not heard: {days}", "bold"))
    output.line("Silence is nobody's guilt and no sign of calm: it says only that nothing came.")
    run = ("source", "rhythm", "days", ">expected", "last heard", "before", "passed on by")
    _part("Sources that have fallen silent", run, [_run(one) for one in found.silent])
    _part("Bulletins that did not come", run, [_run(one) for one in found.missing])
    _part("Taken in later than usual",
          ("source", "day", "taken in", ">days after", ">usually", "document"),
          [_late(one) for one in found.late])  # fmt: skip
    _part("Usually told, and not told on the day: that is not 0",
          ("day", "source", "indicator", "place", "told", "last", "=claim", "sentence"),
          [_untold(one, found) for one in found.untold])  # fmt: skip
    _part("Governorates: how many sources spoke of them",
          ("place", *(f">{day:%d.%m}" for day in found.days), "last", "by"),
          [_covered(one) for one in found.governorates])  # fmt: skip
    output.line("  – not reported: a source that spoke of it before came and did not name it;  "
                "· no source came")  # fmt: skip
    _part("Localities in the truce of which nobody spoke in these days",
          ("place", "last", "by", "=claim", "sentence"),
          [_member(one, found) for one in found.members])  # fmt: skip
    _part("Rises that coincide with a new source or with more bulletins",
          ("indicator", "place", ">before", ">now", "coincides with", ">of new", ">not told",
           ">of more", ">in figures", "new sources"),
          [_rise(one) for one in found.rises])  # fmt: skip


def _part(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    output.line()
    output.show(Text(title, style="bold"))
    if rows:
        output.table(columns, rows)
    else:
        output.line("  none")


def _run(one: Absence) -> tuple[str, ...]:
    first, last = one.missed[0], one.missed[-1]
    days = f"{first}" if first == last else f"{first} to {last}"
    rhythm = one.rhythm
    before = f"came {rhythm.kept} of {rhythm.of} times" if rhythm.of else "as declared"
    heard = f"{one.last.on} {one.last.document}" if one.last else "never"
    through = ", ".join(dict.fromkeys(came.document for came in one.through))
    return (displayed(one.source), rhythm.name, days, str(len(one.missed)), heard, before, through)


def _late(one: Late) -> tuple[str, ...]:
    came = one.came
    return (displayed(came.source), str(came.on), str(came.taken_on or ""), str(one.days),
            str(one.usual), came.document)  # fmt: skip


def _untold(one: Untold, found: Silences) -> tuple[str, ...]:
    claim = one.last.claim
    return (str(one.on), displayed(one.source), one.indicator, _place(one.place),
            f"{one.told} of {one.of} days", str(one.last.bulletin_on), claim.id[:SHORT_ID],
            _sentence(one.last.claim.id, found))  # fmt: skip


def _covered(one: Coverage) -> tuple[str, ...]:
    counts = (_CELLS.get(heard) or str(len(spoke))
              for heard, spoke in zip(one.days, one.spoke, strict=True))  # fmt: skip
    last = str(one.last.on) if one.last else "never"
    return (_place(one.place), *counts, last, ", ".join(map(displayed, one.used_to)))


def _member(one: Coverage, found: Silences) -> tuple[str, ...]:
    if one.last is None:
        return (_place(one.place), "never", "", "", "")
    claim = found.last[one.last.key].claim
    return (_place(one.place), str(one.last.on), displayed(one.last.source), claim.id[:SHORT_ID],
            _sentence(claim.id, found))  # fmt: skip


def _rise(one: Rise) -> tuple[str, ...]:
    figures = (one.from_new, one.from_untold, one.from_days, one.from_figures)
    return (one.indicator, _place(one.place), f"{one.before:g}", f"{one.now:g}", one.mark,
            *(f"{part:+.4g}" for part in figures), ", ".join(map(displayed, one.new)))  # fmt: skip


def _place(id: str) -> str:
    return displayed(id) if id else "the whole"


def _sentence(claim_id: str, found: Silences) -> str:
    return " ".join(found.sentences.get(claim_id, "").split())


def _lines(found: Silences) -> Iterator[dict[str, object]]:
    """One object for each finding; `kind` says which."""
    for kind, runs in (("silent", found.silent), ("missing", found.missing)):
        for run in runs:
            rhythm = run.rhythm
            yield {"kind": kind, **_told(run), "last": _plain(run.last), "rhythm": rhythm.name,
                   "came": rhythm.kept, "of": rhythm.of}  # fmt: skip
    for late in found.late:
        yield {"kind": "late", **_told(late)}
    for lack in found.untold:
        claim = lack.last.claim.id
        yield {"kind": "not told", **_told(lack), "last": claim,
               "sentence": found.sentences.get(claim)}  # fmt: skip
    for kind, places in (("governorate", found.governorates), ("member", found.members)):
        for place in places:
            held = found.last.get(place.last.key) if place.last else None
            days = dict(zip(map(str, found.days), map(str, place.days), strict=True))
            yield {"kind": kind, **_told(place), "days": days,
                   "claim": held.claim.id if held else None}  # fmt: skip
    for rise in found.rises:
        claims = [one.claim.id for one in rise.held]
        yield {"kind": "rise", **_told(rise), "coincides_with": rise.mark, "claims": claims}


_ELSEWHERE: Final = ("rhythm", "last", "held")


def _told(one: object) -> dict[str, object]:
    """The fields of a finding, but for those that are told in another way."""
    fields = getattr(type(one), "__dataclass_fields__", {})
    kept = {name: getattr(one, name) for name in fields if name not in _ELSEWHERE}
    return {name: _plain(value) for name, value in kept.items()}


def _plain(value: object) -> object:
    return [_plain(part) for part in value] if isinstance(value, tuple) else plain(value)
