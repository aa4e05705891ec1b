"""Filters of the registers' pages: names as ways, ranges, the register's own lists in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from hudna.console.shown import findings, words
from hudna.console.shown.figures import language, number, quantity
from hudna.console.shown.registers import lists, ways
from hudna.console.shown.told import of_pack
from hudna.console.templatetags.hudna import _isolated
from hudna.desk.discrepancies import Discrepancy
from hudna.desk.registers.places import Locality
from hudna.desk.who.joined import Member, Range
from hudna.record import Quantity
from hudna.record.register import Names, Theatre

register = template.Library()
register.filter("way_of_name", ways.name)
register.filter("way_to", ways.to)
register.filter("of_pack", of_pack)

_TABLES: Mapping[str, Mapping[str, Any]] = {
    "level": lists.LEVELS, "party": lists.KINDS,
    "stands": lists.STANDINGS, "holds": words.STANDS,
    "relation": lists.RELATIONS, "named": lists.NAMED_AS,
    "step": lists.STEPS, "subject": lists.SUBJECTS,
}  # fmt: skip


@register.filter
def of_register(name: str | None, table: str) -> str:
    """A name of one of the register's lists, in words: `{{ place.level|of_register:"level" }}`."""
    return words.word(_TABLES[table], name)


@register.filter
def span(found: Range | None) -> SafeString:
    """A range of a reckoning: 51, 3–5, at least 3."""
    return SafeString("") if found is None else _isolated(
        quantity(Quantity(found.low, found.high, "")))  # fmt: skip


@register.filter
def signed_span(found: Range) -> SafeString:
    """By how much a total is more than what is explained; below zero, less."""
    sign = "+" if found.low is not None and found.low > 0 else ""
    if found.low is not None and found.low == found.high:
        return _isolated(f"{sign}{number(found.low)}")
    return _isolated(f"{number(found.low)}…{number(found.high)}")


@register.filter
def by_language(names: Names) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    """The names of each language, the page's own first."""
    own = sorted(words.LANGUAGES, key=lambda one: one != language())
    return [((one, words.word(words.LANGUAGES, one)), names[one]) for one in own if names.get(one)]


@register.filter
def point(place: Locality) -> str:
    """Where a place lies, in no more digits than its precision bears."""
    km = place.precision_km
    digits = 2 if km is None else 3 if km < 1 else 2 if km < 10 else 1
    return f"{place.lat:.{digits}f}, {place.lon:.{digits}f}"


@register.filter
def of_theatre(theatre: Theatre | None) -> str:
    """The name of a theatre in the page's language."""
    if theatre is None:
        return ""
    return (theatre.names.get(language()) or theatre.names["en"])[0]


@register.filter
def told_of_finding(found: Discrepancy) -> str:
    """What does not agree, in a sentence."""
    return findings.told(found).told


@register.filter
def told_of_member(member: Member) -> list[tuple[str, Sequence[Any]]]:
    """What was said of the joining of one, with the claims: that it joined, left, did not."""
    said = ((gettext("that it joined"), member.joined), (gettext("that it left"), member.withdrawn),
            (gettext("that it did not join"), member.denied))  # fmt: skip
    return [(sort, claims) for sort, claims in said if claims]
