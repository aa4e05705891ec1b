"""Filters and tags of the console's templates: names and figures, isolated from the text around."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from hudna.console.shown import claims, figures, names, words
from hudna.console.shown.told import told
from hudna.desk.ask import Held
from hudna.desk.review.history import Act
from hudna.record import Claim, Document

register = template.Library()
register.filter("day", figures.day)
register.filter("short_day", figures.short_day)
register.filter("registered", names.registered)
register.filter("subject", claims.subject)
register.filter("headline", claims.headline)
register.filter("fields", claims.fields)
register.filter("said", claims.said)
register.filter("told", told)

_TABLES: Mapping[str, Mapping[str, Any]] = {
    "indicator": words.INDICATORS, "kind": words.KINDS, "standing": words.STANDINGS,
    "difference": words.DIFFERENCES,
    "need": words.NEEDS, "role": words.ROLES, "act": words.ACTS, "about": words.ABOUT,
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
def speaker(held: Held) -> SafeString:
    """Who says it, in a name of any direction."""
    return format_html("<bdi>{}</bdi>", names.speaker(held))


@register.filter
def written_in(document: Document) -> SafeString:
    """The attributes of an element that holds the document's own words: language and direction."""
    language = document.language or "und"
    direction = {"ar": "rtl", "ru": "ltr", "en": "ltr"}.get(language, "auto")
    return format_html('lang="{}" dir="{}"', language, direction)


def _isolated(text: str) -> SafeString:
    """Signs stay before their number also in Arabic; who writes words too has their direction."""
    if not text:
        return SafeString("")
    direction = "auto" if any(map(str.isalpha, text)) else "ltr"
    return format_html('<bdi dir="{}">{}</bdi>', direction, text)
