"""Voices: who may speak, by the shape of their name, though no register knows them.

A word such as "ministry", "source", "spokesman", "head" opens a voice where something is said
beside it; anywhere else it is a word like any other. What stands around it belongs to its name:
"the head of the observer mission", "مسؤول في غرفة العمليات", "представитель местного отряда".

The marks made here are parties. Their value is (id, role): the id is that of the institution they
speak for, "" for none; the role starts with ":" where the voice is named, and with "~" where it is
only a common noun, which means the last voice of that kind ("the ministry").
"""

from collections.abc import Mapping, Sequence
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.record.register import Party

PERSON: Final = ":person"
HEADED: Final = "voice.headed"  # the rule of a body that heads its text, known or not
_WATCH: Final = "watch"  # a body that watches a truce, by its noun with what it watches
_BODIES: Final = frozenset({_WATCH, "office", "mission", "network", "centre"})
_WATCHED: Final = frozenset({"TRUCE", "WATCH"})
_BODY: Final = "body"  # "police", "state media": by the bare word too, no voice told before
_SEATED: Final = frozenset({"centre", "ministry", "monitor", "un_body"})
_NAMELESS: Final = ("",)
_THAT: Final = frozenset({"as", "ان", "بان", "انه", "انها", "بانه", "بانها", "انهم", "ب"})
_CAPITALISED: Final = frozenset({"NAMED", "PARTY", "QUALITY", "LEVEL"})
_PREFIX: Final = "[NAMED PARTY QUALITY WORD SIGN]{0,4}"
_AROUND: Final = (
    "[OF IN FOR TO FROM BY WITH NAMED PARTY QUALITY WORD LEVEL QUOTE TRUCE WATCH VOICE BULLETIN"
    " COUNTED OPEN CLOSE DURING TARGET PLACE DIRECTION SIGN]"
)


def _role(head: Mark) -> str:
    """The role that a head noun gives: a title without a role of its own is a person's."""
    return head.value if head.type == "VOICE" and head.value else "person"


def _voice(marks: Sequence[Mark], head: Mark) -> Mark:
    """The party that a head noun and what belongs to it name."""
    known = [one.value[0] for one in marks if one.type == "PARTY" and one.value[0]]
    bare = _role(head) != _BODY and all(one is head or _describes(one, head) for one in marks)
    role = ("~" if bare else ":") + _role(head)
    return make("PARTY", marks, (known[-1] if known and not bare else "", role))


def _describes(mark: Mark, head: Mark) -> bool:
    """Whether a word beside a title only says what kind it is: "the Russian general"."""
    arabic = mark.type == "WORD" and isinstance(mark.value, str) and mark.value.startswith("ال")
    return _role(head) == "person" and (mark.type == "QUALITY" or arabic)


def _trimmed(prefix: Sequence[Mark]) -> Sequence[Mark]:
    """Of the words before a head noun those that belong to its name: names, capital letters."""
    start = len(prefix)
    while start and (prefix[start - 1].type in _CAPITALISED or prefix[start - 1].value is True):
        start -= 1
    return prefix[start:]


def _ended(around: Sequence[Mark]) -> Sequence[Mark]:
    """What belongs to a name: up to the word "that", without a loose word of relation behind."""
    stop = next((at for at, one in enumerate(around)
                 if one.type == "WORD" and one.value in _THAT), len(around))  # fmt: skip
    while stop and around[stop - 1].type in (
        "OF",
        "IN",
        "FOR",
        "TO",
        "FROM",
        "BY",
        "WITH",
        "QUOTE",
    ):
        stop -= 1
    return around[:stop]


def _named(match: Match) -> Made:
    """A voice with the words that belong to it, between what stands before and behind it."""
    head, marks = match["head"], match.marks
    if marks[0].type == "SAY" and marks[0].value == "told":
        return None  # "told the newspaper": who hears it
    at = next(place for place, one in enumerate(marks) if one is head)
    around = _ended(match.all("around"))
    if marks[0].type == "ACCUSE" and around and around[-1].type == "PARTY":
        around = around[:-1]  # "the delegation accused the Houthis" where the verb comes first
    start = at - len(_trimmed(match.all("prefix")))
    stop = at + 1 + len(around)
    return [*marks[:start], _voice(marks[start:stop], head), *marks[stop:]]


