"""The sentences and counted nouns of the bulletin, one table a language."""

from hudna.bulletin.wording import ar, en, ru
from hudna.bulletin.wording.form import Noun, Wording

WORDINGS = {one.language: one for one in (ar.WORDING, ru.WORDING, en.WORDING)}


def wording_for(language: str) -> Wording:
    """Return the table of a language; ValueError names those that there are."""
    if language not in WORDINGS:
        raise ValueError(f"no bulletin in {language!r}; choose one of {', '.join(WORDINGS)}")
    return WORDINGS[language]


__all__ = ["WORDINGS", "Noun", "Wording", "wording_for"]
