"""What a format module gives: the text and what the file says about itself, or why not."""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Extract:
    """The text taken out of a file, with title, publisher and day of publication if it says."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no text can be taken: one sentence on what is wrong and what to do. Returned."""

    message: str


def with_newlines(text: str) -> str:
    r"""Return `text` with every \r\n and lone \r as \n."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def printable(text: str) -> str:
    """Return text that a format has unpacked without what no page shows.

    Control characters and lone surrogates go, and no more than one blank line stays between
    two lines. Not for plain text, which is kept to the letter.
    """
    shown = _UNSHOWN.sub("", with_newlines(text))
    return re.sub(r"\n[^\S\n]*\n\s*\n", "\n\n", shown).strip()


def said(words: str | None) -> str | None:
    """Return `words` with single spaces, or None where they say nothing."""
    return " ".join(printable(words or "").split()) or None


_UNSHOWN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
