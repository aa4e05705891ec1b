"""Productions of figures that a language's own rules may use: what a matched stretch stands for.

The words and their order are the language's; what they come to is the same in all.
"""

from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import DIFFERENCE, STANDING, ZERO, Figure, made
from hudna.reading.grammar.figures import no_harm as no_harm
from hudna.reading.grammar.figures import none as none
from hudna.reading.grammar.names import Where
from hudna.reading.measures.periods import Period

ONE: Final = Amount(1, 1, worded=True)
_BREACHES: Final = frozenset({"violations", "cases", "attacks"})
_HAPPENING: Final = _BREACHES | {"aid_operations"}
_NEIGHBOURS: Final = frozenset({"LB", "JO", "TR", "IQ"})
_EVENTS: Final = frozenset({"violations", "restrictions", "talks"})


def plain(match: Match, noun: str | None = None, shape: str = "plain") -> Mark:
    """A number of something, with nothing else to settle."""
    return made(match, Figure(noun, match["n"].value, shape))


def difference(match: Match) -> Mark:
    """ "one more than on Monday": a difference, no figure of its own."""
    return made(match, Figure("subset", match["n"].value, DIFFERENCE))


def moved_by(match: Match) -> Made:
    """ "Breaches fell by 4 to 9": what it came to counts, so many fewer are a difference."""
    noun, number, last = match["noun"], match["n"], match["m"]
    if noun.value not in _BREACHES or number.value.times or last.value.times:
        return None
    fewer = make("FIGURE", (number,), Figure("subset", number.value, DIFFERENCE))
    total = make("FIGURE", (last,), Figure(noun.value, last.value, "total", noun_word=noun))
    total.value.inside = tuple(m.type for m in match.marks if m.type in ("ROSE", "FELL"))
    return [fewer if m is number else total if m is last else m
            for m in match.marks if m.type not in ("ROSE", "FELL")]  # fmt: skip


def moved_from(match: Match) -> Made:
    """ "Breaches fell from 13 to 9": what it came to, and what it was the period before."""
    noun, low, high = match["noun"], match["low"], match["high"]
    if noun.value not in _BREACHES or low.value.times or high.value.times:
        return None
    earlier = make("FIGURE", (low,), Figure(noun.value, low.value, noun_word=noun))
    earlier.value.windows = (make("WINDOW", (low,), Period("other", previous=True)),)
    total = make("FIGURE", (high,), Figure(noun.value, high.value, "total", noun_word=noun))
    total.value.inside = tuple(m.type for m in match.marks if m.type in ("ROSE", "FELL"))
    return [earlier if m is low else total if m is high else m
            for m in match.marks if m.type not in ("ROSE", "FELL", "COUNT")]  # fmt: skip


def before(match: Match) -> Made:
    """ "against nine the day before": the same thing over the period before."""
    window, number = match["window"], match["n"]
    if not isinstance(window.value, Period) or not window.value.previous:
        return None
    figure = made(match, Figure(None, number.value))
    figure.start, figure.value.windows = number.start, (window,)
    return [window, figure]


def none_before(match: Match) -> Made:
    """ "The period before had none": none of what was told, over the period before."""
    window = match["window"]
    if not isinstance(window.value, Period) or not window.value.previous:
        return None
    figure = none_earlier(match)
    figure.start, figure.value.windows = match.marks[-1].start, (window,)
    return [window, figure]


def none_earlier(match: Match) -> Mark:
    """None of what was told before, over a period before that the figure itself names."""
    figure = made(match, Figure(None, ZERO))
    figure.value.windows = (make("WINDOW", match.marks, Period("other", previous=True)),)
    return figure


def from_to(match: Match) -> Made:
    """ "Rose from 49 to 51": the total, and the one before it."""
    window = match["window"]
    if not window.value.previous:
        return None
    low = make("FIGURE", (match["low"],), Figure(None, match["low"].value, "total"))
    low.value.windows = (window,)
    return [match["change"], match["high"], match["to"], window, low]


def not_one(match: Match) -> Mark | None:
    """Not one of what is counted."""
    amount: Amount = match["n"].value
    return none(match) if amount.value == 1 and amount.worded else None


def not_broken(match: Match) -> Mark:
    """The truce was not broken once."""
    return made(match, Figure("violations", ZERO, "zero"))


def harmed(match: Match) -> Mark:
    """So many killed or wounded."""
    return plain(match, f"harm_{match['harm'].value}")


def in_place(match: Match) -> Mark | None:
    """ "Aleppo saw five violations": a place with its figure."""
    noun = match["noun"]
    where: Where = match["place"].value
    country = all(part.ids[0] == "SY" for part in where.parts)
    if noun.value not in _HAPPENING or country:
        return None
    return made(match, Figure(noun.value, match["n"].value, where=match["place"].value,
                              noun_word=noun))  # fmt: skip


