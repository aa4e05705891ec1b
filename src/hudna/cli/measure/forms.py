"""What the commands that measure share: their options, and figures in words."""

from collections.abc import Iterable
from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.cells import SHORT_ID
from hudna.desk.measure.figures import Asked, Cell, Interval, Subject
from hudna.desk.packs import display
from hudna.record.vocabulary import INDICATORS

Counted = Annotated[str, typer.Argument(
    metavar="INDICATOR", help="What is counted, for example violations.")]  # fmt: skip
Speakers = Annotated[str | None, typer.Option(
    "--speaker", metavar="A,B", help="Speakers by ids or parts of names; all who told by default.",
)]  # fmt: skip
EveryPlace = Annotated[bool, typer.Option(
    "--places", help="Each place by itself, not the whole theatre.")]  # fmt: skip
Localities = Annotated[bool, typer.Option(
    "--localities", help="Where no figure of a governorate is told, take what is told of places in "
    "it, as a lower bound.")]  # fmt: skip


def asked(
    indicator: str, speakers: str | None, place: str | None, *, every_place: bool, localities: bool
) -> Asked:
    """What the options ask for; a wrong one is one line, and exit 2."""
    counted = output.one_of("INDICATOR", indicator, INDICATORS) or ""
    names = tuple(one for one in (speakers or "").split(",") if one.strip())
    if place is not None and every_place:
        raise output.wrong("--place names one place, --places shows each: give one of the two")
    return Asked(counted, names, place, every_place, localities)


def bounds(low: float | None, high: float | None) -> str:
    """A figure: 5, 3–5, ≥3; "?" where nothing can be said."""
    if low is None:
        return "?"
    if high is None:
        return f"≥{low:.12g}"
    return f"{low:.12g}" if low == high else f"{low:.12g}–{high:.12g}"


def who_where(subject: Subject) -> tuple[str, str]:
    """The speaker and the place by name, the place with what else is told of the figure."""
    place = " and ".join(display(one) for one in subject.place.split("+")) if subject.place else ""
    told = ", ".join(filter(None, (place, subject.stage, _against(subject))))
    return display(subject.speaker), told


def _against(subject: Subject) -> str:
    return f"against {display(subject.against)}" if subject.against else ""


def claim_ids(cells: Iterable[Cell]) -> list[str]:
    """The claims that the figures stand on, each once."""
    return list(dict.fromkeys(held.claim.id for one in cells for held in one.taken.held))


def first_claim(cells: Iterable[Cell]) -> str:
    """The beginning of the first claim's id; `hudna explain` takes it."""
    return next((one.taken.held[0].claim.id[:SHORT_ID] for one in cells), "")


def subject_mapping(subject: Subject) -> dict[str, object]:
    """Whose figures of what, for a line of JSON; None where nothing is said."""
    return {name: value or None for name, value in subject._asdict().items()}


def cell_mapping(cell: Cell) -> dict[str, object]:
    """A figure with all that is printed for it, the one that is taken first, and why."""
    return {"why": cell.why, "printed": [
        {"low": one.low, "high": one.high, "claims": [held.claim.id for held in one.held],
         "documents": list(one.documents)}
        for one in cell.printed
    ]}  # fmt: skip


def interval(found: Interval | None) -> str:
    """An estimate with its bounds: 4.2 [3.1, 5.6]; nothing if there is none."""
    if found is None:
        return ""
    high = "∞" if found.high is None else _short(found.high)
    estimate = "?" if found.estimate is None else _short(found.estimate)
    return f"{estimate} [{_short(found.low)}, {high}]"


def _short(number: float) -> str:
    return f"{number:.{0 if number >= 20 else 1 if number >= 2 else 2}f}"


def interval_mapping(found: Interval | None) -> dict[str, object] | None:
    """The same for a line of JSON."""
    if found is None:
        return None
    return {"estimate": found.estimate, "low": found.low, "high": found.high}
