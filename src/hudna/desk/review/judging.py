"""Judging a claim: upheld, corrected or set aside, by a named person for a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import changes, history, name_given, named, reason_given
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record import Claim
from hudna.record.claims_file import from_mapping, to_mapping
from hudna.record.entry import Draft
from hudna.record.said import say

UPHOLD, CORRECT, SET_ASIDE = "uphold", "correct", "set_aside"
JUDGEMENTS: Final = (UPHOLD, CORRECT, SET_ASIDE)


@dataclass(frozen=True)
class Verdict:
    """What a person makes of a claim; `changed`: FIELD=VALUE, for a correction.

    `seen`: the last entry about it that they saw, 0 for none; None: whatever was done meanwhile.
    """

    judgement: str
    reason: str
    by: str
    changed: tuple[str, ...] = ()
    seen: int | None = None


@dataclass(frozen=True)
class Judged:
    """The claim as it stands after the judgement, the entry's number, and whether it was blind."""

    held: Held
    number: int
    blind: bool


def judge(ledger: Ledger, prefix: str, verdict: Verdict) -> Judged:
    """Write down what a person makes of the claim whose id begins with `prefix`.

    DeskError for no reason, a claim that holds no longer, a change that cannot be, or where
    somebody did something about it since `verdict.seen`.
    """
    reason, by = reason_given(verdict.reason), name_given(verdict.by)
    with writing(ledger, now()) as log:
        held = named.the_claim(ledger, prefix)
        acts = history.of_claim(ledger, held.read_id)
        _must_have_seen(history.visible(acts, by), verdict)
        blind = history.asked_to_read_second(acts, by)
        before = as_read(ledger, held) if blind else held.claim
        corrected = _corrected(before, held.digest, verdict)
        told: dict[str, Any] = {
            "judgement": verdict.judgement, "reason": reason, "claim": corrected, "blind": blind,
        }  # fmt: skip
        about = (f"claim:{held.read_id}",)
        entry = log.append(Draft("review", by, about, told))
        log.rows.flush()
        return Judged(named.the_claim(ledger, held.read_id), entry.number, blind)


def _must_have_seen(acts: Sequence[Act], verdict: Verdict) -> None:
    if verdict.seen is not None and acts and acts[-1].number != verdict.seen:
        raise DeskError(say("{name} did something about it meanwhile: see what, and send it again "
                            "if it is still to be so", name=acts[-1].by))  # fmt: skip


def _corrected(before: Claim, digest: str, verdict: Verdict) -> dict[str, Any] | None:
    if verdict.judgement != CORRECT:
        return None
    return to_mapping(changes.changed(before, digest, verdict.changed))


def as_read(ledger: Ledger, held: Held) -> Claim:
    """The claim as the reading gave it, before anybody corrected it."""
    told = asking.as_read(ledger, held.read_id)
    if told is None:
        return held.claim
    found = from_mapping(told)
    assert isinstance(found, Claim)
    return found
