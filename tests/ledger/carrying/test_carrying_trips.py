"""Out and back, on both stores: the same root, entries, payloads, checkpoints, views, originals."""

import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from desk.stores import new_database
from hudna.desk import DeskError
from hudna.desk.backup.backing_up import back_up
from hudna.desk.backup.carrying import export_ledger, import_ledger, opened
from hudna.desk.backup.manifest import allowed, examine
from hudna.desk.backup.moving import move
from hudna.desk.backup.restoring import has_keys, restore
from hudna.desk.configuration import open_desk
from hudna.ledger.store import Ledger, close_ledger
from ledger.carrying import sites

pytestmark = pytest.mark.usefixtures("toy_reader")


def test_what_is_exported_is_imported_as_it_was(ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger)
    told = export_ledger(ledger, tmp_path / "out.zip")
    assert (told.entries, told.originals) == (14, 6)
    again = export_ledger(ledger, tmp_path / "again.zip")
    assert (tmp_path / "out.zip").read_bytes() == (tmp_path / "again.zip").read_bytes()
    assert told.root == again.root
    copy = sites.another(tmp_path / "copy")
    taken = import_ledger(copy, tmp_path / "out.zip")
    assert (taken.entries, taken.originals, taken.missing) == (14, 6, ())
    assert sites.state(copy) == sites.state(ledger)
    assert sites.originals(copy) == sites.originals(ledger)
    export_ledger(copy, tmp_path / "third.zip")
    assert (tmp_path / "third.zip").read_bytes() == (tmp_path / "out.zip").read_bytes()
    with pytest.raises(DeskError, match="14 entries"):
        import_ledger(copy, tmp_path / "out.zip")
    close_ledger(copy)


def test_a_file_comes_back_into_the_kind_of_store_it_is_from(
    ledger: Ledger, tmp_path: Path
) -> None:
    source = sites.another(tmp_path / "source")
    sites.fill(source)
    export_ledger(source, tmp_path / "out.zip", originals=False)
    taken = import_ledger(ledger, tmp_path / "out.zip")
    assert (taken.originals, len(taken.missing)) == (0, 6)
    assert sites.state(ledger) == sites.state(source)
    sites.fill(ledger, 6, 8)  # it goes on from there
    close_ledger(source)


def test_a_file_that_is_there_is_left_alone(ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger, stop=1)
    (tmp_path / "out.zip").write_bytes(b"mine")
    with pytest.raises(DeskError, match="--force"):
        export_ledger(ledger, tmp_path / "out.zip")
    assert (tmp_path / "out.zip").read_bytes() == b"mine"
    export_ledger(ledger, tmp_path / "out.zip", force=True)
    assert {one.name for one in tmp_path.iterdir()} == {"home", "out.zip"}


def test_a_missing_original_is_named(ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger, stop=2)
    gone = next(iter(ledger.vault.names()))
    ledger.vault.remove(gone)
    with pytest.raises(DeskError, match=gone[:10]):
        export_ledger(ledger, tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()
    assert back_up(ledger, tmp_path / "backup.zip").missing == (gone,)


def test_a_backup_brings_a_whole_site_back(
    ledger: Ledger, environ: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites.fill(ledger)
    home = Path(environ["HUDNA_HOME"])
    (home / "gazetteer" / "mine").mkdir(parents=True)
    (home / "gazetteer" / "mine" / "notes.txt").write_text("حمص")
    (home / "keys").mkdir(exist_ok=True)
    (home / "keys" / "site.key").write_text("secret")
    saved = back_up(ledger, tmp_path / "backup.zip", passphrase="open")
    assert b"secret" not in (tmp_path / "backup.zip").read_bytes()
    assert (saved.manifest.entries, saved.manifest.originals, saved.manifest.files) == (14, 6, 1)
    assert has_keys(tmp_path / "backup.zip")
    before, kept = sites.state(ledger), sites.originals(ledger)
    new = tmp_path / "new"
    monkeypatch.setenv("HUDNA_HOME", str(new))
    monkeypatch.delenv("HUDNA_DATABASE_URL", raising=False)
    with pytest.raises(DeskError, match="passphrase"):
        restore(tmp_path / "backup.zip", passphrase="wrong")
    assert not new.exists()
    assert restore(tmp_path / "backup.zip", passphrase="open").keys
    copy = open_desk()
    assert sites.state(copy) == before and sites.originals(copy) == kept
    assert (new / "keys" / "site.key").read_text() == "secret"
    assert (new / "gazetteer" / "mine" / "notes.txt").read_text() == "حمص"
    assert not (new / ".restoring").exists()
    close_ledger(copy)
    with pytest.raises(DeskError, match="empty"):
        restore(tmp_path / "backup.zip", passphrase="open")


def test_a_ledger_moves_to_postgresql_and_back(ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger)
    before, url = sites.state(ledger), new_database()
    moved = move(ledger, url)
    assert (moved.entries, moved.again, moved.grown) == (14, False, 0)
    assert move(ledger, url).again
    there = open_desk({"HUDNA_HOME": str(tmp_path / "home"), "HUDNA_DATABASE_URL": url})
    assert sites.state(there) == before == sites.state(ledger)
    sites.fill(there, 6, 7)
    with pytest.raises(DeskError, match="another"):
        move(ledger, url)
    move(there, f"sqlite:///{tmp_path / 'back.sqlite3'}")
    back = open_desk({"HUDNA_HOME": str(tmp_path / "home"),
                      "HUDNA_DATABASE_URL": f"sqlite:///{tmp_path / 'back.sqlite3'}"})  # fmt: skip
    assert sites.state(back) == sites.state(there)
    close_ledger(back)
    close_ledger(there)


def test_writers_go_on_and_the_file_is_one_moment(ledger: Ledger, tmp_path: Path) -> None:
    sites.fill(ledger, stop=20)
    failed: list[BaseException] = []

    def write() -> None:
        try:
            sites.fill(ledger, 20, 60)
        except BaseException as error:
            failed.append(error)
        finally:
            close_ledger(ledger)

    writer = threading.Thread(target=write)
    writer.start()
    sizes = [back_up(ledger, tmp_path / f"{at}.zip").manifest.entries for at in range(6)]
    writer.join()
    assert not failed
    assert sizes == sorted(sizes)
    assert sizes[0] >= 41
    for at, size in enumerate(sizes):
        with opened(tmp_path / f"{at}.zip", allowed) as archive:
            assert examine(archive)[0].entries == size
