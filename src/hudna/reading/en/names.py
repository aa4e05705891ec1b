"""Names of English: fighters and convoys told from counts; places and voices by their shape."""

from collections.abc import Sequence
from typing import Final

from hudna.reading.discourse.whereabouts import theatre_aside
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.names import Part, Where

_NAME_LENGTH: Final = 3
_SEVERAL: Final = 3
_CARGOES: Final = frozenset({"tonnes", "parcels", "trucks", "convoys"})
_JOINING: Final = frozenset({"localities", "groups", "agreements", "deals", "applications",
                             "commanders"})  # fmt: skip
_COUNTING: Final = frozenset({"NUMBER", "COUNT", "NO", "TOTAL", "ANY"})


def _fighters(match: Match) -> Made:
    *before, who = match.marks
    return [*before, make("COUNTED", (who,), "fighters")]


def _talk(match: Match) -> Made:
    """ "Talks with five groups": the groups are counted, the talks are not."""
    noun = match["noun"]
    if noun.value != "talks" or any(one.type in _COUNTING for one in match.before(2)):
        return None
    return [make("TALK", (noun,)), *match.marks[1:]]


def _convoy(match: Match) -> Mark | None:
    noun = match["noun"]
    carried = noun.count == 1 and any(one.type in ("IN", "BY") for one in match.before(1))
    counted = any(one.type in _COUNTING for one in match.before(2))
    if noun.value != "convoys" or carried or counted:
        return None
    return make("CONVOY", (noun,))


def _flights(match: Match) -> Made:
    weapon = match["weapon"]
    if weapon.value != "drone":
        return None
    return [make("COUNTED", (one,), "drones") if one is weapon else one for one in match.marks]


def _handed_in(match: Match) -> Made:
    return [make("COUNTED", (one,), "weapons") if one is match["weapon"] else one
            for one in match.marks]  # fmt: skip


def _fired(match: Match) -> Made:
    """ "Fired mortar shells at": what was fired, not how many."""
    noun = match["noun"]
    if noun.value != "munitions":
        return None
    return [*match.marks[:-1], make("WEAPON", (noun,), "artillery")]


def _their_fighters(match: Match) -> Made:
    """ "Fighters of a group" are the group."""
    *before, who = match.marks
    return [*before, make("WORD", (who,))]


def _struck(match: Match) -> Made:
    """ "No airstrikes on groups that joined": an assurance, no count."""
    noun = match["noun"]
    if noun.value != "airstrikes":
        return None
    return [*match.marks[:-1], make("STRIKE", (noun,))]


def _operations(match: Match) -> Made:
    """ "2,901 operations have been carried out": those that a bulletin counts bring aid."""
    *before, noun = match.marks
    return [*before, make("COUNTED", (noun,), "aid_operations")] if _numbered(noun) else None


def _numbered(noun: Mark) -> bool:
    return noun.value in ("counted", "actions")


def _fell_to(match: Match) -> Made:
    """ "Four fall to the Russian side": it recorded them."""
    first, *rest = match.marks
    return [make("RECORD", (first,)), *rest]


def _came_to(match: Match) -> Made:
    """ "23 came to the Turkish side", "to the notice of": recorded, no total."""
    came = match["came"]
    return [make("RECORD", (came,))] if came.value == "came" else None


def _states(match: Match) -> Made:
    """ "From Lebanon and Jordan": both are places."""
    return [make("PLACE", (one,), one.value[:1]) if one.type == "STATE" else one
            for one in match.marks]  # fmt: skip


def _brought(match: Match) -> Made:
    """ "Brought 1.5 tonnes": aid, no total."""
    first, *rest = match.marks
    if first.value == "brought" and match["noun"].value in _JOINING:
        return [make("JOIN", (first,), ""), *rest]
    if first.value != "brought" or match["noun"].value not in _CARGOES:
        return None
    return [make("DELIVER", (first,)), *rest]


def _village_of(match: Match) -> Made:
    """ "One settlement of Homs province": it is counted, no level of a place."""
    level = match["level"]
    if level.value != "village":
        return None
    return [*match.marks[:-1], make("COUNTED", (level,), "localities"), make("IN", (level,))]


def _adhere(match: Match) -> Made:
    """ "Two villages went for the truce": whatever the verb, they and the truce are together."""
    if match["noun"].value not in _JOINING:
        return None
    if match.marks[0].type == "NO" and match.marks[-1].type == "DECLARE":
        return None
    return [make("JOIN", (one,), "have") if one.type in ("TRUCE", "DECLARE") else one
            for one in match.marks]  # fmt: skip


def _agreements_with(match: Match) -> Made:
    """ "Three agreements with settlements": counted once, as what they are signed with."""
    noun, *between, partner = match.marks
    if noun.value not in ("agreements", "deals") or partner.value not in ("localities", "groups"):
        return None
    noun = make("COUNTED", (noun,), partner.value if partner.value == "groups" else noun.value)
    return [noun, *between, make("WORD", (partner,))]


