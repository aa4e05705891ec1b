"""Plain text: decoded, line ends made one; otherwise kept to the letter, so that spans hold."""

from hudna.intake.charset import decode
from hudna.intake.extract import Extract, Refusal, with_newlines


def extract(content: bytes) -> Extract | Refusal:
    """Return the text of a plain text file, in whichever of the known encodings it is."""
    text = decode(content)
    return text if isinstance(text, Refusal) else Extract(with_newlines(text))
