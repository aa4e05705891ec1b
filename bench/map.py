"""How fast the map is: what the server takes for it, and a browser with very many points.

`python bench/map.py HOME`: the ledger of that data folder (`HUDNA_HOME`), asked on days spread over
all that it keeps, in processor's time of this program. `--points 50000`: made-up places instead of
the ledger's, in a Chromium without a graphics card: until the map stands, and a frame of it while
it is moved. Run by hand; the browser needs what the tests of pages need.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1] / one) for one in ("src", "tests")]

DAYS = 20
MEASURES = ("violations", "killed", "incidents", "incidents:shelling", "localities_total")
FRAMES = """() => new Promise((told) => {
  const found = [];
  let before = performance.now();
  const next = (now) => {
    found.push(now - before);
    before = now;
    if (found.length < 90) requestAnimationFrame(next); else told(found);
  };
  requestAnimationFrame(next);
})"""


def main() -> None:
    """Measure what is asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--points", type=int)
    asked = parser.parse_args()
    os.environ["HUDNA_HOME"] = str(asked.home)
    if asked.points:
        in_browser(asked.home, asked.points)
    else:
        on_server()


def on_server() -> None:
    """The desk's time for maps, points and evidence."""
    from hudna.desk import mapped  # noqa: PLC0415 - HUDNA_HOME is read by then
    from hudna.desk.configuration import open_desk  # noqa: PLC0415
    from hudna.desk.mapped.evidence import evidence  # noqa: PLC0415

    ledger = open_desk()
    kept = mapped.days_kept(ledger)
    assert kept is not None
    for days in mapped.SPANS:
        for measure in (*MEASURES, mapped.STANDING):
            maps, points, claims = [], [], []
            for on in _spread(*kept):
                wanted = mapped.Asked(measure, on, days)
                maps.append(_timed(mapped.mapped, ledger, wanted))
                points.append(_timed(mapped.points_of, ledger, wanted))
                claims.append(_timed(evidence, ledger, wanted, "SY04"))
            print(f"{measure}, {days} days: map {_told(maps)}, points {_told(points)}, "
                  f"evidence {_told(claims)}")  # fmt: skip


def _spread(first: date, last: date) -> Iterator[date]:
    random = Random(1)
    span = (last - first).days
    return (first + timedelta(days=random.randrange(span)) for _ in range(DAYS))


def _timed(what: Any, *of: Any) -> float:
    begun = process_time()
    what(*of)
    return (process_time() - begun) * 1000


def _told(times: list[float]) -> str:
    ordered = sorted(times)
    middle, high = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    return f"{middle:.0f} ms (p95 {high:.0f})"


def in_browser(home: Path, count: int) -> None:
    """A browser's time with so many points."""
    from console.browser import serving  # noqa: PLC0415

    content = json.dumps(made_points(count))
    with serving.served(home, "--demo") as address, serving.browser() as browser:
        page = serving.visitor(browser, address, "en", 1440).new_page()
        page.route("**/map/points/**", lambda route: route.fulfill(
            body=content, content_type="application/geo+json"))  # fmt: skip
        page.goto(f"{address}/map/?on=2016-03-24")
        page.locator("#map[data-state=drawn]").wait_for(timeout=120_000)
        drawn = page.evaluate("performance.now()")
        box = page.locator("#map").bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 300, box["y"] + 200)
        page.mouse.wheel(0, -500)
        frames = page.evaluate(FRAMES)
        loaded = page.locator("#map").get_attribute("data-points_drawn")
    print(f"{loaded} points: drawn {drawn:.0f} ms after the page was asked for; "
          f"a frame while it nears {_told(frames)}")  # fmt: skip


def made_points(count: int) -> dict[str, Any]:
    """So many places all over Syria."""
    random = Random(count)
    return {"type": "FeatureCollection", "features": [
        {"type": "Feature",
         "properties": {"id": f"made-{at}", "name": f"Place {at}", "p": "town", "km": 2,
                        "n": random.randrange(1, 9), "lat": 34, "told": "1"},
         "geometry": {"type": "Point", "coordinates": [random.uniform(36, 42),
                                                       random.uniform(32.5, 37)]}}
        for at in range(count)
    ]}  # fmt: skip


if __name__ == "__main__":
    main()
