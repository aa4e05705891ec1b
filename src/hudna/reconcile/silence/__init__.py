"""Who was not heard: bulletins that did not come, places that nobody spoke of. Pure.

Silence is nobody's guilt and no sign of calm: it says only that nothing came.
"""

from hudna.reconcile.silence.cells import (
    NO_SOURCE,
    NOT_REPORTED,
    Cell,
    Hearing,
    Presence,
    cell,
    is_report,
)

__all__ = ["NOT_REPORTED", "NO_SOURCE", "Cell", "Hearing", "Presence", "cell", "is_report"]
