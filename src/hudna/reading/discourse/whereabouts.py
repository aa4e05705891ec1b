"""Which place of its sentence a figure has, and whether several places share it or have it each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, takewhile
from typing import Final

from hudna.reading.discourse.cues import Clause
from hudna.reading.discourse.sentence import Sentence, Told
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import family_of
from hudna.reading.grammar.names import Part, Where

_OPENING: Final = frozenset({"COLON", "WINDOW", "DURING", "ACCORDING"})
_OPENED: Final = frozenset({"IN", "LEVEL", "DIRECTION", "NEAR"})
_QUIET: Final = ("HAVE", "WORD", "DASH")  # "Luhansk was quiet – no explosions"
_LEADING: Final = frozenset({"IN", "OF", "LEVEL", "FROM", "TO", "FOR", "DASH", "OPEN"})
_GOODS: Final = frozenset({"tonnes", "parcels"})
_GIVEN: Final = _LEADING | {"DELIVER", "ROSE"}
_THEATRES: Final = frozenset({"ua:donbas"})
# The theatre itself, capitals whose name opens a despatch, the base that the centre speaks from:
# no place of a figure.
_DATELINES: Final = {(one,) for one in ("SY", "moscow", "ankara", "amman", "geneva", "astana",
                                        "sochi", "washington", "sy:hmeimim")}  # fmt: skip
_COUNTRY: Final = re.compile("[A-Z]{2}")
STRUCK: Final = frozenset({"ATTACK", "WEAPON", "STRIKE", "TARGET"})
_BETWEEN: Final = frozenset({"OPEN", "COMMA", "IN", "OF", "DASH", "QUOTE"})
_GLUE: Final = frozenset({"COMMA", "AND", "WORD", "HAVE", "OPEN", "QUALITY", "MORE"})
_JOINED: Final = 4
_NEXT: Final = 3
_PLACING: Final = frozenset({"IN", "LEVEL", "OPEN", "NEAR"})
_BROUGHT: Final = _PLACING | {"TO", "DELIVER"}  # "to Douma came a convoy of twenty lorries"
_CARRIED: Final = frozenset({"convoys"})
_AMONG: Final = frozenset({"AND", "FIGURE", "HAVE", "BY", "ATTACK", "WORD", "WEAPON"})
_DASHED: Final = frozenset({"CLOSE", "QUOTE", "DASH"})
_FOLK: Final = frozenset({"people", "commanders"})
_SEEN: Final = ("violations", "explosions", "cases")
_ORIGIN: Final = ("FROM", "OF")
_REACH: Final = 24
_FAR: Final = 5
_SUMMED: Final = 10  # as many breaches, told alone, are those of all places together
_WIDE: Final = frozenset({"governorate", "countryside", "region"})


def opening_place(marks: Sequence[Mark]) -> Where | None:
    """The place that a sentence opens with: "Donetsk region: …", "In Latakia …"."""
    for at, mark in enumerate(marks[:5]):
        if mark.type == "FIGURE" and mark.value.inside[:2] == ("NAMED", "COLON"):
            return theatre_aside(mark.value.where) if mark.value.where else None
        if mark.type == "NAMED":
            following = next((m.type for m in marks[at + 1 : at + 3] if m.type != "COMMA"), "")
            behind = tuple(m.type for m in marks[at + 1 : at + 4])
            if following in _OPENING or behind == _QUIET or (
                at and marks[at - 1].type in _OPENED
            ):  # fmt: skip
                return theatre_aside(mark.value)
        elif mark.type not in (
            "DASH",
            "IN",
            "LEVEL",
            "SIGN",
            "WORD",
            "QUOTE",
            "DIRECTION",
            "OF",
            "AND",
        ):
            return None
    return None


def place_of(sentence: Sentence, at: int) -> Where | None:
    """The place of a figure that has none in its own stretch; the head of a list has none."""
    marks, places = sentence.marks, sentence.clause.places
    following = next((place for place in places if place > at and _parts(marks[place])), None)
    if marks[at].value.shape != "share" and following is not None and (
        marks[following].value.where is not None and marks[following].value.shape == "share"
        and not _outgrown(marks[at].value, marks[following].value)
        and not _joined(marks, at, following)
    ):  # fmt: skip
        return _of_another_kind(marks[at].value, marks[following].value) or sentence.zone
    for place in range(at + 1, min(_reach(sentence, at), at + _REACH)):
        if marks[place].type in ("STOP", "SEMI") or _lists(marks, at, place):
            break
        if (
            marks[place].type == "NAMED"
            and theatre_aside(marks[place].value) is not None
            and not _of_next(sentence, at, place)
            and (
                _beside(marks, at, place)
                or marks[place - 1].type in (_GIVEN if marks[at].value.noun in _GOODS else _LEADING)
                or marks[place - 1].value == "fronts"
                or (marks[place - 1].type == "NEAR" and marks[at].value.noun in _SEEN)
                or _reached(marks, at, place)
                or [part.level for part in marks[place].value.parts] == ["governorate"]
                or (marks[at].value.noun == "talks" and _peopled(marks, place))
            )
        ):
            return marks[place].value  # type: ignore[no-any-return]
    return _place_before(sentence, at) or sentence.place or sentence.zone


def _joined(marks: Sequence[Mark], at: int, following: int) -> bool:
    """ "Two operations in Aleppo and one in Homs": no head of a list, each has its place."""
    between = [mark.type for mark in marks[at + 1 : following]]
    return between[-2:] == ["NAMED", "AND"] and not {"COLON", "COMMA", "DASH"} & set(between)


def _of_another_kind(head: Figure, share: Figure) -> Where | None:
    """ "Three operations in Aleppo: 3.6 tons": no list, the place is that of both."""
    leads = share.inside[:1] in (("NAMED",), ("LEVEL",))
    return share.where if leads and share.noun not in (None, "cases", head.noun) else None


def _beside(marks: Sequence[Mark], at: int, place: int) -> bool:
    """Whether a place stands right behind breaches or people: "violations north of the line"."""
    between = [mark.type for mark in marks[at + 1 : place]]
    noun = marks[at].value.noun
    if noun in ("violations", "explosions"):
        return between in ([], ["QUALITY"])
    return not between and (noun or "").startswith("harm_")


def _reached(marks: Sequence[Mark], at: int, place: int) -> bool:
    """Whether a verb stands right before a place: "a convoy entered Douma", "blasts shook Homs"."""
    noun, before = marks[at].value.noun, marks[place - 1].type
    levelled = marks[place].value.parts[0].level is not None
    return (
        (noun == "convoys" and before in ("RECORD", "DELIVER"))
        or (noun == "explosions" and before == "WORD" and levelled)
        or ((noun or "").startswith("harm_") and before == "NEAR" and _close(marks, at, place))
    )


def _close(marks: Sequence[Mark], at: int, place: int) -> bool:
    """Whether only other harm stands between a figure and what is near a place."""
    return {mark.type for mark in marks[at + 1 : place - 1]} <= _AMONG


def _outgrown(head: Figure, share: Figure) -> bool:
    """ "Two came back to Homs, eleven to Hama": no list whose head the two would be."""
    returned = head.noun in ("people", "refugees", "displaced")
    return returned and share.amount.value > head.amount.value


def _parts(mark: Mark) -> bool:
    """Whether a figure may part the one before it: no women among the dead, and no zero."""
    figure: Figure = mark.value
    return figure.noun != "subset" and not (figure.shape == "share" and figure.amount.value == 0)


def _of_next(sentence: Sentence, at: int, place: int) -> bool:
    """Whether a place stands right before the next figure's dash: it is that figure's."""
    marks = sentence.marks
    following = next((one for one in sentence.clause.places if one > max(at, place)), None)
    if following is None or following - place > _NEXT:
        return False
    types = [mark.type for mark in marks[place + 1 : following]]
    return bool(types) and types[-1] == "DASH" and set(types) <= _DASHED


def _peopled(marks: Sequence[Mark], place: int) -> bool:
    """Whether a place is that of the people who stand right before it: "elders of Hama"."""
    return marks[place - 1].type == "COUNTED" and marks[place - 1].value in _FOLK


def _reach(sentence: Sentence, at: int) -> int:
    """How far behind a figure its place may stand: to the next one, or past those joined to it.

    "Three were killed and four wounded in Aleppo": the place is that of both.
    """
    marks, reach = sentence.marks, at
    for place in sentence.clause.places:
        if place <= at or marks[place].value.noun == "subset":
            continue
        gap = {mark.type for mark in marks[reach + 1 : place]}
        figure = marks[place].value
        carried = figure.noun == "trucks" or (
            figure.noun == "tonnes" and marks[at].value.noun == "convoys"
        )
        if carried and figure.where is None:
            reach = place  # what a convoy is made of and brings: its place stands behind that
            continue
        other = not _alike(marks[at].value.noun, figure.noun)
        far = place - reach > _JOINED or not gap <= _GLUE
        if figure.where is not None or far or other:
            return place
        reach = place
    return len(marks)


def _alike(one: str | None, other: str | None) -> bool:
    """Whether two figures may share a place behind them: not talks with those who joined."""
    return not (one == "talks" and other in ("localities", "groups", "agreements", "deals"))


def share_places(told: Sequence[Told]) -> None:
    """ "One was killed and three wounded in Aleppo": both of them there."""
    for one, following in zip(reversed(told[:-1]), reversed(told[1:]), strict=True):
        alike = family_of(one.indicator) == family_of(following.indicator) == "harm"
        alike = alike or (one.indicator, following.indicator) == ("aid_tonnes", "aid_people")
        if alike and one.where is None and one.figure.shape in ("plain", "total"):
            one.where = following.where


def behind_brackets(sentence: Sentence, at: int) -> bool:
    """Whether a list in brackets closes before a figure: its last place is not the figure's."""
    last = max((place for place in sentence.clause.places if place < at), default=at)
    return any(mark.type == "CLOSE" for mark in sentence.marks[last + 1 : at])


