"""A note made a document: what would be read in it, and keeping it."""

from typing import Final

from hudna.desk.hotline import form
from hudna.desk.hotline.form import Note
from hudna.desk.keep import Added, add_one
from hudna.desk.read import Read, read_one
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.store import Ledger
from hudna.record import Problem
from hudna.text import language_of, normalise

_TELLING: Final = 4
"""Letters from which on a part of a name gives away whose it is."""


def received(note: Note) -> Received:
    """The note as a document that was taken in, its publisher the caller by the code name."""
    text = form.written(note)
    name = f"hotline-{note.called_at:%Y-%m-%d-%H%M}-{note.code}.txt"
    found = receive(text.encode("utf-8"), name, _terms(note))
    assert isinstance(found, Received), found
    return found


def read(note: Note) -> Read | Problem:
    """What is read in a note; nothing is kept."""
    return read_one(received(note))


def keep(ledger: Ledger, note: Note, by: str) -> Added | Problem:
    """Keep a note, with what was read in it; the same note a second time adds nothing."""
    return add_one(ledger, received(note), _terms(note), by)


def tongue(said: str) -> str | None:
    """The language of what was said; None where no letters tell."""
    return language_of(said)


def given_away(said: str, caller: str) -> list[str]:
    """The parts of a caller's name (or number) that stand in what was said, in any spelling."""
    words = set(normalise(said).text.split())
    bare = {word.strip(".,:;!?()«»\"'،؛؟") for word in words} | words
    return [
        part for part in dict.fromkeys(caller.split())
        if len(part) >= _TELLING and normalise(part).text.strip() in bare
    ]  # fmt: skip


def _terms(note: Note) -> Terms:
    return Terms(note.called_at.date(), form.PUBLISHER.format(note.code))
