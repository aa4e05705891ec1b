"""The roster and the parties from kept claims, on every kind of store."""

from datetime import date

import pytest

from hudna.desk import sample
from hudna.desk.keep import Added, add_one
from hudna.desk.take_in import Received, Terms, receive
from hudna.desk.who import parties
from hudna.desk.who.finding import find
from hudna.desk.who.roster import Asked, Roster, roster_of
from hudna.ledger.store import Ledger
from hudna.record import Problem

CENTRE = "Russian Centre for Reconciliation"
DOCUMENTS = {
    date(2016, 3, 20): "The number of localities that joined the truce reached 40.\n",
    date(2016, 3, 22): "Two localities, Babbila and Yalda, joined the truce in the last 24 hours.\n"
    "The elders of Talbiseh agreed to the truce in principle.\n",
    date(2016, 3, 23): "The number of localities that joined the truce reached 43.\n"
    "The group Ahrar al-Sham signed the ceasefire agreement.\n",
    date(2016, 3, 24): "The town of Yalda withdrew from the truce.\n",
}
DENIAL = "Ahrar al-Sham denied that it had joined the ceasefire.\n"


def add(ledger: Ledger, day: date, text: str, publisher: str) -> None:
    terms = Terms(day, publisher)
    received = receive(text.encode(), f"{day}-{publisher.split()[0]}.txt", terms)
    assert isinstance(received, Received)
    assert isinstance(add_one(ledger, received, terms), Added)


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """A ledger in which localities and a group join, one leaves, and one is denied."""
    for day, text in DOCUMENTS.items():
        add(ledger, day, text, CENTRE)
    add(ledger, date(2016, 3, 24), DENIAL, "Enab Baladi")
    return ledger


def roster(ledger: Ledger, asked: Asked) -> Roster:
    found = roster_of(ledger, asked)
    assert found is not None
    return found


def test_nothing_kept_has_no_roster(ledger: Ledger) -> None:
    assert roster_of(ledger, Asked("localities")) is None


def test_a_total_is_reckoned_from_the_last_with_names_and_sentences(told: Ledger) -> None:
    found = roster(told, Asked("localities", date(2016, 3, 23)))
    (one,) = found.reckonings
    assert one.base and one.published and one.recomputed and one.rest
    assert (one.base.total.exact, one.recomputed.exact, one.published.total.exact) == (40, 42, 43)
    assert (one.rest.exact, one.preliminary.exact, one.speaker) == (1, 1, "russian_centre")
    names = [[name.id for name in step.names] for step in one.steps]
    assert names == [["sy:talbiseh"], ["sy:babbila", "sy:yalda"]]
    assert found.sentences[one.base.said[0].claim.id] == DOCUMENTS[date(2016, 3, 20)].strip()


def test_who_left_is_taken_off_and_stays_in_the_list(told: Ledger) -> None:
    found = roster(told, Asked("localities", date(2016, 3, 24)))
    (one,) = found.reckonings
    assert one.recomputed is not None and one.recomputed.exact == 42
    left = [member.name.id for member in found.members if member.withdrawn]
    assert left == ["sy:yalda"]


def test_a_denial_is_shown_and_decides_nothing(told: Ledger) -> None:
    (member,) = roster(told, Asked("groups")).members
    assert (member.name.id, member.contested) == ("ahrar_al_sham", True)
    earlier = roster(told, Asked("groups", date(2016, 3, 23))).members
    assert [one.contested for one in earlier] == [False]


def test_speaker_truce_and_day_narrow_it_down(told: Ledger) -> None:
    assert roster(told, Asked("localities", speaker="centre for rec")).reckonings
    assert roster(told, Asked("localities", speaker="russian_centre")).reckonings
    nobody = roster(told, Asked("localities", speaker="Levant"))
    assert not nobody.reckonings and nobody.first_on is None and CENTRE in nobody.speakers
    assert roster(told, Asked("localities", truce="sy-cessation-2016-02")).reckonings
    assert not roster(told, Asked("localities", truce="sy-idlib-2020-03")).speakers
    early = roster(told, Asked("localities", date(2016, 1, 1)))
    assert not early.reckonings and early.first_on == date(2016, 3, 20)
    with pytest.raises(KeyError):
        roster_of(told, Asked("localities", truce="nowhere"))


def test_a_party_shows_register_and_claims(told: Ledger) -> None:
    party = parties.known("أحرار الشام")
    assert party is not None
    found = parties.show(told, party)
    assert [one.other for one in found.relations if one.relation == "merged_into"
            and one.party == party.id] == ["jabhat_tahrir_suriya"]  # fmt: skip
    (stand,) = [one for one in found.stands if one.truce.id == "sy-cessation-2016-02"]
    assert [one.standing for _, one in stand.standings] == ["unknown"]
    assert [one.claim.hedge for one in stand.claims] == ["asserted", "denied"]
    before = parties.show(told, party, date(2016, 3, 1))
    assert [len(one.claims) for one in before.stands] == [0]


