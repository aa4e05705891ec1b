"""A discrepancy as the board shows it: what, where, when, who says what, how long it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from hudna.console.shown import claims, names, words
from hudna.console.shown.boards import reasons
from hudna.desk.discrepancies import NOTE, TAKE, Act, Followed, Held
from hudna.desk.discrepancies.board import Found, Sought
from hudna.desk.discrepancies.gaps import KIND, Split


@dataclass(frozen=True)
class Said:
    """Who says it, of what place where that differs, and the claim."""

    who: str
    place: str
    held: Held


@dataclass(frozen=True)
class Row:
    """One discrepancy. `told`: what does not fit; `cause`: what it may come from.

    `days`: since when it stands as it does; `late`: by how many days that is too long, 0 if not.
    """

    one: Followed
    what: str
    why: str
    told: str
    cause: str
    window: str
    said: tuple[Said, ...]
    days: int | None
    late: int

    @property
    def address(self) -> tuple[str, str]:
        """Its day and id, as they stand in its address."""
        return str(self.one.found.on), self.one.id


def row(one: Followed, today: date, overdue: int) -> Row:
    """A discrepancy as it stands on that day, where it may stand so for `overdue` days."""
    found, days = one.found, one.days(today)
    first = found.sides[0].claim
    late = max(0, (days or 0) - overdue) if one.state != "closed" else 0
    told = "" if found.kind == KIND else reasons.written(found.told)
    return Row(
        one, claims.headline(first), words.word(words.FINDINGS, found.kind), told,
        reasons.written(found.explanation), claims.window(first.window),
        tuple(_said(found.sides)), days, late,
    )  # fmt: skip


def _said(sides: tuple[Held, ...]) -> Iterator[Said]:
    first = names.place(sides[0].claim.place)
    for one in sides:
        place = names.place(one.claim.place)
        yield Said(names.speaker(one), place if place != first else "", one)


def parts(split: Split) -> list[tuple[str, float, list[str]]]:
    """The parts of a gap that are not none: what each is, how much, and why."""
    gap = split.gap
    return [
        (words.word(words.GAP_PARTS, name), float(gap.part(name)),
         [reasons.written(one.words) for one in gap.told if one.part == name])
        for name in words.GAP_PARTS if gap.part(name)
    ]  # fmt: skip


def done(history: tuple[Act, ...]) -> list[tuple[Act, str]]:
    """Each thing that was done about a discrepancy, with what it was in words; the last first."""
    state, owner, found = "open", "", []
    for act in history:
        kept = TAKE if act.owner != owner or not act.reason else NOTE
        what = act.state if act.state != state else kept
        found.append((act, words.word(words.DONE, what)))
        state, owner = act.state or state, act.owner
    return found[::-1]


Select = tuple[str, Any, list[tuple[str, str]], str]
"""A field to choose by: its name, its label, the choices with their words, what is chosen."""


def selects(every: tuple[Found, ...], sought: Sought) -> list[Select]:
    """What the discrepancies of these days can be chosen by: their kinds, places and speakers."""
    kinds = {one.found.kind for one in every}
    places = {place for one in every for place in one.places}
    speakers = {who for one in every for who in one.speakers}
    told = [(one, str(told)) for one, told in words.FINDINGS.items() if one in kinds]
    return [("kind", gettext("What does not fit"), told, sought.kind),
            ("place", gettext("Governorate"), by_name(places), sought.place),
            ("speaker", gettext("Who says it"), by_name(speakers), sought.speaker)]  # fmt: skip


def by_name(ids: set[str]) -> list[tuple[str, str]]:
    """Places or parties by the names that the page's language has for them, in order."""
    return sorted(((one, names.registered(one)) for one in ids), key=lambda pair: pair[1])
