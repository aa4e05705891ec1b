"""Parties: the list, and one with what it says and what is said about it."""

from collections.abc import Callable, Mapping
from typing import Final

from django.http import Http404, HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.shown.figures import language
from hudna.desk.registers import parties as desk
from hudna.desk.registers.parties import Asked, Some, UnknownPartyError

ON_A_PAGE = 50
CLAIMS = 15
LISTS: Final[Mapping[str, Callable[..., Some]]] = {"says": desk.said_by, "about": desk.named_in}


def parties(visit: Visit) -> HttpResponse:
    """A page of the list; where only a part is asked for, its rows alone."""
    wanted = wanted_in(visit)
    page = desk.listed(visit.ledger, wanted, ON_A_PAGE)
    terms = {"name": wanted.name, "kind": wanted.kind, "all": "" if wanted.told else "1"}
    context = {
        "wanted": wanted, "page": page, "kinds": desk.PARTY_KINDS,
        "query": asked.query(**terms), "further": asked.query(after=page.following, **terms),
    }  # fmt: skip
    template = "registers/party_rows.html" if visit.is_part else "registers/parties.html"
    return visit.page(template, context)


def wanted_in(visit: Visit) -> Asked:
    """Which parties the address asks for."""
    sent = visit.request.GET
    return Asked(sent.get("name", "")[:100], sent.get("kind", ""), "all" not in sent,
                 language(), sent.get("after", ""))  # fmt: skip


def party(visit: Visit, party: str) -> HttpResponse:
    """One party; `?list=` names the list whose further claims are asked for."""
    after, which = asked.place(visit.request), visit.request.GET.get("list", "")
    further = LISTS[which](visit.ledger, party, after, CLAIMS) if which in LISTS else None
    if further is not None and visit.is_part:
        return visit.page("registers/claim_rows.html", asked.claims(further, which))
    try:
        found = desk.sheet(visit.ledger, party, CLAIMS)
    except UnknownPartyError as error:
        raise Http404 from error
    lists = {"says": found.says, "about": found.about}
    lists |= {which: further} if further is not None else {}
    context = {
        "found": found, "most": desk.MOST, "most_said": desk.SAID,
        "said": sum(one.claims for one in found.told),
        "lists": [(one, asked.claims(some, one)) for one, some in lists.items()],
    }  # fmt: skip
    return visit.page("registers/party.html", context)
