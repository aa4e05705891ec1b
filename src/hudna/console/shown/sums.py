"""Figures of charts in words: periods, bounds, whose line it is, what is to be said of a sum."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.translation import gettext, gettext_noop, ngettext
from django.utils.translation import gettext_lazy as _

from hudna.console.shown import figures, names, words
from hudna.desk.charting import (
    ADDED,
    FELL,
    ROSE,
    SUBTRACTED,
    TOO_FEW,
    UNCLEAR,
    Cell,
    Changes,
    Interval,
    Line,
    Note,
    Period,
    Trend,
)

_MORE: Final = 3
"""So many days are named, and of others how many they are."""


def period(found: Period) -> str:
    """A day, or the first and the last one."""
    if found.first == found.last:
        return figures.day(found.first)
    return f"{figures.day(found.first)} – {figures.day(found.last)}"


def bounds(low: float | None, high: float | None) -> str:
    """A figure with its bounds: 4, 40–50, at least 3; nothing where nothing can be said."""
    if low is None:
        return ""
    if high is None:
        return gettext("at least %(number)s") % {"number": figures.number(low)}
    return figures.number(low) if low == high else f"{figures.number(low)}–{figures.number(high)}"


def place(key: str) -> str:
    """A place by its key: by the register's names, as printed where none is known."""
    if not key:
        return gettext("the whole theatre")
    return names.listed(map(names.registered, key.split("+")))


def line(found: Line) -> str:
    """Whose line it is, and of what in particular."""
    subject = found.subject
    told = [names.registered(subject.speaker), words.word(words.STAGES, subject.stage)]
    if subject.against:
        against = names.registered(subject.against)
        told.append(gettext("against: %(whom)s") % {"whom": against})
    if found.way == SUBTRACTED:
        told.append(gettext("growth of a running total"))
    return " · ".join(one for one in told if one)


def why(cell: Cell) -> str:
    """Why that figure of several is taken."""
    told = next((words for begin, words in _WHY.items() if cell.why.startswith(begin)), "")
    return str(told)


_WHY: Final[Mapping[str, Any]] = {
    "added up from the places": _("added up from the places of one document: no total is told"),
    "added up from places in it": _("added up from places in it: there may be more"),
    "the sum of the others": _("it is the sum of the others in its document"),
    "printed in the speaker": _("it is printed in the speaker’s own document"),
    "the only one that is a number": _("the others are bounds, no numbers"),
    "printed in": _("more documents print it than any other"),
    "the first of": _("the first in the order of documents; none is printed more often"),
}
"""By how the reason begins that was noted when it was taken."""


def note(found: Note) -> str:
    """What is to be said of a sum, in the page's language."""
    told = _NOTES.get(found.sort)
    return told(*found.values) if told else str(found)


def _left_out(cell: Cell, of: Period, because: str) -> str:
    named = {"figure": bounds(*cell.taken.bounds), "period": period(of)}
    return because % named


def _several(days: int, count: int) -> str:
    return ngettext(
        "%(number)s day by figures for several days",
        "%(number)s days by figures for several days", days,
    ) % {"number": figures.number(days)}  # fmt: skip


def _falls(*days: Any) -> str:
    listed = names.listed(map(figures.day, days[:_MORE])) + (" …" if len(days) > _MORE else "")
    told = gettext("The running total falls (%(days)s): no difference is taken")
    return told % {"days": listed}


def _from_to(first: Cell, began: Any, last: Cell, ended: Any) -> str:
    return gettext("from %(first)s on %(began)s to %(last)s on %(ended)s") % {
        "first": bounds(*first.taken.bounds), "began": figures.day(began),
        "last": bounds(*last.taken.bounds), "ended": figures.day(ended),
    }  # fmt: skip


_NOTES: Final[Mapping[str, Callable[..., str]]] = {
    "overlaps": lambda cell, of: _left_out(
        cell, of, gettext("%(figure)s for %(period)s is left out: days of it are counted already")
    ),
    "reaches over": lambda cell, of: _left_out(
        cell, of, gettext("%(figure)s for %(period)s is left out: it reaches over the border")
    ),
    "several days": _several,
    "added up from governorates": lambda count: ngettext(
        "%(number)s figure added up from governorates",
        "%(number)s figures added up from governorates", count,
    ) % {"number": figures.number(count)},
    "printed differently": lambda count: ngettext(
        "%(number)s figure printed differently elsewhere",
        "%(number)s figures printed differently elsewhere", count,
    ) % {"number": figures.number(count)},
    "told without a time, taken as of a day": lambda count: ngettext(
        "%(number)s figure told without a time, taken as of its day",
        "%(number)s figures told without a time, taken as of their day", count,
    ) % {"number": figures.number(count)},
    "undated": lambda count: ngettext(
        "%(number)s figure for a time that is not said is left out",
        "%(number)s figures for a time that is not said are left out", count,
    ) % {"number": figures.number(count)},
    "falls": _falls,
    "from to": _from_to,
    "as of": lambda on: gettext("as of %(day)s") % {"day": figures.day(on)},
}  # fmt: skip


def coverage(way: str, told: int, length: int) -> str:
    """Of how many of the days something is told."""
    named = {"told": figures.number(told), "days": figures.number(length)}
    if way == ADDED:
        return gettext("%(told)s of %(days)s days told") % named
    if way == SUBTRACTED:
        return gettext("the difference of %(told)s of %(days)s days") % named
    return gettext("told on %(told)s of %(days)s days") % named


def trend(found: Trend | None) -> str:
    """What became of the rate per day, beside the days before: only what the figures allow."""
    if found is None or found.verdict == TOO_FEW:
        return gettext("too few days told to compare")
    said = gettext(_VERDICTS[found.verdict])
    return f"{said} ({_ratio(found.ratio)})" if found.ratio else said


_VERDICTS: Final = {
    ROSE: gettext_noop("rose"),
    FELL: gettext_noop("fell"),
    UNCLEAR: gettext_noop("no clear change"),
}  # fmt: skip


def _ratio(found: Interval) -> str:
    low = figures.number(round(found.low, 2))
    high = figures.number(round(found.high, 2)) if found.high is not None else "∞"
    told = f"× {low}–{high}"
    return told if found.estimate is None else (
        gettext("× %(ratio)s, from %(low)s to %(high)s")
        % {"ratio": figures.number(round(found.estimate, 2)), "low": low, "high": high}
    )  # fmt: skip


def changes(found: Changes | None) -> list[str]:
    """The stretches of days of one rate each; none where the rate stayed."""
    if found is None or len(found.eras) < 2:
        return []
    return [
        gettext("%(period)s: %(rate)s a day")
        % {"period": period(one.period), "rate": figures.number(round(one.rate.estimate, 1))}
        for one in found.eras if one.rate.estimate is not None
    ]  # fmt: skip


def isolated(text: str) -> str:
    """Text whose direction is its own wherever it is drawn."""
    return f"\u202b\u200f{text}\u200f\u202c" if figures.language() == "ar" else text
