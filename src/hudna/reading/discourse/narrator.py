"""Discourse: what each figure inherits from its list, its clause, its sentence, its document.

The state is explicit: who speaks, who records, what the last list counted, over which window.
Attributions and sides change it. A figure that stays undecided is not guessed: it is left unread.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from hudna.reading.discourse.attribution import kind_of
from hudna.reading.discourse.cues import assign_cues, heads_list, listed
from hudna.reading.discourse.recorders import COUNTING_ON, speaker_of
from hudna.reading.discourse.sentence import Sentence, State, Timed, Told
from hudna.reading.discourse.voices import NOBODY, Speech, relay_of
from hudna.reading.discourse.whereabouts import (
    STRUCK,
    addressed,
    behind_brackets,
    came_from,
    countries_aside,
    distributed,
    opening_place,
    place_of,
    scene_of,
    share_places,
    shut_away,
    theatre_aside,
    zone_of,
)
from hudna.reading.discourse.windows import (
    added_up,
    frames,
    is_previous,
    named_period,
    nearest_window,
    of_breaches,
    opening_window,
    previous_windows,
    reported_daily,
    told_before,
)
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.figures import DIFFERENCE, GROWN, Figure
from hudna.reading.grammar.hedges import hedge_of
from hudna.reading.grammar.indicators import CUMULATIVE, WEIGHED, family_of, indicator_of, new_of
from hudna.reading.grammar.names import Where
from hudna.reading.grammar.times import SAME
from hudna.reading.measures.periods import Period
from hudna.reading.unread import FEWER, PART, Left, uncounted, undecided
from hudna.record.register import Party


class Narrator:
    """Walks the sentences of one passage in order and settles each figure."""

    def __init__(
        self, parties: Mapping[str, Party], levels: Mapping[str, str], state: State, *,
        period_holds: bool = True, loads_apart: bool = False,
    ) -> None:  # fmt: skip
        """`state`: what was said before; the narrator changes it sentence by sentence."""
        self.parties = parties
        self.levels = levels
        self.state = state
        self.period_holds = period_holds
        self.speech = NOBODY
        self.loads_apart = loads_apart

    def figures(
        self, marks: Sequence[Mark], speech: Speech = NOBODY
    ) -> tuple[list[Told], list[Left]]:
        """Settle the figures of a sentence: those told, and the numbers left with a reason."""
        self.speech = speech
        clause = assign_cues(marks)
        sentence = Sentence(clause, opening_place(marks), previous_windows(marks),
                            zone_of(marks, self.levels))  # fmt: skip
        told: list[Told] = []
        left: list[Left] = []
        self.state.place = None
        self.state.running, self.state.place_of = False, ""
        self._open_window(sentence)
        self._open_section(sentence)
        self._open_list(sentence)
        self._open_scene(sentence)
        for at in clause.places:
            found = self._settle(sentence, at)
            if isinstance(found, Left):
                left.append(found)
            else:
                told.extend(found)
        self._close_window(sentence)
        share_places(told)
        return told, left

    def line(self) -> None:
        """A line starts here: whoever is harmed in it was not harmed in the attack above it.

        Only the sides of a commission count on from line to line, and a centre goes on with aid.
        """
        self.state.scene = self.state.region = None
        recorder = self.state.recorder
        lasting = COUNTING_ON | ({"centre"} if self.state.sections else set())
        if recorder is not None and kind_of(recorder, self.parties) not in lasting:
            self.state.recorder = None
        self.state.aid_place, self.state.aid_spread = None, False

    def heading(self) -> None:
        """A heading stands here: the list before it is over, and its recorder with it."""
        self.state.sections |= self.state.indicator is not None
        self.state.noun = self.state.indicator = None
        if self.state.recorder and kind_of(self.state.recorder, self.parties) != "centre":
            self.state.recorder = None

    def _open_window(self, sentence: Sentence) -> None:
        """A sentence that names a window and no figure sets the window of what follows."""
        near = opening_window(sentence)
        if near:
            self.state.window, self.state.window_of = near, ""

    def _close_window(self, sentence: Sentence) -> None:
        """The period that a sentence names last is what "over this time" means behind it."""
        named = [mark for mark in sentence.marks
                 if mark.type == "WINDOW" and mark.value.label != SAME
                 and not mark.value.previous]  # fmt: skip
        if named:
            self.state.said = named[-1], named[-1].value

    def _open_list(self, sentence: Sentence) -> None:
        """ "Breaches in a day:" without a number: what stands below counts breaches."""
        marks = sentence.marks
        if sentence.clause.places or not marks or marks[-1].type != "COLON":
            return
        if any(mark.type == "COUNTED" and mark.value == "violations" for mark in marks):
            self.state.noun = self.state.indicator = "violations"

    def _open_scene(self, sentence: Sentence) -> None:
        """An attack's place holds for the harm that the next sentences of a line tell of."""
        types = {mark.type for mark in sentence.marks}
        if types & STRUCK:
            self.state.scene = scene_of(sentence.marks, sentence.place)
        elif not any(sentence.marks[at].value.noun in HARMS for at in sentence.clause.places):
            self.state.scene = None

    def _open_section(self, sentence: Sentence) -> None:
        """A place that stands alone, or opens a sentence without figures, heads what follows."""
        marks = sentence.marks
        if len(marks) == 1 and marks[0].type == "NAMED":
            self.state.section = theatre_aside(marks[0].value)
        elif sentence.place is not None:
            told = any(mark.type in ("ROSE", "FELL") or mark.value in ("violations", "explosions")
                       for mark in marks)  # fmt: skip
            headed = told and not sentence.clause.places
            self.state.section = sentence.place if headed else None

    def _settle(self, sentence: Sentence, at: int) -> list[Told] | Left:
        mark = sentence.marks[at]
        figure: Figure = mark.value
        cues = sentence.clause.cues[at]
        noun, indicator = self._indicator(sentence, at)
        if noun == "subset":
            return Left(mark, FEWER if figure.shape == DIFFERENCE else PART)
        if indicator is None:
            return undecided(mark, noun, self.state.noun)
        if reason := uncounted(figure, indicator):
            return Left(mark, reason)
        part = self._is_part(sentence, at, indicator)
        part = part or (figure.shape == "zero" and figure.noun in HARMS)  # an aside
        if not part and (figure.shape != "share" or figure.noun not in (None, "cases")):
            self.state.noun, self.state.indicator = noun, indicator
            self.state.amount = figure.amount.value
            if indicator not in WEIGHED:
                self.state.counted = noun, indicator
        total = "total" in cues and figure.shape not in ("share", GROWN)
        kinds = {mark.type for mark in sentence.marks} | set(figure.inside)
        change = sentence.clause.changes.get(at) if total else None
        total = self._runs(figure, indicator, kinds, total=total)
        window, period = self._window(sentence, at, indicator, total)
        speaker = speaker_of(sentence, at, self.state, self.speech, self.parties)
        relay = tuple(relay_of(speaker, self.speech, self.parties))
        one = Told(mark, figure, indicator, None, None, window, period, speaker, relay,
                   hedge_of(sentence.marks, at, speaker), change,
                   _stage(indicator, cues))  # fmt: skip
        return self._placed(sentence, at, one)

    def _is_part(self, sentence: Sentence, at: int, indicator: str) -> bool:
        """A part by kind of breaches told before it: what follows goes on counting breaches."""
        if self.state.indicator != "violations":
            return False
        heavy = indicator == "violations_heavy_weapons"
        return heavy or (indicator == "explosions" and of_breaches(sentence, at))

    def _runs(self, figure: Figure, indicator: str, kinds: Set[str], *, total: bool) -> bool:
        """Hundreds of aid operations are all since the start, and so is the weight beside them.

        Breaches that rose or fell are those of a period: only words of adding up make a total.
        """
        if indicator in ("violations", "explosions") and total:
            return "TOTAL" in kinds
        adds_up = bool(kinds & {"TOTAL", "COUNT", "SINCE"}) or figure.amount.value >= RUNNING_FROM
        total = total and (adds_up or not indicator.startswith("aid_"))
        if indicator == "aid_operations":
            self.state.running = total or figure.amount.value >= RUNNING_FROM
            return self.state.running
        if indicator == "talks":
            return False
        if indicator in WITH_THE_LAST and figure.shape != "total" and not kinds & _SUMMED:
            total = False  # aid that reached somebody is no total that was reached
        beside = self.state.running and indicator == "aid_tonnes" and figure.shape != "share"
        return total or beside

    def _indicator(self, sentence: Sentence, at: int) -> tuple[str | None, str | None]:
        state, cues = self.state, sentence.clause.cues[at]
        figure: Figure = sentence.marks[at].value
        if figure.shape == GROWN:
            noun = figure.noun or state.noun
            return noun, new_of(noun)
        if figure.noun is None or figure.noun == "cases":
            if figure.shape in ("share", "side") and heads_list(sentence.clause, at):
                state.noun = state.indicator = "violations"
            if figure.noun == "cases" and state.indicator != "violations" and cues & _BROKEN:
                state.noun = state.indicator = "violations"
                return "violations", "violations"
            if figure.shape == "share" and figure.amount.worded and state.indicator in WEIGHED:
                return state.counted
            return state.noun, self._inherited(sentence, at)
        if figure.shape == "share" and figure.noun == state.noun:
            return figure.noun, self._element(sentence, at)
        return figure.noun, indicator_of(figure.noun, cues)

    def _element(self, sentence: Sentence, at: int) -> str | None:
        """An element of a list is what its head is; of a running total, if the elements make it.

        "The total rose to 51, after two in Hama agreed": the two are new, and no part of a total
        that is told by place.
        """
        state, marks = self.state, sentence.marks
        if state.indicator not in CUMULATIVE or state.noun is None:
            return state.indicator
        shares = [one.value for one in marks if one.type == "FIGURE" and one.value.shape == "share"]
        if sum(one.amount.value for one in shares) == state.amount:
            return state.indicator
        joined = {"JOIN", "PRELIMINARY"} & {one.type for one in marks}
        return indicator_of(state.noun, {"JOIN"} if joined else set())

    def _inherited(self, sentence: Sentence, at: int) -> str | None:
        state, cues = self.state, sentence.clause.cues[at]
        figure: Figure = sentence.marks[at].value
        if state.noun is None:
            return None
        if figure.shape == "share":
            return self._element(sentence, at)
        if figure.shape == "side":
            return state.indicator if state.indicator == "violations" else None
        if figure.shape == "total":
            whole = indicator_of(state.noun, cues | {"total"})
            return whole or (state.indicator if state.indicator in SUMMED else None)
        if "OF_WHICH" in figure.inside and state.indicator in CUMULATIVE:
            return indicator_of(state.noun, {"JOIN"})  # those of a day, among all so far
        return state.indicator

    def _window(self, sentence: Sentence, at: int, indicator: str, total: bool) -> Timed:
        if is_previous(sentence, at) and indicator not in CUMULATIVE:
            mark = sentence.marks[sentence.previous[0]]
            return mark, mark.value
        near = nearest_window(sentence, at)
        if near and near[1].label == SAME:
            near = named_period(self.state.said) or named_period(self.state.window)
        if indicator in CUMULATIVE:
            cumulative = near is not None and near[1].label == "cumulative"
            return near if near and cumulative else (None, Period("cumulative"))
        if near and total and near[1].label != "cumulative" and not _sums(sentence, at) and (
            told_before(sentence, at, near[0]) or added_up(sentence, indicator)
        ):  # fmt: skip
            return None, Period("cumulative")
        if near:
            if frames(near[1], indicator, total=total, holds=self.period_holds):
                self.state.window, self.state.window_of = near, family_of(indicator)
            return near
        if indicator == "talks" and not self.period_holds:
            return None, None  # talks "go on": over no period
        if total:
            return None, Period("cumulative")
        if self.period_holds and self._apart(sentence, indicator):
            return None, None
        known = self.period_holds or self.state.window_of in ("", family_of(indicator))
        known = known or (self.state.window_of, family_of(indicator)) == DAILY
        known = known or (family_of(indicator) == "harm" and of_breaches(sentence, at))
        if known and self.state.window[1] is not None:
            return self.state.window
        many = indicator == "violations" and sentence.marks[at].value.amount.value >= THOUSANDS
        return None, Period("cumulative") if many else None

    def _apart(self, sentence: Sentence, indicator: str) -> bool:
        """Whether a figure is of no day told before: aid without its operations, a named weekday.

        A bulletin tells its aid as operations of the day; a load told by itself came some time.
        """
        if indicator == "aid_operations":
            self.state.aided = True
        if family_of(indicator) == "aid":
            alone = not self.state.aided and self.state.window_of != "aid"
            return self.loads_apart and alone
        if family_of(indicator) == "harm":
            daily = self.state.window[1] is not None and self.state.window[1].label == "24h"
            return not daily and any(mark.type == "DATE" for mark in sentence.marks)
        return False

    def _placed(self, sentence: Sentence, at: int, one: Told) -> list[Told]:
        where = self._place(sentence, at, one)
        if where is not None:
            where = addressed(sentence.marks, where)
        one.where = self.state.place = where
        if one.period is None and reported_daily(one, self.speech.floor, self.levels):
            one.period = Period("24h", 1)
        self.state.place_of = family_of(one.indicator)
        if one.indicator == "violations" and one.figure.shape == "plain":
            self.state.zone = where if where is sentence.zone else None
        if one.indicator in OBSERVED:
            single = where is not None and len(where.parts) == 1
            self.state.region = where if single and not listed(sentence.clause, at) else None
        if where is None or len(where.parts) == 1 or not distributed(sentence.clause, at):
            return [one]
        return [replace(one, part=part) for part in range(len(where.parts))]

    def _place(self, sentence: Sentence, at: int, one: Told) -> Where | None:
        """Where a figure is: its own place, its sentence's, or the one that what is told has."""
        state, family = self.state, family_of(one.indicator)
        if one.indicator in CUMULATIVE:
            return self._aside(one.figure.where, one.indicator)
        harmed = family == "harm" and one.figure.where is None
        if harmed and (wide := state.section or sentence.place) is not None:
            return self._aside(wide, one.indicator)
        where = self._aside(one.figure.where, one.indicator)
        if harmed and one.figure.shape == "zero" and shut_away(sentence, at):
            return state.scene  # what a bracket names is where somebody went, or was
        where = where or self._aside(place_of(sentence, at), one.indicator)
        if where is None and one.indicator == "people_returned":
            where = came_from(sentence, at)
        lent = one.indicator in WITH_THE_LAST and not behind_brackets(sentence, at)
        if where is None and (lent or family == "harm" == state.place_of):
            where = state.place
        if family == "aid":
            where = self._aid_place(one.indicator, where)
        if where is None and one.indicator in OBSERVED and one.period and one.period.previous:
            where = state.region
        if where is None and one.figure.shape == "side":
            where = state.zone
        if where is None and family == "harm":
            where = state.scene or (state.region if _beside_breaches(one) else None)
        return where or (state.section if one.figure.shape != "total" else None)

    def _aside(self, where: Where | None, indicator: str) -> Where | None:
        """A place but for the theatre itself; people come back from a country, nothing else."""
        where = theatre_aside(where) if where else None
        people = indicator.startswith("people_")
        return where if where is None or people else countries_aside(where)

    def _aid_place(self, indicator: str, where: Where | None) -> Where | None:
        """A load without a place went where all the aid of its line went so far, if that is one."""
        state = self.state
        if where is not None:
            known, state.aid_place = state.aid_place, where
            named = [part.ids for part in where.parts]
            state.aid_spread |= known is not None and named != [part.ids for part in known.parts]
            return where
        lent = indicator in LOADS and not (state.aid_spread or state.running)
        return state.aid_place if lent else None


