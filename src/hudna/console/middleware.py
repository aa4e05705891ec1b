"""What holds for every answer: how it may be kept, how its figures are written, what is signed."""

import logging
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_cache_control

from hudna.console import opened
from hudna.console.shown import digits
from hudna.desk import DeskError, packs
from hudna.desk.configuration import times_written
from hudna.desk.ledger import checkpoints

Answer = Callable[[HttpRequest], HttpResponseBase]
_LOG: Final = logging.getLogger("hudna")
_NO_FEATURES: Final = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class Manners:
    """Figures in the digits that the visitor chose; pages are kept by the visitor's browser alone.

    A page is asked for anew each time it is shown: what it tells may have changed.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, with the digits of this request, and the names that the register has now."""
        packs.look_anew()
        with digits.of(request.COOKIES.get(digits.COOKIE)):
            response = self.answer(request)
        if "Cache-Control" not in response.headers:
            patch_cache_control(response, private=True, no_cache=True)
        response.headers["Permissions-Policy"] = _NO_FEATURES
        return response


class Sealing:
    """What a request wrote is signed before it is answered, as a command's writing is.

    What hinders that is told, and can be mended later: what was written is kept.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then sign if anything was written meanwhile."""
        before = times_written()
        response = self.answer(request)
        if times_written() > before:
            try:
                checkpoints.make(opened.the_ledger(), _LOG.warning)
            except DeskError as error:
                _LOG.warning("what was written is kept, and not signed yet: %s", error)
        return response
