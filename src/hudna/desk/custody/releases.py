"""Issuing a bulletin: its text goes into the vault, an entry says what it is pinned to."""

import base64
from dataclasses import dataclass
from datetime import date

from hudna.desk.bulletin import composed, written
from hudna.desk.configuration import now
from hudna.desk.review import name_given
from hudna.ledger import log as ledger_log
from hudna.ledger.acts import asking
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft, Entry


@dataclass(frozen=True)
class Issue:
    """Which bulletin: of which day, in which language, as `md` or `html`."""

    on: date
    language: str
    form: str


@dataclass(frozen=True)
class Issued:
    """A bulletin as it was issued, under its number, by which entry."""

    number: int
    entry: Entry
    text: str


def issue(ledger: Ledger, wanted: Issue, by: str) -> Issued:
    """Issue a day's bulletin under the next number; DeskError if nothing is kept for the day.

    It is made from exactly the entries that its root covers. It stands when another approved it.
    """
    author = name_given(by)
    with writing(ledger, now()) as log:
        found = composed(ledger, on=wanted.on, language=wanted.language)
        text = written(found.bulletin, wanted.form)
        number = len(asking.of_kinds(ledger, ("bulletin",))) + 1
        content = text.encode("utf-8", "surrogatepass")
        payload = {
            "number": number, "on": wanted.on.isoformat(), "language": wanted.language,
            "form": wanted.form, "digest": ledger.vault.put(content), "size": len(content),
            "claims": list(dict.fromkeys(one.id for one in found.claims)),
            "entries": log.size,
            "root": base64.b64encode(ledger_log.root(ledger, log.size)).decode("ascii"),
        }  # fmt: skip
        quoted = sorted({one.digest for one in found.documents})
        about = (f"bulletin:{number}", *(f"document:{one}" for one in quoted))
        entry = log.append(Draft("bulletin", author, about, payload))
    return Issued(number, entry, text)
