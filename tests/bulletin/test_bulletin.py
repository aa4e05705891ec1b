"""The bulletin: every number footnoted, nothing merged, nothing invented, safe to show."""

import re
from dataclasses import replace
from datetime import date

import pytest
from day_of_claims import (
    BEFORE,
    CLAIMS,
    DOCUMENTS,
    GAZETTEER,
    HOMS,
    LATAKIA,
    ON,
    OTHERS,
    TURKEY,
    YESTERDAY,
    claim,
    tally,
)
from lxml import etree

from hudna.bulletin import Bulletin, Figure, Printed, Reference, compose, render_html
from hudna.bulletin import render_markdown as render
from hudna.bulletin.wording import wording_for
from hudna.record import Claim, Name, Particulars, Span, Unread, Window

LANGUAGES = ("ar", "ru", "en")
UNREAD = Unread("bulletin-ar", Span(13, 17), "1070", Span(0, 17), "no rule")
XHTML = "{http://www.w3.org/1999/xhtml}"


def bulletin(language: str = "en", claims: list[Claim] | None = None, **more: object) -> Bulletin:
    chosen = CLAIMS if claims is None else claims
    return compose(chosen, DOCUMENTS, on=ON, language=language, gazetteer=GAZETTEER, **more)  # type: ignore[arg-type]


def full(language: str) -> Bulletin:
    return bulletin(language, previous=YESTERDAY, unread=[UNREAD])


def section(of: Bulletin, key: str) -> str:
    """The Markdown of one section, without isolates."""
    one = next(one for one in of.sections if one.key == key)
    text = render(replace(of, sections=(one,), notes=(), preface=()))
    return re.sub("[\u2068\u2069]", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_words_hold_no_number(language: str) -> None:
    for line in full(language).lines():
        assert not any(re.search(r"\d", one) for one in line.pieces if isinstance(one, str))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_in_the_markdown_has_a_footnote_that_exists(language: str) -> None:
    made = full(language)
    body, *notes = re.split(r"^(?=\[\^\d+\]: )", render(made), flags=re.MULTILINE)
    numbers = {re.match(r"\[\^(\d+)\]", note).group(1) for note in notes}  # type: ignore[union-attr]
    assert len(numbers) == len(notes) == len(made.notes)
    assert set(re.findall(r"\[\^(\d+)\]", body)) == numbers
    for line in body.splitlines()[1:]:
        for day in (ON, BEFORE):
            line = line.replace(wording_for(language).day(day), "")
        bare = re.sub(r"\[\^\d+\]", "†", line)
        for number in re.finditer(r"\d+", bare):
            assert "†" in bare[number.end() :], line


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_has_its_notes_and_a_claim_one_number(language: str) -> None:
    made = full(language)
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))
    assert len({note.claim for note in made.notes if note.claim}) == len(made.notes) - 1
    cited = [one.notes for line in made.lines() for one in line.pieces
             if isinstance(one, Figure | Reference)]  # fmt: skip
    assert all(cited)
    assert {n for notes in cited for n in notes} == {note.number for note in made.notes}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_claim_of_the_day_is_cited(language: str) -> None:
    cited = {note.claim for note in full(language).notes}
    assert {one.id[:10] for one in CLAIMS} <= cited


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_is_well_formed_and_its_links_lead_somewhere(language: str) -> None:
    made = full(language)
    page = render_html(made)
    root = etree.fromstring(page.replace("<!DOCTYPE html>", "").encode())
    assert root.get("lang") == language
    assert root.get("dir") == ("rtl" if language == "ar" else "ltr")
    names = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(names) == len(set(names))
    assert {link.get("href")[1:] for link in root.iter("a")} <= set(names)
    assert len(root.findall(".//section[@class='notes']/ol/li")) == len(made.notes)


def test_html_asks_for_nothing_outside() -> None:
    page = render_html(full("ar"))
    assert not re.search(r"https?:|//[a-z]|src=|url\(|@import|<link|<script", page)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL).group(1)  # type: ignore[union-attr]
    assert not re.search(r"(?:margin|padding|border|text-align)[-:]\s*(?:left|right)", style)
    assert "@media print" in style


