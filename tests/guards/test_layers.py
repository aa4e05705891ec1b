"""Who may import whom (docs/map.md), as data; no cycles; no imports hidden in functions."""

import ast
from collections.abc import Iterable, Iterator

from guards.tree import Module, functions, modules, planted

# What each part may import besides itself. A part that is not listed here may import nothing.
SEES: dict[str, frozenset[str]] = {
    part: frozenset(seen.split())
    for part, seen in {
        "": "",
        "record": "",
        "sample": "record",
        "text": "record",
        "gazetteer": "record text",
        "reading": "record text gazetteer",
        "intake": "record text",
        "ledger": "record",
        "scoring": "record",
        "reconcile": "record gazetteer roster",
        "measure": "record gazetteer reconcile",
        "roster": "record gazetteer",
        "bulletin": "record gazetteer reconcile measure",
        "desk": "record text gazetteer reading intake ledger reconcile measure roster bulletin "
        "sample scoring",
        "console": "record desk",
        "cli": "record desk console",
        "__main__": "cli",
    }.items()
}


LANGUAGES = ("ar", "ru", "en")


def imported(module: Module, known: frozenset[str]) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of every import of ours: statements, and names in tables of modules."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, one.name) for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(module, node)
            for one in node.names:
                deeper = f"{base}.{one.name}"
                yield node.lineno, deeper if deeper in known else base
        elif isinstance(node, ast.Constant) and node.value in known:
            yield node.lineno, str(node.value)


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    depth = node.level - module.path.endswith("__init__.py")
    return ".".join([*parts[: len(parts) - depth], *filter(None, [node.module])])


def edges(found: Iterable[Module]) -> Iterator[tuple[Module, int, str]]:
    """Every import of one module of hudna by another: (importer, line, imported)."""
    found = tuple(found)
    known = frozenset(module.name for module in found)
    for module in found:
        for line, name in imported(module, known):
            if name.split(".")[0] == "hudna" and name not in ("hudna", module.name):
                yield module, line, name


def layer_problems(found: Iterable[Module]) -> list[str]:
    """Imports that the table does not allow."""
    problems = []
    for module, line, name in edges(found):
        part = name.split(".")[1]
        if part != module.package and part not in SEES.get(module.package, frozenset()):
            problems.append(f"{module.path}:{line}: {module.package} may not import {name}")
    return problems


def language_problems(found: Iterable[Module]) -> list[str]:
    """Imports of one language's grammar by another's."""
    return [
        f"{module.path}:{line}: {module.name} may not import {name}"
        for module, line, name in edges(found)
        if len({_language(module.name), _language(name)} - {""}) == 2
    ]


def _language(name: str) -> str:
    """`ru` for hudna.reading.ru.words; "" for what belongs to no language."""
    parts = [*name.split("."), "", ""]
    return parts[2] if parts[1] == "reading" and parts[2] in LANGUAGES else ""


def shape_problems(paths: Iterable[str]) -> list[str]:
    """Files that one language has and another, that is begun, has not."""
    files: dict[str, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        if name != "__init__.py" and folder in {f"src/hudna/reading/{one}" for one in LANGUAGES}:
            files.setdefault(folder, set()).add(name)
    wanted = set().union(*files.values())
    return [f"{folder}/ has no {name}" for folder in sorted(files)
            for name in sorted(wanted - files[folder])]  # fmt: skip


def cycle_problems(found: Iterable[Module]) -> list[str]:
    """Rings of modules that import each other, each told once."""
    graph: dict[str, set[str]] = {}
    for module, _, name in edges(found):
        graph.setdefault(module.name, set()).add(name)
    rings: set[tuple[str, ...]] = set()
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            ring = path[path.index(name) :]
            first = ring.index(min(ring))
            rings.add(ring[first:] + ring[:first])
        elif name not in done:
            for further in sorted(graph.get(name, ())):
                walk(further, (*path, name))
            done.add(name)

    for name in sorted(graph):
        walk(name, ())
    return [" -> ".join((*ring, ring[0])) for ring in sorted(rings)]


def hidden_problems(found: Iterable[Module]) -> list[str]:
    """Import statements inside functions."""
    return [
        f"{module.path}:{node.lineno}: import inside {function.name}()"
        for module in found
        for function in functions(module)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def test_every_part_imports_only_what_it_may_see() -> None:
    assert layer_problems(modules()) == []


def test_every_part_stands_in_the_table() -> None:
    assert {module.package for module in modules()} <= set(SEES)


def test_no_cycles() -> None:
    assert cycle_problems(modules()) == []


def test_no_imports_hidden_in_functions() -> None:
    assert hidden_problems(modules()) == []


def test_a_planted_upward_import_is_caught() -> None:
    ledger = planted("src/hudna/ledger/store.py", "import django\n")
    for text in (
        "from hudna.ledger.store import Store\n",
        "import hudna.ledger.store\n",
        "from ..ledger import store\n",
        "ENGINES = {'x': 'hudna.ledger.store'}\n",
    ):
        reading = planted("src/hudna/reading/engine.py", text)
        assert layer_problems([ledger, reading]) == [
            "src/hudna/reading/engine.py:1: reading may not import hudna.ledger"
            + (".store" if "store" in text else "")
        ]


def test_a_part_that_is_not_in_the_table_may_import_nothing() -> None:
    assert layer_problems(
        [
            planted("src/hudna/record/claim.py", ""),
            planted("src/hudna/targeting/a.py", "from hudna.record.claim import Claim\n"),
        ]
    )


def test_a_planted_cycle_is_caught() -> None:
    assert cycle_problems(
        [
            planted("src/hudna/record/a.py", "from hudna.record import b\n"),
            planted("src/hudna/record/b.py", "from hudna.record.a import x\n"),
        ]
    ) == ["hudna.record.a -> hudna.record.b -> hudna.record.a"]


def test_a_planted_hidden_import_is_caught() -> None:
    text = "def read() -> None:\n    import json\n"
    assert hidden_problems([planted("src/hudna/record/a.py", text)])


def test_no_language_knows_another() -> None:
    assert language_problems(modules()) == []


def test_languages_have_one_shape() -> None:
    assert shape_problems(module.path for module in modules()) == []


def test_a_planted_borrowed_word_is_caught() -> None:
    words = planted("src/hudna/reading/en/words.py", "")
    for path, caught in (("reading/ru/a", 1), ("reading/rules", 0), ("reading/en/a", 0)):
        module = planted(f"src/hudna/{path}.py", "from hudna.reading.en import words\n")
        assert len(language_problems([words, module])) == caught


def test_a_planted_gap_between_languages_is_caught() -> None:
    paths = [f"src/hudna/reading/{one}/words.py" for one in LANGUAGES]
    assert shape_problems(paths) == []
    assert shape_problems(paths[1:]) == []  # not begun is no gap
    assert shape_problems([*paths, "src/hudna/reading/ru/cases.py"]) == [
        "src/hudna/reading/ar/ has no cases.py",
        "src/hudna/reading/en/ has no cases.py",
    ]
