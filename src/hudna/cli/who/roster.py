"""`hudna roster`: who is in the truce, on whose word."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.listings import KnownOn, Speaker, open_known
from hudna.cli.output import AsForm, Form
from hudna.cli.who.forms import evidence, said_row
from hudna.desk.packs import display
from hudna.desk.who.roster import (
    SUBJECTS,
    Asked,
    Member,
    Published,
    Range,
    Reckoning,
    Roster,
    Said,
    Step,
    roster_of,
    told,
    truces,
)
from hudna.record.claim import plain

EXAMPLES: Final = {
    "roster": """Examples:

\b
  hudna roster localities
  hudna roster localities --on 2016-03-23
  hudna roster groups --on 2016-03-07 --speaker russian_centre --format jsonl
"""
}
_COLUMNS = ("day", "speaker", ">published", ">recomputed", ">preliminary", ">rest", "last total")


def roster(
    subject: Annotated[
        str, typer.Argument(metavar="localities|groups", help="Of what: localities or groups.")
    ],
    *,
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="DATE",
            help="The day (YYYY-MM-DD), with every step and its "
            "sentences; without it a row for each day.",
        ),
    ] = None,
    truce: Annotated[
        str | None, typer.Option(help="Only what may speak of this truce, by its id.")
    ] = None,
    speaker: Speaker = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Reckon each speaker's totals anew and show who joined by name.

    A total is reckoned from the speaker's last total of an earlier day, with who joined since and
    without who left. Preliminary agreements are counted apart. What is not explained is said.
    Nothing is decided between speakers who disagree.
    """  # fmt: skip
    subject = output.one_of("SUBJECT", subject, SUBJECTS) or ""
    output.one_of("--truce", truce, sorted(truces()))
    asked = Asked(subject, output.day("--on", on), truce, speaker)
    found = roster_of(open_known(known_on), asked)
    tell = output.complain if written_as is Form.JSONL else output.line
    if found is None:
        tell("Nothing is kept yet: hudna add PATH..., or hudna demo to try it.")
    elif not found.reckonings and not found.members:
        tell(_nothing(found, asked))
    elif written_as is Form.JSONL:
        output.lines(_lines(found))
    else:
        show(found)


def _nothing(found: Roster, asked: Asked) -> str:
    """Why there is nothing to show, and what there is."""
    under = f" in the days of {asked.truce}" if asked.truce else ""
    if not found.speakers:
        return f"No claim{under} counts or names {asked.subject} that joined a truce."
    if found.first_on is None:
        return (f"Nobody by that name{under} counts or names {asked.subject} that joined; "
                f"these do: {', '.join(found.speakers)}.")  # fmt: skip
    return (f"Nothing was said{under} of {asked.subject} in the truce up to {found.on}: the first "
            f"claim that is kept is of {found.first_on}.")  # fmt: skip


def show(found: Roster) -> None:
    """The roster as tables; of one day, with every step and the sentences that it stands on."""
    output.table(_COLUMNS, [_row(one) for one in found.reckonings])
    for one in found.reckonings:
        if found.on is not None:
            output.line()
            _explain(one, found)
    if found.on is None:
        _unexplained(found)
    _members(found)
    if found.undated:
        output.line(f"\n{found.undated} claims have no day and are left out: name it with --as-of.")


def _row(one: Reckoning) -> tuple[str, ...]:
    base = f"{_short(one.base.total)} of {one.base.on}" if one.base else "none before"
    preliminary = "" if one.preliminary == Range(0, 0) else f"+{_short(one.preliminary)}"
    published = _short(one.published.total) if one.published else ""
    recomputed = _short(one.recomputed) if one.recomputed else ""
    rest = _signed(one.rest) if one.rest else ""
    return (str(one.on), display(one.speaker), published, recomputed, preliminary, rest, base)


def _short(number: Range) -> str:
    if number.low is None or number.high is None:
        return f"≥{number.low}" if number.high is None else f"≤{number.high}"
    return f"{number.low}" if number.low == number.high else f"{number.low}–{number.high}"


