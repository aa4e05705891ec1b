"""What a backup has beyond the exported ledger, and the check of a whole file against itself."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from hudna.desk.backup.carrying import check_originals
from hudna.ledger.carrying.archive import AGAIN, REQUIRED, Archive
from hudna.ledger.carrying.course import Course
from hudna.ledger.carrying.exporting import content_line
from hudna.ledger.carrying.whole import CarryError
from hudna.record import canonical_json
from hudna.record.canonical_json import CanonicalError

MANIFEST: Final = "backup.json"
KEYS: Final = "keys"
HOME: Final = "home/"
SEALED: Final = "sealed"
_SEALED: Final = re.compile("sealed/([0-9a-f]{2})/([0-9a-f]{64})")


@dataclass(frozen=True)
class Manifest:
    """What the file says of itself; `content` is the digest over all its other members."""

    entries: int
    root: str
    content: str
    written_at: str = ""
    originals: int = 0
    sealed: int = 0
    missing: int = 0
    files: int = 0


def allowed(name: str) -> bool:
    """Whether a backup may have a member of that name beside those of the exported form."""
    return name in (MANIFEST, KEYS) or sealed_name(name) is not None or _is_home(name)


def sealed_name(name: str) -> str | None:
    """The digest of the sealed original that a member is."""
    found = _SEALED.fullmatch(name)
    return found[2] if found and found[2].startswith(found[1]) else None


def _is_home(name: str) -> bool:
    if not name.startswith(HOME) or "\\" in name or "\0" in name or ":" in name:
        return False
    parts = name.removeprefix(HOME).split("/")
    return all(part and not part.startswith(".") for part in parts)


def examine(archive: Archive) -> tuple[Manifest, Course]:
    """Check the file against its root and digests, reading all of it; CarryError says what is
    wrong. A file without a manifest is an export, and is checked as such."""
    content = hashlib.sha256()
    for name in archive.names:
        made = hashlib.sha256()
        for block in archive.blocks(name):
            made.update(block)
        if name != MANIFEST:
            content.update(content_line(made.hexdigest(), name))
    course = Course(archive.whole())
    for _ in course.follow():
        pass
    absent = set(check_originals(archive, course))
    sealed = {found for name in archive.names if (found := sealed_name(name))}
    if stray := sealed - absent:
        raise archive.refusal(f"{SEALED}/{min(stray)[:10]}…", "no entry names it, or it is twice")
    return _manifest(archive, course, content.hexdigest(), len(absent - sealed)), course


def _manifest(archive: Archive, course: Course, content: str, missing: int) -> Manifest:
    size, root = course.growing.size, course.growing.root().hex()
    if MANIFEST not in set(archive.names):
        further = [one for one in archive.names if one not in REQUIRED and allowed(one)]
        if further:
            raise CarryError(f"{archive.where}: {MANIFEST} is missing: {AGAIN}")
        return Manifest(size, root, content, missing=missing)
    try:
        found: Mapping[str, Any] = canonical_json.read(archive.read(MANIFEST))
        said = Manifest(**{name: found[name] for name in found if name != "format"})
        right = found["format"] == 1
    except (CanonicalError, KeyError, TypeError) as error:
        raise archive.refusal(MANIFEST, "is malformed") from error
    if not right:
        raise archive.refusal(MANIFEST, "is of another version than 1")
    if (said.entries, said.root, said.content, said.missing) != (size, root, content, missing):
        raise archive.refusal(MANIFEST, "says other than what is in the file")
    return said
