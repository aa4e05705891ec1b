"""Sums, trends, changes and the standing of the truce, from what is kept."""
