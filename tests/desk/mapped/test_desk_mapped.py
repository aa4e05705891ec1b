"""What a map shows: a figure, none as claimed, and nothing heard, apart, on every kind of store."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from hudna.desk import keep, mapped
from hudna.desk.mapped import Asked, Mapped, Precision, Row
from hudna.desk.mapped.evidence import ON_A_PAGE, evidence
from hudna.desk.mapped.whereabouts import narrowest, spot
from hudna.desk.review import judging
from hudna.desk.review.judging import Verdict
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.store import Ledger

DAY = date(2016, 3, 24)
BOTH = ("centre", "observers")
WORDS = """Centre: violations 4 in SY04 24h 2016-03-24
Centre: violations 3 in SY04 24h 2016-03-23
Centre: violations 0 in SY06 24h 2016-03-24
Centre: violations 5 in SY02+SY07 24h 2016-03-24
Centre: violations 2 in sy:talbiseh 24h 2016-03-22
Centre: violations 6 in sy:binnish 24h 2016-03-24
Centre: violations 9 24h 2016-03-24
Centre: violations 1 in SY01 24h 2016-03-10
Observers: violations 4 in SY04 24h 2016-03-24
Observers: violations 2 in SY06 24h 2016-03-24
Observers: violations 1 in nowhere-known 24h 2016-03-24
"""
VIOLATIONS = Asked("violations", DAY, who=BOTH)
SHELLED = "On 24 March government artillery shelled {} in the Homs countryside.\n"


def add(ledger: Ledger, text: str, name: str = "one.txt", on: date = DAY) -> str:
    terms = Terms(as_of=on, publisher="Wire")
    received = receive(text.encode(), name, terms)
    assert isinstance(received, Received)
    added = keep.add_one(ledger, received, terms)
    assert isinstance(added, keep.Added), added
    return added.document.digest


@pytest.fixture
def told(ledger: Ledger, toy_reader: None) -> Ledger:
    add(ledger, WORDS)
    return ledger


def row(found: Mapped, governorate: str) -> Row:
    return next(one for one in found.rows if one.governorate == governorate)


def bounds(found: Mapped, governorate: str) -> list[tuple[float, float | None] | None]:
    return [(one.low, one.high) if one else None for one in row(found, governorate).cells]


def test_a_figure_none_as_claimed_and_nothing_heard_are_three_things(told: Ledger) -> None:
    found = mapped.mapped(told, VIOLATIONS)
    assert (found.theatre, len(found.rows)) == ("syria", 14)
    assert bounds(found, "SY04") == [(9, None), (4, 4)]  # a town's 2 on a day without a figure
    assert bounds(found, "SY06") == [(0, 0), (2, 2)]
    claimed_none, some = row(found, "SY06").cells
    assert claimed_none and claimed_none.is_none and some and not some.is_none
    assert bounds(found, "SY03") == [None, None]
    assert row(found, "SY03") == Row("SY03", (None, None), (0, 0), 0)


def test_a_figure_of_two_governorates_is_counted_in_neither(told: Ledger) -> None:
    found = mapped.mapped(told, VIOLATIONS)
    assert bounds(found, "SY02") == [None, None]
    assert row(found, "SY02").together == (1, 0)


def test_places_within_are_a_lower_bound_where_no_figure_is_told(told: Ledger) -> None:
    (cell, _) = row(mapped.mapped(told, VIOLATIONS), "SY07").cells
    assert cell and (cell.low, cell.high, cell.from_places) == (6, None, True)


def test_every_figure_comes_with_its_claims(told: Ledger) -> None:
    (cell, _) = row(mapped.mapped(told, VIOLATIONS), "SY04").cells
    assert cell and [one.claim.quote[:31] for one in cell.held] == [
        "Centre: violations 2 in sy:talb", "Centre: violations 3 in SY04 24",
        "Centre: violations 4 in SY04 24",
    ]  # fmt: skip
    assert (cell.told, cell.from_places) == (3, True)


def test_whoever_told_of_most_is_shown_if_nobody_is_asked_for(told: Ledger) -> None:
    found = mapped.mapped(told, replace(VIOLATIONS, who=()))
    assert found.who == ("centre",)
    assert found.speakers == (("centre", 3), ("observers", 2))
    assert row(found, "SY06").others == 1
    nobody = mapped.mapped(told, Asked("killed", DAY))
    assert nobody.who == () and nobody.theatre
    assert {one.cells for one in nobody.rows} == {()}


def test_a_speaker_who_is_asked_for_stays_though_nothing_is_heard(told: Ledger) -> None:
    silent = mapped.mapped(told, replace(VIOLATIONS, who=("observers",), on=date(2016, 3, 10)))
    assert silent.who == ("observers",)
    assert {one.cells for one in silent.rows} == {(None,)}
    assert row(silent, "SY01").others == 1


def test_only_the_days_that_are_asked_for_count(told: Ledger) -> None:
    assert bounds(mapped.mapped(told, replace(VIOLATIONS, days=1)), "SY04") == [(4, 4), (4, 4)]
    assert bounds(mapped.mapped(told, replace(VIOLATIONS, days=30)), "SY01") == [(1, 1), None]
    assert bounds(mapped.mapped(told, replace(VIOLATIONS, on=date.min)), "SY04") == [None, None]


def test_points_are_never_sharper_than_the_register(told: Ledger) -> None:
    found = mapped.mapped(told, VIOLATIONS)
    assert {(one.spot.place, one.claims) for one in found.points} == {
        ("sy:talbiseh", (1, 0)), ("sy:binnish", (1, 0))
    }  # fmt: skip
    assert found.unplaced == 1  # "nowhere-known"
    assert mapped.points_of(told, VIOLATIONS).found == found.points


@pytest.mark.parametrize(
    ("place", "precision"),
    [("sy:talbiseh", Precision.TOWN), ("SY04", Precision.GOVERNORATE), ("SY0401", Precision.AREA),
     ("SY", None), ("nowhere", None), ("ua:donbas", None)],
)  # fmt: skip
def test_how_sharply_a_place_is_known(place: str, precision: Precision | None) -> None:
    found = spot(place)
    assert (found and found.precision) == precision
    assert found is None or found.km > 0


def test_a_place_is_where_it_is_told_most_narrowly() -> None:
    assert narrowest(["SY04", "sy:talbiseh"]) == ["sy:talbiseh"]
    assert narrowest(["SY04", "sy:talbiseh", "SY02"]) == ["sy:talbiseh", "SY02"]
    assert narrowest(["SY04"]) == ["SY04"]


def test_the_evidence_of_a_governorate_the_newest_first(told: Ledger) -> None:
    found = evidence(told, replace(VIOLATIONS, who=("centre",)), "SY04")
    assert [str(one.bulletin_on) for one in found.claims] == [
        "2016-03-24", "2016-03-23", "2016-03-22"
    ]  # fmt: skip
    assert (found.others, found.following) == (1, None)
    both = evidence(told, replace(VIOLATIONS, who=("centre",)), "SY04", everyone=True)
    assert (len(both.claims), both.others) == (4, 0)
    assert [one.claim.place and one.claim.place.text for one in evidence(
        told, VIOLATIONS, "SY02").claims] == ["SY02+SY07"]  # fmt: skip
    assert evidence(told, VIOLATIONS, "SY03").claims == ()


def test_evidence_comes_by_the_page_and_none_is_left_out(ledger: Ledger, toy_reader: None) -> None:
    lines = [f"Centre: violations {n} in SY04 24h 2016-03-24\n" for n in range(2 * ON_A_PAGE + 5)]
    add(ledger, "".join(lines))
    seen, after = [], None
    for _ in range(3):
        page = evidence(ledger, VIOLATIONS, "SY04", after=after)
        seen += [one.read_id for one in page.claims]
        after = page.following
    assert after is None and len(seen) == len(set(seen)) == len(lines)


def test_what_is_hidden_set_aside_or_not_known_yet_is_not_on_the_map(
    ledger: Ledger, toy_reader: None
) -> None:
    line = "Centre: violations {} in sy:talbiseh 24h 2016-03-24\n"
    shut = add(ledger, line.format(3), "shut.txt")
    add(ledger, line.format(8).replace("sy:talbiseh", "sy:binnish"), "open.txt")
    hidden = mapped.mapped(replace(ledger, hidden=frozenset({shut})), VIOLATIONS)
    assert bounds(hidden, "SY04") == [None, None] and hidden.points[0].spot.place == "sy:binnish"
    assert not evidence(replace(ledger, hidden=frozenset({shut})), VIOLATIONS, "SY04").claims
    (held,) = evidence(ledger, VIOLATIONS, "SY04").claims
    judging.judge(ledger, held.read_id, Verdict("set_aside", "a doubt", "Amal"))
    assert bounds(mapped.mapped(ledger, VIOLATIONS), "SY04") == [None, None]


def test_incidents_are_counted_once_and_by_type(ledger: Ledger) -> None:
    add(ledger, SHELLED.format("Talbiseh"), "one.txt")
    add(ledger, SHELLED.format("Talbiseh") + "\n", "again.txt")
    add(ledger, SHELLED.format("Rastan"), "other.txt")
    found = mapped.mapped(ledger, Asked("incidents", DAY))
    (cell,) = row(found, "SY04").cells
    assert cell and (cell.low, cell.told) == (2, 1)
    assert {(one.spot.place, one.total) for one in found.points} == {
        ("sy:talbiseh", 2), ("sy:rastan", 1)
    }  # fmt: skip
    assert len(evidence(ledger, Asked("incidents", DAY), "sy:talbiseh").claims) == 2
    of_type = mapped.mapped(ledger, Asked("incidents:shelling", DAY))
    assert [one.spot.place for one in of_type.points] == ["sy:rastan", "sy:talbiseh"]
    other = mapped.mapped(ledger, Asked("incidents:airstrike", DAY, who=found.who))
    assert row(other, "SY04").cells == (None,) and other.points == ()


def test_how_the_truce_stands_is_on_everybodys_word(ledger: Ledger, toy_reader: None) -> None:
    lines = [f"Centre: violations 6 in SY04 24h {DAY - timedelta(days=n)}\n" for n in range(3)]
    add(ledger, "".join(lines))
    found = mapped.mapped(ledger, Asked("standing", DAY))
    stands = {one.governorate: one.standing.standing for one in found.rows if one.standing}
    assert stands["SY04"] == "strained" and stands["SY05"] == "unseen"
    behind = evidence(ledger, Asked("standing", DAY), "SY04")
    assert len(behind.claims) == 3 and behind.standing
    assert mapped.points_of(ledger, Asked("standing", DAY)).found == ()


def test_nothing_kept_is_a_map_of_what_is_not_heard(ledger: Ledger) -> None:
    assert mapped.days_kept(ledger) is None
    for measure in ("violations", "incidents", "standing"):
        found = mapped.mapped(ledger, Asked(measure, DAY))
        assert found.rows and not any(one for row in found.rows for one in row.cells)


def test_so_many_questions_however_many_claims(ledger: Ledger, toy_reader: None) -> None:
    def questions(measure: str) -> int:
        with CaptureQueriesContext(connections[ledger.alias]) as asked:
            mapped.mapped(ledger, Asked(measure, DAY))
        return len(asked)

    add(ledger, "Centre: violations 4 in SY04 24h 2016-03-24\n")
    few = [questions(one) for one in ("violations", "incidents", "incidents:ied")]
    add(ledger, "".join(f"Centre: violations {n} in SY{n % 14 + 1:02} 24h 2016-03-24\n"
                        for n in range(200)), "many.txt")  # fmt: skip
    assert [questions(one) for one in ("violations", "incidents", "incidents:ied")] == few
    assert max(few) <= 3
    assert mapped.days_kept(ledger) == (DAY, DAY)
