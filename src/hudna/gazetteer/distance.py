"""Distances of points on the earth."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Final, Protocol


class Pointed(Protocol):
    """What has a point, or has none."""

    @property
    def lat(self) -> float | None:
        """Degrees north."""

    @property
    def lon(self) -> float | None:
        """Degrees east."""


EARTH_RADIUS: Final = 6371.0088
"""Kilometres (mean radius of the International Union of Geodesy and Geophysics)."""


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The distance of two points on the sphere of the earth (haversine formula)."""
    north, east = radians(other_lat - lat), radians(other_lon - lon)
    bow = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(min(1.0, bow)))


def apart(one: Pointed, other: Pointed) -> float | None:
    """The kilometres between two places, None if one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return kilometres(one.lat, one.lon, other.lat, other.lon)
