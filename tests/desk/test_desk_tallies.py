"""A table of figures as claims: exact, once, each on its row; bad rows named, the others kept."""

from datetime import date
from pathlib import Path

import pytest

from hudna import sample
from hudna.desk import DeskError, ask
from hudna.desk.ask import Wanted
from hudna.desk.series import series
from hudna.desk.tallies import Imported, import_tallies
from hudna.desk.tallies.rows import COLUMNS
from hudna.ledger.store import Ledger
from hudna.record import Problem, Tally

HEAD = ",".join(COLUMNS) + "\n"
PAGE = "https://centre.example/bulletins/23"
ROWS = (
    f"2016-03-23,russian_centre,violations,,,24h,5,en,{PAGE}\n"
    f"2016-03-23,russian_centre,violations,SY06,,24h,4,en,{PAGE}\n"
    f'2016-03-23,somebody,aid_tonnes,,"Nowhere, at all",,38.5,en,{PAGE}\n'
)


def entered(ledger: Ledger, tmp_path: Path, text: str) -> list[Imported | Problem]:
    file = tmp_path / "figures.csv"
    file.write_text(text, "utf-8")
    return list(import_tallies(ledger, file))


def test_each_row_is_a_claim_on_its_own_words(ledger: Ledger, tmp_path: Path) -> None:
    assert entered(ledger, tmp_path, HEAD + ROWS) == [Imported(PAGE, 3, 0)]
    held = list(ask.claims(ledger, Wanted()))
    assert [one.claim.quote + "\n" for one in held] == ROWS.splitlines(keepends=True)
    total, latakia, odd = (one.claim for one in held)
    assert total.speaker and total.speaker.id == "russian_centre" and total.place is None
    assert total.window and (total.window.start, total.window.stop) == (
        date(2016, 3, 22), date(2016, 3, 23),
    )  # fmt: skip
    assert latakia.place and (latakia.place.ids, latakia.place.level) == (("SY06",), "governorate")
    assert odd.place and (odd.place.text, odd.place.ids) == ("Nowhere, at all", ())
    assert odd.speaker and (odd.speaker.text, odd.speaker.id) == ("somebody", None)
    assert isinstance(odd.body, Tally) and odd.body.quantity.low == 38.5
    (holding,) = ask.documents(ledger)
    assert (holding.name, holding.publisher, holding.problems) == (PAGE, "centre.example", 1)


def test_rows_that_are_kept_add_nothing_and_new_ones_are_added(
    ledger: Ledger, tmp_path: Path
) -> None:
    entered(ledger, tmp_path, HEAD + ROWS)
    assert entered(ledger, tmp_path, HEAD + ROWS) == [Imported(PAGE, 0, 3)]
    more = f"2016-03-24,russian_centre,violations,,,24h,6,en,{PAGE}\n"
    assert entered(ledger, tmp_path, HEAD + more + ROWS) == [Imported(PAGE, 1, 3)]
    assert len(list(ask.claims(ledger, Wanted()))) == 4


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (f"24.03.2016,x,violations,,,24h,5,en,{PAGE}", "write a day as"),
        (f"2016-03-24,,violations,,,24h,5,en,{PAGE}", "speaker is empty"),
        (f"2016-03-24,x,breaches,,,24h,5,en,{PAGE}", "indicator is 'breaches'"),
        (f"2016-03-24,x,violations,,,1h,5,en,{PAGE}", "window is '1h'"),
        (f"2016-03-24,x,violations,,,24h,-5,en,{PAGE}", "not below zero"),
        (f"2016-03-24,x,violations,,,24h,nan,en,{PAGE}", "write a number"),
        (f"2016-03-24,x,violations,,,24h,5,fr,{PAGE}", "language is 'fr'"),
        ("2016-03-24,x,violations,,,24h,5,en", "has 8 cells"),
        (f'2016-03-24,"x,violations,,,24h,5,en,{PAGE}', "no row of a table"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_kept(
    ledger: Ledger, tmp_path: Path, row: str, told: str
) -> None:
    problem, imported = entered(ledger, tmp_path, f"{HEAD}{row}\n{ROWS}")
    assert isinstance(problem, Problem)
    assert told in problem.message
    assert problem.where.endswith("figures.csv, row 2")
    assert imported == Imported(PAGE, 3, 0)


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "needs the columns"), (b"a,b\n1,2\n", "has a,b"), (b"\xff\xfe\x00", "UTF-8")],
)
def test_what_is_no_table_is_refused(
    ledger: Ledger, tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises(DeskError, match=told):
        list(import_tallies(ledger, tmp_path / "x.csv"))
    with pytest.raises(DeskError, match="cannot be read"):
        list(import_tallies(ledger, tmp_path / "none.csv"))
    assert ask.documents(ledger) == []


def test_the_packaged_table_is_entered_whole(ledger: Ledger) -> None:
    results = list(import_tallies(ledger, None))
    rows = sample.tallies().decode("utf-8").splitlines()[1:]
    assert all(isinstance(one, Imported) for one in results)
    quotes = [one.claim.quote for one in ask.claims(ledger, Wanted())]
    assert sorted(quotes) == sorted(rows)
    day = date(2017, 2, 10)
    wanted = Wanted(indicator="violations", from_on=day, to_on=day)
    said = {point.claim.speaker.id: point.tally.quantity.low
            for point in series(ledger, wanted) if point.claim.speaker}  # fmt: skip
    assert said == {"joint_commission_ru": 10, "joint_commission_tr": 8}
