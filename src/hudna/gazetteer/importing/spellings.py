"""Names out of the cells of foreign tables: one cell may hold several, or more than a name.

"Sharan (Sharan)": the unit that it lies in, behind it; "ALEPPO : Sukkari": a quarter behind its
town; "Rawda / Tarjano": two names; "قادش-تل النبي مندو": two hamlets counted as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from hudna.gazetteer.finding.names import bones
from hudna.gazetteer.importing.offered import Spellings
from hudna.gazetteer.keys import key

_VANISHING: Final = re.compile("[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BEHIND: Final = re.compile(r"(.*\S)\s*\(([^()]+)\)")
_OF_A_TOWN: Final = re.compile(r"(.*\S)\s*:\s+(\S.*)")
_WORD_OF_LEVEL: Final = re.compile(r"(?:حي|قرية|بلدة|مدينة)\s+(\S.*)")


def clean(cell: str) -> str:
    """A cell on one line, without signs that are not seen, and without our own parting sign."""
    text = _VANISHING.sub("", cell).replace("|", " / ").replace("\ufffd", "?")
    return " ".join(text.split())


def without_town(cell: str) -> tuple[str, str]:
    """A name and the town written before it: ("Sukkari", "ALEPPO"); the town is "" for none."""
    found = _OF_A_TOWN.fullmatch(cell)
    return (found[2], found[1]) if found else (cell, "")


def spellings(name: str, language: str, around: Iterable[str]) -> list[str]:
    """A name with its parts that are names themselves; `around`: names of the units around it."""
    behind = _BEHIND.fullmatch(name)
    if behind and any(_alike(language, behind[2], one) for one in around):
        name, behind = behind[1], None
    found = [name, *([behind[1]] if behind else []), *_parts(name, language)]
    found += [one[1] for part in found if (one := _WORD_OF_LEVEL.fullmatch(part))]
    return list(dict.fromkeys(found))


def _parts(name: str, language: str) -> Iterator[str]:
    signs = "[/_]" if language != "ar" else "[/_-]"
    parts = [part.strip(" ()") for part in re.split(signs, name)]
    if len(parts) > 1:
        yield from (part for part in parts if sum(map(str.isalpha, part)) > 1)


def _alike(language: str, one: str, other: str) -> bool:
    if key(language, one) == key(language, other):
        return True
    return language == "en" and bool(bones(one)) and bones(one) == bones(other)


def add(names: Spellings, language: str, found: Iterable[str]) -> None:
    """Add names of a language that are not there yet."""
    there = names.setdefault(language, [])
    there.extend(one for one in dict.fromkeys(found) if one and one not in there)
    if not there:
        del names[language]
