"""Where this site keeps its data, what it is called, who works at it."""

import getpass
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from hudna import __version__
from hudna.desk import DeskError
from hudna.desk.packs import HOME, home
from hudna.desk.search.words import search_words
from hudna.desk.vault.opening import open_vault
from hudna.ledger.opening import open_ledger
from hudna.ledger.store import Ledger, LedgerError, Site
from hudna.ledger.writing import written_to

DATABASE_URL = "HUDNA_DATABASE_URL"
SITE = "HUDNA_SITE"
PERSON = "HUDNA_PERSON"
_SITE_NAME = re.compile(r"[^\s+\x00-\x1f\x7f]{1,100}")
_FORMS = "sqlite:///path/to/file or postgresql://user:password@host:5432/name"


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


def open_desk(environ: Mapping[str, str] | None = None) -> Ledger:
    """Open the site's ledger, making folder and tables on first use; DeskError if it cannot."""
    found = settings(environ)
    try:
        found.home.mkdir(parents=True, exist_ok=True)
        if found.database["ENGINE"].endswith("sqlite3"):
            Path(found.database["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        return open_ledger(found.database, open_vault(environ), site(environ))
    except LedgerError as error:
        if closed := _closed_folder(found):
            raise DeskError(f"{closed} may not be written to: give yourself write permission "
                            f"there, or set {HOME} to another folder") from error  # fmt: skip
        raise DeskError(
            f"{error}; look at {DATABASE_URL} and {HOME}, and at the disk: is it full?"
        ) from error
    except ImproperlyConfigured as error:
        raise DeskError("PostgreSQL needs one more package: install hudna[postgres]") from error
    except OSError as error:
        raise DeskError(f"{found.home} cannot be used: {error.strerror}; set {HOME}") from error


def times_written() -> int:
    """How often this process has written to a ledger."""
    return written_to.total()


def site(environ: Mapping[str, str] | None = None) -> Site:
    """What this installation brings to its ledger: `HUDNA_SITE` names it when it is new."""
    given = os.environ if environ is None else environ
    name = given.get(SITE) or f"hudna-{secrets.token_hex(4)}"
    if not _SITE_NAME.fullmatch(name):
        raise DeskError(f"{SITE} is {name!r}: write a name without a space, a line break or +, "
                        "for example damascus-desk")  # fmt: skip
    return Site(name, __version__, lambda: secrets.token_hex(16), search_words)


def person(environ: Mapping[str, str] | None = None) -> str:
    """Who is at the desk: `HUDNA_PERSON`, else the name that this machine knows them by."""
    given = os.environ if environ is None else environ
    try:
        return given.get(PERSON) or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def _closed_folder(found: Settings) -> Path | None:
    """The file or folder of a database in a file that this person may not write to, if any."""
    if not found.database["ENGINE"].endswith("sqlite3"):
        return None
    file = Path(found.database["NAME"])
    places = [one for one in (file.parent, file) if one.exists()]
    return next((one for one in places if not os.access(one, os.W_OK)), None)


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


def today() -> date:
    """The present day where this machine stands."""
    return datetime.now().astimezone().date()
