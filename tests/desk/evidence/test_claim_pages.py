"""Pages of claims, by every filter: together the very claims that plain filtering gives."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from desk.review.kept import add
from hudna.desk.evidence import pages
from hudna.desk.evidence.pages import Asked
from hudna.desk.review import judging
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import STANDINGS
from hudna.ledger.store import Ledger

FIRST = date(2016, 3, 1)
DAYS = (0, 1, 2, 3, 90, 91, 200, 400, 401)
"""With silences longer than a page looks at: claims of one filter are far from one another."""


@pytest.fixture
def told(ledger: Ledger, toy_reader: None) -> Ledger:
    for at in DAYS:
        on = FIRST + timedelta(days=at)
        said = [f"Centre: violations {at} 24h {on}", f"Turkey: violations 1 in SY04 24h {on}",
                f"Centre: killed {at} in SY06+SY04 24h {on}", "assures: it"]  # fmt: skip
        add(ledger, f"{at}.txt", "\n".join(said) + f"\nby {at}\n", on if at % 2 else None)
    add(ledger, "undated.txt", "Centre: violations 3 in SY04\nassures: this\n", None)
    held = list(queries.claims(ledger))
    judging.judge(ledger, held[0].claim.id, judging.Verdict("uphold", "as printed", "rana"))
    judging.judge(ledger, held[5].claim.id, judging.Verdict("set_aside", "not said", "rana"))
    return ledger


def _said_by(name: str) -> Callable[[Held], bool]:
    return lambda one: one.claim.speaker is not None and one.told.voice == name.casefold()


def _in(place: str) -> Callable[[Held], bool]:
    return lambda one: one.claim.place is not None and place in one.claim.place.ids


def _between(first: date, last: date) -> Callable[[Held], bool]:
    return lambda one: one.bulletin_on is not None and first <= one.bulletin_on <= last


MIDDLE = (FIRST + timedelta(days=2), FIRST + timedelta(days=200))
FILTERS: dict[str, tuple[Asked, Callable[[Held], bool]]] = {
    "all": (Asked(), lambda one: True),
    "kind": (Asked(kind="assurance"), lambda one: one.claim.kind == "assurance"),
    "indicator": (Asked(indicator="killed"), lambda one: one.told.indicator == "killed"),
    "speaker": (Asked(speaker="Centre"), _said_by("Centre")),
    "place": (Asked(place="SY04"), _in("SY04")),
    "place by name": (Asked(place="Homs"), _in("SY04")),
    "governorate": (Asked(governorate="SY06"), _in("SY06")),
    "place and speaker": (Asked(place="SY04", speaker="Turkey"),
                          lambda one: _in("SY04")(one) and _said_by("Turkey")(one)),
    "days": (Asked(from_on=MIDDLE[0], to_on=MIDDLE[1]), _between(*MIDDLE)),
    "place and days": (Asked(place="SY04", from_on=MIDDLE[0], to_on=MIDDLE[1]),
                       lambda one: _in("SY04")(one) and _between(*MIDDLE)(one)),
    "new": (Asked(standing="new"), lambda one: one.standing == "new"),
    "upheld": (Asked(standing="upheld"), lambda one: one.standing == "upheld"),
    "set aside": (Asked(standing="set aside"), lambda one: one.standing == "set aside"),
    "rule": (Asked(rule="en.toy"), lambda one: one.claim.rule == "en.toy"),
    "document": (Asked(document="90.txt"), lambda one: one.claim.document == "90.txt"),
}  # fmt: skip


def test_pages_together_are_what_plain_filtering_gives(told: Ledger) -> None:
    every = list(queries.claims(told, Wanted(standing=tuple(STANDINGS))))
    for name, (asked, is_it) in FILTERS.items():
        shown = STANDINGS if asked.standing else queries.SHOWN
        plain = [one.read_id for one in every if one.standing in shown and is_it(one)]
        assert plain, name
        for limit in (1, 4, 500):
            assert _paged(told, asked, limit) == plain, (name, limit)


def _paged(ledger: Ledger, asked: Asked, limit: int) -> list[str]:
    wanted, found, after = pages.wanted(ledger, asked), list[str](), None
    assert wanted is not None
    while True:
        page = pages.claims(ledger, wanted, after, limit)
        assert len(page.held) <= limit
        found += [one.read_id for one in page.held]
        after = page.following
        if after is None:
            return found
