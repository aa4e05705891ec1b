"""Writes docs/accuracy.md from what the reader makes of the gold set: `make accuracy`."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from gazetteer.finding.measured import FIRST, recall, registers, rows
from hudna.desk.score import Miss, Report, confused
from hudna.gazetteer import Gazetteer
from reading.measures.spoken import corpus
from reading.measures.test_spoken import failure
from scoring.gold_set import CORPUS, LANGUAGES, ROOT, folders, gold_of, scored

PAGE: Final = ROOT / "docs" / "accuracy.md"
FLOORS: Final = CORPUS / "floors.toml"
SHOWN: Final = 12
NAMES: Final = {"en": "English", "ru": "Russian", "ar": "Arabic"}
PARTS: Final = {
    "read while mending": r"g(0\d|1[0-5])",
    "the harder half, read since": r"g(1[6-9]|[23]\d)",
    "composed later, read while mending": r"h\d",
    "kept back until measured": r"k\d",
    "by strangers, read since": r"n0[1-7]",
    "by strangers, measured before any of it was mended": r"n(0[89]|1\d)",
}
"""Part of the set: a regular expression for its documents' names (see corpus/README.md)."""

MEASURES: Final[dict[str, Callable[[Report], float | None]]] = {
    "figures: precision": lambda one: one.values["figures"]["precision"],
    "figures: recall": lambda one: one.values["figures"]["recall"],
    "figures: F1": lambda one: one.f1("figures"),
    "figures with place and window: F1": lambda one: one.f1("full"),
    "place of the figures found": lambda one: one.share("place"),
    "window of the figures found": lambda one: one.share("window"),
    "speaker of the figures found": lambda one: one.share("speaker"),
    "incidents: F1": lambda one: one.f1("incidents"),
    "type of the incidents found": lambda one: one.share("type"),
    "attacker of the incidents found": lambda one: one.share("attacker"),
    "weapon of the incidents found": lambda one: one.share("weapon"),
    "governorate of the incidents found": lambda one: one.share("governorate"),
    "places attacked: recall": lambda one: one.share("targets_recall"),
    "assurances: F1": lambda one: one.f1("assurances"),
    "documents with exactly the gold figures": lambda one: (
        one.values["documents_exact"] / (one.values["documents"] or 1)
    ),
}
PHRASES: Final = {"numbers": "numbers", "dates, windows, durations": "dates"}
"""The public functions with a corpus of phrases: what they read → the corpus (tests/reading/)."""

HEAD: Final = """# Accuracy

How well the reader does on the project's own gold set, {count} documents. Written by
`make accuracy`; a test fails when a measure falls below its floor in `corpus/floors.toml`, and
when this page says more than is measured.

A score here tells how well the grammars cope with the kind of text and its quirks, as one
annotator noted them down. It is no promise for any published report: see
[how the set was made](#how-the-set-was-made).
"""
MADE: Final = """## How the set was made

The documents were written for this project after public reports of the kind: figures, dates,
places, names, chains of speakers, oddities of typing and sums that do not add up are those of a
published report or made up in its manner, as the note of each says; the sentences are ours. The
gold is one annotator's. [corpus/README.md](../corpus/README.md) says how its parts were made, who
had read them when, and what the reader came to on documents that nobody had mended for.

A figure is found when a claim on its quote has its indicator and value. A claim of one of the
fifteen scored indicators that no gold figure asks for is extra. Place and speaker are compared
loosely, the window by its label. `hudna score` measures any claims file so.
"""


def page() -> str:
    """The page as it should be now."""
    count = sum(len(gold_of(folder)) for folder in folders())
    parts = [HEAD.format(count=count), *_sections(), MADE]
    return "\n".join(parts)


def _sections() -> Iterator[str]:
    yield "## By language\n"
    yield _table(("measure", *NAMES.values()), _measures())
    yield "## By part of the set\n"
    yield _table(("part", "language", "documents", "figures: F1", "with place and window: F1",
                  "incidents: F1"), _parts())  # fmt: skip
    yield "## By indicator\n"
    for folder in folders():
        yield f"### {NAMES[folder.name]}\n"
        yield _table(("indicator", "precision", "recall", "F1", "right", "missed", "extra"),
                     _indicators(folder))  # fmt: skip
    yield "## Numbers and dates by themselves\n"
    yield ("Phrases of `tests/reading/` for which the small functions give exactly the value, and "
           "nothing where nothing is to be read.\n")  # fmt: skip
    yield _table(("function", "phrases", *NAMES.values()), _phrases())
    yield "## Places by name\n"
    yield ("Names as bulletins print them, looked for with `hudna place find` in the packaged "
           "pack of Syria: how often the place is the first answer, and among the first five. Held "
           "back: the half of the list that was not looked at while the rules were made. Strange: "
           "spellings that the pack itself does not have.\n")  # fmt: skip
    yield _table(("language", "kind", "names", "first", "among five"),
                 _found(dict(registers())["pack"]))  # fmt: skip
    yield "## What to mend next\n"
    yield ("The commonest disagreements, counted over the whole set and without their sentences; "
           "`hudna score --confusions` shows them with their sentences.\n")  # fmt: skip
    for group, heads in (("kind", ("disagreement",)), ("indicator", ("about", "disagreement")),
                         ("rule", ("rule", "disagreement")),
                         ("missed", ("what became of a missed figure",))):  # fmt: skip
        yield _table((*heads, *NAMES.values()), _confusions(group))


