"""Who was not heard: bulletins that did not come, places that nobody spoke of. Pure.

Silence is nobody's guilt and no sign of calm: it says only that nothing came.
"""

from hudna.reconcile.silence.absences import Absence, Declared, Late, absences, late
from hudna.reconcile.silence.arrivals import FOLLOWED, Came, Kept, Voiced, arrivals
from hudna.reconcile.silence.cells import (
    NO_SOURCE,
    NOT_REPORTED,
    Cell,
    Hearing,
    Presence,
    cell,
    is_report,
)
from hudna.reconcile.silence.places import USED_TO, Coverage, Spoken, governorates, localities
from hudna.reconcile.silence.rhythms import Rhythm, declared, learned
from hudna.reconcile.silence.rises import Rise, rises
from hudna.reconcile.silence.untold import Untold, untold

__all__ = [
    "FOLLOWED", "NOT_REPORTED", "NO_SOURCE", "USED_TO", "Absence", "Came", "Cell", "Coverage",
    "Declared", "Hearing", "Kept", "Late", "Presence", "Rhythm", "Rise", "Spoken", "Untold",
    "Voiced", "absences", "arrivals", "cell", "declared", "governorates", "is_report", "late",
    "learned", "localities", "rises", "untold",
]  # fmt: skip
