"""What the gap between two sides is made of, in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hudna.console.shown import names, words
from hudna.console.shown.charted import sums
from hudna.desk.compare.two import PARTS, Day, Gap, GapPart, Like

_PARTS: Final[Mapping[str, Any]] = {
    "definition": _("what one of them counts and the other does not"),
    "coverage": _("places on which only one of them reports"),
    "timing": _("days that end at other hours"),
    "unexplained": _("not explained"),
}


def parts(found: Gap) -> list[tuple[str, float]]:
    """The parts of a gap that are not nothing, in words."""
    return [(str(_PARTS[one]), float(found.part(one))) for one in PARTS if found.part(one)]


def shares(found: Mapping[str, Fraction]) -> list[tuple[str, float]]:
    """All parts of all gaps together, in words."""
    return [(str(_PARTS[one]), float(found[one])) for one in PARTS]


def besides(like: Like) -> str:
    """Of what in particular figures are: the window if it is no day, the stage, against whom."""
    told = [
        words.word(words.WINDOWS, like.window) if like.window != "day" else "",
        words.word(words.STAGES, like.stage),
        gettext("against: %(whom)s") % {"whom": names.registered(like.against)}
        if like.against else "",
    ]  # fmt: skip
    return " · ".join(one for one in told if one)


def reasons(days: Iterable[Day]) -> list[tuple[str, float]]:
    """What explains the gaps, each reason with what it comes to over the days, greatest first."""
    found: dict[str, Fraction] = defaultdict(Fraction)
    for day in days:
        for one in day.gap.told:
            found[_reason(one)] += one.size
    ordered = sorted(found.items(), key=lambda one: (-abs(one[1]), one[0]))
    return [(told, float(size)) for told, size in ordered]


def _reason(part: GapPart) -> str:
    cell = part.cells[0]
    told = cell.taken.held[0].told
    who = names.registered(cell.speaker)
    if part.part == "coverage":
        said = gettext("%(place)s: only %(speaker)s reports on it")
        return said % {"place": sums.place(told.place), "speaker": who}
    if part.part == "definition":
        what = words.word(words.INDICATORS, told.indicator)
        said = gettext("only %(speaker)s counts this: %(what)s")
        return said % {"speaker": who, "what": what}
    return gettext("the day of %(speaker)s ends earlier") % {"speaker": who}