def _whole(match: Match) -> Made:
    """ "مصدر في غرفة العمليات": a voice that only its shape tells, with what belongs to it."""
    head, around = match["head"], _ended(match.all("around"))
    if head.value != _NAMELESS or not around:
        return None
    at = match.marks.index(head)
    voice = make("PARTY", (head, around[-1]), _NAMELESS)
    return [*match.marks[:at], voice, *match.marks[at + 1 + len(around) :]]


def _short(match: Match) -> Made:
    """ "The Special Monitoring Mission (SMM)": one name, whatever its short form may mean alone."""
    party, short = match["party"], match["short"]
    if party.value != short.value:
        return None
    return make("PARTY", match.marks, party.value)


def _ranked(match: Match) -> Made:
    """ "Colonel Samir Haddad told": somebody whom the register does not know."""
    name = match.all("name")
    return [match.marks[0], make("PARTY", name, _NAMELESS)] if named(name) else None


def named(words: Sequence[Mark]) -> bool:
    """Whether words are a name: in capitals, but for what a hyphen joins ("al-Badri")."""
    joined = [one.type for one in words[1:]] + [""]
    return all(one.type == "DASH" or one.value is True or behind == "DASH"
               for one, behind in zip(words, joined, strict=True))  # fmt: skip


def _headed(match: Match) -> Made:
    """ "Truce Monitoring Committee", alone or before "– 7 breaches": a body heads its text."""
    head, sign = match["head"], match.get("sign")
    watches = head.value == _WATCH or any(one.type in _WATCHED for one in match.marks)
    if not watches or head.value not in _BODIES:
        return None
    voice = _voice([one for one in match.marks if one.type != "QUOTE" and one is not sign], head)
    return voice if sign is None else [voice, make("COLON", (sign,))]


def _twice(match: Match) -> Made:
    """ "The head of the Hmeimim-based centre, General X": one person, by office and by name."""
    first, person = match["first"], match["person"]
    named_by_office = first.value == ("", PERSON) and person.value != ("", PERSON)
    return make("PARTY", match.marks, person.value) if named_by_office else None


def _dweller(match: Match) -> Made:
    """ "A resident of X says": somebody who is counted elsewhere speaks here."""
    who = match["who"]
    if who.value != "people":
        return None
    return make("PARTY", match.marks, ("", ":source"))


def _word(match: Match) -> Mark:
    head = match["head"]
    return make("WORD", (head,), None)


def _is_person(mark: Mark, parties: Mapping[str, Party]) -> bool:
    party = parties.get(mark.value[0])
    return (party is not None and party.kind == "person") or mark.value[1:] == (PERSON,)


