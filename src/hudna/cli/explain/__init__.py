"""`hudna explain`: why a claim is what it is."""

from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import figure, window
from hudna.desk.configuration import open_desk
from hudna.desk.explain import Explanation
from hudna.desk.explain import explain as explain_claim
from hudna.record import Claim, Incident, Name, Span

EXAMPLES: Final = {
    "explain": """Examples:

\b
  hudna claims --indicator violations        shows the ids
  hudna explain 3f9a0c12de
"""
}
_LABEL = 12


def explain(
    claim: Annotated[str, typer.Argument(help="The id of a claim, or its first characters.")],
) -> None:
    """Show where a claim comes from: document, sentence, rule, speakers, window."""
    show(explain_claim(open_desk(), claim))


def show(found: Explanation) -> None:
    """The explanation, line by line; « » mark the claim's words in their sentence."""
    claim, document = found.held.claim, found.document
    _line("claim", f"{claim.id}")
    _line("says", f"{claim.kind}: {figure(claim)} ({claim.hedge})")
    _line("document", f"{output.isolated(document.name)}, digest {document.digest[:16]}")
    publisher = output.isolated(found.held.publisher or document.publisher or "publisher not known")
    _line("", f"{publisher}; {_dated(found)}; language {document.language or 'not known'}")
    output.show(_marked(document.text, found.sentence, claim.span))
    _line("rule", f"{claim.rule}, grammar {claim.grammar}")
    _line("", found.rule_does)
    _speakers(claim)
    if claim.place:
        ids = ", ".join(claim.place.ids) or "not in the register"
        _line("place", f"{output.isolated(claim.place.text)} → {ids}")
    if isinstance(claim.body, Incident):
        _incident(claim.body)
    _window(found)


def _dated(found: Explanation) -> str:
    """The document's own day, else the one that it was added with."""
    if found.document.published_on:
        return f"published on {found.document.published_on}"
    as_of = found.held.as_of or found.document.as_of
    return f"added as of {as_of}" if as_of else "undated"


def _incident(body: Incident) -> None:
    told = (("attacker", body.attacker), ("weapon", body.weapon), ("in", body.governorate))
    for label, name in told:
        if name is not None:
            _line(label, _named(name))
    if body.target_places:
        _line("targets", ", ".join(map(_named, body.target_places)))


def _line(label: str, text: str) -> None:
    output.show(Text(f"{label:<{_LABEL}}", style="bold") + Text(text))


def _marked(text: str, sentence: Span, span: Span) -> Text:
    parts = (Span(sentence.start, span.start), span, Span(span.stop, sentence.stop))
    before, words, after = (output.one_line(part.of(text)) for part in parts)
    gaps = [" " if part.of(text)[edge].isspace() else "" for part, edge in
            ((parts[0], -1), (parts[2], 0)) if part.start < part.stop]  # fmt: skip
    first = gaps[0] if parts[0].start < parts[0].stop else ""
    last = gaps[-1] if parts[2].start < parts[2].stop else ""
    whole = f"{before}{first}«{words}»{last}{after}"
    fenced = output.isolated(whole)
    start = fenced.index("«", len(before))
    shown = Text(f"{'sentence':<{_LABEL}}", style="bold") + Text(fenced)
    shown.stylize("reverse", _LABEL + start, _LABEL + start + len(words) + 2)
    return shown


def _speakers(claim: Claim) -> None:
    _line("speaker", _named(claim.speaker) if claim.speaker else "nobody is named")
    if claim.relay:
        _line("relayed by", " → ".join(map(_named, claim.relay)) + " (outermost first)")


def _named(name: Name) -> str:
    return output.isolated(name.text) + (f" [{name.id}]" if name.id else "")


def _window(found: Explanation) -> None:
    given, as_of = found.held.claim.window, found.held.as_of
    if given is None:
        _line("window", "none is printed; the figure counts to the day of the document")
    else:
        words = f"the words {output.isolated(given.text)}" if given.text else "no words of its own"
        _line("window", f"{words} → {window(given)}, read as of {as_of or 'no day'}")
    _line("counts to", str(found.held.bulletin_on or "no day"))
