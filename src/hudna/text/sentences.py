"""Sentences of a normal form: lines first, then ends that are not abbreviations or decimals."""

import re

_SHORT = (
    r"(?<!\bг)(?<!\bгг)(?<!\bт)(?<!\bтыс)(?<!\bмлн)(?<!\bул)(?<!\bим)(?<!\bкв)(?<!\bн)(?<!\bп)"
    r"(?<!\bчел)(?<!\bед)(?<!\bруб)(?<!\bno)(?<!\bnos)(?<!\bgen)(?<!\bcol)(?<!\blt)(?<!\bmaj)"
    r"(?<!\bst)(?<!\bdr)(?<!\bmr)(?<!\bmrs)(?<!\ba\.m)(?<!\bp\.m)(?<!\bapprox)(?<!\bu\.s)(?<!\bu\.n)"
)
_END = re.compile(
    rf"""{_SHORT}\.["')\]]*(?=[ ]+["'(\[«-]*[^\W_])|[!?]["')\]]*(?=\s|$)|\n+""",
)
_LONGEST = 4_000


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the [start, stop) of each sentence of a normal form, blank ends cut off.

    A stretch without any end is cut at a space after 4,000 characters, so that no grammar ever
    sees more than that at once.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        _append(text, start, end.end(), found)
        start = end.end()
    _append(text, start, len(text), found)
    return found


def _append(text: str, start: int, stop: int, found: list[tuple[int, int]]) -> None:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    while stop - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        found.append((start, cut))
        start = cut
    if start < stop:
        found.append((start, stop))
