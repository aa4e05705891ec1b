"""A document's words taken out, on every kind of store: asked, approved twice, gone for good."""

import sqlite3
from pathlib import Path

import pytest
from django.db import connections

from desk.review.kept import DAY, add, held, same_when_rebuilt
from desk.stores import postgres
from hudna.desk import DeskError, ask, search
from hudna.desk.custody import expunging
from hudna.desk.custody.documents import correct, retract
from hudna.desk.custody.releases import Issue, issue
from hudna.desk.keep import add_one
from hudna.desk.review import numbers
from hudna.desk.review.approving import APPROVE, REFUSE, decide
from hudna.desk.review.assigning import assign
from hudna.desk.review.findings import Conclusion, write
from hudna.desk.review.judging import CORRECT, UPHOLD, Verdict, judge
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger import log as ledger_log
from hudna.ledger import tree
from hudna.ledger.models import PayloadRow, TakenOutRow
from hudna.ledger.store import Ledger, close_ledger
from hudna.ledger.vault import VaultError
from hudna.ledger.views import rebuild
from hudna.record import Problem, digest

pytestmark = pytest.mark.usefixtures("toy_reader")
RARE = "zxqvword"
TEXT = f"{RARE}: violations 5 24h 2016-03-23\n{RARE}: talks 4\n{RARE} hill 612\n"


def a_watched_document(ledger: Ledger) -> str:
    """A document with all that can hold its words, beside another one; its digest."""
    add(ledger, "other.txt", "Centre: violations 7 24h 2016-03-23\n")
    add(ledger, f"{RARE}.txt", TEXT)
    first, second = (one for one in held(ledger) if one.claim.document.startswith(RARE))
    judge(ledger, first.claim.id, Verdict(CORRECT, f"{RARE} says so", "Ann", ("value=6",)))
    rebuild(ledger)  # leaves pages behind that were freed with words on them
    write(ledger, [first.claim.id], Conclusion(RARE, f"of {RARE}", f"by {RARE}"), "Ann")
    assign(ledger, second.claim.id, "Bob", "Ann", f"see {RARE}")
    correct(ledger, f"{RARE}.txt", {"title": f"the {RARE}"}, ("Ann", f"{RARE} again"))
    number = numbers.id_of(digest(TEXT.encode()), TEXT.index(f"{RARE} hill"))
    numbers.judge(ledger, number, numbers.NO_FIGURE, ("Ann", f"{RARE} is a hill"))
    issue(ledger, Issue(DAY, "en", "md"), "Ann")
    retract(ledger, [second.claim.id], RARE, ("Ann", f"{RARE} took it back"))
    return digest(TEXT.encode())


def approved(ledger: Ledger) -> int:
    """A request to expunge the watched document that two others approved."""
    number = expunging.ask_for(ledger, f"{RARE}.txt", "Ann", "it names a witness").entry.number
    for one in ("Bob", "Cid"):
        decide(ledger, number, APPROVE, one, "seen")
    return number


def traces(ledger: Ledger) -> list[str]:
    """The files of the store that hold the rare word, its search form too."""
    connection = connections[ledger.alias]
    if connection.vendor == "sqlite":
        home = Path(connection.settings_dict["NAME"]).parent
        files = [one for one in home.rglob("*") if one.is_file()]
    else:
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute("SELECT oid FROM pg_database WHERE datname = current_database()")
            ((oid,),) = cursor.fetchall()
        files = list((Path(postgres().pgdata) / "base" / str(oid)).iterdir())
        files += [one for one in ledger.vault.place.path.rglob("*") if one.is_file()]
    return sorted(one.name for one in files if RARE.encode() in one.read_bytes())


def test_nothing_of_the_document_is_left_and_all_hashes_hold(ledger: Ledger) -> None:
    gone = a_watched_document(ledger)
    number = approved(ledger)
    assert traces(ledger)
    lines, root = list(ledger_log.entries(ledger)), ledger_log.root(ledger)
    taken = expunging.carry_out(ledger, number, "Ann").holding
    assert traces(ledger) == []
    assert list(ledger_log.entries(ledger))[: len(lines)] == lines
    assert ledger_log.root(ledger, len(lines)) == root
    leaves = [tree.leaf_hash(one.line) for one in ledger_log.entries(ledger)]
    assert len(leaves) == len(lines) + 1
    entry = ledger_log.entry(ledger, len(lines))
    assert entry is not None and entry.kind == "expunge"
    assert entry.about == (f"document:{gone}", f"entry:{number}")
    told = ledger_log.payload(ledger, entry.number)
    assert (tuple(told["payloads"]), told["reason"]) == (taken.payloads, "it names a witness")
    kinds = {line.kind for line in lines if line.number in taken.payloads}
    assert kinds == {
        "document", "reading", "review", "finding", "assignment", "correction", "retraction",
    }  # fmt: skip
    listed = TakenOutRow.objects.using(ledger.alias).values_list("number", "expunge")
    assert dict(listed) == dict.fromkeys(taken.payloads, entry.number)
    assert not PayloadRow.objects.using(ledger.alias).filter(number__in=taken.payloads).exists()
    assert taken.originals[0] == gone and len(taken.originals) == 2
    for one in taken.originals:
        with pytest.raises(VaultError):
            ledger.vault.get(one)
    assert [one.name for one in ask.documents(ledger)] == ["other.txt"]
    assert [one.claim.document for one in held(ledger)] == ["other.txt"]
    assert search.search(ledger, RARE, search.Range()) == ([], 0)
    assert same_when_rebuilt(ledger)


