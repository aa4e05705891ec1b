"""English words of the bulletin."""

from hudna.bulletin.wording.counting import category, written
from hudna.bulletin.wording.form import Noun, Wording
from hudna.record.claim import Number


def _number(number: Number) -> str:
    return written(number, ",", ".")


def _counted(noun: Noun, number: Number, case: str) -> str:
    if number == 0 and case == "plain":
        return f"no {noun['other']}"
    return f"{_number(number)} {noun[category('en', number)]}"


def _noun(one: str, other: str) -> Noun:
    return {"one": one, "other": other}


NOUNS = {
    "violations": _noun("breach of the truce", "breaches of the truce"),
    "violations_heavy_weapons": _noun("breach with heavy weapons", "breaches with heavy weapons"),
    "violations_confirmed": _noun("confirmed breach", "confirmed breaches"),
    "violations_unconfirmed": _noun("unconfirmed breach", "unconfirmed breaches"),
    "violations_air": _noun("breach from the air", "breaches from the air"),
    "localities_total": _noun("locality in the truce", "localities in the truce"),
    "localities_new": _noun("new locality", "new localities"),
    "groups_total": _noun("armed group in the truce", "armed groups in the truce"),
    "groups_new": _noun("new armed group", "new armed groups"),
    "groups_negotiating": _noun("armed group in talks", "armed groups in talks"),
    "members_joined": _noun("person who joined", "people who joined"),
    "talks": _noun("round of talks", "rounds of talks"),
    "agreements": _noun("agreement", "agreements"),
    "aid_tonnes": _noun("tonne of aid", "tonnes of aid"),
    "aid_operations": _noun("aid operation", "aid operations"),
    "aid_people": _noun("recipient of aid", "recipients of aid"),
    "aid_parcels": _noun("aid parcel", "aid parcels"),
    "aid_trucks": _noun("aid truck", "aid trucks"),
    "medical_patients": _noun("patient treated", "patients treated"),
    "convoys": _noun("convoy", "convoys"),
    "killed": _noun("person killed", "people killed"),
    "wounded": _noun("person wounded", "people wounded"),
    "detained": _noun("person detained", "people detained"),
    "people_returned": _noun("person who returned", "people who returned"),
    "people_displaced_returned": _noun(
        "displaced person who returned", "displaced people who returned"
    ),
    "people_evacuated": _noun("person evacuated", "people evacuated"),
    "fighters_left": _noun("fighter who left", "fighters who left"),
    "fighters_settled": _noun(
        "fighter whose status was settled", "fighters whose status was settled"
    ),
    "weapons_surrendered": _noun("weapon handed in", "weapons handed in"),
    "demined_hectares": _noun("hectare cleared of mines", "hectares cleared of mines"),
    "demined_buildings": _noun("building cleared of mines", "buildings cleared of mines"),
    "demined_roads_km": _noun(
        "kilometre of road cleared of mines", "kilometres of road cleared of mines"
    ),
    "devices_cleared": _noun("explosive device cleared", "explosive devices cleared"),
    "explosions": _noun("explosion", "explosions"),
    "projectiles": _noun("projectile", "projectiles"),
    "bursts": _noun("burst of fire", "bursts of fire"),
    "munitions_fired": _noun("munition fired", "munitions fired"),
    "airstrikes": _noun("airstrike", "airstrikes"),
    "drone_flights": _noun("drone flight", "drone flights"),
    "movement_restrictions": _noun("restriction of movement", "restrictions of movement"),
    "heavy_weapons_seen": _noun("heavy weapon seen", "heavy weapons seen"),
    "area_km2": _noun("square kilometre", "square kilometres"),
    "localities_taken": _noun("locality taken", "localities taken"),
    "observation_posts": _noun("observation post", "observation posts"),
    "patrols": _noun("patrol", "patrols"),
    "fronts": _noun("front", "fronts"),
    "duration_months": _noun("month", "months"),
    "times": _noun("time", "times"),
}

