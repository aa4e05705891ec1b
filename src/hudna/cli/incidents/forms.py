"""An incident in the cells of a table and as JSON."""

from typing import Final

from hudna.cli.cells import SHORT_ID
from hudna.desk import incidents as desk
from hudna.desk.incidents import Act, Difference, Occurrence, Report, Shown
from hudna.desk.series import speaker_name
from hudna.record.claim import plain

COLUMNS: Final = ("=id", "day", "place", "type", "killed", "wounded", ">claims", "told by",
                  "differs")  # fmt: skip
"""Of the list of incidents."""


def row(one: Occurrence) -> tuple[str, ...]:
    """An incident in a line of the list."""
    speakers = dict.fromkeys(_voice(report) for report in one.reports)
    differs = [difference.name for difference in one.differences() if not difference.is_silence]
    return (one.id[:SHORT_ID], str(one.last_on), desk.place_name(one), _told(one, "type"),
            _told(one, "killed"), _told(one, "wounded"), str(len(one.reports)),
            ", ".join(filter(None, speakers)), ", ".join(differs))  # fmt: skip


def claim_row(report: Report, found: Shown) -> tuple[str, ...]:
    """A claim in a line of the incident."""
    claim = report.held.claim
    words = " ".join(found.sentences.get(claim.id, claim.quote).split())
    return (claim.id[:SHORT_ID], str(report.held.bulletin_on or ""), _voice(report),
            claim.document, found.languages.get(report.digest, ""), _number(report.killed),
            _number(report.wounded), words)  # fmt: skip


def ways(difference: Difference) -> str:
    """Each way in which a thing is told, with its claims: "2 (3f9a0c12de) · 3 (81d02c77aa)"."""
    return " · ".join(
        f"{told or 'not told'} ({', '.join(id[:SHORT_ID] for id in ids)})"
        for told, ids in difference.ways
    )


def mapping(one: Occurrence, shown: Shown | None = None) -> dict[str, object]:
    """An incident as JSON; with sentences and history where it is shown alone."""
    found: dict[str, object] = {
        "id": one.id, "first": plain(one.first_on), "last": plain(one.last_on),
        "place": desk.place_name(one), "places": list(one.places),
        "governorate": one.governorate or None,
        "claims": [_claim(report, shown) for report in one.reports],
        "differences": [{"what": difference.name, "ways": [
            {"told": told or None, "claims": list(ids)} for told, ids in difference.ways
        ]} for difference in one.differences()],
    }  # fmt: skip
    return {**found, "history": [_act(act) for act in shown.history]} if shown else found


def _claim(report: Report, shown: Shown | None) -> dict[str, object]:
    claim = report.held.claim
    told: dict[str, object] = {
        "claim": claim.id, "document": claim.document, "day": plain(report.held.bulletin_on),
        "speaker": _voice(report), "type": report.type, "weapons": list(report.weapons),
        "attackers": list(report.attackers), "times": report.count, "killed": report.killed,
        "wounded": report.wounded, "harm": [one.claim.id for one in report.harm],
        "quote": claim.quote,
    }  # fmt: skip
    if shown is None:
        return told
    return {**told, "language": shown.languages.get(report.digest) or None,
            "sentence": shown.sentences.get(claim.id)}  # fmt: skip


def _act(act: Act) -> dict[str, object]:
    return {"entry": act.number, "at": act.at.isoformat(), "by": act.by,
            "judgement": act.judgement, "groups": [list(one) for one in act.groups],
            "reason": act.reason}  # fmt: skip


def _voice(report: Report) -> str:
    return speaker_name(report.held)


def _told(one: Occurrence, name: str) -> str:
    """All that is told of a thing, in order: "2, 3"; nothing where nobody tells it."""
    return ", ".join(filter(None, one.told(name)))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