def shut_away(sentence: Sentence, at: int) -> bool:
    """Whether the last place before a figure stands in brackets that are closed by then."""
    types = [mark.type for mark in sentence.marks[:at]]
    named = next((place for place in range(at - 1, -1, -1) if types[place] == "NAMED"), at)
    behind = types[named:]
    return "CLOSE" in behind and "OPEN" not in behind[: behind.index("CLOSE")]


def zone_of(marks: Sequence[Mark], levels: Mapping[str, str]) -> Where | None:
    """The zone that a sentence names: whose places a list behind it tells, one by one."""
    for mark in marks:
        where = mark.value.where if mark.type == "FIGURE" else mark.value
        if isinstance(where, Where) and len(where.parts) == 1 and _is_zone(where.parts[0], levels):
            return where
    return None


def _is_zone(part: Part, levels: Mapping[str, str]) -> bool:
    return part.level == "zone" or (bool(part.ids) and levels.get(part.ids[0]) == "zone")


def scene_of(marks: Sequence[Mark], opening: Where | None) -> Where | None:
    """Where an attack that a sentence tells of took place: where those harmed in it were harmed.

    The place that the sentence opens with, else the first one that it names by itself; an attack
    on several places has no one scene.
    """
    if opening is not None:
        return addressed(marks, opening)
    named = [mark.value for mark in marks if mark.type == "NAMED"]
    narrow = [where for where in named if not _is_wide(where)]
    if len(narrow) > 1 or any(len(where.parts) > 1 for where in named):
        return None
    return addressed(marks, (narrow or named)[0]) if named else None


