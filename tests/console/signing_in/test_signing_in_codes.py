"""Signing in with a second factor: an authenticator's codes, and codes for the day it is lost."""

import re
from html import unescape

import pytest
from allauth.mfa.totp.internal import auth
from django.http import HttpResponse
from django.test import Client

from console.conftest import PASSWORD, Site, in_language

LANGUAGES = ("ar", "ru", "en")
pytestmark = pytest.mark.parametrize("environ", ["sqlite"], indirect=True)
"""Accounts lie in a file of their own whatever store the ledger has."""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Which code is valid, whatever the time is: a code is taken once, so a test moves it on."""
    at = [1000]
    monkeypatch.setattr(auth, "yield_hotp_counters_from_time", lambda: iter(at))
    return at


def code(secret: str, clock: list[int]) -> str:
    clock[0] += 1
    return str(auth.format_hotp_value(auth.hotp_value(secret, clock[0])))


def signed_in(language: str = "en") -> Client:
    client = in_language(language)
    client.post("/sign-in/", {"login": "reviewer", "password": PASSWORD})
    assert client.get("/account/").status_code == 200
    return client


def shown(client: Client, address: str, language: str = "en") -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    text = answer.content.decode()
    assert f'<html lang="{language}"' in text
    return text


def with_code(clock: list[int], language: str = "en") -> tuple[Client, str]:
    """Somebody who has just joined an authenticator; its secret."""
    client = signed_in(language)
    asked = client.get("/account/code/")
    assert asked["Location"].startswith("/account/confirm/")
    shown(client, asked["Location"], language)
    assert client.post("/account/confirm/", {"password": "another"}).status_code == 200
    client.post("/account/confirm/", {"password": PASSWORD})
    form = shown(client, "/account/code/", language)
    secret = re.findall(r">([A-Z2-7]{16,})<", form)[0]
    wrong = client.post("/account/code/", {"code": "000000"})
    assert wrong.status_code == 200 and "/account/" not in wrong.headers.get("Location", "")
    done = client.post("/account/code/", {"code": code(secret, clock)})
    assert (done.status_code, done["Location"]) == (302, "/account/recovery/")
    return client, secret


def second(client: Client, told: str) -> HttpResponse:
    """The answer to a password and a second factor."""
    first = client.post("/sign-in/", {"login": "reviewer", "password": PASSWORD})
    assert (first.status_code, first["Location"]) == (302, "/sign-in/second/")
    assert client.get("/review/").status_code == 302  # half signed in is not signed in
    answer: HttpResponse = client.post("/sign-in/second/", {"code": told})
    return answer


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_password_alone_does_not_open_an_account_with_a_code(
    site: Site, clock: list[int], language: str
) -> None:
    _, secret = with_code(clock, language)
    client = in_language(language)
    assert second(client, "000000").status_code == 200
    shown(client, "/sign-in/second/", language)
    assert client.get("/review/").status_code == 302
    assert client.post("/sign-in/second/", {"code": code(secret, clock)}).status_code == 302
    assert client.get("/review/").status_code == 200


def test_a_code_is_taken_once(site: Site, clock: list[int]) -> None:
    _, secret = with_code(clock)
    told = code(secret, clock)
    assert second(Client(), told).status_code == 302
    assert second(Client(), told).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_recovery_code_opens_once_and_new_ones_end_the_old(
    site: Site, clock: list[int], language: str
) -> None:
    client, _ = with_code(clock, language)
    codes = _codes(client, language)
    assert len(codes) == 10
    assert second(Client(), codes[0]).status_code == 302
    assert second(Client(), codes[0]).status_code == 200
    file = client.get("/account/recovery/file/")
    assert "attachment" in file["Content-Disposition"]
    assert codes[1] in file.content.decode() and codes[0] not in file.content.decode()
    shown(client, "/account/recovery/new/", language)
    assert client.post("/account/recovery/new/").status_code == 302
    assert second(Client(), codes[1]).status_code == 200
    assert second(Client(), _codes(client, language)[0]).status_code == 302


def _codes(client: Client, language: str) -> list[str]:
    told = shown(client, "/account/recovery/", language)
    return re.findall(r"<li><bdi>([a-z0-9]{8,})</bdi>", unescape(told))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_matters_is_confirmed_by_a_code_and_the_code_is_removed(
    site: Site, clock: list[int], language: str
) -> None:
    _, secret = with_code(clock, language)
    client = in_language(language)
    second(client, code(secret, clock))
    asked = client.get("/account/code/remove/")
    assert asked.status_code == 302 and asked["Location"].startswith("/account/confirm/")
    confirm = "/account/confirm/second/"
    shown(client, confirm, language)
    assert client.post(confirm, {"code": "000000"}).status_code == 200
    assert client.post(confirm, {"code": code(secret, clock)}).status_code == 302
    shown(client, "/account/code/remove/", language)
    assert client.post("/account/code/remove/").status_code == 302
    assert client.post("/sign-out/").status_code == 302
    again = client.post("/sign-in/", {"login": "reviewer", "password": PASSWORD})
    assert again["Location"] == "/"