def _signed(number: Range) -> str:
    exact = number.exact
    if exact is not None:
        return f"{exact:+g}" if exact else "0"
    return _short(number)


def _unexplained(found: Roster) -> None:
    """In words: each day on which the published total is not the one reckoned."""
    left = [one for one in found.reckonings if not one.explained]
    if left:
        output.line("\nWhere the published total is not the one reckoned")
    for one in left:
        output.line(f"  {one.on}, {display(one.speaker)}: {_told(one, found.subject)}")


def _told(one: Reckoning, subject: str) -> str:
    return output.isolated(output.one_line(told(one, subject)))


def _explain(one: Reckoning, found: Roster) -> None:
    output.line(f"{display(one.speaker)}, {one.on}")
    output.line(f"  {_told(one, found.subject)}")
    figures = [(f"total {_short(figure.total)}", said) for figure in (one.published, one.base)
               if figure for said in figure.said]  # fmt: skip
    steps = [(f"{step.stage} {_short(step.number)}", said)
             for step in one.steps for said in step.said]  # fmt: skip
    rows = [said_row(what, said, found.sentences) for what, said in (*figures, *steps)]
    output.table(("what", "day", "document", "claim", "sentence"), rows)


def _members(found: Roster) -> None:
    if not found.members:
        return
    output.line(f"\n{found.subject.capitalize()} that are named")
    rows = [row for one in found.members for row in _member_rows(one)]
    output.table(("name", "id", "said", "day", "speaker", "document", "words"), rows)


def _member_rows(one: Member) -> Iterator[tuple[str, ...]]:
    said: tuple[tuple[str, Sequence[Said]], ...] = (
        ("joined", one.joined), ("left", one.withdrawn), ("denied", one.denied)
    )  # fmt: skip
    for word, claims in said:
        for claim in claims:
            stage = getattr(claim.claim.body, "stage", None)
            shown = f"{word}, {stage}" if word == "joined" and stage else word
            contested = " (contested)" if one.contested else ""
            yield (one.name.text, one.name.id or "", f"{shown}{contested}", str(claim.on),
                   display(claim.speaker), claim.claim.document, claim.claim.quote)  # fmt: skip


def _lines(found: Roster) -> Iterable[str]:
    for one in found.reckonings:
        yield json.dumps(_reckoning(one, found), ensure_ascii=False)
    for member in found.members:
        yield json.dumps(_member(member, found), ensure_ascii=False)


def _reckoning(one: Reckoning, found: Roster) -> dict[str, object]:
    return {
        "row": "reckoning", "subject": found.subject, "on": plain(one.on),
        "speaker": one.speaker, "published": _figure(one.published, found),
        "base": _figure(one.base, found), "steps": [_step(step, found) for step in one.steps],
        "recomputed": _bounds(one.recomputed), "preliminary": _bounds(one.preliminary),
        "rest": _bounds(one.rest), "explained": one.explained, "told": told(one, found.subject),
    }  # fmt: skip


def _figure(given: Published | None, found: Roster) -> object:
    if given is None:
        return None
    return {"on": plain(given.on), "total": _bounds(given.total), "said": _said(given.said, found)}


def _step(step: Step, found: Roster) -> dict[str, object]:
    return {
        "on": plain(step.on), "stage": step.stage, "number": _bounds(step.number),
        "names": plain(step.names), "places": list(step.places),
        "fighters": _bounds(step.fighters), "repeats": step.repeats,
        "said": _said(step.said, found),
    }  # fmt: skip


def _bounds(number: Range | None) -> object:
    return None if number is None else [number.low, number.high]


def _said(given: Iterable[Said], found: Roster) -> list[object]:
    return [evidence(one, found.sentences) for one in given]


def _member(one: Member, found: Roster) -> dict[str, object]:
    return {
        "row": "member", "subject": found.subject, "name": plain(one.name),
        "contested": one.contested, "joined": _said(one.joined, found),
        "withdrawn": _said(one.withdrawn, found), "denied": _said(one.denied, found),
    }  # fmt: skip
