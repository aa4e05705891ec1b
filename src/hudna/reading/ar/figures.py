"""What only Arabic has: duals, a number behind its noun, glued digits, "the same again"."""

from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made
from hudna.reading.grammar.names import Part, Where
from hudna.reading.grammar.times import Day

_HALF: Final = 0.5
_PEOPLE: Final = frozenset({"people", "fighters", "families"})
_SEATS: Final = (("sy:hmeimim",), ("SY06",))
_GENERAL: Final = {("operations", "aid_operations"), ("cases", "violations")}
_CARGO: Final = frozenset({"tonnes", "convoys", "parcels", "trucks"})
_AGREED: Final = frozenset({"localities", "groups", "commanders"})


def _slip(match: Match) -> Mark | None:
    """ "2500 thousand" is two ways of writing 2500 run together; neither paper meant millions."""
    digits = match["n"]
    if len(digits.value) != 4 or not digits.value.isdigit():
        return None
    return make("DIGITS", match.marks, digits.value)


def _pair(noun: Mark, stop: int, value: int) -> tuple[Mark, Mark]:
    """A noun whose form or follower carries the number, as a number and its noun."""
    amount = Amount(value, value, worded=True)
    whole = Mark(noun.code, noun.start, stop, noun.value)
    return make("NUMBER", (whole,), amount, "number.dual"), whole


def _number_behind(match: Match) -> Made:
    amount: Amount = match["n"].value
    if not amount.worded or amount.value not in (1, 2) or amount.bound != "exact":
        return None
    number, noun = _pair(match["noun"], match["n"].stop, int(amount.value))
    return (number, noun, *match.all("quality"))


def _own_number(match: Match) -> Made:
    noun = match["noun"]
    dwell = any(mark.type == "COUNTED" and mark.value == "people" for mark in match.before(2))
    if noun.value == "localities" and dwell:
        return Mark(noun.code, noun.start, noun.stop, noun.value)
    if noun.count == 2 or (noun.count == 1 and _means_one(match)):
        return _pair(noun, noun.stop, noun.count)
    single = Mark(noun.code, noun.start, noun.stop, noun.value, rule="number.one")
    return single if noun.count == 1 else None


def _means_one(match: Match) -> bool:
    noun = match["noun"].value
    if noun == "violations":
        after = [mark.type for mark in match.after(3)]
        listed = after[:1] == ["IN"] and any(mark.type == "NUMBER" for mark in match.before(9))
        return after[:2] == ["WORD", "RECORD"] or "EACH" in after[:2] or listed
    if noun == "aid_operations":
        return any(mark.type == "DELIVER" for mark in match.before(5))
    return noun == "localities" and _joined_before(match)


def _joined_before(match: Match) -> bool:
    """A single town counts as one where an agreement or a joining stands right before it."""
    following = match.after()
    if following and following[0].type in ("PLACE", "QUOTE", "NUMBER"):
        return False
    return any(mark.type == "JOIN" or (mark.type == "COUNTED" and mark.value == "agreements")
               for mark in match.before(5))  # fmt: skip


def _months_and_half(match: Match) -> Made:
    """ "5 months and a half": how long something lasted."""
    if match["unit"].value != "month" or match["half"].value.value != _HALF:
        return None
    value = match["n"].value.value + _HALF
    noun = make("COUNTED", match.marks, "months")
    return make("NUMBER", match.marks, Amount(value, value)), noun


def _this_month(match: Match) -> Mark | None:
    amount: Amount = match["n"].value
    if match["unit"].value != "month" or not 1 <= amount.value <= 31:
        return None
    return make("DATE", match.marks, Day(None, int(match["month"].value), int(amount.value)))


def _dated(match: Match) -> Mark | None:
    from_day, year = match["n"].value, match["year"].value
    if not 1 <= from_day.value <= 31 or not 1900 <= year.value <= 2100:
        return None
    day = Day(int(year.value), int(match["month"].value), int(from_day.value))
    return make("DATE", match.marks, day)


def _level(match: Match) -> Made:
    noun = match["noun"]
    if noun.value not in ("localities", "fronts") or match.marks[-1].value == ("SY",):
        return None
    return (make("LEVEL", (noun,), "village"), *match.all("rest"))


