"""The spellings that bulletins use lead to the right ids."""

from __future__ import annotations

from datetime import date
from time import thread_time

import pytest

from hudna.gazetteer import GazetteerError, load

PLACES = {
    "en": {
        "SY01": ["Damascus", "Damask"],
        "SY02": ["Aleppo"],
        "SY03": ["Rural Damascus", "Rif Dimashq"],
        "SY04": ["Homs", "Hims"],
        "SY05": ["Hama", "Hamah"],
        "SY06": ["Latakia", "Lattakia", "Latacia", "Ladhiqiyah", "Ladhiqi yah"],
        "SY07": ["Idlib", "Idleb"],
        "SY08": ["Hasakah", "Al-Hasakah", "al-Hasaka"],
        "SY09": ["Deir ez-Zor", "Deir al-Zor", "Deir ez-Zour"],
        "SY10": ["Tartus", "Tartous"],
        "SY11": ["Raqqa", "Ar-Raqqah"],
        "SY12": ["Daraa", "Dara'a", "Deraa", "Dera"],
        "SY13": ["As-Suwayda", "al-Suwayda", "Suweida", "Suwayda'"],
        "SY14": ["Quneitra", "Al-Quneitra"],
        "sy:hmeimim": ["Hmeimim", "Khmeimim"],
        "sy:foua": ["FOIA", "al-Foua"],
        "sy:sheikh-maqsoud": ["Sheikh Maqsoud"],
        "ua:donetsk-region": ["Donetsk", "Donetsk region"],
        "lb:south": ["South Lebanon"],
    },
    "ar": {
        "SY01": ["دمشق"],
        "SY02": ["حلب"],
        "SY03": ["ريف دمشق"],
        "SY04": ["حمص"],
        "SY05": ["حماة", "حماه"],
        "SY06": ["اللاذقية", "لاذقية", "اللاذفية"],
        "SY07": ["إدلب", "ادلب"],
        "SY08": ["الحسكة", "حسكة"],
        "SY09": ["دير الزور"],
        "SY10": ["طرطوس"],
        "SY11": ["الرقة"],
        "SY12": ["درعا"],
        "SY13": ["السويداء"],
        "SY14": ["القنيطرة"],
        "sy:babbila": ["ببيلا"],
        "sy:palmyra": ["تدمر"],
        "sy:kafraya": ["كفريا"],
        "ye:taiz": ["تعز"],
        "ye:marib": ["مأرب", "مارب"],
    },
    "ru": {
        "SY01": ["Дамаск"],
        "SY02": ["Алеппо"],
        "SY03": ["Риф-Дамаск"],
        "SY04": ["Хомс"],
        "SY05": ["Хама", "Хамма"],
        "SY06": ["Латакия"],
        "SY07": ["Идлиб", "Идлеб"],
        "SY08": ["Хасеке", "Эль-Хасака"],
        "SY09": ["Дейр-эз-Зор", "Дейр эз-Зор"],
        "SY10": ["Тартус"],
        "SY11": ["Ракка"],
        "SY12": ["Дараа", "Деръа"],
        "SY13": ["Эс-Сувейда", "Сувейда"],
        "SY14": ["Эль-Кунейтра", "Кунейтра"],
        "sy:idlib-zone": ["Идлибская зона деэскалации", "Идлибская зона"],
        "nk:shusha": ["Шушинский район"],
    },
}

PARTIES = {
    "en": {
        "russian_centre": ["Russian Centre", "Russian Center for Reconciliation"],
        "joint_commission_ru": ["Russian side", "Russian party of the Commission"],
        "joint_commission_tr": ["Turkish side", "Turkish party"],
        "syrian_side": ["Syrian side"],
        "russian_mod": ["Russian Defense Ministry", "Russian Ministry of Defence"],
        "osce_smm": ["OSCE SMM"],
    },
    "ar": {
        "russian_centre": ["مركز المصالحة الروسي", "مركز حميميم للمصالحة", "مركز التنسيق الروسي"],
        "joint_commission_ru": ["الجانب الروسي", "الفريق الروسي"],
        "joint_commission_tr": ["الجانب التركي", "الفريق التركي"],
        "american_centre": ["المركز الأمريكي في عمان"],
        "syrian_reconciliation_ministry": ["وزارة المصالحة السورية"],
        "snhr": ["الشبكة السورية لحقوق الإنسان"],
        "unifil": ["اليونيفيل"],
    },
    "ru": {
        "russian_centre": ["Центр по примирению враждующих сторон", "ЦПВС"],
        "joint_commission_ru": ["Российская часть представительства совместной комиссии"],
        "joint_commission_tr": ["турецкая сторона"],
        "russian_mod": ["Минобороны РФ"],
        "jfo_headquarters": ["штаб ООС"],
    },
}


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_spellings_of_places(language: str) -> None:
    known = dict(load().place_names(language))
    for identifier, spellings in PLACES[language].items():
        for spelling in spellings:
            assert known.get(spelling) == (identifier,), spelling


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_spellings_of_parties(language: str) -> None:
    known = dict(load().party_names(language))
    for identifier, spellings in PARTIES[language].items():
        for spelling in spellings:
            assert known.get(spelling) == (identifier,), spelling


def test_governorate_of_walks_up() -> None:
    gazetteer = load()
    assert gazetteer.governorate_of("sy:sheikh-maqsoud") == "SY02"
    assert gazetteer.governorate_of("SY02") == "SY02"
    assert gazetteer.governorate_of("ye:nihm") == "ye:sanaa"
    assert gazetteer.governorate_of("SY") is None
    assert gazetteer.governorate_of("nowhere") is None


def test_display_falls_back_to_english() -> None:
    gazetteer = load()
    assert gazetteer.display("SY05", "ar") == "حماة"
    assert gazetteer.display("russian_mod", "en") == "Russian Ministry of Defence"
    assert gazetteer.display("gn:11257949", "ru") == "Qentere"
    assert gazetteer.display("nothing-of-ours", "ru") == "nothing-of-ours"


def test_english_names_stand_in_only_where_a_language_has_none() -> None:
    russian = dict(load(["syria"]).place_names("ru"))
    assert russian["Qentere"] == ("gn:11257949",)
    assert "Aleppo" not in russian


def test_truces_have_their_days() -> None:
    truces = load(["syria"]).truces
    assert truces["sy-cessation-2016-02"].start_on == date(2016, 2, 27)
    assert truces["sy-idlib-2020-03"].stop_on is None


def test_loads_once_and_fast() -> None:
    assert load(["syria"]) is load(("syria",))
    load.__globals__["_load"].cache_clear()
    before = thread_time()
    load()
    assert thread_time() - before < 0.5  # 0.1 s; the machine may be busy


def test_an_unknown_theatre_is_named() -> None:
    with pytest.raises(GazetteerError, match=r"'atlantis'.*choose from"):
        load(["atlantis"])
