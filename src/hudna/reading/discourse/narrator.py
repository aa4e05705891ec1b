"""Discourse: what each figure inherits from its list, its clause, its sentence, its document.

The state is explicit: who speaks, who records, what the last list counted, over which window.
Attributions and sides change it. A figure that stays undecided is not guessed: it is left unread.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from hudna.reading.discourse.attribution import RECORDING, RELAYING, attributions, kind_of
from hudna.reading.discourse.cues import Clause, assign_cues
from hudna.reading.engine.marks import Mark, make
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import CUMULATIVE, WEIGHED, family_of, indicator_of
from hudna.reading.grammar.names import Where
from hudna.reading.grammar.times import SAME, Period
from hudna.record.register import Party

Timed = tuple[Mark | None, Period | None]


@dataclass(slots=True)
class Told:
    """A figure with all that was settled about it: ready to be a claim."""

    mark: Mark
    figure: Figure
    indicator: str
    where: Where | None
    part: int | None
    window: Mark | None
    period: Period | None
    speaker: Mark | None
    relay: tuple[Mark, ...]
    change: str | None
    stage: str | None


@dataclass(slots=True)
class State:
    """What a document has said so far and the next sentence may lean on."""

    noun: str | None = None
    indicator: str | None = None
    window: Timed = (None, None)
    window_of: str = ""
    running: bool = False
    place_of: str = ""
    speaker: Mark | None = None
    recorder: Mark | None = None
    relay: tuple[Mark, ...] = ()
    place: Where | None = None
    section: Where | None = None
    counted: tuple[str | None, str | None] = (None, None)


@dataclass(slots=True)
class Sentence:
    """One sentence's marks with its cues and the place that it opens with."""

    clause: Clause
    place: Where | None = None
    previous: tuple[int, ...] = field(default=())

    @property
    def marks(self) -> Sequence[Mark]:
        """The marks of the sentence."""
        return self.clause.marks


