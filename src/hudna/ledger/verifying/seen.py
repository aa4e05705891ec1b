"""What is learnt on the way through the entries, and needed further on."""

from dataclasses import dataclass, field

from nacl.signing import VerifyKey

from hudna.ledger.verifying.compact import Compact


@dataclass
class Expunge:
    """What an `expunge` entry says: by which request, which payloads and originals went."""

    number: int
    request: int | None
    payloads: frozenset[int]
    originals: tuple[str, ...]


@dataclass
class Seen:
    """What was seen so far: counts, and what later entries may speak of."""

    entries: int = 0
    size: int = 0
    """Bytes of lines and payloads."""

    checkpoints: int = 0
    covered: int = 0
    """How many entries the last checkpoint covers."""

    originals: int = 0
    rows: int = 0
    site: str | None = None
    key: VerifyKey | None = None
    at: str = ""
    tree: Compact = field(default_factory=Compact)
    gone: dict[int, str] = field(default_factory=dict)
    """Payloads that are not there: digest by number of the entry."""

    requests: set[int] = field(default_factory=set)
    approvals: dict[int, set[str]] = field(default_factory=dict)
    expunges: list[Expunge] = field(default_factory=list)
