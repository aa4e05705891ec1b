"""What a language brings to reading: its lexicon and its grammars, in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.lexicon import Habits, Lexicon, Terms
from hudna.reading.engine.rules import Grammar, Rule
from hudna.reading.grammar import amounts, figures, names, times
from hudna.text import normalise


@dataclass(frozen=True, slots=True)
class Language:
    """A language's lexicon and its grammars: numbers, times, names, figures."""

    code: str
    gazetteer: Gazetteer
    lexicon: Lexicon
    numbers: Grammar
    times: Grammar
    names: Grammar
    figures: Grammar


@dataclass(frozen=True, slots=True)
class Own:
    """A language's own rules; tried before the shared ones; `numbers` and the late ones after."""

    digits: Sequence[Rule] = ()
    numbers: Sequence[Rule] = ()
    times: Sequence[Rule] = ()
    times_late: Sequence[Rule] = ()
    names: Sequence[Rule] = ()
    names_late: Sequence[Rule] = ()
    figures: Sequence[Rule] = ()
    shares_late: Sequence[Rule] = ()
    figures_late: Sequence[Rule] = ()


OWN_NOTHING: Final = Own()


def assemble(
    code: str, habits: Habits, tables: Sequence[Terms], numerals: amounts.Numerals,
    gazetteer: Gazetteer, *, own: Own = OWN_NOTHING,
) -> Language:  # fmt: skip
    """Put a language together: its tables, habits, own rules, and the names of a gazetteer."""
    lexicon = Lexicon(habits)
    for terms in tables:
        lexicon.add_terms(terms)
    lexicon.add_names("STATE", _states(gazetteer, code))
    for type_name, known in (("PLACE", gazetteer.place_names), ("PARTY", gazetteer.party_names)):
        for proper in (True, False):
            names_ = [(normalise(n).text, i) for n, i in known(code) if habits.proper(n) is proper]
            lexicon.add_names(type_name, names_, proper=proper)
    return Language(
        code, gazetteer, lexicon,
        numbers=Grammar([*own.digits, *times.DIGIT_RULES, *amounts.rules(numerals), *own.numbers]),
        times=Grammar([*own.times, *times.RULES, *own.times_late]),
        names=Grammar([*own.names, *names.SIDE_RULES, *names.PLACE_RULES, *own.names_late]),
        figures=Grammar([*own.figures, *figures.SHARE_RULES, *own.shares_late,
                         *figures.FIGURE_RULES, *own.figures_late]),
    )  # fmt: skip


def _states(gazetteer: Gazetteer, code: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Names that a country bears as a place and as a party: (name, (place id, party id))."""
    parties = dict(gazetteer.party_names(code))
    for name, ids in gazetteer.place_names(code):
        if name in parties and gazetteer.localities[ids[0]].level == "country":
            yield normalise(name).text, (ids[0], parties[name][0])
