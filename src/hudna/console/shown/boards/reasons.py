"""What reconciling finds, in the page's language: its forms are texts like any other.

A form that is not translated is shown in English, and a test names it.
"""

from datetime import date
from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hudna.console.shown import figures, names
from hudna.desk.check import Named, Phrase, Sum, Value, Weekday

FORMS: Final = (
    "{first}, {rest}",
    _("{sum} = {found}, the total is {total}"),
    _("without {place} the list gives the total: it may lie in another place"),
    _("{place} alone has as many: the total may be its figure"),
    _("the digits of the total may have changed places"),
    _("{number} are told without a place, or a place was left out"),
    _("{number} may be counted in two of the places"),
    _("{sum} = {found} in places of it, for the whole {total}"),
    _("a place may be counted twice, or the whole be a figure without them"),
    _("called a rise: {now}, and {before} for {day}"),
    _("called a fall: {now}, and {before} for {day}"),
    _("called unchanged: {now}, and {before} for {day}"),
    _("it may be compared with a figure that is not kept, or the word may be a slip"),
    _("the same figure was given before: it may be compared with an older one"),
    _("the word may be left over from an earlier text, or one figure counts others"),
    _("{now}, and {before} for {day}"),
    _("some may have left, or one of the figures counts others"),
    "{figures}",
    _("the head of the text has {first}, its body {last}: one of them may be older"),
    _("they may count by different agreements, or one may be older"),
    _("one may be a part of the other, or older"),
    _("one of them is passed on by others: it may have changed on the way"),
    _("one document may be older, or correct the other"),
    _("the digits of one may have changed places"),
    _("one may have a digit too many"),
    _("{figure}: fewer than none"),
    _("a dash may stand before the number"),
    _("from {low} to {high}"),
    _("the bounds may have changed places"),
    _("{figure} of what is counted in whole numbers"),
    _("the mark may part thousands, not decimals"),
    _("the days may have changed places"),
    _("until {day}, in a text of {written}"),
    _("the year or the month may be another"),
    _("“{words}”: {day} is a {weekday}, not a {named}"),
    _("it is counted from the day of the text: that may be {day}, not {other}"),
    _("the text itself is of {weekday}, {day}: it may mean that day"),
    _("the day before, {day}, is a {weekday}: the date may be a day off"),
    _("the day after, {day}, is a {weekday}: the date may be a day off"),
    _("in {year} that day was a {weekday}: the year may be another"),
    _("the nearest {weekday} is {day}"),
    _("{base} on {day} and who joined since give {found}; published: {total}"),
    _(
        "{base} on {day} and who joined since give {found}, and {more} more agreed in principle; "
        "published: {total}"
    ),
    _("some joined without being told of, or joined before the earlier total was told"),
    _("some left without being told of, or were counted before they signed"),
    _("the figure of {name} is the sum of the others: it may count theirs together"),
    _("definition {size}"),
    _("coverage {size}"),
    _("timing {size}"),
    _("unexplained {size}"),
    _("{one} counts arrests, {other} does not"),
    _("{one} counts own_side, {other} does not"),
    _("{one} counts training, {other} does not"),
    _("{one} counts air, {other} does not"),
    _("{one} counts fighters, {other} does not"),
    _("{place}: only {one} reports on it"),
    _("the day of {one} ends later: {share} of the change to the next day's figure"),
)
"""Every form, as `hudna.reconcile` writes it."""

_WEEKDAYS: Final = (
    _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
    _("Sunday"),
)  # fmt: skip
_ISOLATED: Final = "\u2068{}\u2069"


def written(text: str) -> str:
    """A phrase in the page's language; any other text as it is."""
    if not isinstance(text, Phrase):
        return text
    values = {name: _ISOLATED.format(_value(one)) for name, one in text.values.items()}
    return gettext(text.form).format(**values)


def _value(value: Value) -> str:
    if isinstance(value, Phrase):
        return written(value)
    if isinstance(value, Named):
        return names.registered(value.id) if value.id else value.text
    if isinstance(value, Weekday):
        return str(_WEEKDAYS[value.number - 1])
    if isinstance(value, Sum):
        return _SIGNS.get(value.sign, value.sign).join(map(figures.number, value.figures))
    if isinstance(value, date):
        return figures.day(value)
    return figures.number(value) if isinstance(value, int | float) else value


_SIGNS: Final = {" and ": " / "}
