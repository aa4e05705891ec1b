"""`hudna account`: people added and changed from the command line."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.web.account import account
from hudna.console.models import Person
from hudna.desk import DeskError

PASSWORD = "under the old bridge"

pytestmark = pytest.mark.usefixtures("accounts")


@pytest.fixture(params=["sqlite"])
def environ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Accounts lie in a file of their own whatever store the ledger has: one is enough here."""
    monkeypatch.setenv("HUDNA_HOME", str(tmp_path))
    return {"HUDNA_HOME": str(tmp_path)}


def run(*arguments: str, told: str = PASSWORD) -> Result:
    return CliRunner().invoke(account, arguments, input=told)


def add(name: str, *options: str, told: str = PASSWORD) -> Result:
    return run("add", name, "--password-stdin", *options, told=told)


def test_a_person_is_added_and_listed() -> None:
    assert "Rana may sign in, as reviewer." in add(" Rana ", "--role", "reviewer").output
    assert "Rana" in run("list").output and "reviewer" in run("list").output
    assert Person.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize("name", ["rana", "RANA ", "Rana"])
def test_one_person_has_one_account(name: str) -> None:
    add("Rana")
    found = add(name)
    assert isinstance(found.exception, DeskError) and "already" in str(found.exception)


@pytest.mark.parametrize(
    ("name", "password"),
    [("oleg", "short"), ("oleg", "password1"), ("", PASSWORD), ("a" * 101, PASSWORD)],
)
def test_what_will_not_do_is_refused_and_nothing_is_kept(name: str, password: str) -> None:
    assert isinstance(add(name, told=password).exception, DeskError)
    assert not Person.objects.exists()


def test_a_person_gets_another_role_and_is_let_go() -> None:
    add("Rana")
    assert "as publisher" in run("change", "rana", "--role", "publisher").output
    assert "may not sign in" in run("change", "rana", "--close").output
    assert "may sign in" in run("change", "rana", "--reopen").output
    assert run("change", "rana", "--close", "--reopen").exit_code == 2
    assert isinstance(run("change", "nobody").exception, DeskError)


def test_another_password_ends_what_is_signed_in() -> None:
    add("Rana")
    before = Person.objects.get().get_session_auth_hash()
    run("password", "Rana", "--password-stdin", told="over the new bridge")
    assert Person.objects.get().get_session_auth_hash() != before


def test_a_password_is_never_taken_from_where_nobody_types_it() -> None:
    found = run("add", "Rana")
    assert isinstance(found.exception, DeskError) and "--password-stdin" in str(found.exception)
