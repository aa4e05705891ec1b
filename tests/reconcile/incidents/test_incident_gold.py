"""How well claims of one occurrence are found to be: measured on documents of our own."""

from collections import Counter
from collections.abc import Callable
from itertools import combinations

import pytest

from hudna.gazetteer.finding.sounds import script_of
from hudna.reconcile.incidents import Report, incidents, packaged
from reconcile.incidents import gold

Laid = Callable[[list[gold.Text]], tuple[list[Report], dict[str, str]]]
# What was measured when the parameters were set; `held.txt` had not been looked at before.
FLOORS = [
    ("tune.txt", gold.as_labelled, 1.0, 1.0), ("tune.txt", gold.as_read, 0.97, 0.97),
    ("held.txt", gold.as_labelled, 0.95, 0.95), ("held.txt", gold.as_read, 0.95, 0.92),
]  # fmt: skip


@pytest.mark.parametrize(("name", "laid", "precision", "recall"), FLOORS)
def test_pairs_of_claims_of_one_occurrence(
    name: str, laid: Laid, precision: float, recall: float
) -> None:
    texts = gold.texts(name)
    found, named = laid(texts)
    reached = gold.score(incidents(found, packaged()), named, gold.tags(texts))
    print(f"{name} {laid.__name__}: precision {reached.precision:.3f}, recall {reached.recall:.3f}")
    assert reached.precision >= precision, "\n".join(reached.wrong)
    assert reached.recall >= recall, "\n".join(reached.wrong)


def test_the_gold_is_large_and_of_three_languages() -> None:
    texts = [*gold.texts("tune.txt"), *gold.texts("held.txt")]
    assert len(texts) >= 60
    languages = Counter(text.language for text in texts)
    assert min(languages[one] for one in ("ar", "ru", "en")) >= 15
    assert all(script_of(text.text) == text.language for text in texts)
    pairs = [pair for name in ("tune.txt", "held.txt") for pair in _near(gold.texts(name))]
    same = sum(one == other for one, other in pairs)
    assert len(pairs) >= 150 and same >= 75 and len(pairs) - same >= 75, (len(pairs), same)


def _near(texts: list[gold.Text]) -> list[tuple[str, str]]:
    """The labels of sentences of different documents of one governorate, at most a day apart."""
    told = [(text, label) for text in texts for label in text.labels]
    return [
        (label["tag"], its["tag"])
        for (text, label), (other, its) in combinations(told, 2)
        if text is not other and label["governorate"] == its["governorate"]
        and abs((text.day - other.day).days) <= 1
    ]  # fmt: skip


def test_the_texts_vary() -> None:
    lines = [line for name in ("tune.txt", "held.txt")
             for text in gold.texts(name) for line in text.lines]  # fmt: skip
    runs = Counter(run for line in lines for run in _runs(line, 6))
    assert len(set(lines)) == len(lines)
    assert max(runs.values()) <= 3, runs.most_common(3)


def _runs(line: str, length: int) -> set[tuple[str, ...]]:
    words = line.split()
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
