"""Claims written in a line, for tests of what reconciling makes of them.

"DAY DOCUMENT SPEAKER: INDICATOR VALUE [in PLACE+PLACE] [CHANGE] [STAGE] [LABEL]", where VALUE is 5,
2..4 or >=3, LABEL one of a window or "9 days", PLACE an id of the register, and SPEAKER
may have "(via NAME)" behind it.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from hudna import gazetteer
from hudna.reconcile import Keys
from hudna.record import Claim, Held, Name, Place, Quantity, Span, Tally, Window, digest

_LINE = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d) (?P<document>\S+) (?P<speaker>\S+?)(?:\(via (?P<relay>\S+)\))?: "
    r"(?P<indicator>\w+) (?P<value>\S+)(?: in (?P<place>\S+))?"
    r"(?: (?P<change>rose|fell|unchanged))?(?: (?P<stage>preliminary|signed))?"
    r"(?: (?P<label>24h|48h|3d|week|cumulative|previous|\d+ days))?"
    r"(?: (?P<hedge>denied|forecast|alleged))?"
)
SPACED = 130
"""Characters from the beginning of one line to that of the next, as in a list of a bulletin."""
_BACK = {"24h": 1, "48h": 2, "3d": 3, "week": 7, "previous": 1}


@cache
def keys() -> Keys:
    """The keys by the packaged register."""
    return Keys(gazetteer.load())


def said(lines: Iterable[str]) -> list[Held]:
    """The claims of those lines; a document's claims stand in it in their order."""
    return [_held(line.strip(), at) for at, line in enumerate(lines) if line.strip()]


def _held(line: str, at: int) -> Held:
    found = _LINE.fullmatch(line)
    assert found is not None, line
    on, document = date.fromisoformat(found["day"]), digest(found["document"].encode())
    claim = Claim(
        found["document"], "tally", Span(at * SPACED, at * SPACED + len(line)), line, _tally(found),
        "test.said", "test", hedge=found["hedge"] or "asserted",
        speaker=Name(found["speaker"], found["speaker"]),
        relay=(Name(found["relay"]),) if found["relay"] else (),
        place=_place(found["place"]), window=_window(found["label"], on),
    ).identified(document)  # fmt: skip
    publisher = found["relay"] or found["speaker"]
    stop = claim.window.stop if claim.window else None
    return Held(claim, document, stop or on, on, publisher, read_id=claim.id)


def _tally(found: "re.Match[str]") -> Tally:
    text = found["value"]
    low, _, high = text.removeprefix(">=").partition("..")
    bounds = (_number(low), _number(high or low) if not text.startswith(">=") else None)
    return Tally(found["indicator"], Quantity(*bounds, text), change=found["change"],
                 stage=found["stage"])  # fmt: skip


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _place(text: str | None) -> Place | None:
    if text is None:
        return None
    ids = tuple(text.split("+"))
    known = keys().register.place(ids[0])
    return Place(text, ids, known.level if known else None)


def _window(label: str | None, on: date) -> Window | None:
    if label is None:
        return None
    stop = on - timedelta(days=1) if label == "previous" else on
    back = _BACK.get(label)
    if label.endswith("days"):
        label, back = "other", int(label.split()[0])
    return Window(label, stop - timedelta(days=back) if back else None, stop, label)
