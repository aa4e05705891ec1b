"""The roster as rows of a file: each day, each speaker, what is said, with its claims."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from hudna.desk.packs import display
from hudna.desk.who.joined import Asked, Range, Reckoning, Step, stretches
from hudna.ledger.store import Ledger
from hudna.roster import Said

COLUMNS: Final = (
    "on", "subject", "speaker_id", "speaker", "told", "low", "high", "reckoned_low",
    "reckoned_high", "rest_low", "rest_high", "names", "name_ids", "places", "claims", "documents",
)  # fmt: skip
"""`told`: "total" or the stage of those who joined or left; `rest`: what a published total has more
than the last one before it and who joined since give."""


def rows(ledger: Ledger, asked: Asked) -> Iterator[dict[str, Any]]:
    """All that is asked for, the newest day first; no more than some days are held at once."""
    for stretch in stretches(ledger, asked):
        for one in stretch.reckonings:
            yield from _of_day(asked.subject, one)


def _of_day(subject: str, one: Reckoning) -> Iterator[dict[str, Any]]:
    if one.published is not None:
        yield _row(subject, one, "total", one.published.total, one.published.said) | {
            **_bounds("reckoned", one.recomputed), **_bounds("rest", one.rest),
        }  # fmt: skip
    for step in one.steps:
        if step.on == one.on:
            yield _row(subject, one, step.stage, step.number, step.said) | _named(step)


def _row(
    subject: str, one: Reckoning, told: str, number: Range, said: Sequence[Said]
) -> dict[str, Any]:
    return {
        "on": one.on.isoformat(), "subject": subject, "speaker_id": one.speaker,
        "speaker": display(one.speaker), "told": told, "low": number.low, "high": number.high,
        **_bounds("reckoned", None), **_bounds("rest", None), "names": [], "name_ids": [],
        "places": [], "claims": list(dict.fromkeys(each.claim.id for each in said)),
        "documents": list(dict.fromkeys(each.claim.document for each in said)),
    }  # fmt: skip


def _named(step: Step) -> dict[str, Any]:
    return {"names": [one.text for one in step.names],
            "name_ids": [one.id for one in step.names if one.id],
            "places": list(step.places)}  # fmt: skip


def _bounds(name: str, found: Range | None) -> dict[str, Any]:
    return {f"{name}_low": found.low if found else None,
            f"{name}_high": found.high if found else None}  # fmt: skip
