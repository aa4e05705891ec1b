"""What to mend next: the misses grouped, the most frequent first."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from hudna.scoring.comparing import Miss

_QUOTED: Final = re.compile("“[^”]*”")


def _plain(reason: str) -> str:
    """A reason without the words of its one sentence."""
    return _QUOTED.sub("“…”", reason)


GROUPS: Final[Mapping[str, Callable[[Miss], tuple[str, ...] | None]]] = {
    "kind": lambda miss: (miss.kind,),
    "indicator": lambda miss: (miss.about, miss.kind),
    "rule": lambda miss: (miss.rule, miss.kind) if miss.rule else None,
    "missed": lambda miss: (_plain(miss.given),) if miss.kind == "figure missed" else None,
}
"""Group: what of a miss it is counted by. A miss without a rule was read by none; of a missed
figure, what it was taken for (the reasons of the unread are known if the claims file has them)."""


def confusions(misses: Iterable[Miss], by: str) -> list[tuple[tuple[str, ...], int, Miss]]:
    """Group misses `by` kind, indicator, rule, or what became of missed figures.

    Each group: its key, how many there are, the first of them.
    """
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
