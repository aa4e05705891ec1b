"""Documents corrected and taken back by their source, on every kind of store."""

from datetime import date

import pytest

from desk.review.kept import DAY, add, held, same_when_rebuilt
from hudna import reading
from hudna.desk import DeskError, ask
from hudna.desk.custody.documents import correct, retract
from hudna.desk.review.judging import UPHOLD, Verdict, judge
from hudna.ledger import log as ledger_log
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("toy_reader")
WHY = ("Ann", "by its letterhead")
TEXT = "Centre: violations 5\nCentre: talks 4\n"


def test_a_correction_and_its_reading_are_one_step(ledger: Ledger) -> None:
    first, _ = add(ledger, "a.txt", TEXT)
    judge(ledger, first.claim.id, Verdict(UPHOLD, "so", "Ann"))
    size = ledger_log.size(ledger)
    changes = {"name": "b.txt", "publisher": "Office", "as_of": date(2016, 3, 22), "title": "T"}
    done = correct(ledger, "a.txt", changes, WHY)
    kinds = [one.kind for one in ledger_log.entries(ledger, size)]
    assert kinds == ["correction", "reading"] and done.claims == 2
    (holding,) = ask.documents(ledger)
    assert (holding.name, holding.publisher, holding.title) == ("b.txt", "Office", "T")
    assert {one.bulletin_on for one in held(ledger)} == {date(2016, 3, 22)}
    assert [one.standing for one in held(ledger)] == ["upheld", "new"]
    assert {one.claim.document for one in held(ledger)} == {"b.txt"}
    assert same_when_rebuilt(ledger)


def test_what_was_corrected_stays_so_when_it_is_read_again(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(ledger, "a.txt", TEXT)
    correct(ledger, "a.txt", {"published_on": date(2016, 3, 1), "title": "T"}, WHY)
    correct(ledger, "a.txt", {"language": "ru"}, WHY)
    monkeypatch.setattr(reading, "GRAMMAR", "toy-2")
    add(ledger, "a.txt", TEXT, as_of=None)
    (holding,) = ask.documents(ledger)
    assert (holding.grammar, holding.title, holding.language) == ("toy-2", "T", "ru")
    assert {one.bulletin_on for one in held(ledger)} == {date(2016, 3, 1)}
    assert same_when_rebuilt(ledger)


@pytest.mark.parametrize(
    ("wanted", "changes", "told", "said"),
    [
        ("a.txt", {}, WHY, "name one of name, title"),
        ("a.txt", {"name": "a.txt"}, WHY, "says so already"),
        ("a.txt", {"name": " "}, WHY, "needs its name"),
        ("a.txt", {"language": None}, WHY, "needs its language"),
        ("a.txt", {"language": "fr"}, WHY, "language is one of"),
        ("a.txt", {"title": "T"}, ("Ann", " "), "without a reason"),
        ("a.txt", {"title": "T"}, (" ", "so"), "name of a person"),
        ("c.txt", {"title": "T"}, WHY, "no document is kept"),
        (".txt", {"title": "T"}, WHY, "2 documents are meant"),
        (" ", {"title": "T"}, WHY, "name a document"),
    ],
)
def test_a_correction_that_cannot_be_is_told(
    ledger: Ledger, wanted: str, changes: dict[str, str | None], told: tuple[str, str], said: str
) -> None:
    add(ledger, "a.txt", TEXT)
    add(ledger, "b.txt", "Centre: violations 6\n")
    size = ledger_log.size(ledger)
    with pytest.raises(DeskError, match=said):
        correct(ledger, wanted, changes, told)
    assert ledger_log.size(ledger) == size


def test_a_reader_that_breaks_changes_nothing(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(ledger, "a.txt", TEXT)

    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError("a toy that breaks")

    monkeypatch.setattr(reading, "read", breaks)
    with pytest.raises(DeskError, match="nothing was changed"):
        correct(ledger, "a.txt", {"title": "T"}, WHY)
    assert ask.documents(ledger)[0].title is None


def test_what_a_source_took_back_is_kept_and_counted_no_more(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(ledger, "a.txt", TEXT)
    add(ledger, "b.txt", "Centre: violations 6\nCentre: violations 6\n")
    (entry,) = retract(ledger, ["a.txt"], "its site", WHY)
    assert entry.about[0].startswith("document:")
    standings = {one.claim.quote: one.standing for one in held(ledger)}
    assert standings["Centre: violations 5"] == "retracted"
    assert [one.claim.quote for one in ask.claims(ledger, Wanted())] == ["Centre: violations 6"] * 2
    monkeypatch.setattr(reading, "GRAMMAR", "toy-2")
    add(ledger, "a.txt", TEXT)
    assert {one.standing for one in held(ledger) if one.claim.grammar == "toy-2"} == {"retracted"}
    with pytest.raises(DeskError, match="taken back already"):
        retract(ledger, ["a.txt"], "its site", WHY)
    assert same_when_rebuilt(ledger)


def test_claims_are_taken_back_by_document(ledger: Ledger) -> None:
    first, second = add(ledger, "a.txt", TEXT)
    *_, third = add(ledger, "b.txt", "Centre: killed 6\n")
    ids = [first.claim.id, third.claim.id[:12], second.claim.id]
    entries = retract(ledger, ids, "a call", WHY)
    assert [len(one.about) for one in entries] == [2, 1]
    assert {one.standing for one in held(ledger)} == {"retracted"}
    with pytest.raises(DeskError, match="taken back already"):
        retract(ledger, [first.claim.id], "a call", WHY)
    for wanted, source, told, said in (
        ([], "a call", WHY, "name what was taken back"),
        (["a.txt"], " ", WHY, "say where"),
        (["a.txt"], "a call", ("Ann", ""), "without a reason"),
    ):
        with pytest.raises(DeskError, match=said):
            retract(ledger, wanted, source, told)
    assert same_when_rebuilt(ledger)
    assert held(ledger)[0].bulletin_on == DAY
