"""Where figures that name no place of their own are placed, and titles that repeat their text."""

import pytest

from hudna.reading.discourse.echoes import SAID_AGAIN
from hudna.record import Account, Document, Tally
from reading.phrases import PLACES, read


def account(text: str) -> Account:
    return read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)


def places(text: str) -> list[tuple[str, float | None, str | None]]:
    return [
        (claim.body.indicator, claim.body.quantity.low, claim.place.text if claim.place else None)
        for claim in account(text).claims if isinstance(claim.body, Tally)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Militants shelled Adra in Damascus province with mortars. One civilian was killed.",
            ("killed", 1, "Adra in Damascus province"), id="harm is where the attack before it was",
        ),
        pytest.param(
            "In Aleppo city, militants shelled Sheikh Maqsoud. Two soldiers were wounded.",
            ("wounded", 2, "Aleppo"), id="the place that the attack's sentence opens with",
        ),
        pytest.param(
            "Militants shelled Adra with mortars.\nOne civilian was killed.",
            ("killed", 1, None), id="a new line is another matter",
        ),
        pytest.param(
            "В квартале Мейдан города Алеппо обвалился дом. Погибли четыре человека.",
            ("killed", 4, None), id="no attack is told of",
        ),
        pytest.param(
            "За сутки в Идлибской зоне деэскалации отмечено 24 обстрела: Идлиб – 15, Латакия – 9.",
            ("violations", 24, "Идлибской зоне деэскалации"), id="the zone of a list",
        ),
        pytest.param(
            "The Centre delivered 2.4 tons of food to Talbisah (Homs province).",
            ("aid_tonnes", 2.4, "Talbisah (Homs province)"), id="a town with its province behind",
        ),
    ],
)  # fmt: skip
def test_a_figure_without_a_place_of_its_own(
    text: str, wanted: tuple[str, float, str | None]
) -> None:
    assert wanted in places(text)


TITLED = (
    "{title} خروقات للهدنة في سوريا\n\nسجل المركز الروسي {lead} خروقات للهدنة خلال 24 ساعة في "
    "محافظات حلب (2) وحماة (3).\n"
)


def test_an_arabic_title_that_repeats_its_lead_is_kept_once_and_listed() -> None:
    found = account(TITLED.format(title=5, lead=5))
    heads = [one for one in found.claims if one.place is None]
    assert [one.body.quantity.low for one in heads if isinstance(one.body, Tally)] == [5]
    assert [(one.quote, one.reason) for one in found.unread] == [("5 خروقات", SAID_AGAIN)]


def test_a_title_that_differs_from_its_lead_is_kept() -> None:
    found = account(TITLED.format(title=6, lead=5))
    values = [one.body.quantity.low for one in found.claims if isinstance(one.body, Tally)]
    assert values[:2] == [6, 5]
    assert not found.unread


def windows(text: str) -> list[tuple[str, float | None, str | None]]:
    return [
        (claim.body.indicator, claim.body.quantity.low,
         claim.window.label if claim.window else None)
        for claim in account(text).claims if isinstance(claim.body, Tally)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Число обстрелов снизилось: Россия отметила 32.", ("violations", 32, None)),
        ("فوصل مجموع الخروق خلال يومين إلى 49 خرقا.", ("violations", 49, "cumulative")),
        ("The opposition says that the truce was broken 2000 times.",
         ("violations", 2000, "cumulative")),
        ("The truce was broken 200 times.", ("violations", 200, None)),
        ("أدت المعارك منذ الأحد إلى مقتل 61 شخصا.", ("killed", 61, "other")),
    ],
)  # fmt: skip
def test_the_period_of_totals(text: str, wanted: tuple[str, float, str | None]) -> None:
    assert wanted in windows(text)


def test_one_place_for_figures_that_are_told_together() -> None:
    text = "3 civilians were killed, 4 soldiers wounded in the Aleppo province."
    assert [place for _, _, place in places(text)] == ["Aleppo", "Aleppo"]
