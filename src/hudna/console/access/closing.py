"""Who may read a note of a call: a collection of its author's, another of theirs, or everybody."""

from typing import Final

from hudna.console.access.callers import CALLERS
from hudna.console.models import LONGEST_NAME, Collection, Person, Restricted

OWN: Final = "own"
EVERYBODY: Final = "all"
WITHIN: Final = "in:"
SHARED: Final = "hotline"
"""The collection that notes go to by themselves, for its members."""


def choices(person: Person) -> list[str]:
    """Where that person may put a note; the first is taken by itself, and is a closed one.

    OWN is a collection whose first and only member is its author, whom nobody can forestall.
    """
    mine = names(person)
    own = _own_name(person)
    is_taken = own not in mine and Collection.objects.filter(name=own).exists()
    found = sorted((WITHIN + one for one in mine), key=lambda one: one != WITHIN + SHARED)
    if is_taken:
        return [*found, EVERYBODY]
    kept = [one for one in found if one != WITHIN + own]
    if kept[:1] == [WITHIN + SHARED]:
        return [kept[0], OWN, *kept[1:], EVERYBODY]
    return [OWN, *kept, EVERYBODY]


def names(person: Person | None) -> list[str]:
    """The collections that a person may send to: those they are a member of, and could look into.

    Who may learn who called is named by a collection too; no document goes there.
    """
    if person is None:
        return []
    mine = Collection.objects.filter(members=person.pk).exclude(name=CALLERS)
    return list(mine.order_by("name").values_list("name", flat=True))


def close(digest: str, choice: str, person: Person) -> bool:
    """Put a document there before it is kept; whether it was not there yet."""
    if choice == EVERYBODY:
        return False
    if choice == OWN:
        collection, is_new = Collection.objects.get_or_create(name=_own_name(person))
        if is_new:
            collection.members.add(person)
    else:
        collection = Collection.objects.get(name=choice.removeprefix(WITHIN))
    return Restricted.objects.get_or_create(collection=collection, digest=digest)[1]


def _own_name(person: Person) -> str:
    return f"{SHARED} {person.username}"[:LONGEST_NAME]
