"""The normal form of a text, and the way back to the original.

Grammars read the normal form: letters without case, one alef, one ya, no tatweel, no vowel
marks, western digits, plain quotes and dashes. Most characters become exactly one character;
those that vanish or grow ("awkward" ones) are few, so the way back is a short list of cuts.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from hudna.record import Span

_FOLDS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"), "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ة": "ه", "ۃ": "ه",
    "ؤ": "و", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ё": "е", "Ё": "е",
    "٫": ".", "٬": ",", "،": ",", "؛": ";", "؟": "?", "٪": "%", "۔": ".", "…": ".", "·": "•",
    "⁄": "/",
    **dict.fromkeys("«»“”„‟〝〞＂", '"'), **dict.fromkeys("’‘‚‛ʼʹ`´′ʿʾ", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
                    "\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\r\u2028\u2029\x0b\x0c\x85", "\n"),
}  # fmt: skip

# Characters that vanish, combine or grow: vowel marks, tatweel, joiners, bidi controls, soft
# hyphens, variation selectors, Latin and Arabic presentation forms, fractions, compatibility signs.
_AWKWARD = re.compile(
    "[\u00ad\u00bc-\u00be\u0300-\u036f\u0483-\u0489\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u2100-\u214f\u2150-\u218f\u3300-\u33ff\ufb00-\ufb06"
    "\ufb50-\ufdff\ufe00-\ufe0f\ufe20-\ufe2f\ufe70-\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_MOST_MARKS = 30
_VANISHING = re.compile(r"[\u00ad\u0640\u061c\u180e\ufeff\ufe00-\ufe0f\ufff9-\ufffb]")


class _Folding(dict[int, str]):
    """One character to one character, worked out on first sight and remembered."""

    def __missing__(self, code: int) -> str:
        folded = _fold_one(chr(code))
        self[code] = folded if len(folded) == 1 else chr(code)
        return self[code]


def _fold_one(character: str) -> str:
    if character in _FOLDS:
        return _FOLDS[character]
    if (digit := unicodedata.digit(character, None)) is not None and character.isdecimal():
        return str(digit)
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character


_FOLDING = _Folding()


@dataclass(frozen=True, slots=True)
class Normal:
    """A normal form. `text` is what grammars read; `span` leads back to `original`.

    `written`: the original's letters, capitals and small ones, one for each of `text`;
    `cuts`: the positions in `text` after which one more original character was dropped; `places`:
    used instead where characters grew, the original offset of each normal one.
    """

    original: str
    text: str
    written: str
    cuts: Sequence[int] = ()
    places: Sequence[int] = ()

    def offset(self, position: int) -> int:
        """Return the original offset of the normal character at `position`."""
        if self.places:
            return self.places[position] if position < len(self.places) else len(self.original)
        return position + bisect_right(self.cuts, position) if self.cuts else position

    def span(self, start: int, stop: int) -> Span:
        """Return the original span of `text[start:stop]`, marks on its last letter included."""
        if not self.cuts and not self.places:
            return Span(start, stop)
        if stop <= start:
            at = self.offset(start)
            return Span(at, at)
        end = self.offset(stop - 1) + 1
        while end < len(self.original) and unicodedata.combining(self.original[end]):
            end += 1
        return Span(self.offset(start), end)


def normalise(text: str) -> Normal:
    """Return the normal form of any string, in time linear in its length."""
    awkward = [match.start() for match in _AWKWARD.finditer(text)]
    if not awkward:
        return Normal(text, text.translate(_FOLDING), text)
    if all(_vanishes(text[at]) for at in awkward):
        cuts = array("q", (at - index for index, at in enumerate(awkward)))
        written = _AWKWARD.sub("", text)
        return Normal(text, written.translate(_FOLDING), written, cuts)
    return _normalise_slowly(text)


def folded(text: str) -> str:
    """Return the normal form of a name that nobody will ask the way back from."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return text.lower()
    return normalise(text).text if _AWKWARD.search(text) else text.translate(_FOLDING)


def _vanishes(character: str) -> bool:
    """Whether the character leaves no trace: a vowel mark, a joiner, a control, a tatweel."""
    if _VANISHING.match(character):
        return True
    category = unicodedata.category(character)
    return category == "Cf" or (category == "Mn" and not "\u0300" <= character <= "\u036f"
                                and not "\u0653" <= character <= "\u0655")  # fmt: skip


def _normalise_slowly(text: str) -> Normal:
    pieces: list[str] = []
    places = array("q")
    for start, cluster in _clusters(text):
        folded = _fold_cluster(cluster)
        pieces.append(folded)
        places.extend([start] * len(folded))
    written = "".join([text[at] for at in places])
    return Normal(text, "".join(pieces), written, (), places)


def _clusters(text: str) -> list[tuple[int, str]]:
    """A letter with the combining marks behind it, each with its offset.

    A flood of marks is cut, since putting marks in order costs the square of their number; 30 is
    the limit of the stream-safe format (Unicode Standard Annex 15).
    """
    found: list[tuple[int, str]] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or at - start > _MOST_MARKS or not unicodedata.combining(text[at]):
            found.append((start, text[start:at]))
            start = at
    return found if text else []


def _fold_cluster(cluster: str) -> str:
    if len(cluster) == 1 and not _AWKWARD.match(cluster):
        return _FOLDING[ord(cluster)]
    composed = unicodedata.normalize("NFKC", cluster)
    if "\u2044" in composed:
        composed = f" {composed} "  # "5½" is 5 1/2, not 51/2
    kept = (one for one in composed if not (_AWKWARD.match(one) and _vanishes(one))
            and not unicodedata.combining(one))  # fmt: skip
    return "".join(_FOLDING[ord(one)] for one in kept)