def _with_own(match: Match) -> Mark | None:
    """ "Damascus and its countryside" is one place."""
    if match["level"].value != "own":
        return None
    place = match["place"]
    part = Part(place.start, match["level"].stop, place.value, None)
    return make("NAMED", match.marks, Where((part,)))


def _turned(match: Match) -> Mark:
    """ "The northern and western countryside of Hama" is one place."""
    place = match["place"].value.parts[0]
    part = replace(place, stop=match.marks[-1].stop)
    return make("NAMED", match.marks, Where((part,)))


def _agreed(match: Match) -> Made:
    """Agreements with so many towns: what counts is the towns; the agreements say "joined"."""
    noun, counted = match["deal"], match["noun"]
    if noun.value != "agreements" or counted.value not in _AGREED:
        return None
    return (make("JOIN", (noun,)), *match.marks[1:])


def _same_kind(match: Match) -> Made:
    """ "The number of aid operations reached 1,682 operations": of the kind said before."""
    kind, noun = match["kind"], match["noun"]
    if (noun.value, kind.value) not in _GENERAL:
        return None
    return (*match.marks[:-1], make("COUNTED", (noun,), kind.value))


def _signed(match: Match) -> Made:
    """ "Two towns signed": the verb that also says of breaches that they occurred."""
    if match["noun"].value not in _AGREED:
        return None
    return (make("JOIN", (match["verb"],)), *match.marks[1:])


def _dwellers(match: Match) -> Made:
    """ "To the people of Madaya": the place is what counts; with the load behind, its place."""
    if match["noun"].value != "people":
        return None
    kinds = [mark.type for mark in match.after(3) if mark.type != "LEVEL"]
    return make("IN", (match["to"],)) if kinds[:2] == ["NAMED", "NUMBER"] else match["to"]


def _after_colon(match: Match) -> Mark:
    noun = match.get("noun")
    return made(match, Figure(noun.value if noun else None, match["n"].value, "share",
                              match["place"].value, noun_word=noun))  # fmt: skip


def _again(match: Match) -> Made:
    """ "And the same again in …": the number before, once more."""
    if match["same"].value != "same":
        return None
    again = make("NUMBER", (match["same"],), match["n"].value, "number.same")
    return (*match.marks[:-1], again)


def _glued(match: Match) -> Mark | None:
    place, number = match["place"], match["n"]
    stop = match.get("dot")
    if number.start != (stop.stop if stop else place.stop) or number.value.times:
        return None
    return made(match, Figure(None, number.value, "share", place.value))


def _behind_place(match: Match) -> Mark | None:
    number: Amount = match["n"].value
    if number.times or number.value != int(number.value):
        return None
    return made(match, Figure(None, number, "share", match["place"].value))


def _dual_behind_place(match: Match) -> Mark | None:
    number, noun = match["n"], match["noun"]
    if number.start != noun.start:
        return None
    return made(match, Figure(noun.value, number.value, "share", match["place"].value,
                                 noun_word=noun))  # fmt: skip


