"""What is wrong with a pack, in words."""

from __future__ import annotations


class GazetteerError(ValueError):
    """A table that cannot be used; the message names the file, the line and what to do."""
