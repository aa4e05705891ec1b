"""How the corpora of numbers and times are written: a value, then the phrases that give it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from hudna.reading.doors import NumberReading, TimeReading
from hudna.reading.measures.days import NO_SUCH_DAY, WRONG_ORDER, WRONG_WEEKDAY, Day

HERE = Path(__file__).parents[1]
PROBLEMS = {NO_SUCH_DAY: "!day", WRONG_WEEKDAY: "!weekday", WRONG_ORDER: "!order"}
# Words at the left edge that a reading may take in or leave: prepositions, articles.
EDGES = {
    "en": "in on at the of during over within for by to from since through a an this past all",
    "ru": "в во на с со за к ко по до от из о об при под",
    "ar": "في من خلال على منذ الى إلى يوم يومي أن",
}
_CLITICS = re.compile(r"^(?:[وفبكل]{0,2}(?:ا?ل)?ـ*)")


@dataclass(frozen=True)
class Phrase:
    """A phrase of a corpus: what it is worth, its words as read, and the day of reading."""

    wanted: str
    text: str
    words: tuple[str, ...]
    as_of: date | None
    where: str


def corpus(code: str, name: str) -> Iterator[Phrase]:
    """The phrases of a corpus, in order."""
    wanted, as_of = "", None
    path = HERE / code / f"{name}.txt"
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("= "):
            wanted = line[2:].strip()
        elif line.startswith("@ "):
            as_of = None if line[2:] == "-" else date.fromisoformat(line[2:])
        elif line.strip() and not line.startswith("#"):
            text = re.sub(r"[{}]", "", line)
            words = tuple(re.findall(r"\{(.*?)\}", line)) or (text,)
            where = f"{code}-{name}-{number}"
            yield Phrase(wanted, text, () if wanted == "-" else words, as_of, where)


def shown_number(one: NumberReading) -> str:
    """A number as the corpora write it."""
    low, high = _plain(one.low), _plain(one.high)
    value = low if low == high else f"{low}..{high}"
    sign = "~" if one.bound == "about" else ""
    kind = "" if one.kind == "cardinal" else f" {one.kind}"
    return f"{sign}{value}{kind}"


def same_number(one: NumberReading, wanted: str) -> bool:
    """Whether a number is what the corpus wants: fractions to a thousandth."""
    measured = wanted.partition(" measured ")[2]
    if measured and one.measured != float(measured):
        return False
    wanted = wanted.partition(" measured ")[0]
    shown = shown_number(one)
    fraction = re.match(r"(\d+)/(\d+)(.*)", wanted)
    if fraction and one.low is not None and one.low == one.high:
        near = abs(one.low - int(fraction[1]) / int(fraction[2])) < 0.001
        return near and shown.endswith(fraction[3])
    return shown == wanted


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}" if isinstance(value, float) else str(value)


def shown_time(one: TimeReading) -> str:
    """A time as the corpora write it."""
    parts = [one.kind]
    if one.kind == "window":
        parts += _window(one)
    elif one.kind == "duration":
        parts += [_length(one)]
    elif one.kind == "clock":
        parts += ["..".join(_clock(hour) for hour in (one.from_clock, one.to_clock) if hour)]
    else:
        parts += _calendar(one)
    if one.hijri:
        parts.append("hijri")
    if one.problem:
        parts.append(PROBLEMS[one.problem])
    return " ".join(part for part in parts if part)


def _clock(hour: time | None) -> str:
    return hour.strftime("%H:%M") if hour else ""


def _length(one: TimeReading) -> str:
    low, high = _plain(one.low), _plain(one.high)
    return f"{low if low == high else f'{low}..{high}'} {one.unit}"


def _window(one: TimeReading) -> list[str]:
    named = one.named[0] if one.named else None
    hour = f"T{_clock(one.from_clock)}" if one.from_clock else ""
    start = one.start.isoformat() if one.start else _named(named) if named else ""
    stop = one.stop.isoformat() if one.stop else ""
    days = f"{start}{hour}{' ' + one.part if one.part else ''}..{stop}"
    found = [one.label or "", days if days != ".." else ""]
    if one.low and days == ".." and one.unit and one.label == "other":
        found.append(_length(one))
    return found


def _calendar(one: TimeReading) -> list[str]:
    """The day, or the two ends of a range, as finely as they are named."""
    if one.kind == "range" and len(one.named) == 2:
        ends = zip(one.named, (one.start, one.stop), (one.from_clock, one.to_clock), strict=True)
        return ["..".join(_end(*end) for end in ends)]
    if one.kind == "range" and one.start and one.stop:
        return [f"{one.start}..{one.stop}"]
    if one.kind in ("month", "year") and one.hijri and one.start and one.stop:
        return [f"{one.start}..{one.stop}"]
    if one.kind in ("month", "year") and one.start:
        return [one.start.isoformat()[: 7 if one.kind == "month" else 4]]
    return [_end(one.named[0], one.start, one.from_clock)]


def _end(day: Day, found: date | None, hour: time | None) -> str:
    shown = found.isoformat() if found else _named(day)
    whole = day.offset is not None or day.weekday or day.months is not None
    if not day.day and not whole and (day.month or day.year):
        shown = shown[: 7 if day.month else 4]
    hour_ = f"T{_clock(hour)}" if hour else ""
    return f"{shown}{hour_}{' ' + day.part if day.part else ''}"


def _named(day: Day) -> str:
    def two(value: int | None) -> str:
        return f"{value:02}" if value else "??"

    return f"{day.year or '????'}-{two(day.month)}-{two(day.day)}"


def same_words(code: str, found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether readings stand on the words that the corpus marks, prepositions at the edge aside."""
    return [_core(code, one) for one in found] == [_core(code, one) for one in wanted]


def _core(code: str, words: str) -> str:
    edges = set(EDGES[code].split())
    rest = words.strip("\"'«».,:;- ").split()
    while len(rest) > 1 and rest[0].lower().strip(",") in edges:
        rest = rest[1:]
    first = _CLITICS.sub("", rest[0]) if code == "ar" and rest else rest[0] if rest else ""
    return " ".join([first, *rest[1:]]).strip(".,ـ")
