"""Linkage by splink on DuckDB: which pairs of reports are of one occurrence, how probably.

Training is unsupervised: how often levels meet by chance from random pairs of a fixed seed, the
rest by expectation maximisation over blocks. One thread and sorted rows: the same reports give
the same figures.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any, Final, NamedTuple

from hudna.reconcile.incidents.blocks import REACH, blocks
from hudna.reconcile.incidents.levels import COMPARISONS, ELSE, Comparison, Level
from hudna.reconcile.incidents.model import Model
from hudna.reconcile.incidents.reports import ANYBODY, Report

LEAST: Final = 500
"""From how many reports parameters can be learned."""

_SEED: Final = 20160227
_RANDOM_PAIRS: Final = 2e6
_KEPT_FROM: Final = 0.001
_RAREST: Final = 1e-5
_SAME_PLACE: Final = "l.narrow = r.narrow and l.last = r.last"
_SAME_MEANS: Final = "l.wide = r.wide and l.last = r.last and l.type = r.type"
_COLUMNS: Final = ("digest", "publisher", "speaker", "first", "last", "dated", "places", "sounds",
                   "around", "lat", "lon", "type", "weapons", "attacker", "attackers", "side",
                   "count", "killed", "wounded")  # fmt: skip


class LinkageError(Exception):
    """Reports cannot be linked here: says why, and what to do."""


class Link(NamedTuple):
    """Two reports by id, and the probability that they are of one occurrence."""

    one: str
    other: str
    probability: float


def links(found: Sequence[Report], model: Model) -> list[Link]:
    """Every compared pair that is not next to impossible, the likeliest first."""
    if len(found) < 2:
        return []
    pairs = _linker(found, model).inference.predict(threshold_match_probability=_KEPT_FROM)
    columns = pairs.as_pyarrow_table().select(
        ["unique_id_l", "unique_id_r", "match_probability"]
    ).to_pydict()  # fmt: skip
    made = (Link(min(one, other), max(one, other), round(probability, 9))
            for one, other, probability in zip(*columns.values(), strict=True))  # fmt: skip
    return sorted(made, key=lambda link: (-link.probability, link.one, link.other))


def trained(found: Sequence[Report], model: Model) -> Model:
    """The model learned from these reports, beginning at `model`; the threshold stays.

    LinkageError for fewer than `LEAST` reports, and where what was learned contradicts itself.
    """
    if len(found) < LEAST:
        raise LinkageError(f"{len(found)} reports of incidents are too few to learn from: "
                           f"it takes {LEAST}; the packaged parameters are used")  # fmt: skip
    training = _linker(found, model).training
    training.estimate_u_using_random_sampling(max_pairs=_RANDOM_PAIRS, seed=_SEED)
    for rule in (_SAME_PLACE, _SAME_MEANS):
        training.estimate_parameters_using_expectation_maximisation(rule)
    return _learned(training._linker.misc.save_model_to_json(), model)


def _learned(saved: dict[str, Any], model: Model) -> Model:
    rates = {}
    for comparison, told in zip(COMPARISONS, saved["comparisons"], strict=True):
        levels = [one for one in told["comparison_levels"] if not one.get("is_null_level")]
        known = model.rates[comparison.name]
        rates[comparison.name] = {
            level.name: (_share(one.get("m_probability"), known[level.name][0]),
                         _share(one.get("u_probability"), known[level.name][1]))
            for level, one in zip(comparison.levels, levels, strict=True)
        }  # fmt: skip
    learned = replace(model, version="learned", rates=rates,
                      prior=saved["probability_two_random_records_match"])  # fmt: skip
    for name in ("place", "days", "type"):
        first, *_, last = rates[name]
        if learned.weight(name, first) <= learned.weight(name, last):
            raise LinkageError(f"these reports teach nothing of {name}: the packaged parameters "
                               "are used")  # fmt: skip
    return learned


def _share(learned: object, known: float) -> float:
    """What was learned, as far as the level was met at all."""
    return max(learned, _RAREST) if isinstance(learned, float) else known


def _linker(found: Sequence[Report], model: Model) -> Any:
    splink, backend, duckdb = (
        _engine(one) for one in ("splink", "splink.backends.duckdb", "duckdb")
    )
    for name in ("splink", "splink.internals"):
        logging.getLogger(name).setLevel(logging.ERROR)
    connection = duckdb.connect(config={"threads": 1})
    interface = backend.DuckDBAPI(connection=connection)
    # Looking at the settings only writes warnings, which are off, and takes a third of the linking.
    table, ours = interface.register(_table(found)), _settings(model)
    return splink.Linker(table, ours, validate_settings=False)


def _engine(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise LinkageError("linking incidents needs one more package: install "
                           "hudna[incidents]") from error  # fmt: skip


def _table(found: Sequence[Report]) -> Any:
    arrow = _engine("pyarrow")
    blocked = blocks(found)
    columns: dict[str, list[Any]] = {
        name: [getattr(one, name) for one in found] for name in _COLUMNS
    }
    columns["unique_id"] = [one.id for one in found]
    columns["anybody"] = [one.attacker in ANYBODY for one in found]
    columns["wide"] = [blocked[one.id][0] for one in found]
    columns["narrow"] = [blocked[one.id][1] for one in found]
    return arrow.table(columns, schema=_schema(arrow, columns))


def _schema(arrow: Any, columns: dict[str, list[Any]]) -> Any:
    sorts = {
        **dict.fromkeys(("places", "sounds", "around", "weapons", "attackers"),
                        arrow.list_(arrow.string())),
        **dict.fromkeys(("lat", "lon", "killed", "wounded"), arrow.float64()),
        **dict.fromkeys(("first", "last", "count"), arrow.int64()),
        **dict.fromkeys(("dated", "anybody"), arrow.bool_()),
    }  # fmt: skip
    return arrow.schema([(name, sorts.get(name, arrow.string())) for name in columns])


def _settings(model: Model) -> dict[str, Any]:
    near = range(-REACH, REACH + 1)
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": model.prior,
        "blocking_rules_to_generate_predictions": [
            f"l.{key} = r.{key} and l.last = r.last + ({days})"
            for key in ("wide", "narrow") for days in near
        ],
        "comparisons": [_comparison(one, model) for one in COMPARISONS],
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
    }  # fmt: skip


def _comparison(comparison: Comparison, model: Model) -> dict[str, Any]:
    levels = [_level(comparison, level, model) for level in comparison.levels]
    if comparison.untold:
        levels.insert(0, {"sql_condition": comparison.untold, "label_for_charts": "untold",
                          "is_null_level": True})  # fmt: skip
    return {"output_column_name": comparison.name, "comparison_levels": levels}


def _level(comparison: Comparison, level: Level, model: Model) -> dict[str, Any]:
    one, two = model.rates[comparison.name][level.name]
    when = ELSE if level.when == ELSE else f"({level.when})"
    return {"sql_condition": when, "label_for_charts": level.name, "m_probability": one,
            "u_probability": two}  # fmt: skip
