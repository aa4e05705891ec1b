"""English words of number and time that are rarer in bulletins than in other reports. Tables."""

from typing import Final

from hudna.reading.engine.lexicon import Terms

NUMBERS: Final[Terms] = {
    "NUMERAL": {"20": "a score of | one score", "40": "two score", "60": "three score"},
    "SCALE": {"100": "a hundred", "1000": "a thousand | k", "1000000": "a million",
              "1000000:2": "millions", "1000000000": "billion | a billion | bn",
              "1000000000:2": "billions", "12": "a dozen",
              "1000000000000": "trillion | a trillion | tn", "1000000000000:2": "trillions"},
    "HALF": {
        "0.5": "half a | half an | one half | half of a",
        "1/4": "one quarter | a quarter of a | a quarter of an | quarter of a | a quarter",
        "1/4:1": "and a quarter", "3/4": "three quarters", "3/4:1": "and three quarters",
        "1/3": "a third | one third", "2/3": "two thirds", "1/5": "a fifth | one fifth",
        "2/5": "two fifths", "3/5": "three fifths", "4/5": "four fifths",
        "1/6": "a sixth | one sixth", "5/6": "five sixths", "1/7": "a seventh | one seventh",
        "1/8": "an eighth | one eighth", "3/8": "three eighths", "1/10": "a tenth | one tenth",
        "3/10": "three tenths", "7/10": "seven tenths", "9/10": "nine tenths",
    },
    "HEDGE": {
        "minus": "minus",
        "about": "nearer | around about",
        "behind_about": "odd", "exact": "exactly | precisely", "or": "or",
        "behind_less": "or fewer | or less",
        "both_more": "at least | at a minimum | at minimum | at the very least",
        "both_less": "at most | at the most",
        "more": "above", "less": "below | not exceeding",
    },
    "PERCENT": {"": "percent | per cent | pct | percentage points | percentage point"},
    "ORDINAL": {
        "1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "6": "sixth",
        "7": "seventh", "8": "eighth", "9": "ninth", "10": "tenth", "11": "eleventh",
        "12": "twelfth", "13": "thirteenth", "14": "fourteenth", "15": "fifteenth",
        "16": "sixteenth", "17": "seventeenth", "18": "eighteenth", "19": "nineteenth",
        "20": "twentieth", "30": "thirtieth", "40": "fortieth", "50": "fiftieth",
        "60": "sixtieth", "70": "seventieth", "80": "eightieth", "90": "ninetieth",
        "100": "hundredth", "1000": "thousandth",
    },
    "ROMAN": {
        "16": "xvi", "17": "xvii", "18": "xviii", "19": "xix", "20": "xx", "21": "xxi",
        "22": "xxii",
    },
    "AGO": {"": "ago"},
    "CENTURY": {"": "century | centuries"},
    "NO": {"zero": "zero | nought", "none": "no | no new | no further | not a single"},
    "NOBODY": {"none": "none"},
    "NAME_SIGN": {"": "covid | flat | row"},
    "LEVEL": {"quarter": "a quarter of the | a quarter in"},
    "WORD": {"p": "p", "": "at first | first of all | in the first place | second to none "
                 "| several hundred | several thousand | several million | a few hundred "
                 "| a few thousand | many thousand | many thousands | the one who "
                 "| first things first | at second hand | on second thought"},
}  # fmt: skip

TIME: Final[Terms] = {
    "WEEKDAY": {"2": "tue | tues", "3": "wed", "4": "thu | thur | thurs", "5": "fri"},
    "TIME_UNIT": {"week:2": "fortnight", "minute": "min | mins", "second": "seconds"},
    "DAY_PART": {"dawn": "dawn | daybreak", "morning": "morning", "afternoon": "afternoon",
                 "evening": "evening"},
    "LAST": {"calendar": "last | previous"},
    "CLOCK_WORD": {"am": "am", "pm": "pm", "h00": "midnight", "h12": "noon | midday",
                   "o'clock": "o'clock"},
    "DAY_WORD": {
        "0": "this day", "1": "tomorrow",
        "-2": "day before yesterday | the day before yesterday", "0,night": "tonight",
        "24h/each": "daily", "other/each": "weekly | monthly | fortnightly",
        "same": "that period | that span | same period | the same period | same time span",
        "other/on=-1,night": "last night",
        "other/since=0,h00": "since the day began | since the start of the day | since midnight "
                             "| since the beginning of the day | from midnight",
        "other/since=0,morning": "since morning | since this morning | since early morning "
                                 "| since the morning",
        "other/since=0,dawn": "since dawn",
        "other/since=-1,night": "since the night",
        "other/since=-1,evening": "since last evening",
        "other/since=0,week": "since the week began | since the start of the week "
                              "| since the beginning of the week",
        "other": "recent days | recent hours | recent weeks | last few days | past few days "
                 "| last few hours | past few hours | last several hours | past several hours "
                 "| last few weeks | past few weeks | last several days | past several days",
    },
    "SINCE": {
        "since=0,year": "since the start of the year | since the beginning of the year",
        "since=0,month": "since the start of the month | since the beginning of the month",
        "": "since the start of the war | since the start of the conflict "
            "| from the start of the truce | from the beginning of the truce "
            "| from the start of the ceasefire "
            "| from the start of the operation | from the beginning of the operation "
            "| since the beginning of the cessation of hostilities "
            "| since the start of the cessation of hostilities",
    },
    "HIJRI": {
        "1": "muharram", "2": "safar", "3": "rabi al awwal | rabi i | rabi ul awwal",
        "4": "rabi al thani | rabi ii | rabi al akhir",
        "5": "jumada al awwal | jumada al ula | jumada i",
        "6": "jumada al thani | jumada al akhira | jumada ii", "7": "rajab", "8": "shaban",
        "9": "ramadan", "10": "shawwal", "11": "dhu al qadah | dhul qadah | dhu al qidah",
        "12": "dhu al hijjah | dhul hijjah | dhul hijja | dhu al hijja",
    },
    "TO": {"": "until | till"},
    "PREVIOUS": {"": "preceding period | the preceding period"},
    "ERA": {"": "ah | hijri"},
}  # fmt: skip

TERMS: Final[tuple[Terms, ...]] = (NUMBERS, TIME)
