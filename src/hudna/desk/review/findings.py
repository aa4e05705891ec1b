"""Findings: what a reviewer concludes from claims. One stands when another person approved it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import name_given, named, reason_given
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft, Entry
from hudna.record.said import say

INCIDENT: Final = "incident:"


@dataclass(frozen=True)
class Conclusion:
    """What is found: a title, the conclusion itself, and on what ground."""

    title: str
    conclusion: str
    reason: str


def write(ledger: Ledger, wanted: Sequence[str], found: Conclusion, by: str) -> Entry:
    """Write a finding on claims, by the beginnings of their ids; DeskError for empty words.

    `incident:ID` among them says which incident it is on. It needs its claims all the same: what
    an incident is follows from them, and an expunge of their documents takes the finding too.
    """
    author, reason = name_given(by), reason_given(found.reason)
    title, conclusion = " ".join(found.title.split()), found.conclusion.strip()
    if not title or not conclusion:
        raise DeskError(say("a finding needs a title and a conclusion: --title and --conclusion"))
    incidents = [_incident(one) for one in wanted if one.strip().startswith(INCIDENT)]
    prefixes = [one for one in wanted if not one.strip().startswith(INCIDENT)]
    if not prefixes:
        raise DeskError(
            say("a finding rests on claims, one on an incident too: name one or more by their ids")
        )
    with writing(ledger, now()) as log:
        held = [named.the_claim(ledger, one) for one in prefixes]
        about = tuple(dict.fromkeys((*(f"claim:{one.read_id}" for one in held), *incidents)))
        payload = {"title": title, "conclusion": conclusion, "reason": reason}
        return log.append(Draft("finding", author, about, payload))


def _incident(word: str) -> str:
    found = word.strip().lower()
    if not named.is_prefix(found.removeprefix(INCIDENT)):
        raise DeskError(
            say(
                "{word} names no incident: write {incident} and its id (0-9, a-f)",
                word=repr(word),
                incident=INCIDENT,
            )
        )
    return found
