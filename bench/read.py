"""How fast reading is: megabytes (10^6 bytes) of UTF-8 a second, from text to claims, on one core.

Run by `make bench`. For each language two speeds: on *new* text, whose sentences were not read
before (see `variants.py`), and on text read *again*, as when many sites relay one report. Beside
them, in the same run and on the same texts, spaCy's blank pipeline, which splits words and
sentences and does no more, and `dateparser.search.search_dates`, which finds dates and no more (on
a sample, for it is slow). Loading is not counted. Then the time that `hudna read` takes for one
short file, what an imported table of places costs, and the most memory that reading some and ten
times as many new documents takes.
"""

import argparse
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import spacy
from dateparser.search import search_dates
from places_table import imported
from variants import repeats, variant

from hudna import gazetteer, reading
from hudna.record import Document, digest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT.parent / "shared" / "corpus", ROOT / "corpus", ROOT / "src" / "hudna" / "sample")
LANGUAGES = ("ar", "ru", "en")
MEGABYTE = 1_000_000
SPACY_LIMIT = 10 * MEGABYTE
SAMPLE = 6_000
"""Bytes of new text that search_dates is timed on."""

STARTS = 3
MANY = 6
Work = Callable[[str], object]


@dataclass(frozen=True)
class Timing:
    """What was done: bytes of UTF-8 read and seconds taken."""

    size: int
    seconds: float

    @property
    def speed(self) -> float:
        """Megabytes a second."""
        return self.size / MEGABYTE / self.seconds if self.seconds else 0.0


def size_of(texts: Sequence[str]) -> int:
    """Bytes of UTF-8 of texts together."""
    return sum(len(text.encode("utf-8")) for text in texts)


def originals(folder: Path, language: str) -> list[str]:
    """The texts of one language in a corpus folder."""
    return [path.read_text("utf-8") for path in sorted((folder / language).glob("*.txt"))]


def again(texts: Sequence[str], size: int) -> list[str]:
    """The texts over and over, until they have `size` bytes together."""
    found: list[str] = []
    left = size
    for text in cycle(texts):
        if left <= 0:
            return found
        found.append(text)
        left -= len(text.encode("utf-8"))
    return found


def anew(texts: Sequence[str], language: str, size: int) -> list[str]:
    """Variants of the texts, each other than all before, with `size` bytes together."""
    found: list[str] = []
    for number in count(1):
        for text in texts:
            if size_of(found) >= size:
                return found
            found.append(variant(text, number, language))
    return found


def timed(work: Work, texts: Sequence[str]) -> Timing:
    """Time `work` over the texts, one after the other."""
    size = size_of(texts)
    start = perf_counter()
    for text in texts:
        work(text)
    return Timing(size, perf_counter() - start)


def our_reader(language: str, places: gazetteer.Gazetteer | None = None) -> Work:
    """What reads one text with hudna, to its identified claims."""
    register = places or gazetteer.load()

    def work(text: str) -> int:
        document = Document(
            name="bench", digest=digest(text.encode("utf-8")), media_type="text/plain", text=text,
            language=language, as_of=date(2016, 3, 24),
        )  # fmt: skip
        return len(reading.read(document, register).claims)

    return work


def blank_pipeline(language: str) -> Work:
    """What splits one text with spaCy into words and sentences."""
    pipeline = spacy.blank(language)
    pipeline.max_length = SPACY_LIMIT
    pipeline.add_pipe("sentencizer")
    return lambda text: sum(1 for _ in pipeline(text).sents)


def dates_search(language: str) -> Work:
    """What finds the dates of one text with dateparser."""
    return lambda text: search_dates(text, languages=[language])


def row(language: str, texts: Sequence[str], size: int) -> str:
    """Time everything on one language; one line of the table."""
    new = anew(texts, language, size)
    ours, blank, dates = our_reader(language), blank_pipeline(language), dates_search(language)
    for work in (ours, blank, dates):
        work(texts[0])
    timed(ours, texts)
    fresh = timed(ours, new)
    relayed = timed(ours, again(texts, size))
    spacy_ = timed(blank, new)
    searched = timed(dates, again(new, SAMPLE))
    return (
        f"{language:<6}{fresh.speed:>10.2f}{relayed.speed:>10.2f}{spacy_.speed:>10.2f}"
        f"{searched.speed:>12.4f}{fresh.speed / spacy_.speed:>10.2f}"
        f"{relayed.speed / spacy_.speed:>10.2f}{fresh.speed / searched.speed:>12.0f}"
        f"{relayed.speed / searched.speed:>8.0f}{repeats([*texts, *new]):>9.1%}"
    )


