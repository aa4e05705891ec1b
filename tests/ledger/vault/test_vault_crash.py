"""Killed at any moment while it puts, removes, seals anew: nothing acknowledged is lost."""

import contextlib
import os
import random
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hudna.ledger.vault import Key, KeyFile, MissingError, Vault
from hudna.ledger.vault.rotation import encrypt, retire, rotate
from hudna.record import digest
from ledger.vault.places import MADE_AT

KILLS = 60
pytestmark = pytest.mark.skipif(os.name != "posix", reason="killed with SIGKILL")


def opened(folder: Path) -> Vault:
    return Vault(folder / "vault", KeyFile(folder / "keys" / "vault.keys"))


def killed(work: Callable[[Callable[[str], None]], None], seconds: float) -> list[str]:
    """What a child that does `work` acknowledged before it was killed, after so many seconds."""
    here, there = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            os.close(here)
            os.write(there, b"begun\n")
            work(lambda line: os.write(there, line.encode() + b"\n") and None)
        os._exit(9)
    os.close(there)
    with os.fdopen(here) as stream:
        assert stream.readline() == "begun\n"
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        said = stream.read().splitlines()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the work ended before it was killed"
    return said


def nothing_half_written(vault: Vault) -> None:
    """Every original under a digest is whole; what else lies there is a leftover."""
    assert [one for name in vault.names() if (one := vault.check(name))] == []
    assert all("a temporary file" in one.message for one in vault.strays())


def test_killed_while_it_puts_and_removes(tmp_path: Path) -> None:
    chance = random.Random(5)
    vault, present = opened(tmp_path), set[str]()
    encrypt(vault, Key(chance.randbytes(32), MADE_AT))
    for kill in range(KILLS):
        seed, held = chance.randrange(1 << 30), sorted(present)

        def work(say: Callable[[str], None], seed: int = seed, held: list[str] = held) -> None:
            mine, own = random.Random(seed), opened(tmp_path)
            while True:
                if held and mine.random() < 0.3:
                    name = held.pop(mine.randrange(len(held)))
                    say(f"removing {name}")
                    own.remove(name)
                    say(f"removed {name}")
                else:
                    say(f"put {own.put(mine.randbytes(mine.randrange(5000)))}")

        doubtful = set()
        for line in killed(work, chance.uniform(0, 0.06)):
            done, name = line.split()
            present = present | {name} if done == "put" else present - {name}
            doubtful = {name} if done == "removing" else set()
        there = set(vault.names())
        assert present <= there, f"kill {kill}"
        nothing_half_written(vault)
        # One that was put or kept but not yet acknowledged may be there, and stays.
        assert len(there - present - doubtful) <= 1
        present = there
    assert len(present) > KILLS // 4
    list(vault.tidy(datetime.now(UTC)))
    assert list(vault.problems()) == []


def test_killed_while_it_seals_anew(tmp_path: Path) -> None:
    chance = random.Random(6)
    vault = opened(tmp_path)
    contents = {digest(one): one for one in (chance.randbytes(300) for _ in range(6))}
    for content in contents.values():
        vault.put(content)
    for kill in range(KILLS):
        secrets = [chance.randbytes(32) for _ in range(50)]

        def work(say: Callable[[str], None], secrets: list[bytes] = secrets) -> None:
            own = opened(tmp_path)
            encrypt(own, Key(secrets.pop(), MADE_AT))
            while True:
                say(rotate(own, Key(secrets.pop(), MADE_AT)).key.id)
                for key in own.keys.held()[:-1] if own.keys else ():
                    retire(own, key.id)

        killed(work, chance.uniform(0, 0.1))
        assert {name: vault.get(name) for name in vault.names()} == contents, f"kill {kill}"
        nothing_half_written(vault)
    if vault.keys and vault.keys.held()[-1].unfinished:
        assert rotate(vault, Key(bytes(32), MADE_AT)).key.secret != bytes(32)
    last = rotate(vault, Key(chance.randbytes(32), MADE_AT)).key
    assert {vault.sealed_with(name) for name in vault.names()} == {last.id}
    assert vault.keys is not None
    for key in vault.keys.held()[:-1]:
        retire(vault, key.id)
    assert [key.id for key in vault.keys.held()] == [last.id]
    list(vault.tidy(datetime.now(UTC)))
    assert list(vault.problems()) == []
    assert {name: vault.get(name) for name in vault.names()} == contents


def test_a_removal_is_not_undone_by_a_rotation_at_once(tmp_path: Path) -> None:
    vault = opened(tmp_path)
    names = [vault.put(b"%d" % number) for number in range(40)]
    encrypt(vault, Key(b"\1" * 32, MADE_AT))

    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            for number in range(2, 256):
                rotate(opened(tmp_path), Key(bytes([number]) * 32, MADE_AT))
        os._exit(0)
    for name in names:
        vault.remove(name)
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert list(vault.names()) == []
    with pytest.raises(MissingError):
        vault.get(names[0])
