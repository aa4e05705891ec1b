"""`hudna search`: kept documents by their words."""

import json
import re
from collections.abc import Sequence
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.listings import From, KnownOn, To, open_known, say_none
from hudna.cli.output import AsForm, Form
from hudna.desk.search import Hit, Range, is_match, sought
from hudna.desk.search import search as search_of

EXAMPLES: Final = {
    "search": """Examples:

\b
  hudna search ceasefire Latakia
  hudna search خروقات حلب --from 2016-03-20 --to 2016-03-24
  hudna search '"وقف إطلاق النار" حلب'
  hudna search обстрел --format jsonl
"""
}
_WORD: Final = re.compile(r"\w+")


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="What all must be in the document.")
    ],
    *,
    from_on: From = None,
    to_on: To = None,
    known_on: KnownOn = None,
    limit: Annotated[int, typer.Option(min=1, help="How many documents at most.")] = 20,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Find documents by words in any form and any of the three languages, newest first.

    Arabic words are found with or without what is joined to them, and without vowel marks. Words
    inside quotation marks have to follow one another.
    """
    first, last = output.days(from_on, to_on)
    query = " ".join(words)
    ledger = open_known(known_on)
    hits, count = search_of(ledger, query, Range(first, last, limit))
    if written_as is Form.JSONL:
        for hit in hits:
            output.line(json.dumps(_mapping(hit), ensure_ascii=False))
        return
    if hits:
        _show(hits, count, sought(query))
    else:
        say_none(ledger, "No document that is kept holds all of these words.")


def _show(hits: Sequence[Hit], count: int, groups: list[tuple[str, ...]]) -> None:
    for hit in hits:
        one = hit.holding
        told = (str(one.published_on or one.as_of or ""), one.name, one.publisher or "")
        output.show(Text("  ".join(part for part in told if part), style="bold"))
        for sentence in hit.sentences:
            output.show(Text("  ").append_text(_marked(sentence, groups)))
    if count > len(hits):
        output.line(f"… and {count - len(hits)} more: say --limit, or name days or more words")


def _marked(sentence: str, groups: list[tuple[str, ...]]) -> Text:
    text = Text(" ".join(sentence.split()))
    for found in _WORD.finditer(text.plain):
        if is_match(found[0], groups):
            text.stylize("bold yellow", found.start(), found.end())
    return text


def _mapping(hit: Hit) -> dict[str, object]:
    one = hit.holding
    on = one.published_on or one.as_of
    return {
        "document": one.name, "digest": one.digest, "day": str(on) if on else None,
        "publisher": one.publisher, "language": one.language, "sentences": list(hit.sentences),
    }  # fmt: skip
