"""The document that the project grew from: each of the fourteen things that it tells, by name.

The document is not ours and is not packaged; the tests are skipped where it is absent.
"""

from datetime import date
from pathlib import Path

import pytest

from hudna import gazetteer
from hudna.reading import read
from hudna.record import Account, Claim, Document, Incident, Particulars, Tally

SEEDS = sorted((Path(__file__).parents[3] / "shared" / "seed").glob("*.txt"))
pytestmark = pytest.mark.skipif(not SEEDS, reason="../shared/seed is not here")
CENTRE, MINISTRY, COMMANDER = "russian_centre", "russian_mod", "alexander_dvornikov"


@pytest.fixture(scope="module")
def account() -> Account:
    text = SEEDS[0].read_text(encoding="utf-8")
    document = Document("seed.txt", "0" * 64, "text/plain", text, publisher="Syrian Telegraph",
                        as_of=date(2016, 3, 24))  # fmt: skip
    found = read(document, gazetteer.load())
    for claim in found.claims:
        assert claim.quote == claim.span.of(text)
    return found


def only(account: Account, kind: str, words: str, indicator: str | None = None) -> Claim:
    """The one claim of a kind (and indicator) whose quote or sentence has the words."""
    found = [
        claim
        for claim in account.claims
        if claim.kind == kind
        and words in claim.quote
        and (not indicator or indicator == getattr(claim.body, "indicator", None))
    ]
    assert len(found) == 1, [claim.quote for claim in found]
    return found[0]


def tally(claim: Claim) -> tuple[float | None, float | None, str | None, str | None]:
    body = claim.body
    assert isinstance(body, Tally)
    return body.quantity.low, body.quantity.high, body.change, body.stage


def particulars(claim: Claim) -> Particulars:
    assert isinstance(claim.body, Particulars)
    return claim.body


def by(claim: Claim) -> tuple[str | None, str]:
    return claim.speaker.id if claim.speaker else None, claim.hedge


def test_01_retaking_a_town_opens_a_way(account: Account) -> None:
    claim = only(account, "assessment", "استعادة تدمر")
    assert by(claim) == (MINISTRY, "attributed")
    assert claim.quote.endswith("مع العراق.")


def test_02_enough_forces_remain_to_watch_the_truce(account: Account) -> None:
    claim = only(account, "posture", "لتأمين مراقبة الهدنة")
    assert by(claim) == (MINISTRY, "attributed")
    assert particulars(claim).stage == "deployment"


def test_03_a_named_commander_on_a_date_says_that_equipment_was_supplied(account: Account) -> None:
    claim = only(account, "posture", "ألكسندر دفورنيكوف قد أعلن")
    assert by(claim) == (COMMANDER, "attributed")
    assert particulars(claim).stage == "equipment"
    assert particulars(claim).on == date(2016, 3, 23)


def test_03_quoted_speech_is_kept_as_quoted(account: Account) -> None:
    claim = only(account, "statement", "أساس نجاح العملية")
    assert by(claim) == (COMMANDER, "attributed")
    again = only(account, "posture", "من أجل زيادة قدراته")
    assert by(again) == (COMMANDER, "attributed")


def test_04_fifteen_fronts_and_five_and_a_half_months(account: Account) -> None:
    fronts = only(account, "tally", "15", "fronts")
    assert tally(fronts)[:2] == (15, 15)
    assert by(fronts) == (COMMANDER, "attributed")
    months = only(account, "tally", "5 أشهر ونصف", "duration_months")
    assert tally(months)[:2] == (5.5, 5.5)
    assert particulars(only(account, "posture", "قاموا بتدريب")).stage == "training"


def test_05_the_withdrawal_is_dated_to_the_fourteenth(account: Account) -> None:
    claim = only(account, "posture", "ببدء سحب")
    assert particulars(claim).stage == "withdrawal"
    assert particulars(claim).on == date(2016, 3, 14)


