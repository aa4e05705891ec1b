"""What claims are compared by, as it stands in columns: no line needs to be read for it."""

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from hudna.record.canonical import digest

WHOLE, JOINT, PART = 0, 1, 2
"""How far a claim reaches: the whole theatre, several places together, one place."""

NOT_SAID: Final = ("denied", "forecast")
"""Hedges of figures that nobody holds to be so."""

PUBLISHER: Final = "\x1f"
"""Before the name of a publisher, who speaks where the text names nobody."""

INDEXED: Final = 200
_APART: Final = "\x1e"
_KEPT: Final = 120


class Told(NamedTuple):
    """A claim without its words. Bounds are floats; `place` is empty for the whole theatre.

    `voice`: the register id of the speaker, else the printed name, else the publisher after
    `PUBLISHER`, else nothing; `promise`: what an assurance promises.
    """

    kind: str
    indicator: str | None
    speaker_id: str | None
    place_level: str | None
    window: str | None
    hedge: str
    low: float | None
    high: float | None
    voice: str
    extent: int
    place: str
    stage: str | None
    against: str | None
    change: str | None
    relays: int
    start: int
    promise: str | None

    @property
    def exact(self) -> bool:
        """Whether it is one figure that somebody holds to be so."""
        return self.low is not None and self.low == self.high and self.hedge not in NOT_SAID

    def run(self) -> str | None:
        """The name of the figures or promises that this one is the newest of, if of any."""
        if self.kind == "assurance":
            return run_of(self.voice, self.promise or "", self.place)
        figure = self.indicator is not None and self.extent != PART
        return run_of(self.voice, self.window or "") if figure else None

    def measured(self) -> str | None:
        """Of what it is a figure: place, sort of window, stage, against whom; None if of nothing.

        Two figures measure the same if these are equal, and nobody asks who says so.
        """
        if self.indicator is None:
            return None
        rest = (f"+{one}" if one is not None else "" for one in (self.stage, self.against))
        return run_of(self.place, window_sort(self.window), *rest)


def told_of(claim: Mapping[str, Any], publisher: str | None) -> Told:
    """What a claim, as its claims-file mapping, tells in a document of that publisher."""
    place, window = claim["place"], claim["window"]
    figure = claim if claim["kind"] == "tally" else _NO_FIGURE
    return Told(
        claim["kind"], figure["indicator"], _speaker_id(claim["speaker"]),
        storable(place["level"]) if place else None, window["label"] if window else None,
        claim["hedge"], _searchable(figure["low"]), _searchable(figure["high"]),
        _voice(claim["speaker"], publisher), *_reach(place), storable(figure["stage"]),
        _named(figure["against"]), figure["change"], len(claim["relay"]), claim["span"][0],
        _promise(claim) if claim["kind"] == "assurance" else None,
    )  # fmt: skip


_NO_FIGURE: Final = dict.fromkeys(("indicator", "low", "high", "stage", "against", "change"))


SAME_WINDOW: Final = {"24h": "day", "day": "day", "previous": "day", None: "day"}


def window_sort(label: str | None) -> str:
    """Which windows can be compared: "day" for one day by any name, else the label."""
    return SAME_WINDOW.get(label) or str(label)


def run_of(*parts: str) -> str:
    """The name of a run of figures: voice and window; of promises: voice, promise, place."""
    return short(_APART.join(parts))


@lru_cache(maxsize=10_000)
def publisher_voice(publisher: str | None) -> str:
    """The voice of a publisher who speaks where the text names nobody."""
    return PUBLISHER + short(_folded(publisher)) if publisher else ""


def beginning_at(place: str) -> str:
    """How `Told.measured` of every figure of that place begins; "" where that cannot be said."""
    return f"{place}{_APART}" if len(place) < _KEPT else ""


def besides_place(measured: str) -> str:
    """`Told.measured` of a figure but for its place; "" where that cannot be told apart."""
    return measured.partition(_APART)[2]


def short(text: str) -> str:
    """`text` itself, or, if it is too long for an index, its beginning and its digest."""
    if len(text) < INDEXED:
        return text
    return text[:_KEPT] + "\u2026" + digest(text.encode("utf-8"))


def storable(text: str | None) -> str | None:
    """`text` without what a database refuses: NUL, and surrogates that stand alone."""
    if text is None or (text.isascii() and "\0" not in text):
        return text
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _voice(speaker: Mapping[str, Any] | None, publisher: str | None) -> str:
    return publisher_voice(publisher) if speaker is None else short(_name(speaker))


def _name(name: Mapping[str, Any]) -> str:
    return storable(name["id"]) or _folded(name["text"])


def _speaker_id(speaker: Mapping[str, Any] | None) -> str | None:
    return (storable(speaker["id"]) or "")[:INDEXED] or None if speaker else None


@lru_cache(maxsize=10_000)
def _folded(text: str) -> str:
    return str(storable(text)).casefold()


def _named(name: Mapping[str, Any] | None) -> str | None:
    return storable(name["id"] or name["text"]) if name else None


def _reach(place: Mapping[str, Any] | None) -> tuple[int, str]:
    """How far it reaches, and the places by register id, else by their printed name."""
    if place is None or place["level"] == "country":
        return WHOLE, ""
    key = "+".join(sorted(place["ids"]))
    return JOINT if len(place["ids"]) > 1 else PART, storable(key) or _folded(place["text"])


def _promise(claim: Mapping[str, Any]) -> str:
    what = "\x1e".join(one["id"] or one["text"] for one in claim["what"])
    return str(storable(what or claim["rule"].rsplit(".", 1)[-1]))


def _searchable(value: int | float | None) -> float | None:
    """The bound as a column; one beyond what a float holds is in the line alone."""
    try:
        found = None if value is None else float(value)
    except OverflowError:
        return None
    return found if found is None or math.isfinite(found) else None
