"""Arabic pages of a PDF: runs as pypdf hands them over, and the line as it is read."""

from collections.abc import Callable

import pytest

from hudna.intake.rtl import in_reading_order, page_text


class Page:
    """Stands for a pypdf page: runs as (text, x, y), in the order of drawing."""

    def __init__(self, *runs: tuple[str, float, float]) -> None:
        self.runs = runs

    def extract_text(self, visitor_text: Callable[..., None]) -> str:
        for text, x, y in self.runs:
            visitor_text(text, [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, x, y], None, 10)
        return "".join(run[0] for run in self.runs)


def test_a_line_is_read_from_the_right() -> None:
    page = Page((" ", 50, 9), (" حمص", 50, 9), (" وفي", 80, 9), ("،", 99, 9), ("4", 105, 9),
                ("1", 40, 9), (".", 36, 9))  # fmt: skip
    assert page_text(page) == "4، وفي حمص 1."


def test_lines_stay_apart_and_other_lines_stay_as_they_are() -> None:
    page = Page(("حماة", 50, 30), ("Homs ", 10, 15), ("News", 40, 15))
    assert page_text(page) == "حماة\nHoms News"


def test_two_cells_are_not_one_number_and_one_number_is_not_two() -> None:
    assert page_text(Page(("حماة", 99, 9), ("4", 60, 9), ("12", 20, 9))) == "حماة4 12"
    assert page_text(Page(("عام ", 99, 9), ("20", 60, 9), ("16", 71, 9))) == "عام 2016"


def test_a_page_without_arabic_is_left_to_the_library() -> None:
    assert page_text(Page(("Homs", 50, 9), ("4", 10, 9))) == "Homs4"


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("24-23", "23-24"),
        ("2,475 ", " 2,475"),
        ("Reuters News ", " Reuters News"),
        ("آذار ٤٢ يف", "آذار ٢٤ يف"),
        ("١٥", "٥١"),
    ],
)
def test_figures_and_latin_words_keep_their_order(drawn: str, read: str) -> None:
    assert in_reading_order(drawn) == read
