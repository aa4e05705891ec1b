"""Every address of the console, and what it needs. There are no others."""

from collections.abc import Callable
from typing import Any, Final

from django.urls import URLPattern

from hudna.console.access import Need
from hudna.console.access.route import Of, Route, route
from hudna.console.api.gate import patterns
from hudna.console.api.routes import API
from hudna.console.pages import choices, errors
from hudna.console.pages.beside.other import beside, choose
from hudna.console.pages.beside.source import picture, source
from hudna.console.pages.boards import discrepancies, incidents
from hudna.console.pages.charts import compare, downloads, opened, series
from hudna.console.pages.documents import documents
from hudna.console.pages.health import health
from hudna.console.pages.mapped import page as mapped
from hudna.console.pages.originals import original
from hudna.console.pages.reader import claim, reader
from hudna.console.pages.registers import joined, parties, places, registers, truces
from hudna.console.pages.reviewing import names, rules, sheets, undoing
from hudna.console.pages.taking_along import lists
from hudna.console.pages.taking_along.files import Listed, both
from hudna.console.pages.taking_in import files, hotline
from hudna.console.pages.today import today
from hudna.console.pages.today.changed import changes
from hudna.console.pages.today.panels import page_of
from hudna.console.signing_in.routes import SIGNING_IN

_FILES: Final[tuple[tuple[str, Callable[..., Listed[Any]], str, Of | None], ...]] = (
    ("documents/<str:digest>/claims", lists.claims_of_document, "reader", Of.DOCUMENT),
    ("places/<str:place>/claims", lists.claims_of_place, "place", None),
    ("parties/<str:party>/claims", lists.claims_of_party, "party", None),
    ("discrepancies/list", lists.discrepancies, "discrepancies", None),
    ("incidents/list", lists.incidents, "incidents", None),
    ("places/list", lists.places, "places-list", None),
    ("parties/list", lists.parties, "parties", None),
    ("joined/roster", joined.rows_of, "joined", None),
)
"""Lists to take along, each as CSV and as lines of JSON: its address, and the page it is of."""

