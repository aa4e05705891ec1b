"""Bulletins that do not come: cases, and what holds of every source."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.reconcile.silence import (
    Absence,
    Came,
    Declared,
    absences,
    declared,
    late,
    learned,
)

CASES = (Path(__file__).parent / "silence.txt").read_text("utf-8")
_CAME = re.compile(
    r"(?P<source>\w+): (?P<first>\d\d-\d\d)\.\.(?P<last>\d\d-\d\d)(?: (?P<rhythm>[a-z]{3}-[a-z]{3}|"
    r"every \d+ days))?(?: without (?P<without>[\d -]+?))?(?: through (?P<through>\w+))?"
)


@dataclass
class Case:
    """One block of the file."""

    name: str
    came: list[Came] = field(default_factory=list)
    declared: dict[str, Declared] = field(default_factory=dict)
    until: date = date.max
    missing: list[tuple[str, tuple[date, ...]]] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    rhythms: dict[str, str] = field(default_factory=dict)


def day(text: str) -> date:
    return date.fromisoformat(f"2016-{text}")


def came(source: str, on: date, through: str | None = None, taken_on: date | None = None) -> Came:
    name = f"{source}-{on}-{through or 'own'}"
    return Came(source, "day", on, through is None, name, name, taken_on)


def cases() -> Iterator[Case]:
    for block in CASES.split("\n\n"):
        lines = [one for one in block.splitlines() if one and not one.startswith("#")]
        if lines:
            case = Case(lines[0])
            for line in lines[1:]:
                read(line, case)
            yield case


def read(line: str, case: Case) -> None:
    words = line.split()
    if found := _CAME.fullmatch(line):
        case.came += coming(found)
    elif words[0] == "declared":
        rhythm, _, since = line.split(" ", 2)[2].partition(" since ")
        case.declared[words[1]] = Declared(declared(rhythm), day(since))
    elif words[0] == "until":
        case.until = day(words[1])
    elif words[0] == "missing":
        case.missing.append((words[1], tuple(map(day, words[2:]))))
    elif words[0] == "silent":
        case.silent.append(words[1])
    else:
        assert words[0] == "rhythm", line
        case.rhythms[words[1]] = " ".join(words[2:])


def coming(found: "re.Match[str]") -> Iterator[Came]:
    rhythm = declared(found["rhythm"] or "daily")
    first, last = day(found["first"]), day(found["last"])
    left = {*map(day, (found["without"] or "").split())}
    for on in (first, *expected(rhythm, first, last)):
        if on not in left and (not rhythm.weekdays or on.weekday() in rhythm.weekdays):
            yield came(found["source"], on, found["through"])


def expected(rhythm: object, first: date, last: date) -> Iterator[date]:
    """All days of a rhythm, however many."""
    days = (first + timedelta(days=at) for at in range(1, (last - first).days + 1))
    step = getattr(rhythm, "days", 1)
    return (on for on in days if not (on - first).days % step)


@pytest.mark.parametrize("case", [pytest.param(one, id=one.name) for one in cases()])
def test_what_lacks_is_found_and_nothing_else(case: Case) -> None:
    found = absences(case.came, case.until, case.declared)
    assert [(one.source, one.missed) for one in found] == sorted(case.missing)
    assert [one.source for one in found if one.is_silent] == case.silent
    for source, name in case.rhythms.items():
        said = case.declared.get(source)
        days = sorted({one.on for one in case.came if one.source == source})
        rhythm = said.rhythm if said else learned(days)
        assert rhythm is not None
        assert rhythm.name == name


def test_there_are_enough_cases() -> None:
    every = list(cases())
    assert len(every) >= 28
    assert len({one.name for one in every}) == len(every)
    assert sum(not one.missing for one in every) >= 8


def test_an_absence_says_what_came_before_and_after_and_who_passed_it_on() -> None:
    (case,) = (one for one in cases() if one.name == "passed on instead of its own")
    (found,) = absences(case.came, case.until)
    assert found.last is not None
    assert found.next is not None
    assert (found.last.on, found.next.on) == (day("03-11"), day("03-13"))
    assert [one.document for one in found.through] == ["centre-2016-03-12-tass"]
    assert (found.rhythm.kept, found.rhythm.of) == (10, 10)


LENGTHS = st.integers(min_value=20, max_value=120)
START = date(2016, 3, 1)


def daily(length: int) -> list[Came]:
    return [came("centre", START + timedelta(days=at)) for at in range(length)]


@given(LENGTHS)
@settings(deadline=None)
def test_a_source_that_always_comes_is_never_missing(length: int) -> None:
    assert absences(daily(length), START + timedelta(days=length - 1)) == []


@given(LENGTHS, st.data())
@settings(deadline=None)
def test_without_a_document_exactly_its_day_is_missing(length: int, drawn: st.DataObject) -> None:
    every = daily(length)
    at = drawn.draw(st.integers(min_value=15, max_value=length - 1))
    found = absences(every[:at] + every[at + 1 :], every[-1].on)
    assert [one.missed for one in found] == [(every[at].on,)]


@given(st.sets(st.integers(0, 90), min_size=8), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_documents_does_not_matter(at: set[int], chance: random.Random) -> None:
    every = [came(source, START + timedelta(days=one)) for one in at for source in ("a", "b")]
    shuffled = chance.sample(every, len(every))
    until = START + timedelta(days=95)
    assert absences(every, until) == absences(shuffled, until)
    assert late(every, until) == late(shuffled, until)


@given(st.sets(st.integers(0, 90), min_size=8))
@settings(deadline=None)
def test_no_day_on_which_it_came_is_missing(at: set[int]) -> None:
    every = [came("a", START + timedelta(days=one)) for one in at]
    found: list[Absence] = absences(every, START + timedelta(days=95))
    missed = [on for one in found for on in one.missed]
    assert len(set(missed)) == len(missed)
    assert not {one.on for one in every} & {*missed}


def test_late_is_what_comes_later_than_usual_of_a_source_that_is_followed() -> None:
    every = [came("a", START + timedelta(days=at), None, START + timedelta(days=at + 1))
             for at in range(20)]  # fmt: skip
    slow = came("a", START + timedelta(days=20), None, START + timedelta(days=24))
    (found,) = late([*every, slow], START + timedelta(days=30))
    assert (found.came, found.days, found.usual) == (slow, 4, 1)


def test_an_archive_is_not_late() -> None:
    archive = [came("a", START + timedelta(days=at), None, date(2016, 6, 1)) for at in range(90)]
    assert late(archive, date(2016, 6, 1)) == []


@pytest.mark.parametrize("words", ["sometimes", "every 0 days", "mon-fry", "", "every day or so"])
def test_words_that_are_no_rhythm_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="no rhythm"):
        declared(words)


def test_rhythms_are_named_as_they_are_written() -> None:
    for words in ("daily", "weekly", "mon-fri", "sun-thu", "sat-mon", "every 3 days", "fri", "none",
                  "mon wed fri"):  # fmt: skip
        assert declared(words).name == words
