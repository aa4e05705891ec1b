"""Names as ways: each place, party and truce of the register leads to its own page."""

from collections.abc import Iterable
from functools import lru_cache

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from hudna.console.shown import names
from hudna.console.shown.figures import language
from hudna.desk import packs
from hudna.desk.ask import Held
from hudna.desk.series import speaker_key
from hudna.record import Name, Place


def to(id: str | None, text: str = "") -> SafeString:
    """The name of what the register has under that id, as a way to it; else the text alone."""
    sort = packs.sort_of(id) if id else None
    if id is None or sort is None:
        return format_html("<bdi>{}</bdi>", text or names.registered(id or ""))
    told = _address(sort, id), names.registered(id)
    return format_html('<a class="way" href="{}"><bdi>{}</bdi></a>', *told)


def speaker(held: Held) -> SafeString:
    """Who says it."""
    return to(speaker_key(held), names.speaker(held)) if names.speaker(held) else SafeString("")


def name(one: Name | None) -> SafeString:
    """A party or thing."""
    return to(one.id, names.name(one)) if one else SafeString("")


def several(found: Iterable[Name]) -> SafeString:
    """Several of them."""
    return format_html_join(" · ", "{}", ((name(one),) for one in found))


def place(one: Place | None) -> SafeString:
    """A place; several of a joint place; as printed where none is known."""
    if one is None:
        return SafeString("")
    comma = "، " if language() == "ar" else ", "
    known = format_html_join(comma, "{}", ((to(id),) for id in one.ids))
    return known or to(None, one.text)


def governorate(held: Held) -> SafeString:
    """The governorate that a claim's place lies in; the place itself where none is known."""
    where, register = held.claim.place, packs.register()
    found = register.governorate_of(where.ids[0]) if where and where.ids else None
    return to(found) if found else place(where)


@lru_cache(maxsize=10_000)
def _address(sort: str, id: str) -> str:
    return reverse(sort, args=[id])
