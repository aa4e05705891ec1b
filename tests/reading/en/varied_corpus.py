"""More English, as centres, agencies and translators vary it: figures, then their sentences.

`indicator value [@place] [/window]`, several by `;`; a place is named by words of its
printed name. Lines of one text are parted by a line end. All sentences are made up.
"""

from typing import Final

VARIED: Final[dict[str, tuple[str, ...]]] = {
    "violations 7": (
        "Seven breaches got into the log.",
        "Seven breaches came to light over the past day.",
        "The observers' log has seven breaches.",
        "The tally for the day is seven breaches.",
        "The day's count of breaches was seven.",
        "The Centre put the number of breaches at seven.",
        "The center put at seven the number of breaches in the past 24 hours.",
        "The lull was disturbed seven times.",
        "Monitors were told of seven breaches.",
        "Seven more violations were added to the list.",
        "A further seven violations have been put on record.",
        "Over the day, the cessation of hostilities was broken on seven occasions.",
        "There have been 7 cases in which the ceasefire was violated.",
        "The armed groups failed to keep the truce seven times.",
        "Armed groups disregarded the truce seven times.",
        "Illegal armed formations shelled residential areas seven times, breaching the truce.",
        "In breach of the truce, seven shellings took place.",
        "Total violations for the day: 7.",
        "Number of violations in the past 24 hours: seven.",
        "Ceasefire violations (past 24 hours): 7",
        "The number of cases of opening fire was 7.",
        "7 facts of violation of the regime of cessation of hostilities were fixed.",
        "For the day 7 facts of violation are noted.",
        "It is fixed 7 violations for the past day.",
        "For days it is recorded 7 cases of violation of silence.",
        "The monitors have 7 violations on their list.",
        "The list of violations has seven entries.",
        "Violations numbered seven.",
        "Violations added up to seven.",
        "The violations of the past day come to seven.",
        "There was a total of seven violations.",
        "Violations reached seven in a day.",
        "Seven new truce violations were spotted.",
        "Seven incidents in violation of the truce were written down.",
        "The Center reported 7 incidents of non-observance of the ceasefire.",
        "Russia says the truce was flouted seven times in a day.",
        "Syria truce: seven violations in 24 hours - Russia",
        "Russia counts seven truce violations in Syria",
        "Syrian ceasefire broken 7 times in past day",
        "Ceasefire in Syria violated seven times in day — Russian reconciliation center",
        "Militants violate Syria truce 7 times",
        "Seven outbreaks of fire were counted.",
        "Seven instances of the truce being broken were established.",
        "Seven instances in which fire was opened were noted.",
        "Fire was opened seven times in a day.",
    ),
    "violations 6": (
        "Half a dozen breaches were recorded.",
        "Half a dozen violations of the truce were logged.",
    ),
    "violations 24": (
        "Two dozen breaches were logged in a day.",
    ),
    "violations 18": (
        "A dozen and a half violations were seen.",
    ),
    "violations 1": (
        "A single violation was logged.",
        "Just one breach was recorded.",
        "One solitary breach was reported.",
    ),
    "violations 2": (
        "The gunmen have violated the ceasefire two more times.",
        "The occupiers broke the ceasefire two more times.",
        "A pair of violations was recorded in Latakia.",
        "The truce was twice violated in Latakia.",
    ),
    "violations 3; violations 2 @Latakia; violations 1 @Hama": (
        "The ceasefire was violated three times: twice in Latakia and once in Hama.",
    ),
    "violations 0": (
        "The day passed without a single breach.",
        "The day went by without violations.",
        "The observers saw no violations.",
        "There were no violations to report.",
        "The Turkish side reported none; violations: 0.",
        "Not one breach was registered over the past 24 hours.",
        "No cases of opening fire were spotted by the Russian side.",
        "Breaches - none.",
        "The number of breaches was zero.",
        "There has not been any breach in the past day.",
        "Neither side recorded any breach.",
        "The Russian side has nothing to report: no violations.",
        "No breaches on the Russian list.",
        "The Russian list is empty: no breaches.",
        "No violations have come to the attention of the monitors.",
    ),
    "violations 294 /cumulative": (
        "The overall toll of breaches stands at 294 since February 27th.",
        "That puts the overall toll of breaches at 294 since the truce began.",
        "Since the truce began 294 breaches have piled up.",
        "In all, 294 breaches have been committed since 27 February.",
        "Since the start of the truce the number of violations has reached 294.",
        "A total of 294 violations have been recorded since the ceasefire took effect.",
    ),
    "violations 9 /24h; violations 294 /cumulative": (
        "Nine breaches were recorded in the past 24 hours, bringing the total since the start of "
        "the truce to 294.",
        "Nine breaches were recorded in the past 24 hours, which takes the overall number to 294 "
        "since February 27.",
        "The latest nine breaches in the past day take the tally to 294.",
    ),
    "violations 199 /cumulative; violations 55 /24h": (
        "199 violations have piled up since the truce was renewed on September 12, 55 of them in "
        "the last 24 hours.",
        "Since the truce was renewed it was violated 199 times, including 55 times in the past "
        "day.",
        "Of the 199 violations since the truce was renewed, 55 fell on the past day.",
        "The truce has been violated 199 times since September 12, with 55 violations in the "
        "past 24 hours alone.",
    ),
    "violations 9; violations 5 @Aleppo; violations 4 @Idlib": (
        "Nine violations were registered: 5 - in Aleppo, 4 - in Idlib.",
        "Nine violations: Aleppo with five, Idlib with four.",
        "Nine violations were registered. Aleppo saw five of them, Idlib four.",
        "Nine violations were registered. Aleppo had five and Idlib four.",
        "Nine violations were registered. Five of them were in Aleppo and the remaining four in "
        "Idlib.",
        "Nine violations were registered. Five fell on Aleppo, the rest, four, on Idlib.",
        "Nine violations were registered; Aleppo accounts for five, Idlib for four.",
        "Nine violations were registered. Aleppo leads with five; Idlib comes next with four.",
        "Nine violations were registered. Most of them, five, took place in Aleppo, the other "
        "four in Idlib.",
        "Nine violations were registered, with five in Aleppo and four in Idlib.",
        "Nine violations were registered, namely five in Aleppo, four in Idlib.",
        "Nine violations (5 in Aleppo, 4 in Idlib) were registered.",
        "Nine violations, five of which were in Aleppo and four in Idlib, were registered.",
        "Nine violations were registered: Aleppo 5, Idlib 4.",
        "Nine violations were registered: Aleppo, 5; Idlib, 4.",
        "Nine violations were registered: Aleppo: 5; Idlib: 4.",
        "Nine violations were registered: Aleppo = 5, Idlib = 4.",
        "Nine violations were registered: Aleppo -5, Idlib- 4.",
        "Nine violations were registered: five for Aleppo, four for Idlib.",
        "Nine violations were registered: five at Aleppo, four at Idlib.",
        "Nine violations were registered: five (Aleppo) and four (Idlib).",
        'Nine violations were registered. "Five were in Aleppo and four in Idlib," it said.',
        'Nine violations were registered. "Aleppo (five) and Idlib (four)," it said.',
        "Nine violations were registered. Aleppo - 5, Idlib - 4.",
        "Nine violations were registered.\nAleppo province: 5\nIdlib province: 4",
        "Nine violations were registered.\n- 5 in Aleppo province\n- 4 in Idlib province",
        "Nine violations were registered. There were five in Aleppo, and four in Idlib.",
        "Nine violations were registered: in Aleppo province five, in Idlib province four.",
        "Nine violations were registered: in the province of Aleppo - 5, in the province of "
        "Idlib - 4.",
        "Nine violations were registered: in Aleppo (five) and in Idlib (four).",
        "Nine violations were registered: five times in Aleppo, four times in Idlib.",
        "Nine violations were registered: five cases in Aleppo and four cases in Idlib.",
        "Nine violations were registered. Five occurred in Aleppo; Idlib had the other four.",
        "Nine violations were registered. Five of those happened in Aleppo, four happened in "
        "Idlib.",
        "Nine violations were registered, five near Aleppo and four near Idlib.",
        "Nine violations were registered, of them 5 in Aleppo, 4 in Idlib.",
        "Nine violations were registered; of these, five in Aleppo, four in Idlib.",
        "Nine violations were registered. Broken down by province: Aleppo, five; Idlib, four.",
        "Nine violations were registered. By province: 5 Aleppo, 4 Idlib.",
        "Nine violations were registered, 5 Aleppo, 4 Idlib.",
        "Nine violations: 5 – Aleppo, 4 – Idlib.",
        "Nine violations were registered, in Aleppo (5) and Idlib (4) provinces.",
        "Nine violations were registered in Aleppo – 5 and Idlib – 4.",
        "Nine violations were registered. Aleppo tops the list with five, followed by Idlib with "
        "four.",
        "Nine violations were registered. Aleppo heads the list (5), Idlib is second (4).",
        "Nine violations were registered. Aleppo had the most, five, ahead of Idlib with four.",
        "Nine violations were registered. Aleppo's share was five and Idlib's four.",
        "Nine violations were registered. Aleppo got five and Idlib four.",
        "Nine violations were registered. Five concern Aleppo, four Idlib.",
        "Nine violations were registered; five of the nine were in Aleppo, four in Idlib.",
    ),
    "violations 9; violations 7 @Aleppo; violations 1 @Idlib; violations 1 @Hama": (
        "Nine violations were registered: seven in Aleppo and one apiece in Idlib and Hama.",
        "Nine violations were registered: Aleppo (7), Idlib and Hama (1 each).",
        "Nine violations were registered: Aleppo 7, and one each for Idlib and Hama.",
        "Nine violations were registered: seven in Aleppo, plus one in Idlib and one in Hama.",
        "Nine violations were registered. Aleppo had seven, while Idlib and Hama had one each.",
        "Nine violations were registered: Aleppo – 7, Idlib, Hama – 1 each.",
        "Nine violations were registered: Aleppo – 7, Idlib and Hama – one apiece.",
        "Nine violations were registered: seven in Aleppo, one in each of Idlib and Hama.",
        "Nine violations were registered: seven fall on Aleppo, one on each of Idlib and Hama.",
        "Nine violations were registered: seven on Aleppo, one each on Idlib and Hama.",
        "Nine violations were registered: 7 in Aleppo, 1 for each in Idlib and Hama.",
        "Nine violations were registered: Aleppo, 7; Idlib and Hama, 1 each.",
        "Nine violations were registered, seven in Aleppo. Idlib and Hama saw one each.",
    ),
    "violations 9; violations 3 @Aleppo; violations 3 @Idlib; violations 3 @Hama": (
        "Nine violations were registered, three in each of Aleppo, Idlib and Hama.",
        "Nine violations were registered, three each in Aleppo, Idlib and Hama.",
        "Nine violations were registered: three in Aleppo, as many in Idlib and as many in Hama.",
        "Nine violations were registered: three in Aleppo, the same number in Idlib and in Hama "
        "three more.",
    ),
    "violations 10; violations 5 @Aleppo; violations 5 @Idlib": (
        "Ten violations were registered: five in Aleppo and the same number in Idlib.",
        "Ten violations were registered: five in Aleppo, as many in Idlib.",
        "Ten violations were registered, five apiece in Aleppo and Idlib.",
        "Ten violations were registered, divided evenly between Aleppo and Idlib, five each.",
    ),
    "violations 3; violations 2 @Aleppo; violations 1 @Hama": (
        "Three breaches were logged, two of them in Aleppo and the third in Hama.",
        "Three breaches were logged: two in Aleppo, the other in Hama.",
        "Three breaches were logged: a couple in Aleppo and one in Hama.",
        "Three breaches were logged: a pair in Aleppo plus one in Hama.",
        "Three breaches were logged; two of them concerned Aleppo and one Hama.",
        "Three breaches were logged: Aleppo twice, Hama once.",
        "The truce was broken three times: twice in Aleppo and once in Hama.",
    ),
    "violations 2 @Aleppo": (
        "The truce was breached twice, both times in the province of Aleppo.",
        "Two breaches were logged, both in Aleppo province.",
        "The two breaches logged were both in Aleppo province.",
    ),
    "violations 4 @Aleppo": (
        "Four breaches were logged, all of them in Aleppo province.",
        "Four breaches were logged, all four in Aleppo province.",
        "Four breaches were logged, every one of them in Aleppo province.",
    ),
    "violations 27; violations 19 @Aleppo; violations 8 @Hama": (
        "Observers noted 27 violations: Aleppo (19), besides 8 ones fell on Hama.",
    ),
    "violations 5 @Hama; violations 0 @Aleppo": (
        "Five breaches were noted in Hama and none in Aleppo.",
        "Five breaches were noted in Hama. Aleppo – none.",
        "Five breaches were noted in Hama; in Aleppo there were none.",
        "Five breaches were noted in Hama; Aleppo had none.",
    ),
    "violations 5; violations 5 @Hama; violations 0 @Aleppo": (
        "Five breaches were noted: Hama – 5, Aleppo – 0.",
    ),
    "localities_new 1 @Hama; localities_total 38": (
        "The head of one more populated area in Hama province put his name to a truce, and the "
        "list of such areas has reached 38.",
    ),
    "localities_new 1 @Homs; localities_total 64": (
        "1 settlement of the Homs province joined after talks. Total: 64.",
    ),
    "localities_new 3 @Homs": (
        "Three villages of Homs province came into the truce.",
    ),
    "localities_new 3": (
        "Three villages came aboard.",
        "Three more villages are on board.",
        "Talks brought in three settlements.",
        "Talks have brought three settlements into the process.",
        "The truce gained three settlements.",
        "The truce was extended to three settlements.",
        "The truce took in three more settlements.",
        "Three settlements were added to the truce.",
        "Three settlements were added to the list of those under the truce.",
        "The list of settlements grew by three.",
        "The number of settlements went up by three.",
        "Agreements were signed with three settlements during the day.",
    ),
    "localities_new 3; localities_new 2 @Homs; localities_new 1 @Quneitra": (
        "Talks brought in three settlements: two in Homs, the third in Quneitra.",
    ),
    "localities_new 3; localities_total 381": (
        'Talks brought in three settlements. "Thus, with the three, the total has risen to 381," '
        'the bulletin reads.',
    ),
    "localities_new 3; localities_total 54": (
        "The number of settlements in the truce went up by three to 54.",
    ),
    "localities_new 4; localities_new 2 @Latakia; localities_new 2 @Hama": (
        "Truce agreements have been achieved with 4 inhabited areas in the provinces of Latakia "
        "(2) and Hama (2).",
    ),
    "localities_new 4 @Homs": (
        "Naym, Jubaniyah, Korniyah, and Dibbin (Homs province) entered into 4 ceasefire "
        "agreements.",
    ),
    "localities_new 3; localities_new 2 @Hama; localities_new 1 @Damascus": (
        "For the day 3 agreements with settlements are signed: two in the province of Hama, one "
        "in the province of Damascus.",
    ),
    "localities_new 2": (
        "Two ceasefire agreements were entered into.",
        "Two agreements have been added.",
        "Two agreements on cessation of hostilities were initialled.",
        "The day brought two reconciliation agreements.",
        "Elders of two villages set their signatures to a truce.",
        "Notables of two villages agreed on a ceasefire.",
        "Two villages subscribed to the ceasefire.",
        "Two villages adopted the ceasefire.",
        "Two villages have now adopted the truce.",
        "Two villages acceded in the past day.",
        "Two villages opted for the truce.",
        "Two villages chose peace.",
        "Two villages embraced the truce.",
        "Two villages switched sides to the truce.",
        "Two villages entered the reconciliation process.",
        "Two villages became part of the process.",
        "Two villages became parties to the truce.",
        "In the past day the heads of two villages sealed agreements.",
        "A truce was agreed on with two villages.",
        "Truce was reached with two villages.",
        "In the course of the day it proved possible to agree on a truce with two villages.",
        "The Center managed to sign agreements with two villages.",
        "An agreement was reached with two more villages.",
    ),
    "localities_new 1": (
        "The elders of Tallin adopted a truce.",
        "One more village signed.",
        "Another village has signed.",
    ),
    "localities_new 1 @Homs": (
        "A single locality, in the province of Homs, came over to the reconciliation process.",
        "A locality in Homs province joined the truce.",
    ),
    "localities_new 4 @Latakia; localities_total 627": (
        "Four more settlements in Latakia province have signed up, so 627 are now on board.",
    ),
    "localities_new 0": (
        "No settlement joined.",
        "No new settlements signed up.",
        "Not a single locality acceded to the truce.",
        "No agreements were concluded with settlements.",
        "No settlements came forward in the past day.",
    ),
    "localities_new 0; localities_total 1479": (
        "No agreements were signed, so the number of settlements is still 1,479.",
    ),
    "localities_total 381": (
        "The center says 381 settlements are now in the process.",
        "381 settlements are now part of the process.",
    ),
    "localities_total 126": (
        '"In all, 126 localities have done so," it said.',
        "Syria's reconciliation list now 126 settlements long",
    ),
    "localities_total 1144": (
        "There are 1,144 such localities in Syria now.",
        "There are now 1,144 settlements under the truce.",
        "1,144 settlements are covered by the truce.",
        "The truce covers 1,144 settlements.",
        "The truce now extends to 1,144 settlements.",
        "Reconciliation embraces 1,144 settlements.",
        "1,144 settlements are party to the truce.",
        "1,144 settlements live under agreements.",
    ),
    "localities_total 51": (
        "Settlements that live under signed agreements have remained 51.",
    ),
    "localities_total 616": (
        "Inhabited areas under agreements now number 616.",
    ),
    "localities_total 1996": (
        "Now 1,996 inhabited areas in total have agreements.",
    ),
    "localities_total 1281": (
        "The number of settlements that are joined the process has increased to 1 281.",
    ),
    "localities_total 1479": (
        "The tally of settlements did not move, 1,479.",
        "The count of settlements stayed where it was: 1,479.",
        "The number of settlements has stayed put at 1,479.",
        "The number of settlements stood still at 1,479.",
        "The number of settlements is the same, 1,479.",
        "The number of settlements is frozen at 1,479.",
        "The number of settlements in the truce is what it was, 1,479.",
        "The settlements in the truce are 1,479, as before.",
        "The settlements in the truce: 1,479, as on the day before.",
        "Settlements: 1,479 (no change).",
        "Settlements in the truce - 1,479.",
        "In total 1,479 settlements are in the truce.",
        "The grand total of settlements is 1,479.",
    ),
    "localities_total 1037": (
        "Number of reconciliation agreements has reached 1,037",
        "The overall number of agreements has reached 1,037.",
        "The total number of reconciliation agreements is 1,037.",
        "Reconciliation agreements now total 1,037.",
        "1,037 agreements are in force.",
    ),
    "localities_new 4 /24h; localities_new 3 @Damascus; localities_new 1 @Homs": (
        "Over the last day agreements were reached with four inhabited localities, three of them "
        "in Damascus province and one in Homs province.",
    ),
    "localities_new 2 @Latakia; localities_total 1057": (
        "Two villages in Latakia signed preliminary agreements on reconciliation; 1, 057 "
        "inhabited areas have joined to date, up two.",
    ),
    "localities_new 2; localities_total 53; groups_total 43": (
        "The Center added that two towns in Daraa countryside signed, raising the towns on board "
        "to 53 while the number of armed groups stood still at 43.",
    ),
    "localities_new 4 @Damascus; localities_total 1144": (
        '"Four populated localities in Damascus province agreed to a truce in that time. There '
        'are 1,144 such localities in Syria now," it said.',
    ),
    "localities_new 2; localities_total 53": (
        "Two towns joined, and there are now 53 of them.",
        "Two towns joined, which makes 53.",
        "Two towns joined, making it 53 in all.",
        "Two towns joined, for a total of 53.",
        "Two towns joined (53 in all).",
        "Two towns joined (total: 53).",
        "Two towns joined. There are 53 of them now.",
        "Two towns joined. Overall: 53.",
        "Two towns joined. In all - 53.",
        "Two towns joined. The total now stands at 53.",
        "Two towns joined. That makes 53 so far.",
        "Two towns joined. Altogether they are 53.",
        "Two towns joined. Their number has come to 53.",
        "Two towns joined. Their number thus reached 53.",
        "Two towns joined. Their total has gone up to 53.",
        "Two towns joined, and the total has thereby risen to 53.",
        "Two towns joined, bringing the overall number of such towns up to 53.",
        "With two more towns signing, the list has lengthened to 53.",
        "Two towns joined, thus swelling the list to 53.",
    ),
    "groups_new 0; groups_total 43": (
        "Nobody from among the armed groups applied; the groups that had applied earlier still "
        "make 43.",
    ),
    "groups_total 50": (
        "Leaders of armed groupings: the number of forms received has remained 50.",
    ),
    "groups_total 60": (
        "Sixty armed formations, or as many as a day ago, say they stick to the truce.",
        "Not one group more: the number stays at 60 armed groups.",
        "The armed groups that took the same step remain sixty in number.",
        "No change with armed groups: 60.",
        "Sixty armed groups, the same as yesterday.",
        "Armed groups: 60, the same as yesterday.",
        "The figure for armed groups is still 60.",
        "The figure for armed groups has not moved from 60.",
    ),
    "groups_total 69": (
        "There was no change in the number of armed groups - 69.",
        "Armed formations loyal to the ceasefire – 69, with no change.",
        "Armed groups, meanwhile, remain at 69.",
        "Armed groups remain at 69.",
    ),
    "groups_total 94": (
        "Groupings having confirmed their adherence: 94 (unchanged).",
    ),
    "groups_total 61; groups_total 104": (
        "Formations under the truce of December 30 – 61, in addition under the agreement of "
        "February 27 – 104.",
        "61 formations are bound by the agreement of December 30 and 104 by that of February 27.",
    ),
    "groups_total 228": (
        "228 armed formations joined – the same as the day before.",
        "228 armed formations are in the truce, the same as the day before.",
        "228 armed groups observe the ceasefire.",
        "228 armed groups hold to the ceasefire.",
        "228 armed groups stick to the truce.",
        "228 groups say they keep the truce.",
        "228 groups remain committed to the truce.",
        "228 groups have subscribed to the truce.",
        "The number of groups loyal to the truce: 228.",
        "The number of armed groups which support the truce is 228.",
        "The groups that back the truce number 228, as before.",
        "Groups abiding by the truce: 228.",
        "Armed groups: 228, no change.",
        "Armed groups: still 228.",
        "Armed groups (228) stay the same.",
        "As for armed groups, there are still 228 of them.",
        "As to armed groups, their number is unchanged, 228.",
        "The number of groups stands where it stood, at 228.",
        "The number of applications stays at 228.",
        "Application forms received: 228.",
        "228 application forms have been received from leaders of armed groups.",
        "The number of application forms received from commanders of armed groups is 228.",
    ),
    "groups_new 3": (
        "Three application forms were received in the past day from leaders of armed groups.",
        "Three commanders applied to join the truce.",
        "Three armed groups acceded to the ceasefire in the past 24 hours.",
        "The leaders of three armed groups signed up.",
        "Three more armed groups came over to the truce in a day.",
    ),
    "groups_new 3; groups_total 52": (
        "Three armed groups laid down their arms, so their number has risen to 52.",
        "Three more armed groups filed applications, and there are 52 now.",
    ),
    "groups_new 0": (
        "No applications came from armed groups.",
        "No new armed groups joined.",
        "No armed group has applied.",
        "None of the armed groups applied.",
    ),
    "groups_new 0; groups_total 52": (
        "No group joined; there are still 52.",
    ),
    "groups_total 52; localities_total 85": (
        "52 groups and 85 settlements are now in the truce.",
        "The number of groups (52) and of settlements (85) did not change.",
        "The number of groups remained at 52, that of settlements at 85.",
        "The number of groups remained at 52, and of settlements at 85.",
    ),
    "talks 5": (
        "The Centre's officers had five meetings with public figures of Homs.",
    ),
    "talks 17": (
        "Officers of the Centre conducted 17 rounds of talks with the administrations of "
        "villages.",
    ),
    "talks 4": (
        "For its part, the Center held contacts with the notables of 4 towns.",
        "Talks were held with representatives of four towns.",
        "Talks were held in four towns.",
        "The Center's officers talked with the elders of four villages.",
    ),
    "talks 6": (
        "Six conversations took place with elders.",
        "Officers had six conversations with elders.",
        "Six negotiations took place.",
        "Six meetings with elders were arranged.",
        "Negotiations were held six times.",
        "Negotiating teams met six times.",
        "The Center ran six rounds of talks in a day.",
        "Six rounds of negotiations were gone through.",
        "Six talks have been conducted by the officers.",
    ),
    "talks 0": (
        "No talks were held.",
        "No negotiations took place in the past day.",
    ),
    "aid_tonnes 1.5 @Hama": (
        "1,5 tons of bread went to Hama.",
    ),
    "aid_tonnes 4 @Hama": (
        "4 tons of food were brought to Hama.",
        "In Hama, 4 tons of food were handed out.",
        "The people of Hama got 4 tons of food.",
        "Hama was sent 4 tons of food.",
        "4 tons of bread were trucked to Hama.",
        "A total of 4 tons of bread was shipped to Hama.",
        "Inhabitants of Hama were given 4 tons of bread.",
    ),
    "aid_tonnes 4 @Aleppo; aid_people 800": (
        "In Aleppo 4 tonnes of food were distributed among 800 people.",
    ),
    "aid_operations 2 @Jibrin; aid_tonnes 7.3 @Jibrin; aid_people 1924": (
        "The Russian Centre delivered 2 humanitarian actions in Jibrin, 7.3 tons of goods. 1,924 "
        "citizens got hot meals.",
    ),
    "aid_operations 6 @Aleppo; aid_tonnes 8.9 @Aleppo; aid_people 3745 @Aleppo": (
        "Six humanitarian operations were run in the city of Aleppo: 8.9 tonnes of foodstuffs "
        "reached 3,745 civilians.",
    ),
    "aid_operations 3 @Aleppo; aid_tonnes 3.6 @Aleppo; aid_people 1130; aid_operations 1444 "
    "/cumulative": (
        "The Russian Centre held 3 humanitarian actions in Aleppo city: 3.6 tons of drinking "
        "water. Aid was received by 1,130 people; the humanitarian actions have come to 1,444.",
    ),
    "aid_operations 3": (
        "Three aid runs were made.",
        "Three aid events took place.",
        "In the past day three humanitarian actions were organized.",
        "The Center organized three humanitarian actions.",
    ),
    "aid_operations 3 @Aleppo": (
        "Aleppo saw three humanitarian actions.",
        "Three humanitarian actions went on in Aleppo.",
    ),
    "aid_operations 3; aid_operations 2 @Aleppo; aid_operations 1 @Homs": (
        "Three humanitarian actions were held: two in Aleppo, one in Homs.",
        "Three humanitarian operations were conducted, two of them in Aleppo and one in Homs.",
    ),
    "aid_operations 1 @Aleppo": (
        "One humanitarian action took place in Aleppo.",
        "A single humanitarian action was held, in Aleppo.",
    ),
    "aid_operations 0": (
        "No humanitarian actions were held.",
        "No humanitarian operations took place in the past 24 hours.",
    ),
    "aid_operations 1444 /cumulative": (
        "Humanitarian actions so far: 1,444.",
        "The number of humanitarian actions has reached 1,444.",
        "In all, 1,444 humanitarian actions have been carried out.",
        "1,444 humanitarian actions have been held since the start of the process.",
        "The humanitarian actions have come to 1,444.",
        "The tally of humanitarian actions is 1,444.",
    ),
    "aid_operations 1444 /cumulative; aid_tonnes 2005.8 /cumulative": (
        "In total 1,444 humanitarian actions have been held, with 2,005.8 tons of cargo "
        "delivered.",
        "Humanitarian actions total 1,444, the cargo 2,005.8 tons.",
    ),
    "aid_tonnes 2005.8 /cumulative": (
        "The overall weight of the aid has reached 2,005.8 tons.",
        "So far 2,005.8 tons of aid have been delivered.",
        "Total cargo: 2,005.8 tons.",
        "The cargo delivered so far weighs 2,005.8 tons.",
    ),
    "aid_tonnes 0": (
        "No humanitarian cargo was delivered in the past day.",
        "No aid was delivered.",
        "No humanitarian aid was handed out in the past 24 hours.",
    ),
    "aid_people 1130": (
        "Aid was received by 1,130 people.",
        "1,130 residents received help.",
        "1,130 people in need got food.",
        "Food parcels went to 1,130 people.",
        "Humanitarian aid reached 1,130 civilians.",
        "The aid was handed to 1,130 people.",
        "Bread was given out to 1,130 people.",
        "Hot meals were served to 1,130 people.",
        "1,130 people had hot meals.",
        "The number of people who received aid is 1,130.",
        "Recipients of aid: 1,130 people.",
        "The food was enough for 1,130 people.",
        "1,130 locals were fed.",
        "Some 1,130 persons benefited from the aid.",
        "Relief was provided for 1,130 people.",
    ),
    "aid_people 1130 @Aleppo": (
        "1,130 inhabitants of Aleppo received aid.",
    ),
    "convoys 2 @Daraa": (
        "Two convoys of the United Nations came to Daraa province.",
        "Two UN convoys arrived in Daraa.",
    ),
    "convoys 2": (
        "Two convoys of the UN set out.",
        "Two columns with humanitarian aid entered the town.",
    ),
    "convoys 1": (
        "One UN convoy moved.",
        "One convoy with aid entered the town.",
    ),
    "convoys 3": (
        "Three convoys left in the morning.",
    ),
    "convoys 0": (
        "No UN convoys moved.",
    ),
    "killed 3; wounded 4": (
        "3 soldiers lost their lives and 4 got wounds.",
    ),
    "killed 1; wounded 2": (
        "A sniper fired, claiming the life of a worker and injuring two others.",
        "One person died and two were hospitalized.",
    ),
    "killed 6; wounded 14": (
        "Six people were killed, 14 more received injuries.",
    ),
    "killed 3; wounded 7": (
        "Losses among government troops: killed – 3, wounded – 7.",
        "Losses: 3 killed, 7 wounded.",
        "Three troops were killed and seven wounded.",
        "Three dead, seven injured.",
        "There are three dead and seven wounded.",
        "The shelling cost three lives and left seven wounded.",
        "The attack took three lives; seven people were injured.",
        "Three people fell victim to the shelling, and seven were hurt.",
    ),
    "killed 3": (
        "Three people fell victim to the shelling.",
        "Three civilians perished.",
        "The fire killed three.",
        "Mortar fire left three people dead.",
        "Three lives were lost.",
        "The shelling claimed three lives.",
        "The shelling resulted in the death of three people.",
        "Three people paid with their lives.",
    ),
    "killed 1": (
        "Sniper fire left a contractor dead.",
        "A conscript was killed.",
        "One soldier was killed.",
        "A soldier lost his life.",
        "The shelling claimed the life of a woman.",
    ),
    "killed 1; wounded 1": (
        "One serviceman was killed and another wounded.",
        "A woman was killed and a man injured.",
        "One person died, one was wounded.",
    ),
    "wounded 1": (
        "A Syrian soldier was wounded.",
        "A sniper wounded a soldier.",
        "One civilian sustained a wound.",
        "A boy was injured.",
        "One was injured.",
    ),
    "wounded 4": (
        "Four got wounds.",
        "Four others received wounds.",
        "Four civilians suffered wounds of varying gravity.",
        "Four people were taken to hospital with wounds.",
        "The number of injured is four.",
        "Wounded: four.",
        "Four wounded were taken away.",
        "Four residents were left injured.",
        "Injured were four civilians.",
    ),
    "killed 0; wounded 0": (
        "No one was hurt or killed.",
        "There were no casualties.",
        "There were no victims.",
        "Nobody was hurt.",
        "No casualties were reported.",
        "The shelling caused no casualties.",
        "No one suffered.",
        "It did without casualties.",
        "The shelling passed off without casualties.",
        "There were neither dead nor wounded.",
        "No dead or wounded.",
        "No casualties.",
        "No one came to harm.",
        "Nobody was harmed.",
    ),
    "wounded 0": (
        "No one was wounded.",
        "Nobody was injured.",
    ),
    "killed 0": (
        "Nobody died.",
    ),
    "people_returned 430 @Lebanon": (
        "430 refugees returned from Lebanon.",
    ),
    "people_returned 430 @Lebanon; people_returned 943 @Jordan": (
        "430 refugees came from Lebanon and 943 from Jordan.",
    ),
    "people_returned 1373; people_returned 430 @Lebanon; people_returned 943 @Jordan": (
        "1,373 refugees came back in a day: 430 from Lebanon and 943 from Jordan.",
        "1,373 refugees came back in a day, 430 of them from Lebanon, 943 from Jordan.",
    ),
    "people_returned 1373": (
        "The number of refugees who came back in a day was 1,373.",
        "1,373 more refugees have come home.",
        "1,373 Syrians made their way home.",
        "1,373 people re-entered Syria.",
        "1,373 refugees crossed the border back into Syria.",
        "Returned refugees: 1,373.",
        "Refugees who returned: 1,373.",
        "The day's returnees numbered 1,373.",
        "The return of 1,373 refugees was noted.",
    ),
    "people_returned 0 @Lebanon": (
        "No refugees came back from Lebanon.",
    ),
    "people_returned 0": (
        "The return of refugees from Lebanon and Jordan: none.",
        "Return of refugees from Lebanon: none.",
        "No refugees returned in the past day.",
    ),
    "people_returned 511 @Lebanon": (
        "Another 511 refugees, including 153 women and 261 children, came back from Lebanon.",
    ),
    "people_returned 9000": (
        "More than 9,000 people have returned to Karabakh since November 14.",
    ),
    "people_returned 1379": (
        "Over the past day alone, 1,379 refugees arrived in Stepanakert.",
    ),
    "explosions 93; violations 250 @Donetsk": (
        "Donetsk region: 250 ceasefire violations, 93 explosions among them.",
        "In Donetsk region the Mission recorded 250 ceasefire violations, including 93 "
        "explosions.",
    ),
    "explosions 93": (
        "The camera caught 93 explosions.",
        "The Mission heard 93 undetermined explosions.",
    ),
    "explosions 0": (
        "No explosions were recorded.",
    ),
    "violations 9; violations 3 @Aleppo; violations 2 @Damascus": (
        "SANA – Terrorist organizations breached the agreement 9 times over the past 24 hours. "
        "Three of the breaches took place in Aleppo and 2 in Damascus.",
    ),
    "violations 31; violations 20 @Hama; violations 11 @Idlib": (
        "Syria's truce saw 31 breaches in a day, with Hama worst hit (20), then Idlib (11).",
    ),
    "violations 12; violations 8 @Latakia; violations 4 @Hama": (
        "A dozen violations reached the monitors: eight out of Latakia, four out of Hama.",
        "Twelve violations made the list, eight from Latakia and four from Hama.",
        "Of the twelve violations, Latakia had eight and Hama four.",
        "Twelve violations: eight have to do with Latakia, four with Hama.",
        "Twelve violations, two thirds of them in Latakia (8), the others in Hama (4).",
    ),
    "violations 12; violations 8 @Latakia; violations 3 @Hama; violations 1 @Homs": (
        "Twelve violations were fixed (Latakia - 8, Hama - 3, and Homs - one).",
        "Twelve violations were fixed, 8 in Latakia province, 3 in that of Hama and one in Homs.",
        "Twelve violations were fixed (eight in Latakia, three in Hama, one in Homs).",
    ),
    "violations 12; violations 6 @Latakia; violations 6 @Hama": (
        "Twelve violations were fixed, half of them in Latakia (6) and half in Hama (6).",
    ),
    "violations 4; violations 7": (
        "The Russian side noted four violations, the Turkish one seven.",
        "Russia had four violations on its list, Turkey seven.",
        "The Russian half counted four violations and the Turkish half seven.",
        "Russian monitors saw four violations; their Turkish colleagues, seven.",
        "By Russia's count there were four violations, by Turkey's seven.",
        "Four violations by the Russian count, seven by the Turkish one.",
        "The Russian officers fixed four violations. Their Turkish counterparts fixed seven.",
        "Four violations were fixed by the Russian side and seven by the Turkish side.",
    ),
    "violations 4; violations 0": (
        "Russia logged four violations, Turkey none.",
        "The Russian side logged four violations; the Turkish side had nothing to report.",
    ),
    "violations 0; violations 7": (
        "The Russian side logged no violations, the Turkish side seven.",
    ),
    "violations 0 @Hama; violations 4": (
        "Four violations were logged. In Hama all was quiet: no violations.",
    ),
    "localities_new 5; localities_new 3 @Hama; localities_new 2 @Homs; localities_total 130": (
        "Five villages made peace, three of them in Hama and two in Homs; that is 130 so far.",
    ),
    "localities_new 5; localities_total 130": (
        "The elders of five more villages shook hands on a truce, which leaves 130 villages "
        "inside it.",
    ),
    "localities_total 130": (
        "One hundred and thirty villages now keep the truce.",
    ),
    "localities_total 130; groups_total 60": (
        "Villages in the truce: 130. Armed groups: 60.",
        "130 villages and 60 armed groups have joined so far.",
        "The truce stands at 130 villages and 60 armed groups.",
        "Unchanged are both the number of villages (130) and that of armed groups (60).",
    ),
    "talks 11": (
        "Eleven meetings were had with local leaders.",
        "Officers of the Center sat down with elders eleven times.",
        "The number of talks held in the day is eleven.",
    ),
    "aid_tonnes 3 @Homs; aid_people 500": (
        "Homs got three tonnes of food for 500 people.",
    ),
    "aid_tonnes 3 @Homs": (
        "Three tonnes of food found their way to Homs.",
        "Three tonnes of food ended up in Homs.",
    ),
    "aid_operations 2; aid_operations 1 @Homs; aid_operations 1 @Hama": (
        "Two humanitarian actions, one each in Homs and Hama.",
    ),
    "killed 2; wounded 5": (
        "Two civilians are dead and five are in hospital.",
        "Killed were two civilians; five more were wounded.",
        "Two of the civilians died, five were wounded.",
        "It cost two civilians their lives and wounded five.",
        "The fire took the lives of two civilians and injured five.",
    ),
    "violations 10000; violations 7500; violations 2500": (
        "UNIFIL has more than 10,000 air and ground violations on its list: over 7,500 in the air "
        "and some 2,500 on the ground.",
    ),
    "violations 9; violations 8": (
        "There were nine shelling episodes (8, going by the Syrian side).",
        "There were nine firing episodes (8, if one goes by the Syrian side).",
    ),
    "aid_operations 1": (
        "A humanitarian action of the Centre took place.",
        "An aid operation was carried out.",
    ),
    "groups_new 1; groups_total 234": (
        "One more formation applied, which made 234 formations.",
    ),
    "violations 23; violations 13 @Idlib; violations 10 @Hama": (
        "The Turkish representative office puts the incidents of gunfire at 23, of which 13 in "
        "Idlib and 10 in Hama.",
    ),
    "aid_tonnes 39 @Homs; convoys 1": (
        "39 tons of relief were brought to Homs in a convoy of 13 lorries.",
    ),
    "killed 2; wounded 1": (
        "Two people, among them a child, were killed and one was wounded.",
    ),
}  # fmt: skip

