"""The closed lists of the register in people's words; gettext has them in three languages."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from hudna.console.shown import words

LEVELS: Final[Mapping[str, Any]] = {**words.LEVELS, "base": _("base")}
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
