"""What the map calls things; gettext has the words in three languages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hudna.console.shown import words
from hudna.console.shown.words import INCIDENTS as TYPES
from hudna.console.shown.words import INDICATORS
from hudna.desk.mapped import INCIDENTS, MEASURES, STANDING

_ALL_TYPES: Final = _("Incidents of all types")
_HOW_IT_STANDS: Final = _("How the truce stands")
_GROUPS: Final = (
    (_("Breaches"), ("violations", "violations_heavy_weapons", "violations_air",
                     "violations_confirmed", "violations_unconfirmed", "airstrikes", "explosions",
                     "projectiles", "bursts", "munitions_fired", "drone_flights")),
    (_("People"), ("killed", "wounded", "detained", "people_returned",
                   "people_displaced_returned", "people_evacuated")),
    (_("In the truce"), ("localities_total", "localities_new", "groups_total", "groups_new",
                         "members_joined", "talks", "agreements")),
    (_("Aid"), ("aid_operations", "aid_tonnes", "aid_people", "aid_parcels", "aid_trucks",
                "convoys", "medical_patients")),
)  # fmt: skip
"""The measures by what they are about; what is in none of them comes last."""

STANDINGS: Final[Mapping[str, Any]] = {
    **words.STANDS, "unseen": pgettext_lazy("how the truce stands", "nothing heard"),
}  # fmt: skip
CLAUSES: Final[Mapping[str, Any]] = {
    **words.CLAUSES, "incidents": _("several incidents"),
    "breaches rose by two sides' word": _("breaches rose by the word of two sides"),
}  # fmt: skip
"""Why it stands so, by the names of the packaged definition."""
SPANS: Final[Mapping[int, Any]] = {1: _("one day"), 7: _("seven days"), 30: _("thirty days")}


def measures() -> Iterator[tuple[Any, Sequence[tuple[str, Any]]]]:
    """The measures in groups, each with its title, as a form offers them."""
    for title, names in _GROUPS:
        yield title, [(one, INDICATORS[one]) for one in names]
    yield _("Incidents"), [(one, measure(one)) for one in MEASURES if one.startswith(INCIDENTS)]
    named = {one for _title, names in _GROUPS for one in names}
    yield _("Other"), [*((one, INDICATORS[one]) for one in INDICATORS if one not in named),
                       (STANDING, _HOW_IT_STANDS)]  # fmt: skip


def measure(name: str) -> Any:
    """What a measure is called."""
    sort, _colon, type = name.partition(":")
    if sort == INCIDENTS:
        return TYPES[type] if type else _ALL_TYPES
    return _HOW_IT_STANDS if name == STANDING else INDICATORS[name]
