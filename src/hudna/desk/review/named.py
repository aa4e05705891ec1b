"""Claims and documents as a person names them: by the beginning of an id, by a name."""

from typing import Final

from hudna.desk import DeskError
from hudna.desk.prefixes import SHORTEST
from hudna.ledger import queries
from hudna.ledger.acts import asking
from hudna.ledger.outcome import Held, Holding
from hudna.ledger.store import Ledger
from hudna.record.said import say

_HEXADECIMAL: Final = frozenset("0123456789abcdef")


def is_prefix(word: str) -> bool:
    """Whether a word can be the beginning of an id or a digest."""
    plain = word.strip().lower()
    return len(plain) >= SHORTEST and _HEXADECIMAL.issuperset(plain)


def the_claim(ledger: Ledger, prefix: str) -> Held:
    """The claim whose id begins with `prefix`, as it stands.

    DeskError if there is none, or several, or if a newer reading took its place.
    """
    if not is_prefix(prefix):
        raise DeskError(
            say(
                "{prefix} is no claim id: give its first {shortest} or more characters "
                "(0-9, a-f), as `hudna claims` shows them",
                prefix=repr(prefix),
                shortest=SHORTEST,
            )
        )
    begun = prefix.strip().lower()
    found = {one.read_id: one for one in reversed(queries.find(ledger, begun))}
    if not found:
        raise DeskError(
            say("no claim is kept whose id begins with {begun}; see `hudna claims`", begun=begun)
        )
    if len(found) > 1:
        some = ", ".join(sorted(one.claim.id[:16] for one in found.values())[:5])
        raise DeskError(
            say(
                "{number} claims begin with {begun} ({some}): give more of the id",
                number=len(found),
                begun=begun,
                some=some,
            )
        )
    (held,) = found.values()
    _must_hold(ledger, held)
    return held


def _must_hold(ledger: Ledger, held: Held) -> None:
    now = asking.successors(ledger, [held.read_id]).get(held.read_id)
    if now == held.read_id:
        return
    short = held.read_id[:10]
    if now is not None:
        raise DeskError(
            say(
                "the claim {short} was read again since and is now {now}: give that id",
                short=short,
                now=now[:16],
            )
        )
    raise DeskError(
        say(
            "the claim {short} holds no longer: a newer reading of its document says"
            " something else; see hudna claims --document {digest}",
            short=short,
            digest=held.digest[:10],
        )
    )


def documents(ledger: Ledger, wanted: str) -> list[Holding]:
    """The documents whose digest begins with `wanted`, or whose name has it, by day and name."""
    sought = wanted.strip()
    return queries.named(ledger, sought, sought.lower() if is_prefix(sought) else None)


def the_document(ledger: Ledger, wanted: str) -> Holding:
    """The one document of that name, or digest; DeskError if there is none, or several."""
    if not wanted.strip():
        raise DeskError(say("name a document: by its name, or the first characters of its digest"))
    found = documents(ledger, wanted)
    exact = [one for one in found if wanted.strip() in (one.name, one.digest)]
    if len(exact) == 1:
        return exact[0]
    if not found:
        raise DeskError(
            say("no document is kept under {wanted}; see `hudna documents`", wanted=repr(wanted))
        )
    if len(found) > 1:
        some = ", ".join(f"{one.digest[:10]} {one.name}" for one in found[:5])
        raise DeskError(
            say(
                "{number} documents are meant by {wanted} ({some}): give the first "
                "characters of a digest",
                number=len(found),
                wanted=repr(wanted),
                some=some,
            )
        )
    return found[0]


def subject(ledger: Ledger, wanted: str) -> tuple[str, str]:
    """What a claim id or a document's name stands for: its subject, and how it is told."""
    if is_prefix(wanted) and queries.find(ledger, wanted.strip().lower()):
        held = the_claim(ledger, wanted)
        return f"claim:{held.read_id}", f"claim {held.claim.id[:10]}"
    document = the_document(ledger, wanted)
    return f"document:{document.digest}", document.name
