"""Documents that lie in a collection: who may see them, and that somebody did."""

from collections.abc import Iterable
from typing import Final

from django.db.models import Q

from hudna.console.models import Look, Person, Restricted
from hudna.desk.configuration import now

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
