"""The reports of incidents in a ledger: claims with the harm that their sentences tell."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from hudna.desk import series
from hudna.desk.explain import sentence_of, sentences_of
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.queries.days import texts
from hudna.ledger.store import Ledger
from hudna.reconcile.incidents import Report, Sentence, reports
from hudna.reconcile.incidents.reports import HARM
from hudna.record import Held

_BULLET: Final = re.compile(r"\s*(?:[-–—•*·]|\d{1,2}[.)])\s")


def gathered(ledger: Ledger, from_on: date | None, to_on: date | None) -> list[Report]:
    """The reports of those days, inclusive."""
    told = list(queries.claims(ledger, Wanted(kind="incident", from_on=from_on, to_on=to_on)))
    documents = Counter(one.digest for one in told)
    harm = [
        one
        for indicator in HARM
        for one in queries.claims(ledger, Wanted(indicator=indicator, from_on=from_on, to_on=to_on))
        if one.digest in documents
    ]
    with_harm = {one.digest for one in harm}
    needed = [one for one in (*told, *harm)
              if one.digest in with_harm or documents[one.digest] > 1]  # fmt: skip
    return reports((*told, *harm), series.keys(), sentences(ledger, needed))


def sentences(ledger: Ledger, held: Iterable[Held]) -> Mapping[str, Sentence]:
    """Where the sentence of each claim stands; nothing for documents that were taken out."""
    by_document: dict[str, list[Held]] = {}
    for one in held:
        by_document.setdefault(one.digest, []).append(one)
    found: dict[str, Sentence] = {}
    for digest, text in texts(ledger, by_document):
        found.update(_of(text, by_document[digest]))
    return found


def _of(text: str, claims: Sequence[Held]) -> Mapping[str, Sentence]:
    cut = sentences_of(text)
    spans = {one.claim.id: sentence_of(cut, one.claim.span) for one in claims}
    return {id: Sentence(span, bool(_BULLET.match(span.of(text)))) for id, span in spans.items()}
