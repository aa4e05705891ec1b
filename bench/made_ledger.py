"""A ledger of made-up documents: the same for the same size, some years, about ten claims each.

Speakers, indicators, places, windows and hedges come as often as in daily bulletins; most documents
print the figure that its speaker gave that day, as relays do, one in eight another. Every tenth
document is read twice, every fortieth has a claim reviewed.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from zlib import crc32

from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft

START = date(2016, 2, 27)
DAYS = 5 * 365
A_DOCUMENT = 10
BY = "bench"
SPEAKERS = [("russian_centre", 20), ("russian_mod", 12), ("un", 8), ("us_state", 4)]
SPEAKERS += [(f"party_{number}", 1) for number in range(25)]
INDICATORS = [
    ("violations", 30), ("localities_total", 8), ("groups_total", 8), ("localities_new", 5),
    ("talks", 4), ("agreements", 4), ("killed", 12), ("wounded", 9), ("aid_tonnes", 5),
    ("aid_people", 4), ("detained", 2), ("airstrikes", 4), ("explosions", 3), ("convoys", 2),
]  # fmt: skip
PLACES = [*(f"SY{number:02}" for number in range(1, 15)), *(f"village-{n}" for n in range(400))]
LABELS = [("24h", 6), ("day", 1), ("previous", 1), ("week", 1), ("cumulative", 1), (None, 4)]
KINDS = [("tally", 60), ("incident", 20), ("assurance", 4), ("statement", 10), ("aid", 6)]
HEDGES = [("asserted", 40), ("attributed", 50), ("alleged", 6), ("denied", 3), ("forecast", 1)]
PAGE = b"<p>The centre recorded breaches of the truce in several governorates.</p>\n" * 800
WORDS = "The centre recorded breaches of the truce in the countryside of several governorates. "


def drafts(claims: int) -> Iterator[Draft]:
    """The entries of a ledger with so many claims that hold, in order."""
    random = Random(claims)
    documents = claims // A_DOCUMENT
    for number in range(documents):
        on = START + timedelta(days=number * DAYS // documents)
        about = (f"document:{sha256(original(number)).hexdigest()}",)
        yield Draft("document", BY, about, {
            "name": f"bulletin-{number}.txt", "media_type": "text/plain", "size": 900,
            "text": f"{number} {WORDS * 10}", "language": "en", "title": "Bulletin",
            "published_on": on.isoformat(),
        })  # fmt: skip
        readings = 2 if number % 10 == 0 else 1
        for reading in range(readings):
            found = [_claim(random, (number, reading, at), on) for at in range(A_DOCUMENT)]
            yield Draft("reading", BY, about, {
                "grammar": f"made-{reading}", "as_of": on.isoformat(), "problems": [],
                "published_on": on.isoformat(), "publisher": "Daily", "claims": found,
                "unread": _unread(number),
            })  # fmt: skip
        if number % 40 == 0:
            yield Draft("review", BY, (f"claim:{found[0]['id']}",), {
                "judgement": random.choice(("uphold", "set_aside")), "reason": "made up",
                "claim": None,
            })  # fmt: skip


def original(number: int) -> bytes:
    """The bytes of a document as it came: a page of 4 to 60 thousand bytes."""
    return (b"%d\n" % number + PAGE)[: 4_000 + number * 7_919 % 56_000]


def fill(ledger: Ledger, claims: int, a_transaction: int = 5_000) -> int:
    """Write them, so many entries a transaction; how many entries."""
    waiting, written = drafts(claims), 0
    while True:
        with writing(ledger, datetime(2021, 3, 1, tzinfo=UTC)) as log:
            for _, draft in zip(range(a_transaction), waiting, strict=False):
                log.append(draft)
            if log.size == written:
                return written
            written = log.size


def _name(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()


def _one_of(random: Random, weighed: list[tuple[Any, int]]) -> Any:
    names, weights = zip(*weighed, strict=True)
    return random.choices(names, weights)[0]


def _claim(random: Random, numbers: tuple[int, int, int], on: date) -> dict[str, Any]:
    kind, label = _one_of(random, KINDS), _one_of(random, LABELS)
    speaker = _one_of(random, SPEAKERS)
    start = 80 * numbers[2]
    head = {
        "document": f"bulletin-{numbers[0]}.txt", "id": _name(numbers), "kind": kind,
        "span": [start, start + len(WORDS)], "quote": WORDS, "relay": [],
        "speaker": {"text": speaker, "id": speaker} if random.random() < 0.9 else None,
        "hedge": _one_of(random, HEDGES), "place": _place(random),
        "window": _window(label, on) if label else None, "rule": f"en.{kind}.made",
        "grammar": f"made-{numbers[1]}",
    }  # fmt: skip
    return head | _body(random, kind, (speaker, on))


def _place(random: Random) -> dict[str, Any] | None:
    if random.random() < 0.3:
        return None
    ids = sorted({random.choice(PLACES) for _ in range(1 + (random.random() < 0.1))})
    return {"text": " and ".join(ids), "ids": ids, "level": "governorate"}


def _window(label: str, on: date) -> dict[str, Any]:
    stop = on - timedelta(days=label == "previous")
    return {"label": label, "start": None, "stop": stop.isoformat(), "text": label}


def _body(random: Random, kind: str, said: tuple[str, date]) -> dict[str, Any]:
    if kind == "tally":
        indicator = _one_of(random, INDICATORS)
        of_the_day = crc32(repr((*said, indicator)).encode()) % 60
        low = random.randrange(60) if random.random() < 0.125 else of_the_day
        return {
            "indicator": indicator, "low": low, "value_text": str(low),
            "high": low if random.random() < 0.9 else None, "unit": None, "stage": None,
            "change": random.choice((None, None, None, "rose", "fell")), "against": None,
        }  # fmt: skip
    if kind == "incident":
        return {"type": "shelling", "weapon": None, "attacker": None, "governorate": None,
                "target_places": [], "count": None}  # fmt: skip
    what = {"text": f"promise {random.randrange(12)}", "id": None}
    return {"stage": None, "what": [what], "parties": [], "with_whom": [], "topics": [],
            "trend": None, "on": None}  # fmt: skip


def _unread(number: int) -> list[dict[str, Any]]:
    return [{"document": f"bulletin-{number}.txt", "kind": "unread", "span": [0, 3],
             "quote": "612", "sentence": [0, 9], "reason": "part of a name"}]  # fmt: skip
