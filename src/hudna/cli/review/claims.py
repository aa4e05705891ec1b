"""`hudna review`: what needs a person, and what a person judged."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from hudna.cli import listings, output
from hudna.cli.cells import SHORT_ID, figure, said_by
from hudna.cli.output import AsForm, Form
from hudna.cli.review.forms import By, ClaimId, Reason, To, UnreadId, json_lines, who
from hudna.desk.configuration import open_desk
from hudna.desk.review import assigning, judging, numbers, showing
from hudna.desk.review import queue as waiting
from hudna.desk.review.agreement import Agreement
from hudna.desk.review.at_once import undoing
from hudna.desk.review.judging import Judged, Verdict
from hudna.desk.review.needs import NEEDS, SECOND, Need
from hudna.desk.review.numbers import NumberSheet
from hudna.desk.review.showing import Sheet
from hudna.record.claims_file import to_mapping

review = output.group(
    "Review claims: see what needs a person, judge with a reason, ask others.",
    """Examples:

\b
  hudna review queue
  hudna review show 3f9a0c12de
  hudna review correct 3f9a0c12de --set low=4 --reason "the sentence says at least four"
""",
)
_COLUMNS = ("need", "day", "document", "=id", "says", "why", "asked", "words")
Note = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why, if it needs saying.")]


@review.command("queue", epilog="""Examples:

\b
  hudna review queue --need contested --need unread
  hudna review queue --document bulletin.txt --limit 10
  hudna review queue --assignee "Rana" --format jsonl
""")  # fmt: skip
def queue(
    *,
    need: Annotated[list[str] | None, typer.Option(
        "--need", help=f"Only what is {', '.join(NEEDS)}; may be given again.")] = None,
    from_on: listings.From = None,
    to_on: listings.To = None,
    document: Annotated[str | None, typer.Option(
        help="Part of a document's name, or the start of its digest.")] = None,
    speaker: listings.Speaker = None,
    assignee: Annotated[str | None, typer.Option(
        help="Only what this person was asked to look at.")] = None,
    limit: Annotated[int, typer.Option(help="At most so many rows.")] = 50,
    by: By = None,
    written: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """List what needs a person, the most pressing first.

    second: you are asked to judge it without seeing what others did. contested: figures that
    disagree, or reviewers who do. unread: numbers that no rule took. problem: what a reading found
    wrong. doubtful: ranges, alleged or forecast figures, places that may be two, nobody named.
    Without days: the last 30 that are kept (hudna setting set queue_days).
    """
    first, last = output.days(from_on, to_on)
    wanted = tuple(output.one_of("--need", one, NEEDS) or "" for one in need or ())
    asked = waiting.Asked(who(by), wanted, first, last, document, speaker, assignee, limit)
    ledger = open_desk()
    found, count = waiting.queue(ledger, asked)
    if written is Form.JSONL:
        json_lines(map(_mapping, found))
        return
    if not found:
        listings.say_none(ledger, "Nothing needs you.")
        return
    output.table(_COLUMNS, [_row(one) for one in found])
    if count > len(found):
        output.line(f"{count - len(found)} more: --limit {count}")


def _row(one: Need) -> tuple[str, ...]:
    claim = one.held.claim if one.held else None
    words = claim.quote if claim else one.unread.quote if one.unread else ""
    return (one.need, str(one.on or ""), one.document, _short(one),
            figure(claim) if claim and one.need != SECOND else "", "; ".join(one.reasons),
            one.assigned or "", words)  # fmt: skip


def _short(one: Need) -> str:
    return _id(one) if one.unread is not None else _id(one)[:SHORT_ID]


def _id(one: Need) -> str:
    """The claim's id; for a second reader the one that no correction has changed."""
    if one.unread is not None:
        return numbers.id_of(one.digest, one.unread.span.start)
    if one.held is None:
        return ""
    return one.held.read_id if one.need == SECOND else one.held.claim.id


def _mapping(one: Need) -> dict[str, Any]:
    shown = one.held if one.need != SECOND else None
    return {
        "need": one.need, "reasons": one.reasons, "on": one.on, "document": one.document,
        "digest": one.digest, "assigned": one.assigned, "id": _id(one) or None,
        "standing": shown.standing if shown else None,
        "claim": to_mapping(shown.claim) if shown else None,
        "unread": to_mapping(one.unread) if one.unread else None,
    }  # fmt: skip


