"""A table of some 6,000 places, imported as a desk would: the shared one of Syria, or an own one.

The own one has made-up names, Arabic and Latin, always the same.
"""

import csv
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from hudna import gazetteer
from hudna.gazetteer.importing import pack, table
from hudna.gazetteer.importing.merging import merged
from hudna.gazetteer.importing.offered import Log
from hudna.record.register import Source

SHARED = Path(__file__).resolve().parents[2] / "shared" / "gazetteer" / "syria_places.csv"
PLACES = 6_000
HEAD = ("pcode", "name_en", "name_ar", "lat", "lon")
# Syllables of the Latin and the Arabic name.
_FIRST = (("Tell", "تل"), ("Deir", "دير"), ("Kafr", "كفر"), ("Ain", "عين"), ("Khirbet", "خربة"))
_PARTS = (
    ("ba", "با"), ("ri", "ري"), ("sha", "شا"), ("mu", "مو"), ("na", "نا"), ("qu", "قو"),
    ("ja", "جا"), ("li", "لي"), ("ta", "طا"), ("ha", "حا"), ("zu", "زو"), ("ma", "ما"),
)  # fmt: skip


def made_up() -> Iterator[tuple[str, ...]]:
    """Rows of places with names that nothing else has."""
    names = product(_FIRST, _PARTS, _PARTS, _PARTS)
    for number, (first, *parts) in enumerate(islice(names, PLACES)):
        latin = f"{first[0]} {''.join(one for one, _ in parts).capitalize()}"
        arabic = f"{first[1]} {''.join(one for _, one in parts)}"
        lat, lon = 32.5 + number % 97 / 20, 36.0 + number % 101 / 17
        yield f"Z{number}", latin, arabic, f"{lat:.4f}", f"{lon:.4f}"


def imported(home: Path) -> Path:
    """Import the table into a data folder; the folder of the pack."""
    file = SHARED
    if not file.is_file():
        file = home / "made_up.csv"
        with file.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows((HEAD, *made_up()))
    log, folder = Log(), home / "gazetteer" / "bench"
    found = merged(table.read(file, log), log, gazetteer.load(), "bench", "SY")
    source = Source(pack.source_id("bench"), file.name, "not stated", "", None, "")
    folder.parent.mkdir(parents=True)
    pack.write(folder, found, source, ())
    return folder
