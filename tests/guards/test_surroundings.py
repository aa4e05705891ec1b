"""Clock, chance, environment, home and working directory: read in desk and doors only."""

import ast
from collections.abc import Iterable, Iterator

import pytest

from guards.tree import Module, modules, planted

MAY_LOOK_ROUND = ("desk", "cli", "__main__")
MODULES = frozenset({"random", "secrets", "time", "uuid", "platformdirs", "locale"})
# Last two words of a dotted name, or the last with a dot before it for a method of any value.
READS = frozenset(
    """os.environ os.environb os.getenv os.getcwd os.getlogin os.urandom Path.cwd Path.home
    .expanduser datetime.now datetime.utcnow datetime.today date.today timezone.now
    timezone.localdate sys.argv""".split()
)
FIELDS = frozenset({"auto_now", "auto_now_add"})  # Django's hidden clocks


def looks(module: Module) -> Iterator[tuple[int, str]]:
    """(line, what) for every look that the module takes at its surroundings."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, one.name) for one in node.names if one.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            dotted = {f"{node.module}.{one.name}" for one in node.names} & READS
            if node.module in MODULES or dotted:
                yield node.lineno, node.module or ""
        elif isinstance(node, ast.Attribute):
            owner = node.value
            last = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if {f"{last}.{node.attr}", f".{node.attr}"} & READS:
                yield node.lineno, f"{last}.{node.attr}"
        elif isinstance(node, ast.keyword) and node.arg in FIELDS:
            yield node.value.lineno, node.arg


def surroundings_problems(found: Iterable[Module]) -> list[str]:
    """Looks at the surroundings from parts that may take none."""
    return [
        f"{module.path}:{line}: {what} is read in desk and the doors only; take it as an argument"
        for module in found
        if module.package not in MAY_LOOK_ROUND
        for line, what in looks(module)
    ]


def test_only_the_desk_and_the_doors_look_round() -> None:
    assert surroundings_problems(modules()) == []


@pytest.mark.parametrize(
    "text",
    [
        "import random\n",
        "from time import monotonic\n",
        "from os import environ\n",
        "import os\nhome = os.environ['HOME']\n",
        "import datetime\nnow = datetime.datetime.now()\n",
        "from datetime import date\nday = date.today()\n",
        "from pathlib import Path\nhere = Path.cwd()\n",
        "from pathlib import Path\nhere = Path('~').expanduser()\n",
        "field = DateTimeField(auto_now_add=True)\n",
    ],
)
def test_a_planted_look_is_caught(text: str) -> None:
    assert surroundings_problems([planted("src/hudna/reading/a.py", text)])
    assert surroundings_problems([planted("src/hudna/desk/a.py", text)]) == []
