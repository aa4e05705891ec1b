"""Where this site keeps its data, what it is called, who works at it."""

import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from django.core.exceptions import ImproperlyConfigured

from hudna import __version__
from hudna.desk import DeskError
from hudna.desk.packs import HOME
from hudna.desk.search.words import search_words
from hudna.desk.surroundings import (
    DATABASE_URL,
    PERSON,
    Settings,
    now,
    parse_database_url,
    person,
    settings,
    today,
)
from hudna.desk.vault.opening import open_vault
from hudna.ledger.opening import open_ledger
from hudna.ledger.store import Ledger, LedgerError, Site
from hudna.ledger.writing import written_to

__all__ = ["DATABASE_URL", "PERSON", "SITE", "Settings", "now", "open_desk", "parse_database_url",
           "person", "settings", "site", "times_written", "today"]  # fmt: skip

SITE: Final = "HUDNA_SITE"
_SITE_NAME: Final = re.compile(r"[^\s+\x00-\x1f\x7f]{1,100}")


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


def _closed_folder(found: Settings) -> Path | None:
    """The file or folder of a database in a file that this person may not write to, if any."""
    if not found.database["ENGINE"].endswith("sqlite3"):
        return None
    file = Path(found.database["NAME"])
    places = [one for one in (file.parent, file) if one.exists()]
    return next((one for one in places if not os.access(one, os.W_OK)), None)
