"""How the console is reached, what is refused, and the key that it makes once."""

import gc
import stat
from pathlib import Path

import pytest

from hudna.console import server, settings
from hudna.console.serving import Serving, is_loopback
from hudna.desk import DeskError, packs
from hudna.desk.packs import ahead
from hudna.desk.web import secret_key, sign_in_elsewhere
from hudna.reading import reader
from hudna.record.vocabulary import LANGUAGES


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.0.1"])
def test_this_machine_may_listen_without_more(host: str) -> None:
    assert is_loopback(host)
    assert Serving(host, demo=True).names[:2] == ["127.0.0.1", "localhost"]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example.org"])
def test_others_need_a_proxy_with_an_address(host: str) -> None:
    with pytest.raises(DeskError, match="--public"):
        Serving(host)
    with pytest.raises(DeskError, match="this machine only"):
        Serving(host, demo=True)
    assert Serving(host, public="https://desk.example.org").names[-1] == "desk.example.org"


@pytest.mark.parametrize("public", ["http://desk.example.org", "desk.example.org", "https://a/b"])
def test_an_address_is_https_and_whole(public: str) -> None:
    with pytest.raises(DeskError, match="https"):
        Serving("0.0.0.0", public=public)


def test_the_key_is_made_once_for_its_owner(tmp_path: Path) -> None:
    key = secret_key(tmp_path)
    assert key == secret_key(tmp_path) and len(key) >= 50
    (file,) = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text("short")
    with pytest.raises(DeskError, match="too short"):
        secret_key(tmp_path)


def test_houses_to_sign_in_through(tmp_path: Path) -> None:
    assert sign_in_elsewhere(tmp_path) == {}
    file = tmp_path / "sign-in.toml"
    file.write_text(
        '[mission]\nname = "The mission"\nserver_url = "https://id.example.org"\n'
        'client_id = "hudna"\nsecret = "s"\n'
    )
    (app,) = sign_in_elsewhere(tmp_path)["openid_connect"]["APPS"]
    assert (app["provider_id"], app["settings"]) == (
        "mission", {"server_url": "https://id.example.org"},
    )  # fmt: skip
    file.write_text('[mission]\nname = "The mission"\n')
    with pytest.raises(DeskError, match=r"\[mission\] needs name, server_url"):
        sign_in_elsewhere(tmp_path)


def test_what_pages_need_is_loaded_before_they_are_asked_for() -> None:
    packs.forget()
    reader.listener.cache_clear()
    try:
        server.load()
        loaded, known = reader.listener.cache_info().misses, packs.register()
        assert all(reader.listener(code, known) for code in LANGUAGES)
        assert reader.listener.cache_info().misses == loaded == len(LANGUAGES)
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_a_pack_that_is_broken_does_not_keep_the_console_from_answering(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ahead, "load", broken)
    server.load()


def test_a_desk_without_styles_is_not_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "STATIC", tmp_path)
    with pytest.raises(DeskError, match="make setup"):
        server.serve(Serving(), print)


def broken() -> None:
    raise DeskError("places.csv: line 3: no such column")
