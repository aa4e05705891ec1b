"""A status from the few claims that it needs is the one from all claims, on every kind of store."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from hudna.desk import series, status
from hudna.desk.status.screen import Screen
from hudna.ledger import log, queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record import (
    Claim,
    Name,
    Particulars,
    Place,
    Quantity,
    Span,
    Tally,
    Window,
    digest,
)
from hudna.record.claims_file import to_mapping
from hudna.record.entry import Draft

START = date(2016, 3, 1)
DAYS = 40
INDICATORS = ("localities_total", "groups_total", "violations", "localities_new")
SPEAKERS = (None, Name("Centre", "russian_centre"), Name("Ministry", "russian_mod"), Name("A Man"),
            Name("a" * 300))  # fmt: skip
PLACES = (None, None, None, Place("Syria", ("sy",), "country"), Place("Homs", ("SY04",), "x"),
          Place("both", ("SY04", "SY06"), "x"), Place("both", ("SY04", "SY06"), "x"))  # fmt: skip
LABELS = ("24h", "day", "previous", "cumulative", "week")
HEDGES = ("asserted",) * 6 + ("denied", "forecast")
PUBLISHERS = (None, "Daily", "Russian Centre for Reconciliation")


def a_claim(random: Random, at: int, on: date) -> Claim:
    low = random.choice((50, 51, 51, 51, 52))
    tally = Tally(
        random.choice(INDICATORS), Quantity(low, random.choice((low, low, None)), str(low)),
        change=random.choice((None, "rose", "rose")),
    )  # fmt: skip
    given = random.random() < 0.2
    body = Particulars(what=(Name(random.choice("xyz")),)) if given else tally
    window = Window(random.choice(LABELS), None, on - timedelta(random.choice((0, 0, 1, 3))), "w")
    return Claim(
        "d", "assurance" if given else "tally", Span(at, at + 1), "q", body, "r.rule", "g",
        random.choice(HEDGES), random.choice(SPEAKERS), random.choice(((), (Name("Agency"),))),
        random.choice(PLACES), random.choice((None, window)),
    ).identified(str(at))  # fmt: skip


def fill(ledger: Ledger, random: Random, documents: int = 60) -> None:
    ids: list[str] = []
    with writing(ledger, datetime(2016, 3, 1, tzinfo=UTC)) as entries:
        for number in range(documents):
            name = digest(str(random.randrange(documents)).encode())
            on = START + timedelta(random.choice((random.randrange(DAYS), DAYS - 1, DAYS - 2)))
            if entries.known.document(name) is None:
                payload = {"name": "d", "media_type": "t", "size": 1, "text": "q" * 9, "title": "t",
                           "language": "en", "published_on": None}  # fmt: skip
                entries.append(Draft("document", "me", (f"document:{name}",), payload))
            claims = [a_claim(random, 100 * number + at, on) for at in range(random.randrange(6))]
            ids += [one.id for one in claims]
            entries.append(Draft("reading", "me", (f"document:{name}",), {
                "grammar": "g", "as_of": on.isoformat(), "published_on": None,
                "publisher": random.choice(PUBLISHERS), "unread": [], "problems": [],
                "claims": [to_mapping(one) for one in claims],
            }))  # fmt: skip
            if ids and random.random() < 0.4:
                changed = a_claim(random, 100 * number + 50, on)
                judgement = random.choice(("uphold", "set_aside", "correct"))
                claim = to_mapping(changed) if judgement == "correct" else None
                entries.append(Draft("review", "me", (f"claim:{random.choice(ids)}",), {
                    "judgement": judgement, "reason": "r", "claim": claim,
                }))  # fmt: skip


def test_a_status_from_few_claims_is_that_from_all(ledger: Ledger) -> None:
    random = Random(16)
    shown = 0
    for _ in range(2):
        fill(ledger, random)
        size = log.size(ledger)
        for known in (None, size - 20):
            asked = replace(ledger, known=known)
            for on in (START + timedelta(days=n) for n in (8, 20, DAYS - 1)):
                found = Screen(asked, on)
                quick = (found.totals, found.figures, found.breaches, found.checks)
                assert quick == status.straightforward(asked, on)
                shown += (
                    len(found.totals)
                    + len(found.figures)
                    + len(found.checks.findings)
                    + len(found.checks.disagreeing)
                )
    assert shown > 100


def test_a_series_from_columns_is_that_from_claims(ledger: Ledger) -> None:
    fill(ledger, Random(17))
    for indicator in INDICATORS:
        held = [replace(one) for one in queries.claims(ledger, Wanted(indicator=indicator))]
        assert series.series(ledger, Wanted(indicator=indicator)) == series.points(
            series.totals(held) or held
        )
