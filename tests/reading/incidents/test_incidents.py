"""Attacks told, attacks told in several clauses or sentences, and what is no attack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hudna import gazetteer
from hudna.gazetteer import Gazetteer
from hudna.reading import read
from hudna.reading.incidents import BREACH, OUTSIDE, WEAPONS
from hudna.record import Claim, Document, Incident, Name, vocabulary
from reading.incidents.attack_phrases import ATTACKS, NEVER
from reading.phrases import phrase_file

PLACES: Gazetteer = gazetteer.load()
CASES = [
    pytest.param(value, phrase, id=f"{code}-{phrase[:60]}")
    for code, values in ATTACKS.items() for value, phrases in values.items() for phrase in phrases
]  # fmt: skip
TOLD = [
    pytest.param(value, phrase, id=f"{code}-{phrase[:60]}")
    for code in ("ar", "en", "ru")
    for value, phrases in phrase_file(Path(__file__).parent / f"{code}.txt").items()
    for phrase in phrases
]


def incidents(text: str) -> list[Claim]:
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    return [one for one in account.claims if one.kind == "incident"]


def shown(claim: Claim) -> str:
    """Type, attacker, weapon, governorate and target places, by id where there is one."""
    return _told(claim, lambda place: place.id or place.text)


def printed(claim: Claim) -> str:
    """The same with target places as printed: which of them have ids is the register's matter."""
    return _told(claim, lambda place: place.text)


def _told(claim: Claim, place: Callable[[Name], str]) -> str:
    body = claim.body
    assert isinstance(body, Incident)
    named = (body.attacker, body.weapon, body.governorate)
    ids = [(one.id or one.text) if one else "-" for one in named]
    return " ".join((body.type, *ids, ",".join(map(place, body.target_places)) or "-"))


@pytest.mark.parametrize(("value", "phrase"), CASES)
def test_an_attack_is_told(value: str, phrase: str) -> None:
    assert [shown(one) for one in incidents(phrase)] == [value]


@pytest.mark.parametrize(("value", "phrase"), TOLD)
def test_attacks_of_all_theatres_are_told(value: str, phrase: str) -> None:
    told = " && ".join(printed(one) for one in incidents(phrase))
    assert (told or "nothing") == value


@pytest.mark.parametrize("phrase", [one for phrases in NEVER.values() for one in phrases])
def test_what_is_no_attack_is_not_told(phrase: str) -> None:
    assert [shown(one) for one in incidents(phrase)] == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Jaysh al-Islam shelled Douma with mortars, and Ahrar al-Sham shot at Kinsabba.",
         ["Jaysh al-Islam shelled Douma with mortars", "Ahrar al-Sham shot at Kinsabba"]),
        ("Обстрелам подверглись: провинция Латакия - Кинсабба; провинция Дамаск - Дума.",
         ["Латакия - Кинсабба", "Дамаск - Дума"]),
    ],
)  # fmt: skip
def test_each_incident_stands_on_its_own_clause(text: str, quotes: list[str]) -> None:
    found = [one.quote for one in incidents(text)]
    assert len(found) == len(quotes)
    assert [quote in said for quote, said in zip(quotes, found, strict=True)] == [True, True]


def test_the_party_attacked_is_not_the_attacker() -> None:
    [claim] = incidents("Positions of the Syrian army at Kinsabba were shelled.")
    assert isinstance(claim.body, Incident) and claim.body.attacker is None


def test_a_next_sentence_may_say_with_what() -> None:
    [claim] = incidents("Terrorists shelled Douma three times. Six mines were fired.")
    assert shown(claim) == "shelling Terrorists mines - sy:douma"
    assert isinstance(claim.body, Incident) and claim.body.count == 3


def test_they_are_who_acted_last() -> None:
    found = incidents("Jaysh al-Islam broke the truce. They fired on Douma.")
    assert [shown(one).split()[1] for one in found] == ["jaysh_al_islam"]


def test_a_heading_lends_its_governorate() -> None:
    text = "Латакия\nМины выпущены по Кинсаббе, никто не пострадал.\n\nДамаск\nОбстреляна Дума.\n"
    assert [shown(one).split()[3] for one in incidents(text)] == ["SY06", "SY01"]


def test_a_title_that_tells_less_is_left_out() -> None:
    text = "Jaysh al-Islam fires mortars\n\nJaysh al-Islam fired mortars at Douma on Monday.\n"
    assert len(incidents(text)) == 1


@pytest.mark.parametrize(
    ("attacker", "rule"),
    [("Jaysh al-Islam", BREACH), ("Jabhat al-Nusra", OUTSIDE), ("ISIS", OUTSIDE)],
)
def test_attacks_outside_the_truce_are_kept_apart(attacker: str, rule: str) -> None:
    assert [one.rule for one in incidents(f"{attacker} shelled Douma.")] == [rule]


def test_every_weapon_makes_a_known_type() -> None:
    assert {one.type for one in WEAPONS.values()} <= set(vocabulary.INCIDENT_TYPES)


ALLEGED = (
    (
        "russian_centre",
        "The Russian Centre for Reconciliation alleged that militants shelled Nubl.",
    ),
    ("houthis", "The Houthis allege that coalition jets bombed Hodeidah."),
    (None, "It is alleged that militants shelled Nubl with mortars."),
    (None, "Утверждается, что боевики обстреляли из миномётов посёлок Нубль."),
)


@pytest.mark.parametrize(("speaker", "phrase"), ALLEGED)
def test_what_is_alleged_keeps_its_voice(speaker: str | None, phrase: str) -> None:
    (told,) = incidents(phrase)
    assert told.hedge == "alleged"
    assert (told.speaker.id if told.speaker else None) == speaker


def test_an_attack_told_plainly_is_not_alleged() -> None:
    (told,) = incidents("The Russian Centre for Reconciliation said that militants shelled Nubl.")
    assert told.hedge == "attributed"
