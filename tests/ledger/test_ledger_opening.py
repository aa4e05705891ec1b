"""A new ledger that is opened and cut off in the middle is opened again as if nothing had been."""

from collections.abc import Mapping

import pytest
from django.db.migrations.recorder import MigrationRecorder

from hudna.desk.configuration import open_desk
from hudna.ledger import log
from hudna.ledger.store import close_ledger


@pytest.mark.unmade
@pytest.mark.usefixtures("unblocked")
def test_migrations_are_all_there_or_none(
    environ: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(recorder: object, app: str, name: str) -> None:
        if name == "0003_entries":
            raise KeyboardInterrupt

        written(recorder, app, name)

    written = MigrationRecorder.record_applied
    with monkeypatch.context() as patch:
        patch.setattr(MigrationRecorder, "record_applied", cut_off)
        with pytest.raises(KeyboardInterrupt):
            open_desk(environ)
    ledger = open_desk(environ)
    assert log.size(ledger) == 0
    close_ledger(ledger)
