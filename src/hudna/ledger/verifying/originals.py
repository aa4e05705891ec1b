"""Through the vault: each original that an entry names is there, byte for byte."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain, islice
from typing import Final

from hudna.ledger.vault import Vault, VaultError
from hudna.ledger.verifying import raw
from hudna.ledger.verifying.lines import read_line
from hudna.ledger.verifying.seen import Seen
from hudna.record import Problem, canonical_json
from hudna.record.canonical_json import CanonicalError
from hudna.record.entry import EntryError

_RESTORE: Final = "put it back from a backup"
_AT_ONCE: Final = 4
_WAITING: Final = 64


def count(alias: str) -> int:
    """How many originals entries name."""
    sql = "SELECT count(*) FROM ledger_entry WHERE kind IN ('document', 'bulletin')"
    return int(next(raw.rows(alias, sql))[0])


def originals(alias: str, vault: Vault, seen: Seen) -> Iterator[list[Problem]]:
    """Read every original; yields what is wrong with each."""
    gone = {digest: one.number for one in seen.expunges for digest in one.originals}
    sql = (
        "SELECT e.number, e.line, p.content FROM ledger_entry e "
        "LEFT JOIN ledger_payload p ON p.number = e.number AND e.kind = 'bulletin' "
        "WHERE e.kind IN ('document', 'bulletin') ORDER BY e.number"
    )
    check = partial(_problems, vault)
    with ThreadPoolExecutor(_AT_ONCE) as readers:  # reading and hashing need no Python meanwhile
        rows = raw.rows(alias, sql)
        while some := list(islice(rows, _WAITING)):
            named = [
                (number, digest)
                for number, line, content in some
                for digest in _named(bytes(line), None if content is None else bytes(content))
                if gone.get(digest, -1) <= number
            ]
            for _, digest in named:
                gone.pop(digest, None)  # taken in again
            parts = [named[at::_AT_ONCE] for at in range(_AT_ONCE)]
            yield from chain.from_iterable(readers.map(check, parts))
            seen.originals += len(named)
    yield [
        Problem(f"vault {digest}", f"it was taken out by entry {number}, and lies there still: "
                "remove it", digest)
        for digest, number in gone.items() if _lies(vault, digest)
    ]  # fmt: skip


def _named(line: bytes, payload: bytes | None) -> list[str]:
    """The digests of an entry's originals: a document's own, or the text of a bulletin."""
    try:
        entry = read_line(line)
        if entry.kind == "bulletin":
            return [] if payload is None else [str(canonical_json.read(payload)["digest"])]
    except (EntryError, CanonicalError, KeyError, TypeError):
        return []  # told already
    about = (one for one in entry.about if one.startswith("document:"))
    return [one.removeprefix("document:") for one in about]


def _problems(vault: Vault, named: list[tuple[int, str]]) -> list[list[Problem]]:
    return [_original(vault, *one) for one in named]


def _original(vault: Vault, number: int, digest: str) -> list[Problem]:
    try:
        vault.get(digest)
    except (VaultError, OSError) as error:
        message = f"{error} (named by entry {number}); {_RESTORE}"
        return [Problem(f"vault {digest}", message, digest)]
    return []


def _lies(vault: Vault, digest: str) -> bool:
    try:
        vault.get(digest)
    except (VaultError, OSError):
        return False
    return True