class Narrator:
    """Walks the sentences of one passage in order and settles each figure."""

    def __init__(
        self, parties: Mapping[str, Party], *, period_holds: bool = True, own_words: bool = False
    ) -> None:
        """`own_words`: the publisher speaks itself; another's voice lasts one sentence only."""
        self.period_holds = period_holds
        self.own_words = own_words
        self.state = State()
        self.parties = parties

    def figures(self, marks: Sequence[Mark]) -> tuple[list[Told], list[tuple[Mark, str]]]:
        """Settle the figures of a sentence: those told, and the numbers left with a reason."""
        self._attribute(marks)
        clause = assign_cues(marks)
        sentence = Sentence(clause, _opening_place(marks), _previous_marks(marks))
        told: list[Told] = []
        left: list[tuple[Mark, str]] = []
        self.state.place = None
        self.state.running, self.state.place_of = False, ""
        self._open_window(sentence)
        self._open_section(sentence)
        self._open_list(sentence)
        for at in clause.places:
            found = self._settle(sentence, at)
            if isinstance(found, str):
                left.append((marks[at], found))
            else:
                told.extend(found)
        left.extend(
            (mark, "no rule says what it counts") for mark in marks
            if mark.type in ("NUMBER", "DIGITS")
        )  # fmt: skip
        return told, left

    def _attribute(self, marks: Sequence[Mark]) -> None:
        found = attributions(marks, self.parties)
        if self.own_words:
            self.state.speaker, self.state.relay = None, ()
        speaking = [mark for mark in found if kind_of(mark, self.parties) != "agency"]
        if speaking:
            own = [one for one in speaking if kind_of(one, self.parties) not in RELAYING]
            persons = [one for one in own if kind_of(one, self.parties) == "person"]
            self.state.speaker = (persons or own or speaking)[-1]
        elif (told := _bulletin(marks)) is not None and self.state.speaker is not None:
            self.state.speaker = make("PARTY", (told,), self.state.speaker.value)
        if found:
            relays = [*self.state.relay, *found]
            seen = {mark.value[0]: mark for mark in reversed(relays)
                    if kind_of(mark, self.parties) in RELAYING}  # fmt: skip
            self.state.relay = tuple(sorted(seen.values(), key=lambda mark: mark.start))

    def _open_window(self, sentence: Sentence) -> None:
        """A sentence that names a window and no figure sets the window of what follows."""
        near = None if sentence.clause.places else _nearest_window(sentence, 0)
        if near and near[1].label not in ("cumulative", SAME):
            self.state.window, self.state.window_of = near, ""

    def _open_list(self, sentence: Sentence) -> None:
        """ "Breaches in a day:" without a number: what stands below counts breaches."""
        marks = sentence.marks
        if sentence.clause.places or not marks or marks[-1].type != "COLON":
            return
        if any(mark.type == "COUNTED" and mark.value == "violations" for mark in marks):
            self.state.noun = self.state.indicator = "violations"

    def _open_section(self, sentence: Sentence) -> None:
        """A place that stands alone, or opens a sentence without figures, heads what follows."""
        marks = sentence.marks
        if len(marks) == 1 and marks[0].type == "NAMED":
            self.state.section = _theatre_aside(marks[0].value)
        elif sentence.place is not None:
            told = any(mark.type in ("ROSE", "FELL") or mark.value in ("violations", "explosions")
                       for mark in marks)  # fmt: skip
            headed = told and not sentence.clause.places
            self.state.section = sentence.place if headed else None

    def _settle(self, sentence: Sentence, at: int) -> list[Told] | str:
        mark = sentence.marks[at]
        figure: Figure = mark.value
        cues = sentence.clause.cues[at]
        noun, indicator = self._indicator(sentence, at)
        if noun == "subset":
            return "a part of the figure before it"
        if indicator is None:
            return (
                "what happened to the thing counted is not said" if noun
                else "what it counts is not said"
            )  # fmt: skip
        if figure.shape != "share" or figure.noun not in (None, "cases"):
            self.state.noun, self.state.indicator = noun, indicator
            if indicator not in WEIGHED:
                self.state.counted = noun, indicator
        total = "total" in cues and figure.shape != "share"
        total = self._runs(figure, indicator, total=total)
        window, period = self._window(sentence, at, indicator, total)
        speaker = self._speaker(sentence, at)
        relay = tuple(one for one in self.state.relay if speaker and one.value != speaker.value)
        one = Told(mark, figure, indicator, None, None, window, period, speaker, relay,
                   sentence.clause.changes.get(at) if total else None,
                   _stage(indicator, cues))  # fmt: skip
        return self._placed(sentence, at, one)

    def _runs(self, figure: Figure, indicator: str, *, total: bool) -> bool:
        """Hundreds of aid operations are all since the start, and so is the weight beside them."""
        if indicator == "aid_operations":
            self.state.running = total or figure.amount.value >= RUNNING_FROM
            return self.state.running
        if indicator == "talks":
            return False
        beside = self.state.running and indicator == "aid_tonnes" and figure.shape != "share"
        return total or beside

    def _indicator(self, sentence: Sentence, at: int) -> tuple[str | None, str | None]:
        state, cues = self.state, sentence.clause.cues[at]
        figure: Figure = sentence.marks[at].value
        if figure.noun is None or figure.noun == "cases":
            if figure.shape == "share" and _heads_list(sentence, at):
                state.noun = state.indicator = "violations"
            if figure.noun == "cases" and state.indicator != "violations" and "RECORD" in cues:
                return "violations", "violations"
            if figure.shape == "share" and figure.amount.worded and state.indicator in WEIGHED:
                return state.counted
            return state.noun, self._inherited(figure, cues)
        if figure.shape == "share" and figure.noun == state.noun:
            return figure.noun, state.indicator
        return figure.noun, indicator_of(figure.noun, cues)

    def _inherited(self, figure: Figure, cues: set[str]) -> str | None:
        state = self.state
        if state.noun is None:
            return None
        if figure.shape == "side":
            return state.indicator if state.indicator == "violations" else None
        if figure.shape == "total":
            return indicator_of(state.noun, cues | {"total"})
        return state.indicator

    def _window(self, sentence: Sentence, at: int, indicator: str, total: bool) -> Timed:
        if _is_previous(sentence, at):
            mark = sentence.marks[sentence.previous[0]]
            return mark, mark.value
        near = _nearest_window(sentence, at)
        if near and near[1].label == SAME:
            near = _known(self.state.window)
        if indicator in CUMULATIVE:
            cumulative = near is not None and near[1].label == "cumulative"
            return near if near and cumulative else (None, Period("cumulative"))
        if near and total and near[1].label != "cumulative" and _told_before(sentence, at, near[0]):
            return None, Period("cumulative")
        if near:
            since = near[1].label == "cumulative"
            frames = not since or not (total or self.period_holds or near[1].until)
            if frames and not near[1].previous:
                self.state.window, self.state.window_of = near, family_of(indicator)
            return near
        if indicator == "talks" and not self.period_holds:
            return None, None  # talks "go on": over no period
        if total:
            return None, Period("cumulative")
        known = self.period_holds or self.state.window_of in ("", family_of(indicator))
        known = known or (family_of(indicator) == "harm" and _of_breaches(sentence, at))
        return self.state.window if known else (None, None)

    def _speaker(self, sentence: Sentence, at: int) -> Mark | None:
        figure: Figure = sentence.marks[at].value
        if figure.party is not None and at and sentence.marks[at - 1].type == "OPEN":
            return figure.party
        party = None if self._breaks(sentence, figure) else figure.party
        recorder = party or self._recorder(sentence.clause, at)
        if recorder is not None or not self._goes_on(sentence, at):
            self.state.recorder = recorder
        return self.state.recorder or self.state.speaker

    def _breaks(self, sentence: Sentence, figure: Figure) -> bool:
        """Whether the party of a figure breaks the truce: a monitor counts it, or "committed"."""
        speaker = self.state.recorder or self.state.speaker
        types = {mark.type for mark in sentence.marks} | set(figure.inside)
        if speaker is not None and kind_of(speaker, self.parties) in MONITORING:
            return not {"ACCORDING", "RECORD", "SAY", "CONFIRM"} & set(figure.inside)
        return "BREACHED" in types and not {"ACCORDING", "RECORD", "HAVE", "CONFIRM"} & types

    def _goes_on(self, sentence: Sentence, at: int) -> bool:
        """Whether who recorded or did the last figure goes on: a list, or the same sentence."""
        figure: Figure = sentence.marks[at].value
        listed = family_of(figure.noun or "") not in ("joining", "aid", "agreements", "tonnes")
        if figure.shape == "share" and (listed or at > sentence.clause.places[0]):
            return True
        recorder = self.state.recorder
        place = next((one for one, mark in enumerate(sentence.marks) if mark is recorder), None)
        if place is None or place > at:
            return False
        near = sentence.marks[max(0, place - 2) : place + 4]
        return any(mark.type in ("RECORD", "DELIVER") for mark in near)

    def _recorder(self, clause: Clause, at: int) -> Mark | None:
        """The party that counts: "the Russian side has 7", "7 for Russia", "recorded by Russia"."""
        marks = clause.marks
        before = max((place for place in clause.places if place < at), default=-1)
        for place in range(at - 1, before, -1):
            mark = marks[place]
            if _counts(marks, place):
                return mark
            if (
                self._may_record(mark)
                and not _does(marks, place)
                and (
                    _records(marks, place)
                    or kind_of(mark, self.parties) == "centre"
                    or any(one.type == "RECORD" for one in marks[place:at])
                )
            ):
                return mark
        after = min((place for place in clause.places if place > at), default=len(marks))
        for place in range(at + 1, min(after, at + 7)):
            if marks[place].type in ("STOP", "SEMI", "COMMA", "COLON", "OPEN"):
                return None
            if self._may_record(marks[place]) and any(
                mark.type in ("FOR", "BY", "RECORD", "FROM", "DASH", "HAVE", "ACCORDING")
                for mark in marks[at:place]
            ):
                return marks[place]
        return None

    def _may_record(self, mark: Mark) -> bool:
        return mark.type == "PARTY" and kind_of(mark, self.parties) in RECORDING

    def _placed(self, sentence: Sentence, at: int, one: Told) -> list[Told]:
        standing = one.indicator in CUMULATIVE
        where = one.figure.where or (None if standing else _place_of(sentence, at))
        one.where = where = _theatre_aside(where) if where else None
        if where and not one.indicator.startswith("people_"):
            one.where = where = _countries_aside(where)
        again = family_of(one.indicator) == "harm" == self.state.place_of
        if where is None and (one.indicator in WITH_THE_LAST or again):
            one.where = where = self.state.place
        if where is None and one.figure.shape != "total" and one.indicator not in CUMULATIVE:
            one.where = where = self.state.section
        self.state.place, self.state.place_of = where, family_of(one.indicator)
        if where is None or len(where.parts) == 1 or not _distributed(sentence.clause, at):
            return [one]
        return [replace(one, part=part) for part in range(len(where.parts))]


