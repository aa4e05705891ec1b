"""Every number is accounted for: in a claim, in a date or time, in a name, or unread."""

import re
from pathlib import Path

import pytest

from hudna import gazetteer, sample
from hudna.intake import take
from hudna.reading import read, unread
from hudna.reading.discourse.echoes import SAID_AGAIN
from hudna.record import Document
from reading.accounting import lost
from scoring.gold_set import ROOT, folders, reads_of

PLACES = gazetteer.load()
PAGE = (ROOT / "docs" / "reading.md").read_text("utf-8")
SAMPLES = [one for part in sample.documents()
           if isinstance(one := take(part.content, name=part.name), Document)]  # fmt: skip


def left(text: str) -> dict[str, str]:
    """The numbers left unread in a text: words → reason."""
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    return {one.quote: one.reason for one in account.unread}


@pytest.mark.parametrize("document", SAMPLES, ids=lambda document: document.name)
def test_no_number_of_the_sample_is_lost(document: Document) -> None:
    assert lost(document, read(document, PLACES)) == []


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_no_number_of_the_gold_set_is_lost(folder: Path) -> None:
    reads = reads_of(folder)
    assert [one for it in reads for one in lost(it.document, it.account)] == []
    assert all(it.account.unread or it.account.claims for it in reads)


def test_a_lost_number_is_caught() -> None:
    document = Document("made.txt", "0" * 64, "text/plain", "5 breaches on 3 May, 40 buses.")
    account = read(document, PLACES)
    assert lost(document, account) == []
    assert lost(document, type(account)(account.claims, ())) == ["5 breaches on 3 May, ⟦40⟧ buses."]


REASONS = (
    (unread.PART, "Nine people returned from Lebanon, including 4 children.", "4 children"),
    (unread.PART, "Из Ливана вернулись 9 человек, в их числе 4 ребенка.", "4 ребенка"),
    (unread.OF_A_LIST, "- Aleppo: 2", "Aleppo: 2"),
    (unread.OF_A_TOTAL, "The total has reached 91.", "has reached 91"),
    (unread.TIMES, "They spoke by phone 3 times.", "3 times"),
    (unread.UNSAID.format(about="“howitzers”"), "Six howitzers stood in a field.", "Six howitzers"),
    (unread.FEWER, "The number of violations fell by 4 to 9.", "4"),
    (unread.FEWER, "تراجع عدد الخروقات بمقدار 4 إلى 9.", "4"),
    (unread.MEASURED, "The centre recorded minus 5 violations.", "minus 5"),
    (unread.LONE, "12 will follow.", "12"),
    (unread.UNKNOWN.format(about="“dollars”"), "A billion trillion dollars.", "A billion trillion"),
    (unread.UNKNOWN.format(about="“мостов”"), "Открыто 6 мостов.", "6"),
    (unread.UNKNOWN.format(about="“calls”"), "The desk received 3 calls.", "3"),
    (unread.LONE, "Of all who came we saw 9, and no more.", "9"),
    (unread.PERCENT, "That is up 14% on last week.", "14%"),
    (unread.PERCENT, "أي بنسبة 28٪ من المساعدات", "28٪"),
    (unread.LASTING, "Команда пробудет там 30 суток.", "30"),
    (unread.MEASURED, "The camera stands 15 km north of Donetsk.", "15 km north of"),
    (unread.NO_NUMBER, "Call the desk on 00963112233445566778899.", "00963112233445566778899"),
    (unread.ENUMERATES, "3. Reconciliation of the opposing sides", "3"),
    (unread.STRANGE, "17 42", "17"),
    (unread.STRANGE, "ב־5 ימים", "5"),
)


@pytest.mark.parametrize(("reason", "text", "words"), REASONS, ids=lambda one: str(one)[:24])
def test_what_is_left_unread_has_its_reason(reason: str, text: str, words: str) -> None:
    assert left(text).get(words) == reason, left(text)


def test_an_element_that_may_be_two_things_is_left() -> None:
    text = "The total of settlements rose to 51: 4 in Hama, 3 in Homs."
    assert set(left(text).values()) <= {unread.TWO_READINGS}


def test_how_often_an_attack_happened_is_in_its_claim_and_not_unread() -> None:
    text = "Militants of Jaysh al-Islam shelled Duma with mortars three times."
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    assert [getattr(one.body, "count", None) for one in account.claims] == [3]
    assert account.unread == ()


def test_one_and_both_without_a_noun_count_nothing_but_two_does() -> None:
    assert left("Both sides met in Homs; one of them left.") == {}
    assert set(left("The remaining two were elsewhere.")) == {"two"}


def test_the_page_tells_every_reason() -> None:
    told = [value for name, value in vars(unread).items()
            if name.isupper() and not name.startswith("_") and isinstance(value, str)
            and " " in value]  # fmt: skip
    assert len(told) >= 16
    wanted = [re.escape(one).replace(re.escape("{about}"), "“…”") for one in (*told, SAID_AGAIN)]
    assert [one for one in wanted if not re.search(rf"^\| {one} \|", PAGE, re.M)] == []
