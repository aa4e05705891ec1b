"""Every command on both stores: one day at a desk, told alike by SQLite and PostgreSQL."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from desk.stores import new_database
from hudna.cli.door import build, main
from hudna.desk import packs

pytestmark = pytest.mark.usefixtures("toy_reader", "unblocked")
WITHOUT_STORE = {
    "read", "score", "explain", "place find", "place show", "party find", "party show",
    "theatre check", "theatre list", "theatre truces", "ledger verifier", "ledger check-proof",
    "serve", "account add", "account change", "account token", "account list", "account password",
    "caller list", "caller forget", "collection list",
    "collection looks", "collection member", "collection put", "collection take-out",
}  # fmt: skip
"""Commands that need no ledger, though some ask one where there is one."""

MADE_OF_OTHERS = {"demo", "incidents show", "incidents merge", "incidents split"}
"""`demo` adds the sample, which a toy reader cannot read, and goes through commands of this story;
it reads no incidents either: those are in `cli/incidents`, on both stores."""

PLACES = "id,name_en,level,parent\nsy-x,Tell Example,village,sy\n"
FIGURES = (
    "date,speaker,indicator,place_id,place,window,value,language,source_url\n"
    "2016-03-22,joint_commission_ru,violations,,,24h,15,en,https://a.example/1\n"
    "2016-03-22,joint_commission_tr,violations,,,24h,21,en,https://a.example/1\n"
)
TEXTS = {
    "21.txt": "Centre: localities_total 51 24h 2016-03-21\nCentre: violations 6 24h 2016-03-21\n",
    "23.txt": "Centre: localities_total 51 rose 24h 2016-03-23\nCentre: violations 5 24h "
    "2016-03-23\nCentre: violations 3 in SY06 24h 2016-03-23\nhill 612\n",
    "تقرير الهدنة.txt": "المركز: violations 5 24h 2016-03-23\nassures: no strikes\n",
    "away.txt": "Centre: talks 4\n",
}
_VARYING = (
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00| UTC)?"), "INSTANT"),
    (re.compile(r"(?i)(root|payload|key|retire|salt:) [0-9a-f]{16,64}"), r"\1 HEX"),
    (re.compile(r"[A-Za-z0-9+/]{43,}={1,2}"), "BASE64"),
    (re.compile(r"[\d,]+ bytes"), "SIZE bytes"),
    (re.compile(r"/hudna_\d+\b"), "/DATABASE"),
    (re.compile(r'"(payload|salt|bytes)": ?("[^"]*"|\d+)'), r'"\1": VARIES'),
)


@dataclass
class Site:
    """A site on one store: runs commands, and keeps what each said (code, output)."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    database: str | None
    said: list[tuple[str, int, str]] = field(default_factory=list)

    def use(self, home: str = "home", database: str | None = None) -> None:
        """Let the environment name this site, or another home of it."""
        self.monkeypatch.setenv("HUDNA_HOME", str(self.folder / home))
        if database is None:
            self.monkeypatch.delenv("HUDNA_DATABASE_URL", raising=False)
        else:
            self.monkeypatch.setenv("HUDNA_DATABASE_URL", database)
        packs.forget()

    def run(self, *given: object, told: bool = True, code: int = 0) -> str:
        """The output of a command; `told`: it has to be the same on both stores."""
        arguments = [str(one) for one in given]
        runner = CliRunner(env={"COLUMNS": "200", "HUDNA_PERSON": "آن"})
        shown = runner.invoke(build(arguments[:1]), arguments)
        assert shown.exit_code == code, (arguments, shown.output, shown.exception)
        words = self._plain(" ".join(arguments))
        self.said.append((words, shown.exit_code, self._plain(shown.output) if told else ""))
        return shown.stdout

    def _plain(self, text: str) -> str:
        for pattern, word in _VARYING:
            text = pattern.sub(word, text)
        for day in (date.today(), date.today() - timedelta(1)):
            text = text.replace(str(day), "TODAY")
        return text.replace(str(self.folder), "FOLDER")


@pytest.fixture
def sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Site]]:
    """A site on each store, in folders with a space and Arabic letters."""
    monkeypatch.setenv("HUDNA_SITE", "مكتب-1")
    found = []
    for name, database in (("أ b", None), ("ب c", new_database())):
        folder = tmp_path / name
        (folder / "reports").mkdir(parents=True)
        for file, text in TEXTS.items():
            (folder / "reports" / file).write_text(text, "utf-8")
        (folder / "figures.csv").write_text(FIGURES, "utf-8")
        (folder / "mine.csv").write_text(PLACES, "utf-8")
        found.append(Site(folder, monkeypatch, database))
    yield found
    packs.forget()


