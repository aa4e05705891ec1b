"""What an object store can refuse, in words that say what to do; and how it is addressed."""

import sys
from urllib.parse import urlsplit

import pytest

from hudna.ledger.vault import PlaceError, Vault, VaultError
from hudna.ledger.vault.object_store import ObjectStore
from hudna.record import digest
from ledger.vault.s3_server import PAGE, Store

pytest.importorskip("boto3", reason="boto3 is not installed")


@pytest.fixture
def vault(store: Store) -> Vault:
    """A vault in the bucket `originals`."""
    return Vault(ObjectStore("originals", "our", endpoint=store.endpoint))


def test_buckets_are_addressed_by_path(vault: Vault, store: Store) -> None:
    name = vault.put(b"a")
    host = urlsplit(store.endpoint).netloc
    assert f"PUT {host} /originals/our/{name[:2]}/{name}" in store.seen
    assert {one.split()[1] for one in store.seen} == {host}
    assert vault.place.where(name) == f"s3://originals/our/{name[:2]}/{name}"


def test_without_a_prefix(store: Store) -> None:
    vault = Vault(ObjectStore("originals", endpoint=store.endpoint))
    name = vault.put(b"a")
    assert list(store.buckets["originals"]) == [f"{name[:2]}/{name}"]
    assert list(vault.names()) == [name] and list(vault.problems()) == []


def test_a_listing_of_several_pages(vault: Vault, store: Store) -> None:
    names = {vault.put(b"%d" % number) for number in range(3 * PAGE + 1)}
    store.buckets["originals"]["other/" + digest(b"x")] = b"x"  # of somebody else
    assert list(vault.names()) == sorted(names)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((403, "AccessDenied"), "denies s3://originals/our (403|AccessDenied).*AWS_ACCESS_KEY_ID"),
        ((404, "NoSuchBucket"), "no bucket originals: make it there"),
        ((500, "InternalError"), "of s3://originals/our failed: .*; try again later"),
        ((503, "SlowDown"), "of s3://originals/our failed: .*; try again later"),
    ],
)
def test_what_the_store_refuses(
    vault: Vault, store: Store, answer: tuple[int, str], said: str
) -> None:
    name = vault.put(b"a")
    store.answer = answer
    said = said.replace("(403|AccessDenied)", r"\((403|AccessDenied)\)")
    for work in (lambda: vault.get(name), lambda: list(vault.problems()),
                 lambda: vault.check(name)):  # fmt: skip
        with pytest.raises(PlaceError, match=said):
            work()
    with pytest.raises(VaultError):
        vault.put(b"b")


def test_wrong_keys_are_denied(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody-else")
    with pytest.raises(PlaceError, match="denies s3://originals/our"):
        vault.put(b"a")


def test_no_keys_at_all(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(PlaceError, match="set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"):
        vault.put(b"a")


@pytest.mark.usefixtures("store")
def test_nobody_answers() -> None:
    vault = Vault(ObjectStore("originals", endpoint="http://127.0.0.1:9"))
    with pytest.raises(PlaceError, match=r"cannot be reached: .* look at HUDNA_VAULT"):
        vault.get(digest(b"a"))


def test_a_bucket_that_is_not_there(store: Store) -> None:
    vault = Vault(ObjectStore("nowhere", endpoint=store.endpoint))
    with pytest.raises(PlaceError, match="no bucket nowhere"):
        vault.put(b"a")
    with pytest.raises(PlaceError, match="no bucket nowhere"):
        list(vault.names())


@pytest.mark.parametrize("name", ["boto3.session", "botocore.exceptions"])
def test_without_boto3(vault: Vault, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(PlaceError, match=r"install hudna\[s3\]"):
        vault.put(b"a")


def test_a_removal_in_a_bucket_that_keeps_versions(vault: Vault, store: Store) -> None:
    store.keeps_versions = True
    name = vault.put(b"gone")
    vault.place.replace(name, lambda raw: raw + b"2")
    other = vault.put(b"kept")
    vault.remove(name)
    assert [key[-64:] for key, bodies in store.versions.items() if bodies] == [other]


@pytest.mark.parametrize("knows", [True, False])
def test_a_change_under_the_hands(vault: Vault, store: Store, knows: bool) -> None:
    store.knows_conditions = knows
    name = vault.put(b"a")

    def removed(raw: bytes) -> bytes:
        vault.remove(name)
        return raw

    assert vault.place.replace(name, lambda raw: raw + b"!")
    assert vault.place.read(name) == b"a!"
    assert vault.place.replace(name, removed) is not knows  # else a removal wins
    assert not vault.place.replace(digest(b"none"), removed)
