"""Marks: typed stretches of a sentence, and patterns over their types.

A sentence becomes a list of marks and, beside it, a string with one character a mark: its type.
A pattern is a regular expression over that string, written in type names:

    n:NUMBER [WORD QUALITY]{0,3} noun:COUNTED

Upper-case words are types, `[A B]` is one of them, `[^A B]` none of them, `name:` captures.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

TYPES: Final = (
    # words and signs
    "WORD", "AND", "IN", "OF", "TO", "FROM", "BY", "FOR", "WITH", "EACH", "COMMA", "SEMI", "COLON",
    "DASH", "OPEN", "CLOSE", "QUOTE", "STOP", "SLASH", "SIGN", "ORDINAL_END", "PERCENT",
    # numerals as scanned, then composed
    "DIGITS", "NUMERAL", "ORDINAL", "SCALE", "HALF", "HEDGE", "FREQUENCY", "TIMES", "NUMBER",
    # time as scanned, then composed
    "MONTH", "HIJRI", "ERA", "WEEKDAY", "TIME_UNIT", "LAST", "DURING", "DAY_WORD", "SINCE",
    "PREVIOUS", "CURRENT", "YEAR_WORD", "CLOCK_WORD", "DAY_PART", "CENTURY", "ROMAN", "AGO",
    "LASTING", "AHEAD", "FIRST", "DATE", "WINDOW",
    # what is counted, and how it moves
    "COUNTED", "QUALITY", "TOTAL", "COUNT", "ROSE", "FELL", "UNCHANGED", "NO", "NOT", "ANY",
    "NOBODY", "MORE", "ONLY", "ALL", "OTHER", "OF_WHICH", "BREACHED",
    "FOREMOST",
    # who says, records, confirms
    "PARTY", "SIDE", "SAY", "ACCORDING", "RECORD", "CONFIRM", "DENY", "HAVE", "PRONOUN", "HEARSAY",
    "BULLETIN", "SITE", "ACCUSE", "IF", "CONTRAST",
    # places
    "PLACE", "STATE", "MAYBE", "SKIP", "LEVEL", "DIRECTION", "NEAR",
    # what happens
    "JOIN", "PRELIMINARY", "TALK", "AGREE", "TRUCE", "AID", "DELIVER", "CONVOY", "FORM", "HARM",
    "RETURN", "LEAVE", "TREAT", "ATTACK", "WEAPON", "TARGET", "STRIKE", "DECLARE", "INFORM",
    "OBSERVE", "CONTACT", "DISCUSS", "EQUIP", "TRAIN", "WITHDRAW", "DEPLOY", "PROTECT", "ORDER",
    "OPERATE", "CLEAR", "WATCH", "DETAIN", "CARGO", "CAPTURE", "ASSESS", "MILITANTS", "VOICE",
    "PROMISE", "EXPECT", "LINK", "SPARE", "NAME_SIGN", "SETTLE", "SURRENDER", "QUIT",
    # who is struck, from where, by whom: told by words that are plain elsewhere
    "AT", "ORIGIN", "AGENT", "ROUTINE", "NATION", "CREW", "RESULT",
    # made by the figure grammar
    "FIGURE", "NAMED",
)  # fmt: skip

_CODE: Final = {name: chr(0xE000 + at) for at, name in enumerate(TYPES)}
_NAME: Final = {code: name for name, code in _CODE.items()}


class Mark:
    """A typed stretch [start, stop) of the normal form of a sentence.

    `source`: "" for a mark of the sentence that is being read; else the sentence that it stood in
    as it was written, and its place is counted back from the end of that (so it is negative).
    `value`: what the lexicon or a grammar says of it (a class, ids, a number …); `count`: the
    number that a form carries by itself (an Arabic dual is 2); `rule`: who made it.
    """

    __slots__ = ("code", "count", "rule", "source", "start", "stop", "type", "value")

    def __init__(
        self, code: str, start: int, stop: int, value: Any = None, *, count: int | None = None,
        rule: str = "", source: str = "",
    ) -> None:  # fmt: skip
        self.code = code
        self.type = _NAME[code]
        self.start = start
        self.stop = stop
        self.value = value
        self.count = count
        self.rule = rule
        self.source = source

    def __repr__(self) -> str:
        return f"{self.type}[{self.start}:{self.stop}]{self.value if self.value else ''}"


def code(name: str) -> str:
    """Return the character of a type; raises KeyError for a name that is no type."""
    return _CODE[name]


def make(name: str, marks: Sequence[Mark], value: Any = None, rule: str = "") -> Mark:
    """Return one mark of a type that covers all of `marks`."""
    return Mark(_CODE[name], marks[0].start, marks[-1].stop, value, rule=rule)


def types_of(marks: Iterable[Mark]) -> str:
    """Return the type string of marks: what patterns are matched against."""
    return "".join([mark.code for mark in marks])


_TOKEN = re.compile(
    r"(?:(?P<name>[a-z]\w*):)?(?P<what>\[\^?[A-Z_ ]+\]|[A-Z][A-Z_]*)|(?P<space>\s+)"
)
_GROUP = re.compile(r"([a-z]\w*):\(")


def pattern(words: str) -> re.Pattern[str]:
    """Compile a pattern written in type names; raises KeyError for an unknown name.

    A capture may stand in several alternatives: its groups are numbered name__1, name__2 …
    """
    regex = _GROUP.sub(r"(?P<\1>", _TOKEN.sub(_translate, words))
    seen: Counter[str] = Counter()

    def numbered(found: re.Match[str]) -> str:
        seen[found[1]] += 1
        return f"(?P<{found[1]}__{seen[found[1]]}>"

    return re.compile(re.sub(r"\(\?P<(\w+)>", numbered, regex))


def _translate(found: re.Match[str]) -> str:
    if found["space"]:
        return ""
    what = found["what"]
    if what.startswith("["):
        inner = what.strip("[]^")
        what = f"[{'^' if what[1] == '^' else ''}{''.join(_CODE[n] for n in inner.split())}]"
    else:
        what = _CODE[what]
    return f"(?P<{found['name']}>{what})" if found["name"] else what
