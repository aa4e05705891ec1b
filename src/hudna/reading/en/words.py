"""The words of English bulletins, by type of mark and by value. Tables, no code.

`~` stands for an ending; `value:2` gives the count a form carries by itself. Translators' English
is written as it is found: "facts of shelling", "regime of silence", "humanitarian actions".
"""

from typing import Final

from hudna.reading.engine.lexicon import Terms

SIGNS: Final[Terms] = {
    "AND": {"": "and | & | amd | plus | as well as | along with | together with"},
    "IN": {"": "in | within | inside | across | throughout | fell on | fall on | falls on "
               "| fallen on | falling on | fell upon | fall upon | both in | both times in "
               "| both of them in | both of which were in | all in | all of them in | all times in "
               "| all of these in | all of those in | every one of them in | each time in "
               "| every time in | have to do with | concerning | concern | concerned | pertain "
               "to | relate to "
               "| in that of | in the one of | exclusively in | solely in | only in | at the "
               "expense of"},
    "OF": {"": "of"},
    "TO": {"": "to | up to the"},
    "FROM": {"": "from | out of"},
    "BY": {"": "by"},
    "FOR": {"": "for"},
    "SKIP": {"": "the | so called"},
    "EACH": {"": "each | apiece | in each of | each in | in each | each of | in both "
                 "| per province | on each of | for each of | to each of | at each of | each on "
                 "| apiece on | apiece in | apiece for | for each | to each | each at | each to "
                 "| respectively for each"},
    "MORE": {"": "another | more | further | additional | other | additionally"},
    "ONLY": {"": "only | just | merely | solely"},
    "ALL": {"": "all"},
    "OTHER": {"": "the other | the remaining one | the other one | the remaining | the last one "
                  "| the second one | the third one | the fourth one | the fifth one | the "
                  "sixth one "
                  "| a second one | a third one | the rest",
              "there": "the second in | the third in | the fourth in | the fifth in | the sixth in "
                       "| the seventh in | the last in | a second in | a third in | the second "
                       "near "
                       "| the third near | the other near | the second on | the third on",
              "same": "as many | as many again | just as many | the same number | a like number "
                      "| an equal number | the same amount | the same again"},
    "OF_WHICH": {"": "of them | of which | of those | of these | among them | including | of whom "
                     "| among which | from them | out of them | out of which | amongst them "
                     "| of that number | of this number | of that total | of this total | of whom "
                     "| of the total | of the total number | included"},
    "NOT": {"": "not | did not | didn't | has not | have not | had not | have never | never "
                "| is not "
                "| was not | were not | are not | hasn't | haven't | do not | does not | don't "
                "| doesn't | wasn't | weren't | isn't | aren't | hadn't | has never | had never "
                "| failed to | no longer | has yet to | have yet to"
                  " | neither | nor | cannot | could not | couldn't | will not | won't |"
                  " would not | wouldn't | did not once | did never | refrained from |"
                  " abstained from"},
    "NO": {"": "no | none of | not a single | neither of | without any | no new | not one "
               "| no further | no more | no other | no such | without a single | without | not any "
               "| not a | nor a single"},
    "NOBODY": {"": "nobody | no one | not one person | not a soul | nobody from among "
                   "| not one of them | none of them | neither of them", "none": "none | "
                   "nothing to report | nothing of the kind | none at all | none whatever"},
    "ANY": {"": "any | any new | any further | any more | any such | any other"},
    "SPARE": {"": "spared | have spared | has spared | had spared | left alone | have left alone "
                  "| left in peace | kept away from | have kept away from | steered clear of "
                  "| stayed clear of | kept clear of | did not touch | have not touched"},
    "LINK": {"": "read more | read also | also read | see also | related | more on this topic "
                 "| more on this | further reading | also on | related article | related articles "
                 "| related news | don't miss | recommended | more news | read next | earlier on "
                 "| in other news"},
    "CONTRAST": {"": "while | whereas | meanwhile | but | although | though | however | yet"},
    "NAME_SIGN": {"": "hill | height | resolution | resolutions | article | articles | page "
                      "| pages "
                      "| chapter | paragraph | flight | highway | highways | route | unit | annex "
                      "| protocol | checkpoint | phase | stage | sector | room | channel | phone "
                      "| mark | height with a mark | call | hotline | regiment | battery "
                      "| elevation | section | point | step"},
    "WORD": {
        "realm": "in the air | on the ground | on land | at sea | by air | on the land",
        "elders": "elders | elders of the village | notables | village elders | community leaders",
        "": "worst hit | hardest hit | hit hardest | hit worst | one another | one after "
            "another | one by one | no one else | on the one hand "
            "| on one hand "
            "| at one time | at once | once again | once more | more than once | once and for all "
            "| all at once | one day | one of the largest | one of the biggest | one of the most "
            "| one of the main | one of the last | one of the first | one of the leaders | one of "
            "the sides | one of the parties | both sides | both parties | both centres "
            "| both centers "
            "| both countries | two sides | two parties | two centres | two centers "
            "| two countries "
            "| two lists | two presidents | two ministers | two leaders | either side | one side "
            "| each other | one thing | one way | american one "
            "| russian one | syrian one | new one | this one | that one "
            "| no newer ones "
            "| no new ones | no others | same period | first one | second one | other one "
            "| all three sides | two armies | two militaries "
            "| two powers | first time | second time | third time | last time | this time "
            "| same time "
            "| some time | any time | long time | on time | time and again | from time to time "
            "| no information | no data | no reports | no word | no details | no figures "
            "| hundreds of | thousands of | dozens of | scores of | tens of thousands of "
            "| hundreds of thousands of | tens of | two of the three | two bases | both bases",
    },
}  # fmt: skip

NUMBERS: Final[Terms] = {
    "NUMERAL": {
        "1": "one | a single | a lone | a sole | a solitary",
        "2": "two | both | a couple of | a couple | a pair of | a pair | "
             "a duo of",
        "3": "three", "4": "four", "5": "five", "6": "six | half a dozen | half dozen | a half "
             "dozen", "7": "seven", "8": "eight",
        "9": "nine", "10": "ten", "11": "eleven", "12": "twelve",
        "13": "thirteen", "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen",
        "18": "eighteen | a dozen and a half", "19": "nineteen", "20": "twenty",
        "30": "thirty", "40": "forty | fourty", "50": "fifty", "60": "sixty",
        "70": "seventy", "80": "eighty", "90": "ninety",
        "0": "nil",
    },
    "SCALE": {"100": "hundred", "1000": "thousand", "1000:2": "thousands",
              "1000000": "million | mln",
              "12": "dozen"},
    "HALF": {"0.5": "half | a half"},
    "HEDGE": {
        "about": "about | around | approximately | some | roughly | nearly about | circa | approx "
                 "| an estimated | close to | something like | in the region of "
                 "| as many as "
                 "| as much as | in the order of | an average of",
        "behind_about": "or so | or thereabouts", "behind_more": "or more | and more",
        "between": "between",
        "more": "more than | no less than | no fewer than | not less than "
                "| upwards of | as many as at least | a minimum of | in excess of | minimum of "
                "| not fewer than | exceeding | well over",
        "less": "less than | fewer than | almost | nearly | up to | no more than "
                "| not more than | under | a maximum of | just under | maximum of",
    },
    "FREQUENCY": {"1": "once", "2": "twice", "3": "thrice"},
    "TIMES": {"": "times | time | occasions | ocasions | occasion | separate occasions"},
    "ORDINAL_END": {"": "st | nd | rd | th"},
}  # fmt: skip

