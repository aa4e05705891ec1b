"""Filters and tags of the console's templates: names and figures, isolated from the text around."""

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from hudna.console.pages.charts import telling
from hudna.console.pages.charts.asking import Question
from hudna.console.shown import claims, figures, names, words
from hudna.console.shown.charted import sums
from hudna.console.shown.registers import ways
from hudna.console.shown.told import told
from hudna.desk.charting import Cell, Period, Spot
from hudna.desk.hotline.form import frame_of
from hudna.desk.review.history import Act
from hudna.record import Claim, Document

register = template.Library()
register.filter("day", figures.day)
register.filter("short_day", figures.short_day)
register.filter("registered", names.registered)
register.filter("publisher", names.publisher)
register.filter("named", ways.name)
register.filter("speaker", ways.speaker)
register.filter("subject", claims.subject)
register.filter("headline", claims.headline)
register.filter("fields", claims.fields)
register.filter("said", claims.said)
register.filter("told", told)

_TABLES: Mapping[str, Mapping[str, Any]] = {
    "indicator": words.INDICATORS, "kind": words.KINDS, "standing": words.STANDINGS,
    "difference": words.SIDE_BY_SIDE,
    "need": words.NEEDS, "role": words.ROLES, "act": words.ACTS, "about": words.ABOUT,
    "precision": words.PRECISIONS, "scope": words.SCOPES,
    "arrival": words.ARRIVALS, "sure": words.SURE, "level": words.LEVELS,
    "stands": words.STANDS, "clause": words.CLAUSES,
    "state": words.STATES, "written": words.WRITTEN, "incident": words.INCIDENTS,
}  # fmt: skip


@register.filter
def word(name: str | None, table: str) -> str:
    """A name of one of the closed lists, in the page's language: `{{ claim.kind|word:"kind" }}`."""
    return words.word(_TABLES[table], name)


@register.filter
def number(value: float | int | None) -> SafeString:
    """A number, which runs from left to right in a text of any direction."""
    return _isolated(figures.number(value))


@register.filter
def isolated(text: str) -> SafeString:
    """Words or figures that run in their own direction."""
    return _isolated(text)


@register.filter
def figure(claim: Claim) -> SafeString:
    """The figure of a claim."""
    return _isolated(claims.figure(claim))


@register.filter
def change(value: float | None) -> SafeString:
    """By how much a figure changed."""
    return _isolated(figures.change(value))


@register.filter
def instant(value: datetime) -> str:
    """An instant to the minute."""
    return figures.instant(value)


@register.filter
def iso(value: date | None) -> str:
    """A day as machines write it, for `datetime` and form fields."""
    return value.isoformat() if value else ""


@register.filter
def done(act: Act) -> str:
    """What an act did with a claim: a judgement by its name, else the kind of its entry."""
    return str(act.told("judgement")) if act.entry.kind == "review" else act.entry.kind


@register.filter
def caller(document: Document) -> str:
    """The code name of the caller that a document has the words of; nothing for any other."""
    found = frame_of(document.text)
    return found.code if found else ""


@register.filter
def reason(act: Act) -> str:
    """Why it was done, as the person wrote it; nothing where it is not told."""
    return str(act.told("reason") or "")


@register.filter
def leads_to(act: Act) -> str:
    """The address of the first claim or document that an act is about; nothing for others."""
    for sort, name in (("claim", "claim"), ("document", "reader")):
        if subjects := act.subjects(sort):
            return reverse(name, args=[subjects[0]])
    return ""


@register.filter
def written_in(document: Document) -> SafeString:
    """The attributes of an element that holds the document's own words: language and direction."""
    language = document.language or "und"
    direction = {"ar": "rtl", "ru": "ltr", "en": "ltr"}.get(language, "auto")
    return format_html('lang="{}" dir="{}"', language, direction)


@register.filter
def spot_figure(spot: Spot) -> SafeString:
    """The figure of a chart's spot; an ellipsis where nothing can be said of what is told."""
    return _isolated(sums.bounds(spot.tallied.low, spot.tallied.high) or "…")


@register.filter
def cell_figure(cell: Cell) -> SafeString:
    """The figure that is taken of what somebody told."""
    return _isolated(sums.bounds(*cell.taken.bounds))


@register.filter
def tenth(value: float | None) -> float | None:
    """A mean or a part to one decimal."""
    return None if value is None else round(value, 1)


@register.filter
def exact(value: Fraction) -> float:
    """A sum as a number."""
    return float(value)


@register.simple_tag
def opens(question: Question, whose: str, period: Period, figure: str) -> SafeString:
    """A figure of a chart's table, which opens its claims."""
    link = '<a href="{0}" hx-get="{0}" hx-target="#claims">{1}</a>'
    return format_html(link, question.opens(whose, period), figure)


@register.filter
def spot_marks(spot: Spot) -> list[str]:
    """What is said beside the figure of a chart's spot."""
    return list(telling.marks(spot))


def _isolated(text: str) -> SafeString:
    """Signs stay before their number also in Arabic; who writes words too has their direction."""
    if not text:
        return SafeString("")
    direction = "auto" if any(map(str.isalpha, text)) else "ltr"
    return format_html('<bdi dir="{}">{}</bdi>', direction, text)
