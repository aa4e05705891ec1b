"""A sentence as the incident grammar sees it: its marks, with the words of attack laid over them.

The words that say who is struck, from where and what kind of place it is ("on", "from the
direction of", "hospital") are plain words to all other grammars. They are looked up here, and only
in sentences that hold a mark of attack.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hudna.reading.engine.lexicon import Habits, Lexicon, Terms, scan
from hudna.reading.engine.marks import Mark, code
from hudna.reading.grammar.names import Part, Where
from hudna.reading.incidents.crews import crews, groups
from hudna.text import Normal

_TRIGGERS: Final = frozenset({"ATTACK", "WEAPON", "STRIKE", "DETAIN"})
_LAID: Final = frozenset({
    "AT", "ORIGIN", "TARGET", "AGENT", "WEAPON", "ATTACK", "ROUTINE", "PRONOUN", "MILITANTS",
    "STRIKE", "NEAR", "BY", "HARM", "STOP", "QUALITY", "NATION", "CREW", "RESULT", "WITH",
})  # fmt: skip
_FIRM: Final = frozenset({
    "NAMED", "PARTY", "NUMBER", "DATE", "WINDOW", "COMMA", "STOP", "SEMI", "COLON", "OPEN", "CLOSE",
    "QUOTE", "DASH",
})  # fmt: skip
_NOUNS: Final = frozenset(
    {"COUNTED", "NUMBER", "CLEAR", "HARM"}
)  # a dual is a number and its noun in one
_TOLD_BY_COUNT: Final = frozenset({
    "attacks", "munitions", "shellings", "devices", "airstrikes", "drones", "aircraft",
})  # fmt: skip
_NAMED_CODE: Final = code("NAMED")
_WEAPON_CODE: Final = code("WEAPON")
_WORD_CODE: Final = code("WORD")
_GAP: Final = 6  # characters between joint places: " and ", "، و"
MOST: Final = 600  # marks of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class AttackWords:
    """`order`: where the attacker stands: "subject" before the verb, "verb" behind it, "free".

    `nouns`: how the nouns begin that count breaches elsewhere and tell of an attack: "shelling".
    """

    lexicon: Lexicon
    order: str
    nouns: tuple[str, ...]


def attack_words(
    habits: Habits, tables: tuple[Terms, ...], order: str, nouns: tuple[str, ...]
) -> AttackWords:
    """Put the words of attack of a language together."""
    lexicon = Lexicon(habits)
    for terms in tables:
        lexicon.add_terms(terms)
    return AttackWords(lexicon, order, nouns)


def may_tell(marks: Sequence[Mark], text: str, words: AttackWords) -> bool:
    """Whether a sentence holds a mark of attack at all; most do not and cost nothing more."""
    types = {mark.type for mark in marks}
    if not types.isdisjoint(_TRIGGERS):
        return True
    return not types.isdisjoint(_NOUNS) and any(
        (mark.type == "COUNTED" and mark.value in _TOLD_BY_COUNT)
        or (mark.type in _NOUNS and text.startswith(words.nouns, mark.start))
        for mark in marks
    )


def view(marks: Sequence[Mark], normal: Normal, words: Lexicon) -> list[Mark]:
    """The marks of a sentence with those of attack laid over, and unknown names as places."""
    marks = marks[:MOST]
    start, stop = marks[0].start, marks[-1].stop
    laid = [mark for mark in scan(normal.text, start, stop, words, normal.written)
            if mark.type in _LAID]  # fmt: skip
    seen = _over(marks, laid)
    cased = words.habits.cased
    whole = [mark for at, mark in enumerate(seen) if not _short(seen, at)]
    parts = [_designed(part, normal.text, words) for mark in whole for part in _apart(mark)]
    apart = crews(groups(parts), normal.text, behind=not cased)
    return _with_names(apart, normal.written) if cased else _with_joined(apart, normal.text)


def _over(marks: Sequence[Mark], laid: Sequence[Mark]) -> list[Mark]:
    """Lay marks over those that they cover; names, numbers and signs stay as they are."""
    kept: list[Mark] = []
    at = 0
    for mark in marks:
        while at < len(laid) and laid[at].stop <= mark.start:
            at += 1
        if kept and mark.start < kept[-1].stop:
            continue
        if mark.type == "PARTY" and at < len(laid) and _flies(mark, laid[at]):
            kept.append(laid[at])
            mark = Mark(mark.code, laid[at].stop + 1, mark.stop, mark.value, rule=mark.rule)
        over = laid[at] if at < len(laid) and laid[at].start < mark.stop else None
        if mark.type == "WEAPON" and mark.value == "air" and over is None:
            mark = Mark(_WORD_CODE, mark.start, mark.stop)  # "from the air": how, not by whom
        dual = mark.type == "NUMBER" and over is not None and _dual(mark, over)
        if over is None or (mark.type in _FIRM and not dual) or _longer(mark, over):
            kept.append(mark)
        elif over.start >= (kept[-1].stop if kept else 0):
            kept.append(over)
    return kept


def _short(marks: Sequence[Mark], at: int) -> bool:
    """Whether a stop is one of two in a shortened word, inside a sentence: "н.п."."""
    mark = marks[at]
    near = [one.type for one in (*marks[max(0, at - 1) : at], *marks[at + 1 : at + 2])]
    return mark.type == "STOP" and "STOP" in near and at + 1 < len(marks)


def _designed(mark: Mark, text: str, words: Lexicon) -> Mark:
    """ "AGS-17", "BMP-1": a weapon by its designation, known by the letters before the number.

    A number before letters ("82-mm") is no name of a place.
    """
    if mark.type == "CLOCK_WORD" and text[mark.stop - 1].isalpha():
        return Mark(_WORD_CODE, mark.start, mark.stop)
    if mark.type != "CLOCK_WORD" or mark.value == "measure" or not text[mark.start].isalpha():
        return mark
    letters = re.split(r"[-\d]", text[mark.start : mark.stop], maxsplit=1)[0]
    for way in words.words[letters].ways:
        if way.alone and way.alone[0] == _WEAPON_CODE:
            return Mark(_WEAPON_CODE, mark.start, mark.stop, way.alone[1])
    return mark


def _flies(party: Mark, over: Mark) -> bool:
    """Whether a party's name begins with its aircraft: "طيران التحالف"."""
    return over.value == "air" and over.start == party.start and over.stop + 1 < party.stop


