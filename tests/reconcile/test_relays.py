"""Relays as texts: what was dropped, added, changed or sharpened is found, and nothing else."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from hudna.reading import read
from hudna.reconcile.relay import Difference, Passage, compare
from hudna.record import Document, Held, digest
from reconcile.said import keys

CASES = (Path(__file__).parent / "relays.txt").read_text("utf-8")
DAY = date(2016, 3, 23)
CENTRE, PRESS = "Russian Centre for Reconciliation", "Harbour Press"


class Case(NamedTuple):
    """What became of the original, under which name, and both texts."""

    became: Difference
    name: str
    original: str
    relay: str


def cases() -> list[Case]:
    """Every block of the file."""
    found = []
    for block in CASES.split("\n\n"):
        head, *lines = [line for line in block.splitlines() if line and not line.startswith("#")] \
            or [""]  # fmt: skip
        if lines:
            became, _, name = head.partition(": ")
            relay = [line.removeprefix("-> ") for line in lines if line.startswith("-> ")]
            original = [line for line in lines if not line.startswith("-> ")]
            found.append(Case(Difference(became), name, "\n".join(original), "\n".join(relay)))
    return found


@cache
def held(text: str, publisher: str) -> list[Held]:
    """The claims that are read in a text that one publishes."""
    name = f"{publisher}.txt"
    document = Document(name, digest(text.encode()), "text/plain", text, publisher=publisher,
                        published_on=DAY, as_of=DAY)  # fmt: skip
    return [
        Held(one, document.digest, one.window.stop if one.window and one.window.stop else DAY, DAY,
             publisher, read_id=one.id)
        for one in read(document, keys().register).claims
    ]  # fmt: skip


def passages(one: Case) -> list[Passage]:
    """What became of each claim."""
    return compare(held(one.original, CENTRE), held(one.relay, PRESS), keys())


@pytest.mark.parametrize("one", cases(), ids=lambda one: f"{one.became}: {one.name}")
def test_what_became_of_it_is_found_and_nothing_else(one: Case) -> None:
    found = passages(one)
    assert found
    assert {passage.difference for passage in found} - {Difference.KEPT} == (
        {one.became} - {Difference.KEPT}
    )


def test_there_are_enough_cases_in_three_languages_and_across_them() -> None:
    counted = Counter(one.became for one in cases())
    assert set(counted) == set(Difference)
    assert counted[Difference.KEPT] >= 25
    assert sum(counted.values()) - counted[Difference.KEPT] >= 25
    assert len({one.name for one in cases() if one.became is Difference.KEPT}) >= 25
