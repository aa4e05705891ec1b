"""Documents that lie in a collection: who may see them, and that somebody did."""

from collections.abc import Iterable
from typing import Final

from django.db.models import Q

from hudna.console import opened
from hudna.console.access import people
from hudna.console.access.callers import CALLERS
from hudna.console.models import Collection, Look, Person, Restricted
from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import name_given
from hudna.desk.review.named import the_document

NOBODY: Final[frozenset[str]] = frozenset()


def hidden_from(person: Person | None) -> frozenset[str]:
    """The digests of the documents that are not for that person; None: who has not signed in."""
    lying = Restricted.objects.all()
    every = frozenset(lying.values_list("digest", flat=True))
    return every - _open_to(person) if every else NOBODY


def _open_to(person: Person | None) -> frozenset[str]:
    """Of a document in several collections, membership of one is enough."""
    if person is None:
        return NOBODY
    mine = Q(collection__members=person.pk)
    return frozenset(Restricted.objects.filter(mine).values_list("digest", flat=True))


def note_looks(person: Person, digests: Iterable[str], address: str) -> None:
    """Write down that a person was shown those of the documents that are restricted."""
    shown = Restricted.objects.filter(digest__in=set(digests))
    seen = sorted(set(shown.values_list("digest", flat=True)))
    Look.objects.bulk_create(
        Look(at=now(), person=person.username, digest=one, address=address) for one in seen
    )


def put(name: str, wanted: str) -> str:
    """Put a document into a collection, made at first need; the document's name.

    DeskError for a document that is not kept, or several.
    """
    found = the_document(opened.the_ledger(), wanted)
    collection, _ = Collection.objects.get_or_create(name=name_given(name, "a collection"))
    Restricted.objects.get_or_create(collection=collection, digest=found.digest)
    return found.name


def take_out(name: str, wanted: str) -> str:
    """Take a document out of a collection; the document's name. DeskError if it is not in it."""
    found = the_document(opened.the_ledger(), wanted)
    lying = Restricted.objects.filter(collection=the_collection(name), digest=found.digest)
    gone, _ = lying.delete()
    if not gone:
        raise DeskError(f"{found.name} does not lie in {name}; see hudna collection list")
    return found.name


def set_member(name: str, person: str, *, is_one: bool) -> str:
    """Make a person a member of a collection, or no longer one; the person's name."""
    members, found = the_collection(name).members, people.named(person)
    if is_one:
        members.add(found)
    else:
        members.remove(found)
    return str(found.username)


def the_collection(name: str) -> Collection:
    """The collection of that name; DeskError if there is none."""
    if name == CALLERS:  # it is there before anybody called, so that members can be named
        return Collection.objects.get_or_create(name=name)[0]
    found = Collection.objects.filter(name=name).first()
    if found is None:
        raise DeskError(f"there is no collection {name}; see hudna collection list")
    return found


def collections() -> list[Collection]:
    """All collections, by name."""
    return list(Collection.objects.order_by("name"))


def looks(wanted: str | None = None) -> list[Look]:
    """Who was shown what, the last first; at one document, if it is named."""
    found = Look.objects.order_by("-id")
    if wanted is not None:
        found = found.filter(digest=the_document(opened.the_ledger(), wanted).digest)
    return list(found)
