"""The specification of a chart: one for page and print, in each language."""

import json
from datetime import date

from hudna.desk.charting import Period, Wording, spec

PERIOD = Period(date(2016, 3, 1), date(2016, 3, 31))
MONTHS = tuple("one two three four five six seven eight nine ten eleven twelve".split())


def wording(*, rtl: bool = False, digits: str = "0123456789", gaps: str = "") -> Wording:
    return Wording("Title", ("beneath",), MONTHS, ("{d}", " ", "{name}"), digits,
                   is_from_right=rtl, gaps=gaps)  # fmt: skip


def test_it_names_its_days_once_for_each_view() -> None:
    for gaps in ("", "gap"):
        made = spec(PERIOD, wording(gaps=gaps))
        told = json.dumps(made)
        assert told.count('"domain"') == len(made["vconcat"]) == 2 + bool(gaps)
        assert {one["name"]: one["value"] for one in made["params"]}["days"] == 31


def test_from_the_right_days_and_figures_stand_on_the_other_side() -> None:
    left, right = (json.dumps(spec(PERIOD, wording(rtl=rtl))) for rtl in (False, True))
    assert '"reverse": true' in right and '"orient": "right"' in right
    assert '"reverse": true' not in left and '"orient": "left"' in left


def test_digits_are_those_that_are_asked_for() -> None:
    eastern = spec(PERIOD, wording(digits="٠١٢٣٤٥٦٧٨٩"))
    assert eastern["config"]["locale"]["number"]["numerals"][4] == "٤"
    assert "join(split(" in json.dumps(eastern) and "join(" not in json.dumps(
        spec(PERIOD, wording())
    )


def test_words_cannot_leave_their_place_in_an_expression() -> None:
    odd = ("it's", "back\\slash", *MONTHS[2:])
    made = Wording("t", (), odd, ("{name}",))
    assert "'it\\'s', 'back\\\\slash'" in str(
        spec(PERIOD, made)["vconcat"][0]["layer"][-1]["encoding"]["x"]["axis"]["labelExpr"]
    )
