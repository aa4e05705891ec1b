"""Who counts a figure: the side that records it is not the side that breaks the truce."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from hudna.reading.discourse.attribution import RECORDING, kind_of
from hudna.reading.discourse.cues import Clause
from hudna.reading.discourse.sentence import Sentence
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import family_of
from hudna.record.register import Party

_MONITORING: Final = frozenset({"monitor", "un_body"})
_LOOSE: Final = frozenset({"QUOTE", "CLOSE", "AND"})
_TELLING: Final = frozenset({"SAY", "ACCORDING"})


def recorder_of(clause: Clause, at: int, parties: Mapping[str, Party]) -> Mark | None:
    """The party that counts: "the Russian side has 7", "7 for Russia", "recorded by Russia"."""
    marks = clause.marks
    before = max((place for place in clause.places if place < at), default=-1)
    for place in range(at - 1, before, -1):
        mark = marks[place]
        if _counts(marks, place):
            return mark
        if (
            _may_record(mark, parties)
            and not _does(marks, place)
            and (
                _records(marks, place)
                or kind_of(mark, parties) == "centre"
                or any(one.type == "RECORD" for one in marks[place:at])
            )
        ):
            return mark
    after = min((place for place in clause.places if place > at), default=len(marks))
    for place in range(at + 1, min(after, at + 7)):
        if marks[place].type in ("STOP", "SEMI", "COMMA", "COLON", "OPEN"):
            return None
        if _may_record(marks[place], parties) and any(
            mark.type in ("FOR", "BY", "RECORD", "FROM", "DASH", "HAVE", "ACCORDING")
            for mark in marks[at:place]
        ):
            return marks[place]
    return None


def goes_on(sentence: Sentence, at: int, recorder: Mark | None) -> bool:
    """Whether who recorded or did the last figure goes on: a list, or the same sentence."""
    figure: Figure = sentence.marks[at].value
    listed = family_of(figure.noun or "") not in ("joining", "aid", "agreements", "tonnes")
    if figure.shape == "share" and (listed or at > sentence.clause.places[0]):
        return True
    place = next((one for one, mark in enumerate(sentence.marks) if mark is recorder), None)
    if place is None or place > at:
        return False
    near = sentence.marks[max(0, place - 2) : place + 4]
    return any(mark.type in ("RECORD", "DELIVER") for mark in near)


def breaks_truce(
    sentence: Sentence, at: int, speaker: Mark | None, parties: Mapping[str, Party]
) -> bool:
    """Whether the party of a figure breaks the truce: a monitor counts it, or "committed"."""
    figure: Figure = sentence.marks[at].value
    types = {mark.type for mark in sentence.marks} | set(figure.inside)
    if speaker is not None and kind_of(speaker, parties) in _MONITORING:
        return not {"ACCORDING", "RECORD", "SAY", "CONFIRM"} & set(figure.inside)
    return "BREACHED" in types and not {"ACCORDING", "RECORD", "HAVE", "CONFIRM"} & types


def _may_record(mark: Mark, parties: Mapping[str, Party]) -> bool:
    return mark.type == "PARTY" and kind_of(mark, parties) in RECORDING


def _counts(marks: Sequence[Mark], place: int) -> bool:
    """Whether a party stands right before the verb of recording: whoever it is, it counts."""
    if marks[place].type != "PARTY":
        return False
    behind = [mark.type for mark in marks[place + 1 : place + 4] if mark.type not in _LOOSE]
    return behind[:1] == ["RECORD"]


def _does(marks: Sequence[Mark], place: int) -> bool:
    """Whether a party only breaks the truce, or is where it is watched: "in the commission"."""
    behind = [mark.type for mark in marks[place + 1 : place + 5]]
    if {"BREACHED", "ATTACK"} & set(behind) and not {"SAY", "RECORD", "COMMA"} & set(behind):
        return True
    if marks[place + 1 : place + 2] and marks[place + 1].type in ("BREACHED", "ATTACK"):
        return True
    return place > 0 and marks[place - 1].type in ("COUNTED", "IN", "BREACHED", "ATTACK")


def _records(marks: Sequence[Mark], place: int) -> bool:
    near = [*marks[max(0, place - 3) : place], *marks[place + 1 : place + 5]]
    if [mark.type for mark in marks[place + 1 : place + 2]] == ["COLON"]:
        return True
    return any(mark.type in ("RECORD", "HAVE", "ACCORDING", "SAY") for mark in near)


def bulletin_named(marks: Sequence[Mark]) -> Mark | None:
    """ "The bulletin says", "according to the statement": the voice as this sentence names it."""
    for before, mark in pairwise(marks):
        if mark.value == "named" and mark.type == "BULLETIN" and before.type in _TELLING:
            return mark
    return None
