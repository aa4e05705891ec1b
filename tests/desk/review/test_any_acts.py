"""Any sequence of acts: views are those of a rebuild, and a refusal writes nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.review.kept import DAY, add, held, same_when_rebuilt
from hudna import reading
from hudna.desk import DeskError
from hudna.desk.custody import expunging
from hudna.desk.custody.documents import correct, retract
from hudna.desk.review import approving, assigning, findings, history
from hudna.desk.review.findings import Conclusion
from hudna.desk.review.judging import CORRECT, SET_ASIDE, UPHOLD, Verdict, judge
from hudna.desk.review.queue import Asked, agreement, queue
from hudna.ledger import log as ledger_log
from hudna.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("toy_reader")
Acts = list[tuple[str, int, str]]
PEOPLE = ("Ann", "Bob", "Cid")
TEXTS = (
    "Centre: violations 5\nCentre: violations 5\nhill 612\n",
    "Centre: violations 6\nassures: no strikes\n",
    "Other: talks 3 in SY05+SY04 rose\n",
)
ACTS = st.lists(
    st.tuples(
        st.sampled_from((
            "add", "uphold", "set aside", "correct", "second", "assign", "mend", "retract",
            "retract claim", "finding", "approve", "refuse", "ask", "carry out", "read again",
        )),
        st.integers(0, 4), st.sampled_from(PEOPLE),
    ),
    min_size=4, max_size=14,
)  # fmt: skip


class Desk:
    """Does acts on a ledger, each with the claim, document or entry that a number chooses."""

    def __init__(self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ledger, self.monkeypatch, self.turn = ledger, monkeypatch, 0
        self.run = ledger_log.size(ledger)
        for at in range(len(TEXTS)):
            self.add(at)

    def act(self, what: str, at: int, by: str) -> None:
        """Do it; a DeskError must have written nothing."""
        size = ledger_log.size(self.ledger)
        self.turn += 1
        try:
            self._acts()[what](at, by)
        except DeskError:
            assert ledger_log.size(self.ledger) == size

    def _acts(self) -> dict[str, Callable[[int, str], object]]:
        ledger = self.ledger
        other = {"Ann": "Bob", "Bob": "Cid", "Cid": "Ann"}
        return {
            "add": lambda at, by: self.add(at),
            "uphold": lambda at, by: judge(ledger, self.claim(at), Verdict(UPHOLD, "so", by)),
            "set aside": lambda at, by: judge(ledger, self.claim(at), Verdict(SET_ASIDE, "so", by)),
            "correct": lambda at, by: judge(
                ledger, self.claim(at), Verdict(CORRECT, "so", by, ("hedge=alleged",
                                                                    f"value={self.turn}"))
            ),
            "second": lambda at, by: assigning.second(ledger, self.claim(at), other[by], by),
            "assign": lambda at, by: assigning.assign(ledger, self.name(at), other[by], by),
            "mend": lambda at, by: correct(
                ledger, self.name(at), {"as_of": DAY - timedelta(at), "title": f"T{at}"},
                (by, "so"),
            ),
            "retract": lambda at, by: retract(ledger, [self.name(at)], "a call", (by, "so")),
            "retract claim": lambda at, by: retract(
                ledger, [self.claim(at), self.claim(at + 1)], "a call", (by, "so")
            ),
            "finding": lambda at, by: findings.write(
                ledger, [self.claim(at), self.claim(at + 1)], Conclusion("t", "c", "r"), by
            ),
            "approve": lambda at, by: self.decide(at, approving.APPROVE, by),
            "refuse": lambda at, by: self.decide(at, approving.REFUSE, by),
            "ask": lambda at, by: expunging.ask_for(ledger, self.name(at), by, "so"),
            "carry out": lambda at, by: expunging.carry_out(ledger, self.matter(at), by),
            "read again": lambda at, by: self.read_again(at),
        }  # fmt: skip

    def name(self, at: int) -> str:
        """The name of one of this run's documents."""
        return f"{self.run}-{at % 3}.txt"

    def add(self, at: int) -> None:
        """Keep one of this run's documents, or read it again."""
        add(self.ledger, self.name(at), f"{TEXTS[at % 3]}zone {self.run}\n")

    def decide(self, at: int, decision: str, by: str) -> None:
        """Approve or refuse one of the entries that can be."""
        approving.decide(self.ledger, self.matter(at), decision, by, "so")

    def claim(self, at: int) -> str:
        """The id of one of the claims that hold."""
        found = held(self.ledger)
        if not found:
            raise DeskError("there is no claim")
        return found[-1 - at % len(found)].read_id

    def matter(self, at: int) -> int:
        """The number of one of the entries that can be approved."""
        found = approving.matters(self.ledger)
        return found[-1 - at % len(found)].act.number if found else 0

    def read_again(self, at: int) -> None:
        """A newer grammar comes, and reads a document again."""
        self.monkeypatch.setattr(reading, "GRAMMAR", f"toy-{ledger_log.size(self.ledger)}")
        self.add(at)


def sound(ledger: Ledger) -> None:
    """What holds after any acts."""
    assert same_when_rebuilt(ledger)
    for one in approving.matters(ledger):
        assert all(act.by != one.act.by for act in one.approvals)
        needed = approving.NEEDED[one.act.entry.kind]
        assert one.state not in ("approved", "carried out") or len(one.approvals) >= needed
    for person in PEOPLE:
        for need in queue(ledger, Asked(person))[0]:
            if need.need == "second" and need.held:
                acts = history.of_claim(ledger, need.held.read_id)
                seen = history.visible(acts, person)
                assert all(act.by == person for act in seen if act.entry.kind == "review")
    agreement(ledger)


def _any_acts(examples: int) -> Callable[..., None]:
    @settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(acts=ACTS)
    def run(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, acts: Acts) -> None:
        desk = Desk(ledger, monkeypatch)
        for one in acts:
            desk.act(*one)
        sound(ledger)

    return run


def test_any_acts(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = 12 if ledger_log.vendor(ledger) == "sqlite" else 3
    _any_acts(examples)(ledger, monkeypatch)