def _heads_list(sentence: Sentence, at: int) -> bool:
    """Whether "breaches" without a number stands between the last figure and this element."""
    start = max((place for place in sentence.clause.places if place < at), default=-1) + 1
    return any(mark.type == "COUNTED" and mark.value == "violations"
               for mark in sentence.marks[start:at])  # fmt: skip


def _stage(indicator: str, cues: set[str]) -> str | None:
    if indicator not in ("localities_new", "groups_new"):
        return None
    return "preliminary" if "PRELIMINARY" in cues else "signed"


def _previous_marks(marks: Sequence[Mark]) -> tuple[int, ...]:
    return tuple(at for at, mark in enumerate(marks)
                 if mark.type == "WINDOW" and mark.value.previous)  # fmt: skip


def _is_previous(sentence: Sentence, at: int) -> bool:
    """Whether a figure belongs to the period before: it follows such words, or closes on them."""
    if not sentence.previous:
        return False
    if any(place < at for place in sentence.previous):
        return True
    figures = sentence.clause.places
    return at == figures[-1] and len(figures) > 1


def _nearest_window(sentence: Sentence, at: int) -> tuple[Mark, Period] | None:
    if sentence.clause.places and sentence.marks[at].value.windows:
        own: Mark = sentence.marks[at].value.windows[0]
        return own, own.value
    found = [
        (abs(place - at) + (place > at), mark)
        for place, mark in enumerate(sentence.marks)
        if mark.type == "WINDOW"
        and not mark.value.previous
        and not _of_another(sentence.clause, at, place)
    ]
    if not found:
        return None
    mark = min(found, key=lambda one: one[0])[1]
    return mark, mark.value


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


