"""The lexicon of a language: which words and terms are marks, in all their forms.

Terms are tables (see `ar/words.py`, `ru/words.py`, `en/words.py`):

    TERMS = {"COUNTED": {"violations": "breach | breaches | violation~ of the truce"}}

`~` after a stem stands for an ending of a few letters. A value "violations:2" gives the count
that the form carries. Each distinct word of a text is analysed once and remembered, so that the
cost of a word is one dictionary look-up, whatever the size of the lexicon.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from hudna.reading.engine.marks import Mark, code
from hudna.text import tokens

Terms = Mapping[str, Mapping[str, str]]
_REMEMBERED: Final = 200_000
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*~?|\d+")


@dataclass(slots=True)
class _Node:
    """A place in the tree of terms: what may follow, and what ends here."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    ends: tuple[str, Any, int | None, bool] | None = None


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language writes its words.

    `split`: returns the ways to cut a word into (prefix marks, rest): Arabic's clitics;
    `endings`: the longest ending that "~" may stand for; `ending`: which endings it may be;
    `proper`: whether a name as the gazetteer writes it is found with a capital letter only;
    `period_holds`: whether a period once named holds for all figures behind it, not only for those
    of its own matter: bulletins are written so, articles that tell of several things are not;
    `titles_echo`: whether titles repeat the figure of their lead, which is then kept once.
    """

    split: Callable[[str], Iterable[tuple[tuple[str, ...], str]]]
    ending: re.Pattern[str]
    longest: int
    name_forms: Callable[[str], Iterable[str]] = lambda name: (name,)
    cased: bool = True
    proper: Callable[[str], bool] = lambda name: True
    period_holds: bool = True
    titles_echo: bool = False


class Lexicon:
    """All terms of a language, found in a list of words by `marks_at`."""

    def __init__(self, habits: Habits) -> None:
        self.habits = habits
        self._root = _Node()
        self._stems: set[str] = set()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._starts: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}

    def add_terms(self, terms: Terms) -> None:
        """Take in a table of terms. A later term with the same words replaces an earlier one."""
        for type_name, by_value in terms.items():
            for value, listed in by_value.items():
                meaning, _, count = value.partition(":")
                ends = (code(type_name), meaning, int(count) if count else None, False)
                for term in listed.split("|"):
                    self._add(term.strip(), ends)

    def add_names(
        self, type_name: str, names: Iterable[tuple[str, tuple[str, ...]]], *, proper: bool = True
    ) -> None:
        """Take in names with the ids that bear them; `proper` ones want a capital letter."""
        for name, ids in names:
            for form in self.habits.name_forms(name):
                self._add(form, (code(type_name), ids, None, proper), keep=True)

    def _add(
        self, term: str, ends: tuple[str, Any, int | None, bool], *, keep: bool = False
    ) -> None:
        node = self._root
        for word in _WORD.findall(term):
            key = word.replace("'", "")
            if key.endswith("~"):
                self._stems.add(key)
            node = node.next.setdefault(key, _Node())
        if node is not self._root and not (keep and node.ends):
            node.ends = ends

    def keys(self, word: str) -> tuple[str, ...]:
        """Return the tree keys that a written word may stand for, the exact form first."""
        found = self._keys.get(word)
        if found is None:
            if len(self._keys) > _REMEMBERED:
                self._keys.clear()
            found = self._keys[word] = tuple(self._all_keys(word))
        return found

    def _all_keys(self, word: str) -> Iterator[str]:
        bare = word.replace("'", "")
        yield bare
        if word.endswith("'s"):
            yield word[:-2].replace("'", "")
        for cut in range(len(bare), max(1, len(bare) - self.habits.longest) - 1, -1):
            stem = bare[:cut] + "~"
            if stem in self._stems and self.habits.ending.fullmatch(bare[cut:]):
                yield stem

    def starts(self, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return the ways in which a term may start at `word`: (prefix marks, rest of the word)."""
        found = self._starts.get(word)
        if found is None:
            if len(self._starts) > _REMEMBERED:
                self._starts.clear()
            found = self._starts[word] = tuple(self._all_starts(word))
        return found

    def _all_starts(self, word: str) -> Iterator[tuple[tuple[str, ...], str]]:
        for prefixes, rest in self.habits.split(word):
            if any(key in self._root.next for key in self.keys(rest)):
                yield prefixes, rest

    def longest_at(
        self, words: list[str], at: int, first: str, is_name: Callable[[int], bool]
    ) -> tuple[int, tuple[str, Any, int | None, bool]] | None:
        """Return the longest term that starts with `first` at `words[at]`: (stop, meaning)."""
        best = None
        level = [self._root]
        position, word, last = at, first, len(words)
        while True:
            level = [node.next[key] for node in level for key in self.keys(word)
                     if key in node.next]  # fmt: skip
            if not level:
                return best
            ends = min((node.ends for node in level if node.ends), key=_is_proper, default=None)
            if ends and (not ends[3] or is_name(at)):
                best = (position + 1, ends)
            position += 1
            for _ in range(2):
                if position < last and words[position] in _INSIDE:
                    position += 1
            if position >= last:
                return best
            word = words[position]


