"""How fast places are found by name: milliseconds a search in ten thousand places, on one core.

Run by `make bench`. The places are the packaged ones and as many made-up villages, whose names are
put together from pieces of real ones, as it takes. Beside the searches, what loading costs once:
the index, which is made at the first search.
"""

from itertools import islice, product
from time import perf_counter
from types import MappingProxyType

from hudna import gazetteer
from hudna.gazetteer import Gazetteer
from hudna.gazetteer.finding.finder import Finder
from hudna.record.register import Locality

PLACES = 10_000
HEADS = ("Kafr", "Tell", "Khirbat", "Umm", "Bayt", "Dayr", "Wadi", "Rasm", "Abu", "Jubb")
HEADS_AR = ("كفر", "تل", "خربة", "أم", "بيت", "دير", "وادي", "رسم", "أبو", "جب")
TIMES = 5


def ten_thousand(known: Gazetteer) -> Gazetteer:
    """The places of a gazetteer, and made-up ones until there are ten thousand."""
    places = dict(known.localities)
    tails = [one for one in places.values() if {"en", "ar"} <= set(one.names)]
    made = product(range(len(HEADS)), tails, "abcd")
    for head, tail, letter in islice(made, PLACES - len(places)):
        names = {"en": (f"{HEADS[head]} {tail.names['en'][0]}{letter}",),
                 "ar": (f"{HEADS_AR[head]} {tail.names['ar'][0]}",)}  # fmt: skip
        id = f"{head}:{tail.id}:{letter}"
        places[id] = Locality(id, "village", tail.parent, tail.lat, tail.lon, "hudna",
                              MappingProxyType(names))  # fmt: skip
    return Gazetteer(places, {}, {})


def main() -> None:
    """Print what a search takes, and what the first one takes more."""
    register = ten_thousand(gazetteer.load(["syria"]))
    finder = Finder(register)
    start = perf_counter()
    _ = finder.index
    loaded = perf_counter() - start
    asked = [name for place in list(register.localities.values())[:: PLACES // 100]
             for names in place.names.values() for name in names[:1]]  # fmt: skip
    asked += ["harb nafsa", "Gisr el-Shoughour", "Дувайр Акрад", "تل بيسه"]
    spent = []
    for name in asked:
        start = perf_counter()
        for _ in range(TIMES):
            finder.find(name)
        spent.append((perf_counter() - start) / TIMES * 1000)
    spent.sort()
    print(f"\nplaces by name, among {len(register.localities):,}: "
          f"{sum(spent) / len(spent):.1f} ms a search, {spent[-1]:.1f} ms the slowest of "
          f"{len(spent)}; index made in {loaded:.2f} s")  # fmt: skip


if __name__ == "__main__":
    main()
