"""Through the entries in their order: lines, payloads, hashes, checkpoints."""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from nacl.signing import VerifyKey

from hudna.ledger.checkpoint.site_key import SiteKeyError, read_public
from hudna.ledger.verifying import raw
from hudna.ledger.verifying.lines import Line, plain, read_line
from hudna.ledger.verifying.seals import Seals
from hudna.ledger.verifying.seen import Expunge, Seen
from hudna.record import Problem, canonical_json
from hudna.record.canonical_json import CanonicalError
from hudna.record.entry import EntryError

_RESTORE: Final = "restore it from a backup, or from a copy of the ledger that others hold"


_ENTRIES: Final = (
    "SELECT e.number, {kind}, {at}, e.line, e.nodes, p.content FROM ledger_entry e "
    "LEFT JOIN ledger_payload p ON p.number = e.number ORDER BY e.number"
)
_STRAYS: Final = (
    "SELECT p.number, p.content FROM ledger_payload p WHERE NOT EXISTS "
    "(SELECT 1 FROM ledger_entry e WHERE e.number = p.number) ORDER BY p.number"
)
_NOTHING: Final[list[Problem]] = []


def chain(alias: str, seen: Seen) -> Iterator[list[Problem]]:
    """Go through all entries; yields what is wrong with each."""
    seals = Seals(alias)
    kind, at = raw.text_bytes(alias, "kind"), raw.instant_bytes(alias, "at")
    yield list(seals.until(seen))
    contents = 0
    for number, *columns, stored, hashes, beside in raw.rows(
        alias, _ENTRIES.format(kind=kind, at=at)
    ):
        line, nodes = bytes(stored), bytes(hashes)
        content = None if beside is None else bytes(beside)
        contents += content is not None
        problems = _NOTHING if number == seen.entries else _gap(number, seen)
        wrong = seen.tree.add(line, nodes)
        seen.size += len(line) + len(content or b"")
        if wrong:
            problems = [*problems, Problem(f"entry {number}", f"{wrong}; {_RESTORE}", _named(line))]
        if not is_as_it_should_be(line, (number, *columns), content, seen):
            problems = problems + _entry(line, (number, *columns), content, seen)
        seen.entries = number + 1
        if seals.size <= seen.entries:
            problems = [*problems, *seals.until(seen)]
        yield problems
    yield [*_strays(alias, contents), *seals.rest(seen), *_taken_out(alias, seen)]


def _strays(alias: str, met: int) -> Iterator[Problem]:
    """Payloads that belong to no entry; `met`: how many there are beside entries."""
    ((there,),) = raw.rows(alias, "SELECT count(*) FROM ledger_payload")
    for number, content in raw.rows(alias, _STRAYS) if there != met else ():
        message = "there is a payload without its entry; restore the entry from a backup"
        yield Problem(f"entry {number}", message, _named(bytes(content)))


def _gap(number: int, seen: Seen) -> list[Problem]:
    if number == seen.entries:
        return []
    first, last = seen.entries, number - 1
    seen.tree.skip_to(number)
    which = f"entry {first} is" if first == last else f"entries {first} to {last} are"
    return [Problem(f"entry {first}", f"{which} missing; {_RESTORE}", None)]


