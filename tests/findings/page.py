"""The page docs/findings.md: plain words round figures that are computed, none written by hand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from findings import eras
from findings.figures import Findings, speaker
from guards.tree import ROOT
from hudna.desk.check import Discrepancy
from hudna.desk.compare import PARTS, Comparison, Day
from hudna.desk.packs import display

PAGE: Final = ROOT / "docs" / "findings.md"
PICTURES: Final = ROOT / "docs" / "pictures"
NAMES: Final = ("findings-days.svg", "findings-differences.svg", "findings-governorates.svg")
_KINDS: Final = {
    "headline": "Two figures for one thing in one document",
    "differs": "Two figures of one speaker for one thing, in two documents",
    "fall": "Running totals that are smaller than before",
    "change": "Said to have risen, fallen or stayed, and did not",
    "impossible": "Figures that cannot be",
    "running total": "Totals that who joined since the last one does not give",
}

_TOP: Final = """# What the published figures show

hudna comes with {claims:,} figures that parties and monitors published between 2016 and 2025,
each with the address of its page. This page tells what `hudna compare`, `hudna changes`,
`hudna standing` and `hudna check` make of them. Every number on it is computed by `make findings`,
and a test compares them with what the code computes. hudna says that figures differ, never who is
right; and where nothing was told, that is not "nothing happened".

## Two sides of one commission

From January 2017 Russia and Turkey watched the truce in Syria in a joint commission, and the
Russian ministry's daily bulletin told how many breaches each side had registered in the last 24
hours. So two bodies with one task gave two figures for the same day, in one text. The packaged
figures have {both} days on which both did, from {first} to {last}: those that were found on
public pages, not all that there were. On {together} of these days both figures stand on one page.

{table}
The second column leaves out the {added} days on which one of the totals was added up from the
governorates of a page, since the table of figures has none: it may lack what the page has.

A 0 is a figure that was told as none, not a day on which nothing happened. And the same
figure does not mean the same breaches: of the {same} days with equal totals, the
governorates of both are told for {same_listed}, and they are the same on {same_places}.

![Breaches that each side registered, by day](pictures/findings-days.svg)

![How often the two figures differ by how much](pictures/findings-differences.svg)
"""

_PLACES: Final = """## Where they differ

On {listed} of the {both} days the governorates that each side names add up to its total, so that
the two lists can be laid beside each other whole. On these days the Russian side told {ru_sum}
breaches and the Turkish side {tr_sum}, {gap} apart. {top} and {second} together differ by {most},
all other governorates together by {rest}. For {even} the sums are nearly the same ({even_ru}
and {even_tr}); but only on {even_same} of the {even_days} days on which one of them names it do
both tell the same figure.
"""

_MADE_OF: Final = """## What the gaps are made of

hudna splits a gap into what only one of the two counts, places that only one of them reports on,
days that end at other hours, and what is left. All gaps together come to {total}:

| part | breaches, Russian less Turkish |
|---|---|
{parts}

No part is owed to a definition or to the hour, because neither side's is known: the bulletins say
"cases of firing" for the one and "cases of ceasefire violations" for the other, and "the last 24
hours" for both. What is published is listed in `definitions.csv` of the theatre pack
([theatres](theatres.md)); all else stands there as unknown. So nearly all of the gap is not
explained by what is published: whoever can ask the two sides for their definitions could explain
more of it.
"""

_SUMS: Final = """## Sums that fail

In the {claims:,} figures {sums} lists do not add up to the total that their speaker gave. The
figures are as they stand in the packaged table; it holds what a page tells, and may leave out a
part that the page has.
"""

_SEE: Final = """## See it yourself

