"""Who comes: a program with a token, or a person whose browser asks in a page's stead."""

from math import ceil

from django.http import HttpRequest, HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware

from hudna.console.access import SCOPES, Need
from hudna.console.access import tokens as keys
from hudna.console.access.visit import Visit, visit_of
from hudna.console.api.problems import ProblemError
from hudna.console.api.rates import RATES
from hudna.console.models import Token

_SAFE = ("GET", "HEAD")


def visit_by(request: HttpRequest) -> Visit:
    """The visit that a request is part of; ProblemError for a token that is none (any more)."""
    if "Authorization" not in request.headers:
        return visit_of(request)
    token = _token(request.headers["Authorization"])
    return Visit(request, token.person, token)


def _token(told: str) -> Token:
    scheme, _, key = told.partition(" ")
    token = keys.valid(key.strip()) if scheme.casefold() == "bearer" else None
    if token is None:
        raise ProblemError(
            "token-not-valid", headers={"WWW-Authenticate": 'Bearer error="invalid_token"'}
        )
    return token


def slow_down(visit: Visit) -> None:
    """ProblemError for who asks too much in too short a time."""
    waited = RATES.wait(sender(visit))
    if waited:
        raise ProblemError("too-many", headers={"Retry-After": str(ceil(waited))})


def sender(visit: Visit) -> str:
    """By which name it is remembered who asked or sent what."""
    if visit.token is not None:
        return f"token {visit.token.pk}"
    return f"person {visit.person.pk}" if visit.person else "anybody"


def must_be_granted(visit: Visit, need: Need) -> None:
    """ProblemError for who may not do what an operation needs."""
    if need in visit.grants:
        return
    if visit.person is None:
        raise ProblemError("who-are-you", headers={"WWW-Authenticate": "Bearer"})
    if need in Visit(visit.request, visit.person).grants:
        scope = next(one for one, needs in SCOPES.items() if need in needs)
        told = f'Bearer error="insufficient_scope", scope="{scope}"'
        raise ProblemError("scope-lacks", headers={"WWW-Authenticate": told},
                           more={"scope": str(scope)})  # fmt: skip
    raise ProblemError("role-lacks")


def must_be_of_this_site(visit: Visit) -> None:
    """ProblemError for what is written by a cookie alone: any page could have sent it."""
    if visit.token is None and visit.request.method not in _SAFE:
        refused = CsrfViewMiddleware(_never).process_view(visit.request, _never, (), {})
        if refused is not None:
            raise ProblemError("form-stale")


def _never(request: HttpRequest) -> HttpResponseBase:
    raise AssertionError(request)
