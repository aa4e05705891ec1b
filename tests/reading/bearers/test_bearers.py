"""Places of sentences have the ids that are meant, where several places bear the name too."""

import csv
from functools import cache
from pathlib import Path

import pytest

from hudna import gazetteer, reading
from hudna.record import Document, Incident, digest

GOLD = Path(__file__).parent / "places_gold.csv"
LEAST = 0.95


@cache
def rows() -> list[dict[str, str]]:
    with GOLD.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def places_of(sentence: str) -> list[tuple[str, tuple[str, ...]]]:
    """Every place that the claims of a sentence name: the words and the ids."""
    document = Document(name="x", digest=digest(sentence.encode()), media_type="text/plain",
                        text=sentence)  # fmt: skip
    found: list[tuple[str, tuple[str, ...]]] = []
    for claim in reading.read(document, gazetteer.load()).claims:
        if claim.place:
            found.append((claim.place.text, claim.place.ids))
        if isinstance(claim.body, Incident):
            names = (*claim.body.target_places, claim.body.governorate)
            found += [(one.text, (one.id,)) for one in names if one and one.id]
    return found


def is_right(row: dict[str, str]) -> bool:
    """Whether a place of the row's name is the one, alone or in a joint place of several."""
    found = places_of(row["sentence"])
    alone = any(
        ids == (row["expected"],) for text, ids in found
        if row["printed"] in text or text in row["printed"]
    )  # fmt: skip
    joint = any(row["expected"] in ids for text, ids in found
                if row["printed"] in text and len(text) > len(row["printed"]))  # fmt: skip
    return alone or joint


def test_places_have_the_ids_that_are_meant() -> None:
    wrong = [(one["sentence"], one["printed"]) for one in rows() if not is_right(one)]
    assert len(rows()) >= 150
    assert 1 - len(wrong) / len(rows()) >= LEAST, wrong


@pytest.mark.parametrize("sentence", [
    "Two violations were recorded in Suran.", "تم رصد خرقين في صوران.",
])  # fmt: skip
def test_a_name_alone_stays_ambiguous(sentence: str) -> None:
    assert [set(ids) for _, ids in places_of(sentence)] == [{"sy:suran-hama", "gn:163913"}]
