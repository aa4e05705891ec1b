"""Every address of the console, and what it needs. There are no others."""

from typing import Final

from django.urls import URLPattern

from hudna.console.access import Need
from hudna.console.access.route import Of, Route, route
from hudna.console.pages import choices, errors, review
from hudna.console.pages.beside.other import beside, choose
from hudna.console.pages.beside.source import picture, source
from hudna.console.pages.documents import documents
from hudna.console.pages.health import health
from hudna.console.pages.originals import original
from hudna.console.pages.reader import claim, reader
from hudna.console.pages.today import today
from hudna.console.signing_in.routes import SIGNING_IN

PAGES: Final = (
    route("", today, "today", needs=Need.READ),
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
    route("review/", review.review, "review", needs=Need.JUDGE),
    route("review/places/", review.find_places, "places", needs=Need.JUDGE),
    route("review/<str:claim>/", review.judge, "judge", needs=Need.JUDGE, of=Of.CLAIM,
          writes=True),
    route("choices/", choices.choose, "choices", needs=Need.NOTHING, writes=True),
    route("health/", health, "health", needs=Need.NOTHING),
)  # fmt: skip

ROUTES: Final[tuple[Route, ...]] = (*PAGES, *SIGNING_IN)

urlpatterns: Final[list[URLPattern]] = [one.pattern() for one in ROUTES]

handler403 = errors.refused
handler404 = errors.missing
handler500 = errors.broken
