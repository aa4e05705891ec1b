"""Verification: a good ledger passes; whatever is changed behind its back is found and named."""

import random
from collections.abc import Callable, Iterator

import pytest

from hudna.ledger import log
from hudna.ledger.keeping import keep
from hudna.ledger.models import VIEWS
from hudna.ledger.store import Ledger
from hudna.ledger.verifying import Seen, derived, raw
from hudna.record import digest
from hudna.record.entry import Draft
from ledger.test_ledger_keeping import a_document, submission
from ledger.verifying import site

WRITTEN = (
    ("ledger_entry", "line", "number"), ("ledger_entry", "nodes", "number"),
    ("ledger_payload", "content", "number"), ("ledger_checkpoint", "text", "id"),
)  # fmt: skip


@pytest.fixture
def built(ledger: Ledger) -> Ledger:
    """A small ledger, its triggers taken off."""
    site.build(ledger)
    site.unguard(ledger)
    return ledger


def test_a_good_ledger_passes(built: Ledger) -> None:
    seen = Seen()
    assert site.everything(built, seen) == []
    assert (seen.entries, seen.checkpoints, seen.covered, seen.originals) == (11, 3, 11, 1)
    assert seen.tree.root() == log.root(built)
    assert seen.site == built.site.name


def test_an_empty_ledger_passes(ledger: Ledger) -> None:
    assert site.everything(ledger) == []


def flipped(content: bytes, at: int, bit: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :]


def cells(ledger: Ledger) -> Iterator[tuple[str, str, str, int, bytes]]:
    """(table, column, key column, key, bytes) of everything that is written."""
    for table, column, key in WRITTEN:
        for number, content in site.ask(ledger, f"SELECT {key}, {column} FROM {table}"):
            whole = content.encode() if isinstance(content, str) else bytes(content)
            yield table, column, key, number, whole


def put(ledger: Ledger, cell: tuple[str, str, str, int, bytes], content: bytes) -> bool:
    """Write other bytes into a cell; False if the store itself refuses them."""
    table, column, key, number, _ = cell
    value: object = content
    place = "%s"
    if column == "text" and log.vendor(ledger) == "postgresql":
        try:
            value = content.decode()
        except UnicodeDecodeError:
            return False
        if "\0" in value:
            return False
    elif column == "text":
        place = "CAST(%s AS TEXT)"
    site.run(ledger, f"UPDATE {table} SET {column} = {place} WHERE {key} = %s", [value, number])
    return True


def named(ledger: Ledger, cell: tuple[str, str, str, int, bytes]) -> bool:
    """Whether verification names the cell's row."""
    where = f"{'checkpoint' if cell[1] == 'text' else 'entry'} {cell[3]}"
    return where in {problem.where for problem in site.written(ledger)}


def test_every_flipped_byte_is_found_and_named(built: Ledger) -> None:
    if log.vendor(built) != "sqlite":
        pytest.skip("the store makes no difference here; random bytes are flipped on both below")
    chance, count = random.Random(5), 0
    for cell in list(cells(built)):
        for at in range(len(cell[4])):
            put(built, cell, flipped(cell[4], at, chance.randrange(8)))
            assert named(built, cell), (cell, at)
            count += 1
        put(built, cell, cell[4])
    assert count > 6_000
    assert site.written(built) == []


def test_every_flipped_byte_of_an_original_is_found_and_named(built: Ledger) -> None:
    name = digest(b"bulletin")
    path = built.vault.path_of(name)
    for at in range(len(b"bulletin")):
        path.write_bytes(flipped(b"bulletin", at, at))
        (problem,) = site.written(built)
        assert problem.where == f"vault {name}" and "entry 2" in problem.message
    path.unlink()
    (problem,) = site.written(built)
    assert problem.where == f"vault {name}" and "backup" in problem.message


