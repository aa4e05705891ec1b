"""Ids of imported places: the pack's name, a colon, and the table's own code or the name."""

from __future__ import annotations

import re

from hudna.gazetteer.importing.offered import Offered


class Identifiers:
    """Gives every new place of a pack an id that no other place has.

    The pack's name stands in each, so that no later edition of a packaged theatre can have it too.
    """

    def __init__(self, pack: str, taken: set[str]) -> None:
        self._pack, self._taken = pack, taken

    def of(self, row: Offered) -> str:
        """An id for a row; the same as long as the table stays the same."""
        code = re.sub(r"[^\w.-]+", "-", row.pcode or row.mark) or self._slug(row)
        found, count = f"{self._pack}:{code}", 1
        while found in self._taken:
            count += 1
            found = f"{self._pack}:{code}-{count}"
        self._taken.add(found)
        return found

    def _slug(self, row: Offered) -> str:
        name = (row.names.get("en") or [row.name])[0]
        return re.sub(r"[^\w]+", "-", name.casefold()).strip("-") or "place"
