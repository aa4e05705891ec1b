"""Why a place has no id: no pack and no table has its name, or several places bear it."""

from collections.abc import Sequence
from typing import Final

from hudna.gazetteer import Gazetteer

_NAMED: Final = 6
"""So many bearers of a name are told by name."""


def without_id(words: str, gazetteer: Gazetteer) -> str:
    """Why the words of a place led to no id."""
    return many(gazetteer.tabled(words), gazetteer) or "not in the register"


def many(ids: Sequence[str], gazetteer: Gazetteer) -> str:
    """That several places bear a name, and which; "" where none does."""
    if not ids:
        return ""
    listed = "; ".join(_with_its_governorate(one, gazetteer) for one in ids[:_NAMED])
    others = "; …" if len(ids) > _NAMED else ""
    if len(ids) == 1:
        return f"not clear: the register has only {listed}"
    return f"ambiguous: {len(ids)} places bear it: {listed}{others}"


def _with_its_governorate(id: str, gazetteer: Gazetteer) -> str:
    around = gazetteer.governorate_of(id)
    where = f" in {gazetteer.display(around, 'en')}" if around and around != id else ""
    return f"{gazetteer.display(id, 'en')}{where} ({id})"
