"""Who was not heard: expected bulletins that did not come, places that nobody spoke of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from hudna.desk import ask, packs, series
from hudna.desk.custody import settings
from hudna.desk.explain import kept_sentences
from hudna.desk.who import roster
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import heard
from hudna.ledger.store import Ledger
from hudna.reconcile.assurances import had_joined
from hudna.reconcile.silence import (
    FOLLOWED,
    USED_TO,
    Absence,
    Came,
    Coverage,
    Declared,
    Hearing,
    Kept,
    Late,
    Presence,
    Rise,
    Spoken,
    Untold,
    Voiced,
    absences,
    arrivals,
    declared,
    governorates,
    late,
    localities,
    rises,
    untold,
)
from hudna.record.held.told import publisher_voice

__all__ = ["WEEK", "Absence", "Came", "Coverage", "Hearing", "Late", "Rise", "Silences", "Untold",
           "displayed", "silences"]  # fmt: skip

WEEK: Final = 7
"""How many days, the last one among them, coverage is shown of."""

LOOKED_BACK: Final = timedelta(days=180)
"""Rhythms are learned from so much time before; who was not heard for longer is not listed."""

_FIRST: Final = date(3, 1, 1)  # before it there are not days enough to look back on
_FIGURES_BACK: Final = timedelta(days=45)  # ten bulletins of most sources


@dataclass(frozen=True)
class Silences:
    """What was not heard in the days from `from_on` to `to_on`.

    `silent`: sources that have fallen silent by the last day; `missing`: the other bulletins that
    did not come; `governorates`: the coverage of the `days`, at most the last week; `members`:
    the localities in the truce of which nobody spoke in it; `last`: the claims that spoke last of
    a place, by row; `sentences`: of these, and of what was told last of what lacks, by claim id.
    """

    from_on: date
    to_on: date
    days: tuple[date, ...]
    silent: tuple[Absence, ...]
    missing: tuple[Absence, ...]
    late: tuple[Late, ...]
    untold: tuple[Untold, ...]
    governorates: tuple[Coverage, ...]
    members: tuple[Coverage, ...]
    rises: tuple[Rise, ...]
    last: Mapping[int, Held] = field(default_factory=dict)
    sentences: Mapping[str, str] = field(default_factory=dict)


def silences(
    ledger: Ledger, from_on: date | None = None, to_on: date | None = None
) -> Silences | None:
    """What was not heard in these days, the newest one kept by default; None if nothing is kept."""
    newest = ask.last_day(ledger)
    if newest is None:
        return None
    last = to_on or newest
    first = min(from_on or last, last)
    if last < _FIRST:
        return None
    days = tuple(last - timedelta(days=back) for back in reversed(range(WEEK)))
    came = _came(ledger, first - LOOKED_BACK, last)
    runs = absences(came, last, _declared(ledger))
    places, members = _places(ledger, days)
    lacking, risen = _figures(ledger, first, last)
    unheard = {one.last.key for one in (*places, *members) if one.is_unseen and one.last}
    spoke_last = queries.with_key(ledger, unheard)
    return Silences(
        first, last, days,
        silent=tuple(one for one in runs if one.is_silent),
        missing=tuple(one for one in runs if not one.is_silent and one.missed[-1] >= first),
        late=tuple(one for one in late(came, last)
                   if one.came.taken_on and first <= one.came.taken_on <= last),
        untold=lacking, governorates=tuple(places),
        members=tuple(one for one in members if one.is_unseen), rises=risen, last=spoke_last,
        sentences=kept_sentences(ledger, (*spoke_last.values(), *(one.last for one in lacking))),
    )  # fmt: skip


def _figures(
    ledger: Ledger, first: date, last: date
) -> tuple[tuple[Untold, ...], tuple[Rise, ...]]:
    """What was usual and is not told in these days, and the rises of them that are marked."""
    length = min(max((last - first).days + 1, WEEK), USED_TO)
    told = Wanted(kind="tally", from_on=first - _FIGURES_BACK, to_on=last)
    recent = replace(told, from_on=last - timedelta(days=2 * length))
    lacking = untold(queries.claims(ledger, told), series.keys())
    risen = rises(queries.claims(ledger, recent), last, length, series.keys())
    return (
        tuple(sorted((one for one in lacking if one.on >= first), key=lambda one: one.source)),
        tuple(one for one in risen if one.mark),
    )


def displayed(source: str) -> str:
    """The name of a source: that of the register in English, else as it is known."""
    return packs.display(source) or "a source without a name"


def _came(ledger: Ledger, first: date, last: date) -> list[Came]:
    kept = (
        Kept(one.digest, one.name, one.publisher, one.on, one.added_at.astimezone().date())
        for one in heard.arrivals(ledger, first, last)
    )
    windows = [label or None for label in FOLLOWED]
    voiced = (Voiced(*one) for one in heard.voices(ledger, first, last, windows))
    return arrivals(kept, voiced, series.keys())


def _declared(ledger: Ledger) -> Mapping[str, Declared]:
    """The rhythms that were told of sources, by the keys of these."""
    found = {}
    for name, (words, since_on) in settings.rhythms(ledger).items():
        found[series.keys().publishing(publisher_voice(name))] = Declared(declared(words), since_on)
    return found


def _places(ledger: Ledger, days: Sequence[date]) -> tuple[list[Coverage], list[Coverage]]:
    """The coverage of the governorates, and of the localities that are in the truce."""
    keys = series.keys()
    presence = Presence((keys.publishing(voice), on)
                        for voice, on in heard.present(ledger, days[0], days[-1]))  # fmt: skip
    since = days[0] - 2 * timedelta(days=USED_TO)
    spoken = [Spoken(one.place, one.on, keys.publishing(one.voice), one.key)
              for one in heard.spoken_of(ledger, since, days[-1])]  # fmt: skip
    found = governorates(spoken, presence, days, packs.register())
    return found, localities(spoken, presence, days, _members(ledger, days[-1]))


def _members(ledger: Ledger, on: date) -> list[str]:
    """The register ids of the localities that joined by that day and did not leave again."""
    listed = roster.members_of(ledger, "localities", on)
    return [one.name.id for one in listed if one.name.id and had_joined(one, on)]