TIME: Final[Terms] = {
    "MONTH": {
        "1": "january | jan", "2": "february | feb", "3": "march | mar", "4": "april | apr",
        "5": "may", "6": "june | jun", "7": "july | jul", "8": "august | aug",
        "9": "september | sept | sep", "10": "october | oct", "11": "november | nov",
        "12": "december | dec",
    },
    "WEEKDAY": {
        "1": "monday", "2": "tuesday", "3": "wednesday", "4": "thursday", "5": "friday",
        "6": "saturday", "7": "sunday",
    },
    "TIME_UNIT": {"hour": "hour | hours | h", "day": "day | days", "week": "week | weeks",
                  "month": "month | months", "year": "year | years", "minute": "minutes | minute",
                  "night": "night | nights"},
    "LAST": {"": "last | past | preceding | previous | latest | elapsed | recent | most recent"},
    "DURING": {"": "during | in the course of | for the | within the | through | in the space of "
                   "| in the period of", "over": "over"},
    "DAY_WORD": {"0": "today | the same day | on the day", "-1": "yesterday | a day ago | one "
                      "day ago",
                 "other": "weekly | monthly | fortnightly | since the day began "
                          "| since the start of the day "
                          "| since the beginning of the day "
                          "| since midnight | since morning | since this morning | so far today "
                          "| since early morning | since the morning | since dawn | last night "
                          "| since the night | since the week began | since the start of the week "
                          "| since the beginning of the week | over the weekend "
                          "| during the weekend | at the weekend | last weekend "
                          "| over weekend | in weekend | over the week end",
                 "aside": "on the evening of | on the night of | on the evening and night of "
                          "| on the evenings of | in the evening of | in the night of "
                          "| on the evening and the night of | on the nights of "
                          "| in the evening and night of | in the same night | the same night "
                          "| that night | that evening | the same evening | in the same evening",
                 "24h": "for day | for days past | per days | in past day | in past 24 hours "
                        "| for the days past | within a day | over the day past | a day | per "
                        "day | the day | daily | that day | that time | in that time "
                        "| overnight | on the first day | the first day "
                        "| on the second day | on the third day | on the fourth day "
                        "| on the fifth day | on its first day | a day long | in one day "
                        "| in a single day | for a day"},
    "SINCE": {"as of": "as of | as at", "": "since | in total since | until now | up to now "
                  "| to this day | since the start | since the beginning | since then "
                  "| since the start of the truce | since the beginning of the truce "
                  "| since the start of the ceasefire | since the beginning of the ceasefire "
                  "| since the truce began | since the ceasefire began | since the truce started "
                  "| since the ceasefire started | since the truce came into force "
                  "| since the ceasefire came into force | since the truce took effect "
                  "| since the ceasefire took effect | since the ceasefire came into effect "
                  "| since the cessation of hostilities began | since the cessation of hostilities "
                  "| since the cessation of hostilities came into force "
                  "| since the start of the cessation of hostilities "
                  "| since the start of the operation | since the beginning of the operation "
                  "| since the start of the process | since the beginning of the process "
                  "| since the start of the year | since the beginning of the year"},
    "PREVIOUS": {"": "previous reporting period | reporting period before | period before "
                     "| period before that | day long period before that | day-long period before "
                     "| day-long period before that | prior period | prior reporting period "
                     "| preceding period | preceding reporting period | earlier period "
                     "| earlier reporting period | 24 hours before that | day before that "
                     "| previous period | the 24 hours before | down from | the 24 hours earlier "
                     "| compared with | compared to | up from | as compared to "
                     "| as compared with | in comparison with | in contrast to | the day before "
                     "| a day before | a day earlier | the day earlier | the previous day "
                     "| the preceding day | a day prior | the week before | a week earlier "
                     "| the previous week | previous bulletin | previous report | day earlier "
                     "| previous day", "against": "against | as against | versus"},
    "CURRENT": {"": "current | this"},
    "CLOCK_WORD": {"": "a.m | p.m | am | pm | hrs | o'clock | gmt | msk | moscow time | local time "
                       "| hours local time | hours moscow time",
                   "measure": "year old | years old | metres | meters | metre "
                              "| meter | degrees | years of age"},
}  # fmt: skip

