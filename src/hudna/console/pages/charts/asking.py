"""What a page of charts is asked for in its address, and how such an address is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, wraps
from typing import Any, Final
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access.visit import Visit
from hudna.console.shown import names
from hudna.console.shown.charted import sums
from hudna.console.shown.words import INDICATORS
from hudna.desk import ask, charting
from hudna.desk.ask import Ledger
from hudna.desk.charting import Asked, Period, Speaking

BYS: Final = ("day", "week", "month")
USUAL: Final = timedelta(days=89)
"""How many days before the last one are shown unless others are asked for."""

_SHOWN_FIRST: Final = 4


class NoSuchChartError(Exception):
    """What is asked for cannot be; says why in the visitor's language."""


@dataclass(frozen=True)
class Question:
    """A chart that is asked for. `others`: places that may be meant as well; `known`: as of when.

    `speaking`: who gave such figures, to choose from; `told`: whether the speakers were named.
    """

    ledger: Ledger
    asked: Asked
    known: date | None
    others: tuple[str, ...]
    speaking: tuple[Speaking, ...]
    told: bool

    @cached_property
    def query(self) -> str:
        """All of it as an address has it."""
        return self._written(self.asked.speakers, self.asked.place)

    def opens(self, whose: str, period: Period) -> str:
        """The address of the claims of a figure: whose, and of which days."""
        first, last = (one.isoformat() for one in period)
        return f"{self._claims}&whose={quote(whose)}&first={first}&last={last}"

    @cached_property
    def _claims(self) -> str:
        return f"{reverse('series-claims')}?{self.query}"

    @property
    def elsewhere(self) -> str:
        """The same without a place and speakers."""
        return self._written((), "")

    def _written(self, speakers: Sequence[str], place: str) -> str:
        asked = self.asked
        pairs = [
            ("indicator", asked.indicator), ("at", place),
            *(("speaker", one) for one in speakers),
            ("from", asked.period.first.isoformat()), ("to", asked.period.last.isoformat()),
            ("by", asked.by), ("known", self.known.isoformat() if self.known else ""),
        ]  # fmt: skip
        return urlencode([(name, value) for name, value in pairs if value])

    @property
    def place(self) -> str:
        """The place by its name, nothing for the whole theatre."""
        return sums.place(self.asked.place) if self.asked.place else ""


Answer = Callable[..., HttpResponse]


def answering(page: Callable[..., HttpResponse]) -> Answer:
    """A page that says so, with 400, where it is asked for what cannot be."""

    @wraps(page)
    def answer(visit: Visit, **named: Any) -> HttpResponse:
        try:
            return page(visit, **named)
        except NoSuchChartError as error:
            return visit.page("charts/refused.html", {"told": str(error)}, status=400)

    return answer


def question(visit: Visit) -> Question:
    """What the address asks for; NoSuchChartError if it cannot be."""
    request = visit.request
    known = _day(request, "known")
    ledger = visit.known_on(known)
    indicator = _one_of(request, "indicator", tuple(INDICATORS), "violations")
    place, others = _place(request)
    period = _period(request, charting.last_day(ledger, indicator) or ask.last_day(ledger))
    asked = Asked(indicator, period, place, by=_one_of(request, "by", BYS, "day"))
    found = tuple(charting.speakers(ledger, asked))
    named = tuple(dict.fromkeys(filter(None, map(_text, request.GET.getlist("speaker")))))
    if len(named) > charting.MOST_SPEAKERS:
        told = gettext("A chart shows at most %(number)s speakers: choose fewer.")
        raise NoSuchChartError(told % {"number": charting.MOST_SPEAKERS})
    chosen = named or tuple(one.speaker for one in found[:_SHOWN_FIRST])
    return Question(ledger, replace(asked, speakers=chosen), known, others, found, bool(named))


def _period(request: HttpRequest, newest: date | None) -> Period:
    first, last = _day(request, "from"), _day(request, "to")
    if last is None:
        last = newest or date(2016, 3, 31)
        last = max(last, first) if first else last
    if first is None:
        first = date.fromordinal(max(last.toordinal() - USUAL.days, 1))
    if first > last:
        raise NoSuchChartError(gettext("The first day comes after the last one."))
    return Period(first, last)


def _day(request: HttpRequest, name: str) -> date | None:
    written = request.GET.get(name, "").strip()
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        told = gettext("%(words)s is no day: write it as 2016-03-24.")
        raise NoSuchChartError(told % {"words": f"“{written[:40]}”"}) from None


def _one_of(request: HttpRequest, name: str, known: tuple[str, ...], usual: str) -> str:
    found = request.GET.get(name, "") or usual
    if found not in known:
        told = gettext("%(words)s is not known here.")
        raise NoSuchChartError(told % {"words": f"“{found[:40]}”"})
    return found


def _text(sent: str) -> str:
    return sent.strip()[:200]


def _place(request: HttpRequest) -> tuple[str, tuple[str, ...]]:
    """The place: by its key where the words are still its name, else by the words."""
    key, words = _text(request.GET.get("at", "")), request.GET.get("place")
    if words is None or (key and words.strip() == sums.place(key)):
        return key, ()
    words = _text(words)[:100]
    return charting.place_named(words) if words else ("", ())


def listed(speaking: Sequence[Speaking], chosen: Sequence[str]) -> list[tuple[str, str, int, bool]]:
    """Who can be chosen: key, name, days told, whether chosen; those chosen are always there."""
    days = {one.speaker: one.days for one in speaking}
    keys = dict.fromkeys((*days, *chosen))
    return [(one, names.registered(one), days.get(one, 0), one in chosen) for one in keys]
