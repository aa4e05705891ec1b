"""The verifier of one file: it stands alone, it knows its hashes, it agrees with `verify`."""

import ast
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from hudna.desk.ledger.offline import program
from hudna.ledger import checkpoint as checkpoints
from hudna.ledger import tree
from hudna.ledger.offline import hudna_verify as offline
from hudna.ledger.store import Ledger
from ledger.offline import exported
from ledger.proofs import rfc
from ledger.proofs.test_ledger_checkpoint import KEY, consistency, inclusion
from ledger.proofs.test_ledger_tree import LEAVES, ROOTS
from ledger.verifying import site

# RFC 8032, section 7.1: secret key, public key, message, signature.
ED25519 = (
    ("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
     "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
     "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
)  # fmt: skip


@pytest.mark.parametrize(("secret", "public", "message", "signature"), ED25519)
def test_signatures_that_are_known(secret: str, public: str, message: str, signature: str) -> None:
    key, text, signed = (bytes.fromhex(one) for one in (public, message, signature))
    assert bytes(SigningKey(bytes.fromhex(secret)).verify_key) == key
    assert offline.signature_holds(key, text, signed)
    assert not offline.signature_holds(key, text + b"x", signed)
    number = int.from_bytes(signed[32:], "little") + offline.ORDER
    assert not offline.signature_holds(key, text, signed[:32] + number.to_bytes(32, "little"))


@given(st.binary(max_size=40), st.binary(min_size=32, max_size=32), st.integers(0, 511))
def test_signatures_as_the_library_has_them(message: bytes, seed: bytes, bit: int) -> None:
    key = SigningKey(seed)
    public, signed = bytes(key.verify_key), key.sign(message).signature
    assert offline.signature_holds(public, message, signed)
    at = bit // 8
    bent = signed[:at] + bytes([signed[at] ^ 1 << bit % 8]) + signed[at + 1 :]
    assert not offline.signature_holds(public, message, bent)


def test_known_roots() -> None:
    found = offline.Tree()
    for line, root in zip([*LEAVES, b""], ROOTS, strict=True):
        assert found.root().hex() == root
        found.add(line)


@given(st.lists(st.binary(max_size=2), min_size=1, max_size=20))
def test_paths_lead_to_the_roots(lines: list[bytes]) -> None:
    size = len(lines)
    root = rfc.mth(lines)
    for number in range(size):
        path = rfc.path(number, lines)
        leaf = tree.leaf_hash(lines[number])
        assert offline.inclusion_root(leaf, number, size, path) == root
        assert offline.inclusion_root(leaf, number, size, [*path, root]) is None
    for old in range(1, size + 1):
        first = rfc.mth(lines[:old])
        found = offline.consistency_roots(old, size, rfc.proof(old, lines), first)
        assert found == (first, root)


def test_it_stands_alone_and_runs_where_python_is_older() -> None:
    module = ast.parse(program(), feature_version=(3, 9))
    named = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(module) if isinstance(node, ast.Import | ast.ImportFrom)
    }  # fmt: skip
    assert named <= set(sys.stdlib_module_names)
    assert ast.get_docstring(module)


def test_it_runs_by_itself(tmp_path: Path, ledger: Ledger) -> None:
    site.build(ledger)
    (tmp_path / "hudna_verify.py").write_text(program(), "utf-8")
    file = exported.write(exported.parts(ledger), tmp_path / "ledger.zip")
    key = checkpoints.site_key.public_text(site.KEYS[1].verify_key)
    arguments = [sys.executable, "-I", "hudna_verify.py", file.name, "--key", key]
    ended = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "11 entries, 3 checkpoints, 1 original checked" in ended.stdout
    assert ended.stdout.endswith("All that was checked holds.\n")


@pytest.fixture
def built(ledger: Ledger) -> Ledger:
    site.build(ledger)
    return ledger


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    """The exit code, and what was printed."""
    monkey = pytest.MonkeyPatch()
    monkey.setattr(sys.stdout, "reconfigure", lambda **_: None, raising=False)
    code = offline.main([str(one) for one in arguments])
    monkey.undo()
    return code, capsys.readouterr().out


def test_every_part_is_checked(
    built: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = exported.parts(built)
    chance = random.Random(3)
    for name, content in whole.items():
        for at in chance.sample(range(len(content)), min(len(content), 60)):
            bent = (
                content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
            )
            file = exported.write({**whole, name: bent}, tmp_path / "bent.zip")
            code, words = said(capsys, file)
            if name == "checkpoints.jsonl" and code == 0:
                assert only_the_time_differs(content, bent), bent
                continue
            assert code == 1 and "DOES NOT HOLD" in words, (name, at, bent)


def only_the_time_differs(content: bytes, bent: bytes) -> bool:
    (at,) = [n for n, (one, other) in enumerate(zip(content, bent, strict=True)) if one != other]
    return content[at - 13 : at + 1] == b'"signed_at":"-'


Change = Callable[[exported.Parts], None]


def lose(name: str, number: int) -> Change:
    def change(parts: exported.Parts) -> None:
        lines = parts[name].splitlines(keepends=True)
        parts[name] = b"".join(lines[:number] + lines[number + 1 :])

    return change


def swap(parts: exported.Parts) -> None:
    lines = parts["entries.jsonl"].splitlines(keepends=True)
    lines[3], lines[4] = lines[4], lines[3]
    parts["entries.jsonl"] = b"".join(lines)


def cut(parts: exported.Parts) -> None:
    parts["entries.jsonl"] = parts["entries.jsonl"][:-20]


def forget(parts: exported.Parts) -> None:
    del parts[next(name for name in parts if name.startswith("vault/"))]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lose("entries.jsonl", 3), "entry 3: its line says that it is entry 4"),
        (lose("entries.jsonl", 10), "there are 10 entries only"),
        (lose("payloads.jsonl", 3), "entry 3: its payload is missing"),
        (swap, "entry 3: its line says that it is entry 4"), (cut, "its line is cut off"),
        (forget, "the original that entry 2 names is missing"),
    ],
)  # fmt: skip
def test_what_is_missing_or_moved_is_named(
    built: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: Change, words: str
) -> None:
    parts = exported.parts(built)
    change(parts)
    code, told = said(capsys, exported.write(parts, tmp_path / "bent.zip"))
    assert code == 1 and words in told, told


