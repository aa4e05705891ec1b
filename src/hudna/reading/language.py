"""What a language brings to reading: its lexicon and its grammars, in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hudna.gazetteer import Gazetteer
from hudna.reading import amounts, figures, names, times
from hudna.reading.lexicon import Habits, Lexicon, Terms
from hudna.reading.rules import Rule
from hudna.text import normalise


@dataclass(frozen=True, slots=True)
class Language:
    """A language's lexicon and its grammars: numbers, times, names, figures."""

    code: str
    lexicon: Lexicon
    numbers: Sequence[Rule]
    times: Sequence[Rule]
    names: Sequence[Rule]
    figures: Sequence[Rule]


def assemble(
    code: str, habits: Habits, tables: Sequence[Terms], numerals: amounts.Numerals,
    gazetteer: Gazetteer,
) -> Language:  # fmt: skip
    """Put a language together from its tables, its habits and the names of a gazetteer."""
    lexicon = Lexicon(habits)
    for terms in tables:
        lexicon.add_terms(terms)
    lexicon.add_names("STATE", _states(gazetteer, code))
    lexicon.add_names("PLACE", ((normalise(n).text, i) for n, i in gazetteer.place_names(code)))
    lexicon.add_names("PARTY", ((normalise(n).text, i) for n, i in gazetteer.party_names(code)))
    return Language(
        code, lexicon,
        numbers=[*times.DIGIT_RULES, *amounts.rules(numerals)],
        times=times.RULES,
        names=[*names.SIDE_RULES, *names.PLACE_RULES],
        figures=[*figures.SHARE_RULES, *figures.FIGURE_RULES],
    )  # fmt: skip


def _states(gazetteer: Gazetteer, code: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Names that a country bears as a place and as a party: (name, (place id, party id))."""
    parties = dict(gazetteer.party_names(code))
    for name, ids in gazetteer.place_names(code):
        if name in parties and gazetteer.localities[ids[0]].level == "country":
            yield normalise(name).text, (ids[0], parties[name][0])
