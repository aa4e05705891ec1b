"""What to mend next: the misses grouped, the most frequent first."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from hudna.scoring.comparing import Miss

GROUPS: Final[Mapping[str, Callable[[Miss], tuple[str, ...] | None]]] = {
    "kind": lambda miss: (miss.kind,),
    "indicator": lambda miss: (miss.about, miss.kind),
    "rule": lambda miss: (miss.rule, miss.kind) if miss.rule else None,
}
"""Group: what of a miss it is counted by. A miss without a rule was read by none."""


def confusions(misses: Iterable[Miss], by: str) -> list[tuple[tuple[str, ...], int, Miss]]:
    """Group misses `by` kind, indicator or rule: (key, how many, the first of them)."""
    key_of = GROUPS[by]
    counts: Counter[tuple[str, ...]] = Counter()
    first: dict[tuple[str, ...], Miss] = {}
    for miss in misses:
        key = key_of(miss)
        if key is not None:
            counts[key] += 1
            first.setdefault(key, miss)
    ordered = sorted(counts, key=lambda key: (-counts[key], key))
    return [(key, counts[key], first[key]) for key in ordered]
