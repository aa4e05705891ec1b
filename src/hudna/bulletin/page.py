"""A bulletin as one HTML page: no script, no outside request, right for both directions."""

from html import escape

from hudna.bulletin.notes import note_pieces
from hudna.bulletin.plain import cleaned
from hudna.bulletin.publication import (
    Bulletin,
    Day,
    Figure,
    Line,
    Named,
    Note,
    Piece,
    Pieces,
    Printed,
    Reference,
    Section,
)
from hudna.bulletin.wording import Wording, wording_for

# The page may load nothing: what it quotes can name an address but not call it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
:root { color-scheme: light dark; }
body { margin: 0; font-family: "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif;
  line-height: 1.6; }
:lang(ar) { line-height: 1.9; }
main { max-inline-size: 46rem; margin-inline: auto; padding-block: 2rem; padding-inline: 1.25rem; }
h1 { font-size: 1.7rem; line-height: 1.3; margin-block: 0 1rem; }
h2 { font-size: 1.2rem; margin-block: 2rem 0.5rem; padding-block-end: 0.25rem;
  border-block-end: 1px solid currentColor; }
p { margin-block: 0.5rem; }
ul { margin-block: 0.25rem; padding-inline-start: 1.5rem; }
.preface { border-inline-start: 0.25rem solid currentColor; padding-inline-start: 1rem; }
.figure { font-weight: 600; }
sup { font-weight: 400; font-size: 0.75em; line-height: 0; }
sup a { text-decoration: none; padding-inline: 0.1em; }
.notes { font-size: 0.9rem; }
.notes li { margin-block: 0.4rem; overflow-wrap: anywhere; }
:target { outline: 2px solid currentColor; outline-offset: 0.2rem; }
@media print {
  @page { margin: 18mm; }
  main { max-inline-size: none; padding: 0; }
  h2 { break-after: avoid; }
  p, li { break-inside: avoid; }
  a { color: inherit; }
  .back { display: none; }
}
"""


def render_html(bulletin: Bulletin) -> str:
    """Return a whole page, well-formed as XML too."""
    wording = wording_for(bulletin.language)
    cited: set[int] = set()
    parts = [_preface(bulletin, wording, cited)]
    parts += [_section(section, wording, cited) for section in bulletin.sections]
    if bulletin.notes:
        parts.append(_notes(bulletin.notes, wording))
    title = _run(bulletin.title, wording, cited)
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{wording.language}" dir="{wording.direction}">\n'
        f"{_head(bulletin)}\n"
        f"<body>\n<main>\n<h1>{title}</h1>\n" + "\n".join(parts) + "\n</main>\n</body>\n</html>\n"
    )


def _head(bulletin: Bulletin) -> str:
    title = "".join(one if isinstance(one, str) else getattr(one, "text", "")
                    for one in bulletin.title)  # fmt: skip
    return (
        '<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>"
    )


def _preface(bulletin: Bulletin, wording: Wording, cited: set[int]) -> str:
    lines = (_run(line.pieces, wording, cited) for line in bulletin.preface)
    return "\n".join(f'<p class="preface">{line}</p>' for line in lines)


def _section(section: Section, wording: Wording, cited: set[int]) -> str:
    name = f"section-{section.key}"
    return (
        f'<section aria-labelledby="{name}">\n<h2 id="{name}">{_text(section.heading)}</h2>\n'
        f"{_lines(section.lines, wording, cited)}\n</section>"
    )


def _lines(lines: tuple[Line, ...], wording: Wording, cited: set[int]) -> str:
    """Paragraphs at depth 0; below it lists, each inside the point before it."""
    written: list[str] = []
    depth = 0
    for line in lines:
        while depth > line.depth:
            written.append("</li></ul>")
            depth -= 1
        run = _run(line.pieces, wording, cited)
        if line.depth == 0:
            written.append(f"<p>{run}</p>")
            continue
        written.append("</li>" if depth == line.depth else "")
        while depth < line.depth:
            depth += 1
            written.append("<ul><li>" if depth < line.depth else "<ul>")
        written.append(f"<li>{run}")
    written += ["</li></ul>"] * depth
    return "\n".join(part for part in written if part)


def _notes(notes: tuple[Note, ...], wording: Wording) -> str:
    heading = _text(wording.headings["notes"])
    points = "\n".join(_note(note, wording) for note in notes)
    return (
        '<section class="notes" aria-labelledby="section-notes">\n'
        f'<h2 id="section-notes">{heading}</h2>\n<ol>\n{points}\n</ol>\n</section>'
    )


def _note(note: Note, wording: Wording) -> str:
    label = _text(wording.phrases["back"])
    back = f'<a class="back" href="#ref-{note.number}" aria-label="{label}">↩\ufe0e</a>'
    words = _run(note_pieces(note, wording), wording, set())
    return f'<li id="note-{note.number}">{words} {back}</li>'


def _run(pieces: Pieces, wording: Wording, cited: set[int]) -> str:
    return "".join(_piece(piece, wording, cited) for piece in pieces)


def _piece(piece: Piece, wording: Wording, cited: set[int]) -> str:
    match piece:
        case str():
            return _text(piece)
        case Figure(text, notes):
            number = f'<bdi class="figure">{_text(text)}</bdi>'
            return number + _references(notes, wording, cited)
        case Reference(notes):
            return _references(notes, wording, cited)
        case Day(on, text):
            return f'<time datetime="{on.isoformat()}">{_text(text)}</time>'
        case Printed():
            return _printed(piece, wording)
        case Named(text):
            return f"<bdi>{_text(text)}</bdi>"


def _printed(piece: Printed, wording: Wording) -> str:
    opening, closing = wording.quotes
    language = f' lang="{escape(piece.language)}"' if piece.language else ""
    return f'{opening}<bdi{language} dir="auto">{_text(piece.text)}</bdi>{closing}'


def _references(notes: tuple[int, ...], wording: Wording, cited: set[int]) -> str:
    links = []
    for number in notes:
        anchor = "" if number in cited else f' id="ref-{number}"'
        cited.add(number)
        links.append(f'<a href="#note-{number}"{anchor}>{number}</a>')
    return f"<sup>{wording.comma.join(links)}</sup>" if links else ""


def _text(text: str) -> str:
    return escape(cleaned(text))
