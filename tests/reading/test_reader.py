"""Whatever the text: claims whose quotes are exactly their spans, every number accounted for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna import gazetteer
from hudna.reading import GRAMMAR, explain_rule, read
from hudna.record import Account, Document

PLACES = gazetteer.load()

WORDS = st.sampled_from(
    '5 7, 12 (3) ( ) [ ] : - — . , « » " 2,134 27 446 one two twenty violations breaches Aleppo '
    "Hama Homs and in of the truce was broken times total remained unchanged settlements tons "
    "خرقا خروقات خرقين في ريف حلب وحماة إدلب بلدتين 24 ساعة الماضية خلال الـ24 ٢٤ طن ألف و600 "
    "нарушений Алеппо Хама по два за сутки населенных пунктов тонны увеличилось до один раз "
    "1070 \u200f \u202e \u0640 \n".split(" ")
)


def document(text: str) -> Document:
    return Document("made.txt", "0" * 64, "text/plain", text)


def check(text: str, account: Account) -> None:
    for claim in account.claims:
        assert claim.quote == claim.span.of(text)
        assert claim.quote
        assert claim.grammar.endswith(GRAMMAR)
        assert explain_rule(claim.rule)
    for unread in account.unread:
        assert unread.quote == unread.span.of(text)
        assert unread.reason
        assert unread.sentence.start <= unread.span.start < unread.span.stop <= unread.sentence.stop


@given(st.text())
def test_any_text_is_read_without_error(text: str) -> None:
    check(text, read(document(text), PLACES))


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_jumble_of_the_words_of_bulletins_is_read_without_error(text: str) -> None:
    check(text, read(document(text), PLACES))


@pytest.mark.parametrize(
    "text",
    [
        "Violations: " + "7 " * 10_000,
        "Aleppo (" * 3_000 + "5" + ")" * 3_000,
        "\u202e\u200f5 violations in Aleppo\u202c" * 500,
        "Алерро 5 нарушений " * 500,
        "5 viol",
        "خلال الـ",
        "a" * 200_000,
        "1" * 5_000,
        "5 violations in Aleppo and " * 2_000,
    ],
    ids=["numbers", "brackets", "bidi", "mixed", "cut", "cut-ar", "one-word", "digits", "endless"],
)
def test_a_hostile_text_is_read_in_a_short_while(text: str) -> None:
    check(text, read(document(text), PLACES))


def test_a_claim_is_the_same_whenever_it_is_read() -> None:
    text = "Over the past day 7 violations were recorded (Aleppo – 5, Homs – 2)."
    assert read(document(text), PLACES) == read(document(text), PLACES)
