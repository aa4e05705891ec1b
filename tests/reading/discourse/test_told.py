"""Short reports in three languages: each figure with its place and its window, and silence."""

from pathlib import Path
from typing import Final

import pytest

from hudna.record import Claim, Tally
from reading.phrases import claims, phrase_file

TOLD: Final = phrase_file(Path(__file__).with_name("told.txt"))
NEVER: Final = TOLD.pop("never")


def told(claim: Claim, wanted: str) -> str:
    """A claim as the file writes it: of place and window only what is looked at."""
    assert isinstance(claim.body, Tally)
    bounds = claim.body.quantity
    value = bounds.low if bounds.low is not None else bounds.high
    parts = [f"{claim.body.indicator} {value:g}"]
    if "@" in wanted:
        parts.append("@" + (claim.place.text if claim.place else "-"))
    if "/" in wanted:
        parts.append("/" + (claim.window.label if claim.window else "-"))
    return " ".join(parts)


@pytest.mark.parametrize(
    ("wanted", "text"), [(wanted, text) for wanted, texts in TOLD.items() for text in texts]
)
def test_a_report_gives_its_figures(wanted: str, text: str) -> None:
    figures = wanted.split("; ")
    found = claims(text)
    assert len(found) == len(figures), [one.quote for one in found]
    assert [told(one, each) for one, each in zip(found, figures, strict=True)] == figures


@pytest.mark.parametrize("text", NEVER)
def test_no_figure_is_made_up(text: str) -> None:
    assert [one.quote for one in claims(text)] == []
