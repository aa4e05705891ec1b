"""Who counts a figure: the side that records it is not the side that breaks the truce."""

from collections.abc import Mapping, Sequence
from typing import Final

from hudna.reading.discourse.attribution import RECORDING, kind_of
from hudna.reading.discourse.cues import Clause
from hudna.reading.discourse.sentence import Sentence, State
from hudna.reading.discourse.voices import Speech, meaning
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import family_of
from hudna.reading.grammar.names import role_of
from hudna.record.register import Party

_MONITORING: Final = frozenset({"monitor", "un_body"})
_LINKS: Final = frozenset({"FOR", "BY", "RECORD", "FROM", "DASH", "HAVE", "ACCORDING", "DURING"})
_MOVING: Final = frozenset({"people", "refugees", "families", "residents", "children", "fighters"})
COUNTING_ON: Final = frozenset({"commission_side", "state"})
"""Who counts on in the sentences and lines that follow, until another side is named."""
WORKING: Final = frozenset({"aid", "joining", "agreements", "tonnes"})
_ANYBODY: Final = frozenset({"~person", "~source", "~mission", "~network", "~centre"})
_NEAR: Final = 2
_LOOSE: Final = frozenset({"QUOTE", "CLOSE", "AND"})


def speaker_of(
    sentence: Sentence, at: int, state: State, speech: Speech, parties: Mapping[str, Party]
) -> Mark | None:
    """Whose a figure is: who counts it, else who says it; notes who counts in the state."""
    marks = sentence.marks
    figure: Figure = marks[at].value
    if figure.party is not None and at and marks[at - 1].type == "OPEN":
        return figure.party
    _end_with_turn(marks, at, state, speech)
    teller = speech.speaker_at(marks[at].start)
    broken = breaks_truce(sentence, at, state.recorder or teller, parties)
    party = None if broken else figure.party
    recorder = party or recorder_of(sentence.clause, at, speech, parties)
    if recorder is not None or not (
        goes_on(sentence, at, state.recorder, speech, parties)
        or works_on(sentence, at, state, speech, parties)
    ):
        state.recorder = recorder
    said = state.recorder or teller
    meant = said and meaning(said, speech.floor, parties)
    anybody = meant is not None and role_of(meant) in _ANYBODY  # "monitors", whosever
    return (teller or meant) if anybody else meant


def _end_with_turn(marks: Sequence[Mark], at: int, state: State, speech: Speech) -> None:
    """Who counted before another voice began counts no more."""
    turn = speech.turn_at(marks[at].start)
    recorder = state.recorder
    if turn and recorder and (recorder.source or recorder.start < turn.start):
        state.recorder = None


def recorder_of(
    clause: Clause, at: int, speech: Speech, parties: Mapping[str, Party]
) -> Mark | None:
    """The party that counts: "the Russian side has 7", "7 for Russia", "recorded by Russia".

    A centre counts what it does, unless the sentence says who tells of it.
    """
    before, behind = _before(clause, at, speech, parties), _behind(clause, at, parties)
    side = behind is not None and kind_of(behind, parties) == "commission_side"
    if side and before is not None and kind_of(before, parties) not in COUNTING_ON:
        return behind  # "the ministry told of 7 for the Russian side"
    return before or behind


def _before(clause: Clause, at: int, speech: Speech, parties: Mapping[str, Party]) -> Mark | None:
    """The party before a figure that counts it."""
    before = max((place for place in clause.places if place < at), default=-1)
    marks = clause.marks
    for place in range(at - 1, before, -1):
        if _counts(marks, place) or _force_counts(marks, place, at, parties):
            return marks[place]
        if _may_record(marks, place, parties) and not _does(marks, place) and (
            (_records(marks, place) and not _heads(marks, place, speech))
            or _acts(marks[place], speech, parties)
            or _heads_figure(clause, place, at, parties)
            or any(one.type == "RECORD" for one in marks[place:at])
        ):  # fmt: skip
            return marks[place]
    return None


def _behind(clause: Clause, at: int, parties: Mapping[str, Party]) -> Mark | None:
    """The party behind a figure that counts it: "for", "by", or a side with its verb."""
    marks = clause.marks
    after = min((place for place in clause.places if place > at), default=len(marks))
    for place in range(at + 1, min(after, at + 7)):
        if marks[place].type in ("STOP", "SEMI", "COMMA", "COLON", "OPEN"):
            return None
        if _may_record(marks, place, parties) and (
            (
                any(_links(mark, marks[at]) for mark in marks[at:place])
                and not _is_blamed(marks, place, at, parties)
            )
            or (place == at + 1 and kind_of(marks[place], parties) == "commission_side")
        ):
            return marks[place]
    return None


def _is_blamed(marks: Sequence[Mark], place: int, at: int, parties: Mapping[str, Party]) -> bool:
    """Whether a state, a coalition behind "by" broke the truce: nothing is recorded by it."""
    blamed = kind_of(marks[place], parties) in ("state", "coalition")
    if not blamed or marks[place - 1].type not in ("BY", "FROM"):
        return False
    types = {mark.type for mark in marks[at:place]} | set(marks[at].value.inside)
    return not types & {"RECORD", "CONFIRM", "SAY"}


def _links(mark: Mark, figure: Mark) -> bool:
    """Whether a word ties a figure to who counts it: people "from" a country are not its count."""
    people = mark.type == "FROM" and figure.value.noun in _MOVING
    return mark.type in _LINKS and not people


