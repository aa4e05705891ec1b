"""Bytes to text: Unicode where it is Unicode, else the legacy code page that the letters fit.

Method: a byte order mark decides; then UTF-16/32 without one, which betray themselves by control
bytes; then strict UTF-8; then the code page under which a sample of the text has the highest
sum of letter weights (`hudna.intake.letters`). Mojibake that was saved as such is left alone.
"""

import re
from typing import Final

from hudna.intake.extract import Refusal
from hudna.intake.kinds import BOMS, CONTROLS
from hudna.intake.letters import weight
from hudna.record.said import say

LEGACY: Final = {
    "windows-1252": 0, "windows-1251": 0, "windows-1256": 0, "koi8-r": -2, "iso-8859-6": -2,
    "cp866": -2, "latin-1": -4,
}  # fmt: skip
"""The code pages that are tried, with what their rarity counts beside the weights of letters.
Where two tie, the earlier is taken."""

_BINARY: Final = Refusal(
    say(
        "a binary file: it is full of control characters; give the text itself "
        "(hudna reads .txt, .html, .pdf and .docx)"
    )
)


def decode(content: bytes) -> str | Refusal:
    """Return the text of `content` without its byte order mark, or why it cannot be had."""
    for bom, encoding in BOMS:
        if content.startswith(bom):
            return _marked(content[len(bom) :], encoding)
    if 50 * _controls(content) > len(content):
        return _wide(content)
    return _narrow(content)


def _marked(content: bytes, encoding: str) -> str | Refusal:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        return _damaged(encoding, error.start)
    return _BINARY if _too_many(text.encode("utf-8")) else text


def _wide(content: bytes) -> str | Refusal:
    """UTF-16 or UTF-32 without a mark, if nearly all of a sample is letters that we know."""
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        sample = content[:4096].decode(encoding, "replace")
        if len(_KNOWN.findall(sample)) >= 0.95 * len(sample):
            return _marked(content, encoding)
    return _BINARY if _too_many(content) else _narrow(content)


def _narrow(content: bytes) -> str | Refusal:
    if _too_many(content):
        return _BINARY
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(content):
            return _damaged("utf-8", error.start)
    encoding = legacy_of(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        return _damaged(encoding, error.start)


def legacy_of(content: bytes) -> str:
    """Return the code page of `LEGACY` under which `content` reads most like a language."""
    sample = _sample(content)
    return max(LEGACY, key=lambda one: LEGACY[one] + weight(sample.decode(one, "replace")))


def _sample(content: bytes) -> bytes:
    """Four stretches of at most 4 KiB, each from where letters beyond ASCII begin."""
    if len(content) <= 16384:
        return content
    starts = (_HIGH.search(content, len(content) * part // 4) for part in range(4))
    return b"\n".join(content[at.start() :][:4096] for at in starts if at)


def _mostly_utf8(content: bytes) -> bool:
    """Whether letters in UTF-8 outweigh the stray bytes: a damaged file, not a code page."""
    sample = _sample(content).decode("utf-8", "replace")
    strays = sample.count("\ufffd")
    return sum(one > "\x7f" for one in sample) - strays >= 4 * max(strays, 1)


def _damaged(encoding: str, at: int) -> Refusal:
    return Refusal(
        say(
            "the text is damaged: it is {encoding}, but byte {at} breaks it; fetch it "
            "again, or save it anew as UTF-8",
            encoding=encoding.upper(),
            at=at + 1,
        )
    )


def _controls(content: bytes) -> int:
    return len(content) - len(content.translate(None, CONTROLS))


def _too_many(content: bytes) -> bool:
    return 100 * _controls(content) > len(content)


_HIGH = re.compile(rb"[\x80-\xff]")
_KNOWN = re.compile("[\t\n\r -~\xa0-\u024f\u0400-\u052f\u0600-\u06ff\u2000-\u206f\ufe70-\ufefc]")
