"""Databases are open to the tests that show the sample."""

from desk.stores import unblocked

__all__ = ["unblocked"]
