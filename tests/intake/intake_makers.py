"""Small files of each format, made in the test that needs them."""

import io
from datetime import datetime

import docx
from pypdf import PdfReader, PdfWriter


def pdf_of(*pages: str, title: str = "", author: str = "", made: str = "") -> bytes:
    """A PDF with one line of ASCII on each page; a page of "" has no text at all."""
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    bodies.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for words in pages:
        drawn = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode() if words else b"0 0 9 9 re f"
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(bodies)
        )
        kids.append(b"%d 0 R" % len(bodies))
    bodies[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    bodies.append(f"<< /Title ({title}) /Author ({author}) /CreationDate ({made}) >>".encode())
    return _joined(bodies)


def locked(content: bytes, password: str) -> bytes:
    """The same PDF, locked; with the password "" only its owner's rights are."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(password, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx_of(*paragraphs: str, title: str = "", author: str = "") -> bytes:
    """A Word document of these paragraphs, changed on 24 March 2016."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    document.core_properties.title = title
    document.core_properties.author = author
    document.core_properties.modified = datetime(2016, 3, 24, 18, 30)
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    """The bytes of a document as Word would save it."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _joined(bodies: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % at for at in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(bodies) + 1, len(bodies))
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)
