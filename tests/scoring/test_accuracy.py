"""The reader is as good as its floors, and docs/accuracy.md claims no more than is measured."""

import re
from pathlib import Path

import pytest

from scoring.accuracy_page import FLOORS, MEASURES, NAMES, PAGE, floors, page
from scoring.gold_set import LANGUAGES, folders, gold_of, scored

BEHIND = 0.01
"""How much better than what is measured the page may be before it has to be written anew."""

BEHIND_OF_FOUND = 0.05
"""The same for shares of what was found: they fall a little whenever harder figures are found."""

ANEW = "run `make accuracy` and look at what it changes"


def measured(folder: Path, measure: str) -> float:
    return MEASURES[measure](scored(folder).report) or 0.0


def below(language: str, found: dict[str, float], least: dict[str, float]) -> list[str]:
    """Measures that are under their floor."""
    return [f"{language}: {name} is {found[name]:.3f}, its floor {floor}"
            for name, floor in least.items() if found[name] < floor]  # fmt: skip


def printed(text: str) -> dict[tuple[str, str], float]:
    """(measure, language) → the share that the page prints in its first table."""
    rows = [re.findall(r"[^|]+", line) for line in text.split("\n## ")[1].splitlines()
            if line.startswith("| ")]  # fmt: skip
    cells = [[cell.strip() for cell in row] for row in rows]
    known = {name: code for code, name in NAMES.items()}
    return {
        (row[0], known[head]): float(value)
        for row in cells[1:] if row[0] in MEASURES
        for head, value in zip(cells[0][1:], row[1:], strict=True) if value != "–"
    }  # fmt: skip


def claimed_too_much(text: str) -> list[str]:
    """What the page says that the reader does not reach."""
    by_language = {folder.name: folder for folder in folders()}
    return [
        f"{language}: {name} is {measured(by_language[language], name):.3f}, not {said}; {ANEW}"
        for (name, language), said in printed(text).items()
        if said > measured(by_language[language], name) + _behind(name)
    ]


def _behind(name: str) -> float:
    return BEHIND if name.startswith("figures") or name.endswith("F1") else BEHIND_OF_FOUND


@pytest.mark.parametrize("folder", folders(), ids=LANGUAGES)
def test_no_measure_is_below_its_floor(folder: Path) -> None:
    found = {name: measured(folder, name) for name in MEASURES}
    assert below(folder.name, found, floors()[folder.name]) == []
    assert scored(folder).report.values["broken_spans"] == 0


def test_every_measure_of_every_language_has_a_floor() -> None:
    assert {language: set(least) for language, least in floors().items()} == {
        language: set(MEASURES) for language in LANGUAGES
    }


def test_a_measure_below_its_floor_is_caught() -> None:
    assert below("en", {"x": 0.8}, {"x": 0.81}) == ["en: x is 0.800, its floor 0.81"]
    assert FLOORS.is_file()


def test_the_page_says_no_more_than_is_measured() -> None:
    assert claimed_too_much(PAGE.read_text("utf-8")) == []


def test_a_page_that_says_more_is_caught() -> None:
    text = PAGE.read_text("utf-8")
    better = re.sub(r"(?m)^(\| figures: F1 \|) [\d.]+ \|", r"\1 1.500 |", text)
    assert claimed_too_much(better)[0].startswith("en: figures: F1 is ")


def test_the_page_has_the_shape_that_is_written_now() -> None:
    heads = ("#", "| measure", "| part")
    kept, now = ([line for line in text.splitlines() if line.startswith(heads)]
                 for text in (PAGE.read_text("utf-8"), page()))  # fmt: skip
    assert kept == now, ANEW
    assert set(printed(page())) <= set(printed(PAGE.read_text("utf-8"))), ANEW


@pytest.mark.parametrize("folder", folders(), ids=LANGUAGES)
def test_the_set_has_thirty_documents_a_language_and_gold_for_each(folder: Path) -> None:
    names = {gold.name for gold in gold_of(folder)}
    assert len(names) >= 30
    assert names == {path.name for path in folder.glob("*.txt")}
