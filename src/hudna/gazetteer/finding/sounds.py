"""One alphabet of sounds for names in Arabic, Cyrillic and Latin letters.

A name becomes a short string: consonants as the letters tell them, and between them at most a
vowel or two. Hmeimim, Khmeimim, Хмеймим and حميميم become nearly the same string, and what is
left between them costs little (distance.py). How: articles go, whatever sun letter they took on;
doubled letters and words written apart become one; a run of vowels keeps only its i and u, so
that Huwayz, Hwaiz, Хувейз and حويز have the same run.

The letters of a sound: b t T(th) J(j) H(deep h) x(kh) X(Russian х, any h) d D(dh) r z s S(sh)
g G(gh) f q k l m n h, %(an h at the end, mostly silent), C(ة before another word: t or nothing),
a e i u, y(a last ي: i or a), digits; and E W N O B L U V for eastern, western, big, upper and such.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from hudna.text import normalise

_LATIN_ARTICLE: Final = "(?:al|el|il|ul|a[dnrstz]|e[dnrstz]|[ae]s?h|[ae]th|[ae]dh|ej|l)"
_RUSSIAN_ARTICLE: Final = "(?:[эауи]ль|[эа][сштрднз])"
_SIDES: Final = (
    ("E", r"eastern|east|[sc]harqi\w{0,3}", r"восточн\w+|шарки\w*", "شرقيه?"),
    ("W", r"western|west|gharbi\w{0,3}", r"западн\w+|гарби\w*", "غربيه?"),
    ("N", r"northern|north|sh[ai]mali\w{0,3}", r"северн\w+|ш[аи]мали\w*", "شماليه?"),
    ("O", r"southern|south|janubi\w{0,3}", r"южн\w+|дж[ае]нуби\w*", "جنوبيه?"),
    ("B", r"big|great|[kq]a?bir\w{0,2}", r"больш\w+|к[ае]?бир\w{0,2}", "كبيره?"),
    ("L", r"little|small|sa?ghir\w{0,2}", r"мал(?:ый|ая|ое)|са?гир\w{0,2}", "صغيره?"),
    ("U", r"upper|f[ao][wuq]?qani\w{0,2}", r"верхн\w+|ф[ао][ву]?кани\w{0,2}", "فوقانيه?"),
    ("V", r"lower|tahtani\w{0,2}", r"нижн\w+|тахтани\w{0,2}", "تحتانيه?"),
)
"""Words that tell two villages of one name apart: the letter for one, and in three languages."""

_APART: Final = re.compile(r"[^\w\n']+|_")


_SIDE: Final = re.compile("[EWNOBLUV]")
Sides = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _sides(column: int, article: str = "") -> Sides:
    """What makes each such word of a language its letter."""
    words = "|".join(f"(?P<{row[0]}>{row[column]})" for row in _SIDES)
    return re.compile(rf"\b{article}(?:{words})\b"), lambda match: match.lastgroup or ""


_LATIN: Final[Sequence[tuple[re.Pattern[str], str]]] = tuple(
    (re.compile(pattern, re.MULTILINE), put)
    for pattern, put in (
        ("'", ""),
        (rf"(?<=[^\n ] ){_LATIN_ARTICLE} (?=\w)|^{_LATIN_ARTICLE} (?=\w\w)", ""),
        (r"(?<=\w )[ae]l(?=\w{3})|^[ae]l(?=[^aeiouyl\n ]\w\w)", ""),
        (r"(?<=\w )[ae]([dnrstz])(?=\1\w\w)", ""),
        (r"\b([ae]b[ou])l ", r"\1 "),
        (r"(?<=[aeiouy])h\b", "%"),
        (r"\bt?ch|ch", "S"), ("sh", "S"), ("kh", "x"), ("gh", "G"), ("dzh|dj|zh", "J"), ("th", "T"),
        ("dh", "D"), ("ph", "f"), ("ck|c", "k"), ("j", "J"), ("p", "b"), ("x(?=[^x])", "x"),
    )
)  # fmt: skip
_LATIN_LETTERS: Final = str.maketrans({"o": "u", "w": "u", "v": "u", "y": "i", " ": None})

_RUSSIAN: Final[Sequence[tuple[re.Pattern[str], str]]] = tuple(
    (re.compile(pattern, re.MULTILINE), put)
    for pattern, put in (
        ("'", ""),
        (rf"(?<=[^\n ] ){_RUSSIAN_ARTICLE} (?=\w)|^{_RUSSIAN_ARTICLE} (?=\w\w)", ""),
        (r"(?<=\w )[эа]ль(?=\w{3})|^[эа]ль(?=[^аеиоуыэюя\n ]\w\w)", ""),
        ("(?<=[ауоы])е", "ие"), ("дж|дз|ж", "J"), ("гх", "G"), ("кх", "x"),
        (r"(?<=[аеиоуыэюяьъ])я|\bя", "i"), ("я", "a"),
        (r"(?<=[аеиоуыэюяьъ])ю|\bю", "iu"), ("ю", "u"),
    )
)  # fmt: skip
_RUSSIAN_LETTERS: Final = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфхцчшщыэ", "abugdeziiklmnubrstufXsSSSie", strict=True)),
        "ь": None, "ъ": None, "ґ": "g", "і": "i", "ї": "i", "є": "e", "ў": "u", " ": None,
    }
)  # fmt: skip

_ARABIC: Final[Sequence[tuple[re.Pattern[str], str]]] = tuple(
    (re.compile(pattern, re.MULTILINE), put)
    for pattern, put in (
        ("'", ""),
        (r"\bلل(?=\w{3})|\bال(?=\w\w)|(?<=\w\w)ال(?=\w{3})", ""),
        (r"(?<=\w)ه(?=[EWNOBLUV ]*$)", "%"),
        (r"(?<=\w\w)ه +(?=\w)", "C"),
        (r"ي(?=[EWNOBLUV ]*$)", "y"),
    )
)
_ARABIC_LETTERS: Final = str.maketrans(
    {
        **dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "abtTJHxdDrzsSsdtDaGfqklmnhui", strict=True)),
        "ء": None, "گ": "g", "پ": "b", "چ": "S", "ڤ": "u", "ژ": "J", " ": None,
    }
)  # fmt: skip

_MARKS: Final = re.compile("[\u0300-\u036f]+")
_VOWELS: Final = re.compile("[aeiuy]+")
_DOUBLED: Final = re.compile(r"([^\n\d])\1+")
_STRANGE: Final = re.compile(r"[^\nabtTJHxXdDrzsSgGfqklmnhC%aeiuyEWNOBLUV\d]+")
_SILENT: Final = re.compile(r"%(?=[^\n])")
_RUNS: Final[dict[str, str]] = {}

COARSE: Final = str.maketrans(
    {**dict(zip("TxXHhDGqC", "tHHHHdgkt", strict=True)), **dict.fromkeys("aeiuy%")}
)
"""From sounds to the skeleton: consonants only, those that are confused made one."""


def script_of(name: str) -> str:
    """The script that most of a name's letters are in: ar, ru (Cyrillic) or en (Latin)."""
    arabic = sum("\u0600" <= one <= "\u06ff" for one in name)
    cyrillic = sum("\u0400" <= one <= "\u04ff" for one in name)
    if arabic >= max(cyrillic, 1):
        return "ar"
    return "ru" if cyrillic else "en"


