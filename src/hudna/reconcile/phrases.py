"""Words of what reconciling finds: a form with what stands in it, so that a page in another
language can say the same.

A phrase is its English text. `form` is that text with a name in braces for each value.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from hudna.record.document import WEEKDAYS


class Named(NamedTuple):
    """A place or party by its register id, "" for none, with its English name or as printed."""

    id: str
    text: str


class Weekday(NamedTuple):
    """A day of the week: 1 is Monday."""

    number: int


class Sum(NamedTuple):
    """Figures with a sign between them: 2 + 3, 5 / 7."""

    figures: tuple[float, ...]
    sign: str


Value = float | int | date | str | Named | Weekday | Sum


class Phrase(str):
    """A text that was put together; it is that text, and knows of what."""

    form: str
    values: Mapping[str, Value]


def phrase(form: str, **values: Any) -> Phrase:
    """The English text of a form with its values."""
    made = Phrase(form.format(**{name: written(one) for name, one in values.items()}))
    made.form, made.values = form, values
    return made


def listed(parts: Sequence[Phrase]) -> str:
    """Several phrases, a comma between: one of them, or a phrase of two at a time."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    return phrase("{first}, {rest}", first=parts[0], rest=listed(parts[1:]))


def written(value: Value) -> str:
    """A value in an English text."""
    if isinstance(value, Named):
        return value.text
    if isinstance(value, Weekday):
        return WEEKDAYS[value.number - 1]
    if isinstance(value, Sum):
        return value.sign.join(f"{one:g}" for one in value.figures)
    return f"{value:g}" if isinstance(value, int | float) else str(value)
