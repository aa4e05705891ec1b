"""What kind of file it is: by its first bytes, then by what was said of it, then by its name."""

import codecs
import io
import re
import zipfile
from pathlib import PurePath
from typing import Final

from hudna.intake.extract import Refusal
from hudna.record.said import say, saying

PLAIN: Final = "text/plain"
HTML: Final = "text/html"
PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

MODULES: Final = {PLAIN: "plain", HTML: "html", PDF: "pdf", DOCX: "docx"}
"""Media type to the module of this package that reads it."""

READABLE: Final = say("hudna reads .txt, .html, .pdf and .docx")
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
        return Refusal(
            say(
                "{what}, not text; {advice} ({readable})",
                what=other[0],
                advice=other[1] or say("give the text itself"),
                readable=READABLE,
            )
        )
    return _by_word(head, suffix, (told or "").split(";")[0].strip().lower())


def _by_word(head: bytes, suffix: str, told: str) -> str | Refusal:
    if told in MODULES:
        return told
    if told == "application/xhtml+xml" or _HTML.match(head.replace(b"\0", b"")):
        return HTML
    if told and not told.startswith("text/") and told not in _UNSAID:
        return Refusal(
            say(
                "the media type {type} is not one that is read; {readable}",
                type=told,
                readable=READABLE,
            )
        )
    return _SUFFIXES.get(suffix, PLAIN)


def _zip_kind(content: bytes, suffix: str) -> str | Refusal:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except Exception:  # a broken archive makes zipfile raise nearly anything
        return DOCX if suffix == ".docx" or b"word/" in content else Refusal(say(_BROKEN_ZIP))
    if "word/document.xml" in names:
        return DOCX
    for start, what in _ARCHIVES:
        if any(one.startswith(start) for one in names):
            return Refusal(
                say("{what}, not a text; save it as .pdf or .docx and give that", what=what)
            )
    return Refusal(say("a zip archive; unpack it and give the files in it"))


def _other_kind(head: bytes) -> tuple[str, str] | None:
    if head.startswith(b"{\\rtf"):
        return say("a rich text (RTF) file"), say("save it as .docx")
    if any(head.startswith(bom) for bom, _ in BOMS) or not _has_controls(head):
        return None  # "BM", "MZ" and the like may also begin a sentence
    for at, magic, what, advice in _BINARIES:
        if head.startswith(magic, at):
            return what, advice
    return None


def _has_controls(head: bytes) -> bool:
    return len(head.translate(None, CONTROLS)) < len(head)


_BROKEN_ZIP = saying("a zip archive that is cut short or broken; fetch it again and unpack it")
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
    ("xl/", say("an Excel workbook")),
    ("ppt/", say("a PowerPoint presentation")),
    ("content.xml", say("an OpenDocument file")),
    ("META-INF/container.xml", say("an EPUB book")),
)
_A_PICTURE: Final = saying("a picture ({sort})")
_A_RECORDING: Final = saying("a recording ({sort})")
_A_PROGRAM: Final = saying("a program ({sort})")
_A_VIDEO: Final = saying("a video or picture ({sort})")
_PICTURE = say("type out or recognise (OCR) its text and give that")
_UNLOCK = say("save it as .docx without password")
_PACKED = say("unpack it and give what is in it")
_BINARIES = (
    (0, b"\x7fELF", say(_A_PROGRAM, sort="ELF"), ""),
    (0, b"MZ", say("a Windows program"), ""),
    (0, b"\xcf\xfa\xed\xfe", say(_A_PROGRAM, sort="Mach-O"), ""),
    (0, b"\x89PNG", say(_A_PICTURE, sort="PNG"), _PICTURE),
    (0, b"\xff\xd8\xff", say(_A_PICTURE, sort="JPEG"), _PICTURE),
    (0, b"GIF8", say(_A_PICTURE, sort="GIF"), _PICTURE),
    (0, b"BM", say(_A_PICTURE, sort="BMP"), _PICTURE),
    (0, b"II*\0", say(_A_PICTURE, sort="TIFF"), _PICTURE),
    (0, b"MM\0*", say(_A_PICTURE, sort="TIFF"), _PICTURE),
    (8, b"WEBP", say(_A_PICTURE, sort="WebP"), _PICTURE),
    (0, b"\x1f\x8b", say("a gzip archive"), _PACKED),
    (0, b"BZh", say("a bzip2 archive"), _PACKED),
    (0, b"\xfd7zXZ", say("an xz archive"), _PACKED),
    (0, b"7z\xbc\xaf", say("a 7-Zip archive"), _PACKED),
    (0, b"Rar!", say("a RAR archive"), _PACKED),
    (257, b"ustar", say("a tar archive"), _PACKED),
    (0, b"\xd0\xcf\x11\xe0", say("an old or a locked Office file"), _UNLOCK),
    (0, b"SQLite format 3", say("a SQLite database"), ""),
    (4, b"ftyp", say(_A_VIDEO, sort="MP4, HEIC"), ""),
    (0, b"OggS", say(_A_RECORDING, sort="Ogg"), ""),
    (0, b"ID3", say(_A_RECORDING, sort="MP3"), ""),
    (0, b"RIFF", say(_A_RECORDING, sort="WAV, AVI"), ""),
)  # fmt: skip
