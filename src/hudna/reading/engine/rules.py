"""Rules: a name, a pattern over marks, a production; and the pass that applies them.

A grammar is a list of rules in declared order: specific before general. Where a rule matches,
its production returns what stands there from now on (one mark or several), or None to abstain.

Where a pattern matches is told by the types alone, and sentences of few shapes make up most
bulletins: so a grammar remembers, for a type string, which rule has something to do in it next and
where. A sentence of a known shape costs look-ups; only its productions run anew.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from hudna.reading.engine.marks import Mark, code, pattern, types_of

Made = Mark | Sequence[Mark] | None
_REMEMBERED: Final = 20_000  # steps of a grammar: some ten megabytes


class Found:
    """Where a pattern matched in a type string, and which stretch each capture took."""

    __slots__ = ("captures", "start", "stop")

    def __init__(self, match: re.Match[str]) -> None:
        self.start, self.stop = match.span()
        self.captures: dict[str, tuple[int, int]] = {}
        for name, number in match.re.groupindex.items():
            start, stop = match.span(number)
            if start >= 0:
                self.captures.setdefault(name.rpartition("__")[0], (start, stop))


class Match:
    """The marks that a pattern took: `match["n"]` is one, `match.all("n")` a stretch."""

    __slots__ = ("_found", "_marks")

    def __init__(self, found: Found, marks: Sequence[Mark]) -> None:
        self._found = found
        self._marks = marks

    @property
    def marks(self) -> Sequence[Mark]:
        """All marks of the match."""
        return self._marks[self._found.start : self._found.stop]

    def all(self, name: str) -> Sequence[Mark]:
        """The marks that the capture `name` took; empty if it took none."""
        stretch = self._found.captures.get(name)
        return self._marks[stretch[0] : stretch[1]] if stretch else ()

    def __getitem__(self, name: str) -> Mark:
        start, stop = self._found.captures[name]
        if start == stop:
            raise KeyError(name)
        return self._marks[start]

    def get(self, name: str) -> Mark | None:
        """The first mark of the capture `name`, or None."""
        start, stop = self._found.captures.get(name, (0, 0))
        return self._marks[start] if start < stop else None

    def before(self, count: int = 1) -> Sequence[Mark]:
        """Up to `count` marks before the match."""
        start = self._found.start
        return self._marks[max(0, start - count) : start]

    def after(self, count: int = 1) -> Sequence[Mark]:
        """Up to `count` marks behind the match."""
        stop = self._found.stop
        return self._marks[stop : stop + count]


Production = Callable[[Match], Made]


@dataclass(frozen=True)
class Rule:
    """One rule. `words` is its pattern as written; `does` says in plain words what it reads.

    A pattern is compiled when it is first looked for; an unknown type in it raises KeyError then.
    """

    name: str
    words: str
    produce: Production
    does: str = ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern over type strings."""
        return pattern(self.words)

    @cached_property
    def needs(self) -> frozenset[str]:
        """The types, as their characters, that every match of the pattern must hold.

        Most sentences lack one of them, and then the pattern is not looked for.
        """
        bare = re.sub(r"\[[^\]]*\](?:[?*+]|\{[^}]*\})?", " ", _GROUP.sub(" ", self.words))
        return frozenset() if "|" in bare else frozenset(map(code, _NEEDED.findall(bare)))


_GROUP = re.compile(r"\((?:[^()]|\([^()]*\))*\)(?:[?*+]|\{[^}]*\})?")
_NEEDED = re.compile(r"(?<![A-Z_\[])([A-Z][A-Z_]*)(?![A-Z_?*]|\{0)")

Step = tuple[Rule, Sequence[Found], int]


class Grammar:
    """Rules in declared order, with a bounded memory of where each type string lets one match.

    `searched` counts how often a pattern was looked for: the work that is not remembered.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.searched = 0
        self._needs = tuple(rule.needs for rule in self.rules)
        self._steps: dict[tuple[str, int], Step | None] = {}

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def next(self, types: str, at: int) -> Step | None:
        """The first rule from the place `at` on that matches: (rule, where, the place behind)."""
        key = types, at
        try:
            return self._steps[key]
        except KeyError:
            if len(self._steps) >= _REMEMBERED:
                self._steps.clear()
            step = self._steps[key] = self._search(types, at)
            return step

    def _search(self, types: str, at: int) -> Step | None:
        present = set(types)
        for place in range(at, len(self.rules)):
            if self._needs[place] <= present:
                self.searched += 1
                rule = self.rules[place]
                found = [Found(one) for one in rule.regex.finditer(types) if one.group()]
                if found:
                    return rule, found, place + 1
        return None


def reduce(marks: list[Mark], grammar: Grammar) -> list[Mark]:
    """Apply each rule once over the sentence, left to right; return the marks that stand then."""
    types = types_of(marks)
    step = grammar.next(types, 0)
    while step is not None:
        rule, found, at = step
        changed = _apply(rule, found, marks)
        if changed is not None:
            marks = changed
            types = types_of(marks)
        step = grammar.next(types, at)
    return marks


def _apply(rule: Rule, found: Sequence[Found], marks: list[Mark]) -> list[Mark] | None:
    kept: list[Mark] = []
    at = 0
    for one in found:
        made = rule.produce(Match(one, marks))
        if made is None:
            continue
        kept += marks[at : one.start]
        for mark in (made,) if isinstance(made, Mark) else made:
            mark.rule = mark.rule or rule.name
            kept.append(mark)
        at = one.stop
    if not at:
        return None
    kept += marks[at:]
    return kept
