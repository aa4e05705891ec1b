"""The packs besides Syria are deep enough to read the reports of their theatres."""

from datetime import date

import pytest

from hudna.gazetteer import Gazetteer, load

# South, north, west, east: degrees round all that a pack has for its own countries.
BOXES = {
    "gaza": (29.0, 33.0, 33.0, 36.0),
    "karabakh": (38.7, 41.5, 44.4, 50.0),
    "lebanon": (32.9, 34.8, 35.0, 36.8),
    "libya": (23.0, 33.5, 9.0, 25.5),
    "moldova": (46.0, 48.5, 27.5, 30.5),
    "ukraine": (45.0, 50.5, 30.0, 40.3),
    "yemen": (12.0, 18.5, 42.0, 54.5),
}
AT_LEAST = {
    "gaza": (70, 20, 3), "karabakh": (40, 20, 3), "lebanon": (130, 15, 2), "libya": (80, 25, 2),
    "moldova": (20, 8, 1), "ukraine": (180, 25, 8), "yemen": (150, 25, 4),
}  # fmt: skip
SPELLINGS = {
    "ua:stanytsia-luhanska": {
        "en": ["Stanytsia Luhanska", "Stanitsa Luganskaya"], "ru": ["Станица Луганская"],
        "ar": ["ستانيتسيا لوهانسكا", "ستانيتسا لوغانسكايا"],
    },
    "ua:donetsk-region": {"en": ["Donetsk", "Donets'k", "Donetsk oblast"], "ru": ["Донетчина"]},
    "ua:dokuchaievsk": {"en": ["Dokuchaievsk", "Dokuchayevsk"], "ru": ["Докучаевск"]},
    "ua:debaltseve": {"en": ["Debaltseve", "Debaltsevo"]},
    "ua:area-petrivske": {"en": ["Petrovskoye disengagement area"]},
    "ua:eecp-maiorsk": {"en": ["Maiorsk checkpoint"], "ru": ["КПВВ Майорск"]},
    "ye:hudaydah": {"en": ["Hodeidah", "al-Hudaydah"], "ar": ["الحديدة"], "ru": ["Ходейда"]},
    "ye:tuhayta": {"en": ["Al-Tuhayta", "at-Tuhayta"], "ar": ["التحيتا"]},
    "ye:durayhimi": {"en": ["ad-Durayhimi", "Al-Duraihimi"], "ar": ["الدريهمي"]},
    "ye:kilo-16": {"en": ["Kilo 16"], "ar": ["كيلو 16"]},
    "lb:aita-al-shaab": {"en": ["Aita al-Shaab", "Ayta ash Shab"], "ar": ["عيتا الشعب"]},
    "lb:meiss-al-jabal": {"en": ["Mays al-Jabal"], "ar": ["ميس الجبل"]},
    "lb:shebaa-farms": {"en": ["Shebaa Farms"], "ru": ["фермы Шебаа"], "ar": ["مزارع شبعا"]},
    "nk:lachin": {"en": ["Lachin corridor"], "ar": ["ممر لاتشين"], "ru": ["Лачинский коридор"]},
    "gz:khan-younis": {"en": ["Khan Younis", "Khan Yunis"], "ar": ["خان يونس", "خانيونس"]},
    "gz:kerem-shalom": {"en": ["Kerem Shalom", "Karem Abu Salem"], "ar": ["كرم أبو سالم"]},
    "gz:netzarim": {"en": ["Netzarim Corridor"], "ar": ["محور نتساريم"], "ru": ["Нецарим"]},
    "ly:sirte-jufra-line": {"en": ["Sirte-Jufra line"], "ar": ["خط سرت الجفرة"]},
    "ly:qasr-bin-ghashir": {"en": ["Qasr Ben Ghashir"], "ar": ["قصر بن غشير"]},
}  # fmt: skip
PARTIES = {
    "en": {"OSCE SMM": "osce_smm", "JCCC": "jccc", "JFO": "jfo_headquarters", "RCC": "rcc_yemen",
           "UNMHA": "unmha", "STC": "stc", "Mechanism committee": "lb_mechanism", "LAF":
           "lebanese_army", "Russian peacekeepers": "russian_peacekeepers", "UNRWA": "unrwa",
           "Gaza Health Ministry": "gaza_health_ministry", "GNA": "gna", "LNA": "lna",
           "UNSMIL": "unsmil", "5+5 commission": "jmc_5_5"},
    "ru": {"Народная милиция ДНР": "dpr_militia", "НМ ЛНР": "lpr_militia", "ПНС": "gna",
           "ЛНА": "lna", "СЦКК": "jccc", "ЮНИФИЛ": "unifil", "Минздрав Газы":
           "gaza_health_ministry"},
    "ar": {"لجنة تنسيق إعادة الانتشار": "rcc_yemen", "لجنة 5+5": "jmc_5_5", "الأونروا": "unrwa",
           "المجلس الانتقالي الجنوبي": "stc", "قوات حفتر": "lna", "حكومة الوفاق": "gna",
           "وزارة الصحة في غزة": "gaza_health_ministry", "لجنة الميكانيزم": "lb_mechanism"},
}  # fmt: skip
STARTED = {
    "ua-minsk-2014-09": date(2014, 9, 5), "ua-minsk-2015-02": date(2015, 2, 15),
    "ua-measures-2020-07": date(2020, 7, 27), "ua-harvest-2019-07": date(2019, 7, 21),
    "ye-cessation-2016-04": date(2016, 4, 10), "ye-stockholm-2018-12": date(2018, 12, 18),
    "ye-truce-2022-04": date(2022, 4, 2), "lb-cessation-2006-08": date(2006, 8, 14),
    "lb-ceasefire-2024-11": date(2024, 11, 27), "gz-truce-2023-11": date(2023, 11, 24),
    "gz-ceasefire-2025-01": date(2025, 1, 19), "gz-ceasefire-2025-10": date(2025, 10, 10),
    "ly-ceasefire-2020-01": date(2020, 1, 12), "ly-ceasefire-2020-10": date(2020, 10, 23),
}  # fmt: skip