COUNTED: Final[Terms] = {
    "COUNTED": {
        "violations": "violation | violations | breach | breaches | shelling~ | shellings "
                      "| case of firing | cases of firing | case of opening fire "
                      "| cases of opening fire | opening fire | openings of fire "
                      "| shelling attacks "
                      "| incident of gunfire | incidents of gunfire | incidents of shooting "
                      "| act of opening fire | acts of opening fire | instances of firing "
                      "| ceasefire violation | ceasefire violations | cease fire violations "
                      "| truce violations | truce breaches | ceasefire breaches | infringement~ "
                      "| fact of opening fire | facts of opening fire | cease fire breaches "
                      "| infraction~ | instance~ of shelling | instance~ of opening fire "
                      "| instance~ of fire | episode~ of shelling | episode~ of firing "
                      "| fact~ of shelling | fact~ of firing | case~ of shelling | incident~ of "
                      "shelling | act~ of shelling | act~ of firing | violation~ of the ceasefire "
                      "| violation~ of the cease fire | violation~ of the truce "
                      "| breach of the truce "
                      "| breaches of the truce | breach of the ceasefire "
                      "| breaches of the ceasefire "
                      "| breaches of the cease fire | violation~ of the cessation of hostilities "
                      "| breach of the cessation of hostilities | breaches of the cessation of "
                      "hostilities | violation~ of the ceasefire regime "
                      "| breaches of the ceasefire "
                      "regime | violation~ of the silence regime "
                      "| violation~ of the regime of silence "
                      "| violation~ of the cessation of hostilities regime | violation~ of the "
                      "regime of cessation of hostilities | violation~ of the ceasefire agreement "
                      "| case~ of ceasefire violation | case~ of ceasefire violations "
                      "| case~ of violation | case~ of violations | case~ of violation of the "
                      "ceasefire | case~ of violating the ceasefire "
                      "| case~ of violation of the truce "
                      "| case~ of violation of the cessation of hostilities | case~ of breach "
                      "| case~ of breaching the ceasefire | incident~ of opening fire "
                      "| incident~ of firing | incident~ of fire | firing incident~ "
                      "| shooting incident~ "
                      "| shelling incident~ | fire incident~ | exchange~ of fire "
                      "| live fire incident~ "
                      "| cease fire violation | truce violation | truce breach | ceasefire breach "
                      "| outbreak~ of fire | outbreak~ of shooting | outbreak~ of fighting "
                      "| case~ of non compliance | incident~ of non observance "
                      "| incident~ of non compliance | fact~ of violation | fact~ of violations "
                      "| fact~ of non observance | fact~ of breach | fact~ of opening of fire "
                      "| case~ of opening of fire | opening~ of fire | case~ of fire opening "
                      "| fact~ of violation of the ceasefire | fact~ of violation of the truce "
                      "| fact~ of violation of the silence regime | fact~ of violation of the "
                      "regime of "
                      "silence | fact~ of violation of the cessation of hostilities "
                      "| fact~ of violation of the regime of cessation of hostilities "
                      "| incident~ in violation of the truce | incident~ in violation of the "
                      "ceasefire "
                      "| incident~ in breach of the truce | incident~ in breach of the ceasefire "
                      "| breakage~ of the truce | breakage~ of the ceasefire | non observance~ "
                      "| episode~ of fire | episode~ of opening fire | episode~ of violation "
                      "| incident~ of violation | incident~ of ceasefire violation "
                      "| incident~ of truce violation | instance~ of violation | instance~ of "
                      "breach "
                      "| instance~ of ceasefire violation | instance~ of the truce being broken "
                      "| instance~ of the truce being violated | instance~ of the ceasefire "
                      "being broken "
                      "| instance~ of the ceasefire being violated | bout~ of fire | burst~ of "
                      "shelling "
                      "| spell~ of shelling | transgression~ | lapse~ | ceasefire incident~ "
                      "| truce incident~ | non compliance case~ | fire opening~ | armistice "
                      "violation~ "
                      "| case~ of non observance | case~ of small arms fire | ground violation~ "
                      "| shelling episode~ | firing episode~ | shooting episode~ | shelling case~ "
                      "| firing case~ | shooting case~ | fire episode~ | gunfire incident~ "
                      "| air violation~ | air and ground violation~ | ground and air violation~ "
                      "| aerial violation~ | land violation~ | land and air violation~ "
                      "| air and sea violation~ | sea violation~ | maritime violation~",
        "attacks": "attack | attacks | bombardment~ | assault~ "
                   "| shooting~ | shelling attack | raid~",
        "cases": "case | cases | incident | incidents | ones | instance | instances | episodes "
                 "| facts",
        "localities:1": "a settlement | a locality | a village | a town | another settlement "
                        "| another locality | another village | another town | a single settlement "
                        "| a populated area | an inhabited area | an inhabited locality "
                        "| a populated locality | another populated area | another inhabited area "
                        "| another inhabited locality | another populated locality | a hamlet",
        "localities": "settlement | settlements | populated area | populated areas "
                      "| inhabited area | inhabited areas | locality | localities | village "
                      "| villages | town | towns | residential areas | populated localities "
                      "| inhabited localities | communities | inhabited locality "
                      "| populated locality "
                      "| populated point~ | inhabited point~ | population centre~ "
                      "| population center~ "
                      "| towns and villages | villages and towns | cities and towns | hamlet~ "
                      "| cities and villages | places | municipalities | human settlements "
                      "| community",
        "groups": "armed group | armed groups | armed grouping~ | armed formation~ "
                  "| illegal armed group~ | illegal armed formation~ | opposition group~ "
                  "| illegal formation~ | groups | group | groupings | armed units "
                  "| syrian opposition groups | formations | opposition formations "
                  "| armed groups of "
                  "| opposition unit~ | opposition formation | units | detachment~ | faction~ "
                  "| rebel group~ | rebel faction~ | armed faction~ | militia groups | militias "
                  "| battalion~ | brigade | brigades | squad~ | armed opposition group~ "
                  "| opposition faction~ | moderate opposition group~ | moderate group~ "
                  "| armed opposition formation~ | formation | grouping | armed detachment~ "
                  "| opposition detachment~ | armed organisations | armed organizations "
                  "| illegal armed unit~ | moderate opposition formation~ "
                  "| moderate opposition unit~ "
                  "| armed opposition units | armed gangs | military formations",
        "commanders": "commander | commanders | field commander~ | leaders | leader | warlord~ "
                      "| group leader~ | rebel commander~ | opposition commander~",
        "applications": "application form | application forms | application | applications "
                        "| statements of joining | requests to join | application to join "
                        "| applications to join",
        "agreements": "agreement | agreements | ceasefire agreement | ceasefire agreements "
                      "| truce deal | truce deals | deals | such agreements | deal "
                      "| reconciliation agreement | reconciliation agreements | truce agreement~ "
                      "| cease fire agreement~ | peace agreement~ | peace deal~ | local truces "
                      "| reconciliation deal~ | reconciliation accord~ | accords",
        "talks": "consultation | consultations | negotiations | talks | meetings | meeting "
                 "| consultations and negotiations | round of talks | rounds of talks "
                 "| round of negotiations | rounds of negotiations | round of consultations "
                 "| rounds of consultations | working meeting~ | sessions of talks | negotiation "
                 "| conversation~ | contacts | negotiating session~ | round table~ | parleys "
                 "| negotiating rounds | sittings | discussions and talks "
                 "| negotiation rounds | talks and consultations | meetings and consultations "
                 "| negotiations and consultations | discussions",
        "tonnes": "ton | tons | tonne | tonnes | t | metric ton | metric tons | metric tonne~ | mt",
        "aid_operations": "aid run~ | aid event~ | aid drive~ | relief run~ | aid round~ "
                          "| aid distribution~ | aid handout~ | humanitarian run~ "
                          "| humanitarian drive~ | humanitarian distribution~ "
                          "| acts of humanitarian aid | humanitarian action | humanitarian "
                          "actions | humanitarian operation "
                          "| humanitarian operations | humanitarian event | humanitarian events "
                          "| aid operation | aid operations | humanitarian campaign~ | aid action~ "
                          "| relief operation~ | relief action~ | humanitarian mission~ "
                          "| aid deliver~ | aid deliveries | aid delivery | deliveries of aid "
                          "| humanitarian deliveries | humanitarian delivery | aid mission~ "
                          "| relief missions | humanitarian aid operation~ "
                          "| humanitarian activities "
                          "| humanitarian aid deliver~ | humanitarian aid deliveries "
                          "| deliveries of humanitarian aid | humanitarian aid action~ | aid drop~",
        "aid_operations:1": "a humanitarian action | a humanitarian operation | an aid operation "
                            "| a humanitarian event | a relief operation | a relief action "
                            "| a humanitarian campaign | another humanitarian action "
                            "| another humanitarian operation | an aid action | a humanitarian "
                            "mission | an aid mission | an aid delivery | an aid run "
                            "| a humanitarian delivery | a delivery of aid | an aid distribution "
                            "| a delivery of humanitarian aid | a humanitarian aid operation "
                            "| a further humanitarian action | a new humanitarian action",
        "parcels": "food parcel | food parcels | food packages | food package | food sets "
                   "| food set | parcels | food kits | packages | food basket~ | food ration~ "
                   "| grocery set~ | grocery kit~ | ration packs | food pack~ | food boxes "
                   "| rations "
                   "| aid parcel~ | aid package~ | food kit | grocery package~ | sets of food "
                   "| humanitarian kits | humanitarian sets | relief packages | aid boxes",
        "actions": "actions | action | events held | activities",
        "convoys": "aid column~ | column~ with humanitarian aid | column~ with aid "
                   "| columns of trucks | motorcade~ | convoy | convoys | humanitarian convoy | "
                   "humanitarian convoys | aid convoy "
                   "| aid convoys | relief convoy~ | un convoy~ | inter agency convoy~ "
                   "| un humanitarian convoy~ | humanitarian aid convoy~ | humanitarian column~",
        "convoys:1": "a convoy | a humanitarian convoy | an aid convoy | a un convoy "
                     "| a relief convoy | a humanitarian aid convoy | a un humanitarian convoy "
                     "| an inter agency convoy | an aid column | a joint convoy | a motorcade",
        "trucks": "truck | trucks | lorries | lorry | vehicles | lorry loads | truckloads "
                  "| truck loads "
                  "| aid trucks | trailers",
        "people": "people | persons | person | civilians | residents | inhabitants "
                  "| soldier | soldiers | servicemen | serviceman | citizens | resident "
                  "| locals | employees | men | troops | individuals | citizen | servicewoman "
                  "| kindergarten employees | local residents | villagers | townspeople | man "
                  "| woman "
                  "| girl | boy | child | peacekeeper | peacekeepers | officers | medics | doctors "
                  "| journalists | workers | policemen | police officers | syrians | militiamen "
                  "| militiaman | inhabitant | officer | peaceful residents | peaceful civilians "
                  "| members of their families | family members | service members "
                  "| service member | families | family | syrian soldiers "
                  "| government soldiers | syrian servicemen | drivers | aid workers | passers by "
                  "| contractors | conscripts | reservists | border guards | paramedics "
                  "| nurses | students | pupils | sappers | fishermen | shepherds | farmers",
        "lives": "lives | human lives",
        "people:1": "a civilian | another civilian | another soldier | another person | a woman "
                    "| a man | a child | a soldier | a serviceman "
                    "| a girl | a boy | a resident | a militiaman | a policeman "
                    "| a peacekeeper | a fighter | a worker | a driver | a journalist "
                    "| a teenager | a farmer | a villager | a medic | a person "
                    "| a shepherd | a pensioner | a schoolboy | a schoolgirl "
                    "| a servicewoman | a syrian soldier | a local resident "
                    "| a ukrainian soldier | a ukrainian serviceman | an officer "
                    "| an inhabitant | an elderly woman | an elderly man "
                    "| a syrian serviceman | a russian serviceman | a russian soldier "
                    "| a government soldier | a police officer | a little girl "
                    "| a little boy | a young man | a turkish soldier | a lebanese soldier "
                    "| a yemeni soldier | an azerbaijani serviceman "
                    "| an armenian serviceman | a local woman | a local man "
                    "| a woman resident | a contractor | a mercenary | a volunteer "
                    "| a conscript | a reservist | a border guard | a paramedic | a nurse "
                    "| a doctor | a student | a pupil | a guard | an aid worker | a cameraman "
                    "| a photographer | a reporter | an infant | a baby | a toddler | a mother "
                    "| a lieutenant | a sergeant | a corporal | a sapper "
                    "| an old man | an old woman | a shopkeeper | a taxi driver",
        "subset": "women | children | women and children | minors | of them women | elderly people "
                  "| adolescents | infants | girls | boys | females",
        "refugees": "refugee | refugees | returnees | syrian refugees",
        "displaced": "displaced | displaced people | displaced persons | displaced residents "
                     "| internally displaced | internally displaced persons | internally displaced "
                     "people | idp | idps | temporarily displaced persons | displaced civilians "
                     "| displaced syrians | forcibly displaced persons | forcibly displaced people",
        "patients": "patient | patients | sick people | sick and wounded",
        "explosions": "explosion | explosions | undetermined explosion | undetermined explosions "
                      "| blasts | blast | outgoing explosion~ | incoming explosion~ "
                      "| muzzle flash~ "
                      "| impact explosions | impact~ of shells | detonation~",
        "projectiles": "projectile | projectiles | trajectory | trajectories "
                       "| firing trajector~ | projectiles in flight | projectile in flight "
                       "| tracer~ in flight | tracer rounds in flight | tracers "
                       "| illumination flares "
                       "| illumination flare~ in flight",
        "bursts": "burst | bursts | bursts of fire | bursts and shots | shots and bursts",
        "munitions": "round | rounds | mine | mines | mortar rounds | mortar bombs | shells "
                     "| rockets | missiles | mortar shells | munition~ | artillery shells | shell "
                     "| rocket | missile | artillery rounds | grenades | mortar mines | bombs "
                     "| bomb "
                     "| mortar bomb | mortar shell | barrel bombs | cluster munitions "
                     "| tank shells "
                     "| mines and shells | shells and mines | shells and rockets "
                     "| rockets and shells "
                     "| units of ammunition | ammunition",
        "hectares": "hectare | hectares | ha | hectares of land | hectares of territory",
        "acres": "acre | acres",
        "buildings": "buildings | houses | structures | building | house "
                     "| buildings and structures "
                     "| facilities | objects of infrastructure | social facilities | premises "
                     "| residential buildings",
        "kilometres": "km | kilometers | kilometres | kilometer | kilometre | kms",
        "area": "square kilometers | square kilometres | sq km | square km | square kilometre "
                "| square kilometer | km² | km2 | km 2 | sq kilometers | sq kilometres | sq. km",
        "devices": "explosive device | explosive devices | explosive objects | explosives "
                   "| improvised explosive device~ | explosive item~ | explosive hazard~ | ieds "
                   "| unexploded ordnance | items of unexploded ordnance "
                   "| item of unexploded ordnance "
                   "| pieces of ordnance | pieces of unexploded ordnance | explosive object "
                   "| unexploded shells | unexploded munition~ | pieces of unexploded munitions "
                   "| unexploded bombs | explosive charges | explosive ordnance | bombs and mines "
                   "| explosive remnants of war | ordnance | makeshift bombs | hazardous objects "
                   "| dangerous explosive objects | improvised bombs | home made bombs",
        "airstrikes": "air strike | air strikes | airstrike | airstrikes | sorties | air raid~ "
                      "| bombing raid~ | combat sorties | sortie | air attack~ | bombing run~",
        "drones": "drone flight~ | uav flight~ | flights of drones | drone overflight~ "
                  "| flights of uavs | uav overflight~ | drone incursion~ | overflights "
                  "| flights of unmanned aerial vehicles | unmanned flights | drone sorties",
        "fronts": "fronts | directions | axes | front lines | front",
        "patrols": "patrol | patrols | joint patrols | patrol missions | foot patrols "
                   "| air patrols",
        "posts": "observation post | observation posts | posts | observation points "
                 "| monitoring posts | watch posts | peacekeeping posts | monitoring points",
        "checkpoints": "checkpoints | crossing points | roadblocks | check points",
        "restrictions": "restrictions of movement | movement restrictions "
                        "| restriction of movement "
                        "| freedom of movement restriction~ | restrictions on movement | denials "
                        "| restrictions to freedom of movement | movement restriction "
                        "| restrictions of freedom of movement | denials of access | impediment~ "
                        "| restrictions of the freedom of movement | restriction on movement "
                        "| freedom of movement was restricted | movement was restricted "
                        "| freedom of movement restricted",
        "calibre": "mm | mm calibre | millimeter | millimetre | caliber | calibre | mm caliber",
        "truces": "ceasefires | truces",
        "weapons": "weapons | heavy weapons | rifles | tanks | howitzers "
                   "| pieces of weaponry | units of weapons | firearms "
                   "| units of small arms | pieces of weapons "
                   "| weapons and ammunition | armoured vehicles | armored vehicles "
                   "| kalashnikov rifles | pieces of small arms",
        "members": "members | supporters | adherents",
    },
    "QUALITY": {
        "": "new | humanitarian | armed | local | civilian "
            "| syrian | opposition "
            "| undetermined | separate | isolated | minor | major | individual | odd "
            "| russian | turkish | american | large | small | big | heavy | peaceful | former "
            "| strong "
            "| moderate | different | various | alleged | regular | direct "
            "| known | similar | government | military | rebel | joint",
        "previous": "earlier | earlier in the week | earlier this week",
    },
    "BREACHED": {"": "broke the truce | broke the ceasefire | truce broken | broken | violated "
                     "| violated the truce | breached | violated the ceasefire | ceasefire broken "
                     "| broken the truce | broken the ceasefire | broken the cease fire "
                     "| cease fire broken | truce was broken | broke the cease fire | broke "
                     "| breached the truce | breached the ceasefire | violated the cease fire "
                     "| ceasefire was violated | truce was violated | ceasefire was breached "
                     "| ceasefire was broken | ceasefire violated | ceasefire breached "
                     "| violated the cessation of hostilities "
                     "| breached the cessation of hostilities "
                     "| broke the cessation of hostilities | infringed | infringed the truce "
                     "| failed to observe the truce | disrupted the ceasefire "
                     "| failed to keep the truce | failed to keep the ceasefire | not kept "
                     "| failed to keep to the truce | failed to keep to the ceasefire "
                     "| failed to hold the truce | failed to honour the truce | not observed "
                     "| failed to honor the truce | failed to observe the ceasefire "
                     "| failed to observe the ceasefire regime | failed to comply with the truce "
                     "| failed to comply with the ceasefire | did not keep the truce "
                     "| did not keep to the truce | did not observe the truce | did not keep "
                     "silence "
                     "| did not observe the ceasefire | did not observe the ceasefire regime "
                     "| did not respect the truce | did not respect the ceasefire | disregarded "
                     "| disregarded the truce | disregarded the ceasefire | flouted | flouts "
                     "| flouted the truce | flouted the ceasefire | ignored the truce "
                     "| ignored the ceasefire | truce was ignored | ceasefire was ignored "
                     "| was not kept | was not observed | not respected | was not respected "
                     "| were violated | was violated | was breached | was broken | was flouted "
                     "| was disturbed | silence was disturbed | was interrupted | silence was "
                     "broken "
                     "| been violated | been breached | been broken | been flouted "
                     "| has been violated | has been breached | has been broken | being violated "
                     "| had been violated | had been breached | had been broken | being broken "
                     "| violate the truce | violate the ceasefire | violate truce | violate "
                     "ceasefire "
                     "| violated truce | violated ceasefire | broke truce | broke ceasefire "
                     "| breach truce | breach ceasefire | breached truce | breached ceasefire "
                     "| break truce | break ceasefire | breach the truce | breach the ceasefire "
                     "| break the truce | break the ceasefire | violates truce | violates "
                     "ceasefire "
                     "| breaches truce | breaches ceasefire | breaks truce | breaks ceasefire "
                     "| in violation of the truce | in violation of the ceasefire | in breach "
                     "of the "
                     "truce | in breach of the ceasefire | fire was opened | resorted to fire "
                     "| in violation of the cessation of hostilities | in breach of the "
                     "cessation of "
                     "hostilities | in violation of the silence regime | in violation of the "
                     "ceasefire "
                     "regime "
                     "| disrupted the truce "
                     "| ceasefire regime was violated | silence regime was violated "
                     "| violating the "
                     "ceasefire | breaking the truce | violating the truce"
                  " | has violated | have violated | had violated | has breached | have"
                  " breached | had breached | has broken | have broken | had broken |"
                  " committed | has committed | have committed | had committed |"
                  " perpetrated | has violated the ceasefire | have violated the ceasefire"
                  " | had violated the ceasefire | has violated the truce | have violated"
                  " the truce | had violated the truce | has breached the ceasefire | have"
                  " breached the ceasefire | has breached the truce | have breached the"
                  " truce | has broken the ceasefire | have broken the ceasefire | has"
                  " broken the truce | have broken the truce | breached the cease fire |"
                  " violates the ceasefire | violates the truce | breaks the ceasefire |"
                  " breaches the ceasefire | were committed | was committed | violated the"
                  " ceasefire regime | broke the ceasefire regime | breached the ceasefire"
                  " regime | violated the silence | broke the silence | violated the"
                  " regime of silence | violated the silence regime | broke the silence"
                  " regime | breaching the ceasefire | breaking the ceasefire | breaching"
                  " the truce"},
    "TOTAL": {"": "total | in total | totals | overall | altogether | brings the total | total of "
                  "| so far | amounts | amounted | all in all | so far have | in all | totalled "
                  "| totaled | totalling | totaling | amounts to | amounted to | a total of "
                  "| makes | makes up | adds up to | all told | to date "
                  "| is now "
                  "| are now | make | equals | made up | now in | in sum | numbered | added up "
                  "to | add up to | adding up "
                  "| makes up a total of | make up | form a total of | came in at "
                  "| amounting to | amount to | amount | sum up to | summed up to | in toto "
                  "| cumulatively | a grand total of | grand total | runs to | ran to | run to "
                  "| all together | in aggregate | up to this point "
                  "| already | thus far | as a whole | now counts | stood at",
              "came": "came to | comes to | come to | has come to | have come to"},
    "COUNT": {"": "the number | number | count | the overall number | total number "
                  "| the total number | overall number | the total of | overall total "
                  "| total count | the list of | the list | the tally of | tally | the sum | "
                  "toll | overall toll "
                  "| running total | running tally | overall tally | overall count | sum total "
                  "| the toll of | overall figure | the figure | the cumulative number "
                  "| cumulative total | cumulative number | the roll of | the register of | the "
                  "roster "
                  "of | roster | the quantity | quantity "
                  "| the aggregate number"},
    "ROSE": {"": "rose | reached | grown | has reached | have reached | increased | risen "
                 "| has grown | have grown | number has increased | climbed | brings "
                 "| have risen | has risen | now number | numbers | number now | making it | "
                 "making | makes it | making a total of | making that | to make it "
                 "| which made | that made | which brought their number to "
                  "| which raised their number to | which brings their number to "
                 "| which took their number to | which raises their number to "
                 "| which brings the total | which brought the total | which took the total "
                 "| to make the total | to make | makes a total of | which makes | that makes "
                 "| leaving the total at | has lengthened | lengthened | has lengthened to | "
                 "now | now stands at "
                 "| now stand at | stands at | stand at | has increased | have increased | rises "
                 "| reaches | grew | grows | increases | has climbed | jumped | went up | gone up "
                 "| has gone up | have gone up | doubled | more than doubled | bringing "
                 "| bringing the "
                 "total | rising | growing | increasing | has been brought | swelled | climbs "
                 "| up to a total of | had risen | had reached | had grown | had increased"
                  " | raising | raising their overall number | raising the total | raising"
                  " their number | lifting | lifting the total | taking the total | takes"
                  " the total | took the total | pushing | pushing the total | has gone up"
                  " to | swelling | now comprises | now comprise | has swelled | adding up"
                  " to",
             "brought": "brought | have brought | has brought | had brought"},
    "FELL": {"": "fell | decreased | dropped | declined | fallen | has fallen | have fallen "
                 "| went down "
                 "| gone down | has decreased | have decreased | has dropped | have dropped "
                 "| reduced "
                 "| was reduced | has declined | shrank | lessened | halved | falls | decreases "
                 "| less often | fewer | less use of | subsided | diminished | fall | decrease "
                 "| decline | falling | decreasing"},
    "UNCHANGED": {"": "unchanged | the same as before | is the same as | the same as "
                      "| remained | remain | remains | has remained | have remained "
                      "| still | remained unchanged | remains unchanged | has not changed "
                      "| have not changed | did not change | still stands at | remain unchanged "
                      "| unchanged still | stayed at | stays at | held at | holds at "
                      "| has stayed at | remains the same | remained the same | stays | stayed "
                      "| did not grow | has not grown | have not grown | has not increased "
                      "| did not increase | did not rise | has not risen | no change "
                      "| without change "
                      "| without changes | has not moved | kept at | remained at | remains at "
                      "| remain at | stay at | stayed put at | stood still at | stands still at "
                      "| stand still at | frozen at | is frozen at | hold at | unchanging | "
                      "stayed put "
                      "| stood still | did not move | didn't move | have not moved | hasn't moved "
                      "| haven't moved | stayed where it was | is what it was | the same as the "
                      "day "
                      "before | same as the day before | the same as yesterday | same as yesterday "
                      "| stay the same | stayed the same | is the same | are the same | kept to "
                      "| keeps at | hovers at | no newcomers | stays put at | not gone up "
                      "| has not gone up | have not gone up | did not go up | stands as before at "
                      "| at the former level | at the previous level | on the same level "
                      "| was the same | were the same | just as before | the same number as before "
                      "| continues at | continue at | as on the day before "
                      "| as the day before "
                      "| not changed | no changes | is still | are still | was still | were still "
                      "| still has | has been unchanged | invariably"
                  " | unchanged at | remain unchanged at | remains unchanged at | remained"
                  " unchanged at | has remained unchanged at | have remained unchanged at"
                  " | unchanged and is | unchanged and stands at | as before | still stand"
                  " at | still stood at | still at | stands unchanged at | stood unchanged"
                  " at | has stood at | at the same level | did not alter | has not"
                  " altered | has not grown since"
                  " | has stayed unchanged"},
}  # fmt: skip

