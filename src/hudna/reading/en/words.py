"""The words of English bulletins, by type of mark and by value. A table, no code.

`~` stands for an ending; `value:2` gives the count a form carries by itself.
"""

from typing import Final

from hudna.reading.lexicon import Terms

SIGNS: Final[Terms] = {
    "AND": {"": "and | & | amd | plus | as well as | along with"},
    "IN": {"": "in | within | inside | across | throughout"},
    "OF": {"": "of"},
    "TO": {"": "to | up to the"},
    "FROM": {"": "from | out of"},
    "BY": {"": "by"},
    "FOR": {"": "for"},
    "SKIP": {"": "the"},
    "EACH": {"": "each | apiece | in each of | each in | in each"},
    "MORE": {"": "another | more | further | additional"},
    "ONLY": {"": "only | just"},
    "ALL": {"": "all"},
    "OTHER": {"": "the other | the remaining one"},
    "OF_WHICH": {"": "of them | of which | of those | among them | including | of whom"},
    "NOT": {"": "not | did not | didn't | has not | have not | had not | have never | never | is not "
                "| was not | were not | are not | hasn't | haven't"},
    "NO": {"": "no | none of | zero | not a single | neither of | without any | no new"},
    "NOBODY": {"": "nobody | no one | none | no casualties | no injured | no victims"},
    "CONTRAST": {"": "while | whereas | meanwhile | but"},
}  # fmt: skip

NUMBERS: Final[Terms] = {
    "NUMERAL": {
        "1": "one", "2": "two | both", "3": "three", "4": "four", "5": "five", "6": "six",
        "7": "seven", "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve",
        "13": "thirteen", "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen",
        "18": "eighteen", "19": "nineteen", "20": "twenty", "30": "thirty", "40": "forty | fourty",
        "50": "fifty", "60": "sixty", "70": "seventy", "80": "eighty", "90": "ninety",
        "0": "zero | nil",
    },
    "SCALE": {"100": "hundred", "1000": "thousand | thousands", "1000000": "million | mln",
              "12": "dozen", "20": "score"},
    "HALF": {"0.5": "half | a half"},
    "HEDGE": {
        "about": "about | around | approximately | some | roughly | nearly about | circa | approx "
                 "| an estimated | or so",
        "more": "more than | over | at least | no less than | no fewer than | not less than "
                "| upwards of | as many as at least",
        "less": "less than | fewer than | almost | nearly | up to | at most | no more than "
                "| not more than | under",
    },
    "FREQUENCY": {"1": "once", "2": "twice", "3": "thrice"},
    "TIMES": {"": "times | time | occasions | ocasions | occasion"},
    "ORDINAL_END": {"": "st | nd | rd | th"},
}  # fmt: skip

TIME: Final[Terms] = {
    "MONTH": {
        "1": "january | jan", "2": "february | feb", "3": "march", "4": "april | apr",
        "5": "may", "6": "june", "7": "july", "8": "august | aug", "9": "september | sept | sep",
        "10": "october | oct", "11": "november | nov", "12": "december | dec",
    },
    "WEEKDAY": {
        "1": "monday", "2": "tuesday", "3": "wednesday", "4": "thursday", "5": "friday",
        "6": "saturday", "7": "sunday",
    },
    "TIME_UNIT": {"hour": "hour | hours | hrs", "day": "day | days", "week": "week | weeks",
                  "month": "month | months", "year": "year | years", "minute": "minutes | minute",
                  "night": "night | nights"},
    "LAST": {"": "last | past | preceding | previous 24 | latest"},
    "DURING": {"": "during | in the course of | over | for the | within the"},
    "DAY_WORD": {"0": "today | the same day | on the day", "-1": "yesterday | the day before",
                 "24h": "a day | per day | the day | daily | that day | that time | in that time "
                        "| overnight"},
    "SINCE": {"": "since | so far | to date | in total since"},
    "PREVIOUS": {"": "previous reporting period | reporting period before | against "
                     "| previous period | the 24 hours before | previous 24 hours | down from "
                     "| compared with | compared to"},
    "CURRENT": {"": "current | this"},
    "CLOCK_WORD": {"": "a.m | p.m | am | pm | hrs"},
}  # fmt: skip

