"""Figures and days as people write them in each language."""

from datetime import date, datetime, timedelta
from typing import Final

from django.utils.translation import get_language, gettext

from hudna.console.shown import digits
from hudna.record import Quantity

_MARKS: Final = {"en": (",", "."), "ru": ("\u00a0", ","), "ar": ("٬", "٫")}
"""What parts thousands, and what parts decimals."""
_LATIN_MARKS: Final = (",", ".")
_MONTHS: Final = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "كانون_الثاني/يناير شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيو تموز/يوليو "
          "آب/أغسطس أيلول/سبتمبر تشرين_الأول/أكتوبر تشرين_الثاني/نوفمبر كانون_الأول/ديسمبر",
}  # fmt: skip
_SHORT_DAY: Final = {"en": "{d} {m}", "ru": "{d:02}.{n:02}", "ar": "{d}/{n}"}
DAY_MONTH: Final = {
    "en": ("{d}", " ", "{name}"), "ru": ("{d}", " ", "{name}"), "ar": ("{d}", "/", "{m}"),
}  # fmt: skip
"""A day on the edge of a chart: 24 Mar, 24 мар, 24/3."""

_LEAST_GROUPED: Final = 10_000
"""From here on thousands are parted; four digits are read at a glance without."""


def language() -> str:
    """The language of the page: `ar`, `ru` or `en`."""
    return (get_language() or "en").split("-")[0]


def locale() -> str:
    """The same with the digits that were chosen, as browsers name it."""
    system = "arab" if digits.chosen() == digits.EASTERN else "latn"
    return f"ar-u-nu-{system}" if language() == "ar" else language()


def number(value: float | int | None) -> str:
    """A number as the page's language writes it."""
    if value is None:
        return ""
    tongue = language()
    thousands, decimal = marks()
    whole, _, part = f"{abs(value):.10f}".rstrip("0").rstrip(".").partition(".")
    if int(whole) >= _LEAST_GROUPED:
        whole = f"{int(whole):,}".replace(",", thousands)
    sign = "\u2212" if value < 0 else ""
    return digits.written(f"{sign}{whole}{decimal if part else ''}{part}", tongue)


def months() -> tuple[str, ...]:
    """The names of the months, January first, short where the language does so."""
    named = (one.replace("_", " ") for one in _MONTHS[language()].split())
    return tuple(named if language() == "ar" else (one[:3] for one in named))


def marks() -> tuple[str, str]:
    """What parts thousands and decimals now."""
    eastern = digits.chosen() == digits.EASTERN
    return _LATIN_MARKS if language() == "ar" and not eastern else _MARKS[language()]


def quantity(found: Quantity) -> str:
    """A quantity with its bounds: 4, 40–50, at least 3, at most 7."""
    return between(found.low, found.high)


def between(low: float | None, high: float | None) -> str:
    """The same by its bounds; None: nobody said."""
    if low is not None and low == high:
        return number(low)
    if low is not None and high is not None:
        return f"{number(low)}–{number(high)}"
    if low is not None:
        return gettext("at least %(number)s") % {"number": number(low)}
    if high is not None:
        return gettext("at most %(number)s") % {"number": number(high)}
    return gettext("some")


def change(value: float | None) -> str:
    """By how much a figure changed, with its sign."""
    if value is None:
        return ""
    return f"±{number(0)}" if value == 0 else f"{'+' if value > 0 else ''}{number(value)}"


def day(value: date | None) -> str:
    """A day in full: 24 March 2016, 24 марта 2016 г., 24 آذار/مارس 2016."""
    if value is None:
        return ""
    tongue = language()
    month = _MONTHS[tongue].split()[value.month - 1].replace("_", " ")
    ending = "\u00a0г." if tongue == "ru" else ""
    return digits.written(f"{value.day}\u00a0{month} {value.year}{ending}", tongue)


def short_day(value: date) -> str:
    """A day without its year, for the head of a narrow column."""
    tongue = language()
    month = _MONTHS[tongue].split()[value.month - 1][:3]
    return digits.written(_SHORT_DAY[tongue].format(d=value.day, m=month, n=value.month), tongue)


def zone(value: datetime) -> str:
    """How far the clock of an instant is from universal time: UTC, UTC+3, UTC+3:30."""
    minutes = int((value.utcoffset() or timedelta()).total_seconds()) // 60
    if not minutes:
        return "UTC"
    hours, left = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "\u2212"
    return f"UTC{sign}{hours}:{left:02}" if left else f"UTC{sign}{hours}"


def instant(value: datetime) -> str:
    """An instant to the minute, in universal time."""
    clock = digits.written(f"{value:%H:%M}", language())
    return f"{day(value.date())}, {clock}\u00a0UTC"
