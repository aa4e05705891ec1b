"""The door: paths, kinds of files, and the law that nothing makes it raise."""

import gzip
import io
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.intake import take
from hudna.record import Document, Problem, digest

RUSSIAN = "За сутки в провинции Хама зафиксировано 5 нарушений.\n"


def problem(source: Path | bytes, name: str = "a.txt", media_type: str | None = None) -> str:
    taken = take(source, name=name, media_type=media_type)
    assert isinstance(taken, Problem), taken
    assert taken.where == name
    assert ";" in taken.message, "what is wrong; what to do"
    return taken.message


def document(source: Path | bytes, name: str = "a.txt", media_type: str | None = None) -> Document:
    taken = take(source, name=name, media_type=media_type)
    assert isinstance(taken, Document), taken
    return taken


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in names:
            target.writestr(name, "x")
    return out.getvalue()


def test_a_file_becomes_a_document_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    content = RUSSIAN.replace("\n", "\r\n").encode("windows-1251")
    path = tmp_path / "bulletin.txt"
    path.write_bytes(content)
    taken = document(path, "bulletin.txt")
    assert taken == Document("bulletin.txt", digest(content), "text/plain", RUSSIAN)


def test_the_empty_file() -> None:
    assert "empty" in problem(b"")


def test_a_file_of_nothing_but_a_byte_order_mark() -> None:
    assert "no text" in problem(b"\xef\xbb\xbf")


def test_a_missing_path(tmp_path: Path) -> None:
    assert "no such file" in problem(tmp_path / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in problem(tmp_path)


def test_a_device() -> None:
    assert "device" in problem(Path("/dev/zero"))


def test_a_path_with_a_nul() -> None:
    assert "cannot be read" in problem(Path("a\0b"))


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("x")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read anything
    assert "may not read" in problem(path)


def test_a_file_beyond_the_limit_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.touch()
    os.truncate(path, (1 << 30) + 1)  # sparse: takes no room on the disk
    assert "1024" in problem(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\x7fELF\x02\x01\x01" + bytes(60), "ELF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(40), "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(40), "JPEG"),
        (b"GIF89a\x01\0\x01\0" + bytes(40), "GIF"),
        (b"MZ\x90\0\x03" + bytes(60), "Windows program"),
        (gzip.compress(b"text"), "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), "Office"),
        (rb"{\rtf1\ansi text}", "RTF"),
        (archive("a.txt"), "zip"),
        (archive("xl/workbook.xml"), "Excel"),
        (archive("mimetype", "content.xml"), "OpenDocument"),
        (archive("a.txt")[:30], "zip"),
        (bytes(range(256)) * 4, "binary"),
        (b"\0" * 100, "binary"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",  # the bytes hold the time of day
)
def test_binary_files_are_named(content: bytes, word: str) -> None:
    assert word in problem(content)


@pytest.mark.parametrize("words", ["BM-21 launchers: 2", "MZ is a mark", "GIF8 and RIFF", "PK"])
def test_text_that_begins_as_a_binary_does_is_text(words: str) -> None:
    assert document(words.encode()).text == words


def test_the_first_bytes_win_over_the_suffix_and_over_what_was_told() -> None:
    page = b"<!-- saved -->\n<!DOCTYPE html><title>T</title><p>Five breaches.</p>"
    assert document(page, "page.txt").media_type == "text/html"
    assert document("\ufeff<HTML><p>Five".encode("utf-16-le"), "-").media_type == "text/html"
    assert "PDF" in problem(b"%PDF-1.4 broken", "a.txt", "text/plain")


def test_without_marks_what_was_told_wins_over_the_suffix() -> None:
    assert document(b"<p>Five breaches.</p>", "a.txt", "text/html").media_type == "text/html"
    assert document(b"<p>Five breaches.</p>", "a.html").media_type == "text/html"
    assert document(b"a < b", "unnamed").media_type == "text/plain"
    assert document(b"5 breaches", "-", "application/octet-stream").media_type == "text/plain"


def test_a_media_type_that_is_not_read() -> None:
    assert "image/png" in problem(b"words", "-", "image/png")


def test_the_charset_that_the_sender_tells() -> None:
    content = "мир".encode("koi8-r")
    assert document(content, "-", "text/plain; charset=KOI8-R").text == "мир"
    assert document("мир".encode(), "-", "text/plain; charset=nonsense").text == "мир"
    assert document("мир".encode(), "-", "text/plain; charset=ascii").text == "мир"


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(["", "%PDF-1.4\n", "<html>", "<!doctype html>", "PK\x03\x04", "\ufeff"]),
    st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a", ""]),
)
def test_any_bytes_give_a_document_or_a_problem(tail: bytes, head: str, name: str) -> None:
    taken = take(head.encode() + tail, name=name)
    assert isinstance(taken, Document | Problem)
    assert isinstance(taken, Problem) or taken.text.encode()  # no lone surrogate


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_file_with_bytes_changed_gives_a_document_or_a_problem(choice: st.DataObject) -> None:
    original = choice.draw(st.sampled_from(_SOUND))
    content = bytearray(original[1])
    for _ in range(choice.draw(st.integers(1, 8))):
        at = choice.draw(st.integers(0, len(content) - 1))
        content[at] = choice.draw(st.integers(0, 255))
    cut = choice.draw(st.integers(len(content) // 2, len(content)))
    assert isinstance(take(bytes(content[:cut]), name=original[0]), Document | Problem)


def test_a_text_of_50_mb_is_taken_within_five_seconds() -> None:
    line = RUSSIAN.encode("windows-1251")
    content = line * (50_000_000 // len(line))
    started = time.perf_counter()
    taken = document(content)
    assert time.perf_counter() - started < 5
    assert len(taken.text) == len(content)


def test_plain_text_loads_no_library_of_another_format() -> None:
    program = (
        "import sys; from hudna.intake import take; take(b'words', name='a.txt');"
        "print({'trafilatura', 'pypdf', 'docx', 'lxml'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "set()", done.stderr


def _sound() -> list[tuple[str, bytes]]:
    from intake_makers import docx_of, pdf_of  # noqa: PLC0415

    page = "<!doctype html><html><body><h1>T</h1><p>Five <b>breaches</b></p></body></html>"
    return [("a.pdf", pdf_of("Five")), ("a.docx", docx_of("Five")), ("a.html", page.encode())]


_SOUND = _sound()
