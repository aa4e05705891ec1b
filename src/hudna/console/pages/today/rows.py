"""What the panels of Today show of a day: so many rows, and how many more there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from hudna.console.shown import findings, names
from hudna.console.shown.figures import language
from hudna.console.shown.registers import ways
from hudna.desk import incidents as desk_incidents
from hudna.desk.ask import Held
from hudna.desk.assurances import Assurance, Touch
from hudna.desk.changes import Asked, Changes, last_written_on
from hudna.desk.incidents import Occurrence
from hudna.desk.measure.standing import TruceStanding
from hudna.desk.silence import Absence
from hudna.desk.status.screen import Screen

MOST: Final = 12
"""So many rows of a list are shown; the rest is counted."""

_FIGURES: Final = 6
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Listed:
    """The first rows of a list, and how many there are."""

    rows: Sequence[Any]
    count: int

    @property
    def left(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


def first(found: Sequence[Any], made: Any = None, most: int = MOST) -> Listed:
    """The first of them, each made into a row."""
    shown = found[:most]
    return Listed([made(one) for one in shown] if made else shown, len(found))


@dataclass(frozen=True)
class Stands:
    """How the truce stands in a governorate; `inputs`: the claims that decide, of each speaker."""

    place: str
    standing: str
    clause: str
    inputs: Sequence[tuple[str, Sequence[Held]]]
    told_by: Sequence[str]
    is_one_sided: bool


def standing(found: Screen) -> dict[str, Any]:
    """Each governorate that was told of, the worst first; the others are unseen."""
    every = found.standings
    told = [one for one in every.found if one.heard] if every else []
    unseen = [ways.to(one.governorate) for one in every.found if not one.heard] \
        if every else []  # fmt: skip
    return {"rows": [_stands(one) for one in told], "unseen": unseen,
            "definition": every.definition if every else None}  # fmt: skip


def _stands(one: TruceStanding) -> Stands:
    decided = one.decided
    inputs = [
        (ways.to(heard.speaker), heard.amounts[decided.clause.input].held[:_FIGURES])
        for heard in decided.heard
    ] if decided else []  # fmt: skip
    return Stands(
        ways.to(one.governorate), one.standing, decided.clause.name if decided else "",
        inputs, [ways.to(heard.speaker) for heard in one.heard], one.is_one_sided,
    )  # fmt: skip


def changed(found: Screen) -> dict[str, Any]:
    """What is different from the day before, and what was written since the day before the last."""
    last = last_written_on(found.ledger) or found.on
    return of_changes(found.changes(Asked(found.on, day_before(found.on), day_before(last))))


def day_before(day: date) -> date:
    """The day before, as far as there is one."""
    return day - _A_DAY if day > date.min else day


def of_changes(found: Changes) -> dict[str, Any]:
    """The same for the days and the writing that are asked for."""
    return {
        "asked": found.asked, "claims": sum(found.claims.values()), "kinds": found.claims,
        "moved": first(found.moved), "joined": first(found.joined), "left": first(found.left),
        "findings": first(found.findings, findings.told),
        "disagreeing": first(found.disagreeing, lambda one: findings.told(one.found)),
        "written": found.written,
    }  # fmt: skip


def checks(found: Screen) -> dict[str, Any]:
    """What does not add up, and where sides differ."""
    found_out = found.checks
    return {
        "findings": first(found_out.findings, findings.told),
        "disagreeing": first(found_out.disagreeing, _followed),
    }


def _followed(one: Any) -> dict[str, Any]:
    return {"told": findings.told(one.found), "state": one.state, "owner": one.owner}


@dataclass(frozen=True)
class Given:
    """An assurance in force: the claim that gave it last, who is bound, what may touch it."""

    last: Held
    assurance: Assurance
    bound: Sequence[str]
    touches: Sequence[tuple[Touch, str]]
    touched: int


def assurances(found: Screen) -> Listed:
    """The assurances in force, those first that something of these days may touch."""
    given = found.promises
    if given is None:
        return Listed((), 0)
    by_touches = sorted(given.found, key=lambda one: one.last_on, reverse=True)
    by_touches.sort(key=lambda one: -len(given.touches[one.id]))
    return first(by_touches, lambda one: _given(one, given.touches[one.id]))


def _given(one: Assurance, touches: Sequence[Touch]) -> Given:
    last = one.said[-1]
    newest = sorted(touches, key=lambda touch: touch.on, reverse=True)
    shown = [(touch, ways.to(touch.whom)) for touch in newest[:3]]
    return Given(last, one, [ways.to(id) for id in one.bound], shown, len(touches))


@dataclass(frozen=True)
class Occurred:
    """An incident in a line: where, what, who tells of it, and in what they differ."""

    incident: Occurrence
    place: str
    kinds: Sequence[str]
    killed: str
    wounded: str
    told: Sequence[tuple[str, Held]]
    differs: Sequence[str]


def incidents(found: Screen) -> Listed | None:
    """The incidents of the last days; None where claims cannot be linked."""
    every = found.incidents
    return None if every is None else first(every, _occurred)


def _occurred(one: Occurrence) -> Occurred:
    by_speaker = {names.speaker(report.held): report.held
                  for report in reversed(one.reports)}  # fmt: skip
    return Occurred(
        one, desk_incidents.place_name(one, language()), one.told("type"),
        " / ".join(filter(None, one.told("killed"))),
        " / ".join(filter(None, one.told("wounded"))),
        list(reversed(by_speaker.items()))[:4],
        [difference.name for difference in one.differences() if not difference.is_silence],
    )  # fmt: skip


def silence(found: Screen) -> dict[str, Any]:
    """Who was not heard, for how long, how usual that is; places of which nobody spoke."""
    quiet = found.silences
    if quiet is None:
        return {}
    unseen = [one for one in quiet.governorates if one.is_unseen]
    return {
        "silent": first(sorted(quiet.silent, key=_longest), _absent),
        "missing": first(sorted(quiet.missing, key=_longest), _absent),
        "late": first(quiet.late),
        "untold": first(quiet.untold),
        "unseen": first(unseen, lambda one: (ways.to(one.place), one.last)),
        "members": first([ways.to(one.place) for one in quiet.members]),
        "days": quiet.days,
        "places": [(ways.to(one.place), one.days) for one in quiet.governorates],
    }


def _longest(one: Absence) -> tuple[int, str]:
    return -len(one.missed), one.source


def _absent(one: Absence) -> dict[str, Any]:
    """How many did not come, since when; how many of those expected before did come."""
    return {"source": ways.to(one.source), "missed": len(one.missed),
            "since": one.missed[0], "last": one.last, "rhythm": one.rhythm}  # fmt: skip