```sh
hudna import tallies
hudna compare violations --sides joint_commission_ru,joint_commission_tr
hudna changes violations --speaker joint_commission_ru,joint_commission_tr
hudna standing --on 2019-09-18 --place Idlib
hudna check --kind sum
hudna discrepancies --on 2017-01-06
```
"""


def page(found: Findings) -> str:
    """The whole page."""
    return "\n".join((_top(found), *_years(found), _places(found), *_place_rows(found),
                      _made_of(found), eras.text(found.eras), *_sums(found), *_others(found),
                      _SEE))  # fmt: skip


def _top(found: Findings) -> str:
    pair = found.pair
    days = [one.like.on for one in pair.days]
    same = [one for one in pair.agreeing if one.like.on in pair.listed]
    return _TOP.format(
        claims=found.claims, both=len(pair.days), first=min(days), last=max(days),
        added=sum(_is_added_up(one) for one in pair.days), same=len(pair.agreeing),
        together=sum(bool({*one.first.taken.documents} & {*one.second.taken.documents})
                     for one in pair.days),
        same_listed=len(same), same_places=sum(_is_same_everywhere(one, found) for one in same),
        table=_table(("", "all days", "days with totals as told"), _rows(found)),
    )  # fmt: skip


def _is_added_up(day: Day) -> bool:
    return day.first.is_added_up or day.second.is_added_up


def _rows(found: Findings) -> Iterator[Sequence[object]]:
    whole = found.pair
    told = replace(whole, days=tuple(one for one in whole.days if not _is_added_up(one)))
    measures: dict[str, Callable[[Comparison], object]] = {
        "days on which both gave a figure": lambda one: len(one.days),
        "days on which both gave the same figure": lambda one: len(one.agreeing),
        "the Russian side's figure is higher": lambda one: sum(
            day.gap.size > 0 for day in one.days),
        "the Turkish side's figure is higher": lambda one: sum(
            day.gap.size < 0 for day in one.days),
        "the Russian side's figure is 0": lambda one: sum(
            not day.first.figure for day in one.days),
        "the Turkish side's figure is 0": lambda one: sum(
            not day.second.figure for day in one.days),
        "mean difference, Russian less Turkish": lambda one: f"{one.mean:.2f}",
        "median difference": lambda one: f"{one.median:g}",
        "mean difference without its sign": lambda one: f"{one.mean_size:.2f}",
    }  # fmt: skip
    for name, measure in measures.items():
        yield name, measure(whole), measure(told)


def _is_same_everywhere(day: Day, found: Findings) -> bool:
    first, second = found.lists(day)
    return first == second


def _years(found: Findings) -> Iterator[str]:
    yield _table(
        ("year", "days with both", "the same", "Russian side, mean", "Turkish side, mean",
         "mean difference"),
        ((year, len(days), sum(one.agrees for one in days),
          _mean([one.first.figure for one in days]), _mean([one.second.figure for one in days]),
          _mean([one.difference for one in days])) for year, days in found.years()),
    )  # fmt: skip


def _places(found: Findings) -> str:
    pair = found.pair
    ru_sum = sum(one.first for one in pair.shares)
    tr_sum = sum(one.second for one in pair.shares)
    top, second, *_ = pair.shares
    most = top.difference + second.difference
    even = min((one for one in pair.shares if one.first + one.second > 100),
               key=lambda one: abs(one.difference))  # fmt: skip
    return _PLACES.format(
        listed=len(pair.listed), both=len(pair.days), ru_sum=_figure(ru_sum),
        tr_sum=_figure(tr_sum), gap=_figure(ru_sum - tr_sum), top=display(top.place),
        second=display(second.place),
        most=f"{float(most):+g}", rest=f"{float(ru_sum - tr_sum - most):+g}",
        even=display(even.place), even_ru=_figure(even.first), even_tr=_figure(even.second),
        even_days=even.days, even_same=_same_in(even.place, found),
    )  # fmt: skip


def _same_in(place: str, found: Findings) -> int:
    """On how many of the listed days both told the same, and not none, of a place."""
    lists = [found.lists(one) for one in found.pair.days if one.like.on in found.pair.listed]
    return sum(place in first and first.get(place) == second.get(place) for first, second in lists)


def _place_rows(found: Findings) -> Iterator[str]:
    yield _table(
        ("governorate", "Russian side", "Turkish side", "difference", "days on which it is named"),
        ((display(one.place), _figure(one.first), _figure(one.second),
          f"{float(one.difference):+g}", one.days) for one in found.pair.shares),
    )  # fmt: skip
    yield "![The difference by governorate](pictures/findings-governorates.svg)\n"


def _made_of(found: Findings) -> str:
    parts = found.pair.parts
    rows = "\n".join(f"| {name} | {_figure(parts[name])} |" for name in PARTS)
    return _MADE_OF.format(total=_figure(sum(parts.values(), Fraction())), parts=rows)


def _sums(found: Findings) -> Iterator[str]:
    sums = found.of_kind("sum")
    yield _SUMS.format(claims=found.claims, sums=len(sums))
    yield _checked(sums)


def _others(found: Findings) -> Iterator[str]:
    yield "## What else does not add up\n"
    for kind, title in _KINDS.items():
        if listed := found.of_kind(kind):
            yield f"### {title}: {len(listed)}\n"
            yield _checked(listed)


def _checked(listed: Iterable[Discrepancy]) -> str:
    return _table(
        ("day", "who, of what", "what was told", "likeliest explanation", "page"),
        ((one.on, f"{speaker(one)}, {one.sides[0].claim.body.indicator}", one.told,
          one.explanation, _link(one.sides[0].claim.document)) for one in listed),
    )  # fmt: skip


def _link(address: str) -> str:
    if not address.startswith("http"):
        return address
    return f"[page]({address.replace('(', '%28').replace(')', '%29')})"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(
        f"| {' | '.join(str(one).replace('|', ' ') for one in row)} |\n" for row in lines
    )


def _figure(given: Fraction | int) -> str:
    return f"{float(given):g}"


def _mean(given: Sequence[float]) -> str:
    return f"{sum(given) / len(given):.1f}"
