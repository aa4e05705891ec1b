"""Asking the API as programs do: with tokens, and no cookie."""

from collections.abc import Iterable
from typing import Any

from django.test import Client

from console.conftest import Site
from hudna.console.access import Scope, tokens
from hudna.console.api.rates import RATES
from hudna.console.models import Person
from hudna.desk.evidence import of_document

Answer = Any


def key(name: str, scopes: Iterable[Scope] = (Scope.READ,)) -> str:
    """The key of a new token of that person."""
    RATES.clear()
    _, made = tokens.make(Person.objects.get(username=name), "a test", scopes)
    return made


def program(name: str, *scopes: Scope) -> Client:
    """A program with a token of that person; of scope `read` if none is named."""
    return Client(headers={"Authorization": f"Bearer {key(name, scopes or (Scope.READ,))}"})


def claim_of(site: Site, digest: str) -> str:
    """The id of the first claim of a document."""
    found = of_document(site.ledger, digest)
    assert found is not None
    return found.claims[0].read_id


def judge(client: Client, claim: str, **more: Any) -> Answer:
    """Uphold a claim."""
    told = {"claim": claim, "judgement": "uphold", "reason": "as printed"} | more.pop("told", {})
    return client.post("/api/v1/judgements", told, content_type="application/json", **more)


def take_in(client: Client, content: bytes, name: str = "sent.txt", **more: Any) -> Answer:
    """Send a document."""
    address = f"/api/v1/documents?name={name}" + more.pop("terms", "")
    sort = more.pop("sort", "application/octet-stream")
    return client.post(address, content, content_type=sort, CONTENT_TYPE=sort, **more)
