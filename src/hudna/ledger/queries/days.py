"""Claims day by day, and of some documents the texts and what was not read: for checks of all."""

from collections.abc import Collection, Iterator
from itertools import groupby
from operator import attrgetter

from hudna.ledger import framework
from hudna.ledger.models import ClaimView, DocumentView, PayloadRow, UnreadView
from hudna.ledger.outcome import Held, HeldUnread, Wanted
from hudna.ledger.queries import _CHUNK, SHOWN, _of_reading, _valid, claims
from hudna.ledger.store import Ledger
from hudna.record import Unread, canonical_json
from hudna.record.claims_file import read_line

framework.make_ready()


def by_day(ledger: Ledger, wanted: Wanted | None = None) -> Iterator[list[Held]]:
    """The claims that are asked for, those of a day together, earlier days first.

    Those without a day come before all. Only a day's claims are held at once.
    """
    for _, said in groupby(claims(ledger, wanted), key=attrgetter("bulletin_on")):
        yield list(said)


def texts(ledger: Ledger, digests: Collection[str]) -> Iterator[tuple[str, str]]:
    """The digest and the text of each of those documents that is kept."""
    sought = sorted(set(digests))
    for start in range(0, len(sought), _CHUNK):
        rows = _valid(ledger, DocumentView).filter(digest__in=sought[start : start + _CHUNK])
        kept = dict(rows.exclude(state="expunged").values_list("document", "digest"))
        found = PayloadRow.objects.using(ledger.alias).filter(number__in=kept)
        for number, content in found.values_list("number", "content"):
            yield kept[number], canonical_json.read(bytes(content))["text"]


def lines_in(ledger: Ledger, digests: Collection[str]) -> Iterator[tuple[str, str]]:
    """The digest of the document and the line of each claim of those documents, in no order."""
    sought = sorted(set(digests))
    for start in range(0, len(sought), _CHUNK):
        rows = _valid(ledger, ClaimView).filter(
            standing__in=SHOWN, reading__digest__in=sought[start : start + _CHUNK]
        )
        yield from rows.values_list("reading__digest", "line").iterator(chunk_size=_CHUNK)


def unread_in(ledger: Ledger, digests: Collection[str]) -> Iterator[HeldUnread]:
    """The unread figures of those documents."""
    sought = sorted(set(digests))
    for start in range(0, len(sought), _CHUNK):
        rows = UnreadView.objects.using(ledger.alias).filter(
            _of_reading(ledger), reading__digest__in=sought[start : start + _CHUNK]
        )
        columns = ("line", "reading__digest", "reading__bulletin_on")
        for line, digest, on in rows.order_by("key").values_list(*columns):
            found = read_line(line)
            assert isinstance(found, Unread)
            yield HeldUnread(found, digest, on)
