"""A document picks its theatre by the names in it; a name that several theatres have is settled."""

import pytest

from hudna import gazetteer
from hudna.reading import read
from hudna.reading.explain import explain
from hudna.reading.theatre import Leaning, homes
from hudna.record import Claim, Document, Incident

PLACES = gazetteer.load()
TRIPOLI = ("ly:tripoli", "lb:tripoli")
BAYDA = ("ye:bayda", "ly:bayda")


def document(text: str) -> Document:
    return Document("made.txt", "0" * 64, "text/plain", text)


def claims(text: str) -> tuple[Claim, ...]:
    return read(document(text), PLACES).claims


def ids_of(text: str, printed: str) -> tuple[str, ...]:
    """The ids of a claim's place, as printed."""
    return next(one.place.ids for one in claims(text) if one.place and one.place.text == printed)


SETTLED = [
    ("Forces of the GNA told of 3 violations in Tripoli. UNSMIL saw none in Sirte.",
     "Tripoli", ("ly:tripoli",)),
    ("UNIFIL saw no fire at Naqoura. The Lebanese army told of 3 violations in Tripoli.",
     "Tripoli", ("lb:tripoli",)),
    ("سجل الجيش الوطني 14 خرقا في البيضاء و12 خرقا في تعز و3 خروقات في مأرب.",
     "البيضاء", ("ye:bayda",)),
    ("سجلت قوات حفتر 4 خروقات في البيضاء و5 خروقات في بنغازي و3 في طبرق.",
     "البيضاء", ("ly:bayda",)),
    ("В Приднестровье отмечены 2 нарушения в городе Каменка, в Рыбнице и Тирасполе – ни одного.",
     "Каменка", ("md:camenca",)),
    ("По данным СММ, в Авдеевке и Ясиноватой тихо. Отмечены 2 нарушения в селе Каменка.",
     "Каменка", ("ua:kamianka",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "printed", "wanted"), SETTLED)
def test_one_word_in_two_theatres(text: str, printed: str, wanted: tuple[str, ...]) -> None:
    assert ids_of(text, printed) == wanted


OPEN = [
    ("There were 3 violations in Tripoli.", "Tripoli", TRIPOLI),
    ("There were 3 violations in Tripoli. Beirut and Benghazi were quiet.", "Tripoli", TRIPOLI),
    ("There were 3 violations in Tripoli. Homs and Hama were quiet.", "Tripoli", TRIPOLI),
    ("سجل 14 خرقا في البيضاء.", "البيضاء", BAYDA),
]


@pytest.mark.parametrize(("text", "printed", "wanted"), OPEN)
def test_a_mixed_document_stays_ambiguous(text: str, printed: str, wanted: tuple[str, ...]) -> None:
    assert ids_of(text, printed) == wanted


def test_the_later_names_settle_the_earlier_ones() -> None:
    text = "There were 3 violations in Tripoli.\n\nThe LNA holds Sirte.\n\nUNSMIL was told."
    assert ids_of(text, "Tripoli") == ("ly:tripoli",)


def test_joint_places_keep_their_other_parts() -> None:
    text = "3 violations were seen in Tripoli and Beirut. UNIFIL, the LAF, Tyre, Sidon: no change."
    assert ids_of(text, "Tripoli and Beirut") == ("lb:tripoli", "lb:beirut")


def targets(text: str) -> list[tuple[str, str | None]]:
    return [(name.text, name.id) for one in claims(text) if isinstance(one.body, Incident)
            for name in one.body.target_places]  # fmt: skip


def test_a_target_is_settled_or_has_no_id() -> None:
    shelled = "Gunmen shelled the village of Houla with mortars."
    assert targets(f"{shelled} UNIFIL and the Lebanese army reported it.") == [
        ("Houla", "lb:houla")
    ]
    assert targets(f"{shelled} Homs and Hama provinces were quiet.") == [("Houla", "sy:houla")]
    assert targets(shelled) == [("Houla", None)]


def test_a_lone_village_of_another_theatre_is_not_meant() -> None:
    syrian = "Aleppo – 3, Hama – 2, Homs – 1. Gunmen shelled the village of Qantara with mortars."
    lebanese = f"{syrian} UNIFIL was told in Naqoura."
    assert targets(syrian) == [("Qantara", None)]
    assert targets(lebanese) == [("Qantara", "lb:qantara")]


def test_what_a_document_leans_to_is_counted_by_names() -> None:
    home = homes(PLACES)
    once = Leaning(home, ["lb:beirut", "lb:tyre", "lb:sidon", "ly:sirte"])
    assert once.theatre(TRIPOLI) == "lebanon"
    assert Leaning(home, ["lb:beirut", "lb:tyre", "ly:sirte"]).theatre(TRIPOLI) is None
    assert Leaning(home, ["LY"]).kept(TRIPOLI) == ["ly:tripoli"]
    assert Leaning(home, ["russia", "moscow"]).kept(TRIPOLI) == [*TRIPOLI]


def place_told(text: str) -> str:
    found = explain(document(text), PLACES, claims(text)[:1])[0]
    return next(one.text for one in found if one.about == "place")


def test_the_choice_is_explained() -> None:
    libyan = "There were 3 violations in Tripoli. UNSMIL saw none in Sirte."
    assert "(Tripoli, ly:tripoli; not Tripoli (lb:tripoli): the document's other names are of " \
        "Libya)" in place_told(libyan)  # fmt: skip
    alone = "There were 3 violations in Tripoli."
    assert "(Tripoli, ly:tripoli or Tripoli, lb:tripoli)" in place_told(alone)
    syrian = "There were 3 violations in Qantara. Aleppo, Homs and Hama were quiet."
    assert "the register has it in Lebanon, whose it cannot be here" in place_told(syrian)
