"""`hudna standing`: how the truce stands in each governorate, by a written definition."""

import json
from collections.abc import Iterator, Mapping
from math import isfinite
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import SHORT_ID, figure
from hudna.cli.listings import KnownOn, open_known
from hudna.cli.output import AsForm, Form
from hudna.desk.measure.standing import (
    Amount,
    Clause,
    Definition,
    Heard,
    Held,
    Met,
    Standings,
    TruceStanding,
    definition,
    display,
    governorate,
    sentences,
    standing_on,
    standings_on,
)
from hudna.record.claim import plain

EXAMPLES: Final = {
    "standing": """Examples:

\b
  hudna standing
  hudna standing --on 2016-03-24
  hudna standing --on 2016-03-24 --place Hama
  hudna standing --definition mission.toml --format jsonl
"""
}
_NOTHING: Final = "Nothing is kept yet: hudna add PATH..."


def standing(
    *,
    on: Annotated[str | None, typer.Option(
        "--on", metavar="DATE", help="The day (YYYY-MM-DD); the newest one by default.")] = None,
    place: Annotated[str | None, typer.Option(
        "--place", help="One governorate, with all that was told of it and every clause.")] = None,
    by: Annotated[Path | None, typer.Option(
        "--definition", metavar="FILE", help="A definition of your own, as TOML; see "
        "docs/standing.md.")] = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """Show how the truce stands in each governorate: holding, strained, broken, unseen.

    By a written definition, which is named. Each speaker is held against his own figures of before;
    the figures of two are never put together. The most serious clause that holds decides, and it
    is said on whose word. Unseen: nobody told anything. Holding says no more than that of what was
    told nothing meets a clause.
    """
    day, chosen, ledger = output.day("--on", on), definition(by), open_known(known_on)
    if place is not None:
        one = standing_on(ledger, governorate(place), day, chosen)
        found = Standings(one.on, chosen, (one,)) if one else None
    else:
        found = standings_on(ledger, day, chosen)
    if written_as is Form.JSONL:
        for each in found.found if found else ():
            output.line(json.dumps(_mapping(each), ensure_ascii=False))
    elif found is None:
        output.line(_NOTHING)
    elif place is not None:
        _explain(found.found[0], sentences(ledger, found.found[0]))
    else:
        _show(found)


def _show(found: Standings) -> None:
    output.line(f"How the truce stands on {found.on}, {_by(found.definition)}")
    if found.found:
        output.table(("governorate", "standing", "because", "on the word of", "told by",
                      "in the last days, each by himself"),
                     [_row(one) for one in found.found])  # fmt: skip
    else:
        output.line("Nothing was told of any governorate in those days.")


def _by(chosen: Definition) -> str:
    return (f"by the definition {chosen}: {chosen.recent_days} days beside the "
            f"{chosen.before_days} before")  # fmt: skip


def _row(one: TruceStanding) -> tuple[str, ...]:
    decided = one.decided
    because = decided.clause.name if decided else ""
    words = ", ".join(map(display, decided.speakers)) if decided else ""
    return (display(one.governorate), one.standing, because, words, _told_by(one),
            "; ".join(_amounts(heard, one.definition) for heard in one.heard))  # fmt: skip


def _told_by(one: TruceStanding) -> str:
    count = len(one.heard)
    if not count:
        return "nobody"
    sides = "one side" if one.is_one_sided else f"{len(one.camps)} sides"
    return f"{count} of {sides}"


def _amounts(heard: Heard, chosen: Definition) -> str:
    told = [f"{given.name} {amount.recent:.12g}" for given in chosen.inputs
            if (amount := heard.amounts[given.name]).told]  # fmt: skip
    if heard.together:
        told.append("figures of several places together")
    return f"{display(heard.speaker)}: {', '.join(told) or 'no figure'}"


def _explain(one: TruceStanding, words: Mapping[str, str]) -> None:
    output.show(Text(f"{display(one.governorate)} on {one.on}: {one.standing}", "bold"))
    output.line(f"{_by(one.definition)}.\n{_reason(one)}\n")
    if not one.heard:
        return
    rows = [row for heard in one.heard for row in _input_rows(heard, one.definition)]
    output.table(("speaker", "input", ">last days", "told on", ">a day", ">before, a day",
                  "told on", ">times", "=first claim"), rows)  # fmt: skip
    output.line()
    output.table(("clause", "standing", "asks", "met by", "holds"),
                 [_clause_row(met) for met in one.met])  # fmt: skip
    output.line()
    output.table(("claim", "day", "speaker", "what", "document", "sentence"),
                 [_claim_row(claim, display(heard.speaker), words)
                  for heard in one.heard for claim in (*heard.held, *heard.together)])  # fmt: skip


def _reason(one: TruceStanding) -> str:
    if not one.heard:
        return "Nobody told anything of it in those days: that is no sign of calm."
    sides = "Only one side told of it." if one.is_one_sided else ""
    if one.decided is None:
        return f"No clause is met by what was told. {sides}".strip()
    words = " and ".join(map(display, one.decided.speakers))
    return f"Decided by {one.decided.clause.name!r}, on the word of {words}. {sides}".strip()


def _input_rows(heard: Heard, chosen: Definition) -> Iterator[tuple[str, ...]]:
    for given in chosen.inputs:
        amount = heard.amounts[given.name]
        if amount.told or amount.before_told:
            yield (display(heard.speaker), given.name, f"{amount.recent:.12g}",
                   f"{amount.told} of {chosen.recent_days}", _rate(amount.rate),
                   _rate(amount.rate_before), f"{amount.before_told} of {chosen.before_days}",
                   _rate(amount.times), amount.held[0].claim.id[:SHORT_ID] if amount.held else "",
                   )  # fmt: skip
    if heard.together:
        several = f"{len(heard.together)} figures of several places together"
        yield (display(heard.speaker), several, "", "", "", "", "", "",
               heard.together[0].claim.id[:SHORT_ID])  # fmt: skip


def _rate(number: float | None) -> str:
    return "" if number is None else f"{number:.3g}" if isfinite(number) else "∞"


def _clause_row(met: Met) -> tuple[str, ...]:
    clause = met.clause
    words = ", ".join(map(display, met.speakers))
    return clause.name, clause.standing, asks(clause), words, "yes" if met.holds else ""


def asks(clause: Clause) -> str:
    """What a clause asks of a speaker's words, in short."""
    told = [f"{clause.input} ≥ {clause.at_least:g}"]
    if clause.per_day is not None:
        told.append(f"≥ {clause.per_day:g} a day")
    if clause.times_before is not None:
        told.append(f"≥ {clause.times_before:g} times before, told on {clause.before_told} days")
    if clause.sides > 1:
        told.append(f"by {clause.sides} sides")
    return ", ".join(told)


def _claim_row(held: Held, speaker: str, words: Mapping[str, str]) -> tuple[str, ...]:
    claim = held.claim
    sentence = " ".join(words.get(claim.id, claim.quote).split())
    return (claim.id[:SHORT_ID], str(held.bulletin_on or ""), speaker, figure(claim),
            claim.document, sentence)  # fmt: skip


def _mapping(one: TruceStanding) -> dict[str, object]:
    decided = one.decided
    return {
        "governorate": one.governorate, "on": plain(one.on), "standing": one.standing,
        "definition": {"name": one.definition.name, "version": one.definition.version},
        "clause": decided.clause.name if decided else None,
        "on_the_word_of": list(decided.speakers) if decided else [],
        "claims": [held.claim.id for held in decided.held] if decided else [],
        "sides": list(one.camps), "one_sided": one.is_one_sided,
        "met": [{"clause": met.clause.name, "standing": met.clause.standing,
                 "speakers": list(met.speakers), "holds": met.holds} for met in one.met],
        "heard": [_heard(heard) for heard in one.heard],
    }  # fmt: skip


def _heard(heard: Heard) -> dict[str, object]:
    return {
        "speaker": heard.speaker, "side": heard.camp,
        "inputs": {name: _amount(amount) for name, amount in heard.amounts.items()},
        "claims": [one.claim.id for one in heard.held],
        "together": [one.claim.id for one in heard.together],
    }  # fmt: skip


def _amount(amount: Amount) -> dict[str, object]:
    times = amount.times
    return {
        "recent": amount.recent, "told": amount.told, "rate": amount.rate,
        "before": amount.before, "before_told": amount.before_told,
        "rate_before": amount.rate_before,
        "times": times if times is None or isfinite(times) else "infinite",
        "claims": [one.claim.id for one in amount.held],
    }  # fmt: skip
