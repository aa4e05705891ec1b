"""Files sent to the desk on the web: kept, read behind the pages, told of; nothing lost."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from console.conftest import Site, keep
from hudna.console import opened
from hudna.console.access import Role, people
from hudna.console.arriving import queue, receiving, states
from hudna.console.arriving.receiving import Sending
from hudna.console.arriving.worker import Worker, read_all
from hudna.console.models import Arrival, Collection, Person, Restricted
from hudna.desk import arriving
from hudna.desk.evidence import holding
from hudna.desk.vault.sealing import encrypt
from hudna.ledger import log
from hudna.record import digest

WORDS = b"Centre: violations 4 in SY06 24h 2016-03-24\n9 of something\n"


def send(client: Client, *named: tuple[str, bytes], **form: str) -> int:
    """Send files as the form does; the status of the answer."""
    files = [SimpleUploadedFile(name, content) for name, content in named]
    return client.post("/intake/", {"files": files, **form}).status_code


def told(client: Client) -> str:
    return client.get("/intake/").content.decode()


def waiting(site: Site) -> list[str]:
    folder = arriving._waiting(site.ledger)
    return list(folder.names())


def test_what_is_sent_is_kept_then_read_in_the_name_of_its_sender(site: Site) -> None:
    client = site.as_("analyst")
    assert send(client, ("a.txt", WORDS), ("b.txt", WORDS + b"b\n"), as_of="2016-03-25") == 302
    assert [one.state for one in Arrival.objects.all()] == [states.WAITING] * 2
    assert len(waiting(site)) == 2
    assert read_all() == 2
    found = holding(site.ledger, digest(WORDS))
    assert found is not None and str(found.as_of) == "2016-03-25"
    about = (f"document:{digest(WORDS)}",)
    assert {one.by for one in log.entries(site.ledger) if one.about == about} == {"analyst"}
    page = told(client)
    assert f"/documents/{digest(WORDS)}/" in page
    assert "</bdi> claim<" in page and "</bdi> number not read" in page
    assert waiting(site) == []


def test_the_same_bytes_again_are_told_as_kept_and_change_nothing(site: Site) -> None:
    client = site.as_("analyst")
    send(client, ("a.txt", WORDS))
    read_all()
    size = log.size(site.ledger)
    send(client, ("again.txt", WORDS))
    read_all()
    assert log.size(site.ledger) == size
    last = Arrival.objects.latest("id")
    assert (last.state, last.claims, last.unread) == (states.KNOWN, 1, 1)
    assert told(client).count(f'/documents/{digest(WORDS)}/"') == 2


def test_each_sees_what_they_sent_themselves(site: Site) -> None:
    send(site.as_("analyst"), ("secret-name.txt", WORDS))
    assert "secret-name.txt" in told(site.as_("analyst"))
    assert "secret-name.txt" not in told(site.as_("reviewer"))


def bomb() -> bytes:
    """A Word document of 300 MB in some 300 kB."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as stream,
    ):
        for _ in range(300):
            stream.write(bytes(1 << 20))
    return made.getvalue()


def zipped(name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, "x")
    return made.getvalue()


WRONG = {
    "empty.txt": b"",
    "program.exe": b"MZ\0\0\1\2\3" + bytes(200),
    "photo.png": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "broken.pdf": b"%PDF-1.7 and no more",
    "table.xlsx": zipped("xl/workbook.xml"),
    "pack.zip": zipped("a.txt"),
    "broken.docx": b"PK\3\4 and no more",
    "noise.bin": bytes(range(256)) * 20,
    "bomb.docx": bomb(),
}


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_what_cannot_be_taken_in_says_why_and_what_to_do(site: Site, language: str) -> None:
    client = site.as_("analyst")
    client.cookies["hudna_language"] = language
    size = log.size(site.ledger)
    send(client, *WRONG.items())
    read_all()
    assert {one.state for one in Arrival.objects.all()} == {states.REFUSED}
    page = told(client)
    assert page.count('data-state="refused"') == len(WRONG)
    assert '<span class="small" lang="en"' not in page, "words of the desk that the page lacks"
    assert log.size(site.ledger) == size and waiting(site) == []