def test_what_was_taken_out_does_not_come_back(ledger: Ledger) -> None:
    gone = a_watched_document(ledger)
    expunging.carry_out(ledger, approved(ledger), "Ann")
    received = receive(TEXT.encode(), "again.txt", Terms(DAY))
    assert isinstance(received, Received)
    found = add_one(ledger, received, Terms(DAY))
    assert isinstance(found, Problem) and "was expunged" in found.message
    assert not ledger.vault.path_of(gone).exists()


def test_two_other_people_must_approve(ledger: Ledger) -> None:
    a_watched_document(ledger)
    number = expunging.ask_for(ledger, f"{RARE}.txt", "Ann", "so").entry.number
    with pytest.raises(DeskError, match="asked already, by entry"):
        expunging.ask_for(ledger, f"{RARE}.txt", "Bob", "so")
    with pytest.raises(DeskError, match="2 more approvals, of people other than Ann"):
        expunging.carry_out(ledger, number, "Ann")
    with pytest.raises(DeskError, match="another person"):
        decide(ledger, number, APPROVE, "ANN", "so")
    decide(ledger, number, APPROVE, "Bob", "so")
    with pytest.raises(DeskError, match="of two people"):
        decide(ledger, number, APPROVE, " bob", "so")
    with pytest.raises(DeskError, match="1 more approval, "):
        expunging.carry_out(ledger, number, "Bob")
    decide(ledger, number, REFUSE, "Cid", "no")
    with pytest.raises(DeskError, match="was refused"):
        expunging.carry_out(ledger, number, "Bob")
    assert [one.state for one in expunging.requests(ledger)] == ["refused"]
    again = expunging.ask_for(ledger, f"{RARE}.txt", "Ann", "so").entry.number
    for one in ("Bob", "Cid"):
        decide(ledger, again, APPROVE, one, "so")
    expunging.carry_out(ledger, again, "Bob")
    assert [one.state for one in expunging.requests(ledger)] == ["refused", "carried out"]
    with pytest.raises(DeskError, match="carried out already"):
        decide(ledger, again, APPROVE, "Dan", "so")


@pytest.mark.parametrize(
    ("wanted", "reason", "said"),
    [("nothing.txt", "so", "no document"), (".txt", "so", "2 documents"), (RARE, " ", "a reason")],
)
def test_a_request_that_cannot_be_is_told(
    ledger: Ledger, wanted: str, reason: str, said: str
) -> None:
    a_watched_document(ledger)
    with pytest.raises(DeskError, match=said):
        expunging.ask_for(ledger, wanted, "Ann", reason)
    with pytest.raises(DeskError, match="no expunge request"):
        expunging.carry_out(ledger, 1, "Ann")


@pytest.mark.parametrize("step", ["take_out", "finish"])
def test_after_a_crash_it_is_completed(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    gone = a_watched_document(ledger)
    number, size = approved(ledger), ledger_log.size(ledger)
    real = getattr(expunging.expunging, step)

    def crash(*given: object) -> None:
        if step == "take_out":
            real(*given)
        raise RuntimeError("the power went")

    with monkeypatch.context() as patch:
        patch.setattr(expunging.expunging, step, crash)
        with pytest.raises(RuntimeError, match="power"):
            expunging.carry_out(ledger, number, "Ann")
    close_ledger(ledger)
    assert ledger_log.size(ledger) == size + (step == "finish")
    assert ledger.vault.path_of(gone).exists()
    expunging.carry_out(ledger, number, "Ann")
    assert ledger_log.size(ledger) == size + 1
    assert traces(ledger) == [] and not ledger.vault.path_of(gone).exists()
    expunging.carry_out(ledger, number, "Ann")
    assert ledger_log.size(ledger) == size + 1
    assert same_when_rebuilt(ledger)


def test_another_documents_judgements_stay(ledger: Ledger) -> None:
    a_watched_document(ledger)
    other = next(one for one in held(ledger) if one.claim.document == "other.txt")
    judge(ledger, other.claim.id, Verdict(UPHOLD, "so", "Ann"))
    expunging.carry_out(ledger, approved(ledger), "Ann")
    assert [one.standing for one in held(ledger)] == ["upheld"]


def test_a_reader_that_keeps_the_log_open_is_told(ledger: Ledger) -> None:
    if ledger_log.vendor(ledger) != "sqlite":
        pytest.skip("the write-ahead log beside the file is SQLite's")
    a_watched_document(ledger)
    number = approved(ledger)
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    reader = sqlite3.connect(connections[ledger.alias].settings_dict["NAME"])
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM ledger_payload").fetchone()
    with pytest.raises(DeskError, match=rf"stop that program; .*carry-out {number} again"):
        expunging.carry_out(ledger, number, "Ann")
    reader.close()
    expunging.carry_out(ledger, number, "Ann")
    assert traces(ledger) == []
