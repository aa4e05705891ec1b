"""Who says a figure, through whom and how, in the ways of each language: the figure is a seven."""

import re
from typing import Any

import pytest

from hudna import gazetteer
from hudna.reading import read
from hudna.record import Claim, Document, Name, Tally
from reading.discourse import voices_ar, voices_en, voices_ru

PLACES = gazetteer.load()
_NOTE = re.compile(r" after | as |, ")
CORPORA = {"ar": voices_ar, "en": voices_en, "ru": voices_ru}


def cases(table: str) -> list[Any]:
    """Every (wanted, text) of the tables of that name; `_NOTE` opens a note of ours."""
    return [
        pytest.param(wanted, text, id=f"{code}-{text[:60]}")
        for code, corpus in CORPORA.items()
        for wanted, texts in getattr(corpus, table, {}).items() for text in texts
    ]  # fmt: skip


def seven(text: str) -> Claim:
    """The one claim of a text that counts seven."""
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    found = [one for one in account.claims
             if isinstance(one.body, Tally) and one.body.quantity.low == 7]  # fmt: skip
    assert len(found) == 1, [one.quote for one in account.claims]
    return found[0]


def shown(name: Name | None, wanted: str) -> str:
    """A voice as the tables write it: its id, or as printed where that is asked for."""
    if name is None:
        return "nobody"
    return f'"{name.text}"' if wanted.startswith('"') or name.id is None else name.id


@pytest.mark.parametrize(("wanted", "text"), [*cases("SAID"), *cases("CLAUSES")])
def test_a_figure_has_its_speaker(wanted: str, text: str) -> None:
    speaker, *relay = _NOTE.split(wanted)[0].split(" < ")
    claim = seven(text)
    assert shown(claim.speaker, speaker) == speaker
    if relay:
        assert [shown(one, "") for one in claim.relay] == relay


@pytest.mark.parametrize(("wanted", "text"), [*cases("HEDGES"), *cases("DENIED")])
def test_a_figure_is_said_in_its_way(wanted: str, text: str) -> None:
    assert seven(text).hedge == wanted


@pytest.mark.parametrize("text", [one for corpus in CORPORA.values() for one in corpus.ALONE])
def test_nobody_passes_on_what_they_did_not_say(text: str) -> None:
    assert seven(text).relay == ()
