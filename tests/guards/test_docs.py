"""The pages hold what they say: links lead somewhere, commands and their options exist."""

import os
import re
import shlex
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from typer import Typer
from typer.testing import CliRunner

from guards.tree import ROOT, SRC, text_of, tracked
from hudna.cli.door import build

PAGES = tuple(path for path in tracked() if path.endswith(".md") and not path.startswith("tests/"))
_LINK = re.compile(r"(?<!`)!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```(?:sh|bash|console)\n(.*?)^```", re.M | re.S)
_INLINE = re.compile(r"`((?:hudna|make) [^`]+)`")


def link_problems(path: str, text: str, exists: Callable[[str], bool]) -> list[str]:
    """Links of a page to files that are not there."""
    return [
        f"{path}: {target}"
        for target in _LINK.findall(text)
        if not re.match(r"[a-z]+:|#", target)
        and not exists(os.path.normpath(PurePosixPath(path).parent / target.split("#")[0]))
    ]


def commands(text: str) -> Iterator[list[str]]:
    """The hudna and make commands that a page tells people to type, each split in words."""
    lines = "\n".join(_FENCE.findall(text)).split("\n")
    for line in (*lines, *_INLINE.findall(text)):
        for part in re.split(r"\s*(?:&&|\||;)\s*", line.split("  #")[0]):
            part = part.removeprefix("$ ")
            words = shlex.split(part) if part.count("'") % 2 == 0 else part.split()
            words = [word for word in words if not re.match(r"[A-Z_]+=", word)]
            if words[:1] in (["hudna"], ["make"]):
                yield words


def targets(makefile: str) -> set[str]:
    """The targets that a Makefile declares."""
    return set(re.findall(r"^([a-z-]+):", makefile, re.M))


def command_problems(words: list[str], known: set[str], help_of: Callable[..., str]) -> list[str]:
    """What of a command does not exist: its target, its subcommand, one of its options."""
    if words[0] == "make":
        named = [word for word in words[1:] if "=" not in word and not word.startswith("-")]
        return [f"make {word}" for word in named if word not in known]
    options = [word.split("=")[0] for word in words if word.startswith("--")]
    named = words[1:2] if len(words) > 1 and re.fullmatch(r"[a-z]+", words[1]) else []
    page = help_of(*named)
    if "COMMAND [ARGS]" in page and re.fullmatch(r"[a-z][a-z-]*", "".join(words[2:3])):
        named = words[1:3]
        page = help_of(*named)
    return [f"hudna {' '.join(named)}: {one or 'no such command'}"
            for one in (options if page else [""]) if not re.search(rf"{one}\b", page)]  # fmt: skip


@cache
def help_page(*named: str) -> str:
    """What `hudna … --help` prints, or "" if there is no such command."""
    terms = {"COLUMNS": "400", "TERM": "dumb", "NO_COLOR": "1"}
    run = CliRunner().invoke(_application(), [*named, "--help"], env=terms, prog_name="hudna")
    return "" if run.exit_code else run.stdout


@cache
def _application() -> Typer:
    return build()


def _pages_with_commands() -> list[tuple[str, list[str]]]:
    return [(path, words) for path in PAGES for words in commands(text_of(path) or "")]


def test_links_lead_to_files() -> None:
    exists = lambda path: (ROOT / path).exists()  # noqa: E731
    assert [one for path in PAGES for one in link_problems(path, text_of(path) or "", exists)] == []


def test_every_page_of_docs_is_reached_from_the_map_or_the_readme() -> None:
    start = "".join(text_of(path) or "" for path in ("README.md", "docs/map.md"))
    wanted = {Path(path).name for path in PAGES if path.startswith("docs/")}
    assert {name for name in wanted if name not in start and not name[:4].isdigit()} <= {"map.md"}


def test_make_commands_exist() -> None:
    known = targets(text_of("Makefile") or "")
    told = [words for _, words in _pages_with_commands() if words[0] == "make"]
    assert ["make", "demo"] in told and ["make", "test"] in told
    assert [one for words in told for one in command_problems(words, known, help_page)] == []


@pytest.mark.skipif(
    not (SRC / "hudna/cli/__init__.py").exists(), reason="there is no command line yet"
)
def test_hudna_commands_and_options_exist() -> None:
    told = [(path, words) for path, words in _pages_with_commands() if words[0] == "hudna"]
    assert told
    problems = [f"{path}: {one}" for path, words in told
                for one in command_problems(words, set(), help_page)]  # fmt: skip
    assert problems == []


def test_a_planted_dead_link_is_caught() -> None:
    text = "[map](../docs/map.md#x) [far](https://example.org/) [gone](gone.md)"
    assert link_problems("docs/a.md", text, {"docs/map.md"}.__contains__) == ["docs/a.md: gone.md"]


def test_planted_commands_that_do_not_exist_are_caught() -> None:
    text = (
        "Type `make dance`.\n```sh\n$ cd x && hudna read a.txt --loud  # why\n```\n`hudna strike`\n"
    )
    told = list(commands(text))
    assert told == [["hudna", "read", "a.txt", "--loud"], ["make", "dance"], ["hudna", "strike"]]
    pages = {("read",): "Usage: hudna read PATH --format"}
    problems = [
        command_problems(words, {"demo"}, lambda *one: pages.get(one, "")) for words in told
    ]
    assert problems == [["hudna read: --loud"], ["make dance"], ["hudna strike: no such command"]]
