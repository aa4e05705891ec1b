"""The outlines of a theatre's governorates, from its own pack and those of the data folder."""

import os
from functools import cache

from hudna import gazetteer
from hudna.desk.packs import HOME, broken, own, register
from hudna.gazetteer import GazetteerError
from hudna.gazetteer.outlines import Outline, outlines

__all__ = ["Outline", "forget", "of_theatre"]


def of_theatre(theatre: str) -> tuple[Outline, ...]:
    """The outlines of the governorates of a theatre, as features of GeoJSON, by id.

    A pack of the data folder may give outlines of any theatre; they come before the packaged ones.
    Read once, until `forget`. DeskError if a pack of the data folder is malformed.
    """
    known = register()
    wanted = (
        one for id, one in _all(os.environ.get(HOME)).items()
        if known.theatre_of.get(id) == theatre and known.localities[id].level == "governorate"
    )  # fmt: skip
    return tuple(sorted(wanted, key=lambda one: str(one["id"])))


def forget() -> None:
    """Look at the files anew."""
    _all.cache_clear()


@cache
def _all(_: str | None) -> dict[str, Outline]:
    found: dict[str, Outline] = {}
    try:
        for pack in (*gazetteer.packaged(), *own()):
            found |= outlines(pack)
    except GazetteerError as problem:
        raise broken(problem) from problem
    return found
