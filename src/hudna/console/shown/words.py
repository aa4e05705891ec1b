"""The closed lists of the claims file in people's words; gettext has them in three languages."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

INDICATORS: Final[Mapping[str, Any]] = {
    "violations": _("Breaches of the truce"),
    "violations_heavy_weapons": _("Breaches with heavy weapons"),
    "violations_confirmed": _("Breaches, confirmed"),
    "violations_unconfirmed": _("Breaches, not confirmed"),
    "violations_air": _("Breaches from the air"),
    "localities_total": _("Localities in the truce"),
    "localities_new": _("Localities newly joined"),
    "groups_total": _("Armed groups in the truce"),
    "groups_new": _("Armed groups newly joined"),
    "groups_negotiating": _("Armed groups in talks"),
    "members_joined": _("People who joined"),
    "talks": _("Rounds of talks"),
    "agreements": _("Agreements"),
    "aid_tonnes": _("Aid, tonnes"),
    "aid_operations": _("Aid operations"),
    "aid_people": _("People who received aid"),
    "aid_parcels": _("Aid parcels"),
    "aid_trucks": _("Aid trucks"),
    "medical_patients": _("Patients treated"),
    "convoys": _("Convoys"),
    "killed": _("Killed"),
    "wounded": _("Wounded"),
    "detained": _("Detained"),
    "people_returned": _("People who returned"),
    "people_displaced_returned": _("Displaced people who returned"),
    "people_evacuated": _("People evacuated"),
    "fighters_left": _("Fighters who left"),
    "fighters_settled": _("Fighters whose status was settled"),
    "weapons_surrendered": _("Weapons handed in"),
    "demined_hectares": _("Land cleared of mines, hectares"),
    "demined_buildings": _("Buildings cleared of mines"),
    "demined_roads_km": _("Roads cleared of mines, km"),
    "devices_cleared": _("Explosive devices cleared"),
    "explosions": _("Explosions"),
    "projectiles": _("Projectiles"),
    "bursts": _("Bursts of fire"),
    "munitions_fired": _("Munitions fired"),
    "airstrikes": _("Air strikes"),
    "drone_flights": _("Drone flights"),
    "movement_restrictions": _("Restrictions of movement"),
    "heavy_weapons_seen": _("Heavy weapons seen"),
    "area_km2": _("Area, km²"),
    "localities_taken": _("Localities taken"),
    "observation_posts": _("Observation posts"),
    "patrols": _("Patrols"),
    "fronts": _("Fronts"),
    "duration_months": _("Duration, months"),
}
KINDS: Final[Mapping[str, Any]] = {
    "tally": _("Tally"),
    "incident": _("Incident"),
    "accession": _("Accession"),
    "meeting": _("Talks"),
    "aid": _("Aid"),
    "assurance": _("Assurance"),
    "contact": _("Contact between centres"),
    "posture": _("Posture of forces"),
    "assessment": _("Assessment"),
    "statement": _("Statement"),
}
HEDGES: Final[Mapping[str, Any]] = {
    "asserted": _("said by the publisher itself"),
    "attributed": _("told as another's words"),
    "alleged": _("alleged"),
    "denied": _("denied"),
    "conditional": _("said under a condition"),
    "forecast": _("said of the future"),
}
WINDOWS: Final[Mapping[str, Any]] = {
    "24h": _("twenty-four hours"),
    "48h": _("forty-eight hours"),
    "3d": _("three days"),
    "week": _("a week"),
    "day": _("one day"),
    "cumulative": _("since it began"),
    "previous": _("the period before"),
    "other": _("another period"),
}
STANDINGS: Final[Mapping[str, Any]] = {
    "new": pgettext_lazy("standing of a claim", "new"),
    "upheld": pgettext_lazy("standing of a claim", "upheld"),
    "corrected": pgettext_lazy("standing of a claim", "corrected"),
    "set aside": pgettext_lazy("standing of a claim", "set aside"),
    "retracted": pgettext_lazy("standing of a claim", "retracted"),
}
SIDE_BY_SIDE: Final[Mapping[str, Any]] = {
    "kept": pgettext_lazy("two claims side by side", "the same"),
    "changed": pgettext_lazy("two claims side by side", "different"),
    "sharpened": pgettext_lazy("two claims side by side", "said more firmly"),
    "dropped": pgettext_lazy("two claims side by side", "only in the first"),
    "added": pgettext_lazy("two claims side by side", "only in the second"),
}
INCIDENTS: Final[Mapping[str, Any]] = {
    "shelling": _("Shelling"),
    "small_arms": _("Small-arms fire"),
    "airstrike": _("Air strike"),
    "ied": _("Explosive device"),
    "movement": _("Movement"),
    "detention": _("Detention"),
    "other": _("Another incident"),
}
STAGES: Final[Mapping[str, Any]] = {
    "preliminary": _("preliminary"),
    "signed": _("signed"),
    "forming": _("being formed"),
    "under_way": _("under way"),
    "delivered": _("delivered"),
    "withdrawn": _("withdrawn"),
}
CHANGES: Final[Mapping[str, Any]] = {
    "rose": _("said to have risen"),
    "fell": _("said to have fallen"),
    "unchanged": _("said to be unchanged"),
}
LEVELS: Final[Mapping[str, Any]] = {
    "country": _("country"),
    "region": _("region"),
    "governorate": _("governorate"),
    "countryside": _("countryside"),
    "district": _("district"),
    "subdistrict": _("subdistrict"),
    "city": _("city"),
    "town": _("town"),
    "village": _("village"),
    "quarter": _("quarter"),
    "camp": _("camp"),
    "base": _("military base"),
    "area": _("area"),
    "zone": _("zone"),
    "crossing": _("crossing"),
    "locality": _("locality"),
}
PRECISIONS: Final[Mapping[str, Any]] = {
    "point": _("a point"),
    "town": _("a town"),
    "area": _("an area"),
    "governorate": _("somewhere in the governorate"),
}
"""How sharply it is known where something was."""
NEEDS: Final[Mapping[str, Any]] = {
    "second": _("a second reading"),
    "contested": _("figures that do not agree"),
    "unread": _("a number not read"),
    "problem": _("a problem of reading"),
    "doubtful": _("a doubtful reading"),
}
ROLES: Final[Mapping[str, Any]] = {
    "viewer": _("viewer"),
    "analyst": _("analyst"),
    "reviewer": _("reviewer"),
    "publisher": _("publisher"),
    "administrator": _("administrator"),
}
SCOPES: Final[Mapping[str, Any]] = {
    "read": _("read documents and claims"),
    "originals": _("have the original files"),
    "restricted": _("see what lies in your collections"),
    "take-in": _("take documents in"),
    "judge": _("judge claims"),
}
ARRIVALS: Final[Mapping[str, Any]] = {
    "waiting": pgettext_lazy("state of a file", "waiting"),
    "reading": pgettext_lazy("state of a file", "being read"),
    "added": pgettext_lazy("state of a file", "kept"),
    "read again": pgettext_lazy("state of a file", "kept before, read again"),
    "already kept": pgettext_lazy("state of a file", "kept before"),
    "refused": pgettext_lazy("state of a file", "not taken in"),
}
SURE: Final[Mapping[str, Any]] = {
    "saw": _("the caller saw it"),
    "heard": _("the caller heard of it from others"),
    "unsure": _("the caller is not sure"),
}
ACTS: Final[Mapping[str, Any]] = {
    "uphold": _("upheld it"),
    "correct": _("corrected it"),
    "set_aside": _("set it aside"),
    "assignment": _("asked for a reading"),
    "undo": _("took that back"),
    "retraction": _("noted that the source took it back"),
    "finding": _("wrote a finding on it"),
}
REASONS: Final[Mapping[str, Any]] = {
    "a part of the figure before it": _("a part of the figure before it"),
    "so many more or fewer than before: a difference, no count": _(
        "so many more or fewer than before: a difference, no count"
    ),
    "two readings fit: a part of the total before it, or new ones that joined": _(
        "two readings fit: a part of the total before it, or new ones that joined"
    ),
    "a place and its number; nothing before it says what is counted": _(
        "a place and its number; nothing before it says what is counted"
    ),
    "a side and its number; nothing before it says what is counted": _(
        "a side and its number; nothing before it says what is counted"
    ),
    "a total; nothing before it says of what": _("a total; nothing before it says of what"),
    "nothing before it says what is counted": _("nothing before it says what is counted"),
    "how often; nothing says that it was a breach or an attack of a known kind": _(
        "how often; nothing says that it was a breach or an attack of a known kind"
    ),
    "a share in per cent, no count": _("a share in per cent, no count"),
    "a length of time that no figure is said to cover": _(
        "a length of time that no figure is said to cover"
    ),
    "a measure (a distance, an age, a calibre, a share), no count": _(
        "a measure (a distance, an age, a calibre, a share), no count"
    ),
    "digits that are no count: too many, or in no known form": _(
        "digits that are no count: too many, or in no known form"
    ),
    "a number that nobody counted: hundreds, thousands": _(
        "a number that nobody counted: hundreds, thousands"
    ),
    "of another text, which the page points to": _("of another text, which the page points to"),
    "it numbers a paragraph": _("it numbers a paragraph"),
    "no rule says what it counts": _("no rule says what it counts"),
    "no word of a language that hudna reads stands in its line": _(
        "no word of a language that hudna reads stands in its line"
    ),
    "the title says again what the text says; kept where the text says it": _(
        "the title says again what the text says; kept where the text says it"
    ),
    "you are asked to read it a second time": _("you are asked to read it a second time"),
    "reviewers differ": _("reviewers differ"),
    "the figure is a range": _("the figure is a range"),
    "nobody is named who says it": _("nobody is named who says it"),
    "conditional": _("conditional"),
    "forecast": _("forecast"),
    "alleged": _("alleged"),
    "the parts do not give the total": _("the parts do not give the total"),
    "who joined since the last total does not give it": _(
        "who joined since the last total does not give it"
    ),
    "said to have risen, fallen or stayed, and did not": _(
        "said to have risen, fallen or stayed, and did not"
    ),
    "a running total that is smaller than before": _("a running total that is smaller than before"),
    "the document gives another figure too": _("the document gives another figure too"),
    "the speaker gave another figure too": _("the speaker gave another figure too"),
    "its date has another weekday": _("its date has another weekday"),
    "it cannot be as it stands": _("it cannot be as it stands"),
}
"""Why a number was not read, or a claim needs a person, as reading and desk say it."""
FINDINGS: Final[Mapping[str, Any]] = {
    "sides": _("the sides give different figures"),
    "sum": REASONS["the parts do not give the total"],
    "running total": REASONS["who joined since the last total does not give it"],
    "change": REASONS["said to have risen, fallen or stayed, and did not"],
    "fall": REASONS["a running total that is smaller than before"],
    "headline": REASONS["the document gives another figure too"],
    "differs": REASONS["the speaker gave another figure too"],
    "weekday": REASONS["its date has another weekday"],
    "impossible": REASONS["it cannot be as it stands"],
}
"""What does not add up, by the kind of the check."""
STATES: Final[Mapping[str, Any]] = {
    "open": pgettext_lazy("state of a discrepancy", "Open"),
    "asked": pgettext_lazy("state of a discrepancy", "A side was asked"),
    "explained": pgettext_lazy("state of a discrepancy", "Explained"),
    "closed": pgettext_lazy("state of a discrepancy", "Closed"),
}
"""Where a discrepancy stands."""
DONE: Final[Mapping[str, Any]] = {
    "open": _("opened it again"),
    "asked": _("asked a side"),
    "explained": _("explained it"),
    "closed": _("closed it"),
    "take": _("took it on"),
    "note": _("commented"),
}
"""What was done about a discrepancy."""
GAP_PARTS: Final[Mapping[str, Any]] = {
    "definition": _("counted by one of them only"),
    "coverage": _("places that only one of them reports on"),
    "timing": _("days that end at other hours"),
    "unexplained": _("not explained"),
}
"""What a gap between two sides' figures is made of."""
DIFFERS_IN: Final[Mapping[str, Any]] = {
    "type": _("Kind of attack"),
    "place": _("Place"),
    "weapon": _("Weapon"),
    "attacker": _("Named as attacker"),
    "times": _("How often"),
    "killed": _("Killed"),
    "wounded": _("Wounded"),
}
"""What can be told of an incident in more than one way."""

