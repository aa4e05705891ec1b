"""An operation of the API: its address and method, what it needs, what it takes and gives."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation
from pydantic import BaseModel

from hudna.console.access.route import Route
from hudna.console.access.visit import Visit
from hudna.console.api import problems
from hudna.console.api.problems import ProblemError

API: Final = NinjaAPI(urls_namespace="api", openapi_url=None, docs_url=None)
"""Takes the parameters apart and describes the operations; addresses are ours (`routes`)."""


DECLARED: Final[list["Endpoint"]] = []
"""All operations, as `routes` declares them: what is described."""

_NAMED: Final = re.compile(r"<\w+:(\w+)>")


class Tagged(Enum):
    """What the entity tag of an answer is made from."""

    LEDGER = "the ledger's head, and what is asked"
    CONTENT = "the answer itself"
    NOTHING = "it has none"


@dataclass(frozen=True)
class Endpoint(Route):
    """An operation. `gives`: the shape of its answers by status, None for those without one;
    `largest`: bytes of a body that it takes; `is_reckoned`: an answer may have to be waited for
    (`reckoned`)."""

    method: str = "GET"
    tagged: Tagged = Tagged.LEDGER
    gives: Mapping[int, Any] = field(default_factory=dict)
    largest: int = 1_000_000
    is_reckoned: bool = False

    @property
    def written(self) -> str:
        """The address as descriptions write it: /api/v1/claims/{claim}."""
        return "/" + _NAMED.sub(r"{\1}", self.address)

    @cached_property
    def operation(self) -> Operation:
        """The same in django-ninja's terms."""
        found = Operation(self.written, [self.method], self.page,
                          response=dict(self.gives) or {200: None},
                          operation_id=self.name.removeprefix("api_"))  # fmt: skip
        found.api = API
        return found

    @cached_property
    def parameters(self) -> frozenset[str]:
        """The names of what may stand behind the question mark."""
        return frozenset(
            name
            for model in self.operation.models
            if model.__ninja_param_source__ == "query"
            for name in model.__ninja_flatten_map__
        )

    def run(self, visit: Visit, named: Mapping[str, Any]) -> HttpResponseBase:
        """Answer."""
        visit.request.visit = visit  # type: ignore[attr-defined]
        return self.operation.run(visit.request, **named)


def endpoint(address: str, page: Callable[..., Any], name: str, **terms: Any) -> Endpoint:
    """Declare an operation: `endpoint("claims", claims.listing, "claims", needs=Need.READ)`."""
    found = Endpoint(f"api/v1/{address}", page, name, **terms)
    DECLARED.append(found)
    return found


def visiting(request: HttpRequest) -> Visit:
    """The visit that an operation answers."""
    found = request.visit  # type: ignore[attr-defined]
    assert isinstance(found, Visit)
    return found


def answer(told: BaseModel, status: int = 200) -> HttpResponse:
    """An answer in JSON."""
    return HttpResponse(told.model_dump_json(), status=status, content_type="application/json")


@API.exception_handler(ValidationError)
def _not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Which parameters, or parts of the body, are not understood; what was sent is not repeated."""
    told = [{"where": ".".join(map(str, one["loc"][1:])) or "body", "code": one["type"]}
            for one in error.errors]  # fmt: skip
    in_query = all(one["loc"][0] != "body" for one in error.errors)
    sort = "bad-parameter" if in_query else "cannot-be-taken"
    return problems.answer(request, ProblemError(sort, more={"errors": told}))


@API.exception_handler(HttpError)
def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A body that is no JSON."""
    told = [{"where": "body", "code": "json_invalid"}]
    return problems.answer(request, ProblemError("cannot-be-taken", more={"errors": told}))


@API.exception_handler(Http404)
@API.exception_handler(Exception)
def _raised(request: HttpRequest, error: Exception) -> HttpResponse:
    """Whatever else goes wrong is told at the gate."""
    raise error
