"""Printed words: the sentence around them, and what makes them safe to set among ours."""

import re
import unicodedata

from hudna.record import Span

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# A sentence's end; a full stop after one or two letters is more often an abbreviation.
_END = re.compile(r"""(?:(?:(?<=\w\w\w)|(?<=[\d»”")\]]))\.|[!?؟])[»”"]?(?=\s)|\n""")
SENTENCE_LENGTH = 600


def sentence_around(text: str, span: Span) -> str:
    """Return the sentence of `text` that the span stands in; the span alone in a very long one."""
    # Two lengths back are enough: from further off the sentence would be too long to give.
    back = max(0, span.start - 2 * SENTENCE_LENGTH)
    start = max((end.end() for end in _END.finditer(text, back, span.start)), default=back)
    following = _END.search(text, max(span.start, span.stop - 1))
    sentence = text[start : following.end() if following else len(text)].strip()
    return sentence if len(sentence) <= SENTENCE_LENGTH else span.of(text)


def cleaned(text: str) -> str:
    """Return the text on one line without control and direction characters.

    The ledger keeps the original; a page must not be turned about by what it quotes.
    """
    # U+2028 and U+2029 end a line as well and are no control characters.
    kept = (" " if one.isspace() and one != "\N{NO-BREAK SPACE}" else one for one in text)
    return "".join(one for one in kept if one not in _DIRECTION and _is_text(one))


def _is_text(one: str) -> bool:
    return unicodedata.category(one) not in ("Cc", "Cs", "Co", "Cn")
