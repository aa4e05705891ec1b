"""What each rule does, in plain words: for a person who asks why a claim says what it says."""

from functools import cache

from hudna.reading import acts, figures

_OTHER = {
    "act.incident": "the sentence tells of an attack: what, by whom, with what, where",
}


@cache
def _rules() -> dict[str, str]:
    rules = {rule.name: rule.does for rule in (*figures.SHARE_RULES, *figures.FIGURE_RULES)}
    return rules | {rule.name: rule.does for rule in (*acts.RULES, acts.STATEMENT)} | _OTHER


def explain_rule(name: str) -> str:
    """Return what the rule of that name reads; raises KeyError for an unknown name."""
    return _rules()[name]
