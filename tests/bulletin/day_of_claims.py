"""A day of claims, written by hand: all kinds, three languages, speakers who disagree."""

from dataclasses import replace
from datetime import date

from hudna.gazetteer import Gazetteer
from hudna.record import (
    Body,
    Claim,
    Document,
    Incident,
    Name,
    Particulars,
    Place,
    Quantity,
    Span,
    Tally,
    Window,
)
from hudna.record.register import Locality, Names, Party

ON = date(2016, 3, 24)
BEFORE = date(2016, 3, 23)
CENTRE = Name("مركز المصالحة الروسي", "ru_centre")
TURKEY = Name("the Turkish side", "tr_side")
DAY = Window("24h", BEFORE, ON, "خلال الـ24 ساعة الأخيرة")
TOTAL = Window("cumulative", None, ON)


def locality(id: str, names: Names, parent: str | None = None) -> Locality:
    return Locality(id, "town" if parent else "governorate", parent, None, None, "test", names)


def party(id: str, names: Names) -> Party:
    return Party(id, "centre", "", None, names)


GAZETTEER = Gazetteer(
    localities={
        "SY04": locality("SY04", {"en": ("Homs",), "ru": ("Хомс",), "ar": ("حمص",)}),
        "SY05": locality("SY05", {"en": ("Hama",), "ru": ("Хама",), "ar": ("حماة",)}),
        "SY06": locality("SY06", {"en": ("Latakia",), "ru": ("Латакия",), "ar": ("اللاذقية",)}),
        "kinsabba": locality(
            "kinsabba", {"en": ("Kinsabba",), "ru": ("Кинсаба",), "ar": ("كنسبا",)}, "SY06"
        ),
    },
    parties={
        "ru_centre": party("ru_centre", {
            "en": ("Russian reconciliation centre",), "ru": ("Российский центр по примирению",),
            "ar": ("مركز المصالحة الروسي",),
        }),
        "tr_side": party("tr_side", {
            "en": ("Turkish side of the commission",), "ru": ("Турецкая сторона комиссии",),
            "ar": ("الجانب التركي في اللجنة",),
        }),
        "us_centre": party("us_centre", {
            "en": ("American centre in Amman",), "ru": ("Американский центр в Аммане",),
            "ar": ("المركز الأمريكي في عمّان",),
        }),
        "nusra": party("nusra", {
            "en": ("Nusra Front",), "ru": ("Фронт ан-Нусра",), "ar": ("جبهة النصرة",),
        }),
    },
    truces={},
)  # fmt: skip

DOCUMENTS = {
    "bulletin-ar": Document(
        "bulletin-ar", "a" * 64, "text/plain", "نص النشرة عن 1070", "ar", "نشرة المركز",
        "وزارة الدفاع", ON, ON,
    ),
    "relay-ru": Document(
        "relay-ru", "b" * 64, "text/plain", "Текст", "ru", None, "Агентство", ON, ON
    ),
    "press-en": Document(
        "press-en", "c" * 64, "text/html", "Text", "en", "A day of talks", "Daily", None, ON
    ),
}  # fmt: skip


def claim(
    kind: str, body: Body, quote: str, document: str = "bulletin-ar", **more: object
) -> Claim:
    """A claim with an id; `more` are other fields of the claim."""
    made = Claim(document, kind, Span(0, len(quote)), quote, body, "test.rule", "test",
                 speaker=CENTRE)  # fmt: skip
    return replace(made, **more).identified(document * 8)  # type: ignore[arg-type]


def tally(indicator: str, value: float, document: str = "bulletin-ar", **more: object) -> Claim:
    """A tally of an exact value; `change` and `stage` go to its body."""
    own = {name: more.pop(name) for name in ("change", "stage", "against") if name in more}
    words = str(more.pop("words", value))
    body = Tally(indicator, Quantity.exactly(value, words), **own)  # type: ignore[arg-type]
    return claim("tally", body, f"{words} {indicator}", document, **({"window": DAY} | more))


def place(id: str, text: str) -> Place:
    return Place(text, (id,), "governorate")


def bounded(indicator: str, low: float | None, high: float | None, words: str) -> Claim:
    body = Tally(indicator, Quantity(low, high, words))
    return claim("tally", body, f"{words} {indicator}", window=DAY)


LATAKIA, HOMS = place("SY06", "ريف اللاذقية"), place("SY04", "حمص")

TALLIES = [
    tally("localities_new", 2, stage="preliminary", place=place("SY05", "ريف حماة")),
    tally("localities_total", 51, change="rose", window=TOTAL),
    tally("localities_total", 51, "relay-ru", change="unchanged", window=TOTAL),
    tally("localities_total", 52, "press-en", window=TOTAL),
    tally("groups_total", 43, change="unchanged", window=TOTAL),
    tally("talks", 6),
    tally("violations", 6),
    tally("violations", 6, "relay-ru", relay=(Name("Агентство"),)),
    tally("violations", 4, place=LATAKIA),
    tally("violations", 1, place=HOMS),
    tally("violations", 9, "press-en", speaker=TURKEY),
    tally("violations_confirmed", 3, hedge="alleged"),
    bounded("violations_heavy_weapons", 3, None, "على الأقل 3"),
    bounded("wounded", 40, 50, "около 45"),
    tally("killed", 0, words="ни одного"),
    tally("aid_tonnes", 2.475, "relay-ru"),
    tally("aid_people", 12500, "press-en", speaker=None),
    tally("fronts", 15, window=None),
]

OTHERS = [
    claim("accession", Particulars(stage="signed", parties=(Name("elders of Zeyzoun"),)),
          "the elders of Zeyzoun signed", "press-en", place=place("SY05", "Hama")),
    claim("assessment", Particulars(trend="holding"), "يتم عموما الالتزام بالهدنة"),
    claim("assurance", Particulars(), "لم تشن غارات على المجموعات", hedge="denied"),
    claim("aid", Particulars(stage="forming", what=(Name("قافلة"),)), "بوشر بتشكيل قافلة"),
    claim("contact", Particulars(with_whom=(Name("المركز الأمريكي", "us_centre"),),
                                 topics=(Name("خروقات"),), on=BEFORE), "مؤتمر هاتفي"),
    claim("meeting", Particulars(), "rencontre 12", "relay-ru"),
    claim("posture", Particulars(), "две базы продолжат работу", "relay-ru"),
    claim("statement", Particulars(), "the way is open", "press-en", speaker=None),
    claim("incident", Incident("shelling", Name("هاون"), Name("النصرة", "nusra"),
                               Name("اللاذقية", "SY06"), (Name("كنسبا", "kinsabba"),), 2),
          "قصف كنسبا مرتين"),
    claim("incident", Incident("small_arms"), "стрельба", "relay-ru", speaker=TURKEY),
]  # fmt: skip

CLAIMS = TALLIES + OTHERS
YESTERDAY = [
    tally("localities_total", 51, window=Window("cumulative", None, BEFORE), words="51 before"),
    tally("violations", 8, window=Window("24h", date(2016, 3, 22), BEFORE)),
]
