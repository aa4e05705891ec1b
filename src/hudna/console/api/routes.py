"""The addresses of the API, and what each needs. Which scope grants a need: `access.SCOPES`."""

from typing import Any, Final

from hudna.console.access import Need
from hudna.console.access.route import Of
from hudna.console.api.answers import (
    claims,
    described,
    documents,
    incidents,
    judgements,
    registers,
    sides,
)
from hudna.console.api.operations import Endpoint, Tagged, endpoint
from hudna.console.api.shapes.claims import ClaimPage, ClaimShown, Judged
from hudna.console.api.shapes.documents import DocumentPage, DocumentShown, TakenIn
from hudna.console.api.shapes.registers import Parties, Places, RosterTold, Standings
from hudna.console.api.shapes.sides import Compared, Discrepancies, Incidents, SeriesPage

_WRITES: Final[dict[str, Any]] = {"method": "POST", "writes": True, "tagged": Tagged.NOTHING}
_RECKONED: Final[dict[str, Any]] = {"is_reckoned": True}

API: Final[tuple[Endpoint, ...]] = (
    endpoint("claims", claims.listing, "api_claims", needs=Need.READ, gives={200: ClaimPage}),
    endpoint("claims/<str:claim>", claims.one, "api_claim", needs=Need.READ, of=Of.CLAIM,
             gives={200: ClaimShown}, tagged=Tagged.CONTENT),
    endpoint("documents", documents.listing, "api_documents", needs=Need.READ,
             gives={200: DocumentPage}),
    endpoint("documents", documents.take, "api_take_in", needs=Need.TAKE_IN,
             gives={201: TakenIn, 200: TakenIn}, largest=documents.LARGEST, **_WRITES),
    endpoint("documents/<str:digest>", documents.shown, "api_document", needs=Need.READ,
             of=Of.DOCUMENT, gives={200: DocumentShown}),
    endpoint("documents/<str:digest>/original", documents.original, "api_original",
             needs=Need.READ_ORIGINALS, of=Of.DOCUMENT, gives={200: None}),
    endpoint("series", sides.points, "api_series", needs=Need.READ, gives={200: SeriesPage},
             **_RECKONED),
    endpoint("compare", sides.beside, "api_compare", needs=Need.READ, gives={200: Compared},
             **_RECKONED),
    endpoint("discrepancies", sides.disagreements, "api_discrepancies", needs=Need.READ,
             gives={200: Discrepancies}, **_RECKONED),
    endpoint("incidents", incidents.listing, "api_incidents", needs=Need.READ,
             gives={200: Incidents}, **_RECKONED),
    endpoint("places", registers.places, "api_places", needs=Need.READ, gives={200: Places},
             tagged=Tagged.CONTENT),
    endpoint("parties", registers.parties, "api_parties", needs=Need.READ, gives={200: Parties},
             tagged=Tagged.CONTENT),
    endpoint("roster", registers.members, "api_roster", needs=Need.READ, gives={200: RosterTold},
             **_RECKONED),
    endpoint("standing", registers.stands, "api_standing", needs=Need.READ,
             gives={200: Standings}, **_RECKONED),
    endpoint("judgements", judgements.judge, "api_judge", needs=Need.JUDGE, gives={201: Judged},
             **_WRITES),
    endpoint("openapi.json", described.described, "api_described", needs=Need.NOTHING,
             tagged=Tagged.CONTENT),
)  # fmt: skip
