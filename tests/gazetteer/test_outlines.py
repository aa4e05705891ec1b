"""Outlines of governorates: each round the point of its own, and nothing malformed gets in."""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from hudna.desk import packs
from hudna.desk.packs.outlines import of_theatre
from hudna.gazetteer import GazetteerError, load
from hudna.gazetteer.outlines import FILE, Outline, outlines

DRAWN = {"syria": 14, "yemen": 21, "ukraine": 6, "karabakh": 5}
SQUARE = [[[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]]


CAPITAL_APART = {"ye:sanaa"}
"""Its point is that of the capital, which is a governorate of its own."""


def _holds(outline: Outline, lon: float, lat: float) -> bool:
    rings = (ring for polygon in outline["geometry"]["coordinates"] for ring in polygon)
    return sum(_inside(ring, lon, lat) for ring in rings) % 2 == 1


def _reaches(outline: Outline, lon: float, lat: float) -> bool:
    """Whether it holds the point or one five kilometres off: shapes are coarse at the shore."""
    steps = (-0.05, 0, 0.05)
    return any(_holds(outline, lon + east, lat + north) for east in steps for north in steps)


def _inside(ring: Sequence[Sequence[float]], lon: float, lat: float) -> bool:
    found = False
    for (x, y), (other_x, other_y) in pairwise(ring):
        if (y > lat) != (other_y > lat):
            found ^= lon < (other_x - x) * (lat - y) / (other_y - y) + x
    return found


@pytest.mark.parametrize("theatre", DRAWN)
def test_each_governorate_lies_within_its_outline_and_no_other(theatre: str) -> None:
    known, drawn = load(), of_theatre(theatre)
    assert len(drawn) == DRAWN[theatre]
    wrong = {}
    for outline in drawn:
        place = known.localities[outline["id"]]
        assert place.lon is not None and place.lat is not None
        others = [one["id"] for one in drawn if _holds(one, place.lon, place.lat)]
        if not _reaches(outline, place.lon, place.lat) or {*others} - {place.id}:
            wrong[place.id] = others
    assert wrong.keys() == CAPITAL_APART & {one["id"] for one in drawn}


def test_a_theatre_without_outlines_has_none() -> None:
    assert of_theatre("lebanon") == () == of_theatre("nowhere")


@pytest.mark.parametrize(
    "content",
    ["{", "[]", '{"features": 3}', '{"features": [{"id": "SY01"}]}',
     json.dumps({"features": [{"id": 1, "geometry": {"type": "Polygon", "coordinates": SQUARE}}]}),
     json.dumps({"features": [{"id": "x", "geometry": {"type": "Point", "coordinates": [0, 0]}}]}),
     json.dumps({"features": [{"id": "x", "geometry": {"type": "Polygon", "coordinates": []}}]}),
     json.dumps({"features": [{"id": "x", "geometry": {"type": "Polygon",
                                                       "coordinates": [[[999, 0]]]}}]})],
)  # fmt: skip
def test_what_is_no_outline_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(GazetteerError, match=r"outlines\.geojson: is no GeoJSON of polygons"):
        outlines(tmp_path)


def test_a_pack_of_the_desk_gives_outlines_of_any_theatre(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(packs.HOME, str(tmp_path))
    pack = tmp_path / packs.FOLDER / "drawn"
    pack.mkdir(parents=True)
    feature = {"type": "Feature", "id": "lb:beirut",
               "geometry": {"type": "Polygon", "coordinates": SQUARE}}  # fmt: skip
    (pack / FILE).write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    (found,) = of_theatre("lebanon")
    assert found["properties"] == {"id": "lb:beirut"}
    assert len(of_theatre("syria")) == DRAWN["syria"]
