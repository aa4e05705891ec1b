"""Harm in English: how many were killed or wounded."""

from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar import productions as of
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import Figure, made

_PERSONS: Final = frozenset({"people", "fighters", "subset", "patients", "members"})
_ONE: Final = Amount(1, 1, worded=True)


def _both(match: Match) -> Mark:
    """ "14 killed and wounded": of neither kind alone."""
    return of.plain(match, "harm_both")


def _behind_aside(match: Match) -> Made:
    """ "29 civilians, including four children, were killed": the 29 were."""
    noun, aside = match["noun"], match.all("aside")
    if any(mark.type == "HARM" for mark in match.before()):
        return None  # "killed two soldiers, and a third was wounded"
    numbered = any(mark.type == "NUMBER" for mark in aside)
    parted = any(mark.type == "OF_WHICH" for mark in aside)
    if noun.value not in _PERSONS or (numbered and not parted) or aside[-1].type == "NUMBER":
        return None
    figure = Figure(f"harm_{match['harm'].value}", match["n"].value, noun_word=noun)
    end = make("WORD", (match["harm"],))
    return [make("FIGURE", (match["n"], noun), figure), *aside, end]


def _toll(match: Match) -> Mark:
    """ "The death toll has risen to 236": a total."""
    return made(match, Figure(f"harm_{match['harm'].value}", match["n"].value, "total"))


def _one(match: Match) -> Mark | None:
    """ "A civilian was killed": one."""
    if match["noun"].count != 1:
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", _ONE, noun_word=match["noun"]))


def _two(match: Match) -> Mark | None:
    """ "A driver and a nurse were killed": each of them is one."""
    if match["one"].count != 1 or match["other"].count != 1:
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", Amount(2, 2, worded=True)))


def _one_and(match: Match) -> Mark | None:
    """ "A woman and two children were killed": one more than the number says."""
    one, noun, number = match["one"], match.get("noun"), match["n"].value
    persons = noun is None or noun.value in _PERSONS
    if one.count != 1 or not persons or number.times or number.kind != "cardinal":
        return None
    amount = replace(number, value=number.value + 1, measured=number.value + 1)
    return made(match, Figure(f"harm_{match['harm'].value}", amount))


def _which(match: Match) -> Mark | None:
    """ "A third was wounded", "the second soldier died": one more, behind others."""
    which, noun = match["which"].value, match.get("noun")
    later = isinstance(which, Amount) and which.kind != "cardinal" and which.value != 1
    if not later or {mark.type for mark in match.before(2)} & {"IN", "OF", "DURING", "NOT", "AT"}:
        return None
    if noun is not None and noun.value not in _PERSONS:
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", _ONE))


def _aged(match: Match) -> Mark | None:
    """ "A nine-year-old girl was wounded": one."""
    if match["age"].value != "measure" or match["noun"].value not in _PERSONS:
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", _ONE, noun_word=match["noun"]))


def _somebody(match: Match) -> Mark | None:
    """ "A soldier" who came to no harm is not counted."""
    noun = match["noun"]
    return make("COUNTED", (noun,), noun.value) if noun.count == 1 else None


def _some(match: Match) -> Mark | None:
    """ "Two of the civilians died"."""
    return of.harmed(match) if match["noun"].value in _PERSONS else None


def _their_lives(match: Match) -> Mark | None:
    """ "It cost two civilians their lives"."""
    fits = match["noun"].value in _PERSONS and match["lives"].value == "lives"
    return of.plain(match, "harm_killed") if fits else None


def _another(match: Match) -> Mark | None:
    """ "One was killed and another wounded"."""
    more = match["more"]
    if more.stop - more.start != len("another"):
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", _ONE))


