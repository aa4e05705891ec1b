"""Why claims say what they say, in words that a duty officer reads."""

from datetime import date
from pathlib import Path

import pytest

from hudna import gazetteer
from hudna.reading import read
from hudna.reading.explain import explain, explain_rule
from hudna.reading.explain.trace import trace_of, traced
from hudna.reading.explain.why import CHANGED, reasons
from hudna.record import Claim, Document, Tally
from scoring.gold_set import folders, reads_of

PLACES = gazetteer.load()
EN = """Bulletin of the Russian Centre for Reconciliation, 23 March 2016

Over the past 24 hours seven violations were recorded: 3 in Aleppo, 2 each in Homs and Hama.
No breaches were seen in Latakia. At least 40 people were wounded.
The elders of two settlements joined; their total has risen to 51.
The convoy brought 2.5 tons of aid to Homs.
Militants of Jaysh al-Islam shelled Duma in Damascus province with mortars twice.
The Centre denied that aircraft struck groups that had declared a truce and told where they are.
"""
RU = """Бюллетень Центра по примирению враждующих сторон, 23 марта 2016 г.

За сутки зафиксировано двадцать семь нарушений: Алеппо – 20, Хомс и Хама – по два, Латакия – 3.
Погибли не менее трех человек. Число населенных пунктов не изменилось – 51.
Прошла гуманитарная акция: доставлено 2,475 тонны продовольствия.
Боевики «Джебхат ан-Нусры» обстреляли из минометов Кинсиббу в провинции Латакия.
Российские ВКС не наносили ударов по группировкам, заявившим о прекращении боевых действий.
"""
AR = """بيان مركز المصالحة الروسي في حميميم، 23 آذار 2016

سجل المركز خلال الـ24 ساعة الماضية خرقين في ريف حلب و5 خروقات في حمص.
وانضمت ألف و600 بلدة حتى الآن إلى الهدنة. وأصيب ثلاثة مدنيين في درعا.
وقصفت جبهة النصرة بالهاون بلدة كنسبا في محافظة اللاذقية.
ونفى المركز توجيه ضربات إلى المجموعات التي أعلنت وقف القتال وأبلغت عن مواقعها.
"""
TEXTS = {"en": EN, "ru": RU, "ar": AR}


def document(text: str) -> Document:
    return Document("made.txt", "0" * 64, "text/plain", text, as_of=date(2016, 3, 23))


def claim_on(text: str, words: str, kind: str = "tally") -> Claim:
    at = text.index(words)
    return next(one for one in read(document(text), PLACES).claims
                if one.kind == kind and one.span.start <= at < one.span.stop)  # fmt: skip


def told(language: str, words: str, kind: str = "tally") -> dict[str, str]:
    text = TEXTS[language]
    found = explain(document(text), PLACES, [claim_on(text, words, kind)])[0]
    return {one.about: one.text for one in found}


CASES = [
    # the number
    ("en", "seven", "number", "“seven” is 7"),
    ("en", "3 in Aleppo", "number", "printed as “3”"),
    ("en", "No breaches", "number", "says that there were none, which is 0"),
    ("en", "At least 40", "number", "“At least” makes it a lower bound: so many or more"),
    ("ru", "двадцать семь", "number", "is 27, put together from “двадцать” (20), “семь” (7)"),
    ("ru", "не менее трех", "number", "makes it a lower bound"),
    ("ru", "2,475", "number", "“2,475” is 2.475: in a weight its sign parts a decimal"),
    ("ar", "خرقين", "number", "no number is printed: the form of the word “خرقين"),
    ("ar", "ألف و600", "number", "is 1600, put together from “ألف” (× 1000), “600” (600)"),
    # what is counted, by which words
    ("en", "seven", "counts", "“violations” means breaches of the truce (violations)"),
    ("en", "3 in Aleppo", "counts", "no noun; it goes on with “violations” in the same sentence"),
    ("en", "two settlements", "counts", "“settlements” with “joined” means localities that joined"),
    ("en", "51", "counts", "all localities that have joined the truce so far (localities_total)"),
    ("en", "51", "change", "“has risen” says that it rose"),
    ("ru", "51", "change", "“не изменилось” says that it is unchanged"),
    ("ru", "не менее трех", "counts", "“Погибли” means people killed (killed)"),
    ("ar", "5 خروقات", "counts", "“خروقات” means breaches of the truce (violations)"),
    # over which period
    ("en", "seven", "window", "“Over the past 24 hours” in the same sentence is one day"),
    ("en", "No breaches", "window", "no period stands with it; the one named last: “Over the past"),
    ("en", "51", "window", "“has risen” makes it a running total, over all the time since a start"),
    ("ru", "2,475", "window", "the one named last: “За сутки” in the sentence “За сутки"),
    ("ar", "خرقين", "window", "“خلال الـ24 ساعة الماضية” in the same sentence is one day: "
     "2016-03-22 to 2016-03-23, as of 2016-03-23"),
    # where
    ("en", "seven", "place", "none is named with it: the figure is for the whole theatre"),
    ("en", "3 in Aleppo", "place", "“Aleppo” (Aleppo, SY02), in the figure's own words"),
    ("en", "2 each", "place", "“Homs and Hama” have the number each (“each in”); this claim"),
    ("ru", "Хомс и Хама", "place", "“Хомс и Хама” have the number each (only so do the elements"),
    ("ar", "خرقين", "place", "“ريف حلب” (Aleppo, SY02)"),
    # who says it
    ("en", "seven", "speaker", "the sentence names nobody who speaks; the last one named goes on, "
     "from the sentence “Bulletin of the Russian Centre for Reconciliation, 23 March 2016”"),
    ("ar", "خرقين", "speaker", "“المركز” (Russian Centre for Reconciliation, russian_centre), "
     "named in the same sentence"),
    ("ar", "ثلاثة", "speaker", "the last one named goes on, from the sentence “بيان مركز المصالحة"),
    ("en", "seven", "how", "attributed: it is told as the words of somebody other"),
    # the rule
    ("en", "seven", "rule", "figure.number-noun of grammar en-"),
    ("ru", "Алеппо – 20", "rule", "a place, a dash and its number"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "about", "said"), CASES)