def test_06_both_bases_go_on_protected(account: Account) -> None:
    claim = only(account, "posture", "محميين براً وبحراً وجواً")
    assert particulars(claim).stage == "protection"
    assert claim.place is not None
    assert "sy:hmeimim" in claim.place.ids


def test_07_the_headline_says_that_localities_rose_to_51(account: Account) -> None:
    found = [claim for claim in account.claims if isinstance(claim.body, Tally)
             and claim.body.indicator == "localities_total"]  # fmt: skip
    assert [tally(claim) for claim in found] == [(51, 51, "rose", None)] * 2
    assert by(found[0]) == (MINISTRY, "attributed")
    assert {claim.window.label for claim in found if claim.window} == {"cumulative"}


def test_08_six_talks_in_the_countryside_of_three(account: Account) -> None:
    claim = only(account, "tally", "6 مباحثات", "talks")
    assert tally(claim)[:2] == (6, 6)
    assert by(claim) == (CENTRE, "attributed")
    assert claim.window is not None
    assert (claim.window.label, claim.window.stop) == ("24h", date(2016, 3, 24))
    assert claim.place is not None
    assert claim.place.ids == ("SY03", "SY06", "SY12")
    assert only(account, "meeting", "6 مباحثات")


def test_09_preliminary_agreements_with_two_localities(account: Account) -> None:
    claim = only(account, "tally", "بلدتين", "localities_new")
    assert tally(claim) == (2, 2, None, "preliminary")
    assert claim.place is not None
    assert claim.place.ids == ("SY05",)
    assert particulars(only(account, "accession", "اتفاقيات مبدئية")).stage == "preliminary"
    assert by(claim) == (CENTRE, "attributed")
    assert [name.id for name in claim.relay] == [MINISTRY]


def test_10_groups_stay_at_43(account: Account) -> None:
    claim = only(account, "tally", "43", "groups_total")
    assert tally(claim) == (43, 43, "unchanged", None)
    assert by(claim) == (CENTRE, "attributed")


def test_11_the_truce_generally_holds_yet_five_breaches(account: Account) -> None:
    assert particulars(only(account, "assessment", "عموما الالتزام بالهدنة")).trend == "holding"
    claim = only(account, "tally", "5 خروقات", "violations")
    assert tally(claim)[:2] == (5, 5)
    assert claim.place is not None
    assert (claim.place.text, claim.place.ids) == ("ريفي اللاذقية وحمص", ("SY06", "SY04"))
    assert claim.window is not None
    assert (claim.window.label, claim.window.start) == ("24h", date(2016, 3, 23))


def test_12_no_strikes_on_those_who_declared(account: Account) -> None:
    claim = only(account, "assurance", "لم تشن غارات")
    assert by(claim) == (CENTRE, "attributed")
    assert {"russian_aerospace", "syrian_air_force"} <= {
        name.id for name in particulars(claim).parties
    }


def test_13_a_working_meeting_and_a_convoy_forming_for_babbila(account: Account) -> None:
    meeting = only(account, "meeting", "اجتماع عمل")
    assert by(meeting) == (CENTRE, "attributed")
    convoy = only(account, "aid", "بتشكيل قافلة")
    assert particulars(convoy).stage == "forming"
    assert by(convoy) == (CENTRE, "attributed")
    assert convoy.place is not None
    assert convoy.place.text == "ببيلا"


def test_14_a_telephone_conference_of_two_centres(account: Account) -> None:
    contact = only(account, "contact", "جسر هاتفي")
    assert by(contact) == (CENTRE, "attributed")
    assert particulars(only(account, "assessment", "بانخفاض عدد الخروقات")).trend == "fell"


def test_every_number_is_accounted_for(account: Account) -> None:
    assert account.unread == ()


def test_no_attack_is_read_where_none_is_told(account: Account) -> None:
    assert not [claim for claim in account.claims if isinstance(claim.body, Incident)]