_NAMES: Final = [
    Rule("voice.rank-name", "VOICE name:(WORD(?:DASH? WORD){0,3})(?=COMMA?(?:WINDOW|DATE)?"
         "[SAY ACCUSE DENY RECORD CONFIRM])", _ranked, "a person by rank and name"),
    Rule("voice.as-saying", "ACCORDING name:(WORD(?:DASH? WORD){0,3})(?=WORD SAY)", _ranked,
         "a person quoted as saying"),
    Rule("voice.short", "party:PARTY (?:IN NAMED)? OPEN QUOTE? short:[PARTY STATE] QUOTE? "
         "(?:COMMA [NAMED WORD])? CLOSE", _short, "a name and its short form in brackets"),
]  # fmt: skip
_SHAPES: Final = [
    Rule("voice.known", f"[SAY ACCORDING ACCUSE RECORD] QUOTE? head:PARTY "
         f"around:({_AROUND}{{1,6}})", _whole, "more of the name of a voice"),
    Rule("voice.said", "[SAY ACCORDING ACCUSE BULLETIN DENY] "
         "[WINDOW DATE WORD QUOTE IN FOR OF FROM BY]{0,2}"
         f"prefix:({_PREFIX}) head:VOICE around:({_AROUND}{{0,6}}(?:DASH WORD)?)", _named,
         "a voice behind the verb of saying"),
    Rule("voice.told-in", f"SAY PARTY IN prefix:({_PREFIX}) head:VOICE around:({_AROUND}{{0,6}})",
         _named, "a voice by where an agency was told"),
    Rule("voice.figures-of", "ACCORDING (?:LAST? WORD{1,3} [TO OF FROM BY WITH HAVE]{1,2}"
         f"|COMMA WORD{{1,2}}) prefix:({_PREFIX}) head:VOICE around:({_AROUND}{{0,6}})", _named,
         "a voice that has the figures"),
    Rule("voice.says", f"(?<![IN BY])prefix:({_PREFIX}) head:VOICE around:({_AROUND}{{0,6}})"
         "(?=COMMA?[WINDOW DATE PRONOUN HAVE]?(?:[SAY ACCUSE RECORD DENY CONFIRM NO]"
         "|NOT HAVE?[RECORD CONFIRM]))", _named,
         "a voice before the verb of saying"),
    Rule("voice.in", f"(?:^|(?<=[STOP SEMI QUOTE CONTRAST COMMA])) IN prefix:({_PREFIX}) "
         f"head:VOICE around:({_AROUND}{{0,6}})(?=[WINDOW DATE]?[SAY ACCUSE DENY CONFIRM])",
         _named, "a voice by where it speaks"),
    Rule("voice.recorded", f"RECORD (?:WINDOW IN)? head:VOICE around:({_AROUND}{{0,5}})"
         "(?=COMMA|NUMBER)",
         _named, "a voice behind the verb of recording"),
    Rule("voice.heading", f"^QUOTE? prefix:({_PREFIX}) head:VOICE "
         f"around:({_AROUND}{{0,6}})(?=COLON)", _named, "a voice before a colon"),
    Rule(HEADED, "^QUOTE? [TRUCE WATCH WORD QUALITY NAMED FOR OF IN PARTY AND LEVEL]{0,4} "
         "head:VOICE [OF FOR IN DURING TRUCE WATCH WORD QUALITY NAMED PARTY LEVEL AND]{0,6} "
         "QUOTE? (?:$|sign:[DASH SLASH SIGN](?=[NUMBER BULLETIN TOTAL DATE WINDOW]))", _headed,
         "a body that heads a text with its name"),
]  # fmt: skip
_LAST: Final = [
    Rule("voice.dweller", "(?<![NUMBER MORE NO ALL])(?:NAMED who:COUNTED"
         "|who:COUNTED (?:OF|FROM|IN)? NAMED)(?=[SAY COLON])", _dweller,
         "somebody of a place who speaks"),
    Rule("voice.word", "head:VOICE", _word, "a word that opens no voice here"),
]  # fmt: skip


def rules(gazetteer: Gazetteer) -> list[Rule]:
    """The rules of voices over the parties and the countries of a gazetteer."""
    parties = gazetteer.parties
    countries = {(one.id,) for one in gazetteer.localities.values() if one.level == "country"}

    def officer(match: Match) -> Made:
        """ "The head of the Centre, General X": the person speaks, and the office is theirs."""
        person = match["person"]
        if not _is_person(person, parties):
            return None
        return make("PARTY", match.marks, person.value)

    def twice(match: Match) -> Made:
        return _twice(match) if _is_person(match["person"], parties) else None

    def seat(match: Match) -> Made:
        """ "The Russian Centre in Syria": where an office sits is no place of its figures."""
        party, country = match["party"], match["place"].value.parts
        known = parties.get(party.value[0])
        if known is None or known.kind not in _SEATED or country[0].ids not in countries:
            return None
        return make("PARTY", match.marks, party.value)

    return [
        *_NAMES,
        Rule("voice.seat", "party:PARTY (?:OPEN [PARTY WORD] CLOSE)? IN LEVEL? place:NAMED", seat,
             "an office with the country that it sits in"),
        Rule("voice.officer", "(?:VOICE [OF WORD QUALITY FOR]{0,2})? PARTY"
             "(?:OPEN [PARTY WORD] CLOSE)? [WORD FOR IN NAMED TRUCE OF QUALITY]{0,4} COMMA? "
             "(?:VOICE STOP?){1,3} person:PARTY", officer, "a person by office and rank"),
        Rule("voice.ranked", "(?:VOICE STOP?){1,3} person:PARTY", officer,
             "a person by rank"),
        Rule("voice.office", "person:PARTY COMMA VOICE [^COMMA STOP SEMI NUMBER SAY]{1,8} "
             "COMMA(?=[^STOP SEMI NUMBER PARTY]{0,3}SAY)", officer, "a person with an office"),
        *_SHAPES,
        Rule("voice.twice", "first:PARTY DASH? person:PARTY(?=COMMA?[WORD SAY])", twice,
             "a person by office and by name"),
        *_LAST,
    ]  # fmt: skip
