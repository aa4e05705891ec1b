"""How fast reading is, in MB of UTF-8 a second, beside spaCy's blank pipeline on the same text.

Run by `make bench`. Both sides get the same documents, repeated to about five megabytes a run, in
one process on one core; loading (gazetteer, pipelines) is not counted, and one short run of each
goes before, so that neither is measured cold. spaCy's blank pipeline splits words and sentences
and does no more; it is here as a yardstick for the machine, not as a rival.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

import spacy

from hudna import gazetteer, reading
from hudna.record import Document, digest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT.parent / "shared" / "corpus", ROOT / "src" / "hudna" / "sample")
LANGUAGES = ("ar", "ru", "en")
MEGABYTE = 1_000_000
SPACY_LIMIT = 10 * MEGABYTE


@dataclass(frozen=True)
class Timing:
    """What one side did: bytes of UTF-8 read, seconds taken, and what came of it."""

    size: int
    seconds: float
    found: int

    @property
    def speed(self) -> float:
        """Megabytes (10^6 bytes of UTF-8) a second."""
        return self.size / MEGABYTE / self.seconds if self.seconds else 0.0

    def __add__(self, other: "Timing") -> "Timing":
        return Timing(
            self.size + other.size, self.seconds + other.seconds, self.found + other.found
        )


def texts(folder: Path, language: str) -> list[str]:
    """The texts of one language in a corpus folder."""
    return [path.read_text("utf-8") for path in sorted((folder / language).glob("*.txt"))]


def repeated(originals: list[str], size: int) -> Iterator[str]:
    """The originals over and over, until they have `size` bytes of UTF-8 together."""
    written = 0
    while originals and written < size:
        for text in originals:
            yield text
            written += len(text.encode("utf-8"))
            if written >= size:
                return


def timed(work: Callable[[str], int], documents: list[str]) -> Timing:
    """Time `work` over the documents, one after the other."""
    size = sum(len(text.encode("utf-8")) for text in documents)
    start = perf_counter()
    found = sum(work(text) for text in documents)
    return Timing(size, perf_counter() - start, found)


def our_reader(language: str) -> Callable[[str], int]:
    """A function that reads one text with hudna and returns the number of its claims."""
    register = gazetteer.load()

    def work(text: str) -> int:
        document = Document(
            name="bench", digest=digest(text.encode("utf-8")), media_type="text/plain", text=text,
            language=language, as_of=date(2016, 3, 24),
        )  # fmt: skip
        return len(reading.read(document, register).claims)

    return work


def blank_pipeline(language: str) -> Callable[[str], int]:
    """A function that splits one text with spaCy and returns the number of its sentences."""
    pipeline = spacy.blank(language)
    pipeline.max_length = SPACY_LIMIT
    pipeline.add_pipe("sentencizer")
    return lambda text: sum(1 for _ in pipeline(text).sents)


def compare(language: str, originals: list[str], size: int) -> tuple[Timing, Timing]:
    """Time hudna and spaCy on the same documents of one language."""
    documents = list(repeated(originals, size))
    sides = (our_reader(language), blank_pipeline(language))
    for work in sides:
        timed(work, originals)
    ours, blank = (timed(work, documents) for work in sides)
    return ours, blank


def row(name: str, ours: Timing, blank: Timing) -> str:
    """One line of the table."""
    return (
        f"{name:<8}{ours.size / MEGABYTE:>6.1f}{ours.found:>9}"
        f"{ours.speed:>12.2f}{blank.speed:>12.2f}{ours.speed / (blank.speed or 1):>8.2f}"
    )


def main() -> int:
    """Measure every language, then all together; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=float, default=5.0, help="megabytes in all")
    parser.add_argument("--corpus", type=Path, help="folder with ar/, ru/, en/ of .txt files")
    chosen = parser.parse_args()
    folder = chosen.corpus or next(one for one in FOLDERS if one.is_dir())
    by_language = {language: texts(folder, language) for language in LANGUAGES}
    whole = sum(len(text.encode("utf-8")) for found in by_language.values() for text in found)
    if not whole:
        print(f"no .txt files in {folder}/ar, ru, en", file=sys.stderr)
        return 1
    print(f"corpus: {folder.name}, {whole / MEGABYTE:.2f} MB, repeated to {chosen.size:g} MB")
    print("            MB   claims  hudna MB/s  spaCy MB/s   ratio")
    totals = [Timing(0, 0.0, 0), Timing(0, 0.0, 0)]
    for language, found in by_language.items():
        share = sum(len(text.encode("utf-8")) for text in found) / whole
        pair = compare(language, found, int(chosen.size * MEGABYTE * share))
        print(row(language, *pair), flush=True)
        totals = [total + one for total, one in zip(totals, pair, strict=True)]
    print(row("all", *totals))
    return 0


if __name__ == "__main__":
    sys.exit(main())
