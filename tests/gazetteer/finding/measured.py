"""How well places are found by name: names as bulletins print them, against two registers.

`names_gold.csv`: a printed name, its language, of which kind it is (exact and variant spellings of
Arabic, plain for Latin and Cyrillic, misspelt, with context), the governorate that is named with
it (`near`), and what is expected: P-codes and ids of packs, any of which is right. The names were
written down before the rules were made, and rows of the half `held` were not looked at while they
were made. A name is asked of a register that has one of its places.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from hudna import gazetteer
from hudna.gazetteer import Gazetteer
from hudna.gazetteer.finding.finder import Finder
from hudna.gazetteer.finding.nearness import Context
from hudna.record.register import Locality

HERE: Final = Path(__file__).parent
ROOT: Final = Path(__file__).parents[3]
FIRST: Final = 5
LANGUAGES: Final = {"ar": "Arabic", "ru": "Russian", "en": "English"}
TABLE: Final = next(
    (one for up in ROOT.parents[:2]
     if (one := up / "shared" / "gazetteer" / "syria_places.csv").is_file()), None,
)  # fmt: skip
"""A table of nearly six thousand places beside the project, where there is one."""

_DISTRICTS: Final = {
    "SY02": "Menbij|Jebel Saman|Afrin|Al Bab|A'zaz|Ain Al Arab|As-Safira|Jarablus",
    "SY03": "Rural Damascus|Duma|Qatana|Az-Zabdani|At Tall|Al Qutayfah|An Nabk|Yabroud|Darayya",
    "SY04": "Homs|Tall Kalakh|Al-Qusayr|Al Makhrim|Ar-Rastan|Tadmor",
    "SY05": "Hama|As-Salamiyeh|As-Suqaylabiyah|Masyaf|Muhradah",
    "SY06": "Al-Haffa|Jablah|Al-Qardaha|Lattakia",
    "SY07": "Al Ma'ra|Idleb|Harim|Jisr-Ash-Shugur|Ariha",
    "SY08": "Quamishli|Al-Hasakeh|Al-Malikeyyeh|Ras Al Ain",
    "SY09": "Deir-ez-Zor|Abu Kamal|Al Mayadin",
    "SY10": "Tartous|Banyas|Safita|Dreikish|Sheikh Badr",
    "SY11": "Tell Abiad|Ar-Raqqa|Ath-Thawrah",
    "SY12": "Dar'a|Izra'|As-Sanamayn",
    "SY13": "As-Sweida|Shahba|Salkhad",
    "SY14": "Quneitra",
}
_GOVERNORATE: Final = {name: code for code, names in _DISTRICTS.items()
                       for name in names.split("|")}  # fmt: skip


@dataclass(frozen=True)
class Printed:
    """A name as it is printed, and the places that are right for it."""

    name: str
    language: str
    kind: str
    near: str
    expected: frozenset[str]
    half: str


@dataclass(frozen=True)
class Answer:
    """The rank at which a name's place was found, from 1; None if it was not among the first."""

    asked: Printed
    rank: int | None


@cache
def names() -> tuple[Printed, ...]:
    """The names of the list."""
    with (HERE / "names_gold.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Printed(row["printed"], row["language"], row["kind"], row["near"],
                    frozenset(row["expected"].split("|")), row["half"])
            for row in csv.DictReader(lines)
        )  # fmt: skip


def registers() -> Iterator[tuple[str, Gazetteer]]:
    """The packaged pack, and the table where it is there, each with its name."""
    yield "pack", gazetteer.load(["syria"])
    if TABLE is not None:
        yield "table", table(TABLE)


@cache
def answers(register: Gazetteer) -> tuple[Answer, ...]:
    """What a register answers to each name of a place that it has."""
    finder = Finder(register)
    known = {one.pcode: one.id for one in register.localities.values() if one.pcode}
    found = []
    for asked in names():
        right = {known.get(one, one) for one in asked.expected} & set(register.localities)
        if right:
            context = Context(finder.governorates(asked.near) if asked.near else ())
            ids = [one.place.id for one in finder.find(asked.name, context, FIRST).candidates]
            rank = next((at for at, one in enumerate(ids, 1) if one in right), None)
            found.append(Answer(asked, rank))
    return tuple(found)


def recall(found: Iterable[Answer], among: int) -> tuple[float, int]:
    """The share of names whose place is among the first so many, and of how many names."""
    ranks = [one.rank for one in found]
    right = sum(rank is not None and rank <= among for rank in ranks)
    return (right / len(ranks) if ranks else 0.0), len(ranks)


def rows(register: Gazetteer) -> Iterator[tuple[str, str, tuple[Answer, ...]]]:
    """Language, kind and answers; kinds too: "strange" to the register, "held back", "all"."""
    found = answers(register)
    known = {name for one in register.localities.values() for names in one.names.values()
             for name in names}  # fmt: skip
    for language in LANGUAGES:
        own = [one for one in found if one.asked.language == language]
        for kind in sorted({one.asked.kind for one in own}):
            yield language, kind, tuple(one for one in own if one.asked.kind == kind)
        yield language, "strange", tuple(one for one in own if one.asked.name not in known)
        yield language, "held back", tuple(one for one in own if one.asked.half == "held")
        yield language, "all", tuple(own)


@cache
def table(path: Path) -> Gazetteer:
    """The places of the table, in the packaged governorates."""
    kept = {id: one for id, one in gazetteer.load(["syria"]).localities.items()
            if one.level in ("country", "governorate")}  # fmt: skip
    with path.open(encoding="utf-8", newline="") as lines:
        given = list(csv.DictReader(lines))
    around = _subdistricts(given)
    for at, row in enumerate(given):
        bare = {code: row[f"name_{code}"].rpartition(":")[2].strip() for code in ("en", "ar")}
        where = _GOVERNORATE.get(row["admin2_en"]) or around.get(row["admin3_en"])
        point = [float(row[axis]) if row[axis] else None for axis in ("lat", "lon")]
        if any(bare.values()):
            id = row["pcode"] or f"row-{at}"
            kept[id] = Locality(id, "village", where, *point, "table",
                                {code: (name,) for code, name in bare.items() if name},
                                1.0, row["pcode"] or None)  # fmt: skip
    return Gazetteer(kept, {}, {})


def _subdistricts(given: Iterable[dict[str, str]]) -> dict[str, str]:
    """The governorate of each subdistrict, by most of its places that name their district."""
    counts: dict[str, Counter[str]] = {}
    for row in given:
        if row["admin3_en"] and (code := _GOVERNORATE.get(row["admin2_en"])):
            counts.setdefault(row["admin3_en"], Counter())[code] += 1
    return {name: count.most_common(1)[0][0] for name, count in counts.items()}
