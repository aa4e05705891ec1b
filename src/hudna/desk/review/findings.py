"""Findings: what a reviewer concludes from claims. One stands when another person approved it."""

from collections.abc import Sequence
from dataclasses import dataclass

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import name_given, named, reason_given
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft, Entry


@dataclass(frozen=True)
class Conclusion:
    """What is found: a title, the conclusion itself, and on what ground."""

    title: str
    conclusion: str
    reason: str


def write(ledger: Ledger, prefixes: Sequence[str], found: Conclusion, by: str) -> Entry:
    """Write a finding on the claims whose ids begin so; DeskError for none, or empty words."""
    author, reason = name_given(by), reason_given(found.reason)
    title, conclusion = " ".join(found.title.split()), found.conclusion.strip()
    if not title or not conclusion:
        raise DeskError("a finding needs a title and a conclusion: --title and --conclusion")
    if not prefixes:
        raise DeskError("a finding is about claims: name one or more by their ids")
    with writing(ledger, now()) as log:
        held = [named.the_claim(ledger, one) for one in prefixes]
        about = tuple(dict.fromkeys(f"claim:{one.read_id}" for one in held))
        payload = {"title": title, "conclusion": conclusion, "reason": reason}
        return log.append(Draft("finding", author, about, payload))