def addressed(marks: Sequence[Mark], where: Where) -> Where:
    """A place with the wider one printed right behind it: "Talbisah (Homs province)" is one."""
    if len(where.parts) != 1:
        return where
    part = where.parts[0]
    at = next((i for i, mark in enumerate(marks) if mark.start <= part.start < mark.stop), None)
    if at is None:
        return where
    stop = next((place for place in range(at + 1, min(len(marks), at + _FAR))
                 if marks[place].type not in _BETWEEN), at)  # fmt: skip
    if stop <= at + 1 or marks[stop].type != "NAMED" or _is_wide(where):
        return where
    if not _is_wide(marks[stop].value):
        return where
    bracketed = any(mark.type == "OPEN" for mark in marks[at:stop])
    closes = bracketed and [mark.type for mark in marks[stop + 1 : stop + 2]] == ["CLOSE"]
    return Where((replace(part, stop=marks[stop + closes].stop),))


def _is_wide(where: Where) -> bool:
    return len(where.parts) == 1 and where.parts[0].level in _WIDE


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
    placing = _BROUGHT if marks[at].value.noun in _CARRIED else _PLACING
    for place in range(at - 1, start - 1, -1):
        if marks[place].type in ("STOP", "SEMI"):
            return None
        if (
            marks[place].type == "NAMED"
            and place
            and (
                marks[place - 1].type in placing
                or _peopled(marks, place)
                or marks[place].value.parts[0].level == "city"
            )
        ):
            return marks[place].value  # type: ignore[no-any-return]
    return None


