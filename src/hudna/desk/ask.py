"""Asking the ledger: documents, claims, places by any of their names."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

from hudna.desk import packs
from hudna.ledger import log, queries
from hudna.ledger.outcome import Held, Holding, Outcome, Wanted
from hudna.ledger.store import Ledger
from hudna.record.vocabulary import LANGUAGES

__all__ = ["Held", "Holding", "Ledger", "Outcome", "Wanted", "claims", "documents", "is_empty",
           "known_on", "last_day", "placed"]  # fmt: skip


def documents(ledger: Ledger) -> list[Holding]:
    """The documents that are kept, by day and name."""
    return queries.holdings(ledger)


def claims(ledger: Ledger, wanted: Wanted) -> Iterator[Held]:
    """The claims that are asked for; a place may be named in any of the three languages."""
    return queries.claims(ledger, placed(wanted))


def known_on(ledger: Ledger, day: date | None) -> Ledger:
    """`ledger` as it stood at the end of `day` where this machine stands; as it is for None."""
    if day is None:
        return ledger
    end = datetime.combine(day, time.max)
    try:
        instant = end.astimezone()
    except (ValueError, OverflowError):  # the first and the last day that there are
        instant = end.replace(tzinfo=UTC)
    return log.known_at(ledger, instant)


def placed(wanted: Wanted) -> Wanted:
    """`wanted` with the register ids of every place that bears the name in it."""
    if wanted.place is None:
        return wanted
    return replace(wanted, place_ids=(*wanted.place_ids, *_places_named(wanted.place)))


def _places_named(name: str) -> tuple[str, ...]:
    register, sought = packs.whole(), name.casefold()
    return tuple(
        dict.fromkeys(
            one
            for language in LANGUAGES
            for known, ids in register.place_names(language)
            if known.casefold() == sought
            for one in ids
        )
    )


def is_empty(ledger: Ledger) -> bool:
    """Whether no document was ever taken in, as far as `ledger` knows."""
    return queries.is_empty(ledger)


def first_day(ledger: Ledger) -> date | None:
    """The day of the oldest document that is kept, None if there is none."""
    return queries.first_day(ledger)


def last_day(ledger: Ledger) -> date | None:
    """The day of the newest document that is kept, None if there is none."""
    return queries.last_day(ledger)
