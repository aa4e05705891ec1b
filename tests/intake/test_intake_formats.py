"""Pages, PDFs and Word documents."""

import io
import socket
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from intake_makers import docx_of, locked, pdf_of, saved

from hudna.intake import take
from hudna.record import Document, Problem

SENTENCE = (
    "The centre recorded <b>five</b> breaches in <a href='/l'>Latakia</a> and Homs in the last"
    " 24 hours, and the total of localities that joined has reached <i>51</i>."
)
PLAIN = (
    "The centre recorded five breaches in Latakia and Homs in the last"
    " 24 hours, and the total of localities that joined has reached 51."
)
HEAD = (
    '<meta property="og:title" content="Localities rise to 51">'
    '<meta property="og:site_name" content="The Agency">'
    '<meta property="article:published_time" content="2016-03-24T10:00:00Z">'
    "<title>Localities rise to 51 | The Agency</title>"
)


def page(body: str, head: str = HEAD) -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>Weather</a></li></ul></nav>"
        f"<h1>Localities\n rise to 51</h1><article>{body}</article>"
        "<script>var hidden = 77;</script><footer>All rights reserved 2016</footer></body></html>"
    )


def taken(content: bytes, name: str) -> Document:
    found = take(content, name=name)
    assert isinstance(found, Document), found
    return found


def refused(content: bytes, name: str) -> str:
    found = take(content, name=name)
    assert isinstance(found, Problem), found
    assert ";" in found.message, "what is wrong; what to do"
    return found.message


