"""The words of attack in English bulletins. A table, no code.

ATTACKS are marks for every grammar; SCENE is looked up in sentences of attack only and may give a
plain word a meaning there ("on" aims). A value is a kind of attack; "-under": the place struck is
the subject; "-noun": the word alone tells nothing; a weapon behind the dash is in the word.
"""

from typing import Final

from hudna.reading.en.habits import HABITS
from hudna.reading.engine.lexicon import Terms
from hudna.reading.incidents import attack_words

ATTACKS: Final[Terms] = {
    "ATTACK": {
        "shelling": "shelled | has shelled | have shelled | had shelled | bombarded | pounded "
                    "| hammered | pummelled | pummeled | blasted | carried out shelling "
                    "| carried out a shelling | conducted shelling | delivered artillery fire "
                    "| kept shelling | keep shelling | continued shelling | continued to shell",
        "shelling-mortar": "mortared | has mortared | have mortared | mortaring",
        "shelling-rocket": "rocketed | has rocketed | have rocketed",
        "shelling-under": "was shelled | were shelled | been shelled | being shelled "
                          "| came under shelling | came under shell fire | came under | come under "
                          "| was mortared | were mortared | was bombarded | were bombarded "
                          "| was pounded | were pounded | under artillery fire | under shelling "
                          "| under mortar fire | underwent | was subjected to | were subjected to "
                          "| subjected to | was exposed to | were exposed to | suffered shelling "
                          "| got shelled | got mortared | was under | were under",
        "fire": "kept under fire | keep under fire | held under fire | shot | shot at | fired "
                "| were used | was used | were employed | fired on | fired at | fired upon "
                "| opened fire | conducted fire | conducts fire | shot dead | gunned down "
                "| opened fire on | opened fire at | opens fire | used | has used | have used "
                "| fires | firing | shooting | have fired | has fired | had fired | sprayed "
                "| strafed | raked | opened up | opened up on | opened up with | open fire "
                "| exchanged fire | letting off | let off | loosed off | fired off",
        "fire-under": "came under fire | was fired on | were fired on | was fired upon "
                      "| were fired upon | came under gunfire | came under sniper fire "
                      "| come under fire | under fire | was shot at | were shot at",
        "strike": "hit | struck | slammed into | crashed into | ploughed into | has hit | have hit "
                  "| rained down on | carried out a strike | delivered a strike "
                  "| delivered strikes | carried out strikes | conducted strikes "
                  "| launched a strike | launched strikes | conducted a strike",
        "strike-under": "was hit | were hit | was struck | were struck | been hit | been struck",
        "launch": "launched | lobbed | rained | hurled | landed | landed in | landed on "
                  "| landed near | fell on | fell in | fell near | falling on | falling in "
                  "| came down on | came down in | came down near | dropped shells | exploded in "
                  "| exploded near | dropped a grenade | dropped grenades | dropped munitions "
                  "| dropped an explosive | landed at",
        "downed": "shot down | downed | intercepted | was shot down | were shot down "
                  "| brought down | was downed | were downed | was intercepted | were intercepted",
        "assault": "attacked | have attacked | has attacked | went for | went after | stormed "
                   "| assaulted | attacking | launched an attack | launched attacks "
                   "| carried out an attack | carried out attacks | mounted an attack | targeted "
                   "| raided | ambushed | set upon | attempted an assault | attempted to storm "
                   "| tried to storm | attempted an attack | tried to attack | attempted to attack "
                   "| made an attempt to storm | launched an assault | mounted an assault "
                   "| staged an attack | staged attacks | carried out an assault | launched a raid "
                   "| carried out a raid | laid an ambush | set an ambush | staged an ambush "
                   "| targets",
        "assault-under": "was attacked | were attacked | was targeted | were targeted "
                         "| was stormed | were stormed | came under attack | was raided "
                         "| were raided | been attacked | been targeted",
        "movement": "infiltration attempt~ | attempt~ to infiltrate | infiltration of "
                    "| attempted infiltration | attempt at an offensive | attempted an offensive "
                    "| attempt of an offensive | attempt to advance | attempt to break through "
                    "| tried to break | tried to break through | attempted to break through "
                    "| broke through | advanced | tried to advance | attempted to advance "
                    "| launched an offensive | went on the offensive | mounted an offensive "
                    "| tried to infiltrate | attempted to infiltrate | infiltrated "
                    "| tried to seize | attempted to seize | pushed forward | moved forward "
                    "| pushed toward | pushed towards | pushed into | attempted a breakthrough "
                    "| crossed into",
        "bomb": "bombed | have bombed | has bombed",
        "air": "was bombed | were bombed | launched raids | conducted raids "
               "| conducted air strikes | conducted airstrikes | delivered air strikes "
               "| delivered airstrikes | carried out raids | launched an airstrike "
               "| launched an air strike | carried out an airstrike | carried out an air strike "
               "| carried out an air raid | launched air raids | dropped a bomb | have bombed "
               "| has bombed | launched air strikes | launched airstrikes "
               "| carried out air strikes | carried out airstrikes | dropped bombs "
               "| carried out air raids | dropped barrel bombs",
        "detention": "abducted | kidnapped | kidnapping of | abduction of | were abducted "
                     "| was abducted | was kidnapped | were kidnapped | took hostage",
        "laid": "laid mines | planted mines | scattered mines | mined",
        "blast": "blew up | detonated | went off | was blown up | were blown up | set off",
    },
    "WEAPON": {
        "mortar": "mortar | mortars | mortar fire",
        "mlrs": "mlrs | multiple launch rocket system~ | rocket launcher~ "
                "| multiple rocket launcher~ | multiple launch rockets | rocket artillery "
                "| grad rockets | rocket fire | grad | grads | katyusha~ | katyusha rocket~ "
                "| improvised mlrs | home made mlrs | homemade mlrs | hand made mlrs",
        "rocket": "rocket~ | unguided rocket~ | rocket shells",
        "missile": "ballistic missile~ | cruise missile~ | missile~",
        "atgm": "atgm | atgms | anti tank missile~ | antitank grenade launcher~ "
                "| anti tank grenade launchers | anti tank guided missile~ | antitank missile~ "
                "| tow missile~ | antitank guided missile~ | anti tank system~",
        "artillery": "artillery | heavy artillery | cannon~ | howitzer~ | guns | artillery fire "
                     "| artillery systems | field guns | artillery pieces | recoilless gun~ "
                     "| recoilless rifle~",
        "tank": "tank~ | tank fire | tank guns | tank cannon~",
        "armour": "bmp | armoured vehicle~ | armored vehicle~ | infantry fighting vehicle~",
        "anti_aircraft": "anti aircraft gun~ | antiaircraft gun~ | anti aircraft weapon~ "
                         "| zu antiaircraft",
        "small_arms": "small arms | automatic weapons | light weapons | gunfire | small arms fire "
                      "| automatic rifles | assault rifles | small arms and light weapons "
                      "| infantry weapons | automatic gunfire | rifle~ | rifle fire | firearms",
        "machine_gun": "machine gun~ | heavy machine gun~ | machine gun fire | heavy machine gun "
                       "| large calibre machine guns | large caliber machine guns "
                       "| heavy machine gun fire | machinegun~",
        "grenade_launcher": "ags | spg | grenade launcher~ | rpg | rpgs "
                            "| automatic grenade launcher~ | rocket propelled grenade~ "
                            "| under barrel grenade launchers | underbarrel grenade launcher~ "
                            "| easel grenade launcher~",
        "sniper": "sniper~ | sniper fire | sniper rifle~",
        "improvised": "improvised~ shells | hand made shells | home made shells | gas cylinders "
                      "| improvised rocket~ | home made rockets | homemade rockets "
                      "| homemade shells | improvised mines | gas canisters | improvised mortars "
                      "| hell cannon~ | improvised rocket launcher~ | handmade shells "
                      "| handmade rockets | improvised artillery",
        "incendiary": "incendiary shell~ | white phosphorus | phosphorus shells",
        "cluster": "cluster bomb~ | cluster shells",
        "chemical": "chlorine | toxic agent~ | poison gas | chemical shells",
        "drone": "drone~ | uav | uavs | unmanned aerial vehicle~ | combat drone~ | strike drone~ "
                 "| attack drone~ | unmanned aircraft | fpv drone~ | kamikaze drone~",
        "ied": "ied | ieds | car bomb~ | suicide bomber~ | roadside bomb~ | booby trap~ "
               "| improvised explosive device~ | explosive device~ | explosive belt~",
        "mine": "land mine~ | landmine~ | anti personnel mine~ | antipersonnel mine~ "
                "| anti tank mine~ | mine explosion~ | mine blast~ | explosion of a mine "
                "| stepped on a mine | blown up by a mine | blown up on a mine | hit a mine "
                "| explosion of mines",
        "mines": "mortar mines",
        "calibre": "mm calibre | mm caliber",
    },
}  # fmt: skip

