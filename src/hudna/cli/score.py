"""`hudna score`: how well claims agree with gold, and what to mend next."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from hudna.cli import output
from hudna.cli.read import Failures
from hudna.desk.score import Miss, Report, Scored, confused
from hudna.desk.score import score as score_of

EXAMPLES: Final = {
    "score": """Examples:

\b
  hudna read corpus/en --format jsonl > claims.jsonl
  hudna score corpus/en claims.jsonl
  hudna score corpus/en claims.jsonl --misses 20 --confusions
  hudna read corpus/ru --format jsonl | hudna score corpus/ru - --format json
"""
}
_FOUND = ("measure", ">precision", ">recall", ">F1", ">right", ">missed", ">extra")
_NAMES: Final = {
    "figures": "figures", "full": "figures with place and window", "incidents": "incidents",
    "assurances": "assurances",
}  # fmt: skip
_SHARES: Final = (
    ("figures found", ("place", "window", "speaker")),
    ("incidents found", ("type", "attacker", "weapon", "governorate", "targets_recall")),
)
_GROUPS: Final = {
    "kind": ("what to mend next, by kind of miss", ("miss",)),
    "indicator": ("by indicator", ("about", "miss")),
    "rule": ("by the rule that made the claim", ("rule", "miss")),
    "missed": ("missed figures, by what became of them", ("became",)),
}


class Written(StrEnum):
    """How measures are written."""

    TABLE = "table"
    JSON = "json"


def score(
    gold: Annotated[Path, typer.Argument(
        metavar="GOLD", help="A folder with NN.txt and, beside each, its gold NN.json.")],
    claims: Annotated[str, typer.Argument(
        metavar="CLAIMS", help="A claims file (hudna read … --format jsonl), - for standard "
        "input.")],
    *,
    misses: Annotated[int, typer.Option(
        "--misses", metavar="N", min=0, help="Also show the first N disagreements.")] = 0,
    confusions: Annotated[bool, typer.Option(
        "--confusions", help="Also show what to mend next: the disagreements counted by kind, by "
        "indicator and by rule.")] = False,
    written: Annotated[Written, typer.Option("--format", help="table or json.")] = Written.TABLE,
) -> None:  # fmt: skip
    """Show how well claims agree with gold: what was found, missed, made up, misplaced.

    A figure is found when a claim on its quote has its indicator and value; a claim is extra when
    no gold figure asks for it. Something amiss with the files is named on standard error, and the
    exit code is 1.
    """
    scored = score_of(gold, claims)
    if written is Written.JSON:
        output.line(json.dumps(_mapping(scored, misses, confusions), ensure_ascii=False))
    else:
        _show(scored.report)
        if misses:
            _show_misses(scored.misses[:misses], len(scored.misses))
        if confusions:
            _show_confusions(scored)
    failures = Failures()
    for problem in scored.problems:
        failures.add(problem)
    failures.finish()


def _mapping(scored: Scored, misses: int, confusions: bool) -> dict[str, Any]:
    found = dict(scored.report.values)
    if misses:
        found["misses"] = [asdict(one) for one in scored.misses[:misses]]
    if confusions:
        found["confusions"] = {
            group: [{**dict(zip(heads, key, strict=True)), "count": count}
                    for key, count, _ in confused(scored, group)]
            for group, (_, heads) in _GROUPS.items()
        }  # fmt: skip
    return found


def _show(report: Report) -> None:
    values = report.values
    exact, broken = values["documents_exact"], values["broken_spans"]
    output.line(f"{exact} of {values['documents']} documents have exactly the gold figures;")
    output.line(f"{broken} quotes are not the words at their span.")
    output.line()
    output.table(_FOUND, [(name, *_cells(values[key])) for key, name in _NAMES.items()])
    output.line()
    rows = [(of, name.removesuffix("_recall"), _percent(report.share(name)))
            for of, names in _SHARES for name in names]  # fmt: skip
    output.table(("of the", "right is", ">share"), rows)
    output.line()
    by_indicator = values["by_indicator"]
    if by_indicator:
        output.table(("indicator", *_FOUND[1:]),
                     [(name, *_cells(one)) for name, one in by_indicator.items()])  # fmt: skip


def _cells(scores: dict[str, float]) -> list[str]:
    shares = [f"{scores[name]:.3f}" for name in ("precision", "recall", "f1")]
    return [*shares, *(str(scores[name]) for name in ("right", "missed", "extra"))]


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"


def _show_misses(misses: Sequence[Miss], count: int) -> None:
    output.line()
    output.line(f"{len(misses)} of {count} disagreements:")
    for one in misses:
        rule = f" ({one.rule})" if one.rule else ""
        quote = output.isolated(f"«{output.one_line(one.quote)}»")
        output.line(f"{one.kind}, {one.document}, {one.about}: {_sides(one)}{quote}{rule}")


def _sides(miss: Miss) -> str:
    """What the two sides say, where one of them is not simply missing."""
    if miss.kind.endswith("extra") or miss.kind == "incident missed":
        return ""
    if miss.kind == "figure missed":
        return f"{output.quotes_isolated(miss.given)}: "
    wanted, given = (output.isolated(output.one_line(one)) or "nothing"
                     for one in (miss.wanted, miss.given))  # fmt: skip
    return f"gold {wanted}, claim {given}: " if miss.given or miss.rule else ""


def _show_confusions(scored: Scored) -> None:
    for group, (title, heads) in _GROUPS.items():
        rows = [
            (str(count), *key, first.document, _instance(first))
            for key, count, first in confused(scored, group)
        ]
        output.line()
        if rows:
            output.table((">times", *heads, "first in", "there"), rows, title=title)
        elif group == "kind":
            output.line("Nothing to mend: the claims and the gold agree.")


def _instance(miss: Miss) -> str:
    return miss.quote if miss.kind == "figure missed" else f"{_sides(miss)}{miss.quote}"
