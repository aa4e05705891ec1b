"""Check an exported ledger of hudna, or a proof, without hudna and without trusting its site.

    python hudna_verify.py FILE [--key BASE64]... [--checkpoint FILE]

FILE is what `hudna ledger export` wrote (a ZIP file), or a proof (`hudna ledger prove`,
`hudna ledger consistency`). --key is the public key of the site, as it gave it to you; --checkpoint
a checkpoint that you have kept. Python 3.9 or later and nothing else; exit code 0: all holds, 1:
something does not, 2: wrong usage. The form is told in docs/ledger.md of hudna. This file stands
alone: it checks with code of its own, written after RFC 6962 (hash tree) and RFC 8032 (Ed25519).
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import json
import re
import sys
import zipfile
import zlib
from datetime import datetime
from typing import IO, Any, Iterator  # noqa: UP035

FIELDS = {"about", "at", "by", "format", "kind", "number", "payload"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
DIGEST = re.compile("[0-9a-f]{64}")
VERSION = b"1\n"
ZIP = b"PK"
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)
BOTH = {"checkpoint", "format", "keys", "path", "proof"}
PROOFS = {"inclusion": BOTH | {"line", "payload"}, "consistency": BOTH | {"old_checkpoint"}}


class Wrong(Exception):  # noqa: N818
    """Something does not hold: says what."""


# Canonical JSON


def read_json(content: bytes) -> Any:
    """The value of canonical JSON; Wrong for any other bytes."""
    try:
        value = json.loads(content.decode("utf-8"), parse_float=_float)
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
        again = re.sub("[\x85\u2028\u2029\ud800-\udfff]", _escape, text).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise Wrong(f"it is no canonical JSON ({error})") from error
    if again != content:
        raise Wrong("it is no canonical JSON: written again it has other bytes")
    return value


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _float(text: str) -> float:
    value = float(text)
    if value.is_integer() or value in (float("inf"), float("-inf")):
        raise ValueError(f"the number {text}")
    return value


# Ed25519, RFC 8032, section 5.1

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)
Point = tuple[int, int, int, int]


def _add(a: Point, b: Point) -> Point:
    one, two = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    three, four = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = two - one, four - three, four + three, two + one
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _times(count: int, point: Point) -> Point:
    found: Point = (0, 1, 1, 0)
    while count:
        if count & 1:
            found = _add(found, point)
        point, count = _add(point, point), count >> 1
    return found


def _x(y: int, sign: int) -> int | None:
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if not square:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def _point(content: bytes) -> Point | None:
    number = int.from_bytes(content, "little")
    y = number & ((1 << 255) - 1)
    x = _x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


_BASE_Y = 4 * pow(5, P - 2, P) % P
_BASE_X = _x(_BASE_Y, 0) or 0
BASE: Point = (_BASE_X, _BASE_Y, 1, _BASE_X * _BASE_Y % P)


def signature_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` is that of `message` by the key `public`."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = _point(public), _point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= ORDER:
        return False
    hashed = hashlib.sha512(signature[:32] + public + message).digest()
    h = int.from_bytes(hashed, "little") % ORDER
    left, right = _times(s, BASE), _add(r, _times(h, key))
    return not (
        (left[0] * right[2] - right[0] * left[2]) % P
        or (left[1] * right[2] - right[1] * left[2]) % P
    )


# The hash tree, RFC 6962, section 2.1


def leaf_hash(line: bytes) -> bytes:
    """The hash of a leaf."""
    return hashlib.sha256(b"\x00" + line).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """The tree over the lines so far: its perfect subtrees, the largest first."""

    def __init__(self) -> None:
        self.size = 0
        self.peaks: list[bytes] = []

    def add(self, line: bytes) -> None:
        """Add a line."""
        found, rest = leaf_hash(line), self.size
        while rest & 1:
            found, rest = node_hash(self.peaks.pop(), found), rest >> 1
        self.peaks.append(found)
        self.size += 1

    def root(self) -> bytes:
        """The root."""
        if not self.peaks:
            return hashlib.sha256().digest()
        found = self.peaks[-1]
        for one in reversed(self.peaks[:-1]):
            found = node_hash(one, found)
        return found


def inclusion_root(leaf: bytes, number: int, size: int, path: list[bytes]) -> bytes | None:
    """The root that the audit path leads to, after the definition in section 2.1.1."""
    if not 0 <= number < size:
        return None
    if size == 1:
        return None if path else leaf
    if not path:
        return None
    half = 1 << ((size - 1).bit_length() - 1)
    if number < half:
        left = inclusion_root(leaf, number, half, path[:-1])
        return None if left is None else node_hash(left, path[-1])
    right = inclusion_root(leaf, number - half, size - half, path[:-1])
    return None if right is None else node_hash(path[-1], right)


def consistency_roots(
    old: int, new: int, path: list[bytes], seed: bytes | None
) -> tuple[bytes, bytes] | None:
    """The roots of both trees, after section 2.1.2; `seed`: the old root, while it is whole."""
    if old == new:
        if seed is not None:
            return None if path else (seed, seed)
        return (path[0], path[0]) if len(path) == 1 else None
    if not path or not 0 < old < new:
        return None
    half = 1 << ((new - 1).bit_length() - 1)
    if old <= half:
        found = consistency_roots(old, half, path[:-1], seed)
        return None if found is None else (found[0], node_hash(found[1], path[-1]))
    found = consistency_roots(old - half, new - half, path[:-1], None)
    if found is None:
        return None
    return node_hash(path[-1], found[0]), node_hash(path[-1], found[1])


# Checkpoints


class Checkpoint:
    """A checkpoint that was read from its text; Wrong if it is none."""

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        if len(lines) < 6 or lines[3] or lines[-1] or not re.fullmatch("0|[1-9][0-9]*", lines[1]):
            raise Wrong("it is no checkpoint")
        self.site, self.size, self.root = lines[0], int(lines[1]), decoded(lines[2], 32)
        self.signed = "\n".join(lines[:3]).encode("utf-8") + b"\n"
        self.signatures = []
        for line in lines[4:-1]:
            parts = line.split(" ")
            if len(parts) != 3 or parts[0] != "\u2014":
                raise Wrong("a line of its signatures is damaged")
            self.signatures.append((parts[1], decoded(parts[2])))

    def signers(self, keys: list[bytes]) -> list[bytes]:
        """Those of `keys` that signed it; Wrong if one is said to have, and did not."""
        found = []
        for key in keys:
            named = hashlib.sha256(self.site.encode("utf-8") + b"\n\x01" + key).digest()[:4]
            for name, content in self.signatures:
                if name == self.site and content[:4] == named:
                    if not signature_holds(key, self.signed, content[4:]):
                        raise Wrong("its signature does not fit its text")
                    found.append(key)
        return found


def decoded(text: str, size: int = 0) -> bytes:
    """The bytes of base64; Wrong for text that is none."""
    try:
        found = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise Wrong(f"{text!r} is not in base64") from error
    if (size and len(found) != size) or base64.b64encode(found).decode("ascii") != text:
        raise Wrong(f"{text!r} is not {size or 'bytes'} in base64")
    return found


# The exported ledger


def read_line(line: bytes, number: int, before: str) -> dict[str, Any]:
    """The entry that a line is; Wrong says what is not as it should be."""
    found = read_json(line)
    if not isinstance(found, dict) or set(found) != FIELDS or found["format"] != 1:
        raise Wrong("it has not the fields of an entry")
    if found["number"] != number:
        raise Wrong(f"its line says that it is entry {found['number']}")
    at, payload, about = found["at"], found["payload"], found["about"]
    if not isinstance(at, str) or not INSTANT.fullmatch(at) or at < before:
        raise Wrong(f"its instant {at!r} is none, or before that of the entry in front of it")
    datetime.strptime(at, "%Y-%m-%dT%H:%M:%S.%fZ")
    if payload is not None and not (isinstance(payload, str) and DIGEST.fullmatch(payload)):
        raise Wrong("it names its payload by no digest")
    if not isinstance(about, list) or not all(isinstance(one, str) for one in about):
        raise Wrong("what it is about is no list of subjects")
    return found


class Export:
    """An exported ledger on its way through the checks; `wrong` holds what does not hold."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive, self.tree = archive, Tree()
        self.wrong: list[str] = []
        self.site, self.at = "", ""
        self.key: bytes | None = None
        self.keys: list[bytes] = []
        self.gone: dict[int, str] = {}
        self.documents: dict[str, int] = {}
        self.requests: dict[int, set[str]] = {}
        self.expunges: list[tuple[int, list[str], dict[str, Any]]] = []
        self.sealed: dict[int, list[str]] = {}
        self.kept: dict[int, list[Checkpoint]] = {}
        self.checkpoints, self.originals = 0, 0
        self.last: Checkpoint | None = None

    def tell(self, where: str, what: object) -> None:
        """Note what does not hold."""
        self.wrong.append(f"{where}: {what}")

    def check(self) -> None:
        """Go through the whole file."""
        if self.archive.namelist()[:1] != ["hudna-ledger"]:
            raise Wrong("this is no exported ledger: its first part is not hudna-ledger")
        if self.archive.read("hudna-ledger") != VERSION:
            raise Wrong("this exported ledger is of a version that this program does not know")
        with self.archive.open("checkpoints.jsonl") as stream:
            for at, line in enumerate(stream):
                self._sealed(at, line)
        with (
            self.archive.open("entries.jsonl") as lines,
            self.archive.open("payloads.jsonl") as stream,
        ):
            payloads = self._payloads(stream)
            following = next(payloads, None)
            for number, line in enumerate(lines):
                content = None
                if following is not None and following[0] == number:
                    content, following = following[1], next(payloads, None)
                self._entry(number, line, content)
            if following is not None:
                self.tell(f"entry {following[0]}", "there is a payload without its entry")
        for size in sorted(set(self.sealed) | set(self.kept)):
            if size > self.tree.size:
                self.tell(f"checkpoint over {size}", f"there are {self.tree.size} entries only")
        self._taken_out()
        self._vault()

    def _sealed(self, at: int, line: bytes) -> None:
        try:
            found = read_json(line[:-1])
            if set(found) != {"signed_at", "size", "text"}:
                raise Wrong("it has not the fields of a checkpoint")
            self.sealed.setdefault(int(found["size"]), []).append(str(found["text"]))
        except (Wrong, LookupError, TypeError, ValueError) as error:
            self.tell(f"checkpoint {at + 1}", error)

    def _payloads(self, stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
        last = -1
        for line in stream:
            number, tab, content = line[:-1].partition(b"\t")
            if not tab or not number.isdigit() or int(number) <= last or line[-1:] != b"\n":
                self.tell("payloads", f"the line after that of entry {last} is damaged")
                continue
            last = int(number)
            yield last, content

    def _entry(self, number: int, line: bytes, content: bytes | None) -> None:
        if line[-1:] != b"\n":
            self.tell(f"entry {number}", "its line is cut off")
        self.tree.add(line[:-1])
        try:
            found = read_line(line[:-1], number, self.at)
            self.at = found["at"]
            self._learn(found, self._payload(found, content))
        except (Wrong, LookupError, TypeError, ValueError, AttributeError) as error:
            self.tell(f"entry {number}", error)
        for text in self.sealed.get(number + 1, ()):
            self._checkpoint(number + 1, text)
        for kept in self.kept.get(number + 1, ()):
            if (kept.site, kept.root) != (self.site, self.tree.root()):
                self.tell("your checkpoint", f"the first {number + 1} entries are not those that "
                          "it covers")  # fmt: skip

    def _payload(self, found: dict[str, Any], content: bytes | None) -> Any:
        if content is None:
            if found["payload"] is not None:
                self.gone[found["number"]] = found["payload"]
            return None
        if hashlib.sha256(content).hexdigest() != found["payload"]:
            raise Wrong("its payload is not the one that its line names")
        return read_json(content)

    def _learn(self, found: dict[str, Any], payload: Any) -> None:
        number, kind = found["number"], found["kind"]
        if (kind == "opened") != (number == 0):
            raise Wrong("entry 0, and no other, opens a ledger")
        subjects = [one.partition(":")[::2] for one in found["about"]]
        named = [name for sort, name in subjects if sort == "entry"]
        if kind == "opened":
            self.site = payload["site"]
        elif kind == "key":
            key = decoded(payload["public_key"], 32)
            self.key = key
            self.keys.append(key)
        elif kind == "document":
            self.documents.update({name: number for sort, name in subjects if sort == "document"})
        elif kind == "bulletin":
            self.documents[payload["digest"]] = number
        elif kind == "expunge_request":
            self.requests[number] = set()
        elif kind == "approval" and payload["decision"] == "approve":
            for name in named:
                if name.isdigit() and int(name) in self.requests:
                    self.requests[int(name)].add(found["by"])
        elif kind == "expunge":
            self.expunges.append((number, named, payload))

    def _checkpoint(self, size: int, text: str) -> None:
        self.checkpoints += 1
        try:
            found = Checkpoint(text)
            if (found.size, found.site) != (size, self.site):
                raise Wrong("it is of another ledger, or of another size")
            if self.key is None or not found.signers([self.key]):
                raise Wrong("it is not signed by the key that the ledger announced before it")
            if found.root != self.tree.root():
                raise Wrong(f"its root is not that of the first {size} entries")
            self.last = found
        except Wrong as error:
            self.tell(f"checkpoint over {size}", error)

    def _taken_out(self) -> None:
        by = {number: at for at, _, payload in self.expunges for number in payload["payloads"]}
        for number in self.gone:
            if by.get(number, -1) < number:
                self.tell(f"entry {number}", "its payload is missing, and no entry took it out")
        for number in sorted(set(by) - set(self.gone)):
            self.tell(f"entry {number}", f"entry {by[number]} took its payload out: it is there")
        for at, named, _ in self.expunges:
            by_whom = self.requests.get(int(named[0]), set()) if named else set()
            if len(by_whom) < 2:
                self.tell(f"entry {at}", "words were taken out without the approval of two people")

    def _vault(self) -> None:
        gone = {one: at for at, _, payload in self.expunges for one in payload["originals"]}
        names = set(self.archive.namelist())
        for name, number in self.documents.items():
            member = f"vault/{name[:2]}/{name}"
            if gone.get(name, -1) > number:
                if member in names:
                    self.tell(f"vault {name}", "it was taken out, and is there")
                continue
            if member not in names:
                self.tell(f"vault {name}", f"the original that entry {number} names is missing")
                continue
            self._original(name, member)

    def _original(self, name: str, member: str) -> None:
        found = hashlib.sha256()
        try:
            with self.archive.open(member) as stream:
                for part in iter(lambda: stream.read(1 << 20), b""):
                    found.update(part)
        except UNREADABLE:
            pass  # what could be read of it has another digest
        self.originals += 1
        if found.hexdigest() != name:
            self.tell(f"vault {name}", "the original was changed")


def counted(count: int, one: str, many: str) -> str:
    """How many of what, in words."""
    return f"{count:,} {one if count == 1 else many}"


def check_export(path: str, keys: list[bytes], kept: Checkpoint | None) -> list[str]:
    """Check an exported ledger; says in words what holds, returns what does not."""
    with zipfile.ZipFile(path) as archive:
        export = Export(archive)
        if kept is not None:
            export.kept[kept.size] = [kept]
        try:
            export.check()
        except (*UNREADABLE, KeyError) as error:
            export.tell("file", f"it is cut off or damaged ({error}); get it anew from the site")
    _check_keys(export, keys, kept)
    entries = counted(export.tree.size, "entry", "entries")
    print(f"Ledger of {export.site or 'an unknown site'}: {entries}, "
          f"{counted(export.checkpoints, 'checkpoint', 'checkpoints')}, "
          f"{counted(export.originals, 'original', 'originals')} checked.")  # fmt: skip
    print(f"Root over all entries: {export.tree.root().hex()}")
    if export.last is None:
        print("No checkpoint covers it: nothing says that its site wrote it so.")
    elif export.last.size < export.tree.size:
        first = counted(export.last.size, "entry", "entries")
        print(f"The last checkpoint covers the first {first}; no signature covers those after.")
    if not keys:
        print("Signatures were checked by keys that stand in the ledger itself: ask the site "
              "whether they are its own, and give them as --key:")  # fmt: skip
        for key in export.keys:
            print(f"  {base64.b64encode(key).decode('ascii')}")
    return export.wrong


def _check_keys(export: Export, keys: list[bytes], kept: Checkpoint | None) -> None:
    if not keys:
        return
    for what, note in (("last checkpoint", export.last), ("your checkpoint", kept)):
        try:
            if note is not None and not note.signers(keys):
                export.tell(what, "it is not signed by the key that you gave")
        except Wrong as error:
            export.tell(what, error)


# Proofs


def check_proof(content: bytes, keys: list[bytes], kept: Checkpoint | None) -> None:
    """Check a proof; says in words what it proves, Wrong what does not hold."""
    if not content.startswith(b"{"):
        raise Wrong(_no_proof(content))
    found = read_json(content[:-1] if content.endswith(b"\n") else content)
    names = PROOFS.get(str(found.get("proof")), set()) if isinstance(found, dict) else set()
    if not names or set(found) != names or found["format"] != 1:
        raise Wrong("it is no proof that this program knows")
    path = [decoded(one, 32) for one in found["path"]]
    own = [decoded(one, 32) for one in found["keys"]]
    new = Checkpoint(found["checkpoint"])
    notes = [new]
    if found["proof"] == "inclusion":
        said = _inclusion(found, path, new)
    else:
        old = Checkpoint(found["old_checkpoint"])
        notes.append(old)
        seed = old.root if not old.size & (old.size - 1) or old.size == new.size else None
        roots = consistency_roots(old.size, new.size, path, seed)
        if roots != (old.root, new.root) or old.site != new.site:
            raise Wrong("the new ledger does not begin with the old one")
        said = f"The ledger of {new.site} over {new.size} entries begins with the {old.size} of " \
               "the old checkpoint, unchanged."  # fmt: skip
    for note in notes:
        if not note.signers([key for key in (keys or own) if key in own]):
            raise Wrong(f"the checkpoint over {note.size} entries is not signed by the site's key")
    if kept is not None and all((kept.size, kept.root) != (one.size, one.root) for one in notes):
        raise Wrong("it does not hang on the checkpoint that you gave")
    print(said)
    if not keys:
        given = ", ".join(base64.b64encode(key).decode("ascii") for key in own)
        print(f"The key stands in the proof itself: ask {new.site} whether it is theirs: {given}")


def _no_proof(content: bytes) -> str:
    """What a file is that is neither a proof nor an exported ledger."""
    try:
        Checkpoint(content.decode("utf-8"))
    except (Wrong, ValueError):
        return "it is neither an exported ledger (a ZIP file) nor a proof"
    return "it is a checkpoint: give it as --checkpoint, beside an exported ledger or a proof"


def _inclusion(found: dict[str, Any], path: list[bytes], new: Checkpoint) -> str:
    line = found["line"].encode("utf-8")
    entry = read_json(line)
    read_line(line, entry["number"], "")
    payload = found["payload"]
    if payload is not None:
        if hashlib.sha256(payload.encode("utf-8")).hexdigest() != entry["payload"]:
            raise Wrong("the payload is not the one that the entry names")
        read_json(payload.encode("utf-8"))
    if inclusion_root(leaf_hash(line), entry["number"], new.size, path) != new.root:
        raise Wrong(f"entry {entry['number']} does not stand so in the ledger of the checkpoint")
    return (f"Entry {entry['number']} ({entry['kind']}, {entry['at']}, by {entry['by']}) stands "
            f"in the ledger of {new.site} over {new.size} entries.")  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Check a file; the exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    parser = argparse.ArgumentParser(description="Check an exported ledger of hudna, or a proof.")
    parser.add_argument("file")
    parser.add_argument("--key", action="append", default=[], help="public key of the site, base64")
    parser.add_argument("--checkpoint", metavar="FILE", help="a checkpoint that you have kept")
    given = parser.parse_args(arguments)
    try:
        keys, kept = [decoded(one, 32) for one in given.key], None
        if given.checkpoint:
            with open(given.checkpoint, "rb") as stream:
                kept = Checkpoint(stream.read().decode("utf-8"))
        with open(given.file, "rb") as stream:
            is_proof = stream.read(len(ZIP)) != ZIP
        if is_proof:
            with open(given.file, "rb") as stream:
                check_proof(stream.read(), keys, kept)
        wrong = [] if is_proof else check_export(given.file, keys, kept)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        print(f"DOES NOT HOLD: it begins as an exported ledger (a ZIP file), and is cut off or "
              f"damaged ({error}); get it anew from the site")  # fmt: skip
        return 1
    except OSError as error:
        print(f"It cannot be read: {error}")
        return 2
    except (Wrong, ValueError, LookupError, TypeError, AttributeError) as error:
        print(f"DOES NOT HOLD: {error}")
        return 1
    for one in wrong:
        print(f"DOES NOT HOLD: {one}")
    print("Something does not hold." if wrong else "All that was checked holds.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
