"""Writes what `hudna roster` says of the sample into docs/roster.md.

`python tests/sample/roster_page.py` writes it anew; a test compares.
"""

import re
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from hudna.cli.door import build
from hudna.desk import sample
from hudna.desk.configuration import open_desk
from hudna.record import Problem

PAGE = Path(__file__).parents[2] / "docs" / "roster.md"
_BLOCK = re.compile(r"(<!-- sample: begin -->\n```text\n).*?(\n```\n<!-- sample: end -->)", re.S)


def shown(home: Path) -> str:
    """What the command prints of the sample, in a ledger of its own."""
    environ = {"HUDNA_HOME": str(home), "COLUMNS": "120", "NO_COLOR": "1"}
    for one in sample.add(open_desk(environ)):
        assert not isinstance(one, Problem)
    found = CliRunner(env=environ).invoke(build(["roster"]), ["roster", "localities"])
    assert found.exit_code == 0, found.output
    return "\n".join(line.rstrip() for line in found.stdout.strip().splitlines())


def page(home: Path) -> str:
    """The page as it should be."""
    text = PAGE.read_text(encoding="utf-8")
    return _BLOCK.sub(lambda found: found[1] + shown(home) + found[2], text)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(page(Path(folder)), encoding="utf-8")
