"""The registers: places, parties, truces, who joined; and the page that leads to them."""

from typing import Final

from django.http import HttpResponse

from hudna.console.access.visit import Visit
from hudna.desk.registers import counts

PATIENCE: Final = 0.05
"""So many seconds a visitor waits for what takes long; then the page asks for it again."""


def registers(visit: Visit) -> HttpResponse:
    """The four registers, with how much is in each."""
    return visit.page("registers/index.html", {"counts": counts(visit.ledger)})
