"""What the guards look at: the project's Python modules, parsed, and its tracked files.

A guard is a function from modules (or texts) to problems, so that each can be shown a planted
violation that is nowhere in the tree.
"""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
_TRACKED = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")


@dataclass(frozen=True)
class Module:
    """One Python file: its path below the root, its dotted name, its text and its tree."""

    path: str
    text: str

    @property
    def name(self) -> str:
        """`hudna.record.claim` for src/hudna/record/claim.py; a package is named as its folder."""
        parts = Path(self.path).with_suffix("").parts
        parts = parts[1:] if parts[0] == "src" else parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def package(self) -> str:
        """The part of hudna that the module is in: `record`, `text`, …; "" for hudna itself."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    @property
    def tree(self) -> ast.Module:
        """The parsed module."""
        return _parsed(self.text, self.path)


@cache
def _parsed(text: str, path: str) -> ast.Module:
    return ast.parse(text, path)


def planted(path: str, text: str) -> Module:
    """A module that stands in no folder, to show that a guard catches it."""
    return Module(path, text)


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """All modules under the folders of the root (default: src), but Django's migrations."""
    found = (path for folder in folders or ("src",) for path in _files(ROOT / folder, "*.py"))
    return tuple(
        Module(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
        for path in sorted(found)
        if "migrations" not in path.parts
    )


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    return (one for one in folder.rglob(pattern) if "__pycache__" not in one.parts)


@cache
def tracked() -> tuple[str, ...]:
    """Paths of all files that are, or will be, in version control, relative to the root."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), *_TRACKED], capture_output=True, check=True
    ).stdout.decode("utf-8")
    paths = (path for path in listed.split("\0") if path)
    return tuple(path for path in paths if (ROOT / path).is_file())


def text_of(path: str) -> str | None:
    """The text of a tracked file, or None if it is not UTF-8 text."""
    try:
        return (ROOT / path).read_text("utf-8")
    except UnicodeDecodeError:
        return None


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of the module, nested ones too."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
