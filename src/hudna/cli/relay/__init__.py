"""`hudna relay`: what a relay made of a document."""

import json
from collections import Counter
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import figure
from hudna.cli.listings import KnownOn, open_known
from hudna.cli.output import AsForm, Form
from hudna.desk.ask import Ledger
from hudna.desk.relay import Difference, Passage, Relayed, relayed, relays
from hudna.record import Held

EXAMPLES: Final = {
    "relay": """Examples:

\b
  hudna relay                                 which documents pass another one on
  hudna relay 2016-03-23-en-centre 2016-03-23-ar-relay
"""
}
_ORDER: Final = tuple(Difference)


def relay(
    original: Annotated[
        str | None,
        typer.Argument(metavar="[ORIGINAL]", help="Part of a document's name or its digest."),
    ] = None,
    passed_on: Annotated[
        str | None, typer.Argument(metavar="[RELAY]", help="The document that passes it on.")
    ] = None,
    *,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Show what a relay dropped, added, changed or sharpened, with both sentences.

    Without documents: which of those that are kept pass another one on. Languages may differ.
    """
    if (original is None) != (passed_on is None):
        raise output.wrong("name two documents: the original, then the one that passes it on")
    ledger = open_known(known_on)
    if original is None or passed_on is None:
        _list(ledger, written_as)
        return
    found = relayed(ledger, original, passed_on)
    if written_as is Form.JSONL:
        for one in found.passages:
            output.line(json.dumps(_mapping(one, found), ensure_ascii=False))
        return
    _show(found)


def _list(ledger: Ledger, written_as: Form) -> None:
    found = relays(ledger)
    if written_as is Form.JSONL:
        for one, other, shared in found:
            row = {"original": one.name, "relay": other.name, "shared": shared}
            output.line(json.dumps(row, ensure_ascii=False))
    elif found:
        output.table(("day", "original", "relay", ">figures shared"), [
            (str(one.published_on or one.as_of or ""), one.name, other.name, str(shared))
            for one, other, shared in found
        ])  # fmt: skip
    else:
        output.line("No document that is kept passes another one on.")


def _show(found: Relayed) -> None:
    output.show(Text(f"{found.original.name}, passed on by {found.relay.name}", "bold"))
    for difference in _ORDER:
        passages = [one for one in found.passages if one.difference is difference]
        if not passages or difference is Difference.KEPT:
            continue
        output.line()
        output.show(Text(difference.value, "bold"))
        for one in passages:
            _show_passage(one, found)
    output.line()
    output.line(_summary(found))


def _show_passage(one: Passage, found: Relayed) -> None:
    held = one.original or one.relayed
    assert held is not None
    place = f" in {held.claim.place.text}" if held.claim.place else ""
    told = f": {one.told}" if one.told else ""
    output.paragraph(f"{_what(held)}{place}{told}", 2)
    rows = [(name, _sentence(side, found)) for name, side in
            (("original", one.original), ("relay", one.relayed)) if side]  # fmt: skip
    for name, words in rows:
        output.paragraph(f"{name}: {output.isolated(words)}", 4)


def _what(held: Held) -> str:
    kind, told = held.claim.kind, figure(held.claim)
    return told if kind == "tally" or kind == told else f"{kind} {told}".strip()


def _sentence(held: Held, found: Relayed) -> str:
    words = found.sentences.get(held.claim.id, held.claim.quote)
    return " ".join(words.split())


def _summary(found: Relayed) -> str:
    counted = Counter(one.difference for one in found.passages)
    return ", ".join(f"{counted[one]} {one}" for one in _ORDER if counted[one]) or "No claim."


def _mapping(one: Passage, found: Relayed) -> dict[str, object]:
    return {
        "difference": one.difference.value, "told": one.told,
        "original": _side(one.original, found), "relay": _side(one.relayed, found),
    }  # fmt: skip


def _side(held: Held | None, found: Relayed) -> dict[str, object] | None:
    if held is None:
        return None
    claim = held.claim
    return {
        "document": claim.document, "claim": claim.id, "figure": figure(claim),
        "place": claim.place.text if claim.place else None, "sentence": _sentence(held, found),
    }  # fmt: skip
