"""`hudna bulletin`: a day's bulletin from the kept claims."""

from enum import StrEnum
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.desk.bulletin import render
from hudna.desk.configuration import open_desk

EXAMPLES: Final = {
    "bulletin": """Examples:

\b
  hudna bulletin --on 2016-03-23 --lang ar
  hudna bulletin --on 2016-03-23 --lang en --format html > bulletin.html
"""
}


class Language(StrEnum):
    """The languages of a bulletin."""

    AR = "ar"
    RU = "ru"
    EN = "en"


class Page(StrEnum):
    """How a bulletin is written."""

    MD = "md"
    HTML = "html"


def bulletin(
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="The day (YYYY-MM-DD).")],
    language: Annotated[Language, typer.Option("--lang", help="ar, ru or en.")],
    page: Annotated[Page, typer.Option("--format", help="md or html.")] = Page.MD,
) -> None:
    """Write a day's bulletin: each figure with a footnote to speaker, document and sentence."""
    day = output.day("--on", on)
    assert day is not None
    output.line(render(open_desk(), on=day, language=language, form=page).rstrip("\n"))
