"""What a visitor chooses once: language, light or dark, digits. Kept in cookies, for a year."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from hudna.console.access.visit import Visit
from hudna.console.shown import digits
from hudna.console.shown.surroundings import LANGUAGES, THEME_COOKIE, THEMES

_YEAR: Final = 365 * 24 * 60 * 60
_CHOICES: Final[Mapping[str, tuple[str, Sequence[str]]]] = {
    "language": ("hudna_language", [code for code, _ in LANGUAGES]),
    "theme": (THEME_COOKIE, THEMES),
    "digits": (digits.COOKIE, digits.CHOICES),
}
"""What may be chosen: the cookie that keeps it, and the choices."""


def choose(visit: Visit) -> HttpResponse:
    """Keep what the form chose and go back to where it was sent from."""
    request = visit.request
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    response = HttpResponseRedirect(back if is_ours else "/")
    for name, (cookie, allowed) in _CHOICES.items():
        value = request.POST.get(name, "")
        if value in allowed:
            response.set_cookie(cookie, value, max_age=_YEAR, samesite="Lax", httponly=True,
                                secure=settings.SESSION_COOKIE_SECURE)  # fmt: skip
    return response
