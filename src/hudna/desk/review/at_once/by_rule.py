"""Claims that one rule read, judged in one act: each has an entry of its own, all or none."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.custody import settings
from hudna.desk.explain import kept_sentences
from hudna.desk.review import history, name_given, reason_given
from hudna.desk.review.judging import SET_ASIDE, UPHOLD, Verdict
from hudna.ledger import queries
from hudna.ledger.acts import asking
from hudna.ledger.acts.rules import Place, counted, read_by
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft
from hudna.record.said import say

__all__ = ["MOST", "SURE", "Place", "Waiting", "judge", "waiting"]

MOST: Final = 100
"""How many claims may be judged in one act."""
SURE: Final = (UPHOLD, SET_ASIDE)
"""What may be judged of many at once: each correction is its own."""


@dataclass(frozen=True)
class Waiting:
    """Claims of one rule that nobody judged, of the days of the queue, the newest first.

    `left` and `judged`: of how many nobody has judged, and of how many somebody has;
    `sentences`: by the claim's id.
    """

    rule: str
    claims: tuple[Held, ...]
    sentences: Mapping[str, str]
    following: Place | None
    left: int
    judged: int


def waiting(ledger: Ledger, like: Held, person: str, after: Place | None, limit: int) -> Waiting:
    """What waits of the rule that read a claim, without what the person is to read blind."""
    rule, days = like.claim.rule, _days(ledger, like)
    found, following = read_by(ledger, rule, days, after, limit)
    owed = _owed(ledger, person)
    shown = tuple(one for one in found if one.claim.rule == rule and one.read_id not in owed)
    numbers = dict(counted(ledger, rule, days))
    left = numbers.pop("new", 0)
    return Waiting(rule, shown, kept_sentences(ledger, shown), following, left,
                   sum(numbers.values()))  # fmt: skip


def _days(ledger: Ledger, like: Held) -> tuple[date, date]:
    """The days of the queue, or as many around the claim where it is older."""
    last = queries.last_day(ledger) or date.max
    span = timedelta(days=settings.settings(ledger)[settings.QUEUE_DAYS] - 1)
    on = like.bulletin_on or last
    if on > last or last - on <= span:
        return last - span if last.toordinal() > span.days else date.min, max(on, last)
    return on - span if on.toordinal() > span.days else date.min, on


def judge(ledger: Ledger, ids: Sequence[str], verdict: Verdict) -> list[int]:
    """Judge all claims of those ids (as read), each by an entry; the numbers of the entries.

    DeskError, and nothing written, for no reason, none or too many claims, one that was judged or
    read again meanwhile, several rules, or one that the person is to read blind.
    """
    reason, by = reason_given(verdict.reason), name_given(verdict.by)
    if verdict.judgement not in SURE:
        raise DeskError(
            say("many claims are upheld or set aside together; correct them one by one")
        )
    wanted = list(dict.fromkeys(ids))
    if not 0 < len(wanted) <= MOST:
        raise DeskError(
            say("choose at least one claim, and not more than {most} in one act", most=MOST)
        )
    with writing(ledger, now()) as log:
        found = queries.by_id(ledger, wanted)
        _must_wait(found, wanted)
        if not _owed(ledger, by).isdisjoint(wanted):
            raise DeskError(
                say("you are asked for a second reading of some of them: judge those alone")
            )
        told = {"judgement": verdict.judgement, "reason": reason, "claim": None, "blind": False}
        return [log.append(Draft("review", by, (f"claim:{one}",), told)).number for one in wanted]


def _must_wait(found: Mapping[str, Held], wanted: Collection[str]) -> None:
    if set(found) != set(wanted) or any(one.standing != "new" for one in found.values()):
        raise DeskError(
            say(
                "some of them were judged or read again meanwhile: look at the list again; "
                "nothing was written"
            )
        )
    if len({one.claim.rule for one in found.values()}) > 1:
        raise DeskError(say("they were read by several rules: judge those of one rule together"))


def _owed(ledger: Ledger, person: str) -> set[str]:
    """The claims that the person is to read a second time, by their ids as read now."""
    asked = [one for one in asking.of_kinds(ledger, ("assignment",))
             if one.told("task") == history.SECOND]  # fmt: skip
    now_as = asking.successors(ledger, set(_claims(asked)))
    return {id for id in set(now_as.values())
            if history.asked_to_read_second(history.of_claim(ledger, id), person)}  # fmt: skip


def _claims(acts: Iterable[asking.Act]) -> Iterable[str]:
    return (id for act in acts for id in act.subjects("claim"))
