"""Promises from kept documents, with what may touch them, on every kind of store."""

import json
from datetime import date

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application
from hudna.desk import DeskError
from hudna.desk.assurances import Promises, one, promises
from hudna.desk.keep import Added, add_one
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.store import Ledger

CENTRE = "Russian Centre for Reconciliation"
PROMISE = (
    "Russian Aerospace Forces and the Syrian air force did not strike the armed groups that "
    "declared the truce and told the Russian or American centres where they are.\n"
)
DOCUMENTS = (
    (20, CENTRE, PROMISE),
    (20, CENTRE, "Two localities, Babbila and Yalda, joined the truce.\n"),
    (23, "SNHR", "Russian aircraft struck the town of Babbila.\n"),
    (23, "Enab Baladi", "US-led coalition aircraft struck the town of Yalda.\n"),
    (24, CENTRE, PROMISE.replace("armed groups", "opposition groups")),
    (24, "Russian Ministry of Defence",
     "The Russian Ministry of Defence denied that its aircraft had struck Babbila.\n"),
)  # fmt: skip


def add(ledger: Ledger, day: int, publisher: str, text: str) -> None:
    terms = Terms(date(2016, 3, day), publisher)
    received = receive(text.encode(), f"{day}-{publisher}-{len(text)}.txt", terms)
    assert isinstance(received, Received)
    assert isinstance(add_one(ledger, received, terms), Added)


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    for day, publisher, text in DOCUMENTS:
        add(ledger, day, publisher, text)
    return ledger


def found(ledger: Ledger, day: int, from_day: int | None = None) -> Promises:
    since = date(2016, 3, from_day) if from_day else None
    given = promises(ledger, date(2016, 3, day), since)
    assert given is not None
    return given


def run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(
        application(["assurances"]), ["assurances", *arguments]
    )


def mappings(shown: Result) -> list[dict[str, object]]:
    assert shown.exit_code == 0, shown.output
    return [json.loads(line) for line in shown.stdout.splitlines()]


def test_a_promise_in_force_with_what_may_touch_it(told: Ledger) -> None:
    given = found(told, 24)
    (promise,) = given.found
    assert (promise.speaker, promise.days) == (
        "russian_centre", (date(2016, 3, 20), date(2016, 3, 24))
    )  # fmt: skip
    (touch,) = given.touches[promise.id]
    assert (touch.on, touch.whom, touch.attacker) == (
        date(2016, 3, 23), "sy:babbila", "bound by it"
    )  # fmt: skip
    assert dict(touch.met) == {"declared": "yes", "told_location": "not known"}
    assert len(touch.denied) == 1
    assert touch.repeated is not None


def test_only_what_was_known_by_the_day_counts(told: Ledger) -> None:
    assert found(told, 19).found == ()
    early = found(told, 22)
    assert early.touches == {early.found[0].id: ()}
    day = found(told, 23)
    (touch,) = day.touches[day.found[0].id]
    assert (touch.denied, touch.repeated) == ((), None)
    late = found(told, 24, 24)
    assert late.touches == {late.found[0].id: ()}


def test_all_sentences_stand_beside_each_other(told: Ledger) -> None:
    given = found(told, 24)
    id = given.found[0].id
    shown = one(told, id[:8])
    words = set(shown.sentences.values())
    assert {text.strip() for _, _, text in DOCUMENTS if "Yalda." not in text} <= {
        one.strip() for one in words
    }
    lines = mappings(run("show", id[:8], "--format", "jsonl"))
    assert [len(lines), lines[0]["may_touch"]] == [2, 1]
    assert "the attacker is named and bound by it; the place had joined" in str(lines[1]["told"])
    assert "broken" not in str(lines)
    table = run("show", id[:8]).stdout
    for word in ("promised", "of its joining", "told", "denied", "promised again"):
        assert word in table


def test_the_list_in_both_forms(told: Ledger) -> None:
    (line,) = mappings(run("--on", "2016-03-24", "--format", "jsonl"))
    assert line["since"] == "2016-03-20"
    assert (line["last"], line["until"], line["may_touch"]) == ("2016-03-24", "2016-09-11", 1)
    assert line["conditions"] == ["declared", "told_location"]
    assert "declared, told location" in run("--on", "2016-03-24").stdout
    assert mappings(run("--on", "2016-10-01", "--format", "jsonl")) == []
    assert len(mappings(run("--on", "2016-10-01", "--ended", "--format", "jsonl"))) == 1


def test_what_is_wrong_is_one_clear_line(told: Ledger) -> None:
    for prefix, said in (("ab", "too short"), ("zzzzzz", "no assurance has an id")):
        with pytest.raises(DeskError, match=said):
            one(told, prefix)
    assert run("--on", "soon").exit_code == 2
    assert run("--ended", "show", "abcdef").exit_code == 2


def test_nothing_kept_is_told(ledger: Ledger) -> None:
    assert promises(ledger) is None
    assert "Nothing is kept yet" in run().stdout