@pytest.mark.parametrize("seed", range(3))
def test_random_flipped_bytes_in_a_larger_one(ledger: Ledger, seed: int) -> None:
    site.build(ledger)
    for number in range(60):
        content = f"document {number}".encode()
        keep(ledger, submission(a_document(content, digest=digest(content)), content))
    site.seal(ledger, site.KEYS[1])
    site.unguard(ledger)
    assert site.written(ledger) == []
    chance = random.Random(seed)
    whole = list(cells(ledger))
    for _ in range(25):
        cell = chance.choice(whole)
        if put(ledger, cell, flipped(cell[4], chance.randrange(len(cell[4])), chance.randrange(8))):
            assert named(ledger, cell), cell
            assert len(site.written(ledger)) <= 5
        put(ledger, cell, cell[4])


Damage = tuple[str, str, str]
DAMAGES: tuple[Damage, ...] = (
    ("DELETE FROM ledger_entry WHERE number = 4", "entry 4", "is missing"),
    ("DELETE FROM ledger_entry WHERE number IN (4, 5)", "entry 4", "entries 4 to 5 are missing"),
    ("DELETE FROM ledger_entry WHERE number = 10", "checkpoint 3", "those at the end are missing"),
    ("DELETE FROM ledger_entry WHERE number = 0", "entry 0", "is missing"),
    ("UPDATE ledger_entry SET line = (SELECT line FROM ledger_entry AS o WHERE o.number = "
     "7 - ledger_entry.number) WHERE number IN (3, 4)", "entry 3", "that of entry 4"),
    ("INSERT INTO ledger_entry SELECT 11, kind, at, line, nodes FROM ledger_entry WHERE "
     "number = 10", "entry 11", "the line is that of entry 10"),
    ("UPDATE ledger_entry SET kind = 'key' WHERE number = 3", "entry 3", "column kind"),
    ("UPDATE ledger_entry SET at = '2016-03-24 12:30:01' WHERE number = 3", "entry 3", "column at"),
    ("DELETE FROM ledger_payload WHERE number = 3", "entry 3", "payload is missing"),
    ("UPDATE ledger_payload SET number = 44 WHERE number = 3", "entry 44", "without its entry"),
    ("INSERT INTO ledger_taken_out VALUES (3, 8)", "entry 3", "it did not"),
    ("UPDATE ledger_checkpoint SET size = 5 WHERE id = 1", "checkpoint 1", "its text says 4"),
    ("UPDATE ledger_checkpoint SET text = (SELECT text FROM ledger_checkpoint WHERE id = 3) "
     "WHERE id = 2", "checkpoint 2", "its text says 11"),
)  # fmt: skip


@pytest.mark.parametrize(("sql", "where", "message"), DAMAGES)
def test_damage_is_found_and_named(built: Ledger, sql: str, where: str, message: str) -> None:
    site.run(built, sql)
    found = [problem for problem in site.written(built) if problem.where == where]
    assert any(message in problem.message for problem in found), site.written(built)


def test_a_truncated_line(built: Ledger) -> None:
    (cell,) = [one for one in cells(built) if one[:2] == ("ledger_entry", "line") and one[3] == 5]
    put(built, cell, cell[4][:-7])
    assert named(built, cell)


def unapproved(built: Ledger) -> None:
    site.append(built, Draft("expunge_request", "a", (), {"reason": "-"}))
    request = log.size(built) - 1
    about = (f"entry:{request}",)
    yes = {"decision": "approve", "reason": "-"}
    site.append(built, Draft("approval", "a", about, yes), Draft("approval", "a", about, yes))
    site.expunge(built, 3, request, digest(b"bulletin"))


def rewritten(built: Ledger) -> None:
    """The whole of the end written anew, hashes and all, as one who owns the database could."""
    for table in ("entry", "payload", "checkpoint"):
        where = "size > 9" if table == "checkpoint" else "number > 8"
        site.run(built, f"DELETE FROM ledger_{table} WHERE {where}")
    site.run(built, 'DELETE FROM view_subject WHERE "entry" > 8')
    site.announce(built, site.KEYS[1])
    site.append(built, Draft("setting", "one", ("setting:x",), {"value": 0.6, "reason": "-"}))