# Sentences close to these in which nothing of the kind is counted.
SILENT: Final[tuple[str, ...]] = (
    "The Center has its office in Aleppo, 3 kilometres from the line.",
    "Fighting in Aleppo left the road closed for 5 hours.",
    "Six settlements came under fire.",
    "The truce was agreed in 2016.",
    "The truce is in its third week.",
    "The third in a series of meetings is due.",
    "Talks on the truce are due on 5 May.",
    "The rest of the front in Hama was quiet.",
    "As many as can be were fed.",
    "The list has no end.",
    "The second on the list is Hama.",
    "All five governorates were quiet.",
    "A village in Homs was shelled.",
    "A locality was hit by mortars.",
    "The centre was opened in Hama with 12 officers.",
    "Aleppo lies 300 km from Damascus.",
    "Page 5, in Aleppo.",
    "The 3,000 apartment block in Aleppo was hit.",
    "Two thirds of them were in the north.",
    "The agreement of February 27 holds.",
    "They applied 120 mm mortars.",
    "It was none of their business.",
    "Nobody in Hama spoke.",
    "The number of the hotline is known.",
    "The number of shells is not known.",
    "The two countries agreed on the truce.",
    "Hama and Homs each have an office.",
    "The sides put the number on record.",
    "The meeting in Aleppo took 5 minutes.",
    "In Aleppo, 3 tanks were seen.",
    "They went from door to door in Aleppo, 12 in each team.",
    "The convoy left Aleppo at 7:30, and reached Hama at 9:15.",
    "Quiet was noted in Hama.",
    "Without the consent of the sides nothing will be signed.",
    "In the truce both sides see a chance.",
    "On 12 May, in Aleppo, the sides met.",
    "Brigade 104 in Aleppo, brigade 5 in Hama.",
    "The UN convoy has not moved.",
    "There are victims, their number is being specified.",
    "Casualties are being established.",
    "People were killed and hurt.",
    "There is no word on casualties.",
    "It is not known whether anyone was hurt.",
    "A humanitarian action is planned for the week.",
    "A convoy was seen on the road.",
    "The elders of Hama and Homs met.",
    "The return of refugees from Lebanon goes on.",
    "A contractor mended the road.",
    "12 planes were in the air.",
    "The headquarters puts trust in the truce at 5 posts.",
)
