"""Adding, asking, series, status and explanation, on every kind of store, with a toy reader."""

from datetime import date

import pytest

from hudna import reading
from hudna.desk import DeskError, ask, sample
from hudna.desk.bulletin import labelled
from hudna.desk.explain import sentence_of, sentences_of
from hudna.desk.explain.kept import explain
from hudna.desk.keep import Added, add_one
from hudna.desk.series import points, series
from hudna.desk.status.screen import screen
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.outcome import Outcome, Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile.keys import number
from hudna.record import Problem, Span

pytestmark = pytest.mark.usefixtures("toy_reader")
DAY = date(2016, 3, 23)


def add(
    ledger: Ledger, name: str, text: str, as_of: date | None = DAY, publisher: str | None = None
) -> Added:
    terms = Terms(as_of, publisher)
    received = receive(text.encode(), name, terms)
    assert isinstance(received, Received)
    found = add_one(ledger, received, terms)
    assert isinstance(found, Added)
    return found


def test_adding_twice_adds_nothing_even_on_another_day(ledger: Ledger) -> None:
    first = add(ledger, "a.txt", "Centre: violations 5", as_of=None)
    assert first.outcome is Outcome.ADDED and len(first.account.problems) == 1
    again = add(ledger, "b.txt", "Centre: violations 5", as_of=None)
    assert (again.outcome, again.document.name) == (Outcome.KNOWN, "a.txt")


