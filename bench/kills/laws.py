"""What must hold after every kill."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from hudna.desk.backup.carrying import opened
from hudna.desk.backup.manifest import allowed, examine
from hudna.desk.configuration import open_desk
from hudna.desk.ledger.verify import Seen, verify
from hudna.ledger import log, tree, views
from hudna.ledger.acts import asking
from hudna.ledger.models import PayloadRow
from hudna.ledger.store import Ledger, close_ledger
from kills.sites import SAMPLE, TAKEN_OUT, Environ, Site


@dataclass
class Told:
    """What the processes of one site acknowledged: the digests of lines, and originals."""

    lines: dict[int, str] = field(default_factory=dict)
    originals: set[str] = field(default_factory=set)

    def learn(self, file: Path) -> None:
        """Take what a process wrote into its file; a last line without an end was not told."""
        for line in file.read_text().splitlines(keepends=True) if file.exists() else ():
            match line.split() if line.endswith("\n") else ():
                case ["entry", number, digest]:
                    self.lines[int(number)] = digest
                case ["original", digest]:
                    self.originals.add(digest)


def broken(environ: Environ, told: Told, *, all_views: bool, made_up: bool) -> list[str]:
    """What is not as it should be in a site; `all_views`: whether all views are made anew.

    `made_up`: whether its documents are, so that the vault has no originals of them.
    """
    ledger = open_desk(environ)
    try:
        found = [
            *_lines(ledger, told),
            *_originals(ledger, told),
            *_verified(ledger, quick=made_up),
        ]
        return [*found, *_views(ledger)] if all_views else found
    finally:
        close_ledger(ledger)


def _lines(ledger: Ledger, told: Told) -> Iterator[str]:
    entries = list(log.entries(ledger))
    lines = [one.line for one in entries]
    for number, digest in told.lines.items():
        if number >= len(lines):
            yield f"entry {number} was told and is lost"
        elif sha256(lines[number]).hexdigest() != digest:
            yield f"entry {number} is another one than was told"
    if [one.number for one in entries] != list(range(len(lines))):
        yield "the numbers have a gap"
    blobs: list[bytes] = []
    for number, line in enumerate(lines):
        blobs.append(tree.ended_by(tree.leaf_hash(line), number, tree.in_memory(blobs)))
    if tree.root(len(blobs), tree.in_memory(blobs)) != log.root(ledger):
        yield "the root is not that of the lines"
    documents = [one.about for one in entries if one.kind == "document"]
    if len(set(documents)) != len(documents):
        yield "an entry is there twice"


def _originals(ledger: Ledger, told: Told) -> Iterator[str]:
    for digest in told.originals:
        try:
            ledger.vault.get(digest)
        except Exception as error:  # whatever it is, it is a finding
            yield f"original {digest[:10]} was told: {error!r}"


def _verified(ledger: Ledger, *, quick: bool) -> Iterator[str]:
    """What the verification itself finds, all its stages."""
    for stage in verify(ledger, Seen(), quick=quick):
        for problems in stage.steps:
            yield from (f"verify: {one.where}: {one.message}" for one in problems)


def _views(ledger: Ledger) -> Iterator[str]:
    made = views.views_digest(ledger)
    views.rebuild(ledger)
    anew = views.views_digest(ledger)
    yield from (f"{table} is not what is made anew" for table in made if made[table] != anew[table])


def whole_files(site: Site) -> list[str]:
    """What is wrong with the files that were written: they are whole or not there."""
    found = []
    for name in ("site.zip", "ledger.zip"):
        if (path := Path(site.file(name))).exists():
            try:
                with opened(path, allowed) as archive:
                    examine(archive)
            except Exception as error:  # whatever it is, it is a finding
                found.append(f"{name}: {error!r}")
    known = {"site.zip", "ledger.zip", "first.zip", "first-ledger.zip", "request", "moved"}
    return found + [f"{one.name} was left" for one in site.outside.iterdir()
                    if one.name.split("-")[0] not in known and one.name not in known]  # fmt: skip


def is_first(site: Site) -> list[str]:
    """What is wrong with a ledger that was carried: it has the entries of the one before."""
    with opened(Path(site.file("first-ledger.zip")), allowed) as archive:
        wanted = [line for line, _ in archive.whole().pairs()]
    ledger = open_desk(site.moved if Path(site.file("moved")).exists() else site.environ)
    found = [one.line for one in log.entries(ledger)]
    close_ledger(ledger)
    return [] if found[: len(wanted)] == wanted else ["other entries than those that were carried"]


def taken_out(site: Site) -> list[str]:
    """What is left of a document that was taken out."""
    ledger = open_desk(site.environ)
    request = Path(site.file("request")).read_text()
    (gone,) = asking.about(ledger, [f"entry:{request}"], ("expunge",))
    rows = PayloadRow.objects.using(ledger.alias)
    left = rows.filter(number__in=gone.told("payloads")).count()
    kept = set(ledger.vault.names()) & set(gone.told("originals"))
    close_ledger(ledger)
    words = (SAMPLE / "ar" / f"{TAKEN_OUT}.txt").read_bytes()[:200]
    files = [one for one in Path(site.environ["HUDNA_HOME"]).rglob("*") if one.is_file()]
    found = [f"original {one[:10]} is still there" for one in kept]
    found += [f"{one.name} still has its words" for one in files if words in one.read_bytes()]
    return [*found, f"{left} payloads are still there"] if left else found
