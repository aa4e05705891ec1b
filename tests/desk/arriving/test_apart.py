"""What was sent is taken apart in a process of its own, as intake does it, and ends."""

import pytest

from hudna.desk.arriving import apart
from hudna.intake.extract import Refusal
from hudna.intake.kinds import DOCX, HTML, PDF, PLAIN
from hudna.intake.take import extracted
from intake.intake_makers import docx_of, pdf_of

FILES = {
    "pdf": (pdf_of("Five breaches", "and one more", title="A day", made="D:20160324"), PDF),
    "broken pdf": (b"%PDF-1.7 and no more", PDF),
    "docx": (docx_of("قُتل ثلاثة", "Two wounded"), DOCX),
    "broken docx": (b"PK\x03\x04 and no more", DOCX),
    "html": (b"<title>A</title><p>Five breaches</p>", HTML),
    "text": (b"Five breaches", PLAIN),
}


@pytest.mark.parametrize("name", FILES)
def test_it_is_what_intake_takes_out(name: str) -> None:
    found, told = apart.extract(*FILES[name]), extracted(*FILES[name])
    assert found == told
    if isinstance(told, Refusal):
        assert isinstance(found, Refusal) and str(found.message) == str(told.message)


def test_a_file_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 1)
    found = apart.extract(pdf_of("(a) Tj ".join(["a) Tj ", *[""] * 1_000_000, "(a"])), PDF)
    assert isinstance(found, Refusal) and "too much time or memory" in found.message