def test_a_reader_that_breaks_takes_no_other_file_with_it(site: Site) -> None:
    client = site.as_("analyst")
    send(client, ("a.txt", b"break\n"), ("b.txt", WORDS))
    read_all()
    assert [one.state for one in Arrival.objects.order_by("id")] == [states.REFUSED, states.ADDED]


@pytest.mark.parametrize(
    ("sent", "plain"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\desk\\bulletin.txt", "bulletin.txt"),
        ("a\u202etxt.exe", "a txt.exe"),
        ("line\nbreak\t.txt", "line break .txt"),
        ("\udcff\udcfe.txt", "\ufffd\ufffd.txt"),
        ("...", "document"),
        ("", "document"),
        ("x" * 300 + ".docx", "x" * 194 + ".docx"),
        ("نشرة 24 آذار.pdf", "نشرة 24 آذار.pdf"),
    ],
)
def test_names_are_plain(sent: str, plain: str) -> None:
    assert arriving.plain_name(sent) == plain
    assert len(arriving.plain_name(sent)) <= arriving.LONGEST_NAME


def test_a_hostile_name_is_shown_and_not_run(site: Site) -> None:
    client = site.as_("analyst")
    send(client, ("<img src=x onerror=alert(1)>.txt", WORDS))
    read_all()
    assert "<img" not in told(client)


@pytest.mark.parametrize(
    "form",
    [
        {"as_of": "yesterday"},
        {"as_of": "2016-02-30"},
        {"publisher": "x" * 201},
        {"collection": "witnesses"},
        {"collection": "no such"},
    ],
)
def test_a_form_that_is_wrong_keeps_what_was_typed_and_takes_nothing(
    site: Site, form: dict[str, str]
) -> None:
    client = site.as_("analyst")
    typed = {"publisher": "A centre", **form}
    answer = client.post("/intake/", {"files": SimpleUploadedFile("a.txt", WORDS), **typed})
    assert answer.status_code == 422 and not Arrival.objects.exists()
    page = answer.content.decode()
    assert 'role="alert"' in page and typed["publisher"] in page


def test_a_form_without_files_says_so(site: Site) -> None:
    assert site.as_("analyst").post("/intake/", {}).status_code == 422


@pytest.fixture
def officer(site: Site) -> Client:
    """An analyst who is a member of the collection."""
    people.add("officer", Role.ANALYST, "under the old bridge")
    Collection.objects.get(name="witnesses").members.add(Person.objects.get(username="officer"))
    return site.as_("officer")


def test_a_collection_closes_a_document_before_it_is_even_kept(site: Site, officer: Client) -> None:
    send(officer, ("a.txt", WORDS), collection="witnesses")
    assert Restricted.objects.filter(digest=digest(WORDS)).count() == 1
    read_all()
    assert officer.get(f"/documents/{digest(WORDS)}/").status_code == 200
    assert site.as_("administrator").get(f"/documents/{digest(WORDS)}/").status_code == 404


def test_what_is_refused_leaves_no_trace_in_its_collection(site: Site, officer: Client) -> None:
    send(officer, ("a.pdf", b"%PDF-1.7 and no more"), collection="witnesses")
    read_all()
    assert Restricted.objects.count() == 1


def test_nobody_hides_what_others_could_read(site: Site, officer: Client) -> None:
    content = b"Centre: violations 5\n"
    kept = keep(site.ledger, "open.txt", content.decode())
    send(officer, ("mine.txt", content), collection="witnesses")
    read_all()
    assert site.as_("viewer").get(f"/documents/{kept}/").status_code == 200
    assert "as open as it was" in Arrival.objects.get().told[0]


def test_who_has_the_bytes_of_a_restricted_document_learns_nothing_of_it(site: Site) -> None:
    content = next(iter(site.ledger.vault.get(one) for one in [site.restricted]))
    client, size = site.as_("analyst"), log.size(site.ledger)
    send(client, ("found.txt", content))
    read_all()
    page = told(client)
    assert site.restricted not in page and 'data-state="refused"' in page
    assert log.size(site.ledger) == size and Restricted.objects.count() == 1


def test_people_take_turns(site: Site) -> None:
    for by, name in [("a", "a1"), ("a", "a2"), ("a", "a3"), ("b", "b1"), ("c", "c1")]:
        receiving.receive(f"{name}.txt", WORDS + name.encode(), Sending(by))
    order, served = [], ""
    while arrival := queue.following(served):
        queue.read(arrival)
        served = arrival.by
        order.append(arrival.name)
    assert order == ["a1.txt", "b1.txt", "c1.txt", "a2.txt", "a3.txt"]


