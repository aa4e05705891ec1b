"""The gold of linkage: sentences of invented documents, each with the occurrence that it tells of.

`# NAME LANGUAGE DAY PUBLISHER` begins a document. A line `@ OCCURRENCE TYPE[/WEAPON] [by PARTY] at
PLACE in GOVERNORATE on DAY..DAY [killed N] [wounded N]` tells what the sentence below it says; days
are of the document's month, a place after `~` is in no register. `tune.txt` was used to set
parameters, `held.txt` only to measure.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from hudna import gazetteer, reading
from hudna.desk.explain import sentence_of, sentences_of
from hudna.reconcile import Keys
from hudna.reconcile.incidents import Occurrence, Report, Sentence, reports
from hudna.record import (
    Claim,
    Document,
    Held,
    Incident,
    Name,
    Place,
    Quantity,
    Span,
    Tally,
    Window,
    digest,
)

HERE = Path(__file__).parent
_HEAD = re.compile(r"# (?P<name>\S+) (?P<language>\w+) (?P<day>\S+) (?P<publisher>.+)")
_TOLD = re.compile(
    r"@ (?P<tag>\w+) (?P<type>\w+)(?:/(?P<weapon>\w+))?(?: by (?P<by>\S+))? at (?P<at>.+?)"
    r" in (?P<governorate>\S+) on (?P<first>\d+)\.\.(?P<last>\d+)"
    r"(?: killed (?P<killed>\d+))?(?: wounded (?P<wounded>\d+))?"
)


@dataclass
class Text:
    """A document of the gold: its labelled sentences in order."""

    name: str
    language: str
    day: date
    publisher: str
    labels: list["re.Match[str]"] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    @property
    def digest(self) -> str:
        return digest(self.name.encode())

    @property
    def text(self) -> str:
        return "\n\n".join(self.lines) + "\n"

    def spans(self) -> Iterator[Span]:
        """Where each line stands in the text."""
        start = 0
        for line in self.lines:
            yield Span(start, start + len(line))
            start += len(line) + 2


class Score(NamedTuple):
    """Pairs of sentences: right, held to be one though two, and missed; with the wrong ones."""

    right: int
    false: int
    missed: int
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.false, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)


@cache
def keys() -> Keys:
    """The keys by the packaged register."""
    return Keys(gazetteer.load())


def texts(name: str) -> list[Text]:
    """The documents of a file of gold."""
    found: list[Text] = []
    for line in filter(None, (HERE / name).read_text("utf-8").splitlines()):
        if head := _HEAD.fullmatch(line):
            found.append(Text(head["name"], head["language"], date.fromisoformat(head["day"]),
                              head["publisher"]))  # fmt: skip
        elif line.startswith("@"):
            label = _TOLD.fullmatch(line)
            assert label is not None, line
            found[-1].labels.append(label)
        else:
            found[-1].lines.append(line)
    assert all(len(one.labels) == len(one.lines) for one in found)
    return found


def tags(found: Sequence[Text]) -> dict[str, str]:
    """The occurrence that each sentence tells of; a sentence is named by document and place."""
    return {
        f"{one.name}.{at}": label["tag"] for one in found for at, label in enumerate(one.labels)
    }


def as_labelled(found: Iterable[Text]) -> tuple[list[Report], dict[str, str]]:
    """The reports that the labels give, and the sentence of each claim."""
    held: list[Held] = []
    sentences: dict[str, Sentence] = {}
    named: dict[str, str] = {}
    for text in found:
        for at, (label, span) in enumerate(zip(text.labels, text.spans(), strict=True)):
            for claim in _claims(text, label, span):
                held.append(Held(claim, text.digest, text.day, text.day, text.publisher,
                                 read_id=claim.id))  # fmt: skip
                sentences[claim.id] = Sentence(span)
                named[claim.id] = f"{text.name}.{at}"
    return reports(held, keys(), sentences), named


def as_read(found: Iterable[Text]) -> tuple[list[Report], dict[str, str]]:
    """The reports that the reader makes of the texts, and the sentence of each claim."""
    held: list[Held] = []
    sentences: dict[str, Sentence] = {}
    named: dict[str, str] = {}
    for text in found:
        document = Document(name=text.name, digest=text.digest, media_type="text/plain",
                            text=text.text, as_of=text.day)  # fmt: skip
        cut, spans = sentences_of(text.text), list(text.spans())
        for raw in reading.read(document, keys().register).claims:
            claim = raw.identified(text.digest)
            held.append(Held(claim, text.digest, text.day, text.day, text.publisher,
                             read_id=claim.id))  # fmt: skip
            sentences[claim.id] = Sentence(sentence_of(cut, claim.span))
            at = next(at for at, one in enumerate(spans) if one.overlaps(claim.span))
            named[claim.id] = f"{text.name}.{at}"
    return reports(held, keys(), sentences), named


def score(found: Sequence[Occurrence], named: Mapping[str, str], told: Mapping[str, str]) -> Score:
    """How the pairs of sentences that stand in one incident fit those of one occurrence."""
    linked: set[tuple[str, ...]] = set()
    for one in found:
        here = sorted({named[report.id] for report in one.reports})
        linked.update(combinations(here, 2))
    same = {
        (one, other) for one, other in combinations(sorted(told), 2) if told[one] == told[other]
    }
    wrong = [f"false {a} {b}: {told[a]}, {told[b]}" for a, b in sorted(linked - same)]
    wrong += [f"missed {a} {b}: {told[a]}" for a, b in sorted(same - linked)]
    return Score(len(same & linked), len(linked - same), len(same - linked), tuple(wrong))


def _claims(text: Text, label: "re.Match[str]", span: Span) -> Iterator[Claim]:
    days = [text.day.replace(day=int(label[name])) for name in ("first", "last")]
    window = Window("other", days[0], days[1]) if days[0] == days[1] else None
    place, party = label["at"], label["by"]
    known = None if place.startswith("~") else place
    body = Incident(
        label["type"], Name(label["weapon"], label["weapon"]) if label["weapon"] else None,
        Name(party, party) if party else None,
        Name(label["governorate"], label["governorate"]), (Name(place.lstrip("~"), known),),
    )  # fmt: skip
    yield _claim(text, "incident", span, body, window)
    for harm in ("killed", "wounded"):
        if label[harm]:
            count = Quantity.exactly(int(label[harm]), label[harm])
            yield _claim(text, "tally", span, Tally(harm, count), window)


def _claim(
    text: Text, kind: str, span: Span, body: Incident | Tally, window: Window | None
) -> Claim:
    return Claim(text.name, kind, span, span.of(text.text), body, "test.gold", "test",
                 place=Place("x", (), None) if kind == "tally" else None,
                 window=window).identified(text.digest)  # fmt: skip
