"""English, value by value: the phrases that give it; and the numbers that are no figures."""

from datetime import date

import pytest
from english_corpus import DATES, FIGURES, HEDGED, NEVER, NUMERALS, WINDOWS
from theatres_corpus import QUIET, THEATRES
from varied_corpus import SILENT, VARIED

from hudna import gazetteer
from hudna.reading import read
from hudna.reading.en.words import TERMS
from hudna.reading.reader import listener
from hudna.reading.unread import MEASURED
from hudna.record import Account, Claim, Document, Tally
from hudna.text import normalise
from reading.phrases import WATCHED

PLACES = gazetteer.load()
AS_OF = date(2016, 3, 30)
LISTENER = listener("en", PLACES)


def account(text: str) -> Account:
    return read(Document("made.txt", "0" * 64, "text/plain", text, as_of=AS_OF), PLACES)


def tallies(text: str) -> list[Claim]:
    return [claim for claim in account(text).claims if isinstance(claim.body, Tally)]


def written(claim: Claim, like: str) -> str:
    """Write a claim as the tables do, with those parts that `like` has."""
    assert isinstance(claim.body, Tally)
    low, high = claim.body.quantity.low, claim.body.quantity.high
    words = [claim.body.indicator, f"{low:g}" if low == high else f"{low}..{high}"]
    if "@" in like:
        words.append(f"@{','.join(claim.place.ids) if claim.place else ''}")
    if "/" in like:
        words.append(f"/{claim.window.label if claim.window else ''}")
    if "+" in like:
        words.append(f"+{claim.body.change}")
    return " ".join(words)


def pairs(table: dict[object, tuple[str, ...]]) -> list[tuple[object, str]]:
    return [(value, phrase) for value, phrases in table.items() for phrase in phrases]


@pytest.mark.parametrize(("value", "words"), pairs(NUMERALS))
def test_numerals(value: float, words: str) -> None:
    found = tallies(f"The monitors recorded {words} breaches in the past day.")
    assert [claim.body.quantity.low for claim in found] == [value]


@pytest.mark.parametrize(("bounds", "words"), pairs(HEDGED))
def test_bounds(bounds: tuple[float | None, float | None], words: str) -> None:
    found = tallies(f"The monitors recorded {words} breaches in the past day.")
    assert [(one.body.quantity.low, one.body.quantity.high) for one in found] == [bounds]


@pytest.mark.parametrize(("value", "words"), pairs(DATES))
def test_dates(value: str, words: str) -> None:
    text = f"It began on {words}, the centre said."
    marks = LISTENER.parse(text).named
    found = [mark.value.resolve(AS_OF) for mark in marks if mark.type == "DATE"]
    assert [str(day) for day in found] == [value]


@pytest.mark.parametrize(("label", "words"), pairs(WINDOWS))
def test_windows(label: str, words: str) -> None:
    found = tallies(f"Monitors recorded five breaches {words}.")
    assert [(one.body.quantity.low, one.window and one.window.label) for one in found] == [
        (5, label)
    ]


@pytest.mark.parametrize(("expected", "words"), pairs(FIGURES))
def test_figures(expected: str, words: str) -> None:
    wanted = [one.strip() for one in expected.split(";")]
    found = tallies(words)
    like = wanted + [""] * len(found)
    assert [written(one, like[at]) for at, one in enumerate(found)] == wanted
    assert not _numbers_left(words) or "more than" in words


@pytest.mark.parametrize("words", NEVER)
def test_no_figures(words: str) -> None:
    assert not tallies(words)
    assert not _numbers_left(words)


@pytest.mark.parametrize(("expected", "words"), pairs(VARIED) + pairs(THEATRES))
def test_varied_sentences(expected: str, words: str) -> None:
    rest = [one for one in tallies(words) if one.body.indicator in WATCHED]
    for wanted in expected.split("; "):
        found = next((one for one in rest if _is(one, wanted)), None)
        assert found is not None, wanted
        rest.remove(found)
    assert not rest


