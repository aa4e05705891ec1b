"""What the code imports is declared, and so installed with it."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import packages_distributions

from guards.tree import ROOT, Module, modules, planted, text_of


def canonical(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*groups: Iterable[str]) -> set[str]:
    """The distributions that lists of requirements name."""
    return {canonical(re.split(r"[\[<>=!~; ]", one)[0]) for group in groups for one in group}


def foreign(module: Module) -> Iterator[tuple[int, str]]:
    """(line, top-level name) of every import that is neither ours nor Python's own."""
    for node in ast.walk(module.tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        tops = {name.split(".")[0] for name in names}
        yield from (
            (node.lineno, top) for top in sorted(tops - sys.stdlib_module_names - {"hudna"})
        )


def named(module: Module) -> set[str]:
    """Top-level names of modules that stand in strings, as settings name them: "a.b.C"."""
    return {
        node.value.split(".")[0]
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        and re.fullmatch(r"\w+(\.\w+)+", node.value)
    }  # fmt: skip


def undeclared(
    found: Iterable[Module], names: set[str], offered: Mapping[str, Sequence[str]]
) -> list[str]:
    """Imports of distributions that are not among the names; `offered`: module → distributions."""
    return [
        f"{module.path}:{line}: {top} is not declared in pyproject.toml"
        for module in found
        for line, top in foreign(module)
        if not {canonical(one) for one in offered.get(top, ())} & names
    ]


def test_what_the_code_imports_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"].values()
    names = declared(project["dependencies"], *optional)
    assert undeclared(modules(), names, packages_distributions()) == []


def test_what_is_declared_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    offered = packages_distributions()
    tops = {top for module in modules() for _, top in foreign(module)}
    tops |= {top for module in modules() for top in named(module)}
    used = {one for top in tops for one in offered.get(top, ())}
    assert declared(project["dependencies"]) <= {canonical(one) for one in used}


def test_what_is_declared_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = re.findall(r"^([\w.-]+)(?:\[.*?\])?==", text_of("requirements.txt") or "", re.M)
    assert declared(project["dependencies"]) <= {canonical(pin) for pin in pins}


def test_a_planted_import_is_caught() -> None:
    module = planted("src/hudna/a.py", "import os\nfrom hudna import b\nimport stray.part\n")
    offered = {"stray": ["Stray_Package"]}
    assert undeclared([module], {"rich"}, offered) == [
        "src/hudna/a.py:3: stray is not declared in pyproject.toml"
    ]
    assert not undeclared([module], declared(["stray.package[x]>=1"]), offered)
