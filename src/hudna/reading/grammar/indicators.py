"""Which indicator a figure is: by what is counted and by the words of its clause. Tables."""

from collections.abc import Set
from typing import Final

DIRECT: Final = {
    "violations": "violations", "violations_heavy": "violations_heavy_weapons",
    "tonnes": "aid_tonnes", "aid_operations": "aid_operations", "talks": "talks",
    "convoys": "convoys", "explosions": "explosions", "projectiles": "projectiles",
    "bursts": "bursts", "parcels": "aid_parcels", "refugees": "people_returned",
    "hectares": "demined_hectares", "area": "area_km2", "devices": "devices_cleared",
    "airstrikes": "airstrikes", "drones": "drone_flights", "fronts": "fronts",
    "patrols": "patrols", "posts": "observation_posts", "restrictions": "movement_restrictions",
    "months": "duration_months", "harm_killed": "killed",
    "harm_wounded": "wounded", "harm_hurt": "wounded", "patients": "medical_patients",
    "evacuees": "people_evacuated",
    "returnees": "people_returned", "members": "members_joined",
}  # fmt: skip

BY_CUE: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "localities": (("CAPTURE", "localities_taken"), ("total", "localities_total"),
                   ("TALK", "talks"), ("have", "localities_total"), ("JOIN", "localities_new"),
                   ("PRELIMINARY", "localities_new")),
    "agreements": (("total", "localities_total"), ("have", "localities_total"),
                   ("JOIN", "localities_new"),
                   ("zero", "localities_new")),
    "deals": (("total", "localities_total"), ("JOIN", "localities_new"),
              ("zero", "localities_new"), ("any", "localities_new")),
    "groups": (("total", "groups_total"), ("TALK", "groups_negotiating"), ("have", "groups_total"),
               ("JOIN", "groups_new")),
    "commanders": (("total", "groups_total"), ("TALK", "groups_negotiating"),
                   ("JOIN", "groups_new")),
    "applications": (("total", "groups_total"), ("JOIN", "groups_new"), ("any", "groups_new")),
    "people": (("TREAT", "medical_patients"), ("RETURN", "people_returned"),
               ("LEAVE", "people_evacuated"), ("AID", "aid_people"), ("DELIVER", "aid_people"),
               ("DETAIN", "detained")),
    "fighters": (("SETTLE", "fighters_settled"), ("LEAVE", "fighters_left"),
                 ("JOIN", "members_joined")),
    "displaced": (("RETURN", "people_displaced_returned"), ("LEAVE", "people_evacuated"),
                  ("DELIVER", "aid_people"), ("any", "people_displaced_returned")),
    "munitions": (("CLEAR", "devices_cleared"), ("any", "munitions_fired")),
    "trucks": (("AID", "aid_trucks"), ("DELIVER", "aid_trucks"), ("CONVOY", "aid_trucks")),
    "kilometres": (("CLEAR", "demined_roads_km"),),
    "buildings": (("CLEAR", "demined_buildings"),),
    "weapons": (("SURRENDER", "weapons_surrendered"), ("CLEAR", "weapons_surrendered")),
    "attacks": (("RECORD", "violations"), ("BREACHED", "violations")),
    "times": (("BREACHED", "violations"), ("TALK", "talks"), ("TRUCE", "violations")),
    "occasions": (("BREACHED", "violations"), ("TRUCE", "violations"), ("ATTACK", "violations")),
}  # fmt: skip

WEIGHED: Final = frozenset({"aid_tonnes", "demined_hectares", "area_km2", "demined_roads_km",
                            "duration_months"})  # fmt: skip
UNITS: Final = {"aid_tonnes": "t", "demined_hectares": "ha", "area_km2": "km2",
                "demined_roads_km": "km", "duration_months": "month"}  # fmt: skip
CUMULATIVE: Final = frozenset({"localities_total", "groups_total"})


_FAMILIES: Final = {"killed": "harm", "wounded": "harm", "convoys": "aid", "talks": "joining",
                    "localities": "joining", "groups": "joining"}  # fmt: skip


def family_of(indicator: str) -> str:
    """What an indicator has to do with: figures of one family share the period last named."""
    if indicator in _FAMILIES:
        return _FAMILIES[indicator]
    start = indicator.split("_")[0]
    return _FAMILIES.get(start, start)


def indicator_of(noun: str, cues: Set[str]) -> str | None:
    """Return the indicator of a figure, or None where its clause does not say what happened."""
    if noun in DIRECT:
        return DIRECT[noun]
    none = "zero" in cues  # none joined, whatever the total beside it
    for cue, indicator in BY_CUE.get(noun, ()):
        if (cue in cues or cue == "any") and not (none and indicator in CUMULATIVE):
            return indicator
    return None


def new_of(noun: str | None) -> str | None:
    """The indicator of new ones of what a total counts; None of anything else."""
    return indicator_of(noun, {"JOIN"}) if noun in BY_CUE else None
