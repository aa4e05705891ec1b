"""`hudna party find` and `hudna party show`: who a party is, by register and claims."""

import json
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.cells import SHORT_ID
from hudna.cli.output import AsForm, Form
from hudna.desk.ask import Held
from hudna.desk.configuration import open_desk
from hudna.desk.packs import display
from hudna.desk.who import parties
from hudna.desk.who.finding import Found
from hudna.desk.who.finding import find as parties_like
from hudna.desk.who.parties import Shown, Stand
from hudna.record.claim import plain
from hudna.record.register import Relation

FIND_EXAMPLES: Final = """Examples:

\b
  hudna party find "ahrar al sham"
  hudna party find нусра --format jsonl
"""
SHOW_EXAMPLES: Final = """Examples:

\b
  hudna party show jabhat_al_nusra
  hudna party show "Jaysh al-Islam" --on 2017-03-01
"""
_LANGUAGES: Final = {"en": "English", "ar": "Arabic", "ru": "Russian"}
_FORWARD: Final = {
    "part_of": "part of", "split_from": "split from", "merged_into": "merged into",
    "renamed_to": "renamed to", "allied_with": "allied with",
}  # fmt: skip
_BACKWARD: Final = {
    "part_of": "has as a part", "split_from": "lost", "merged_into": "took in",
    "renamed_to": "was named before", "allied_with": "allied with",
}  # fmt: skip


party = output.group("Find a party, and show what register and claims have of it.", FIND_EXAMPLES)


@party.command(epilog=FIND_EXAMPLES)
def find(
    name: Annotated[str, typer.Argument(help="A name in Arabic, Russian or English, or a part.")],
    *,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 10,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Find parties by any of their names; the best first, with the name that fits and why."""
    if not any(map(str.isalnum, name)):
        raise output.wrong(f"NAME: {name!r} has no letters")
    found = parties_like(name, limit)
    if not found:
        output.complain(f"no party bears the name {name!r} or one like it; try another spelling")
        raise typer.Exit(1)
    if written_as is Form.JSONL:
        output.lines(json.dumps(_found(one), ensure_ascii=False) for one in found)
        return
    rows = [(one.party.id, display(one.party.id), one.name, one.party.kind, one.party.side,
             f"{one.score:.2f}", one.reason) for one in found]  # fmt: skip
    output.table(("=id", "party", "bears the name", "kind", "side", ">score", "why"), rows)


def _found(one: Found) -> dict[str, object]:
    return {"id": one.party.id, "name": one.name, "kind": one.party.kind, "side": one.party.side,
            "score": round(one.score, 3), "reason": one.reason}  # fmt: skip


@party.command(epilog=SHOW_EXAMPLES)
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="An id, or a name that one bears.")],
    *,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Only what holds on this day.")
    ] = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Show a party: names, relations over time, its stand towards each truce, and who says so.

    What the register says comes with its source; what kept claims say with document and sentence.
    Where they differ both stand.
    """
    day = output.day("--on", on)
    party = parties.known(id)
    if party is None:
        near = ", ".join(one.party.id for one in parties_like(id, 3))
        hint = f"did you mean {near}?" if near else "hudna party find NAME looks for names"
        raise output.wrong(f"ID: {id!r} is no party; {hint}")
    found = parties.show(open_desk(), party, day)
    if written_as is Form.JSONL:
        output.line(json.dumps(_shown(found), ensure_ascii=False))
        return
    _names(found)
    _relations(found)
    _stands(found)


def _names(found: Shown) -> None:
    party = found.party
    output.line(f"{display(party.id)} ({party.id})")
    output.line(f"kind: {party.kind}; side: {party.side or 'none'}"
                + (f"; belongs to {display(found.parent.id)}" if found.parent else ""))  # fmt: skip
    for code, language in _LANGUAGES.items():
        names = ", ".join(output.isolated(one) for one in party.names.get(code, ()))
        if names:
            output.line(f"{language}: {names}")


def _relations(found: Shown) -> None:
    output.line("\nRelations, by the register")
    if not found.relations:
        output.line("  none")
        return
    rows = [(*_ends(one), _relation(one, found.party.id), one.source) for one in found.relations]
    output.table(("from", "to", "relation", "source"), rows)


def _ends(one: Relation) -> tuple[str, str]:
    return str(one.start_on or ""), str(one.stop_on or "")


def _relation(one: Relation, id: str) -> str:
    if one.party == id:
        return f"{_FORWARD[one.relation]} {display(one.other)}"
    return f"{_BACKWARD[one.relation]} {display(one.party)}"


def _stands(found: Shown) -> None:
    output.line("\nStand towards each truce")
    if not found.stands:
        output.line("  nothing is said of it")
    for stand in found.stands:
        output.line(f"\n{display(stand.truce.id)} ({stand.truce.id})")
        rows = [*_by_register(stand, found.party.id), *map(_by_claim, stand.claims)]
        output.table(("stand", "from", "to", "who says so", "words"), rows)


def _by_register(stand: Stand, id: str) -> list[tuple[str, ...]]:
    return [
        (one.standing if party.id == id else f"{one.standing} (as {display(party.id)})",
         *_days(one.start_on, one.stop_on), f"register: {one.source}", one.note)
        for party, one in stand.standings
    ]  # fmt: skip


def _days(start_on: object, stop_on: object) -> tuple[str, str]:
    return str(start_on or "its start"), str(stop_on or "its end")


def _by_claim(held: Held) -> tuple[str, ...]:
    claim = held.claim
    stage = getattr(claim.body, "stage", None) or "joined"
    said = f"not {stage}" if claim.hedge == "denied" else stage
    who = f"{parties.speaks(held)}, {claim.document} ({claim.id[:SHORT_ID]})"
    return (said, str(held.bulletin_on or ""), "", who, claim.quote)


def _shown(found: Shown) -> dict[str, object]:
    party = found.party
    return {
        "id": party.id, "kind": party.kind, "side": party.side, "parent": party.parent,
        "names": plain(dict(party.names)), "relations": plain(found.relations),
        "stands": [{
            "truce": stand.truce.id, "register": plain([one for _, one in stand.standings]),
            "claims": [_claim(one) for one in stand.claims],
        } for stand in found.stands],
    }  # fmt: skip


def _claim(held: Held) -> dict[str, object]:
    claim = held.claim
    return {
        "stage": getattr(claim.body, "stage", None), "hedge": claim.hedge,
        "day": plain(held.bulletin_on), "speaker": plain(claim.speaker),
        "document": claim.document, "claim": claim.id, "quote": claim.quote,
    }  # fmt: skip
