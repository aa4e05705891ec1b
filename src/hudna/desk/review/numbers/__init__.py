"""Numbers that no rule took, judged by people: no figure of ours, or one to be read later.

Such a judgement is a `review` entry about the number. It takes the number out of the queue, also
when a later reading leaves it unread again, until two people differ.
"""

from dataclasses import dataclass
from typing import Final

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.explain import sentence_of, sentences_of
from hudna.desk.review import history, is_same, name_given, named, reason_given
from hudna.ledger import queries
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.outcome import HeldUnread
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record import Document, Span
from hudna.record.entry import Draft, Entry
from hudna.record.said import say

NO_FIGURE, LATER = "no_figure", "later"
_SHORT: Final = 10


@dataclass(frozen=True)
class NumberSheet:
    """A number that was not read, in its sentence, and what was judged of it."""

    held: HeldUnread
    document: Document
    sentence: Span
    acts: tuple[Act, ...]


def id_of(digest: str, start: int) -> str:
    """How a person names a number: the beginning of its document's digest, and where it stands."""
    return f"{digest[:_SHORT]}:{start}"


def subject(one: HeldUnread) -> str:
    """What an entry about a number names: its document and where in the text it stands."""
    return f"unread:{one.digest}:{one.unread.span.start}"


def is_id(word: str) -> bool:
    """Whether a word has the form of `id_of`."""
    digest, colon, start = word.strip().partition(":")
    return bool(colon) and named.is_prefix(digest) and start.isascii() and start.isdigit()


def the_number(ledger: Ledger, wanted: str) -> HeldUnread:
    """The number that is meant; DeskError if none is, or it was read since."""
    if not is_id(wanted):
        raise DeskError(
            say(
                "{wanted} is no number that was left unread: write it as hudna review "
                "queue --need unread shows it, such as 5f2c9a77aa:1204",
                wanted=repr(wanted),
            )
        )
    digest, _, start = wanted.strip().lower().partition(":")
    found = [one for one in queries.unread(ledger, of=digest)
             if one.unread.span.start == int(start)]  # fmt: skip
    if len(found) > 1:
        raise DeskError(
            say(
                "{number} documents begin with {digest}: give more of the digest",
                number=len(found),
                digest=digest,
            )
        )
    if not found:
        raise DeskError(
            say(
                "no number is unread at {where}: it was read since, or never was there; "
                "see hudna review queue --need unread",
                where=wanted.strip(),
            )
        )
    return found[0]


def judge(
    ledger: Ledger, wanted: str, judgement: str, told: tuple[str, str]
) -> tuple[HeldUnread, Entry]:
    """Write down what a person makes of a number: `NO_FIGURE`, or `LATER`.

    `told`: who judges, and why. DeskError for no reason, an unknown number, or what the same
    person said of it last.
    """
    by, reason = name_given(told[0]), reason_given(told[1])
    with writing(ledger, now()) as log:
        found = the_number(ledger, wanted)
        said = [one for one in history.opinions(_acts(ledger, found)) if is_same(one.by, by)]
        if said and said[-1].judgement == judgement:
            raise DeskError(
                say(
                    "{by} has said so already of that number (entry {number})",
                    by=by,
                    number=said[-1].number,
                )
            )
        about = (subject(found), f"document:{found.digest}")
        payload = {"judgement": judgement, "reason": reason, "claim": None, "blind": False}
        return found, log.append(Draft("review", by, about, payload))


def show(ledger: Ledger, wanted: str) -> NumberSheet:
    """The sheet of a number; DeskError as `the_number`."""
    found = the_number(ledger, wanted)
    document = queries.document(ledger, found.digest)
    assert document is not None
    sentence = sentence_of(sentences_of(document.text), found.unread.span)
    return NumberSheet(found, document, sentence, tuple(_acts(ledger, found)))


def _acts(ledger: Ledger, found: HeldUnread) -> list[Act]:
    return asking.about(ledger, [subject(found)], ("review",))
