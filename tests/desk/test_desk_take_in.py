"""From paths to documents."""

import io
import os
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from hudna.desk.custody.documents import correct
from hudna.desk.keep import Added, add_one
from hudna.desk.take_in import Received, Terms, dated, label, receive, sources, take_in
from hudna.ledger import queries
from hudna.ledger.store import Ledger
from hudna.record import Problem
from intake.intake_makers import docx_of, pdf_of


def test_folders_are_opened_sorted_and_told_apart(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.HTML",
        "c/d.docx",
        "c/e.pdf",
        "c/f.htm",
        "x.jpg",
        ".h.txt",
        ".g/i.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = list(sources([str(tmp_path), str(tmp_path / "b.txt"), str(tmp_path / "x.jpg")]))
    names = [one.relative_to(tmp_path).as_posix() for one in found if isinstance(one, Path)]
    assert names == ["a.HTML", "b.txt", "c/d.docx", "c/e.pdf", "c/f.htm", "x.jpg"]


def test_a_folder_without_documents_is_a_problem(tmp_path: Path) -> None:
    (found,) = sources([str(tmp_path)])
    assert isinstance(found, Problem) and "no document" in found.message


def test_the_persons_terms_come_before_the_documents() -> None:
    page = (
            b"<html><head><title>T</title><meta property='article:published_time' "
            b"content='2016-03-23T10:00:00Z'></head><body><article><p>Five violations were "
            b"registered in rural Homs on Tuesday, the Centre said.</p></article></body></html>"
    )  # fmt: skip
    found = receive(page, "a.html", Terms(as_of=date(2016, 3, 25), publisher="Agency"))
    assert isinstance(found, Received)
    assert found.document.as_of == date(2016, 3, 25)
    assert (found.document.publisher, found.document.language) == ("Agency", "en")
    plain = receive(page, "a.html", Terms())
    assert isinstance(plain, Received)
    assert plain.document.as_of == plain.document.published_on == date(2016, 3, 23)


def test_a_document_without_a_date_is_read_as_of_today_with_a_note() -> None:
    received = receive(b"five violations", "a.txt", Terms())
    assert isinstance(received, Received)
    found = dated(received)
    assert found.document.as_of is not None
    assert [one.where for one in found.problems] == ["a.txt"]
    assert "--as-of" in found.problems[0].message
    assert dated(found) is found


GIVEN = date(2016, 3, 27)
PRINTED = "Russian Centre for Reconciliation, 26 March 2016. Five violations were registered."


@pytest.mark.parametrize("make", [pdf_of, docx_of])
def test_what_a_document_says_of_its_day_goes_before_the_day_of_its_file(
    make: Callable[..., bytes],
) -> None:
    made = {"made": "D:20201126"} if make is pdf_of else {}
    own = dated(_received(make(PRINTED, **made), Terms()))
    assert (own.document.as_of, own.document.published_on) == (date(2016, 3, 26), None)
    assert own.problems == ()
    given = dated(_received(make(PRINTED, **made), Terms(as_of=date(2016, 3, 27))))
    assert (given.document.as_of, given.document.published_on) == (date(2016, 3, 27), None)
    of_file = dated(_received(make("Five violations were registered.", **made), Terms()))
    day = date(2020, 11, 26) if make is pdf_of else date(2016, 3, 24)
    assert (of_file.document.as_of, of_file.document.published_on) == (day, None)
    assert "the file was made" in of_file.problems[0].message


def test_a_day_that_is_given_later_goes_before_the_day_of_the_file(ledger: Ledger) -> None:
    content = pdf_of("Five violations were registered.", made="D:20131223")
    for day, terms in ((date(2013, 12, 23), Terms()), (GIVEN, Terms(as_of=GIVEN))):
        assert isinstance(add_one(ledger, _received(content, terms), terms), Added)
        (held,) = queries.holdings(ledger)
        assert (held.published_on or held.as_of) == day
    (name,) = (one.name for one in queries.holdings(ledger))
    told = ("Amal", "printed on its cover")
    correct(ledger, name, {"published_on": date(2016, 3, 25)}, told)
    (held,) = queries.holdings(ledger)
    assert (held.published_on, held.as_of) == (date(2016, 3, 25), GIVEN)


def _received(content: bytes, terms: Terms) -> Received:
    found = receive(content, "a.file", terms)
    assert isinstance(found, Received)
    return found


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"5 violations")))
    found = take_in(Path("-"), Terms())
    assert isinstance(found, Received)
    assert (found.document.name, found.content()) == ("stdin", b"5 violations")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_bytes, args=(b"5 violations",), daemon=True).start()
    found = take_in(pipe, Terms())
    assert isinstance(found, Received) and found.content() == b"5 violations"


def test_a_name_that_is_no_utf_8_becomes_printable() -> None:
    assert label(Path(os.fsdecode(b"/x/\xff.txt"))) == "\ufffd.txt"
    label(Path("تقرير.txt")).encode("utf-8")


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "empty"), (b"\x7fELF\x02\x01\x01\0\0\0\0" * 9, "")]
)
def test_what_is_no_document_is_a_problem(content: bytes, said: str) -> None:
    found = receive(content, "x.bin", Terms())
    assert isinstance(found, Problem) and found.where == "x.bin" and said in found.message
