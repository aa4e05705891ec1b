"""Changes to this site's tables of places, each told in the ledger."""

from pathlib import Path
from typing import Any

from hudna.desk.configuration import now
from hudna.desk.packs import FOLDER, home, importing
from hudna.desk.packs.importing import Imported, Order
from hudna.desk.review import name_given
from hudna.ledger.acts import asking
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record import canonical_bytes, digest
from hudna.record.entry import Draft


def import_table(ledger: Ledger, order: Order, by: str) -> Imported:
    """Import a table of places, and note it if it is kept; DeskError if that cannot be.

    The tables come first: one that was killed before it was noted is noted when it is repeated.
    """
    author, found = name_given(by), importing.import_table(order)
    if found.kept:
        log, merged = found.merged.log, found.merged
        report = {
            "read": log.read, "left_out": log.left_out.total(), "refused": len(log.refused),
            "known": len(merged.matches), "new": len(merged.new), "repeated": len(merged.repeated),
            "doubtful": len(merged.doubtful), "source": found.source.title,
            "licence": found.source.licence, "file": digest(order.file.read_bytes()),
        }  # fmt: skip
        told = {"rows": log.read, "report": report, "digest": tables_digest(found.name)}
        _note(ledger, author, found.name, {"action": "import", **told})
    return found


def remove(ledger: Ledger, name: str, by: str) -> None:
    """Take a table of places out of the data folder, and note it; DeskError as `importing`.

    One that is out already, and not noted, is noted now: a kill may have come between the two.
    """
    author, held = name_given(by), tables_digest(name)
    if (home() / FOLDER / name).is_dir() or not _noted_as_there(ledger, name):
        importing.remove(name)
    told = {"action": "remove", "digest": held, "rows": None, "report": None}
    _note(ledger, author, name, told)


def tables_digest(name: str) -> str:
    """The SHA-256 of the names and contents of a pack's tables."""
    folder: Path = home() / FOLDER / name
    tables = sorted(folder.glob("*.csv"))
    return digest(canonical_bytes([[one.name, digest(one.read_bytes())] for one in tables]))


def _note(ledger: Ledger, by: str, name: str, told: dict[str, Any]) -> None:
    with writing(ledger, now()) as log:
        log.append(Draft("register", by, (f"table:{name}",), {"name": name, **told}))


def _noted_as_there(ledger: Ledger, name: str) -> bool:
    acts = asking.about(ledger, [f"table:{name}"], ("register",))
    return bool(acts) and acts[-1].told("action") == "import"