SCENE: Final[Terms] = {
    "ATTACK": {
        "blast": "planted | placed | laid | exploded | blew himself up | blew herself up "
                 "| blew themselves up | detonated",
        "shelling-noun": "shelling | shellings | shelling attack~ | bombardment~ | barrage~",
        "detention": "detained | arrested | seized and detained | were detained | was detained "
                     "| was arrested | were arrested | captured a",
        "assault-noun": "attack | attacks | assault~ | raid~ | ambush | ambushes | offensive",
        "bomb-noun": "strike | strikes",
        "air-noun": "airstrike~ | air strike~ | air raid~ | aerial bombardment~ | bombing~",
        "launch": "dropped | released | were released | was released | sent",
    },
    "WEAPON": {
        "mortar": "mortar bomb~ | mortar round~ | mortar shell | mortar shells",
        "mines": "mine | mines",
        "heavy": "large calibre weapons | large caliber weapons",
        "ied": "truck bomb~ | bomb | motorcycle bomb | motorbike bomb",
        "shell": "shell | shells | projectile~ | artillery shell | artillery shells | tank shell "
                 "| tank shells | rounds",
        "grenade": "grenade~ | hand grenade~",
        "barrel_bomb": "barrel bomb~",
        "air_bomb": "bombs | aerial bomb~",
        "cluster": "cluster munition~",
    },
    "WITH": {"": "with",
             "using": "using | with the use of | by using | employing"},
    "BY": {"did": "carried out | launched | delivered | conducted | staged | mounted"},
    "AT": {"aim": "aiming at | taking aim at",
           "": "on | at | against | upon | toward | towards | into | targeting | aimed at "
               "| in the direction of | onto"},
    "ORIGIN": {"": "from the direction of | from the area of | from positions in "
                   "| from positions near | from positions at | from the side of | out of "
                   "| from the vicinity of | from the territory of | from the outskirts of "
                   "| from near | from"},
    "AGENT": {
        "": "coalition | invaders | occupation troops | aggressors | aggression forces "
            "| armed units | army units | armed forces | military units | formations | formation "
            "| militias | militia | troops | units | forces | government forces | separatist "
            "| illegal armed formations | illegal armed groups | armed groups | armed group "
            "| armed formations | illegal armed formation | armed gangs | unknown armed groups "
            "| unidentified armed groups | opposition forces | officers | servicemen | enemy "
            "| occupation forces | insurgent groups | gangs | squads | detachments "
            "| militants of unknown affiliation | government | factions | armed men "
            "| unknown gunmen | unidentified gunmen | unknown persons | unidentified persons "
            "| unknown assailants | unidentified individuals | assailants | attackers | rival "
            "| adversary | opponent | opposing side | occupiers",
        "air": "fighter jet~ | jet~ | warplane~ | aircraft | plane~ | helicopter~ "
               "| attack aircraft | bomber~ | combat aircraft | military aircraft | air force "
               "| air forces | attack helicopter~ | aerospace forces | war planes "
               "| helicopter gunships | fighter planes | fighter aircraft",
        "sniper": "sniper | snipers",
        "same": "its fighters | its gunmen | its militants | its units | its members | the group "
                "| the grouping | the same group | the formation | this group | the same grouping "
                "| same group | same grouping | this grouping",
    },
    "NATION": {
        "": "israeli | turkish | azerbaijani | armenian | ukrainian | russian | syrian | saudi "
            "| emirati | american | us | iranian | kurdish | lebanese | iraqi | egyptian "
            "| turkish backed | turkey backed | russian backed | saudi backed | iranian backed "
            "| iran backed | pro turkish | pro iranian | pro russian | jordanian | libyan",
    },
    "CREW": {"group": "ahrar | jaysh | jaish | liwa | faylaq | failaq | suqour | kataib | jabhat "
                      "| harakat | ajnad | jund | firqat | brigade | army of | battalion",
             "": "border guards | border guard | soldiers | boats | gunboats | warships | vessels "
                 "| navy | bulldozers | fighters | artillerymen | gunners | settlers "
                 "| reconnaissance group | commandos | special forces | infantry | paratroopers"},
    "RESULT": {"": "there was | there were | repelled | was repelled | were repelled | repulsed "
                   "| was repulsed | foiled | was foiled | thwarted | damage from | as a result of "
                   "| due to | because of | resulted in | resulting in | damaged | destroyed "
                   "| damaging | destroying | caused | causing | took place | occurred "
                   "| was damaged | were damaged | was destroyed | were destroyed | after"},
    "PRONOUN": {"": "they | them | their"},
    "QUALITY": {"": "republic"},
    "ROUTINE": {"most": "most often",
                "": "chaotic | indiscriminate | wildly | at random | account for | accounts for "
                    "| accounted for | haphazard | keep falling | kept falling | continue to fall "
                    "| usually | most cases | mostly | random | in most cases | the largest number "
                    "| largest number | as a rule | were corroborated | was corroborated "
                    "| corroborated reports | corroborated that | corroborated civilian "
                    "| corroborated a | looked into | assessed range | threatened | exercises "
                    "| drills | for years | for months | used to | condemned | condemns "
                    "| condemning | called for a halt | called on | calls on | urged "
                    "| preparing to | prepare to | preparing for | intend to | intends to "
                    "| intended to | demanded | demands | investigate | fake | fabricated "
                    "| to stop firing | to stop shelling | stop firing | stop shelling "
                    "| has stopped | have stopped | ceased | has ceased | regroup~ | bringing in "
                    "| brought in | stockpile~ | amassing | accumulate~ | were seized | was seized "
                    "| to refrain from | refrain from | untrue | disinformation "
                    "| danger of shelling | threat of shelling | risk of shelling "
                    "| fear of shelling | which had shelled | who had shelled | investigating "
                    "| to probe | live firing | discussed | has subsided | subsided | were swapped "
                    "| swapped | exchanged | set free | were freed | did not stop | have decreased "
                    "| has decreased"},
    "TARGET": {
        "": "held by | controlled by | seized by | occupied by | under the control of | backed by "
            "| supported by",
        "positions": "position | positions | outpost~ | checkpoint~ | post | posts | stronghold~ "
                     "| fortifications | barracks | base | bases",
        "housing": "home | homes | house | houses | residential area~ | living houses "
                   "| residential building~ | apartment building~ | residential quarter~ "
                   "| residential house~ | living quarters | housing | inhabited areas "
                   "| inhabited area | neighbourhoods | neighborhoods",
        "settlement": "village | villages | settlement~ | towns | localities",
        "hospital": "hospital~ | clinic~ | ambulance~ | medical centre | medical center "
                    "| maternity ward",
        "school": "school~ | academy | university | kindergarten~ | college",
        "works": "factory | factories | plant | power station~ | power plant~ | pumping station~ "
                 "| warehouse~ | farm~ | mill | bakery",
        "road": "road | roads | highway~ | bridge~",
        "airfield": "airport | airfield | airbase | air base",
        "embassy": "embassy | consulate | trade mission",
        "market": "market~ | shopping centre | shopping center | shop~",
        "worship": "mosque~ | church | churches | monastery",
        "camp": "camp | camps",
        "convoy": "convoy~ | bus | buses | car | cars | vehicle~ | truck~",
        "patrol": "patrol | patrols",
        "crossing": "crossing~ | corridor~",
    },
}  # fmt: skip

NOUNS: Final = ("shot dead", "gunned down", "shelling", "attack", "strike", "raid", "bombardment")
WORDS: Final = attack_words(HABITS, (ATTACKS, SCENE), "subject", NOUNS)
