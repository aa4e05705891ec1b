"""An incident as pages show it: what is told of it, by whom, in what they differ, how sure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from hudna.console.shown import claims, figures, names, words
from hudna.console.shown.boards import Select, by_name
from hudna.desk import series
from hudna.desk.incidents import NOT_TOLD, Difference, Occurrence, Report, place_name
from hudna.desk.incidents.board import Linked, Sought


@dataclass(frozen=True)
class Row:
    """An incident in a list; `killed` and `wounded`: each figure that is told."""

    one: Linked
    what: str
    where: str
    speakers: tuple[str, ...]
    killed: str
    wounded: str
    differs: str
    sure: str


def row(one: Linked) -> Row:
    """An incident in a list."""
    found, language = one.incident, figures.language()
    differs = [_thing(each) for each in found.differences() if not each.is_silence]
    return Row(
        one, " / ".join(words.word(words.INCIDENTS, told) for told in found.told("type")),
        place_name(found, language),
        tuple(dict.fromkeys(names.speaker(report.held) for report in found.reports)),
        _figures(found, "killed"), _figures(found, "wounded"), " · ".join(differs), sure(one),
    )  # fmt: skip


def sure(one: Linked) -> str:
    """How sure it is that its claims tell of one incident, in words."""
    if one.sure is None:
        return ""
    if one.judged:
        return gettext("joined by a person")
    percent = figures.number(int(one.sure * 100))
    return gettext("one incident with a likelihood of %(percent)s%%") % {"percent": percent}


def differences(found: Occurrence) -> list[tuple[str, bool, list[tuple[str, str]]]]:
    """Each thing that is told in more than one way: whether they contradict, the ways, by whom."""
    by_claim = {report.held.claim.id: names.speaker(report.held) for report in found.reports}
    return [(_thing(one), not one.is_silence, list(_ways(one, by_claim)))
            for one in found.differences()]  # fmt: skip


def fields(report: Report) -> list[claims.Field]:
    """What one claim tells of it, with the harm of its sentence."""
    told = [(str(words.DIFFERS_IN["killed"]), figures.number(report.killed)),
            (str(words.DIFFERS_IN["wounded"]), figures.number(report.wounded))]  # fmt: skip
    return [*claims.said(report.held.claim), *(one for one in told if one[1])]


def selects(every: Iterable[Linked], sought: Sought) -> list[Select]:
    """What the incidents of these days can be chosen by."""
    found = [one.incident for one in every]
    types = {report.type for one in found for report in one.reports}
    kinds = [(one, str(told)) for one, told in words.INCIDENTS.items() if one in types]
    speakers: dict[str, Any] = {
        series.speaker_key(report.held): names.speaker(report.held)
        for one in found for report in one.reports
    }  # fmt: skip
    return [
        ("type", gettext("Kind of attack"), kinds, sought.type),
        ("place", gettext("Governorate"), by_name({one.governorate for one in found} - {""}),
         sought.place),
        ("speaker", gettext("Who says it"), sorted(speakers.items(), key=lambda pair: pair[1]),
         sought.speaker),
        ("told", gettext("Told by"), [("several", gettext("several claims"))], sought.told),
    ]  # fmt: skip


def _thing(one: Difference) -> str:
    return words.word(words.DIFFERS_IN, one.name)


def _ways(one: Difference, by_claim: dict[str, str]) -> Iterator[tuple[str, str]]:
    for told, ids in one.ways:
        shown = words.word(words.INCIDENTS, told) if one.name == "type" else told
        yield (gettext("not told") if told == NOT_TOLD else shown,
               ", ".join(dict.fromkeys(by_claim[id] for id in ids)))  # fmt: skip


def _figures(found: Occurrence, name: str) -> str:
    told = [float(one) for one in found.told(name) if one != NOT_TOLD]
    return " / ".join(map(figures.number, told))
