"""A relay beside its original: what became of each figure."""

import pytest

from hudna.reconcile.keys import days_of
from hudna.reconcile.relay import Difference, compare, pairs
from reconcile.said import keys, said

ORIGINAL = """
2016-03-23 bulletin russian_centre: violations 5 24h
2016-03-23 bulletin russian_centre: violations 4 in SY06 24h
2016-03-23 bulletin russian_centre: violations 1 in SY04 24h
2016-03-23 bulletin russian_centre: localities_total 51 unchanged cumulative
2016-03-23 bulletin russian_centre: killed 2..4 in SY02 24h
2016-03-23 bulletin russian_centre: localities_new 2 in SY05 preliminary
2016-03-23 bulletin russian_centre: wounded 3 in SY02 24h alleged
""".strip().splitlines()


def differences(relay: str) -> dict[str, str]:
    """What became of each of the original's indicators, and of what the relay adds."""
    lines = [f"2016-03-23 relay russian_centre(via agency): {one}" for one in relay.split("; ")]
    found = compare(said(ORIGINAL), said(lines), keys())
    return {
        (one.original or one.relayed).claim.quote.split(": ")[1]: f"{one.difference}: {one.told}"  # type: ignore[union-attr]
        for one in found
    }


@pytest.mark.parametrize(
    ("relay", "what", "told"),
    [
        ("violations 5 24h", "violations 5 24h", "kept: "),
        ("violations 5 in SY06+SY04 24h", "violations 5 24h",
         "changed: no place became SY06+SY04"),
        ("violations 6 24h", "violations 5 24h", "changed: 5 became 6"),
        ("violations 5 24h", "violations 4 in SY06 24h", "dropped: "),
        ("localities_total 51 rose cumulative",
         "localities_total 51 unchanged cumulative", "changed: unchanged became rose"),
        ("localities_total 51 cumulative", "localities_total 51 unchanged cumulative", "kept: "),
        ("killed 3 in SY02 24h", "killed 2..4 in SY02 24h", "sharpened: 2..4 became 3"),
        ("killed 5 in SY02 24h", "killed 2..4 in SY02 24h",
         "changed: 2..4 became 5"),
        ("localities_new 2 in SY05 signed", "localities_new 2 in SY05 preliminary",
         "sharpened: preliminary became signed"),
        ("wounded 3 in SY02 24h", "wounded 3 in SY02 24h alleged",
         "sharpened: alleged became asserted"),
        ("aid_tonnes 4.5 24h", "aid_tonnes 4.5 24h", "added: "),
    ],
)  # fmt: skip
def test_what_became_of_a_figure(relay: str, what: str, told: str) -> None:
    assert differences(relay)[what] == told


def test_nothing_is_lost_and_a_document_beside_itself_is_kept() -> None:
    held = said(ORIGINAL)
    found = compare(held, held, keys())
    assert [one.original for one in found] == held
    assert {one.difference for one in found} == {Difference.KEPT}
    assert len(compare(held, [], keys())) == len(compare([], held, keys())) == len(held)


def test_relays_are_found_by_speaker_day_and_figures() -> None:
    relay = [line.replace(" bulletin russian_centre:", " relay russian_centre(via agency):")
             for line in ORIGINAL[:3]]  # fmt: skip
    other = ["2016-03-23 other snhr: violations 5 24h", "2016-03-24 late russian_centre(via x): "
             "violations 5 24h"]  # fmt: skip
    found = pairs(days_of(said((*ORIGINAL, *relay, *other))), keys())
    documents = {one.digest: one.claim.document for one in said((*ORIGINAL, *relay, *other))}
    assert [(documents[one.original], documents[one.relay], one.shared) for one in found] == [
        ("bulletin", "relay", 3)
    ]
