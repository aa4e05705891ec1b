"""Tables that survive right-to-left text."""

import io
from datetime import date
from pathlib import Path

import pytest
import typer
from rich.cells import cell_len
from typer.testing import CliRunner

from hudna.cli import output
from hudna.cli.door import application

ARABIC = "رصد المركز خمسة خروقات في ريفي اللاذقية وحمص خلال الساعات الأربع والعشرين الأخيرة"


def test_right_to_left_cells_are_isolated_and_others_are_not() -> None:
    assert output.isolated("Homs – 1") == "Homs – 1"
    assert output.isolated("حمص 1") == "\u2068حمص 1\u2069"
    assert output.isolated("") == ""


def test_bidi_marks_and_controls_of_the_text_itself_are_taken_out() -> None:
    assert output.one_line("a\u202eb\u2066c\n\td\x1b[31m") == "abc d\ufffd[31m"


@pytest.mark.parametrize("text", [ARABIC, "Латакия – 4, Хомс – 1", "خَرْقَيْن", "漢字漢字漢字"])
@pytest.mark.parametrize("width", [1, 2, 5, 6, 20, 200])
def test_shortened_text_keeps_to_its_width(text: str, width: int) -> None:
    found = output.shortened(text, width)
    assert cell_len(found) <= width
    assert found == text or found.endswith("…")


def test_columns_are_fitted_to_the_width_the_widest_giving_first() -> None:
    assert output.fit([["a", "bb"], ["aaaa", "b"]], 80) == [4, 2]
    assert output.fit([["a" * 10, "b" * 90]], 60) == [10, 46]
    assert output.fit([["a" * 90, "b" * 90]], 60) == [28, 28]
    assert output.fit([["a" * 90] * 5], 10) == [6] * 5


@pytest.mark.parametrize("width", [60, 80, 120])
def test_every_row_has_the_same_width_and_closes_its_isolates(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    rows = [("a.txt", "5", ARABIC, "x"), ("تقرير.txt", "12", "Homs", ARABIC), ("b", "", "", "")]
    output.table(("document", ">figure", "quote", "more"), rows)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(rows) + 1
    assert len({cell_len(line) for line in lines}) == 1
    assert max(map(cell_len, lines)) <= width
    for line in lines:
        assert line.count("\u2068") == line.count("\u2069")


def test_no_colour_goes_into_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(("a",), [("b",)], "title")
    assert "\x1b" not in capsys.readouterr().out


def test_days() -> None:
    assert output.day("--on", None) is None
    assert output.day("--on", "2016-03-24") == date(2016, 3, 24)


@pytest.mark.parametrize(
    "given", ["24.3.2016", "20160324", "2016-02-30", "", "2016-W12-4", "٢٠١٦-٠٣-٢٤"]
)
def test_a_wrong_day_is_one_line_with_the_right_form(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as ended:
        output.day("--as-of", given)
    assert ended.value.exit_code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "--as-of" in line and "YYYY-MM-DD" in line


def test_progress_is_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(output.progress([1, 2, 3], "reading")) == [1, 2, 3]
    assert capsys.readouterr().err == ""


def test_progress_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    assert list(output.progress([1, 2, 3], "reading")) == [1, 2, 3]
    assert "reading" in screen.getvalue()


def test_a_figure_is_cut_at_its_left_so_that_its_number_stays() -> None:
    assert output.shortened_left("violations_heavy_weapons 12", 10) == "violat… 12"
    assert output.shortened_left("violations 1234567890", 10) == "…234567890"
    assert output.shortened_left("5", 10) == "5"


def test_what_is_to_be_copied_is_never_cut() -> None:
    rows = [["0123456789", "a long cell that gives way"], ["0123456789", "another long cell"]]
    assert output.fit(rows, 20, [0]) == [10, 6]
    assert output.fit(rows, 4, [0, 1]) == [10, 26]


def test_unread_numbers_are_told_with_reason_and_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("تلقى المركز 3 اتصالات.\nThe desk received 7 calls in the night of 3 May.\n",
                    encoding="utf-8")  # fmt: skip
    runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"})
    shown = runner.invoke(application(["read"]), ["read", str(path), "--unread"]).stdout
    assert "a.txt: 2 numbers that no rule took" in shown
    assert "behind it stands ⁨“اتصالات”⁩: nothing that hudna counts" in shown
    assert "behind it stands “calls”: nothing that hudna counts" in shown
    assert "received «7» calls" in shown and "⁨تلقى المركز «3» اتصالات.⁩" in shown
