"""Following the paths of RFC 6962 proofs back to a root.

As RFC 9162 tells it (sections 2.1.3.2 and 2.1.4.2); `hudna.ledger.tree` makes the paths.
"""

from collections.abc import Sequence

from hudna.ledger.tree import node_hash


def root_from_inclusion(
    leaf: bytes, number: int, size: int, path: Sequence[bytes]
) -> bytes | None:  # fmt: skip
    """The root that `leaf`, as leaf `number` of `size`, has with that path; None if none fits."""
    if not 0 <= number < size:
        return None
    index, last, found = number, size - 1, leaf
    for one in path:
        if not last:
            return None
        if index & 1 or index == last:
            found = node_hash(one, found)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            found = node_hash(found, one)
        index, last = index >> 1, last >> 1
    return None if last else found


def roots_from_consistency(
    old: int, new: int, old_root: bytes, path: Sequence[bytes]
) -> tuple[bytes, bytes] | None:
    """The roots over `old` and over `new` leaves that the path leads to; None if none fits.

    `old_root` begins the path where the old tree is a perfect one.
    """
    if not 0 < old <= new:
        return None
    if old == new:
        return None if path else (old_root, old_root)
    steps = [old_root, *path] if not old & (old - 1) else list(path)
    if not steps:
        return None
    index, last = old - 1, new - 1
    while index & 1:
        index, last = index >> 1, last >> 1
    first = second = steps[0]
    for one in steps[1:]:
        if not last:
            return None
        if index & 1 or index == last:
            first, second = node_hash(one, first), node_hash(one, second)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            second = node_hash(second, one)
        index, last = index >> 1, last >> 1
    return None if last else (first, second)