class TestPages:
    def test_title_publisher_and_date(self) -> None:
        found = taken(page(f"<p>{SENTENCE}</p>" * 3).encode(), "a.html")
        assert found.title == "Localities rise to 51"
        assert found.publisher == "The Agency"
        assert found.published_on == date(2016, 3, 24)

    @pytest.mark.parametrize("times", [1, 2, 6])
    def test_the_main_text_with_its_headline_and_every_sentence(self, times: int) -> None:
        found = taken(page(f"<p>{SENTENCE}</p>" * times).encode(), "a.html")
        assert found.text.split("\n") == ["Localities rise to 51", *[PLAIN] * times]

    def test_lists_tables_and_line_breaks_keep_figures_apart(self) -> None:
        body = (
            f"<p>{SENTENCE}</p><p>{SENTENCE}</p><ul><li>Aleppo – 2</li><li>Homs – 3</li></ul>"
            "<table><tr><td>Hama</td><td>4</td></tr></table><p>Idlib – 1<br>Daraa – 6</p>"
        )
        lines = taken(page(body).encode(), "a.html").text.split("\n")
        assert lines[-5:] == ["Aleppo – 2", "Homs – 3", "Hama\t4", "Idlib – 1", "Daraa – 6"]

    def test_a_page_of_one_short_sentence(self) -> None:
        assert taken(b"<html><p>Five <b>new</b> breaches.", "a.html").text == "Five new breaches."

    def test_where_no_main_text_is_found_all_of_it_is_taken(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("hudna.intake.html.bare_extraction", lambda *_, **__: None)
        found = taken(page("<p>Five <b>new</b> breaches.</p>").encode(), "a.html")
        assert "Five new breaches.\n" in found.text
        assert "hidden" not in found.text
        assert found.title == "Localities rise to 51 | The Agency"

    @pytest.mark.parametrize(
        ("charset", "words"),
        [("windows-1251", "Зафиксировано 5 нарушений"), ("windows-1256", "خمسة خروقات في حماة")],
    )
    def test_charsets(self, charset: str, words: str) -> None:
        body = page(f"<p>{words}</p>", f'<meta charset="{charset}">')
        assert words in taken(body.encode(charset), "a.html").text
        assert words in taken(body.encode(), "a.html").text, "saved anew: the bytes win"
        assert words in taken(body.encode("utf-16"), "a.html").text
        wrong = page(f"<p>{words}</p>", '<meta charset="x-unknown">')
        assert words in taken(wrong.encode(charset), "a.html").text

    def test_a_page_that_is_xml(self) -> None:
        body = '<?xml version="1.0" encoding="utf-8"?>\n' + page("<p>خمسة خروقات</p>")
        assert "خمسة خروقات" in taken(body.encode(), "a.html").text

    @pytest.mark.parametrize("body", ["<html></html>", "<html><script>x()</script>", "<!-- -->"])
    def test_a_page_without_text(self, body: str) -> None:
        assert "no text" in refused(body.encode(), "a.html")

    def test_nothing_is_asked_of_the_network(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise AssertionError("a socket was opened")

        monkeypatch.setattr(socket, "socket", refuse)
        far = '<link rel="canonical" href="https://example.org/a"><base href="https://example.org">'
        assert taken(page(f"<p>{SENTENCE}</p>", far).encode(), "a.html").text

    def test_a_deep_page(self) -> None:
        body = "<html>" + "<div>" * 1500 + "Five breaches" + "</div>" * 1500
        assert taken(body.encode(), "a.html").text == "Five breaches"

    def test_a_page_too_deep_for_the_parser_is_not_cut_in_silence(self) -> None:
        body = "<html><p>Five breaches</p>" + "<div>" * 9000 + "Six talks" + "</div>" * 9000
        assert "too deep" in refused(body.encode(), "a.html")

    def test_a_page_that_the_library_fails_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object, **__: object) -> None:
            raise RecursionError

        monkeypatch.setattr("hudna.intake.html.bare_extraction", fail)
        assert taken(b"<html><p>Five breaches", "a.html").text == "Five breaches"


class TestPdf:
    def test_pages_are_joined_by_a_blank_line(self) -> None:
        content = pdf_of("Five breaches", "", "Six talks", title="Bulletin 24", author="The centre")
        found = taken(content, "a.pdf")
        assert found.text == "Five breaches\n\nSix talks"
        assert (found.title, found.publisher, found.published_on) == (
            "Bulletin 24",
            "The centre",
            None,
        )

    def test_the_day_of_making(self) -> None:
        found = taken(pdf_of("Five", made="D:20160324183000+03'00'"), "a.pdf")
        assert found.published_on == date(2016, 3, 24)

    def test_a_wrong_date_does_not_cost_the_text(self) -> None:
        found = taken(pdf_of("Five", made="yesterday"), "a.pdf")
        assert (found.text, found.published_on) == ("Five", None)

    def test_a_locked_one(self) -> None:
        assert "password" in refused(locked(pdf_of("Five"), "secret"), "a.pdf")

    def test_one_that_opens_with_the_empty_password(self) -> None:
        assert taken(locked(pdf_of("Five"), ""), "a.pdf").text == "Five"

    def test_a_scan(self) -> None:
        assert "scan" in refused(pdf_of("", ""), "a.pdf")

    def test_broken_ones(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert "broken" in refused(b"%PDF-1.7\n", "a.pdf")
        assert "broken" in refused(b"not a PDF", "a.pdf")
        assert "broken" in refused(pdf_of(), "a.pdf")
        assert capfd.readouterr().err == "", "the library's notes stay off the screen"


class TestWord:
    def test_paragraphs_and_tables_in_order(self) -> None:
        document = docx.Document()
        document.add_paragraph("Before ").add_run("51").bold = True
        table = document.add_table(2, 3)
        for place, words in (((0, 0), "Hama"), ((0, 1), "4"), ((1, 0), "Homs"), ((1, 2), "2")):
            table.cell(*place).text = words
        table.cell(0, 1).merge(table.cell(0, 2))
        document.add_paragraph("خمسة خروقات")
        found = taken(saved(document), "a.docx")
        assert found.text == "Before 51\nHama | 4\nHoms |  | 2\nخمسة خروقات"

    def test_properties(self) -> None:
        found = taken(docx_of("Five", title="Bulletin", author="The centre"), "anything")
        assert (found.title, found.publisher) == ("Bulletin", "The centre")
        assert found.published_on == date(2016, 3, 24)

    def test_insertions_count_and_deletions_do_not(self) -> None:
        document = docx.Document()
        marked = (
            f"<w:p {nsdecls('w')}><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr>"
            "<w:r><w:t xml:space='preserve'>The total is </w:t></w:r>"
            "<w:del w:id='1' w:author='a'><w:r><w:delText>50</w:delText></w:r></w:del>"
            "<w:ins w:id='2' w:author='a'><w:r><w:t>51</w:t><w:br/><w:t>now</w:t></w:r></w:ins>"
            "</w:p>"
        )
        document.element.body.insert(0, parse_xml(marked))
        assert taken(saved(document), "a.docx").text == "The total is 51\nnow"

    def test_content_controls_are_read(self) -> None:
        document = docx.Document()
        control = (
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Five breaches</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>"
        )
        document.element.body.insert(0, parse_xml(control))
        assert taken(saved(document), "a.docx").text == "Five breaches"

    def test_one_without_text(self) -> None:
        assert "no text" in refused(docx_of(), "a.docx")

    def test_broken_ones(self) -> None:
        whole = docx_of("Five")
        assert "broken" in refused(whole[: len(whole) // 2], "a.docx")
        assert "broken" in refused(b"words", "a.docx")
        lacking = io.BytesIO()
        with zipfile.ZipFile(lacking, "w") as target:
            target.writestr("word/document.xml", "<x/>")
        assert "broken" in refused(lacking.getvalue(), "a.docx")

    def test_one_that_unpacks_without_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("hudna.intake.docx.LARGEST", 100)
        assert "unpacks" in refused(docx_of("Five"), "a.docx")
