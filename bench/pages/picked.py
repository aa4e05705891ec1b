"""What to ask each address for: days, documents, claims and places that the ledger has."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import cycle, islice
from typing import Any, Final
from urllib.parse import urlencode

from django.urls import reverse

from hudna.console.access.route import Route
from hudna.desk import ask, packs
from hudna.ledger.models import ClaimView, DocumentView
from hudna.ledger.store import Ledger

Asked = Iterator[Mapping[str, Any]]
_WORDS: Final = ("hail", "ref7", "violations", "aleppo", "sunshine rain", "dust", "ref500", "")


def addresses(ledger: Ledger, route: Route, count: int) -> list[str]:
    """So many addresses of a route, each for something else as far as there is something else.

    None for a route that names what this module does not know to pick.
    """
    if "<" in route.address and route.name not in _NAMED:
        return []
    named = _NAMED.get(route.name)
    asked = _ASKED.get(route.name)
    given = cycle(named(ledger, count) if named else [{}])
    queries = cycle(asked(ledger, count) if asked else [{}])
    pairs = islice(zip(given, queries, strict=False), count)
    return [reverse(route.name, kwargs=dict(one)) + _query(said) for one, said in pairs]


def _query(said: Mapping[str, Any]) -> str:
    return f"?{urlencode(said)}" if said else ""


def _days(ledger: Ledger, count: int) -> Asked:
    """Days of the last year, the newest among them, which most people ask for."""
    last = ask.last_day(ledger) or date.today()
    for at in range(count):
        yield {"on": last - timedelta(days=at * 365 // count)}


def _spread(ledger: Ledger, model: Any, column: str, count: int) -> list[str]:
    """Values of a column, from rows spread over the whole table."""
    rows = model.objects.using(ledger.alias)
    most = rows.order_by("-key").values_list("key", flat=True)[0]
    found = (rows.filter(key__gte=most * at // count).order_by("key").values_list(column)[:1]
             for at in range(count))  # fmt: skip
    return [one[0] for some in found for one in some]


def _documents(ledger: Ledger, count: int) -> Asked:
    return iter([{"digest": one} for one in _spread(ledger, DocumentView, "digest", count)])


def _originals(ledger: Ledger, count: int) -> Asked:
    return iter([{"digest": one} for one in islice(ledger.vault.names(), count)])


def _claims(ledger: Ledger, count: int) -> Asked:
    return iter([{"claim": one} for one in _spread(ledger, ClaimView, "claim_id", count)])


def _incidents(ledger: Ledger, count: int) -> Asked:
    return iter([{"incident": one["claim"]} for one in _claims(ledger, count)])


def _registered(name: str, sort: str) -> Callable[[Ledger, int], Asked]:
    def found(ledger: Ledger, count: int) -> Asked:
        register = packs.register()
        ids = {"place": [*register.localities], "party": [*register.parties],
               "truce": [*register.truces]}[sort]  # fmt: skip
        step = max(len(ids) // count, 1)
        return iter([{name: one} for one in ids[::step][:count]])

    return found


def _words(ledger: Ledger, count: int) -> Asked:
    return iter([{"words": one} for one in _WORDS])


def _sought(ledger: Ledger, count: int) -> Asked:
    return iter([{"place": one} for one in ("homs", "alep", "حلب", "dar", "Хомс")])


_NAMED: Final[Mapping[str, Callable[[Ledger, int], Asked]]] = {
    "reader": _documents, "original": _originals, "source": _originals, "choose": _documents,
    **dict.fromkeys(("claim", "judge", "rule"), _claims), "incident": _incidents,
    "place": _registered("place", "place"), "party": _registered("party", "party"),
    "truce": _registered("truce", "truce"),
}  # fmt: skip
"""What stands in an address, by the name of its route."""

_ASKED: Final[Mapping[str, Callable[[Ledger, int], Asked]]] = {
    **dict.fromkeys(("today", "today-totals", "today-figures", "today-breaches", "today-standing", "today-checks", "today-assurances",
                     "today-incidents", "today-silence", "today-changes", "map", "map_evidence",
                     "joined", "truce"), _days),
    "documents": _words, "places": _sought,
}  # fmt: skip
"""What stands after its question mark."""