SPEAKERS: Final[Terms] = {
    "SAY": {"more": "adding | stressing | noting that | stating | saying | announcing "
                    "| pointing out | emphasizing | emphasising | specifying | clarifying "
                    "| explaining",
            "": "said | says | say | told | states | stated | announced | reports "
                "| wrote | writes | reads | added | according to the bulletin "
                "| it goes on | goes on | stressed | specified | informed | declared that "
                "| announced that | adds | stresses | notes | informs | tells "
                "| emphasised "
                "| emphasized | clarified | underlined | pointed out | points out | explained "
                "| commented | remarked | recalled | told reporters | told journalists | announces "
                "| relayed | quoted | mentioned | claimed that | maintains | maintained that "
                "| argues "
                "| argued | declares | warned | asserted | reiterated | highlighted | writes that "
                "| went on to say | he went on | she went on | disclosed | complained "
                "| estimated | estimates | insisted | insists | notified | briefed "
                "| noted that | telling | writing "
                "| complains | discloses | concludes | reported that | reports that | says that "
                "| counts that | told a briefing | told a news conference | is quoted as saying "
                "| was quoted as saying | were quoted as saying | quoted as saying"},
    "ACCORDING": {"": "if one goes by | if we go by | going by | by the reckoning of "
                      "| in the reckoning of | by the tally of | in the estimate of "
                      "| according to | as per | by the count of | citing | in the words of "
                      "| by data of | with reference to | referring to | quoting | as reported by "
                      "| as stated by | data of | on the data of | as told by "
                      "| in accordance with the "
                      "data of | in the account of"},
    "RECORD": {"": "recorded | registered | fixed | logged | put down | entered | noted | detected "
                   "| counted | has recorded | have recorded | documented | caught | spotted "
                   "| listed | stand on | has | have | had | gives | reported | observed | records "
                   "| registers | register | record | recording | registering | tallied | noticed "
                   "| revealed | identified | took note of | was recorded | were recorded "
                   "| has registered | have registered | had recorded | had registered | lists "
                   "| notes down | established | ascertained | picked up | heard | monitored "
                   "| has documented | have documented | has detected | has logged "
                   "| counts "
                   "| detect | log | note | observe | witnessed "
                   "| lived through | withstood"},
    "CONFIRM": {"": "confirm | confirmed | has confirmed | can confirm | could confirm | bear out "
                    "| corroborated | confirms | verified | acknowledged | bore out | attested to "
                    "| substantiated | confirmed by"},
    "DENY": {"": "denied | denies | refuted | rejected | deny | refutes | rejects | dismissed "
                 "| disputed | disputes | have denied | has denied | refused to confirm "
                 "| denying | rejecting | would not confirm | dismissed as false "
                 "| declined to confirm | could not confirm | unable to confirm | rebutted "
                 "| disavowed"},
    "HEARSAY": {"": "unverified reports | unconfirmed | unverified | rumours | rumors | rumoured | "
                    "rumored | it is claimed | it was claimed | is claimed | claims to have "
                    "| allegedly | reportedly | supposedly | purportedly | unconfirmed reports "
                    "| is alleged to | are alleged to | is said to | are said to"},
    "ACCUSE": {"": "accused | accuses | blamed | blames | accuse | blame "
                   "| lays this at the door of "
                   "| put the blame on | held responsible | pointed the finger at | charged"},
    "EXPECT": {"": "expects | expected | expect | is expected | are expected | will be "
                   "| it is planned "
                   "| plans to | plan to | is to be | are to be | is planned | are planned "
                   "| is due to"},
    "PROMISE": {"": "promised | promises | pledged | pledges | vowed | guaranteed | guarantees"},
    "SITE": {"": "website | websites | web site | web page | portal | telegram channel"},
    "IF": {"": "if | unless | provided that | in case | should there be"},
    "BULLETIN": {"": "bulletin | information bulletin | statement | report "
                     "| document | ministry's bulletin | news bulletin "
                     "| press release "
                     "| communique | newsletter | briefing | press statement"},
    "SIDE": {
        "joint_commission_ru": "russian side "
            "| russian part of the russian turkish commission "
            "| russian part of the joint russian turkish commission "
            "| russian part of the russian turkish joint commission "
            "| russian part of the joint commission on violations "
            "| russian side of the russian turkish commission "
            "| russian side of the joint russian turkish commission "
            "| russian side of the russian turkish joint commission "
            "| russian side of the joint commission on violations "
            "| russian party of the russian turkish commission "
            "| russian party of the joint russian turkish commission "
            "| russian party of the russian turkish joint commission "
            "| russian party of the joint commission on violations "
            "| russian party | russian half | russian half of the commission "
            "| russian half of the joint commission | russian list | russian part | russian "
            "officers "
            "| russian monitors | russian representatives | russian representative office "
            "| russian part of the joint commission | russian part of the commission "
            "| russian party of the commission | russian side of the commission "
            "| russian side of the joint commission | russian officers in the joint commission "
            "| russian team | russian observers | russian group | russian military monitors "
            "| russian representative office of the joint commission"
                  " | russian representative office on the joint commission | russian"
                  " representative office in the joint commission | russian representative"
                  " office of the joint russian turkish commission | russian"
                  " representation | russian part of the representation of the joint"
                  " russian turkish commission | russian side on the joint commission |"
                  " russian part of the representation",
        "joint_commission_tr": "turkish side "
            "| turkish part of the russian turkish commission "
            "| turkish part of the joint russian turkish commission "
            "| turkish part of the russian turkish joint commission "
            "| turkish part of the joint commission on violations "
            "| turkish side of the russian turkish commission "
            "| turkish side of the joint russian turkish commission "
            "| turkish side of the russian turkish joint commission "
            "| turkish side of the joint commission on violations "
            "| turkish party of the russian turkish commission "
            "| turkish party of the joint russian turkish commission "
            "| turkish party of the russian turkish joint commission "
            "| turkish party of the joint commission on violations "
            "| turkish party | turkish half | turkish half of the commission | turkish one "
            "| turkish colleagues | turkish counterparts | turkish half of the joint commission "
            "| turkish military | turkish part | turkish officers "
            "| turkish monitors | turkish representatives | turkish representative office "
            "| turkish part of the joint commission | turkish part of the commission "
            "| turkish party of the commission | turkish side of the commission "
            "| turkish side of the joint commission | turkish list | turkish team "
            "| turkish observers"
                  " | turkish representative office on the joint commission | turkish"
                  " representative office in the joint commission | turkish representative"
                  " office of the joint commission | turkish representative office of the"
                  " joint russian turkish commission | turkish representation | turkish"
                  " office | turkish part of the representation of the joint russian"
                  " turkish commission | turkish side on the joint commission | turkish"
                  " part of the representation | turkish military monitors",
        "azerbaijan_mod": "azerbaijan's defence ministry | azerbaijan's defense ministry | "
            "azerbaijani mod | defence ministry of azerbaijan | ministry of "
            "defence of azerbaijan | azerbaijani ministry of defense | mod of "
            "azerbaijan | defence ministry in baku | defense ministry in baku",
        "armenia_mod": "armenia's defence ministry | armenia's defense ministry | armenian "
            "mod | defence ministry of armenia | defense ministry of armenia | "
            "ministry of defence of armenia | armenian ministry of defense | mod "
            "of armenia",
        "nkr_mod": "artsakh defence ministry | artsakh ministry of defence | artsakh "
            "ministry of defense | nkr ministry of defence | nkr ministry of "
            "defense | nkr defence ministry | nkr defense ministry | ministry of "
            "defense of artsakh | artsakh's defence ministry | artsakh's ministry "
            "of defense",
        "nkr_army": "artsakh defense army | defence army of artsakh | defense army of "
            "artsakh | nkr defence army | nkr defense army | karabakh defence "
            "army | karabakh defense army | artsakh's defence army | artsakh's "
            "defense army | nagorno karabakh defence army | nagorno karabakh "
            "defense army",
        "jccc_dpr": "dpr's jccc mission | dpr's mission to the jccc | dpr's mission in "
            "the jccc | jccc mission of the dpr | dpr mission in the jccc | "
            "representatives of the dpr in the jccc | dpr representatives in the "
            "jccc | representative office of the dpr in the jccc | jccc "
            "representatives of the dpr | dpr representation at the jccc | dpr "
            "side of the jccc",
        "jccc_lpr": "lpr's jccc mission | lpr's mission to the jccc | lpr's mission in "
            "the jccc | jccc mission of the lpr | lpr mission in the jccc | "
            "representatives of the lpr in the jccc | lpr representatives in the "
            "jccc | representative office of the lpr in the jccc | jccc "
            "representatives of the lpr | lpr representation at the jccc | lpr "
            "side of the jccc",
        "jfo_headquarters": "joint forces operation | jfo press centre | jfo press center | joint "
            "forces operation headquarters | headquarters of the joint forces "
            "operation | ato headquarters | joint forces headquarters | jfo staff "
            "| joint forces command | joint forces command headquarters | jfo "
            "press service",
        "snhr": "syrian network for human rights",
        "sana": "sana | syrian arab news agency",
        "yemen_government": "government side | yemeni government side",
        "syrian_side": "syrian side | syrian party | syrian part",
        "~centre russian_centre": "the center | the centre | its center | its centre",
        "russian_centre": "center for reconciliation | centre for reconciliation | reconciliation"
                  " center | reconciliation centre | ministry's center for reconciliation"
                  " | ministry's centre for reconciliation",
    },
    "VOICE": {
        "person": "spokesman | spokeswoman | spokesperson | press secretary | official | officials "
                  "| head | deputy head | chief | deputy chief | deputy "
                  "commander | deputy director | minister | prime minister | foreign minister | "
                  "defence minister | defense minister | health minister | governor | mayor | "
                  "ambassador | representative | director | envoy | colonel | major general | "
                  "lieutenant general | colonel general | rear admiral | vice admiral | admiral | "
                  "general | army general | maj gen | maj | lt | brig | lt gen "
                  "| col gen | brig gen | rear adm | vice adm | col | gen | adm | capt | captain "
                  "| diplomat | doctor | president | chairman | chairwoman | chairperson "
                  "| secretary | negotiator | elder | lieutenant colonel | brigadier general "
                  "| brigadier | spokespeople | coordinator | press officer "
                  "| foreign ministry spokesman | deputy minister | army spokesman "
                  "| military spokesman",
        "source": "source | sources | witness | witnesses | eyewitness | eyewitnesses | "
                  "villager | activist | activists | enumerator | "
                  "enumerators | correspondent | reporter | hospital | local hospital "
                  "| newspaper | tv channel | local media | informants | informant | hospital "
                  "officials | relief workers",
        "office": "people's militia | health ministry | ministry of health | media office | "
                  "government media office | press service | operations room | general staff | "
                  "military media | civil defence | civil defense | interior ministry "
                  "| liaison and coordination officers' operations room | general command "
                  "| army command | ministry of human rights | human rights ministry "
                  "| monitoring committee | monitoring centre | monitoring center "
                  "| monitoring mission | joint monitoring team | observer mission "
                  "| truce monitors | ceasefire committee | redeployment coordination committee "
                  "| presidential office | governor's office | national council "
                  "| army media centre | army media center | office | press office "
                  "| information centre | information center | directorate | committee "
                  "| council | secretariat | bureau | delegation | embassy | ngo | charity",
        "command": "headquarters | command | staff | army",
        "ministry": "ministry | defence ministry | defense ministry | foreign ministry "
                    "| ministry of defence | ministry of defense | department",
        "mission": "mission | monitors | observers | un mission",
        "network": "network | observatory | rights group | rights groups",
        "agency": "agency | news agency | wire",
        "authority": "authorities",
        "movement": "movement",
    },
    "PRONOUN": {"": "it | he | she | they"},
    "HAVE": {"": "were | was | is | are | saw | accounted for | occurred | occured "
                 "| took place | happened "
                 "| experienced | been | being | have been | has been | had been"},
}  # fmt: skip

