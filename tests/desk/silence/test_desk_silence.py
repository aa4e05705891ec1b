"""What was not heard, from kept documents, on every kind of store."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from typer.testing import CliRunner, Result

from desk.review.kept import add
from hudna.cli.door import application
from hudna.desk import DeskError
from hudna.desk.custody.settings import change_source, rhythms, sources
from hudna.desk.silence import Hearing, silences
from hudna.ledger import log
from hudna.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("toy_reader")
WHY = ("Ann", "as its site says")
FIRST = date(2016, 3, 1)
GONE = 12


def on(at: int) -> date:
    return FIRST + timedelta(days=at)


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """Twenty days of a source, without one, and what it tells of two governorates."""
    for at in range(20):
        if at != GONE:
            place = "" if at == 19 else "Centre: violations 1 in SY06 24h {on}\n"
            text = (
                f"Centre: violations 4 24h {{on}}\n{place}Centre: violations 0 in SY01 24h {{on}}\n"
            )
            add(ledger, f"bulletin-{on(at)}.txt", text.format(on=on(at)), on(at))
    return ledger


def command(*arguments: str) -> Result:
    shown = CliRunner(env={"COLUMNS": "200"}).invoke(
        application(["silence"]), ["silence", *arguments]
    )
    assert shown.exit_code == 0, shown.output
    return shown


def test_the_bulletin_that_did_not_come_and_what_was_not_told(told: Ledger) -> None:
    found = silences(told, FIRST, on(19))
    assert found is not None
    assert [(one.missed, one.rhythm.name) for one in found.missing] == [((on(GONE),), "daily")]
    assert found.silent == ()
    assert [(one.place, one.on, one.told, one.of) for one in found.untold] == [
        ("SY06", on(19), 10, 10)
    ]
    (lack,) = found.untold
    assert found.sentences[lack.last.claim.id].startswith("Centre: violations 1 in SY06")


def test_a_governorate_that_a_source_did_not_name_is_not_one_without_a_source(told: Ledger) -> None:
    found = silences(told)
    assert found is not None
    assert (found.from_on, found.to_on) == (on(19), on(19))
    cells = {one.place: one.days for one in found.governorates}
    assert cells["SY01"] == (Hearing.REPORTED,) * 7
    assert cells["SY06"] == (*[Hearing.REPORTED] * 6, Hearing.NOT_REPORTED)
    later = silences(told, to_on=on(20))
    assert later is not None
    assert {one.days[-1] for one in later.governorates} == {Hearing.NO_SOURCE}


def test_it_has_fallen_silent_after_three(told: Ledger) -> None:
    found = silences(told, to_on=on(22))
    assert found is not None
    assert [one.missed for one in found.silent] == [(on(20), on(21), on(22))]
    assert found.missing == ()


def test_a_rhythm_that_is_told_of_a_source_holds_and_can_be_taken_back(told: Ledger) -> None:
    change_source(told, "Centre", {"rhythm": "None"}, WHY)
    assert [name for name, _ in rhythms(told).items()] == ["Centre"]
    assert sources(told)["Centre"]["rhythm"] == "none"
    found = silences(told, to_on=on(22))
    assert found is not None
    assert found.silent == ()
    change_source(told, "Centre", {"rhythm": None}, WHY)
    assert rhythms(told) == {}
    found = silences(told, to_on=on(22))
    assert found is not None
    assert len(found.silent) == 1
    with pytest.raises(DeskError, match="no rhythm: write one of daily"):
        change_source(told, "Centre", {"rhythm": "often"}, WHY)


def test_what_was_taken_in_later_was_missing_then(told: Ledger) -> None:
    before = log.size(told)
    add(told, f"bulletin-{on(GONE)}.txt", f"Centre: violations 4 24h {on(GONE)}\n", on(GONE))
    now, then = silences(told, FIRST, on(19)), silences(replace(told, known=before), FIRST, on(19))
    assert now is not None
    assert then is not None
    assert now.missing == ()
    assert [one.missed for one in then.missing] == [(on(GONE),)]


def test_nothing_kept_is_told_as_such(ledger: Ledger) -> None:
    assert silences(ledger) is None
    assert "Nothing is kept yet" in command().stdout


def test_the_command_shows_it_in_both_forms(told: Ledger) -> None:
    shown = command("--from", str(FIRST), "--to", str(on(19))).stdout
    assert "Silence is nobody's guilt" in shown
    assert str(on(GONE)) in shown
    assert "10 of 10 days" in shown
    lines = [json.loads(line) for line in command("--on", str(on(22)), "--format", "jsonl")
             .stdout.splitlines()]  # fmt: skip
    (silent,) = [one for one in lines if one["kind"] == "silent"]
    assert silent["missed"] == [str(on(20)), str(on(21)), str(on(22))]
    assert silent["last"]["document"] == f"bulletin-{on(19)}.txt"
    assert {one["kind"] for one in lines} == {"silent", "governorate"}


def test_wrong_days_are_one_clear_line(ledger: Ledger) -> None:
    runner = CliRunner()
    for given in (("--on", "soon"), ("--on", "2016-03-01", "--to", "2016-03-02")):
        shown = runner.invoke(application(["silence"]), ["silence", *given])
        assert shown.exit_code == 2
