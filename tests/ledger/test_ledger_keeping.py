"""Keeping, on SQLite and PostgreSQL: exact, once, append only."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from django.db import connections, transaction
from django.db.utils import DatabaseError

from hudna.ledger import queries
from hudna.ledger.keeping import keep
from hudna.ledger.models import AppendOnlyError, ClaimView, EntryRow
from hudna.ledger.outcome import Outcome, Submission, Wanted
from hudna.ledger.store import Ledger
from hudna.record import (
    Account,
    Claim,
    Document,
    Incident,
    Name,
    Particulars,
    Place,
    Problem,
    Quantity,
    Span,
    Tally,
    Unread,
    Window,
    digest,
)

KEPT_AT = datetime(2016, 3, 24, 12, 30, tzinfo=UTC)
DAY = date(2016, 3, 23)
TEXT = "رصد المركز 5 خروقات\x00 \ud800 نقطة 612"


def a_document(content: bytes = b"bulletin", **changes: object) -> Document:
    return replace(
        Document(
            name="تقرير.txt", digest=digest(content), media_type="text/plain", text=TEXT,
            language="ar", title="عنوان", publisher="Centre", published_on=DAY, as_of=DAY,
        ),
        **changes,
    )  # fmt: skip


def some_claims(document: Document, grammar: str = "g1") -> tuple[Claim, ...]:
    span = Span(11, 20)
    tally = Claim(
        document.name, "tally", span, document.text[11:20],
        Tally("violations", Quantity(5, None, "5"), change="rose", against=Name("أ", "x")),
        "ar.tally", grammar, hedge="alleged", speaker=Name("المركز", "russian_centre"),
        relay=(Name("وكالة"), Name("موقع", "site")),
        place=Place("ريفي اللاذقية وحمص", ("sy-latakia", "sy-homs"), "governorate"),
        window=Window("24h", date(2016, 3, 21), date(2016, 3, 22), "خلال الـ24 ساعة"),
    )  # fmt: skip
    odd = Span(21, 22)
    others = (
        Claim(document.name, "incident", odd, document.text[21:22],
              Incident("shelling", governorate=Name("حلب", "sy-aleppo"), count=2,
                       target_places=(Name("دوما", "sy-douma"),)), "ar.incident", grammar),
        Claim(document.name, "aid", Span(0, 3), document.text[0:3],
              Particulars("forming", topics=(Name("قافلة"),), on=DAY), "ar.aid", grammar),
        Claim(document.name, "tally", Span(0, 3), document.text[0:3],
              Tally("aid_tonnes", Quantity(2.475, 10**400, "2,475")), "ar.tally", grammar),
    )  # fmt: skip
    return tuple(one.identified(document.digest) for one in (tally, *others))


def submission(document: Document, content: bytes = b"bulletin", grammar: str = "g1") -> Submission:
    unread = Unread(document.name, Span(28, 31), document.text[28:31], Span(0, 31), "part of")
    account = Account(some_claims(document, grammar), (unread,), (Problem("sum", "5 ≠ 4", "x"),))
    return Submission(document, content, account, grammar, KEPT_AT, "reader")


def test_what_is_kept_comes_back_identical(ledger: Ledger) -> None:
    given = submission(a_document())
    assert keep(ledger, given) is Outcome.ADDED
    assert queries.document(ledger, given.document.digest) == given.document
    held = {one.claim for one in queries.claims(ledger)}
    assert held == set(given.account.claims)
    assert [one.unread for one in queries.unread(ledger)] == list(given.account.unread)
    assert queries.problems(ledger) == list(given.account.problems)
    assert ledger.vault.get(given.document.digest) == b"bulletin"


def test_the_same_bytes_twice_add_nothing(ledger: Ledger) -> None:
    given = submission(a_document())
    keep(ledger, given)
    again = submission(a_document(name="another-name.txt"))
    assert keep(ledger, again) is Outcome.KNOWN
    (holding,) = queries.holdings(ledger)
    assert (holding.name, holding.claims, holding.unread, holding.problems) == (
        "تقرير.txt", 4, 1, 1,
    )  # fmt: skip


def test_a_newer_grammar_adds_a_reading_and_the_newest_is_shown(ledger: Ledger) -> None:
    keep(ledger, submission(a_document(), grammar="g1"))
    assert keep(ledger, submission(a_document(), grammar="g2")) is Outcome.READ_AGAIN
    held = list(queries.claims(ledger))
    assert {one.claim.grammar for one in held} == {"g2"}
    assert len(held) == 4
    assert ClaimView.objects.using(ledger.alias).count() == 8
    assert len(list(queries.unread(ledger))) == 1
    older = some_claims(a_document(), "g1")[0]
    assert [one.claim for one in queries.find(ledger, older.id[:12])] == [older]


def test_another_day_or_publisher_is_another_reading(ledger: Ledger) -> None:
    keep(ledger, submission(a_document()))
    other = a_document(as_of=date(2016, 3, 25), publisher="Agency")
    assert keep(ledger, submission(other)) is Outcome.READ_AGAIN
    (holding,) = queries.holdings(ledger)
    assert (holding.as_of, holding.publisher) == (date(2016, 3, 25), "Agency")


def test_bytes_that_are_not_the_document_are_refused(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="its digest"):
        keep(ledger, submission(a_document(), content=b"something else"))
    assert queries.holdings(ledger) == []


@pytest.mark.parametrize(
    ("wanted", "rules"),
    [
        (Wanted(kind="incident"), ["ar.incident"]),
        (Wanted(indicator="violations"), ["ar.tally"]),
        (Wanted(speaker="russian_centre"), ["ar.tally"]),
        (Wanted(speaker="مركز"), ["ar.tally"]),
        (Wanted(place="sy-homs"), ["ar.tally"]),
        (Wanted(place="اللاذقية"), ["ar.tally"]),
        (Wanted(place_ids=("sy-douma", "sy-nowhere")), ["ar.incident"]),
        (Wanted(to_on=date(2016, 3, 22)), ["ar.tally"]),
        (Wanted(from_on=DAY), ["ar.incident", "ar.aid", "ar.tally"]),
        (Wanted(document="تقرير"), ["ar.tally", "ar.incident", "ar.aid", "ar.tally"]),
        (Wanted(document=digest(b"bulletin")[:9], kind="aid"), ["ar.aid"]),
        (Wanted(kind="aid", indicator="violations"), []),
    ],
)
def test_filters(ledger: Ledger, wanted: Wanted, rules: list[str]) -> None:
    keep(ledger, submission(a_document()))
    assert [one.claim.rule for one in queries.claims(ledger, wanted)] == rules


def test_a_claim_counts_to_its_windows_last_day_else_to_its_documents(ledger: Ledger) -> None:
    keep(ledger, submission(a_document()))
    days = {one.claim.kind: one.bulletin_on for one in queries.claims(ledger)}
    assert days["aid"] == DAY
    tally = next(iter(queries.claims(ledger, Wanted(indicator="violations"))))
    assert tally.bulletin_on == date(2016, 3, 22)


def test_rows_are_never_changed_through_the_models(ledger: Ledger) -> None:
    keep(ledger, submission(a_document()))
    row = EntryRow.objects.using(ledger.alias).first()
    assert row is not None
    for change in (
        row.save,
        row.delete,
        lambda: EntryRow.objects.using(ledger.alias).update(kind="x"),
        lambda: EntryRow.objects.using(ledger.alias).all().delete(),
    ):
        with pytest.raises(AppendOnlyError):
            change()


def test_the_database_itself_refuses(ledger: Ledger) -> None:
    keep(ledger, submission(a_document()))
    connection = connections[ledger.alias]
    for table in ("entry", "payload"):
        for change in ("UPDATE ledger_{} SET number = number + 1", "DELETE FROM ledger_{}"):
            with (
                pytest.raises(DatabaseError, match="append-only"),
                transaction.atomic(using=ledger.alias),
                connection.cursor() as cursor,
            ):
                cursor.execute(change.format(table))


def test_a_failure_in_the_middle_leaves_nothing(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("in the middle")

    with monkeypatch.context() as patch:
        patch.setattr("hudna.ledger.keeping.reading_payload", fail)
        with pytest.raises(RuntimeError, match="in the middle"):
            keep(ledger, submission(a_document()))
    assert queries.holdings(ledger) == []
    assert not ClaimView.objects.using(ledger.alias).exists()
    assert keep(ledger, submission(a_document())) is Outcome.ADDED


@pytest.mark.filterwarnings("ignore:Got an error checking")  # of sites that are gone
def test_migrations_are_complete(ledger: Ledger) -> None:
    call_command("makemigrations", "ledger", check=True, dry_run=True, verbosity=0)


def test_sqlite_waits_writes_ahead_and_minds_its_keys(ledger: Ledger) -> None:
    connection = connections[ledger.alias]
    if connection.vendor != "sqlite":
        pytest.skip("pragmas are SQLite's")
    with connection.cursor() as cursor:
        found = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    assert found == {
        "journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 30_000, "synchronous": 2,
    }  # fmt: skip