def _heads(marks: Sequence[Mark], place: int, speech: Speech) -> bool:
    """Whether a party only stands before a colon, in a sentence that names another voice."""
    colon = [mark.type for mark in marks[place + 1 : place + 2]] == ["COLON"]
    return colon and any(one.value != marks[place].value for one in speech.own.speakers)


def _acts(mark: Mark, speech: Speech, parties: Mapping[str, Party]) -> bool:
    """Whether a party is a centre that does what is counted: "the ministry says that it gave 3".

    "The centre, the ministry says, gave 3": there the ministry counts.
    """
    told = speech.own.speakers
    return kind_of(mark, parties) == "centre" and all(one.start <= mark.start for one in told)


def _heads_figure(clause: Clause, place: int, at: int, parties: Mapping[str, Party]) -> bool:
    """ "The Turkish part – none", "the Russian side: 5": a side right before what it counts."""
    return at - place <= _NEAR and kind_of(clause.marks[place], parties) == "commission_side"


def goes_on(
    sentence: Sentence, at: int, recorder: Mark | None, speech: Speech, parties: Mapping[str, Party]
) -> bool:
    """Whether who recorded or did the last figure goes on: a list, or the same sentence.

    A centre that counted in the sentence before does not, where this one names its own voice.
    """
    if recorder is None or (
        speech.own.speakers and kind_of(recorder, parties) not in COUNTING_ON
        and recorder not in sentence.marks
    ):  # fmt: skip
        return False
    figure: Figure = sentence.marks[at].value
    listed = family_of(figure.noun or "") not in ("joining", "aid", "agreements", "tonnes")
    if figure.shape == "share" and (listed or at > sentence.clause.places[0]):
        return True
    place = next((one for one, mark in enumerate(sentence.marks) if mark is recorder), None)
    if place is None or place > at:
        return False
    near = sentence.marks[max(0, place - 2) : place + 4]
    return any(mark.type in ("RECORD", "DELIVER") for mark in near)


def works_on(
    sentence: Sentence, at: int, state: State, speech: Speech, parties: Mapping[str, Party]
) -> bool:
    """Whether the centre that did what was told goes on: with aid and with who joined.

    In a bulletin of sections, until a sentence names another voice.
    """
    worker = state.recorder if state.sections else None
    if worker is None or kind_of(worker, parties) != "centre":
        return False
    figure: Figure = sentence.marks[at].value
    named = speech.own.speakers and worker not in sentence.marks
    return not named and family_of(figure.noun or "") in WORKING


def breaks_truce(
    sentence: Sentence, at: int, speaker: Mark | None, parties: Mapping[str, Party]
) -> bool:
    """Whether the party of a figure breaks the truce: a monitor counts it, or "committed"."""
    figure: Figure = sentence.marks[at].value
    types = {mark.type for mark in sentence.marks} | set(figure.inside)
    if speaker is not None and kind_of(speaker, parties) in _MONITORING:
        return not {"ACCORDING", "RECORD", "SAY", "CONFIRM"} & set(figure.inside)
    return "BREACHED" in types and not {"ACCORDING", "RECORD", "HAVE", "CONFIRM"} & types


def _may_record(marks: Sequence[Mark], place: int, parties: Mapping[str, Party]) -> bool:
    """Whether a mark is a party that may count; not one on whose site a count stands."""
    mark = marks[place]
    if mark.type != "PARTY" or (place and marks[place - 1].type == "SITE"):
        return False
    return kind_of(mark, parties) in RECORDING


def _counts(marks: Sequence[Mark], place: int) -> bool:
    """Whether a party stands right before the verb of recording: whoever it is, it counts."""
    if marks[place].type != "PARTY":
        return False
    behind = [mark.type for mark in marks[place + 1 : place + 5] if mark.type not in _LOOSE]
    return behind[:1] == ["RECORD"] and behind[1:2] not in (["PARTY"], ["BULLETIN"])


def _force_counts(marks: Sequence[Mark], place: int, at: int, parties: Mapping[str, Party]) -> bool:
    """ "سجل الجيش 97 خرقا": an army right between the verb of recording and the figure."""
    if place + 1 != at or not place or marks[place - 1].type != "RECORD":
        return False
    return marks[place].type == "PARTY" and kind_of(marks[place], parties) == "state_force"


def _does(marks: Sequence[Mark], place: int) -> bool:
    """Whether a party only breaks the truce, or is where it is watched: "in the commission"."""
    behind = [mark.type for mark in marks[place + 1 : place + 5]]
    if {"BREACHED", "ATTACK"} & set(behind) and not {"SAY", "RECORD", "COMMA"} & set(behind):
        return True
    if marks[place + 1 : place + 2] and marks[place + 1].type in ("BREACHED", "ATTACK"):
        return True
    return place > 0 and marks[place - 1].type in ("COUNTED", "IN", "BREACHED", "ATTACK")


def _records(marks: Sequence[Mark], place: int) -> bool:
    before = marks[max(0, place - 3) : place]
    while any(mark.type == "FIGURE" for mark in before):
        before = before[1:]
    near = [*before, *marks[place + 1 : place + 5]]
    if [mark.type for mark in marks[place + 1 : place + 2]] == ["COLON"]:
        return True
    return any(mark.type in ("RECORD", "HAVE", "ACCORDING", "SAY", "INFORM") for mark in near)
