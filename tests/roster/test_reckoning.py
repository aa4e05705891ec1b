"""Totals reckoned anew: by number, by name, apart for what is preliminary, the rest in words."""

import pytest

from hudna import gazetteer
from hudna.roster import Range, Reckoning, Said, every_day, members, reckonings, told
from roster.claims_made import day, named, new, total

REGISTER = gazetteer.load(["syria"])
TOWNS = ("sy:babbila", "sy:yalda", "sy:talbiseh")
GROUPS = ("jaysh_al_islam", "ahrar_al_sham")


def reckoned(said: list[Said], shift: int, subject: str = "localities") -> Reckoning:
    """The one reckoning of a day."""
    (found,) = reckonings(said, subject, day(shift), REGISTER)
    return found


def rest(said: list[Said], shift: int, subject: str = "localities") -> tuple[object, object]:
    """(recomputed, rest) of a day, where they are exact numbers."""
    found = reckoned(said, shift, subject)
    assert found.recomputed is not None
    return found.recomputed.exact, found.rest and found.rest.exact


def test_the_first_total_has_nothing_before_it() -> None:
    found = reckoned([total(0, 35)], 0)
    assert (found.base, found.recomputed, found.rest) == (None, None, None)
    assert "nothing to reckon from" in told(found, "localities")


def test_who_joined_since_explains_a_total() -> None:
    said = [total(0, 35), new(1, 2), total(1, 37)]
    assert rest(said, 1) == (37, 0)
    assert "nothing is left to explain" in told(reckoned(said, 1), "localities")


def test_what_nobody_tells_is_left() -> None:
    said = [total(0, 42), new(9, 3, stage="preliminary"), total(9, 51)]
    found = reckoned(said, 9)
    assert (found.rest, found.preliminary) == (Range(9, 9), Range(3, 3))
    words = told(found, "localities")
    assert "9 localities are not explained" in words and "6 would be left" in words


def test_preliminary_ones_are_apart_and_may_be_the_rest() -> None:
    said = [total(0, 51), new(2, 2, stage="preliminary"), total(2, 53)]
    assert rest(said, 2) == (51, 2)
    assert "would explain it; no claim says they are counted" in told(
        reckoned(said, 2), "localities"
    )


def test_the_rest_is_told_by_name_where_names_may_be_in_it() -> None:
    said = [total(0, 51), named(2, TOWNS[:2], stage="preliminary"), total(2, 52)]
    words = told(reckoned(said, 2), "localities")
    assert "Some of the 2 in preliminary form (sy:babbila, sy:yalda) would explain it" in words


def test_a_total_below_what_joined_is_said() -> None:
    said = [total(0, 17), new(1, 9, "groups"), total(0, 17, "groups"), total(1, 22, "groups")]
    assert rest(said, 1, "groups") == (26, -4)
    assert "4 groups fewer" in told(reckoned(said, 1, "groups"), "groups")


def test_a_day_without_a_total_goes_on_from_the_last() -> None:
    said = [total(0, 51), new(1, 2)]
    assert rest(said, 1) == (53, None)
    assert rest(said, 5) == (53, None)


def test_two_totals_of_one_day_go_on_from_the_nearest() -> None:
    said = [total(0, 60), total(0, 140), total(1, 65), total(1, 143), new(1, 3)]
    found = reckonings(said, "localities", day(1), REGISTER)
    assert [(one.base and one.base.total.exact, one.rest) for one in found] == [
        (60, Range(2, 2)), (140, Range(0, 0)),
    ]  # fmt: skip


def test_each_speaker_is_reckoned_alone() -> None:
    said = [total(0, 10), total(0, 20, speaker="other"), new(1, 1), total(1, 21, speaker="other")]
    found = reckonings(said, "localities", day(1), REGISTER)
    assert [(one.speaker, one.recomputed, one.rest) for one in found] == [
        ("centre", Range(11, 11), None), ("other", Range(20, 20), Range(1, 1)),
    ]  # fmt: skip


def test_names_are_counted_once_and_in_the_number_beside_them() -> None:
    said = [
        total(0, 10), named(1, TOWNS[:2]), new(1, 2), named(2, TOWNS[:2]), named(3, TOWNS[2:]),
        total(3, 13),
    ]  # fmt: skip
    assert rest(said, 3) == (13, 0)
    found = reckoned(said, 3)
    assert [[one.id for one in step.names] for step in found.steps] == [
        list(TOWNS[:2]), list(TOWNS[2:]),
    ]  # fmt: skip


def test_more_in_number_than_in_name_is_told() -> None:
    said = [total(0, 10), named(1, TOWNS[:1]), new(1, 3)]
    assert "3 localities joined: sy:babbila and 2 without a name" in told(
        reckoned(said, 1), "localities"
    )


