"""Figures beside figures: what else a document tells of the same thing and place."""

from collections import defaultdict
from collections.abc import Sequence

from hudna.reconcile.keys import Figure

Thing = tuple[str, str | None, str]
"""Document (its digest), indicator, place."""


class Siblings:
    """The figures of a day by document and thing; sorted out when one is first asked for."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._by_thing: dict[Thing, list[Figure]] = {}

    def of_speaker(self, one: Figure) -> list[Figure]:
        """What its speaker tells, over whatever window, in the order of the text; itself too."""
        return [other for other in self._of_thing(one) if other.speaker == one.speaker]

    def of_others(self, one: Figure) -> list[Figure]:
        """What speakers of other sides tell."""
        return [other for other in self._of_thing(one) if other.side != one.side]

    def _of_thing(self, one: Figure) -> list[Figure]:
        if not self._by_thing:
            found: dict[Thing, list[Figure]] = defaultdict(list)
            for figure in self._figures:
                found[_thing(figure)].append(figure)
            self._by_thing = dict(found)
        return self._by_thing[_thing(one)]


def _thing(one: Figure) -> Thing:
    told = one.held.told
    return one.held.digest, told.indicator, told.place
