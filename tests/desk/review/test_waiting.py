"""The queue that is amended by what was written since is the one that is gathered anew."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.review.kept import add, held
from hudna.desk import DeskError, sample
from hudna.desk.custody.documents import retract
from hudna.desk.review import assigning, numbers
from hudna.desk.review.at_once import undoing
from hudna.desk.review.judging import CORRECT, SET_ASIDE, UPHOLD, Verdict, judge
from hudna.desk.review.needs import in_order
from hudna.desk.review.queue import Asked, queue
from hudna.desk.review.waiting import Waiting
from hudna.ledger import log, queries
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger

PEOPLE = ("Ann", "Bob", "Cid")
OTHER = {"Ann": "Bob", "Bob": "Cid", "Cid": "Ann"}
CHANGES = (("hedge=alleged",), ("value=7",), ("value=4", "speaker=HNC"), ("place=SY05",),
           ("from=2016-03-10", "to=2016-03-20"))  # fmt: skip
ACTS = st.lists(
    st.tuples(
        st.sampled_from((
            "uphold", "set aside", "correct", "correct", "second", "assign", "undo", "number",
            "retract", "add",
        )),
        st.integers(0, 1_000), st.sampled_from(PEOPLE),
    ),
    min_size=4, max_size=9,
)  # fmt: skip


class Desk:
    """Does acts on the sample, each with the claim or document that a number chooses."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def act(self, what: str, at: int, by: str) -> None:
        """Do it, unless the desk refuses."""
        ledger = self.ledger
        acts: dict[str, Callable[[], object]] = {
            "uphold": lambda: judge(ledger, self.claim(at).read_id, Verdict(UPHOLD, "so", by)),
            "set aside": lambda: judge(
                ledger, self.claim(at).read_id, Verdict(SET_ASIDE, "so", by)
            ),
            "correct": lambda: judge(
                ledger, self.claim(at).read_id,
                Verdict(CORRECT, "so", by, CHANGES[at % len(CHANGES)]),
            ),
            "second": lambda: assigning.second(ledger, self.claim(at).read_id, OTHER[by], by),
            "assign": lambda: assigning.assign(ledger, self.claim(at).digest, OTHER[by], by),
            "undo": lambda: self.undo(by),
            "number": lambda: self.number(at, by),
            "retract": lambda: retract(ledger, [self.claim(at).digest], "a call", (by, "so")),
            "add": lambda: add(
                ledger, f"{log.size(ledger)}.txt",
                f"HNC: violations {at} in Aleppo, hill {at}\n",
                date(2016, 3, 1) + timedelta(at % 40),
            ),
        }  # fmt: skip
        try:
            acts[what]()
        except DeskError:
            return

    def claim(self, at: int) -> Held:
        """One of the claims that hold: those of the queue, else any."""
        found = [one.held for one in queue(self.ledger, Asked("Ann", limit=300))[0] if one.held]
        every = found if at % 3 and found else held(self.ledger)
        return every[at % len(every)]

    def undo(self, by: str) -> None:
        """Take back what that person judged last."""
        last = undoing.last_of(self.ledger, by)
        if last:
            undoing.undo(self.ledger, [last.number], by)

    def number(self, at: int, by: str) -> None:
        """Judge a number that was not read."""
        every = list(queries.unread(self.ledger))
        one = every[at % len(every)]
        wanted = numbers.id_of(one.digest, one.unread.span.start)
        numbers.judge(self.ledger, wanted, (numbers.LATER, numbers.NO_FIGURE)[at % 2], (by, "so"))


def is_as_anew(ledger: Ledger, person: str) -> None:
    """Whether what is kept of the queue is what the ledger alone gives."""
    kept, total = queue(ledger, Asked(person, limit=10_000))
    last = queries.last_day(ledger)
    assert last is not None
    anew = Waiting(last - timedelta(days=29), None)
    expected = in_order(anew.needs(ledger, person))
    assert kept == expected and total == len(expected)


def test_the_amended_queue_is_the_queue_gathered_anew(ledger: Ledger) -> None:
    for _ in sample.add(ledger):
        pass
    desk = Desk(ledger)

    @settings(
        max_examples=5 if log.vendor(ledger) == "sqlite" else 2, deadline=None,
        suppress_health_check=list(HealthCheck), database=None,
    )  # fmt: skip
    @given(acts=ACTS)
    def run(acts: list[tuple[str, int, str]]) -> None:
        for what, at, by in acts:
            desk.act(what, at, by)
            is_as_anew(ledger, by)

    run()
