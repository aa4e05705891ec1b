"""Bring the console's catalogues up to date with its texts: new ones added, unused ones taken out.

    python scripts/messages.py

What is translated already stays. New texts come without a translation; a guard
(tests/console/test_console_catalogues.py) names them until they have one.
"""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from hudna.reading.explain.rules import every_rule

HUDNA = Path(__file__).parents[1] / "src/hudna"
CONSOLE = HUDNA / "console"
LANGUAGES = ("ar", "ru")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


SAID_IN = ("record", "intake", "reading", "reconcile", "desk", "console")
SAYING = {"say": None, "saying": None}
"""Where sentences are said that pages show, and by which calls (hudna/record/said.py)."""


def catalogue_of(language: str) -> Path:
    """Where a language's texts lie."""
    return CONSOLE / "locale" / language / "LC_MESSAGES/django.po"


def texts() -> Catalog:
    """Every text of the console's code and templates that is to be translated."""
    found = Catalog(fuzzy=False)
    for file in sorted((*CONSOLE.rglob("*.py"), *CONSOLE.rglob("*.html"))):
        source = file.read_text("utf-8")
        if file.suffix == ".html":
            source = "\n".join(line.strip() for line in templatize(source).splitlines())
        where = file.relative_to(CONSOLE).as_posix()
        for _, message, _, context in extract("python", io.BytesIO(source.encode()), KEYWORDS):
            found.add(message, locations=[(where, 0)], context=context)
    for sentence in sorted(said()):
        found.add(sentence, locations=[("said", 0)])
    return found


def said() -> set[str]:
    """Every sentence that the desk says to whoever asks it, as a pattern; and what rules do."""
    files = (file for folder in SAID_IN for file in (HUDNA / folder).rglob("*.py"))
    return {
        message if isinstance(message, str) else message[0]
        for file in files
        for _, message, _, _ in extract("python", io.BytesIO(file.read_bytes()), SAYING)
        if message
    } | set(every_rule().values())


def bring_up_to_date(language: str) -> list[str]:
    """Write a language's catalogue anew; the texts that lack a translation."""
    file = catalogue_of(language)
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    catalogue.update(texts(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    write(file, catalogue)
    return untranslated(catalogue)


def write(file: Path, catalogue: Catalog) -> None:
    """Write a catalogue under the header that its file has: no dates, which change every time."""
    header, _, _ = file.read_text("utf-8").partition("\n\n")
    body = io.BytesIO()
    write_po(body, catalogue, width=100, omit_header=True, include_lineno=False, sort_output=True)
    file.write_text(f"{header}\n\n{body.getvalue().decode().strip()}\n", "utf-8")


def untranslated(catalogue: Catalog) -> list[str]:
    """Texts without a translation, or without one of its plural forms."""
    lacking = []
    for one in catalogue:
        forms = one.string if isinstance(one.string, tuple) else (one.string,)
        if one.id and not all(forms):
            lacking.append(str(one.id))
    return lacking


if __name__ == "__main__":
    for language in LANGUAGES:
        for text in bring_up_to_date(language):
            print(f"{language}: {text}")
