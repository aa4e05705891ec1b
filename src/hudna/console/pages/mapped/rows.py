"""The table of a map: a row for each governorate. The script colours the map by these rows."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext, ngettext

from hudna.console.pages.mapped import scale, words
from hudna.console.shown import figures, names
from hudna.console.shown.words import word
from hudna.desk.mapped import STANDING, Cell, Mapped, Row, Spot, spot
from hudna.desk.measure.standing import STANDINGS

_SHADES: Final = dict(zip(STANDINGS, (None, 1, 3, 5), strict=True))


@dataclass(frozen=True)
class Shown:
    """A row as the page writes it.

    `look`: how the map fills it (a step, `none`, `together`, `unseen`, or a difference);
    `label`: what the map writes on it; `told`: for each speaker the figure in words, and on how
    many of the days; `note`: what else is to be said.
    """

    id: str
    name: str
    spot: Spot | None
    look: str
    label: str
    told: tuple[tuple[str, str], ...]
    note: str

    @property
    def is_unseen(self) -> bool:
        """Whether nothing is told."""
        return self.look == "unseen"


def shown(found: Mapped) -> list[Shown]:
    """The rows, by name."""
    unit = scale.unit(cell.low for row in found.rows for cell in row.cells if cell)
    is_standing = found.asked.measure == STANDING
    rows = (_standing(row) if is_standing else _shown(row, unit, found) for row in found.rows)
    return sorted(rows, key=lambda one: one.name)


def _shown(row: Row, unit: int, found: Mapped) -> Shown:
    told = tuple(_told(cell, together, found.asked.days)
                 for cell, together in zip(row.cells, row.together, strict=True))  # fmt: skip
    label = " / ".join(bounds(cell) or "–" for cell in row.cells) if any(row.cells) else ""
    look = scale.difference(*row.cells) if len(row.cells) > 1 else _look(row, unit)
    if look == "unseen" and any(row.together):
        look = "together"
    return Shown(row.governorate, names.registered(row.governorate), spot(row.governorate), look,
                 label, told, _others(row.others))  # fmt: skip


def _look(row: Row, unit: int) -> str:
    cell = row.cells[0] if row.cells else None
    if cell is None:
        return "unseen"
    return "none" if cell.is_none else f"s{max(scale.step(cell.low, unit), 1)}"


def _told(cell: Cell | None, together: int, days: int) -> tuple[str, str]:
    if cell is None:
        return (gettext("only in one figure with other places") if together else "", "")
    if days == 1:
        return bounds(cell), ""
    covered = gettext("%(told)s of %(days)s days") % {
        "told": figures.number(min(cell.told, days)), "days": figures.number(days)
    }  # fmt: skip
    return bounds(cell), covered


def bounds(cell: Cell | None) -> str:
    """A figure with its bounds; nothing for no figure."""
    return "" if cell is None else figures.between(cell.low, cell.high)


def _others(count: int) -> str:
    if not count:
        return ""
    return ngettext("told by %(number)s other speaker", "told by %(number)s other speakers",
                    count) % {"number": figures.number(count)}  # fmt: skip


def _standing(row: Row) -> Shown:
    stands = row.standing
    if stands is None:
        return Shown(row.governorate, names.registered(row.governorate), spot(row.governorate),
                     "unseen", "", (("", ""),), "")  # fmt: skip
    shade = _SHADES[stands.standing]
    called = word(words.STANDINGS, stands.standing) if shade else ""
    because = word(words.CLAUSES, stands.decided.clause.name) if stands.decided else ""
    whose = stands.decided.speakers if stands.decided else [one.speaker for one in stands.heard]
    return Shown(row.governorate, names.registered(row.governorate), spot(row.governorate),
                 f"s{shade}" if shade else "unseen", called, ((called, because),),
                 names.listed(map(names.registered, whose)))  # fmt: skip