def _is_proper(ends: tuple[str, Any, int | None, bool]) -> bool:
    return ends[3]


_INSIDE: Final = frozenset("\"'-")
_SIGNS: Final = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "-": "DASH", "(": "OPEN", "[": "OPEN", ")": "CLOSE",
    "]": "CLOSE", "|": "DASH", '"': "QUOTE", "'": "QUOTE", ".": "STOP", "!": "STOP", "?": "STOP",
    "/": "SLASH", "\n": "STOP",
}  # fmt: skip
_SIGN_CODES: Final = {sign: code(name) for sign, name in _SIGNS.items()}
_PREFIXES: Final = {name: code(name) for name in ("AND", "IN", "FOR", "TO", "OF")}


def scan(text: str, start: int, stop: int, lexicon: Lexicon, original_is_upper: Any) -> list[Mark]:
    """Return the marks of `text[start:stop]`, one for each word, term, number and sign."""
    places = tokens(text, start, stop)
    words = [word for _, word in places]

    def is_name(at: int) -> bool:
        return bool(original_is_upper(places[at][0]))

    cased = lexicon.habits.cased
    marks: list[Mark] = []
    at, count = 0, len(words)
    while at < count:
        word = words[at]
        ways = lexicon.starts(word)
        if ways:
            found = _term(lexicon, words, at, ways, is_name)
            if found:
                prefixes, _, (end, (kind, value, number, _)) = found
                begin = places[at][0]
                for prefix, letter_at in _prefix_marks(prefixes, begin):
                    marks.append(Mark(_PREFIXES[prefix], letter_at, letter_at + 1))
                begin += len(prefixes)
                last = places[end - 1]
                if kind != _SKIP_CODE:
                    marks.append(Mark(kind, begin, last[0] + len(last[1]), value, count=number))
                at = end
                continue
        mark = _plain(word, places[at][0], capital=cased and is_name(at))
        if not cased and mark.code == _WORD_CODE:
            mark.value = word
        marks.append(mark)
        at += 1
    return marks


def _term(
    lexicon: Lexicon, words: list[str], at: int, ways: tuple[tuple[tuple[str, ...], str], ...],
    is_name: Callable[[int], bool],
) -> Any:  # fmt: skip
    best = None
    for prefixes, rest in ways:
        found = lexicon.longest_at(words, at, rest, is_name)
        if found and (best is None or found[0] > best[2][0]):
            best = (prefixes, rest, found)
    return best


def _prefix_marks(prefixes: tuple[str, ...], start: int) -> Iterator[tuple[str, int]]:
    for index, prefix in enumerate(prefixes):
        if prefix:
            yield prefix, start + index


_SKIP_CODE: Final = code("SKIP")
_WORD_CODE: Final = code("WORD")
_DIGITS_CODE: Final = code("DIGITS")
_SIGN_CODE: Final = code("SIGN")


def _plain(word: str, start: int, *, capital: bool) -> Mark:
    """A mark by the first sign alone; the value of a word: whether it has a capital letter."""
    first = word[0]
    if first.isdecimal():
        return Mark(_DIGITS_CODE, start, start + len(word), word)
    if first.isalpha():
        return Mark(_WORD_CODE, start, start + len(word), capital or None)
    return Mark(_SIGN_CODES.get(word, _SIGN_CODE), start, start + len(word))
