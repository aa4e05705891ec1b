"""A listener remembers what sentences said, and what it remembers is what it would work out."""

from datetime import date
from itertools import count

import pytest

from hudna import gazetteer
from hudna.reading import listener as listening
from hudna.reading import read, reader
from hudna.reading.listener import Listener
from hudna.reading.reader import language
from hudna.record import Account, Claim, Document
from hudna.record.vocabulary import LANGUAGES
from scoring.gold_set import CORPUS

PLACES = gazetteer.load()
SAID = "The Centre recorded 7 violations over the past day."


def account(text: str, as_of: date | None = None) -> Account:
    return read(Document("made.txt", "0" * 64, "text/plain", text, as_of=as_of), PLACES)


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Listener:
    """An English listener that has heard nothing yet, in the place of the one in use."""
    heard = Listener(language("en", PLACES))
    monkeypatch.setattr(reader, "listener", lambda code, places: heard)
    return heard


@pytest.mark.parametrize("of", LANGUAGES)
def test_what_is_remembered_is_what_is_worked_out(of: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [path.read_text("utf-8") for path in sorted((CORPUS / of).glob("*.txt"))][::4]
    for text in (*texts, "\n\n".join(texts[:3]), "\n\n".join(reversed(texts))):
        remembered = account(text), account(text)
        monkeypatch.setattr(reader, "listener", lambda code, at: Listener(language(code, at)))
        assert (account(text), account(text)) == remembered
        monkeypatch.undo()


def test_a_sentence_is_worked_out_once_after_the_same_words(fresh: Listener) -> None:
    for _ in range(5):
        account(f"{SAID} It had recorded nine the day before.")
    assert fresh.worked == 2
    account(f"{SAID} It had recorded ten the day before.")
    assert fresh.worked == 3


def test_a_relayed_sentence_has_the_days_of_each_document() -> None:
    claims = [account(SAID, date(2016, 3, day)).claims[0] for day in (23, 24)]
    assert [one.window and str(one.window.stop) for one in claims] == ["2016-03-23", "2016-03-24"]


def test_what_is_inherited_is_told_as_the_earlier_sentence_wrote_it() -> None:
    def inherited(voice: str, place: str) -> Claim:
        text = f"{voice} spoke.\n{place}\n{SAID}"
        return account(text).claims[-1]

    for place in ("Aleppo", "ALEPPO", "Hama", "Aleppo"):
        found = inherited("The Ministry", place).place
        assert found is None or found.text == place


def test_the_memory_is_bounded(fresh: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "_HEARD", 50)
    monkeypatch.setattr(listening, "_PARSED", 50)
    numbers = count(3)
    for _ in range(60):
        account(" ".join(SAID.replace("7", str(next(numbers))) for _ in range(10)))
        assert len(fresh._hearings) <= 52 and len(fresh._parsed) <= 50
    assert fresh.worked == 600
