"""Whether an Arabic noun in the singular, without a number, counts one: "وخرق في حمص"."""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import Match

ONE: Final = "number.one"  # a noun that names a single thing
_ONE_OF: Final = 7  # letters: "one of the towns" is longer than "a town"
_NEAR: Final = 9
_CLOSING: Final = frozenset({"COMMA", "AND", "STOP", "CLOSE", "SEMI"})
_REFUSED: Final = frozenset({"NOT", "NO", "ANY", "NOBODY"})
_NAMES: Final = frozenset({"PLACE", "QUOTE", "NUMBER", "PARTY"})
_JOINS: Final = frozenset({"JOIN", "RECORD"})


def said(mark: Mark, words: frozenset[str]) -> bool:
    """Whether an unknown word is one of `words`, by itself or behind "and"."""
    word = mark.value if isinstance(mark.value, str) else ""
    return word in words or (word[:1] in ("و", "ف") and word[1:] in words)


def types(marks: Sequence[Mark]) -> set[str]:
    """The types of marks."""
    return {mark.type for mark in marks}


def means_one(match: Match) -> bool:
    """Whether the noun of a match stands for one, by what stands around it."""
    noun = match["noun"]
    if types(match.before(2)) & _REFUSED:
        return False
    if noun.type == "HARM":
        return not types(match.after()) & {"NUMBER", "OF"} and not _refused(match)
    judge = _JUDGES.get(noun.value)
    return judge is not None and judge(match)


def _refused(match: Match) -> bool:
    return bool(types(match.before(6)) & _REFUSED)


def _listed(match: Match) -> bool:
    """Whether it is an element of a list: numbers stand before it, "in" or an end behind it."""
    before = match.before(_NEAR + 5)
    counted = any(mark.type in ("NUMBER", "DIGITS") or mark.count == 2 for mark in before)
    return counted and [mark.type for mark in match.after()] == ["IN"]


def _bracketed(match: Match) -> bool:
    """ "Homs (one breach)", "Homs one breach,": behind its place."""
    before, after = match.before(_NEAR), match.after()
    closes = not after or after[0].type in _CLOSING
    if not before or not closes:
        return False
    if before[-1].type == "OPEN":
        return bool(after) and after[0].type == "CLOSE"
    counted = any(mark.type == "NUMBER" or mark.count == 2 for mark in before)
    return before[-1].type == "PLACE" and counted


def _breach(match: Match) -> bool:
    after = [mark.type for mark in match.after(3)]
    recorded = after[:2] == ["WORD", "RECORD"] or "EACH" in after[:2]
    before = types(match.before(3))
    counts = "RECORD" in before and before <= {"RECORD", "SIDE", "PARTY", "WORD", "AND", "COMMA"}
    recorded = recorded or (counts and not _refused(match))
    return recorded or _listed(match) or _bracketed(match)


def _occasion(match: Match) -> bool:
    near = types(match.before(_NEAR))
    return bool(near & {"BREACHED"}) or _listed(match)


def _operation(match: Match) -> bool:
    return bool(types(match.before(5)) & {"DELIVER"})


def _ton(match: Match) -> bool:
    """ "طنا من الخبز": handed over, and of what."""
    before = match.before(8)
    arrived = any(mark.type == "ROSE" and mark.value == "arrive" for mark in before)
    handed = arrived or any(mark.type == "DELIVER" for mark in before)
    return handed and types(match.after()) == {"OF"} and types(match.before()) != {"HALF"}


def _town(match: Match) -> bool:
    """A single town counts as one where an agreement or a joining stands near it."""
    noun, following = match["noun"], types(match.after())
    one_of = noun.stop - noun.start >= _ONE_OF
    if one_of:
        return _joining(match, 12, 8) and not _refused(match)
    if following & _NAMES or _refused(match):
        return False
    listed = types(match.before()) & {"AND", "COMMA"} and _listed(match)
    return _joining(match, 5, 0) or bool(listed and _joining(match, 25, 0)) or _signed(match)


def _joining(match: Match, before: int, after: int) -> bool:
    near = (*match.before(before), *match.after(after))
    return any(mark.type == "JOIN" or (mark.type == "COUNTED" and mark.value == "agreements")
               for mark in near)  # fmt: skip


def _signed(match: Match) -> bool:
    """ "وقعت قرية على وثيقة": the verb that also says of breaches that they occurred."""
    before, after = match.before(), match.after(7)
    opens = types(before) == {"RECORD"}
    return opens and bool(types(after) & {"TRUCE", "JOIN"})


def _group(match: Match) -> bool:
    """ "An armed group declared that it joins": no name behind it, a joining right beside it."""
    if types(match.after(2)) & (_NAMES - {"NUMBER"}) or _refused(match):
        return False
    if types(match.before(4)) & {"WITH", "BY", "TALK", "ATTACK", "BREACHED", "DENY"}:
        return False
    behind = match.after(14)
    joins = next((at for at, mark in enumerate(behind) if mark.type in _JOINS), None)
    ends = next((at for at, mark in enumerate(behind) if mark.type in ("STOP", "COMMA")), 99)
    signs = (
        joins is not None
        and joins < ends
        and bool(
            types(behind[joins : joins + 4]) & {"JOIN", "TRUCE"}
            or _applies(behind[joins : joins + 4])
        )
    )
    return bool(types(match.before(2)) & {"JOIN"}) or _signed(match) or signs


def _applies(marks: Sequence[Mark]) -> bool:
    return any(mark.value == "applications" for mark in marks)


_JUDGES: Final = {
    "violations": _breach, "cases": _listed, "occasions": _occasion,
    "aid_operations": _operation, "tonnes": _ton, "localities": _town,
    "groups": _group, "commanders": _group,
}  # fmt: skip
