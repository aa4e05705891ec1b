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
from hudna.reading.grammar.voices import named

SOMEBODY: Final = ("", ":source")
UNREGISTERED: Final = ("",)
NAMELESS: Final = frozenset({"loose", "as", "addressee", "relative"})
"""Classes of words that name nobody; behind a relative one stands no subject."""
_OPENERS: Final = frozenset(
    "ايضا ان انه انها بان انهم عن في من الي علي ب ل كما ثم قد لقد كان كانت هذا هذه ذلك كل ما لا لم "
    "هناك حيث بعد قبل اليوم امس سابقا لاحقا انذاك حينها الذي التي الذين الوكاله وكاله الصحيفه "
    "مجددا بدوره بدورها ردا تعليقا مساء صباح".split()
)
_ENDS_AT: Final = frozenset(
    "عن ان بان انه انها بانه بانها انهم خلال حول بانهم انهما ردا تعليقا وقوع صحه انباء ما وجود "
    "حدوث ارتكاب اي تقارير قيام تعرض".split()
)
_NO_VOICES: Final = frozenset(
    "الاتفاق اتفاق الخطه خطه القرار قرار الجدول جدول البرنامج شروط بنود المذكره مذكره الحاجه ما "
    "القانون الاصول الظروف التقديرات تقديرات المعلومات معلومات البيانات بيانات الارقام".split()
)
_ENDS_BEFORE: Final = frozenset({"HEARSAY", "COMMA", "RECORD", "HARM", "NUMBER", "STOP", "COLON"})
_SEATS: Final = frozenset({"ankara", "moscow", "washington", "SY01"})
_PEOPLE: Final = frozenset({"QUALITY", "MILITANTS", "COUNTED"})
_TOLD_OF: Final = frozenset({"people", "officers", "subset"})
_GROUP_LENGTH: Final = len("группа")
_HEAD: Final = "[WORD QUALITY MILITANTS COUNTED TRUCE WATCH DIRECTION LEVEL NAMED]"
_REST: Final = ("[WORD QUALITY MILITANTS COUNTED TRUCE WATCH DIRECTION LEVEL NAMED OF FOR DASH"
                " QUOTE IN AND TARGET OPERATE AID CONTACT PLACE]")  # fmt: skip
_NAME: Final = f"subject:({_HEAD}{_REST}{{0,9}})"
_START: Final = ("(?:^|(?<=[STOP SEMI QUOTE CONTRAST COMMA COLON])"
                 "|(?<=[DATE NAMED CLOSE STOP PARTY]DASH))")  # fmt: skip
_KNOWN_BY: Final = ("[WORD MILITANTS COUNTED QUALITY][WORD MILITANTS COUNTED QUALITY DASH NAMED OF"
                    " QUOTE DIRECTION TRUCE]{0,5}")  # fmt: skip
_APPOSED: Final = ("COMMA[WORD NAMED PARTY QUALITY OF IN FOR COUNTED LEVEL DIRECTION BY WITH TO"
                   " FROM TRUCE TARGET AND DATE DASH QUOTE BULLETIN WATCH]{1,10}COMMA")  # fmt: skip
_SAYS: Final = "[SAY ACCUSE DENY CONFIRM]"
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
    counted = [one for one in marks if one.type == "COUNTED" and not _one_group(one)]
    named = sum(one.value is True for one in marks if one.type == "WORD") > 1
    if any(one.value not in _TOLD_OF for one in counted) and not (
        named and marks[-1].value is True
    ):
        return False
    if marks[-1].type in ("OF", "IN", "FOR"):
        return False
    return any(one.type in ("WORD", "MILITANTS", "COUNTED") for one in marks)


def _one_group(mark: Mark) -> bool:
    """ "The group said": one that speaks, none that joined."""
    return mark.value == "groups" and mark.stop - mark.start <= _GROUP_LENGTH


