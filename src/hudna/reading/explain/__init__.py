"""Why a claim says what it says, in sentences for a person who knows no grammar."""

from hudna.reading.explain.rules import explain_rule
from hudna.reading.explain.why import Reason, explain

__all__ = ["Reason", "explain", "explain_rule"]
