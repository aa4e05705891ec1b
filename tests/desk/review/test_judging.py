"""Judging claims on every kind of store: what stands, what is refused, what a re-reading keeps."""

from dataclasses import replace

import pytest

from desk.review.kept import add, held, same_when_rebuilt
from hudna import reading
from hudna.desk import DeskError, ask
from hudna.desk.review import history
from hudna.desk.review.judging import CORRECT, SET_ASIDE, UPHOLD, Verdict, judge
from hudna.ledger import log as ledger_log
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.record import Quantity, Tally

pytestmark = pytest.mark.usefixtures("toy_reader")
TEXT = "Centre: violations 5 in SY05\nCentre: violations 4\n"


def test_what_is_judged_stands_so(ledger: Ledger) -> None:
    five, four = add(ledger, "a.txt", TEXT)
    done = judge(ledger, five.claim.id[:12], Verdict(UPHOLD, "  by the\noriginal ", "Ann"))
    assert (done.held.standing, done.blind) == ("upheld", False)
    assert ledger_log.payload(ledger, done.number)["reason"] == "by the original"
    judge(ledger, four.claim.id, Verdict(SET_ASIDE, "a headline", "Ann"))
    assert [one.standing for one in held(ledger)] == ["upheld", "set aside"]
    assert [one.claim.id for one in ask.claims(ledger, Wanted())] == [five.claim.id]
    assert same_when_rebuilt(ledger)


def test_a_correction_keeps_the_words_and_has_an_id_of_its_own(ledger: Ledger) -> None:
    five, _ = add(ledger, "a.txt", TEXT)
    verdict = Verdict(CORRECT, "at least four", "Ann",
                      ("low=4", "high=", "speaker=russian_centre", "place=SY04",
                       "window=24h 2016-03-22 2016-03-23", "hedge=alleged"))  # fmt: skip
    after = judge(ledger, five.claim.id, verdict).held
    claim = after.claim
    assert isinstance(claim.body, Tally) and claim.body.quantity == Quantity(4, None, "5")
    assert claim.speaker and claim.speaker.id == "russian_centre"
    assert claim.place and claim.place.ids == ("SY04",)
    assert claim.window and str(claim.window.start) == "2016-03-22"
    assert (claim.hedge, claim.rule, claim.grammar) == ("alleged", "review", "toy-1")
    assert (claim.quote, claim.span) == (five.claim.quote, five.claim.span)
    assert claim.id == replace(claim, id="").identified(five.digest).id != five.claim.id
    assert (after.standing, after.read_id) == ("corrected", five.claim.id)
    assert [one.claim.id for one in ask.claims(ledger, Wanted(place="SY04"))] == [claim.id]
    again = judge(ledger, claim.id[:12], Verdict(UPHOLD, "seen", "Bob")).held
    assert (again.standing, again.claim) == ("corrected", claim)
    assert same_when_rebuilt(ledger)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("quote=x", "cannot be changed in this tally; it has speaker"),
        ("low", "write FIELD=VALUE"),
        ("low=four", "no number"),
        ("low=9", "above high"),
        ("low=5", "nothing is changed"),
        ("hedge=sure", "hedge is 'sure'"),
        ("indicator=figs", "indicator is"),
        ("place=Nowhereville-on-Nothing", "no one place that is known"),
        ("window=24h 1 2 3", "window"),
        ("window=24h 2016-13-45", "month must be|no day"),
        ("speaker={", "no JSON"),
        ("what=x", "cannot be changed"),
    ],
)
def test_a_change_that_cannot_be_is_told(ledger: Ledger, change: str, said: str) -> None:
    five, _ = add(ledger, "a.txt", TEXT)
    size = ledger_log.size(ledger)
    with pytest.raises(DeskError, match=said):
        judge(ledger, five.claim.id, Verdict(CORRECT, "so", "Ann", (change,)))
    assert ledger_log.size(ledger) == size


@pytest.mark.parametrize(
    ("prefix", "verdict", "said"),
    [
        ("", Verdict(UPHOLD, "", "Ann"), "without a reason"),
        ("", Verdict(SET_ASIDE, " \n\t", "Ann"), "without a reason"),
        ("", Verdict(UPHOLD, "so", "  "), "name of a person"),
        ("", Verdict(CORRECT, "so", "Ann"), "nothing is changed"),
        ("xyz!", Verdict(UPHOLD, "so", "Ann"), "no claim id"),
        ("ffffffffffff", Verdict(UPHOLD, "so", "Ann"), "no claim is kept"),
    ],
)
def test_a_judgement_that_cannot_be_is_told(
    ledger: Ledger, prefix: str, verdict: Verdict, said: str
) -> None:
    five, _ = add(ledger, "a.txt", TEXT)
    with pytest.raises(DeskError, match=said):
        judge(ledger, prefix or five.claim.id, verdict)
    assert {one.standing for one in held(ledger)} == {"new"}


def test_judgements_go_over_to_readings_that_say_the_same(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    five, four = add(ledger, "a.txt", TEXT)
    judge(ledger, five.claim.id, Verdict(CORRECT, "so", "Ann", ("value=6",)))
    judge(ledger, four.claim.id, Verdict(SET_ASIDE, "so", "Ann"))
    for grammar in ("toy-2", "toy-3"):
        monkeypatch.setattr(reading, "GRAMMAR", grammar)
        first, second = add(ledger, "a.txt", TEXT)
        assert isinstance(first.claim.body, Tally)
        assert first.claim.body.quantity.low == 6 and first.standing == "corrected"
        assert second.standing == "set aside" and second.claim.grammar == grammar
        assert same_when_rebuilt(ledger)
    with pytest.raises(DeskError, match=f"is now {first.read_id[:16]}"):
        judge(ledger, five.read_id, Verdict(UPHOLD, "so", "Bob"))
    acts = history.of_claim(ledger, first.read_id)
    assert [one.by for one in history.opinions(acts)] == ["Ann"]


def test_what_a_newer_reading_says_otherwise_nobody_has_judged(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    five, _ = add(ledger, "a.txt", "Centre: violations 5 24h 2016-03-22\nCentre: violations 4\n")
    judge(ledger, five.claim.id, Verdict(UPHOLD, "so", "Ann"))
    real = reading.read
    monkeypatch.setattr(reading, "GRAMMAR", "toy-2")
    monkeypatch.setattr(reading, "read", lambda *given, **named: replace(
        found := real(*given, **named),
        claims=tuple(replace(one, hedge="alleged", id="") for one in found.claims)))  # fmt: skip
    add(ledger, "a.txt", "Centre: violations 5 24h 2016-03-22\nCentre: violations 4\n")
    assert {one.standing for one in held(ledger)} == {"new"}
    with pytest.raises(DeskError, match="holds no longer"):
        judge(ledger, five.claim.id, Verdict(UPHOLD, "so", "Ann"))
    assert same_when_rebuilt(ledger)
