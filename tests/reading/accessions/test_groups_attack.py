"""Groups of the register are known as attackers by the names that bulletins give them."""

import pytest

from hudna import gazetteer
from hudna.reading import read
from hudna.record import Document, Incident

PLACES = gazetteer.load()
SENTENCES = {
    "en": "{} shelled the town of Foua in Idlib province with mortars.",
    "ar": "قصف {} بلدة الفوعة في إدلب بقذائف الهاون.",
    "ru": "Отряды «{}» обстреляли из миномётов населённый пункт Фуа в провинции Идлиб.",
}
GROUPS = {
    "suqour_al_sham": {"en": "Suqour al-Sham", "ar": "لواء صقور الشام", "ru": "Сукур аш-Шам"},
    "suqour_al_ghab": {"en": "Suqur al-Ghab", "ar": "صقور الغاب", "ru": "Сукур аль-Габ"},
    "fath_al_sham": {"en": "Jabhat Fateh al-Sham", "ar": "تنظيم جبهة فتح الشام",
                     "ru": "Джебхат Фатх аш-Шам"},
    "free_idlib_army": {"en": "Free Idlib Army", "ar": "جيش إدلب الحر", "ru": "Джейш Идлиб"},
    "jaysh_al_sunna": {"en": "Jaish al-Sunna", "ar": "جيش السنة", "ru": "Джейш ас-Сунна"},
    "hurras_al_din": {"en": "Hurras al-Din", "ar": "تنظيم حراس الدين", "ru": "Хуррас ад-Дин"},
    "liwa_al_quds": {"en": "Liwa al-Quds", "ar": "لواء القدس", "ru": "Лива аль-Кудс"},
    "hamza_division": {"en": "Hamza Division", "ar": "فرقة الحمزة", "ru": "Фиркат Хамза"},
    "jaysh_al_thuwar": {"en": "Jaysh al-Thuwar", "ar": "جيش الثوار", "ru": "Джейш ас-Сувар"},
    "division_13": {"en": "13th Division", "ar": "الفرقة 13", "ru": "Дивизия 13"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("id", "language", "name"),
    [(id, code, name) for id, names in GROUPS.items() for code, name in names.items()],
)
def test_a_group_that_attacks_is_known(id: str, language: str, name: str) -> None:
    text = SENTENCES[language].format(name)
    account = read(Document("made.txt", "0" * 64, "text/plain", text), PLACES)
    found = [one.body.attacker for one in account.claims if isinstance(one.body, Incident)]
    assert [one.id if one else None for one in found] == [id]
