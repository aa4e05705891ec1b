"""Linkage: what is compared, what joins, what stays apart, and that it is the same each time."""

import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from hudna.reconcile.incidents import (
    Judged,
    LinkageError,
    ModelError,
    Occurrence,
    Report,
    Sentence,
    id_of,
    incidents,
    linking,
    packaged,
    reports,
    trained,
)
from hudna.reconcile.incidents import model as models
from hudna.reconcile.incidents.blocks import CROWD, REACH, blocks
from hudna.reconcile.incidents.clusters import clusters
from hudna.reconcile.incidents.levels import COMPARISONS
from hudna.reconcile.incidents.linking import Link
from hudna.record import Claim, Held, Incident, Name, Place, Quantity, Span, Tally, digest
from reconcile.incidents.gold import keys

DAY = date(2016, 3, 12)


def told(
    at: int, *, document: str, place: str | None = "sy:talbiseh", weapon: str | None = "mortar",
    on: date = DAY, hedge: str = "asserted", governorate: str = "SY04",
) -> Held:  # fmt: skip
    """A claim of a shelling, said by the document's publisher."""
    named = (Name("Somewhere" if place is None else place, place),)
    body = Incident("shelling", Name(weapon, weapon) if weapon else None, None,
                    Name(governorate, governorate), named)  # fmt: skip
    claim = Claim(document, "incident", Span(at, at + 9), f"said {at}", body, "test", "test",
                  hedge=hedge).identified(digest(document.encode()))  # fmt: skip
    return Held(claim, digest(document.encode()), on, on, document, read_id=claim.id)


def harm(at: int, indicator: str, value: int, document: str) -> Held:
    """A claim of killed or wounded in that document."""
    body = Tally(indicator, Quantity.exactly(value, str(value)))
    claim = Claim(document, "tally", Span(at, at + 2), str(value), body, "test", "test",
                  place=Place("x")).identified(digest(document.encode()))  # fmt: skip
    return Held(claim, digest(document.encode()), DAY, DAY, document, read_id=claim.id)


def linked(*held: Held, judged: Judged | None = None) -> list[Occurrence]:
    return incidents(reports(held, keys()), packaged(), judged)


def test_one_occurrence_told_by_two_is_one_incident() -> None:
    (one,) = linked(told(0, document="a"), told(0, document="b", weapon="shell"))
    assert [report.held.publisher for report in one.reports] in (["a", "b"], ["b", "a"])
    (difference,) = one.differences()
    assert difference.name == "weapon"
    assert sorted(way for way, _ in difference.ways) == ["mortar", "shell"]
    assert {id for _, ids in difference.ways for id in ids} == {one.id for one in one.reports}


def test_neighbouring_towns_the_next_days_and_other_governorates_stay_apart() -> None:
    found = linked(
        told(0, document="a"), told(0, document="b", place="sy:rastan"),
        told(0, document="c", on=DAY + timedelta(days=2)),
        told(0, document="d", place="sy:qaroura", governorate="SY06"),
    )  # fmt: skip
    assert len(found) == 4


def test_what_nobody_holds_to_have_been_is_no_report() -> None:
    assert not linked(told(0, document="a", hedge="denied"))


def test_harm_of_the_sentence_goes_with_it_and_no_other() -> None:
    sentence, later = Sentence(Span(0, 60)), Sentence(Span(61, 90))
    held = [told(0, document="a"), told(70, document="a", place="sy:rastan"),
            harm(20, "killed", 2, "a"), harm(40, "wounded", 5, "a")]  # fmt: skip
    places = dict(zip((one.claim.id for one in held), (sentence, later, sentence, sentence),
                      strict=True))  # fmt: skip
    first, second = reports(held, keys(), places)
    assert (first.killed, first.wounded, len(first.harm)) == (2, 5, 2)
    assert (second.killed, second.wounded) == (None, None)


def test_two_bullets_of_a_list_are_two_incidents() -> None:
    held = [told(0, document="a"), told(20, document="a")]
    bullets = {one.claim.id: Sentence(one.claim.span, listed=True) for one in held}
    assert len(incidents(reports(held, keys(), bullets), packaged())) == 2
    with_another = [*reports([told(0, document="b")], keys()), *reports(held, keys(), bullets)]
    assert sorted(len(one.reports) for one in incidents(with_another, packaged())) == [1, 2]


def test_a_chain_makes_no_incident_of_its_ends() -> None:
    found = reports([told(0, document=name) for name in "abc"], keys())
    a, b, c = (one.id for one in found)
    strong = [Link(a, b, 0.99), Link(b, c, 0.98)]
    assert [len(group) for group in clusters(found, strong, 0.5)] == [2, 1]
    pairs = [Link(*sorted(pair), probability) for *pair, probability in
             ((a, b, 0.99), (b, c, 0.98), (a, c, 0.3))]  # fmt: skip
    assert [len(group) for group in clusters(found, pairs, 0.5)] == [3]


