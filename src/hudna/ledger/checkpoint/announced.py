"""What the ledger keeps about checkpoints: the keys it announced, the texts it gave out."""

from datetime import datetime

from hudna.ledger import framework, log
from hudna.ledger.models import CheckpointRow, EntryRow
from hudna.ledger.store import Ledger

framework.make_ready()


def key_at(ledger: Ledger, size: int | None = None) -> str | None:
    """The public key (base64) that signs for the first `size` entries; None before any."""
    rows = EntryRow.objects.using(ledger.alias).filter(kind="key")
    if size is not None:
        rows = rows.filter(number__lt=size)
    number = rows.order_by("-number").values_list("number", flat=True).first()
    return None if number is None else str(log.payload(ledger, number)["public_key"])


def stored(ledger: Ledger, size: int) -> list[str]:
    """The checkpoints over that many entries, newest first."""
    rows = CheckpointRow.objects.using(ledger.alias).filter(size=size).order_by("-id")
    return list(rows.values_list("text", flat=True))


def store(ledger: Ledger, size: int, text: str, at: datetime) -> None:
    """Keep a checkpoint as it is given out."""
    CheckpointRow.objects.using(ledger.alias).create(size=size, text=text, signed_at=at)
