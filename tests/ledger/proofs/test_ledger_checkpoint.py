"""Checkpoints, keys and proof files: what is written is read, anything else is refused."""

import base64
import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from hudna.ledger import checkpoint as checkpoints
from hudna.ledger import tree
from hudna.ledger.checkpoint import (
    Checkpoint,
    CheckpointError,
    ConsistencyProof,
    InclusionProof,
    ProofError,
    SiteKeyError,
)
from hudna.record.entry import Draft, entry_of
from ledger.proofs.test_ledger_tree import kept

KEY = SigningKey(bytes(range(32)))
OTHER = SigningKey(bytes(range(1, 33)))
NOTE = checkpoints.signed(Checkpoint("centre.example/one", 3, bytes(32)), [KEY])
AT = datetime(2016, 3, 24, 12, tzinfo=UTC)


def test_the_form() -> None:
    text = checkpoints.write_note(NOTE)
    lines = text.split("\n")
    assert lines[:4] == ["centre.example/one", "3", base64.b64encode(bytes(32)).decode(), ""]
    dash, name, content = lines[4].split(" ")
    found = base64.b64decode(content)
    named = b"centre.example/one\n\x01" + bytes(KEY.verify_key)
    assert (dash, name, found[:4]) == (
        "—",
        "centre.example/one",
        hashlib.sha256(named).digest()[:4],
    )
    KEY.verify_key.verify("\n".join(lines[:3]).encode() + b"\n", found[4:])
    assert lines[5:] == [""]


@given(st.from_regex(r"[\w./-]{1,12}", fullmatch=True), st.integers(0, 10**18), st.integers(0, 3))
def test_a_note_is_read_as_it_was_written(name: str, size: int, count: int) -> None:
    keys = [SigningKey(bytes([one]) * 32) for one in range(count + 1)]
    note = checkpoints.signed(Checkpoint(name, size, hashlib.sha256(b"").digest()), keys)
    text = checkpoints.write_note(note)
    assert checkpoints.read_note(text) == note
    assert checkpoints.signers(note, [key.verify_key for key in keys]) == [
        key.verify_key for key in keys
    ]


def test_any_flipped_bit_of_a_checkpoint_is_refused() -> None:
    content = checkpoints.write_note(NOTE).encode()
    for at in range(len(content)):
        for bit in range(8):
            changed = content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :]
            assert not holds(changed), changed


def holds(content: bytes) -> bool:
    """Whether the text is a checkpoint that `KEY` signed."""
    try:
        note = checkpoints.read_note(content.decode())
        return bool(checkpoints.signers(note, [KEY.verify_key]))
    except (CheckpointError, UnicodeDecodeError):
        return False


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "a\n1\n", "a\n1\nAA==\n\n",
        checkpoints.write_note(NOTE)[:-1], checkpoints.write_note(NOTE) + "\n",
        checkpoints.write_note(NOTE).replace("\n3\n", "\n03\n"),
        checkpoints.write_note(NOTE).replace("\n3\n", "\n-3\n"),
        checkpoints.write_note(NOTE).replace("\n", "\r\n"),
        checkpoints.write_note(NOTE).replace("one\n", "o ne\n"),
        checkpoints.write_note(NOTE).replace("— ", "- "),
    ],
)  # fmt: skip
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(CheckpointError):
        checkpoints.read_note(text)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "line\nbreak", "tab\t", "\x85"])
def test_a_name_that_no_note_can_bear(name: str) -> None:
    with pytest.raises(CheckpointError, match="no name for a site"):
        checkpoints.signed(Checkpoint(name, 1, bytes(32)), [KEY])


def test_lines_of_other_signers_are_no_harm() -> None:
    text = checkpoints.write_note(NOTE)
    more = text + "— witness.example " + base64.b64encode(b"abcd" + bytes(72)).decode() + "\n"
    note = checkpoints.read_note(more)
    assert checkpoints.write_note(note) == more
    assert checkpoints.signers(note, [OTHER.verify_key, KEY.verify_key]) == [KEY.verify_key]


def test_a_key_is_read_as_it_was_written() -> None:
    key = checkpoints.new_key()
    text = checkpoints.write_key(key)
    assert checkpoints.read_key(text) == key
    for at in range(text.index("\npublic") + 8, len(text)):
        changed = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        with pytest.raises(SiteKeyError):
            checkpoints.read_key(changed)


def inclusion(number: int = 2, size: int = 5) -> InclusionProof:
    """The proof of one of five entries."""
    made = [
        entry_of(Draft("setting", "Zoë", ("setting:ع",), {"value": n}), n, AT) for n in range(5)
    ]
    lines = [entry.line for entry, _ in made]
    node = kept(lines)
    note = checkpoints.signed(Checkpoint("centre", size, tree.root(size, node)), [KEY])
    path = tuple(tree.inclusion(number, size, node))
    return InclusionProof(lines[number], made[number][1], path, note, (KEY.verify_key,))


def consistency(old: int = 3, new: int = 5) -> ConsistencyProof:
    """The proof that the first entries are the beginning of more."""
    lines = [entry_of(Draft("setting", "Zoë", (), {"value": n}), n, AT)[0].line for n in range(5)]
    node = kept(lines)
    notes = [
        checkpoints.signed(Checkpoint("centre", size, tree.root(size, node)), [KEY])
        for size in (old, new)
    ]
    path = tuple(tree.consistency(old, new, node))
    return ConsistencyProof(notes[0], path, notes[1], (KEY.verify_key,))


@pytest.mark.parametrize("proof", [inclusion(), inclusion(4, 5), inclusion(0, 1), consistency(),
                                   consistency(4, 5), consistency(5, 5)])  # fmt: skip
def test_a_proof_is_read_as_it_was_written_and_holds(
    proof: InclusionProof | ConsistencyProof,
) -> None:
    again = checkpoints.read_proof(checkpoints.write_proof(proof))
    assert again == proof
    entry = checkpoints.check_proof(again, again.keys)
    assert (entry is not None) == isinstance(proof, InclusionProof)
    with pytest.raises(ProofError, match="not signed by the site's key"):
        checkpoints.check_proof(again, [OTHER.verify_key])


@pytest.mark.parametrize("proof", [inclusion(), consistency()])
def test_any_flipped_byte_of_a_proof_is_found(proof: InclusionProof | ConsistencyProof) -> None:
    content = checkpoints.write_proof(proof)[:-1]
    for at in range(len(content)):
        changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        with pytest.raises(ProofError):
            checkpoints.check_proof(checkpoints.read_proof(changed), [KEY.verify_key])