def _of_breaches(sentence: Sentence, at: int) -> bool:
    """Whether breaches stand before a harm that they caused: its period is theirs."""
    return any(mark.value == "violations" or mark.type == "BREACHED" or (
        mark.type == "FIGURE" and mark.value.noun in ("violations", "cases")
    ) for mark in sentence.marks[:at])  # fmt: skip


def _known(timed: Timed) -> tuple[Mark, Period] | None:
    """A period with its words, or None where either is missing."""
    mark, period = timed
    return (mark, period) if mark and period else None


def _told_before(sentence: Sentence, at: int, window: Mark | None) -> bool:
    """Whether another figure stands between a total and the period named before it."""
    if window is None:
        return False
    start = next((place for place, mark in enumerate(sentence.marks) if mark is window), at)
    return any(start < place < at for place in sentence.clause.heads())


def _of_another(clause: Clause, at: int, window: int) -> bool:
    """Whether a window stands right between "rose" and a later figure: it is that figure's."""
    behind = [place for place in clause.heads() if place > window]
    if window < at or not behind:
        return False
    if any(mark.type in ("ROSE", "TOTAL") for mark in clause.marks[at + 1 : window]):
        return behind[0] < window + 8
    return False


def _records(marks: Sequence[Mark], place: int) -> bool:
    near = [*marks[max(0, place - 3) : place], *marks[place + 1 : place + 5]]
    if [mark.type for mark in marks[place + 1 : place + 2]] == ["COLON"]:
        return True
    return any(mark.type in ("RECORD", "HAVE", "ACCORDING", "SAY") for mark in near)


def _bulletin(marks: Sequence[Mark]) -> Mark | None:
    """ "The bulletin says", "according to the statement": the voice as this sentence names it."""
    for before, mark in pairwise(marks):
        if mark.value == "named" and mark.type == "BULLETIN" and before.type in _TELLING:
            return mark
    return None