def foreign(built: Ledger) -> None:
    site.seal(built, site.KEYS[0])


@pytest.mark.parametrize(
    ("damage", "where", "message"),
    [(unapproved, "entry 14", "without the approval of two"),
     (foreign, "checkpoint 4", "not signed by the key")],
)  # fmt: skip
def test_trust_that_is_broken(
    built: Ledger, damage: Callable[[Ledger], None], where: str, message: str
) -> None:
    damage(built)
    (problem,) = site.written(built)
    assert problem.where == where and message in problem.message


def test_an_end_that_was_written_anew(built: Ledger) -> None:
    ((text,),) = site.ask(built, "SELECT text FROM ledger_checkpoint WHERE id = 3")
    rewritten(built)
    sql = "INSERT INTO ledger_checkpoint (id, size, text, signed_at) VALUES (9, 11, %s, %s)"
    site.run(built, sql, [text, "2016-03-24 12:30:00+00:00"])
    (problem,) = site.written(built)
    assert "its root is not that of the first 11 entries" in problem.message


def test_every_cell_of_a_view_is_compared(built: Ledger) -> None:
    with derived.aside(built) as other:
        with raw.one_moment(built.alias):
            assert not any(derived.make(built, other))
        assert site.views(built, other) == []
        count = 0
        for model in VIEWS:
            table = model._meta.db_table
            for field in model._meta.concrete_fields:
                if field.column and field not in model._meta.pk_fields:
                    count += change(built, other, table, str(field.column))
        site.run(built, "DELETE FROM view_search")
        assert [one.where for one in site.views(built, other)] == ["view_search 2"]
    assert count > 30


def change(built: Ledger, other: Ledger, table: str, column: str) -> int:
    """Change one cell of a view, see it named, and put it back; 0 if the table has no row."""
    model = next(one for one in VIEWS if one._meta.db_table == table)
    keys = [str(field.column) for field in model._meta.pk_fields]
    quoted = ", ".join(f'"{key}"' for key in keys)
    found = site.ask(built, f"SELECT {quoted} FROM {table} ORDER BY {quoted}")
    if not found:
        return 0
    where = " AND ".join(f'"{key}" = {value}' for key, value in zip(keys, found[-1], strict=True))
    sort = model._meta.get_field(column.removesuffix("_id") if column == "reading_id" else column)
    kind = sort.get_internal_type()
    value = {"DateField": "'2001-01-01'", "DateTimeField": "'2001-01-01 00:00:00+00'"}.get(
        kind, "'~'" if kind in ("CharField", "TextField") else "7777"
    )  # fmt: skip
    site.run(built, f"CREATE TEMPORARY TABLE saved AS SELECT * FROM {table}")
    site.run(built, f'UPDATE {table} SET "{column}" = {value} WHERE {where}')
    (problem,) = site.views(built, other)
    assert problem.where == f"{table} {' '.join(map(str, found[-1]))}"
    assert problem.message.startswith(f"{column} differs")
    site.run(built, f"DELETE FROM {table}")
    site.run(built, f"INSERT INTO {table} SELECT * FROM saved")
    site.run(built, "DROP TABLE saved")
    return 1


def test_rows_too_many_and_too_few_are_named(built: Ledger) -> None:
    site.run(built, "DELETE FROM view_unread")
    site.run(built, 'UPDATE view_problem SET "key" = 9 WHERE "key" > 9')
    found = {problem.where.split()[0]: problem for problem in site.everything(built)}
    assert "the row is missing" in found["view_unread"].message
    assert "hudna ledger rebuild" in found["view_unread"].message
    assert set(found) == {"view_unread", "view_problem"}
