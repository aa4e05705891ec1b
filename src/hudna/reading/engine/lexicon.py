"""The lexicon of a language: which words and terms are marks, in all their forms.

Terms are tables (see `ar/words.py`, `ru/words.py`, `en/words.py`):

    TERMS = {"COUNTED": {"violations": "breach | breaches | violation~ of the truce"}}

`~` after a stem stands for an ending of a few letters. A value "violations:2" gives the count
that the form carries. Each distinct word of a text is analysed once and remembered, so that the
cost of a word is one dictionary look-up, whatever the size of the lexicon.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from hudna.reading.engine.marks import Mark, code
from hudna.text import tokens

Terms = Mapping[str, Mapping[str, str]]
_REMEMBERED: Final = 200_000
Meaning = tuple[str, Any, int | None, bool]  # type, value, count, whether a name in capitals
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*~?|\d+")


@dataclass(slots=True)
class _Node:
    """A place in the tree of terms: what may follow, and what ends here."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    ends: Meaning | None = None


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which a term may start with a word, behind the clitics `prefixes`.

    `alone`: what the word by itself means; `nodes`: where longer terms go on, with one of
    the words `following`.
    """

    prefixes: tuple[str, ...]
    alone: Meaning | None
    nodes: tuple[_Node, ...]
    following: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as analysed once: the type that it has where no term is found, and the ways.

    `keys`: what it may stand for inside a longer term.
    """

    code: str
    ways: tuple[_Way, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language writes its words.

    `split`: returns the ways to cut a word into (prefix marks, rest): Arabic's clitics;
    `endings`: the longest ending that "~" may stand for; `ending`: which endings it may be;
    `proper`: whether a name as the gazetteer writes it is found with a capital letter only;
    `period_holds`: whether a period once named holds for all figures behind it, not only for those
    of its own matter: bulletins are written so, articles that tell of several things are not;
    `points_back`: how a sentence, as written, starts that says of the ones before it who said
    them: "this was reported by";
    `loads_apart`: whether aid by weight, told without aid operations, is of no day told before;
    `titles_echo`: whether titles repeat the figure of their lead, which is then kept once.
    """

    split: Callable[[str], Iterable[tuple[tuple[str, ...], str]]]
    ending: re.Pattern[str]
    longest: int
    name_forms: Callable[[str], Iterable[str]] = lambda name: (name,)
    cased: bool = True
    proper: Callable[[str], bool] = lambda name: True
    period_holds: bool = True
    points_back: re.Pattern[str] = re.compile(r"(?!)")
    loads_apart: bool = False
    titles_echo: bool = False


class _Words(dict[str, _Word]):
    """Written words, each analysed when it is first met and remembered, within bounds."""

    def __init__(self, analysed: Callable[[str], _Word]) -> None:
        super().__init__()
        self._analysed = analysed

    def __missing__(self, written: str) -> _Word:
        if len(self) > _REMEMBERED:
            self.clear()
        found = self[written] = self._analysed(written)
        return found


class Lexicon:
    """All terms of a language, found in a list of words by `scan`."""

    def __init__(self, habits: Habits) -> None:
        self.habits = habits
        self._root = _Node()
        self._later: dict[str, list[tuple[Sequence[str], Meaning]]] = {}
        self._stems: set[str] = set()
        self.words = _Words(self.analysed)

    def add_terms(self, terms: Terms) -> None:
        """Take in a table of terms. A later term with the same words replaces an earlier one."""
        for type_name, by_value in terms.items():
            for value, listed in by_value.items():
                meaning, _, count = value.partition(":")
                ends = (code(type_name), meaning, int(count) if count else None, False)
                for term in listed.split("|"):
                    self._add(_keys_of(term), ends)

    def add_names(
        self, type_name: str, names: Iterable[tuple[str, tuple[str, ...]]], *, proper: bool = True
    ) -> None:
        """Take in names with the ids that bear them; `proper` ones want a capital letter.

        A name means what the language has for it, if it is a term too, and else what it was first
        taken in for. Most names of a gazetteer are met in no text: each waits outside the tree
        until its first word is looked for.
        """
        later, stems, forms = self._later, self._stems, self.habits.name_forms
        kind = code(type_name)
        for name, ids in names:
            ends = kind, ids, None, proper
            for form in forms(name):
                keys = _keys_of(form)
                if keys:
                    later.setdefault(keys[0], []).append((keys, ends))
                    if "~" in form:
                        stems.update([key for key in keys if key[-1] == "~"])

    def _add(self, keys: Sequence[str], ends: Meaning, *, keep: bool = False) -> None:
        node = self._root
        for key in keys:
            following = node.next.get(key)
            if following is None:
                following = node.next[key] = _Node()
                if key[-1] == "~":
                    self._stems.add(key)
            node = following
        if keys and not (keep and node.ends):
            node.ends = ends

    def _node(self, key: str) -> _Node | None:
        """Where the terms and names are that start with a word."""
        for keys, ends in self._later.pop(key, ()):
            self._add(keys, ends, keep=True)
        return self._root.next.get(key)

    def _keys(self, word: str) -> Iterator[str]:
        """The tree keys that a written word may stand for, the exact form first."""
        bare = word.replace("'", "")
        yield bare
        if word.endswith("'s"):
            yield word[:-2].replace("'", "")
        for cut in range(len(bare), max(1, len(bare) - self.habits.longest) - 1, -1):
            stem = bare[:cut] + "~"
            if stem in self._stems and self.habits.ending.fullmatch(bare[cut:]):
                yield stem

    def analysed(self, written: str) -> _Word:
        """A written word with the type that it has by itself and the ways that terms start in."""
        return _Word(_plain_code(written), tuple(self._ways(written)), tuple(self._keys(written)))

    def _ways(self, written: str) -> Iterator[_Way]:
        for prefixes, rest in self.habits.split(written):
            level = [node for key in self._keys(rest) if (node := self._node(key))]
            if level:
                nodes = tuple(node for node in level if node.next)
                following = frozenset(key for node in nodes for key in node.next)
                yield _Way(prefixes, _meaning(level), nodes, following)


def _keys_of(term: str) -> Sequence[str]:
    """The words of a term, without the apostrophes inside them."""
    if term.isalpha() or (term[-1:] == "~" and term[:-1].isalpha()):
        return (term,)
    found: list[str] = _WORD.findall(term)
    return [word.replace("'", "") for word in found] if "'" in term else found


def _meaning(level: Iterable[_Node]) -> Meaning | None:
    """What ends at one of these nodes: a word of the language before a name in capitals."""
    meant = [node.ends for node in level if node.ends]
    return min(meant, key=_is_proper) if meant else None


def _is_proper(ends: Meaning) -> bool:
    return ends[3]


_INSIDE: Final = frozenset("\"'-")
_Found = tuple[int, Meaning, tuple[str, ...]]  # where a term stops, what it means, its clitics


class _Line:
    """The words of a stretch of text, analysed, in which terms are found."""

    __slots__ = ("_written", "places", "words")

    def __init__(self, places: Sequence[tuple[int, str]], lexicon: Lexicon, written: str) -> None:
        self.places = places
        known = lexicon.words
        self.words = [known[word] for _, word in places]
        self._written = written

    def longest_at(self, at: int) -> _Found | None:
        """The longest term that starts at a word."""
        best: _Found | None = None
        for way in self.words[at].ways:
            stop, meaning = at + 1, way.alone
            if meaning and meaning[3] and not self._is_name(at):
                meaning = None
            if way.following and self._may_go_on(at, way) and (longer := self._longer(at, way)):
                stop, meaning = longer
            if meaning and (best is None or _rank(stop, meaning) > _rank(*best[:2])):
                best = stop, meaning, way.prefixes
        return best

    def _may_go_on(self, at: int, way: _Way) -> bool:
        """Whether the word behind is one that a term goes on with, or a sign inside a term."""
        if at + 1 >= len(self.words):
            return False
        behind = self.words[at + 1].keys
        return not way.following.isdisjoint(behind) or self.places[at + 1][1] in _INSIDE

    def _longer(self, at: int, way: _Way) -> tuple[int, Meaning] | None:
        """The longest term of more than one word that starts in this way."""
        words = self.words
        position = self._next(at + 1)
        best = None
        level: Sequence[_Node] = way.nodes
        while position < len(words):
            keys = words[position].keys
            level = [node.next[key] for node in level for key in keys if key in node.next]
            if not level:
                break
            meaning = _meaning(level)
            position += 1
            if meaning and (not meaning[3] or self._is_name(at)):
                best = position, meaning
            position = self._next(position)
        return best

    def _next(self, at: int) -> int:
        """Where a term goes on behind the quotes and hyphens inside it, two at most."""
        places = self.places
        for _ in range(2):
            if at < len(places) and places[at][1] in _INSIDE:
                at += 1
        return at

    def _is_name(self, at: int) -> bool:
        """Whether a word is written with a capital letter, or in a script that has none."""
        return not self._written[self.places[at][0]].islower()


def _rank(stop: int, meaning: Meaning) -> tuple[int, bool]:
    """The longer term goes first, and of two as long the one that is no doubtful name."""
    return stop, meaning[0] != _MAYBE_CODE


_SIGNS: Final = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "-": "DASH", "(": "OPEN", "[": "OPEN", ")": "CLOSE",
    "]": "CLOSE", "|": "DASH", '"': "QUOTE", "'": "QUOTE", ".": "STOP", "!": "STOP", "?": "STOP",
    "/": "SLASH", "\n": "STOP", "%": "PERCENT",
}  # fmt: skip
_SIGN_CODES: Final = {sign: code(name) for sign, name in _SIGNS.items()}
_PREFIXES: Final = {name: code(name) for name in ("AND", "IN", "FOR", "TO", "OF")}
_SKIP_CODE: Final = code("SKIP")
_MAYBE_CODE: Final = code("MAYBE")
_WORD_CODE: Final = code("WORD")
_DIGITS_CODE: Final = code("DIGITS")
_SIGN_CODE: Final = code("SIGN")
_SHOWN: Final = frozenset((_DIGITS_CODE, _SIGN_CODE))


def _plain_code(word: str) -> str:
    """The type that the first sign of a token gives it."""
    if word[0].isdecimal():
        return _DIGITS_CODE
    return _WORD_CODE if word[0].isalpha() else _SIGN_CODES.get(word, _SIGN_CODE)


def scan(text: str, start: int, stop: int, lexicon: Lexicon, written: str) -> list[Mark]:
    """Return the marks of `text[start:stop]`, one for each word, term, number and sign.

    `written`: the text with the letters as they were written, capitals and small ones; it is as
    long as `text`. The value of a word without a meaning: whether it has a capital letter or,
    where a script has none, the word. A name that is an everyday word has the ids and that value.
    """
    places = tokens(text, start, stop)
    line = _Line(places, lexicon, written)
    cased = lexicon.habits.cased
    marks: list[Mark] = []
    at, count = 0, len(places)
    while at < count:
        begin, shown = places[at]
        word = line.words[at]
        found = line.longest_at(at) if word.ways else None
        if found:
            at, (kind, value, number, _), prefixes = found
            for prefix in prefixes:
                if prefix:
                    marks.append(Mark(_PREFIXES[prefix], begin, begin + 1))
                begin += 1
            if kind != _SKIP_CODE:
                last, ending = places[at - 1]
                stop = last + len(ending)
                if kind == _MAYBE_CODE:
                    capital = not written[begin].islower() or None
                    value = value, capital if cased else text[begin:stop]
                marks.append(Mark(kind, begin, stop, value, count=number))
            continue
        value = shown if word.code in _SHOWN else None
        if word.code == _WORD_CODE:
            value = (not written[begin].islower() or None) if cased else shown
        marks.append(Mark(word.code, begin, begin + len(shown), value))
        at += 1
    return marks
