"""What holds for every answer: its policy, what is signed, what templates must not hold."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from console.conftest import Site
from guards.tree import ROOT, SRC
from hudna.console import settings
from hudna.console.built import names
from hudna.desk.evidence import of_document
from hudna.ledger.checkpoint.announced import stored
from hudna.ledger.log import size

TEMPLATES = SRC / "hudna/console/templates"
STYLES = ROOT / "front/styles"
_INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)|javascript:|https?://")
_PHYSICAL = re.compile(
    r"(?<![\w-])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|float"
    r"|text-align: *(left|right)|(min-|max-)?(width|height))\s*:(?!focus)"
)


def inline(text: str) -> list[str]:
    """What a page's policy would refuse, or what would be loaded from elsewhere."""
    return _INLINE.findall(text)


def physical(text: str) -> list[str]:
    """Properties that would stand on the wrong side in a page from right to left."""
    plain = re.sub(r"@media[^{]*|/\*.*?\*/|transition:[^;]*", "", text, flags=re.S)
    return [one[0] for one in _PHYSICAL.findall(plain)]


def test_a_part_of_a_section_shows_where_one_is(site: Site) -> None:
    client = site.as_("reviewer")
    for page, section in [
        (f"/documents/{site.own}/", "/documents/"), ("/hotline/", "/intake/"),
        ("/review/undo/", "/review/"), ("/discrepancies/", "/discrepancies/"),
        ("/changes/", "/"), ("/parties/russian_centre/", "/registers/"),
    ]:  # fmt: skip
        told = client.get(page).content.decode()
        assert re.findall(r'<a href="([^"]+)" aria-current="page">', told)[0] == section, page


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda one: one.name)
def test_no_template_holds_what_the_policy_refuses(file: Path) -> None:
    assert inline(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", sorted(STYLES.glob("*.css")), ids=lambda one: one.name)
def test_styles_know_no_left_or_right(file: Path) -> None:
    assert physical(file.read_text("utf-8")) == []


def test_what_is_planted_is_caught() -> None:
    assert inline('<p style="x">') and inline("<script>x</script>") and inline('<a onclick="x">')
    assert not inline('<script src="x" defer></script>')
    assert physical("p { margin-left: 1px }") and physical("p { width: 1px }")
    assert not physical("p { margin-inline-start: 1px; border-inline: 0 }")


def test_a_page_loads_from_this_server_alone(site: Site) -> None:
    answer = site.as_("viewer").get("/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cache-Control"] == "private, no-cache"
    loaded = re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.content.decode())
    assert len(loaded) == 3
    for address in loaded:
        assert re.fullmatch(r"/static/\w+-[0-9A-Z]{8}\.(css|js|svg)", address)
        assert (settings.STATIC / Path(address).name).is_file(), "make setup builds it"


def test_everything_built_is_there_and_compressed() -> None:
    assert set(names()) == {"desk.css", "desk.js", "reader.js", "review.js", "passkeys.js",
                            "keys.js", "intake.js", "hotline.js",
                            "map.css", "map.js", "maplibre-gl-worker.mjs", "charts.js",
                            "drawing.js", "icon.svg"}  # fmt: skip
    for name in names().values():
        assert (settings.STATIC / f"{name}.br").is_file()


def test_what_a_request_wrote_is_signed(site: Site) -> None:
    found = of_document(site.ledger, site.own)
    assert found is not None
    claim = found.claims[0].read_id
    site.as_("reviewer").post(f"/review/{claim}/", {"judgement": "uphold", "reason": "seen"})
    assert stored(site.ledger, size(site.ledger))


def test_reading_a_document_loads_nothing_of_the_console(tmp_path: Path) -> None:
    file = tmp_path / "bulletin.txt"
    file.write_text("Four violations were recorded in Homs on 24 March 2016.\n", "utf-8")
    program = (
        "import sys\nfrom hudna.cli.door import main\n"
        f"try:\n    main(['read', {str(file)!r}, '--as-of', '2016-03-24', '--format', 'jsonl'])\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "heavy = ('ninja', 'pydantic', 'allauth', 'waitress', 'django', 'hudna.console')\n"
        "print([one for one in heavy if one in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True,
                          env={"PYTHONPATH": str(SRC), "HUDNA_HOME": str(tmp_path)},
                          check=True)  # fmt: skip
    assert "violations" in done.stdout and done.stderr.strip() == "[]"


def test_what_does_not_serve_loads_nothing_of_it() -> None:
    program = (
        "import sys, hudna.cli.status, hudna.desk.status; "
        "print([one for one in ('allauth', 'waitress', 'csp', 'hudna.console') "
        "if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True,
                          env={"PYTHONPATH": str(SRC)}, check=True)  # fmt: skip
    assert done.stdout.strip() == "[]"