def _both_in(match: Match) -> Made:
    """ "Twice in Syria, both times in Damascus": where, not in which country."""
    country, *between, both = match.marks[1:]
    if both.stop - both.start <= len("in") or theatre_aside(country.value):
        return None
    return [match.marks[0], make("WORD", (country,)), *between, both]


def _dated_agreement(match: Match) -> Made:
    """ "The agreement of February 27" is a name, no count."""
    noun, *rest = match.marks
    return [make("WORD", (noun,)), *rest] if noun.value in ("agreements", "deals") else None


def _no_raids(match: Match) -> Made:
    """ "Carried out no air strikes": none are counted, and it is an assurance."""
    noun = match["noun"]
    if noun.value != "airstrikes":
        return None
    asides = [make("NOT", (noun,)), make("STRIKE", (noun,)), make("WEAPON", (noun,), "air")]
    return [*match.marks, *asides]


def _came_home(match: Match) -> Made:
    """ "430 refugees came from Lebanon": they came back."""
    noun, came, *rest = match.marks
    people = noun.value in ("refugees", "people", "displaced")
    if not people or came.stop - came.start != _CAME_FROM:
        return None
    return [noun, make("RETURN", (came,)), make("FROM", (came,)), *rest]


_CAME_FROM: Final = len("came from")


def _article(match: Match) -> Mark | None:
    """ "Hama and al Qunaytirah": the article is part of the name."""
    article, place = match.marks
    if article.value or article.stop - article.start != len("al"):
        return None
    return make("PLACE", match.marks, place.value)


NAMES: Final = [
    Rule("en.article", "(?<=[AND COMMA])WORD PLACE", _article, "a name with its article"),
    Rule("en.came-home", "COUNTED JOIN(?=[STATE PLACE])", _came_home, "those who came from abroad"),
    Rule("en.operations", "NUMBER [MORE QUALITY]{0,2} [COUNTED OPERATE]", _operations,
         "so many operations"),
    Rule("en.fell-to", "FELL TO [PARTY SIDE STATE]", _fell_to, "what a side recorded"),
    Rule("en.came-to", "came:TOTAL(?!HEDGE?[NUMBER HEDGE])", _came_to, "what came to be known"),
    Rule("en.states", "[FROM TO IN] STATE(?:(?:COMMA AND?|AND) STATE)+", _states,
         "several countries as places"),
    Rule("en.village-of", "NUMBER [MORE QUALITY]{0,2} level:LEVEL(?=LEVEL? PLACE LEVEL?)",
         _village_of, "so many villages of a province"),
    Rule("en.agreements-with", "COUNTED WORD QUALITY? COUNTED", _agreements_with,
         "agreements with so many"),
    Rule("en.dated-agreement", "COUNTED [OF FROM WORD] DATE", _dated_agreement,
         "an agreement by its date"),
    Rule("en.adhere", "(?:NUMBER|NO) [MORE QUALITY]{0,2} noun:COUNTED [WORD HAVE SAY PRONOUN COMMA "
         "HEDGE PREVIOUS CLOCK_WORD DATE TO]{0,10} [TRUCE DECLARE]", _adhere,
         "so many and the truce"),
    Rule("en.adheres", "TRUCE [WORD HAVE TO ROSE]{1,3} NUMBER [MORE QUALITY]{0,2} noun:COUNTED",
         _adhere, "the truce and so many"),
    Rule("en.their-fighters", "PARTY QUOTE? MILITANTS", _their_fighters, "fighters of a group"),
    Rule("en.struck", "NO QUALITY? noun:COUNTED(?=[^STOP SEMI]*COUNTED[^STOP SEMI]*"
         "[DECLARE SAY INFORM JOIN])", _struck, "no strikes on those who joined"),
    Rule("en.handed-in", "NUMBER QUALITY? weapon:WEAPON HAVE? SURRENDER", _handed_in,
         "weapons handed in"),
    Rule("en.fired", "ATTACK [WORD QUALITY WEAPON AND COMMA BY WITH]{0,3} noun:COUNTED", _fired,
         "what was fired"),
    Rule("en.fighters", "NUMBER [QUALITY WORD MORE]{0,2} MILITANTS(?!COUNTED)", _fighters,
         "so many fighters"),
    Rule("en.talk", "noun:COUNTED [^NUMBER STOP SEMI ROSE]{0,8} NUMBER MORE? QUALITY? COUNTED",
         _talk, "talks with so many"),
    Rule("en.brought", "ROSE IN? NUMBER [QUALITY WORD OF MORE]{0,2} noun:COUNTED", _brought,
         "what was brought"),
    Rule("en.convoy", "noun:COUNTED(?=[^STOP SEMI COMMA]{0,3}NUMBER)", _convoy,
         "a convoy of so many"),
    Rule("en.flights", "NUMBER [QUALITY WORD]? weapon:WEAPON [HAVE]? [RECORD]", _flights,
         "drones seen"),
]  # fmt: skip


