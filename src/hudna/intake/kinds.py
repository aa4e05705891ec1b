"""What kind of file it is: by its first bytes, then by what was said of it, then by its name."""

import codecs
import io
import re
import zipfile
from pathlib import PurePath
from typing import Final

from hudna.intake.extract import Refusal

PLAIN: Final = "text/plain"
HTML: Final = "text/html"
PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

MODULES: Final = {PLAIN: "plain", HTML: "html", PDF: "pdf", DOCX: "docx"}
"""Media type to the module of this package that reads it."""

READABLE: Final = "hudna reads .txt, .html, .pdf and .docx"
CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
"""The control bytes that no text has (tab, line ends, form feed, Ctrl-Z, escape excepted)."""

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, which begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def media_type_of(content: bytes, name: str, told: str | None = None) -> str | Refusal:
    """Return the media type, a key of `MODULES`, or say why the file is not one of them.

    Unmistakable first bytes win over `told` (servers often err), and `told` over the suffix.
    """
    head = content[:1024]
    suffix = PurePath(name).suffix.lower()
    if head.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head):
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(content, suffix)
    other = _other_kind(head)
    if other:
        return Refusal(f"{other[0]}, not text; {other[1] or 'give the text itself'} ({READABLE})")
    return _by_word(head, suffix, (told or "").split(";")[0].strip().lower())


def _by_word(head: bytes, suffix: str, told: str) -> str | Refusal:
    if told in MODULES:
        return told
    if told == "application/xhtml+xml" or _HTML.match(head.replace(b"\0", b"")):
        return HTML
    if told and not told.startswith("text/") and told not in _UNSAID:
        return Refusal(f"the media type {told} is not one that is read; {READABLE}")
    return _SUFFIXES.get(suffix, PLAIN)


def _zip_kind(content: bytes, suffix: str) -> str | Refusal:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except Exception:  # a broken archive makes zipfile raise nearly anything
        return DOCX if suffix == ".docx" or b"word/" in content else Refusal(_BROKEN_ZIP)
    if "word/document.xml" in names:
        return DOCX
    for start, what in _ARCHIVES:
        if any(one.startswith(start) for one in names):
            return Refusal(f"{what}, not a text; save it as .pdf or .docx and give that")
    return Refusal("a zip archive; unpack it and give the files in it")


def _other_kind(head: bytes) -> tuple[str, str] | None:
    if head.startswith(b"{\\rtf"):
        return "a rich text (RTF) file", "save it as .docx"
    if any(head.startswith(bom) for bom, _ in BOMS) or not _has_controls(head):
        return None  # "BM", "MZ" and the like may also begin a sentence
    for at, magic, what, advice in _BINARIES:
        if head.startswith(magic, at):
            return what, advice
    return None


def _has_controls(head: bytes) -> bool:
    return len(head.translate(None, CONTROLS)) < len(head)


_BROKEN_ZIP = "a zip archive that is cut short or broken; fetch it again and unpack it"
_UNSAID = ("application/octet-stream", "application/xml", "binary/octet-stream")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s+|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_SUFFIXES = {
    ".txt": PLAIN, ".text": PLAIN, ".htm": HTML, ".html": HTML, ".xhtml": HTML, ".pdf": PDF,
    ".docx": DOCX,
}  # fmt: skip
_ARCHIVES = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an EPUB book"),
)
_PICTURE = "type out or recognise (OCR) its text and give that"
_PACKED = "unpack it and give what is in it"
_BINARIES = (
    (0, b"\x7fELF", "a program (ELF)", ""),
    (0, b"MZ", "a Windows program", ""),
    (0, b"\xcf\xfa\xed\xfe", "a program (Mach-O)", ""),
    (0, b"\x89PNG", "a picture (PNG)", _PICTURE),
    (0, b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    (0, b"GIF8", "a picture (GIF)", _PICTURE),
    (0, b"BM", "a picture (BMP)", _PICTURE),
    (0, b"II*\0", "a picture (TIFF)", _PICTURE),
    (0, b"MM\0*", "a picture (TIFF)", _PICTURE),
    (8, b"WEBP", "a picture (WebP)", _PICTURE),
    (0, b"\x1f\x8b", "a gzip archive", _PACKED),
    (0, b"BZh", "a bzip2 archive", _PACKED),
    (0, b"\xfd7zXZ", "an xz archive", _PACKED),
    (0, b"7z\xbc\xaf", "a 7-Zip archive", _PACKED),
    (0, b"Rar!", "a RAR archive", _PACKED),
    (257, b"ustar", "a tar archive", _PACKED),
    (0, b"\xd0\xcf\x11\xe0", "an old or a locked Office file", "save it as .docx without password"),
    (0, b"SQLite format 3", "a SQLite database", ""),
    (4, b"ftyp", "a video or picture (MP4, HEIC)", ""),
    (0, b"OggS", "a recording (Ogg)", ""),
    (0, b"ID3", "a recording (MP3)", ""),
    (0, b"RIFF", "a recording (WAV, AVI)", ""),
)  # fmt: skip
