"""The closed lists of the register in people's words; gettext has them in three languages."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

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
    "base": _("base"),
    "area": _("area"),
    "zone": _("zone"),
    "crossing": _("crossing"),
}
KINDS: Final[Mapping[str, Any]] = {
    "state": _("state"),
    "state_force": _("forces of a state"),
    "group": _("armed group"),
    "coalition": _("coalition"),
    "centre": _("reconciliation or coordination centre"),
    "commission_side": _("side of a commission"),
    "ministry": _("ministry"),
    "agency": _("news agency"),
    "monitor": _("monitor"),
    "un_body": _("body of the United Nations"),
    "company_office": _("office or company"),
    "person": _("person"),
}
STANDINGS: Final[Mapping[str, Any]] = {
    "guarantor": _("guarantors"),
    "bound": _("bound by its terms"),
    "joined": _("joined it"),
    "outside": _("left out by its terms"),
    "withdrawn": _("withdrew from it"),
    "unknown": _("not known"),
}
HOLDS: Final[Mapping[str, Any]] = {
    "broken": pgettext_lazy("how the truce stands", "broken"),
    "strained": pgettext_lazy("how the truce stands", "strained"),
    "holding": pgettext_lazy("how the truce stands", "holding"),
    "unseen": pgettext_lazy("how the truce stands", "unseen"),
}
RELATIONS: Final[Mapping[str, Any]] = {
    "part_of": _("part of"),
    "split_from": _("split from"),
    "merged_into": _("merged into"),
    "renamed_to": _("renamed to"),
    "allied_with": _("allied with"),
}
NAMED_AS: Final[Mapping[str, Any]] = {
    "joined": _("as joining or leaving"),
    "against": _("as whose breaches are counted"),
    "attacker": _("as the attacker"),
    "party": _("as taking part"),
    "with": _("as a partner in talks"),
    "about": _("as what it is about"),
}
STEPS: Final[Mapping[str, Any]] = {
    "signed": _("joined"),
    "preliminary": _("agreed in preliminary form"),
    "withdrawn": _("left"),
    "lapsed": _("left what was preliminary"),
}
SUBJECTS: Final[Mapping[str, Any]] = {
    "localities": _("Localities"),
    "groups": _("Armed groups"),
}
