"""`hudna assurances`: promises that stand, and what may touch them."""

import json
from collections.abc import Iterator, Mapping
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import SHORT_ID
from hudna.cli.listings import KnownOn, open_known
from hudna.cli.output import AsForm, Form
from hudna.cli.who.forms import evidence
from hudna.desk import assurances as desk
from hudna.desk.ask import Held
from hudna.desk.assurances import Assurance, Promises, Said, Touch, joining
from hudna.desk.packs import display
from hudna.desk.series import speaker_name
from hudna.record.claim import plain

_EXAMPLES: Final = """Examples:

\b
  hudna assurances
  hudna assurances --on 2016-03-24
  hudna assurances --ended --format jsonl
  hudna assurances show 5c1f02ab
"""
_ABOUT: Final = """List the promises in force on a day: by whom, since when, on which conditions.

A promise ("no strikes on groups that declared and told where they are") stands from the day on
which it was first given until its truce ends. What may touch it is counted; show lays the
sentences beside each other. hudna never says that a promise was broken.
"""
assurances = output.group(_ABOUT, _EXAMPLES)
assurances.info.no_args_is_help = False

_COLUMNS: Final = ("=id", "speaker", "what", "bound by it", "conditions", "since", "last said",
                   ">times", "until", ">may touch it", "sentence")  # fmt: skip
On = Annotated[str | None, typer.Option(
    "--on", metavar="DATE", help="The day (YYYY-MM-DD); the newest by default.")]  # fmt: skip


@assurances.callback(invoke_without_command=True)
def listing(
    context: typer.Context,
    *,
    on: On = None,
    ended: Annotated[
        bool, typer.Option("--ended", help="Those whose truce ended as well.")
    ] = False,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """List them, unless one is asked for."""
    if context.invoked_subcommand is not None:
        if on or ended or known_on:
            raise output.wrong("show takes an id: put the options behind it")
        return
    ledger = open_known(known_on)
    found = desk.promises(ledger, output.day("--on", on), ended=ended)
    if found is None:
        output.line("Nothing is kept yet: hudna add PATH..., or hudna demo to try it.")
        return
    found = desk.shown(ledger, found)
    if written_as is Form.JSONL:
        for one in found.found:
            output.line(json.dumps(_mapping(one, found), ensure_ascii=False))
        return
    output.show(Text(f"Assurances in force on {found.on}, as given", "bold"))
    if found.found:
        output.table(_COLUMNS, [_row(one, found) for one in found.found])
    else:
        output.line("  none")


@assurances.command("show", epilog="""Examples:

\b
  hudna assurances show 5c1f02ab
  hudna assurances show 5c1f02ab --on 2016-03-31 --format jsonl
""")  # fmt: skip
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id, or the beginning of it.")],
    on: On = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Show one promise with every sentence that gives it, and what may touch it."""
    found = desk.one(open_known(known_on), id, output.day("--on", on))
    (one,) = found.found
    if written_as is Form.JSONL:
        output.line(json.dumps(_mapping(one, found), ensure_ascii=False))
        for touch in found.touches[one.id]:
            output.line(json.dumps(_touch(touch, found), ensure_ascii=False))
        return
    output.show(Text(f"{_name(one.speaker)}: {one.what}, since {one.since_on}", "bold"))
    for title, words in _terms(one).items():
        output.line(f"  {title}: {words}")
    output.table(("given", "said by", "document", "=claim", "sentence"),
                 [_said("", held, found)[1:] for held in one.said])  # fmt: skip
    for touch in found.touches[one.id]:
        output.line()
        output.show(Text(f"{touch.on}  {display(touch.whom)}: {touch.in_words}"))
        output.table(("", "day", "said by", "document", "=claim", "sentence"),
                     list(_beside(touch, found)))  # fmt: skip
    count = len(found.touches[one.id])
    output.line(f"{count or 'Nothing'} that may touch it, up to {found.on}. hudna never says that "
                "a promise was broken.")  # fmt: skip


def _name(speaker: str) -> str:
    return display(speaker) or "nobody named"


def _terms(one: Assurance) -> Mapping[str, str]:
    return {
        "bound by it": ", ".join(map(display, one.bound)),
        "conditions": _conditions(one),
        "where": ", ".join(map(display, one.places)) or "on all who joined",
        "last said": str(one.last_on),
        "until": str(one.until_on or "its truce ends"),
    }


def _conditions(one: Assurance) -> str:
    return ", ".join(name.replace("_", " ") for name in one.conditions) or "none said"


def _row(one: Assurance, found: Promises) -> tuple[str, ...]:
    last = one.said[-1]
    words = " ".join(found.sentences.get(last.claim.id, last.claim.quote).split())
    return (one.id[:SHORT_ID], _name(one.speaker), one.what, ", ".join(map(display, one.bound)),
            _conditions(one), str(one.since_on), str(one.last_on), str(len(one.days)),
            str(one.until_on or ""), str(len(found.touches[one.id])), words)  # fmt: skip


def _beside(touch: Touch, found: Promises) -> Iterator[tuple[str, ...]]:
    """The claims of a touch, each with what it is to it."""
    yield _said("promised", touch.promise, found)
    for said in joining(touch):
        claim = said.claim
        words = " ".join(found.sentences.get(claim.id, claim.quote).split())
        speaker = claim.speaker.text if claim.speaker else display(said.speaker)
        yield ("of its joining", str(said.on), speaker, claim.document, claim.id[:SHORT_ID], words)
    for held in touch.told:
        yield _said("told", held, found)
    for held in touch.denied:
        yield _said("denied", held, found)
    if touch.repeated:
        yield _said("promised again", touch.repeated, found)


def _said(what: str, held: Held, found: Promises) -> tuple[str, ...]:
    claim = held.claim
    words = " ".join(found.sentences.get(claim.id, claim.quote).split())
    return (what, str(held.bulletin_on or ""), speaker_name(held), claim.document,
            claim.id[:SHORT_ID], words)  # fmt: skip


def _mapping(one: Assurance, found: Promises) -> dict[str, object]:
    return {
        "id": one.id, "speaker": one.speaker, "what": one.what, "bound": list(one.bound),
        "conditions": list(one.conditions), "places": list(one.places),
        "since": plain(one.since_on), "last": plain(one.last_on), "until": plain(one.until_on),
        "truce": one.truce or None, "may_touch": len(found.touches[one.id]),
        "said": [_held(held, found) for held in one.said],
    }  # fmt: skip


def _touch(one: Touch, found: Promises) -> dict[str, object]:
    said: tuple[Said, ...] = joining(one)
    return {
        "day": plain(one.on), "whom": one.whom, "attacker": one.attacker, "target": one.target,
        "told": one.in_words, "conditions": dict(one.met), "promised": _held(one.promise, found),
        "claims": [_held(held, found) for held in one.told],
        "joining": [evidence(each, found.sentences) for each in said],
        "denied": [_held(held, found) for held in one.denied],
        "repeated": _held(one.repeated, found) if one.repeated else None,
    }  # fmt: skip


def _held(held: Held, found: Promises) -> dict[str, object]:
    claim = held.claim
    return {"claim": claim.id, "document": claim.document, "day": plain(held.bulletin_on),
            "speaker": speaker_name(held), "sentence": found.sentences.get(claim.id)}  # fmt: skip
