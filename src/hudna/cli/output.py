"""What people see: lines, tables that survive right-to-left text, complaints, progress."""

import contextlib
import csv
import difflib
import io
import os
import re
import sys
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence, Sized
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Final, TypeVar

import typer
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table
from rich.text import Text

from hudna.record import Span

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
WIDE: Final = 160
"""Columns of a table that does not go to a terminal."""

LAST: Final = 10**15
"""No ledger has that many entries; what is above is no number of one, and no store takes all."""

NARROWEST: Final = 6
_MOST_NAMES: Final = 3
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})
_BIDI_MARKS = str.maketrans(
    "", "", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_QUOTED = re.compile("“[^”]*”")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
T = TypeVar("T")


class Form(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSONL = "jsonl"


AsForm = Annotated[Form, typer.Option("--format", help="table or jsonl.")]


def prepare_streams() -> None:
    """UTF-8 whatever the locale says; a lone surrogate goes out as its JSON escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@contextlib.contextmanager
def quiet_pipe() -> Iterator[None]:
    """End the command well when the reader of standard output has gone."""
    try:
        yield
    except BrokenPipeError as error:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from error


def line(text: str = "") -> None:
    """Write one line to standard output."""
    with quiet_pipe():
        sys.stdout.write(text + "\n")


def lines(texts: Iterable[str]) -> None:
    """Write many lines to standard output, each as it comes."""
    with quiet_pipe():
        for text in texts:
            sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """Write one line to standard error, under the program's name."""
    with contextlib.suppress(OSError):
        sys.stderr.write(f"hudna: {' '.join(text.split())}\n")
        sys.stderr.flush()


def console() -> Console:
    """Standard output, in colours where it is a terminal and NO_COLOR is not set."""
    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else WIDE
    return Console(file=sys.stdout, width=width, highlight=False, soft_wrap=False)


def show(rendered: Any) -> None:
    """Write text or a table of rich to standard output."""
    with quiet_pipe():
        console().print(rendered, markup=False)


def paragraph(text: str, indent: int = 0) -> None:
    """Write text that may be longer than a line, wrapped and set in by `indent` columns."""
    show(Padding(Text(isolated(one_line(text))), (0, 0, 0, indent)))


def isolated(text: str) -> str:
    """`text` fenced off, if it has right-to-left letters, so that it moves no neighbour."""
    if any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in text):
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE
    return text


def quotes_isolated(text: str) -> str:
    """`text` with each quotation kept to itself, whatever its script."""
    return _QUOTED.sub(lambda one: isolated(one_line(one[0])), text)


def one_line(text: str) -> str:
    """`text` without line breaks, controls or bidi marks of its own."""
    plain = " ".join(text.translate(_BIDI_MARKS).split())
    return "".join(one if one.isprintable() else "\ufffd" for one in plain)


AROUND: Final = 240  # characters of a sentence, on each side of the words that matter


def marked(text: str, sentence: Span, span: Span) -> Text:
    """A sentence of `text` on one line, with the words of a span in « » and turned round.

    Of a very long one only what stands round the words, with … where it was cut.
    """
    near = Span(max(sentence.start, span.start - AROUND), min(sentence.stop, span.stop + AROUND))
    parts = (Span(near.start, span.start), span, Span(span.stop, near.stop))
    before, words, after = (one_line(part.of(text)) for part in parts)
    before = f"…{before}" if near.start > sentence.start else before
    after = f"{after}…" if near.stop < sentence.stop else after
    gaps = [" " if part.of(text)[edge].isspace() else "" for part, edge in
            ((parts[0], -1), (parts[2], 0)) if part.start < part.stop]  # fmt: skip
    first = gaps[0] if parts[0].start < parts[0].stop else ""
    last = gaps[-1] if parts[2].start < parts[2].stop else ""
    fenced = isolated(f"{before}{first}«{words}»{last}{after}")
    start = fenced.index("«", len(before))
    shown = Text(fenced)
    shown.stylize("reverse", start, start + len(words) + 2)
    return shown


def shortened(text: str, width: int) -> str:
    """`text` in at most `width` columns of a terminal, with … where something was cut."""
    if cell_len(text) <= width:
        return text
    kept, used = [], 1
    for one in text:
        used += cell_len(one)
        if used > width:
            break
        kept.append(one)
    return "".join(kept).rstrip() + "…"


def shortened_left(text: str, width: int) -> str:
    """`text` in at most `width` columns with the number at its end whole.

    Of several words the first gives: "violations ≥12345" is cut to "viola… ≥12345".
    """
    name, gap, rest = text.partition(" ")
    room = width - cell_len(gap + rest)
    if gap and room > 1:
        return shortened(name, room) + gap + rest
    return shortened(text[::-1], width)[::-1]


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], title: str = "") -> None:
    """Show rows under columns, cells cut so that every row keeps to one line.

    Columns whose name begins with ">" are set to the right, and keep the end of their cells; those
    that begin with "=" are never cut, for they are there to be copied.
    """
    heads = [name.lstrip(">=") for name in columns]
    plain = [[one_line(cell) for cell in row] for row in rows]
    target = console()
    whole = [at for at, name in enumerate(columns) if name.lstrip(">").startswith("=")]
    widths = fit([heads, *plain], target.width - 1, whole)
    found = Table(title=title or None, title_justify="left", box=None, pad_edge=False,
                  padding=(0, 2, 0, 0), header_style="bold")  # fmt: skip
    for name, head, width in zip(columns, heads, widths, strict=True):
        justify: Any = "right" if name.startswith(">") else "left"
        found.add_column(shortened(head, width), justify=justify, no_wrap=True, width=width)
    cuts = [shortened_left if name.startswith(">") else shortened for name in columns]
    for row in plain:
        cells = (cut(cell, width) for cut, cell, width in zip(cuts, row, widths, strict=True))
        found.add_row(*(Text(isolated(cell)) for cell in cells))
    show(found)


