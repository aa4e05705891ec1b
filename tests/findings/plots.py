"""Draws the plots of docs/findings.md and writes the page: `make findings`.

Needs Altair and vl-convert-python (dependency group `findings`); the page alone needs neither.
"""

import altair as alt

from findings.figures import Findings, findings
from findings.page import NAMES, PAGE, PICTURES, page
from hudna.desk.compare import display

RU_NAME, TR_NAME = "Russian side", "Turkish side"
COLOURS = alt.Scale(domain=[RU_NAME, TR_NAME], range=["#1b6ca8", "#d1603d"])


def main() -> None:
    """Write the page and its pictures; each picture ends with the digest of what it shows."""
    found = findings()
    PICTURES.mkdir(exist_ok=True)
    for name, chart in zip(
        NAMES, (days(found), differences(found), governorates(found)), strict=True
    ):
        path = PICTURES / name
        chart.save(path, format="svg")
        drawn = path.read_text("utf-8").rstrip()
        path.write_text(f"{drawn}\n<!-- figures {found.plotted()} -->\n", "utf-8")
    PAGE.write_text(page(found), "utf-8")


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


if __name__ == "__main__":
    main()
