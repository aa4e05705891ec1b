"""Tables of places and what the ledger tells of them stay together, also after a kill."""

from pathlib import Path

import pytest

from hudna.desk import DeskError, packs
from hudna.desk.custody import registers
from hudna.desk.packs.importing import Order
from hudna.ledger import log
from hudna.ledger.store import Ledger

TABLE = "id,name_en,level,parent\nsy-village-x,Tell Example,village,sy\n"


class Killed(BaseException):
    """What a kill looks like from inside."""


@pytest.fixture
def order(ledger: Ledger, tmp_path: Path) -> Order:
    """A table of one place."""
    (tmp_path / "mine.csv").write_text(TABLE, encoding="utf-8")
    return Order(tmp_path / "mine.csv")


@pytest.fixture
def killed_before_noting(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    def stop(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(registers, "_note", stop)
    return monkeypatch


def noted(ledger: Ledger) -> list[str]:
    return [told["action"] for _, told in log.of_kind(ledger, "register")]


def test_an_import_that_was_killed_is_noted_when_it_is_repeated(
    ledger: Ledger, order: Order, killed_before_noting: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Killed):
        registers.import_table(ledger, order, "Ann")
    killed_before_noting.undo()
    packs.forget()
    assert noted(ledger) == []
    assert registers.import_table(ledger, order, "Ann").kept
    ((_, told),) = log.of_kind(ledger, "register")
    assert told["digest"] == registers.tables_digest("mine")


def test_a_removal_that_was_killed_is_noted_when_it_is_repeated(
    ledger: Ledger, order: Order, killed_before_noting: pytest.MonkeyPatch
) -> None:
    killed_before_noting.undo()
    registers.import_table(ledger, order, "Ann")
    killed_before_noting.setattr(registers, "_note", lambda *_: (_ for _ in ()).throw(Killed))
    with pytest.raises(Killed):
        registers.remove(ledger, "mine", "Ann")
    killed_before_noting.undo()
    assert noted(ledger) == ["import"]
    registers.remove(ledger, "mine", "Ann")
    assert noted(ledger) == ["import", "remove"]
    with pytest.raises(DeskError, match="there is no imported pack 'mine'"):
        registers.remove(ledger, "mine", "Ann")
    assert noted(ledger) == ["import", "remove"]
