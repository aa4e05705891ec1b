"""Sounds, distances, context and scores of the resolver."""

from dataclasses import replace

import pytest

from hudna import gazetteer
from hudna.gazetteer import Gazetteer
from hudna.gazetteer.distance import apart
from hudna.gazetteer.finding.bearing import LEAST
from hudna.gazetteer.finding.choice import meant
from hudna.gazetteer.finding.distance import distance, similarity, spelling
from hudna.gazetteer.finding.finder import SURE, Finder, _index
from hudna.gazetteer.finding.index import CONSIDERED
from hudna.gazetteer.finding.lying import governorate_by_neighbours
from hudna.gazetteer.finding.names import heard, letters_of
from hudna.gazetteer.finding.nearness import Context
from hudna.gazetteer.finding.printed import parted
from hudna.gazetteer.finding.sounds import script_of, sounds

ALIKE = {
    "the base": "Hmeimim|Hmeymim|Khmeimim|Хмеймим|حميميم",
    "articles and sun letters": "Jisr al-Shughur|Jisr ash-Shugur|Джиср-эш-Шугур|جسر الشغور",
    "a glued article": "دوير الأكراد|دويرالاكراد|Duvayr al-Akrad|Dweir Elakrad|Дувейр-эль-Акрад",
    "runs of vowels": "al-Huwayz|Hwaiz|Huweiz|Хувейз|Хуайз|الحويز",
    "ta marbuta": "Hammuriyah|Hamouria|Хаммурия|حمورية|حموريه",
    "ta marbuta before a name": "Khirbet Ghazaleh|Хирбет-Газале|خربة غزالة|خربه غزاله",
    "words apart": "Tell Biseh|Talbisah|Тальбиса|تلبيسة|تل بيسة",
    "a side of the sky": "Eastern Ghouta|Восточная Гута|الغوطة الشرقية",
    "ayn and hamza": "Ma'arrat al-Nu'man|Maarat Numan|Мааррат-ан-Нуман|معرة النعمان",
}  # fmt: skip


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(gazetteer.load(["syria"]))


@pytest.mark.parametrize("about", ALIKE)
def test_spellings_of_one_name_sound_alike(about: str) -> None:
    heard_so = [heard(one) for one in ALIKE[about].split("|")]
    for one in heard_so:
        assert similarity(heard_so[0], one) >= 0.93, heard_so


@pytest.mark.parametrize("pair", ["Hama|Homs", "دوما|درعا", "Зейтан|Сараката", "Aleppo|Idlib",
                                  "Eastern Ghouta|Western Ghouta", "حلب|حمص"])  # fmt: skip
def test_other_names_do_not_sound_alike(pair: str) -> None:
    one, other = pair.split("|")
    assert similarity(heard(one), heard(other)) < 0.85


def test_many_names_sound_as_each_by_itself() -> None:
    given = ["al-Bab", "Tell Rifaat", "Kafr Zita", "-", "Abu al-Duhur"]
    assert sounds(given, "en") == [sounds([one], "en")[0] for one in given]
    assert sounds([], "en") == [] and heard("-") == ""


def test_scripts_are_told_apart() -> None:
    assert [script_of(one) for one in ("Хама", "حماة", "Hama", "612")] == ["ru", "ar", "en", "en"]


def test_a_distance_is_symmetric_and_nothing_for_the_same() -> None:
    one, other = heard("Kafr Zita"), heard("كفر زيتا")
    assert distance(one, one, 9) == 0
    assert distance(one, other, 9) == pytest.approx(distance(other, one, 9))


@pytest.mark.parametrize(("other", "slips"), [("dael", 0), ("dal", 1), ("deal", 1), ("daell", 1),
                                              ("duel", 1), ("", 4), ("xyzw", 4)])  # fmt: skip
def test_slips_of_the_hand_are_counted(other: str, slips: int) -> None:
    whole = max(len("dael"), len(other))
    assert spelling("dael", other) == spelling(other, "dael") == 1 - slips / whole


@pytest.mark.parametrize(("name", "id"), [
    ("harb nafsa", "sy:harbnafsah"), ("Harb Bebsi", "sy:harbnafsah"),
    ("حر بنفسة", "sy:harbnafsah"), ("Kafr Nadoba", ""), ("Hmeymeem", "sy:hmeimim"),
    ("н.п. Кафр-Зита", "sy:kafr-zita"), ("the town of Duma", "sy:douma"),
    ("حي الشيخ مقصود", "sy:sheikh-maqsoud"), ("Khan Shikun", "sy:khan-shaykhun"),
    ("1070 quarter", "sy:quarter-1070"), ("квартал 1070", "sy:quarter-1070"),
    ("Khan Shaykuhn", "sy:khan-shaykhun"), ("سراقبب", "sy:saraqib"), ("Махарбда", "sy:mahardah"),
    ("Gisr el-Shoughour", "sy:jisr-al-shughur"), ("Gamishli", "sy:qamishli"), ("SY05", ""),
])  # fmt: skip
def test_a_name_is_found(finder: Finder, name: str, id: str) -> None:
    found = finder.find(name).candidates
    if id:
        assert found[0].place.id == id
    assert all(LEAST <= one.score <= 1.0 and one.reasons for one in found)


