"""Subjects: whoever stands before a verb of saying speaks, known to a register or not.

"The rebels said five", "Peace Corridor Initiative, a local NGO, counted 16", «в комитете уточнили»,
"قال سكان في برزة إن": the words before the verb, from where their clause starts (in Arabic the
words behind it, up to "that"), are the voice as it is printed. Words that name nobody ("also",
"which", "ранее") begin none. A verb of recording asks for more, a name in capitals: much that is
no voice is recorded or has something.
"""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule

SOMEBODY: Final = ("", ":source")
NAMELESS: Final = frozenset({"loose", "as", "addressee"})  # classes of words that name nobody
_OPENERS: Final = frozenset(
    "ايضا ان انه انها بان انهم عن في من الي علي ب ل كما ثم قد لقد كان كانت هذا هذه ذلك كل ما لا لم "
    "هناك حيث بعد قبل اليوم امس سابقا لاحقا انذاك حينها الذي التي الذين الوكاله وكاله الصحيفه "
    "مجددا بدوره بدورها ردا تعليقا مساء صباح".split()
)
_ENDS_AT: Final = frozenset({"عن", "ان", "بان", "انه", "انها", "بانه", "بانها", "انهم", "خلال",
                             "حول", "بانهم", "انهما", "ردا", "تعليقا"})  # fmt: skip
_TOLD_OF: Final = frozenset({"people", "officers", "subset"})
_HEAD: Final = "[WORD QUALITY MILITANTS COUNTED TRUCE WATCH DIRECTION LEVEL NAMED]"
_REST: Final = ("[WORD QUALITY MILITANTS COUNTED TRUCE WATCH DIRECTION LEVEL NAMED OF FOR DASH"
                " QUOTE IN AND TARGET OPERATE AID CONTACT PLACE]")  # fmt: skip
_NAME: Final = f"subject:({_HEAD}{_REST}{{0,7}})"
_START: Final = "(?:^|(?<=[STOP SEMI QUOTE CONTRAST COMMA COLON]))"
_SAYS: Final = "[SAY ACCUSE DENY]"
_COUNTS: Final = "(?=HAVE?RECORD[MORE ONLY HEDGE ANY WORD]{0,2}[NUMBER NO NOBODY])"


def _trimmed(marks: Sequence[Mark]) -> Sequence[Mark]:
    """The words of a subject without those before it that name nobody."""
    start = 0
    while start < len(marks) and marks[start].type in ("WORD", "AND") and _nameless(marks[start]):
        start += 1
    return marks[start:]


def _nameless(mark: Mark) -> bool:
    return mark.type == "AND" or mark.value in NAMELESS


def _may_speak(marks: Sequence[Mark]) -> bool:
    """Whether words may be whoever says something: people, or something with a word of its own."""
    if not marks or any(one.type == "WORD" and _nameless(one) for one in marks):
        return False
    counted = [one for one in marks if one.type == "COUNTED"]
    if any(one.value not in _TOLD_OF for one in counted) or marks[-1].type in ("OF", "IN", "FOR"):
        return False
    return bool(counted) or any(one.type in ("WORD", "MILITANTS") for one in marks)


def _subject(match: Match) -> Made:
    """ "The rebels said": who stands before the verb, from where the clause starts."""
    words = match.all("subject")
    subject = _trimmed(words)
    if not _may_speak(subject):
        return None
    kept = len(words) - len(subject)
    return [*words[:kept], make("PARTY", subject, SOMEBODY), *match.marks[len(words) :]]


def _capital(match: Match) -> Made:
    """ "Peace Corridor Initiative counted 16": a name of several words in capitals."""
    words = match.all("subject")
    shown = [one for one in words if one.type == "WORD" and one.value is True]
    if len(shown) < 2 or not _may_speak(words):
        return None
    return [make("PARTY", words, SOMEBODY), *match.marks[len(words) :]]


