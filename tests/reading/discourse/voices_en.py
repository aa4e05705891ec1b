"""English texts and who says their seven: speaker < relay, outermost first; then how it is said."""

SAID: dict[str, list[str]] = {
    '"ministry\'s press service"': [
        "In a day 7 breaches were recorded, as RIA Novosti was told at the ministry's press "
        "service.",
    ],
    '"coalition\'s headquarters"': [
        "In a day 7 people were wounded, according to the latest figures available to the "
        "coalition's headquarters.",
    ],
    "nobody as others only deny": [
        "In a day 7 breaches were recorded. The Russian Defence Ministry denied the reports.",
        "In a day 7 breaches were recorded.\n\nThe Russian Centre denied that it had a part in it.",
        "The Russian Defence Ministry denied the reports. In a day 7 breaches were recorded.",
        "In a day 7 breaches were recorded by the way, and the coalition said nothing.",
        "In a day there were 7 breaches by the coalition; the coalition said nothing.",
        "Truce Monitoring Committee of the two sides met.\n\nIn a day 7 breaches took place.",
    ],
    '"Truce Monitoring Committee"': [
        "Truce Monitoring Committee\nDaily bulletin\n\nIn a day 7 breaches were recorded.",
        "Truce Monitoring Committee – bulletin no. 12\n\nIn a day 7 breaches were recorded.",
    ],
    "jccc_dpr as it heads the text": [
        "DPR Representation to the JCCC\n\nIn a day 7 breaches were recorded.",
    ],
    "nobody as a group alone is no issuer": [
        "Jaysh al-Islam\n\nIn a day 7 breaches were recorded.",
    ],
    '"CEASEFIRE OBSERVATION NETWORK"': [
        "CEASEFIRE OBSERVATION NETWORK\n\nIn a day 7 breaches were recorded.",
    ],
    "sana after an aside": [
        "The agency SANA, whose correspondent was in Hama, said mortar fire had wounded 7 "
        "civilians.",
    ],
    '"Panos Moumtzis" as quoted': [
        "Reuters quoted Panos Moumtzis as saying that 7 people had been killed in a day.",
    ],
    '"Red Crescent" as quoted': [
        "In a day 7 people were killed, the Red Crescent was quoted by AFP as saying.",
    ],
    "russian_centre": [
        "The Russian Centre for Reconciliation said that 7 breaches were recorded in a day.",
        "Over the past day 7 breaches were recorded, said the Russian Centre for Reconciliation.",
        "According to the Russian Centre for Reconciliation, 7 breaches were recorded in a day.",
        "7 breaches were recorded in a day, according to the Russian Centre for Reconciliation.",
        "Russian Centre for Reconciliation: 7 breaches in a day",
        "7 breaches in a day - Russian Centre for Reconciliation",
        "In a day 7 breaches were recorded. This was reported by the Russian Centre for "
        "Reconciliation.",
        '"The truce holds. In a day 7 breaches were recorded," the Russian Centre for '
        "Reconciliation said.",
        "The bulletin of the Russian Centre for Reconciliation says that 7 breaches were recorded.",
        "The Russian Centre for Reconciliation issued its bulletin.\nIn a day 7 breaches were "
        "recorded, the centre added.",
        "The Russian Centre for Reconciliation issued its bulletin.\nIn a day 7 breaches were "
        "recorded, it added.",
        "Bulletin of the Russian Centre for Reconciliation\n\nIn a day 7 breaches were recorded.",
        "Seen from Aleppo: 7 breaches in a day\n\nThe truce holds, the Russian Centre for "
        "Reconciliation said.",
    ],
    "russian_centre < tass": [
        "MOSCOW, April 5. /TASS/. In a day 7 breaches were recorded, the Russian Centre for "
        "Reconciliation said.",
        "The Russian Centre for Reconciliation recorded 7 breaches in a day, TASS reported.",
    ],
    "russian_centre < tass < russian_mod": [
        "MOSCOW, April 5. /TASS/. In a day 7 breaches were recorded, the Russian Centre for "
        "Reconciliation said on the website of the Russian Defense Ministry.",
    ],
    "russian_mod": [
        "The Russian Defense Ministry said on Monday that 7 breaches were recorded in a day.",
        "In a day 7 breaches were recorded, says the daily bulletin of the Russian Defense "
        "Ministry.",
        "The Russian Defense Ministry is at work.\nIn a day 7 breaches were recorded, the ministry "
        "said.",
        "The Centre for Reconciliation, the Russian Defense Ministry says, counted no deaths. "
        "In a day 7 breaches were recorded.",
    ],
    "joint_commission_ru": [
        "The Russian side recorded 7 breaches and the Turkish side recorded 4, the Russian Defense "
        "Ministry said.",
        "The Russian side of the commission: 7 breaches. The Turkish side: 4.",
        "The Turkish side recorded 4 breaches, the Russian side - 7.",
    ],
    "joint_commission_tr": [
        "The Russian side recorded 4 breaches and the Turkish side recorded 7, the Russian Defense "
        "Ministry said.",
        "There were 4 breaches for the Russian side in a day and 7 breaches for the Turkish side, "
        "the Russian Defense Ministry said.",
        "The Russian side could confirm none of the 7 breaches the Turkish side named.",
        "The Russian side has 4 breaches. The Turkish side has 7 breaches.",
    ],
    "oleg_yegorov": [
        "In a day 7 breaches were recorded, said Maj. Gen. Oleg Yegorov, deputy chief of the "
        "Russian Centre for Reconciliation.",
        "The deputy chief of the Russian Centre for Reconciliation, Maj. Gen. Oleg Yegorov, said "
        "that 7 breaches were recorded in a day.",
        "Maj. Gen. Oleg Yegorov, deputy chief of the Russian Centre for Reconciliation, said that "
        "7 breaches were recorded in a day.",
        "Oleg Yegorov briefed the press.\nIn a day 7 breaches were recorded, the general said.",
    ],
    "snhr": [
        "The Syrian Network for Human Rights documented 7 breaches in a day.",
        "The Russian Centre said that 4 breaches were recorded. The Syrian Network for Human "
        "Rights said that 7 breaches were recorded.",
        "The Syrian Network for Human Rights published its report. The network documented 7 "
        "breaches in a day.",
    ],
    '"spokesman for the local council"': [
        "In a day 7 breaches were recorded, said a spokesman for the local council.",
    ],
    '"A resident of Homs"': ["A resident of Homs told us of 7 breaches in a day."],
    '"source in the operations room"': [
        "In a day 7 breaches were recorded, a source in the operations room said.",
    ],
    '"head of the observer mission"': [
        "The head of the observer mission said that 7 breaches were recorded in a day.",
    ],
    "russian_centre after an aside": [
        "The Russian Centre said that 4 breaches were recorded in Homs.\nThe Russian Centre said "
        "that the truce holds.\nA local source said that 3 breaches were recorded in Hama.\nIn a "
        "day 7 breaches were recorded in Aleppo.",
    ],
    "azerbaijan_mod": [
        "The Azerbaijani Defense Ministry denied this and accused Armenian forces of 7 breaches.",
    ],
    "al_masirah": [
        "The coalition said that it had broken no truce. Al-Masirah reported 7 breaches in a day.",
    ],
    "russian_centre, whoever a monitor is": [
        "Bulletin of the Russian Centre for Reconciliation\n\nMonitors recorded 7 breaches "
        "in a day.",
    ],
    "houthis": ["Ansar Allah said that 7 breaches were recorded in a day."],
    "sana": ["Damascus, SANA - Over the past day 7 breaches were recorded in Aleppo."],
    "turkey": ["Turkey reported 7 breaches in a day; the Houthis said five."],
    '"army command"': [
        "The army command said 7 breaches took place, while the rebels put the figure at 12.",
        "The rebels claimed 12 breaches in a day; the army command said 7 breaches took place.",
        "Two breaches took place, according to the rebels, but the army command said 7 did.",
    ],
    "houthis, each clause with its own": [
        "The Houthis said that 7 people were killed; the coalition said five.",
        "The coalition said that five people were killed, while the Houthis said 7 were killed.",
    ],
    '"rebels"': ["The rebels say 7 breaches were recorded in a day."],
    '"State media"': [
        "Local activists speak of 19 breaches. State media reported only 7 breaches."
    ],
    '"Quiet Corridor Initiative"': [
        "Quiet Corridor Initiative counted 7 breaches in a day.",
    ],
    '"Karim al-Badri"': [
        "Karim al-Badri, a member of the joint committee, said 7 breaches were recorded in a day.",
        "The head of the office in Sarmin, Karim al-Badri, said 7 breaches were recorded in a day.",
        "In a day 7 breaches were recorded, said Karim al-Badri.",
    ],
    '"Colonel Karim al-Badri"': [
        "Colonel Karim al-Badri said that 7 breaches were recorded in a day.",
    ],
    '"Ankara"': ["Ankara said 7 civilians were killed; Moscow did not confirm the deaths."],
    '"police"': ["Residents spoke of nine dead. The district police said 7 were killed."],
    '"governor\'s office"': ["The governor's office confirmed that 7 people were wounded."],
    '"monitoring cell"': ["Amman, 9 June - The monitoring cell says 7 breaches took place."],
    '"volunteers"': ["According to volunteers, 7 breaches were recorded in a day."],
    "russian_mod after a voice that was cited": [
        "The Russian Defense Ministry said that the truce holds. According to the Syrian side, "
        "there were 4 breaches.\nIn a day 7 breaches were recorded in Aleppo.",
    ],
    "unifil": ["In a day 7 breaches were recorded, UNIFIL noted."],
    "nobody": [
        "Moscow, Aleppo and Sheikh Said (7 breaches in a day).",
        "The truce, which has been said to hold, was broken: 7 breaches were recorded in a day.",
        "According to plan, trucks came. In a day 7 breaches were recorded.",
        "A child was killed on Sunday and 7 people were wounded. Meanwhile, the Russian Centre "
        "said that five breaches were recorded.",
        "Over the past day 7 breaches were recorded in Aleppo.",
        "The ministry of the interior has a new head. Over the past day 7 breaches were recorded.",
    ],
}

