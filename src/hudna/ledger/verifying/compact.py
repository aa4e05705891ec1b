"""The hash tree again, from the lines: only the hashes at its right edge are held."""

import hashlib
from typing import Final

_SIZE: Final = 32


class Compact:
    """The tree over the lines so far. Hashes that are not known (after a gap) are left out."""

    def __init__(self) -> None:
        self.size = 0
        self._held: dict[int, bytes] = {}

    def add(self, line: bytes, stored: bytes) -> str | None:
        """Add the next line; what is wrong with the hashes `stored` beside it, or None.

        Where a hash differs what is stored is built upon: then one that was changed is told by
        itself and by the one above it, and not again by all above that. If nothing differs, what
        is stored is what the lines give, so nothing is believed that was not reckoned.
        """
        if self._fits(line, stored):
            return None
        level, known, wrong = 0, True, None
        found = hashlib.sha256(b"\x00" + line).digest()
        if stored[:_SIZE] != found:
            wrong = "the line and the hash beside it do not fit: one of them was changed"
        found = _built_upon(found, stored[:_SIZE])
        while self.size >> level & 1:
            left = self._held.pop(level, None)
            level += 1
            theirs = stored[level * _SIZE : (level + 1) * _SIZE]
            known = known and left is not None
            found = hashlib.sha256(b"\x01" + left + found).digest() if left and known else theirs
            if found != theirs:
                first = self.size + 1 - (1 << level)
                wrong = wrong or f"the hash over the entries {first} to {self.size} is not theirs"
            found = _built_upon(found, theirs)
        if len(stored) != (level + 1) * _SIZE:
            wrong = wrong or f"the hashes beside it have {len(stored)} bytes, not those of a tree"
        self._held[level] = found
        self.size += 1
        return wrong

    def _fits(self, line: bytes, stored: bytes) -> bool:
        """Add the next line if the hashes beside it are right; else nothing is done."""
        found, level, held = hashlib.sha256(b"\x00" + line).digest(), 0, self._held
        hashes = [found]
        while self.size >> level & 1:
            left = held.get(level)
            if left is None:
                return False
            found = hashlib.sha256(b"\x01" + left + found).digest()
            hashes.append(found)
            level += 1
        if b"".join(hashes) != stored:
            return False
        # What lies below is never asked for again before it is set anew.
        held[level] = found
        self.size += 1
        return True

    def skip_to(self, number: int) -> None:
        """Go on at that number, after lines that are not there."""
        self.size, self._held = number, {}

    def root(self) -> bytes | None:
        """The root over the lines so far; None if some were not there."""
        levels = [level for level in range(self.size.bit_length()) if self.size >> level & 1]
        if any(level not in self._held for level in levels):
            return None
        if not levels:
            return hashlib.sha256().digest()
        found = self._held[levels[0]]
        for level in levels[1:]:
            found = hashlib.sha256(b"\x01" + self._held[level] + found).digest()
        return found


def _built_upon(found: bytes, stored: bytes) -> bytes:
    return stored if len(stored) == _SIZE else found