@review.command("show", epilog="""Examples:

\b
  hudna review show 3f9a0c12de
""")  # fmt: skip
def show(claim: ClaimId, by: By = None, written: AsForm = Form.TABLE) -> None:
    """Show a claim in its sentence, how it stands and what was done with it; or an unread number.

    Who is asked to read it a second time sees it as it was read, and nobody's judgement.
    """
    if numbers.is_id(claim):
        _show_number(numbers.show(open_desk(), claim), written)
        return
    sheet = showing.show(open_desk(), claim, who(by))
    if written is Form.JSONL:
        json_lines([_sheet_mapping(sheet)])
        return
    lines = Table.grid(padding=(0, 1, 0, 0))
    lines.add_column(width=12, no_wrap=True, style="bold")
    lines.add_column()
    shown = sheet.claim
    lines.add_row("claim", shown.id)
    lines.add_row("says", ": ".join(filter(None, (shown.kind, figure(shown)))))
    lines.add_row("place", Text(output.isolated(shown.place.text if shown.place else "")))
    lines.add_row("speaker", Text(output.isolated(said_by(shown))))
    lines.add_row("document", Text(output.isolated(sheet.document.name)))
    lines.add_row("sentence", output.marked(sheet.document.text, sheet.sentence, shown.span))
    lines.add_row("standing", sheet.standing or "not shown: you are asked to read it a second time")
    if sheet.read is not None:
        lines.add_row("as read", f"{figure(sheet.read)} ({sheet.read.id[:SHORT_ID]})")
    output.show(lines)
    _show_acts(sheet.acts)


def _show_acts(acts: Sequence[Any]) -> None:
    if acts:
        output.line()
        rows = [_act_row(act.entry.number, _act(act)) for act in acts]
        output.table((">entry", "day", "by", "act", "reason"), rows)


def _show_number(sheet: NumberSheet, written: Form) -> None:
    unread = sheet.held.unread
    if written is Form.JSONL:
        json_lines([{"unread": to_mapping(unread), "digest": sheet.held.digest,
                     "sentence": sheet.sentence.of(sheet.document.text),
                     "acts": [_act(one) for one in sheet.acts]}])  # fmt: skip
        return
    output.line(f"{output.isolated(unread.document)}: {unread.reason}")
    output.show(output.marked(sheet.document.text, sheet.sentence, unread.span))
    _show_acts(sheet.acts)


def _act_row(number: int, act: dict[str, Any]) -> tuple[str, ...]:
    what = act["judgement"] or (f"{act['task']}, {act['to']}" if act["to"] else act["kind"])
    blind = " (blind)" if act["blind"] else ""
    return (str(number), str(act["at"])[:10], act["by"], f"{what}{blind}", act["reason"] or "")


def _act(act: Any) -> dict[str, Any]:
    names = ("judgement", "reason", "to", "task", "blind")
    return {"entry": act.number, "kind": act.entry.kind, "at": act.at.isoformat(), "by": act.by,
            **{name: act.told(name) for name in names}}  # fmt: skip


def _sheet_mapping(sheet: Sheet) -> dict[str, Any]:
    return {
        "claim": to_mapping(sheet.claim), "standing": sheet.standing, "hidden": sheet.hidden,
        "as_read": to_mapping(sheet.read) if sheet.read else None,
        "sentence": sheet.sentence.of(sheet.document.text),
        "acts": [_act(one) for one in sheet.acts],
    }  # fmt: skip


@review.command("uphold", epilog="""Examples:

\b
  hudna review uphold 3f9a0c12de --reason "checked against the original"
""")  # fmt: skip
def uphold(claim: ClaimId, reason: Reason = "", by: By = None) -> None:
    """Judge that a claim stands as it is; one that was corrected stands as corrected."""
    _tell(judging.judge(open_desk(), claim, Verdict(judging.UPHOLD, reason, who(by))))


@review.command("correct", epilog="""Examples:

\b
  hudna review correct 3f9a0c12de --set low=4 --reason "at least four"
  hudna review correct 3f9a0c12de --set place=Homs --set speaker=russian_centre --reason "…"
  hudna review correct 3f9a0c12de --set "window=24h 2016-03-22 2016-03-23" --reason "…"
""")  # fmt: skip
def correct(
    claim: ClaimId,
    changed: Annotated[list[str] | None, typer.Option(
        "--set", metavar="FIELD=VALUE", help="What is right, in the claims file's fields; names of "
        "places and parties are looked up; value=5 sets both bounds; JSON is taken as it is; "
        "nothing behind = empties the field. May be given again.")] = None,
    reason: Reason = "",
    by: By = None,
) -> None:  # fmt: skip
    """Put right what was read wrong. The words it stands on stay; it gets an id of its own."""
    verdict = Verdict(judging.CORRECT, reason, who(by), tuple(changed or ()))
    _tell(judging.judge(open_desk(), claim, verdict))


@review.command("set-aside", epilog="""Examples:

\b
  hudna review set-aside 3f9a0c12de --reason "a headline of another report"
""")  # fmt: skip
def set_aside(claim: ClaimId, reason: Reason = "", by: By = None) -> None:
    """Judge that a claim is none: it is kept, and counted no more."""
    _tell(judging.judge(open_desk(), claim, Verdict(judging.SET_ASIDE, reason, who(by))))


