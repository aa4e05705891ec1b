"""docs/console/api.md does what it says: each of its commands runs against a site served."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import waitress
from django.core.wsgi import get_wsgi_application

from console.api.asking import key
from console.conftest import Site
from guards.tree import ROOT
from hudna.console.access import Scope
from hudna.console.api.routes import API
from hudna.desk.evidence import holding
from hudna.record import digest
from hudna.record.claims_file import read_lines

PAGE = (ROOT / "docs/console/api.md").read_text("utf-8")
BULLETIN = "Centre: violations 3 in SY04 24h 2016-03-24\n"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.M | re.S)


@pytest.fixture
def served(site: Site) -> Iterator[dict[str, str]]:
    """The environment in which the page's commands run."""
    server = waitress.create_server(get_wsgi_application(), host="127.0.0.1", port=0, threads=2)
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    scopes = (Scope.READ, Scope.TAKE_IN)
    told = {"DESK": f"http://127.0.0.1:{server.effective_port}", "KEY": key("analyst", scopes)}
    yield told | {"PATH": os.environ["PATH"]}
    server.close()
    running.join(5)


@pytest.mark.skipif(shutil.which("curl") is None, reason="without curl")
@pytest.mark.parametrize("environ", ["sqlite"], indirect=True)
def test_every_command_answers(site: Site, served: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "bulletin.txt").write_text(BULLETIN)
    commands = [one for block in blocks("sh") for one in block.splitlines() if "curl" in one]
    assert len(commands) == 6
    for one in commands:
        line = one.replace("curl -s", "curl -sS --fail-with-body --noproxy '*'")
        done = subprocess.run(["sh", "-ec", line], cwd=tmp_path, env=served, capture_output=True,
                              text=True, check=False, timeout=60)  # fmt: skip
        assert done.returncode == 0, f"{one}: {done.stdout}{done.stderr}"
    lines = (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()
    assert list(read_lines(lines))
    assert holding(site.ledger, digest(BULLETIN.encode())) is not None


@pytest.mark.parametrize("environ", ["sqlite"], indirect=True)
def test_the_client_reads_every_claim(site: Site, served: dict[str, str]) -> None:
    (program,) = blocks("python")
    done = subprocess.run([sys.executable, "-c", program.replace("limit=50", "limit=1")],
                          env=served, capture_output=True, text=True, timeout=60)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^2016-03-24 violations 4 ", done.stdout, re.M)


def test_every_address_and_scope_is_told() -> None:
    told = {one.written.split("/")[3] for one in API} - {"openapi.json"}
    assert {one for one in told if f"/{one}" not in PAGE} == set()
    assert {one for one in Scope if f"| `{one}` |" not in PAGE} == set()
