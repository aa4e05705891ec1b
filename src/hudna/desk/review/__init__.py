"""Reviewing: what needs a person, who is asked, what was judged, and who approved.

Every act is an entry of the ledger, with the name of the person and, where something is judged,
a reason. What a rule refuses is a DeskError that says what to do.
"""

import re
from typing import Final
from unicodedata import category, normalize

from hudna.desk import DeskError
from hudna.record.said import say

LONGEST: Final = 2_000
"""Characters of a reason."""

_VISIBLE: Final = re.compile(r"[^\W_]")
_TATWEEL: Final = "\u0640"
_MARKS: Final = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)


def reason_given(reason: str | None) -> str:
    """The reason in one line; DeskError for none, a blank one, or one of more than `LONGEST`."""
    found = " ".join((reason or "").split())
    if len(found) > LONGEST:
        raise DeskError(say("a reason has at most {most} characters", most=LONGEST))
    if not _VISIBLE.search(found):
        raise DeskError(say('nothing is judged without a reason: say --reason "…"'))
    return found


def name_given(name: str | None, option: str = "--by") -> str:
    """A person's name in one line, without marks of direction; DeskError for none."""
    found = " ".join((name or "").translate(_MARKS).split())
    if not _VISIBLE.search(found):
        raise DeskError(say("{option} needs the name of a person", option=option))
    return found


def is_same(one: str, other: str) -> bool:
    """Whether two names are one person's: what cannot be seen makes no difference, nor case."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """A person's name to compare by: without case, further spaces, and what cannot be seen.

    Nobody becomes another person by a mark of direction, or by another form of the same letters.
    """
    seen = "".join(one for one in normalize("NFKC", name) if category(one) != "Cf")
    return " ".join(normalize("NFKC", seen.replace(_TATWEEL, "").casefold()).split())
