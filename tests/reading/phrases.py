"""How a phrase corpus is read: its marks, its claims, its cases. Shared by the languages."""

from pathlib import Path
from typing import Any

from hudna import gazetteer
from hudna.reading import read
from hudna.reading.engine.lexicon import scan
from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import reduce
from hudna.reading.places.ordinary import settled
from hudna.reading.reader import language
from hudna.record import Claim, Document, Tally
from hudna.text import normalise

PLACES = gazetteer.load()
WATCHED = {
    "violations", "violations_heavy_weapons", "localities_total", "localities_new", "groups_total",
    "groups_new", "talks", "aid_tonnes", "aid_operations", "aid_people", "convoys", "killed",
    "wounded", "people_returned", "explosions",
}  # fmt: skip


def phrase_file(path: Path) -> dict[str, tuple[str, ...]]:
    """The phrases of a text file: a line that starts at the margin, then its phrases, indented."""
    found: dict[str, list[str]] = {}
    wanted = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[wanted].append(line.strip())
        elif line and not line.startswith("#"):
            wanted = line
            found.setdefault(wanted, [])
    return {wanted: tuple(phrases) for wanted, phrases in found.items()}


def marks(code: str, text: str) -> list[Mark]:
    """The marks of a phrase of a language after numbers and times."""
    grammar = language(code, PLACES)
    normal = normalise(text)
    found = scan(normal.text, 0, len(normal.text), grammar.lexicon, normal.written)
    found = settled(found, cased=grammar.lexicon.habits.cased)
    return reduce(reduce(found, grammar.numbers), grammar.times)


def claims(text: str) -> tuple[Claim, ...]:
    """The watched tallies of a text."""
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    return tuple(one for one in account.claims
                 if isinstance(one.body, Tally) and one.body.indicator in WATCHED)  # fmt: skip


def shown(claim: Claim, wanted: str) -> str:
    """A claim as the corpus writes it; a window that the corpus leaves open is not compared."""
    assert isinstance(claim.body, Tally)
    value = claim.body.quantity.low if claim.body.quantity.low is not None else (
        claim.body.quantity.high)  # fmt: skip
    place = claim.place.ids[0] if claim.place and claim.place.ids else "-"
    window = claim.window.label if claim.window and not wanted.endswith(" -") else "-"
    return f"{claim.body.indicator} {value:g} {place} {window}"


def terms(tables: Any) -> list[tuple[str, str, str]]:
    """Every term of a language's tables: (type, value, term)."""
    return [
        (kind, value, term.strip())
        for table in tables for kind, by_value in table.items()
        for value, listed in by_value.items() for term in listed.split("|")
    ]  # fmt: skip
