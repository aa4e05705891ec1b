"""Whole numbers below ten thousand in words of three languages: an independent speller."""

from typing import Final

_EN: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_EN_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_RU: Final = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split()
_RU_TENS: Final = (
    "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
).split()
_RU_HUNDREDS: Final = (
    "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
).split()
_AR: Final = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
_AR_TEENS: Final = (
    "أحد عشر|اثنا عشر|ثلاثة عشر|أربعة عشر|خمسة عشر|ستة عشر|سبعة عشر|ثمانية عشر|تسعة عشر"
).split("|")
_AR_TENS: Final = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
_AR_HUNDREDS: Final = ("مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة").split()


def english(value: int) -> str:
    """ "two thousand three hundred and four"."""
    parts = []
    if value >= 1000:
        parts.append(f"{_EN[value // 1000]} thousand")
    if value % 1000 >= 100:
        parts.append(f"{_EN[value % 1000 // 100]} hundred")
    rest = value % 100
    if rest or not parts:
        small = _EN[rest] if rest < 20 else _EN_TENS[rest // 10 - 2] + (
            f"-{_EN[rest % 10]}" if rest % 10 else "")  # fmt: skip
        parts.append(f"and {small}" if parts else small)
    return " ".join(parts)


def russian(value: int) -> str:
    """ "две тысячи триста четыре"."""
    parts = []
    thousands, rest = divmod(value, 1000)
    if thousands:
        one = {1: "одна", 2: "две"}.get(thousands, _RU[thousands])
        noun = "тысяча" if thousands == 1 else "тысячи" if thousands < 5 else "тысяч"
        parts.append(f"{one} {noun}")
    if rest >= 100:
        parts.append(_RU_HUNDREDS[rest // 100 - 1])
    rest %= 100
    if rest >= 20:
        parts.append(_RU_TENS[rest // 10 - 2])
        rest %= 10
    if rest or not parts:
        parts.append(_RU[rest])
    return " ".join(parts)


def arabic(value: int) -> str:
    """ "ألفان وثلاثمئة وأربعة"."""
    parts = []
    thousands, rest = divmod(value, 1000)
    if thousands:
        parts.append({1: "ألف", 2: "ألفان"}.get(thousands) or f"{_AR[thousands]} آلاف")
    if rest >= 100:
        parts.append(_AR_HUNDREDS[rest // 100 - 1])
    rest %= 100
    if rest >= 20:
        if rest % 10:
            parts.append(_AR[rest % 10])
        parts.append(_AR_TENS[rest // 10 - 2])
    elif rest > 10:
        parts.append(_AR_TEENS[rest - 11])
    elif rest or not parts:
        parts.append(_AR[rest])
    return " و".join(parts)


SPELLERS: Final = {"en": english, "ru": russian, "ar": arabic}
