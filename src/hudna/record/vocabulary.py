"""The closed lists of the claims file: kinds, indicators, hedges, windows, stages.

A name may be added and is never reused for something else (DESIGN.md, section 4).
"""

from typing import Final

KINDS: Final = (
    "tally", "incident", "accession", "meeting", "aid", "assurance", "contact", "posture",
    "assessment", "statement",
)  # fmt: skip

INDICATORS: Final = (
    "violations", "violations_heavy_weapons", "violations_confirmed", "violations_unconfirmed",
    "violations_air", "localities_total", "localities_new", "groups_total", "groups_new",
    "groups_negotiating", "members_joined", "talks", "agreements", "aid_tonnes",
    "aid_operations", "aid_people", "aid_parcels", "aid_trucks", "medical_patients", "convoys",
    "killed", "wounded", "detained", "people_returned", "people_displaced_returned",
    "people_evacuated", "fighters_left", "fighters_settled", "weapons_surrendered",
    "demined_hectares", "demined_buildings", "demined_roads_km", "devices_cleared", "explosions",
    "projectiles", "bursts", "munitions_fired", "airstrikes", "drone_flights",
    "movement_restrictions", "heavy_weapons_seen", "area_km2", "localities_taken",
    "observation_posts", "patrols", "fronts", "duration_months",
)  # fmt: skip

HEDGES: Final = ("asserted", "attributed", "alleged", "denied", "conditional", "forecast")

WINDOW_LABELS: Final = ("24h", "48h", "3d", "week", "day", "cumulative", "previous", "other")

INCIDENT_TYPES: Final = (
    "shelling", "small_arms", "airstrike", "ied", "movement", "detention", "other",
)  # fmt: skip

CHANGES: Final = ("rose", "fell", "unchanged")

LANGUAGES: Final = ("ar", "ru", "en")
