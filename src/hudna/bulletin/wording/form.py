"""The shape of a language's table of words, and the forms that its nouns take after a number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from hudna.record.claim import Number

# Category (zero, one, two, few, many, other) to the words that follow, or hold, the number.
Noun = Mapping[str, str]
# (noun, number, case) to the counted noun. The case is "plain" (zero is said in words), "bounded"
# (the same, zero in digits: "at least 0") or "governed" (by a word before that asks a genitive).
Counting = Callable[[Noun, Number, str], str]


@dataclass(frozen=True, slots=True)
class Wording:
    """All that a bulletin says in one language. `bounds`: template and case of the number."""

    language: str
    direction: str
    quotes: tuple[str, str]
    comma: str
    semicolon: str
    months: tuple[str, ...]
    day_form: str
    number: Callable[[Number], str]
    counted: Counting
    nouns: Mapping[str, Noun]
    bounds: Mapping[str, tuple[str, str]]
    headings: Mapping[str, str]
    families: Mapping[str, str]
    windows: Mapping[str, str]
    changes: Mapping[str, str]
    stages: Mapping[str, str]
    trends: Mapping[str, str]
    hedges: Mapping[str, str]
    incident_types: Mapping[str, str]
    kinds: Mapping[str, str]
    phrases: Mapping[str, str]

    def day(self, on: date) -> str:
        """Return the day in words of this language."""
        return self.day_form.format(day=on.day, month=self.months[on.month - 1], year=on.year)
