"""Places that no theatre pack names, by a table of places (docs/theatres.md).

Such tables have thousands of names, many of them everyday words. So they are asked only for words
that a grammar already holds for a place, since a word such as "village" stands by them or a list of
places goes on with them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.gazetteer.finding.choice import called

MOST: Final = 4
"""As many places of one name are still told; of more, nothing is."""


def tabled(
    words: str, gazetteer: Gazetteer, within: Collection[str | None] = ()
) -> tuple[str, ...]:
    """The ids that a table has for the words of a place, narrowed by what is named beside it.

    `within`: ids of governorates, in one of which the place must lie; None for one that is not
    known. A place of the table whose governorate is not known may lie in any.
    """
    if not gazetteer.further:
        return ()
    found = gazetteer.tabled(words)
    if wanted := called({one for one in within if one}):
        lying = {one: gazetteer.governorate_of(one) for one in found}
        surely = tuple(one for one in found if lying[one] in wanted)
        found = surely or tuple(one for one in found if lying[one] is None)
    return found if len(found) <= MOST else ()


def placed(
    ids: Sequence[str], words: str, gazetteer: Gazetteer, within: Collection[str]
) -> tuple[str, ...]:
    """The ids that packs have for the words of a place; a table's, where it lies in none of theirs.

    `within`: ids of governorates that the text names with the place. Nothing changes where a bearer
    of the packs may lie in one of them, or where no table has the name there.
    """
    known, wanted = tuple(ids), called(within)
    if not (gazetteer.further and known and wanted) or wanted.intersection(known):
        return known
    own = [gazetteer.governorate_of(one) for one in known]
    if None in own or wanted.intersection(own):
        return known
    found = (one for one in gazetteer.tabled(words) if gazetteer.governorate_of(one) in wanted)
    return tuple(found)[:MOST] or known