def _sums(sentence: Sentence, at: int) -> bool:
    """ "11 and 8 in a day, 19 in all": the sum of what the sentence told covers the same period."""
    before = [sentence.marks[place].value for place in sentence.clause.places if place < at]
    parts = [one.amount.value for one in before if one.noun in ("violations", "cases", None)]
    return len(parts) > 1 and sum(parts) == sentence.marks[at].value.amount.value


def _beside_breaches(harm: Told) -> bool:
    """Whether harm may have been where the breaches before it were: some of a day, not of a war."""
    return harm.figure.shape != "zero" and (
        harm.period is None or harm.period.label != "cumulative"
    )


def _stage(indicator: str, cues: set[str]) -> str | None:
    if indicator not in ("localities_new", "groups_new"):
        return None
    return "preliminary" if {"PRELIMINARY", "early"} & cues else "signed"


OBSERVED: Final = frozenset({"violations", "explosions"})
HARMS: Final = frozenset({"harm_killed", "harm_wounded", "harm_hurt"})
SUMMED: Final = frozenset({"people_returned", "aid_people"})
LOADS: Final = frozenset({"aid_tonnes", "aid_people"})
_SUMMED: Final = frozenset({"TOTAL", "COUNT", "UNCHANGED", "SINCE"})
_BROKEN: Final = frozenset({"RECORD", "BREACHED"})
DAILY: Final = ("joining", "violations")  # a centre's day: who joined, then who broke it
RUNNING_FROM: Final = 300
THOUSANDS: Final = 1000  # of breaches, over no period that is said: of all the time so far
WITH_THE_LAST: Final = frozenset({"aid_tonnes", "aid_parcels", "aid_people", "explosions",
                                  "projectiles", "bursts"})  # fmt: skip
