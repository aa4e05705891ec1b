"""Tokens: shown once, kept as a hash, good for a time, made and withdrawn by their owner."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from typer.testing import CliRunner

from console.api.asking import program
from console.conftest import PASSWORD, Site
from hudna.cli.web.account import account
from hudna.console.access import Scope, tokens
from hudna.console.models import Person, Token
from hudna.desk import DeskError
from hudna.desk.configuration import now

KEY = re.compile(r"hudna_[\w-]{43}")


def signed_in(site: Site, name: str) -> Client:
    """Who has just typed their password."""
    client = site.as_(name)
    client.post("/account/confirm/", {"password": PASSWORD})
    return client


def asks(key: str) -> int:
    client = Client(headers={"Authorization": f"Bearer {key}"})
    return client.get("/api/v1/claims").status_code


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_a_token_is_made_on_the_page_shown_once_and_withdrawn(site: Site, language: str) -> None:
    client = signed_in(site, "viewer")
    client.cookies["hudna_language"] = language
    form = {"name": "nightly", "scope": ["read"], "days": "30"}
    page = client.post("/account/tokens/", form)
    (key,) = KEY.findall(page.content.decode())
    assert page["Cache-Control"] == "no-store" and asks(key) == 200
    listed = client.get("/account/tokens/").content.decode()
    assert key not in listed and key[:12] in listed and "nightly" in listed
    assert not Token.objects.filter(digest__contains=key).exists()
    client.post("/account/tokens/", {"withdraw": key[:12]})
    assert asks(key) == 401
    client.get("/account/tokens/")  # says that it is withdrawn
    assert "nightly" not in client.get("/account/tokens/").content.decode()


def test_a_token_is_made_by_who_has_just_typed_their_password_alone(site: Site) -> None:
    form = {"name": "nightly", "scope": ["read"], "days": "30"}
    answer = site.as_("viewer").post("/account/tokens/", form)
    assert answer.status_code == 302 and "/account/confirm/" in answer["Location"]
    assert not Token.objects.exists()


@pytest.mark.parametrize(
    "form",
    [{"name": "x", "days": "30"}, {"name": "", "scope": ["read"], "days": "30"},
     {"name": "x", "scope": ["judge"], "days": "30"}, {"name": "x", "scope": ["read"]},
     {"name": "x", "scope": ["all"], "days": "30"}, {"name": "x", "scope": ["read"], "days": "999"},
     {"withdraw": "hudna_"}],
)  # fmt: skip
def test_what_will_not_do_makes_none(site: Site, form: dict[str, object]) -> None:
    program("viewer")
    answer = signed_in(site, "viewer").post("/account/tokens/", form)
    assert answer.status_code == 422 and 'role="alert"' in answer.content.decode()
    assert Token.objects.count() == 1


def test_nobody_withdraws_anothers(site: Site) -> None:
    program("analyst")
    begins = Token.objects.get().begins
    signed_in(site, "viewer").post("/account/tokens/", {"withdraw": begins})
    assert Token.objects.get().withdrawn_at is None


def test_a_token_runs_out_and_its_use_is_noted(site: Site) -> None:
    client = program("viewer")
    assert client.get("/api/v1/claims").status_code == 200
    token = Token.objects.get()
    assert token.used_at is not None and now() - token.used_at < timedelta(minutes=1)
    Token.objects.update(expires_at=now())
    answer = client.get("/api/v1/claims")
    assert answer.status_code == 401 and "invalid_token" in answer["WWW-Authenticate"]


@pytest.mark.parametrize("told", ["Bearer x", "Bearer ", "Basic dmlld2VyOng=", "hudna_x", "\u00e9"])
def test_what_is_no_token_is_nobody(site: Site, told: str) -> None:
    client = site.as_("viewer")  # a cookie does not help whoever sends a wrong token
    assert client.get("/api/v1/claims", headers={"Authorization": told}).status_code == 401


def test_tokens_from_the_command_line(site: Site) -> None:
    run = CliRunner().invoke
    made = run(account, ["token", "add", "reviewer", "nightly", "--scope", "read",
                         "--scope", "judge"])  # fmt: skip
    (key,) = KEY.findall(made.stdout)
    assert asks(key) == 200
    listed = run(account, ["token", "list", "--person", "reviewer"]).stdout
    assert "nightly" in listed and key not in listed
    assert "withdrawn" in run(account, ["token", "withdraw", key[:12]]).stdout
    assert asks(key) == 401
    refused = run(account, ["token", "add", "viewer", "x", "--scope", "judge"])
    assert isinstance(refused.exception, DeskError)


def test_a_scope_is_no_more_than_the_role_allows(site: Site) -> None:
    viewer = Person.objects.get(username="viewer")
    assert tokens.allowed(viewer) == (Scope.READ, Scope.RESTRICTED)
    with pytest.raises(DeskError, match="cannot give"):
        tokens.make(viewer, "x", [Scope.TAKE_IN])
