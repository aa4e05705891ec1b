"""Shapes of Russian figures beside the lists: how places are ranked, how totals grow."""
