"""Rules: a name, a pattern over marks, a production; and the pass that applies them.

A grammar is a list of rules in declared order: specific before general. Where a rule matches,
its production returns what stands there from now on (one mark or several), or None to abstain.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hudna.reading.engine.marks import Mark, code, pattern, types_of

Made = Mark | Sequence[Mark] | None


class Match:
    """The marks that a pattern took: `match["n"]` is one, `match.all("n")` a stretch."""

    __slots__ = ("_found", "_marks")

    def __init__(self, found: re.Match[str], marks: Sequence[Mark]) -> None:
        self._found = found
        self._marks = marks

    @property
    def marks(self) -> Sequence[Mark]:
        """All marks of the match."""
        return self._marks[self._found.start() : self._found.end()]

    def all(self, name: str) -> Sequence[Mark]:
        """The marks that the capture `name` took; empty if it took none."""
        start, stop = self._span(name)
        return self._marks[start:stop] if start >= 0 else ()

    def _span(self, name: str) -> tuple[int, int]:
        known = self._found.re.groupindex
        number = 1
        while f"{name}__{number}" in known:
            span = self._found.span(f"{name}__{number}")
            if span[0] >= 0:
                return span
            number += 1
        return -1, -1

    def __getitem__(self, name: str) -> Mark:
        stretch = self.all(name)
        if not stretch:
            raise KeyError(name)
        return stretch[0]

    def get(self, name: str) -> Mark | None:
        """The first mark of the capture `name`, or None."""
        stretch = self.all(name)
        return stretch[0] if stretch else None

    def before(self, count: int = 1) -> Sequence[Mark]:
        """Up to `count` marks before the match."""
        start = self._found.start()
        return self._marks[max(0, start - count) : start]

    def after(self, count: int = 1) -> Sequence[Mark]:
        """Up to `count` marks behind the match."""
        stop = self._found.end()
        return self._marks[stop : stop + count]


Production = Callable[[Match], Made]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `words` is its pattern as written; `does` says in plain words what it reads."""

    name: str
    words: str
    produce: Production
    does: str = ""
    regex: re.Pattern[str] = field(init=False, compare=False, repr=False)
    anchor: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", pattern(self.words))
        object.__setattr__(self, "anchor", _anchor(self.words))


_GROUP = re.compile(r"\((?:[^()]|\([^()]*\))*\)(?:[?*+]|\{[^}]*\})?")
_NEEDED = re.compile(r"(?<![A-Z_\[])([A-Z][A-Z_]*)(?![A-Z_?*]|\{0)")


def _anchor(words: str) -> str:
    """The rarest type that every match of a pattern must hold, as its character; "" if none.

    Most sentences lack it, and then the rule costs one look at the type string.
    """
    bare = re.sub(r"\[[^\]]*\](?:[?*+]|\{[^}]*\})?", " ", _GROUP.sub(" ", words))
    if "|" in bare:
        return ""
    needed = _NEEDED.findall(bare)
    return code(min(needed, key=lambda name: _COMMON.get(name, 0))) if needed else ""


# Types that stand in most sentences, the commonest last: poor anchors.
_COMMON: dict[str, int] = {
    name: place for place, name in enumerate(
        ("FIGURE", "COLON", "DASH", "PARTY", "AND", "NAMED", "COUNTED", "IN", "NUMBER", "COMMA",
         "WORD", "STOP"), 1)
}  # fmt: skip


def reduce(marks: list[Mark], rules: Sequence[Rule]) -> list[Mark]:
    """Apply each rule once over the sentence, left to right; return the marks that stand then."""
    types = types_of(marks)
    for rule in rules:
        if rule.anchor not in types:
            continue
        changed = _apply(rule, marks, types)
        if changed is not None:
            marks = changed
            types = types_of(marks)
    return marks


def _apply(rule: Rule, marks: list[Mark], types: str) -> list[Mark] | None:
    kept: list[Mark] = []
    at = 0
    for found in rule.regex.finditer(types):
        if found.end() == found.start():
            continue
        made = rule.produce(Match(found, marks))
        if made is None:
            continue
        kept.extend(marks[at : found.start()])
        for mark in (made,) if isinstance(made, Mark) else made:
            mark.rule = mark.rule or rule.name
            kept.append(mark)
        at = found.end()
    if not at:
        return None
    kept.extend(marks[at:])
    return kept
