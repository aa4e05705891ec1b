"""What becomes of a file that was sent, and how much is taken at once. Tables, no behaviour."""

from typing import Final

from hudna.desk.ask import Outcome

WAITING: Final = "waiting"
READING: Final = "reading"
ADDED, AGAIN, KNOWN = (one.value for one in (Outcome.ADDED, Outcome.READ_AGAIN, Outcome.KNOWN))
REFUSED: Final = "refused"

PENDING: Final = (WAITING, READING)
KEPT: Final = (ADDED, AGAIN, KNOWN)

LARGEST: Final = 50_000_000
"""Bytes of one file; the command line takes larger ones."""
FILES_AT_ONCE: Final = 200
"""Files of one form."""
FILES_OF_ONE: Final = 200
"""Files of one person that may wait."""
FILES_OF_ALL: Final = 1_000
BYTES_OF_ALL: Final = 1_000_000_000
"""Files, and their bytes, of all people that may wait."""
ATTEMPTS: Final = 2
"""How often a file is begun: one that takes hudna down with it must not do so for ever."""
REMEMBERED: Final = 500
"""Arrivals of one person that are remembered; what was kept stays kept."""

EMPTY: Final = "the file is empty; fetch it again or leave it out"
TOO_LARGE: Final = "the file is larger than 50 MB; split it, or add it with hudna add"
MANY: Final = "too many files wait to be read; send it again in a few minutes"
CLOSED: Final = "it is not taken in from you here; ask whoever looks after this site"
OPEN: Final = "it was kept before, and is as open as it was; it was not put into the collection"
BROKEN: Final = "hudna stopped twice while reading it; add it with hudna add, or report it"
"""What is told of a file at the door, beside what intake says."""