def start_up(folder: Path, language: str) -> float:
    """The seconds that `hudna read` takes for a short file: the best of some runs."""
    path = min((folder / language).glob("*.txt"), key=lambda one: one.stat().st_size)
    command = [sys.executable, "-m", "hudna", "read", str(path), "--as-of", "2016-03-24"]

    def once() -> float:
        start = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - start

    return min(once() for _ in range(STARTS))


def start_up_of(folder: Path, language: str, home: Path) -> float:
    """The same with the packs of a data folder."""
    before = os.environ.get("HUDNA_HOME")
    os.environ["HUDNA_HOME"] = str(home)
    try:
        return start_up(folder, language)
    finally:
        os.environ.pop("HUDNA_HOME") if before is None else os.environ.update(HUDNA_HOME=before)


def beside_a_table(folder: Path, size: int) -> Iterator[str]:
    """What an imported table of places costs: on new text, and when `hudna read` starts."""
    with TemporaryDirectory() as home:
        pack, empty = imported(Path(home) / "with"), Path(home) / "without"
        tabled = gazetteer.load_beside([pack])
        count = sum(1 for _ in (pack / "places.csv").open(encoding="utf-8")) - 1
        yield f"with an imported table of {count} more places, beside without:"
        for language in LANGUAGES:
            texts = anew(originals(folder, language), language, size // STARTS)
            plain, looking = paired(language, texts, tabled)
            starts = [start_up_of(folder, language, one) for one in (empty, pack.parents[1])]
            yield (f"{language}: {looking.speed:.2f} and {plain.speed:.2f} MB/s "
                   f"({looking.seconds / plain.seconds - 1:+.1%} time); one short file "
                   f"{starts[1]:.2f} and {starts[0]:.2f} s")  # fmt: skip


def paired(
    language: str, texts: Sequence[str], tabled: gazetteer.Gazetteer
) -> tuple[Timing, Timing]:
    """Time new texts without and with a table, text by text in turn, each at its best of some.

    The registers are copies: what one reader remembers the others have not heard.
    """
    pairs = [[our_reader(language, replace(tabled, further=one)) for one in ((), tabled.further)]
             for _ in range(STARTS)]  # fmt: skip
    for work in (work for pair in pairs for work in pair):
        work(texts[0])
    seconds = [0.0, 0.0]
    for text in texts[1:]:
        times = [[timed(work, [text]).seconds for work in pair] for pair in pairs]
        best = [min(of) for of in zip(*times, strict=True)]
        seconds = [whole + one for whole, one in zip(seconds, best, strict=True)]
    size = size_of(texts[1:])
    return Timing(size, seconds[0]), Timing(size, seconds[1])


def peak_of(folder: Path, times: int) -> float:
    """The most memory, in megabytes, of a process of its own that reads so many new documents."""
    command = [sys.executable, __file__, "--corpus", str(folder), "--peak", str(times)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def read_and_weigh(folder: Path, times: int) -> float:
    """Read `times` variants of every text, and return the most memory taken, in megabytes."""
    for language in LANGUAGES:
        work, texts = our_reader(language), originals(folder, language)
        for number in range(1, times + 1):
            for text in texts:
                work(variant(text, number, language))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def on_one_core() -> None:
    """Keep this process and those that it starts on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def report(folder: Path, size: int) -> None:
    """Measure and print everything."""
    print(f"corpus: {folder}; {size / MEGABYTE:g} MB a language and column; MB of UTF-8 a second")
    print("           hudna     hudna     spaCy       dates     ratio to spaCy     ratio to dates"
          "  repeated")  # fmt: skip
    print("             new     again       new         new       new     again         new   again"
          " sentences")  # fmt: skip
    for language in LANGUAGES:
        print(row(language, originals(folder, language), size), flush=True)
    for language in LANGUAGES:
        print(f"hudna read, one short file, {language}: {start_up(folder, language):.2f} s")
    for line in beside_a_table(folder, size):
        print(line, flush=True)
    some, many = peak_of(folder, MANY), peak_of(folder, MANY * MANY)
    print(f"memory: {some:.0f} MB at most for {MANY} variants of each document, "
          f"{many:.0f} MB for {MANY * MANY}")  # fmt: skip


def main() -> int:
    """Measure every language; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=float, default=0.6, help="megabytes a language and column")
    parser.add_argument("--corpus", type=Path, help="folder with ar/, ru/, en/ of .txt files")
    parser.add_argument("--peak", type=int, help="only read so many variants; print the memory")
    chosen = parser.parse_args()
    folder = chosen.corpus or next(one for one in FOLDERS if one.is_dir())
    if not all(originals(folder, language) for language in LANGUAGES):
        print(f"no .txt files in {folder}/ar, ru, en", file=sys.stderr)
        return 1
    on_one_core()
    if chosen.peak:
        print(read_and_weigh(folder, chosen.peak))
    else:
        report(folder, int(chosen.size * MEGABYTE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