def _named(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()


def _entry(
    line: bytes, columns: tuple[int, bytes, bytes], content: bytes | None, seen: Seen
) -> list[Problem]:  # fmt: skip
    """Whatever is wrong with an entry that is not plainly right."""
    number = columns[0]
    try:
        found = read_line(line)
    except EntryError as error:
        message = f"the line was changed: {error}; {_RESTORE}"
        return [Problem(f"entry {number}", message, _named(line))]
    wrong = list(_line(found, (number, *map(raw.as_text, columns[1:])), seen))
    seen.at = max(seen.at, found.at)
    wrong += _payload(found, content, seen)
    return [Problem(f"entry {number}", message, found.payload) for message in wrong]


def _line(found: Line, columns: tuple[Any, ...], seen: Seen) -> Iterator[str]:
    number, kind, at = columns
    if found.number != number:
        yield f"the line is that of entry {found.number}; {_RESTORE}"
    if found.kind != kind:
        yield f"the column kind says {kind!r}, the line {found.kind!r}: the column was changed"
    if f"{found.at[:10]} {found.at[11:26]}" != raw.padded(at):
        yield f"the column at says {at!r}, the line {found.at!r}: the column was changed"
    if found.at < seen.at:
        yield f"it is of {found.at}, which is before the entry in front of it"
    if (found.kind == "opened") != (number == 0):
        yield "entry 0, and no other, is of the kind opened"


def _payload(found: Line, content: bytes | None, seen: Seen) -> Iterator[str]:
    if content is None:
        if found.payload is not None:
            seen.gone[found.number] = found.payload
        return
    if found.payload is None:
        yield "there is a payload that its line does not name; take it out of ledger_payload"
    elif hashlib.sha256(content).hexdigest() != found.payload:
        yield f"its payload was changed, it is not the one that the line names; {_RESTORE}"
    elif found.kind in _LEARNT:
        try:
            _LEARNT[found.kind](found, canonical_json.read(content), seen)
        except (CanonicalError, SiteKeyError, TypeError, LookupError, ValueError) as error:
            yield f"its payload is not what an entry of that kind has: {error}"


def _opened(found: Line, payload: Any, seen: Seen) -> None:
    seen.site = str(payload["site"])


def _key(found: Line, payload: Any, seen: Seen) -> None:
    key: VerifyKey = read_public(payload["public_key"])
    seen.key = key


def _request(found: Line, payload: Any, seen: Seen) -> None:
    seen.requests.add(found.number)


def _approval(found: Line, payload: Any, seen: Seen) -> None:
    for subject in found.about:
        number = subject.removeprefix("entry:")
        if payload["decision"] == "approve" and number.isdecimal() and int(number) in seen.requests:
            seen.approvals.setdefault(int(number), set()).add(found.by)


def _expunge(found: Line, payload: Any, seen: Seen) -> None:
    named = [one.removeprefix("entry:") for one in found.about if one.startswith("entry:")]
    request = int(named[0]) if named and named[0].isdecimal() else None
    seen.expunges.append(Expunge(
        found.number, request, frozenset(payload["payloads"]), tuple(payload["originals"]),
    ))  # fmt: skip


_LEARNT: Final = {
    "opened": _opened, "key": _key, "expunge_request": _request, "approval": _approval,
    "expunge": _expunge,
}  # fmt: skip
_TAUGHT: Final = frozenset(kind.encode() for kind in _LEARNT)


def is_as_it_should_be(
    line: bytes, columns: tuple[int, bytes, bytes], content: bytes | None, seen: Seen
) -> bool:  # fmt: skip
    """Whether an entry that teaches nothing is right, as nearly all are; if not, see `_entry`."""
    found = plain(line)
    if found is None or content is None:
        return False
    at, kind, number, payload = found
    named = hashlib.sha256(content).hexdigest().encode()
    of, column, instant = columns
    stands = at[:10] + b" " + at[11:26]
    if (
        not of or kind != column or kind in _TAUGHT or number != b"%d" % of
        or payload[1:-1] != named
        or (instant != stands and instant + b".000000" != stands)
    ):  # fmt: skip
        return False
    told = at.decode()
    if told < seen.at:
        return False
    seen.at = told
    return True


def _taken_out(alias: str, seen: Seen) -> list[Problem]:
    """Payloads that are not there, and expunges: each by the other, and as it was approved."""
    by = {number: one.number for one in seen.expunges for number in one.payloads}
    found = [
        Problem(f"entry {number}", f"its payload is missing, and no expunge entry took it out; "
                f"{_RESTORE}", digest)
        for number, digest in seen.gone.items() if by.get(number, -1) < number
    ]  # fmt: skip
    for number in sorted(set(by) - set(seen.gone)):
        message = f"its payload was taken out by entry {by[number]}, and is there"
        found.append(Problem(f"entry {number}", message, None))
    listed = raw.rows(alias, "SELECT number, expunge FROM ledger_taken_out ORDER BY number")
    for number, expunge in listed:
        if by.get(number) != expunge:
            message = f"ledger_taken_out says entry {expunge} took its payload out; it did not"
            found.append(Problem(f"entry {number}", message, None))
    for one in seen.expunges:
        if one.request is None or len(seen.approvals.get(one.request, ())) < 2:
            message = "words were taken out without the approval of two people"
            found.append(Problem(f"entry {one.number}", message, None))
    return found
