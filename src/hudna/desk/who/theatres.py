"""Of which theatre a kept document is, by the places and parties that its claims name."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from hudna.desk import packs
from hudna.ledger.outcome import Held
from hudna.ledger.queries.days import lines_in
from hudna.ledger.store import Ledger
from hudna.reading.theatre import homes
from hudna.record.register import Truce

_CLEARLY: Final = 3  # times as many names as the truce's theatre has, to be of another: as readers


class Documents:
    """The documents of a ledger, each asked for its theatre; one is looked at once."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.homes = homes(packs.register())
        self._named: dict[str, Counter[str]] = {}

    def telling_of(self, truce: Truce, held: Iterable[Held]) -> list[Held]:
        """Those that may speak of a truce: whose documents are not of another theatre.

        A document that names nothing of any theatre may speak of each.
        """
        found, home = list(held), self.homes.of.get(truce.id)
        if home is None:
            return found
        self._look_at({one.digest for one in found})
        return [one for one in found if self._may_be_of(home, self._named[one.digest])]

    @staticmethod
    def _may_be_of(home: str, named: Counter[str]) -> bool:
        most = max((count for one, count in named.items() if one != home), default=0)
        return most == 0 or most < _CLEARLY * named[home]

    def _look_at(self, digests: set[str]) -> None:
        """Count how many places and parties of each theatre those documents name."""
        new = digests - self._named.keys()
        found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for digest, line in lines_in(self.ledger, new):
            found[digest].update(_ids(json.loads(line)))
        for digest in new:
            theatres = (self.homes.theatres(ids) for ids in found[digest])
            self._named[digest] = Counter(one.pop() for one in theatres if len(one) == 1)


def _ids(value: object) -> Iterator[tuple[str, ...]]:
    """The ids of each name in a claim as its line has it."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key == "id" and isinstance(one, str):
                yield (one,)
            elif key == "ids" and one:
                yield tuple(one)
            else:
                yield from _ids(one)
    elif isinstance(value, list):
        for one in value:
            yield from _ids(one)