def reading(site: Site) -> None:
    """Documents come in, and are asked about."""
    site.run("add", site.folder / "reports", "--as-of", "2016-03-23")
    site.run("import", "tallies", site.folder / "figures.csv")
    for command in (
        "documents", "claims", "claims --format jsonl", "claims --format csv",
        "claims --place SY06", "claims --speaker CENTRE", "claims --speaker المركز",
        "claims --document الهدنة", "series violations", "series violations --format jsonl",
        "status", "status --on 2016-03-22", "search violations", "search hill 612",
        "search nothing", "search violations --format jsonl", "check", "check --format jsonl",
        "relay", "roster localities", "discrepancies", "discrepancies --format jsonl",
        "compare violations --sides joint_commission_ru,joint_commission_tr",
        "bulletin --on 2016-03-23 --lang ar", "bulletin --on 2016-03-23 --lang ru --format html",
        "party show russian_centre", "assurances", "assurances --format jsonl", "silence",
        "silence --format jsonl", "tally violations", "trend violations", "changes violations",
        "standing", "standing --format jsonl", "incidents",
    ):  # fmt: skip
        site.run(*command.split())
    promise = json.loads(site.run("assurances", "--format", "jsonl").splitlines()[0])["id"]
    site.run("assurances", "show", promise)
    for command in ("status", "series violations", "roster localities", "claims", "documents"):
        site.run(*command.split(), "--known-on", "2015-01-01")
        assert site.run(*command.split(), "--known-on", "2999-01-01") == site.run(*command.split())


def judging(site: Site) -> None:
    """Claims are judged, findings and bulletins approved, discrepancies followed up."""
    why = ("--reason", "لأنه كذلك")
    claims = [json.loads(one) for one in site.run("claims", "--format", "jsonl").splitlines()]
    first, second = (one["id"] for one in claims if one["document"] == "21.txt")
    for command in (
        ("review", "queue"), ("review", "queue", "--format", "jsonl"),
        ("review", "uphold", first, *why), ("review", "second", first, "--to", "رنا"),
        ("review", "show", first, "--by", "رنا"), ("review", "uphold", first, *why, "--by", "رنا"),
        ("review", "correct", second, "--set", "value=7", *why), ("review", "show", second),
        ("review", "set-aside", claims[0]["id"], *why), ("review", "agreement"),
        ("review", "assign", "تقرير", "--to", "رنا"), ("review", "queue", "--by", "رنا"),
        ("finding", "write", first, "--title", "T", "--conclusion", "C", *why), ("finding", "list"),
        ("bulletin", "--on", "2016-03-23", "--lang", "en", "--issue"), ("approval", "list"),
        ("document", "correct", "21.txt", "--title", "عنوان", *why),
        ("document", "retract", "تقرير", "--source", "its site", *why),
        ("source", "set", "mil.ru", "--note", "n", *why), ("source", "list"),
        ("setting", "set", "queue_days", "90", *why), ("setting", "list"), ("status",),
        ("claims",), ("explain", first[:12]),
    ):  # fmt: skip
        site.run(*command)
    unread = json.loads(site.run("review", "queue", "--need", "unread", "--format", "jsonl"))["id"]
    site.run("review", "later", unread, *why)
    site.run("review", "no-figure", unread, *why, "--by", "رنا")
    site.run("review", "queue", "--need", "contested")
    log = map(json.loads, site.run("ledger", "log", "--format", "jsonl", told=False).splitlines())
    number = {one["kind"]: one["number"] for one in log}
    site.run("approval", "give", number["finding"], *why, "--by", "رنا")
    site.run("approval", "refuse", number["bulletin"], *why, "--by", "رنا")
    site.run("approval", "list", "--all")
    apart = json.loads(site.run("discrepancies", "--format", "jsonl").splitlines()[0])["id"]
    for act in ("ask", "explain", "comment", "close", "reopen", "take"):
        owner = ("--owner", "رنا") if act in ("ask", "reopen") else ()
        site.run("discrepancies", act, apart, *owner, *why)
    site.run("discrepancies", "reopen", apart, *why, code=1)
    upheld = re.findall(r"entry (\d+)", site.run("review", "uphold", second, *why))[0]
    site.run("review", "undo", upheld)
    site.run("review", "undo", upheld, code=1)


