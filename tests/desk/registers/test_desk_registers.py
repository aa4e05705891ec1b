"""Places, parties, truces and who joined, from kept claims, on every kind of store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from hudna.desk.keep import Added, add_one
from hudna.desk.registers import parties, places, truces
from hudna.desk.take_in import Received, Terms, receive
from hudna.desk.who import joined
from hudna.desk.who.joined import Asked
from hudna.ledger.store import Ledger

CENTRE = "Russian Centre for Reconciliation"
DOCUMENTS = {
    date(2016, 3, 20): "The number of localities that joined the truce reached 40.\n",
    date(2016, 3, 22): "Two localities, Babbila and Yalda, joined the truce in the last 24 hours.\n"
    "The elders of Talbiseh agreed to the truce in principle.\n",
    date(2016, 3, 23): "The number of localities that joined the truce reached 43.\n"
    "The group Ahrar al-Sham signed the ceasefire agreement.\n"
    "The Centre recorded 4 violations of the truce in Homs in the last 24 hours.\n",
    date(2016, 3, 24): "The town of Yalda withdrew from the truce.\n"
    "The Centre recorded 6 violations of the truce in Homs in the last 24 hours.\n",
}
DENIAL = "Ahrar al-Sham denied that it had joined the ceasefire.\n"


def add(ledger: Ledger, day: date, text: str, publisher: str = CENTRE) -> str:
    terms = Terms(day, publisher)
    received = receive(text.encode(), f"{day}-{publisher.split()[0]}.txt", terms)
    assert isinstance(received, Received)
    added = add_one(ledger, received, terms)
    assert isinstance(added, Added)
    return added.document.digest


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """A ledger in which localities and a group join, one leaves, and one is denied."""
    for day, text in DOCUMENTS.items():
        add(ledger, day, text)
    add(ledger, date(2016, 3, 24), DENIAL, "Enab Baladi")
    return ledger


def test_places_that_claims_speak_of_are_listed_and_paged(told: Ledger) -> None:
    whole = places.listed(told, places.Asked(), 100)
    found = {one.place.id: one for one in whole.rows}
    assert found["SY04"].last_on == date(2016, 3, 24)
    assert len(found) == whole.total < 10 and whole.following == ""
    every = places.Asked(told=False, governorate="SY04", level="town")
    first = places.listed(told, every, 5)
    then = places.listed(told, replace(every, after=first.following), 5)
    ids = [one.place.id for one in (*first.rows, *then.rows)]
    assert len(set(ids)) == len(ids) == min(10, first.total) and first.total == then.total > 5
    assert {one.place.level for one in first.rows} == {"town"}


def test_a_place_is_found_by_any_spelling_and_script(told: Ledger) -> None:
    for name in ("Homs", "Hims", "حمص", "Хомс", "Homz"):
        found = places.listed(told, places.Asked(name), 20)
        assert "SY04" in [one.place.id for one in found.rows], name
    yalda = places.listed(told, places.Asked("Yalda"), 20).rows[0]
    assert yalda.member is not None and yalda.member.withdrawn


def test_a_place_has_its_claims_spellings_and_who_said_that_it_joined(told: Ledger) -> None:
    homs = places.sheet(told, "SY04", 1)
    assert homs.claims.held[0].claim.quote.startswith("6 violations")
    assert homs.claims.following is not None and homs.count == 2
    further = places.claims_of(told, "SY04", homs.claims.following, 5)
    assert [one.bulletin_on for one in further.held] == [date(2016, 3, 23)]
    assert further.following is None and homs.printed == (("Homs", 2),)
    yalda = places.sheet(told, "sy:yalda", 5).member
    assert yalda is not None and (len(yalda.joined), len(yalda.withdrawn)) == (1, 1)
    with pytest.raises(places.UnknownPlaceError):
        places.sheet(told, "nowhere", 5)


def test_a_party_has_what_it_says_and_what_is_said_about_it(told: Ledger) -> None:
    centre = parties.sheet(told, "russian_centre", 2)
    counts = {one.indicator or one.kind: one.claims for one in centre.told}
    assert counts["localities_total"] == 2 and counts["violations"] == 2
    assert len(centre.says.held) == 2 and centre.says.following is not None
    further = parties.said_by(told, "russian_centre", centre.says.following, 100)
    assert further.following is None
    assert len(further.held) + 2 == sum(one.claims for one in centre.told)
    ahrar = parties.sheet(told, "ahrar_al_sham", 5)
    assert dict(ahrar.named)["joined"] == 2
    (stand,) = (one for one in ahrar.shown.stands if one.claims)
    assert len(stand.claims) == 2
    with pytest.raises(parties.UnknownPartyError):
        parties.sheet(told, "nobody", 5)


def test_parties_that_are_heard_or_named_are_listed(told: Ledger) -> None:
    found = parties.listed(told, parties.Asked(), 100)
    ids = {one.party.id: one.last_on for one in found.rows}
    assert ids["russian_centre"] == date(2016, 3, 24)
    assert "ahrar_al_sham" in ids and len(ids) == found.total < 20
    groups = parties.listed(told, parties.Asked(told=False, kind="group"), 10)
    assert {one.party.kind for one in groups.rows} == {"group"} and groups.following
    best = parties.listed(told, parties.Asked("Ахрар аш-Шам"), 9).rows[0]
    assert best.party.id == "ahrar_al_sham"


def test_what_is_hidden_is_not_in_any_register(told: Ledger) -> None:
    secret = add(told, date(2016, 3, 25), "The Centre recorded 3 violations of the truce in Tartus "
                 "in the last 24 hours.\nThe town of Rastan joined the truce.\n")  # fmt: skip
    blind = replace(told, hidden=frozenset({secret}))
    for ledger, sees in ((told, True), (blind, False)):
        listed = {one.place.id for one in places.listed(ledger, places.Asked(), 99).rows}
        assert ("SY10" in listed) is sees
        assert bool(places.sheet(ledger, "SY10", 5).count) is sees
        tartus = places.listed(ledger, places.Asked("Tartus"), 1).rows[0]
        assert (tartus.last_on is not None) is sees
        assert len(joined.members(ledger, Asked("localities"), None, 9).members) == 3 + sees
        stretch = joined.stretch(ledger, Asked("localities"))
        assert stretch and (stretch.last_on == date(2016, 3, 25)) is sees


def test_the_roster_of_some_days_is_that_of_all(told: Ledger) -> None:
    found = joined.stretch(told, Asked("localities"))
    assert found is not None and found.following is None
    differing = [one for one in found.reckonings if not one.explained]
    assert [(one.on, one.rest and one.rest.exact) for one in differing] == [(date(2016, 3, 23), 1)]
    days = [one.on for one in found.reckonings]
    assert days == sorted(days, reverse=True) and len(days) > 2


def test_a_total_of_weeks_before_is_reckoned_from_and_the_next_stretch(told: Ledger) -> None:
    add(told, date(2016, 2, 28), "The number of localities that joined the truce reached 30.\n")
    days = [(one.first_on, one.last_on) for one in joined.stretches(told, Asked("localities"))]
    assert days == [(date(2016, 3, 11), date(2016, 3, 24)), (date(2016, 2, 15), date(2016, 2, 28))]
    newest = joined.stretch(told, Asked("localities"))
    assert newest is not None
    first = newest.reckonings[-1]
    assert first.base is not None and first.base.total.exact == 30


def test_who_was_named_long_before_does_not_join_again(told: Ledger) -> None:
    add(told, date(2016, 6, 1), "The town of Babbila joined the truce.\n"
        "The number of localities that joined the truce reached 43.\n")  # fmt: skip
    found = joined.stretch(told, Asked("localities"))
    assert found is not None and found.reckonings
    assert [name.id for one in found.reckonings for step in one.steps for name in step.names] == []


def test_members_come_by_the_page_and_narrowed_down(told: Ledger) -> None:
    names: list[str | None] = []
    page = joined.members(told, Asked("localities"), None, 1)
    names += [one.name.id for one in page.members]
    while page.following is not None:
        page = joined.members(told, Asked("localities"), page.following, 1)
        names += [one.name.id for one in page.members]
    assert sorted(map(str, names)) == ["sy:babbila", "sy:talbiseh", "sy:yalda"]
    (group,) = joined.members(told, Asked("groups", speaker="ahrar_al_sham"), None, 9).members
    assert group.denied and not group.joined
    truce = Asked("localities", truce="sy-ceasefire-2016-12")
    assert joined.members(told, truce, None, 9).members == ()
    with pytest.raises(KeyError):
        joined.stretch(told, Asked("localities", truce="none"))


def test_a_truce_has_its_parties_promises_and_who_joined(told: Ledger) -> None:
    add(told, date(2016, 3, 24), "Russian and Syrian air forces will not strike armed groups that "
        "declared their adherence to the truce, the Centre stressed.\n")  # fmt: skip
    found = truces.sheet(told, "sy-cessation-2016-02")
    assert {one.id for one, _ in found.parties["guarantor"]} >= {"russia", "usa"}
    assert found.on == date(2016, 3, 24) and len(found.localities.members) == 3
    assert len(found.groups.members) == 1 and found.promises
    later = truces.sheet(told, "sy-idlib-2020-03")
    assert not later.promises and not later.localities.members
    governorates = [
        one.governorate for one in truces.standings(told, found.row.truce, found.on, 60)
    ]
    assert "SY04" in governorates
    with pytest.raises(truces.UnknownTruceError):
        truces.sheet(told, "none")


def test_the_questions_do_not_grow_with_the_claims(told: Ledger) -> None:
    questions: tuple[Callable[[], object], ...] = (
        lambda: places.listed(told, places.Asked(), 50),
        lambda: parties.listed(told, parties.Asked(), 50),
        lambda: places.sheet(told, "SY04", 20),
        lambda: parties.sheet(told, "russian_centre", 20),
        lambda: joined.stretch(told, Asked("localities")),
        lambda: joined.members(told, Asked("localities"), None, 50),
    )

    def asked() -> list[int]:
        counts = []
        for question in questions:
            with CaptureQueriesContext(connections[told.alias]) as counted:
                question()
            counts.append(len(counted))
        return counts

    before = asked()
    towns = enumerate(("Homs", "Hama", "Idlib"), 2)
    text = "".join(f"The Centre recorded {number} violations of the truce in {town} in the last "
                   "24 hours.\n" for number, town in towns)  # fmt: skip
    for number in range(2):
        add(told, date(2016, 3, 23), f"{text}The town of Rastan joined the truce.\n"
            f"The number of localities that joined the truce reached 4{number}.\n")  # fmt: skip
    assert asked() == before
