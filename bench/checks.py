"""How fast all checks are, and how that grows with the claims that are kept.

Run by `make bench-checks`: 10,000, 100,000 and 1,000,000 made-up claims (`made_days`), each size
asked by processes of its own: everything that `hudna check` looks at, the discrepancies between
sides, and which documents pass others on. Printed: seconds of processor time (one core), the most
memory that was taken, and how much longer a claim takes than in the smaller size.
"""

import argparse
import gc
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from made_days import drafts, fill

from hudna.cli.door import SELDOM
from hudna.desk import check, discrepancies, relay
from hudna.desk.configuration import open_desk
from hudna.ledger.store import Ledger

SIZES = (10_000, 100_000, 1_000_000)
MOST_SECONDS, MOST_MEMORY = 60, 2_000
WORKS: dict[str, Callable[[Ledger], int]] = {
    "check": lambda ledger: len(check.checked(ledger, check.Asked()).found),
    "discrepancies": lambda ledger: len(
        discrepancies.discrepancies(ledger, discrepancies.Asked())),
    "relay": lambda ledger: len(relay.relays(ledger)),
}  # fmt: skip


def ask(work: str) -> None:
    """Do one of them in the home of the environment: found, seconds, megabytes."""
    ledger = open_desk()
    gc.set_threshold(SELDOM, 50, 50)  # as on the command line
    before = process_time()
    found = WORKS[work](ledger)
    print(found, process_time() - before, peak())


def peak() -> float:
    """The most memory that this process has taken, in megabytes."""
    found = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return found / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(size: int, home: Path, days: int | None) -> dict[str, float]:
    """Seconds by work for a ledger of that size, each printed with what it found."""
    environ = {"HUDNA_HOME": str(home)}
    if not home.exists():
        fill(open_desk(environ), drafts(size, days))
    spent = {}
    for work in WORKS:
        command = [sys.executable, __file__, "--ask", work]
        said = subprocess.run(command, env=os.environ | environ, text=True, check=True,
                              stdout=subprocess.PIPE).stdout.split()  # fmt: skip
        found, spent[work], memory = int(said[0]), float(said[1]), float(said[2])
        print(f"{size:>9,} claims  {work:<14}{spent[work]:>8.2f} s {memory:>6.0f} MB  "
              f"{found:,} found", flush=True)  # fmt: skip
    return spent


def main() -> None:
    """Measure each size, then tell how much longer a claim takes in the larger one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="claims")
    parser.add_argument("--days", type=int, help="over so many days, however many claims")
    parser.add_argument("--keep", type=Path, help="keep the ledgers in this folder, to ask again")
    parser.add_argument("--ask", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.ask:
        ask(chosen.ask)
        return
    before: tuple[int, float] | None = None
    with TemporaryDirectory(prefix="hudna-bench-") as folder:
        for size in chosen.sizes:
            home = (chosen.keep or Path(folder)) / f"{size}-{chosen.days or 'long'}"
            spent = sum(measure(size, home, chosen.days).values())
            told = ""
            if before is not None:
                told = f", a claim takes {spent / size / (before[1] / before[0]):.2f} times as long"
            print(f"{size:>9,} claims  {'all':<14}{spent:>8.2f} s{told}", flush=True)
            before = size, spent


if __name__ == "__main__":
    main()
