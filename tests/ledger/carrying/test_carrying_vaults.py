"""Backups of sites whose originals are sealed, expunged, in an object store, or keyed elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from hudna.desk.backup.backing_up import back_up
from hudna.desk.backup.carrying import export_ledger, import_ledger
from hudna.desk.backup.restoring import restore
from hudna.desk.configuration import open_desk
from hudna.desk.custody import expunging
from hudna.desk.custody.releases import Issue, issue
from hudna.desk.ledger.verify import Seen, verify
from hudna.desk.review.approving import APPROVE, decide
from hudna.desk.vault import sealing
from hudna.ledger.store import Ledger, close_ledger
from hudna.ledger.vault import VaultError
from hudna.record import Problem
from ledger.carrying import sites
from ledger.vault.s3_server import Store

pytestmark = pytest.mark.usefixtures("toy_reader")
DAY = date(2016, 3, 23)


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    """A site with two documents, a bulletin, and one document more that was expunged."""
    sites.fill(ledger, stop=3)
    number = expunging.ask_for(ledger, "0.txt", "Ann", "it names a witness").entry.number
    for one in ("Bob", "Cid"):
        decide(ledger, number, APPROVE, one, "seen")
    expunging.carry_out(ledger, number, "Ann")
    issue(ledger, Issue(DAY, "en", "md"), "Ann")
    sites.give(ledger)
    return ledger


@dataclass
class Elsewhere:
    """Where a site is brought back to."""

    home: Path
    monkeypatch: pytest.MonkeyPatch

    def go(self) -> None:
        """Let this place be the one that the environment names."""
        self.monkeypatch.setenv("HUDNA_HOME", str(self.home))
        for name in ("HUDNA_DATABASE_URL", "HUDNA_VAULT", "HUDNA_VAULT_KEYS"):
            self.monkeypatch.delenv(name, raising=False)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Elsewhere:
    """A folder with a space and Arabic letters in its path."""
    return Elsewhere(tmp_path / "موقع جديد" / "my home", monkeypatch)


@pytest.fixture
def brought_back(elsewhere: Elsewhere) -> Iterator[list[Ledger]]:
    found: list[Ledger] = []
    yield found
    for one in found:
        close_ledger(one)


def wrong(ledger: Ledger) -> list[Problem]:
    """What verification finds."""
    parts = verify(ledger, Seen())
    return [one for part in parts for problems in part.steps for one in problems]


def restored(file: Path, elsewhere: Elsewhere, passphrase: str | None = None) -> Ledger:
    elsewhere.go()
    restore(file, passphrase=passphrase)
    return open_desk()


def test_the_texts_of_bulletins_and_what_was_expunged(
    full: Ledger, tmp_path: Path, elsewhere: Elsewhere, brought_back: list[Ledger]
) -> None:
    saved, kept = back_up(full, tmp_path / "b.zip"), sites.originals(full)
    assert (saved.manifest.originals, len(kept)) == (3, 3)
    before = sites.state(full)
    copy = restored(tmp_path / "b.zip", elsewhere)
    brought_back.append(copy)
    assert sites.state(copy) == before and sites.originals(copy) == kept
    assert wrong(copy) == []
    export_ledger(copy, tmp_path / "out.zip")
    third = sites.another(tmp_path / "third")
    brought_back.append(third)
    assert import_ledger(third, tmp_path / "out.zip").missing == ()
    assert sites.state(third) == before and wrong(third) == []


def test_sealed_originals_with_their_keys_and_without(
    full: Ledger, tmp_path: Path, elsewhere: Elsewhere, brought_back: list[Ledger]
) -> None:
    kept = sites.originals(full)
    sealing.encrypt(full.vault)
    saved = back_up(full, tmp_path / "b.zip", passphrase="open")
    assert saved.manifest.sealed == 3
    copy = restored(tmp_path / "b.zip", elsewhere, "open")
    brought_back.append(copy)
    assert sites.originals(copy) == kept and wrong(copy) == []
    elsewhere.home = tmp_path / "without keys"
    locked = restored(tmp_path / "b.zip", elsewhere)
    brought_back.append(locked)
    with pytest.raises(VaultError, match="which is not here"):
        locked.vault.get(next(iter(kept)))
    keys = elsewhere.home / "keys" / "vault.keys"
    keys.parent.mkdir(exist_ok=True)
    assert copy.vault.keys is not None
    keys.write_bytes(copy.vault.keys.path.read_bytes())
    keys.chmod(0o600)
    assert sites.originals(open_desk()) == kept


def test_keys_that_lie_outside_of_the_home(
    full: Ledger, tmp_path: Path, elsewhere: Elsewhere, brought_back: list[Ledger]
) -> None:
    kept = sites.originals(full)
    outside = tmp_path / "مفاتيح" / "vault.keys"
    sealing.encrypt(full.vault)
    assert full.vault.keys is not None
    outside.parent.mkdir()
    full.vault.keys.path.rename(outside)
    elsewhere.monkeypatch.setenv("HUDNA_VAULT_KEYS", str(outside))
    again = open_desk()
    brought_back.append(again)
    assert sites.originals(again) == kept
    back_up(again, tmp_path / "b.zip", passphrase="open")
    content = outside.read_bytes()
    assert content not in (tmp_path / "b.zip").read_bytes()
    copy = restored(tmp_path / "b.zip", elsewhere, "open")
    brought_back.append(copy)
    assert sites.originals(copy) == kept and wrong(copy) == []
    assert outside.read_bytes() == content


@pytest.mark.usefixtures("environ", "unblocked")
def test_originals_in_an_object_store(
    store: Store, tmp_path: Path, elsewhere: Elsewhere, brought_back: list[Ledger]
) -> None:
    pytest.importorskip("boto3", reason="boto3 is not installed")
    elsewhere.monkeypatch.setenv("HUDNA_VAULT", f"s3://originals/our?endpoint={store.endpoint}")
    site = open_desk()
    brought_back.append(site)
    sites.fill(site, stop=2)
    assert len(store.buckets["originals"]) == 2
    kept = sites.originals(site)
    back_up(site, tmp_path / "b.zip")
    copy = restored(tmp_path / "b.zip", elsewhere)
    brought_back.append(copy)
    assert sites.originals(copy) == kept and wrong(copy) == []
