"""Settings from the environment; databases by URL."""

from pathlib import Path

import pytest

from hudna.desk import DeskError
from hudna.desk.configuration import open_desk, parse_database_url, settings


def test_the_database_lies_in_the_home_by_default(tmp_path: Path) -> None:
    found = settings({"HUDNA_HOME": str(tmp_path)})
    assert found.home == tmp_path
    assert found.database["NAME"] == str(tmp_path / "hudna.sqlite3")


def test_without_a_home_it_is_the_platforms_own() -> None:
    assert settings({}).home.name == "hudna"


def test_sqlite_urls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert parse_database_url("sqlite:////var/a%20b.db")["NAME"] == "/var/a b.db"
    assert parse_database_url("sqlite:///a.db")["NAME"] == str(tmp_path / "a.db")


def test_postgresql_urls() -> None:
    found = parse_database_url("postgresql://me:p%40ss@db.example:6432/truce?sslmode=require")
    assert found == {
        "ENGINE": "django.db.backends.postgresql", "NAME": "truce", "USER": "me",
        "PASSWORD": "p@ss", "HOST": "db.example", "PORT": "6432",
        "OPTIONS": {"sslmode": "require"},
    }  # fmt: skip
    socket = parse_database_url("postgresql://postgres:@/truce?host=/run/pg")
    assert (socket["HOST"], socket["PORT"], socket["OPTIONS"]) == ("/run/pg", "", {})


@pytest.mark.parametrize(
    "url",
    ["mysql://a/b", "sqlite://", "sqlite://host/a", "postgresql://h", "x", "postgresql://h:p/n"],
)
def test_other_urls_are_refused_with_the_right_form(url: str) -> None:
    with pytest.raises(DeskError, match="postgresql://user"):
        parse_database_url(url)


def test_a_database_that_cannot_be_reached_is_told(tmp_path: Path, unblocked: None) -> None:
    url = "postgresql://me@127.0.0.1:1/none?connect_timeout=2"
    with pytest.raises(DeskError, match="cannot be opened"):
        open_desk({"HUDNA_HOME": str(tmp_path), "HUDNA_DATABASE_URL": url})


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DeskError, match="set HUDNA_HOME"):
        open_desk({"HUDNA_HOME": str(tmp_path / "file" / "home")})


def test_a_database_file_that_is_none_is_told(tmp_path: Path, unblocked: None) -> None:
    (tmp_path / "hudna.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(DeskError, match="not a database"):
        open_desk({"HUDNA_HOME": str(tmp_path)})


def test_a_home_that_is_closed_to_writing_names_permissions(
    tmp_path: Path, unblocked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hudna.sqlite3").write_bytes(b"no database at all" * 100)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(DeskError, match="write permission") as told:
        open_desk({"HUDNA_HOME": str(tmp_path)})
    assert "HUDNA_DATABASE_URL" not in str(told.value)
