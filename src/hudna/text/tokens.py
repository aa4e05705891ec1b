"""Tokens of a normal form: words, numerals in digits, signs; each with its place."""

import re
from typing import Final

# A numeral keeps its separators (2,134.5 and 19:30 and the Arabic 8ر4); a word keeps apostrophes.
TOKEN: Final = re.compile(r"\d+(?:[.,:]\d+|ر\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w ]|_")


def tokens(text: str, start: int = 0, stop: int | None = None) -> list[tuple[int, str]]:
    """Return (offset, token) for `text[start:stop]`; only spaces are left out.

    Letters and digits are always apart, so that "درعا1" and "Homs(1)" fall into their parts.
    """
    end = len(text) if stop is None else stop
    return [(found.start(), found.group()) for found in TOKEN.finditer(text, start, end)]