@pytest.mark.parametrize("words", SILENT + QUIET)
def test_sentences_close_to_them_are_silent(words: str) -> None:
    assert not [one.quote for one in tallies(words) if one.body.indicator in WATCHED]


def _is(claim: Claim, wanted: str) -> bool:
    """Whether a claim is what the corpus writes; what it leaves out is not compared."""
    indicator, value, *rest = wanted.split()
    low, high = claim.body.quantity.low, claim.body.quantity.high
    told = {"@": claim.place.text if claim.place else "", "/": claim.window and claim.window.label}
    return (claim.body.indicator, low if low is not None else high) == (
        indicator,
        float(value),
    ) and (all(one[1:].replace("_", " ") in (told[one[0]] or "") for one in rest))


def _numbers_left(words: str) -> list[str]:
    """What is unread and no measure: a distance is listed as one, with its reason."""
    return [one.quote for one in account(words).unread if one.reason != MEASURED]


def _terms() -> list[tuple[str, str, str]]:
    return [
        (kind, value, term.strip())
        for table in TERMS
        for kind, by_value in table.items()
        for value, listed in by_value.items()
        for term in listed.split("|")
    ]


def test_every_term_is_its_own_normal_form() -> None:
    assert [term for _, _, term in _terms() if not term or normalise(term).text != term] == []


# Terms that two values of a type hold, or two types: none is meant to.
SHARED = frozenset[str]()


def test_no_term_stands_under_two_types_unnoticed() -> None:
    seen: dict[str, str] = {}
    twice = {term for kind, _, term in _terms() if seen.setdefault(term, kind) != kind}
    assert twice == SHARED


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ("killed 236", "The death toll has risen to 236."),
        ("killed 3; wounded 7", "Killed: 3; wounded: 7."),
        ("killed 1; wounded 2", "A woman was killed and two children were wounded."),
        ("killed 29", "There 29 civilians, including four children, were killed."),
        ("killed 5; wounded 9", "Five servicemen of the Armenian army were killed, nine hurt."),
        ("wounded 3", "After that 3 more were wounded."),
        ("groups_total 234", "Armed groups that have undertaken it are unchanged at 234."),
        ("aid_operations 2901", "2,901 operations have been carried out to date."),
        ("violations 0", "The Turkish part did not report any facts of opening fire."),
        ("violations 14", "The enemy opened fire on our positions 14 times."),
        ("localities_new 2; localities_total 1431",
         "Two settlements joined the ceasefire, raising their overall number to 1,431."),
    ],
)  # fmt: skip
def test_shapes_of_the_second_pass(expected: str, words: str) -> None:
    found = tallies(words)
    assert "; ".join(written(one, "") for one in found) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Neither the Russian Aerospace Forces nor the Syrian Air Force delivered strikes at groups "
        "which stopped combat actions and gave their whereabouts to the centre.",
        "Aviation of Russia has not worked on formations which announced a halt to hostilities and "
        "named their location.",
        "The Syrian Air Force carried out no air strikes in the Idlib zone.",
        "Russian aircraft have left alone the opposition groups which stopped hostilities.",
        "No air strikes were dealt at the formations that had informed the Centre of their truce.",
    ],
)
def test_assurances(words: str) -> None:
    assert "assurance" in {claim.kind for claim in account(words).claims}


def test_what_was_not_spared_is_no_assurance() -> None:
    words = "The groups which joined the truce were not spared by the aircraft."
    assert "assurance" not in {claim.kind for claim in account(words).claims}


def test_a_strike_is_no_assurance() -> None:
    words = "Aviation worked on formations which announced a halt and named their location."
    assert "assurance" not in {claim.kind for claim in account(words).claims}


@pytest.mark.parametrize(
    ("label", "named"),
    [("24h", "its Sunday bulletin"), ("24h", "its Friday newsletter"), ("", "a Sunday statement")],
)
def test_the_bulletin_of_a_weekday_is_of_a_day(label: str, named: str) -> None:
    words = f"The ministry released {named}. The Russian side counted four violations."
    told = [claim for claim in account(words).claims if claim.kind == "tally"]
    assert [claim.window.label if claim.window else "" for claim in told] == [label]