def test_a_day_that_is_named_later_is_a_new_reading(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Centre: violations 5", as_of=None)
    assert add(ledger, "a.txt", "Centre: violations 5").outcome is Outcome.READ_AGAIN
    assert add(ledger, "a.txt", "Centre: violations 5", as_of=None).outcome is Outcome.KNOWN
    (held,) = ask.claims(ledger, Wanted())
    assert (held.as_of, held.bulletin_on) == (DAY, DAY)


def test_a_newer_grammar_reads_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    add(ledger, "a.txt", "Centre: violations 5")
    monkeypatch.setattr(reading, "GRAMMAR", "toy-2")
    assert add(ledger, "a.txt", "Centre: violations 5").outcome is Outcome.READ_AGAIN
    assert [one.claim.grammar for one in ask.claims(ledger, Wanted())] == ["toy-2"]


def test_a_reader_that_breaks_is_a_problem_and_keeps_nothing(ledger: Ledger) -> None:
    received = receive(b"Centre: violations 5\nbreak\n", "a.txt", Terms())
    assert isinstance(received, Received)
    found = add_one(ledger, received, Terms())
    assert isinstance(found, Problem) and "broke" in found.message
    assert ask.documents(ledger) == []


def test_a_place_is_asked_for_in_any_language(ledger: Ledger) -> None:
    homs = ask.placed(Wanted(place="Homs")).place_ids
    assert homs and set(homs) & set(ask.placed(Wanted(place="حمص")).place_ids)
    add(ledger, "a.txt", f"Centre: violations 1 in {homs[0]}\nCentre: violations 2 in nowhere\n")
    held = list(ask.claims(ledger, Wanted(place="Хомс")))
    assert [number(one) for one in held] == [1]


def test_series_has_one_row_for_each_day_speaker_and_figure(ledger: Ledger) -> None:
    add(ledger, "own.txt", "Centre: violations 5 24h 2016-03-23\nCentre: violations 4 in sy-x")
    add(ledger, "relay.txt", "Centre: violations 5 24h 2016-03-23\nOther: violations 7\n")
    add(ledger, "before.txt", "Centre: violations 6 24h 2016-03-22")
    found = series(ledger, Wanted(indicator="violations"))
    assert [(str(one.bulletin_on), number(one.held[0]), one.documents) for one in found] == [
        ("2016-03-22", 6.0, ("before.txt",)),
        ("2016-03-23", 5.0, ("own.txt", "relay.txt")),
        ("2016-03-23", 7.0, ("relay.txt",)),
    ]
    placed = series(ledger, Wanted(indicator="violations", place="sy-x"))
    assert [number(one.held[0]) for one in placed] == [4.0]
    assert points([]) == []


def test_a_joint_figure_is_the_total_where_no_other_is_given(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Centre: violations 5 in sy-latakia+sy-homs\nCentre: violations 4 in sy-x")
    found = series(ledger, Wanted(indicator="violations"))
    assert [number(one.held[0]) for one in found] == [5.0]


def test_status_names_what_does_not_fit(ledger: Ledger) -> None:
    add(ledger, "21.txt", "Centre: localities_total 51", as_of=date(2016, 3, 21))
    add(ledger, "23.txt", "Centre: localities_total 51 rose\nCentre: violations 5\n"
        "Centre: violations 4 in sy-latakia\nCentre: violations 2 in sy-homs\n")  # fmt: skip
    add(ledger, "relay.txt", "Centre: violations 6\n")
    add(ledger, "other.txt", "Other: violations 9\n")
    found = screen(ledger, DAY)
    assert found is not None
    by_kind = {one.kind: one for one in found.checks.findings}
    assert sorted(by_kind) == ["change", "differs", "sum"]
    assert len(found.checks.findings) == 3
    assert list(map(number, by_kind["sum"].sides)) == [5, 4, 2]
    assert by_kind["sum"].size == 1
    assert sorted(map(number, by_kind["differs"].sides)) == [5, 6]
    assert [one.claim.document for one in by_kind["change"].sides] == ["23.txt", "21.txt"]
    (open_one,) = found.checks.disagreeing
    assert (open_one.found.told, open_one.state) == ("centre 5, other 9", "open")


def test_status_names_nothing_where_all_fits(ledger: Ledger) -> None:
    add(ledger, "22.txt", "Centre: localities_total 50\nCentre: violations 6 24h 2016-03-22",
        as_of=date(2016, 3, 22))  # fmt: skip
    add(ledger, "23.txt", "Centre: localities_total 51 rose\nCentre: violations 5\n"
        "Centre: violations 4 in sy-latakia\nCentre: violations 1 in sy-homs\n"
        "Centre: violations 6 previous 2016-03-22\n")  # fmt: skip
    found = screen(ledger, DAY)
    assert found is not None and found.checks.findings == ()


def test_status_shows_last_figures_with_their_change(ledger: Ledger) -> None:
    add(ledger, "21.txt", "Centre: localities_total 49\nCentre: violations 6", date(2016, 3, 21))
    add(ledger, "23.txt", "Centre: localities_total 51\nCentre: violations 5\nhill 612\n")
    add(ledger, "25.txt", "Centre: violations 99", date(2016, 3, 25))
    found = screen(ledger, DAY)
    assert found is not None
    assert [(number(one.last), one.change) for one in found.totals] == [(51, 2)]
    assert [(number(one.last), one.change) for one in found.figures] == [(5, -1)]
    assert [one.unread.quote for one in found.unread] == ["hill 612"]
    newest = screen(ledger)
    assert newest is not None and newest.on == date(2016, 3, 25)


def test_status_of_an_empty_ledger_is_none(ledger: Ledger) -> None:
    assert screen(ledger) is None


def test_breaches_stand_under_their_governorate(ledger: Ledger) -> None:
    (homs, *_) = (one for one in ask.placed(Wanted(place="Homs")).place_ids)
    add(ledger, "23.txt", f"Centre: violations 3 in {homs}\nOther: violations 4 in {homs}\n")
    found = screen(ledger, DAY)
    assert found is not None
    assert [(one.governorate, one.speaker) for one in found.breaches] == [
        ("Homs", "centre"), ("Homs", "other"),
    ]  # fmt: skip
    assert [[len(day) for day in one.days] for one in found.breaches] == [[0] * 6 + [1]] * 2


def test_where_nobody_is_named_the_publisher_speaks(ledger: Ledger) -> None:
    text = "Centre: violations 5\n"
    add(ledger, "a.txt", text, publisher="Russian Centre for Reconciliation")
    (held,) = ask.claims(ledger, Wanted())
    assert held.publisher == "Russian Centre for Reconciliation"


def test_a_claim_is_explained_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Heading\nCentre: violations 5 24h 2016-03-23\nMore.\n")
    (held,) = ask.claims(ledger, Wanted())
    found = explain(ledger, held.claim.id[:10].upper())
    assert found.held == held
    assert found.document.text.startswith("Heading")
    assert found.sentence.of(found.document.text) == "Centre: violations 5 24h 2016-03-23"
    assert "en.toy" in found.reasons[-1].text and found.reasons[0].about == "note"


@pytest.mark.parametrize(
    ("prefix", "said"), [("xyz!", "no claim id"), ("ab", "no claim id"), ("abcd", "no claim is")]
)
def test_a_wrong_id_is_told(ledger: Ledger, prefix: str, said: str) -> None:
    with pytest.raises(DeskError, match=said):
        explain(ledger, prefix)


def test_documents_of_one_name_are_told_apart(ledger: Ledger) -> None:
    add(ledger, "a.txt", "Centre: violations 5\n")
    add(ledger, "a.txt", "Centre: violations 6\n")
    claims, documents = labelled(ledger, ask.claims(ledger, Wanted()))
    assert len(documents) == 2
    assert all(one.quote in documents[one.document].text for one in claims)


def test_the_sample_is_added_once(ledger: Ledger) -> None:
    first = list(sample.add(ledger))
    assert len(first) == sample.count() >= 30
    assert all(isinstance(one, Added) and one.outcome is Outcome.ADDED for one in first)
    assert {one.outcome for one in sample.add(ledger) if isinstance(one, Added)} == {Outcome.KNOWN}


def test_a_span_without_a_sentence_stands_for_itself() -> None:
    assert sentence_of(sentences_of("  \n "), Span(1, 2)) == Span(1, 2)
