"""Of which theatre a kept document is, by the places and parties that its claims name."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from hudna.desk import packs
from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.queries import one_document
from hudna.ledger.store import Ledger
from hudna.reading.theatre import homes
from hudna.record.claim import plain
from hudna.record.register import Truce

_CLEARLY: Final = 3  # times as many names as the truce's theatre has, to be of another: as readers


class Documents:
    """The documents of a ledger, each asked for its theatre; one is looked at once."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.homes = homes(packs.register())
        self._named: dict[str, Counter[str]] = {}

    def may_tell_of(self, held: Held, truce: Truce) -> bool:
        """Whether a claim may speak of a truce: not if its document is of another theatre.

        A document that names nothing of any theatre may speak of each.
        """
        home = self.homes.of.get(truce.id)
        if home is None:
            return True
        named = self._names(held.digest)
        most = max((count for one, count in named.items() if one != home), default=0)
        return most == 0 or most < _CLEARLY * named[home]

    def _names(self, digest: str) -> Counter[str]:
        """How many places and parties of each theatre a document names."""
        if digest not in self._named:
            claims = one_document.claims(self.ledger, digest)
            found = {
                ids for one in claims if one.standing in queries.SHOWN
                for ids in _ids(plain(one.claim))
            }  # fmt: skip
            theatres = (self.homes.theatres(ids) for ids in found)
            self._named[digest] = Counter(one.pop() for one in theatres if len(one) == 1)
        return self._named[digest]


def _ids(value: object) -> Iterator[tuple[str, ...]]:
    """The ids of each name in a claim as plain values."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key == "id" and isinstance(one, str):
                yield (one,)
            elif key == "ids" and one:
                yield tuple(one)
            else:
                yield from _ids(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _ids(one)