HOSTILE = '<script>alert("1")</script> \u202edlrow\u2066 *b* [x](http://e) `c` _d_ \x07\n# h'


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_stay_words(language: str) -> None:
    said = [
        claim("statement", Particulars(), HOSTILE, "press-en", speaker=Name(HOSTILE)),
        claim("meeting", Particulars(stage=HOSTILE, topics=(Name(HOSTILE),)), HOSTILE, HOSTILE),
    ]
    made = bulletin(language, said)
    page, text = render_html(made), render(made)
    root = etree.fromstring(page.replace("<!DOCTYPE html>", "").encode())
    assert not list(root.iter("script"))
    for one in (page, text):
        assert not re.search("[\u202a-\u202e\u2066\u2067\x07]", one)
        assert one.count("\u2068") == one.count("\u2069")
    assert not re.search(r"(?<!\\)(?:<|`|\*|_|\[(?!\^))", text)
    assert not re.search(r"^# h", text, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_day_says_so_and_no_more(language: str) -> None:
    made = bulletin(language, [])
    assert not made.sections
    assert not made.notes
    assert len(render(made).splitlines()) == 3
    assert wording_for(language).phrases["empty"] in render_html(made)


def test_texts_that_agree_share_a_line_with_several_footnotes() -> None:
    made = bulletin(claims=[tally("violations", 6), tally("violations", 6, "relay-ru")])
    assert "6 breaches of the truce[^1][^2] in twenty-four hours" in section(made, "observance")
    assert "No disagreement" in section(made, "discrepancies")


def test_texts_that_differ_are_both_told() -> None:
    made = bulletin(claims=[tally("violations", 6), tally("violations", 7, "relay-ru")])
    line = "6 breaches of the truce[^1]; in another text: 7 breaches of the truce[^2]"
    assert line in section(made, "observance")
    assert "different figures" in section(made, "discrepancies")


def test_speakers_who_disagree_stand_side_by_side() -> None:
    made = bulletin(claims=[tally("violations", 6), tally("violations", 9, speaker=TURKEY)])
    told = section(made, "observance")
    assert "- Russian reconciliation centre: 6 breaches of the truce[^1]" in told
    assert "- Turkish side of the commission: 9 breaches of the truce[^2]" in told
    assert "15" not in told
    assert "speakers’ figures differ" in section(made, "discrepancies")


def test_a_speaker_who_is_not_named_is_not_given_a_name() -> None:
    made = bulletin(claims=[tally("aid_people", 40, "press-en", speaker=None)])
    assert "a speaker who is not named, in a text of “Daily”: 40" in section(made, "aid")
    assert made.notes[0].speaker is None


def test_a_breakdown_that_fails_its_total() -> None:
    parts = [tally("violations", 4, place=LATAKIA), tally("violations", 1, place=HOMS)]
    wrong = bulletin(claims=[tally("violations", 6), *parts])
    assert "the total is 6 breaches of the truce[^1]" in section(wrong, "discrepancies")
    assert "add up to 5[^2][^3]" in section(wrong, "discrepancies")
    assert "By place: Latakia – 4[^2]; Homs – 1[^3]." in section(wrong, "observance")
    right = bulletin(claims=[tally("violations", 5), *parts])
    assert "No disagreement" in section(right, "discrepancies")


def test_a_place_within_another_is_not_added_twice() -> None:
    inner = replace(LATAKIA, text="كنسبا", ids=("kinsabba",), level="town")
    parts = [tally("violations", 4, place=LATAKIA), tally("violations", 1, place=HOMS),
             tally("violations", 2, place=inner)]  # fmt: skip
    made = bulletin(claims=[tally("violations", 5), *parts])
    assert "No disagreement" in section(made, "discrepancies")


def test_a_rise_that_the_day_before_contradicts() -> None:
    now = tally("localities_total", 51, change="rose", window=Window("cumulative", None, ON))
    made = bulletin(claims=[now], previous=YESTERDAY)
    assert "a rise to 51 localities" in section(made, "discrepancies")
    assert "the day before: 51[^2]" in section(made, "reconciliation")


def test_claims_of_other_days_are_told_apart() -> None:
    """A whole week may be handed over: the day is told, the day before compared, no other."""
    older = replace(DOCUMENTS["press-en"], name="older", published_on=date(2016, 3, 22))
    eve = replace(older, name="eve", published_on=BEFORE)
    week = [
        tally("groups_total", 40, "older", window=None, change="rose"),
        tally("groups_total", 42, "eve", window=None),
        tally("groups_total", 43, window=None),
    ]
    documents = {**DOCUMENTS, "older": older, "eve": eve}
    made = compose(week, documents, on=ON, language="en", gazetteer=GAZETTEER)
    told = section(made, "reconciliation")
    assert "43 armed groups in the truce[^1] (the day before: 42[^2])." in told
    assert "40" not in render(replace(made, notes=()))


def test_a_missing_figure_is_no_zero() -> None:
    made = bulletin(claims=[tally("violations", 5)])
    keys = [one.key for one in made.sections]
    assert "harm" not in keys
    assert "; killed, wounded and detained; aid." in section(made, "remarks")
    zero = bulletin(claims=[tally("killed", 0, words="no")])
    assert "no people killed[^1]" in section(zero, "harm")


def test_an_attacker_is_named_in_the_words_of_the_source() -> None:
    told = section(bulletin(claims=OTHERS), "observance")
    assert "attributed by the source to: “النصرة” (Nusra Front); 2 times[^" in told
    assert "the source names no attacker" in told
    assert told.index("told by Russian") < told.index("told by Turkish")


def test_an_assurance_is_not_turned_round() -> None:
    assert "denied" not in section(bulletin(claims=OTHERS), "assurances")


def test_a_note_tells_who_where_and_in_which_words() -> None:
    relayed = tally("violations", 6, "relay-ru", relay=(Name("Агентство"), Name("сайт")))
    text = render(bulletin("ru", [relayed])).replace("\u2068", "").replace("\u2069", "")
    note = text[text.index("[^1]: ") :].strip()
    assert note == (
        "[^1]: Российский центр по примирению; передано через: «Агентство», «сайт»; документ:"
        " «relay-ru», «Агентство», 24 марта 2016\N{NO-BREAK SPACE}года; «6 violations»;"
        f" утверждение {relayed.id[:10]}"
    )


def test_a_note_gives_the_whole_sentence() -> None:
    text = "First one. On the day, in г. Homs, 5 breaches were seen. Last one.\nHead"
    quote = "5 breaches"
    span = Span(text.index(quote), text.index(quote) + len(quote))
    documents = {"whole": replace(DOCUMENTS["press-en"], text=text)}
    said = replace(tally("violations", 5, "whole"), span=span, quote=quote)
    made = compose([said], documents, on=ON, language="en", gazetteer=GAZETTEER)
    expected = "On the day, in г. Homs, 5 breaches were seen."
    assert made.notes[0].sentence == Printed(expected, "en")


def test_an_unread_number_is_told_with_its_sentence() -> None:
    made = bulletin(claims=[], unread=[UNREAD])
    assert "“1070”[^1]" in section(made, "remarks")
    assert made.notes[0].sentence == Printed("نص النشرة عن 1070", "ar")


def test_dates_of_each_language() -> None:
    assert [wording_for(one).day(date(2016, 3, 23)) for one in LANGUAGES] == [
        "23 آذار/مارس 2016", "23 марта 2016\N{NO-BREAK SPACE}года", "23 March 2016"]  # fmt: skip


def test_the_same_claims_give_the_same_bulletin() -> None:
    assert full("ar") == full("ar")


def test_another_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="choose one of ar, ru, en"):
        bulletin("fr")


def test_a_sum_with_an_unread_number_in_its_sentence_is_not_called_wrong() -> None:
    wrong = [tally("violations", 6), tally("violations", 4, place=LATAKIA),
             tally("violations", 1, place=HOMS)]  # fmt: skip
    assert "[^" in section(bulletin(claims=wrong), "discrepancies")
    whole = section(bulletin(claims=wrong, unread=[UNREAD]), "discrepancies")
    assert "[^" not in whole


def test_a_forecast_has_a_line_of_its_own() -> None:
    said = [tally("violations", 6), tally("violations", 9, hedge="forecast")]
    made = bulletin(claims=said)
    lines = [line for line in section(made, "observance").splitlines() if "[^" in line]
    assert len(lines) == 2 and "forecast" in lines[1] and "forecast" not in lines[0]
    assert "[^" not in section(made, "discrepancies")


def test_arabic_families_stand_in_the_genitive_where_nothing_is_given() -> None:
    remarks = section(bulletin("ar", claims=[tally("talks", 6)]), "remarks")
    assert "القتلى والجرحى والمحتجزين" in remarks
