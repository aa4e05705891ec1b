"""The hash tree and its proofs, against RFC 6962 written down, and against known hashes."""

from hypothesis import given
from hypothesis import strategies as st

from hudna.ledger import tree
from hudna.ledger.checkpoint.paths import root_from_inclusion, roots_from_consistency
from ledger.proofs import rfc

# The leaves and roots of the reference implementation of certificate transparency.
LEAVES = [
    bytes.fromhex(one)
    for one in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
leaves = st.lists(st.binary(max_size=3), min_size=1, max_size=40)


def kept(lines: list[bytes]) -> tree.Node:
    """The nodes as the ledger keeps them, leaf by leaf."""
    blobs: list[bytes] = []
    for number, line in enumerate(lines):
        blobs.append(tree.ended_by(tree.leaf_hash(line), number, tree.in_memory(blobs)))
    return tree.in_memory(blobs)


def test_known_roots() -> None:
    node = kept(LEAVES)
    assert [tree.root(size, node).hex() for size in range(9)] == ROOTS
    assert [rfc.mth(LEAVES[:size]).hex() for size in range(9)] == ROOTS


@given(leaves, st.binary(max_size=3))
def test_an_inclusion_proof_fits_its_leaf_and_no_other(lines: list[bytes], other: bytes) -> None:
    node = kept(lines)
    for size in range(1, len(lines) + 1):
        root = rfc.mth(lines[:size])
        assert tree.root(size, node) == root
        for number in range(size):
            path = tree.inclusion(number, size, node)
            assert path == rfc.path(number, lines[:size])
            leaf = tree.leaf_hash(lines[number])
            assert root_from_inclusion(leaf, number, size, path) == root
            if other != lines[number]:
                wrong = tree.leaf_hash(other)
                assert root_from_inclusion(wrong, number, size, path) != root


@given(st.sets(st.binary(max_size=2), min_size=2, max_size=24), st.integers(0, 10**6))
def test_an_inclusion_proof_fits_no_other_number_size_or_path(
    lines: set[bytes], chance: int
) -> None:
    whole = sorted(lines)
    node, size = kept(whole), len(whole)
    number = chance % size
    leaf, path, root = (
        tree.leaf_hash(whole[number]),
        tree.inclusion(number, size, node),
        rfc.mth(whole),
    )
    for wrong in range(-1, size + 2):
        if wrong != number:
            assert root_from_inclusion(leaf, wrong, size, path) != root
    assert root_from_inclusion(leaf, number, size, path[:-1]) != root
    assert root_from_inclusion(leaf, number, size, [*path, root]) != root
    at = chance % len(path)
    changed = [*path[:at], bytes([path[at][0] ^ 1]) + path[at][1:], *path[at + 1 :]]
    assert root_from_inclusion(leaf, number, size, changed) != root
    for less in range(number + 1, size):
        assert root_from_inclusion(leaf, number, less, path) != rfc.mth(whole[:less])


@given(leaves)
def test_a_consistency_proof_fits_both_trees(lines: list[bytes]) -> None:
    node = kept(lines)
    for new in range(1, len(lines) + 1):
        for old in range(1, new + 1):
            path = tree.consistency(old, new, node)
            assert path == rfc.proof(old, lines[:new])
            roots = rfc.mth(lines[:old]), rfc.mth(lines[:new])
            assert roots_from_consistency(old, new, roots[0], path) == roots


@given(st.sets(st.binary(max_size=2), min_size=3, max_size=24), st.integers(0, 10**6))
def test_a_consistency_proof_fits_no_others(lines: set[bytes], chance: int) -> None:
    whole = sorted(lines)
    node, new = kept(whole), len(whole)
    old = 1 + chance % (new - 1)
    path, first, second = tree.consistency(old, new, node), rfc.mth(whole[:old]), rfc.mth(whole)
    changed = [b"other", *whole[1:]]
    assert roots_from_consistency(old, new, rfc.mth(changed[:old]), path) != (
        rfc.mth(changed[:old]), second,
    )  # fmt: skip
    for wrong in range(new + 2):
        if wrong != old and not (wrong == new and path):
            found = roots_from_consistency(wrong, new, first, path)
            assert found != (first, second)
    for at in range(len(path)):
        bent = [*path[:at], bytes([path[at][0] ^ 1]) + path[at][1:], *path[at + 1 :]]
        assert roots_from_consistency(old, new, first, bent) != (first, second)
    assert roots_from_consistency(old, new, first, path[:-1]) != (first, second)
    assert roots_from_consistency(old, new, first, [*path, first]) != (first, second)