def test_a_figure_is_explained(language: str, words: str, about: str, said: str) -> None:
    found = told(language, words)
    assert said in found.get(about, ""), found


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "shelled", ("“shelled”", "Jaysh al-Islam, jaysh_al_islam", "“mortars”", "“Duma”",
                           "Damascus")),
        ("ru", "обстреляли", ("“обстреляли”", "nusra", "“минометов”", "“Кинсиббу”", "SY06")),
        ("ar", "قصفت", ("“قصفت”", "nusra", "“الهاون”", "كنسبا", "SY06")),
    ],
)  # fmt: skip
def test_an_incident_is_explained(language: str, words: str, expected: tuple[str, ...]) -> None:
    found = told(language, words, "incident")
    assert found["incident"].startswith("shelling: ")
    sides = ("incident", "attacker", "weapon", "targets", "governorate")
    assert [about for about, said in zip(sides, expected, strict=True)
            if said not in found[about]] == [], found  # fmt: skip
    assert language != "en" or found["how often"] == "2 times, from “twice”"


@pytest.mark.parametrize(
    ("language", "words", "one", "how"),
    [
        ("en", "denied", "“denied”", "denied: it is denied; the word is “denied”"),
        ("ru", "не наносили", "“не”", ""),
        ("ar", "ونفى", "“نفى”", "the word is “نفى”"),
    ],
)
def test_an_assurance_is_explained(language: str, words: str, one: str, how: str) -> None:
    found = told(language, words, "assurance")
    assert found["kind"] == "assurance: a promise or a denial by a party"
    assert one in found["words"] and "stand in one sentence" in found["words"]
    assert how in found["how"]
    assert "does not strike" in found["rule"]


def test_what_the_sentence_also_has_is_told() -> None:
    text = "In Aleppo 5 breaches were recorded over the past day, and 3 the day before in Homs."
    found = explain(document(text), PLACES, [claim_on(text, "5 breaches")])[0]
    besides = next((one.text for one in found if one.about == "besides"), "")
    assert "the period “the day before”" in besides and "not for this figure" in besides


def test_a_voice_that_is_named_only_later_is_told() -> None:
    text = "Five breaches in a day\n\nThe Russian Centre for Reconciliation has no news of wounded."
    found = explain(document(text), PLACES, [claim_on(text, "Five")])[0]
    said = next(one.text for one in found if one.about == "speaker")
    assert "nobody is named as speaking here or before" in said
    assert "“The Russian Centre for Reconciliation has no news of wounded.”" in said


def test_a_speaker_who_is_the_publisher_is_told() -> None:
    made = Document("made.txt", "0" * 64, "text/plain", "Five breaches were recorded in Homs.",
                    publisher="The Evening Paper", as_of=date(2016, 3, 23))  # fmt: skip
    claim = read(made, PLACES).claims[0]
    found = {one.about: one.text for one in explain(made, PLACES, [claim])[0]}
    assert "so the publisher speaks" in found["speaker"]


def test_a_claim_of_an_older_grammar_is_said_to_be_one() -> None:
    claim = claim_on(EN, "seven")
    older = Claim(**{name: getattr(claim, name) for name in claim.__slots__} | {"rule": "gone"})
    moved = Claim(**{name: getattr(older, name) for name in older.__slots__} | {"kind": "aid"})
    found = explain(document(EN), PLACES, [moved])[0]
    assert [one.about for one in found][::6] == ["note", "rule"]
    assert found[0].text == CHANGED and "a rule of an older grammar" in found[-1].text
    kept = {one.about: one.text for one in found}
    assert kept["counts"] == "breaches of the truce (violations)"
    assert kept["window"].endswith("2016-03-23, from the words “Over the past 24 hours”")


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_every_claim_of_the_gold_set_is_explained(folder: Path) -> None:
    for one in reads_of(folder):
        account, traces = traced(one.document, PLACES)
        for claim in one.account.claims:
            assert trace_of(claim, traces) is not None, claim.quote
            found = reasons(claim, account.claims, traces)
            assert found[-1].about == "rule" and explain_rule(claim.rule) in found[-1].text
            told_of = {reason.about for reason in found}
            assert {"speaker", "how"} <= told_of and all(reason.text for reason in found)
            assert not isinstance(claim.body, Tally) or {"number", "counts", "window"} <= told_of


def test_tracing_changes_no_reading() -> None:
    for text in TEXTS.values():
        assert traced(document(text), PLACES)[0] == read(document(text), PLACES)