def test_a_governorate_decides_between_two_of_one_name(finder: Finder) -> None:
    found = finder.find("صوران")
    assert found.is_ambiguous and {one.place.id for one in found.candidates[:2]} == {
        "sy:suran-hama", "gn:163913"}  # fmt: skip
    for near, id in (("حماة", "sy:suran-hama"), ("Алеппо", "gn:163913"), ("SY02", "gn:163913")):
        told = finder.find("صوران", Context(finder.governorates(near)))
        assert told.candidates[0].place.id == id and not told.is_ambiguous
        assert any(one.startswith("in ") for one in told.candidates[0].reasons)
        assert told.candidates[1].score < told.candidates[0].score
    assert finder.find("Suran, Aleppo").candidates[0].place.id == "gn:163913"
    assert finder.find("Суран (провинция Хама)").candidates[0].place.id == "sy:suran-hama"


def test_places_named_beside_it_decide_by_the_way_to_them(finder: Finder) -> None:
    found = finder.find("Suran", Context(places=("sy:morek",)))
    assert found.candidates[0].place.id == "sy:suran-hama"
    assert any("km from Morek" in one for one in found.candidates[0].reasons)
    assert finder.find("Suran", Context(places=("sy:marea",))).candidates[0].place.id == "gn:163913"


def test_a_name_that_nobody_bears_is_not_sure(finder: Finder) -> None:
    for name in ("Zxqvbk", "Новосибирск", "Birmingham", "قسنطينة"):
        assert all(one.score < SURE for one in finder.find(name).candidates)
    assert finder.find("—").candidates == () and finder.find("").candidates == ()


def test_names_are_taken_apart() -> None:
    assert (parted("н.п. Дума").name, parted("н.п. Дума").level) == ("Дума", "village")
    assert parted("بلدة صوران (حماة)").aside == "حماة"
    assert parted("“Douma”").name == "Douma" and parted("town").name == "town"


def test_unknown_governorates_are_none_and_like_others(finder: Finder) -> None:
    assert finder.governorates("Hamaa") == () and finder.like_governorates("Hamaa")[0] == "Hama"
    assert finder.governorates("провинция Хама") == finder.governorates("محافظة حماة") == ("SY05",)


def test_letters_alone_are_folded() -> None:
    assert letters_of("Al-Ma'arra") == "almaarra" and letters_of("المعرّة") == letters_of("معره")


def test_the_way_between_two_places() -> None:
    places = gazetteer.load(["syria"]).localities
    way = apart(places["SY02"], places["SY05"])
    assert way is not None and 110 < way < 130


def test_a_place_without_a_governorate_lies_where_its_neighbours_lie() -> None:
    known = gazetteer.load(["syria"])
    morek = known.localities["sy:morek"]
    new = replace(morek, id="new", parent="SY", names={"en": ("Ghadfah",)}, lat=35.38)
    finder = Finder(Gazetteer({**known.localities, "new": new}, {}, {}))
    inside, outside = (finder.find("Ghadfah", Context((one,))).candidates[0]
                       for one in ("SY05", "SY02"))  # fmt: skip
    assert "in Hama, by its neighbours" in inside.reasons and inside.score > 0.9 > outside.score
    assert governorate_by_neighbours(replace(new, lat=10.0), known) is None


def test_names_are_chosen_or_stay_ambiguous() -> None:
    register, ids = gazetteer.load(["syria"]), ("sy:suran-hama", "gn:163913")
    assert meant(ids, register) == ids
    assert meant(ids, register, governorates=["SY02"]) == ("gn:163913",)
    assert meant(ids, register, governorates=["SY12"]) == ids
    assert meant(ids, register, places=["sy:morek"]) == ("sy:suran-hama",)
    assert meant(("SY07", "sy:kafraya"), register) == ("SY07",)
    assert meant(("SY07", "sy:kafraya"), register, level="village") == ("sy:kafraya",)


def test_few_names_are_compared_and_nothing_is_indexed_before_a_question() -> None:
    register = gazetteer.load(["syria", "lebanon"])
    before = _index.cache_info().misses
    finder = Finder(register)
    assert _index.cache_info().misses == before
    assert sum(1 for _ in finder.index.like(heard("Kafr Zita"))) <= CONSIDERED + 1
    assert _index.cache_info().misses == before + 1


@pytest.mark.parametrize("word", ["village", "town", "قرية", "деревня", "н.п."])
def test_a_word_of_level_alone_means_no_place(word: str) -> None:
    found = Finder(gazetteer.load(["syria"])).find(word)
    assert all(one.score >= 0.99 for one in found.candidates)


@pytest.mark.parametrize("name", ["Kafr Zita", "kafer zeita", "الحسينية", "Хирбет", "harb nafsa"])
def test_the_best_are_the_same_however_many_are_asked_for(name: str) -> None:
    finder = Finder(gazetteer.load(["syria"]))
    for context in (Context(), Context(governorates=("SY05",)), Context(level="village")):
        every, few = finder.find(name, context, 1000), finder.find(name, context, 3)
        assert few.candidates == every.candidates[:3] and few.alike == every.alike


def test_a_name_with_its_governorate_behind_it_is_meant_without_it_too() -> None:
    found = Finder(gazetteer.load(["syria"])).find("الحسينية")
    assert found.is_ambiguous
    assert {one.place.id for one in found.candidates[:2]} == {
        "sy:husayniyah", "sy:husayniyah-deir-ez-zor"}  # fmt: skip