def _for_place(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value != "violations":
        return None
    return made(match, Figure(noun.value, match["n"].value, "share", match["place"].value,
                                 noun_word=noun))  # fmt: skip


def _not_any(match: Match) -> Made:
    noun = match["noun"]
    told = make("FIGURE", match.marks[match.marks.index(match["any"]) :],
                Figure(noun.value, ZERO, "zero", noun_word=noun), "figure.ar-not-any")  # fmt: skip
    before = match.marks[: match.marks.index(match["any"])]
    return (*before, told)


def _not_recorded(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value not in ("violations", "agreements", "cases"):
        return None
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def _not_harmed(match: Match) -> Mark | None:
    harm = match["harm"].value
    if harm == "both":
        return None
    return made(match, Figure(f"harm_{harm}", ZERO, "zero"))


def _no_harm(match: Match) -> Made:
    harms = [mark for mark in match.marks if mark.type == "HARM"]
    told = [make("FIGURE", (harm,), Figure(f"harm_{harm.value}", ZERO, "zero"))
            for harm in harms if harm.value != "both"]  # fmt: skip
    return [match.marks[0], *told] if told else None


def _harmed(match: Match) -> Made:
    noun, number = match.get("noun"), match["n"]
    kinds = _PEOPLE | {"groups"} if match.all("of") else _PEOPLE
    if number.value.times or (noun is not None and noun.value not in kinds):
        return None
    shape = "total" if match.all("count") else "plain"
    place = next((mark.value for mark in match.marks if mark.type == "NAMED"), None)
    return made(match, Figure(f"harm_{match['harm'].value}", number.value, shape, place,
                                 noun_word=noun))  # fmt: skip


def _harmed_both(match: Match) -> Made:
    noun, harm = match["noun"], match["harm"].value
    if noun.value not in _PEOPLE:
        return None
    one = Figure(f"harm_{harm}", match["n"].value)
    other = Figure(f"harm_{harm}", match["m"].value, noun_word=noun)
    return (make("FIGURE", (match["harm"], match["n"]), one, _BOTH), *match.all("gap"),
            make("FIGURE", (match["m"], noun), other, _BOTH))  # fmt: skip


def _talks(match: Match) -> Mark:
    return made(match, Figure("talks", match["n"].value))


def _talks_with(match: Match) -> Made:
    noun = match["noun"]
    if noun.value not in ("groups", "commanders"):
        return None
    told = make("FIGURE", (match["n"], noun), Figure("talks", match["n"].value, noun_word=noun),
                "figure.ar-talks-with")  # fmt: skip
    return (match["talk"], *match.all("gap"), told)


def _arrived(match: Match) -> Made:
    """ "Two tonnes arrived": the verb that also says "reached so many" of totals."""
    if match["rose"].value != "arrive" or match["noun"].value not in _CARGO:
        return None
    return (make("DELIVER", (match["rose"],)), *match.marks[1:])


def _part(match: Match) -> Mark | None:
    how = match.get("how")
    if how is not None and how.value not in ("operations", "attacks"):
        return None
    return made(match, Figure(None, match["n"].value, "share"))


def _seat(match: Match) -> Made:
    """Where a centre sits is no place of its figures."""
    party, after = match["party"], match.after()
    seats = [mark.value.parts[0].ids for mark in match.marks if mark.type == "NAMED"]
    if party.value[0] != "russian_centre" or seats[0] not in _SEATS:
        return None
    if after and after[0].type == "NUMBER":
        return None
    return party


_BOTH: Final = "figure.ar-harmed-both"
_END: Final = "(?=[COMMA AND STOP CLOSE SEMI QUOTE CONTRAST]|$)"

NUMBERS: Final = [
    Rule("number.slip", "n:DIGITS scale:SCALE", _slip,
         "two ways of writing thousands run together"),
]  # fmt: skip

TIMES: Final = [
    Rule("number.behind-noun", "(?<!NUMBER)noun:COUNTED quality:QUALITY? n:NUMBER",
         _number_behind, "a breach, one; two breaches, two: the number behind its noun"),
    Rule("number.dual", "(?<!NUMBER)noun:[COUNTED TIME_UNIT HARM]", _own_number,
         "a noun whose form says two; a single town that joined"),
    Rule("time.ar-months-and-half",
         "n:NUMBER unit:TIME_UNIT AND half:NUMBER (?:OF? TIME_UNIT)?", _months_and_half,
         "so many months and a half"),
    Rule("time.ar-month-named",
         "n:NUMBER OF? unit:TIME_UNIT month:MONTH (?:SLASH MONTH)? [CURRENT LAST]?", _this_month,
         "a day of a month that is called a month"),
    Rule("time.ar-slashed", "(?:WEEKDAY COMMA?)? n:NUMBER SLASH month:MONTH SLASH year:NUMBER",
         _dated,
         "a day, its month in words and its year between slashes"),
]  # fmt: skip

NAMES: Final = [
    Rule("place.ar-level", "(?<!NUMBER)noun:COUNTED rest:(QUOTE? PLACE)", _level,
         "towns, with their names behind"),
    Rule("place.ar-own-countryside", "place:PLACE AND? level:LEVEL", _with_own,
         "a place and its countryside"),
]  # fmt: skip

FIGURES: Final = [
    Rule("party.ar-seat", "party:PARTY (?:IN WORD? QUOTE? NAMED QUOTE?){1,2}", _seat,
         "a centre with the place where it sits"),
    Rule("figure.ar-arrived", "rose:ROSE NUMBER QUALITY? noun:COUNTED", _arrived,
         "so much arrived"),
    Rule("figure.ar-talks-with",
         "talk:TALK gap:([WORD WITH QUALITY COUNTED FOR NOT LAST]{0,6}) n:NUMBER noun:COUNTED",
         _talks_with, "talks with so many groups"),
    Rule("place.ar-direction", "place:NAMED DIRECTION (?:AND DIRECTION)?", _turned,
         "a part of a countryside"),
    Rule("figure.ar-agreed",
         "deal:COUNTED [WORD TRUCE PRELIMINARY QUALITY FOR IN NAMED OF AND TALK]{0,6} NUMBER "
         "[WORD QUALITY OPERATE]{0,2} noun:COUNTED", _agreed, "agreements with so many towns"),
    Rule("figure.ar-signed", "verb:RECORD NUMBER QUALITY? noun:COUNTED", _signed,
         "so many towns signed"),
    Rule("figure.ar-dwellers", "to:[TO FOR] noun:COUNTED(?= LEVEL? NAMED(?! IN NAMED))", _dwellers,
         "to the people of a place"),
    Rule("figure.ar-after-colon", "(?<=COLON)n:NUMBER noun:COUNTED? IN LEVEL? place:NAMED",
         _after_colon, "the first element of a list behind a colon"),
    Rule("figure.ar-same-kind",
         "kind:COUNTED [ROSE TO WORD COMMA UNCHANGED PRONOUN AND COLON WINDOW TRUCE IN OF]{0,6}"
         "NUMBER noun:COUNTED", _same_kind, "so many of the kind named before"),
    Rule("number.same", "n:NUMBER [^NUMBER STOP SEMI]{0,8} AND same:MORE", _again,
         "and the same number again"),
    Rule("figure.ar-not-any",
         "NOT [^NUMBER STOP SEMI FIGURE COMMA]{0,8} any:ANY [QUALITY OF]{0,2} noun:COUNTED",
         _not_any, "not any of what is counted"),
    Rule("figure.ar-not-recorded", "NOT RECORD ANY? QUALITY? noun:COUNTED(?! NUMBER)",
         _not_recorded, "no breach was recorded"),
    Rule("figure.ar-not-harmed", "NOT WORD? harm:HARM NOBODY", _not_harmed, "nobody was harmed"),
    Rule("figure.ar-no-harm", "NOT [WORD RECORD] ANY? HARM (?:WORD HARM)?(?! NUMBER)", _no_harm,
         "no killed or wounded"),
    Rule("figure.ar-harmed-both",
         "harm:HARM n:NUMBER "
         "gap:([OF WORD QUALITY PARTY MILITANTS COMMA NAMED AND COUNTED QUOTE]{0,9} AND) "
         "m:NUMBER noun:COUNTED", _harmed_both, "so many of one side and so many of another"),
    Rule("figure.ar-harmed-total",
         "count:[COUNT TOTAL] harm:HARM [COMMA TO ROSE DASH COLON WORD IN NAMED FOR UNCHANGED]{0,6}"
         "n:NUMBER noun:COUNTED?", _harmed, "the number of the killed rose to"),
    Rule("figure.ar-harmed",
         "harm:HARM [WORD DATE WINDOW IN NAMED LEVEL COMMA]{0,4} n:NUMBER "
         "QUALITY? of:OF? noun:COUNTED?", _harmed, "so many killed or wounded"),
    Rule("figure.ar-glued", "place:NAMED dot:STOP? n:NUMBER(?! QUALITY? COUNTED)", _glued,
         "a place and its number glued together"),
    Rule("figure.ar-dual-behind", "place:NAMED n:NUMBER noun:COUNTED", _dual_behind_place,
         "a place and a dual"),
    Rule("figure.ar-behind", f"place:NAMED IN? n:NUMBER {_END}", _behind_place,
         "a place and its number"),
    Rule("figure.ar-from-place", "n:NUMBER OF place:NAMED", _behind_place,
         "so many of those who came from a place"),
    Rule("figure.ar-for-place", "n:NUMBER noun:COUNTED FOR LEVEL? place:NAMED", _for_place,
         "so many shellings of a place"),
    Rule("figure.ar-part",
         "OF_WHICH n:NUMBER(?= BY)|(?<=AND)n:NUMBER(?= BY)|n:NUMBER IN how:COUNTED", _part,
         "a part of the figure before, by its doer or its kind"),
    Rule("figure.ar-talks", "n:NUMBER QUALITY? talk:TALK", _talks, "so many talks"),
]  # fmt: skip
