"""Kill on every store that is here, and print by kind of work how often, and what was wrong."""

import argparse
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from kills.killing import Round
from kills.sites import Store, store
from kills.works import KINDS, SERVER, Kind


def shares(kinds: tuple[Kind, ...], count: int) -> dict[str, int]:
    """How many of so many kills each kind gets: by its share, at least one."""
    whole = sum(one.share for one in kinds)
    found = {one.name: max(1, count * one.share // whole) for one in kinds}
    found[kinds[0].name] += max(0, count - sum(found.values()))
    return found


def kill_all(at: Store, count: int, seed: int, only: str | None) -> list[str]:
    """Kill so often over a store; prints a line for each kind, and returns what was wrong."""
    kinds = KINDS if at.server is None else (*KINDS, SERVER)
    kinds = tuple(one for one in kinds if only in (None, one.name))
    wrong: list[str] = []
    for kind in kinds:
        often, start = shares(kinds, count)[kind.name], perf_counter()
        turn = Round(at, kind, Random(f"{seed} {kind.name}"))
        here = [f"{kind.name}, unharmed: {one}" for one in turn.measure()]
        for number in range(often):
            here += [f"{at.name}, {kind.name}, kill {number}: {one}" for one in turn.kill()]
        print(f"{at.name:<12}{kind.name:<24}{often:>5} kills{len(here):>4} wrong"
              f"{perf_counter() - start:>8.0f} s", flush=True)  # fmt: skip
        print(*here, sep="\n", end="\n" if here else "", flush=True)
        wrong += here
    print(f"{at.name:<12}{'all':<24}{count:>5} kills{len(wrong):>4} wrong", flush=True)
    return wrong


def main() -> int:
    """Kill on every store that is asked for; 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sqlite", type=int, default=1_000, help="kills over SQLite")
    parser.add_argument("--postgresql", type=int, default=300, help="kills over PostgreSQL")
    parser.add_argument("--seed", type=int, default=5)
    names = [one.name for one in (*KINDS, SERVER)]
    parser.add_argument("--kind", choices=names, help="kills of this kind alone")
    chosen = parser.parse_args()
    wrong: list[str] = []
    for name, count in (("sqlite", chosen.sqlite), ("postgresql", chosen.postgresql)):
        if count:
            with TemporaryDirectory(prefix="hudna-kills-") as folder, store(
                name, Path(folder)
            ) as at:  # fmt: skip
                wrong += kill_all(at, count, chosen.seed, chosen.kind)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