def test_the_standing_of_a_whole_is_told_of_its_part(ledger: Ledger) -> None:
    party = parties.known("hts")
    assert party is not None
    stands = {one.truce.id: one for one in parties.show(ledger, party, date(2017, 6, 1)).stands}
    said = {(whose.id, one.standing) for whose, one in stands["sy-de-escalation-2017-05"].standings}
    assert said == {("hts", "outside"), ("jabhat_al_nusra", "outside")}
    assert "sy-cessation-2016-02" not in stands


@pytest.mark.parametrize(
    ("id", "names"),
    [
        ("jaysh_al_islam", "Jaish al Islam|جيش الاسلام|Джейш-аль-Ислам|jaysh al islm|جيش اسلام|"
                           "Джейш Ислам|Jaysh el-Eslam"),
        ("jabhat_al_nusra", "نصرة|جبهة نصرة|Jabhat Nossra|Джебхат Нусра|Nosra"),
        ("ahrar_al_sham", "Ahrar Sham|Arhar al Sham|احرار شام|Ахрар Шам"),
        ("hts", "tahrir sham|Тахрир Шам|HTS|hts"),
        ("faylaq_al_rahman", "Failaq Rahmaan|Файлак Рахман"),
        ("liwa_sultan_murad", "Liwa Sultan Mourad|سلطان مراد"),
        ("isis", "daesch|داعيش|Даеш"), ("houthis", "хусити|حوثي"), ("hamas", "hammas|Хамас"),
        ("hezbollah", "hezbolla|Хизбалла"), ("free_syrian_army", "fsa|syrian free army"),
    ],
)  # fmt: skip
def test_misspelt_names_and_those_of_another_script_come_first(id: str, names: str) -> None:
    for name in names.split("|"):
        assert find(name)[0].party.id == id, name


def test_what_is_like_no_name_finds_nobody() -> None:
    assert find("") == [] and find("zzzzqqqq") == []
    assert parties.known("nothing of ours") is None


def test_the_roster_of_the_sample(ledger: Ledger) -> None:
    """Each day and speaker: the published total, the one reckoned, what is left."""
    for one in sample.add(ledger):
        assert not isinstance(one, Problem)
    found = roster(ledger, Asked("localities"))
    assert {one.speaker for one in found.reckonings} == {"russian_centre"}
    rows = {
        one.on.day if one.on.month == 3 else -one.on.day: (
            one.published and one.published.total.exact,
            one.recomputed and one.recomputed.exact, one.rest and one.rest.exact,
        )
        for one in found.reckonings
    }  # fmt: skip
    assert rows == {
        -28: (35, None, None), -29: (37, 37, 0), 1: (38, 37, 1), 7: (42, 38, 4), 12: (42, 42, 0),
        21: (51, 42, 9), 22: (None, 51, None), 23: (51, 51, 0), 24: (51, 51, 0), 25: (51, 51, 0),
        31: (53, 51, 2),
    }  # fmt: skip
    day = roster(ledger, Asked("localities", date(2016, 3, 23)))
    (one,) = day.reckonings
    last = one.steps[-1]
    assert (last.stage, last.number.exact, last.places) == ("preliminary", 2, ("Hama",))
    assert any("two localities in Hama" in words for words in day.sentences.values())


def test_the_groups_of_the_sample(ledger: Ledger) -> None:
    for one in sample.add(ledger):
        assert not isinstance(one, Problem)
    (found,) = roster(ledger, Asked("groups", date(2016, 3, 7))).reckonings
    assert found.base and found.published and found.rest
    assert (found.base.total.exact, found.published.total.exact, found.rest.exact) == (22, 35, 8)
    assert [step.fighters and step.fighters.high for step in found.steps] == [550]
    (last,) = roster(ledger, Asked("groups", date(2016, 3, 31))).reckonings
    assert last.rest is not None and last.rest.exact == 0


def test_a_truce_has_no_claims_of_another_theatre(ledger: Ledger) -> None:
    add(ledger, date(2016, 3, 20), DOCUMENTS[date(2016, 3, 20)], CENTRE)
    add(ledger, date(2016, 5, 3), "Three localities near Donetsk and Luhansk joined the truce.\n"
        "Avdiivka was shelled.\n", "OSCE")  # fmt: skip
    every = roster(ledger, Asked("localities"))
    assert {one.speaker for one in every.reckonings} == {"russian_centre", "osce"}
    by_truce = {
        id: {one.speaker for one in roster(ledger, Asked("localities", truce=id)).reckonings}
        for id in ("sy-cessation-2016-02", "ua-easter-2016-04")
    }
    assert by_truce == {"sy-cessation-2016-02": {"russian_centre"}, "ua-easter-2016-04": {"osce"}}