STANDS: Final[Mapping[str, Any]] = {
    "broken": pgettext_lazy("how the truce stands", "broken"),
    "strained": pgettext_lazy("how the truce stands", "strained"),
    "holding": pgettext_lazy("how the truce stands", "holding"),
    "unseen": pgettext_lazy("how the truce stands", "unseen"),
}
CLAUSES: Final[Mapping[str, Any]] = {
    "many breaches": _("many breaches"),
    "breaches rose": _("breaches rose"),
    "heavy weapons": _("heavy weapons"),
    "airstrikes": _("air strikes"),
    "killed": _("people killed"),
    "incidents": _("incidents"),
    "localities left": _("localities left the truce"),
    "very many breaches": _("very many breaches"),
    "breaches surged": _("breaches surged"),
    "breaches rose by two sides' word": _("breaches rose by two sides' word"),
    "many heavy weapons": _("many breaches with heavy weapons"),
    "many airstrikes": _("many air strikes"),
    "many killed": _("many people killed"),
    "several localities left": _("several localities left the truce"),
}
"""The clauses of the packaged definition of standings."""
WRITTEN: Final[Mapping[str, Any]] = {
    "review": pgettext_lazy("what was written", "judgement"),
    "correction": pgettext_lazy("what was written", "correction of a document"),
    "retraction": pgettext_lazy("what was written", "taken back by the source"),
    "discrepancy": pgettext_lazy("what was written", "state of a discrepancy"),
    "incident": pgettext_lazy("what was written", "incidents joined or parted"),
    "finding": pgettext_lazy("what was written", "finding"),
    "approval": pgettext_lazy("what was written", "approval"),
    "assignment": pgettext_lazy("what was written", "request for a reading"),
    "bulletin": pgettext_lazy("what was written", "bulletin issued"),
    "expunge_request": pgettext_lazy("what was written", "request to expunge"),
    "expunge": pgettext_lazy("what was written", "words taken out"),
    "register": pgettext_lazy("what was written", "change of the registers"),
    "source": pgettext_lazy("what was written", "note on a source"),
    "setting": pgettext_lazy("what was written", "setting"),
}
"""Entries of the ledger that people write, by their kind."""


