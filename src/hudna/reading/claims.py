"""From drafts to claims: their place in the document, and the day that words are read against."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from hudna.reading.doubts import NamedDay, doubt, month_first
from hudna.reading.drafts import Draft, Remainder
from hudna.reading.measures.days import Day
from hudna.reading.measures.periods import Period
from hudna.record import Claim, Document, Incident, Particulars, Problem, Span, Unread, Window


class ClaimMaker:
    """Makes the claims of one document; `grammar` is the version that reads it."""

    def __init__(self, document: Document, grammar: str) -> None:
        self.document = document
        self.grammar = grammar
        self.as_of: date | None = document.as_of or document.published_on
        self.checked_against = self.as_of  # None where that is but a guess
        self.month_first = month_first(document.text)

    def claim(self, draft: Draft, at: int) -> Claim:
        """The claim of a draft counted from `at` in the document."""
        voice, period = draft.voice, draft.period
        if self.month_first and period:
            period = period.turned()
        on = self._day_of(draft.days)
        body, window = draft.body, _window(period, draft.words, self.as_of)
        if on and isinstance(body, Particulars):
            body = replace(body, on=on)
        elif on and isinstance(body, Incident):
            window = Window("day", on, on, draft.words)
        return Claim(
            self.document.name, draft.kind, Span(at + draft.start, at + draft.stop), draft.quote,
            body, draft.rule, self.grammar, voice.hedge, voice.speaker, voice.relay, draft.place,
            window,
        )  # fmt: skip

    def unread(self, left: Remainder, at: int, sentence: Span) -> Unread:
        """A number that no rule took, with its sentence."""
        span = Span(at + left.start, at + left.stop)
        return Unread(self.document.name, span, left.quote, sentence, left.reason)

    def problems(self, days: Iterable[NamedDay], code: str) -> list[Problem]:
        """What does not fit about the days that a sentence names."""
        found = (doubt(day, code, self.checked_against, self.month_first) for day in days)
        return [Problem(self.document.name, *one) for one in found if one]

    def _day_of(self, days: tuple[Day, ...]) -> date | None:
        """The first of these that is a day of the calendar."""
        turned = (day.turned() if self.month_first else day for day in days)
        known = (found for day in turned if (found := day.resolve(self.as_of)) is not None)
        return next(known, None)


@lru_cache(maxsize=5_000)
def _window(period: Period | None, words: str | None, as_of: date | None) -> Window | None:
    """The window that words name, read against a day; many figures share one."""
    return period.resolve(words, as_of) if period else None
