"""Asking people: to look at a claim or a document, or to read a claim a second time, blind."""

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import history, is_same, name_given, named
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft, Entry
from hudna.record.said import say


def assign(ledger: Ledger, wanted: str, to: str, by: str, reason: str = "") -> tuple[Entry, str]:
    """Ask a person to look at a claim (by id) or a document (by name or digest).

    Returns the entry and how its subject is told; who was asked before is asked no longer.
    """
    person, author = name_given(to, "--to"), name_given(by)
    with writing(ledger, now()) as log:
        subject, told = named.subject(ledger, wanted)
        payload = {"to": person, "task": history.READ, "reason": " ".join(reason.split())}
        return log.append(Draft("assignment", author, (subject,), payload)), told


def second(ledger: Ledger, prefix: str, to: str, by: str, reason: str = "") -> Entry:
    """Ask a person to judge a claim without seeing what others judged.

    DeskError if that person has judged it, is asked already, or asks for it himself.
    """
    person, author = name_given(to, "--to"), name_given(by)
    if is_same(person, author):
        raise DeskError(
            say(
                "a second reader is asked by another person: who asks may have seen the"
                " first judgement"
            )
        )
    with writing(ledger, now()) as log:
        held = named.the_claim(ledger, prefix)
        acts = history.of_claim(ledger, held.read_id)
        short = held.claim.id[:10]
        if any(is_same(one.by, person) for one in history.opinions(acts)):
            raise DeskError(
                say(
                    "{person} has judged the claim {short} already: ask somebody else",
                    person=person,
                    short=short,
                )
            )
        if history.asked_to_read_second(acts, person):
            raise DeskError(
                say(
                    "{person} is asked already to read the claim {short}",
                    person=person,
                    short=short,
                )
            )
        payload = {"to": person, "task": history.SECOND, "reason": " ".join(reason.split())}
        return log.append(Draft("assignment", author, (f"claim:{held.read_id}",), payload))
