"""The names that places are known by: as written, and by parts that stand for the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from hudna.gazetteer.finding.index import Bearer
from hudna.gazetteer.finding.sounds import script_of, skeleton, sounds
from hudna.gazetteer.model import Gazetteer
from hudna.text import normalise

_HEADLESS: Final = 0.945
"""Worth of a name without its "Tell" or "Khirbet": "Kurdi" for Tell al-Kurdi."""

_ONE_OF: Final = 0.98
"""Worth of one of two names written together: "Qaradha" of Qweiqa / Qaradha."""

_FIRST: Final = 0.94
"""Worth of the first word alone: "Busra" for Busra al-Sham."""

_ONE_LAM: Final = 0.96
"""Worth of a name with one ل where the article meets another: الطامنة for اللطامنة."""

_SHORTENED: Final = frozenset({"district", "subdistrict", "town", "village", "quarter"})
_SETTLED: Final = frozenset({"town", "village", "quarter"})
_LETTERS_ONLY: Final = 4  # the US, РФ: nobody looks for them by sound

_PARTED: Final = re.compile(r"\s*[_/]\s*")
_BRACKETS: Final = re.compile(r"\s*\([^)]*\)\s*")
_HEADED: Final = re.compile(
    r"^(?:(?:t[ea]ll?|kh[ie]rb[ae]t|[qk]al[’']?a+t|jabal|jebel|mount)[ -]+(?:[ae][lnrstdz]h?[ -]+)?"
    r"|(?:телль|тель|кала?ъ?а?т|джебель|хирбет)[ -]+(?:э[лнрстдзш]ь?-)?"
    r"|(?:تل|خربة|خربه|قلعة|جبل) )(?=\w{4})",
    re.IGNORECASE,
)
_OPEN: Final = tuple("aeiuy")
_FIRST_WORD: Final = re.compile(
    r"^(?!(?:al|el|ad|as|ash|at|abu|um+|ba[by]|beit|bayt|de[iy]r|dayr|kafa?r|[ae][iy]n|jub+|"
    r"khan|wadi|shaykh|sheikh|hawsh|rasm?|mazraa?t?|big|little|small|upper|lower|new|old|"
    r"\w+ern|north|south|east|west)\b)(?:ال)?(\w{4,})[ -](?=\w)(?!.*\d)",
    re.IGNORECASE,
)
_ARABIC_HEADS: Final = frozenset(
    "كفر دير عين بيت شيخ خان وادي حوش رسم مزرعه قريه حاره راس برج مخيم مطار منطقه مشروع جسر قصر "
    "ابو ضاحيه مساكن تله خربه قلعه جبل جديده منصوره بستان كرم".split()
)
_WORD: Final = re.compile(r"\w+")


@lru_cache(maxsize=50_000)
def letters_of(name: str) -> str:
    """A name by its letters alone: no marks, spaces or article, small letters."""
    words = _WORD.findall(normalise(name.replace("'", "")).text)
    return "".join(words).removeprefix("ال")


def heard(name: str) -> str:
    """The sounds of one name in any script."""
    return sounds([name], script_of(name))[0]


@lru_cache(maxsize=50_000)
def bones(name: str) -> str:
    """The consonants that one name in any script sounds by, those that are confused made one.

    Spellings of one Arabic name mostly share them; so do some that differ, so that a second reason
    must stand beside it. A vowel that they begin with is kept: Iblin is not Balyun.
    """
    sound = heard(name)
    return f"{'a' if sound[:1] in _OPEN else ''}{skeleton(sound)}"


def named(gazetteer: Gazetteer) -> Iterator[tuple[Bearer, str]]:
    """Every name of every place, and the parts of it that may stand for it."""
    for place in gazetteer.localities.values():
        shortened = place.level in _SHORTENED
        around = gazetteer.localities.get(gazetteer.governorate_of(place.id) or "")
        for script, names in place.names.items():
            ends = around.names.get(script, ()) if around and place.level in _SETTLED else ()
            for name in names:
                if len(name) <= _LETTERS_ONLY and name.isupper():
                    continue
                for words, worth in _ways(name, script, ends) if shortened else ((name, 1.0),):
                    yield (
                        Bearer(place.id, script, words if worth >= _ONE_OF else name, worth),
                        words,
                    )


def _without(name: str, ends: Sequence[str]) -> str:
    """A name without its governorate behind it: الحسينية of الحسينية ريف دمشق; "" for none."""
    for end in sorted(ends, key=len, reverse=True):
        rest = name.removesuffix(end)
        if rest != name and rest[-1:] in (" ", "-") and len(rest) > _LETTERS_ONLY:
            return rest.rstrip(" -")
    return ""


def _ways(name: str, script: str, ends: Sequence[str]) -> Iterator[tuple[str, float]]:
    yield name, 1.0
    if (rest := _without(name, ends)) and normalise(rest).text not in _ARABIC_HEADS:
        yield rest, 1.0
    if name.startswith("الل"):
        yield f"ال{name[3:]}", _ONE_LAM
    bare = _BRACKETS.sub(" ", name).strip() if "(" in name else name
    parts = _PARTED.split(bare) if "_" in bare or "/" in bare else (bare,)
    for part in parts:
        if part and part != name:
            yield part, 1.0 if len(parts) == 1 else _ONE_OF
        if " " not in part and "-" not in part:
            continue
        if head := _HEADED.match(part):
            yield part[head.end() :], _HEADLESS
        elif (first := _FIRST_WORD.match(part)) and (
            script != "ar" or normalise(first[1]).text not in _ARABIC_HEADS
        ):
            yield first[1], _FIRST
