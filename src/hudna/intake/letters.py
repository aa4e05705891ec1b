"""How much a text looks like Russian, Arabic or a western language: weights of its letters.

The weights stand for logarithms of frequencies in bulletins of this kind: letters in the order
of their frequency, pairs that are frequent, and what does not occur inside a word.
"""

import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import Final

CYRILLIC: Final = "оиаернствлкпмдуябзыйгьцхшжчющфэъё"
ARABIC: Final = "اليمورنةتفقسدبعحهأكإصجشخزىطذضظثءئغآؤ"
WESTERN: Final = "éèàçêîôûëïùâüöäßáíóúñãõåøæœ"
MARKS: Final = "«»“”„‘’–—…№،؛؟\xa0°•"

PAIRS: Final = (
    "ро ст ен ов ре ра пр на по ри ор ни ли ал ко ск ми ин си ос но ия ир за та то он тр "
    "ны ел ан ар ки ер во ка ла ва ци ет те ам ии не да ий ви от го ас ру ом ле ма од ис "
    "ме де об сс "
    "ال لم ية في ات لا ري ان ما لي وا رو يا ار من ها لح لت وق قا رك لب مر ور سا لل سي اف "
    "وس اع حا لى ين عا مي مس له رة خر كز لر لأ حم مح نة بي سل را إن ني لس بل سو فا اق لد "
    "ته ام حة هد "
)
_PAIRS: Final = frozenset(PAIRS.split())


def weight(text: str) -> float:
    """Return the sum of the weights of all letters beyond ASCII and of all pairs in `text`.

    Comparable between readings of the same bytes in code pages of one byte a letter.
    """
    singles = sum(_single(one) * times for one, times in Counter(text).items())
    pairs = Counter(pairwise(text)).items()
    return singles + sum(_pair(left, right) * times for (left, right), times in pairs)


@lru_cache(maxsize=2048)
def _single(one: str) -> float:
    if one <= "\x7f":
        return 0.0
    small = one.lower()
    for letters in (CYRILLIC, ARABIC):
        if small in letters:
            return -2.2 - 0.12 * letters.index(small) - 0.5 * (small != one)
    if one == "\ufffd":
        return -20.0  # the code page has no such byte
    if one in MARKS:
        return -4.0
    if small in WESTERN:
        return -5.0
    return {"cyrillic": -6.5, "arabic": -6.5, "latin": -8.0}.get(_script(one), -10.0)


@lru_cache(maxsize=16384)
def _pair(left: str, right: str) -> float:
    if left <= "\x7f" and right <= "\x7f":
        return 0.0
    scripts = (_script(left), _script(right))
    if "" in scripts:
        return 0.0
    if scripts[0] != scripts[1]:
        return -6.0
    if scripts[0] == "latin" and left > "\x7f" and right > "\x7f":
        return -4.0  # accented letters seldom touch
    if left.islower() and right.isupper():
        return -5.0
    return 1.5 if (left + right).lower() in _PAIRS else 0.0


@lru_cache(maxsize=2048)
def _script(one: str) -> str:
    """The script of a letter (or of a mark on Arabic letters); "" for anything else."""
    name = unicodedata.name(one, "")
    if not (one.isalpha() or name.startswith("ARABIC FATHA")):
        return ""
    first = name.split(" ")[0].lower()
    return first if first in ("latin", "cyrillic", "arabic") else ""