def test_who_was_preliminary_counts_when_he_signs() -> None:
    said = [total(0, 10), named(1, TOWNS[:1], stage="preliminary"), named(3, TOWNS[:1])]
    assert (reckoned(said, 2).recomputed, reckoned(said, 3).recomputed) == (
        Range(10, 10), Range(11, 11),
    )  # fmt: skip
    again = [*said, named(4, TOWNS[:1], stage="preliminary")]
    assert rest(again, 4) == (11, None)


def test_who_left_is_taken_off() -> None:
    said = [total(0, 10), named(1, TOWNS[:2]), named(2, TOWNS[:1], stage="withdrawn")]
    assert rest(said, 2) == (11, None)
    assert "1 locality left: sy:babbila" in told(reckoned(said, 2), "localities")


def test_leaving_what_was_preliminary_takes_nothing_off() -> None:
    said = [
        total(0, 10), named(1, TOWNS[:1], stage="preliminary"),
        named(2, TOWNS[:1], stage="withdrawn"),
    ]  # fmt: skip
    assert rest(said, 2) == (10, None)
    assert "left what was preliminary" in told(reckoned(said, 2), "localities")


def test_documents_of_a_day_agree_or_widen() -> None:
    agree = [total(0, 10), new(1, 2, document="a.txt"), new(1, 2, document="b.txt")]
    assert rest(agree, 1) == (12, None)
    differ = [total(0, 10), new(1, 2, document="a.txt"), new(1, 3, document="b.txt")]
    assert reckoned(differ, 1).recomputed == Range(12, 13)


def test_parts_of_a_whole_are_not_added_to_it() -> None:
    said = [total(0, 10), new(1, 4), new(1, 1, place=("SY05",)), new(1, 3, place=("SY04",))]
    assert rest(said, 1) == (14, None)
    parts = [total(0, 10), new(1, 1, place=("SY05",)), new(1, 3, place=("SY04",))]
    assert rest(parts, 1) == (14, None)


def test_a_relay_of_the_day_after_adds_nothing() -> None:
    said = [total(0, 10), new(1, 2, place=("SY05",)), new(2, 2, place=("SY05",), own=False)]
    assert rest(said, 2) == (12, None)


def test_the_same_number_in_two_own_bulletins_may_be_the_same() -> None:
    said = [total(0, 10), new(1, 2, place=("SY05",)), new(2, 2, place=("SY05",))]
    assert reckoned(said, 2).recomputed == Range(12, 14)
    assert "perhaps the same ones" in told(reckoned(said, 2), "localities")


def test_a_total_printed_as_new_is_not_added() -> None:
    said = [total(0, 22, "groups"), total(1, 35, "groups"),
            new(1, 35, "groups", document="centre-1-own.txt"), new(1, 13, "groups")]  # fmt: skip
    assert rest(said, 1, "groups") == (35, 0)


def test_bounds_stay_bounds() -> None:
    said = [total(0, 10), new(1, 3, bounds=(3, None)), total(1, 14)]
    found = reckoned(said, 1)
    assert found.recomputed == Range(13, None) and found.rest == Range(None, 1)
    assert found.explained and "lies within it" in told(found, "localities")


def test_groups_and_localities_do_not_mix() -> None:
    said = [total(0, 10), total(0, 5, "groups"), named(1, (*TOWNS, *GROUPS))]
    assert rest(said, 1) == (13, None)
    assert rest(said, 1, "groups") == (7, None)


def test_every_day_has_a_row() -> None:
    said = [total(0, 10), new(2, 1), total(5, 11)]
    found = every_day(said, "localities", REGISTER)
    assert [(one.on, one.rest) for one in found] == [
        (day(0), None), (day(2), None), (day(5), Range(0, 0)),
    ]  # fmt: skip


def test_contested_membership_stands_side_by_side() -> None:
    said = [
        named(1, GROUPS), named(2, GROUPS[1:], hedge="denied", speaker="other"),
        named(3, GROUPS[:1], stage="withdrawn"),
    ]  # fmt: skip
    found = {one.name.id: one for one in members(said, "groups", day(9), REGISTER)}
    assert (found["ahrar_al_sham"].contested, found["jaysh_al_islam"].contested) == (True, False)
    assert len(found["jaysh_al_islam"].withdrawn) == 1
    assert members(said, "groups", day(0), REGISTER) == ()
    assert [len(one.denied) for one in members(said, "groups", day(1), REGISTER)] == [0, 0]


@pytest.mark.parametrize("hedge", ["denied", "forecast", "conditional"])
def test_what_did_not_come_about_joins_nobody(hedge: str) -> None:
    said = [total(0, 10), named(1, TOWNS, hedge=hedge)]
    assert rest(said, 1) == (10, None)