def _apart(mark: Mark) -> Sequence[Mark]:
    """Joint places, cut where words stand between two: "A and B, and also the town of C"."""
    parts = mark.value.parts if mark.type == "NAMED" else ()
    cuts = [at for at in range(1, len(parts)) if parts[at].start - parts[at - 1].stop > _GAP]
    if not cuts:
        return (mark,)
    runs = [parts[a:b] for a, b in zip([0, *cuts], [*cuts, len(parts)], strict=True)]
    return [Mark(mark.code, run[0].start, run[-1].stop, Where(run), rule=mark.rule) for run in runs]


def _dual(mark: Mark, over: Mark) -> bool:
    """ "Two attacks" in one word: the word of attack, which has the number in it."""
    return over.type in ("ATTACK", "WEAPON") and over.start <= mark.start and mark.stop <= over.stop


def _longer(mark: Mark, over: Mark) -> bool:
    """Whether a term of several words holds what would be laid over a part of it."""
    return mark.type != "WORD" and mark.stop - mark.start > over.stop - over.start + 2


def _with_names(marks: Sequence[Mark], written: str) -> list[Mark]:
    """Runs of unknown words with a capital letter are names of places, but for the first word."""
    kept: list[Mark] = []
    run: list[Mark] = []
    depth = 0
    for place, mark in enumerate(marks):
        depth = max(0, depth + (mark.type == "OPEN") - (mark.type == "CLOSE"))
        joined = run and mark.type == "DASH" and run[-1].stop == mark.start
        near = mark.type in ("COUNTED", "QUALITY") and kept and kept[-1].type == "NEAR"
        named = (mark.type == "WORD" or near) and (
            written[mark.start].isupper() or _article(marks, place, written)
        )
        if named and not run:
            before = _type_before(marks, place)
            named = before in _BEFORE_NAMES if kept else _alone(marks, mark)
            named = named and not (depth and before == "DASH")
        if named or joined:
            run.append(mark)
            continue
        kept += _named(run)
        run = []
        kept.append(mark)
    return kept + _named(run)


_BEFORE_NAMES: Final = frozenset({
    "AT", "IN", "NEAR", "FROM", "ORIGIN", "AND", "COMMA", "ATTACK", "LEVEL", "TARGET", "OPEN",
    "DASH", "COLON", "DIRECTION", "WEAPON", "OF", "TO", "FOR", "WORD", "COUNTED", "BY", "SEMI",
})  # fmt: skip


def _article(marks: Sequence[Mark], place: int, written: str) -> bool:
    """Whether a short word belongs to the name behind its dash: "al-Zarah", "Айн-эль-Араб"."""
    mark = marks[place]
    behind = marks[place + 1 : place + 3]
    return (
        mark.stop - mark.start <= _SHORT
        and [one.type for one in behind] == ["DASH", "WORD"]
        and behind[1].start - mark.stop == 1
        and written[behind[1].start].isupper()
    )


def _type_before(marks: Sequence[Mark], place: int) -> str:
    """The type of the mark before, behind an opening quote or a dash joined to the word."""
    before = [mark.type for mark in marks[max(0, place - 2) : place]]
    return before[0] if before[-1:] == ["QUOTE"] and len(before) > 1 else "".join(before[-1:])


def _alone(marks: Sequence[Mark], first: Mark) -> bool:
    """Whether the first word of a sentence is set apart as a name is: "Hays, a town …"."""
    if len(marks) < 2:
        return False
    struck = str(marks[1].value).endswith("-under") and first.stop - first.start > _SHORT
    return struck or marks[1].type in ("COMMA", "OPEN", "DASH")


