"""The arithmetic checks on planted and clean cases: no miss, no false alarm."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from hudna.reconcile import Discrepancy
from hudna.reconcile.checks import KINDS, check, read_whole
from hudna.reconcile.checks.again import Checks
from hudna.reconcile.keys import days_of
from hudna.record import Held, HeldUnread, Span, Unread, WrongWeekday, digest
from hudna.record.document import WEEKDAYS
from reconcile.said import keys, said

CASES = (Path(__file__).parent / "checks.txt").read_text("utf-8")
_HEAD = re.compile(r"(?:planted (?P<kind>[a-z ]+)|clean): (?P<name>.+)")
_WHOLE = re.compile(r"\d{4}-|dated ")
_DATED = re.compile(r"dated (?P<document>\S+) (?P<on>\S+) (?P<weekday>\w+): (?P<words>.+)")


def checked(held: Sequence[Held], dated: Sequence[str] = ()) -> list[Discrepancy]:
    """What the checks find in those claims, and those dates."""
    named: dict[str, list[WrongWeekday]] = defaultdict(list)
    for line in dated:
        found = _DATED.fullmatch(line)
        assert found is not None, line
        weekday = WEEKDAYS.index(found["weekday"]) + 1
        one = WrongWeekday(date.fromisoformat(found["on"]), weekday, found["words"])
        named[digest(found["document"].encode())].append(one)
    return check(days_of(held), keys(), named)


def parted(lines: Sequence[str]) -> tuple[list[Held], list[str]]:
    """The claims of a case's lines, and its dates."""
    dated = [line for line in lines if line.startswith("dated ")]
    return said(line for line in lines if line not in dated), dated


def cases() -> list[tuple[str, str | None, list[str]]]:
    """(name, kind that is planted or None, lines) of every block."""
    found = []
    for block in CASES.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            head = _HEAD.fullmatch(lines[0])
            assert head is not None, lines[0]
            whole = [line if _WHOLE.match(line) else f"2016-03-23 d russian_centre: {line}"
                     for line in lines[1:]]  # fmt: skip
            found.append((f"{head['kind'] or 'clean'}: {head['name']}", head["kind"], whole))
    return found


def test_claims_that_change_are_checked_again_as_if_for_the_first_time() -> None:
    every = [one for _, _, lines in cases() for one in parted(lines)[0]]
    again = Checks(keys())
    for left_out in (None, 3, 20, None, len(every) // 2):
        held = [one for at, one in enumerate(every) if left_out is None or at % left_out]
        expected = check(days_of(held), keys())
        assert Counter(again.found(days_of(held), {})) == Counter(expected) and expected


@pytest.mark.parametrize(("kind", "lines"), [
    pytest.param(kind, lines, id=name) for name, kind, lines in cases()
])  # fmt: skip
def test_what_is_planted_is_found_and_nothing_else(kind: str | None, lines: list[str]) -> None:
    found = [one.kind for one in checked(*parted(lines))]
    assert (kind in found) if kind else found == []


def test_there_are_enough_cases_of_every_kind() -> None:
    planted = Counter(kind for _, kind, _ in cases())
    assert set(planted) - {None} == set(KINDS)
    assert planted[None] >= 80
    assert sum(planted.values()) - planted[None] >= 80
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
        held, dated = parted(lines)
        assert checked(held[::-1], dated) == checked(held, dated), name


@pytest.mark.parametrize(
    ("dated", "cause"),
    [
        ("dated d 2016-03-24 Wednesday: Wednesday 24 March 2016",
         "the text itself is of Wednesday, 2016-03-23: it may mean that day"),
        ("dated d 2016-03-19 Friday: Friday 19 March",
         "the day before, 2016-03-18, is a Friday: the date may be a day off"),
        ("dated d 2015-08-02 Tuesday: الثلاثاء 2 آب 2015",
         "in 2016 that day was a Tuesday: the year may be another"),
        ("dated d 2016-03-22 Saturday: вчера, в субботу",
         "it is counted from the day of the text: that may be 2016-03-20, not 2016-03-23"),
        ("dated d 2016-03-15 Friday: Friday 15 March", "the nearest Friday is 2016-03-18"),
    ],
)  # fmt: skip
def test_a_wrong_weekday_has_its_likeliest_cause(dated: str, cause: str) -> None:
    (found,) = checked(said(["2016-03-23 d russian_centre: violations 5 24h"]), [dated])
    assert (found.kind, found.explanation) == ("weekday", cause)
    assert found.words in found.told


def test_every_finding_has_a_cause_and_says_the_figures() -> None:
    for name, _, lines in cases():
        for one in checked(*parted(lines)):
            assert one.told and one.explanation and one.sides, name
