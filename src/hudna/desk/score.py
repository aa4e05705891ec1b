"""Claims against gold: a folder of NN.txt and NN.json, a claims file, and what they come to."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TypeAlias

from hudna import scoring
from hudna.desk import DeskError
from hudna.desk.take_in import STANDARD_INPUT
from hudna.record import Claim, Problem, Unread
from hudna.record.claims_file import ClaimsFileError, read_line
from hudna.scoring import Gold, GoldError, Miss, Report

__all__ = ["Miss", "Report", "Scored", "claims_in", "confused", "gold_in", "score", "score_of"]

Line: TypeAlias = Claim | Unread
_NAMED_AT_MOST = 5
_NO_CLAIMS = ("there are none, so nothing is found; make the file with "
              "`hudna read FOLDER --format jsonl`")  # fmt: skip


@dataclass(frozen=True)
class Scored:
    """The measures of a claims file, its disagreements with the gold, and what is amiss."""

    report: Report
    misses: tuple[Miss, ...]
    problems: tuple[Problem, ...]


def score(folder: Path, claims: str) -> Scored:
    """Score the claims file at `claims` ("-": standard input) against the gold in a folder.

    DeskError if either cannot be used. Problems do not change what is counted: quotes that are
    not in their text, claims of documents that the folder has not.
    """
    golds, problems = gold_in(folder)
    return score_of(golds, claims_in(claims), problems)


def score_of(
    golds: Iterable[Gold], lines: Iterable[Line], problems: Sequence[Problem] = ()
) -> Scored:
    """Score claims that are at hand."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(PurePath(line.document).name, []).append(line)
    if not found:
        problems = [*problems, Problem("claims", _NO_CLAIMS)]
    tallied = scoring.Tallied()
    for gold in golds:
        tallied.add(scoring.compare(gold, found.pop(gold.name, ())))
    if found:
        problems = [*problems, _strangers(found)]
    return Scored(scoring.measured(tallied), tuple(tallied.misses), tuple(problems))


def confused(scored: Scored, by: str) -> list[tuple[tuple[str, ...], int, Miss]]:
    """The misses counted by kind, indicator or rule: (key, how many, the first), most first."""
    return scoring.confusions(scored.misses, by)


def _strangers(found: dict[str, list[Line]]) -> Problem:
    names = sorted(found)
    shown = ", ".join(names[:_NAMED_AT_MOST])
    more = f" and {len(names) - _NAMED_AT_MOST} more" if len(names) > _NAMED_AT_MOST else ""
    count = sum(map(len, found.values()))
    message = (f"{count} claims are of documents that the gold folder has not ({shown}{more}); "
               "they are left out: score them against their own folder")  # fmt: skip
    return Problem("claims", message)


def gold_in(folder: Path) -> tuple[list[Gold], list[Problem]]:
    """The gold of a folder, by name, and the quotes that are not in their text; DeskError."""
    if not folder.is_dir():
        raise DeskError(f"{folder}: there is no such folder; give the one with NN.txt and NN.json")
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise DeskError(_no_gold(folder))
    golds: list[Gold] = []
    problems: list[Problem] = []
    for path in paths:
        gold, missing = _gold(path)
        golds.append(gold)
        problems.extend(missing)
    return golds, problems


def _no_gold(folder: Path) -> str:
    below = sorted(one.parent.name for one in folder.glob("*/*.json"))
    if below:
        names = ", ".join(dict.fromkeys(below))
        return f"{folder}: the gold is in the folders below it ({names}); give one of them"
    if any(folder.glob("*.txt")):
        return f"{folder}: there are texts without gold; beside NN.txt put NN.json"
    return f"{folder}: the folder holds no gold; it wants NN.txt and beside it NN.json"


def _gold(path: Path) -> tuple[Gold, list[Problem]]:
    text = path.with_suffix(".txt")
    if not text.is_file():
        raise DeskError(f"{path}: its text {text.name} is missing; put it beside the gold")
    try:
        return scoring.gold_of(_text(path), _text(text), name=text.name, where=str(path))
    except GoldError as error:
        raise DeskError(str(error)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeskError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise DeskError(f"{path}: cannot be read: {error.strerror}") from error


def claims_in(given: str) -> Iterator[Line]:
    """The lines of a claims file, or of standard input for "-"; DeskError with file and line."""
    if given == STANDARD_INPUT:
        where, text = "standard input", sys.stdin.buffer.read().decode("utf-8", "replace")
    else:
        where, text = given, _text(_file(Path(given)))
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield read_line(line, number)
            except ClaimsFileError as error:
                reason = str(error).removeprefix(f"line {number}: ")
                raise DeskError(f"{where}:{number}: {reason}") from error


def _file(path: Path) -> Path:
    if path.is_file() or path.is_fifo():
        return path
    why = "is a folder" if path.is_dir() else "there is no such file"
    raise DeskError(f"{path}: {why}; give what `hudna read … --format jsonl` wrote")
