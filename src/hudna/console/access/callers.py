"""Who called the hotline: kept sealed under a code name, told to members of one collection only."""

from typing import Final

from hudna.console.models import Caller, Collection, Look, Person
from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.hotline import callers
from hudna.record.said import say

CALLERS: Final = "callers"
"""The collection whose members may learn who called; it comes with no role."""


def new_code() -> str:
    """A code name that nobody bears yet."""
    return callers.new_code(frozenset(Caller.objects.values_list("code", flat=True)))


def is_known(code: str) -> bool:
    """Whether somebody called under that code name before."""
    return Caller.objects.filter(code=code).exists()


def keep(code: str, name: str, by: str) -> bool:
    """Keep a caller's name sealed, if the code name is new; whether it is."""
    Collection.objects.get_or_create(name=CALLERS)
    if is_known(code):
        return False
    Caller.objects.create(code=code, sealed=callers.seal(code, name), by=by, kept_at=now())
    return True


def forget(code: str) -> None:
    """Take who that was out for good; the notes keep the code name.

    DeskError if nobody is kept under it.
    """
    gone, _ = Caller.objects.filter(code=code).delete()
    if not gone:
        raise DeskError(say("nobody is kept under the code name {code}", code=code))


def listed() -> list[Caller]:
    """Everybody who is kept, by code name; who that is stays sealed."""
    return list(Caller.objects.order_by("code"))


def is_trusted(person: Person | None) -> bool:
    """Whether that person may learn who called."""
    found = Collection.objects.filter(name=CALLERS, members=person.pk) if person else None
    return found is not None and found.exists()


def who_is(code: str, person: Person, address: str) -> str | None:
    """The name behind a code name, and a note that this person was told; None if nobody bears it.

    DeskError if it cannot be opened.
    """
    found = Caller.objects.filter(code=code).first()
    if found is None:
        return None
    name = callers.opened(code, bytes(found.sealed))
    Look.objects.create(at=now(), person=person.username, digest=f"caller:{code}", address=address)
    return name
