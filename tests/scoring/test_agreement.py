"""`hudna score` and the project's yardstick outside it agree to the last digit."""

import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hudna.desk.score import claims_in, gold_in, score
from hudna.record import Claim
from hudna.record.claims_file import to_mapping
from scoring.gold_set import ROOT, claims_of, folders

SMALL = Path(__file__).parent / "small"
YARDSTICK = next(
    (one for up in ROOT.parents[:3] if (one := up / "shared/score/score.py").is_file()), None
)
Yardstick = Callable[[Path, list[dict[str, Any]], int], tuple[dict[str, Any], list[str]]]


@pytest.fixture(scope="module")
def yardstick() -> Yardstick:
    """The script that is kept outside the project, where this machine has it."""
    if YARDSTICK is None:
        pytest.skip("there is no shared/score/score.py beside the project to compare with")
    spec = importlib.util.spec_from_file_location("yardstick", YARDSTICK)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Yardstick = module.score
    return found


def spoiled(claims: list[Claim]) -> Iterator[dict[str, Any]]:
    """Claims with something wrong in every few: gone, twice, moved, misplaced, another's."""
    for at, claim in enumerate(claims):
        line = to_mapping(claim)
        if at % 7 == 3:
            continue
        if at % 11 == 5:
            line["place"] = {"text": "Nowhere", "ids": [], "level": None}
        if at % 13 == 6 and line["window"]:
            line["window"] |= {"label": "week"}
        if at % 17 == 8:
            line["span"] = [line["span"][0] + 1, line["span"][1] + 1]
        if at % 19 == 9:
            line["speaker"] = {"text": "Somebody", "id": "russian"}
        yield line
        if at % 23 == 10:
            yield line


def test_the_small_set_is_measured_as_the_yardstick_measured_it() -> None:
    expected = json.loads((SMALL / "expected.json").read_text("utf-8"))
    found = score(SMALL / "gold", str(SMALL / "claims.jsonl"))
    assert json.loads(json.dumps(found.report.values)) == expected
    assert found.problems == ()


def test_the_small_set_is_measured_so_by_the_yardstick(yardstick: Yardstick) -> None:
    lines = [json.loads(line) for line in (SMALL / "claims.jsonl").open(encoding="utf-8")]
    expected = json.loads((SMALL / "expected.json").read_text("utf-8"))
    assert yardstick(SMALL / "gold", lines, 0)[0] == expected


@pytest.mark.parametrize("folder", folders(), ids=lambda one: f"{one.parent.name}-{one.name}")
@pytest.mark.parametrize("spoil", [False, True], ids=["as-read", "spoiled"])
def test_the_whole_set_is_measured_alike(
    folder: Path, spoil: bool, yardstick: Yardstick, tmp_path: Path
) -> None:
    claims = claims_of(folder)
    lines = list(spoiled(claims) if spoil else map(to_mapping, claims))
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    found = score(folder, str(path))
    assert json.loads(json.dumps(found.report.values)) == yardstick(folder, lines, 0)[0]
    assert len(list(claims_in(str(path)))) == len(lines)
    assert len(gold_in(folder)[0]) == found.report.values["documents"]