HARM: Final = [
    Rule("en.harm-both", "n:NUMBER [QUALITY WORD MORE]{0,2} COUNTED? [HAVE]? harm:HARM "
         "[AND SLASH WORD] HARM", _both, "so many killed and wounded together"),
    Rule("en.harm-both-first", "harm:HARM [AND SLASH WORD] HARM [COLON DASH OF]? n:NUMBER "
         "[QUALITY WORD]{0,2} COUNTED?", _both, "so many killed and wounded together"),
    Rule("en.harm-aside", "n:NUMBER [QUALITY WORD MORE OTHER]{0,2} noun:COUNTED "
         "aside:([COMMA OPEN OF FROM IN NEAR DASH] [^STOP SEMI HARM FIGURE]{1,9}?) HAVE{0,2} "
         "harm:HARM", _behind_aside, "so many, told more of, who were killed or wounded"),
    Rule("en.toll", "(?:COUNT OF? [QUALITY WORD]{0,2} COUNTED? HAVE?)? harm:HARM "
         "[WORD QUALITY WINDOW COMMA]{0,3} [ROSE TOTAL UNCHANGED]{1,2} [TO]? n:NUMBER(?!WINDOW)",
         _toll, "a toll and what it came to"),
    Rule("en.toll-count", "COUNT OF? [QUALITY WORD]{0,2} COUNTED? HAVE? harm:HARM "
         "[HAVE COLON DASH TO RECORD WINDOW WORD DATE IN NAMED]{0,6} n:NUMBER(?!COUNTED)", _toll,
         "the number of killed"),
    Rule("en.harm-sign", "(?:noun:COUNTED HAVE?)? harm:HARM [COLON DASH] n:NUMBER "
         "(?=[COMMA SEMI STOP AND CLOSE])", of.harmed, "killed: so many"),
    Rule("en.aged-harmed", "age:CLOCK_WORD QUALITY? noun:COUNTED [HAVE WORD]{0,3} harm:HARM", _aged,
         "somebody of an age was harmed"),
    Rule("en.aged-behind", "noun:COUNTED [COMMA IN OF WORD]{1,3} CLOCK_WORD COMMA? "
         "[HAVE WORD]{0,3} harm:HARM", _one, "somebody of an age was harmed"),
    Rule("en.two-harmed", "one:COUNTED AND other:COUNTED [HAVE WORD]{0,2} harm:HARM", _two,
         "one of these and one of those"),
    Rule("en.two-harmed-behind", "harm:HARM [WORD QUALITY OF]? one:COUNTED AND other:COUNTED"
         "(?![HAVE WORD]{0,2} HARM)", _two, "one of these and one of those"),
    Rule("en.one-and-more", "one:COUNTED AND n:NUMBER [QUALITY WORD MORE OTHER]{0,2} noun:COUNTED? "
         "[HAVE WORD]{0,2} harm:HARM", _one_and, "one person, and so many more"),
    Rule("en.one-and-more-behind", "harm:HARM [WORD QUALITY OF]? one:COUNTED AND n:NUMBER QUALITY? "
         "noun:COUNTED(?![HAVE WORD]{0,2} HARM)", _one_and, "one person, and so many more"),
    Rule("en.so-many-and-one", "n:NUMBER QUALITY? noun:COUNTED AND one:COUNTED [HAVE WORD]{0,2} "
         "harm:HARM", _one_and, "so many, and one person"),
    Rule("en.which-harmed", "which:WORD noun:COUNTED? HAVE{0,2} harm:HARM", _which,
         "a second was harmed"),
    Rule("en.one-harmed", "noun:COUNTED [HAVE WORD]{0,3} harm:HARM", _one, "one was harmed"),
    Rule("en.harmed-one", "harm:HARM [WORD QUALITY]? noun:COUNTED", _one, "one was harmed"),
    Rule("en.harm-more", "n:NUMBER [MORE OTHER] [HAVE WORD QUALITY]{0,2} harm:HARM", of.harmed,
         "so many more killed or wounded"),
    Rule("en.no-harm", "(?:NO|NOT [WORD RECORD SAY HAVE BULLETIN]{0,2} ANY) "
         "[WORD QUALITY COUNTED HAVE]{0,3} "
         "HARM(?:[AND WORD] HARM)?", of.no_harm,
         "nobody was harmed"),
    Rule("en.some-harmed", "n:NUMBER OF noun:COUNTED [WORD HAVE]{0,2} harm:HARM", _some,
         "so many of them were harmed"),
    Rule("en.their-lives", "n:NUMBER noun:COUNTED WORD lives:COUNTED", _their_lives,
         "so many lost their lives"),
    Rule("en.neither-harm", "NOT HARM NOT HARM", of.no_harm, "neither dead nor wounded"),
    Rule("en.another-harmed", "(?<=[AND COMMA SEMI DASH STOP]) more:MORE HAVE? "
         "harm:HARM(?=[STOP COMMA IN SEMI AND]|$)",
         _another, "and another one harmed"),
    Rule("en.harm-first", "harm:HARM [OF TO WORD HAVE]{1,2} n:NUMBER QUALITY? COUNTED?", of.harmed,
         "so many killed or wounded"),
    Rule("en.harm-claimed", "harm:HARM OF? n:NUMBER QUALITY? COUNTED?", of.harmed,
         "so many killed or wounded"),
    Rule("en.somebody", "noun:COUNTED", _somebody, "somebody not harmed"),
]  # fmt: skip