WORDING = Wording(
    language="en",
    direction="ltr",
    quotes=("“", "”"),
    comma=", ",
    semicolon="; ",
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    day_form="{day} {month} {year}",
    number=_number,
    counted=_counted,
    nouns=NOUNS,
    bounds={
        "exactly": ("{}", "plain"),
        "about": ("about {}", "plain"),
        "nearly": ("nearly {}", "plain"),
        "at_least": ("at least {}", "plain"),
        "at_most": ("at most {}", "plain"),
        "more_than": ("more than {}", "plain"),
        "less_than": ("less than {}", "plain"),
        "between": ("from {low} to {high}", "plain"),
    },
    headings={
        "reconciliation": "Reconciliation",
        "observance": "Observance of the truce",
        "harm": "Harm to people",
        "assurances": "Assurances",
        "aid": "Aid and people on the move",
        "contacts": "Contacts and meetings",
        "other": "Other statements",
        "discrepancies": "What does not add up",
        "remarks": "What was not said or not read",
        "notes": "Sources",
    },
    families={
        "localities": "Localities",
        "groups": "Armed groups",
        "talks": "Talks and agreements",
        "violations": "Breaches of the truce",
        "fire": "Fire, flights and movement",
        "harm": "Killed, wounded and detained",
        "aid": "Aid",
        "people": "People on the move",
        "clearance": "Fighters, weapons and mines",
        "forces": "Forces and ground",
    },
    windows={
        "24h": "in twenty-four hours",
        "48h": "in forty-eight hours",
        "3d": "in three days",
        "week": "in a week",
        "day": "in the day",
        "cumulative": "in all",
        "previous": "in the period before",
        "other": "",
    },
    changes={
        "rose": "a rise, as the source puts it",
        "fell": "a fall, as the source puts it",
        "unchanged": "unchanged, as the source puts it",
    },
    stages={
        "preliminary": "preliminary", "signed": "signed", "agreed": "agreed",
        "planned": "planned", "forming": "being made up", "under_way": "under way",
        "sent": "sent", "delivered": "delivered", "held": "held", "postponed": "postponed",
        "cancelled": "cancelled",
    },
    trends={
        "rose": "on the rise", "fell": "on the decline", "unchanged": "unchanged",
        "holding": "holding",
    },
    hedges={
        "alleged": "alleged", "denied": "denied", "conditional": "conditional",
        "forecast": "forecast",
    },
    incident_types={
        "shelling": "shelling", "small_arms": "small-arms fire", "airstrike": "airstrike",
        "ied": "explosive device", "movement": "movement of forces", "detention": "detention",
        "other": "incident of another kind",
    },
    kinds={
        "accession": "joining the truce", "meeting": "meeting", "contact": "contact",
        "aid": "aid delivery", "assurance": "assurance", "assessment": "assessment",
        "posture": "forces", "statement": "statement",
    },
    phrases={
        "title": "Ceasefire bulletin, {day}",
        "preface": "This bulletin repeats what the speakers named in it reported. The figures"
                   " are theirs; they are set side by side, not merged and not confirmed."
                   " Every figure leads to its source in the notes.",
        "empty": "There is no report in the ledger for this day. That says nothing about what"
                 " happened on it.",
        "according": "According to {speaker}: {body}.",
        "according_in": "According to {speaker},{window}: {body}.",
        "each": "{label}, each speaker’s own figures:",
        "own": "{speaker}: {body}.",
        "own_in": "{speaker},{window}: {body}.",
        "unnamed": "a speaker who is not named",
        "unnamed_in": "a speaker who is not named, in a text of {publisher}",
        "by_place": "By place: {body}.",
        "place_figure": "{place} – {figure}",
        "whole": "place not given",
        "at_place": " ({place})",
        "aside": " ({words})",
        "against": "attributed to: {name}",
        "until": "up to {day}",
        "since": "since {day}",
        "from_to": "from {start} to {stop}",
        "window_words": "period: {words}",
        "stage_words": "stage: {words}",
        "other_text": "; in another text: ",
        "same_text": "; elsewhere in the same text: ",
        "day_before": "the day before: {figures}",
        "either": " or ",
        "also_known": "{printed} ({name})",
        "incidents": "Incidents as told by {speaker}:",
        "incident": "{places}: {body}.",
        "incident_bare": "Place not given: {body}.",
        "weapon": "weapon as named: {name}",
        "attacker": "attributed by the source to: {name}",
        "attacker_unnamed": "the source names no attacker",
        "kind_line": "According to {speaker}, {kind}: {body}.",
        "quoted_line": "According to {speaker}: {body}.",
        "place": "place: {names}",
        "on_day": "day: {day}",
        "parties": "taking part: {names}",
        "with_whom": "with: {names}",
        "topics": "subjects: {names}",
        "what": "what: {names}",
        "trend": "course: {words}",
        "sum": "{speaker}, in {document}: the total is {total}, while the places listed in the"
               " text add up to {sum}.",
        "totals": "{speaker} is quoted with different figures: {body}.",
        "total_in": "{figure} in {document}",
        "speakers": "The speakers’ figures differ: {body}.",
        "change_words": "{speaker}, as to one and the same figure: {body}.",
        "change_in": "{words} – {document}",
        "change_rose": "{speaker} speaks of a rise to {figure}, yet had given {earlier} before.",
        "change_fell": "{speaker} speaks of a fall to {figure}, yet had given {earlier} before.",
        "change_unchanged": "{speaker} speaks of no change at {figure}, yet had given {earlier}"
                            " before.",
        "all_adds_up": "No disagreement was found among the figures above.",
        "none_given": "No figure was given for: {names}. That a figure is missing does not mean"
                      " that it is zero.",
        "unread": "Numbers in the day’s texts that were not read and stand in no line above:",
        "note_relay": "relayed by {names}",
        "note_document": "document: {name}",
        "note_claim": "claim {id}",
        "note_unread": "number not read",
        "back": "Back to the text",
    },
)  # fmt: skip
