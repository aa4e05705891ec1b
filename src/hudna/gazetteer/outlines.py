"""Outlines of governorates for drawing, `outlines.geojson` of a pack.

Nothing is measured or looked up by them: a claim's place is what the register says.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from typing import Any, Final

from hudna.gazetteer.problem import GazetteerError

FILE: Final = "outlines.geojson"
_SHAPES: Final = {"Polygon": 2, "MultiPolygon": 3}
"""How deep the points of each shape lie in its lists."""

Outline = Mapping[str, Any]
"""A feature of GeoJSON; its id, also under `properties`, is that of a place."""


def outlines(pack: Traversable) -> dict[str, Outline]:
    """The outlines of a pack by the id of their place; none if it has no such file.

    GazetteerError for a file that is no collection of polygons in WGS84 degrees, each with an id.
    """
    file = pack / FILE
    if not file.is_file():
        return {}
    try:
        told = json.loads(file.read_text("utf-8"))
        return {one["id"]: one for one in map(_outline, told["features"])}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise GazetteerError(
            f"{pack.name}/{FILE}: is no GeoJSON of polygons, each with the id of a governorate "
            f"({error}): mend it or take it out"
        ) from error


def _outline(feature: Mapping[str, Any]) -> Outline:
    shape = feature["geometry"]
    id, kind, points = feature["id"], shape["type"], shape["coordinates"]
    if not isinstance(id, str) or not _is_shape(points, _SHAPES[kind]):
        raise ValueError(f"at {id!r}")
    return {"type": "Feature", "id": id, "properties": {"id": id},
            "geometry": {"type": kind, "coordinates": points}}  # fmt: skip


def _is_shape(points: Any, depth: int) -> bool:
    if depth:
        return (isinstance(points, list) and bool(points)
                and all(_is_shape(one, depth - 1) for one in points))  # fmt: skip
    return _is_point(points)


def _is_point(point: Any) -> bool:
    if not isinstance(point, list) or len(point) < 2:
        return False
    lon, lat = point[:2]
    return all(isinstance(one, (int, float)) for one in (lon, lat)) and (
        -180 <= lon <= 180 and -90 <= lat <= 90
    )
