"""The hash tree of RFC 6962, section 2.1, with SHA-256, kept as it grows.

Beside each leaf stand the hashes of all perfect subtrees that end with it, its own first. A node
of the tree is (level, index): the subtree over the leaves [index << level, (index + 1) << level).
"""

import hashlib
from collections.abc import Callable, Sequence

SIZE = 32
"""Bytes of a hash."""

Node = Callable[[int, int], bytes]
"""Gives the hash of a perfect subtree: (level, index)."""


class TreeError(ValueError):
    """A proof that was asked for leaves or sizes that are not there."""


def leaf_hash(line: bytes) -> bytes:
    """The hash of a leaf."""
    return hashlib.sha256(b"\x00" + line).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees, joined."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def ended_by(leaf: bytes, number: int, node: Node) -> bytes:
    """The hashes of all perfect subtrees that end with leaf `number`, one after the other."""
    hashes, level, index = [leaf], 0, number
    while index & 1:
        hashes.append(node_hash(node(level, index - 1), hashes[-1]))
        level, index = level + 1, index >> 1
    return b"".join(hashes)


def ending(level: int, index: int) -> int:
    """The number of the leaf that the perfect subtree ends with, beside which its hash stands."""
    return ((index + 1) << level) - 1


def peaks(start: int, stop: int) -> list[tuple[int, int]]:
    """The perfect subtrees that cover [start, stop), as RFC 6962 splits it, largest first.

    `start` is a multiple of the size of the largest power of two below `stop - start`, as it is
    for every subtree of a tree.
    """
    found = []
    while start < stop:
        level = (stop - start).bit_length() - 1
        found.append((level, start >> level))
        start += 1 << level
    return found


def subtree(start: int, stop: int, node: Node) -> bytes:
    """The hash over the leaves [start, stop)."""
    if start == stop:
        return hashlib.sha256().digest()
    *left, last = [node(*one) for one in peaks(start, stop)]
    for one in reversed(left):
        last = node_hash(one, last)
    return last


def root(size: int, node: Node) -> bytes:
    """The root over the first `size` leaves."""
    return subtree(0, size, node)


def inclusion(number: int, size: int, node: Node) -> list[bytes]:
    """The audit path of leaf `number` in the tree of `size` leaves, from the leaf upwards."""
    if not 0 <= number < size:
        raise TreeError(f"there is no entry {number} among {size}")
    path, start, stop = [], 0, size
    while stop - start > 1:
        middle = start + _split(stop - start)
        if number < middle:
            path.append(subtree(middle, stop, node))
            stop = middle
        else:
            path.append(subtree(start, middle, node))
            start = middle
    return path[::-1]


def consistency(old: int, new: int, node: Node) -> list[bytes]:
    """The proof that the tree of `old` leaves is the beginning of the one of `new` leaves."""
    if not 0 < old <= new:
        raise TreeError(f"no proof from {old} to {new} entries")
    path, start, stop, whole = [], 0, new, True
    while old != stop:
        middle = start + _split(stop - start)
        if old <= middle:
            path.append(subtree(middle, stop, node))
            stop = middle
        else:
            path.append(subtree(start, middle, node))
            start, whole = middle, False
    return ([] if whole else [subtree(start, stop, node)]) + path[::-1]


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def in_memory(blobs: Sequence[bytes]) -> Node:
    """Nodes out of the hashes that stand beside each leaf."""
    return lambda level, index: hash_in(blobs[ending(level, index)], level)


def hash_in(blob: bytes, level: int) -> bytes:
    """The hash of that level out of those that stand beside a leaf."""
    return blob[level * SIZE : (level + 1) * SIZE]
