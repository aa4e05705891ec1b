"""The standing of the truce: the cases, and what must hold of any claims."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guards.tree import ROOT
from hudna.cli.measure.standing import asks
from hudna.measure.standing import (
    Definition,
    DefinitionError,
    TruceStanding,
    packaged,
    read,
    standings,
)
from hudna.record import Held
from measure.told import told
from reconcile.said import keys

HAMA, DAY = "SY05", date(2016, 3, 23)
CASES = Path(__file__).with_name("standings.txt")


def cases() -> Iterator[tuple[str, list[str], list[str]]]:
    """(name, claims, what is expected) of each case."""
    text = CASES.read_text("utf-8").partition("\n\n")[2]
    for block in text.strip().split("\n\n"):
        name, *lines = block.splitlines()
        yield name, lines[:-1], lines[-1].removeprefix("-> ").split()


def standing(held: Iterable[Held], on: date = DAY, by: Definition | None = None) -> TruceStanding:
    found = standings(held, keys(), by or packaged(), on, (HAMA,))
    return next(one for one in found if one.governorate == HAMA)


def test_there_are_cases_of_every_standing_and_clause() -> None:
    listed = list(cases())
    assert len(listed) >= 20
    assert {want[2] for _, _, want in listed} == {"unseen", "holding", "strained", "broken"}
    decided = {want[3].replace("_", " ") for _, _, want in listed}
    assert {one.name for one in packaged().clauses} <= decided


@pytest.mark.parametrize(("name", "lines", "want"), list(cases()), ids=[one[0] for one in cases()])
def test_cases(name: str, lines: list[str], want: list[str]) -> None:
    on, governorate, expected, clause, words = want
    found = standing(told(lines), date.fromisoformat(on))
    decided = found.decided
    assert governorate == found.governorate
    assert found.standing == expected
    assert (decided.clause.name.replace(" ", "_") if decided else "-") == clause
    assert (",".join(decided.speakers) if decided else "-") == words
    assert not decided or decided.held


def test_a_figure_together_is_shown_with_its_claim() -> None:
    found = standing(told(["2016-03-23 a russian_centre: violations 9 in SY05+SY04 24h"]))
    (heard,) = found.heard
    assert len(heard.together) == 1 and not heard.held
    assert heard.amounts["breaches"].told == 0


def test_one_side_is_told_from_two() -> None:
    one = "2016-03-23 a joint_commission_ru: violations 1 in SY05 24h"
    other = "2016-03-23 a russian_centre: violations 1 in SY05 24h"
    third = "2016-03-23 a joint_commission_tr: violations 1 in SY05 24h"
    assert standing(told([one, other])).is_one_sided
    both = standing(told([one, third]))
    assert not both.is_one_sided and both.camps == ("side russia", "side turkey")


def test_the_inputs_of_each_speaker_are_shown() -> None:
    lines = ("2016-02-18..2016-03-16 d russian_centre: violations 1 in SY05 24h",
             "2016-03-20..2016-03-23 e russian_centre: violations 3 in SY05 24h")  # fmt: skip
    (heard,) = standing(told(lines)).heard
    amount = heard.amounts["breaches"]
    assert (amount.recent, amount.told, amount.rate) == (12, 4, 3)
    assert (amount.before, amount.before_told, amount.rate_before) == (28, 28, 1)
    assert amount.times == 3 and len(amount.held) == 4


def test_the_last_days_of_the_calendar_are_days_too() -> None:
    assert standing([], date.min).standing == "unseen"
    lines = ["0001-01-01 a russian_centre: violations 9 in SY05"]
    assert standing(told(lines), date.min).standing == "strained"


speakers = st.sampled_from(("joint_commission_ru", "joint_commission_tr", "russian_centre", "sohr"))
figures = st.tuples(
    st.dates(date(2016, 2, 17), date(2016, 3, 24)), speakers,
    st.sampled_from(("violations", "violations_heavy_weapons", "killed", "airstrikes", "talks")),
    st.integers(0, 30), st.sampled_from((HAMA, "SY04", "sy:ithriya", "SY05+SY04")),
)  # fmt: skip
events = st.tuples(
    st.dates(date(2016, 3, 16), date(2016, 3, 24)), speakers,
    st.sampled_from(("incident airstrike at sy:ithriya", "incident shelling at SY05",
                     "withdrawn sy:ithriya", "signed SY05", "assessment holding in SY05")),
)  # fmt: skip
Figure = tuple[date, str, str, int, str]


def lines_of(counted: Iterable[Figure], further: Iterable[tuple[date, str, str]]) -> list[str]:
    found = {(on, who, what, place): count for on, who, what, count, place in counted}
    return [
        *(f"{on} d{on}{who} {who}: {what} {count} in {place} 24h"
          for (on, who, what, place), count in found.items()),
        *(f"{on} e{on}{who} {who}: {what}" for on, who, what in further),
    ]  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(figures, max_size=25), st.lists(events, max_size=6), st.data())
def test_more_breaches_never_make_it_better(
    counted: list[Figure], further: list[tuple[date, str, str]], drawn: st.DataObject
) -> None:
    lines = lines_of(counted, further)
    before = standing(told(lines))
    recent = [at for at, one in enumerate(lines)
              if one.endswith("24h") and "2016-03-17" <= one[:10] <= "2016-03-23"]  # fmt: skip
    if recent:
        at = drawn.draw(st.sampled_from(recent))
        head, _, rest = lines[at].partition(": ")
        indicator, count, *place = rest.split()
        more = int(count) + drawn.draw(st.integers(1, 40))
        worse = [*lines[:at], f"{head}: {indicator} {more} {' '.join(place)}", *lines[at + 1 :]]
        assert standing(told(worse)).seriousness >= before.seriousness
    event = drawn.draw(events)
    assert standing(told([*lines, *lines_of([], [event])])).seriousness >= before.seriousness


@settings(deadline=None, max_examples=100)
@given(st.lists(figures, max_size=8), st.lists(events, max_size=3))
def test_it_is_unseen_if_and_only_if_nothing_is_told(
    counted: list[Figure], further: list[tuple[date, str, str]]
) -> None:
    recent = (date(2016, 3, 17), DAY)
    tells = any(recent[0] <= on <= recent[1] and what != "talks" and place != "SY04"
                for on, _, what, _, place in counted)  # fmt: skip
    tells |= any(recent[0] <= on <= recent[1] and not what.startswith("signed")
                 for on, _, what in further)  # fmt: skip
    assert (standing(told(lines_of(counted, further))).standing == "unseen") is not tells


@settings(deadline=None, max_examples=60)
@given(
    st.lists(figures, max_size=20), st.lists(events, max_size=5),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_the_order_of_claims_is_no_matter(
    counted: list[Figure], further: list[tuple[date, str, str]], chance: object
) -> None:
    held = told(lines_of(counted, further))
    mixed = list(held)
    chance.shuffle(mixed)
    one, other = standing(held), standing(mixed)
    assert one.standing == other.standing
    assert (one.decided and one.decided.speakers == other.decided.speakers) or not other.decided
    assert [heard.amounts.keys() for heard in one.heard] == [
        heard.amounts.keys() for heard in other.heard]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(figures, max_size=20))
def test_a_relay_that_copies_changes_nothing(counted: list[Figure]) -> None:
    held = told(lines_of(counted, []))
    copies = [replace(one, digest=f"{one.digest[:-1]}x", publisher="TASS") for one in held]
    one, other = standing(held), standing([*held, *copies])
    assert (one.standing, one.decided and one.decided.clause) == (
        other.standing, other.decided and other.decided.clause)  # fmt: skip
    assert [[a.recent for a in x.amounts.values()] for x in one.heard] == [
        [a.recent for a in x.amounts.values()] for x in other.heard]  # fmt: skip


HEAD = 'name = "own"\nversion = "3"\nrecent_days = 2\nbefore_days = 5\n'
INPUT = '[[input]]\nname = "breaches"\nindicators = ["violations"]\n'
CLAUSE = '[[clause]]\nname = "any"\nstanding = "broken"\ninput = "breaches"\nat_least = 1\n'


def test_a_definition_of_ones_own() -> None:
    own = read(HEAD + INPUT + CLAUSE)
    lines = ["2016-03-22 a russian_centre: violations 1 in SY05 24h"]
    assert str(own) == "own 3"
    assert standing(told(lines), by=own).standing == "broken"
    assert standing(told(lines), date(2016, 3, 24), own).standing == "unseen"


@pytest.mark.parametrize(("text", "words"), [
    ("name = ", "this is no TOML"),
    (INPUT + CLAUSE, "the head has no name"),
    (HEAD + CLAUSE, "there is no [[input]]"),
    (HEAD + INPUT, "there is no [[clause]]"),
    (HEAD + "input = 3\n" + CLAUSE, "there is no [[input]]"),
    (HEAD.replace("= 2", "= 0") + INPUT + CLAUSE, "recent_days must be a number of days"),
    (HEAD.replace("= 5", "= true") + INPUT + CLAUSE, "before_days must be a number of days"),
    ("colour = 1\n" + HEAD + INPUT + CLAUSE, "'colour' is not known"),
    (HEAD + INPUT.replace("violations", "breaches") + CLAUSE, "'breaches' is not known"),
    (HEAD + '[[input]]\nname = "breaches"\n' + CLAUSE, "looks at nothing"),
    (HEAD + INPUT + INPUT + CLAUSE, "two inputs are called 'breaches'"),
    (HEAD + INPUT + CLAUSE + CLAUSE, "two clauses are called 'any'"),
    (HEAD + INPUT + CLAUSE.replace("broken", "bad"), "[[clause]] 1, standing: 'bad' is not known"),
    (HEAD + INPUT + CLAUSE.replace("= 1", "= -1"), "at_least: -1 is no number above 0"),
    (HEAD + INPUT + CLAUSE.replace("= 1", "= nan"), "at_least: nan is no number above 0"),
    (HEAD + INPUT + CLAUSE + "sides = 1.5\n", "sides: 1.5 is no whole number above 0"),
    (HEAD + INPUT + CLAUSE + "colour = 1\n", "[[clause]] 1: 'colour' is not known"),
    (HEAD + INPUT + CLAUSE.replace("at_least = 1\n", ""), "has no at_least"),
    (HEAD + INPUT + CLAUSE.replace('"breaches"', '["breaches"]'), "is not known"),
    (HEAD + INPUT.replace('["violations"]', '"violations"') + CLAUSE, "write a list"),
])  # fmt: skip
def test_a_definition_that_is_none_says_where(text: str, words: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read(text)
    assert words in str(caught.value)


def test_the_page_tells_the_packaged_definition() -> None:
    page = (ROOT / "docs" / "standing.md").read_text("utf-8")
    assert f"`{packaged()}`" in page
    for clause in packaged().clauses:
        assert f"| {clause.name} | {clause.standing} | {asks(clause)} |" in page
    assert page.count("| strained | ") + page.count("| broken | ") == len(packaged().clauses) + 2
    (own,) = re.findall(r"```toml\n(.*?)```", page, re.S)
    assert str(read(own)) == "mission 1"