ABOUT: Final[Mapping[str, Any]] = {
    "kind": pgettext_lazy("side of a claim", "kind"),
    "words": pgettext_lazy("side of a claim", "words"),
    "number": pgettext_lazy("side of a claim", "number"),
    "counts": pgettext_lazy("side of a claim", "counts"),
    "change": pgettext_lazy("side of a claim", "change"),
    "incident": pgettext_lazy("side of a claim", "incident"),
    "attacker": pgettext_lazy("side of a claim", "attacker"),
    "weapon": pgettext_lazy("side of a claim", "weapon"),
    "targets": pgettext_lazy("side of a claim", "targets"),
    "governorate": pgettext_lazy("side of a claim", "governorate"),
    "how often": pgettext_lazy("side of a claim", "how often"),
    "stage": pgettext_lazy("side of a claim", "stage"),
    "window": pgettext_lazy("side of a claim", "window"),
    "place": pgettext_lazy("side of a claim", "place"),
    "parties": pgettext_lazy("side of a claim", "parties"),
    "who": pgettext_lazy("side of a claim", "who"),
    "besides": pgettext_lazy("side of a claim", "besides"),
    "speaker": pgettext_lazy("side of a claim", "speaker"),
    "relayed by": pgettext_lazy("side of a claim", "relayed by"),
    "how": pgettext_lazy("side of a claim", "how"),
    "rule": pgettext_lazy("side of a claim", "rule"),
    "note": pgettext_lazy("side of a claim", "note"),
}
"""What a reason of `hudna explain` is about."""


LANGUAGES: Final[Mapping[str, Any]] = {
    "ar": pgettext_lazy("language", "Arabic"),
    "ru": pgettext_lazy("language", "Russian"),
    "en": pgettext_lazy("language", "English"),
}


def word(table: Mapping[str, Any], name: str | None) -> str:
    """What a name of a list is in the page's language; the name itself if the list lacks it."""
    return str(table.get(name, name)) if name else ""
