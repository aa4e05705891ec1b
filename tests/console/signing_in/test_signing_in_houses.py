"""Signing in through another house, which speaks OpenID Connect on this machine."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.test import Client

from console.conftest import PASSWORD, Site, in_language
from hudna.desk.web import sign_in_elsewhere

LANGUAGES = ("ar", "ru", "en")
pytestmark = pytest.mark.parametrize("environ", ["sqlite"], indirect=True)
"""Accounts lie in a file of their own whatever store the ledger has."""


class House(BaseHTTPRequestHandler):
    """A house that knows one person, and gives one code for her."""

    person = "n-17"

    def do_GET(self) -> None:
        """What it is, and who comes with the word that it gave."""
        base = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]
        if self.path.startswith("/.well-known/"):
            self._say({
                "issuer": base, "authorization_endpoint": f"{base}/authorize",
                "token_endpoint": f"{base}/token", "userinfo_endpoint": f"{base}/person",
                "jwks_uri": f"{base}/keys",
            })  # fmt: skip
        elif self.headers.get("Authorization") == "Bearer given":
            self._say({"sub": self.person, "preferred_username": "nadia"})
        else:
            self.send_error(401)

    def do_POST(self) -> None:
        """A word for a code: only for the one that it gave, and for who knows the secret."""
        told = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if told["code"] == ["one"] and told["client_secret"] == ["kept"]:
            self._say({"access_token": "given", "token_type": "Bearer"})
        else:
            self.send_error(400)

    def _say(self, told: dict[str, Any]) -> None:
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def house(site: Site, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where a house answers that the site's `sign-in.toml` names."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), House)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    (tmp_path / "sign-in.toml").write_text(
        f'[mission]\nname = "The mission"\nserver_url = "{address}"\n'
        'client_id = "hudna"\nsecret = "kept"\n'
    )
    monkeypatch.setattr(settings, "SOCIALACCOUNT_PROVIDERS", sign_in_elsewhere(tmp_path))
    yield address
    server.shutdown()
    server.server_close()


def go_through(client: Client, house: str, to: str = "/sign-in/mission/to/") -> Any:
    """Go to the house by the button of a page, and come back with its code: what is answered."""
    there = client.post(to)
    assert there.status_code == 302 and there["Location"].startswith(f"{house}/authorize?")
    asked = parse_qs(urlsplit(there["Location"]).query)
    assert asked["client_id"] == ["hudna"] and "code_challenge" in asked
    assert urlsplit(asked["redirect_uri"][0]).path == "/sign-in/mission/back/"
    return client.get("/sign-in/mission/back/", {"code": "one", "state": asked["state"][0]})


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_account_that_is_joined_is_signed_in_by_the_house(house: str, language: str) -> None:
    client = in_language(language)
    client.post("/sign-in/", {"login": "reviewer", "password": PASSWORD})
    joined = go_through(client, house, "/sign-in/mission/to/?process=connect")
    assert (joined.status_code, joined["Location"]) == (302, "/account/elsewhere/")
    assert "The mission" in client.get("/account/elsewhere/").content.decode()
    client.post("/sign-out/")
    assert client.get("/review/").status_code == 302
    assert "/sign-in/mission/to/" in client.get("/sign-in/").content.decode()
    assert go_through(client, house).status_code == 302
    assert client.get("/review/").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_no_account_here_is_not_let_in(house: str, language: str) -> None:
    client = in_language(language)
    answer = go_through(client, house)
    if answer.status_code == 302:
        answer = client.get(answer["Location"])
    assert f'<html lang="{language}"' in answer.content.decode()
    assert client.get("/").status_code == 302 and client.get("/review/").status_code == 302


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("said", [
    {"code": "another"}, {"error": "access_denied"}, {"code": "one", "state": "another"},
])  # fmt: skip
def test_what_the_house_did_not_say_lets_nobody_in(
    house: str, language: str, said: dict[str, str]
) -> None:
    client = in_language(language)
    there = client.post("/sign-in/mission/to/")
    state = parse_qs(urlsplit(there["Location"]).query)["state"][0]
    answer = client.get("/sign-in/mission/back/", {"state": state, **said})
    if answer.status_code == 302:
        answer = client.get(answer["Location"])
    assert answer.status_code < 500
    assert f'<html lang="{language}"' in answer.content.decode()
    assert client.get("/review/").status_code == 302


@pytest.mark.parametrize("address", [
    "/sign-in/none/", "/sign-in/closed/", "/sign-in/elsewhere/none/",
    "/sign-in/elsewhere/cancelled/", "/sign-in/elsewhere/failed/",
])  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_where_it_ends_is_in_the_language_and_leads_back(
    site: Site, address: str, language: str
) -> None:
    client = in_language(language)
    answer = client.get(address, follow=True)
    assert answer.status_code in (200, 401, 403), address
    text = answer.content.decode()
    assert f'<html lang="{language}"' in text and 'href="/sign-in/' in text


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "{house}/another", "no address"])
def test_a_house_that_does_not_answer_as_one_is_told_as_such(house: str, address: str) -> None:
    for app in settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]:
        app["settings"]["server_url"] = f"{address.format(house=house)}/.well-known/openid"
    answer = Client().post("/sign-in/mission/to/", follow=True)
    assert answer.status_code == 401 and "did not let you in" in answer.content.decode()
