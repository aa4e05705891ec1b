"""A site with a console: its ledger on each kind of store, people of every role, two documents."""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.test import Client
from django.utils import translation

from desk.stores import environ, ledger, toy_reader, unblocked
from hudna.console import opened
from hudna.console.access import Role, people
from hudna.console.models import Collection, Person, Restricted
from hudna.console.pages.reviewing import sheets
from hudna.console.settings import ACCOUNTS
from hudna.desk.discrepancies import board
from hudna.desk.evidence import of_document
from hudna.desk.keep import Added, add_one
from hudna.desk.take_in import Terms, receive
from hudna.ledger.store import Ledger
from hudna.record import Problem

__all__ = ["environ", "ledger", "toy_reader", "unblocked"]

QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]
PASSWORD = "under the old bridge"
WORDS = """Centre: violations 4 in homs 24h 2016-03-24
assures: nobody is struck
7 of something
struck: homs
"""


@dataclass(frozen=True)
class Site:
    """A site to visit. `own`: a document that everybody may read; `restricted`: one of a
    collection whose only member is `member`."""

    ledger: Ledger
    own: str
    restricted: str
    member: str = "member"

    def as_(self, name: str | None) -> Client:
        """A browser in which that person is signed in; nobody for None."""
        client = Client()
        if name is not None:
            client.force_login(Person.objects.get(username=name))
        return client


@pytest.fixture(scope="session")
def empty_accounts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the tables of accounts and nobody in them, made once."""
    file = tmp_path_factory.mktemp("accounts") / ACCOUNTS
    _use(file)
    opened.make_tables()
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


def _use(file: Path) -> None:
    """Let the console keep its accounts in that file."""
    connections[opened.ALIAS].close()
    connections.settings[opened.ALIAS]["NAME"] = str(file)
    del connections[opened.ALIAS]


@pytest.fixture
def accounts(
    environ: Mapping[str, str], empty_accounts: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Accounts of their own for this test, and the console open on this site's ledger."""
    monkeypatch.setattr(settings, "PASSWORD_HASHERS", QUICK)
    monkeypatch.setattr(sheets, "PATIENCE", 60.0)
    home = Path(environ["HUDNA_HOME"])
    home.mkdir(parents=True, exist_ok=True)
    shutil.copy(empty_accounts, home / ACCOUNTS)
    _use(home / ACCOUNTS)
    opened.the_ledger.cache_clear()
    cache.clear()
    yield
    _use(empty_accounts)  # what a test left of its own is nobody else's
    opened.the_ledger.cache_clear()
    translation.activate("en")


@pytest.fixture
def site(ledger: Ledger, accounts: None, toy_reader: None) -> Site:
    """A site with somebody of each role, named as their role, and a member of the collection."""
    for role in Role:
        people.add(role, role, PASSWORD)
    people.add(Site.member, Role.VIEWER, PASSWORD)
    own, restricted = (keep(ledger, one, f"{WORDS}{one}\n") for one in ("open.txt", "closed.txt"))
    collection = Collection.objects.create(name="witnesses")
    collection.members.add(Person.objects.get(username=Site.member))
    Restricted.objects.create(collection=collection, digest=restricted)
    return Site(ledger, own, restricted)


def in_language(language: str) -> Client:
    """A browser in which nobody is signed in, of somebody who reads that language."""
    client = Client()
    client.cookies["hudna_language"] = language
    return client


def a_discrepancy(site: Site) -> dict[str, str]:
    """The day and id of a discrepancy: two figures for one thing in a document that is kept."""
    text = "Centre: violations 5 24h 2016-03-20\nCentre: violations 9 24h 2016-03-20\n"
    day = date(2016, 3, 20)
    if not of_document(site.ledger, sha256(text.encode()).hexdigest()):
        keep(site.ledger, "two.txt", text, day)
    (found,) = board.found_in(site.ledger, day, day)
    return {"on": day.isoformat(), "discrepancy": found.id}


def keep(ledger: Ledger, name: str, text: str, on: date | None = None) -> str:
    """Keep a document of that day; its digest."""
    terms = Terms(as_of=on, publisher=None)
    received = receive(text.encode(), name, terms)
    assert not isinstance(received, Problem), received
    added = add_one(ledger, received, terms)
    assert isinstance(added, Added), added
    return added.document.digest
