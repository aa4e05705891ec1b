"""Taking back what one judged: a new entry for each, that names the one it takes back."""

from collections.abc import Sequence
from dataclasses import dataclass

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import history, is_same, name_given, named
from hudna.desk.review.at_once.by_rule import MOST
from hudna.desk.review.judging import JUDGEMENTS
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.ledger.writing import Log, writing
from hudna.record.entry import Draft
from hudna.record.said import say

_LOOKED_AT = 200


@dataclass(frozen=True)
class Undone:
    """Entry `number` took back entry `undone`, a `judgement`; the claim as it stands now."""

    number: int
    undone: int
    judgement: str
    held: Held


def undo(ledger: Ledger, numbers: Sequence[int], by: str) -> list[Undone]:
    """Take back the judgements of those entries: all, or, with a DeskError, none.

    Refused is what another person wrote, what is no judgement of a claim, what is taken back
    already, and what is not the last word on a claim that still holds.
    """
    person = name_given(by)
    if not 0 < len(numbers) <= MOST:
        raise DeskError(
            say("take back at least one judgement, and not more than {most} in one act", most=MOST)
        )
    with writing(ledger, now()) as log:
        acts = [(act, *_undo(log, act, person)) for act in _acts(ledger, numbers, person)]
        log.rows.flush()
        return [Undone(number, act.number, str(act.told("judgement")),
                       named.the_claim(ledger, claim)) for act, number, claim in acts]  # fmt: skip


def last_of(ledger: Ledger, person: str) -> Act | None:
    """The last judgement of a claim that the person wrote, unless it is taken back already."""
    found = [one for one in asking.last_of_kind(ledger, "review", _LOOKED_AT)
             if is_same(one.by, person) and one.subjects("claim")]  # fmt: skip
    return found[0] if found and found[0].told("judgement") in JUDGEMENTS else None


def _acts(ledger: Ledger, numbers: Sequence[int], person: str) -> list[Act]:
    found = []
    for number in sorted(set(numbers)):
        act = asking.one(ledger, number)
        if act is None or act.told("judgement") not in JUDGEMENTS or not act.subjects("claim"):
            raise DeskError(say("entry {number} is no judgement of a claim", number=number))
        if not is_same(act.by, person):
            raise DeskError(
                say(
                    "{name} wrote entry {number}: judge the claim yourself instead",
                    name=act.by,
                    number=number,
                )
            )
        found.append(act)
    return found


def _undo(log: Log, act: Act, person: str) -> tuple[int, str]:
    """The number of the entry that takes it back, and the claim's id as it is read now."""
    (claim,) = act.subjects("claim")
    held = named.the_claim(log.ledger, claim)
    said = history.opinions(history.of_claim(log.ledger, held.read_id))
    if not said or said[-1].number != act.number:
        raise DeskError(
            say(
                "entry {number} is taken back already, or somebody judged the claim after it: "
                "judge it again instead",
                number=act.number,
            )
        )
    since = asking.holds_since(log.ledger, held.read_id)
    if since != act.number and not act.told("blind"):
        raise DeskError(
            say(
                "the document was read again since entry {number}: judge the claim again instead",
                number=act.number,
            )
        )
    told = {"judgement": history.UNDO, "undoes": act.number, "reason": "", "claim": None,
            "blind": False}  # fmt: skip
    about = (f"claim:{held.read_id}", f"entry:{act.number}")
    return log.append(Draft("review", person, about, told)).number, held.read_id
