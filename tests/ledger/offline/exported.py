"""An exported ledger (docs/ledger.md), written and changed part by part."""

import zipfile
from pathlib import Path

from hudna.ledger.store import Ledger
from hudna.record import canonical_json, digest
from ledger.verifying import site

Parts = dict[str, bytes]


def parts(ledger: Ledger) -> Parts:
    """The members of the file, in their order."""
    lines = site.ask(ledger, "SELECT line FROM ledger_entry ORDER BY number")
    payloads = site.ask(ledger, "SELECT number, content FROM ledger_payload ORDER BY number")
    notes = site.ask(ledger, "SELECT size, text FROM ledger_checkpoint ORDER BY id")
    original = digest(b"bulletin")
    return {
        "hudna-ledger": b"1\n",
        "entries.jsonl": b"".join(bytes(line) + b"\n" for (line,) in lines),
        "payloads.jsonl": b"".join(b"%d\t%b\n" % (n, bytes(content)) for n, content in payloads),
        "checkpoints.jsonl": b"".join(
            canonical_json.write({"size": size, "text": text, "signed_at": "-"}) + b"\n"
            for size, text in notes
        ),
        f"vault/{original[:2]}/{original}": b"bulletin",
    }


def write(found: Parts, file: Path) -> Path:
    """The file with those members."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    return file
