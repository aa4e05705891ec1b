"""What a reading of one document amounts to: every number is in one of its lists."""

from dataclasses import dataclass

from hudna.record.claim import Claim, Unread
from hudna.record.document import Problem


@dataclass(frozen=True, slots=True)
class Account:
    """The claims of a document, the numbers left unread, and what did not add up."""

    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()
    problems: tuple[Problem, ...] = ()