def _opening_place(marks: Sequence[Mark]) -> Where | None:
    """The place that a sentence opens with: "Donetsk region: …", "In Latakia …"."""
    for at, mark in enumerate(marks[:5]):
        if mark.type == "FIGURE" and mark.value.inside[:2] == ("NAMED", "COLON"):
            return _theatre_aside(mark.value.where) if mark.value.where else None
        if mark.type == "NAMED":
            following = next((m.type for m in marks[at + 1 : at + 3] if m.type != "COMMA"), "")
            if following in _OPENING or (at and marks[at - 1].type in ("IN", "LEVEL")):
                return _theatre_aside(mark.value)
        elif mark.type not in ("DASH", "IN", "LEVEL", "SIGN", "WORD", "QUOTE", "DIRECTION", "OF"):
            return None
    return None


_OPENING: Final = frozenset({"COLON", "WINDOW", "DURING", "ACCORDING"})
MONITORING: Final = frozenset({"monitor", "un_body"})
RUNNING_FROM: Final = 300
WITH_THE_LAST: Final = frozenset({"aid_tonnes", "aid_parcels", "aid_people"})
THEATRES: Final = frozenset({"ua:donbas"})
_COUNTRY: Final = re.compile("[A-Z]{2}")
_TELLING: Final = frozenset({"SAY", "ACCORDING"})
_LOOSE: Final = frozenset({"QUOTE", "CLOSE", "AND"})
_LEADING: Final = frozenset({"IN", "OF", "LEVEL", "FROM", "TO", "FOR", "DASH", "OPEN"})


def _place_of(sentence: Sentence, at: int) -> Where | None:
    """The place of a figure that has none in its own stretch; the head of a list has none."""
    marks, places = sentence.marks, sentence.clause.places
    following = next(
        (place for place in places if place > at and marks[place].value.noun != "subset"), None
    )
    if marks[at].value.shape != "share" and following is not None and (
        marks[following].value.where is not None and marks[following].value.shape == "share"
    ):  # fmt: skip
        return None
    for place in range(at + 1, min(following or len(marks), at + 15)):
        if marks[place].type in ("STOP", "SEMI") or _lists(marks, at, place):
            break
        if marks[place].type == "NAMED" and (
            marks[place - 1].type in _LEADING
            or [part.level for part in marks[place].value.parts] == ["governorate"]
        ):
            return marks[place].value  # type: ignore[no-any-return]
    return _place_before(sentence, at) or sentence.place


def _lists(marks: Sequence[Mark], at: int, place: int) -> bool:
    """Whether a colon opens a list of several places of one figure: none of them is its place."""
    if marks[place].type == "OF_WHICH":
        return marks[place + 1 : place + 2] != [] and marks[place + 1].type != "FIGURE"
    if marks[place].type != "COLON" or marks[at].value.amount.value < 2:
        return False
    return sum(mark.type == "NAMED" for mark in marks[place:]) > 1


def _place_before(sentence: Sentence, at: int) -> Where | None:
    marks = sentence.marks
    start = max((place for place in sentence.clause.places if place < at), default=-1) + 1
    for place in range(at - 1, start - 1, -1):
        if marks[place].type in ("STOP", "SEMI"):
            return None
        if (
            marks[place].type == "NAMED"
            and place
            and marks[place - 1].type in ("IN", "LEVEL", "OPEN", "NEAR")
        ):
            return marks[place].value  # type: ignore[no-any-return]
    return None


def _theatre_aside(where: Where) -> Where | None:
    """A whole country under watch is the theatre, not a place of it."""
    parts = tuple(part for part in where.parts if part.ids != ("SY",))
    return Where(parts) if parts else None


def _countries_aside(where: Where) -> Where | None:
    """People come back from a country; anything else that names one speaks of the whole of it."""
    parts = tuple(part for part in where.parts
                  if not part.ids
                  or (not _COUNTRY.fullmatch(part.ids[0]) and part.ids[0] not in THEATRES))  # fmt: skip
    return Where(parts) if parts else None


def _distributed(clause: Clause, at: int) -> bool:
    """Whether a number over several places is meant for each: said, or shown by the total."""
    figure: Figure = clause.marks[at].value
    heads = [clause.marks[place].value for place in clause.heads() if place < at]
    if figure.shape != "share" or not heads:
        return figure.each
    total = heads[-1].amount.value
    shares = [clause.marks[place].value for place in clause.places
              if clause.marks[place].value.shape == "share"]  # fmt: skip
    once = sum(share.amount.value for share in shares)
    spread = sum(share.amount.value * len(share.where.parts) for share in shares)
    return bool(spread == total != once) or (figure.each and not once == total != spread)
