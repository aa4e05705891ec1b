"""A visit: who has come, what they are granted, and the ledger as they may see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hudna.console import opened
from hudna.console.access import DEMO, GRANTS, Need, Role, Scope, restricted, tokens
from hudna.console.models import Person, Token
from hudna.desk import ask
from hudna.desk.ask import Ledger


@dataclass(frozen=True)
class Visit:
    """What every page is given: the request, and all that may be asked on its behalf.

    `token`: by which a program comes in the person's name.
    """

    request: HttpRequest
    person: Person | None
    token: Token | None = None

    @property
    def grants(self) -> frozenset[Need]:
        """What this visitor may do; by a token never more than its owner."""
        if self.person is not None:
            granted = GRANTS[Role(self.person.role)]
            return granted & tokens.granted(self.token) if self.token else granted
        return DEMO if settings.HUDNA_SERVING.demo else GRANTS[None]

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger without what is not for this visitor's eyes: no page needs to hide more."""
        hidden = restricted.hidden_from(self.person if self._sees_restricted else None)
        return replace(opened.the_ledger(), hidden=hidden)

    @property
    def _sees_restricted(self) -> bool:
        return self.token is None or Scope.RESTRICTED in tokens.scopes_of(self.token)

    def note_shown(self, digests: Iterable[str]) -> None:
        """Write down that the visitor is shown those documents, as far as they are restricted."""
        if self.person is not None and self._sees_restricted:
            restricted.note_looks(self.person, digests, self.request.path)

    def known_on(self, day: date | None) -> Ledger:
        """The same as it stood at the end of `day`."""
        return ask.known_on(self.ledger, day)

    @property
    def name(self) -> str:
        """Under which name the ledger is told what the visitor does."""
        return self.person.username if self.person else ""

    @property
    def is_part(self) -> bool:
        """Whether only a part of the page is asked for."""
        headers = self.request.headers
        return headers.get("HX-Request") == "true" and headers.get("HX-Boosted") != "true"

    def page(self, template: str, context: Mapping[str, Any], status: int = 200) -> HttpResponse:
        """The answer that a template makes; `visit` is always in its context."""
        return render(self.request, template, {**context, "visit": self}, status=status)


def visit_of(request: HttpRequest) -> Visit:
    """The visit that a request is part of."""
    user = request.user
    return Visit(request, user if isinstance(user, Person) and user.is_active else None)
