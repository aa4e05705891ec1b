"""How long incident linkage takes, and how much memory: at 10^4, 10^5, 10^6 reports.

    python bench/incidents.py 10000 [--train]

The reports are made: occurrences at places of the Syrian register over ten years, each told by one
to four speakers, who leave things out, differ in figures and are a day late. Prints one line.
"""

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from hudna import gazetteer
from hudna.reconcile import Keys
from hudna.reconcile.incidents import Occurrence, Report, incidents, packaged, reports, trained
from hudna.record import Claim, Held, Incident, Name, Span, digest

SEED = 7
DAYS = 3653
MEANS = {
    "shelling": ("mortar", "artillery", "mlrs", "tank", "shell"),
    "airstrike": ("air", "barrel_bomb"), "small_arms": ("small_arms", "sniper"), "ied": ("ied",),
}  # fmt: skip
ATTACKERS = ("syrian_army", "ahrar_al_sham", "jaysh_al_islam", "jabhat_al_nusra", "isis")
SPEAKERS = ("russian_centre", "snhr", "sohr", "syria_government", "Desk A", "Desk B", "Desk C")


def told(size: int, places: list[tuple[str, str]]) -> Iterator[tuple[int, Held]]:
    """Claims with the number of the occurrence that each tells of."""
    chance = random.Random(SEED)
    number = made = 0
    while made < size:
        number += 1
        type = chance.choice(tuple(MEANS))
        weapon, attacker = chance.choice(MEANS[type]), chance.choice(ATTACKERS)
        place = chance.choice(places)
        day = date(2014, 1, 1) + timedelta(days=chance.randrange(DAYS))
        for speaker in chance.sample(SPEAKERS, chance.choice((1, 1, 2, 3, 4))):
            if chance.random() < 0.1:
                weapon = chance.choice(MEANS[type])
            body = Incident(
                type, Name(weapon, weapon) if chance.random() < 0.8 else None,
                Name(attacker, attacker) if chance.random() < 0.6 else None,
                Name(place[1], place[1]), (Name(place[0], place[0]),),
            )  # fmt: skip
            on = day + timedelta(days=chance.random() < 0.3)
            document = digest(f"{speaker} {on}".encode())
            claim = Claim("x", "incident", Span(made * 99, made * 99 + 9), "x", body, "bench",
                          "bench", speaker=Name(speaker, speaker)).identified(document)  # fmt: skip
            made += 1
            yield number, Held(claim, document, on, on, speaker, read_id=claim.id)


def main() -> None:
    """Make, link and count; the figures of one size."""
    size, keys = int(sys.argv[1]), Keys(gazetteer.load())
    places = [(one.id, above) for one in keys.register.localities.values()
              if (above := keys.register.governorate_of(one.id)) and above.startswith("SY")
              and one.id != above]  # fmt: skip
    made = {held.claim.id: (number, held) for number, held in told(size, places)}
    started, clock = time.process_time(), time.perf_counter()
    found = reports((held for _, held in made.values()), keys)
    laid = time.process_time() - started
    model = trained(found, packaged()) if "--train" in sys.argv else packaged()
    learned = time.process_time() - started - laid
    linked = incidents(found, model)
    spent, wall = time.process_time() - started, time.perf_counter() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(found)} reports, {len(linked)} incidents: laid out {laid:.1f} s, learned "
          f"{learned:.1f} s, all {spent:.1f} s CPU, {wall:.1f} s, {peak} MB; "
          f"{quality(found, linked, {id: one for id, (one, _) in made.items()})}")  # fmt: skip


def quality(
    found: list[Report], linked: list[Occurrence], made: dict[str, int]
) -> str:  # fmt: skip
    """Precision and recall of pairs, by the numbers of the occurrences."""
    right = sum(made[a.id] == made[b.id] for one in linked for a, b in combinations(one.reports, 2))
    pairs = sum(len(one.reports) * (len(one.reports) - 1) // 2 for one in linked)
    same = sum(
        count * (count - 1) // 2 for count in Counter(made[one.id] for one in found).values()
    )
    return f"precision {right / max(pairs, 1):.3f}, recall {right / max(same, 1):.3f}"


if __name__ == "__main__":
    main()
