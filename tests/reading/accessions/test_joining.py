"""Who joins the truce or leaves it, by name, phrase by phrase in three languages."""

import pytest

from hudna import gazetteer
from hudna.reading import read
from hudna.record import Claim, Document, Particulars, Tally
from reading.accessions.joining_phrases import JOINED, NOBODY

PLACES = gazetteer.load()
PRELIMINARY = (
    "Four agreed in preliminary form: two towns in Homs province and two in Hama province.",
    "Предварительно договорились с четырьмя населёнными пунктами: двумя в провинции Хомс и двумя "
    "в провинции Хама.",
    "وتوصل المركز إلى اتفاقات مبدئية مع بلدتين في ريف دمشق وبلدتين في ريف حماة.",
)


def claims(text: str) -> tuple[Claim, ...]:
    return read(Document("made.txt", "0" * 64, "text/plain", text), PLACES).claims


def shown(claim: Claim) -> str:
    body = claim.body
    assert isinstance(body, Particulars)
    names = ", ".join(one.id or one.text for one in body.what)
    return f"{body.stage} {claim.hedge} {names}".strip()


@pytest.mark.parametrize(
    ("wanted", "text"), [(wanted, text) for wanted, texts in JOINED.items() for text in texts]
)
def test_a_sentence_says_who_joined(wanted: str, text: str) -> None:
    found = [shown(one) for one in claims(text) if one.kind == "accession"]
    assert found == [wanted]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_joins_here(text: str) -> None:
    assert [one.quote for one in claims(text) if one.kind == "accession"] == []


@pytest.mark.parametrize("text", PRELIMINARY)
def test_what_is_agreed_in_principle_is_all_of_it(text: str) -> None:
    bodies = [one.body for one in claims(text) if isinstance(one.body, Tally)]
    assert {one.stage for one in bodies if one.indicator == "localities_new"} == {"preliminary"}