def theatre_aside(where: Where) -> Where | None:
    """A whole country under watch is the theatre, not a place of it."""
    parts = tuple(part for part in where.parts if part.ids not in _DATELINES)
    return Where(parts) if parts else None


def countries_aside(where: Where) -> Where | None:
    """People come back from a country; anything else that names one speaks of the whole of it."""
    parts = tuple(part for part in where.parts if not _is_theatre(part))
    return Where(parts) if parts else None


def came_from(sentence: Sentence, at: int) -> Where | None:
    """ "Came back to Syria from Lebanon": the one country that people of a figure came from."""
    marks = sentence.marks
    behind = takewhile(lambda place: not _tells_more(marks[place]), range(at + 1, len(marks)))
    before = takewhile(lambda place: not _tells_more(marks[place]), range(at - 1, 0, -1))
    named = [place for place in chain(behind, before)
             if marks[place].type == "NAMED" and marks[place - 1].type in _ORIGIN
             and countries_aside(marks[place].value) is None]  # fmt: skip
    joined = [mark.type for mark in marks[named[0] + 1 : named[0] + 3]] if named else []
    if not named or joined in (["AND", "NAMED"], ["AND", "PARTY"]):
        return None
    where: Where = marks[named[0]].value
    return where if len(where.parts) == 1 else None


def _tells_more(mark: Mark) -> bool:
    """Whether a sentence ends here, or tells of others than some among the same people."""
    other = mark.type == "FIGURE" and mark.value.noun != "subset"
    return other or mark.type in ("STOP", "SEMI", "NUMBER", "OF_WHICH")


def _is_theatre(part: Part) -> bool:
    return bool(part.ids) and (
        _COUNTRY.fullmatch(part.ids[0]) is not None or part.ids[0] in _THEATRES
    )


def _has_others(clause: Clause, at: int) -> bool:
    """Whether a sentence tells other elements of the list."""
    return any(clause.marks[place].value.shape == "share" for place in clause.places if place != at)


def distributed(clause: Clause, at: int) -> bool:
    """Whether a number over several places is meant for each: said, or shown by the total."""
    figure: Figure = clause.marks[at].value
    heads = [clause.marks[place].value for place in clause.heads() if place < at]
    if figure.shape != "share" or not heads:
        return figure.each and (figure.amount.value < _SUMMED or _has_others(clause, at))
    total = heads[-1].amount.value
    shares = [clause.marks[place].value for place in clause.places
              if clause.marks[place].value.shape == "share"]  # fmt: skip
    once = sum(share.amount.value for share in shares)
    spread = sum(share.amount.value * len(share.where.parts) for share in shares)
    return bool(spread == total != once) or (figure.each and not once == total != spread)
