"""Arabic attacks: a bomb that went off, a shelling told by what it led to; and what is none."""

import pytest

from hudna.reading import read
from hudna.record import Document
from reading.phrases import PLACES


def incidents(text: str) -> int:
    """How many attacks a text tells."""
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    return sum(claim.kind == "incident" for claim in account.claims)


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت سيارة مفخخة في مدينة عفرين.",
        "أدى القصف على بلدة سراقب إلى مقتل طفلة.",
        "أسفر القصف على مدينة إدلب عن جرح ثلاثة مدنيين.",
    ],
)
def test_an_attack_is_told(text: str) -> None:
    assert incidents(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "انفجر الوضع في إدلب.", "توقف القصف على إدلب.", "أدان المجلس القصف على مدينة إدلب.",
        "طالب الوزير بوقف القصف على بلدة سراقب.",
    ],
)  # fmt: skip
def test_no_attack_is_told(text: str) -> None:
    assert incidents(text) == 0
