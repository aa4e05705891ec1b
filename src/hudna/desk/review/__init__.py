"""Reviewing: what needs a person, who is asked, what was judged, and who approved.

Every act is an entry of the ledger, with the name of the person and, where something is judged,
a reason. What a rule refuses is a DeskError that says what to do.
"""

from hudna.desk import DeskError


def reason_given(reason: str | None) -> str:
    """The reason in one line; DeskError for none, or a blank one."""
    found = " ".join((reason or "").split())
    if not found:
        raise DeskError('nothing is judged without a reason: say --reason "…"')
    return found


def name_given(name: str | None, option: str = "--by") -> str:
    """A person's name in one line; DeskError for none."""
    found = " ".join((name or "").split())
    if not found:
        raise DeskError(f"{option} needs the name of a person")
    return found


def is_same(one: str, other: str) -> bool:
    """Whether two names are one person's: case and spaces make no difference."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """A person's name without case and further spaces, to compare by."""
    return " ".join(name.split()).casefold()
