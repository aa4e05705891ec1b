"""One word, one thing: docs/vocabulary.md against record/, and words that name nothing here."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

import pytest

from guards.tree import ROOT, Module, modules, planted

FORBIDDEN = frozenset(
    """fact facts entity entities item items data info manager managers handler handlers helper
    helpers util utils process processes truth""".split()
)
# (file, name): why a name that others gave has to stay.
EXCUSED: dict[tuple[str, str], str] = {
    (
        "src/hudna/console/routes.py",
        f"handler{status}",
    ): "Django looks for it by this name"
    for status in (400, 403, 404, 500)
}
_ROW = re.compile(r"^\| (?P<term>[^|]+) \| (?P<meaning>[^|]+) \| (?P<code>[^|]*) \|$", re.M)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def rows(text: str) -> dict[str, str]:
    """The rows of the vocabulary: term → what stands in the column `in the code`."""
    found = {row["term"].strip(): row["code"].strip() for row in _ROW.finditer(text)}
    return {term: code for term, code in found.items() if set(term) != {"-"} and term != "term"}


def named_classes(text: str) -> set[str]:
    """The classes of record/ that the vocabulary names."""
    return {name for code in rows(text).values() for name in re.findall(r"`([A-Z]\w*)`", code)}


def record_classes(found: Iterable[Module]) -> set[str]:
    """The public classes of record/, but exceptions."""
    return {
        node.name
        for module in found
        if module.package == "record"
        for node in module.tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        and not node.name.endswith("Error")
    }  # fmt: skip


def bound(module: Module) -> Iterator[tuple[int, str]]:
    """(line, name) of every name that the module gives: its own, functions, classes, variables."""
    yield from ((1, part) for part in PurePosixPath(module.path).with_suffix("").parts)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.attr


def name_problems(found: Iterable[Module]) -> list[str]:
    """Names with a word in them that is not used as a name anywhere."""
    return sorted(
        {
            f"{module.path}:{line}: {name}"
            for module in found
            for line, name in bound(module)
            if FORBIDDEN & {word.lower() for word in _WORD.findall(name)}
            and (module.path, name) not in EXCUSED
        }
    )


def test_the_vocabulary_and_the_record_have_the_same_nouns() -> None:
    text = (ROOT / "docs/vocabulary.md").read_text("utf-8")
    assert named_classes(text) == record_classes(modules())


def test_words_that_name_nothing_are_not_used() -> None:
    assert name_problems(modules("src", "bench", "scripts", "tests")) == []


def test_no_excuse_is_left_over() -> None:
    given = {(module.path, name) for module in modules("src", "bench", "scripts", "tests")
             for _, name in bound(module)}  # fmt: skip
    assert set(EXCUSED) <= given


def test_a_planted_noun_is_caught() -> None:
    text = "| term | meaning | in the code |\n|---|---|---|\n| Claim | said | `Claim` |\n"
    assert named_classes(text) == {"Claim"}
    extra = planted("src/hudna/record/a.py", "class Claim: ...\nclass Target: ...\n")
    assert record_classes([extra]) - named_classes(text) == {"Target"}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("src/hudna/text/utils.py", ""),
        ("src/hudna/text/a.py", "def load_data(): ...\n"),
        ("src/hudna/text/a.py", "class FactManager: ...\n"),
        ("src/hudna/text/a.py", "def f(item): ...\n"),
        ("src/hudna/text/a.py", "x = [info for info in ()]\n"),
        ("src/hudna/text/a.py", "self.items = 1\n"),
    ],
)
def test_a_planted_word_is_caught(path: str, text: str) -> None:
    assert name_problems([planted(path, text)])


def test_a_foreign_name_that_is_only_used_is_not_caught() -> None:
    assert not name_problems([planted("src/hudna/a.py", "x = {}.items()\nmetadata = 1\n")])
