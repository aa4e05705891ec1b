"""Texts that try a reader: each is head + unit × n + tail, at any n. And spellings that hide."""

from typing import Final

# name: (head, unit, tail)
REPEATED: Final[dict[str, tuple[str, str, str]]] = {
    # numbers
    "numbers in one line": ("Violations: ", "7 ", ""),
    "numbers and commas": ("Нарушений: ", "7, ", ""),
    "number words": ("", "twenty ", "violations"),
    "number words, Russian": ("", "двадцать ", "нарушений"),
    "number words joined, Arabic": ("", "ألف و", "خرقا"),
    "one endless numeral": ("", "1", " violations"),
    "an endless grouped numeral": ("1", ",000", " tons"),
    "an endless time of day": ("1", ":1", " violations"),
    "fractions": ("", "½ ", "tons"),
    "percents": ("", "5% ", ""),
    # signs
    "nested brackets": ("Aleppo (", "(", "5"),
    "brackets of every kind": ("", "([{<«(", "5"),
    "closed brackets": ("Aleppo (5", ")", ""),
    "full stops": ("5", ". ", "violations"),
    "only punctuation": ("", "!?…;:—", ""),
    "quotes": ("", "\" ' « » “ ", "5 violations"),
    "apostrophes": ("a", "'a", ""),
    "dashes": ("Aleppo ", "- ", "5"),
    "a list of nothing": ("", "-\n", ""),
    # words
    "one endless word": ("", "a", ""),
    "words of 4,000 letters": ("", "b" * 4_000 + " 5 ", ""),
    "clitics, Arabic": ("", "وفبكلال", " 5 خروقات"),
    "places": ("5 violations in ", "Aleppo, ", "Homs"),
    "places joined": ("خرقين في ", "حلب و", "حمص"),
    "places with their numbers": ("9 violations: ", "Aleppo – 5, ", "Homs – 4."),
    "places with their numbers, Russian": ("9 нарушений: ", "Алеппо – 5, ", "Хомс – 4."),
    "places with their numbers, Arabic": ("9 خروقات: ", "حلب (5) و", "حمص (4)."),
    "figures joined": ("", "5 violations in Aleppo and ", "4 in Homs"),
    "duals joined": ("", "خرقين في حلب و", "بلدتين"),
    "months": ("", "March 5, ", ""),
    "windows": ("", "in the past 24 hours ", "5 violations"),
    "totals": ("", "5 groups joined, unchanged ", ""),
    "attributions": ("", "The Centre said that the Ministry of Defence said that ", "5"),
    "attributions, Russian": ("", "Центр заявил, что Минобороны сообщило, что ", "5 нарушений"),
    "attacks": ("Militants ", "shelled Aleppo, ", "twice"),
    "recorders": ("", "the Russian side recorded 5, ", ""),
    # lines
    "short lines": ("", "5 violations\n", ""),
    "headings": ("", "Aleppo\n", "5"),
    "blank lines": ("5", "\n", "violations"),
    "spaces": ("5", " ", "violations"),
    "line ends of all kinds": ("", "5 violations\r\nin\x85Aleppo\u20285\u2029tons\t", ""),
    # letters
    "combining marks flood": ("a", "\u0301\u0323", "5 violations"),
    "vowel marks flood": ("خ", "\u0651\u064e\u0655", "رقين"),
    "zero-width joiners": ("5", "\u200d", "0 violations"),
    "bidi overrides": ("", "\u202e5 violations in Aleppo\u202c ", ""),
    "bidi isolates": ("", "\u2067خرقين\u2069 \u20665\u2069 ", ""),
    "lone surrogates": ("5 ", "\ud800\udc00\udfff", " violations"),
    "nul": ("5 ", "\0", " violations"),
    "mixed scripts": ("", "Алеппо 5 violations خرقين нарушений في Homs ", ""),
    "homoglyphs": ("", "Аlерpо 5 vіоlаtіоns ", ""),
    "presentation forms": ("", "ﺧﺮﻗﺎ ﷺ ", "5"),
    "another language": ("", "שלום 5 ימים ", ""),
    "private use": ("", "\ue000\uf8ff 5 ", ""),
    "beyond the basic plane": ("", "𝟓 𝐯𝐢𝐨𝐥𝐚𝐭𝐢𝐨𝐧𝐬 🕊 ", ""),
}  # fmt: skip

# Few marks come of these: what they try is the scanning of letters, which no count of calls shows.
FLOODS: Final = (
    "one endless numeral", "an endless grouped numeral", "an endless time of day", "fractions",
    "brackets of every kind", "full stops", "only punctuation", "quotes", "apostrophes",
    "one endless word", "words of 4,000 letters", "clitics, Arabic", "blank lines", "spaces",
    "combining marks flood", "vowel marks flood", "zero-width joiners", "lone surrogates", "nul",
    "another language", "private use", "beyond the basic plane",
)  # fmt: skip

# plain text: the same, written so that it hides
DISGUISED: Final[dict[str, tuple[str, ...]]] = {
    "50 violations in Aleppo": (
        "5\u200d0 viola\u200dtions in Al\u200beppo", "50\u00a0violations\tin\u2009Aleppo",
        "\u202e50 violations in Aleppo\u202c", "\u206650\u2069 violations in \u2066Aleppo\u2069",
        "50 vi\u00adolations in Aleppo", "\ufeff50 violations in Aleppo",
        "５０ violations in Aleppo",
    ),
    "В Алеппо 12 нарушений": (
        "В Алеп\u00adпо 12 нару\u00adшений", "В Алеппо 1\u20602 нарушений",
        "\u200eВ Алеппо\u00a012\u202fнарушений",
    ),
    "12 خرقا في حلب": (
        "١٢ خرقا في حلب", "۱۲ خرقا في حلب", "12 خرقًا في حلب", "12 خـــرقا في حلـــب",
        "12 \u200fخرقا\u200f في حلب", "\u202b12 خرقا في حلب\u202c", "12 ﺧﺮﻗﺎ ﻓﻲ ﺣﻠﺐ",
        "12 خ\u200cر\u200dقا في حلب", "12 خَرْقاً في حَلَب",
    ),
}  # fmt: skip
