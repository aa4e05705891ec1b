"""A carried state holds words, and all that it holds is told."""

from dataclasses import fields, replace

import pytest

from hudna.reading.discourse.sentence import Floor, State, carried, telling, words_of
from hudna.reading.engine.marks import Mark, code
from hudna.reading.grammar.names import Part, Where
from hudna.text import normalise

WORDS = "Aleppo: the Centre, in Homs"
NORMAL = normalise(WORDS)
MARK = Mark(code("PARTY"), 12, 18, ("centre",))
WHERE = Where((Part(0, 6, ("SY02",)), Part(23, 27, ("SY04",))))
SAMPLES: tuple[object, ...] = (
    MARK, WHERE, (MARK,), (("centre", MARK),), (MARK, None), "x", 1.5, True, frozenset({"x"}),
    Floor(main=MARK),
)  # fmt: skip


@pytest.mark.parametrize("name", [one.name for one in fields(State)])
@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_every_field_of_a_state_is_told(name: str, sample: object) -> None:
    changed = carried(replace(State(), **{name: sample}), NORMAL)  # type: ignore[arg-type]
    if sample != getattr(State(), name):
        assert telling(changed) != telling(State())
        assert hash(telling(changed)) == hash(telling(changed))


@pytest.mark.parametrize("name", [one.name for one in fields(Floor)])
def test_all_that_was_said_of_voices_is_told(name: str) -> None:
    floor = replace(Floor(), **{name: (MARK,)})  # type: ignore[arg-type]
    assert telling(carried(State(floor=floor), NORMAL)) != telling(State())


def test_what_is_carried_keeps_its_words_and_no_place() -> None:
    state = carried(State(recorder=MARK, place=WHERE), NORMAL)
    elsewhere = normalise("another sentence")
    assert state.recorder is not None and state.place is not None
    mark, parts = state.recorder, state.place.parts
    assert words_of(elsewhere, mark.start, mark.stop, mark.source) == "Centre"
    assert words_of(elsewhere, parts[1].start, parts[1].stop, parts[1].source) == "Homs"
    assert max(mark.start, *(part.start for part in parts)) < 0
    assert carried(state, elsewhere).recorder is mark


def test_states_with_the_same_words_are_the_same_wherever_they_come_from() -> None:
    longer = normalise("Said " + WORDS)
    moved = Mark(code("PARTY"), 17, 23, ("centre",))
    one, other = carried(State(recorder=MARK), NORMAL), carried(State(recorder=moved), longer)
    assert telling(one) == telling(other)
    other = carried(State(recorder=Mark(code("PARTY"), 0, 4, ("centre",))), longer)
    assert telling(one) != telling(other)