def test_no_group_has_two_governorates_or_days_that_exclude_each_other() -> None:
    held = [told(0, document="a"), told(0, document="b", governorate="SY05", place=None),
            told(0, document="c", on=DAY + timedelta(days=3))]  # fmt: skip
    found = reports(held, keys())
    sure = [Link(*sorted((one.id, other.id)), 1.0) for one in found for other in found
            if one.id < other.id]  # fmt: skip
    assert len(clusters(found, sure, 0.5)) == 3


def test_the_word_of_people_goes_before_linkage() -> None:
    one, other, far = (told(0, document="a"), told(0, document="b"),
                       told(0, document="c", place="sy:rastan"))  # fmt: skip
    pairs = {name: tuple(sorted(pair)) for name, pair in {
        "apart": (one.claim.id, other.claim.id), "together": (one.claim.id, far.claim.id),
        "contrary": (other.claim.id, far.claim.id),
    }.items()}  # fmt: skip

    def groups(judged: Judged) -> set[frozenset[str]]:
        return {frozenset(report.held.claim.document for report in found.reports)
                for found in linked(one, other, far, judged=judged)}  # fmt: skip

    apart = Judged(apart=frozenset({pairs["apart"]}))
    assert groups(apart) == {frozenset("a"), frozenset("b"), frozenset("c")}
    both = Judged(frozenset({pairs["together"]}), frozenset({pairs["apart"]}))
    assert groups(both) == {frozenset("ac"), frozenset("b")}
    contrary = Judged(frozenset({pairs["together"], pairs["contrary"]}), both.apart)
    assert len(groups(contrary)) == 2


def test_the_id_hangs_on_the_earliest_claim_and_all_claims_lead_to_it() -> None:
    first = told(0, document="a", on=DAY - timedelta(days=1))
    (alone,) = linked(first)
    (one,) = linked(first, told(0, document="b"))
    assert one.id == alone.id == id_of(first.claim.id)
    assert len(set(one.ids)) == 2


def test_a_name_that_no_register_has_is_known_by_its_sound() -> None:
    def at(name: str, document: str) -> Held:
        held = told(0, document=document)
        assert isinstance(held.claim.body, Incident)
        body = replace(held.claim.body, target_places=(Name(name),), weapon=None)
        claim = replace(held.claim, body=body, id="").identified(held.digest)
        return replace(held, claim=claim, read_id=claim.id)

    assert len(linked(at("Baradoun", "a"), at("برادون", "b"), at("Барадун", "c"))) == 1
    assert len(linked(at("Baradoun", "a"), at("تل نوراز", "b"))) == 2


def many(count: int, *, places: Sequence[str]) -> list[Report]:
    """Reports at random, by two speakers each, of the same seed."""
    chance = random.Random(11)
    held = []
    for at in range(count // 2):
        place, weapon = chance.choice(places), chance.choice(("mortar", "artillery", "sniper"))
        on = date(2016, 3, 1) + timedelta(days=chance.randrange(60))
        held += [told(at * 20, document=f"{name} {on}", place=place, weapon=weapon, on=on)
                 for name in ("a", "b")]  # fmt: skip
    return reports(held, keys())


PLACES = ("sy:talbiseh", "sy:rastan", "sy:houla", "sy:ghantu", "sy:teir-maalah", "sy:deir-ful")


def test_the_same_reports_give_the_same_parameters_and_incidents() -> None:
    found = many(800, places=PLACES)
    first, second = trained(found, packaged()), trained(found, packaged())
    assert models.write(first) == models.write(second)
    assert first.weight("place", "same") > 0 > first.weight("place", "apart")
    again = [one.id for one in incidents(found, first)]
    assert again == [one.id for one in incidents(found[::-1], second)]
    assert 100 < len(again) < len(found)


def test_too_few_teach_nothing() -> None:
    with pytest.raises(LinkageError, match="too few to learn from"):
        trained(many(20, places=PLACES), packaged())


def test_blocks_are_bounded_however_many_stand_on_one_day() -> None:
    crowd = [told(at * 20, document=f"d{at}") for at in range(CROWD * 4)]
    found = reports(crowd, keys())
    sizes: dict[object, int] = defaultdict(int)
    for wide, narrow in blocks(found).values():
        assert wide is None
        sizes[narrow] += 1
    assert max(sizes.values()) <= CROWD
    few = reports(crowd[:CROWD], keys())
    assert {wide for wide, _ in blocks(few).values()} == {"SY04"}
    assert REACH < 7


def test_parameters_are_read_strictly() -> None:
    text = models.write(packaged())
    assert models.read(text) == packaged()
    for wrong in ("", "{}", text.replace('"prior": 0.05', '"prior": 5')):
        with pytest.raises(ModelError):
            models.read(wrong)
    assert {one.name for one in COMPARISONS} == set(packaged().rates)


def test_a_missing_package_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    with pytest.raises(LinkageError, match=r"install hudna\[incidents\]"):
        linked(told(0, document="a"), told(0, document="b"))


def test_linkage_says_nothing_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    linking.links(many(20, places=PLACES), packaged())
    shown = capfd.readouterr()
    assert (shown.out, shown.err) == ("", "")
