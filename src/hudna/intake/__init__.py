"""Take documents into custody: bytes of several formats become a `Document`.

Sees `record` only. No network, no clock, no environment: the same bytes give the same document.
"""

from hudna.intake.take import take

__all__ = ["take"]
