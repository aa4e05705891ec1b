"""Sentences that get their voice from one behind them, in the same line or paragraph.

- "Such figures were given by the Centre" says who said what stands before it;
- a quotation of several sentences may name its voice behind its end.

A sentence that names its own voice takes none, and none goes past it, but for a state, which is
often a word for its ministry: "Baku says … . So the ministry's summary tells".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from hudna.reading.discourse.attribution import Attribution, kind_of
from hudna.reading.discourse.voices import side_of
from hudna.record.register import Party

_QUOTES: Final = re.compile('["“”«»„‟]')


class Lending:
    """Finds the lenders of a passage's sentences; `attributed` is asked about few of them."""

    def __init__(
        self, attributed: Callable[[str], Attribution], parties: Mapping[str, Party],
        back: re.Pattern[str],
    ) -> None:  # fmt: skip
        """`back`: how a sentence starts that points back ("this", "these figures")."""
        self.attributed = attributed
        self.parties = parties
        self.back = back

    def lenders(self, words: Sequence[str], opens: Sequence[bool]) -> list[str]:
        """For each sentence the one behind it that lends it a voice, "" for none.

        `words`: the sentences as written; `opens`: which of them open a line.
        """
        lent = [""] * len(words)
        for at, sentence in enumerate(words):
            if at and self.back.match(sentence):
                first = _line_start(opens, at if not opens[at] else at - 1)
            elif _odd(sentence):
                start = _line_start(opens, at)
                first = next((one for one in range(at - 1, start - 1, -1) if _odd(words[one])), at)
            else:
                continue
            self._lend(lent, words, first, at)
        return lent

    def _lend(self, lent: list[str], words: Sequence[str], first: int, at: int) -> None:
        if first >= at or not (lender := self.attributed(words[at])).speakers:
            return
        for before in range(at - 1, first - 1, -1):
            told = self.attributed(words[before])
            if told.speakers and not self._stands_for(told, lender):
                return
            lent[before] = words[at]

    def _stands_for(self, told: Attribution, lender: Attribution) -> bool:
        """Whether a state spoke where its ministry is then named."""
        state, other = told.speakers[-1], lender.speakers[-1]
        same = side_of(state, self.parties) == side_of(other, self.parties)
        return same and kind_of(state, self.parties) == "state"


def _line_start(opens: Sequence[bool], at: int) -> int:
    return next((one for one in range(at, 0, -1) if opens[one]), 0)


def _odd(sentence: str) -> bool:
    """Whether a sentence opens a quotation that it does not close, or the other way round."""
    return len(_QUOTES.findall(sentence)) % 2 == 1
