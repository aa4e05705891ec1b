"""What holds for all tests: the same examples and the same packs at every run, on every machine."""

import os
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from hudna.console.serving import Serving
from hudna.console.settings import make_ready

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# Django is configured once in a process: with the console, before anything opens a ledger alone.
_FIRST_HOME = tempfile.TemporaryDirectory(prefix="hudna-tests-")
os.environ["HUDNA_HOME"] = _FIRST_HOME.name
make_ready(Serving())


@pytest.fixture(autouse=True, scope="session")
def home_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the packs and the ledger of the person who runs it."""
    patch = pytest.MonkeyPatch()
    patch.setenv("HUDNA_HOME", str(tmp_path_factory.mktemp("home")))
    for name in ("HUDNA_VAULT", "HUDNA_VAULT_KEYS"):
        patch.delenv(name, raising=False)


@pytest.fixture(autouse=True, scope="session")
def open_databases(request: pytest.FixtureRequest) -> Iterator[None]:
    """pytest-django keeps databases shut but for its own; each test here brings its own."""
    if not request.config.pluginmanager.has_plugin("django"):
        yield
        return
    blocker: Any = request.getfixturevalue("django_db_blocker")
    with blocker.unblock():
        yield
