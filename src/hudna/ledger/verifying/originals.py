"""Through the vault: each original that an entry names is there, byte for byte."""

from collections.abc import Iterator

from hudna.ledger.vault import Vault, VaultError
from hudna.ledger.verifying import raw
from hudna.ledger.verifying.lines import read_line
from hudna.ledger.verifying.seen import Seen
from hudna.record import Problem, canonical_json
from hudna.record.canonical_json import CanonicalError
from hudna.record.entry import EntryError

_RESTORE = "put it back from a backup"


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
    for number, line, content in raw.rows(alias, sql):
        all_named = _named(bytes(line), None if content is None else bytes(content))
        named = [digest for digest in all_named if gone.get(digest, -1) <= number]
        yield [problem for digest in named for problem in _original(vault, number, digest, gone)]
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


def _original(
    vault: Vault, number: int, digest: str, gone: dict[str, int]
) -> Iterator[Problem]:  # fmt: skip
    gone.pop(digest, None)  # taken in again
    try:
        vault.get(digest)
    except (VaultError, OSError) as error:
        message = f"{error} (named by entry {number}); {_RESTORE}"
        yield Problem(f"vault {digest}", message, digest)


def _lies(vault: Vault, digest: str) -> bool:
    try:
        vault.get(digest)
    except (VaultError, OSError):
        return False
    return True
