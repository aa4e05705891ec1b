"""The register of parties: names that are safe to read, relations and standings that hold."""

from __future__ import annotations

from collections import Counter

import pytest

from hudna.gazetteer import Gazetteer, load
from hudna.record.register import RELATIONS, STANDINGS

SHORTEST = 3
NEEDED = """ahrar_al_sham asayish desert_hawks faylaq_al_rahman fifth_corps free_idlib_army
free_syrian_army hezbollah_syria hts hurras_al_din irgc isis jabhat_al_nusra jaysh_al_islam
jaysh_khalid liwa_al_quds national_front_for_liberation nour_al_din_zenki patriotic_forces
quds_force sdf southern_front suqour_al_sham syrian_national_army tiger_forces ypg ypj opcw
undof unicef
""".split()
SPELLINGS = {
    "en": {"hts": "HTS", "liwa_al_quds": "Liwa al-Quds", "fath_al_sham": "Jabhat Fatah al-Sham",
           "suqour_al_ghab": "Suqur al-Ghab", "irgc": "IRGC", "division_13": "Division 13",
           "jaysh_al_sunna": "Jaish al-Sunna", "free_idlib_army": "Free Idlib Army"},
    "ar": {"hts": "هيئة تحرير الشام", "liwa_al_quds": "لواء القدس", "fath_al_sham": "فتح الشام",
           "suqour_al_ghab": "صقور الغاب", "irgc": "الحرس الثوري الإيراني",
           "jaysh_al_sunna": "جيش السنة", "free_idlib_army": "جيش إدلب الحر"},
    "ru": {"hts": "Хайят Тахрир аш-Шам", "liwa_al_quds": "Лива аль-Кудс", "irgc": "КСИР",
           "fath_al_sham": "Джебхат Фатх аш-Шам", "jaysh_al_sunna": "Джайш ас-Сунна",
           "fifth_corps": "5-й штурмовой корпус"},
}  # fmt: skip
# Everyday words and others' names that a party must not take.
NOT_NAMES = {
    "en": ["Republican Guard", "Tigers", "Fifth Corps of Ukraine", "Al-Quds Brigade",
           "Northern Division", "Military Security", "Army of the Free", "MFS"],
    "ar": ["الحرس الجمهوري", "الصناديد", "حزم", "الأحرار", "مسد"],
    "ru": ["Республиканская гвардия", "Тигры", "Бригада Аль-Кудс", "5-й корпус", "13-я дивизия"],
}  # fmt: skip


@pytest.fixture(scope="module")
def syria() -> Gazetteer:
    return load(["syria"])


def test_the_syrian_register_is_deep(syria: Gazetteer) -> None:
    ours = [one for one in syria.parties.values() if syria.theatre_of[one.id] == "syria"]
    kinds = Counter(one.kind for one in ours)
    assert len(ours) >= 200
    assert kinds["group"] >= 100 and kinds["ministry"] >= 6 and kinds["un_body"] >= 6
    assert [one for one in NEEDED if one not in syria.parties] == []


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_spellings_of_bulletins_lead_to_the_group(language: str) -> None:
    known = dict(load().party_names(language))
    wanted = {name: (id,) for id, name in SPELLINGS[language].items()}
    assert {name: known.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_everyday_words_and_others_names_are_no_party(language: str) -> None:
    known = {name.casefold() for name, _ in load().party_names(language)}
    assert [name for name in NOT_NAMES[language] if name.casefold() in known] == []


def test_a_short_name_is_written_in_capitals(syria: Gazetteer) -> None:
    names = {name for code in ("en", "ru") for name, _ in syria.party_names(code)}
    short = [name for name in names if len(name) <= SHORTEST]
    assert [name for name in short if (name[0] + name[-1]).upper() != name[0] + name[-1]] == []


def test_groups_have_a_side(syria: Gazetteer) -> None:
    assert [one.id for one in syria.parties.values()
            if one.kind in ("group", "coalition") and not one.side] == []  # fmt: skip


def test_relations_and_standings_have_a_source_and_known_words(syria: Gazetteer) -> None:
    assert len(syria.relations) >= 100 and len(syria.standings) >= 50
    for one in syria.relations:
        assert one.relation in RELATIONS and one.source and one.party != one.other
    for said in syria.standings:
        assert said.standing in STANDINGS and said.source


def test_no_party_is_part_of_itself_by_any_way_on_one_day(syria: Gazetteer) -> None:
    larger = [one for one in syria.relations if one.relation in ("part_of", "merged_into")]
    for day in {one.start_on for one in larger if one.start_on}:
        at = {(one.party, one.other) for one in larger
              if (one.start_on or day) <= day <= (one.stop_on or day)}  # fmt: skip
        for party in {one for one, _ in at}:
            reached, step = set(), {party}
            while step:
                step = {other for one, other in at if one in step} - reached
                reached |= step
            assert party not in reached, (party, day)


def test_nusra_can_be_followed_to_its_last_name(syria: Gazetteer) -> None:
    steps = {(one.party, one.relation, one.other): one.start_on for one in syria.relations}
    first = steps["jabhat_al_nusra", "renamed_to", "fath_al_sham"]
    second = steps["fath_al_sham", "merged_into", "hts"]
    assert first is not None and second is not None and first < second


def test_each_truce_has_guarantors_and_leaves_somebody_out(syria: Gazetteer) -> None:
    for truce in syria.truces:
        stands = {one.standing for one in syria.standings if one.truce == truce}
        assert {"guarantor", "outside"} <= stands, truce
        outside = {one.party for one in syria.standings
                   if one.truce == truce and one.standing == "outside"}  # fmt: skip
        assert "isis" in outside


def test_a_standing_lies_in_its_truce_and_holds_once_a_day(syria: Gazetteer) -> None:
    seen: dict[tuple[str, str], list[tuple[object, object]]] = {}
    for one in syria.standings:
        truce = syria.truces[one.truce]
        for day in (one.start_on, one.stop_on):
            assert day is None or truce.start_on <= day <= (truce.stop_on or day), one
        start, stop = one.start_on or truce.start_on, one.stop_on or truce.stop_on
        for first, last in seen.setdefault((one.truce, one.party), []):
            apart = (last is not None and start > last) or (stop is not None and stop < first)
            assert apart, one
        seen[one.truce, one.party].append((start, stop))
