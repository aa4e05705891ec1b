"""Who joins, in three languages: "stage hedge name, name" -> sentences; then what is none."""

JOINED: dict[str, tuple[str, ...]] = {
    "signed asserted sy:babbila, sy:yalda": (
        "Two localities, Babbila and Yalda, joined the truce.",
        "The towns of Babbila and Yalda signed reconciliation agreements.",
        "К перемирию присоединились населённые пункты Баббила и Ялда.",
        "انضمت بلدتا ببيلا ويلدا إلى الهدنة.",
    ),
    "signed asserted Ard Amra, Korbaniya, sy:babbila": (
        "Ard Amra, Korbaniya and Babbila joined the truce.",
        "The elders of Ard Amra, Korbaniya and Babbila signed agreements on the truce.",
    ),
    "signed asserted sy:babbila, Korbaniya": (
        "Babbila (Damascus province) and Korbaniya (Homs province) joined the truce.",
    ),
    "signed asserted sy:babbila, Корбания": (
        "Подписано два соглашения: Баббила (провинция Дамаск) и Корбания (провинция Хомс).",
        "К перемирию присоединились Баббила и Корбания.",
    ),
    "signed asserted sy:babbila": (
        "Yesterday, Babbila joined the truce.",
        "Babbila and Russian officers signed an agreement on the truce.",
    ),
    "signed asserted sy:talbiseh": (
        "The town of Talbiseh in Homs province joined the cessation of hostilities.",
        "Elders of Talbiseh signed an agreement on the truce.",
        "Старейшины посёлка Талбиса подписали соглашение о примирении.",
        "أبرم وجهاء بلدة تلبيسة اتفاق مصالحة.",
    ),
    "signed asserted jaysh_al_islam": (
        "The group Jaysh al-Islam signed the ceasefire agreement.",
        "A truce agreement with Jaysh al-Islam was signed.",
        "Группировка «Джейш аль-Ислам» подписала соглашение о прекращении боевых действий.",
        "انضم جيش الإسلام إلى الهدنة.",
    ),
    "signed asserted jaysh_al_nasr, jaysh_al_izza": (
        "Jaysh al-Nasr and Jaysh al-Izza joined the ceasefire.",
        "К перемирию присоединились отряды «Джейш ан-Наср» и «Джейш аль-Изза».",
        "انضم جيش النصر وجيش العزة إلى اتفاق وقف إطلاق النار.",
    ),
    "preliminary asserted sy:talbiseh": (
        "The elders of Talbiseh agreed to the truce in principle.",
        "Representatives of the town of Talbiseh gave preliminary consent to a truce.",
        "Старейшины посёлка Талбиса дали предварительное согласие на перемирие.",
        "وافق وجهاء بلدة تلبيسة مبدئيا على الهدنة.",
    ),
    "withdrawn asserted sy:talbiseh": (
        "The town of Talbiseh withdrew from the truce.",
        "Elders of Talbiseh have withdrawn from the agreement.",
        "Посёлок Талбиса вышел из перемирия.",
        "Старейшины посёлка Талбиса отозвали подписи.",
        "انسحبت بلدة تلبيسة من اتفاق المصالحة.",
        "تراجع وجهاء بلدة تلبيسة عن اتفاق الهدنة.",
    ),
    "withdrawn asserted jaysh_al_nasr": (
        "The group Jaysh al-Nasr left the truce.",
        "Jaysh al-Nasr pulled out of the ceasefire.",
        "Отряд «Джейш ан-Наср» вышел из перемирия.",
        "«Джейш ан-Наср» объявил о своём выходе из соглашения.",
        "انسحب جيش النصر من الهدنة.",
    ),
    "withdrawn attributed jaysh_al_nasr": ("أعلن جيش النصر انسحابه من اتفاق وقف إطلاق النار.",),
    "signed denied ahrar_al_sham": (
        "Ahrar al-Sham denied that it had joined the ceasefire.",
        "«Ахрар аш-Шам» опровергла своё присоединение к перемирию.",
        "نفت حركة أحرار الشام انضمامها إلى الهدنة.",
    ),
    "preliminary asserted": (
        "The elders of two localities in Hama province agreed to a truce in preliminary form.",
        "Старейшины двух населённых пунктов провинции Хама дали предварительное согласие.",
        "وفي ريف حماة وافق ممثلو بلدتين مبدئيا على المصالحة.",
    ),
    "signed asserted": (
        "Four commanders of opposition units around Dumeir signed up to the cease-fire.",
        "Two localities in Homs province joined the truce.",
        "Ещё две группы из района Думейр присоединились к перемирию.",
        "انضمت مجموعتان في ريف حمص إلى الهدنة.",
    ),
}

NOBODY: tuple[str, ...] = (
    "Jabhat al-Nusra, which is outside the truce, attacked army positions near Talbiseh.",
    "With commanders in Damascus province the terms of joining are under discussion.",
    "Jaysh al-Islam shelled the town of Babbila during the truce.",
    "The truce was agreed in Moscow.",
    "Russian forces withdrew from Palmyra.",
    "Three fighters left Talbiseh.",
    "В провинции Дамаск обсуждаются условия присоединения ещё двух отрядов.",
    "Террористы «Джебхат ан-Нусры» обстреляли Талбису, нарушив перемирие.",
    "Боевики вышли из Талбисы.",
    "О перемирии договорились Москва и Вашингтон.",
    "قصف جيش الإسلام بلدة ببيلا رغم الهدنة.",
    "وتناول الحديث شروط الانضمام إلى الهدنة.",
    "انسحبت القوات الروسية من تدمر.",
    "نفى الضابط أن تكون الطائرات الروسية قد ضربت أي فصيل أعلن التزامه بالهدنة.",
)
