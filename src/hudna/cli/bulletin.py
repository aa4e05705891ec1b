"""`hudna bulletin`: a day's bulletin from the kept claims."""

from enum import StrEnum
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.review.forms import By, who
from hudna.desk.bulletin import render
from hudna.desk.configuration import open_desk
from hudna.desk.custody.releases import Issue, issue

EXAMPLES: Final = {
    "bulletin": """Examples:

\b
  hudna bulletin --on 2016-03-23 --lang ar
  hudna bulletin --on 2016-03-23 --lang en --format html > bulletin.html
  hudna bulletin --on 2016-03-23 --lang en --issue > bulletin.md
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
    to_issue: Annotated[bool, typer.Option(
        "--issue", help="Issue it: it gets a number, and the ledger keeps its text and what it is "
        "made from. It stands when another person approves it (hudna approval).")] = False,
    by: By = None,
) -> None:  # fmt: skip
    """Write a day's bulletin: each figure with a footnote to speaker, document and sentence."""
    day = output.day("--on", on)
    assert day is not None
    if not to_issue:
        output.line(render(open_desk(), on=day, language=language, form=page).rstrip("\n"))
        return
    found = issue(open_desk(), Issue(day, language.value, page.value), who(by))
    output.line(found.text.rstrip("\n"))
    output.complain(f"note: issued as bulletin {found.number} (entry {found.entry.number}); it "
                    f"stands when another person approves it: hudna approval give "
                    f"{found.entry.number}")  # fmt: skip