def place_none(match: Match) -> Mark:
    """A place without any of what is counted."""
    noun = match["noun"]
    return made(match, Figure(noun.value, ZERO, "zero", match["place"].value, noun_word=noun))


def place_comma(match: Match) -> Mark | None:
    """A place that opens a clause, then its breaches."""
    opens = all(one.type in ("SEMI", "CONTRAST", "IN", "DASH", "AND") for one in match.before())
    return in_place(match) if opens else None


def place_got(match: Match) -> Mark:
    """A place and what it was given."""
    noun = match["noun"]
    return made(match, Figure(noun.value, match["n"].value, where=match["place"].value,
                              noun_word=noun))  # fmt: skip


def total_is(match: Match) -> Mark:
    """A total whose noun was said before."""
    return plain(match, shape="total")


def fell_to(match: Match) -> Mark | None:
    """So many of a list fell to a place."""
    number: Amount = match["n"].value
    if number.times:
        return None
    return made(match, Figure(None, number, "share", match["place"].value))


def standing(match: Match) -> Mark | None:
    """ "Localities that joined: 51": a total."""
    noun = match["noun"]
    if noun.value not in STANDING or match["join"].value not in ("that", "have"):
        return None
    return made(match, Figure(noun.value, match["n"].value, "total", noun_word=noun))


def came_to(match: Match) -> Mark | None:
    """What places or groups came to, in all."""
    noun = match["noun"]
    if noun.value not in STANDING | {"agreements"}:
        return None
    return made(match, Figure(noun.value, match["n"].value, "total", noun_word=noun))


def in_the_truce(match: Match) -> Mark | None:
    """ "Two more towns in the truce": they have joined."""
    noun = match["noun"]
    if noun.value not in ("localities", "groups"):
        return None
    mark = made(match, Figure(noun.value, match["n"].value, noun_word=noun))
    mark.value.inside = (*mark.value.inside, "JOIN")
    return mark


def lasted(match: Match) -> Mark | None:
    """So many months."""
    if match["unit"].value != "month" or any(m.type in ("LAST", "MONTH") for m in match.after()):
        return None
    return plain(match, "months")


def bare(match: Match) -> Mark | None:
    """A lone "one" or "both" that nothing takes stands for a noun: it counts nothing."""
    amount: Amount = match["n"].value
    mark = match["n"]
    short = (amount.value, mark.stop - mark.start) in ((1, len("one")), (2, len("both")))
    counts = any(one.type in ("WORD", "MORE") for one in match.after())
    if counts or not (amount.worded and amount.bound == "exact" and not amount.times and short):
        return None
    return make("WORD", match.marks)


def colon_in(match: Match) -> Made:
    """ "In the zone: six in Idlib": the number belongs to what stands behind it."""
    sign, *rest = match.marks
    noun = match.get("noun")
    figure = Figure(noun.value if noun else None, match["n"].value, "share", match["place"].value,
                    noun_word=noun)  # fmt: skip
    return [sign, make("FIGURE", rest, figure)]


def before_place(match: Match) -> Mark | None:
    """ "7 - Aleppo; 2 - Latakia": the number stands before its place."""
    before = match.before()
    if not before or before[0].type not in ("COLON", "SEMI", "COMMA", "AND", "OPEN"):
        return None
    return made(match, Figure(None, match["n"].value, "share", match["place"].value))


def from_abroad(match: Match) -> Made:
    """People who came from a neighbouring country; what stands between is kept."""
    where: Where = match["place"].value
    if where.parts[0].ids[0] not in _NEIGHBOURS:
        return None
    rest = [*match.all("aside"), *match.all("way")]
    counted = [mark for mark in match.marks if mark not in rest]
    figure = Figure("refugees", match["n"].value, where=where)
    return [make("FIGURE", counted[:2] if match.get("noun") else counted[:1], figure), *rest]


def weight(match: Match) -> Mark | None:
    """The weight of all aid so far."""
    noun = match["noun"]
    if match["cargo"].value != "total" or noun.value != "tonnes":
        return None
    return made(match, Figure("tonnes", match["n"].value, "total", noun_word=noun))


def detained(match: Match) -> Mark:
    """So many who were detained."""
    return plain(match, "people")


def so_often(match: Match) -> Mark | None:
    """Something that happened so many times."""
    noun, figure = match["noun"], match["n"].value
    if figure.noun != "times" or noun.value not in _EVENTS:
        return None
    return made(match, Figure(noun.value, figure.amount, noun_word=noun))


def heavy(match: Match) -> Mark | None:
    """Breaches with weapons that the truce forbids."""
    noun = match.get("noun")
    counted = noun is None or noun.value in _BREACHES
    if not counted or match["weapon"].value != "heavy":
        return None
    return plain(match, "violations_heavy")