COUNTED: Final[Terms] = {
    "COUNTED": {
        "violations": "violation | violations | breach | breaches | shelling~ | shellings "
                      "| case of firing | cases of firing | case of opening fire "
                      "| cases of opening fire | opening fire | openings of fire | shelling attacks "
                      "| incident of gunfire | incidents of gunfire | incidents of shooting "
                      "| act of opening fire | acts of opening fire | instances of firing "
                      "| ceasefire violation | ceasefire violations | cease fire violations "
                      "| truce violations | truce breaches | ceasefire breaches | infringements "
                      "| fact of opening fire | facts of opening fire | cease fire breaches",
        "attacks": "attack | attacks",
        "cases": "case | cases | incident | incidents | ones",
        "localities": "settlement | settlements | populated area | populated areas "
                      "| inhabited area | inhabited areas | locality | localities | village "
                      "| villages | town | towns | residential areas | populated localities "
                      "| inhabited localities | communities",
        "groups": "armed group | armed groups | armed grouping~ | armed formation~ "
                  "| illegal armed group~ | illegal armed formation~ | opposition group~ "
                  "| illegal formation~ | groups | group | groupings | armed units "
                  "| syrian opposition groups | formations | opposition formations | armed groups of",
        "commanders": "commander | commanders | field commander~ | leaders | leader",
        "applications": "application form | application forms | application | applications",
        "agreements": "agreement | agreements | ceasefire agreement | ceasefire agreements "
                      "| truce deal | truce deals | deals | such agreements "
                      "| reconciliation agreement | reconciliation agreements",
        "talks": "consultation | consultations | negotiations | talks | meetings | meeting "
                 "| consultations and negotiations | round of talks | rounds of talks",
        "tonnes": "ton | tons | tonne | tonnes | t | metric ton | metric tons",
        "aid_operations": "humanitarian action | humanitarian actions | humanitarian operation "
                          "| humanitarian operations | humanitarian event | humanitarian events "
                          "| aid operation | aid operations | humanitarian campaign~",
        "parcels": "food parcel | food parcels | food packages | food package | food sets "
                   "| food set | parcels | food kits | packages",
        "convoys": "convoy | convoys | humanitarian convoy | humanitarian convoys | aid convoy "
                   "| aid convoys",
        "trucks": "truck | trucks | lorries | vehicles",
        "people": "people | persons | person | civilian | civilians | residents | inhabitants "
                  "| soldier | soldiers | servicemen | serviceman | citizens "
                  "| locals | fighters | militants | employees | men | troops | individuals "
                  "| kindergarten employees",
        "subset": "women | children | women and children | minors | of them women",
        "refugees": "refugee | refugees | returnees",
        "explosions": "explosion | explosions | undetermined explosion | undetermined explosions "
                      "| blasts",
        "projectiles": "projectile | projectiles | projectiles in flight",
        "bursts": "burst | bursts",
        "munitions": "round | rounds | mine | mines | mortar rounds | mortar bombs | shells "
                     "| rockets | missiles | mortar shells",
        "hectares": "hectare | hectares | ha",
        "acres": "acre | acres",
        "buildings": "buildings | houses",
        "kilometres": "km | kilometers | kilometres | kilometer",
        "area": "square kilometers | square kilometres | sq km | square km",
        "devices": "explosive device | explosive devices | explosive objects | explosives",
        "airstrikes": "air strike | air strikes | airstrike | airstrikes | sorties",
        "fronts": "fronts | directions",
        "patrols": "patrol | patrols",
        "posts": "observation post | observation posts",
        "checkpoints": "checkpoints | checkpoint | crossing points",
        "restrictions": "restrictions of movement | movement restrictions",
        "calibre": "mm | mm calibre | millimeter | millimetre",
        "truces": "ceasefire | ceasefires | truce | truces",
        "weapons": "weapons | heavy weapons | tanks | howitzers",
    },
    "QUALITY": {
        "": "new | humanitarian | armed | local | violations of | civilian | total | local residents"
            "| syrian | opposition | ceasefire | cease fire | cessation of hostilities | truce",
        "previous": "earlier",
    },
    "BREACHED": {"": "broke the truce | broke the ceasefire | truce broken | broken | violated "
                     "| violated the truce | breached | violated the ceasefire | ceasefire broken "
                     "| broken the truce | broken the ceasefire | broken the cease fire "
                     "| cease fire broken | truce was broken"},
    "TOTAL": {"": "total | in total | totals | overall | altogether | brings the total | total of "
                  "| so far | amounts | amounted | all in all | so far have | in all"},
    "COUNT": {"": "the number | number | count | the overall number | total number "
                  "| the total number"},
    "ROSE": {"": "rose | reached | grown | has reached | have reached | increased | risen "
                 "| has grown | have grown | number has increased | climbed | brings | brought "
                 "| have risen | has risen | now number | numbers | now | now stands at "
                 "| now stand at | stands at | stand at | has increased | have increased"},
    "FELL": {"": "fell | decreased | dropped | declined"},
    "UNCHANGED": {"": "unchanged | remained | remain | remains | has remained | have remained "
                      "| still | remained unchanged | remains unchanged | has not changed "
                      "| have not changed | did not change | still stands at | remain unchanged "
                      "| unchanged still | stayed at | the same"},
}  # fmt: skip

