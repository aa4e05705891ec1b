"""Rules have unique names, say what they do, and are looked for where they can match, once."""

import pytest

from hudna import gazetteer
from hudna.reading.engine.marks import Mark, code
from hudna.reading.engine.rules import Grammar, Rule, reduce
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
        Grammar([Rule("x", "NUMBER NONSENSE", lambda match: None)])


@pytest.mark.parametrize("of", LANGUAGES)
def test_every_pattern_can_be_compiled(of: str) -> None:
    assert all(rule.regex.pattern for rule in rules(of))


def test_a_rule_replaces_what_it_matched_and_abstains_on_none() -> None:
    marks = [Mark(code(name), at, at + 1) for at, name in enumerate(("NUMBER", "WORD", "COUNTED"))]
    made = Rule("join", "n:NUMBER WORD? COUNTED", lambda match: Mark(code("FIGURE"), 0, 3))
    quiet = Rule("quiet", "NUMBER", lambda match: None)
    found = reduce(marks, Grammar([quiet, made]))
    assert [(mark.type, mark.rule) for mark in found] == [("FIGURE", "join")]


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ("n:NUMBER EACH? noun:HARM", {"NUMBER", "HARM"}),
        ("NUMBER (?: AND HARM)? STOP", {"NUMBER", "STOP"}),
        ("HARM|NUMBER", set()),
        ("[HARM NUMBER] WEAPON{0,2} COMMA", {"COMMA"}),
    ],
)
def test_a_pattern_needs_the_types_that_every_match_holds(words: str, needs: set[str]) -> None:
    assert Rule("x", words, lambda match: None).needs == frozenset(map(code, needs))


def test_patterns_are_looked_for_once_in_each_shape_of_sentence() -> None:
    def sentence() -> list[Mark]:
        return [Mark(code(name), at, at + 1) for at, name in enumerate(("NUMBER", "COUNTED"))]

    counted = Rule("counted", "NUMBER COUNTED", lambda match: Mark(code("FIGURE"), 0, 2))
    absent = Rule("absent", "NUMBER HARM", lambda match: None)
    grammar = Grammar([absent, counted, Rule("late", "FIGURE STOP?", lambda match: None)])
    reduce(sentence(), grammar)
    searched = grammar.searched
    assert searched == 2  # "absent" was not looked for: the sentence holds no HARM
    for _ in range(100):
        assert [mark.rule for mark in reduce(sentence(), grammar)] == ["counted"]
    assert grammar.searched == searched
