"""Programs here wait for what is reckoned beside, however busy the machine is."""

import pytest

from hudna.console.api import reckoned


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is put off, unless a test wants it so."""
    monkeypatch.setattr(reckoned, "PATIENCE", 60.0)
