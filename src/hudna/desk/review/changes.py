"""Changes to a claim as a person writes them: FIELD=VALUE, names resolved by the register."""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from hudna.desk import DeskError, packs, places
from hudna.desk.who import parties
from hudna.record import Claim
from hudna.record.claims_file import from_mapping, to_mapping
from hudna.record.said import say

RULE: Final = "review"
"""The rule of a claim that a person corrected."""

_FIXED: Final = ("document", "id", "kind", "span", "quote", "rule", "grammar")
_NUMBERS: Final = ("low", "high", "count")
_PARTIES: Final = ("speaker", "against", "attacker", "weapon")
_WHOLE: Final = frozenset("+-_0123456789")
_LISTS: Final = ("relay", "what", "parties", "with_whom", "topics")


def changed(claim: Claim, digest: str, changes: Sequence[str]) -> Claim:
    """The claim with those changes, with the id that it has then; quote and span stay.

    DeskError for a field that it has not, a value that the claims file does not take, or no change.
    """
    told = to_mapping(claim)
    before = dict(told)
    for one in changes:
        _set(told, one)
    if told == before:
        raise DeskError(
            say(
                "nothing is changed: say what is right, for example --set low=4; if the"
                " claim is right as it is, uphold it"
            )
        )
    if told.get("low") is not None and told.get("high") is not None and told["low"] > told["high"]:
        raise DeskError(
            say("low {low} is above high {high}: set both", low=told["low"], high=told["high"])
        )
    try:
        found = from_mapping(told)
    except ValueError as error:
        raise DeskError(str(error)) from error
    assert isinstance(found, Claim)
    return replace(found, rule=RULE, id="").identified(digest)


def _set(told: dict[str, Any], change: str) -> None:
    field, parted, value = change.partition("=")
    field, value = field.strip(), value.strip()
    if not parted:
        raise DeskError(
            say("{change} is no change: write FIELD=VALUE, for example low=4", change=repr(change))
        )
    if field == "value" and "low" in told:
        told["low"] = told["high"] = _number(value)
        return
    if field in _FIXED or field not in told:
        fields = ", ".join(one for one in told if one not in _FIXED)
        raise DeskError(
            say(
                "{field} cannot be changed in this {kind}; it has {fields}",
                field=repr(field),
                kind=told["kind"],
                fields=fields,
            )
        )
    told[field] = None if value in ("", "null") else _value(field, value)
    if told[field] is None and field in (*_LISTS, "target_places"):
        told[field] = []


def _value(field: str, value: str) -> Any:
    if value[0] in "{[":
        try:
            return json.loads(value)
        except ValueError as error:
            raise DeskError(
                say(
                    "{field}: {value} is no JSON: {error}",
                    field=field,
                    value=repr(value),
                    error=error,
                )
            ) from error
    if field in _NUMBERS:
        return _number(value)
    if field in _PARTIES:
        return _party(value)
    if field in _LISTS:
        return [_party(one.strip()) for one in value.split(";") if one.strip()]
    special: dict[str, Callable[[str], Any]] = {
        "place": _place, "window": _window, "governorate": _place_name,
        "target_places": lambda given: [_place_name(one.strip()) for one in given.split(";")],
    }  # fmt: skip
    return special[field](value) if field in special else value


def _number(value: str) -> int | float | None:
    """A figure; DeskError for what is none, and below zero, where nothing is counted."""
    if value in ("", "null"):
        return None
    try:
        found = float(value) if set(value) - _WHOLE else int(value)
    except ValueError:
        found = math.nan
    if not 0 <= found < math.inf:
        raise DeskError(say("{value} is no number of zero or more", value=repr(value)))
    return found


def _party(value: str) -> dict[str, Any]:
    party = parties.known(value)
    if party is None:
        return {"text": value, "id": None}
    return {"text": packs.register().display(party.id, "en") if value == party.id else value,
            "id": party.id}  # fmt: skip


def _place(value: str) -> dict[str, Any]:
    known = packs.register().place(value)
    if known is not None:
        shown = packs.register().display(known.id, "en")
        return {"text": shown, "ids": [known.id], "level": known.level}
    found = places.find(value)
    exact = [one.place for one in found.candidates if one.score == 1.0]
    if len(exact) == 1 and not found.is_ambiguous:
        return {"text": value, "ids": [exact[0].id], "level": exact[0].level}
    like = ", ".join(one.place.id for one in found.candidates) or "none"
    raise DeskError(
        say(
            "place: {value} is no one place that is known (like it: {like}): give an"
            " id, see hudna place find NAME",
            value=repr(value),
            like=like,
        )
    )


def _place_name(value: str) -> dict[str, Any]:
    found = _place(value)
    return {"text": found["text"], "id": found["ids"][0]}


def _window(value: str) -> dict[str, Any]:
    label, *days = value.split()
    if len(days) > 2:
        raise DeskError(
            say(
                "window: {value} is not understood; write LABEL, or LABEL DAY, or LABEL"
                " FIRST LAST, for example 24h 2016-03-22 2016-03-23",
                value=repr(value),
            )
        )
    start, stop = (days[0], days[-1]) if days else (None, None)
    return {"label": label, "start": start, "stop": stop, "text": None}
