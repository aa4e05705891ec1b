"""Entries by what they are about, with what they say; claims from one reading to the next."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hudna.ledger import framework
from hudna.ledger.models import OPEN, ClaimView, EntryRow, PayloadRow, SubjectView
from hudna.ledger.store import Ledger
from hudna.ledger.views.claims import saying
from hudna.record import canonical_json
from hudna.record.entry import Entry, read_entry

framework.make_ready()

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Act:
    """An entry with what its payload says; None if it has none or it was taken out."""

    entry: Entry
    payload: Mapping[str, Any] | None

    @property
    def number(self) -> int:
        """The entry's number."""
        return self.entry.number

    @property
    def by(self) -> str:
        """Who did it."""
        return self.entry.by

    @property
    def at(self) -> datetime:
        """When it was written."""
        return self.entry.at

    def told(self, name: str) -> Any:
        """What the payload says under that name; None where it is silent or gone."""
        return None if self.payload is None else self.payload.get(name)

    def subjects(self, sort: str) -> list[str]:
        """What stands behind the colon of the subjects of one sort."""
        return [one[len(sort) + 1 :] for one in self.entry.about if one.startswith(f"{sort}:")]


def about(ledger: Ledger, subjects: Collection[str], kinds: Collection[str] = ()) -> list[Act]:
    """The entries about any of `subjects`, of any of `kinds` (all by default), in order."""
    numbers: set[int] = set()
    for some in _chunks(sorted(subjects)):
        rows = SubjectView.objects.using(ledger.alias).filter(subject__in=some)
        rows = rows.filter(kind__in=list(kinds)) if kinds else rows
        numbers.update(rows.values_list("entry", flat=True))
    return _acts(ledger, numbers)


def of_kinds(ledger: Ledger, kinds: Collection[str]) -> list[Act]:
    """All entries of those kinds, in order."""
    rows = EntryRow.objects.using(ledger.alias).filter(kind__in=list(kinds))
    return _acts(ledger, rows.values_list("number", flat=True))


def last_of_kind(ledger: Ledger, kind: str, limit: int) -> list[Act]:
    """The last entries of that kind, the newest first."""
    rows = EntryRow.objects.using(ledger.alias).filter(kind=kind).order_by("-number")
    return _acts(ledger, list(rows.values_list("number", flat=True)[:limit]))[::-1]


def these(ledger: Ledger, numbers: Collection[int]) -> list[Act]:
    """The entries of those numbers, in order."""
    return _acts(ledger, numbers)


def one(ledger: Ledger, number: int) -> Act | None:
    """The entry of that number with its payload, or None."""
    return next(iter(_acts(ledger, [number])), None)


def since(ledger: Ledger, number: int) -> tuple[set[str], set[str]]:
    """The documents (digests) that entries from that number on are about, they or their claims, and
    the kinds of those entries."""
    rows = SubjectView.objects.using(ledger.alias).filter(entry__gte=number)
    told = [(kind, *f"{subject}:".split(":"))
            for kind, subject in rows.values_list("kind", "subject")]  # fmt: skip
    digests = {name for _, sort, name, *_ in told if sort in ("document", "unread")}
    claims = ClaimView.objects.using(ledger.alias).values_list("reading__digest", flat=True)
    for some in _chunks(sorted({name for _, sort, name, *_ in told if sort == "claim"})):
        digests.update(claims.filter(claim_id__in=some))
    return digests, {kind for kind, *_ in told}


def read_in(ledger: Ledger, digests: Collection[str]) -> dict[str, set[str]]:
    """The claims (ids as read) that any reading gave of those documents, with their digests."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = ClaimView.objects.using(ledger.alias).values_list("claim_id", "reading__digest")
    for some in _chunks(sorted(digests)):
        for claim_id, digest in rows.filter(reading__digest__in=some):
            found[claim_id].add(digest)
    return found


def _acts(ledger: Ledger, numbers: Iterable[int]) -> list[Act]:
    known = sorted(n for n in numbers if ledger.known is None or n < ledger.known)
    return [act for some in _chunks(known) for act in _some(ledger, some)]


def _some(ledger: Ledger, numbers: list[Any]) -> Iterator[Act]:
    lines = EntryRow.objects.using(ledger.alias).filter(number__in=numbers).order_by("number")
    payloads = PayloadRow.objects.using(ledger.alias).filter(number__in=numbers)
    contents = dict(payloads.values_list("number", "content"))
    for line in lines.values_list("line", flat=True):
        entry = read_entry(bytes(line))
        content = contents.get(entry.number)
        told = None if content is None else canonical_json.read(bytes(content))
        yield Act(entry, told)


def _chunks(values: list[Any]) -> Iterator[list[Any]]:
    return (values[at : at + _CHUNK] for at in range(0, len(values), _CHUNK))


def successors(ledger: Ledger, claim_ids: Collection[str]) -> dict[str, str]:
    """For each claim id (as read), that of the claim that says the same in the newest reading.

    A claim that no reading repeats is left out; one that holds is its own successor.
    """
    rows = ClaimView.objects.using(ledger.alias).values_list(
        "claim_id", "reading__digest", "line", "as_read", "until"
    )
    met = {
        claim_id: (digest, _said(line, as_read))
        for some in _chunks(sorted(claim_ids))
        for claim_id, digest, line, as_read, _ in rows.filter(claim_id__in=some).order_by("key")
    }
    digests = sorted({digest for digest, _ in met.values()})
    holding = {
        (digest, _said(line, as_read)): claim_id
        for some in _chunks(digests)
        for claim_id, digest, line, as_read, _ in rows.filter(
            reading__digest__in=some, until=OPEN
        ).order_by("-key")
    }
    return {old: holding[said] for old, said in met.items() if said in holding}


def ancestors(ledger: Ledger, claim_id: str) -> list[str]:
    """The ids under which earlier readings, and this one, gave what the claim of that id says."""
    rows = ClaimView.objects.using(ledger.alias)
    own = rows.filter(claim_id=claim_id).values_list("reading__digest", "line", "as_read").first()
    if own is None:
        return [claim_id]
    digest, said = own[0], _said(*own[1:])
    found = rows.filter(reading__digest=digest).order_by("key")
    columns = found.values_list("claim_id", "line", "as_read")
    return list(dict.fromkeys(one for one, *words in columns if _said(*words) == said))


def _said(line: str, as_read: str | None) -> bytes:
    return saying(canonical_json.read((as_read or line).encode()))


def holds_since(ledger: Ledger, claim_id: str) -> int | None:
    """The entry since which the claim of that id stands as it does; None if it holds no longer."""
    rows = ClaimView.objects.using(ledger.alias).filter(claim_id=claim_id, until=OPEN)
    found: int | None = rows.values_list("since", flat=True).first()
    return found


def as_read(ledger: Ledger, claim_id: str) -> Any:
    """What the claim of that id said before it was corrected; None if it was not."""
    rows = ClaimView.objects.using(ledger.alias).filter(claim_id=claim_id, until=OPEN)
    line = rows.values_list("as_read", flat=True).first()
    return None if line is None else canonical_json.read(line.encode())
