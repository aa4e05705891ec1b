"""Promises that stand, and what may touch them. Pure.

hudna lays the sentences beside each other. It never says that a promise was broken.
"""

from hudna.reconcile.assurances.gathering import ASSURANCE, Given, assurances, given
from hudna.reconcile.assurances.nouns import COUNTED, PROMISES, Assurance, Touch
from hudna.reconcile.assurances.touching import Blows, Joined, had_joined, touches

__all__ = [
    "ASSURANCE", "COUNTED", "PROMISES", "Assurance", "Blows", "Given", "Joined", "Touch",
    "assurances", "given", "had_joined", "touches",
]  # fmt: skip
