"""How a chart is drawn: one specification in Vega-Lite, for the page and for print. Pure.

The one who draws sets the param `wide` and the width of each view, and brings the data sets:
`points`, for two sides `gaps`, and, where the rate changed, `eras`.
Colours and fonts are the drawer's, as Vega's `config`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from hudna.measure.nouns import Period

SHAPES: Final = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "wedge",
                 "triangle-right")  # fmt: skip
"""A shape beside each colour: lines can be told apart without colours."""

WIDTH: Final = 720
"""Of each chart in pixels, unless the one who draws has more or less room."""

CHART_HEIGHT, GAPS_HEIGHT, ROW_HEIGHT = 280, 120, 40
AXIS: Final = 52
"""How many pixels the figures beside the chart have."""

_A_DAY: Final = 24 * 60 * 60 * 1000
_DAYS_NAMED: Final = 150
_LATIN: Final = "0123456789"

Spec = dict[str, Any]


@dataclass(frozen=True)
class Wording:
    """What a chart says, in one language.

    `title`: of what; `beneath`: whose, since when, and that it is claims; `months`: January first;
    `day`: how a day is written, of `{d}` and `{m}` (its number) and `{name}` (of the month).
    `gaps`: what the second chart shows, where there is one.
    """

    title: str
    beneath: tuple[str, ...]
    months: tuple[str, ...]
    day: tuple[str, ...]
    digits: str = _LATIN
    marks: tuple[str, str] = (",", ".")
    is_from_right: bool = False
    gaps: str = ""


def spec(period: Period, wording: Wording) -> Spec:
    """The chart of lines with, beneath, a row for each that shows when it was silent."""
    across = _across(period, wording)
    views = [_lines(across, wording), _rows(across, wording)]
    if wording.gaps:
        views.insert(1, _gaps(across, wording))
    for view in views:
        _bound(view)
    names = ("points", "eras", *(["gaps"] if wording.gaps else []))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": {"text": wording.title, "subtitle": list(wording.beneath), "frame": "bounds",
                  "anchor": "end" if wording.is_from_right else "start"},
        "params": [{"name": "at", "value": None}, {"name": "wide", "value": WIDTH},
                   {"name": "days", "value": period.length},
                   {"name": "begins", "value": _instant(period.first)},
                   {"name": "ends", "value": _instant(period.last) + _A_DAY}],
        "datasets": {one: [] for one in names},
        "vconcat": [{"width": WIDTH, **one} for one in views],
        "spacing": 12,
        "resolve": {"scale": {"color": "shared", "shape": "shared"}},
        "config": {"locale": _locale(wording)},
    }  # fmt: skip


def _locale(wording: Wording) -> Spec:
    thousands, decimal = wording.marks
    return {"number": {"thousands": thousands, "decimal": decimal, "grouping": [3],
                       "currency": ["", ""], "numerals": list(wording.digits)}}  # fmt: skip


def _across(period: Period, wording: Wording) -> Spec:
    """The days, from the right where the language is read so."""
    return {
        "field": "at", "type": "temporal", "title": None,
        "scale": {"type": "utc", "reverse": wording.is_from_right, "nice": False},
        "axis": {"labelExpr": _day(period, wording), "tickMinStep": _A_DAY, "grid": False,
                 "labelOverlap": "greedy", "labelFlush": True, "tickCount": {"expr": "wide / 70"},
                 "labelPadding": 6},
    }  # fmt: skip


def _bound(view: Spec) -> None:
    """Let a chart show all days whatever is told. One layer says so: several would conflict."""
    last = view["layer"][-1] if "layer" in view else view
    across = last["encoding"]["x"]
    ends = [{"expr": "begins"}, {"expr": "ends"}]
    scale = {**across["scale"], "domain": ends}
    last["encoding"] = {**last["encoding"], "x": {**across, "scale": scale}}


def _instant(on: date) -> int:
    """Where a day begins, in milliseconds since 1970."""
    return (on.toordinal() - date(1970, 1, 1).toordinal()) * _A_DAY


def _day(period: Period, wording: Wording) -> str:
    """An expression for the label of a tick: the day, and the year where it begins."""
    month = "utcmonth(datum.value)"
    name = f"{_listed(wording.months)}[{month}]"
    parts = {"{d}": "utcdate(datum.value)", "{m}": f"({month} + 1)", "{name}": name}
    day = " + ".join(parts.get(one, _quoted(one)) for one in wording.day)
    label = f"'' + {day}" if period.length <= _DAYS_NAMED else (
        f"utcdate(datum.value) == 1 ? {name} : '' + {day}"
    )  # fmt: skip
    year = f"(datum.index == 0 || {month} == 0 && utcdate(datum.value) < 8)"
    written = _digits(f"({label})", wording.digits)
    number = _digits("('' + utcyear(datum.value))", wording.digits)
    return f"[{written}, {year} ? {number} : '']"


def _digits(expression: str, digits: str) -> str:
    for latin, own in zip(_LATIN, digits, strict=True):
        if latin != own:
            expression = f"join(split({expression}, '{latin}'), '{own}')"
    return expression


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _upwards(wording: Wording, **further: Any) -> Spec:
    return {
        "type": "quantitative", "title": None,
        "axis": {"orient": "right" if wording.is_from_right else "left", "tickMinStep": 1,
                 "minExtent": AXIS, "maxExtent": AXIS, "tickCount": 5, "format": ",~r"},
        **further,
    }  # fmt: skip


_BY_LINE: Final[Spec] = {"field": "label", "type": "nominal", "sort": None, "legend": None}
_COLOUR: Final[Spec] = {"color": _BY_LINE}
_SHAPE: Final[Spec] = {"shape": {**_BY_LINE, "scale": {"range": list(SHAPES)}}}


def _lines(across: Spec, wording: Wording) -> Spec:
    up = _upwards(wording, field="value", scale={"zero": True, "nice": True})
    at = {"x": across, "y": up}
    return {
        "height": CHART_HEIGHT, "data": {"name": "points"},
        "layer": [
            _eras(across, up),
            _span(at, ("least", "most"), strokeDash=[2, 2], opacity=0.8),
            _span(at, ("low", "high"), strokeWidth=4, opacity=0.5),
            _layer("line", {**at, "detail": {"field": "run"}, **_COLOUR}, strokeWidth=1.5),
            _layer("point", {**at, **_COLOUR, **_SHAPE}, filled=True, size=55, opacity=1),
            _layer("point", {**at, **_COLOUR}, only="datum.open", shape="arrow", yOffset=-13,
                   filled=True, size=90, opacity=1),
            _layer("point", {**at, **_COLOUR}, only="datum.corrected", size=190, strokeWidth=1.5,
                   opacity=1, shape="circle"),
            *_chosen(at),
        ],
    }  # fmt: skip


def _layer(mark: str, encoding: Mapping[str, Any], *, only: str = "", **look: Any) -> Spec:
    found: Spec = {"mark": {"type": mark, "clip": False, **look}, "encoding": dict(encoding)}
    return {"transform": [{"filter": only}], **found} if only else found


def _span(at: Spec, ends: tuple[str, str], **look: Any) -> Spec:
    """From a lower to an upper figure, where they differ."""
    low, high = ends
    encoding = {**at, "y": {**at["y"], "field": low}, "y2": {"field": high}, **_COLOUR}
    return _layer("rule", encoding, only=f"datum.{high} > datum.{low}", **look)


def _eras(across: Spec, up: Spec) -> Spec:
    return {
        "data": {"name": "eras"},
        "mark": {"type": "rule", "strokeWidth": 7, "opacity": 0.25, "strokeCap": "butt"},
        "encoding": {"x": {**across, "field": "first"}, "x2": {"field": "last"},
                     "y": {**up, "field": "rate"}, **_COLOUR},
    }  # fmt: skip


def _chosen(at: Spec) -> Sequence[Spec]:
    """The mark around what is chosen, and, unseen, what can be hit by a pointer."""
    return (
        _layer("point", at, only="datum.id === at", size=420, strokeWidth=2.5, opacity=1,
               shape="circle", style="chosen"),
        _layer("point", at, size=520, opacity=0, filled=True, cursor="pointer"),
    )  # fmt: skip


def _gaps(across: Spec, wording: Wording) -> Spec:
    bar = {"type": "bar", "width": {"expr": "max(1, 0.7 * wide / days)"}, "style": "gap"}
    return {
        "height": GAPS_HEIGHT, "data": {"name": "gaps"},
        "title": {"text": wording.gaps, "fontSize": 12, "fontWeight": "normal", "frame": "group",
                  "anchor": "end" if wording.is_from_right else "start"},
        "mark": bar,
        "encoding": {"x": across, "y": _upwards(wording, field="gap")},
    }  # fmt: skip


def _rows(across: Spec, wording: Wording) -> Spec:
    """A row for each line: its name with its sign, and a mark for each period that is told."""
    row = {"field": "label", "type": "nominal", "sort": None, "axis": None, "title": None}
    across = {**across, "axis": None}
    side = {"value": {"expr": "wide"}} if wording.is_from_right else {"value": 0}
    named = [{"aggregate": [{"op": "count", "as": "told"}], "groupby": ["label"]}]
    return {
        "height": {"step": ROW_HEIGHT}, "data": {"name": "points"},
        "layer": [
            {"transform": named,
             "mark": {"type": "rule", "yOffset": 10, "style": "track"},
             "encoding": {"x": {"value": 0}, "x2": {"value": {"expr": "wide"}}, "y": row}},
            {"transform": named,
             "mark": {"type": "text", "dy": -6, "limit": {"expr": "wide"}, "style": "name",
                      "align": "right" if wording.is_from_right else "left"},
             "encoding": {"x": side, "y": row, "text": {"field": "label"}, **_COLOUR}},
            _layer("point", {"x": across, "y": row, **_COLOUR, **_SHAPE}, filled=True, size=42,
                   opacity=1, yOffset=10),
            _layer("point", {"x": across, "y": row}, only="datum.id === at", size=300, opacity=1,
                   strokeWidth=2.5, shape="circle", style="chosen", yOffset=10),
            _layer("point", {"x": across, "y": row}, size=420, opacity=0, filled=True, yOffset=10,
                   cursor="pointer"),
        ],
    }  # fmt: skip
