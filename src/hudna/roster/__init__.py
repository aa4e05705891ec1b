"""Who is in the truce, on whose word: totals reckoned anew from what joined, members by name.

Pure: it takes claims with their days and speakers, and decides nothing between two speakers.
"""

from hudna.roster.members import members
from hudna.roster.model import (
    PRELIMINARY,
    SIGNED,
    SUBJECTS,
    WITHDRAWN,
    Member,
    Published,
    Range,
    Reckoning,
    Said,
    Step,
)
from hudna.roster.names import names_of, stage_of
from hudna.roster.reckon import every_day, reckonings
from hudna.roster.telling import step_told, told, written

__all__ = [
    "PRELIMINARY",
    "SIGNED",
    "SUBJECTS",
    "WITHDRAWN",
    "Member",
    "Published",
    "Range",
    "Reckoning",
    "Said",
    "Step",
    "every_day",
    "members",
    "names_of",
    "reckonings",
    "stage_of",
    "step_told",
    "told",
    "written",
]