def _unknown(match: Match) -> Made:
    """ "Hays (12)": a name that the register does not know, where a list names places."""
    name = match.all("name")
    if (
        not all(one.value is True or one.type == "DASH" for one in name)
        or _length(name) < _NAME_LENGTH
    ):
        return None
    at = match.marks.index(name[0])
    part = Part(name[0].start, name[-1].stop, (), None)
    named = make("NAMED", name, Where((part,)))
    return [*match.marks[:at], named, *match.marks[at + len(name) :]]


def _length(name: Sequence[Mark]) -> int:
    return name[-1].stop - name[0].start


def _heading(match: Match) -> Made:
    """ "Violations by governorate" heads a list as it would with a colon."""
    if match["noun"].value != "violations":
        return None
    return [*match.marks, make("COLON", match.marks[-1:])]


def _opened_fire(match: Match) -> Made:
    """ "Opened fire 14 times": so many breaches."""
    first, amount = match.marks[0], match["n"].value
    if first.value != "fire" or not amount.times or amount.value < _SEVERAL:
        return None
    return [*match.marks[:-1], make("BREACHED", (first,)), match["n"]]


def _parts(match: Match) -> tuple[Part, ...]:
    named = [mark for mark in match.marks if mark.type == "NAMED"]
    return tuple(part for mark in named for part in mark.value.parts)


def _joint_each(match: Match) -> Mark:
    return make("NAMED", match.marks, Where(_parts(match)))


def _joint(match: Match) -> Mark | None:
    parts = _parts(match)
    return None if all(part.ids for part in parts) else make("NAMED", match.marks, Where(parts))


_NAME: Final = "name:(WORD(?:DASH? WORD){0,2})"
_HAD: Final = frozenset({3, 4})


def _had(match: Match) -> Made:
    """ "Had broken": a verb's help, it records nothing."""
    had = match["had"]
    return make("HAVE", (had,)) if had.stop - had.start in _HAD else None


def _as_reported(match: Match) -> Made:
    """ ", as the ministry reported": a verb of recording that says."""
    if match["as"].value != "as":
        return None
    return [*match.marks[:-1], make("SAY", (match["report"],), "")]


NAMES_LATE: Final = [
    Rule("en.as-reported", "(?:^|(?<=[COMMA QUOTE])) as:WORD PARTY HAVE? report:RECORD"
         "(?=[STOP COMMA QUOTE]|$)", _as_reported, "as a party reported"),
    Rule("en.both-in", "IN NAMED [^NUMBER STOP SEMI NAMED]{0,8} COMMA IN", _both_in,
         "all of them in one part of a country"),
    Rule("en.heading", "^[WORD TRUCE QUALITY]{0,2} noun:COUNTED [TRUCE OF WORD]{0,2} "
         "BY [LEVEL WORD] STOP?$", _heading, "a heading of a list of places"),
    Rule("en.opened-fire", "ATTACK [^STOP SEMI NUMBER WEAPON]{0,4} n:NUMBER(?!COUNTED)",
         _opened_fire, "fire was opened so many times"),
    Rule("en.unknown-between", f"NAMED COMMA {_NAME}(?=(?:COMMA|AND) NAMED)", _unknown,
         "a place of several that the register does not know"),
    Rule("en.joint-each", "NAMED(?:(?:COMMA AND?|AND) LEVEL? NAMED)+(?=OPEN NUMBER FOR? EACH)",
         _joint_each, "several places that have the same number each"),
    Rule("en.joint", "NAMED(?:(?:COMMA AND?|AND) NAMED)+(?!OPEN NUMBER)", _joint,
         "several places, some of them unknown"),
    Rule("en.had", "had:RECORD(?=[BREACHED ATTACK HARM])", _had, "has, had before a verb"),
    Rule("en.unknown-listed", f"[COLON OPEN COMMA AND SEMI STOP] {_NAME} "
         "(?=[DASH COLON OPEN]?NUMBER[QUALITY]?COUNTED?[COMMA SEMI CLOSE AND STOP])", _unknown,
         "a place of a list that the register does not know"),
    Rule("en.unknown-in", f"NUMBER QUALITY? COUNTED? IN LEVEL? {_NAME}"
         "(?=[COMMA SEMI AND STOP CLOSE])", _unknown,
         "a place behind a number that the register does not know"),
    Rule("en.no-raids", "(?:PARTY [^STOP SEMI NUMBER]{1,6} NO QUALITY? noun:COUNTED"
         "|NO QUALITY? noun:COUNTED [^STOP SEMI NUMBER]{1,6} PARTY)", _no_raids,
         "no strikes from the air"),
]  # fmt: skip
