"""Whether the console can answer: for whoever watches over the machine."""

from django.http import HttpResponse, JsonResponse

from hudna import __version__
from hudna.console.access.visit import Visit
from hudna.desk import ask


def health(visit: Visit) -> HttpResponse:
    """200 while the ledger answers. It tells nothing of what is kept."""
    ask.last_day(visit.ledger)
    return JsonResponse({"status": "ok", "hudna": __version__})