_SHORT: Final = 3  # letters of a word that is no name: "it", "all"


def _named(run: list[Mark]) -> list[Mark]:
    if not run:
        return []
    tail = [run.pop()] if run[-1].type == "DASH" else []
    return [*([_place(run[0].start, run[-1].stop)] if run else []), *tail]


def _place(start: int, stop: int) -> Mark:
    where = Where((Part(start, stop, (), None),))
    return Mark(_NAMED_CODE, start, stop, where, rule="place.unknown-struck")


_SHELLING: Final = "قصفا"  # no verb, whatever stands beside it


def _counted(marks: Sequence[Mark], place: int) -> bool:
    """Whether a number stands beside a word, or "for" or "to" before it."""
    before = marks[place - 1].type if place else ""
    behind = marks[place + 1].type if place + 1 < len(marks) else ""
    return before in ("NUMBER", "FOR", "TO") or behind in ("NUMBER", "IN")


_HEADS: Final = frozenset({
    "تل", "دير", "كفر", "خان", "مرج", "ركن", "عين", "بيت", "جبل", "حوش", "ابو", "ام", "باب",
    "شيخ", "الشيخ", "بني", "وادي", "راس", "نهر", "معره", "معر", "كرم",
})  # fmt: skip
"""Words that names of places of two words begin with."""


def _of_two(kept: Sequence[Mark], marks: Sequence[Mark], place: int, word: str) -> bool:
    """Whether a list of places goes on with one of two words: "A ومرج B"."""
    if not kept or kept[-1].type != "NAMED" or place + 1 >= len(marks):
        return False
    return word[:1] == "و" and word[1:] in _HEADS and marks[place + 1].type in ("WORD", "QUALITY")


def _led(before: Mark, marks: Sequence[Mark], place: int, *, ended: bool) -> bool:
    """Whether a word is a place by the one before it: "villages", "near"."""
    if before.type not in ("LEVEL", "NEAR", "IN"):
        return False
    sole = before.type != "LEVEL" and not any(mark.type == "NAMED" for mark in marks)
    if before.type == "IN":
        word = str(marks[place].value)
        held = {mark.type for mark in marks[max(0, place - 4) : place]} & {"TARGET", "WEAPON"}
        return sole and ended and bool(held) and word.startswith("ال") and word not in _COMMON
    return (sole and ended) or _lists(marks, place + 1)


_COMMON: Final = frozenset({
    "المنطقه", "المدينه", "البلده", "القريه", "البلاد", "الحي", "الجنوب", "الشمال", "الشرق",
    "الغرب", "الطريق", "الساعه", "الوقت", "اليوم", "الصباح", "المساء", "الهجوم", "الحادث",
    "العمليه", "القطاع", "الريف", "المحافظه", "المكان", "الحدود", "الجبهه", "الداخل", "الخارج",
    "العاصمه", "المعارك",
})  # fmt: skip
"""Words behind "in" that are no names."""


def _lists(marks: Sequence[Mark], place: int) -> bool:
    """Whether a list of places goes on: "X وY", "X, and Y"."""
    mark = marks[place] if place < len(marks) else None
    return mark is not None and (
        mark.type in ("AND", "ATTACK") or str(mark.value or "").startswith("و")
    )


_ENDS: Final = frozenset(
    {"OF", "ATTACK", "WEAPON", "COMMA", "STOP", "AND", "IN", "OPEN", "SEMI", "NEAR", "FROM", "BY"}
)


def _ends(mark: Mark) -> bool:
    """Whether a list of places may end or go on with this mark."""
    goes_on = mark.type == "WORD" and str(mark.value or "").startswith("و")
    return goes_on or mark.type in _ENDS


def _with_joined(marks: Sequence[Mark], text: str) -> list[Mark]:
    """Arabic: "the quarter of X and Y": a word behind و that ends a list of places is one too.

    So is a word behind "villages" that another one follows in the list; and "shelling" beside a
    number, or behind "for", is a noun, that is a verb elsewhere.
    """
    kept: list[Mark] = []
    for place, mark in enumerate(marks):
        if kept and mark.start < kept[-1].stop:
            continue
        word = mark.value if mark.type == "WORD" and isinstance(mark.value, str) else ""
        ended = place + 1 == len(marks) or _ends(marks[place + 1])
        noun = text[mark.start : mark.stop] == _SHELLING or _counted(marks, place)
        if mark.type == "ATTACK" and mark.value == "shelling" and noun:
            kept.append(Mark(mark.code, mark.start, mark.stop, "shelling-noun", count=mark.count))
        elif _of_two(kept, marks, place, word):
            kept.append(_place(mark.start + 1, marks[place + 1].stop))
        elif word and kept and _led(kept[-1], marks, place, ended=ended):
            kept.append(_place(mark.start, mark.stop))
        elif kept and kept[-1].type == "NAMED" and word.startswith("و") and len(word) > 3 and ended:
            kept.append(_place(mark.start + 1, mark.stop))
        else:
            kept.append(mark)
    return kept
