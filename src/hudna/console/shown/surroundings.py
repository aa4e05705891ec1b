"""What every page needs beside its own contents: languages, choices, where one can go."""

from collections.abc import Sequence
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hudna.console.access import Need
from hudna.console.access.visit import visit_of
from hudna.console.shown import digits
from hudna.console.shown.figures import language, locale

THEME_COOKIE: Final = "hudna_theme"
THEMES: Final = ("auto", "light", "dark")
LANGUAGES: Final = (("ar", "العربية"), ("ru", "Русский"), ("en", "English"))
"""Each by its own name: who cannot read the page can still find theirs."""

NAVIGATION: Final = (
    ("today", _("Today"), Need.READ),
    ("discrepancies", _("Discrepancies"), Need.READ),
    ("incidents", _("Incidents"), Need.READ),
    ("map", _("Map"), Need.READ),
    ("series", _("Series"), Need.READ),
    ("compare", _("Compare"), Need.READ),
    ("documents", _("Documents"), Need.READ),
    ("registers", _("Registers"), Need.READ),
    ("review", _("Review"), Need.JUDGE),
    ("intake", _("Take in"), Need.TAKE_IN),
)
"""Where one can go from every page: an address's name, its title, what it needs."""

_PARTS: Final = {
    "registers": ("register-of-places", "place", "parties", "party", "truces", "truce", "joined"),
    "today": ("today-changes",), "discrepancies": ("discrepancy", "discrepancy-acts"),
    "incidents": ("incident", "incident-acts"), "series": ("series-claims", "series-summary"),
    "compare": ("compare-parts",), "review": ("judge", "ask", "rule", "undo"),
    "documents": ("reader", "claim", "source", "choose", "beside"),
    "intake": ("hotline", "caller"),
}  # fmt: skip
_IN: Final = {page: whole for whole, pages in _PARTS.items() for page in pages}
"""Pages that are part of one of these."""


def around(request: HttpRequest) -> dict[str, Any]:
    """The context of every template."""
    visit = visit_of(request)
    match = request.resolver_match
    theme = request.COOKIES.get(THEME_COOKIE)
    return {
        "visit": visit,
        "navigation": [(name, title) for name, title, need in NAVIGATION if need in visit.grants],
        "section": _IN.get(match.url_name or "", match.url_name) if match else None,
        "language": language(),
        "locale": locale(),
        "direction": "rtl" if language() == "ar" else "ltr",
        "languages": LANGUAGES,
        "theme": (chosen := theme if theme in THEMES else THEMES[0]),
        "choice_groups": _choices(chosen),
        "is_demo": settings.HUDNA_SERVING.demo,
    }


def _choices(theme: str) -> list[tuple[str, str, Sequence[tuple[str, Any]], str]]:
    """What one may choose: its name, its title, the choices with their words, the one in force."""
    looks = (("auto", _("as the device")), ("light", _("light")), ("dark", _("dark")))
    found: list[tuple[str, str, Sequence[tuple[str, Any]], str]] = [
        ("language", gettext("Language"), LANGUAGES, language()),
        ("theme", gettext("Look"), looks, theme),
    ]
    if language() == "ar":
        kinds = ((digits.LATIN, "123"), (digits.EASTERN, "١٢٣"))
        found.append(("digits", gettext("Digits"), kinds, digits.chosen()))
    return found
