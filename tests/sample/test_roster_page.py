"""The page on the roster shows what the command says of the sample."""

from pathlib import Path

import pytest

from sample.roster_page import PAGE, page


@pytest.mark.usefixtures("unblocked")
def test_the_page_shows_what_the_command_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HUDNA_DATABASE_URL", raising=False)
    wanted = page(tmp_path)
    assert PAGE.read_text(encoding="utf-8") == wanted, "python tests/sample/roster_page.py"
    assert wanted.count("2016-03-23") > 1
