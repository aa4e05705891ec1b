"""Incidents of what is kept, merged and split for ever, on every kind of store."""

from datetime import UTC, date, datetime

import pytest

from hudna.desk import DeskError, ask, incidents, keep
from hudna.desk.incidents import Asked, Occurrence, judging
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.store import Ledger

ENGLISH = ("On 10 March government artillery shelled Talbiseh in the Homs countryside, killing two "
           "civilians and wounding five.\n")  # fmt: skip
ARABIC = ("قصفت قوات النظام بالمدفعية مدينة تلبيسة بريف حمص الشمالي يوم 10 آذار، ما أدى إلى مقتل "
          "ثلاثة مدنيين وإصابة خمسة آخرين.\n")  # fmt: skip
RUSSIAN = "Населенный пункт Телль-Биса в провинции Хомс обстрелян из артиллерии.\n"
ELSEWHERE = "Mortar shells fired by Ahrar al-Sham hit the village of Qaroura in rural Latakia.\n"
DAY = date(2016, 3, 10)


def add(ledger: Ledger, text: str, name: str, on: date = DAY) -> None:
    terms = Terms(as_of=on, publisher=name)
    received = receive(text.encode(), f"{name}.txt", terms)
    assert isinstance(received, Received)
    keep.add_one(ledger, received, terms)


@pytest.fixture
def filled(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """Two accounts of one shelling, and one of another."""
    monkeypatch.setenv("HUDNA_PERSON", "Amal")
    for text, name in ((ENGLISH, "Desk"), (ARABIC, "Shabaka"), (ELSEWHERE, "Wire")):
        add(ledger, text, name)
    return ledger


def listed(ledger: Ledger) -> list[Occurrence]:
    return incidents.listed(ledger, Asked())


def test_one_occurrence_in_two_languages_with_what_differs(filled: Ledger) -> None:
    both, alone = sorted(listed(filled), key=lambda one: -len(one.reports))
    assert (len(both.reports), len(alone.reports)) == (2, 1)
    assert dict.fromkeys(both.told("killed")) in ({"2": None, "3": None}, {"3": None, "2": None})
    shown = incidents.shown(filled, both.id[:12])
    assert sorted(shown.languages.values()) == ["ar", "en"]
    assert {words.strip() for words in shown.sentences.values()} == {
        ENGLISH.strip(),
        ARABIC.strip(),
    }
    assert "killed" in [one.name for one in both.differences()]
    assert incidents.place_name(both) == "Talbiseh"


def test_only_the_days_and_the_place_that_are_asked_for(filled: Ledger) -> None:
    def count(**asked: object) -> int:
        return len(incidents.listed(filled, Asked(**asked)))  # type: ignore[arg-type]

    assert count(from_on=DAY, to_on=DAY) == 2
    assert count(from_on=date(2016, 3, 11)) == count(to_on=date(2016, 3, 8)) == 0
    assert count(place="Латакия") == count(place="sy:talbiseh") == count(place="SY04") == 1
    with pytest.raises(DeskError, match="no place is called"):
        count(place="Nowhere at all")
    assert len(incidents.recent(filled, date(2016, 3, 16))) == 2
    assert not incidents.recent(filled, date(2016, 3, 18))


def test_a_split_holds_when_claims_are_linked_again(filled: Ledger) -> None:
    both = max(listed(filled), key=lambda one: len(one.reports))
    last = both.reports[-1].held.claim.id
    kept, new = incidents.split(filled, both.id[:10], [last[:10]], "the second shelling")
    assert (kept.id, len(kept.reports), len(new.reports)) == (both.id, 1, 1)
    add(filled, RUSSIAN, "Bereg")
    assert sorted(len(one.reports) for one in listed(filled)) == [1, 1, 2]
    (act,) = incidents.shown(filled, new.id).history
    assert (act.judgement, act.by, act.reason) == ("split", "Amal", "the second shelling")


def test_a_merge_holds_and_the_last_word_counts(filled: Ledger) -> None:
    one, other = listed(filled)
    whole = incidents.merge(filled, [one.id[:12], other.id[:12]], "told of as one attack")
    assert len(whole.reports) == 3
    assert incidents.one(filled, one.id) == incidents.one(filled, other.id) == whole
    add(filled, RUSSIAN, "Bereg")
    assert [len(found.reports) for found in listed(filled)] == [4]
    far = next(report for report in whole.reports if report.governorate == "SY06")
    incidents.split(filled, whole.id, [far.id], "they were two")
    assert sorted(len(found.reports) for found in listed(filled)) == [1, 3]
    assert [act.judgement for act in judging.acts(filled)] == ["merge", "split"]


def test_what_was_known_before_a_judgement_stays_as_it_was(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUDNA_PERSON", "Amal")
    monkeypatch.setattr(keep, "now", lambda: datetime(2016, 3, 11, 9, tzinfo=UTC))
    monkeypatch.setattr(judging, "now", lambda: datetime(2016, 3, 15, 9, tzinfo=UTC))
    add(ledger, ENGLISH, "Desk")
    add(ledger, ELSEWHERE, "Wire")
    incidents.merge(ledger, [one.id for one in listed(ledger)], "one attack")
    assert len(listed(ledger)) == 1
    assert len(listed(ask.known_on(ledger, date(2016, 3, 12)))) == 2


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (lambda ledger, one, other: incidents.merge(ledger, [one, other], "  "), "give a reason"),
        (lambda ledger, one, other: incidents.merge(ledger, [one, one], "x"), "same one"),
        (lambda ledger, one, other: incidents.merge(ledger, [one, "ffffffff"], "x"), "no incident"),
        (lambda ledger, one, other: incidents.split(ledger, one, ["abc"], "x"), "no single claim"),
        (lambda ledger, one, other: incidents.one(ledger, "a"), "too short"),
        (lambda ledger, one, other: incidents.merge(ledger, [one, other[:3]], "x"), "too short"),
    ],
)
def test_what_cannot_be_is_said_in_a_line(filled: Ledger, do: object, said: str) -> None:
    one, other = listed(filled)
    with pytest.raises(DeskError, match=said):
        do(filled, one.id, other.id)  # type: ignore[operator]
    assert not judging.acts(filled)
