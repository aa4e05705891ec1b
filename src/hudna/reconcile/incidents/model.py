"""The model of linkage: how often each level is seen among reports of one occurrence, and of two.

Parameters are kept as a file (`model.json`), so that a small set, on which nothing can be
learned, is linked like a large one. Method: Fellegi and Sunter, "A theory for record linkage",
Journal of the American Statistical Association 64 (1969).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from math import log2
from typing import Any, Final

from hudna.reconcile.incidents.levels import COMPARISONS, Comparison

FILE: Final = "model.json"
Rates = Mapping[str, Mapping[str, tuple[float, float]]]


@dataclass(frozen=True)
class Model:
    """What linkage knows. `prior`: the share of compared pairs that are one occurrence.

    `threshold`: the probability from which two reports are linked; `rates`: by comparison and
    level, how often it is seen among pairs of one occurrence, and of two; `version`: where they
    are from.
    """

    version: str
    prior: float
    threshold: float
    rates: Rates

    def weight(self, comparison: str, level: str) -> float:
        """What a level speaks for (above 0) or against one occurrence, in bits."""
        one, two = self.rates[comparison][level]
        return log2(one / two)


class ModelError(ValueError):
    """Parameters that are none: says what is wrong with them."""


def packaged() -> Model:
    """The model that goes with hudna."""
    return read((files(__package__) / FILE).read_text("utf-8"))


def read(text: str) -> Model:
    """The model of a file; ModelError says what is wrong with any other text."""
    try:
        found = json.loads(text)
        rates = {one.name: _rates(one, found["rates"][one.name]) for one in COMPARISONS}
        model = Model(
            str(found["version"]), float(found["prior"]), float(found["threshold"]), rates
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"no parameters of linkage: {error!r}") from error
    if not 0 < model.prior < 1 or not 0 < model.threshold < 1:
        raise ModelError("prior and threshold of linkage lie between 0 and 1")
    return model


def write(model: Model) -> str:
    """The file of a model, a level a line."""
    rates = {name: {level: [round(one, 5) for one in pair] for level, pair in levels.items()}
             for name, levels in model.rates.items()}  # fmt: skip
    head = {"version": model.version, "prior": model.prior, "threshold": model.threshold}
    return json.dumps({**head, "rates": rates}, indent=1) + "\n"


def _rates(comparison: Comparison, found: Mapping[str, Any]) -> Mapping[str, tuple[float, float]]:
    rates = {}
    for level in comparison.levels:
        one, two = map(float, found[level.name])
        if not 0 < one <= 1 or not 0 < two <= 1:
            raise ModelError(f"{comparison.name}, {level.name}: no share between 0 and 1")
        rates[level.name] = (one, two)
    return rates
