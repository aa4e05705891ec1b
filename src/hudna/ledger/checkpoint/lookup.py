"""Which entry a person means: by the id of a claim, by the name or digest of a document."""

from django.db.models import Q

from hudna.ledger import framework
from hudna.ledger.models import ClaimView, DocumentView, PayloadRow
from hudna.ledger.store import Ledger

framework.make_ready()

_LEAST, _MOST = 6, 5


def entries_of_claim(ledger: Ledger, begin: str) -> list[int]:
    """The newest reading with the claim whose id begins so; several if several claims do."""
    if len(begin) < _LEAST:
        return []
    rows = ClaimView.objects.using(ledger.alias).filter(claim_id__startswith=begin)
    found = dict(rows.order_by("reading_id").values_list("claim_id", "reading_id")[:1_000])
    return sorted(set(found.values()))[:_MOST] if len(found) > 1 else list(found.values())


def entries_of_document(ledger: Ledger, named: str) -> list[int]:
    """The entries that took in the documents of that name, or whose digest begins so."""
    wanted = Q(name=named)
    if len(named) >= _LEAST:
        wanted |= Q(digest__startswith=named)
    rows = DocumentView.objects.using(ledger.alias).filter(wanted).order_by("document")
    return list(rows.values_list("document", flat=True).distinct()[:_MOST])


def content(ledger: Ledger, number: int) -> bytes | None:
    """The payload of an entry, byte for byte; None if it has none or it was taken out."""
    rows = PayloadRow.objects.using(ledger.alias).filter(number=number)
    found = rows.values_list("content", flat=True).first()
    return None if found is None else bytes(found)
