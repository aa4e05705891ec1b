"""The description is true: whatever is asked by it, or against it, is answered as it says."""

import copy
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import (
    ignored_auth,
    negative_data_rejection,
    positive_data_acceptance,
)

from console.api.asking import key
from console.conftest import Site
from hudna.console import routes
from hudna.console.access import GRANTS, SCOPES, Role
from hudna.console.api import rates
from hudna.console.api.openapi import description

EXAMPLES = 8
# Who may do what is the matrix's matter; and what fits its shape may still name a place that
# nobody knows, or come as an empty list, which leaves no trace in an address.
LEFT_OUT = [ignored_auth, positive_data_acceptance, negative_data_rejection]
VISITORS = (None, Role.ADMINISTRATOR)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of requests come at once here."""
    monkeypatch.setattr(rates, "AT_ONCE", 10**9)


@pytest.mark.parametrize("role", VISITORS, ids=str)
def test_every_answer_is_as_described(site: Site, role: Role | None) -> None:
    wrong = _answers(_headers(role), EXAMPLES if role else 3)
    assert wrong == {}, "\n\n".join(f"{one}: {told}" for one, told in wrong.items())


def test_every_operation_is_described() -> None:
    told = {(name, method) for name, those in description()["paths"].items() for method in those}
    assert told == {(one.written, one.method.lower()) for one in routes.API}


def _headers(role: Role | None) -> dict[str, str]:
    plain = {"Accept-Encoding": "identity"}
    if role is None:
        return plain
    scopes = [one for one, needs in SCOPES.items() if needs <= GRANTS[role]]
    return plain | {"Authorization": f"Bearer {key(role, scopes)}"}


def _answers(headers: dict[str, str], examples: int) -> dict[str, str]:
    """What was answered otherwise than described, by operation."""
    schema, application = schemathesis.openapi.from_dict(description()), get_wsgi_application()
    wrong: dict[str, str] = {}
    for result in schema.get_all_operations():
        operation = result.ok()
        for mode in GenerationMode if operation.query or operation.body else ():
            try:
                _try(operation, mode, application, headers, examples)
            except BaseException as error:  # a group of failures is no Exception
                wrong[f"{operation.label} {mode.value}"] = _told(error)
    return wrong


def _try(
    operation: Any, mode: GenerationMode, application: Any, headers: dict[str, str], examples: int
) -> None:
    terms = settings(max_examples=examples, deadline=None, database=None, derandomize=True,
                     phases=[Phase.explicit, Phase.generate],
                     suppress_health_check=list(HealthCheck))  # fmt: skip

    @terms
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        response = case.call(app=application, headers=headers, base_url="http://localhost")
        case.validate_response(response, excluded_checks=LEFT_OUT)

    ask()


def _told(error: BaseException) -> str:
    inner = getattr(error, "exceptions", [error])
    return "\n".join(str(one) for one in inner)[:2_000]


def test_an_answer_that_is_not_described_is_caught(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = copy.deepcopy(description())
    told["paths"] = {name: told["paths"][name] for name in ("/api/v1/claims", "/api/v1/parties")}
    del told["paths"]["/api/v1/claims"]["get"]["responses"]["400"]
    told["components"]["schemas"]["Parties"]["required"].append("nothing")
    monkeypatch.setattr(f"{__name__}.description", lambda: told)
    assert {one.split()[1] for one in _answers(_headers(Role.VIEWER), 10)} == set(told["paths"])
