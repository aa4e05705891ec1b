"""A footnote as a run of pieces: who, through whom, where, in which words."""

from hudna.bulletin.publication import Day, Note, Pieces, Printed
from hudna.bulletin.wording import Wording
from hudna.bulletin.writer import fill, joined


def note_pieces(note: Note, wording: Wording) -> Pieces:
    """Return the footnote's text: speaker, relay, document, sentence, claim."""
    parts: list[Pieces] = [_speaker(note, wording)]
    if note.relay:
        names = joined([(one,) for one in note.relay], wording.comma)
        parts.append(fill(wording.phrases["note_relay"], names=names))
    parts.append(_document(note, wording))
    parts.append((note.sentence,))
    if note.claim:
        parts.append(fill(wording.phrases["note_claim"], id=note.claim))
    return joined(parts, wording.semicolon)


def _speaker(note: Note, wording: Wording) -> Pieces:
    if note.speaker is not None:
        return (note.speaker,)
    return (wording.phrases["unnamed" if note.claim else "note_unread"],)


def _document(note: Note, wording: Wording) -> Pieces:
    parts: list[Pieces] = []
    if note.title:
        parts.append((Printed(note.title, note.sentence.language),))
    parts.append((Printed(note.document),))
    if note.publisher:
        parts.append((Printed(note.publisher),))
    if note.published_on:
        parts.append((Day(note.published_on, wording.day(note.published_on)),))
    return fill(wording.phrases["note_document"], name=joined(parts, wording.comma))
