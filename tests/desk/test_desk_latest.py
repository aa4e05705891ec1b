"""The last figures of a status, and what is no contradiction in lists of governorates."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hudna.desk.series import keys
from hudna.desk.status import latest
from hudna.ledger.outcome import Held, HeldUnread
from hudna.reconcile import Discrepancy
from hudna.reconcile.checks import check, read_whole
from hudna.reconcile.keys import days_of, number
from hudna.record import Claim, Name, Place, Quantity, Span, Tally, Unread, Window

DAY = date(2016, 3, 23)
PARTS = ((7, "SY02", "governorate"), (5, "SY03", "countryside"), (4, "SY05", "governorate"),
         (2, "SY14", "governorate"))  # fmt: skip


def said(
    number: float, at: int = 0, place: tuple[str, str] | None = None, name: str = "violations"
) -> Held:
    body = Tally(name, Quantity.exactly(number, str(number)))
    claim = Claim("d", "tally", Span(at, at + 2), str(number), body, "r", "g",
                  speaker=Name("Centre", "russian_centre"),
                  place=Place(place[0], (place[0],), place[1]) if place else None)  # fmt: skip
    return Held(claim, "d", DAY, DAY, None)


def discrepancies(
    held: Sequence[Held], unread: Sequence[HeldUnread] = ()
) -> list[Discrepancy]:  # fmt: skip
    return list(read_whole(check(days_of(held), keys()), unread))


def listed(total: float) -> list[Held]:
    parts = [said(number, 10 * at, (id, level)) for at, (number, id, level) in enumerate(PARTS, 1)]
    return [said(total), *parts]


def test_parts_of_governorates_and_of_their_countryside_both_count() -> None:
    assert discrepancies(listed(18)) == []
    (found,) = discrepancies(listed(19))
    assert found.kind == "sum" and [number(one) for one in found.sides] == [19, 7, 5, 4, 2]


def test_an_unread_number_in_the_sentence_leaves_the_sum_open() -> None:
    def gap(start: int) -> HeldUnread:
        number = Unread("d", Span(start, start + 1), "3", Span(start, start + 20), "no rule")
        return HeldUnread(number, "d", DAY)

    assert discrepancies(listed(19), [gap(35)]) == []
    assert len(discrepancies(listed(19), [gap(500)])) == 1


def test_a_forecast_is_no_figure_to_hold_against_others_nor_a_total() -> None:
    expected = said(60, name="localities_total")
    expected = replace(expected, claim=replace(expected.claim, hedge="forecast"))
    held = [said(51, name="localities_total"), expected]
    assert discrepancies(held) == []
    assert [number(one.last) for one in latest(held)] == [51]


def test_new_localities_of_a_speaker_are_shown_once_whatever_the_window() -> None:
    first = said(2, name="localities_new")
    weekly = replace(first.claim, window=Window("week", None, DAY))
    assert len(latest([first, replace(first, claim=weekly)])) == 1
