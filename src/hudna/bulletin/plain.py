"""Printed words made safe to set among ours: no control and no direction characters in them."""

import unicodedata

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cleaned(text: str) -> str:
    """Return the text on one line without control and direction characters.

    The ledger keeps the original; a page must not be turned about by what it quotes.
    """
    # U+2028 and U+2029 end a line as well and are no control characters.
    kept = (" " if one.isspace() and one != "\N{NO-BREAK SPACE}" else one for one in text)
    return "".join(one for one in kept if one not in _DIRECTION and _is_text(one))


def _is_text(one: str) -> bool:
    return unicodedata.category(one) not in ("Cc", "Cs", "Co", "Cn")
