"""Settings and sources on every kind of store: the newest entry says it, the older ones stay."""

from datetime import date

import pytest

from desk.review.kept import add
from hudna.desk import DeskError
from hudna.desk.custody.settings import change_setting, change_source, settings, sources
from hudna.desk.review.queue import Asked, queue
from hudna.ledger import log as ledger_log
from hudna.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("toy_reader")
WHY = ("Ann", "so it is")


def test_the_queue_looks_through_the_days_that_are_set(ledger: Ledger) -> None:
    add(ledger, "old.txt", "hill 1\n", date(2016, 1, 1))
    add(ledger, "new.txt", "hill 2\n", date(2016, 3, 1))
    assert settings(ledger)["queue_days"] == 30 and queue(ledger, Asked("Ann"))[1] == 1
    change_setting(ledger, "queue_days", "90", WHY)
    assert settings(ledger)["queue_days"] == 90 and queue(ledger, Asked("Ann"))[1] == 2


def test_what_is_told_of_a_source(ledger: Ledger) -> None:
    change_source(ledger, "mil.ru", {"party": "russian_mod", "note": "daily"}, WHY)
    change_source(ledger, "mil.ru", {"note": None}, WHY)
    assert sources(ledger) == {"mil.ru": {"party": "russian_mod", "rhythm": None, "note": None}}
    assert ledger_log.size(ledger) == 3


def test_what_cannot_be_set_is_told(ledger: Ledger) -> None:
    for name, value, told, said in (
        ("speed", "1", WHY, "no setting 'speed'"),
        ("queue_days", "-3", WHY, "whole number"),
        ("queue_days", "30", ("Ann", ""), "without a reason"),
    ):
        with pytest.raises(DeskError, match=said):
            change_setting(ledger, name, value, told)
    for changes, said in (({}, "nothing is changed"), ({"party": "nobody at all"}, "no one party")):
        with pytest.raises(DeskError, match=said):
            change_source(ledger, "mil.ru", changes, WHY)
    assert ledger_log.size(ledger) == 0
