"""The order of words on an Arabic PDF page.

A PDF draws glyphs from left to right, so that an Arabic line is stored backwards. pypdf turns
the letters of a run round, but leaves the runs of a line in the order in which they were drawn:
figures would stand beside the wrong places. Here the runs of a right-to-left line are put in
the order of reading: from the right, figures and Latin words kept as they are.
"""

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters of one direction, with the place where their drawing began (points)."""

    text: str
    x: float
    y: float
    size: float


def page_text(page: Any) -> str:
    """Return the text of a pypdf page, right-to-left lines in the order of reading."""
    runs: list[_Run] = []

    def see(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if text.strip("\n"):
            runs.append(_Run(text.strip("\n"), x, y, abs(size * tm[3] * cm[3])))

    text: str = page.extract_text(visitor_text=see)
    return "\n".join(_line(one) for one in _lines(runs)) if _ARABIC.search(text) else text


def _lines(runs: list[_Run]) -> list[list[_Run]]:
    """Runs of one height that were drawn one after another, as in a column or a cell."""
    lines: list[list[_Run]] = []
    for run in runs:
        if lines and abs(lines[-1][-1].y - run.y) <= 0.4 * abs(run.size or 10):
            lines[-1].append(run)
        else:
            lines.append([run])
    return lines


def _line(runs: list[_Run]) -> str:
    drawn = "".join(run.text for run in runs)
    if len(_ARABIC.findall(drawn)) <= len(_LATIN.findall(drawn)):
        return drawn
    # Of two that began at one place the one drawn later stands further to the right.
    ordered = _whole_figures(sorted(runs, key=lambda run: run.x))[::-1]
    read = ""
    for run in ordered:
        piece = in_reading_order(run.text)
        apart = read[-1:].isdigit() and piece[:1].isdigit()  # two cells, not one number
        read += " " + piece if apart else piece
    return re.sub("  +", " ", read).strip()


def _whole_figures(runs: list[_Run]) -> list[_Run]:
    """Join figures that were drawn digit by digit; a digit is about 0.55 of the size wide."""
    whole: list[_Run] = []
    for run in runs:
        last = whole[-1] if whole else None
        both = last is not None and f"{last.text[-1]}{run.text[0]}"
        if last and both and both.isascii() and both.isdigit():
            step = run.x - last.x
            if 0 < step < 0.7 * last.size * len(last.text):
                whole[-1] = _Run(last.text + run.text, last.x, last.y, last.size)
                continue
        whole.append(run)
    return whole


def in_reading_order(run: str) -> str:
    """Return one run of a right-to-left line, as pypdf gives it, as it is read.

    Without Arabic letters or figures it is still in the order of drawing: "24-23" is read 23-24,
    and a blank at its right end comes first. With them it has been turned sign by sign, and its
    Arabic-Indic figures with it: they are turned back.
    """
    if _TURNED.search(run):
        return _EASTERN.sub(lambda found: found[0][::-1], run)
    return "".join(reversed(_PIECES.findall(run)))


_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff]")
_FIGURES = "[\u0660-\u0669\u06f0-\u06f9]"
_TURNED = re.compile(f"{_ARABIC.pattern}|{_FIGURES}")
_EASTERN = re.compile(f"{_FIGURES}+(?:[.,:/\u066b\u066c]{_FIGURES}+)*")
_PIECES = re.compile(
    r"[A-Za-z\u00c0-\u04ff](?:[\w .,'&-]*[\w])?|\d+(?:[.,:/]\d+)*|[^\W\d]+|.", re.DOTALL
)
