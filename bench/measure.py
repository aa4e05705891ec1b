"""How long measuring takes on claims in columns: python bench/measure.py [CLAIMS...].

14 governorates and the whole, five speakers, four indicators; a quarter of the claims are copies of
others, a few of them with another figure. Times are of the processor.
"""

import gc
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from hudna import gazetteer
from hudna.measure import BY, serieses, tallies
from hudna.measure.changes import changes
from hudna.measure.standing import packaged, standings
from hudna.measure.trends import trends
from hudna.reconcile import Keys
from hudna.record import Claim, Held, Name, Quantity, Span, Tally
from hudna.record.claims_file import write_line
from hudna.record.held.told import PART, WHOLE, Told

SIZES = (10_000, 100_000, 1_000_000)
PLACES = (*(f"SY{at:02}" for at in range(1, 15)), "")
SPEAKERS = ("joint_commission_ru", "joint_commission_tr", "russian_centre", "snhr", "sohr")
INDICATORS = ("violations", "killed", "wounded", "violations_heavy_weapons")
A_DAY = len(PLACES) * len(SPEAKERS) * len(INDICATORS)
LINE = write_line(Claim("a", "tally", Span(0, 1), "3", Tally("violations", Quantity(3, 3, "3")),
                        "bench", "bench", speaker=Name("a", "a")).identified("a" * 64))  # fmt: skip


def held(count: int) -> list[Held]:
    """Claims as a store gives them."""
    chance = random.Random(1)
    return [_held(at, chance) for at in range(count)]


def _held(at: int, chance: random.Random) -> Held:
    copied = at if chance.random() < 0.75 else max(0, at - chance.randint(1, A_DAY))
    on = date(2001, 1, 1) + timedelta(days=copied // A_DAY)
    place = PLACES[copied % len(PLACES)]
    speaker = SPEAKERS[copied // len(PLACES) % len(SPEAKERS)]
    indicator = INDICATORS[copied // len(PLACES) // len(SPEAKERS) % len(INDICATORS)]
    figure = float(copied * 7919 % 10) if chance.random() < 0.97 else 11.0
    told = Told(
        "tally", indicator, speaker, "governorate" if place else None, "24h", "asserted", figure,
        figure, speaker, PART if place else WHOLE, place, None, None, None, int(at != copied),
        at % 1000, None,
    )  # fmt: skip
    return Held.kept((LINE, f"{at // 60:064x}", on, on, speaker, "new", f"{at:064x}", *told))


def timed(work: Callable[[], object]) -> tuple[object, float]:
    """What it gives, and the seconds of the processor that it took."""
    start = time.process_time()
    found = work()
    return found, time.process_time() - start


def measured(count: int) -> Iterable[tuple[str, float]]:
    """Each step and its seconds."""
    keys, claims = Keys(gazetteer.load()), held(count)
    last = claims[-1].bulletin_on
    found, seconds = timed(lambda: serieses(claims, keys))
    yield "series", seconds
    yield "sums by month", timed(lambda: tallies(found, BY["month"]))[1]
    yield "trends", timed(lambda: trends(found, last, 28))[1]
    longest = max(found, key=lambda one: len(one.by_day))
    yield f"changes in {len(longest.by_day)} days", timed(lambda: changes(longest))[1]
    recent = [one for one in claims if (last - one.bulletin_on).days < packaged().days]
    yield f"standings by {len(recent)} claims", timed(
        lambda: standings(recent, keys, packaged(), last))[1]  # fmt: skip


def main() -> None:
    """Print a line for each size and step."""
    gc.disable()
    for count in map(int, sys.argv[1:] or SIZES):
        for step, seconds in measured(count):
            print(f"{count:>9,}  {step:32} {seconds:7.2f} s")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{count:>9,}  {'memory at most':32} {most:7} MB")


if __name__ == "__main__":
    main()
