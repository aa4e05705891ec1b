"""The arithmetic checks on planted and clean cases: no miss, no false alarm."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from hudna.reconcile import Discrepancy
from hudna.reconcile.checks import KINDS, check, read_whole
from hudna.reconcile.keys import days_of
from hudna.record import Held, HeldUnread, Span, Unread
from reconcile.said import keys, said

CASES = (Path(__file__).parent / "checks.txt").read_text("utf-8")
_HEAD = re.compile(r"(?:planted (?P<kind>[a-z ]+)|clean): (?P<name>.+)")
_DAY = re.compile(r"\d{4}-")


def checked(held: Sequence[Held]) -> list[Discrepancy]:
    """What the checks find in those claims."""
    return check(days_of(held), keys())


def cases() -> list[tuple[str, str | None, list[str]]]:
    """(name, kind that is planted or None, lines) of every block."""
    found = []
    for block in CASES.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            head = _HEAD.fullmatch(lines[0])
            assert head is not None, lines[0]
            whole = [line if _DAY.match(line) else f"2016-03-23 d russian_centre: {line}"
                     for line in lines[1:]]  # fmt: skip
            found.append((f"{head['kind'] or 'clean'}: {head['name']}", head["kind"], whole))
    return found


@pytest.mark.parametrize(("kind", "lines"), [
    pytest.param(kind, lines, id=name) for name, kind, lines in cases()
])  # fmt: skip
def test_what_is_planted_is_found_and_nothing_else(kind: str | None, lines: list[str]) -> None:
    found = [one.kind for one in checked(said(lines))]
    assert (kind in found) if kind else found == []


def test_there_are_enough_cases_of_every_kind() -> None:
    planted = Counter(kind for _, kind, _ in cases())
    assert set(planted) - {None} == set(KINDS)
    assert planted[None] >= 60
    assert sum(planted.values()) - planted[None] >= 60
    names = [name for name, _, _ in cases()]
    assert len(set(names)) == len(names)


def test_an_unread_number_in_the_list_may_be_what_lacks() -> None:
    held = said(["2016-03-23 d russian_centre: violations 5 24h",
                 "2016-03-23 d russian_centre: violations 3 in SY06 24h",
                 "2016-03-23 d russian_centre: violations 1 in SY04 24h"])  # fmt: skip
    sentence = Span(held[2].claim.span.start, held[2].claim.span.stop + 40)
    number = Unread("d", Span(sentence.stop - 1, sentence.stop), "1", sentence, "no rule")
    assert [one.kind for one in checked(held)] == ["sum"]
    assert list(read_whole(checked(held), [HeldUnread(number, held[0].digest, None)])) == []


def test_a_finding_says_the_sum_and_the_likeliest_cause() -> None:
    lines = ("violations 10 24h", "violations 6 in SY06 24h", "violations 4 in SY04 24h",
             "violations 3 in SY01 24h")  # fmt: skip
    held = said(f"2016-03-23 d russian_centre: {line}" for line in lines)
    (found,) = checked(held)
    assert found.told == "6 + 4 + 3 = 13, the total is 10"
    assert found.explanation == "without SY01 the list gives the total: it may lie in another place"
    assert (list(found.sides), found.size) == (held, 3)


def test_claims_may_come_in_any_order() -> None:
    for name, _, lines in cases():
        held = said(lines)
        assert checked(held[::-1]) == checked(held), name
