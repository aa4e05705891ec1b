"""Claims of a whole stretch of days written in a line each, for cases of standings.

As `reconcile.said` has them, and: "D1..D2 …" for one such claim on every day from D1 to D2;
"DAY DOCUMENT SPEAKER: incident TYPE at PLACE[+PLACE] [×COUNT] [denied]";
"…: withdrawn|signed NAME[+NAME]"; "…: assessment holding in PLACE".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from hudna.record import Held, Incident, Name, Particulars, Place, Span
from reconcile.said import keys, said

_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d) (\S+) (.*)")
_EVENT = re.compile(
    r"(?P<rest>\S+ \S+ \S+?): (?P<kind>incident|withdrawn|signed|assessment) (?P<what>\S+)"
    r"(?: (?:at|in) (?P<place>\S+))?(?: ×(?P<count>\d+))?(?: (?P<hedge>denied|forecast))?"
)


def told(lines: Iterable[str]) -> list[Held]:
    """The claims of those lines."""
    return [held for at, line in enumerate(_expanded(lines)) for held in _held(line, at)]


def _expanded(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        found = _DAYS.fullmatch(line)
        if found is None:
            yield line
            continue
        first, last = map(date.fromisoformat, found.groups()[:2])
        for at in range((last - first).days + 1):
            yield f"{first + timedelta(days=at)} {found[3]}{at} {found[4]}"


def _held(line: str, at: int) -> Iterator[Held]:
    found = _EVENT.fullmatch(line)
    (carrier,) = said([f"{found['rest']}: talks 1" if found else line])
    if found is None:
        yield carrier
        return
    claim = replace(
        carrier.claim, kind=_kind(found["kind"]), body=_body(found), span=Span(at, at + 1),
        hedge=found["hedge"] or "asserted", place=_place(found),
    )  # fmt: skip
    yield replace(carrier, claim=claim.identified(carrier.digest))


def _kind(word: str) -> str:
    return "accession" if word in ("withdrawn", "signed") else word


def _body(found: "re.Match[str]") -> Incident | Particulars:
    if found["kind"] == "incident":
        targets = tuple(Name(one, one) for one in found["place"].split("+"))
        return Incident(found["what"], target_places=targets, count=_number(found["count"]))
    if found["kind"] == "assessment":
        return Particulars(trend=found["what"])
    named = tuple(Name(one, one) for one in found["what"].split("+"))
    return Particulars(stage=found["kind"], what=named)


def _place(found: "re.Match[str]") -> Place | None:
    if found["kind"] == "incident" or found["place"] is None:
        return None
    known = keys().register.place(found["place"])
    return Place(found["place"], (found["place"],), known.level if known else None)


def _number(text: str | None) -> int | None:
    return int(text) if text else None
