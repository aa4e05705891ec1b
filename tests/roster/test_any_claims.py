"""What holds of every roster, whatever is said and in whatever order."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from hudna import gazetteer
from hudna.roster import Range, Said, every_day, members, reckonings, told
from roster.claims_made import day, named, new, total

REGISTER = gazetteer.load(["syria"])
TOWNS = ("sy:babbila", "sy:yalda", "sy:talbiseh", "sy:foua")
SPEAKERS = ("centre", "other")
STAGES = ("signed", "preliminary", "withdrawn")
_shifts = st.integers(0, 12)
_speakers = st.sampled_from(SPEAKERS)
_documents = st.sampled_from(("a.txt", "b.txt", "c.txt"))

totals = st.builds(
    lambda shift, value, speaker, document: total(
        shift, value, speaker=speaker, document=document
    ),
    _shifts, st.integers(0, 300), _speakers, _documents,
)  # fmt: skip
counts = st.builds(
    lambda shift, value, stage, place, own, speaker: new(
        shift, value, stage=stage, place=place, own=own, speaker=speaker
    ),
    _shifts, st.integers(0, 20), st.sampled_from(STAGES[:2]),
    st.sampled_from(((), ("SY04",), ("SY05",), ("SY04", "SY05"))), st.booleans(), _speakers,
)  # fmt: skip
names = st.builds(
    lambda shift, ids, stage, hedge, speaker: named(
        shift, ids, stage=stage, hedge=hedge, speaker=speaker
    ),
    _shifts, st.lists(st.sampled_from(TOWNS), min_size=1, unique=True), st.sampled_from(STAGES),
    st.sampled_from(("asserted", "attributed", "denied")), _speakers,
)  # fmt: skip
anything = st.lists(st.one_of(totals, counts, names), max_size=14)


@given(anything, st.randoms(use_true_random=False), _shifts)
def test_the_order_of_documents_changes_nothing(said: list[Said], random: object, on: int) -> None:
    mixed = list(said)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    for subject in ("localities", "groups"):
        assert reckonings(said, subject, day(on), REGISTER) == reckonings(
            mixed, subject, day(on), REGISTER
        )
        assert every_day(said, subject, REGISTER) == every_day(mixed, subject, REGISTER)
        assert members(said, subject, day(on), REGISTER) == members(
            mixed, subject, day(on), REGISTER
        )


@given(st.integers(0, 300), st.lists(st.integers(1, 20), min_size=1, max_size=6))
def test_a_total_that_is_the_sum_has_no_rest(start: int, joined: Sequence[int]) -> None:
    """One bulletin every other day, so that none can be the echo of the one before."""
    said = [total(0, start), *(new(2 * at, value) for at, value in enumerate(joined, 1))]
    last = 2 * len(joined)
    said.append(total(last, start + sum(joined)))
    (found,) = reckonings(said, "localities", day(last), REGISTER)
    assert (found.recomputed, found.rest) == (
        Range(start + sum(joined), start + sum(joined)), Range(0, 0),
    )  # fmt: skip


@given(st.integers(0, 300), st.integers(-50, 50))
def test_what_no_claim_tells_is_the_rest(start: int, shift: int) -> None:
    said = [total(0, start), total(3, start + shift)]
    (found,) = reckonings(said, "localities", day(3), REGISTER)
    assert found.rest == Range(shift, shift)


@given(anything, _shifts)
def test_later_claims_change_no_earlier_day(said: list[Said], on: int) -> None:
    past = [one for one in said if one.on <= day(on)]
    assert reckonings(said, "localities", day(on), REGISTER) == reckonings(
        past, "localities", day(on), REGISTER
    )


@given(anything)
def test_all_days_are_the_days_one_by_one(said: list[Said]) -> None:
    found = every_day(said, "localities", REGISTER)
    for one in found:
        assert one in reckonings(said, "localities", one.on, REGISTER)


@given(anything, _shifts)
def test_one_speaker_changes_nothing_for_another(said: list[Said], on: int) -> None:
    both = reckonings(said, "localities", day(on), REGISTER)
    for speaker in SPEAKERS:
        alone = [one for one in said if one.speaker == speaker]
        assert reckonings(alone, "localities", day(on), REGISTER) == [
            one for one in both if one.speaker == speaker
        ]


@given(anything, _shifts)
def test_preliminary_agreements_are_in_no_total(said: list[Said], on: int) -> None:
    def is_early(one: Said) -> bool:
        return getattr(one.claim.body, "stage", None) == "preliminary"

    without = [one for one in said if not is_early(one)]
    counted = [one for one in said if one.claim.kind == "tally" or not is_early(one)]
    with_counts = reckonings(counted, "localities", day(on), REGISTER)
    by_speaker = {(one.speaker, one.published): one.recomputed for one in with_counts}
    for one in reckonings(without, "localities", day(on), REGISTER):
        assert by_speaker[one.speaker, one.published] == one.recomputed


@given(anything, _shifts)
def test_every_reckoning_can_be_told_and_adds_up(said: list[Said], on: int) -> None:
    for one in (*reckonings(said, "localities", day(on), REGISTER),
                *every_day(said, "localities", REGISTER)):  # fmt: skip
        assert told(one, "localities").endswith((".", "same ones."))
        if one.rest is not None and one.published is not None and one.recomputed is not None:
            assert one.rest == one.published.total.minus(one.recomputed)
        for step in one.steps:
            assert (step.said and one.base is None) or step.on > one.base.on  # type: ignore[union-attr]
            assert step.number.high is None or len(step.names) <= step.number.high
