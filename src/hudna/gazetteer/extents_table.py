"""Boxes round countries, in whole and half degrees, drawn wide: south, north, west, east."""

from __future__ import annotations

from typing import Final

EXTENTS: Final[dict[str, tuple[float, float, float, float]]] = {
    "AF": (29.0, 38.6, 60.4, 75.0),
    "AM": (38.7, 41.4, 43.3, 46.8),
    "AZ": (38.3, 42.0, 44.6, 50.8),
    "BY": (51.2, 56.3, 23.1, 32.9),
    "CY": (34.5, 35.8, 32.2, 34.7),
    "EG": (21.9, 31.9, 24.6, 37.1),
    "ET": (3.3, 15.0, 32.9, 48.1),
    "GE": (41.0, 43.7, 39.9, 46.8),
    "IL": (29.4, 33.5, 34.2, 35.9),
    "IQ": (29.0, 37.5, 38.7, 48.7),
    "IR": (25.0, 39.9, 44.0, 63.4),
    "JO": (29.1, 33.5, 34.8, 39.4),
    "LB": (33.0, 34.8, 35.0, 36.7),
    "LY": (19.4, 33.4, 9.2, 25.3),
    "MD": (45.4, 48.6, 26.5, 30.3),
    "PS": (31.1, 32.7, 34.1, 35.7),
    "SA": (16.0, 32.3, 34.4, 55.8),
    "SD": (8.6, 22.3, 21.7, 38.8),
    "SY": (32.2, 37.4, 35.5, 42.5),
    "TR": (35.7, 42.2, 25.5, 45.0),
    "UA": (44.2, 52.5, 22.0, 40.4),
    "YE": (12.0, 19.1, 41.7, 54.7),
}


def within(country: str, lat: float, lon: float) -> bool:
    """Whether a point may lie in a country; so it may where no box is drawn."""
    south, north, west, east = EXTENTS.get(country, (-90.0, 90.0, -180.0, 180.0))
    return south <= lat <= north and west <= lon <= east
