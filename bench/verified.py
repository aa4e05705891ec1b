"""What checking a ledger costs beside plain SHA-256 over the same bytes."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from time import perf_counter, process_time

from made_ledger import fill, original

from hudna.ledger.store import Ledger
from hudna.ledger.verifying import Seen, raw
from hudna.ledger.verifying.chain import chain
from hudna.ledger.verifying.originals import originals
from hudna.record import Problem

ORIGINALS = 2_000
Clock = Callable[[], float]


def verified(ledger: Ledger, other: Ledger) -> Iterator[str]:
    """Of the entries of `ledger`; of entries and originals of `other`, which is filled for it."""
    yield _told("entries", ledger, with_originals=False)
    fill(other, 10 * ORIGINALS)
    for number in range(ORIGINALS):
        other.vault.put(original(number))
    yield _told("entries and originals", other, with_originals=True)


def _told(what: str, ledger: Ledger, *, with_originals: bool) -> str:
    size, by_clock, of_processor = 0, [], []
    for clock, told in ((perf_counter, by_clock), (process_time, of_processor)):
        ours, size = _ours(ledger, clock, with_originals=with_originals)
        plain, read = _plain(ledger, clock, with_originals=with_originals)
        told += [size / ours / 1e6, size / plain / 1e6, size / (plain + read) / 1e6]
    return (
        f"  verify {what}, {size / 1e6:,.0f} MB: {by_clock[0]:,.0f} MB/s, plain SHA-256 "
        f"{by_clock[1]:,.0f}: ratio {by_clock[0] / by_clock[1]:.2f} (of the processor "
        f"{of_processor[0] / of_processor[1]:.2f}); read and hashed, no more: {by_clock[2]:,.0f}"
    )


def _ours(ledger: Ledger, clock: Clock, *, with_originals: bool) -> tuple[float, int]:
    """The seconds that it takes, and the bytes that were checked."""
    seen, start = Seen(), clock()
    with raw.one_moment(ledger.alias):
        _right(chain(ledger.alias, seen))
        if with_originals:
            _right(originals(ledger.alias, ledger.vault, seen))
    seconds = clock() - start
    beside = sum(len(original(number)) for number in range(seen.originals))
    return seconds, seen.size + beside


def _right(steps: Iterable[list[Problem]]) -> None:
    for problems in steps:
        if problems:
            raise SystemExit(f"what was just written is wrong: {problems}")


def _plain(ledger: Ledger, clock: Clock, *, with_originals: bool) -> tuple[float, float]:
    """The seconds of SHA-256 over all bytes in one, and those that it takes to read them."""
    found, seconds, start = hashlib.sha256(), 0.0, clock()
    left = _bytes(ledger, with_originals=with_originals)
    while some := list(islice(left, 500)):
        begun = clock()
        for one in some:
            found.update(one)
        seconds += clock() - begun
    return seconds, clock() - start - seconds


def _bytes(ledger: Ledger, *, with_originals: bool) -> Iterator[bytes]:
    with raw.one_moment(ledger.alias):
        for table, column in (("ledger_entry", "line"), ("ledger_payload", "content")):
            for (content,) in raw.rows(ledger.alias, f"SELECT {column} FROM {table}"):
                yield bytes(content)
    if with_originals:
        for name in list(ledger.vault.names()):
            yield ledger.vault.path_of(name).read_bytes()