def test_the_queue_has_an_end(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "FILES_OF_ONE", 2)
    monkeypatch.setattr(states, "FILES_OF_ALL", 3)
    sent = [receiving.receive("x.txt", WORDS + bytes([n]), Sending(by))
            for n, by in enumerate("aaabb", 65)]  # fmt: skip
    assert [one.state for one in sent] == ["waiting", "waiting", "refused", "waiting", "refused"]
    read_all()
    assert receiving.receive("x.txt", WORDS, Sending("a")).state == states.WAITING


def test_bytes_that_wait_have_an_end(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "BYTES_OF_ALL", 100)
    states_ = [receiving.receive("x", bytes([65 + n]) * 60, Sending("a")).state for n in range(2)]
    assert states_ == [states.WAITING, states.REFUSED]


def test_a_file_that_is_too_large_is_not_even_looked_at(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states, "LARGEST", len(WORDS) - 1)
    client = site.as_("analyst")
    send(client, ("a.txt", WORDS))
    assert "larger than 50 MB" in told(client) and waiting(site) == []


def test_what_was_being_read_when_hudna_ended_is_read_after_a_start(site: Site) -> None:
    sent = receiving.receive("a.txt", WORDS, Sending("analyst"))
    Arrival.objects.filter(id=sent.id).update(state=states.READING, begun=1)
    opened.the_ledger.cache_clear()
    read_all()
    assert Arrival.objects.get().state == states.ADDED


def test_what_takes_hudna_down_is_not_begun_for_ever(site: Site) -> None:
    sent = receiving.receive("a.txt", WORDS, Sending("analyst"))
    Arrival.objects.filter(id=sent.id).update(state=states.READING, begun=states.ATTEMPTS)
    read_all()
    assert Arrival.objects.get().state == states.REFUSED
    assert "stopped twice" in told(site.as_("analyst"))


def test_bytes_that_are_gone_are_told_of(site: Site) -> None:
    sent = receiving.receive("a.txt", WORDS, Sending("analyst"))
    arriving.remove(site.ledger, sent.digest)
    read_all()
    assert "Send it again" in told(site.as_("analyst"))


def test_the_same_bytes_sent_twice_at_once_are_both_told_of(site: Site) -> None:
    for name in ("a.txt", "b.txt"):
        receiving.receive(name, WORDS, Sending("analyst"))
    read_all()
    found = Arrival.objects.order_by("id").values_list("state", flat=True)
    assert list(found) == [states.ADDED, states.KNOWN] and waiting(site) == []


def test_a_worker_reads_behind_the_pages_and_signs(site: Site) -> None:
    worker = Worker()
    worker.start()
    try:
        sent = receiving.receive("a.txt", WORDS, Sending("analyst"))
        worker.wake()
        for _ in range(100):
            if Arrival.objects.get(id=sent.id).state == states.ADDED:
                break
            worker._end.wait(0.05)
    finally:
        worker.stop()
    assert Arrival.objects.get(id=sent.id).state == states.ADDED


def test_what_waits_lies_sealed_where_originals_are_sealed(site: Site) -> None:
    encrypt(site.ledger.vault)
    sent = receiving.receive("a.txt", WORDS, Sending("analyst"))
    folder = arriving._waiting(site.ledger)
    assert WORDS not in folder.place.read(sent.digest)
    read_all()
    assert Arrival.objects.get().state == states.ADDED


def test_the_list_is_cut_and_asks_little(site: Site, django_assert_max_num_queries: object) -> None:
    Arrival.objects.bulk_create(
        Arrival(by="analyst", digest="0" * 64, name=f"{n}.txt", size=1, state=states.KNOWN,
                sent_at="2016-03-24T00:00:00Z") for n in range(95)
    )  # fmt: skip
    client = site.as_("analyst")
    page = told(client)
    assert page.count("<li id=") == 40
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get("/intake/arrivals/")
    last = page.rsplit("?before=", 1)[1].split('"')[0]
    assert client.get(f"/intake/?before={last}").content.decode().count("<li id=") == 40
    assert client.get("/intake/?before=x").status_code == 200
