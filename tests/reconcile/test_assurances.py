"""What may touch a promise: documents in three languages, read by the grammars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hudna import gazetteer, reading
from hudna.reconcile.assurances import (
    Assurance,
    Blows,
    Joined,
    Touch,
    assurances,
    given,
    touches,
)
from hudna.record import Document, Held, digest
from hudna.roster import SUBJECTS, Said, members
from reconcile.said import keys

CASES = (Path(__file__).parent / "assurances.txt").read_text("utf-8")
_HEAD = re.compile(r"(?P<sort>planted|clean)(?: ar| ru)?: (?P<name>.+)")
_DOCUMENT = re.compile(r"(?P<day>\d\d) (?P<publisher>[^|]+) \| (?P<text>.+)")
_TOUCH = re.compile(r"touch (\d\d) (\S+) \| ([^|]+) \| ([^|]+)")


@dataclass
class Case:
    """One block of the file: documents, and the touches that they give with what is said."""

    name: str
    sort: str
    documents: list[tuple[date, str, str]] = field(default_factory=list)
    expected: list[tuple[date, str, str, str]] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)


def day(text: str) -> date:
    return date(2016, 3, int(text))


def blocks() -> Iterator[list[str]]:
    for block in CASES.split("\n\n"):
        lines = [one for one in block.splitlines() if one and not one.startswith("#")]
        if lines:
            yield lines


def cases() -> list[Case]:
    bases = {lines[0]: lines[1:] for lines in blocks() if lines[0].startswith("base ")}
    return [_case(lines, bases) for lines in blocks() if not lines[0].startswith("base ")]


def _case(lines: list[str], bases: dict[str, list[str]]) -> Case:
    head = _HEAD.fullmatch(lines[0])
    assert head is not None, lines[0]
    case = Case(head["name"], head["sort"])
    for line in [one for told in lines[1:] for one in bases.get(told, [told])]:
        if found := _DOCUMENT.fullmatch(line):
            case.documents.append((day(found["day"]), found["publisher"], found["text"]))
        elif found := _TOUCH.fullmatch(line):
            on, *rest = found.groups()
            case.expected.append((day(on), *rest))
        else:
            word, _, rest = line.partition(" ")
            case.beside.append((word, rest))
    return case


@cache
def read(on: date, publisher: str, text: str) -> tuple[Held, ...]:
    name = f"{on}-{digest(text.encode())[:6]}"
    document = Document(
        name=name, digest=digest(f"{name}{publisher}".encode()), media_type="text/plain", text=text,
        publisher=publisher, published_on=on, as_of=on,
    )  # fmt: skip
    claims = reading.read(document, gazetteer.load()).claims
    return tuple(
        Held(one.identified(document.digest), document.digest,
             one.window.stop if one.window and one.window.stop else on, on, publisher)
        for one in claims
    )  # fmt: skip


def joined(held: list[Held]) -> Joined:
    said = [Said(one, one.bulletin_on, keys().speaker(one)) for one in held
            if one.bulletin_on]  # fmt: skip
    register = keys().register
    localities, groups = (members(said, one, date.max, register) for one in SUBJECTS)
    return Joined(localities, groups, register)


def found_in(case: Case) -> tuple[list[Assurance], list[Touch]]:
    held = [one for document in case.documents for one in read(*document)]
    promised = assurances(given(held, keys()), keys())
    blows, members_then = Blows(held), joined(held)
    every = [touch for one in promised for touch in touches(one, blows, members_then, keys())]
    return promised, every


@pytest.mark.parametrize("case", [pytest.param(one, id=one.name) for one in cases()])
def test_what_may_touch_a_promise_is_found_and_nothing_else(case: Case) -> None:
    _, found = found_in(case)
    told = [(one.on, one.whom, one.attacker, one.target) for one in found]
    assert told == case.expected
    for word, rest in case.beside:
        assert beside(found[-1], word, rest), (word, rest, found[-1])


def beside(touch: Touch, word: str, rest: str) -> bool:
    """Whether what a case says beside its last touch is so."""
    if word == "condition":
        name, _, met = rest.partition(" ")
        return touch.met[name] == met
    if word == "repeated":
        return touch.repeated is not None
    count = {"told": touch.told, "denied": touch.denied}[word]
    return len(count) == int(rest)


def test_there_are_enough_cases() -> None:
    every = cases()
    planted = [one for one in every if one.sort == "planted"]
    assert len(planted) >= 25
    assert len(every) - len(planted) >= 25
    assert all(bool(one.expected) == (one.sort == "planted") for one in every)
    assert len({one.name for one in every}) == len(every)


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_a_promise_tells_who_is_bound_and_on_which_conditions(language: str) -> None:
    case = _case(["clean: promise", f"base {language}"],
                 {lines[0]: lines[1:] for lines in blocks()})  # fmt: skip
    ((one,), _) = found_in(case)
    assert one.speaker == "russian_centre"
    assert one.bound == ("russian_aerospace", "syrian_air_force")
    assert one.conditions == ("declared", "told_location")
    assert one.places == ()
    assert (one.truce, one.until_on) == ("sy-cessation-2016-02", date(2016, 9, 11))
    assert (one.since_on, one.last_on) == (day("20"), day("20"))


def test_a_promise_ends_with_its_truce_and_is_another_one_under_the_next() -> None:
    text = CASES.partition("base en\n")[2].splitlines()[0].partition(" | ")[2]
    centre = "Russian Centre for Reconciliation"
    days = (date(2016, 3, 20), date(2016, 4, 2), date(2016, 9, 13))
    said = given([one for on in days for one in read(on, centre, text)], keys())
    first, second = assurances(said, keys())
    assert (first.days, second.days) == (days[:2], days[2:])
    assert first.in_force(date(2016, 9, 11))
    assert not first.in_force(date(2016, 9, 12))
    assert not first.in_force(date(2016, 3, 19))
    assert first.id != second.id
    assert first.by(date(2016, 4, 1)).bulletin_on == days[0]
    assert assurances(said[:1], keys())[0].last_on == days[0]


def test_nothing_says_that_a_promise_was_broken() -> None:
    for case in cases():
        for one in found_in(case)[1]:
            assert one.in_words.startswith("the promise may be touched: the attacker is ")
            assert "broken" not in one.in_words
            assert "breach" not in one.in_words
