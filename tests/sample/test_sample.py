"""The sample is complete, dated, built on the published figures, and in our own words."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from html import unescape
from importlib.resources import files
from pathlib import Path

import pytest

from hudna.sample import SampleDocument, documents

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOLDER = files("hudna.sample")
LANGUAGES = ("ar", "ru", "en")

# Document -> what has to stand in it: each published figure with the words around it, so that
# a digit of a date cannot pass for a count.
FIGURES = {
    "2016-03-14-ar-relay.txt": [
        "٢٩ خرقا",
        "اللاذقية (18)",
        "دمشق (5)",
        "إدلب خرقان",
        "حماة خرق واحد",
        "١٣٧ خرقا",
    ],
    "2016-03-15-ar-relay.txt": [
        "15 خرقا للهدنة",
        "خرق واحد في اللاذقية",
        "خرقان في حلب",
        "ومثلهما في إدلب",
        "2 في كل من حماة وحمص",
        "6 في دمشق",
    ],
    "2016-03-15-ru-relay.txt": [
        "нарушили 15 раз",
        "Дамаск – шесть",
        "Латакия – одно",
        "Алеппо, Идлиб, Хама и Хомс – по два",
    ],
    "2016-03-21-en-centre-bulletin.txt": [
        "sat down 17 times",
        "past three days",
        "three towns",
        "has remained 51",
        "43, unchanged",
        "6 violations",
        "(Latakia – 3, Hama – 2, Aleppo – 1)",
    ],
    "2016-03-21-ru-centre-bulletin.txt": [
        "17 встреч",
        "за трое суток",
        "трёх населённых пунктов",
        "– 51.",
        "прежде, 43",
        "6 нарушений",
        "Латакия – три, Хама – два, Алеппо – одно",
    ],
    "2016-03-23-en-centre-bulletin.txt": [
        "6 talks",
        "two localities",
        "has remained 51",
        "unchanged – 43",
        "5 violations",
        "(Latakia – 4, Homs – 1)",
    ],
    "2016-03-23-ru-centre-bulletin.txt": [
        "шесть переговоров",
        "двух населённых пунктов",
        "не изменилось – 51",
        "прежнее – 43",
        "5 нарушений",
        "(Латакия – 4, Хомс – 1)",
    ],
    "2016-03-23-ar-relay.txt": [
        "6 مباحثات",
        "بلدتين",
        "ارتفع إلى 51",
        "43 مجموعة",
        "5 خروقات في ريفي اللاذقية وحمص",
    ],
    "2016-03-24-en-relay.html": [
        "Six rounds of talks",
        "two localities",
        "it is 51",
        "43 names",
        "five violations",
        "four of them in Latakia",
    ],
}


def manifest() -> list[dict[str, str]]:
    text = (FOLDER / "manifest.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def plain(document: SampleDocument) -> str:
    """The document's words, markup taken out, runs of white space as one space."""
    text = document.content.decode("utf-8")
    if document.name.endswith(".html"):
        text = unescape(re.sub(r"<[^>]+>", "\n", text))
        return " ".join(text.split())
    return " ".join(text.split(" "))


def sentences(text: str) -> Iterator[tuple[str, ...]]:
    """Sentences of more than eight words, as their bare lower-case words."""
    for sentence in re.split(r"[.!?؟…:;؛\n]+", text):
        words = tuple(re.findall(r"\w+", sentence.lower()))
        if len(words) > 8:
            yield words


def shared_texts() -> list[Path]:
    return [*SHARED.glob("seed/*.txt"), *SHARED.glob("corpus/*/*.txt")]


def test_manifest_and_files_match() -> None:
    listed = {(row["language"], row["file"]) for row in manifest()}
    present = {(lang, f.name) for lang in LANGUAGES for f in (FOLDER / lang).iterdir()}
    assert listed == present
    assert len(listed) == len(manifest())


def test_manifest_fields_agree_with_the_file_name() -> None:
    for row in manifest():
        assert row["publisher"]
        assert row["file"].startswith(f"{row['issued_on']}-{row['language']}-")


def test_size_languages_and_dates() -> None:
    sample = documents()
    assert len(sample) >= 30
    by_language = Counter(document.language for document in sample)
    assert set(by_language) == set(LANGUAGES)
    assert min(by_language.values()) >= 10
    assert min(d.issued_on for d in sample) >= date(2016, 2, 27)
    assert max(d.issued_on for d in sample) <= date(2016, 3, 31)


def test_three_documents_are_web_pages() -> None:
    assert sum(document.name.endswith(".html") for document in documents()) == 3


def test_relay_publishers_say_that_they_are_samples() -> None:
    publishers = {document.publisher for document in documents()}
    assert {p for p in publishers if "(sample)" not in p} == {"Russian Centre for Reconciliation"}


def test_each_document_has_four_sentences_or_more() -> None:
    for document in documents():
        ends = re.findall(r"[.؟?!][»\"”']?(?=\s|$)", plain(document))
        assert len(ends) >= 4, document.name


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_published_figures_stand_in_the_text(name: str) -> None:
    text = next(plain(document) for document in documents() if document.name == name)
    assert [words for words in FIGURES[name] if words not in text] == []


def test_the_arabic_relay_drops_the_breakdown() -> None:
    text = next(plain(d) for d in documents() if d.name == "2016-03-23-ar-relay.txt")
    assert "4" not in text.replace("43", "").replace("24", "")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the development corpus is not beside this tree")
def test_figures_come_from_listed_pages() -> None:
    with (SHARED / "facts" / "tallies.csv").open(encoding="utf-8") as table:
        known = {row["source_url"] for row in csv.DictReader(table)}
    named = {url for row in manifest() for url in row["figures_from"].split("|") if url}
    assert named <= known


@pytest.mark.skipif(not SHARED.is_dir(), reason="the development corpus is not beside this tree")
def test_no_sentence_is_taken_over() -> None:
    assert shared_texts()
    theirs = {s for path in shared_texts() for s in sentences(path.read_text(encoding="utf-8"))}
    ours = {s for document in documents() for s in sentences(plain(document))}
    assert theirs
    assert ours & theirs == set()


def test_a_copied_sentence_would_be_seen() -> None:
    copied = "One two three, four five six seven eight nine."
    assert set(sentences(copied)) & set(sentences("Before. " + copied.upper() + " After."))
