"""Places that no theatre pack names, by a table of places (docs/theatres.md).

Such tables have thousands of names, many of them everyday words. So they are asked only for words
that a grammar already holds for a place, since a word such as "village" stands by them or a list of
places goes on with them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from hudna.gazetteer import Gazetteer

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
    wanted = {one for one in within if one}
    if wanted:
        lying = {one: gazetteer.governorate_of(one) for one in found}
        surely = tuple(one for one in found if lying[one] in wanted)
        found = surely or tuple(one for one in found if lying[one] is None)
    return found if len(found) <= MOST else ()
