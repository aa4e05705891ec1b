"""Which of the places that bear one name is meant, by what is named beside it.

No guess: where neither a level, nor a governorate, nor the way to other places decides, all stay.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from hudna.gazetteer.distance import apart
from hudna.gazetteer.model import Gazetteer

_NEAR: Final = 40.0
"""Kilometres: a place so near to another one of the sentence may be meant …"""

_FARTHER: Final = 30.0
"""… if the next place of its name lies so many kilometres farther off."""

_WIDE: Final = frozenset({"country", "region", "governorate"})
_PARTS: Final = frozenset({"district", "subdistrict"})
_SETTLED: Final = frozenset({"village", "city", "town", "settlement"})
_ONE_CITY: Final = frozenset({"SY01", "SY03"})
"""Damascus and what lies round it: bulletins say either for both."""

Ids = tuple[str, ...]


def called(governorates: Collection[str]) -> frozenset[str]:
    """The governorates that a bulletin may mean which names these."""
    return frozenset(governorates) | (_ONE_CITY if _ONE_CITY & set(governorates) else frozenset())


def meant(
    ids: Ids, gazetteer: Gazetteer, *, level: str | None = None,
    governorates: Sequence[str] = (), places: Collection[str] = (),
) -> Ids:  # fmt: skip
    """Those of the `ids` of one name that are meant; all of them where nothing decides.

    `level`: the word beside the name ("village", "quarter" …); `governorates` named in the
    sentence, the one that is most likely meant first; ids of other `places` of the sentence.
    """
    known = tuple(one for one in ids if one in gazetteer.localities)
    if len(known) < 2:
        return ids
    known = _of_level(known, gazetteer, level)
    own = {one: gazetteer.governorate_of(one) for one in known}
    for governorate in governorates:
        inside = tuple(one for one in known if own[one] in called([governorate]))
        if inside and len(inside) < len(known):
            return inside
    return _nearest(known, gazetteer, places) if len(known) > 1 and places else known


def _of_level(ids: Ids, gazetteer: Gazetteer, level: str | None) -> Ids:
    """Without those that the word beside the name, or its being there alone, speaks against."""
    levels = {one: gazetteer.localities[one].level for one in ids}
    if level == "quarter":
        ids = _those(ids, lambda one: levels[one] == "quarter")
    elif level in _SETTLED:
        ids = _those(ids, lambda one: levels[one] not in _WIDE | _PARTS)
        return _those(ids, lambda one: levels[one] != "quarter")
    elif any(levels[one] in _WIDE for one in ids):
        return _those(ids, lambda one: levels[one] in _WIDE)
    return ids if level in _PARTS else _those(ids, lambda one: levels[one] not in _PARTS)


def _nearest(ids: Ids, gazetteer: Gazetteer, places: Collection[str]) -> Ids:
    """The one that lies by far the nearest to the others of the sentence."""
    ways = sorted((_way(one, gazetteer, places), one) for one in ids)
    if ways[0][0] <= _NEAR and ways[1][0] - ways[0][0] >= _FARTHER:
        return (ways[0][1],)
    return ids


def _way(id: str, gazetteer: Gazetteer, places: Collection[str]) -> float:
    """Kilometres to the nearest of some places, infinitely many where no point is known."""
    localities = gazetteer.localities
    ways = (apart(localities[id], localities[one]) for one in places if one in localities)
    return min((way for way in ways if way is not None), default=float("inf"))


def _those(ids: Ids, are_meant: Callable[[str], bool]) -> Ids:
    """The ids that are meant; all of them if none is."""
    return tuple(filter(are_meant, ids)) or ids
