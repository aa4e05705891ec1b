"""What holds for all tests: the same examples and the same packs at every run, on every machine."""

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@pytest.fixture(autouse=True, scope="session")
def home_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the packs and the ledger of the person who runs it."""
    patch = pytest.MonkeyPatch()
    patch.setenv("HUDNA_HOME", str(tmp_path_factory.mktemp("home")))
    for name in ("HUDNA_VAULT", "HUDNA_VAULT_KEYS"):
        patch.delenv(name, raising=False)
