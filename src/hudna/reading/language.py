"""What a language brings to reading: its lexicon and its grammars, in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.lexicon import Habits, Lexicon, Terms
from hudna.reading.engine.rules import Grammar, Rule
from hudna.reading.grammar import amounts, figures, names, times
from hudna.reading.measures import bounds, designations, moments
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


@dataclass(frozen=True, slots=True)
class Parts:
    """What a language brings before names are known: habits, tables of words, own rules."""

    code: str
    habits: Habits
    tables: Sequence[Terms]
    numerals: amounts.Numerals
    own: Own = OWN_NOTHING


@dataclass(frozen=True, slots=True)
class Plain:
    """A language's words, numbers and times, without the names of a gazetteer."""

    lexicon: Lexicon
    numbers: Grammar
    times: Grammar


def plain(parts: Parts) -> Plain:
    """Put together what reads numbers and times."""
    lexicon = Lexicon(parts.habits)
    for terms in parts.tables:
        lexicon.add_terms(terms)
    own = parts.own
    return Plain(
        lexicon,
        numbers=Grammar([*own.digits, *times.DIGIT_RULES, *designations.RULES,
                         *bounds.ORDINALS,
                         *amounts.rules(parts.numerals), *bounds.RULES, *own.numbers,
                         *bounds.LATE]),
        times=Grammar([*own.times, *moments.HIJRI, *moments.RULES, *times.RULES, *moments.PARTS,
                       *own.times_late, *bounds.ORDINALS_LEFT, *moments.LEFT]),
    )  # fmt: skip


def assemble(parts: Parts, gazetteer: Gazetteer) -> Language:
    """Put a language together: its tables, habits, own rules, and the names of a gazetteer."""
    found, code, habits = plain(parts), parts.code, parts.habits
    lexicon, own = found.lexicon, parts.own
    lexicon.add_names("STATE", _states(gazetteer, code))
    for type_name, known in (("PLACE", gazetteer.place_names), ("PARTY", gazetteer.party_names)):
        for proper in (True, False):
            names_ = [(normalise(n).text, i) for n, i in known(code) if habits.proper(n) is proper]
            lexicon.add_names(type_name, names_, proper=proper)
    return Language(
        code, gazetteer, lexicon, numbers=found.numbers, times=found.times,
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
