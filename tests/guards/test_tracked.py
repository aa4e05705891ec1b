"""Nothing in version control names the machine it was written on, or a package registry."""

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from guards.tree import ROOT, text_of, tracked

BYTES = 1_500_000
# Written in pieces, so that this file does not catch itself.
_HOSTS = (
    "py" + "pi.org", "files.python" + "hosted.org", "npm" + "js.org", "npm" + "js.com",
    "yarn" + "pkg.com", "crates" + ".io", "proxy.golang" + ".org", "anaconda" + ".org",
)  # fmt: skip
REGISTRY = re.compile(
    "|".join(map(re.escape, _HOSTS)) + r"|https?:/" + r"/(registry|files|packages|deb|security)\."
)
_OPTIONS = re.compile(r"^\s*(--(extra-)?index-url|--find-links|-i\s|-f\s)", re.M)


def places_of_this_machine(root: Path, home: Path) -> tuple[str, ...]:
    """Paths that only this machine has: the checkout, the folder round it, the home."""
    shared = {Path("/"), Path(tempfile.gettempdir()), Path("/tmp")}
    return tuple(
        f"{place}/" for place in (root, root.parent, home) if place not in shared
    )  # fmt: skip


def line_problems(path: str, text: str, places: Iterable[str]) -> list[str]:
    """Lines of one file that name a registry or a place of this machine."""
    places = tuple(places)
    return [
        f"{path}:{number}: {line.strip()[:100]}"
        for number, line in enumerate(text.splitlines(), 1)
        if REGISTRY.search(line) or any(place in line for place in places)
    ]


def requirement_problems(path: str, text: str) -> list[str]:
    """What is wrong with a requirements file: an index, an address, a line without hashes."""
    if _OPTIONS.search(text) or "://" in text:
        return [f"{path}: names where to install from; leave that to the one who installs"]
    wanted = re.split(r"\n(?=\S)", text.strip())
    return [
        f"{path}: {one.split()[0]} is not pinned with hashes"
        for one in wanted
        if not one.startswith("#")
        and not re.match(r"[\w.-]+(\[.*\])?==[^\s]+ .*--hash=", one, re.S)
    ]


def test_no_tracked_file_names_a_registry_or_this_machine() -> None:
    places = places_of_this_machine(ROOT, Path.home())
    texts = ((path, text_of(path)) for path in tracked())
    assert [one for path, text in texts if text for one in line_problems(path, text, places)] == []


def test_requirements_are_pinned_with_hashes_and_name_no_index() -> None:
    names = [path for path in tracked() if re.fullmatch(r"(.*/)?requirements.*\.txt", path)]
    assert {"requirements.txt", "requirements-dev.txt", "requirements-bench.txt"} <= set(names)
    found = [requirement_problems(name, text_of(name) or "") for name in names]
    assert found == [[]] * len(names)


def test_runtime_and_work_use_the_same_versions() -> None:
    pins = [set(re.findall(r"^(\S+==\S+)", text_of(name) or "", re.M))
            for name in ("requirements.txt", "requirements-dev.txt")]  # fmt: skip
    assert pins[0] and pins[0] <= pins[1]


def test_no_lock_file_that_names_hosts_is_kept() -> None:
    names = {Path(path).name for path in tracked()}
    assert not names & {"uv.lock", "poetry.lock", "Pipfile.lock", "yarn.lock"}


def test_no_tracked_file_is_large() -> None:
    assert [path for path in tracked() if (ROOT / path).stat().st_size > BYTES] == []


@pytest.mark.parametrize(
    "line",
    [
        "see https://" + "registry.example/x",
        "index = https://" + "py" + "pi.org/simple",
        "open /srv/checkout/src/hudna",
        "open /srv/notes.txt",
        "open /home/someone/x",
    ],
)
def test_a_planted_place_is_caught(line: str) -> None:
    places = places_of_this_machine(Path("/srv/checkout"), Path("/home/someone"))
    assert line_problems("a.md", f"good\n{line}\n", places) == [f"a.md:2: {line}"]


@pytest.mark.parametrize(
    "text",
    ["django==5.2\n", "django>=5 \\\n    --hash=sha256:00\n", "--index-url x\n", "a @ file://x\n"],
)
def test_a_planted_loose_requirement_is_caught(text: str) -> None:
    assert requirement_problems("requirements.txt", text)
    assert not requirement_problems("r.txt", "a==1 ; x < '3' \\\n    --hash=sha256:00\nb==2 \\\n"
                                             "    --hash=sha256:11")  # fmt: skip
