"""Which of the three languages a text, or one line of it, is written in: told by its letters."""

import re

_LETTERS = {
    "ar": re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+"),
    "ru": re.compile("[\u0400-\u052f]+"),
    "en": re.compile("[A-Za-z\u00c0-\u024f]+"),
}
_SAMPLE = 20_000


def language_of(text: str) -> str | None:
    """Return "ar", "ru" or "en" by the script of most letters; None where there are none.

    At most the first 20,000 characters are looked at.
    """
    sample = text[:_SAMPLE]
    counts = {
        language: sum(map(len, letters.findall(sample))) for language, letters in _LETTERS.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else None


def passages(text: str, minimum: int = 40) -> list[tuple[int, int, str | None]]:
    """Cut a text into runs of lines of one language: (start, stop, language), whole text covered.

    A line with fewer than `minimum` letters' worth of text goes with the run before it.
    """
    written = [language for language, letters in _LETTERS.items() if letters.search(text)]
    if len(written) < 2:
        return [(0, len(text), written[0] if written else None)] if text else []
    runs: list[tuple[int, int, str | None]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        stop = start + len(line)
        language = language_of(line) if len(line.strip()) >= minimum else None
        if runs and (language is None or runs[-1][2] in (None, language)):
            runs[-1] = (runs[-1][0], stop, runs[-1][2] or language)
        else:
            runs.append((start, stop, language))
        start = stop
    known = not runs or any(code for *_, code in runs)
    return runs if known else [(0, len(text), language_of(text))]