SPEAKERS: Final[Terms] = {
    "SAY": {"": "said | says | say | told | states | stated | announced | reports | reported "
                "| report | wrote | writes | reads | added | noted | according to the bulletin "
                "| it goes on | goes on | stressed | specified | informed | declared that "
                "| announced that"},
    "ACCORDING": {"": "according to | as per | by the count of | citing | in the words of "
                      "| by data of"},
    "RECORD": {"": "recorded | registered | fixed | logged | put down | entered | noted | detected "
                   "| counted | has recorded | have recorded | documented | caught | spotted "
                   "| listed | stand on | has | have | had | gives | reported | observed"},
    "CONFIRM": {"": "confirm | confirmed | has confirmed | can confirm | could confirm | bear out "
                    "| corroborated | confirms"},
    "DENY": {"": "denied | denies | refuted | rejected"},
    "HEARSAY": {"": "allegedly | reportedly"},
    "ACCUSE": {"": "accused | accuses | blamed"},
    "BULLETIN": {"": "bulletin | daily bulletin | information bulletin | statement | report "
                     "| document | ministry's bulletin"},
    "SIDE": {
        "joint_commission_ru": "russian side | russian party | russian part | russian officers "
            "| russian monitors | russian representatives | russian representative office "
            "| russian part of the joint commission | russian part of the commission "
            "| russian party of the commission | russian side of the commission "
            "| russian side of the joint commission | russian officers in the joint commission "
            "| russian team | russian observers | russian group | russian military monitors "
            "| russian representative office of the joint commission",
        "joint_commission_tr": "turkish side | turkish party | turkish part | turkish officers "
            "| turkish monitors | turkish representatives | turkish representative office "
            "| turkish part of the joint commission | turkish part of the commission "
            "| turkish party of the commission | turkish side of the commission "
            "| turkish side of the joint commission | turkish list | turkish team "
            "| turkish observers",
        "syrian_side": "syrian side | syrian party | syrian part",
        "russian_centre": "the center | the centre | its center | its centre",
    },
    "PRONOUN": {"": "it | he | she | they"},
}  # fmt: skip

