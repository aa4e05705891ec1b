"""How far two names are apart to the ear and to the eye: a weighted edit distance.

Sounds and letters that people confuse cost little: vowels, q and k, kh and h, Egyptian g for j,
and letters that only dots tell apart (ب ن ت ي, ج ح خ), since many names reach a bulletin through
a badly read page. The recurrence is that of Wagner and Fischer (1974) with exchanged neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_SOUNDS: Final = "abtTJHxXdDrzsSgGfqklmnhC%aeiuyEWNOBLUV0123456789"
_DROPPED: Final = {
    **dict.fromkeys("ae", 0.08), "i": 0.15, "u": 0.15, "y": 0.06, "%": 0.04, "C": 0.12,
    "h": 0.5, "H": 0.7, "X": 0.6, **dict.fromkeys("EWNOBLUV", 0.4),
}  # fmt: skip
"""What leaving out a sound costs; every other consonant 0.9."""

_ALIKE: Final[Iterable[tuple[str, float]]] = (
    ("ae", 0.02), ("ei", 0.04), ("ai", 0.08), ("au", 0.12), ("eu", 0.1), ("iu", 0.2),
    ("ya", 0.02), ("ye", 0.02), ("yi", 0.01), ("yu", 0.2), ("%a", 0.04), ("%e", 0.04), ("%y", 0.05),
    ("%i", 0.1), ("%h", 0.05), ("%H", 0.15), ("%X", 0.15), ("%t", 0.2), ("Ct", 0.0), ("Ca", 0.1),
    ("Ce", 0.1),
    ("xX", 0.0), ("HX", 0.0), ("hX", 0.02), ("xH", 0.08), ("xh", 0.1), ("Hh", 0.02),
    ("qk", 0.03), ("Gg", 0.03), ("Tt", 0.08), ("Ts", 0.12), ("Dd", 0.06), ("Dz", 0.1), ("dz", 0.4),
    ("sz", 0.3), ("zJ", 0.5), ("dt", 0.4), ("gJ", 0.2), ("gq", 0.25), ("gk", 0.35), ("GJ", 0.5),
    ("xk", 0.35), ("xq", 0.4), ("XG", 0.35), ("xG", 0.35), ("Xg", 0.3), ("hg", 0.3), ("Hg", 0.35),
    ("Xk", 0.4), ("Hk", 0.5), ("hk", 0.6), ("Gk", 0.5), ("Gq", 0.45),
    ("JS", 0.4), ("sS", 0.35), ("SJ", 0.4), ("zS", 0.6), ("TS", 0.5), ("Js", 0.6),
    ("bf", 0.5), ("fu", 0.4), ("bu", 0.35), ("mn", 0.4), ("rl", 0.6), ("ln", 0.7), ("mb", 0.7),
    # letters that dots tell apart
    ("bn", 0.4), ("bt", 0.4), ("nt", 0.4), ("bi", 0.5), ("ni", 0.5), ("ti", 0.5), ("bT", 0.45),
    ("nT", 0.45), ("JH", 0.4), ("Jx", 0.4), ("rz", 0.4), ("fq", 0.4), ("aG", 0.5), ("ru", 0.6),
    ("dr", 0.6), ("Dr", 0.6), ("tD", 0.5), ("kl", 0.7), ("fG", 0.7), ("aq", 0.7), ("aH", 0.8),
)  # fmt: skip
_OTHER: Final = 1.0
_CONSONANT: Final = 0.9
_SWAPPED: Final = 0.45
_ROUNDED: Final = 1e-6
_LIGHT: Final = frozenset("aeiuy%C")
_WEIGHTS: Final = {one: 0.25 if one in _LIGHT else 1.0 for one in _SOUNDS} | {"%": 0.0, "C": 0.25}


def _table() -> dict[str, dict[str, float]]:
    table = {one: dict.fromkeys(_SOUNDS, _OTHER) for one in _SOUNDS}
    for one in _SOUNDS:
        table[one][one] = 0.0
    for pair, cost in _ALIKE:
        table[pair[0]][pair[1]] = table[pair[1]][pair[0]] = cost
    return table


_EXCHANGED: Final = _table()
_LEFT_OUT: Final = {one: _DROPPED.get(one, _CONSONANT) for one in _SOUNDS}


def weight(sound: str) -> float:
    """How much of a name a sound is: 1 for each consonant, a quarter for a vowel."""
    return sum([_WEIGHTS[one] for one in sound])


def distance(one: str, other: str, limit: float) -> float:
    """The cost of making one sound into the other; more than `limit` where it is over that."""
    one, other = _without_ends(one, other)
    row = [0.0]
    for sound in other:
        row.append(row[-1] + _LEFT_OUT[sound])
    above: list[float] = []
    before = ""
    for mine in one:
        costs, left_out = _EXCHANGED[mine], _LEFT_OUT[mine]
        further, above = above, row
        corner = above[0]
        left = corner + left_out
        row = [left]
        # every search comes here a thousand times, so nothing is called for the least of three
        for at, theirs in enumerate(other):
            put, corner = corner + costs[theirs], above[at + 1]
            left += _LEFT_OUT[theirs]
            if corner + left_out < left:
                left = corner + left_out
            if put < left:
                left = put
            if at and before == theirs and mine != theirs and other[at - 1] == mine:
                left = min(left, further[at - 1] + _SWAPPED)
            row.append(left)
        if min(row) > limit and min(above) + _SWAPPED > limit:
            return limit + _OTHER
        before = mine
    return row[-1]


def _without_ends(one: str, other: str) -> tuple[str, str]:
    """Both without the beginning and the end that they share."""
    start, most = 0, min(len(one), len(other))
    while start < most and one[start] == other[start]:
        start += 1
    most -= start
    stop = 0
    while stop < most and one[-1 - stop] == other[-1 - stop]:
        stop += 1
    return one[start : len(one) - stop], other[start : len(other) - stop]


def similarity(one: str, other: str, least: float = 0.0) -> float:
    """How alike two sounds are, 1 for the same; less than `least` where it is below that."""
    whole = max(weight(one), weight(other), 1.0)
    return max(0.0, 1.0 - distance(one, other, whole * (1.0 - least)) / whole)


def spelling(one: str, other: str, least: float = 0.0) -> float:
    """How alike two names are letter by letter, 1 for the same: one slip of the hand costs 1.

    A letter left out, put in, put for another or exchanged with its neighbour (Damerau 1964), of as
    many as the longer name has. 0 where it is below `least`.
    """
    whole = max(len(one), len(other), 1)
    slips = int(whole * (1.0 - least) + _ROUNDED)
    one, other = _without_ends(one, other)
    if abs(len(one) - len(other)) > slips:
        return 0.0
    found = _slips(one, other, slips)
    return 0.0 if found > slips else 1.0 - found / whole


def _slips(one: str, other: str, most: int) -> int:
    """How many slips make one name the other; more than `most` where it is over that."""
    beyond, width = most + 1, len(other) + 1
    above, further = list(range(width)), [beyond] * width
    for at, mine in enumerate(one, 1):
        row = [beyond] * width
        first = max(1, at - most)
        row[first - 1] = at if first == 1 else beyond
        for to in range(first, min(width, at + most + 1)):
            theirs = other[to - 1]
            cost = above[to - 1] + (mine != theirs)
            if row[to - 1] < cost:
                cost = row[to - 1] + 1
            if above[to] < cost:
                cost = above[to] + 1
            if at > 1 < to and mine == other[to - 2] and theirs == one[at - 2]:
                cost = min(cost, further[to - 2] + 1)
            row[to] = cost
        if min(row) > most and min(above) >= most:
            return beyond
        further, above = above, row
    return above[-1]
