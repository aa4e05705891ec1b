"""Moving the ledger's database: SQLite to PostgreSQL, and back. Originals stay where they are."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from hudna.desk import DeskError
from hudna.desk.backup.carrying import in_words
from hudna.desk.configuration import parse_database_url
from hudna.ledger import log
from hudna.ledger.carrying.filling import Told, fill, size_of
from hudna.ledger.carrying.snapshot import one_moment
from hudna.ledger.carrying.whole import CarryError
from hudna.ledger.opening import open_ledger
from hudna.ledger.store import Ledger, LedgerError, close_ledger
from hudna.ledger.views import views_digest


@dataclass(frozen=True)
class Moved:
    """What the new database holds; `again`: an earlier run had copied it all.

    `grown`: entries that were written to the old one meanwhile, and are not in the new one.
    """

    entries: int
    root: str
    checkpoints: int
    again: bool
    grown: int


def move(ledger: Ledger, url: str, told: Told = lambda done: None) -> Moved:
    """Copy the ledger into the empty database at `url`, and compare the two.

    One transaction: it is whole there or not there at all, and can be run again. The ledger itself
    is only read. DeskError if it cannot be done.
    """
    target = _opened(ledger, url)
    try:
        with in_words(), one_moment(ledger) as whole:
            views = views_digest(ledger)
            again = size_of(target) > 0

            def compare() -> None:
                if views_digest(target) != views:
                    raise CarryError("what is shown here is not what the entries give: make it "
                                     "anew first (hudna ledger rebuild)")  # fmt: skip

            if again:
                _refuse_other(ledger, target)
                compare()
            else:
                fill(target, whole, before_end=compare, told=told)
            size, root = log.size(target), log.root(target)
            if root != whole.root:
                raise CarryError("the copy has another root than the ledger: start over with an "
                                 "empty database")  # fmt: skip
        return Moved(size, root.hex(), len(whole.checkpoints), again, size_of(ledger) - size)
    finally:
        close_ledger(target)


def _refuse_other(ledger: Ledger, target: Ledger) -> None:
    size = size_of(target)
    if size != log.size(ledger) or log.root(target) != log.root(ledger):
        raise CarryError(f"the database that --to names has {size} entries of another ledger, or "
                         "of this one at another time: name an empty database")  # fmt: skip


def _opened(ledger: Ledger, url: str) -> Ledger:
    database = parse_database_url(url, "--to")
    try:
        if database["ENGINE"].endswith("sqlite3"):
            Path(database["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        target = open_ledger(database, ledger.vault, ledger.site)
    except (LedgerError, OSError) as error:
        raise DeskError(f"--to {shown(url)}: {error}; name a database that you can reach and "
                        "write to, with room for the ledger") from error  # fmt: skip
    except ImproperlyConfigured as error:
        raise DeskError("PostgreSQL needs one more package: install hudna[postgres]") from error
    if target.alias == ledger.alias:
        raise DeskError(f"--to {shown(url)}: that is where the ledger is already")
    return replace(target, known=None)


def shown(url: str) -> str:
    """The address without its password."""
    parts = urlsplit(url)
    return url.replace(f":{parts.password}@", ":***@") if parts.password else url
