"""Names as bulletins print them are found in the packaged pack and in a large table."""

import tomllib

import pytest

from gazetteer.finding.measured import (
    FIRST,
    HERE,
    LANGUAGES,
    TABLE,
    names,
    recall,
    registers,
    rows,
)
from hudna.gazetteer import Gazetteer

FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))


@pytest.fixture(params=["pack", "table"])
def register(request: pytest.FixtureRequest) -> tuple[str, Gazetteer]:
    if request.param == "table" and TABLE is None:
        pytest.skip("the large table is not beside this project: it may not be copied into it")
    return request.param, dict(registers())[request.param]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_found(language: str, register: tuple[str, Gazetteer]) -> None:
    name, known = register
    first, five = FLOORS[name][language]
    for kind in ("all", "held back"):
        found = next(one for code, what, one in rows(known) if (code, what) == (language, kind))
        missed = [(one.asked.name, one.asked.near) for one in found if one.rank != 1]
        assert recall(found, 1)[0] >= first, (kind, missed)
        assert recall(found, FIRST)[0] >= five, (kind, missed)


def test_the_list_has_every_kind_in_both_halves() -> None:
    kinds = {(one.language, one.kind, one.half) for one in names()}
    for half in ("held", "mending"):
        for kind in ("exact", "variant", "misspelt", "context"):
            assert ("ar", kind, half) in kinds
        for kind in ("plain", "misspelt", "context"):
            assert {("en", kind, half), ("ru", kind, half)} <= kinds
    assert len(names()) >= 300


def test_many_names_are_spelt_as_the_pack_does_not_spell_them() -> None:
    known = dict(registers())["pack"]
    strange = [one for _, kind, found in rows(known) if kind == "strange" for one in found]
    assert len(strange) >= 150
    assert recall(strange, 1)[0] >= 0.85