PAGES: Final = (
    route("", today, "today", needs=Need.READ),
    route("discrepancies/", discrepancies.listing, "discrepancies", needs=Need.READ),
    route("discrepancies/<str:on>/<str:discrepancy>/", discrepancies.one, "discrepancy",
          needs=Need.READ),
    route("discrepancies/<str:on>/<str:discrepancy>/acts/", discrepancies.one, "discrepancy-acts",
          needs=Need.JUDGE, writes=True),
    *(route(f"today/{name}/", page_of(name), f"today-{name}", needs=Need.READ)
      for name in ("totals", "standing", "figures", "breaches", "checks", "assurances",
                   "incidents", "silence")),
    route("changes/", changes, "today-changes", needs=Need.READ),
    route("documents/", documents, "documents", needs=Need.READ),
    route("documents/<str:digest>/", reader, "reader", needs=Need.READ, of=Of.DOCUMENT),
    route("documents/<str:digest>/original", original, "original",
          needs=Need.READ_ORIGINALS, of=Of.DOCUMENT),
    route("documents/<str:digest>/source/", source, "source",
          needs=Need.READ_ORIGINALS, of=Of.DOCUMENT),
    route("documents/<str:digest>/source/<int:page>.png", picture, "picture",
          needs=Need.READ_ORIGINALS, of=Of.DOCUMENT),
    route("documents/<str:digest>/beside/", choose, "choose", needs=Need.READ, of=Of.DOCUMENT),
    route("documents/<str:digest>/beside/<str:other>/", beside, "beside", needs=Need.READ,
          of=Of.DOCUMENT),
    route("claims/<str:claim>/", claim, "claim", needs=Need.READ, of=Of.CLAIM),
    route("incidents/", incidents.listing, "incidents", needs=Need.READ),
    route("incidents/<str:incident>/", incidents.one, "incident", needs=Need.READ, of=Of.INCIDENT),
    route("incidents/<str:incident>/acts/", incidents.one, "incident-acts", needs=Need.JUDGE,
          of=Of.INCIDENT, writes=True),
    route("review/", sheets.review, "review", needs=Need.JUDGE),
    route("review/places/", names.find_places, "judge-places", needs=Need.JUDGE),
    route("review/parties/", names.find_parties, "judge-parties", needs=Need.JUDGE),
    route("review/undo/", undoing.undo, "undo", needs=Need.JUDGE, writes=True),
    route("review/<str:claim>/", sheets.judge, "judge", needs=Need.JUDGE, of=Of.CLAIM,
          writes=True),
    route("review/<str:claim>/ask/", sheets.ask, "ask", needs=Need.JUDGE, of=Of.CLAIM,
          writes=True),
    route("review/<str:claim>/rule/", rules.rule, "rule", needs=Need.JUDGE, of=Of.CLAIM,
          writes=True),
    route("map/", mapped.page, "map", needs=Need.READ),
    route("map/evidence/", mapped.claims, "map_evidence", needs=Need.READ),
    route("map/points/", mapped.points, "map_points", needs=Need.READ),
    route("map/outlines/", mapped.outlines, "map_outlines", needs=Need.READ),
    route("registers/", registers, "registers", needs=Need.READ),
    route("places/", places.places, "register-of-places", needs=Need.READ),
    route("places/<str:place>/", places.place, "place", needs=Need.READ),
    route("parties/", parties.parties, "parties", needs=Need.READ),
    route("parties/<str:party>/", parties.party, "party", needs=Need.READ),
    route("truces/", truces.truces, "truces", needs=Need.READ),
    route("truces/<str:truce>/", truces.truce, "truce", needs=Need.READ),
    route("joined/", joined.joined, "joined", needs=Need.READ),
    route("series/", series.series, "series", needs=Need.READ),
    route("series/chart/", series.chart, "series-chart", needs=Need.READ),
    route("series/places/", series.find_places, "series-places", needs=Need.READ),
    route("series/claims/", opened.opened, "series-claims", needs=Need.READ),
    route("series/summary/", opened.summary, "series-summary", needs=Need.READ),
    route("series/table.csv", downloads.table, "series-csv", needs=Need.READ),
    route("series/figures.jsonl", downloads.lines, "series-jsonl", needs=Need.READ),
    route("compare/", compare.compare, "compare", needs=Need.READ),
    route("compare/chart/", compare.chart, "compare-chart", needs=Need.READ),
    route("compare/parts/", compare.parts, "compare-parts", needs=Need.READ),
    route("intake/", files.files, "intake", needs=Need.TAKE_IN, writes=True),
    route("intake/arrivals/", files.arrivals, "arrivals", needs=Need.TAKE_IN),
    route("hotline/", hotline.hotline, "hotline", needs=Need.TAKE_IN, writes=True),
    route("hotline/places/", hotline.suggestions, "hotline-places", needs=Need.TAKE_IN),
    route("callers/<str:code>/", hotline.caller, "caller", needs=Need.TAKE_IN),
    *(route(f"{address}.{ending}", page, f"{name}-{ending}", needs=Need.READ, of=of)
      for address, asked, name, of in _FILES for ending, page in both(asked)),
    route("choices/", choices.choose, "choices", needs=Need.NOTHING, writes=True),
    route("health/", health, "health", needs=Need.NOTHING),
)  # fmt: skip

ROUTES: Final[tuple[Route, ...]] = (*PAGES, *SIGNING_IN, *API)

urlpatterns: Final[list[URLPattern]] = [
    *(one.pattern() for one in (*PAGES, *SIGNING_IN)),
    *patterns(API),
]

handler400 = errors.not_understood
handler403 = errors.refused
handler404 = errors.missing
handler500 = errors.broken