@review.command("undo", epilog="""Examples:

\b
  hudna review undo 1204
  hudna review undo 1204 1205 1206
""")  # fmt: skip
def undo(
    entries: Annotated[list[int], typer.Argument(
        metavar="ENTRY...", min=0, help="The numbers of the entries in which you judged.")],
    by: By = None,
) -> None:  # fmt: skip
    """Take back what you judged: a new entry for each; all, or none if one cannot be."""
    for one in undoing.undo(open_desk(), entries, who(by)):
        output.line(f"Entry {one.undone} ({one.judgement}) is taken back: "
                    f"{one.held.claim.id[:SHORT_ID]} is {one.held.standing} "
                    f"(entry {one.number}).")  # fmt: skip


@review.command("no-figure", epilog="""Examples:

\b
  hudna review no-figure 5f2c9a77aa:1204 --reason "the number of a telephone"
""")  # fmt: skip
def no_figure(number: UnreadId, reason: Reason = "", by: By = None) -> None:
    """Judge that a number which no rule took is no figure of ours: nothing is lost by it."""
    _tell_number(number, numbers.NO_FIGURE, (who(by), reason), "is no figure of ours")


@review.command("later", epilog="""Examples:

\b
  hudna review later 5f2c9a77aa:1204 --reason "tens of families: no rule for tens yet"
""")  # fmt: skip
def later(number: UnreadId, reason: Reason = "", by: By = None) -> None:
    """Judge that a number which no rule took is a figure, to be read when the grammar can."""
    _tell_number(number, numbers.LATER, (who(by), reason), "is to be read later")


def _tell_number(number: str, judgement: str, told: tuple[str, str], words: str) -> None:
    found, entry = numbers.judge(open_desk(), number, judgement, told)
    quote = output.isolated(output.one_line(found.unread.quote))
    output.line(f"“{quote}” in {output.isolated(found.unread.document)} {words} "
                f"(entry {entry.number}).")  # fmt: skip


def _tell(done: Judged) -> None:
    claim = done.held.claim
    blind = ", as a second reading" if done.blind else ""
    output.line(f"{claim.id[:SHORT_ID]} is {done.held.standing}{blind}: {figure(claim)} "
                f"(entry {done.number}).")  # fmt: skip


@review.command("assign", epilog="""Examples:

\b
  hudna review assign 3f9a0c12de --to Rana
  hudna review assign bulletin.txt --to Rana --reason "she knows the area"
""")  # fmt: skip
def assign(
    wanted: Annotated[str, typer.Argument(
        metavar="CLAIM|DOCUMENT", help="The id of a claim, or a document by name or digest.")],
    to: To,
    reason: Note = "",
    by: By = None,
) -> None:  # fmt: skip
    """Ask a person to look at a claim, or at all that a document needs."""
    entry, told = assigning.assign(open_desk(), wanted, to, who(by), reason)
    output.line(f"{to} is asked to look at {output.isolated(told)} (entry {entry.number}).")


@review.command("second", epilog="""Examples:

\b
  hudna review second 3f9a0c12de --to Oleg
""")  # fmt: skip
def second(claim: ClaimId, to: To, reason: Note = "", by: By = None) -> None:
    """Ask a person to judge a claim without being shown what others judged."""
    entry = assigning.second(open_desk(), claim, to, who(by), reason)
    output.line(f"{to} is asked to read {claim} a second time (entry {entry.number}).")


@review.command("agreement", epilog="""Examples:

\b
  hudna review agreement
""")  # fmt: skip
def agreement(written: AsForm = Form.TABLE) -> None:
    """Tell how far second readers agree with first ones: Cohen's kappa, with a 95% interval."""
    found = waiting.agreement(open_desk())
    if written is Form.JSONL:
        json_lines({"readers": one.readers, "claims": one.claims, "observed": one.observed,
                    "kappa": one.kappa, "low": one.low, "high": one.high}
                   for one in found)  # fmt: skip
        return
    rows = [_agreement(one) for one in found]
    output.table(("readers", ">claims", ">judged alike", ">kappa", "95% interval"), rows)


def _agreement(one: Agreement) -> tuple[str, ...]:
    readers = " and ".join(one.readers) or "all, first and second"
    alike = "" if one.observed is None else f"{one.observed:.0%}"
    if one.kappa is None:
        why = "nothing judged by both" if not one.claims else "one judgement throughout"
        return (readers, str(one.claims), alike, "none", why)
    told = "cannot be told" if one.low is None else f"{one.low:.2f} to {one.high:.2f}"
    return (readers, str(one.claims), alike, f"{one.kappa:.2f}", told)
