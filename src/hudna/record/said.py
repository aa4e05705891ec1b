"""Sentences for people, which a door can say in another language.

A sentence is written once, in English, where it is known: `say("{printed} is {value}", …)`. It is
plain text for whoever prints it; whoever speaks another language takes its pattern, which a
catalogue has, and what stands in it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, reduce
from typing import Any, Self

Joint = Callable[[str, str], "Said"]


class Said(str):
    """An English sentence that knows its pattern and the values in it: text, figures, days, and
    sentences again."""

    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, values: Mapping[str, object]) -> Self:
        """The sentence of a pattern with these values by name."""
        found = super().__new__(cls, pattern.format_map(values) if values else pattern)
        found.pattern, found.values = pattern, values
        return found

    def __getnewargs__(self) -> Any:
        return self.pattern, self.values


class Registered(str):
    """The English name of a place or party that the register has; `id`: under which it does."""

    id: str

    def __new__(cls, name: str, id: str) -> Self:
        """The name with the id."""
        found = super().__new__(cls, name)
        found.id = id
        return found

    def __getnewargs__(self) -> Any:
        return str(self), self.id


def say(pattern: str, **values: object) -> Said:
    """A sentence. Its pattern stands in the call, so that the catalogues find it."""
    return Said(pattern, values)


def saying(words: str) -> str:
    """A pattern that stands apart from its call, so that the catalogues find it."""
    return words


def joined(parts: Iterable[str], joint: Joint) -> str:
    """Parts that are not empty, one joined to the other; "" for none."""
    left = [one for one in parts if one]
    return reduce(joint, left) if left else ""


def both(before: str, then: str) -> Said:
    """The one and the other."""
    return say("{before} and {then}", before=before, then=then)


def either(before: str, then: str) -> Said:
    """The one or the other."""
    return say("{before} or {then}", before=before, then=then)


def listed(before: str, then: str) -> Said:
    """The one, the other."""
    return say("{before}, {then}", before=before, then=then)


def further(before: str, then: str) -> Said:
    """The one; the other, which stands alone."""
    return say("{before}; {then}", before=before, then=then)


def passed_on(before: str, then: str) -> Said:
    """From the one to the other."""
    return say("{before} → {then}", before=before, then=then)


def quoted(words: str) -> Said:
    """Words as they are printed, on one line."""
    return say("“{words}”", words=" ".join(words.split()))


@cache
def _heard(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", pattern)
    return re.compile("".join(f"(?P<{one}>.+?)" if at % 2 else re.escape(one)
                              for at, one in enumerate(parts)), re.DOTALL)  # fmt: skip


def heard(text: str, patterns: Iterable[str]) -> str:
    """A sentence that was kept as text, with the first of the patterns that it is of; else itself.

    What stands in it is text, or, where one of the patterns is, a sentence again.
    """
    known = list(patterns)
    for pattern in known:
        found = _heard(pattern).fullmatch(text)
        if found:
            parts = found.groupdict()
            return Said(pattern, {name: heard(one, known) for name, one in parts.items()})
    return text
