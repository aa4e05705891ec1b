"""Taking a document's words out of the ledger: asked for, approved by two others, carried out."""

from dataclasses import dataclass

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import name_given, named, reason_given
from hudna.desk.review.approving import APPROVED, DONE, NEEDED, Matter, matters, the_matter
from hudna.ledger.acts import asking, expunging
from hudna.ledger.acts.expunging import Holding
from hudna.ledger.store import Ledger, LedgerError
from hudna.ledger.vault import VaultError
from hudna.ledger.writing import writing
from hudna.record.entry import Draft, Entry

REQUEST = "expunge_request"


@dataclass(frozen=True)
class Requested:
    """A request, with what would be taken out as things stand."""

    entry: Entry
    holding: Holding


@dataclass(frozen=True)
class CarriedOut:
    """What was taken out; `by_entry`: the entry that had done so before, None if it is so now."""

    holding: Holding
    by_entry: int | None


def ask_for(ledger: Ledger, wanted: str, by: str, reason: str) -> Requested:
    """Ask that the words of a document be taken out; DeskError if that is asked already."""
    person, why = name_given(by), reason_given(reason)
    with writing(ledger, now()) as log:
        document = named.the_document(ledger, wanted)
        open_ = [one for one in matters(ledger, (REQUEST,))
                 if document.digest in one.act.subjects("document")
                 and one.state not in (DONE, "refused")]  # fmt: skip
        if open_:
            raise DeskError(f"that is asked already, by entry {open_[0].act.number}: it needs "
                            "approvals, see hudna expunge list")  # fmt: skip
        about = (f"document:{document.digest}",)
        entry = log.append(Draft(REQUEST, person, about, {"reason": why}))
        log.rows.flush()
        return Requested(entry, expunging.holding_words_of(ledger, document.digest))


def carry_out(ledger: Ledger, number: int, by: str) -> CarriedOut:
    """Take the words out, for a request that two other people approved.

    A request that is carried out already is completed: what a crash left is removed. DeskError if
    approvals lack, or another program keeps the store's files open.
    """
    person = name_given(by)
    with writing(ledger, now()) as log:
        found = the_matter(ledger, number, (REQUEST,))
        before = found.state == DONE
        if not before:
            _must_be_approved(found)
            (digest,) = found.act.subjects("document")
            told = {"digest": digest, "reason": found.act.told("reason")}
            expunging.take_out(log, person, number, told)
    act = asking.about(ledger, [f"entry:{number}"], ("expunge",))[0]
    taken = Holding(tuple(act.told("payloads")), tuple(act.told("originals")))
    try:
        expunging.finish(ledger, list(taken.originals))
    except (LedgerError, VaultError, OSError) as error:
        raise DeskError(f"{error}; then run hudna expunge carry-out {number} again") from error
    return CarriedOut(taken, act.number if before else None)


def _must_be_approved(found: Matter) -> None:
    if found.state == APPROVED:
        return
    number = found.act.number
    if found.state == "refused":
        raise DeskError(f"entry {number} was refused; ask anew if there is another reason")
    lacking = NEEDED[REQUEST] - len(found.approvals)
    raise DeskError(f"entry {number} needs {lacking} more approval{'s' if lacking > 1 else ''}, of "
                    f"people other than {found.act.by}: hudna approval give {number}")  # fmt: skip


def requests(ledger: Ledger) -> list[Matter]:
    """Every request with what became of it, in order."""
    return matters(ledger, (REQUEST,))
