"""Originals beside their text: pages of a PDF with the words of claims marked, lines of others."""

import struct
import zlib
from datetime import date

import docx
import pytest

from hudna.desk import DeskError, evidence, originals
from hudna.desk.keep import Added, add_one
from hudna.desk.originals import running
from hudna.desk.take_in import Terms, receive
from hudna.ledger.outcome import Holding
from hudna.ledger.store import Ledger
from hudna.record import Problem, Span
from intake.intake_makers import pdf_of, saved

FIRST = "Centre: violations 4 in homs 24h 2016-03-24"
SECOND = "Centre: violations 9 in hama 24h 2016-03-24"
LONG = "The Centre goes on with its work in the provinces. " * 10
PAGE = (
    "<html><body><div><a href='/'>Home and news</a></div>"
    f"<article><p>{FIRST}</p><p>{LONG}</p><p>{SECOND}</p></article></body></html>"
)


def kept(ledger: Ledger, name: str, content: bytes) -> tuple[Holding, str]:
    """How a document is kept, with its text."""
    terms = Terms(as_of=date(2016, 3, 24), publisher=None)
    received = receive(content, name, terms)
    assert not isinstance(received, Problem), received
    added = add_one(ledger, received, terms)
    assert isinstance(added, Added), added
    found = evidence.holding(ledger, added.document.digest)
    assert found
    return found, added.document.text


@pytest.fixture
def pdf(ledger: Ledger, toy_reader: None) -> tuple[Holding, str]:
    return kept(ledger, "two.pdf", pdf_of(FIRST, SECOND))


def test_each_page_has_its_stretch_of_the_text(ledger: Ledger, pdf: tuple[Holding, str]) -> None:
    holding, text = pdf
    found = [one.of(text).strip() for one in originals.pages(ledger, holding, text)]
    assert found == [FIRST, SECOND]


def test_a_claim_is_marked_where_it_is_printed(ledger: Ledger, pdf: tuple[Holding, str]) -> None:
    holding, text = pdf
    pages = originals.pages(ledger, holding, text)
    look = originals.page(ledger, holding, 2, 1000)
    wide, high = look.size
    assert wide in (1000, 1001) and struct.unpack(">II", look.picture[16:24]) == look.size
    start = text.index("violations 9")
    (box,) = originals.marked(text, pages[1], Span(start, start + 12), look.words)
    # 72 points from the left and 720 of 792 from the foot is where the maker writes.
    scale = wide / 612
    assert 72 * scale < box.left < 150 * scale
    assert (792 - 735) * scale < box.top < (792 - 715) * scale
    assert box.left + box.width < wide and box.top + box.height < high
    dark = [at for at, shade in enumerate(_row(look.picture, wide, box)) if shade < 128]
    assert dark  # there is print in the box


def _row(picture: bytes, wide: int, box: originals.Box) -> bytes:
    """What a picture has in the middle of a box, in shades of grey."""
    start = picture.index(b"IDAT") + 4
    (length,) = struct.unpack(">I", picture[start - 8 : start - 4])
    rows = zlib.decompress(picture[start : start + length])
    begin = (box.top + box.height // 2) * (wide + 1) + 1 + box.left
    return rows[begin : begin + box.width]


def test_words_that_are_not_on_the_page_are_not_marked(
    ledger: Ledger, pdf: tuple[Holding, str]
) -> None:
    holding, text = pdf
    pages = originals.pages(ledger, holding, text)
    look = originals.page(ledger, holding, 2, 1000)
    start = text.index("violations 4 in homs")
    assert originals.marked(text, pages[0], Span(start, start + 20), look.words) == []


def test_a_page_that_there_is_not_cannot_be_drawn(ledger: Ledger, pdf: tuple[Holding, str]) -> None:
    with pytest.raises(DeskError, match="cannot be drawn"):
        originals.page(ledger, pdf[0], 7, 1000)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\n", b"%PDF-1.7\n" + b"\0[<<" * 5000],
                         ids=["empty", "head", "nested"])  # fmt: skip
def test_what_is_no_pdf_breaks_nothing(content: bytes) -> None:
    with pytest.raises(DeskError, match="cannot be drawn"):
        running.look(content, "outline")


def test_a_page_as_large_as_a_field_is_drawn_small() -> None:
    huge = pdf_of("few words").replace(b"[0 0 612 792]", b"[0 0 9e5 9e5]")
    look = running.looked(running.look(huge, "page", "0", "2200"))
    assert look.size[0] * look.size[1] < 9_010_000


def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_PATIENCE", 0.001)
    with pytest.raises(DeskError, match="too long"):
        running.look(pdf_of("few words"), "outline")


def test_a_question_is_asked_once_while_its_answer_is_kept() -> None:
    asked: list[str] = []

    def ask(name: str) -> bytes:
        asked.append(name)
        return name.encode() * 4

    cache = running.Kept(most=8)
    for name in ("a", "b", "a", "c", "a", "b"):
        assert cache.get((name,), lambda name=name: ask(name)) == name.encode() * 4
    assert asked == ["a", "b", "c", "b"]


def test_lines_of_a_page_say_which_are_not_in_the_text(ledger: Ledger, toy_reader: None) -> None:
    holding, text = kept(ledger, "page.html", PAGE.encode())
    found = originals.lines_of(ledger, holding, text, Span(0, len(text)))
    inside = {one.words: one.span.of(text) for one in found if one.span}
    assert inside[FIRST] == FIRST and inside[SECOND] == SECOND
    assert "Home and news" in {one.words for one in found if one.span is None}


def test_rows_of_a_table_are_numbered(ledger: Ledger, toy_reader: None) -> None:
    document = docx.Document()
    document.add_paragraph("Bulletin of the day")
    table = document.add_table(2, 1)
    for row, words in zip(table.rows, (FIRST, SECOND), strict=True):
        row.cells[0].text = words
    holding, text = kept(ledger, "table.docx", saved(document))
    found = originals.lines_of(ledger, holding, text, Span(0, len(text)))
    assert [(one.words, one.table, one.row) for one in found] == [
        ("Bulletin of the day", 0, 0), (FIRST, 1, 1), (SECOND, 1, 2),
    ]  # fmt: skip
    assert all(one.span and one.span.of(text) == one.words for one in found)
