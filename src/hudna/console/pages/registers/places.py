"""Places: the list, found by any spelling, and one with all that is told of it."""

from django.http import Http404, HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.shown.figures import language
from hudna.desk.registers import places as desk
from hudna.desk.registers.places import Asked, UnknownPlaceError

ON_A_PAGE = 50
CLAIMS = 20


def places(visit: Visit) -> HttpResponse:
    """A page of the list; where only a part is asked for, its rows alone."""
    wanted = wanted_in(visit)
    page = desk.listed(visit.ledger, wanted, ON_A_PAGE)
    terms = {"name": wanted.name, "level": wanted.level, "governorate": wanted.governorate,
             "all": "" if wanted.told else "1"}  # fmt: skip
    context = {
        "wanted": wanted, "page": page, "levels": desk.LEVELS,
        "governorates": [] if visit.is_part else list(desk.governorates(visit.ledger)),
        "query": asked.query(**terms), "further": asked.query(after=page.following, **terms),
    }  # fmt: skip
    template = "registers/place_rows.html" if visit.is_part else "registers/places.html"
    return visit.page(template, context)


def wanted_in(visit: Visit) -> Asked:
    """Which places the address asks for."""
    sent = visit.request.GET
    return Asked(
        sent.get("name", "")[:100], sent.get("governorate", ""), sent.get("level", ""),
        "all" not in sent, language(), sent.get("after", ""),
    )  # fmt: skip


def place(visit: Visit, place: str) -> HttpResponse:
    """One place; where only a part is asked for, further claims."""
    after = asked.place(visit.request)
    if visit.is_part:
        some = desk.claims_of(visit.ledger, place, after, CLAIMS)
        return visit.page("registers/claim_rows.html", asked.claims(some))
    try:
        found = desk.sheet(visit.ledger, place, CLAIMS)
    except UnknownPlaceError as error:
        raise Http404 from error
    some = found.claims if after is None else desk.claims_of(
        visit.ledger, found.sight.place.id, after, CLAIMS)  # fmt: skip
    context = {"found": found, "most": desk.MOST, **asked.claims(some)}
    return visit.page("registers/place.html", context)
