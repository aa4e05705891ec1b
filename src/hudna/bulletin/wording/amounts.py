"""A quantity in words: the hedge of the source kept, and the noun in the form the number asks."""

import re
import unicodedata

from hudna.bulletin.wording.form import Noun, Wording
from hudna.record import Quantity
from hudna.record.claim import Number

# Words of the sources that hedge a number, in the three languages; longer ones are tried first.
_HEDGE_WORDS = {
    "at_least": ("at least", "no less than", "no fewer than", "не менее", "не меньше", "минимум",
                 "как минимум", "على الأقل", "ما لا يقل", "لا يقل"),
    "at_most": ("at most", "up to", "no more than", "не более", "не больше", "максимум",
                "على الأكثر", "لا يزيد", "لا يتجاوز", "ما لا يزيد"),
    "more_than": ("more than", "over", "above", "более", "больше", "свыше", "أكثر من",
                  "ما يزيد على", "ما يزيد عن", "يزيد على", "يزيد عن", "تجاوز"),
    "less_than": ("less than", "fewer than", "under", "менее", "меньше", "أقل من"),
    "nearly": ("nearly", "almost", "почти", "ما يقارب", "ما يقرب", "قرابة", "زهاء"),
    "about": ("about", "around", "some", "approximately", "roughly", "около", "примерно",
              "порядка", "приблизительно", "نحو", "حوالي", "حوالى", "تقريبا"),
}  # fmt: skip
_EDGED = {
    bound: re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
        + r")(?!\w)"
    )
    for bound, words in _HEDGE_WORDS.items()
}  # fmt: skip


_DIGITS = re.compile(r"\d[\d\s.,٫٬]*")


def amount(wording: Wording, quantity: Quantity, noun: str) -> str:
    """Return the quantity with its counted noun, such as "at least 3 new localities"."""
    return _bounded(wording, quantity, wording.nouns[noun])


def bare_amount(wording: Wording, quantity: Quantity) -> str:
    """Return the quantity without a noun, such as "at least 3"."""
    return _bounded(wording, quantity, None)


def bound_of(quantity: Quantity) -> tuple[str, Number | None]:
    """Return how the quantity is bounded, a key of `Wording.bounds`, and the number to print.

    The number is None for two bounds ("between") and where there is none ("unknown").
    """
    low, high, hedge = quantity.low, quantity.high, hedge_in(quantity.text)
    if low is None or high is None:
        return _open(quantity, hedge)
    if low == high:
        return hedge or "exactly", low
    printed = _printed_number(quantity.text)
    if hedge in ("about", "nearly") and printed is not None and low <= printed <= high:
        return hedge, printed
    return "between", None


def hedge_in(text: str) -> str | None:
    """Return the bound that the words of a quantity express, None for a bare number."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("ً", "")
    return next((bound for bound, words in _EDGED.items() if words.search(plain)), None)


def _open(quantity: Quantity, hedge: str | None) -> tuple[str, Number | None]:
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return "unknown", None
    strict, loose, number = ("less_than", "at_most", high) if low is None else (
        "more_than", "at_least", low)  # fmt: skip
    # "more than 45" may come as 45 or as 46 and up; the strict words hold for the printed 45 only.
    is_strict = hedge == strict and _printed_number(quantity.text) == number
    return (strict if is_strict else loose), number


def _printed_number(text: str) -> int | None:
    runs = _DIGITS.findall(text)
    digits = re.sub(r"\D", "", runs[0]) if len(runs) == 1 else ""
    return int(digits) if digits else None


def _bounded(wording: Wording, quantity: Quantity, noun: Noun | None) -> str:
    bound, number = bound_of(quantity)
    if bound == "unknown":
        return quantity.text
    template, case = wording.bounds[bound]
    if bound == "between":
        assert quantity.low is not None
        assert quantity.high is not None
        high = _counted(wording, quantity.high, noun, case)
        return template.format(low=wording.number(quantity.low), high=high)
    assert number is not None
    if bound != "exactly" and case == "plain":
        case = "bounded"
    return template.format(_counted(wording, number, noun, case))


def _counted(wording: Wording, number: Number, noun: Noun | None, case: str) -> str:
    return wording.number(number) if noun is None else wording.counted(noun, number, case)
