"""A claim of the ledger, by the beginning of its id."""

from typing import Final

from hudna.desk import DeskError
from hudna.desk.explain import Explanation, explained
from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.record.said import say

SHORTEST_PREFIX: Final = 4
_HEXADECIMAL = frozenset("0123456789abcdef")


def explain(ledger: Ledger, prefix: str) -> Explanation:
    """Explain the claim whose id begins with `prefix`; DeskError if there is none, or several."""
    held = _the_one(ledger, prefix.strip().lower())
    document = queries.document(ledger, held.digest)
    assert document is not None
    return explained(document, [held])[0]


def _the_one(ledger: Ledger, prefix: str) -> Held:
    if len(prefix) < SHORTEST_PREFIX or not _HEXADECIMAL.issuperset(prefix):
        raise DeskError(
            say(
                "{prefix} is no claim id and no file: give the first {shortest} "
                "or more characters (0-9, a-f), as `hudna claims` shows them, or "
                "FILE:WORDS",
                prefix=repr(prefix),
                shortest=SHORTEST_PREFIX,
            )
        )
    found = {one.claim.id: one for one in reversed(queries.find(ledger, prefix))}
    if not found:
        raise DeskError(
            say("no claim is kept whose id begins with {prefix}; see `hudna claims`", prefix=prefix)
        )
    if len(found) > 1:
        some = ", ".join(sorted(one[:16] for one in found)[:5])
        raise DeskError(
            say(
                "{number} claims begin with {prefix} ({some}): give more of the id",
                number=len(found),
                prefix=prefix,
                some=some,
            )
        )
    return next(iter(found.values()))
