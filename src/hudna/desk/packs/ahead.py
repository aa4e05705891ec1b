"""What is loaded before anybody asks, by a process that will answer for days."""

import gc
from hashlib import sha256
from typing import Final

from hudna import reading
from hudna.desk import packs, places
from hudna.desk.who import finding
from hudna.reading.explain.rules import every_rule
from hudna.record import Document

__all__ = ["load"]

_TEXTS: Final = (
    "3 were killed near Homs.", "قتل 3 أشخاص قرب حمص.", "Под Хомсом погибли 3 человека.",
)  # fmt: skip
"""A sentence in each language: to read it is to load the language."""
_NAME: Final = "Homs"


def load() -> None:
    """Load the names, the searches among them, and the grammars of all languages: 2 s, once.

    None of it is ever garbage, so the collector is not to look at it again. DeskError if a pack of
    the data folder is malformed.
    """
    known = packs.register()
    for text in _TEXTS:
        digest = sha256(text.encode()).hexdigest()
        reading.read(Document("", digest, "text/plain", text), known)
    every_rule()
    finding.find(_NAME)
    places.find(_NAME)
    gc.freeze()
