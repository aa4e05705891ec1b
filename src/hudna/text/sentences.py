"""Sentences of a normal form: lines first, then ends that are not abbreviations or decimals."""

import re

_SHORT = frozenset(
    "г гг т тыс млн ул им кв н п чел ед руб no nos gen col lt maj st dr mr mrs a.m p.m approx u.s "
    "u.n пров пос дер обл н.п р-н пгт респ просп пер ген полк adm brig capt cmdr sgt "
    "jan feb mar apr aug sept sep oct nov dec "
    "пред предыд прошл "
    "янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек".split()
)
_END = re.compile(r"""\.["')\]]*(?=[ ]+["'(\[«-]*[^\W_])|[!?]["')\]]*(?=\s|$)|\n+""")
_BEFORE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)?$")
_LONGEST = 4_000


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the [start, stop) of each sentence of a normal form, blank ends cut off.

    A stretch without any end is cut at a space after 4,000 characters, so that no grammar ever
    sees more than that at once.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        if text[end.start()] == "." and _is_short(text, end.start()):
            continue
        _append(text, start, end.end(), found)
        start = end.end()
    _append(text, start, len(text), found)
    return found


def _is_short(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` closes an abbreviation."""
    word = _BEFORE.search(text, max(0, stop - 8), stop)
    return word is not None and word.group() in _SHORT


def _append(text: str, start: int, stop: int, found: list[tuple[int, int]]) -> None:
    piece = text[start:stop].rstrip()
    stop = start + len(piece)
    start = stop - len(piece.lstrip())
    while stop - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        found.append((start, cut))
        start = cut
    if start < stop:
        found.append((start, stop))
