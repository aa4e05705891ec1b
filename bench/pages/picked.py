"""What to ask each address for: days, documents, claims and places that the ledger has."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import cycle, islice, pairwise
from typing import Any, Final
from urllib.parse import urlencode

from django.urls import reverse

from hudna.console.access.route import Route
from hudna.desk import ask, packs
from hudna.desk.discrepancies import board
from hudna.desk.review import queue as waiting
from hudna.desk.review.at_once import undoing
from hudna.ledger.models import ClaimView, DocumentView
from hudna.ledger.outcome import Wanted
from hudna.ledger.queries import _valid
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


def judgements(ledger: Ledger, person: str, count: int) -> Iterator[Any]:
    """So many judgements of what is most pressing, and how each is taken back: where it is sent to,
    and what is sent."""
    found = waiting.queue(ledger, waiting.Asked(person, limit=10 * count))[0]
    claims = [one.held.read_id for one in found if one.held][:count]
    forms = cycle(({"judgement": "uphold"}, {"judgement": "set_aside"},
                   {"judgement": "correct", "speaker": "Neva"}))  # fmt: skip
    for claim, form in zip(claims, forms, strict=False):
        yield (
            (reverse("judge", args=[claim]), partial(dict, form, reason="measured")),
            (reverse("undo"), partial(_last, ledger, person)),
        )


def _last(ledger: Ledger, person: str) -> Mapping[str, Any]:
    found = undoing.last_of(ledger, person)
    return {"first": found.number, "last": found.number} if found else {}


def _query(said: Mapping[str, Any]) -> str:
    return f"?{urlencode(said)}" if said else ""


def _days(ledger: Ledger, count: int) -> Asked:
    """Days of the last year, the newest among them, which most people ask for."""
    last = ask.last_day(ledger) or date.today()
    for at in range(count):
        yield {"on": last - timedelta(days=at * 365 // count)}


def _spread(ledger: Ledger, model: Any, column: str, count: int) -> list[str]:
    """Values of a column, from rows that hold, spread over the whole table."""
    rows = _valid(ledger, model)
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
    """Incidents of days spread over the last year."""
    for on in _days(ledger, count):
        wanted = Wanted(kind="incident", from_on=on["on"] - timedelta(days=6), to_on=on["on"])
        yield from ({"incident": one.read_id} for one in islice(ask.claims(ledger, wanted), 1))


def _discrepancies(ledger: Ledger, count: int) -> Asked:
    for asked in _days(ledger, count):
        on = asked["on"]
        yield from ({"on": on, "discrepancy": one.id}
                    for one in board.found_in(ledger, on, on)[:1])  # fmt: skip


def _pairs(ledger: Ledger, count: int) -> Asked:
    """Documents that stand beside each other in the ledger."""
    found = _spread(ledger, DocumentView, "digest", count + 1)
    return iter([{"digest": one, "other": other} for one, other in pairwise(found)])


def _periods(ledger: Ledger, count: int) -> Asked:
    """Weeks of the last year."""
    for one in _days(ledger, count):
        yield {"from": one["on"] - timedelta(days=6), "to": one["on"]}


def _charts(ledger: Ledger, count: int) -> Asked:
    """The usual quarter of a year up to days of the last year: figures, by day, week or month."""
    figures = cycle(("violations", "killed", "localities_total", "wounded"))
    bys, places = cycle(("day", "day", "week", "month")), cycle(("", "SY02", "", "SY04", "SY06"))
    for one, indicator, by, place in zip(_days(ledger, count), figures, bys, places, strict=False):
        said = {"indicator": indicator, "by": by, "at": place, "to": one["on"],
                "from": one["on"] - timedelta(days=89)}  # fmt: skip
        yield {name: value for name, value in said.items() if value}


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


def _by_turns(*sorts: Mapping[str, Any]) -> Callable[[Ledger, int], Asked]:
    """Each sort of question in its turn, where it takes days over stretches of the last year."""

    def found(ledger: Ledger, count: int) -> Asked:
        for sort, day in zip(cycle(sorts), _days(ledger, count), strict=False):
            yield {name: value(day["on"]) if callable(value) else value
                   for name, value in sort.items()}  # fmt: skip

    return found


def _on(day: date) -> date:
    return day


def _before(days: int) -> Callable[[date], date]:
    return lambda day: day - timedelta(days=days)


_WEEK: Final = {"from": _before(6), "to": _on}
_YEAR: Final = {"from": _before(365), "to": _on}
_FIRST, _SECOND = "russian_centre", "turkish_mod"

_NAMED: Final[Mapping[str, Callable[[Ledger, int], Asked]]] = {
    "reader": _documents, "original": _originals, "source": _originals, "choose": _documents,
    **dict.fromkeys(("claim", "judge", "ask", "rule", "api_claim"), _claims),
    "incident": _incidents, "discrepancy": _discrepancies, "beside": _pairs,
    "api_document": _documents, "api_original": _originals,
    "place": _registered("place", "place"), "party": _registered("party", "party"),
    "truce": _registered("truce", "truce"),
}  # fmt: skip
"""What stands in an address, by the name of its route."""

_ASKED: Final[Mapping[str, Callable[[Ledger, int], Asked]]] = {
    **dict.fromkeys(("today", "today-totals", "today-figures", "today-breaches",
                     "today-standing", "today-checks", "today-assurances", "today-incidents",
                     "today-silence", "today-changes", "map", "map_evidence", "joined", "truce"),
                    _days),
    **dict.fromkeys(("series", "series-chart", "series-claims", "series-summary", "series-csv",
                     "series-jsonl", "compare", "compare-chart", "compare-parts"), _charts),
    **dict.fromkeys(("discrepancies", "incidents"), _periods),
    "documents": _words, **dict.fromkeys(("places", "hotline-places", "series-places"), _sought),
    "api_claims": _by_turns(
        {}, {"place": "Homs"}, {"governorate": "SY03"}, {"speaker": _FIRST}, {"limit": 500},
        {"standing": "corrected"}, {"kind": "tally", "indicator": "violations"}, _WEEK,
        {"place": "Homs", "speaker": _SECOND, "kind": "tally"}, {"document": "nothing"},
        {"known_on": _on}, {"place": "Homs", **_YEAR}, {"rule": "nothing"}),
    "api_documents": _by_turns({}, {"words": "hail"}, {"words": "ref7", "limit": 500}),
    "api_series": _by_turns(
        {"indicator": "violations"}, {"indicator": "violations", "speaker": _FIRST},
        {"indicator": "violations", "place": "Homs"}, {"indicator": "violations", **_YEAR},
        {"indicator": "killed", **_WEEK}),
    "api_compare": _by_turns(
        {"indicator": "violations", "sides": f"{_FIRST},{_SECOND}"},
        {"indicator": "violations", "sides": f"{_FIRST},{_SECOND}", **_WEEK},
        {"indicator": "violations", "sides": f"{_FIRST},{_SECOND}", "place": "Homs", **_YEAR}),
    "api_discrepancies": _by_turns(
        {}, {"on": _on}, {"on": _on, "kind": "sum"}, {"on": _on, "state": "open"}),
    "api_incidents": _by_turns({}, _WEEK, {"from": _before(30), "to": _on}),
    "api_places": _by_turns({"name": "homs"}, {"name": "harb nafsa"}, {"name": "حلب"}),
    "api_parties": _by_turns({"name": "ahrar al sham"}, {"name": "جيش"}),
    "api_roster": _by_turns(
        {"subject": "localities"}, {"subject": "localities", "on": _on},
        {"subject": "groups", "on": _on, "speaker": _FIRST}),
    "api_standing": _by_turns({}, {"on": _on}, {"on": _on, "place": "Homs"}),
}  # fmt: skip
"""What stands after its question mark."""
