"""What `hudna explain` says of a claim's document and of an incident."""

from datetime import date

import pytest

from hudna.cli.explain import show
from hudna.desk.explain import Explanation
from hudna.ledger.outcome import Held
from hudna.record import Claim, Document, Incident, Name, Span

DAY = date(2016, 3, 24)


def test_an_incident_is_told_whole_with_the_day_and_publisher_it_was_added_with(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "Nusra shelled Kinsabba with mortars."
    body = Incident("shelling", Name("mortars"), Name("Nusra", "nusra"), Name("Latakia", "SY06"),
                    (Name("Kinsabba"),))  # fmt: skip
    claim = Claim("d", "incident", Span(0, len(text)), text, body, "en.x", "g")
    held = Held(claim, "a" * 64, DAY, DAY, "Daily")
    document = Document("d", "a" * 64, "text/plain", text, "en")
    show(Explanation(held, document, claim.span, "does what it does"))
    said = capsys.readouterr().out
    for words in ("Daily; added as of 2016-03-24", "Nusra [nusra]", "mortars", "Latakia [SY06]",
                  "Kinsabba"):  # fmt: skip
        assert words in said
    assert "undated" not in said