@pytest.fixture(scope="module")
def everything() -> Gazetteer:
    return load()


@pytest.mark.parametrize("theatre", sorted(BOXES))
def test_a_pack_is_large_enough(everything: Gazetteer, theatre: str) -> None:
    places, parties, truces = AT_LEAST[theatre]
    own = [one for one, pack in everything.theatre_of.items() if pack == theatre]
    assert len([one for one in own if one in everything.localities]) >= places
    assert len([one for one in own if one in everything.parties]) >= parties
    alone, common = load([theatre]), load(())
    assert len(alone.truces) >= truces
    assert len(alone.standings) >= 3
    assert len(alone.relations) >= 3
    assert not common.truces


@pytest.mark.parametrize("theatre", sorted(BOXES))
def test_places_lie_in_their_theatre(everything: Gazetteer, theatre: str) -> None:
    south, north, west, east = BOXES[theatre]
    for place in everything.localities.values():
        if everything.theatre_of[place.id] == theatre:
            assert place.lat is not None
            assert place.lon is not None
            assert south <= place.lat <= north, place.id
            assert west <= place.lon <= east, place.id
            assert place.precision_km is not None, place.id


@pytest.mark.parametrize("theatre", sorted(BOXES))
def test_places_lead_to_a_country(everything: Gazetteer, theatre: str) -> None:
    at_large = {"gz:jerusalem", "nk:karabakh"}
    for place in everything.localities.values():
        if everything.theatre_of[place.id] == theatre:
            top = place
            while top.parent is not None:
                top = everything.localities[top.parent]
            assert top.level == "country" or top.id in at_large, place.id


def test_yemen_has_its_governorates() -> None:
    yemen = load(["yemen"]).localities.values()
    assert len([one for one in yemen if one.level == "governorate"]) == 22


def test_the_spellings_of_reports(everything: Gazetteer) -> None:
    known = {code: dict(everything.place_names(code)) for code in ("en", "ar", "ru")}
    for wanted, spellings in SPELLINGS.items():
        for code, names in spellings.items():
            assert [one for one in names if known[code].get(one) != (wanted,)] == []


def test_the_parties_of_reports(everything: Gazetteer) -> None:
    for code, names in PARTIES.items():
        known = dict(everything.party_names(code))
        assert [one for one, wanted in names.items() if known.get(one) != (wanted,)] == []


def test_truces_start_on_their_days(everything: Gazetteer) -> None:
    assert {one: everything.truces[one].start_on for one in STARTED} == STARTED


def test_ordinary_words_are_names(everything: Gazetteer) -> None:
    for code in ("en", "ar", "ru"):
        names = {name for name, _ in everything.place_names(code)}
        assert everything.ordinary(code) - names == set()
