"""What is installed may be given on: no GPL or AGPL among the packages that hudna is made with."""

import re
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from guards.tree import ROOT

# Strong copyleft. "LGPL" and "Lesser" are none of it.
_STRONG = re.compile(r"\bA?GPL|(?<!Lesser )(?<!Library or )General Public License", re.I)
_LESSER = re.compile(r"\bLGPL|Lesser General Public|Library or Lesser", re.I)
# name: why a package with such a licence may stay (a tool for work that is not given on).
EXCUSED: dict[str, str] = {}


def licences(package: Distribution) -> list[str]:
    """What a package says of its licence, from the most to the least exact."""
    fields = package.metadata
    if expression := fields.get("License-Expression"):
        return [str(expression)]
    classified = [str(one) for one in fields.get_all("Classifier") or [] if "License ::" in one]
    free = str(fields.get("License") or "").strip().split("\n")[0][:120]
    return classified or [free]


def refused(said: Iterable[str]) -> bool:
    """Whether no licence among those said may be chosen that is not strong copyleft."""
    choices = [one for text in said for one in re.split(r"\s+OR\s+", text)]
    return bool(choices) and all(_STRONG.search(one) and not _LESSER.search(one)
                                 for one in choices)  # fmt: skip


def locked(path: Path) -> list[str]:
    """Names of the packages in a requirements file that are wanted on this machine."""
    return re.findall(
        r"^([\w.-]+)(?:\[.*\])?==(?!.*sys_platform == 'win32')", path.read_text("utf-8"), re.M
    )


@pytest.mark.parametrize("name", locked(ROOT / "requirements-dev.txt"))
def test_a_package_is_under_a_licence_that_we_can_pass_on(name: str) -> None:
    said = licences(distribution(name))
    assert any(said), f"{name} says nothing of its licence"
    assert name in EXCUSED or not refused(said), f"{name}: {said}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["GPL-3.0-only"], True),
        (["AGPL-3.0-or-later"], True),
        (["License :: OSI Approved :: GNU General Public License v3 (GPLv3)"], True),
        (["License :: OSI Approved :: GNU Affero General Public License v3"], True),
        (["LGPL-3.0-only"], False),
        (["License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)"], False),
        (["MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later"], False),
        (["MIT"], False),
    ],
)
def test_a_planted_licence_is_judged(said: list[str], expected: bool) -> None:
    assert refused(said) is expected
