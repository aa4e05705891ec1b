"""Compose a day's bulletin from attributed claims, and render it. Pure; knows no clock."""

from hudna.bulletin.compose import compose
from hudna.bulletin.markdown import render_markdown
from hudna.bulletin.page import render_html
from hudna.bulletin.publication import (
    Bulletin,
    Day,
    Figure,
    Line,
    Named,
    Note,
    Piece,
    Printed,
    Reference,
    Section,
)

__all__ = [
    "Bulletin", "Day", "Figure", "Line", "Named", "Note", "Piece", "Printed", "Reference",
    "Section", "compose", "render_html", "render_markdown",
]  # fmt: skip
