"""Claims beside claims: what adds up, what does not, who disagrees. Pure."""

from hudna.reconcile.keys import Keys
from hudna.reconcile.nouns import Discrepancy

__all__ = ["Discrepancy", "Keys"]
