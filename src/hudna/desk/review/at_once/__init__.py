"""Judging many claims in one act, and taking back what was judged: all of it, or none."""
