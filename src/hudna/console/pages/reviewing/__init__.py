"""Reviewing: the queue and its sheets, all of one rule at once, what is taken back, names."""
