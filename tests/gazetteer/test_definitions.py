"""What parties' figures count: `definitions.csv` of packs, read strictly."""

from pathlib import Path

import pytest

from hudna import gazetteer
from hudna.gazetteer import GazetteerError
from hudna.gazetteer.rows import DEFINITION_COLUMNS
from hudna.record.register import UNKNOWN

HEAD = ",".join(DEFINITION_COLUMNS) + "\n"
PAGE = "https://a.example/methods"


def load(tmp_path: Path, *rows: str) -> gazetteer.Gazetteer:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "theatre.toml").write_text(
        'name_en = "P"\nname_ar = "ب"\nname_ru = "П"\n'
        'countries = ["SY"]\nmonths_ar = "western"\nweekend = ["friday"]\n'
        'zone = "Asia/Damascus"\n', "utf-8",
    )  # fmt: skip
    (pack / "definitions.csv").write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    return gazetteer.load(["syria"], further=[pack])


def test_every_answer_but_unknown_has_an_address() -> None:
    found = gazetteer.load().definitions
    assert {one.party for one in found} >= {
        "russian_centre", "joint_commission_ru", "joint_commission_tr", "snhr", "sohr",
        "osce_smm", "unifil",
    }  # fmt: skip
    assert all(one.source.startswith("https://") for one in found if one.answer != UNKNOWN)
    assert any(one.answer == UNKNOWN for one in found)


def test_a_pack_adds_its_own(tmp_path: Path) -> None:
    found = load(tmp_path, f"russian_mod,violations,ends_at,19:30,,{PAGE},",
                 f"russian_mod,violations,zone,Europe/Moscow,,{PAGE},",
                 f"russian_mod,violations,air,yes,violations_air,{PAGE},").definitions  # fmt: skip
    mine = [one for one in found if one.party == "russian_mod"]
    assert [(one.question, one.answer, one.told_as) for one in mine] == [
        ("ends_at", "19:30", ""), ("zone", "Europe/Moscow", ""), ("air", "yes", "violations_air"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (f"nobody,violations,air,yes,,{PAGE},", "not the id of a row"),
        (f"snhr,breaches,air,yes,,{PAGE},", "indicator 'breaches' is not known"),
        (f"snhr,killed,colour,yes,,{PAGE},", "question 'colour' is not known"),
        (f"snhr,killed,training,perhaps,,{PAGE},", "yes, no, unknown"),
        (f"snhr,killed,unit,rounds,,{PAGE},", "incidents, shots"),
        (f"snhr,killed,ends_at,noon,,{PAGE},", "an hour as 19:30"),
        (f"snhr,killed,zone,Damascus time,,{PAGE},", "a zone as Europe/Kyiv"),
        ("snhr,killed,training,no,,,", "source is empty"),
        (f"snhr,killed,training,no,detained,{PAGE},", "needs the answer yes"),
        (f"snhr,killed,training,yes,arrests,{PAGE},", "name of an indicator"),
        (f"snhr,violations,arrests,no,,{PAGE},", "is answered at syria/definitions.csv"),
    ],
)
def test_a_row_that_is_wrong_says_what_to_do(tmp_path: Path, row: str, told: str) -> None:
    with pytest.raises(GazetteerError, match=r"pack/definitions\.csv:2") as caught:
        load(tmp_path, row)
    assert told in str(caught.value)
