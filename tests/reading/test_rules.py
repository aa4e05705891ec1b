"""Rules have unique names, say what they do, and find their anchor in whatever they match."""

import pytest

from hudna import gazetteer
from hudna.reading.engine.marks import Mark, code
from hudna.reading.engine.rules import Rule, reduce
from hudna.reading.grammar.acts import RULES as ACTS
from hudna.reading.reader import language
from hudna.record.vocabulary import KINDS, LANGUAGES

PLACES = gazetteer.load()


def rules(of: str) -> list[Rule]:
    grammar = language(of, PLACES)
    return [*grammar.numbers, *grammar.times, *grammar.names, *grammar.figures]


@pytest.mark.parametrize("of", LANGUAGES)
def test_rule_names_are_unique_and_each_says_what_it_does(of: str) -> None:
    names = [rule.name for rule in rules(of)] + [rule.name for rule in ACTS]
    assert sorted(names) == sorted(set(names))
    assert [rule.name for rule in (*rules(of), *ACTS) if not rule.does] == []


def test_acts_are_of_known_kinds() -> None:
    assert {rule.kind for rule in ACTS} <= set(KINDS)


def test_an_unknown_type_in_a_pattern_is_refused() -> None:
    with pytest.raises(KeyError):
        Rule("x", "NUMBER NONSENSE", lambda match: None)


def test_a_rule_replaces_what_it_matched_and_abstains_on_none() -> None:
    marks = [Mark(code(name), at, at + 1) for at, name in enumerate(("NUMBER", "WORD", "COUNTED"))]
    made = Rule("join", "n:NUMBER WORD? COUNTED", lambda match: Mark(code("FIGURE"), 0, 3))
    quiet = Rule("quiet", "NUMBER", lambda match: None)
    found = reduce(marks, [quiet, made])
    assert [(mark.type, mark.rule) for mark in found] == [("FIGURE", "join")]


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("n:NUMBER EACH? noun:HARM", "HARM"),
        ("NUMBER (?: AND HARM)? STOP", "NUMBER"),
        ("HARM|NUMBER", ""),
        ("[HARM NUMBER] WEAPON{0,2} COMMA", "COMMA"),
    ],
)
def test_the_anchor_is_a_type_that_every_match_holds(words: str, anchor: str) -> None:
    rule = Rule("x", words, lambda match: None)
    assert rule.anchor == (code(anchor) if anchor else "")