DAMAGES = (
    "DELETE FROM ledger_payload WHERE number = 3",
    "DELETE FROM ledger_entry WHERE number = 5",
    "DELETE FROM ledger_entry WHERE number = 10",
    "UPDATE ledger_payload SET content = (SELECT content FROM ledger_payload AS o WHERE "
    "o.number = 2) WHERE number = 3",
    "UPDATE ledger_checkpoint SET text = replace(text, 'a', 'b')",
    "UPDATE ledger_entry SET line = (SELECT line FROM ledger_entry AS o WHERE o.number = 2) "
    "WHERE number = 3",
)


@pytest.mark.parametrize("sql", ["SELECT 1", *DAMAGES])
def test_it_agrees_with_verify(
    built: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str], sql: str
) -> None:
    site.unguard(built)
    site.run(built, sql)
    found = site.written(built)
    code, _ = said(capsys, exported.write(exported.parts(built), tmp_path / "ledger.zip"))
    assert bool(found) == (code == 1) == (sql != "SELECT 1")


def test_a_checkpoint_that_was_kept(
    built: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exported.write(exported.parts(built), tmp_path / "ledger.zip")
    ((text,),) = site.ask(built, "SELECT text FROM ledger_checkpoint WHERE size = 4")
    kept = tmp_path / "kept"
    kept.write_text(text, "utf-8")
    assert said(capsys, file, "--checkpoint", kept)[0] == 0
    of = checkpoints.Checkpoint(built.site.name, 4, bytes(32))
    other = checkpoints.write_note(checkpoints.signed(of, [site.KEYS[0]]))
    kept.write_text(other, "utf-8")
    code, words = said(capsys, file, "--checkpoint", kept)
    assert code == 1 and "the first 4 entries are not those" in words
    key = checkpoints.site_key.public_text(KEY.verify_key)
    code, words = said(capsys, file, "--key", key)
    assert code == 1 and "not signed by the key that you gave" in words


@pytest.mark.parametrize("proof", [inclusion(), inclusion(4, 5), inclusion(0, 1), consistency(),
                                   consistency(4, 5), consistency(5, 5)])  # fmt: skip
def test_proofs(
    proof: checkpoints.InclusionProof | checkpoints.ConsistencyProof, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    file, content = tmp_path / "proof.json", checkpoints.write_proof(proof)
    file.write_bytes(content)
    key = checkpoints.site_key.public_text(KEY.verify_key)
    assert said(capsys, file)[0] == said(capsys, file, "--key", key)[0] == 0
    chance = random.Random(1)
    for at in chance.sample(range(len(content) - 1), 60):
        file.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        code, words = said(capsys, file, "--key", key)
        assert code == 1 and "DOES NOT HOLD" in words


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "nowhere.zip")[0] == 2


@pytest.mark.parametrize("cut", [0.0, 0.01, 0.3, 0.6, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_told_as_one(
    built: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str], cut: float
) -> None:
    file = exported.write(exported.parts(built), tmp_path / "cut.zip")
    content = file.read_bytes()
    file.write_bytes(content[: max(int(len(content) * cut), 3)])
    code, words = said(capsys, file)
    assert code == 1 and "DOES NOT HOLD" in words and "cut off or damaged" in words
    assert "canonical" not in words


def test_bytes_of_the_file_itself_are_flipped_and_nothing_breaks(
    built: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exported.write(exported.parts(built), tmp_path / "bent.zip")
    content = file.read_bytes()
    chance = random.Random(5)
    for at in chance.sample(range(len(content)), 120):
        file.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
        code, words = said(capsys, file)
        assert code in (0, 1) and words.strip(), at


def test_other_files_are_told_apart(
    built: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ((text,),) = site.ask(built, "SELECT text FROM ledger_checkpoint WHERE size = 4")
    file = tmp_path / "file"
    for content, words in ((text, "it is a checkpoint: give it as --checkpoint"),
                           ("", "neither an exported ledger"), ("%PDF-", "neither an exported"),
                           ("{}", "no proof that this program knows")):  # fmt: skip
        file.write_text(content, "utf-8")
        code, told = said(capsys, file)
        assert code == 1 and words in told, content
    empty = exported.write({}, tmp_path / "empty.zip")
    assert "no exported ledger" in said(capsys, empty)[1]
