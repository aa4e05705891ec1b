"""Figures in Arabic, family by family: values first, then the ways of saying them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hudna.record import Claim, Tally
from reading.phrases import claims

PHRASES = Path(__file__).with_name("figures.txt")


def cases() -> Iterator[tuple[str, str]]:
    """Every (wanted figures, sentence); "= -" wants none."""
    wanted = ""
    for line in PHRASES.read_text("utf-8").splitlines():
        if line.startswith("= "):
            wanted = line[2:].strip()
        elif line and not line.startswith("#"):
            yield wanted, line


def shown(claim: Claim) -> str:
    """A claim as the phrases write it: indicator, number, place, window."""
    assert isinstance(claim.body, Tally)
    quantity = claim.body.quantity
    value = quantity.low if quantity.low is not None else quantity.high
    place = claim.place.ids[0] if claim.place and claim.place.ids else "-"
    return f"{claim.body.indicator} {value:g} {place} {claim.window.label if claim.window else '-'}"


@pytest.mark.parametrize(("wanted", "text"), list(cases()))
def test_a_sentence_gives_its_figures(wanted: str, text: str) -> None:
    figures = [] if wanted == "-" else wanted.split("; ")
    assert sorted(shown(one) for one in claims(text)) == sorted(figures)


def test_each_family_is_broad() -> None:
    assert len(list(cases())) >= 300


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("أشارت الوزارة إلى وصول 2000 لاجئ من لبنان.", None),
        ("وصلت إلى البلدة 3 قوافل.", None),
        ("تم إيصال 7 أطنان من الغذاء بعد وصول القافلة إلى حلب.", None),
        ("وصل عدد البلدات المنضمة إلى الهدنة إلى 51.", "rose"),
        ("ووصل إجمالي الجماعات إلى 43.", "rose"),
        ("وصل عدد اللاجئين العائدين إلى 43 لاجئا.", "rose"),
    ],
)
def test_who_arrives_raises_no_number(text: str, change: str | None) -> None:
    found = [one.body for one in claims(text) if isinstance(one.body, Tally)]
    assert [one.change for one in found] == [change]
