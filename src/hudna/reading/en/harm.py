"""Harm in English: how many were killed or wounded."""

from typing import Final

from hudna.reading.engine.rules import Rule
from hudna.reading.grammar import productions as of

HARM: Final = [
    Rule("en.harm-more", "n:NUMBER [MORE OTHER] [HAVE WORD QUALITY]{0,2} harm:HARM", of.harmed,
         "so many more killed or wounded"),
    Rule("en.no-harm", "NO [WORD QUALITY COUNTED HAVE]{0,3} harm:HARM", of.no_harm,
         "nobody was harmed"),
    Rule("en.harm-first", "harm:HARM [OF TO WORD]{1,2} n:NUMBER QUALITY? COUNTED?", of.harmed,
         "so many killed or wounded"),
    Rule("en.harm-claimed", "harm:HARM OF? n:NUMBER QUALITY? COUNTED?", of.harmed,
         "so many killed or wounded"),
]  # fmt: skip