def sounds(names: Sequence[str], script: str) -> list[str]:
    """The sounds of names in one script, in order; "" for one without letters.

    All at once, since a thousand names cost as much as a few when they are one text.
    """
    if not names:
        return []
    text = "\n".join([" ".join(name.split()) for name in names]).replace("№", " ")
    if script == "en":
        text = _plain_latin(text)
    words = _APART.sub(" ", normalise(text).text)
    words = re.sub(" *\n *", "\n", words.strip(" "))
    (sides, letter), rules, letters = _SCRIPTS[script]
    words = sides.sub(letter, words)
    for pattern, put in rules:
        words = pattern.sub(put, words)
    heard = _SILENT.sub("", _STRANGE.sub("", words.translate(letters)))
    heard = _DOUBLED.sub(r"\1", _VOWELS.sub(_run, heard))
    return [_sided(one) if _SIDE.search(one) else one for one in heard.split("\n")]


def skeleton(sound: str) -> str:
    """The consonants of a sound, those that are often confused made one."""
    return sound.translate(COARSE)


_SCRIPTS: Final = {
    "en": (_sides(1), _LATIN, _LATIN_LETTERS),
    "ru": (_sides(2), _RUSSIAN, _RUSSIAN_LETTERS),
    "ar": (_sides(3, "(?:ال)?"), _ARABIC, _ARABIC_LETTERS),
}


def _plain_latin(text: str) -> str:
    """Latin letters without their marks: ş is s, ā is a, ı is i."""
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFD", text.replace("ı", "i")))


def _run(match: re.Match[str]) -> str:
    """A run of vowels by its i and u, in order; without them a, or e, or a last ي alone."""
    run = match[0]
    if (known := _RUNS.get(run)) is None:
        known = _RUNS[run] = _shortened(run)
    return known


def _sided(sound: str) -> str:
    """A sound with the letters of such words at its end, where they stand in every language."""
    return _SIDE.sub("", sound) + "".join(_SIDE.findall(sound))


def _shortened(run: str) -> str:
    if run == "y":
        return run
    strong = re.sub("[^iu]", "", run.replace("y", "i"))
    return re.sub(r"(.)\1+", r"\1", strong) or ("a" if "a" in run else "e")