EVENTS: Final[Terms] = {
    "LEVEL": {
        "governorate": "province | provinces | governorate | governorates | province of "
                       "| governorate of | provinces of | governorates of | prov | muhafazah",
        "region": "region | regions | area | oblast | oblasts | areas",
        "countryside": "countryside | rural | suburbs of | countryside of | suburbs | outskirts of",
        "city": "city | city of | the city of | town of | the town of | cities of | cities",
        "quarter": "quarter | quarters | district | neighbourhood | neighborhood | neighbourhoods "
                   "| neighborhoods | districts | quarter of | neighbourhood of | neighborhood of",
        "village": "village of | the village of | near the village of | villages of "
                   "| settlement of "
                   "| settlements of | the settlement of",
        "zone": "de escalation zone | deescalation zone | de escalation zones | de escalation area "
                "| deescalation area | de escalation areas",
    },
    "DIRECTION": {"": "north | south | east | west | northern | southern | eastern | western "
                      "| north western | north eastern | south western | south eastern "
                      "| northwest | northeast | southwest | southeast | northwestern "
                      "| northeastern "
                      "| southwestern | southeastern | north west | north east | south west "
                      "| south east | north northwest | central"},
    "NEAR": {"": "near | by roisit | close to the | near to | vicinity of "
                 "| in the vicinity of "
                 "| not far from | outside | next to | beside"},
    "JOIN": {
        "": "joined | signed | signed on | signed up | made peace | signed a truce | join "
            "| acceded | was signed | were signed | agreed to join | came from "
            "| deals were made | were made with | consent | gave consent | gave preliminary "
            "consent | agreed with | truce agreed with | truce agreed | make peace | truce was "
            "agreed | agreements were reached | agreed on reconciliation | concluded "
            "| went over to the truce | went over to peace | came over to the truce | went over "
            "| came over | put their names to | put their signatures to | put their signature to "
            "| put its name to | signed up to | acceded to | agreed to a truce "
            "| agreed to the truce "
            "| agreed to a ceasefire | agreed to the ceasefire | agreed to a cease fire "
            "| were reached "
            "| have been reached | was reached | has been reached | been signed | have been signed "
            "| has been signed | were concluded | have been concluded | was concluded | is joining "
            "| are joining | joins | sign | signs | signing | laid down their arms | lay down arms "
            "| laid down arms | laid down their weapons | laid down terms "
            "| switched to the truce | switched over | sided with | were achieved | was achieved "
            "| entered the truce | entered into the truce | entered the ceasefire | accepted "
            "| lay down terms of peace | reconciled | reached agreement | reached agreements "
            "| reached an agreement | ceased fire | ceased fighting "
            "| halted fighting | put in applications | handed in applications | submitted "
            "applications | submitted | filed | applied to join | have applied to join | joining"
                  " | put his name to | put her name to | put his signature to | put his "
                  "signature under"
                  " | put their names under | set his name to | set their names to | put his "
                  "hand to"
                  " | put their hands to | took in | takes in | has taken in | have taken in"
                  " | joined the list | have been achieved | has been achieved | been achieved"
                  " | been struck | have been struck | were struck with | been agreed | have "
                  "been agreed"
                  " | been concluded | been made with | been reached | entered the list"
                  " | were added to the list | was added to the list | have been added to the list"
                  " | has been added to the list | were entered on the list | are signed | is "
                  "signed"
                  " | are concluded | is concluded | are reached | is reached | were secured"
                  " | was secured | came in from | were obtained | was obtained | "
                  "enlisted"
                  " | enrolled | acquiesced | assented | ratified | embarked on | aligned "
                  "themselves"
                  " | rallied to | took the path of | took the road of"
                  " | applied | came on side | came into the truce | came into the process | "
                  "came aboard"
                  " | entered into | were entered into | was entered into | been entered into"
                  " | were initialled | was initialled | initialled | set their signatures to"
                  " | set their hands to | agreed on a ceasefire | agreed on a truce | agree on "
                  "a truce"
                  " | agreed on peace | subscribed to | subscribed | adopted | opted for | "
                  "chose peace"
                  " | chose the truce | chose reconciliation | embraced | switched sides"
                  " | switched to peace | entered the reconciliation process | entered the process"
                  " | became part of | became parties to | became party to | became members of"
                  " | sealed agreements | sealed an agreement | sealed deals | sealed truces"
                  " | were sealed | was sealed | signed off on | were added to | was added to"
                  " | have been added to | has been added to | were added | have been added | "
                  "attached"
                  " | attached themselves to | hooked up to | took part in the truce"
                  " | were brought into the truce | brought into the truce | were brought into "
                  "the process"
                  " | drawn into the truce | drawn into the process | were included in"
                  " | included in the truce | gained | pledged peace | renounced hostilities"
                  " | gave their consent | gave written consent | gave their agreement"
                  " | consented | came round to | sued for peace | turned to peace"
                  " | joined up | fell in with | converted to | passed to peaceful life"
                  " | returned to peaceful life | has applied | have applied"
                  " | came to truce agreements | came to a truce agreement | came to an"
                  " agreement | came to agreements | came to terms | reached truce"
                  " agreements | reached ceasefire agreements | struck deals | struck a"
                  " truce | struck a deal | made a truce | concluded truces | concluded a"
                  " truce | came forward | signed a ceasefire | signed truces | signed a"
                  " pact | signed pacts | made their peace | took up the truce | added"
                  " their names | have come forward | sign up | signing up | signed papers"
                  " | put their signatures under | put pen to paper | signed up for |"
                  " enter the truce | got on board | came on board | inked | were inked |"
                  " came under the truce | agreed to lay down arms | agree to lay down"
                  " arms | agreed to stop fighting | agreed to hold fire | agreed to hold"
                  " their fire",
        "have": "on board | is on board | are on board | bound by | are bound by | is bound by"
                " | are covered by | is covered by | covers | embraces | extends to | now "
                "extends to"
                " | are party to | is party to | are parties to | live under | lives under"
                " | living under | stick to | stick to the truce | sticks to | stick by | stand by"
                " | hold to | hold to the truce | hold to the ceasefire | holding to | loyal to"
                " | remain loyal to | support the truce | back the truce | supporting the truce"
                " | backing the truce | respect the truce | respecting the truce | honour the truce"
                " | honor the truce | maintain the truce | abiding by | complying with | in force"
                " | have entered into | have acceded | have subscribed to | have adopted"
                " | has adopted | have now joined | have now signed | have now adopted"
                " | have by now joined | have already joined | have already signed"
                " | are part of | are now part of | form part of | belong to | have agreements"
                " | are in the process | in the process | in the reconciliation process"
                " | in reconciliation | within the truce | inside the truce | have done so"
                " | have said yes | have become part of | have become parties to"
                " | have so far joined | have so far signed | have joined so far | are signatories"
                " | signatories to | have joined | has joined | have signed | has signed | have "
                "put their names to "
                "| have put their signatures to | have made peace | have concluded | have acceded "
                "| have acceded to | had joined | had signed | have agreed to a truce "
                "| have signed up "
                "| had put their names to | has declared "
                "| declared adherence | declared their adherence | declared their commitment "
                "| have declared their commitment | announced their adherence "
                "| have announced their "
                "adherence | have confirmed their adherence | confirmed their commitment "
                "| confirmed their adherence | have confirmed their commitment | committed to "
                "| are committed to | take on the terms | took on the terms | accept the terms "
                "| accepted the terms | have accepted the terms | have accepted "
                "| adhere to "
                "| adhering to | have pledged | pledged to observe | observe the truce "
                "| observe the ceasefire | keep to the truce "
                "| abide by | have agreed to abide by | have come over | have gone over "
                "| have agreed to the truce | comply with | have laid down "
                "their arms | have agreed to observe | have taken on the terms | have entered "
                "| are in the truce | in the truce | in the ceasefire | under the truce | declared "
                "that they observe | had declared | had announced | had accepted"
                  " | have undertaken to hold their fire | have undertaken | has undertaken"
                  " | undertook | have vowed | have committed to | committed themselves to"
                  " | have committed themselves to | have bound themselves | with a"
                  " declared commitment | have agreed to hold their fire | have agreed to"
                  " stop fighting | pledged to hold their fire | have signed papers",
        "that": "that joined | which joined | that have joined | which have joined | who joined "
                "| who have joined | that signed | which signed | that have signed "
                "| which have signed "
                "| that acceded | which acceded | having joined | that came to agreement "
                "| that have acceded to | that accept | which accept | that have accepted "
                "| that accepted "
                "| which have acceded to | who signed | who have signed | which have made peace "
                "| that have made peace | that have declared | which have declared "
                "| under agreement "
                "| under agreements | under reconciliation agreements"
                  " | that have undertaken | which have undertaken | that undertook | that"
                  " committed to | that have committed to | that have committed themselves"
                  " to | which have committed to | that are committed to | which committed"
                  " to | that pledged | which pledged | that have pledged | signatory to |"
                  " party to the truce | taking part in the truce | participating in the"
                  " truce | who have undertaken | that came over",
    },
    "PRELIMINARY": {"": "preliminary | in principle | preliminary consent | in preliminary form "
                        "| preliminarily | prior consent | provisional | provisionally | tentative "
                        "| tentatively | initial consent"},
    "TALK": {"": "at the table | still at the table | at the negotiating table | being talked "
                 "to | in talks "
                 "| talks run with | negotiating | talks are held | talks continue | negotiate "
                 "| under discussion | is negotiating | are negotiating | in negotiations "
                 "| sat down | met | met with | held talks | held talks with | talking to "
                 "| talking with "
                 "| are in talks | is in talks | being negotiated | conducting talks "
                 "| in contact with "
                 "| negotiated | negotiated with | talked to | talked with | are being discussed"},
    "AGREE": {"": "agreed | agree | agrees | approved"},
    "TRUCE": {"": "truce | ceasefire | cease fire | reconciliation | cessation of hostilities "
                  "| cessation | cessations of hostilities | peace | armistice | regime of silence "
                  "| silence regime | ceasefire regime | cessation of hostilities regime "
                  "| reconciliation process | lull | ceasefire terms | peace process"},
    "AID": {"": "humanitarian aid | aid | humanitarian cargo | humanitarian cargos | food | relief "
                "| assistance | humanitarian assistance | bread | flour "
                "| humanitarian supplies "
                "| relief supplies | food aid | foodstuffs | medicines | medicine | foods "
                "| drinking "
                "water | hot meals | essentials | supplies | humanitarian goods | relief goods "
                "| food products | medical supplies | baby food | humanitarian relief"},
    "CARGO": {"total": "total weight | total weight of | overall weight",
              "": "cargo weight | weight | weighing | cargo | weighed | load "
                  "| with a total weight of | with total weight of | with an overall weight of"},
    "DELIVER": {"": "delivered | deliver | went to | got | handed out | distributed | was given "
                    "| were given | received | given | provided | handed over "
                    "| gave out | arrived | unloaded | passed out | sent | dispatched "
                    "| has been delivered | have been delivered | was delivered "
                    "| were delivered | were distributed | airdropped | air dropped | transferred "
                    "| delivering | distributing | were handed | was handed | were sent | was "
                    "sent | were trucked "
                    "| was trucked | shipped | was shipped | were shipped | fed | were fed | "
                    "was fed "
                    "| served | were served | was served | were brought to | was brought | "
                    "brought to "
                    "| was sent to | were sent to | benefited from | benefited | were issued | "
                    "was issued "
                    "| were supplied with | were passed | delivers | transported | carrying | "
                    "given out "
                    "| were handed out | was handed out | were brought | gave | issued "
                    "| hands out"},
    "FORM": {"": "being formed | is being formed | forming | prepared | is being prepared "
                 "| are being formed | being put together | putting together | being prepared "
                 "| are being prepared | preparing | assembling | being assembled "
                 "| is being assembled "
                 "| making up | getting ready | being made ready | being loaded | formation of"},
    "HARM": {
        "killed": "claiming the life of | claiming the lives of | took the life of "
                  "| taking the life of | taking the lives of | cost the life of "
                  "| costing the life of | costing the lives of | fell victim | lives were lost "
                  "| lives were claimed | paid with their lives | paid with his life "
                  "| paid with her life | left dead on the spot | bodies | died of wounds "
                  "| killed | died | dead | deaths | perished | were killed | was killed "
                  "| lost their lives "
                  "| lost his life | lost her life | have been killed | has been killed | had been "
                  "killed | have died | has died | fatality | fatalities | fatally wounded "
                  "| fatally injured | were fatally wounded | was fatally wounded "
                  "| claimed the lives "
                  "of | claimed the life of | took the lives of | cost the lives of | death | kill "
                  "| kills | killing | deceased | death of | deaths of | slain | fell dead "
                  "| are dead "
                  "| is dead | had died | been killed | were shot dead | was shot dead | shot dead "
                  "| succumbed | lives lost | were dead | have lost their lives"
                  " | death toll | toll of the dead | martyred | were martyred | was"
                  " martyred | were martyrs | lost life | left dead | laid down their"
                  " lives | killed in action | shot to death",
        "wounded": "are in hospital | landed in hospital | were left injured | were left "
                   "wounded | left injured | got hurt "
                   "| taken to hospital with wounds | hospitalised with injuries "
                   "| hospitalized with injuries | sustained a wound | received a wound "
                   "| sustained an injury | suffered a wound | ended up in hospital "
                   "| was taken to hospital | were taken to hospital | wounded | injured | were "
                   "injured | was wounded | were wounded "
                   "| was injured "
                   "| received wounds | received injuries "
                   "| suffered injuries "
                   "| suffered wounds | sustained wounds | sustained injuries | received wounds of "
                   "varying severity | injuries to | wounds to | injuring | wounding | wound "
                   "| injure "
                   "| have been wounded | have been injured | has been wounded | has been injured "
                   "| injuries | hospitalised with wounds | hospitalized with wounds | maimed "
                   "| got wounded | got injured | been wounded | been injured | were hospitalised "
                   "| were hospitalized | suffered shrapnel wounds | received shrapnel wounds "
                   "| wounds injuries | sustained shrapnel wounds"
                  " | wounded in action | left wounded | came away wounded | combat injuries"
                  " | got injuries | got wounds | was hospitalised | was hospitalized |"
                  " received shrapnel injuries | sustained shrapnel injuries | received"
                  " injuries of varying severity",
        "hurt": "came to harm | come to harm | came to grief | hurt | were hurt | was hurt | "
                "been hurt | harmed | was harmed | were harmed "
                "| been harmed | suffered",
        "both": "casualties | casualty | victims | loss of life | losses of life | dead or wounded "
                "| killed or wounded | killed or injured | dead or injured | deaths or injuries "
                "| casualties or damage | casualties or destruction | fatalities or injuries",
    },
    "RETURN": {"": "made their way home | made their way back | made it home | re entered "
                   "| reentered | entered syria | crossed into syria | crossed the border back "
                   "| were brought home | got back | get back | returned | came back | come "
                   "back | return | returned home | let through "
                   "| crossed | returned to syria | went home | have returned | has returned "
                   "| crossed back | come home | came home | have come back | have come home "
                   "| returning "
                   "| returns | have gone home | gone home | went back | repatriated "
                   "| were repatriated "
                   "| back home | have crossed | return of | moved back | returned to their homes "
                   "| resettled | came back home"},
    "LEAVE": {"": "left | evacuated | got through | went out | leave | exited | withdrew from "
                  "| were evacuated | was evacuated | have been evacuated | taken out "
                  "| were taken out "
                  "| evacuation of | evacuation | got out | departed | have left | led out "
                  "| were led out "
                  "| brought out | were brought out | moved out | pulled out | were bussed out "
                  "| bussed out | fled | came out | leaving | escaped | have departed "
                  "| went away | rescued"},
    "SETTLE": {"": "turned themselves in | status settled | settled | settled their status "
                   "| settled their legal status "
                   "| regularised | regularized | regularised their status "
                   "| regularized their status "
                   "| amnestied | were amnestied | were pardoned | pardoned "
                   "| had their status settled "
                   "| settle their status | reconciled with the authorities | status regularised "
                   "| status regularized | were granted amnesty | granted amnesty"},
    "SURRENDER": {"": "surrendered | handed in | turned in | gave up | given up | gave in "
                      "| laid down "
                      "| have surrendered | were surrendered | were handed in | yielded | hand in "
                      "| collected | were collected | surrender"},
    "TREAT": {"": "treated | medical aid | medical assistance | medical care | medical help "
                  "| helped "
                  "| were treated | was treated | medical attention | medical treatment | examined "
                  "| were examined | first aid | medical examination "
                  "| qualified medical assistance "
                  "| were seen by doctors | outpatient care | medical services"},
    "WEAPON": {
        "air": "warplanes | aircraft | fighter jets | helicopters | warplane | planes | jets "
               "| helicopter | attack aircraft",
        "heavy": "prohibited by the minsk agreements | banned by the minsk agreements "
                 "| forbidden by the minsk agreements | proscribed by the minsk agreements "
                 "| minsk agreements prohibit | minsk agreements ban | prohibited weapons "
                 "| minsk agreements forbid | banned weapons | proscribed weapons "
                 "| minsk banned weapons | minsk proscribed weapons | forbidden weapons",
    },
    "STRIKE": {"": "striking | strike | strikes | hitting "
                   "| deliver strikes | delivered strikes | carried out strikes "
                   "| touch | air attacks | bombed | work over | bombing | target"
                  " | worked on | worked over | working over | working"
                  " on | dealt blows | dealt strikes | dealt blows at | air raids on |"
                  " attack from the air | make strikes | made strikes | conduct strikes |"
                  " conducted strikes | inflict strikes | inflicted strikes | launch"
                  " strikes | launched strikes | launching strikes | delivering strikes |"
                  " deliver air strikes | delivered air strikes | conduct air strikes |"
                  " conducted air strikes | carry out strikes | carry out air strikes |"
                  " struck from the air | hit from the air"},
    "MILITANTS": {"": "terrorists | militants | rebels | separatists | fighters | gunmen "
                      "| jihadists "
                      "| armed opposition | opposition forces | illegal formations | insurgents "
                      "| unknown gunmen | armed forces of armenia | armenia's armed forces "
                      "| extremists | islamists | former fighters | former militants | ex fighters "
                      "| russia led forces | russian led forces | russia backed forces "
                      "| unidentified gunmen | unknown militants | armed men | mercenaries"},
    "DECLARE": {"": "declared | declare | accept | keep to the ceasefire "
                    "| have declared "
                    "| declared an end to fighting | announced an end to fighting | have announced "
                    "| have stopped fighting | stopped fighting | gave up fighting "
                    "| ceased hostilities "
                    "| declared the cessation of hostilities | keep the truce | hold the truce "
                    "| that observe the truce | declared cessation of hostilities"
                  " | announced a halt to hostilities | announced a halt | declared a halt |"
                  " declared a halt to hostilities | stopped combat actions | ceased"
                  " combat actions | stopped combat operations | stopped hostilities |"
                  " have ceased hostilities | have stopped hostilities | stopped military"
                  " action | announced a stop to fighting | announced the end of"
                  " hostilities | declared an end to hostilities | announced an end to"
                  " hostilities | ended hostilities | ended combat actions | declared they"
                  " had stopped fighting | announced they had stopped fighting | halted"
                  " combat actions | halted hostilities | declared a ceasefire | announced"
                  " a ceasefire | said they would stop fighting |"
                  " ceased firing"},
    "INFORM": {"": "had informed | have informed | that informed | which informed | who informed "
                   "| had notified | have notified | which notified | that notified | who notified "
                   "| disclosed their position | disclosed where they are | have told | had told "
                   "| has told | location | locations "
                   "| where they are | sent word "
                   "| gave their location | positions | where they stand "
                   "| reported where they stand "
                   "| named their positions | coordinates | made their positions known "
                   "| whereabouts | their position | provided their location"
                  " | named their location | gave word of their whereabouts | disclosed"
                  " their location | disclosed their positions | reported their location |"
                  " reported their positions | reported their whereabouts | gave their"
                  " positions | gave their whereabouts | gave their coordinates | provided"
                  " their coordinates | handed over their coordinates | submitted their"
                  " coordinates | told where they are | told where they stand | said where"
                  " they are | said where they stand | shared their location | shared"
                  " their positions | let it be known where | notified of their location"},
    "OBSERVE": {"": "truce held | the truce held | was observed | is observed "
                    "| largely held | by and large | on the whole the truce | calmer | is holding "
                    "| largely respected | generally respected | is respected | is being observed "
                    "| generally observed | mostly observed | largely observed | is kept "
                    "| is mostly kept "
                    "| mostly kept | for the most part | broadly observed | broadly respected "
                    "| is upheld "
                    "| holds | truce holds | ceasefire holds | being respected | has held "
                    "| have held "
                    "| continues to hold | on the whole | was respected | was holding "
                    "| has been observed "
                    "| in general observed | holding | generally holding | being upheld "
                    "| is in force "
                    "| remains in force | held up | has been holding | largely holding"},
    "ASSESS": {"": "opens a way | opens the way | opened the way | opens up | paves the way "
                   "| prepares the "
                   "ground | creates conditions | creates the conditions | created conditions "
                   "| has created "
                   "conditions | situation is stable | situation remains stable "
                   "| remains stable | remains "
                   "tense | is tense | remains calm | is calm | situation remains | stable "
                   "| tense | calm "
                   "| remains difficult | situation is assessed | is assessed as | was assessed as "
                   "| are assessed as | deteriorated | has deteriorated | worsened | has improved "
                   "| improved | quieter | will allow | makes it possible | made it possible "
                   "| will make it "
                   "possible | strategically important | of strategic importance | volatile "
                   "| contributes to "
                   "| laid the groundwork | prepares | relatively calm "
                   "| no significant changes | escalation"},
    "CONTACT": {"": "phone talk~ | telephone conference | telephone talks | by phone "
                    "| by telephone "
                    "| video conference | telephone conversation | phone conference | video link "
                    "| by video link | via video link | teleconference | phone call~ "
                    "| telephone call~ "
                    "| videoconference | spoke on the phone | over the phone | conference call~ "
                    "| spoke by phone | held a video conference | phone conversation~ "
                    "| over the telephone "
                    "| telephone contact~ | direct line | in constant contact"},
    "DISCUSS": {"": "discussed | exchanged | raised | considered | discuss | discusses "
                    "| went through "
                    "| talked over | talk over | took up | exchanged views | reviewed "
                    "| exchange of views "
                    "| exchanged information | exchanged data | touched on | debated "
                    "| looked into"},
    "EQUIP": {"": "supplied | equipment | equipped | supply | supplies of equipment "
                  "| supplying "
                  "| deliveries of equipment | armed with | supplied with | outfitted "
                  "| provided with"},
    "TRAIN": {"": "trained | training | advisers | advisors | have trained | train | instructors"},
    "WITHDRAW": {"": "withdrawal | withdraw | pull out | pullout | pulling out | withdrawn "
                     "| withdrew "
                     "| drawdown | withdrawing | pullback | being withdrawn | pulled back "
                     "| withdrawal of | draw down | will leave | pull back"},
    "DEPLOY": {"": "deployed | deployment | stationed | deploys | deploy | redeployed "
                   "| redeployment "
                   "| are deployed | is deployed | were deployed | set up | remain in place "
                   "| stay in "
                   "| positioned | garrisoned | will remain | stay behind"},
    "WATCH": {"": "watch over | watching over | monitor | monitors compliance | keep watch "
                  "| watches over "
                  "| oversee | overseeing | supervise | supervising | control over the truce"},
    "OPERATE": {"": "goes on working | go on working | continues to work | continue to work "
                    "| continue to "
                    "operate | continues to operate | will operate "
                    "| work on "
                    "| keep working | go on | will function | continue to function | operated",
                "counted": "operation | operations"},
    "PROTECT": {"": "protected | covered from | guarded | secured | reliably protected "
                    "| be covered "
                    "| protect | protects | will be covered"},
    "ORDER": {"": "ordered | instructed | order to | gave the order | decree | tasked | commanded "
                  "| ordered to | gave orders | decision to"},
    "CLEAR": {"": "cleared | demined | made safe | destroyed | defused | clear | clearing "
                  "| cleared of mines "
                  "| neutralised | neutralized | disposed of | rendered safe | disarmed "
                  "| deactivated "
                  "| were destroyed | were defused | checked and cleared | have been cleared "
                  "| blown up "
                  "| de mined | have been demined | were cleared | were demined | eliminated "
                  "| found "
                  "| swept | checked for mines | removed | mine clearance | demining "
                  "| cleaned of mines"},
    "CAPTURE": {"": "freed | took | liberated | retaken | have been freed | recaptured "
                    "| captured | seized "
                    "| took control of | retook | were liberated | was liberated | liberation "
                    "| retaking "
                    "| came under control | were freed | regained control of "
                    "| have been retaken | regained "
                    "| has been liberated | have been liberated | took over | were retaken "
                    "| took back"},
    "DETAIN": {"": "detained | held | arrested | held the smm up | were detained | were arrested "
                   "| was detained | was arrested | have been detained | taken into custody "
                   "| were taken "
                   "into custody | taken prisoner | detentions | detention of "
                   "| arrests | arrest "
                   "| abducted | kidnapped | imprisoned | captive | rounded up "
                   "| detention "
                   "| taken hostage | were abducted | were kidnapped | arrest of"},
}  # fmt: skip

TERMS: Final = (NUMBERS, TIME, EVENTS, SPEAKERS, COUNTED, SIGNS)
