"""A ledger of made-up daily bulletins and their relays, of any length: the same for the same size.

Each day twenty parties of several sides publish a bulletin of ten claims, and twenty agencies pass
one of them on. Sums add up, totals go on from the day before and relays repeat what was said; in a
few of a hundred documents they do not. A longer ledger has more days, as an archive does; with
`days` it has as many as that, and more documents on each.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from random import Random
from typing import Any

from hudna import gazetteer
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft

START = date(2016, 2, 27)
HOUSES = 20
A_DOCUMENT = 10
BY = "bench"
PLACES = [f"SY{number:02}" for number in range(1, 15)]
WORDS = "The centre recorded breaches of the truce in the countryside of several governorates. "
WRONG = 0.01
"""The share of documents in which a sum, a change or a relayed figure is made wrong."""

Claims = list[dict[str, Any]]


@dataclass
class House:
    """A party that publishes each day: its name, and the totals that it has reached."""

    id: str
    name: str
    localities: int = 40
    groups: int = 40
    told: Claims = field(default_factory=list)


def drafts(claims: int, days: int | None = None) -> Iterator[Draft]:
    """The entries of a ledger with so many claims, in order."""
    random = Random(claims)
    documents = claims // A_DOCUMENT
    a_day = 2 * HOUSES if days is None else -(-documents // days)
    houses = _houses(a_day // 2)
    for number in range(documents):
        on = START + timedelta(days=number // a_day)
        house = houses[number % a_day % len(houses)]
        own = number % a_day < len(houses)
        found = _bulletin(random, house, on) if own else _relayed(random, house)
        publisher = house.name if own else f"Agency {number % a_day}"
        yield from _document(number, on, publisher, found)


def fill(ledger: Ledger, waiting: Iterator[Draft], a_transaction: int = 5_000) -> None:
    """Write them, so many entries a transaction."""
    written = -1
    while True:
        with writing(ledger, datetime(2026, 3, 1, tzinfo=UTC)) as log:
            for _, draft in zip(range(a_transaction), waiting, strict=False):
                log.append(draft)
            if log.size == written:
                return
            written = log.size


@cache
def _houses(count: int) -> list[House]:
    register = gazetteer.load()
    named = [one for one in register.parties.values() if one.side not in ("", "neutral")]
    known = [House(one.id, register.display(one.id, "en")) for one in named[:count]]
    more = [House(f"house_{at}", f"House {at}") for at in range(count - len(known))]
    return [House(one.id, one.name) for one in (*known, *more)]


def _document(number: int, on: date, publisher: str, found: Claims) -> Iterator[Draft]:
    about = (f"document:{_name('document', number)}",)
    yield Draft("document", BY, about, {
        "name": f"bulletin-{number}.txt", "media_type": "text/plain", "size": 900,
        "text": f"{number} {WORDS * 10}", "language": "en", "title": "Bulletin",
        "published_on": on.isoformat(),
    })  # fmt: skip
    named = [
        one | {"document": f"bulletin-{number}.txt", "id": _name(number, at),
               "span": [80 * at, 80 * at + len(WORDS)]}
        for at, one in enumerate(found)
    ]  # fmt: skip
    yield Draft("reading", BY, about, {
        "grammar": "made", "as_of": on.isoformat(), "problems": [], "unread": [],
        "published_on": on.isoformat(), "publisher": publisher, "claims": named,
    })  # fmt: skip


def _bulletin(random: Random, house: House, on: date) -> Claims:
    """What a house tells of its day; it is kept for those who pass it on."""
    chosen = random.sample(PLACES, 4)
    parts = [_seen(random, place, on) for place in chosen]
    new, wrong = random.choice((0, 0, 0, 1, 2)), random.random()
    house.localities += new + 3 * (wrong < WRONG)
    change = "rose" if new or 0.5 < wrong < 0.5 + WRONG else "unchanged"
    total = sum(parts) + (wrong > 1 - WRONG)
    day = _window("24h", on)
    house.told = [
        _tally(house, "violations", total, window=day),
        *(_tally(house, "violations", part, window=day, place=_place(place))
          for place, part in zip(chosen, parts, strict=True)),
        _tally(house, "localities_total", house.localities, window=_window("cumulative", on),
               change=change),
        _tally(house, "localities_new", new, window=day),
        _tally(house, "groups_total", house.groups, window=_window("cumulative", on),
               change="unchanged"),
        _tally(house, "killed", _seen(random, chosen[0], on), window=day, place=_place(chosen[0])),
        _other(house, "assurance"),
    ]  # fmt: skip
    return house.told


def _relayed(random: Random, house: House) -> Claims:
    """What an agency makes of it: one place of the list is told, sometimes another figure."""
    told = [one | {"relay": [{"text": "An agency", "id": None}]} for one in house.told]
    del told[2:5]
    if random.random() < WRONG:
        told[0] = told[0] | {"low": told[0]["low"] + 1, "high": told[0]["low"] + 1}
    return [*told, *(_other(house, kind) for kind in ("statement", "contact", "posture"))]


@cache
def _seen_by_most(place: str, on: date) -> int:
    return Random(f"{place} {on}").randrange(9)


def _seen(random: Random, place: str, on: date) -> int:
    """What a house counts there: mostly what all do."""
    return _seen_by_most(place, on) + (random.random() < 0.05)


def _tally(
    house: House, indicator: str, value: int, *, window: dict[str, Any],
    place: dict[str, Any] | None = None, change: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    return _head(house, "tally", place, window) | {
        "indicator": indicator, "low": value, "high": value, "value_text": str(value),
        "unit": None, "stage": None, "change": change, "against": None,
    }  # fmt: skip


def _other(house: House, kind: str) -> dict[str, Any]:
    return _head(house, kind, None, None) | {
        "stage": None, "what": [{"text": "no strikes", "id": None}], "parties": [],
        "with_whom": [], "topics": [], "trend": None, "on": None,
    }  # fmt: skip


def _head(
    house: House, kind: str, place: dict[str, Any] | None, window: dict[str, Any] | None
) -> dict[str, Any]:
    return {
        "document": "", "id": "", "kind": kind, "span": [0, 0], "quote": WORDS, "relay": [],
        "speaker": {"text": house.name, "id": house.id}, "hedge": "asserted", "place": place,
        "window": window, "rule": f"en.{kind}.made", "grammar": "made",
    }  # fmt: skip


def _place(id: str) -> dict[str, Any]:
    return {"text": id, "ids": [id], "level": "governorate"}


def _window(label: str, on: date) -> dict[str, Any]:
    start = None if label == "cumulative" else (on - timedelta(days=1)).isoformat()
    return {"label": label, "start": start, "stop": on.isoformat(), "text": label}


def _name(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()
