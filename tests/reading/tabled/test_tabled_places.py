"""Places that only an imported table knows: given an id where a word witnesses them, else not."""

from __future__ import annotations

from datetime import date

import pytest

from hudna.gazetteer import Gazetteer, load, load_beside
from hudna.gazetteer.rows import FURTHER_COLUMNS, PLACE_COLUMNS
from hudna.reading import read
from hudna.reading.explain import explain
from hudna.record import Claim, Document, Incident, digest

ROWS = (
    "t:1,village,SY05,,35.1,36.5,,s,Deir Salhub,,دير صلهوب,,Дейр-Сальхуб,",
    "t:2,village,SY02,,36.1,36.9,,s,Tell Rumman,,دير رمان,,Телль-Румман,",
    "t:3,village,SY05,,35.1,36.6,,s,Tell Rumman,,دير رمان,,Телль-Румман,",
    "t:4,village,SY05,,35.1,36.6,,s,Breach,,خرق,,Нарушение,",
    "t:5,village,SY05,,35.1,36.6,,s,Homs,,حمص,,Хомс,",
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    pack = tmp_path_factory.mktemp("packs") / "t"
    pack.mkdir()
    sources = "id,title,licence,address,as_of,note\ns,a list,CC0,,,\n"
    (pack / "sources.csv").write_text(sources, encoding="utf-8")
    text = "\n".join((",".join(PLACE_COLUMNS), *ROWS)) + "\n"
    (pack / "places.csv").write_text(text, encoding="utf-8")
    names = f"{','.join(FURTHER_COLUMNS)}\nSY05,en,Old Hamath,s\n"
    (pack / "names.csv").write_text(names, encoding="utf-8")
    return load_beside([pack])


def claims(text: str, register: Gazetteer) -> tuple[Claim, ...]:
    document = Document(
        name="a", digest=digest(text.encode()), media_type="text/plain", text=text,
        as_of=date(2016, 3, 24),
    )  # fmt: skip
    return read(document, register).claims


def places(text: str, register: Gazetteer) -> list[tuple[str, ...]]:
    """The ids of the places of all claims of a text."""
    found: list[tuple[str, ...]] = []
    for claim in claims(text, register):
        if isinstance(claim.body, Incident):
            found += [(one.id,) if one.id else () for one in claim.body.target_places]
        elif claim.place is not None:
            found.append(claim.place.ids)
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وقصفت قوات النظام قرية دير صلهوب بالمدفعية.", ("t:1",)),
        ("تم رصد 3 خروقات في بلدة دير صلهوب.", ("t:1",)),
        ("Militants shelled the village of Deir Salhub with mortars.", ("t:1",)),
        ("Боевики обстреляли н.п. Дейр-Сальхуб из минометов.", ("t:1",)),
        ("Militants shelled the village of Old Hamath with mortars.", ("SY05",)),
        ("Militants shelled the village of Deir Nowhere with mortars.", ()),
    ],
)
def test_a_name_beside_a_word_of_level(
    text: str, wanted: tuple[str, ...], register: Gazetteer
) -> None:
    assert places(text, register) == [wanted]
    unknown = places(text, load())
    assert unknown == [()]


def test_the_governorate_chooses_between_places_of_one_name(register: Gazetteer) -> None:
    text = "Militants shelled the village of Tell Rumman{} with mortars."
    assert places(text.format(" in Hama governorate"), register) == [("t:3",)]
    assert places(text.format(" in Aleppo governorate"), register) == [("t:2",)]
    assert places(text.format(" in Homs governorate"), register) == [()]
    assert places(text.format(""), register) == [()]


def test_ambiguous_places_of_a_figure_keep_all_ids(register: Gazetteer) -> None:
    assert places("تم رصد 3 خروقات في بلدة دير رمان.", register) == [("t:2", "t:3")]


