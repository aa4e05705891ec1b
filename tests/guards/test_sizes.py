"""Small functions, modules, parameter lists and folders; a docstring on every public name."""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import PurePosixPath

import pytest

from guards.tree import Module, functions, modules, planted, tracked

FUNCTION_LINES = 60
MODULE_LINES = 400
POSITIONAL = 5
FILES = 12
ALL = ("src", "tests", "bench", "scripts")
# Tables of words and rules may be long if they are nothing but assignments.
TABLES = ("src/hudna/*words*.py", "src/hudna/*names*.py", "src/hudna/*lexicon*.py",
          "src/hudna/*table*.py", "src/hudna/*rules*.py", "src/hudna/*phrases*.py",
          "tests/reading/*corpus*.py")  # fmt: skip
# Handed to others as one file, so that they can read the whole of what they trust.
ALONE = ("src/hudna/ledger/offline/hudna_verify.py",)
# Folders of data and of records, where the number of files is the thing itself.
MANY_FILES = ("corpus*", "src/hudna/sample/*", "src/hudna/gazetteer/theatres*", "docs/decisions",
                "docs/pictures", "*/migrations")  # fmt: skip


def function_problems(found: Iterable[Module]) -> list[str]:
    """Functions that are too long, or take too many positional parameters."""
    return [
        f"{module.path}:{node.lineno}: {node.name}() {trouble}"
        for module in found
        for node in functions(module)
        for trouble in _troubles(node)
    ]


def _troubles(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if lines > FUNCTION_LINES:
        yield f"has {lines} lines, at most {FUNCTION_LINES}"
    names = [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
    count = len(names) - (names[:1] in (["self"], ["cls"]))
    if count > POSITIONAL:
        yield f"takes {count} positional parameters, at most {POSITIONAL}"


def module_problems(found: Iterable[Module]) -> list[str]:
    """Modules that are too long and no tables."""
    return [
        f"{module.path}: {count} lines, at most {MODULE_LINES}"
        for module in found
        if (count := len(module.text.splitlines())) > MODULE_LINES
        and not is_table(module)
        and module.path not in ALONE
    ]


def is_table(module: Module) -> bool:
    """Whether the module is listed as a table, and is nothing else."""
    plain = (ast.Assign, ast.AnnAssign, ast.Import, ast.ImportFrom, ast.Expr)
    return any(fnmatch(module.path, one) for one in TABLES) and all(
        isinstance(node, plain) for node in module.tree.body
    )


def folder_problems(paths: Iterable[str]) -> list[str]:
    """Folders with too many files."""
    counts = Counter(str(PurePosixPath(path).parent) for path in paths)
    return [
        f"{folder}/: {count} files, at most {FILES}"
        for folder, count in sorted(counts.items())
        if count > FILES and not any(fnmatch(folder, one) for one in MANY_FILES)
    ]


def docstring_problems(found: Iterable[Module]) -> list[str]:
    """Public modules, classes, functions and methods without a docstring."""
    return [
        f"{module.path}:{getattr(node, 'lineno', 1)}: {name} has no docstring"
        for module in found
        for name, node in _public(module)
        if not ast.get_docstring(node)
    ]


Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _public(module: Module) -> Iterator[tuple[str, Documented]]:
    yield module.name, module.tree
    for node in module.tree.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from _methods(node)


def _methods(owner: ast.ClassDef) -> Iterator[tuple[str, Documented]]:
    for node in owner.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield f"{owner.name}.{node.name}", node


def test_functions_are_short() -> None:
    assert function_problems(modules(*ALL)) == []


def test_modules_are_short() -> None:
    assert module_problems(modules(*ALL)) == []


def test_folders_are_small() -> None:
    assert folder_problems(tracked()) == []


def test_public_names_say_what_they_are_for() -> None:
    assert docstring_problems(modules()) == []


def test_a_planted_long_function_is_caught() -> None:
    body = "    x = 1\n" * FUNCTION_LINES
    assert function_problems([planted("src/hudna/a.py", f"def f():\n{body}")])
    assert not function_problems([planted("src/hudna/a.py", f"def f():\n{body[10:]}")])


def test_a_planted_long_parameter_list_is_caught() -> None:
    assert function_problems([planted("src/hudna/a.py", "def f(a, b, c, d, e, f): ...\n")])
    text = "class A:\n    def f(self, a, b, c, d, e, *, f): ...\n"
    assert not function_problems([planted("src/hudna/a.py", text)])


@pytest.mark.parametrize(
    ("path", "line", "caught"),
    [
        ("src/hudna/reading/engine.py", "x = 1\n", True),
        ("src/hudna/reading/ar/words.py", "x = 1\n", False),
        ("src/hudna/reading/ar/words.py", "def f(): ...\n", True),
    ],
)
def test_a_planted_long_module_is_caught(path: str, line: str, caught: bool) -> None:
    assert bool(module_problems([planted(path, line * (MODULE_LINES + 1))])) is caught


def test_a_planted_full_folder_is_caught() -> None:
    paths = [f"src/hudna/reading/{n}.py" for n in range(FILES + 1)]
    assert folder_problems(paths) == ["src/hudna/reading/: 13 files, at most 12"]
    assert not folder_problems(paths[1:])


def test_a_planted_silent_name_is_caught() -> None:
    text = '"""M."""\nclass A:\n    """A."""\n    def f(self): ...\n    def _g(self): ...\n'
    found = docstring_problems([planted("src/hudna/a.py", text)])
    assert found == ["src/hudna/a.py:4: A.f has no docstring"]
