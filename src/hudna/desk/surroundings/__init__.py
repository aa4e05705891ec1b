"""What surrounds the desk: its data folder and database, the person at it, the clock.

It keeps clear of the ledger, so that a web server can ask it before Django is made ready.
"""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from hudna.desk import DeskError
from hudna.desk.packs import home

DATABASE_URL: Final = "HUDNA_DATABASE_URL"
PERSON: Final = "HUDNA_PERSON"
_FORMS: Final = "sqlite:///path/to/file or postgresql://user:password@host:5432/name"


@dataclass(frozen=True)
class Settings:
    """The data folder, and the database (Django's way), by default in that folder."""

    home: Path
    database: Mapping[str, Any]


def settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings that the environment gives; DeskError for a database URL that is none."""
    given = os.environ if environ is None else environ
    folder, url = home(given), given.get(DATABASE_URL)
    return Settings(folder, parse_database_url(url) if url else sqlite(folder / "hudna.sqlite3"))


def person(environ: Mapping[str, str] | None = None) -> str:
    """Who is at the desk: `HUDNA_PERSON`, else the name that this machine knows them by."""
    given = os.environ if environ is None else environ
    try:
        return given.get(PERSON) or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def sqlite(path: Path) -> dict[str, Any]:
    """The database in one file."""
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path)}


def parse_database_url(url: str, named: str = DATABASE_URL) -> dict[str, Any]:
    """Turn a database URL into Django's terms; DeskError says which forms there are.

    `named`: how a person gave it.
    As elsewhere, `sqlite:///a` is relative to the working directory and `sqlite:////a` is not.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise DeskError(f"{named} is no database URL ({error}); write {_FORMS}") from error
    if parts.scheme == "sqlite" and not parts.netloc and len(parts.path) > 1:
        return sqlite(Path(unquote(parts.path[1:])).absolute())
    if parts.scheme in ("postgresql", "postgres") and len(parts.path) > 1:
        return _postgresql(parts, port)
    raise DeskError(f"{named} is not understood; write {_FORMS}")


def _postgresql(parts: SplitResult, port: int | None) -> dict[str, Any]:
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": options.pop("port", None) or (str(port) if port else ""),
        "OPTIONS": options,
    }


def now() -> datetime:
    """The present instant: the only clock of the ledger's rows."""
    return datetime.now(UTC)


def here(day: date, at: time) -> datetime:
    """The instant at which clocks showed that where this machine stands, with the zone's offset."""
    try:
        return datetime.combine(day, at).astimezone()
    except (ValueError, OverflowError):  # the first and the last day that there are
        return datetime.combine(day, at, UTC)


def today() -> date:
    """The present day where this machine stands."""
    return datetime.now().astimezone().date()
