"""The day's bulletin from the kept claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hudna import bulletin
from hudna.desk import DeskError, packs
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.store import Ledger
from hudna.record import Claim, Document, Unread

DAYS_BEFORE = 7
"""How many days before its own a bulletin sees, to say what has changed."""


def render(ledger: Ledger, *, on: date, language: str, form: str) -> str:
    """The bulletin of a day as `md` or `html`; DeskError if nothing is kept for the day."""
    return written(composed(ledger, on=on, language=language).bulletin, form)


def written(found: bulletin.Bulletin, form: str) -> str:
    """The bulletin as `md` or `html`."""
    return bulletin.render_html(found) if form == "html" else bulletin.render_markdown(found)


@dataclass(frozen=True)
class Composed:
    """A bulletin with the claims that its notes name, and the documents that they quote."""

    bulletin: bulletin.Bulletin
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]


def composed(ledger: Ledger, *, on: date, language: str) -> Composed:
    """The bulletin of a day; DeskError if nothing is kept for the day."""
    since = on - timedelta(days=DAYS_BEFORE)
    held = list(queries.claims(ledger, Wanted(from_on=since, to_on=on)))
    if not any(one.bulletin_on == on for one in held):
        raise DeskError(f"nothing is kept for {on}; see the days in `hudna documents`")
    claims, documents = labelled(ledger, held)
    found = bulletin.compose(
        claims, documents, on=on, language=language, gazetteer=packs.register(),
        unread=_unread(ledger, on, documents),
    )  # fmt: skip
    shown = {(one.document, one.claim) for one in found.notes}
    short = len(next((claim for _, claim in shown if claim), ""))
    return Composed(
        found, tuple(one for one in claims if (one.document, one.id[:short]) in shown),
        tuple(documents[one] for one in sorted({label for label, _ in shown})),
    )  # fmt: skip


def _unread(ledger: Ledger, on: date, documents: Mapping[str, Document]) -> list[Unread]:
    """The unread numbers of the day's documents, under the labels of the documents."""
    labels = {one.digest: label for label, one in documents.items()}
    found = queries.unread(ledger, on, on)
    return [replace(one.unread, document=labels[one.digest])
            for one in found if one.digest in labels]  # fmt: skip


def labelled(ledger: Ledger, held: Iterable[Held]) -> tuple[tuple[Claim, ...], dict[str, Document]]:
    """Claims with their documents by label; two documents of one name get labels that differ."""
    digests: dict[str, str] = {}
    documents: dict[str, Document] = {}
    claims = []
    for one in held:
        if one.digest not in digests:
            found = queries.document(ledger, one.digest)
            assert found is not None
            name = found.name
            label = f"{name} ({one.digest[:8]})" if name in documents else name
            digests[one.digest], documents[label] = label, replace(found, name=label)
        claims.append(replace(one.claim, document=digests[one.digest]))
    return tuple(claims), documents
