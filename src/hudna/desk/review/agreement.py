"""How far two readers agree who judged the same claims without seeing each other's judgement. Pure.

Cohen's kappa (J. Cohen, "A coefficient of agreement for nominal scales", Educational and
Psychological Measurement 20, 1960) with the large-sample variance of J. L. Fleiss, J. Cohen and
B. S. Everitt, "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin
72, 1969.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from hudna.desk.review import folded
from hudna.desk.review.history import Opinion

NORMAL_95: Final = 1.959963984540054
"""Half the width of a 95% interval, in standard errors of a normal distribution."""

_NO_SPREAD: Final = 1e-9
Pair = tuple[str, str]


@dataclass(frozen=True)
class Agreement:
    """Over `claims` judged by both: the share judged alike, and kappa with its 95% interval.

    `kappa` is None where chance alone would make them agree always (both used one and the same
    judgement throughout) or nothing was judged by both. `low` and `high` are None with it, and
    where the judgements show no spread to tell an interval from (all alike, or one claim only).
    """

    readers: tuple[str, ...]
    claims: int
    observed: float | None
    kappa: float | None = None
    low: float | None = None
    high: float | None = None


def agreements(judged: Iterable[Sequence[Opinion]]) -> list[Agreement]:
    """One for each two readers, then one over all (first reader against second).

    `judged`: for each claim, all that was judged of it, in order.
    """
    names: dict[str, str] = {}
    found: dict[Pair, list[Pair]] = defaultdict(list)
    every: list[Pair] = []
    for said in judged:
        for first, second in blind_pairs(said):
            names.setdefault(folded(first.by), first.by)
            names.setdefault(folded(second.by), second.by)
            every.append((first.judgement, second.judgement))
            one, other = sorted((first, second), key=lambda opinion: folded(opinion.by))
            found[folded(one.by), folded(other.by)].append((one.judgement, other.judgement))
    by_readers = [agreement(pairs, tuple(names[one] for one in readers))
                  for readers, pairs in sorted(found.items())]  # fmt: skip
    return [*by_readers, agreement(every, ())]


def blind_pairs(said: Sequence[Opinion]) -> list[tuple[Opinion, Opinion]]:
    """Each two first judgements of different people, the later of them given blind."""
    first: dict[str, Opinion] = {}
    for one in said:
        first.setdefault(folded(one.by), one)
    found = list(first.values())
    return [(one, later) for at, later in enumerate(found) if later.blind for one in found[:at]]


def agreement(pairs: Sequence[Pair], readers: tuple[str, ...] = ()) -> Agreement:
    """Observed agreement and kappa over pairs of judgements."""
    count = len(pairs)
    if not count:
        return Agreement(readers, 0, None)
    shares = {pair: n / count for pair, n in Counter(pairs).items()}
    rows, columns = _margins(shares)
    observed = sum(share for (one, other), share in shares.items() if one == other)
    chance = sum(rows[one] * columns[one] for one in rows)
    if set(rows) == set(columns) and len(rows) == 1:
        return Agreement(readers, count, observed)
    kappa = (observed - chance) / (1 - chance)
    error = sqrt(max(_variance(shares, observed, chance), 0.0) / count)
    if error < _NO_SPREAD:
        return Agreement(readers, count, observed, kappa)
    low, high = kappa - NORMAL_95 * error, kappa + NORMAL_95 * error
    return Agreement(readers, count, observed, kappa, max(low, -1.0), min(high, 1.0))


def _margins(shares: dict[Pair, float]) -> tuple[dict[str, float], dict[str, float]]:
    rows: dict[str, float] = defaultdict(float)
    columns: dict[str, float] = defaultdict(float)
    for (one, other), share in shares.items():
        rows[one] += share
        columns[other] += share
    return rows, columns


def _variance(shares: dict[Pair, float], observed: float, chance: float) -> float:
    """The variance of kappa times the number of pairs (Fleiss, Cohen and Everitt, formula 13)."""
    rows, columns = _margins(shares)
    agreed = sum(
        share * ((1 - chance) - (rows[one] + columns[one]) * (1 - observed)) ** 2
        for (one, other), share in shares.items() if one == other
    )  # fmt: skip
    differed = (1 - observed) ** 2 * sum(
        share * (columns[one] + rows[other]) ** 2
        for (one, other), share in shares.items() if one != other
    )  # fmt: skip
    rest = (observed * chance - 2 * chance + observed) ** 2
    return float(agreed + differed - rest) / (1 - chance) ** 4
