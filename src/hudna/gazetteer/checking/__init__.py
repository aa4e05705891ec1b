"""Checking a pack beside the packaged ones: everything that is wrong, and what looks wrong."""

from hudna.gazetteer.checking.check import Remark, check

__all__ = ["Remark", "check"]