@pytest.mark.parametrize(
    "text",
    [
        "تم رصد خرق واحد في حمص خلال 24 ساعة.",
        "5 breaches were registered in Homs.",
        "Deir Salhub said that 5 breaches were registered in Latakia.",
        "За сутки зафиксировано 5 нарушений в провинции Хомс.",
    ],
)
def test_names_of_tables_change_nothing_else(text: str, register: Gazetteer) -> None:
    assert claims(text, register) == claims(text, load())


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """A table with places that bear the name of a packaged one in Deir ez-Zor."""
    pack = tmp_path_factory.mktemp("namesakes") / "n"
    pack.mkdir()
    rows = [f"n:{at},village,{around},,35.1,36.5,,s,Hseiniyeh,,الحسينية,,Эль-Хусейния,"
            for at, around in enumerate(("SY04", "SY03", "SY07", "SY07"))]  # fmt: skip
    (pack / "sources.csv").write_text(
        "id,title,licence,address,as_of,note\ns,a list,CC0,,,\n", encoding="utf-8"
    )
    text = "\n".join((",".join(PLACE_COLUMNS), *rows)) + "\n"
    (pack / "places.csv").write_text(text, encoding="utf-8")
    return load_beside([pack])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قصف المسلحون قرية الحسينية في محافظة حمص.", ("n:0",)),
        ("قصف المسلحون قرية الحسينية في ريف حمص.", ("n:0",)),
        ("سجلت ٣ انتهاكات في قرية الحسينية بمحافظة حمص.", ("n:0",)),
        ("انضمت قرية الحسينية في محافظة حمص إلى الهدنة.", ("n:0",)),
        ("Боевики обстреляли н.п. Эль-Хусейния (провинция Хомс).", ("n:0",)),
        ("Militants shelled Hseiniyeh (Homs province).", ("n:0",)),
        ("In Homs province, militants shelled the village of Hseiniyeh.", ("n:0",)),
        ("Militants shelled the village of Hseiniyeh in Damascus province.", ("n:1",)),
        # two of the governorate, none is chosen
        ("قصف المسلحون قرية الحسينية في محافظة إدلب.", ()),
        # a governorate that has none of the name changes nothing, nor does the packs' own
        ("قصف المسلحون قرية الحسينية في محافظة درعا.", ("sy:husayniyah-deir-ez-zor",)),
        ("قصف المسلحون قرية الحسينية في محافظة دير الزور.", ("sy:husayniyah-deir-ez-zor",)),
        ("قصف المسلحون قرية الحسينية.", ("sy:husayniyah-deir-ez-zor",)),
        # a governorate that stands elsewhere in the sentence is not the figure's
        ("سجلت ٣ انتهاكات في قرية الحسينية وفق مصدر في مدينة حمص.", ("sy:husayniyah-deir-ez-zor",)),
    ],
)
def test_the_governorate_beside_a_name_that_the_packs_have_elsewhere(
    text: str, wanted: tuple[str, ...], namesakes: Gazetteer
) -> None:
    assert places(text, namesakes)[0] == wanted


def told(text: str, register: Gazetteer) -> dict[str, str]:
    document = Document(
        name="a", digest=digest(text.encode()), media_type="text/plain", text=text,
        as_of=date(2016, 3, 24),
    )  # fmt: skip
    (reasons,) = explain(document, register, read(document, register).claims)
    return {one.about: one.text for one in reasons}


def test_the_bearers_of_an_ambiguous_name_are_told(namesakes: Gazetteer) -> None:
    struck = told("Militants shelled the village of Hseiniyeh with mortars.", namesakes)["targets"]
    assert "ambiguous: 4 places bear it: Hseiniyeh in Homs (n:0); Hseiniyeh in Rural" in struck
    assert "not in the register" not in struck
    known = told("There were 4 breaches in the village of Hseiniyeh.", namesakes)["place"]
    assert "n:0 or Hseiniyeh, n:1" in known
    none = told("Militants shelled the village of Tell Nowhere with mortars.", namesakes)
    assert none["targets"] == "“Tell Nowhere” (not in the register)"
