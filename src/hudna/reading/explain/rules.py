"""What each rule does, in plain words."""

from functools import cache

from hudna import gazetteer
from hudna.reading.grammar import acts
from hudna.reading.incidents import RULES
from hudna.reading.reader import language
from hudna.record.vocabulary import LANGUAGES


@cache
def every_rule() -> dict[str, str]:
    """What each rule of every grammar reads, by its name."""
    places = gazetteer.load(())
    grammars = (language(code, places) for code in LANGUAGES)
    figures = {rule.name: rule.does for grammar in grammars for rule in grammar.figures}
    sentences = {rule.name: rule.does for rule in (*acts.RULES, acts.STATEMENT)}
    return figures | sentences | RULES


def explain_rule(name: str) -> str:
    """Return what the rule of that name reads; raises KeyError for an unknown name."""
    return every_rule()[name]
