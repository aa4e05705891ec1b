"""What is set for this site and told of its sources: the newest entries say it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import name_given, reason_given
from hudna.desk.who import parties
from hudna.ledger.acts import asking
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.reconcile.silence import declared
from hudna.record.entry import Draft, Entry

QUEUE_DAYS: Final = "queue_days"
OVERDUE_DAYS: Final = "overdue_days"
DEFAULTS: Final[Mapping[str, int]] = {QUEUE_DAYS: 30, OVERDUE_DAYS: 7}
"""The settings there are: `queue_days`, how many days the queue of reviewing looks through;
`overdue_days`, for how many days a discrepancy may stand as it does."""

FIELDS: Final = ("party", "rhythm", "note")
"""What is told of a source: the party that it is, by register id; when it comes ("daily",
"mon-fri", "weekly", "every 3 days", "none"); anything else worth knowing."""


def change_setting(ledger: Ledger, name: str, value: str, told: tuple[str, str]) -> Entry:
    """Set a setting; `told`: who does it, and why. DeskError for one that there is not."""
    by, reason = name_given(told[0]), reason_given(told[1])
    if name not in DEFAULTS:
        raise DeskError(f"there is no setting {name!r}; there are {', '.join(DEFAULTS)}")
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 100_000):
        raise DeskError(f"{name} is a whole number above 0, and {value!r} is none")
    payload = {"value": int(value), "reason": reason}
    with writing(ledger, now()) as log:
        return log.append(Draft("setting", by, (f"setting:{name}",), payload))


def settings(ledger: Ledger) -> dict[str, int]:
    """Every setting with its value."""
    found = dict(DEFAULTS)
    for act in asking.of_kinds(ledger, ("setting",)):
        found.update((name, act.told("value")) for name in act.subjects("setting"))
    return found


def change_source(
    ledger: Ledger, name: str, changes: Mapping[str, str | None], told: tuple[str, str]
) -> Entry:
    """Tell something of a source (of `FIELDS`, None for no longer); DeskError for what cannot be.

    `told`: who does it, and why.
    """
    by, reason = name_given(told[0]), reason_given(told[1])
    source = name_given(name, "a source's name")
    if not changes:
        raise DeskError(f"nothing is changed: tell one of {', '.join(FIELDS)}")
    resolve: dict[str, Callable[[str], str]] = {"party": _party, "rhythm": _rhythm}
    resolved = {field: resolve.get(field, str)(value) if value else None
                for field, value in changes.items()}  # fmt: skip
    with writing(ledger, now()) as log:
        payload = {"changes": resolved, "reason": reason}
        return log.append(Draft("source", by, (f"source:{source}",), payload))


def _party(value: str) -> str:
    found = parties.known(value)
    if found is None:
        raise DeskError(f"no one party is known as {value!r}: see hudna party find NAME")
    return found.id


def _rhythm(value: str) -> str:
    try:
        return declared(value).name
    except ValueError as error:
        raise DeskError(str(error)) from error


def sources(ledger: Ledger) -> dict[str, dict[str, Any]]:
    """What is told of each source, by name."""
    found: dict[str, dict[str, Any]] = {}
    for act in asking.of_kinds(ledger, ("source",)):
        for name in act.subjects("source"):
            told = found.setdefault(name, dict.fromkeys(FIELDS))
            told.update(act.told("changes") or {})
    return dict(sorted(found.items()))


def rhythms(ledger: Ledger) -> dict[str, tuple[str, date]]:
    """When sources come, where it is told: the rhythm, and on which day it was told."""
    found: dict[str, tuple[str, date]] = {}
    for act in asking.of_kinds(ledger, ("source",)):
        changes = act.told("changes") or {}
        for name in act.subjects("source"):
            if "rhythm" in changes:
                found.pop(name, None)
            if words := changes.get("rhythm"):
                found[name] = words, act.entry.at.astimezone().date()
    return found
