"""Web pages: the main text, without menus and advertisements; title, publisher, date.

trafilatura says which text is the main one. The words are then taken from the page itself, a
line for each block, because the library may put <b>51</b> on a line of its own and drop a line
that is said twice: for us each figure and its sentence count.
"""

import logging
import re
from datetime import date
from typing import Any, Final

from lxml import html as lxml_html  # type: ignore[import-untyped]
from trafilatura import bare_extraction

from hudna.intake.charset import decode
from hudna.intake.extract import Extract, Refusal, printable, said
from hudna.record.said import say, saying

for _library in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_library).addHandler(logging.NullHandler())  # keep their notes off the screen

_NO_TEXT: Final = saying(
    "the page has no text (it may be built by scripts); save it as PDF and give that"
)
_BROKEN: Final = saying("the page cannot be read ({error}); open it in a browser and save it anew")
# The last day is fixed, so that the library does not look at the clock.
_DATES: Final = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


class _TooDeepError(Exception):
    """The parser gave up in the middle of the page."""


def extract(content: bytes) -> Extract | Refusal:
    """Return the main text of a page, its title, site name and date. Asks nothing of the net."""
    source = _decoded(content)
    if isinstance(source, Refusal):
        return source
    try:
        return _read(source)
    except _TooDeepError:
        return Refusal(say(_BROKEN, error=say("its blocks are nested too deep")))
    except Exception as error:  # a hostile page makes the parsers raise nearly anything
        return Refusal(say(_BROKEN, error=type(error).__name__))


def _read(source: str) -> Extract | Refusal:
    lines = page_lines(source)
    if not lines:
        return Refusal(say(_NO_TEXT))
    found = _found(source)
    if found is None or not found.text:
        return Extract(printable("\n".join(lines)), title_of(source))
    text = printable(main_lines(lines, found.text, found.title or ""))
    return Extract(text, said(found.title), said(found.sitename), _day(found.date))


def _found(source: str) -> Any:
    """What the library makes of the page; None where it finds nothing or gives up."""
    try:
        return bare_extraction(
            source, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
        )
    except Exception:  # very deep and very odd pages; their text is taken whole instead
        return None


def page_lines(source: str) -> list[str]:
    """Return the visible text of a page, one string for each block, cells apart by tabs."""
    tree = _tree(source)
    if tree is None:
        return []
    lines = (re.sub(r"[ \t]{2,}", _gap, line).strip() for line in _text(tree).split("\n"))
    return [line for line in lines if line]


def main_lines(lines: list[str], main: str, title: str) -> str:
    """Return those of the page's `lines` that stand in `main`, and its title before them.

    Where they do not cover `main` (the library saw something else), `main` itself.
    """
    squeezed = _squeezed(main)
    if len(squeezed) * len(lines) > _TOO_LONG:
        return main
    whole = {_squeezed(line) for line in main.split("\n")} - {""}
    kept: list[str] = []
    at = 0
    for line in lines:
        letters = _squeezed(line)
        if squeezed.startswith(letters, at) and letters:
            at += len(letters)
        elif not kept and letters and letters == _squeezed(title):
            pass  # the headline often stands outside the article, and carries figures
        elif letters not in whole and not (len(letters) >= _LONG and letters in squeezed):
            continue
        kept.append(line)
    covered = len(_squeezed("".join(kept))) >= 0.9 * len(squeezed)
    return "\n".join(kept) if covered else main


def title_of(source: str) -> str | None:
    """Return the words of the page's <title>, if it has one."""
    tree = _tree(source)
    return said(tree.findtext(".//title")) if tree is not None else None


def _decoded(content: bytes) -> str | Refusal:
    """Unicode where it is Unicode (pages are often recoded by the browser that saved them, and
    still name the old charset); else what the page says of itself; else what the letters say."""
    told = None if _is_unicode(content) else _META.search(content[:4096])
    if told:
        charset = told[1].decode("ascii").lower()
        charset = "windows-1252" if charset in ("iso-8859-1", "latin1", "ascii") else charset
        if charset.startswith(_CHARSETS):
            try:
                return content.decode(charset, "replace")
            except LookupError:
                pass
    return decode(content)


def _is_unicode(content: bytes) -> bool:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _tree(source: str) -> Any:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (lxml_html.etree.ParserError, ValueError):
        return None  # nothing that is an element: an empty page
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise _TooDeepError  # the parser has dropped the rest, and would not say so
    return tree


def _text(tree: Any) -> str:
    """The text below `tree`, a line break at each edge of a block, without what is hidden."""
    pieces: list[str] = []
    hidden = 0
    for event, one in lxml_html.etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = one.tag if isinstance(one.tag, str) else ""
        if event == "start":
            hidden += tag in _HIDDEN
            pieces.append(_EDGES.get(tag, "").replace("\t", ""))
            pieces.append("" if hidden else _spaced(one.text))
        else:
            hidden -= tag in _HIDDEN
            pieces.append(_EDGES.get(tag, "") + ("" if hidden else _spaced(one.tail)))
    return "".join(pieces)


def _spaced(words: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", words or "")


def _gap(blank: re.Match[str]) -> str:
    return "\t" if "\t" in blank[0] else " "


def _squeezed(line: str) -> str:
    return "".join(one for one in line if one.isalnum())


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{3,30})", re.I)
_CHARSETS = ("utf-8", "utf8", "windows-125", "cp125", "iso-8859", "koi8", "cp866", "ibm866", "mac")
_HIDDEN = frozenset(
    ("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select",
     "textarea", "button")
)  # fmt: skip
_BLOCKS = (
    "address article aside blockquote body br caption center dd details div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section "
    "summary table tbody tfoot thead tr ul"
)
_EDGES = dict.fromkeys(_BLOCKS.split(), "\n") | {"td": "\t", "th": "\t"}
_LONG = 20  # letters; a shorter line may stand in the main text by chance
_TOO_LONG = 2_000_000_000  # letters compared; some seconds
