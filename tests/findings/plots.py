"""Draws the plots of docs/findings.md and writes the page: `make findings`.

Needs Altair and vl-convert-python (dependency group `findings`); the page alone needs neither.
"""

import altair as alt

from findings.eras import NAMES as ERAS
from findings.eras import SIDES
from findings.figures import Findings, findings
from findings.page import NAMES, PAGE, PICTURES, page
from hudna.desk.compare import display
from hudna.desk.measure.standing import STANDINGS

RU_NAME, TR_NAME = "Russian side", "Turkish side"
SIDE_NAMES = dict(zip(SIDES, (RU_NAME, TR_NAME), strict=True))
COLOURS = alt.Scale(domain=[RU_NAME, TR_NAME], range=["#1b6ca8", "#d1603d"])


def main() -> None:
    """Write the page and its pictures; each picture ends with the digest of what it shows."""
    found = findings()
    PICTURES.mkdir(exist_ok=True)
    charts = (days(found), differences(found), governorates(found))
    for name, chart in zip(NAMES, charts, strict=True):
        _draw(name, chart, found.plotted())
    for name, chart in zip(ERAS, (eras(found), standing(found)), strict=True):
        _draw(name, chart, found.eras.plotted())
    PAGE.write_text(page(found), "utf-8")


def _draw(name: str, chart: alt.Chart | alt.LayerChart, shown: str) -> None:
    path = PICTURES / name
    chart.save(path, format="svg")
    drawn = path.read_text("utf-8").rstrip()
    path.write_text(f"{drawn}\n<!-- figures {shown} -->\n", "utf-8")


def days(found: Findings) -> alt.Chart:
    """Both figures of each day, joined by a line."""
    rows = [{"on": str(day.like.on), "side": name, "figure": cell.figure}
            for day in found.pair.days
            for name, cell in ((RU_NAME, day.first), (TR_NAME, day.second))]  # fmt: skip
    base = alt.Chart(alt.Data(values=rows))
    on = alt.X("on:T", title=None)
    joined = base.mark_rule(color="#b8b8b8").encode(
        x=on, y=alt.Y("min(figure):Q", title="breaches in 24 hours"), y2="max(figure):Q"
    )
    points = base.mark_circle(size=34, opacity=0.9).encode(
        x=on, y="figure:Q", color=alt.Color("side:N", scale=COLOURS, title=None)
    )
    return (joined + points).properties(width=720, height=260)


def differences(found: Findings) -> alt.Chart:
    """On how many days the figures differ by how much."""
    rows = [{"difference": day.difference} for day in found.pair.days]
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_bar(color="#5b7b9a")
        .encode(
            x=alt.X("difference:Q", bin=alt.Bin(step=5), title="Russian side less Turkish side"),
            y=alt.Y("count():Q", title="days"),
        )
        .properties(width=720, height=180)
    )


def governorates(found: Findings) -> alt.Chart:
    """The difference of the sums in each governorate."""
    rows = [{"place": display(one.place), "difference": float(one.difference)}
            for one in found.pair.shares]  # fmt: skip
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_bar()
        .encode(
            x=alt.X("difference:Q", title="breaches, Russian side less Turkish side"),
            y=alt.Y("place:N", sort=None, title=None),
            color=alt.condition("datum.difference > 0", alt.value("#1b6ca8"), alt.value("#d1603d")),
        )
        .properties(width=620, height=200)
    )


def eras(found: Findings) -> alt.LayerChart:
    """Each day told, and a bar for the rate of each era with its interval."""
    told = [{"on": str(day.like.on), "side": name, "figure": cell.figure}
            for day in found.pair.days
            for name, cell in ((RU_NAME, day.first), (TR_NAME, day.second))]  # fmt: skip
    rates = [{"first": str(era.period.first), "last": str(era.period.last),
              "side": SIDE_NAMES[one.subject.speaker], "rate": era.rate.estimate,
              "low": era.rate.low, "high": era.rate.high}
             for one, era, _ in found.eras.rows()]  # fmt: skip
    colour = alt.Color("side:N", scale=COLOURS, title=None)
    points = alt.Chart(alt.Data(values=told)).mark_circle(size=22, opacity=0.4).encode(
        x=alt.X("on:T", title=None), y=alt.Y("figure:Q", title="breaches a day"), color=colour
    )  # fmt: skip
    base = alt.Chart(alt.Data(values=rates)).encode(x="first:T", x2="last:T", color=colour)
    band = base.mark_rect(opacity=0.18).encode(y="low:Q", y2="high:Q")
    line = base.mark_rule(strokeWidth=2.5).encode(y="rate:Q")
    return (points + band + line).properties(width=720, height=280)


def standing(found: Findings) -> alt.Chart:
    """A mark for each day, in the row of its standing."""
    rows = [{"on": str(one.on), "standing": one.standing} for one in found.eras.standings]
    colours = alt.Scale(domain=list(STANDINGS), range=["#c9c9c9", "#4f9d69", "#e0a030", "#b3392f"])
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_tick(thickness=2.6, size=22)
        .encode(
            x=alt.X("on:T", title=None),
            y=alt.Y("standing:N", sort=list(reversed(STANDINGS)), title=None),
            color=alt.Color("standing:N", scale=colours, legend=None),
        )
        .properties(width=720, height=130)
    )


if __name__ == "__main__":
    main()
