"""Incidents: an attack as the text tells it: what, by whom, with what, where, how often.

hudna keeps who is said to have attacked which place so that breaches can be counted, compared
and answered for. Nothing here ranks, proposes or plans.
"""

from hudna.reading.incidents.model import BREACH, OUTSIDE, RULES, Seen, Stretch
from hudna.reading.incidents.recall import NOTHING, Memory
from hudna.reading.incidents.summaries import told_whole
from hudna.reading.incidents.teller import Teller
from hudna.reading.incidents.view import AttackWords, attack_words
from hudna.reading.incidents.weapons import WEAPONS, Weapon

__all__ = [
    "BREACH", "NOTHING", "OUTSIDE", "RULES", "WEAPONS", "AttackWords", "Memory", "Seen",
    "Stretch", "Teller", "Weapon", "attack_words", "told_whole",
]  # fmt: skip
