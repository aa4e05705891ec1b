"""The use cases: take in, read, keep, ask, explain, publish. Owns clock and configuration.

`hudna.desk.read` and what it imports keep clear of the ledger, so that reading a file starts at
once; the modules that need the ledger import it.
"""


class DeskError(Exception):
    """What the person at the desk must know and can mend: one line, with what to do."""
