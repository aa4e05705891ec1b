"""Days, ranges, windows, durations and hours of English text, by themselves."""

from datetime import date

from hudna.reading import doors
from hudna.reading.doors import TimeReading


def read(text: str, as_of: date | None = None) -> tuple[TimeReading, ...]:
    """Return the times of English text, read against `as_of`: see `hudna.reading.doors.dates`."""
    return doors.dates(text, "en", as_of)
