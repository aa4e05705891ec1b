"""What of a claim can be corrected on a form, and what a sent form changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from hudna.record import Claim
from hudna.record.claims_file import to_mapping

_FIELDS: Final[Mapping[str, Any]] = {
    "low": _("Lowest figure"),
    "high": _("Highest figure"),
    "count": _("How often"),
    "place": _("Where"),
    "speaker": _("Who says it"),
    "attacker": _("Named as attacker"),
}
"""The fields of the claims file that a form has, in order."""


@dataclass(frozen=True)
class Field:
    """A field of the form: its name, its label, and what stands in it."""

    name: str
    label: str
    value: str


def fields(claim: Claim, typed: Mapping[str, Any] = MappingProxyType({})) -> list[Field]:
    """The fields that this claim has, with what it says now; what was `typed` stands as it was."""
    told = to_mapping(claim)
    return [Field(name, str(label), str(typed.get(name, _plain(told[name]))))
            for name, label in _FIELDS.items() if name in told]  # fmt: skip


def changes(claim: Claim, form: Mapping[str, Any]) -> Iterator[str]:
    """FIELD=VALUE for each field that the form says something else of."""
    for field in fields(claim):
        said = str(form.get(field.name, field.value)).strip()
        if said != field.value:
            yield f"{field.name}={said}"


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value["text"])
    return "" if value is None else str(value)
