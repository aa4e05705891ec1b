"""What a pack tells in English is told in the other languages too: `told.csv`."""

from pathlib import Path

import pytest

from hudna import gazetteer
from hudna.gazetteer import GazetteerError
from hudna.gazetteer.rows import TOLD_COLUMNS

NAMES = {"GeoNames", "OCHA: common operational dataset of administrative boundaries, Syria"}
"""Titles that are the names of publications."""


def test_terms_and_sources_of_every_theatre_are_told() -> None:
    known = gazetteer.load()
    texts = {one.note for one in known.truces.values()} | {one.source for one in known.standings}
    texts |= {one.title for one in known.sources.values()}
    assert texts - NAMES - {""} <= set(known.told)
    assert set(known.told) <= texts, "told of nothing"


def test_a_text_is_told_in_every_other_language(tmp_path: Path) -> None:
    (tmp_path / "told.csv").write_text(",".join(TOLD_COLUMNS) + "\nBy word,بالكلام,\n", "utf-8")
    with pytest.raises(GazetteerError, match=r"told\.csv:2: ru is empty"):
        gazetteer.load(["syria"], further=[tmp_path])
