"""Following a whole ledger from its first entry to its last, and refusing what can be none."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from nacl.signing import VerifyKey

from hudna.ledger import tree
from hudna.ledger.carrying.whole import CarryError, Given, Whole
from hudna.ledger.checkpoint import CheckpointError, Note, read_note, signers
from hudna.ledger.checkpoint.site_key import read_public
from hudna.record import canonical_json
from hudna.record.canonical import digest
from hudna.record.canonical_json import CanonicalError
from hudna.record.entry import Entry, EntryError, read_entry

DOCUMENT = "document:"


class Growing:
    """The hash tree while lines come; holds the peaks only, one for each bit of its size."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def add(self, line: bytes) -> bytes:
        """Take the next line; gives the hashes of the perfect subtrees that end with it."""
        hashes = [tree.leaf_hash(line)]
        while self.size >> (len(hashes) - 1) & 1:
            hashes.append(tree.node_hash(self._peaks.pop(), hashes[-1]))
        self._peaks.append(hashes[-1])
        self.size += 1
        return b"".join(hashes)

    def root(self) -> bytes:
        """The root over all lines that came."""
        if not self._peaks:
            return hashlib.sha256().digest()
        *left, found = self._peaks
        for one in reversed(left):
            found = tree.node_hash(one, found)
        return found


@dataclass(frozen=True, slots=True)
class Step:
    """An entry that was followed, its tree hashes, its payload as it stands."""

    entry: Entry
    nodes: bytes
    content: bytes | None


@dataclass
class Course:
    """What is known of a ledger while it is followed.

    `originals`: digest → size in bytes of those that the vault should hold; `taken_out`: number
    of an entry without its payload → the `expunge` entry that took it out.
    """

    whole: Whole
    growing: Growing = field(default_factory=Growing)
    originals: dict[str, int] = field(default_factory=dict)
    taken_out: dict[int, int] = field(default_factory=dict)
    _gaps: set[int] = field(default_factory=set)
    _last: datetime | None = None
    _site: str = ""
    _key: VerifyKey | None = None

    def follow(self) -> Iterator[Step]:
        """Go through all entries; CarryError at the first thing that is wrong."""
        sealed = self._sealed()
        for line, content in self.whole.pairs():
            entry = self._entry(line)
            self._check_payload(entry, content)
            nodes = self.growing.add(line)
            self._compare(sealed.get(self.growing.size, ()))
            yield Step(entry, nodes, content)
        self._finish()

    def refusal(self, number: int | None, problem: str) -> CarryError:
        """The complaint about an entry, or about the whole."""
        place = self.whole.where if number is None else f"{self.whole.where}: entry {number}"
        return CarryError(f"{place}: {problem}")

    def _entry(self, line: bytes) -> Entry:
        number = self.growing.size
        try:
            entry = read_entry(line)
        except EntryError as error:
            raise self.refusal(number, str(error)) from error
        if entry.number != number:
            raise self.refusal(number, f"its line says that it is number {entry.number}")
        if (entry.kind == "opened") != (number == 0):
            raise self.refusal(number, f"is of kind {entry.kind}; entry 0 alone is `opened`")
        if self._last is not None and entry.at < self._last:
            raise self.refusal(number, "is older than the entry before it")
        self._last = entry.at
        return entry

    def _check_payload(self, entry: Entry, content: bytes | None) -> None:
        if content is None:
            if entry.payload is not None:
                self._gaps.add(entry.number)
            return
        if entry.payload is None:
            raise self.refusal(entry.number, "has a payload, but its line says that it has none")
        if digest(content) != entry.payload:
            raise self.refusal(entry.number, "its payload is not the one that its line names")
        if entry.kind in self._learners():
            self._learn(entry, content)

    def _learn(self, entry: Entry, content: bytes) -> None:
        try:
            self._learners()[entry.kind](entry, canonical_json.read(content))
        except (CanonicalError, KeyError, TypeError, ValueError) as error:
            raise self.refusal(entry.number, f"its payload is malformed: {error}") from error

    def _learners(self) -> Mapping[str, Callable[[Entry, Mapping[str, Any]], None]]:
        return {
            "opened": self._learn_site, "key": self._learn_key, "document": self._learn_document,
            "bulletin": self._learn_bulletin, "expunge": self._learn_expunge,
        }  # fmt: skip

    def _learn_site(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        self._site = str(payload["site"])

    def _learn_key(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        self._key = read_public(payload["public_key"])

    def _learn_document(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        name = _document_of(entry)
        size = payload["size"]
        if name is None or type(size) is not int or size < 0:
            raise ValueError("a document needs its digest and its size")
        self.originals[name] = size

    def _learn_bulletin(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        name, size = payload["digest"], payload["size"]
        if not isinstance(name, str) or type(size) is not int or size < 0:
            raise ValueError("a bulletin needs the digest and the size of its text")
        self.originals[name] = size

    def _learn_expunge(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        for name in payload["originals"]:
            self.originals.pop(name, None)
        for number in payload["payloads"]:
            if type(number) is not int or not 0 <= number < entry.number:
                raise ValueError(f"{number!r} is no entry before it")
            self.taken_out[number] = entry.number

    def _sealed(self) -> dict[int, list[Note]]:
        found: dict[int, list[Note]] = {}
        for given in self.whole.checkpoints:
            found.setdefault(given.size, []).append(self._note(given))
        return found

    def _note(self, given: Given) -> Note:
        try:
            note = read_note(given.text)
        except CheckpointError as error:
            problem = f"a checkpoint over {given.size} entries is none: {error}"
            raise self.refusal(None, problem) from error
        if note.checkpoint.size != given.size:
            raise self.refusal(None, f"a checkpoint over {given.size} entries is none: its text "
                               f"says {note.checkpoint.size}")  # fmt: skip
        return note

    def _compare(self, notes: Iterable[Note]) -> None:
        """Each checkpoint over the entries so far: whose it is, its root, who signed it."""
        for note in notes:
            problem = self._problem(note)
            if problem:
                raise self.refusal(None, f"the checkpoint over the first {self.growing.size} "
                                   f"entries {problem}")  # fmt: skip

    def _problem(self, note: Note) -> str | None:
        of = note.checkpoint
        if of.site != self._site:
            return f"is of {of.site}, and this is {self._site}"
        if of.root != self.growing.root():
            return "has another root than these entries: something before it was changed"
        if not self._is_signed(note):
            return "is not signed by the key that the ledger announced before it"
        return None

    def _is_signed(self, note: Note) -> bool:
        try:
            return self._key is not None and bool(signers(note, [self._key]))
        except CheckpointError:
            return False

    def _finish(self) -> None:
        missing, kept = self._gaps - set(self.taken_out), set(self.taken_out) - self._gaps
        if missing:
            raise self.refusal(min(missing), "its payload is missing, and no entry took it out")
        if kept:
            by = self.taken_out[min(kept)]
            raise self.refusal(min(kept), f"its payload is there, though entry {by} took it out")
        if self.whole.root is not None and self.whole.root != self.growing.root():
            raise self.refusal(None, "the tree beside the entries is not theirs: it was changed")
        beyond = [one.size for one in self.whole.checkpoints if one.size > self.growing.size]
        if beyond:
            raise self.refusal(
                None, f"ends after {self.growing.size} entries, but a checkpoint was given over "
                f"{max(beyond)}: the end is missing",
            )  # fmt: skip


def _document_of(entry: Entry) -> str | None:
    if entry.kind != "document":
        return None
    found = [one.removeprefix(DOCUMENT) for one in entry.about if one.startswith(DOCUMENT)]
    return found[0] if found else None