def _subject(match: Match) -> Made:
    """ "The rebels said": who stands before the verb, from where the clause starts."""
    words = match.all("subject")
    subject = _trimmed(words)
    if words[0].value == "relative" or not _may_speak(subject):
        return None
    kept = len(words) - len(subject)
    return [*words[:kept], make("PARTY", subject, SOMEBODY), *match.marks[len(words) :]]


def _capital(match: Match) -> Made:
    """ "Peace Corridor Initiative counted 16": a name of several words in capitals, or people."""
    words = match.all("subject")
    shown = [one for one in words if one.type == "WORD" and one.value is True]
    people = all(one.type in _PEOPLE for one in words)
    if not (people or len(shown) > 1) or not _may_speak(words):
        return None
    return [make("PARTY", words, SOMEBODY), *match.marks[len(words) :]]


def _apposed(match: Match) -> Made:
    """ "X, a member of the joint committee, told": the first is who says it."""
    subject, rest = match.all("subject"), match.all("rest")
    known = [one.type for one in rest[1:-1]] == ["PARTY"] and not _is_name(subject[-2:])
    if known or _is_name(rest[1:-1]) or not _may_speak(subject):
        return None
    return [make("PARTY", subject, SOMEBODY), make("WORD", rest)]


def _is_name(marks: Sequence[Mark]) -> bool:
    """Whether words are a person's name: two and more in capitals, "al-" aside."""
    return sum(one.value is True for one in marks) > 1 and named(marks)


def _person(match: Match) -> Made:
    """ "The head of the office, X Y, said": the name between the commas."""
    name = match.all("name")
    if not _is_name(name):
        return None
    at = match.marks.index(name[0])
    return [*match.marks[:at], make("PARTY", name, UNREGISTERED), *match.marks[at + len(name) :]]


def _noted(match: Match) -> Made:
    """ ", spokesperson X noted.": a verb of recording that records nothing says."""
    return [*match.marks[:-1], make("SAY", match.marks[-1:], "")]


def _within(match: Match) -> Made:
    """«в районной полиции говорят»: whoever it is there."""
    words = match.all("subject")
    while words and words[-1].type == "AND":
        words = words[:-1]
    if not _may_speak(words) or words[0].value in _NO_VOICES:
        return None
    at = match.marks.index(words[0])
    return [*match.marks[:at], make("PARTY", words, SOMEBODY), *match.marks[at + len(words) :]]


def _behind(match: Match) -> Made:
    """ "قال سكان في برزة إن": the words between the verb and "that"."""
    words, after = match.all("subject"), match.after()
    first = words[0]
    if (first.type == "WORD" and first.value in _OPENERS) or ((first.value or ("",))[0] != "" and (
        first.type == "PARTY"
    )):  # fmt: skip
        return None
    stop = next((at for at, one in enumerate(words)
                 if one.type == "WORD" and one.value in _ENDS_AT), None)  # fmt: skip
    if stop is None and (not after or after[0].type in _ENDS_BEFORE):
        stop = len(words)
    while stop and words[stop - 1].type in ("IN", "FOR", "TO", "OF", "AND"):
        stop -= 1
    counts = any(one.type == "COUNTED" and one.value not in _TOLD_OF and not _one_group(one)
                 for one in words[:stop])  # fmt: skip
    if not stop or counts or (first.type == "PARTY" and stop == 1):
        return None
    value = UNREGISTERED if first.type == "PARTY" else SOMEBODY
    return [match.marks[0], make("PARTY", words[:stop], value), *words[stop:]]


def _place(match: Match) -> Made:
    """ "Ankara said": a town that speaks is whoever governs there, as printed."""
    place = match["place"]
    if len(place.value.parts) > 1:
        return None
    at = match.marks.index(place)
    return [*match.marks[:at], make("PARTY", (place,), SOMEBODY), *match.marks[at + 1 :]]


def _capital_city(match: Match) -> Made:
    """«в Анкаре говорят»: who governs there, as printed; elsewhere things only happen."""
    part = match["place"].value.parts[0]
    return _place(match) if _SEATS & set(part.ids) else None