HEDGES: dict[str, list[str]] = {
    "attributed": [
        "The Russian Centre said that 7 breaches were recorded in a day.",
        "The Russian Centre said that 7 breaches were recorded; Ankara denied its part.",
        "The army denied 12 breaches; the rebels said 7 breaches took place.",
    ],
    "alleged": [
        "The Azerbaijani Defense Ministry denied this and accused Armenian forces of 7 breaches.",
        "The opposition accused the government of 7 breaches in a day.",
        "Government forces allegedly committed 7 breaches in a day.",
        "It is alleged that 7 breaches were recorded in a day.",
        "The Russian Centre alleged that 7 breaches were recorded in a day.",
        "Unconfirmed reports speak of 7 breaches in a day.",
    ],
    "denied": [
        "The Russian side denied the 7 breaches.",
        "There were not 7 dead in Homs.",
        "The Russian side has not yet confirmed the 7 breaches.",
        "The army did not kill 7 people in Idlib.",
        "The Russian side did not confirm the 7 breaches.",
        "UNIFIL denied that 7 peacekeepers were wounded.",
        "It is not true that 7 breaches took place in Idlib, the army spokesman said.",
        "The Russian side did not record 7 breaches, as Ankara claimed.",
        "The ministry rejected the alleged 7 breaches.",
    ],
    "asserted": [
        "It was not a quiet day: 7 breaches were recorded in Aleppo.",
        "Over the past day 7 breaches were recorded in Aleppo.",
    ],
}

ALONE: list[str] = [
    "The Russian Centre for Reconciliation said that the truce holds. The Turkish side recorded 7 "
    "breaches.",
    "The rebels claimed 7 breaches in a day; the army command said five breaches took place.",
]