def fit(
    rows: Sequence[Sequence[str]], width: int, whole: Collection[int] = ()
) -> list[int]:  # fmt: skip
    """Widths of the columns, so that a row with gaps of two has at most `width` columns.

    The widest column gives first, none below six columns or its longest cell; those that are to
    stay `whole` give nothing.
    """
    widths = [max(map(cell_len, column), default=1) or 1 for column in zip(*rows, strict=True)]
    giving = [at for at in range(len(widths)) if at not in whole]
    room = width - 2 * len(widths)
    while giving and sum(widths) > room:
        widest = max(giving, key=widths.__getitem__)
        if widths[widest] <= NARROWEST:
            break
        second = max((widths[at] for at in giving if at != widest), default=NARROWEST)
        spare = sum(widths) - room
        widths[widest] = max(min(second, widths[widest] - 1), widths[widest] - spare, NARROWEST)
    return widths


def csv_lines(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a header and rows as CSV (RFC 4180 quoting, lines ended by a line feed)."""
    with quiet_pipe():
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(head)
        for row in rows:
            writer.writerow(["" if cell is None else cell for cell in row])


def counted(count: int, one: str, many: str = "") -> str:
    """How many of what, in words: "1 entry", "2,000 entries"; `many`: `one` with an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def progress(
    work: Iterable[T], title: str, total: int | None = None, *, streams: bool = False
) -> Iterator[T]:
    """Go through `work` with a bar on standard error, where that is a terminal.

    Where the command writes to the same terminal as it goes (`streams`), that is progress enough.
    """
    size = total if total is not None else len(work) if isinstance(work, Sized) else None
    together = sys.stdout.isatty()
    if not sys.stderr.isatty() or (streams and together):
        yield from work
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(),
               MofNCompleteColumn(), TimeElapsedColumn())  # fmt: skip
    # rich would send standard output to the bar's own console: never when it goes to a file.
    with Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=together
    ) as bar:
        yield from bar.track(work, total=size, description=title)


def day(option: str, given: str | None) -> date | None:
    """The date that an option gives; a wrong one is one line with the right form, and exit 2."""
    if given is None:
        return None
    if _DATE.fullmatch(given):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(given)
    raise wrong(f"{option}: {given!r} is no date; write YYYY-MM-DD, for example 2016-03-24")


def days(from_on: str | None, to_on: str | None) -> tuple[date | None, date | None]:
    """The days of --from and --to; the first after the last is one line, and exit 2."""
    first, last = day("--from", from_on), day("--to", to_on)
    if first and last and first > last:
        raise wrong(f"--from {first} is after --to {last}: give the earlier day to --from")
    return first, last


def one_of(option: str, given: str | None, known: Sequence[str]) -> str | None:
    """The word that an option gives, if it is known; else one line with those like it, exit 2."""
    if given is None or given in known:
        return given
    near = difflib.get_close_matches(given, known, n=_MOST_NAMES, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?"
    if not near:
        hint = f"there are, for example, {', '.join(known[:_MOST_NAMES])}"
    raise wrong(f"{option}: {given!r} is not known; {hint}")


def wrong(text: str) -> typer.Exit:
    """Say in one line how a command was used wrongly; raise what it returns."""
    complain(text)
    return typer.Exit(2)


def group(about: str, examples: str) -> typer.Typer:
    """A command that has commands of its own; `about`: its help, with examples behind it."""
    return typer.Typer(help=about, epilog=examples, no_args_is_help=True, rich_markup_mode=None)