EVENTS: Final[Terms] = {
    "LEVEL": {
        "governorate": "province | provinces | governorate | governorates",
        "region": "region | regions | area",
        "countryside": "countryside | rural | suburbs of",
        "city": "city | city of | the city of",
        "quarter": "quarter | quarters | district | neighbourhood | neighborhood | neighbourhoods",
        "village": "village of | the village of | near the village of",
        "zone": "de escalation zone | deescalation zone | de escalation zones | de escalation area",
    },
    "DIRECTION": {"": "north | south | east | west | northern | southern | eastern | western "
                      "| north western | north eastern | south western | south eastern"},
    "NEAR": {"": "near | by roisit | close to | around | near to | vicinity of"},
    "JOIN": {"": "joined | signed | signed on | signed up | made peace | signed a truce | join "
                 "| acceded | was signed | were signed | came from | agreed to join | freed "
                 "| deals were made | were made with | consent | gave consent | gave preliminary "
                 "consent | agreed with | truce agreed with | truce agreed | make peace | truce was "
                 "agreed | agreements were reached | agreed on reconciliation | concluded "
                 "", "have": "have joined | has joined"},
    "PRELIMINARY": {"": "preliminary | in principle | preliminary consent"},
    "TALK": {"": "talks | negotiations | consultations | being talked to | in talks "
                 "| talks run with | negotiating | talks are held | talks continue"},
    "TRUCE": {"": "truce | ceasefire | cease fire | reconciliation | cessation of hostilities "
                  "| cessation | cessations of hostilities | peace"},
    "AID": {"": "humanitarian aid | aid | humanitarian cargo | humanitarian cargos | food | relief "
                "| cargo | assistance | humanitarian assistance | bread | flour"},
    "CARGO": {"": "cargo weight | weight | weighing | cargo | total weight"},
    "DELIVER": {"": "delivered | deliver | went to | got | handed out | distributed | was given "
                    "| were given | received | dropped | given | brought"},
    "FORM": {"": "being formed | is being formed | forming | prepared | is being prepared"},
    "HARM": {"killed": "killed | died | dead | deaths | perished | were killed | was killed",
             "wounded": "wounded | injured | hurt | were injured | was wounded | were wounded",
             "both": "casualties | suffered"},
    "RETURN": {"": "returned | came back | come back | return | returned home | let through "
                   "| crossed | returned to syria"},
    "LEAVE": {"": "left | evacuated | got through | went out | leave | exited | withdrew from"},
    "TREAT": {"": "treated | medical aid | medical assistance | medical care"},
    "ATTACK": {
        "shelling": "shelled | shelling | mortared | bombarded | rocketed | mortared living | hit",
        "fire": "shot | shot at | fired | fired on | fired at | opened fire | used",
        "other": "attacked | attack | went for | stormed | assaulted | struck | attacking",
        "movement": "tried to break | advanced",
    },
    "WEAPON": {
        "mortar": "mortar | mortars | mortar fire",
        "mlrs": "mlrs | multiple launch rocket system~ | rocket launcher~",
        "atgm": "atgm | atgms | anti tank missile~ | antitank grenade launcher~ "
                "| anti tank grenade launchers",
        "artillery": "artillery | heavy artillery | cannon~ | howitzer~ | guns",
        "small_arms": "small arms | machine gun~ | automatic weapons | light weapons | gunfire",
        "grenade_launcher": "grenade launcher~", "sniper": "sniper~",
        "improvised": "improvised~ shells | hand made shells | home made shells | gas cylinders",
        "air": "warplanes | aircraft", "drone": "drone~ | uav | uavs", "ied": "ied | ieds",
        "mines": "mines", "calibre": "mm calibre",
    },
    "STRIKE": {"": "strike | strikes | air strikes | hit | hitting | attacking | attack | bomb"},
    "MILITANTS": {"": "terrorists | militants | rebels | separatists | fighters | gunmen "
                      "| armed opposition | opposition forces | illegal formations "
                      "| unknown gunmen | armed forces of armenia | armenia's armed forces"},
    "DECLARE": {"": "declared | announced | declare | accept | keep to the ceasefire"},
    "INFORM": {"": "told | informed | location | locations | where they are | sent word "
                   "| gave their location | positions"},
    "OBSERVE": {"": "truce held | the truce held | was observed | is observed | observed "
                    "| largely held | by and large | on the whole the truce | calmer"},
    "CONTACT": {"": "phone talk~ | telephone conference | telephone talks | by phone "
                    "| video conference | telephone conversation | phone conference"},
    "DISCUSS": {"": "discussed | exchanged | raised | considered"},
    "EQUIP": {"": "supplied | provided | equipment"},
    "TRAIN": {"": "trained | training"},
    "WITHDRAW": {"": "withdrawal | withdraw | pull out"},
    "DEPLOY": {"": "deployed | deployment | stationed"},
    "PROTECT": {"": "protected"},
    "ORDER": {"": "ordered | instructed"},
    "CLEAR": {"": "cleared | demined | made safe | destroyed | defused"},
    "CAPTURE": {"": "freed | took | liberated | retaken | have been freed"},
    "DETAIN": {"": "detained | held | arrested | held the smm up"},
}  # fmt: skip

TERMS: Final = (NUMBERS, TIME, EVENTS, SPEAKERS, COUNTED, SIGNS)
