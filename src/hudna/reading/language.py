"""What a language brings to reading: its lexicon and its grammars, in their order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.lexicon import Habits, Lexicon, Terms
from hudna.reading.engine.rules import Grammar, Rule
from hudna.reading.grammar import amounts, figures, names, subjects, times, voices
from hudna.reading.incidents import AttackWords
from hudna.reading.measures import bounds, designations, moments
from hudna.reading.theatre import homes
from hudna.text import folded


@dataclass(frozen=True, slots=True)
class Language:
    """A language's lexicon, its grammars (numbers, times, names, figures), its words of attack.

    `shared`: the ids that bear a name, in this language, that another theatre has too.
    """

    code: str
    gazetteer: Gazetteer
    lexicon: Lexicon
    numbers: Grammar
    times: Grammar
    names: Grammar
    figures: Grammar
    attacks: AttackWords
    shared: frozenset[str] = frozenset()


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
    attacks: AttackWords
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
                       *times.SINCE,
                       *own.times_late, *times.FIRST, *bounds.ORDINALS_LEFT, *moments.LEFT]),
    )  # fmt: skip


def assemble(parts: Parts, gazetteer: Gazetteer) -> Language:
    """Put a language together: its tables, habits, own rules, and the names of a gazetteer."""
    found, code, habits = plain(parts), parts.code, parts.habits
    lexicon, own = found.lexicon, parts.own
    places, parties = _named(gazetteer.place_names(code)), _named(gazetteer.party_names(code))
    lexicon.add_names("STATE", _states(gazetteer, places, parties))
    words = {folded(name) for name in gazetteer.ordinary(code)}
    maybe = [one for one in places if one[1] in words]
    sure = [one for one in places if one[1] not in words]
    for type_name, named in (("PLACE", sure), ("PARTY", parties), ("MAYBE", maybe)):
        for proper in (True, False):
            lexicon.add_names(
                type_name,
                [(text, ids) for name, text, ids in named if habits.proper(name) is proper],
                proper=proper,
            )
    return Language(
        code, gazetteer, lexicon, numbers=found.numbers, times=found.times,
        names=Grammar([*own.names, *names.SIDE_RULES, *names.PLACE_RULES, *own.names_late,
                       *voices.rules(gazetteer), *subjects.RULES.get(code, ())]),
        figures=Grammar([*own.figures, *figures.SHARE_RULES, *own.shares_late,
                         *figures.FIGURE_RULES, *own.figures_late]),
        attacks=parts.attacks,
        shared=frozenset(one for named in (places, parties) for _, _, ids in named
                         if homes(gazetteer).ambiguous(ids) for one in ids),
    )  # fmt: skip


_SIGNS: Final = str.maketrans({"'": None, "-": " "})
Named = tuple[str, str, tuple[str, ...]]


def _named(known: Iterable[tuple[str, tuple[str, ...]]]) -> list[Named]:
    """Each name with its normal form and the ids that bear it, in whatever capitals and signs."""
    found: dict[tuple[str, bool], Named] = {}
    for name, ids in known:
        text = folded(name)
        plain = text.translate(_SIGNS) if "-" in text or "'" in text else text
        key = plain, name[:1].islower()
        same = found.get(key)
        if same is None:
            found[key] = name, text, ids
        elif same[2] != ids:
            found[key] = *same[:2], tuple(dict.fromkeys((*same[2], *ids)))
    return list(found.values())


def _states(
    gazetteer: Gazetteer, places: Sequence[Named], parties: Sequence[Named]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Names that a country bears as a place and as a party: (name, (place id, party id))."""
    sides = {name: ids[0] for name, _, ids in parties}
    for name, text, ids in places:
        if name in sides and gazetteer.localities[ids[0]].level == "country":
            yield text, (ids[0], sides[name])
