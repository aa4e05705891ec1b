"""A data folder as a desk has it after five years: each day's documents taken in on their evening.

Half of the documents are daily bulletins and their relays (`made_days`), half are of all sorts with
incidents, reviews and second readings (`made_ledger`), at places of the register. The same for
the same size. Made once and kept: `python -m pages.made FOLDER [CLAIMS]`.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from hashlib import sha256
from heapq import merge
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import made_days
import made_ledger

from hudna import gazetteer
from hudna.desk.configuration import open_desk
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft

CLAIMS: Final = 1_000_000
EVENING: Final = time(20, tzinfo=UTC)
_OF_ALL_SORTS: Final = 0.489
"""The share of claims in documents of all sorts: with it both halves end on the same day."""

_RETRACTED: Final = 400
"""So many documents are taken in until one is taken back."""

_ORIGINALS: Final = 500
"""So many documents are taken in until the bytes of one are kept too."""

_WEATHER: Final = ("sunshine", "rain", "hail", "dust", "snow", "fog", "thunder")

Dated = tuple[date, int, Draft]


def made(folder: Path, claims: int = CLAIMS) -> Ledger:
    """The ledger of that size in a folder; filled if nothing is there yet."""
    os.environ["HUDNA_HOME"] = str(folder)
    done = folder / "made"
    ledger = open_desk()
    if not done.exists():
        fill(ledger, claims)
        done.write_text(f"{claims}\n", "utf-8")
    return ledger


def fill(ledger: Ledger, claims: int) -> None:
    """Write all, each day's entries in the evening of that day."""
    for on, drafts in groupby(_by_day(claims), key=lambda one: one[0]):
        with writing(ledger, datetime.combine(on, EVENING)) as log:
            for _, number, draft in drafts:
                log.append(draft)
                if draft.kind == "document" and number % _ORIGINALS == 0:
                    ledger.vault.put(made_ledger.original(number))


def _by_day(claims: int) -> Iterator[Dated]:
    sorts = round(claims * _OF_ALL_SORTS)
    yield from merge(
        _dated(map(_placed, made_ledger.drafts(sorts))),
        _dated(made_days.drafts(claims - sorts, made_ledger.DAYS)),
        key=lambda one: one[0],
    )


def _dated(drafts: Iterable[Draft]) -> Iterator[Dated]:
    """Each entry with the day and number of the document that it follows."""
    on, number = made_ledger.START, -1
    for draft in drafts:
        if draft.kind == "document":
            on, number = date.fromisoformat(str((draft.payload or {})["published_on"])), number + 1
            draft = _worded(draft, number)
        yield on, number, draft
        if draft.kind == "reading" and number % _RETRACTED == _RETRACTED - 1:
            said = {"reason": "the source took it back", "source": ""}
            yield on, number, Draft("retraction", "bench", draft.about, said)


def _worded(draft: Draft, number: int) -> Draft:
    """The document with a sentence of its own at the end, so that words find some and not all."""
    told = dict(draft.payload or {})
    told["text"] += f"Weather: {_WEATHER[number % 7]}; ref{number % 997}."
    return Draft(draft.kind, draft.by, draft.about, told)


def _placed(draft: Draft) -> Draft:
    """The claims of a reading at places of the register."""
    told = draft.payload or {}
    return Draft(draft.kind, draft.by, draft.about,
                 told | {"claims": list(map(_moved, told["claims"]))}
                 if draft.kind == "reading" else draft.payload)  # fmt: skip


def _moved(claim: dict[str, Any]) -> dict[str, Any]:
    place = claim["place"]
    if place is None:
        return claim
    ids = sorted({_REGISTERED.get(one, one) for one in place["ids"]})
    level = "governorate" if all(one.startswith("SY") and len(one) == 4 for one in ids) else "town"
    return claim | {"place": {"text": " and ".join(ids), "ids": ids, "level": level}}


def _registered() -> dict[str, str]:
    """A locality of the register for each made-up village, the same ones each time."""
    register = gazetteer.load()
    named = [
        one.id for one in register.localities.values()
        if one.level in ("town", "village") and register.theatre_of.get(one.id) == "syria"
    ]  # fmt: skip
    named.sort(key=lambda id: sha256(id.encode()).hexdigest())
    villages = [one for one in made_ledger.PLACES if one.startswith("village-")]
    return dict(zip(villages, named, strict=False))


_REGISTERED: Final = _registered()


if __name__ == "__main__":
    made(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else CLAIMS)
