"""Numbers as each language writes them, and the plural category that a number falls in.

The categories are those of the Unicode CLDR plural rules (cardinal) for Arabic, Russian and
English: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
"""

from decimal import Decimal

from hudna.record.claim import Number

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def written(number: Number, group: str, point: str) -> str:
    """Write `number` with all of its decimals, in groups of three digits."""
    exact = Decimal(str(number))
    if exact == exact.to_integral_value():
        return f"{int(exact):,}".replace(",", group)
    whole, _, decimals = f"{exact:,f}".partition(".")
    return whole.replace(",", group) + point + decimals


def category(language: str, number: Number) -> str:
    """Return the CLDR plural category of `number` as it is printed; KeyError if not ours."""
    rule = {"ar": _arabic, "ru": _russian, "en": _english}[language]
    if isinstance(number, float) and not number.is_integer():
        return "other"
    return rule(abs(int(number)))


def _english(count: int) -> str:
    return "one" if count == 1 else "other"


def _russian(count: int) -> str:
    last, last_two = count % 10, count % 100
    if last == 1 and last_two != 11:
        return "one"
    return "few" if 2 <= last <= 4 and not 12 <= last_two <= 14 else "many"


def _arabic(count: int) -> str:
    if count < 3:
        return ("zero", "one", "two")[count]
    last_two = count % 100
    if 3 <= last_two <= 10:
        return "few"
    return "many" if last_two >= 11 else "other"