def expunging(site: Site) -> None:
    """Words are taken out."""
    why = ("--reason", "it names a witness")
    asked = site.run("expunge", "ask", "away.txt", *why)
    number = re.findall(r"entry (\d+)", asked)[0]
    site.run("approval", "give", number, *why, "--by", "رنا")
    site.run("expunge", "carry-out", number, told=False, code=1)
    site.run("approval", "give", number, *why, "--by", "Олег")
    site.run("expunge", "carry-out", number)
    site.run("expunge", "list")
    site.run("documents")


def proving(site: Site) -> None:
    """Tables of places, the vault, proofs and verification."""
    folder = site.folder
    site.run("gazetteer", "import", folder / "mine.csv", "--country", "sy")
    site.run("gazetteer", "list")
    site.run("gazetteer", "remove", "mine")
    for command in ("vault encrypt", "vault rotate", "vault status", "vault tidy"):
        site.run(*command.split(), told=False)
    key = json.loads(site.run("vault", "status", "--format", "jsonl", told=False).splitlines()[0])
    site.run("vault", "retire", key["key"], told=False)
    site.run("vault", "check")
    old, proof = folder / "old.txt", folder / "proof.json"
    site.run("ledger", "key", told=False)
    site.run("ledger", "checkpoint", "--save", old)
    site.run("add", folder / "reports" / "23.txt", "--as-of", "2016-03-22")
    site.run("ledger", "log")
    site.run("ledger", "show", 1)
    for command in (("prove", "23.txt"), ("consistency", old)):
        proof.write_text(site.run("ledger", *command, told=False), "utf-8")
        site.run("ledger", "check-proof", proof)
    site.run("ledger", "rebuild")
    site.run("ledger", "verify", "--checkpoint", old)


def carrying(site: Site) -> None:
    """The whole of it goes elsewhere, and says there what it said here."""
    folder = site.folder
    asked = (("status",), ("claims", "--format", "jsonl"), ("series", "violations"), ("documents",))
    before = [site.run(*one) for one in asked]
    site.run("ledger", "export", folder / "all of it.zip")
    site.monkeypatch.setenv("HUDNA_PASSPHRASE", "open")
    site.run("backup", folder / "نسخة.zip", "--with-keys")
    other = new_database()
    site.run("ledger", "move", "--to", other, told=False)
    site.use(database=other)
    assert [site.run(*one) for one in asked] == before
    site.use("restored")
    site.run("restore", folder / "نسخة.zip")
    assert [site.run(*one) for one in asked] == before
    site.run("ledger", "verify", told=False)
    site.use("imported")
    site.run("ledger", "import", folder / "all of it.zip")
    assert [site.run(*one) for one in asked] == before


STORY = (reading, judging, expunging, proving, carrying)


def test_both_stores_tell_the_same_of_one_day_and_no_command_is_left_out(
    sites: list[Site], capsys: pytest.CaptureFixture[str]
) -> None:
    for site in sites:
        for part in STORY:
            site.use(database=site.database)
            part(site)
    sqlite, postgresql = (site.said for site in sites)
    for one, other in zip(sqlite, postgresql, strict=True):
        assert one == other
    words = {" ".join(one[0].split()[:2]) for one in sqlite} | {one[0].split()[0] for one in sqlite}
    assert set(leaves()) - words <= WITHOUT_STORE | MADE_OF_OTHERS


def leaves() -> Iterator[str]:
    """The names of all commands that do something."""
    for name, command in get_command(build()).commands.items():  # type: ignore[attr-defined]
        below = getattr(command, "commands", None)
        callback = getattr(command, "invoke_without_command", False)
        if below is None or callback:
            yield name
        yield from (f"{name} {one}" for one in below or ())


def test_what_is_written_is_signed_on_both_stores(
    sites: list[Site], capsys: pytest.CaptureFixture[str]
) -> None:
    for site in sites:
        site.use(database=site.database)
        with pytest.raises(SystemExit) as ended:
            main(["add", str(site.folder / "reports" / "21.txt"), "--as-of", "2016-03-23"])
        assert ended.value.code == 0
        assert "no checkpoint covers" not in site.run("ledger", "verify", told=False)
