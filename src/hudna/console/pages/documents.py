"""Documents: the newest first, or those that hold certain words."""

from django.http import HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.desk import evidence

ON_A_PAGE = 40


def documents(visit: Visit) -> HttpResponse:
    """A page of the list; where only a part is asked for, its rows alone."""
    words = visit.request.GET.get("words", "")[:200]
    found = evidence.documents(visit.ledger, words, asked.place(visit.request), ON_A_PAGE)
    context = {
        "words": words, "page": found, "following": asked.written(found.following),
        "is_first": asked.place(visit.request) is None,
    }  # fmt: skip
    return visit.page("documents/rows.html" if visit.is_part else "documents/list.html", context)
