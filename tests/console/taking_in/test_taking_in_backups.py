"""Accounts in a backup: under a passphrase only, as of one moment, with nobody signed in."""

import sqlite3
import zipfile
from base64 import b64encode
from contextlib import closing
from pathlib import Path

import pytest

from console.conftest import PASSWORD, Site
from desk.stores import new_database
from hudna.console.access import callers
from hudna.console.models import Person
from hudna.desk import DeskError
from hudna.desk.backup.backing_up import accounts_of, back_up
from hudna.desk.backup.restoring import restore
from hudna.desk.hotline.callers import opened
from hudna.desk.packs import home
from hudna.desk.web import ACCOUNTS, SIGN_IN

NAME = "Abu Salim"


@pytest.fixture
def lived_in(site: Site) -> Site:
    """A site where somebody is signed in, somebody called, and a house is named."""
    site.as_("analyst").get("/")
    callers.keep("KXTR", NAME, "analyst")
    (home() / SIGN_IN).write_text("")
    (home() / "arriving").mkdir(exist_ok=True)
    (home() / "arriving" / "a").write_text("not read yet")
    return site


def asked(file: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as tables:
        return tables.execute(sql).fetchall()


def test_a_plain_backup_has_nothing_that_guards_people(lived_in: Site, tmp_path: Path) -> None:
    back_up(lived_in.ledger, tmp_path / "plain.zip")
    with zipfile.ZipFile(tmp_path / "plain.zip") as archive:
        names = archive.namelist()
        content = b"".join(archive.read(one) for one in names)
    assert not [one for one in names if "accounts" in one or "sign-in" in one or "arriv" in one]
    assert Person.objects.get(username="analyst").password.encode() not in content


def test_with_keys_the_accounts_come_back_and_nobody_is_signed_in(
    lived_in: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]
) -> None:
    assert asked(home() / ACCOUNTS, "SELECT count(*) > 0 FROM django_session") == [(1,)]
    people = Person.objects.count()
    back_up(lived_in.ledger, tmp_path / "b.zip", passphrase=PASSWORD)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        proof = Person.objects.get(username="analyst").password.encode()
        assert b64encode(proof)[:20] not in archive.read("keys")
    monkeypatch.setenv("HUDNA_HOME", str(tmp_path / "elsewhere"))
    if "HUDNA_DATABASE_URL" in environ:
        monkeypatch.setenv("HUDNA_DATABASE_URL", new_database())
    restore(tmp_path / "b.zip", passphrase=PASSWORD)
    file = home() / ACCOUNTS
    assert file.stat().st_mode & 0o077 == 0
    assert asked(file, "SELECT count(*) FROM console_person") == [(people,)]
    assert asked(file, "SELECT count(*) FROM django_session") == [(0,)]
    assert asked(file, "SELECT count(*) FROM console_restricted") == [(1,)]
    [(sealed,)] = asked(file, "SELECT sealed FROM console_caller")
    assert isinstance(sealed, bytes) and opened("KXTR", sealed) == NAME
    assert (home() / SIGN_IN).exists() and not (home() / "arriving").exists()


def test_tables_that_are_none_are_told(tmp_path: Path) -> None:
    (tmp_path / ACCOUNTS).write_bytes(b"no tables at all" * 100)
    with pytest.raises(DeskError, match="without --with-keys"):
        accounts_of(tmp_path / ACCOUNTS)
