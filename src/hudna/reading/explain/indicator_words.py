"""What each indicator counts, in plain words."""

from typing import Final

from hudna.record.said import say

COUNTED: Final = {
    "violations": say("breaches of the truce"),
    "violations_heavy_weapons": say("breaches with weapons that the truce forbids"),
    "violations_confirmed": say("breaches that were confirmed"),
    "violations_unconfirmed": say("breaches that were not confirmed"),
    "violations_air": say("breaches from the air"),
    "localities_total": say("all localities that have joined the truce so far"),
    "localities_new": say("localities that joined the truce in the period"),
    "groups_total": say("all armed groups that have joined the truce so far"),
    "groups_new": say("armed groups that joined the truce in the period"),
    "groups_negotiating": say("armed groups that are in talks about joining"),
    "members_joined": say("members of armed groups that joined"),
    "talks": say("rounds of talks"),
    "agreements": say("agreements"),
    "aid_tonnes": say("tonnes of aid"),
    "aid_operations": say("deliveries of aid"),
    "aid_people": say("people who received aid"),
    "aid_parcels": say("parcels of aid"),
    "aid_trucks": say("lorries with aid"),
    "medical_patients": say("people who were treated by doctors"),
    "convoys": say("convoys"),
    "killed": say("people killed"),
    "wounded": say("people wounded"),
    "detained": say("people detained"),
    "people_returned": say("people who returned from abroad"),
    "people_displaced_returned": say("displaced people who returned home"),
    "people_evacuated": say("people who were taken out or left"),
    "fighters_left": say("fighters who left"),
    "fighters_settled": say("fighters whose standing was settled"),
    "weapons_surrendered": say("weapons that were handed in"),
    "demined_hectares": say("hectares cleared of mines"),
    "demined_buildings": say("buildings cleared of mines"),
    "demined_roads_km": say("kilometres of road cleared of mines"),
    "devices_cleared": say("explosive devices that were cleared"),
    "explosions": say("explosions"),
    "projectiles": say("projectiles in flight"),
    "bursts": say("bursts of fire"),
    "munitions_fired": say("shells, mines and rockets that were fired"),
    "airstrikes": say("air strikes"),
    "drone_flights": say("flights of drones"),
    "movement_restrictions": say("occasions on which observers were held up"),
    "heavy_weapons_seen": say("heavy weapons that were seen"),
    "area_km2": say("square kilometres of land"),
    "localities_taken": say("localities that were taken"),
    "observation_posts": say("observation posts"),
    "patrols": say("patrols"),
    "fronts": say("fronts of an operation"),
    "duration_months": say("months that something lasted"),
}
WINDOWS: Final = {
    "24h": say("one day"),
    "48h": say("two days"),
    "3d": say("three days"),
    "week": say("a week"),
    "day": say("a day"),
    "cumulative": say("all the time since a start"),
    "previous": say("the period before"),
    "other": say("another period"),
}
HEDGES: Final = {
    "asserted": say("it is said plainly, by the publisher or by nobody else named"),
    "attributed": say("it is told as the words of somebody other than the publisher"),
    "alleged": say("it is told as hearsay or as an accusation"),
    "denied": say("it is denied"),
    "conditional": say("it is said under a condition"),
    "forecast": say("it is expected, and has not happened yet"),
}
HEDGING: Final = {"denied": "DENY", "alleged": "HEARSAY", "forecast": "EXPECT"}
"""Hedge: the type of the words that give it."""

INCIDENTS: Final = {
    "shelling": say("shelling"),
    "small_arms": say("fire from small arms"),
    "airstrike": say("a strike from the air"),
    "ied": say("an improvised explosive device"),
    "movement": say("a movement of forces"),
    "detention": say("a detention"),
    "other": say("an attack of another kind"),
}