def _apposed(match: Match) -> Made:
    """ "X, a member of the joint committee, told": the first is who says it."""
    subject = match.all("subject")
    if not _may_speak(subject):
        return None
    rest = match.marks[len(subject) :]
    plain = [make("WORD", (one,)) if one.type == "PARTY" else one for one in rest]
    return [make("PARTY", subject, SOMEBODY), *plain]


def _person(match: Match) -> Made:
    """ "The head of the office, X Y, said": the name between the commas."""
    name = match.all("name")
    if not all(one.value is True for one in name if one.type == "WORD"):
        return None
    at = match.marks.index(name[0])
    return [*match.marks[:at], make("PARTY", name, ("",)), *match.marks[at + len(name) :]]


def _within(match: Match) -> Made:
    """«в районной полиции говорят»: whoever it is there."""
    words = match.all("subject")
    if not _may_speak(words) or not any(one.type == "WORD" for one in words):
        return None
    at = match.marks.index(words[0])
    return [*match.marks[:at], make("PARTY", words, SOMEBODY), *match.marks[at + len(words) :]]


def _behind(match: Match) -> Made:
    """ "قال سكان في برزة إن": the words between the verb and "that"."""
    words = match.all("subject")
    first = words[0]
    if isinstance(first.value, str) and first.type == "WORD" and first.value in _OPENERS:
        return None
    stop = next((at for at, one in enumerate(words)
                 if one.type == "WORD" and one.value in _ENDS_AT), len(words))  # fmt: skip
    if not stop or (stop == len(words) and match.after()[:1] and match.after()[0].type != "COMMA"):
        return None
    said, (*_, last) = match.marks[0], words[:stop]
    while last.type in ("IN", "FOR", "TO", "OF", "AND"):
        stop -= 1
        last = words[stop - 1]
    value = ("",) if first.type == "PARTY" else SOMEBODY
    return [said, make("PARTY", words[:stop], value), *words[stop:]]


_ARABIC: Final = [
    Rule("voice.behind", "SAY subject:([WORD MILITANTS COUNTED QUALITY TRUCE]"
         "[WORD MILITANTS COUNTED QUALITY TRUCE IN NAMED DIRECTION LEVEL FOR AND JOIN WATCH"
         " TARGET OPERATE AID CONTACT PLACE]{0,8})", _behind, "whoever stands behind the verb"),
]  # fmt: skip
_SUBJECTS: Final = [
    Rule("voice.apposed", f"{_START}{_NAME} COMMA [^COMMA STOP SEMI NUMBER SAY PRONOUN]{{1,10}} "
         f"COMMA(?=(?:WINDOW|DATE)?{_SAYS})", _apposed, "a voice and what it is"),
    Rule("voice.between", "COMMA name:(WORD(?:DASH? WORD){1,3}) COMMA"
         f"(?=(?:WINDOW|DATE)?{_SAYS})", _person, "a name between commas before the verb"),
    Rule("voice.named-behind", "SAY name:(WORD(?:DASH? WORD){1,3})(?=[COMMA STOP QUOTE]|$)",
         _person, "a name behind the verb of saying"),
    Rule("voice.subject", f"{_START}{_NAME}(?=(?:WINDOW|DATE|HAVE)?{_SAYS})", _subject,
         "whoever stands before the verb of saying"),
    Rule("voice.counting", f"{_START}{_NAME}{_COUNTS}", _capital, "a name that counts"),
]  # fmt: skip
_RUSSIAN: Final = [
    Rule("voice.within", f"{_START}IN {_NAME}(?=(?:WINDOW|DATE)?{_SAYS})", _within,
         "whoever speaks, by the place where they do"),
    Rule("voice.said-within", f"{_SAYS} IN {_NAME}(?=[COMMA STOP QUOTE]|$)", _within,
         "whoever speaks, by the place where they do, behind the verb"),
]  # fmt: skip
RULES: Final = {"ar": _ARABIC, "en": _SUBJECTS, "ru": [*_RUSSIAN, *_SUBJECTS]}
"""Of each language: the rules of subjects."""
