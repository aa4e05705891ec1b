"""Looks at a PDF in a process of its own, with little memory and little time.

    python -I pdf_pages.py outline            < file.pdf > outline.json
    python -I pdf_pages.py page NUMBER WIDTH  < file.pdf > page.json + picture

A PDF from outside may be made to break what draws it; what breaks here takes nothing with it. The
program needs only pypdfium2, opens no file, and is started without any environment. The outline
has the words of each page in short; a page has its size, its words with their places (in pixels of
the picture), and, behind the line of JSON, the picture as PNG.
"""

import ctypes
import json
import re
import resource
import struct
import sys
import unicodedata
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

MOST_PAGES: Final = 3_000
MOSTWORDS: Final = 6_000
MOST_PIXELS: Final = 9_000_000
HEAD: Final = 6
"""So many words of a page's beginning are in the outline."""

_MEMORY: Final = 1 << 30
_SECONDS: Final = 20
WORD: Final = re.compile(r"\d+|[^\W\d_]+")
_UNSAID: Final = re.compile("[\u0640\u064b-\u065f\u0670]")


def limited() -> None:
    """Take little memory and time, write no file, leave no core behind."""
    for limit, most in (
        (resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _SECONDS), (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        resource.setrlimit(limit, (most, most))


def signature(word: str) -> str:
    """A word by its letters, in no order: readers of a PDF turn Arabic words round or do not."""
    return "".join(sorted(_UNSAID.sub("", unicodedata.normalize("NFKC", word)).casefold()))


def words_of(text: str) -> list[str]:
    """The words and figures of a text, by their signatures."""
    return [signature(one[0]) for one in WORD.finditer(_UNSAID.sub("", text))]


def outline(document: Any) -> list[tuple[int, list[str]]]:
    """Of each page: how many words and figures it has, and the first of them."""
    found = []
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        text = page.get_textpage()
        words = words_of(text.get_text_range())
        found.append((len(words), words[:HEAD]))
        text.close()
        page.close()
    return found


def scale_of(page: Any, width: int) -> float:
    """How near a page is drawn to be so wide, with no more pixels than are allowed."""
    wide, high = (max(one, 1.0) for one in page.get_size())
    return float(min(width / wide, (MOST_PIXELS / (wide * high)) ** 0.5))


def placed(page: Any, size: tuple[int, int]) -> Iterator[tuple[str, int, int, int, int]]:
    """The words of a page: signature, and left, top, right, bottom in pixels of its picture."""
    text = page.get_textpage()
    letters = [text.get_text_range(at, 1) for at in range(min(text.count_chars(), 12 * MOSTWORDS))]
    whole = "".join(one[:1] or " " for one in letters)
    for at, found in enumerate(WORD.finditer(_UNSAID.sub(" ", whole))):
        if at == MOSTWORDS:
            return
        boxes = [_on_picture(page, size, text.get_charbox(one)) for one in range(*found.span())]
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        yield signature(found[0]), min(lefts), min(tops), max(rights), max(bottoms)


def _on_picture(page: Any, size: tuple[int, int], box: Any) -> tuple[int, int, int, int]:
    """A box of the page on its picture: the library knows how the page is turned and cut."""
    corners = [_point(page, size, x, y) for x, y in (box[:2], box[2:])]
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _point(page: Any, size: tuple[int, int], x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, x, y, across, down)
    return across.value, down.value


def as_png(bitmap: Any) -> bytes:
    """A picture as PNG, grey where it has no colour."""
    rows, pixels = bytes(bitmap.buffer), bitmap.width * 4
    flat = b"".join(rows[at : at + pixels] for at in
                    range(0, bitmap.stride * bitmap.height, bitmap.stride))  # fmt: skip
    red, green, blue = flat[0::4], flat[1::4], flat[2::4]
    if red == green == blue:
        return png(red, bitmap.width, 1)
    colours = bytearray(3 * len(red))
    colours[0::3], colours[1::3], colours[2::3] = red, green, blue
    return png(bytes(colours), bitmap.width, 3)


def png(pixels: bytes, width: int, channels: int) -> bytes:
    """A PNG of rows of 8-bit pixels (ISO/IEC 15948): grey for one channel, red-green-blue for 3."""
    line = width * channels
    height = len(pixels) // line
    rows = b"".join(b"\0" + pixels[at : at + line] for at in range(0, len(pixels), line))
    head = struct.pack(">IIBBBBB", width, height, 8, {1: 0, 3: 2}[channels], 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def answer(content: bytes, asked: list[str], out: BinaryIO) -> None:
    """Write what is asked for of a PDF."""
    document = pdfium.PdfDocument(content)
    if asked[0] == "outline":
        out.write(json.dumps(outline(document)).encode())
        return
    page = document[int(asked[1])]
    scale = scale_of(page, int(asked[2]))
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    size = bitmap.width, bitmap.height
    told = {"size": size, "words": list(placed(page, size))}
    out.write(json.dumps(told).encode() + b"\n" + as_png(bitmap))


if __name__ == "__main__":
    limited()
    answer(sys.stdin.buffer.read(), sys.argv[1:], sys.stdout.buffer)
