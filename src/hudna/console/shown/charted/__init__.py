"""Figures in charts, and what lies between two sides, in words."""