def _cited(match: Match) -> Made:
    """ "نقلت قناة عن غرفة العمليات": the second says it, the first passes it on."""
    about = match["about"]
    return [*match.marks[:-1], make("ACCORDING", (about,), "")] if about.value == "عن" else None


_SHARED: Final = [
    Rule("voice.according", f"ACCORDING subject:({_KNOWN_BY})"
         "(?=[COMMA STOP CLOSE DASH CONTRAST]|$)", _within, "whoever a figure is according to"),
    Rule("voice.place", f"{_START}place:NAMED(?=(?:WINDOW|DATE|HAVE)?[SAY ACCUSE DENY])", _place,
         "a town that speaks"),
    Rule("voice.place-behind", "[SAY DENY] place:NAMED(?=[COMMA STOP QUOTE WORD CONTRAST]|$)",
         _place, "a town that speaks, behind the verb"),
]  # fmt: skip
_ARABIC: Final = [
    Rule("voice.behind", "[SAY DENY] subject:([WORD MILITANTS COUNTED QUALITY TRUCE PARTY]"
         "[WORD MILITANTS COUNTED QUALITY TRUCE IN NAMED DIRECTION LEVEL FOR AND JOIN WATCH"
         " TARGET OPERATE AID CONTACT PLACE]{0,8})", _behind, "whoever stands behind the verb"),
    Rule("voice.cited", "SAY PARTY about:WORD(?=PARTY)", _cited, "who is cited by whom"),
    Rule("voice.contrasted", f"(?<=CONTRAST){_NAME}(?=AND?[SAY DENY])", _within,
         "whoever stands before the verb, behind a word of contrast"),
]  # fmt: skip
_SUBJECTS: Final = [
    Rule("voice.apposed", f"{_START}{_NAME}rest:({_APPOSED})(?=(?:WINDOW|DATE)?"
         f"(?:{_SAYS}|RECORD))", _apposed, "a voice and what it is"),
    Rule("voice.between", "COMMA name:(WORD(?:DASH? WORD){1,3}) COMMA"
         f"(?=(?:WINDOW|DATE)?{_SAYS})", _person, "a name between commas before the verb"),
    Rule("voice.named-behind", "SAY name:(WORD(?:DASH? WORD){1,3})(?=[COMMA STOP QUOTE]|$)",
         _person, "a name behind the verb of saying"),
    Rule("voice.subject", f"{_START}{_NAME}(?=(?:WINDOW|DATE|HAVE)?{_SAYS})", _subject,
         "whoever stands before the verb of saying"),
    Rule("voice.noted", "[COMMA QUOTE] PARTY RECORD(?=[STOP COMMA]|$)", _noted,
         "a party that noted what stands before"),
    Rule("voice.counting", f"{_START}{_NAME}{_COUNTS}", _capital, "a name that counts"),
]  # fmt: skip
_RUSSIAN: Final = [
    Rule("voice.capital", f"{_START}IN place:NAMED(?=(?:WINDOW|DATE)?[SAY ACCUSE])", _capital_city,
         "a capital that speaks"),
    Rule("voice.capital-behind", "[SAY ACCUSE] IN place:NAMED(?=[COMMA STOP QUOTE CONTRAST]|$)",
         _capital_city, "a capital that speaks, behind the verb"),
    Rule("voice.within", f"{_START}IN {_NAME}(?=(?:WINDOW|DATE)?{_SAYS})", _within,
         "whoever speaks, by the place where they do"),
    Rule("voice.said-within", f"{_SAYS} IN {_NAME}(?=[COMMA STOP QUOTE]|$)", _within,
         "whoever speaks, by the place where they do, behind the verb"),
]  # fmt: skip
RULES: Final = {"ar": [*_SHARED, *_ARABIC], "en": [*_SHARED, *_SUBJECTS],
                "ru": [*_SHARED, *_RUSSIAN, *_SUBJECTS]}  # fmt: skip
"""Of each language: the rules of subjects."""