def _measures() -> Iterator[Sequence[str]]:
    yield ("documents", *(str(len(gold_of(folder))) for folder in folders()))
    for name, measure in MEASURES.items():
        yield name, *(_shown(measure(scored(folder).report)) for folder in folders())
    broken = (str(scored(folder).report.values["broken_spans"]) for folder in folders())
    yield "quotes that are not the words at their span", *broken


def _parts() -> Iterator[Sequence[str]]:
    for part, names in PARTS.items():
        for folder in folders():
            report = scored(folder, names).report
            if report.values["documents"]:
                scores = (report.f1(one) for one in ("figures", "full", "incidents"))
                yield (part, NAMES[folder.name], str(report.values["documents"]),
                       *map(_shown, scores))  # fmt: skip


def _indicators(folder: Path) -> Iterator[Sequence[str]]:
    for name, one in scored(folder).report.values["by_indicator"].items():
        shares = (_shown(one[key]) for key in ("precision", "recall", "f1"))
        yield name, *shares, *(str(one[key]) for key in ("right", "missed", "extra"))


def _phrases() -> Iterator[Sequence[str]]:
    for name, kept in PHRASES.items():
        for what, silent in (("with a value", False), ("with none", True)):
            yield name, what, *(_right(language, kept, silent=silent) for language in LANGUAGES)


def _right(language: str, kept: str, *, silent: bool) -> str:
    """The share of a language's phrases that are read right, and their number."""
    phrases = [one for one in corpus(language, kept) if (one.wanted == "-") is silent]
    right = sum(failure(language, kept, one) is None for one in phrases)
    return f"{_shown(right / len(phrases))} of {len(phrases)}" if phrases else "–"


def _found(register: Gazetteer) -> Iterator[Sequence[str]]:
    for language, kind, answers in rows(register):
        first, count = recall(answers, 1)
        yield (NAMES[language], kind, str(count), _shown(first),
               _shown(recall(answers, FIRST)[0]))  # fmt: skip


def _confusions(group: str) -> list[Sequence[str]]:
    counts: dict[str, Counter[tuple[str, ...]]] = {}
    for folder in folders():
        found: list[tuple[tuple[str, ...], int, Miss]] = confused(scored(folder), group)
        counts[folder.name] = Counter({key: count for key, count, _ in found})
    total = sum(counts.values(), Counter[tuple[str, ...]]())
    first = sorted(total, key=lambda key: (-total[key], key))[:SHOWN]
    return [(*key, *(str(counts[one.name][key]) for one in folders())) for key in first]


def _shown(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def floors() -> dict[str, dict[str, float]]:
    """The floors: language → measure → the least that it may come to."""
    found: dict[str, dict[str, float]] = tomllib.loads(FLOORS.read_text("utf-8"))
    return found


def _outside() -> Iterator[str]:
    """The measures on a shared corpus beside the project, where there is one."""
    for name, register in registers():
        for language, kind, count, first, five in _found(register):
            yield (f"places by name in the {name}, {language}, {kind}: {first} first, "
                   f"{five} among {FIRST}, of {count}")  # fmt: skip
    shared = next((one for up in ROOT.parents[:2] if (one := up / "shared/corpus").is_dir()), None)
    for folder in folders(shared) if shared else ():
        report = scored(folder).report
        exact = f"{report.values['documents_exact']} of {report.values['documents']} exact"
        shares = (f"{name} {_shown(measure(report))}" for name, measure in MEASURES.items())
        yield f"{folder}: {exact}; " + "; ".join(shares)


def main() -> None:
    """Write the page; print what it says of each language, and the measures elsewhere."""
    PAGE.write_text(page(), encoding="utf-8")
    print(_table(("measure", *NAMES.values()), _measures()))
    print(f"written to {PAGE.relative_to(ROOT)}")
    for line in _outside():
        print(f"\n{line}")


if __name__ == "__main__":
    main()
