"""Precision, recall and shares out of counts; rounded to four places."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from hudna.scoring.comparing import NAMED_FIELDS, Tallied

_PLACES: Final = 4


@dataclass(frozen=True, slots=True)
class Report:
    """The measures of a set of documents, as plain values (see `measured`)."""

    values: Mapping[str, Any]

    def f1(self, name: str) -> float:
        """F1 of figures, full, incidents or assurances."""
        return float(self.values[name]["f1"])

    def share(self, name: str) -> float | None:
        """Accuracy of place, window, speaker, or of a field of incidents; None: nothing matched."""
        if f"{name}_accuracy" in self.values:
            return self.values[f"{name}_accuracy"]  # type: ignore[no-any-return]
        return self.values["incident_fields"][name]  # type: ignore[no-any-return]


def measured(tallied: Tallied) -> Report:
    """The measures of what was counted.

    "full" holds a figure right only with its place and window. Shares (accuracies) are of the
    figures and incidents that were found; None where there are none.
    """
    n = tallied.counts
    gold, given = n["figure right"] + n["figure missed"], n["figure right"] + n["figure extra"]
    fields = {
        one: _share(n[f"{one} right"], n["incident right"]) for one in ("type", *NAMED_FIELDS)
    }
    return Report({
        "documents": n["documents"], "documents_exact": n["documents exact"],
        "broken_spans": n["broken spans"],
        "figures": _scores(n["figure right"], n["figure missed"], n["figure extra"]),
        "full": _scores(n["full right"], gold - n["full right"], given - n["full right"]),
        **{f"{one}_accuracy": _share(n[f"{one} right"], n["figure right"])
           for one in ("place", "window", "speaker")},
        "incidents": _scores(n["incident right"], n["incident missed"], n["incident extra"]),
        "incident_fields": fields
        | {"targets_recall": _share(n["targets right"], n["targets wanted"])},
        "assurances": _scores(n["assurance right"], n["assurance missed"], n["assurance extra"]),
        "by_indicator": {name: _scores(one["right"], one["missed"], one["extra"])
                         for name, one in sorted(tallied.indicators.items())},
    })  # fmt: skip


def _scores(right: int, missed: int, extra: int) -> dict[str, float]:
    precision = right / (right + extra) if right + extra else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"precision": round(precision, _PLACES), "recall": round(recall, _PLACES),
            "f1": round(f1, _PLACES), "right": right, "missed": missed, "extra": extra}  # fmt: skip


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, _PLACES) if whole else None
