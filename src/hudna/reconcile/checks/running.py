"""Totals of localities and groups against the last one before, and who joined or left since."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from hudna import roster
from hudna.reconcile.keys import Keys
from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.phrases import phrase
from hudna.record import Held
from hudna.roster import Range, Reckoning, Said

KIND: Final = "running total"
_COUNTED: Final = {"localities": ("localities_total", "localities_new"),
                   "groups": ("groups_total", "groups_new", "members_joined")}  # fmt: skip
_ANY: Final = frozenset(name for names in _COUNTED.values() for name in names)


class Running:
    """What was said of totals and of who joined, gathered as the days go by."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._said: dict[str, list[Said]] = defaultdict(list)
        self._own_days: dict[str, list[date]] = defaultdict(list)

    def hear(self, held: Iterable[Held]) -> None:
        """The claims of a day, later than those heard before."""
        for one in held:
            on = one.bulletin_on
            if on is None or not is_counted(one):
                continue
            speaker, own = self._keys.speaker(one), self._keys.is_own(one)
            if speaker:
                self._said[speaker].append(Said(one, on, speaker, own))
            days = self._own_days[speaker]
            if own and (not days or days[-1] != on):
                days.append(on)

    def found(self) -> Iterator[Discrepancy]:
        """Totals that who joined since the last one, by what the speaker said, does not give.

        Where nobody was said to have joined or left, a total may differ: nothing contradicts it.
        Nor does anything contradict a larger one where a day between has no bulletin of his.
        """
        for speaker, said in self._said.items():
            for subject, names in _COUNTED.items():
                told = [one for one in said if one.told.indicator in (None, *names)]
                for one in roster.every_day(told, subject, self._keys.register):
                    if one.steps and _contradicts(one) and not self._is_untold(speaker, one):
                        yield _told(one)

    def _is_untold(self, speaker: str, one: Reckoning) -> bool:
        """Whether the total may be older, or a day since the last one has no bulletin that is kept:
        then more may have joined than is told."""
        if one.base is None or one.published is None or one.rest is None:
            return False
        if one.published.total == one.base.total and not any(t.own for t in one.published.said):
            return True  # others quote the last total
        if (one.rest.low or 0) <= 0:
            return False
        days = self._own_days[speaker]
        spoken = bisect_right(days, one.on) - bisect_right(days, one.base.on)
        return one.on - one.base.on > max(timedelta(days=1), timedelta(days=spoken))


def is_counted(held: Held) -> bool:
    """Whether it tells of a total, or of who joined or left."""
    return held.told.indicator in _ANY or held.told.kind == "accession"


def _contradicts(one: Reckoning) -> bool:
    """Whether something is left that those who agreed in principle do not make up."""
    rest, preliminary = one.rest, one.preliminary
    if one.explained or rest is None or rest.low is None or rest.high is None:
        return False
    return rest.low < 0 or (preliminary.high is not None and rest.high > preliminary.high)


def _told(one: Reckoning) -> Discrepancy:
    totals = [figure for figure in (one.published, one.base) if figure is not None]
    said = [told for figure in totals for told in figure.said[:1]]
    said += [told for step in one.steps for told in step.said]
    sides: Mapping[str, Held] = {told.held.read_id: told.held for told in said}
    return Discrepancy(KIND, one.on, tuple(sides.values()), _size(one.rest), _sum(one), _cause(one))


def _size(rest: Range | None) -> float:
    return 0 if rest is None else float(min(abs(rest.low or 0), abs(rest.high or 0)))


def _sum(one: Reckoning) -> str:
    assert one.base and one.published and one.recomputed
    told = {"base": roster.written(one.base.total), "day": one.base.on,
            "found": roster.written(one.recomputed),
            "total": roster.written(one.published.total)}  # fmt: skip
    if one.preliminary.holds(0):
        return phrase("{base} on {day} and who joined since give {found}; published: {total}",
                      **told)  # fmt: skip
    return phrase("{base} on {day} and who joined since give {found}, and {more} more agreed in "
                  "principle; published: {total}", **told,
                  more=roster.written(one.preliminary))  # fmt: skip


def _cause(one: Reckoning) -> str:
    rest = one.rest
    if rest is None or rest.low is None:
        return ""
    if rest.low > 0:
        return phrase("some joined without being told of, or joined before the earlier total was "
                      "told")  # fmt: skip
    return phrase("some left without being told of, or were counted before they signed")
