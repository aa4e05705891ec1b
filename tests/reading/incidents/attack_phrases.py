"""Attacks as bulletins tell them, the value first; and what is near to them and is none.

A value: type, attacker, weapon, governorate, places; "-" for what is not told. Register ids stand
for what a register knows. Sentences are ours.
"""

ATTACKS = {
    "en": {
        "shelling jaysh_al_islam mortar SY01 sy:douma": [
            "In Damascus province Jaysh al-Islam shelled Douma with mortars.",
            "In Damascus province, gunmen of Jaysh al-Islam fired mortars at Douma.",
            "Damascus province: Jaysh al-Islam used mortars against Douma.",
            "Jaysh al-Islam mortared Douma (Damascus province).",
        ],
        "shelling - mortar SY01 sy:douma": [
            "In Damascus province, Douma was shelled with mortars.",
            "In Damascus province, Douma came under mortar fire.",
            "Mortar shells fell on Douma in Damascus province.",
        ],
        "shelling - - - sy:douma": ["Douma was shelled.", "Douma came under shelling."],
        "small_arms ahrar_al_sham machine_gun SY06 sy:kinsabba": [
            "In Latakia province Ahrar al-Sham opened fire on Kinsabba from machine guns.",
        ],
        "other free_syrian_army - SY02 sy:tell-rifaat": [
            "In Aleppo province the Free Syrian Army attacked Tell Rifaat.",
            "In Aleppo province the Free Syrian Army went for Tell Rifaat.",
        ],
        "shelling jaysh_al_islam mortar+small_arms - sy:douma": [
            "Jaysh al-Islam used mortars and small arms on Douma.",
        ],
    },
    "ru": {
        "shelling jaysh_al_islam mortar SY01 sy:douma": [
            "В провинции Дамаск боевики «Джейш аль-Ислам» обстреляли из минометов Думу.",
            "В провинции Дамаск группировка «Джейш аль-Ислам» вела минометный огонь по Думе.",
            "В провинции Дамаск по Думе били минометы «Джейш аль-Ислам».",
            "«Джейш аль-Ислам» накрыла из минометов Думу (провинция Дамаск).",
        ],
        "shelling - mortar SY01 sy:douma": [
            "В провинции Дамаск минометному обстрелу подверглась Дума.",
            "В провинции Дамаск из минометов обстреляна Дума.",
        ],
        "shelling - mines SY01 sy:douma": [
            "В провинции Дамаск мины легли у Думы.",
            "В провинции Дамаск по Думе выпущены мины.",
        ],
        "shelling - - - sy:douma": ["Обстреляна Дума.", "Дума подверглась обстрелу."],
        "movement ahrar_al_sham - SY06 sy:kinsabba": [
            "В провинции Латакия «Ахрар аш-Шам» пытались прорваться у Кинсаббы.",
        ],
    },
    "ar": {
        "shelling jaysh_al_islam mortar SY01 sy:douma": [
            'قصف مسلحو "جيش الإسلام" بقذائف الهاون بلدة دوما في محافظة دمشق.',
            'أطلق "جيش الإسلام" قذائف الهاون على بلدة دوما في محافظة دمشق.',
            'قال المركز إن مسلحي "جيش الإسلام" قصفوا بالهاون بلدة دوما في محافظة دمشق.',
            'قصف بالهاون نفذه "جيش الإسلام" على بلدة دوما في محافظة دمشق.',
        ],
        "shelling - mortar SY01 sy:douma": [
            "تعرضت بلدة دوما في محافظة دمشق لقصف بقذائف الهاون.",
            "طال قصف بالهاون بلدة دوما في محافظة دمشق.",
        ],
        "other ahrar_al_sham - SY06 sy:kinsabba": [
            'استهدف "أحرار الشام" بلدة كنسبا في ريف اللاذقية.',
            'هاجم "أحرار الشام" بلدة كنسبا في ريف اللاذقية.',
        ],
    },
}

NEVER = {
    "en": [
        "Jaysh al-Islam did not shell Douma.",
        "The Centre denied that Douma was shelled.",
        "13 attacks by armed groups were recorded in the provinces of Aleppo and Hama.",
        "Most cases of chaotic small-arms fire occur in areas held by Jabhat al-Nusra.",
        "A transport aircraft delivered 21 tons of food to Deir ez-Zor.",
        "Engineers cleared 3 mines near Douma.",
        "Talks with the leaders of Jaysh al-Islam go on in Douma.",
    ],
    "ru": [
        "Боевики «Джейш аль-Ислам» Думу не обстреливали.",
        "Зафиксировано 13 обстрелов в провинциях Алеппо и Хама.",
        "Чаще всего беспорядочная стрельба из стрелкового оружия отмечается в районах «ИГ».",
        "Самолет ВКС России сбросил на Дейр-эз-Зор 21 тонну продовольствия.",
        "Саперы подорвали 38 взрывоопасных предметов у Думы.",
        "В Думе идут переговоры с «Джейш аль-Ислам».",
    ],
    "ar": [
        'لم يقصف "جيش الإسلام" بلدة دوما.',
        "رصد المركز 13 عملية قصف في محافظتي حلب وحماة.",
        'تستمر المحادثات مع قادة "جيش الإسلام" في دوما.',
    ],
}
